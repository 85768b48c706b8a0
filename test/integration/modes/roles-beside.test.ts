import { afterEach, expect, it } from 'vitest';
import { people, PRESETS, ROLES, rosterCsv, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { play } from './stage.ts';

let tenant: TenantHandle;
afterEach(() => tenant.close());

const POLICY =
  'roles: { allowed: { role-agent: {}, role-supervisor: {} }, groups: { supervisors: role-supervisor } }\n' +
  'guards: { roleGain: { percent: 100 } }\n';

/** A run that gives two of four people another role, where CXone gives these roles beside it. */
async function applied(beside: string[] = [], mode: 'apply' | 'event' = 'apply') {
  const users = people(4, { roles: ['role-agent'] });
  const offer = { ...PRESETS.generic.offer, bulk: false };
  tenant = await startTenant({
    ...PRESETS.generic,
    offer,
    users,
    roles: ROLES,
    gateway: {
      answer: ({ method, path }) => {
        const id = path.split('/').at(-1) ?? '';
        const resource = method === 'PATCH' ? tenant.users.get(id)?.resource : undefined;
        if (resource && Array.isArray(resource['roles']))
          resource['roles'] = [...(resource['roles'] as unknown[]), ...beside.map((value) => ({ value }))];
        return undefined;
      },
    },
  });
  const rows = users.map((one, i) => (i < 2 ? { ...one, roles: ['role-supervisor'] } : one));
  const columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
  const { report } = await play({
    tenant,
    mode,
    event: {
      events: users
        .slice(0, 2)
        .map(({ userName }) => ({ operation: 'update', userName, groups: [{ displayName: 'supervisors' }] })),
    },
    files: { 'roster.csv': rosterCsv(rows, columns), 'policy.yml': POLICY },
    request: { policyPath: 'policy.yml' },
  });
  const { reason, outcomes = [], problems } = report;
  const [advice] = problems.map((one) => one.advice);
  return { reason, ends: outcomes.map(({ status }) => status), said: problems.map(({ message }) => message), advice };
}

const ADVICE =
  'Look in CXone where this comes from. With `roles: { extra: remove }` the next plan takes away what a cell of the ' +
  'column roles does not name.';

it.each(['apply', 'event'] as const)(
  'a role that CXone gives beside those of a change is said at once: %s',
  async (mode) => {
    expect(await applied(['role-admin'], mode)).toEqual({
      reason: 'none',
      ends: ['done', 'done'],
      said: ['2 people have a role in CXone beside those of their change, which this run did not give: role-admin'],
      advice: ADVICE,
    });
  },
);

it('and nothing is said where there is none', async () => {
  expect(await applied()).toEqual({ reason: 'none', ends: ['done', 'done'], said: [] });
});
