import { discovery, type Auth } from './auth.ts';
import { bulkRoute } from './bulk.ts';
import type { Faults } from './faults.ts';
import { groupsRoute } from './groups.ts';
import type { Budget } from './limits.ts';
import { publishedRoute } from './published.ts';
import { serviceRoute } from './service.ts';
import type { State } from './state.ts';
import { rendered, usersRoute } from './users.ts';
import { vendorRoute } from './vendor.ts';
import { errorAnswer, jsonOf, listOf, Refusal, type TenantAnswer, type TenantRequest } from './wire.ts';

const SCIM_BASE = '/scim/v2';

/** Which budget a request is counted in. Discovery and tokens are free. */
export function budgetOf(request: TenantRequest): Budget {
  if (/^\/(oauth2?\/token|auth\/token|authentication\/v1\/token\/access-key|\.well-known\/)/.test(request.path))
    return 'token';
  return request.path === `${SCIM_BASE}/Bulk` ? 'bulk' : 'other';
}

/** The tenant's answer to a request, refusals in its shape. */
export function answerOf(
  state: State,
  auth: Auth,
  faults: Faults,
  request: TenantRequest,
  rawQuery: string,
): TenantAnswer {
  try {
    return routed(state, auth, faults, request, rawQuery);
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(error, state.settings.shape.errors);
    throw error;
  }
}

function routed(state: State, auth: Auth, faults: Faults, request: TenantRequest, rawQuery: string): TenantAnswer {
  const { path } = request;
  if (path === '/oauth/token' || path === '/oauth2/token' || path === '/auth/token') return auth.token(request);
  if (path === '/authentication/v1/token/access-key') return auth.accessKey(request);
  if (path.startsWith('/.well-known/')) return discovery(state, request);

  const refused = auth.refusal(request);
  if (refused) return refused;
  if (path.length + rawQuery.length > state.settings.limits.maxUrl && path !== '/api/v2/users/attributes') {
    state.violations.push(`a URL of ${path.length + rawQuery.length} bytes`);
    throw new Refusal(414, 'The URL is too long.');
  }
  if (path.startsWith(`${SCIM_BASE}/`)) return scim(state, faults, { ...request, path: path.slice(SCIM_BASE.length) });
  if (path.startsWith('/api/v2/')) {
    const step = (): TenantAnswer => vendorRoute(state, request, rawQuery);
    return state.lies && request.method === 'POST' ? state.lies.step(step) : step();
  }
  if (state.settings.offer.published) return publishedRoute(state, request);
  throw new Refusal(404, 'No such endpoint.');
}

function scim(state: State, faults: Faults, request: TenantRequest): TenantAnswer {
  if (request.path === '/Bulk') {
    // An operation inside a bulk answers SCIM errors whatever the tenant's own shape (RFC 7644 §3.7.3).
    const count = operationsOf(request);
    const honoured = state.lies?.honoured(count) ?? count;
    let done = 0;
    return bulkRoute(
      state,
      request,
      (operation) => {
        try {
          return resource(state, operation, { inBulk: true, skip: ++done > honoured });
        } catch (error) {
          if (error instanceof Refusal) return errorAnswer(error, 'scim');
          throw error;
        }
      },
      faults,
    );
  }
  return resource(state, request);
}

const operationsOf = (request: TenantRequest): number => {
  const body = jsonOf(request) ?? {};
  return listOf(body['Operations'] ?? body['operations']).length;
};

function resource(state: State, request: TenantRequest, how: { inBulk?: boolean; skip?: boolean } = {}): TenantAnswer {
  const { lies } = state;
  const honest = (): TenantAnswer => {
    const root = request.path.split('/')[1];
    if (root === 'Users') return usersRoute(state, request);
    if (root === 'Groups' && state.settings.offer.groups) return groupsRoute(state, request);
    return serviceRoute(state, request);
  };
  if (!lies || request.method === 'GET') return honest();
  return lies.write(request, honest, (account) => rendered(state, account), how);
}
