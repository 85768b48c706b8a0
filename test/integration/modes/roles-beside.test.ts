import { afterEach, expect, it } from 'vitest';
import { people, PRESETS, ROLES, rosterCsv, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { play } from './stage.ts';

let tenant: TenantHandle;
afterEach(() => tenant.close());

const POLICY = 'roles: { allowed: { role-agent: {}, role-supervisor: {} } }\nguards: { roleGain: { percent: 100 } }\n';

/** An apply that gives two of four people another role, where CXone gives these roles beside it. */
async function applied(...beside: string[]) {
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
    mode: 'apply',
    files: { 'roster.csv': rosterCsv(rows, columns), 'policy.yml': POLICY },
    request: { policyPath: 'policy.yml' },
  });
  const { reason, outcomes = [], problems } = report;
  return { reason, ends: outcomes.map(({ status }) => status), said: problems.map(({ message }) => message) };
}

it('a role that CXone gives beside those of a change is said at once', async () => {
  expect(await applied('role-admin')).toEqual({
    reason: 'none',
    ends: ['done', 'done'],
    said: ['2 people have a role in CXone that the file does not name and this run did not give: role-admin'],
  });
});

it('and nothing is said where there is none', async () => {
  expect(await applied()).toEqual({ reason: 'none', ends: ['done', 'done'], said: [] });
});
