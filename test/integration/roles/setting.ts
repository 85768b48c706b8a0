import {
  PRESETS,
  type Person,
  people,
  rosterCsv,
  type SeedUser,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';

/** The four roles of the loopback tenant; two of them inherit. */
export const ROLES_POLICY = `
  allowed:
    role-agent: { display: Standard Agent }
    role-supervisor: { display: Supervisor, inherits: [role-agent] }
    role-admin: { display: Support Admin }
    role-billing: { display: Billing Admin }
`;

/** Guards that let a whole team change. */
export const WIDE_GUARDS =
  'guards: { roleGain: { percent: 100 }, roleLoss: { percent: 100 }, create: { percent: 100 }, update: { percent: ' +
  '100 } }\n';

/** A policy with more lines under `roles`, and more beside it. */
export const policyWith = (roles: string, more = ''): string =>
  `roles:${ROLES_POLICY}${roles.replace(/^(?=.)/gm, '  ')}\n${WIDE_GUARDS}${more}`;

export const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'roles'] as const;

/** A roster that says nothing but who someone is and what their roles are. */
export const rosterOf = (rows: SeedUser[]): string => rosterCsv(rows, COLUMNS);

/** How roles are written: tenant, profile, and what the policy has to say about it. */
export const WAYS = {
  attribute: { options: {}, profile: 'generic', policy: '' },
  matrix: {
    options: { ...PRESETS.roles, offer: { ...PRESETS.roles.offer, vendor: true } },
    profile: 'roles',
    policy: '',
  },
  membership: { options: { shape: { roles: 'membership' } }, profile: 'generic', policy: 'write: membership' },
} as const satisfies Record<string, { options: TenantOptions; profile: string; policy: string }>;
export type Way = keyof typeof WAYS;

/**
 * What someone holds to begin with, and what the roster wants, by number: some gain, some lose, some both, some stay.
 */
const HELD = [['role-agent'], ['role-admin', 'role-billing'], [], ['role-supervisor'], ['role-agent', 'role-admin']];
const WANTED = [
  ['role-supervisor'],
  ['Support Admin'],
  ['role-agent', 'role-billing'],
  ['role-supervisor'],
  ['role-admin', 'role-agent'],
];
/** By the tenant's ids. */
const AFTER = [
  ['role-supervisor'],
  ['role-admin'],
  ['role-agent', 'role-billing'],
  ['role-supervisor'],
  ['role-admin', 'role-agent'],
];

/** A team before and as the roster wants it; of every five, two change nothing. */
export function team(count: number): {
  there: Person[];
  rows: SeedUser[];
  after: (i: number) => string[];
  changed: number;
} {
  const there = people(count).map((one, i) => ({ ...one, roles: HELD[i % 5] as string[] }));
  const rows = there.map((one, i) => ({ ...one, roles: WANTED[i % 5] as string[] }));
  return { there, rows, after: (i) => AFTER[i % 5] as string[], changed: Math.ceil((count / 5) * 3) };
}

/** Roles of an account as the tenant holds them, wherever that is. */
export function rolesIn(tenant: TenantHandle, userName: string): string[] {
  const account = tenant.find(userName);
  if (!account) throw new Error(`nobody is called ${userName}`);
  if (tenant.settings.shape.roles !== 'membership') return account.roles;
  return [...tenant.groups.values()]
    .filter((group) => group.members.has(account.id))
    .map((group) => group.id)
    .sort();
}

/** Attributes that no roster of ours knows, so that a PUT that forgets them shows. */
export function decorate(tenant: TenantHandle): void {
  for (const account of tenant.users.values()) {
    Object.assign(account.resource, {
      nickName: `nick ${account.id}`,
      addresses: [{ type: 'work', locality: 'Springfield' }],
      entitlements: [{ value: 'headset' }],
      'urn:example:extension:1.0:User': { badge: account.agentId },
    });
  }
}

/** Everything of every account but its roles. */
export function withoutRoles(tenant: TenantHandle): Record<string, unknown> {
  return Object.fromEntries(
    [...tenant.users.values()].map(({ id, resource }) => [id, { ...structuredClone(resource), roles: null }]),
  );
}

/** Ids that were written to: by path, in a bulk, or as members of groups. */
export function touched(tenant: TenantHandle): Set<string> {
  const ids = [...tenant.users.keys()];
  const text = tenant.writes.map(({ path, body }) => `${path} ${body ?? ''}`).join('\n');
  return new Set(ids.filter((id) => text.includes(id)));
}
