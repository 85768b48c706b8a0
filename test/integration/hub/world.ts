import { type CxoneOptions, type CxoneSeed, type CxoneTenant, CREDENTIALS, startCxone } from '../../cxone/tenant.ts';
import type { Memory } from '../../../src/model/memory.ts';
import { scaledClock, type TenantHandle } from '../../tenant/server.ts';
import { type Finished, type Office, office, Shelf } from '../roles/office.ts';

/** The policy of these tests: every role and skill of the tenant may be given, and no guard trips on a handful. */
export const POLICY = `
roles:
  allowed: { Agent: {}, Team Lead: {}, Evaluator: {} }
skills: { allowed: ["*"] }
guards:
  roleGain: { percent: 100 }
  roleLoss: { percent: 100 }
  create: { percent: 100 }
  update: { percent: 100 }
  deactivate: { percent: 100, count: 100 }
  reactivate: { percent: 100 }
`;

export const COLUMNS =
  'userName,externalId,givenName,familyName,email,team,primaryRole,roles,skills,' +
  'timeZone,mobilePhone,hireDate,rank,status';

/** A CXone with a client beside it; each `run` is a whole job in this process. */
export interface Branch extends AsyncDisposable {
  tenant: CxoneTenant;
  run(rows: readonly string[], more?: Partial<Office> & { columns?: string }): Promise<Finished>;
  /** What the last run left for the next one. */
  remembered(): Memory;
}

export async function branch(options: CxoneOptions): Promise<Branch> {
  const clock = scaledClock(1000);
  const tenant = await startCxone({ clock, ...options });
  const { clientId, clientSecret, accessKeyId, accessKeySecret, tenantId } = CREDENTIALS;
  const shown = { settings: { auth: { clientId, clientSecret } }, tokenUrl: '', scimUrl: '', apiUrl: '' };
  const shelf = new Shelf();
  return {
    tenant,
    remembered: () => JSON.parse(shelf.files.get('memory.json') ?? '') as Memory,
    run: async (rows, { columns = COLUMNS, ...more } = {}) =>
      office({
        tenant: shown as unknown as TenantHandle,
        clock,
        policy: POLICY,
        roster: `${[columns, ...rows].join('\n')}\n`,
        shelf,
        ...more,
        request: {
          profile: 'cxone',
          namesByTenant: true,
          operations: new Set(['provision', 'roles', 'deprovision']),
          ...more.request,
        },
        settings: {
          profile: 'cxone',
          tenant: tenantId,
          issuer: tenant.url,
          tokenUrl: '',
          scimUrl: '',
          apiUrl: '',
          accessKeyId,
          accessKeySecret,
          requestsPerMinute: 100_000,
          // The clock runs a thousand times as fast: a machine that is busy for a moment is no time-out.
          requestTimeoutSeconds: 1e6,
          ...more.settings,
        },
      }),
    [Symbol.asyncDispose]: () => tenant[Symbol.asyncDispose](),
  };
}

/** People of a small call centre, everything set. */
export function staff(count: number): CxoneSeed[] {
  return Array.from({ length: count }, (_, i): CxoneSeed => ({
    userName: `p${i + 1}@example.com`,
    firstName: `Given${i + 1}`,
    lastName: `Family${i + 1}`,
    emailAddress: `p${i + 1}@example.com`,
    externalIdentity: `E${i + 1}`,
    teamId: i % 2 === 0 ? 't-billing' : 't-default',
    roles: i % 3 === 0 ? ['r-agent', 'r-eval'] : ['r-agent'],
    skills: { 11: 1 + (i % 20), 13: 20 },
    timeZone: 'Europe/Paris',
    mobileNumber: `+1555000${100 + i}`,
    hireDate: '2024-05-01T00:00:00.000Z',
    rank: 1 + (i % 5),
    accessKeys: 1,
    loggedIn: i % 2 === 0,
  }));
}

const NAMES: Record<string, string> = { 'r-agent': 'Agent', 'r-lead': 'Team Lead', 'r-eval': 'Evaluator' };
const TEAM_NAMES: Record<string, string> = {
  't-billing': 'Billing',
  't-default': 'Default Team',
  't-empty': 'Nobody Yet',
};
const SKILL_NAMES: Record<string, string> = { 11: 'Billing EN', 12: 'Billing FR', 13: 'Chat', 14: 'Voice', 15: 'Mail' };

/** The row that wants a person as they are, in the order of `COLUMNS`. */
export function rowOf(seed: CxoneSeed, status = 'active'): string {
  const [primary = 'r-agent', ...others] = seed.roles ?? ['r-agent'];
  const skills = Object.entries(seed.skills ?? {}).map(([id, level]) => `${SKILL_NAMES[id]}:${level}`);
  return [
    seed.userName,
    seed.externalIdentity,
    seed.firstName,
    seed.lastName,
    seed.emailAddress,
    TEAM_NAMES[seed.teamId ?? ''],
    NAMES[primary],
    others.map((id) => NAMES[id]).join(';'),
    skills.join(';'),
    seed.timeZone,
    seed.mobileNumber,
    seed.hireDate?.slice(0, 10),
    seed.rank,
    status,
  ].join(',');
}
