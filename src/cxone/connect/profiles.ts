import type { ProfileName } from '../../interface/profiles.ts';

export type { ProfileName } from '../../interface/profiles.ts';

/** What a profile takes for granted until the tenant says otherwise. URLs may hold `{tenant}`. */
export interface Profile {
  /** `discovered`: password grant with a registered application, else the access key alone. */
  grant: 'client_credentials' | 'discovered';
  clientAuth: 'body' | 'basic';
  scope: string | null;
  issuer: string | null;
  tokenUrl: string | null;
  scimUrl: string | null;
  apiUrl: string | null;
  /** How everybody is read: SCIM paging, user-management search, not at all. */
  reads: 'scim' | 'search' | 'none';
  /** How roles are written unless the policy says otherwise. */
  roles: 'attribute' | 'matrix';
  /** Bulk where there is no ServiceProviderConfig to ask. */
  bulk: { maxOperations: number; maxPayloadSize: number } | null;
  /** Whether a bulk answered 400 is sent again in the tutorial's spelling. */
  tutorialSpelling: boolean;
  /** Whether ServiceProviderConfig is asked for. */
  probes: boolean;
  /** `false`: accounts cannot be deleted, only deactivated. */
  deletes: boolean;
  /** NiCE's published REST routes instead of the tutorials' (clean-up, `X-NICE-*`). */
  published: boolean;
  /** Attributes that a look-up may filter by. */
  filters: readonly ('userName' | 'externalId' | 'id')[];
  attributes: 'required' | 'optional';
  /** Scopes each kind of work needs, where the token answer names what was granted. */
  needs: Partial<Record<Need, readonly string[]>>;
}

export type Need = 'read' | 'write' | 'delete' | 'sessions' | 'license' | 'groups';

/** Bytes of one bulk where the tenant announces no limit. */
export const USUAL_PAYLOAD = 1_048_576;

const tutorial = {
  grant: 'client_credentials',
  clientAuth: 'body',
  scope: null,
  issuer: null,
  tokenUrl: null,
  scimUrl: null,
  apiUrl: null,
  reads: 'scim',
  roles: 'attribute',
  bulk: null,
  tutorialSpelling: false,
  probes: true,
  deletes: true,
  published: false,
  filters: ['userName', 'externalId', 'id'],
  attributes: 'optional',
  needs: {},
} as const satisfies Profile;

const cxone = {
  ...tutorial,
  grant: 'discovered',
  clientAuth: 'basic',
  issuer: 'https://cxone.niceincontact.com',
  reads: 'search',
  probes: false,
  deletes: false,
  published: true,
  // The published filter is userName alone.
  filters: ['userName'],
} as const satisfies Profile;

/** Every profile, as the project's own table of tenants gives them (see docs/tenants.md). */
export const PROFILES: Record<ProfileName, Profile> = {
  cxone,
  'cxone-gov': { ...cxone, issuer: 'https://cxone-gov.niceincontact.com' },
  bulk: {
    ...tutorial,
    tokenUrl: 'https://api.nicecxone.com/oauth/token',
    scimUrl: 'https://{tenant}.api.cxone.com/scim/v2',
    scope: 'scim',
    bulk: { maxOperations: 50, maxPayloadSize: USUAL_PAYLOAD },
    tutorialSpelling: true,
    needs: { read: ['scim'], write: ['scim'] },
  },
  roles: {
    ...tutorial,
    tokenUrl: 'https://{tenant}.niceincontact.com/oauth/token',
    scimUrl: 'https://{tenant}.niceincontact.com/scim/v2',
    apiUrl: 'https://{tenant}.niceincontact.com',
    scope: 'scim:users:write scim:users:read users:read',
    roles: 'matrix',
    needs: { read: ['scim:users:read'], write: ['scim:users:write'] },
  },
  lifecycle: {
    ...tutorial,
    tokenUrl: 'https://auth.nicecxone.com/oauth2/token',
    scimUrl: 'https://{tenant}.nicecxone.com/scim/v2',
    apiUrl: 'https://{tenant}.nicecxone.com',
    scope: 'provisioning:write users:delete sessions:manage license:read',
    needs: {
      write: ['provisioning:write'],
      delete: ['users:delete'],
      sessions: ['sessions:manage'],
      license: ['license:read'],
    },
  },
  entra: {
    ...tutorial,
    tokenUrl: 'https://platform.nicecxone.com/oauth/token',
    scimUrl: 'https://api.nicecxone.com/scim/v2',
    needs: { read: ['scim:read'], write: ['scim:write'], groups: ['groups:write'] },
  },
  attributes: {
    ...tutorial,
    clientAuth: 'basic',
    tokenUrl: 'https://{tenant}.my.cxone.com/oauth/token',
    apiUrl: 'https://{tenant}.my.cxone.com',
    reads: 'none',
    probes: false,
    deletes: false,
    attributes: 'required',
    needs: { read: ['users.attributes.read'] },
  },
  generic: tutorial,
};

/**
 * URLs in force before discovery: inputs first, then the profile's templates; `null` where neither gives one. No
 * trailing slash.
 */
export interface Addresses {
  tokenUrl: string | null;
  scimUrl: string | null;
  apiUrl: string | null;
  issuer: string | null;
}

/** Inputs that say where a tenant is. Empty text counts as not given; what is not given comes from the profile. */
export interface AddressInputs {
  profile: ProfileName;
  /** Fills the URL templates; for `cxone` the tenant's GUID. */
  tenant?: string;
  tokenUrl?: string;
  scimUrl?: string;
  apiUrl?: string;
  issuer?: string;
}

/** The URLs that inputs and profile give. */
export function addressesOf(settings: AddressInputs): Addresses {
  const profile = PROFILES[settings.profile];
  const fill = (input: string | undefined, template: string | null): string | null => {
    if (input) return input.replace(/\/+$/, '');
    if (template === null || (template.includes('{tenant}') && !settings.tenant)) return null;
    return template.replaceAll('{tenant}', settings.tenant ?? '');
  };
  const apiUrl = fill(settings.apiUrl, profile.apiUrl);
  const scimUrl = fill(settings.scimUrl, profile.scimUrl) ?? (profile.published && apiUrl ? `${apiUrl}/scim/v2` : null);
  return {
    tokenUrl: fill(settings.tokenUrl, profile.tokenUrl),
    scimUrl,
    apiUrl,
    issuer: fill(settings.issuer, profile.issuer),
  };
}
