import type { State } from './state.ts';
import { Refusal, SCIM, type TenantAnswer, type TenantRequest } from './wire.ts';

/** `/ServiceProviderConfig`, `/Schemas` and `/ResourceTypes` (RFC 7643 §5–7), where the tenant has them. */
export function serviceRoute(state: State, request: TenantRequest): TenantAnswer {
  if (request.method !== 'GET') throw new Refusal(405, 'Method not allowed.');
  const { offer, limits, shape } = state.settings;
  if (request.path === '/ServiceProviderConfig' && offer.serviceProviderConfig) {
    return {
      status: 200,
      body: {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
        patch: { supported: offer.patch },
        bulk: {
          supported: offer.bulk,
          maxOperations: offer.bulk ? limits.maxOperations : 0,
          maxPayloadSize: offer.bulk ? limits.maxPayloadSize : 0,
        },
        filter: { supported: offer.filter, maxResults: limits.maxResults },
        changePassword: { supported: false },
        sort: { supported: false },
        etag: { supported: offer.etag },
        authenticationSchemes: [{ type: 'oauthbearertoken', name: 'OAuth Bearer Token', description: 'RFC 6750' }],
      },
    };
  }
  if (request.path === '/Schemas' && offer.schemas) {
    const Resources = [
      {
        id: SCIM.user,
        name: 'User',
        attributes: [
          attribute('userName'),
          attribute('externalId'),
          attribute('name', 'complex'),
          attribute('displayName'),
          attribute('title'),
          attribute('active', 'boolean'),
          attribute('emails', 'complex', true),
          attribute('phoneNumbers', 'complex', true),
          ...(shape.roles === 'attribute' ? [attribute('roles', 'complex', true)] : []),
        ],
      },
      { id: SCIM.enterprise, name: 'EnterpriseUser', attributes: [attribute('department')] },
      {
        id: SCIM.nice,
        name: 'NiceUser',
        attributes: [attribute('team', 'complex'), attribute('loginAuthenticator', 'complex')],
      },
    ];
    return {
      status: 200,
      body: {
        schemas: [SCIM.list],
        totalResults: Resources.length,
        startIndex: 1,
        itemsPerPage: Resources.length,
        Resources,
      },
    };
  }
  if (request.path === '/ResourceTypes' && offer.schemas) {
    const Resources = [
      { id: 'User', name: 'User', endpoint: '/Users', schema: SCIM.user },
      ...(offer.groups ? [{ id: 'Group', name: 'Group', endpoint: '/Groups', schema: SCIM.group }] : []),
    ];
    return {
      status: 200,
      body: {
        schemas: [SCIM.list],
        totalResults: Resources.length,
        startIndex: 1,
        itemsPerPage: Resources.length,
        Resources,
      },
    };
  }
  throw new Refusal(404, 'No such endpoint.');
}

function attribute(name: string, type = 'string', multiValued = false): object {
  return { name, type, multiValued, required: name === 'userName', mutability: 'readWrite', returned: 'default' };
}
