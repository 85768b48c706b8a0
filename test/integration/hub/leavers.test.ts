import { describe, expect, it } from 'vitest';
import type { CxoneOptions } from '../../cxone/tenant.ts';
import { branch, rowOf, staff } from './world.ts';

const FIFTY = 50;

/** 60 people with access keys, every second one logged in as an agent; 50 of them leave. */
async function leave(more: Omit<CxoneOptions, 'users'> = {}, count = FIFTY) {
  const people = staff(count + 10).map((one, i) => ({ ...one, loggedIn: i % 2 === 0, accessKeys: 1 + (i % 3) }));
  const office = await branch({ users: people, ...more });
  const rows = people.map((one, i) => rowOf(one, i < count ? 'terminated' : 'active'));
  await office.run(rows.map((row) => row.replace('terminated', 'active')));
  office.tenant.requests.length = 0;
  const { report } = await office.run(rows);
  const steps = (name: string) =>
    (report.outcomes ?? []).flatMap(({ steps: all }) => all.filter(({ step }) => step === name));
  return { office, report, steps, rows };
}

describe('50 leavers with access keys, agents logged in and not', () => {
  it('are deactivated, logged out and their keys off, looked at again, in pages and not by person', async () => {
    const { office, report, steps, rows } = await leave();
    const { tenant } = office;
    expect([report.reason, report.counts.deactivated]).toEqual(['none', FIFTY]);
    const users = [...tenant.state.users.values()];
    for (const user of users.slice(0, FIFTY))
      expect([user.status, user.loggedIn, user.accessKeys.some(({ isActive }) => isActive)]).toEqual([
        'DELETED',
        false,
        false,
      ]);
    for (const user of users.slice(FIFTY)) expect(user).toMatchObject({ status: 'ACTIVE' });
    expect(users.slice(FIFTY).every(({ accessKeys }) => accessKeys.every(({ isActive }) => isActive))).toBe(true);
    expect(new Set(steps('logout').map(({ status }) => status))).toEqual(new Set(['done']));
    const asked = (path: RegExp, method = 'GET'): number =>
      tenant.requests.filter((one) => one.method === method && path.test(one.path)).length;
    // One request deactivates all, one look (and one past its end) shows that all are out; keys are listed,
    // switched off and listed again.
    expect({
      deactivate: asked(/\/deactivate$/, 'POST'),
      states: asked(/\/agents\/states/),
      logout: asked(/\/logout$/, 'POST'),
      keysOff: asked(/access-keys\?accessKeyId=/, 'PATCH'),
      keysListed: asked(/access-keys\?userId=/),
    }).toEqual({ deactivate: 1, states: 2, logout: 50, keysOff: 99, keysListed: 100 });
    expect(tenant.state.violations).toEqual([]);
    // What remains is said, and the next night there is nothing to do.
    expect(report.outcomes?.[0]?.steps.map(({ step }) => step)).toContain('logout');
    const before = tenant.writes.length;
    const next = await office.run(rows);
    expect([next.report.reason, next.report.plan?.operations, tenant.writes.length]).toEqual(['none', [], before]);
    await office[Symbol.asyncDispose]();
  });

  it('say that at most an hour of API use remains', async () => {
    const people = staff(3).map((one) => ({ ...one, loggedIn: true }));
    await using office = await branch({ users: people });
    const done = await office.run(people.map((one, i) => rowOf(one, i === 0 ? 'terminated' : 'active')));
    expect(done.text('summary.md')).toContain('at most an hour later');
  });

  it('a key that stays on is an open step: tried again the next night, until it is off', async () => {
    const people = staff(3).map((one) => ({ ...one, accessKeys: 2 }));
    await using office = await branch({ users: people, keys: 'stuck' });
    const rows = people.map((one, i) => rowOf(one, i === 0 ? 'terminated' : 'active'));
    const { report } = await office.run(rows);
    expect(report.reason).toBe('apply-partial');
    const step = report.outcomes?.[0]?.steps.find((one) => one.step === 'access-keys');
    expect([step?.status, step?.error?.advice]).toEqual(['failed', expect.stringContaining('Access Key')]);
    office.tenant.state.options.keys = 'works';
    const next = await office.run(rows, { memory: office.remembered() });
    expect(next.report.outcomes?.map(({ status }) => status)).toEqual(['done']);
    expect(office.tenant.state.find('p1@example.com')?.accessKeys.some(({ isActive }) => isActive)).toBe(false);
  });
});

describe('keys that reads show off later than their answer', () => {
  it('are waited for as long as reads may lag behind writes', async () => {
    const people = staff(4).map((one) => ({ ...one, accessKeys: 2 }));
    await using office = await branch({ users: people, lateKeys: 9 });
    const rows = people.map((one, i) => rowOf(one, i === 0 ? 'terminated' : 'active'));
    const { report } = await office.run(rows, { request: { settleMs: 30_000 } });
    expect([report.reason, report.outcomes?.[0]?.steps.find(({ step }) => step === 'access-keys')?.status]).toEqual([
      'none',
      'done',
    ]);
  });
});

describe('a deactivation that UserHub does not carry out, or does not answer', () => {
  const deactivate = { path: /users\/deactivate$/, method: 'POST', detail: 'No' };
  it.each<[string, Omit<CxoneOptions, 'users'>]>([
    ['refused', { refuse: { ...deactivate, status: 403 } }],
    ['wrong', { refuse: { ...deactivate, status: 400 } }],
    ['left out', { notDeleted: 'everyone' }],
    ['left out, where PATCH is ignored as well', { notDeleted: 'everyone', unknowns: { scimPatch: 'ignored' } }],
    [
      'lost, and left out the second time',
      { notDeleted: 'off', refuse: { ...deactivate, status: 504, times: 1, isDone: true } },
    ],
  ])('is done by SCIM, and the sign-out follows: %s', async (_, more) => {
    const { office, report } = await leave(more, 3);
    await using _office = office;
    expect([report.reason, report.counts.deactivated]).toEqual(['none', 3]);
    for (const user of [...office.tenant.state.users.values()].slice(0, 3))
      expect([user.status, user.loggedIn, user.accessKeys.some(({ isActive }) => isActive)]).toEqual([
        'DELETED',
        false,
        false,
      ]);
    expect(office.tenant.state.violations).toEqual([]);
  });

  it('and that no read shows in time: signed out all the same, by this run', async () => {
    const settle = { settings: { settleMs: 2000 }, request: { settleMs: 2000 } };
    const people = staff(4).map((one) => ({ ...one, loggedIn: true, accessKeys: 1 }));
    await using office = await branch({ users: people, notDeleted: 'everyone', lagMs: 3_600_000 });
    const rows = people.map((one, i) => rowOf(one, i === 0 ? 'terminated' : 'active'));
    const { report } = await office.run(rows, settle);
    expect(report.outcomes?.[0]?.status).not.toBe('done');
    const left = office.tenant.state.find('p1@example.com');
    expect([left?.status, left?.loggedIn, left?.accessKeys.some(({ isActive }) => isActive)]).toEqual([
      'DELETED',
      false,
      false,
    ]);
  });

  it('leaves a line of results.csv with status and advice of what was done, where CXone has no keys', async () => {
    const people = staff(4);
    const refuse = { path: /access-keys/, method: /./, status: 404, detail: 'Not Found' };
    await using office = await branch({ users: people, refuse });
    const { report, text } = await office.run(people.map((one, i) => rowOf(one, i === 0 ? 'terminated' : 'active')));
    expect([report.reason, report.outcomes?.[0]?.status]).toEqual(['none', 'done']);
    const line = text('results.csv').trimEnd().split(/\r?\n/).at(-1) ?? '';
    expect(line).toMatch(/,done,deactivate=done logout=done access-keys=unsupported,\d+,200,\d+,,"?Do it in CXone/);
  });

  it('nor SCIM: UserHub’s words are the ones that count', async () => {
    const refuse = {
      path: /users\/deactivate$|scim\/v2\/Users\/./,
      method: 'POST|PATCH|PUT',
      status: 403,
      detail: 'Not allowed',
    };
    const { office, report } = await leave({ refuse }, 2);
    await using _office = office;
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([
      ['failed', 'Not allowed'],
      ['failed', 'Not allowed'],
    ]);
  });
});

describe('agents of leavers', () => {
  it.each(['bare', 'wrapped'] as const)('are found in an answer that is %s', async (listsOfAgents) => {
    const { office, report } = await leave({ listsOfAgents }, 2);
    await using _office = office;
    expect(report.reason).toBe('none');
    expect([...office.tenant.state.users.values()].slice(0, 2).map(({ loggedIn }) => loggedIn)).toEqual([false, false]);
  });

  it('are not said to be none by an error that is answered with success', async () => {
    const people = staff(4);
    const refuse = { path: /v34\.0\/agents$/, method: 'GET', status: 200, detail: 'busy' };
    await using office = await branch({ users: people, refuse });
    const columns = 'userName,givenName,familyName,status';
    const rows = people.map(({ userName }, i) => `${userName},G,F,${i === 0 ? 'terminated' : ''}`);
    const { report } = await office.run(rows, { columns, request: { operations: new Set(['deprovision']) } });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['partial', 'not done: logout']]);
  });
});

describe('an agent after the logout', () => {
  it('who is still signed in is logged out by force', async () => {
    const { office, report } = await leave({ logout: 'forced' }, 2);
    expect(report.reason).toBe('none');
    expect(office.tenant.state.find('p1@example.com')?.loggedIn).toBe(false);
    await office[Symbol.asyncDispose]();
  });

  it.each([['ignored'], ['refused']] as const)('who stays signed in (%s) is an open step, never done', async (how) => {
    const { office, report, steps } = await leave({ logout: how }, 2);
    expect(report.outcomes?.map(({ operation, status }) => [operation.key, status])).toEqual([
      ['E1', 'partial'],
      ['E2', 'done'],
    ]);
    expect(steps('logout')[0]).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('still signed in as an agent (Available)') as string,
      error: { advice: expect.stringContaining('Active Agents report') as string },
    });
    expect(report.reason).toBe('apply-partial');
    await office[Symbol.asyncDispose]();
  });

  it('is taken at the logout’s word where states may not be read, and the step says so', async () => {
    const { office, report, steps } = await leave({ unknowns: { agentStates: 'forbidden' } }, 2);
    expect(report.reason).toBe('none');
    expect(steps('logout').map(({ detail }) => detail)).toEqual([
      expect.stringContaining('not looked at again'),
      expect.stringContaining('not looked at again'),
    ]);
    await office[Symbol.asyncDispose]();
  });

  it('a 409 that says something else than “not logged in” is no success where states cannot be read', async () => {
    const { office, report } = await leave({ logout: 'refused', unknowns: { agentStates: 'forbidden' } }, 2);
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['partial', 'done']);
    await office[Symbol.asyncDispose]();
  });

  it.each([202, 404, 409] as const)(
    'who was not signed in is done (HTTP %d), whatever the words',
    async (idleLogout) => {
      const { office, report, steps } = await leave({ unknowns: { idleLogout }, idleWords: 'Nope' }, 3);
      expect([report.reason, ...steps('logout').map(({ status }) => status)]).toEqual(['none', 'done', 'done', 'done']);
      await office[Symbol.asyncDispose]();
    },
  );
});
