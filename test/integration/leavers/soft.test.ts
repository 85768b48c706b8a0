import { afterEach, describe, expect, it } from 'vitest';
import type { RunReport } from '../../../src/model/run.ts';
import { leaverFigures } from '../../../src/report/words/signed-out.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { judgeOutcomes } from '../../../src/execute/counts.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import {
  type Fault,
  people,
  PRESETS,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { settingsFor } from '../cxone/pair.ts';
import { type Day, entriesOf, live, tally } from '../execute/world.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const USERS = people(40).map((one): SeedUser => ({ ...one, sessions: 1 }));

interface Case extends TenantOptions {
  steps?: Partial<Policy['steps']>;
  leave?: number;
}

async function leave({ steps = {}, leave: count = 3, ...options }: Case): Promise<Day & { tenant: TenantHandle }> {
  const clock = scaledClock(5000);
  const tenant = await startTenant({ users: USERS, clock, ...options });
  open.push(tenant);
  const policy = defaultPolicy();
  const day = await live({
    tenant,
    clock,
    entries: entriesOf(USERS, (_, i) => (i < count ? { active: false } : {})),
    settings: { requestTimeoutSeconds: 5000, maxAttempts: 2 },
    execute: { policy: { ...policy, steps: { ...policy.steps, ...steps } } },
  });
  return { tenant, ...day };
}

const statuses = (day: Day, step: string): string[] =>
  day.execution.outcomes.map(({ steps }) => steps.find((one) => one.step === step)?.status ?? '-');
const answered = (path: RegExp, status: number, body: unknown, times = Number.POSITIVE_INFINITY): Fault => ({
  kind: 'status',
  status,
  body: JSON.stringify(body),
  contentType: 'application/json',
  times,
  match: { path },
});

describe('an answer of success that means no', () => {
  it.each([
    { success: false },
    { success: 'false', message: 'try later' },
    { error: 'quota_exceeded' },
    { error: { code: 'E17', message: 'not now' } },
    { status: 'FAILED' },
    { state: 'error', jobId: '17' },
    { errors: [{ message: 'no such service' }] },
    { resultSet: { errorCount: 1 } },
    { data: { success: false } },
  ])('%j: no step is done, the person is partly done and the step stays open', async (body) => {
    const day = await leave({ quirks: { soft: { sessions: { body }, disconnect: { body }, license: { body } } } });
    for (const step of ['sessions', 'disconnect', 'license'])
      expect(statuses(day, step)).toEqual(['failed', 'failed', 'failed']);
    expect(tally(day.execution)).toEqual({ partial: 3 });
    expect(judgeOutcomes(day.execution.outcomes)).toBe('apply-partial');
    expect(day.execution.outcomes[0]?.openSteps).toEqual(['sessions', 'disconnect', 'license']);
    expect(day.execution.outcomes.map(({ signOutMs }) => signOutMs)).toEqual([undefined, undefined, undefined]);
  });

  it('a page in place of an answer, and a count of nobody, are none either', async () => {
    const page = await leave({
      faults: [
        { kind: 'status', status: 200, body: '<html>Sign in</html>', times: Infinity, match: { path: /bulk-revoke/ } },
      ],
    });
    expect(statuses(page, 'sessions')).toEqual(['unknown', 'unknown', 'unknown']);
    const nobody = await leave({ quirks: { soft: { sessions: { body: { revoked: 0 } } } } });
    expect(statuses(nobody, 'sessions')).toEqual(['failed', 'failed', 'failed']);
    expect(tally(nobody.execution)).toEqual({ partial: 3 });
  });

  it('of a 207 each person has their own: done, nothing to end, failed', async () => {
    const body = {
      results: [
        { user_external_id: USERS[0]?.externalId, status: 200 },
        { user_external_id: USERS[1]?.externalId, status: 404, error: 'no session' },
        { user_external_id: USERS[2]?.externalId, status: 500, error: 'internal' },
      ],
    };
    const day = await leave({ quirks: { soft: { sessions: { status: 207, body } } } });
    expect(statuses(day, 'sessions')).toEqual(['done', 'done', 'failed']);
    expect(day.execution.outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'partial']);
  });

  it('someone a 207 does not name is asked for alone, and not done where that does not tell either', async () => {
    const body = { results: [{ user_external_id: USERS[0]?.externalId, status: 'OK' }] };
    const day = await leave({ quirks: { soft: { sessions: { status: 207, body } } } });
    expect(day.tenant.requests.filter(({ path }) => path.includes('bulk-revoke'))).toHaveLength(3);
    // Alone, one entry is about the person who was asked for – unless it names someone else.
    expect(statuses(day, 'sessions')[0]).toBe('done');
  });
});

describe('a job', () => {
  it('without a place to look at is accepted: not confirmed, and open', async () => {
    const day = await leave({ quirks: { soft: { license: { status: 202, body: { jobId: 'j-1' } } } } });
    expect(statuses(day, 'license')).toEqual(['accepted', 'accepted', 'accepted']);
    expect(tally(day.execution)).toEqual({ accepted: 3 });
    expect(judgeOutcomes(day.execution.outcomes)).toBe('apply-partial');
    expect(day.execution.outcomes[0]?.openSteps).toEqual(['license']);
    expect(day.execution.outcomes[0]?.detail).toBe('queued by CXone, and not seen to end: license');
  });

  it.each([
    ['COMPLETED', 'done'],
    ['FAILED', 'failed'],
    ['RUNNING', 'accepted'],
  ])('that ends as %s is %s', async (state, status) => {
    const day = await leave({
      leave: 1,
      quirks: { soft: { license: { status: 202, body: { jobId: 'j-1' }, headers: { location: '/jobs/j-1' } } } },
      faults: [answered(/\/jobs\/j-1$/, 200, { status: state })],
    });
    expect(statuses(day, 'license')).toEqual([status]);
  });
});

describe('a refusal that is about the person', () => {
  it.each([
    [404, 'No active session for this user'],
    [409, 'session_not_found: user is not logged in'],
    [400, 'User already signed out'],
  ])('(%i %s) is done for them, and the route goes on for the others', async (status, message) => {
    const faults = USERS.slice(0, 4).map(({ externalId = '' }): Fault => ({
      ...answered(/bulk-revoke/, status, { error: message }),
      match: { path: /bulk-revoke/, body: externalId },
    }));
    const day = await leave({ leave: 8, faults });
    expect(statuses(day, 'sessions')).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(day.tenant.cleanup.sessions).toEqual(USERS.slice(4, 8).map(({ externalId }) => externalId));
    expect(tally(day.execution)).toEqual({ done: 8 });
  });

  it('is no refusal of the route: three people without a licence leave it to the fourth', async () => {
    const faults = USERS.slice(0, 3).map(({ externalId = '' }): Fault => ({
      ...answered(/license/, 404, { error: `User ${externalId} has no licence.` }),
      match: { path: /license/, body: externalId },
    }));
    const day = await leave({ leave: 4, faults });
    expect(statuses(day, 'license')).toEqual(['done', 'done', 'done', 'done']);
    expect(day.tenant.cleanup.licenses).toEqual([USERS[3]?.externalId]);
    // A licence that was not there is not called freed.
    expect(leaverFigures({ outcomes: day.execution.outcomes } as RunReport).licences).toBe(1);
  });

  it('the same bare 404 for three people is the route’s: forgiven by `try`, open under `require`', async () => {
    const tried = await leave({ leave: 6, faults: [answered(/license/, 404, {})] });
    expect(new Set(statuses(tried, 'license'))).toEqual(new Set(['unsupported']));
    expect(tally(tried.execution)).toEqual({ done: 6 });
    const required = await leave({ leave: 6, faults: [answered(/license/, 404, {})], steps: { license: 'require' } });
    expect(tally(required.execution)).toEqual({ partial: 6 });
    expect(required.execution.outcomes[5]).toMatchObject({
      openSteps: ['license'],
      detail: 'required and not done: license',
    });
  });

  it('409 for another reason is a failure of that person alone', async () => {
    const [first] = USERS as [SeedUser];
    const day = await leave({
      faults: [
        { ...answered(/license/, 409, { error: 'locked' }), match: { path: /license/, body: first.externalId ?? '' } },
      ],
    });
    expect(statuses(day, 'license')).toEqual(['failed', 'done', 'done']);
    expect(day.execution.outcomes.map(({ status }) => status)).toEqual(['partial', 'done', 'done']);
  });

  it('a step that this kind of tenant has no route for is open where the policy requires it', async () => {
    const day = await leave({ steps: { accessKeys: 'require' } });
    expect(statuses(day, 'access-keys')).toEqual(['unsupported', 'unsupported', 'unsupported']);
    expect(tally(day.execution)).toEqual({ partial: 3 });
    expect(day.execution.outcomes[0]?.openSteps).toEqual(['access-keys']);
  });
});

describe('a deactivation that may have worked', () => {
  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500, times: Infinity, match: { method: 'PATCH' } }],
    [
      '503 although it was done',
      { kind: 'status', status: 503, when: 'after', times: Infinity, match: { method: 'PATCH' } },
    ],
    ['no answer', { kind: 'reset', when: 'before', times: Infinity, match: { method: 'PATCH' } }],
  ])('(%s) is followed by the sign-out, whatever the read says', async (_, fault) => {
    const day = await leave({ offer: { bulk: false }, faults: [fault] });
    expect(statuses(day, 'sessions')).toEqual(['done', 'done', 'done']);
    expect(day.tenant.cleanup.sessions).toHaveLength(3);
  });

  it('that was refused is not: nobody is signed out whose account stays', async () => {
    const fault: Fault = { kind: 'status', status: 403, times: Infinity, match: { method: 'PATCH' } };
    const day = await leave({ offer: { bulk: false }, faults: [fault] });
    expect(tally(day.execution)).toEqual({ failed: 3 });
    expect(day.tenant.cleanup.sessions).toEqual([]);
  });
});

describe('access keys and agents', () => {
  const KEYS = people(6).map((one, i): SeedUser => ({
    ...one,
    sessions: 1,
    accessKeys: i < 2 ? ['a', 'b', 'c'].map((name) => `${name}-${i}`) : [],
  }));

  async function published(quirks: TenantOptions['quirks'], more: TenantOptions = {}) {
    const clock = scaledClock(5000);
    const tenant = await startTenant({ ...PRESETS.cxone, users: KEYS, clock, ...more, quirks: quirks ?? {} });
    open.push(tenant);
    const { tokenUrl: _, scimUrl: _scim, apiUrl: _api, ...settings } = settingsFor(tenant, 'cxone');
    const day = await live({
      tenant,
      clock,
      entries: entriesOf(KEYS, (__, i) => (i < 2 ? { active: false } : {})),
      settings: { ...settings, tokenUrl: '', scimUrl: '', apiUrl: '', maxAttempts: 2, requestTimeoutSeconds: 5000 },
    });
    const on = [...tenant.users.values()]
      .slice(0, 2)
      .flatMap(({ accessKeys }) => accessKeys.filter(({ isActive }) => isActive));
    return { tenant, day, on };
  }

  it.each<[string, TenantOptions['quirks']]>([
    ['on several pages', { keyPage: 1 }],
    ['whose PATCH is refused', { keyPatch: 'refused' }],
    ['whose PATCH is ignored', { keyPatch: 'ignored' }],
    ['that are shown late', { lateKeys: 4 }],
  ])('keys %s are off in the end, and seen to be', async (_, quirks) => {
    const { day, on } = await published(quirks);
    expect(on).toEqual([]);
    expect(statuses(day, 'access-keys')).toEqual(['done', 'done']);
    expect(tally(day.execution)).toEqual({ done: 2 });
  });

  it('a key that stays on is an open step', async () => {
    const { day, on } = await published({ keyPatch: 'ignored', keyDelete: 'ignored' });
    expect(on).toHaveLength(6);
    expect(tally(day.execution)).toEqual({ partial: 2 });
    expect(day.execution.outcomes[0]).toMatchObject({ openSteps: ['access-keys'], detail: 'not done: access-keys' });
    expect(day.execution.outcomes[0]?.steps.at(-1)?.detail).toContain('3 access keys are still on');
  });

  it('hidden agents make the log-out an open step for people without an agent that is shown', async () => {
    const { day } = await published({ hiddenAgents: 1 });
    expect(statuses(day, 'logout')).toEqual(['failed', 'done']);
    expect(day.execution.outcomes[0]).toMatchObject({ status: 'partial', openSteps: ['logout'] });
    expect(day.execution.outcomes[0]?.steps.find(({ step }) => step === 'logout')?.detail).toContain('hides 1 agent');
  });

  it.each([400, 404, 409] as const)('an agent who is not logged in (%i) is logged out', async (idleLogout) => {
    const { day } = await published({ idleLogout }, { users: KEYS.map((one) => ({ ...one, sessions: 0 })) });
    expect(statuses(day, 'logout')).toEqual(['done', 'done']);
    expect(tally(day.execution)).toEqual({ done: 2 });
  });
});
