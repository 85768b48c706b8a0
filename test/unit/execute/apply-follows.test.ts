import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { StepAnswer, Tenant } from '../../../src/model/tenant.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { LOST, NOTHING, refusal } from './answers.ts';
import { joiner, mover, promoted, roles, someone } from './operations.ts';
import { run, type Ways } from './small-tenant.ts';

const GONE = new Failure('tenant-unreachable', 'CXone does not answer', 'Wait.');
const throwing =
  (error: unknown): (() => never) =>
  () => {
    throw error;
  };

describe('an account that a creation met', () => {
  const found = (more: Partial<PriorUser> = {}): PriorUser =>
    someone('n', { id: 'x', externalId: undefined, roles: roles('theirs'), ...more });
  /** CXone refuses the creation, for the userName is taken. */
  const meet = (user: PriorUser, ways: Ways = {}, operation = joiner('n', {}, ['r'])) =>
    run([operation], { users: [user], ...ways });

  it('is linked, and gets the roles that its creation would have brought; what it has stays', async () => {
    const { ends, small, execution } = await meet(found());
    expect(ends).toEqual({ n: 'adopted' });
    expect(small.holds('x')).toMatchObject({ externalId: 'E-n', title: 'Lead', roles: roles('theirs', 'r') });
    expect(execution.outcomes[0]).toMatchObject({ id: 'x', detail: '', attempts: 2 });
    // Creation, change, roles, each read back.
    expect(small.writes).toHaveLength(3);
  });

  it('that has them already is only linked', async () => {
    const { ends, small } = await meet(found({ roles: roles('r', 'theirs') }));
    expect(ends).toEqual({ n: 'adopted' });
    expect(small.writes).toHaveLength(2);
    const none = await meet(found(), {}, joiner('n'));
    expect(none.ends).toEqual({ n: 'adopted' });
    expect(none.small.writes).toHaveLength(2);
  });

  it.each<[string, Parameters<NonNullable<Ways['answers']>>[0]['write']['type'], Ways['answers'], string, string]>([
    ['ignored', 'roles', () => NOTHING, 'ignored', 'CXone reported success, but the roles are not as written'],
    ['refused', 'roles', () => refusal('forbidden'), 'failed', 'no: forbidden'],
  ])('says that the roles were not written where that was %s', async (_, type, answer, status, why) => {
    const { ends, execution } = await meet(found(), {
      answers: (sent) => (sent.write.type === type ? (answer?.(sent) ?? {}) : {}),
    });
    expect(ends).toEqual({ n: status });
    expect(execution.outcomes[0]).toMatchObject({
      id: 'x',
      detail: `the existing account was linked, but its roles were not written: ${why}`,
      error: { kind: status === 'ignored' ? 'ignored' : 'forbidden' },
    });
  });

  it('says that nobody saw the roles where no read shows the account any more', async () => {
    let rolesSent = false;
    const { ends, execution } = await meet(found(), {
      hides: () => rolesSent,
      answers: ({ write }) => {
        if (write.type === 'roles') rolesSent = true;
        return {};
      },
    });
    expect(ends).toEqual({ n: 'accepted' });
    expect(execution.outcomes[0]?.detail).toContain('linked, but its roles were not written: CXone reported success');
  });

  it('does not know of roles that were sent when the run was interrupted', async () => {
    const cancel = new AbortController();
    const answers: Ways['answers'] = ({ write }) => {
      if (write.type !== 'roles') return {};
      cancel.abort(new Error('cancelled'));
      return LOST;
    };
    const { ends, execution } = await run([joiner('n', {}, ['r'])], { users: [found()], answers }, () => ({
      signal: cancel.signal,
    }));
    expect(ends).toEqual({ n: 'unknown' });
    expect(execution.outcomes[0]?.detail).toContain('linked, but nobody knows whether its roles were written: sent');
  });

  it('says that the roles were not written where the run ended before', async () => {
    const { ends, execution } = await run([joiner('n', {}, ['r'])], { users: [found()] }, (small) => ({
      deadline: 50_000,
      clock: {
        // Time is up as soon as the link was seen.
        now: () => (small.writes.length === 2 && small.traffic.at(-1)?.includes('list') ? 50_000 : small.now),
        sleep: async (ms) => void (small.now += ms),
      },
    }));
    expect(ends).toEqual({ n: 'failed' });
    expect(execution.outcomes[0]?.detail).toBe(
      'the existing account was linked, but its roles were not written: the time budget was used up',
    );
    expect(execution.stopped).toBe('time-budget');
  });
});

describe('the permission cache', () => {
  const policy = (wish: 'try' | 'require' | 'off') => ({
    ...defaultPolicy(),
    steps: { ...defaultPolicy().steps, cacheRefresh: wish },
  });
  const answer: StepAnswer = { status: 'done', detail: '', attempts: 1, latencyMs: 3 };
  const route = (take: (ids: string[]) => StepAnswer): Ways => ({
    steps: {
      cacheRefresh: {
        name: 'cache-refresh',
        atOnce: 1,
        take: async (users) => new Map(users.map(({ id }) => [id, take(users.map((user) => user.id))])),
      },
    },
  });

  it('is refreshed for whose roles were seen written, and for nobody else', async () => {
    const asked: string[][] = [];
    const { ends, execution } = await run([promoted('p', ['new']), promoted('i', ['new']), mover('m')], {
      ...route((ids) => (asked.push(ids), answer)),
      answers: ({ id }) => (id === 'i' ? NOTHING : {}),
    });
    expect(ends).toEqual({ p: 'done', i: 'ignored', m: 'done' });
    expect(asked).toEqual([['u-p']]);
    expect(execution.outcomes[0]?.steps.map(({ step, status }) => [step, status])).toEqual([
      ['roles', 'done'],
      ['cache-refresh', 'done'],
    ]);
  });

  it.each([
    ['try', 'failed', 'partial', 'not done: cache-refresh'],
    ['require', 'failed', 'partial', 'required and not done: cache-refresh'],
    ['off', 'failed', 'done', ''],
    ['require', 'done', 'done', ''],
  ] as const)('wish %s, step %s: %s', async (wish, status, end, detail) => {
    const { execution } = await run(
      [promoted('p', ['new'])],
      route(() => ({ ...answer, status })),
      { policy: policy(wish) },
    );
    expect(execution.outcomes[0]).toMatchObject({ status: end, detail });
  });

  it.each(['try', 'require'] as const)(
    'wish %s: is left out once the run is over, and the outcome says so',
    async (wish) => {
      const { execution } = await run(
        [promoted('p', ['new'])],
        route(() => answer),
        (small) => ({
          policy: policy(wish),
          deadline: 40_000,
          // Time is up as soon as the roles were seen.
          clock: { now: () => (small.traffic.length < 2 ? 0 : 40_000), sleep: async () => undefined },
        }),
      );
      expect(execution).toMatchObject({ stopped: 'time-budget', fatal: undefined });
      expect(execution.outcomes[0]).toMatchObject({
        status: 'partial',
        steps: [{ step: 'roles' }, { step: 'cache-refresh', status: 'skipped', detail: 'the time budget was used up' }],
      });
    },
  );

  it('is left out where the run was interrupted meanwhile', async () => {
    const cancel = new AbortController();
    const { execution } = await run(
      [promoted('p', ['new'])],
      route(() => answer),
      (small) => {
        const { tenant, ...context } = small.context();
        // Cancelled as soon as the roles were seen.
        const lookUp: Tenant['lookUp'] = async (keys) => {
          const users = await tenant.lookUp(keys);
          queueMicrotask(() => cancel.abort());
          return users;
        };
        return { ...context, tenant: { ...tenant, lookUp }, policy: policy('require'), signal: cancel.signal };
      },
    );
    expect(execution).toMatchObject({ stopped: 'cancelled', fatal: undefined });
    expect(execution.outcomes[0]).toMatchObject({
      status: 'partial',
      steps: [{ step: 'roles' }, { step: 'cache-refresh', status: 'skipped', detail: 'the run was interrupted' }],
    });
  });

  it('ends the run where the refresh does', async () => {
    const { execution, ends } = await run([promoted('p', ['new'])], route(throwing(GONE)));
    expect(execution.fatal).toBe(GONE);
    expect(ends).toEqual({ p: 'partial' });
  });
});
