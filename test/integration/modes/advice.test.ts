import { afterEach, describe, expect, it } from 'vitest';
import { people, PRESETS, rosterCsv, type SeedUser, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { play, type Played } from './stage.ts';

const there = people(10);
const [joiner] = people(1, { seed: 4, idPrefix: 'N' }) as [SeedUser];

let tenant: TenantHandle;
afterEach(() => tenant.close());

/** An account turns up when the first write is sent. */
const atWrite = (account: SeedUser): void => {
  let isDue = true;
  tenant.requests.push = (...more) => {
    const length = Array.prototype.push.apply(tenant.requests, more);
    if (isDue && more.some(({ method, path }) => method === 'POST' && path.endsWith('/Users'))) {
      isDue = false;
      tenant.seed([account]);
    }
    return length;
  };
};

describe('the advice on a new account whose user name is taken by then', () => {
  const { externalId: _, ...nameless } = joiner;

  it.each<[string, SeedUser, SeedUser, string]>([
    ['by a deactivated account', joiner, { ...joiner, active: false }, ''],
    ['where the row has no externalId', nameless, joiner, ''],
    ['by an account that the roster does not own', joiner, joiner, 'owned: { externalIdPrefix: HR- }\n'],
  ])('%s is to run again, which is enough', async (_name, row, account, policy) => {
    tenant = await startTenant({ ...PRESETS.generic, users: there });
    const columns = ['userName', 'externalId', 'givenName', 'familyName', 'active'];
    const files = { 'roster.csv': rosterCsv([...there, row], columns), 'policy.yml': policy || 'version: 1\n' };
    const apply = (): Promise<Played> => play({ tenant, mode: 'apply', files });
    atWrite(account);
    const first = await apply();
    expect(first.report.outcomes).toMatchObject([{ status: 'failed' }]);
    const summary = await first.file('summary.md');
    expect(summary).toMatch(/\| <strong>yes<\/strong> \| Run again: /u);
    expect(summary).not.toContain('Choose another user');
    expect(await first.file('comment.md')).not.toContain('Choose another user');
    expect((await apply()).report.reason).toBe('none');
  });
});

describe('the advice on a change that CXone refuses', () => {
  const rows = there.map((one, i) => (i === 0 ? { ...one, title: 'New' } : one));

  it.each<[number, RegExp]>([
    [401, /Give the API user the permission for it in CXone/u],
    [405, /Make the change by hand in CXone, or choose another/u],
    [413, /Shorten the longest values of the row/u],
  ])('as %i is one that can be followed', async (status, advice) => {
    tenant = await startTenant({ ...PRESETS.generic, offer: { ...PRESETS.generic.offer, bulk: false }, users: there });
    for (const method of ['PATCH', 'PUT'])
      tenant.setFault({ kind: 'status', status, times: Number.POSITIVE_INFINITY, match: { method } });
    const files = { 'roster.csv': rosterCsv(rows), 'policy.yml': 'version: 1\n' };
    const first = await play({ tenant, mode: 'apply', files });
    expect(first.report.outcomes).toMatchObject([{ status: 'failed', operation: { kind: 'update' } }]);
    expect(await first.file('summary.md')).toMatch(advice);
    const both = `${await first.file('summary.md')} ${await first.file('comment.md')}`;
    expect(both).not.toMatch(/bulk-size|switch the step off/u);
    // By hand, as it says.
    tenant.change(rows[0] as SeedUser);
    expect((await play({ tenant, mode: 'apply', files })).report.reason).toBe('none');
  });
});

it('the advice on a deletion whose dependencies nobody can look up is to delete by hand, which ends it', async () => {
  tenant = await startTenant({ ...PRESETS.generic, users: there });
  const [leaver, ...others] = there as [SeedUser, ...SeedUser[]];
  const columns = ['userName', 'externalId', 'givenName', 'familyName', 'active'];
  const files = {
    'roster.csv': rosterCsv([{ ...leaver, active: false }, ...others], columns),
    'policy.yml': 'leavers: { action: delete }\nsteps: { dependencies: require }\n',
  };
  const first = await play({ tenant, mode: 'apply', files });
  expect(first.report.counts).toMatchObject({ blocked: 1, deleted: 0 });
  expect(await first.file('summary.md')).toContain('look at the account in CXone, and delete it there.');
  tenant.remove(leaver.userName);
  expect((await play({ tenant, mode: 'apply', files })).report.reason).toBe('none');
});
