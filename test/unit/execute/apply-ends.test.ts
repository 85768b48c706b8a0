import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { StepAnswer } from '../../../src/model/tenant.ts';
import { LOST, NOTHING, refusal } from './answers.ts';
import { openAfter } from '../../../src/execute/leavers/left-open.ts';
import { blocked, heldBack, joiner, leaver, many, mover, someone } from './operations.ts';
import { endsOf, run, Small, type Ways } from './small-tenant.ts';

const GONE = new Failure('tenant-unreachable', 'CXone does not answer', 'Wait.');
const NOT_READ = 'answered with success, but not read back: ';
const throwing =
  (error: unknown): (() => never) =>
  () => {
    throw error;
  };

describe('a run that comes to its end before its time', () => {
  it.each<[string, Ways]>([
    ['where a request ends the run', { onSend: throwing(GONE) }],
    ['where a look-up ends it', { answers: () => LOST, onRead: throwing(GONE) }],
  ])('%s: what was sent is not known, the rest is not started and says why', async (_, ways) => {
    const { execution, ends, small } = await run([leaver('l'), mover('m'), blocked('b')], ways);
    expect(execution).toMatchObject({ fatal: GONE, stopped: undefined });
    expect(ends).toEqual({ l: 'unknown', m: 'not-started', b: 'blocked' });
    expect(execution.outcomes[1]?.detail).toBe('CXone does not answer');
    expect(small.writes).toHaveLength(1);
  });

  it('where nothing can be read back: answered, and not known to be done', async () => {
    const { execution, ends, small } = await run(many(30, mover), { onRead: throwing(GONE) });
    expect(execution).toMatchObject({ fatal: GONE, stopped: undefined });
    expect(Object.values(ends)).toEqual([
      ...Array<string>(20).fill('unknown'),
      ...Array<string>(10).fill('not-started'),
    ]);
    expect(execution.outcomes[0]?.detail).toBe(`${NOT_READ}CXone does not answer`);
    expect(execution.outcomes[29]?.detail).toBe('CXone does not answer');
    // Twenty writes, and looks as long as reads may lag.
    expect(small.traffic.filter((one) => / s one /u.test(one))).toHaveLength(20);
    expect(small.traffic).toHaveLength(27);
  });

  it('by a fault of ours is not hidden', async () => {
    await expect(run([mover('m')], { onRead: throwing(new TypeError('odd')) })).rejects.toThrow('odd');
  });

  it('when its time is used up: nothing more is begun, and what was done is read back', async () => {
    const { execution, ends, small } = await run([leaver('l'), ...many(3, mover)], {}, (one) => ({
      deadline: 10_000,
      onProgress: ({ done }) => {
        if (done === 1) one.now = 10_000;
      },
    }));
    expect(execution).toMatchObject({ fatal: undefined, stopped: 'time-budget' });
    expect(ends).toEqual({ l: 'done', m0: 'not-started', m1: 'not-started', m2: 'not-started' });
    expect(execution.outcomes[1]?.detail).toBe('the time budget was used up');
    expect(small.writes).toHaveLength(1);
  });

  it('when its time is used up between the first and the others: those seen are done', async () => {
    const { execution, ends } = await run(many(30, mover), {}, (one) => ({
      deadline: 10_000,
      onProgress: ({ done }) => {
        if (done === 20) one.now = 10_000;
      },
    }));
    expect(execution.stopped).toBe('time-budget');
    expect(Object.values(ends)).toEqual([...Array<string>(20).fill('done'), ...Array<string>(10).fill('not-started')]);
    expect(execution.outcomes[29]?.detail).toBe('the time budget was used up');
  });

  it('when it is cancelled: what was sent is not known, nothing more is sent or read', async () => {
    const cancel = new AbortController();
    const { execution, ends, small } = await run(
      [...many(3, mover), blocked('b')],
      { onSend: (ids) => void (ids[0] === 'm1' && cancel.abort()) },
      { signal: cancel.signal, concurrency: 1 },
    );
    expect(execution).toMatchObject({ fatal: undefined, stopped: 'cancelled' });
    expect(ends).toEqual({ m0: 'unknown', m1: 'unknown', m2: 'not-started', b: 'blocked' });
    expect(execution.outcomes.map(({ detail }) => detail)).toEqual([
      `${NOT_READ}the run was interrupted`,
      `${NOT_READ}the run was interrupted`,
      'the run was interrupted',
      'two accounts',
    ]);
    expect(small.traffic).toHaveLength(2);
  });

  it('when it is cancelled while it reads back: what was not seen is not known', async () => {
    const abort = Object.assign(new Error('aborted'), { name: 'AbortError' });
    for (const how of ['throws', 'answers'] as const) {
      const one = new AbortController();
      const { execution, ends } = await run(
        many(30, mover),
        {
          answers: () => NOTHING,
          onRead: () => {
            one.abort();
            if (how === 'throws') throw abort;
          },
        },
        { signal: one.signal },
      );
      expect(execution).toMatchObject({ fatal: undefined, stopped: 'cancelled' });
      expect(Object.values(ends)).toEqual([
        ...Array<string>(20).fill('unknown'),
        ...Array<string>(10).fill('not-started'),
      ]);
      expect(execution.outcomes[0]?.detail).toBe(`${NOT_READ}the run was interrupted`);
    }
  });

  it('begins no further wave of leavers, and signs nobody out any more', async () => {
    const asked: string[] = [];
    const sessions = {
      name: 'sessions' as const,
      atOnce: 1,
      take: async (users: readonly PriorUser[]) => (asked.push(...users.map(({ id }) => id)), new Map()),
    };
    const { execution, ends, small } = await run(many(150, leaver), {
      steps: { leavers: [sessions] },
      onSend: ([id]) => {
        if (id === 'm30') throw GONE;
      },
    });
    expect(execution.fatal).toBe(GONE);
    expect(asked).toEqual([]);
    expect(Object.values(ends).filter((end) => end === 'not-started').length).toBeGreaterThanOrEqual(115);
    expect(ends['m30']).toBe('unknown');
    // Who is off, and was not signed out, is said to be.
    expect(execution.outcomes[0]).toMatchObject({ status: 'partial', openSteps: ['sessions'] });
    expect(execution.outcomes[0]?.detail).toContain('not started: sessions');
    expect(execution.outcomes[149]).toMatchObject({ status: 'not-started', detail: 'CXone does not answer' });
    expect(small.writes.length).toBeLessThanOrEqual(35);
  });

  it('says of nobody in a later wave that they are deactivated, and leaves what is open of them as it is', async () => {
    const idle = heldBack('idle', someone('idle', { active: false }));
    const open = Object.assign(heldBack('open', someone('open', { active: false })), { openSteps: ['sessions'] });
    const { ends, execution } = await run([...many(100, leaver), heldBack('h'), open, idle], {}, { deadline: 0 });
    expect(['h', 'open', 'idle'].map((id) => ends[id])).toEqual(['not-started', 'not-started', 'blocked']);
    expect(execution.outcomes[100]?.detail).toBe('the time budget was used up');
    const left = [
      { key: 'open', id: 'u-open', userName: 'open@example.com', steps: ['sessions' as const], since: '', run: '1' },
    ];
    expect(openAfter(left, execution.outcomes, [], { run: '2', at: '' })).toEqual(left);
  });

  it('says of changes under way when credentials are refused what happened, not that an answer was lost', async () => {
    const refused = new Failure('auth-failed', 'The tenant refused a fresh token: expired.', 'Check the credentials.');
    const { execution, ends } = await run(
      many(4, mover),
      {
        onSend: ([id]) => {
          if (id !== 'm0') throw refused;
        },
      },
      { concurrency: 1 },
    );
    expect(ends).toEqual({ m0: 'unknown', m1: 'unknown', m2: 'not-started', m3: 'not-started' });
    expect(execution.fatal).toBe(refused);
    expect(execution.outcomes.map(({ detail }) => detail)).toEqual([
      `answered with success, but not read back: ${refused.message}`,
      `begun, and not confirmed: ${refused.message}`,
      refused.message,
      refused.message,
    ]);
  });

  it('speaks of a sign-out of someone who is kept from deletion only where one was seen', async () => {
    const person = Object.assign(heldBack('h'), {
      reason: 'gone; still has 2 queues: deactivated and signed out, not deleted',
    });
    const sessions = (answer: Partial<StepAnswer>) => {
      const whole: StepAnswer = { status: 'done', detail: '', attempts: 1, latencyMs: 0, ...answer };
      return { name: 'sessions' as const, atOnce: 1, take: async () => new Map([['u-h', whole]]) };
    };
    const said = async (answer: Partial<StepAnswer>) =>
      (await run([person], { steps: { leavers: [sessions(answer)] } })).execution.outcomes[0]?.detail;
    expect(await said({})).toBe(person.reason);
    expect(
      await said({ status: 'skipped', detail: 'needs an externalId to end sessions, and the account has none' }),
    ).toBe(
      'gone; still has 2 queues: not deleted; deactivated, may still be signed in: needs an externalId to end ' +
        'sessions, and the account has none',
    );
    const { execution } = await run([person]);
    expect(execution.outcomes[0]?.detail).toContain('may still be signed in: no step of this tenant ends sessions');
  });

  it('leaves no licence open of someone who keeps it until the account can be deleted', async () => {
    const steps = (['sessions', 'license'] as const).map((name) => ({ name, atOnce: 1, take: throwing(GONE) }));
    const { execution } = await run([heldBack('h'), leaver('l')], { steps: { leavers: steps } });
    expect(execution.fatal).toBe(GONE);
    expect(execution.outcomes).toMatchObject([
      { status: 'blocked', openSteps: ['sessions'], detail: expect.not.stringContaining('license') as string },
      { status: 'partial', openSteps: ['sessions', 'license'] },
    ]);
  });

  it('is none where its time is used up with the last change seen', async () => {
    const { execution, ends } = await run([leaver('l'), mover('m')], {}, (small) => ({
      deadline: 10_000,
      // Time is up as soon as the last change was seen.
      clock: {
        now: () => (small.holds('u-m')?.title === 'Lead' && /list/.test(small.log.at(-1) ?? '') ? 10_000 : 0),
        sleep: async () => undefined,
      },
    }));
    expect(ends).toEqual({ l: 'done', m: 'done' });
    expect(execution).toMatchObject({ fatal: undefined, stopped: undefined });
  });

  it('before it began: nothing is started', async () => {
    const { execution, ends, small } = await run(
      [leaver('l'), mover('m'), joiner('n')],
      {},
      { signal: AbortSignal.abort() },
    );
    expect(execution).toMatchObject({ fatal: undefined, stopped: 'cancelled' });
    expect(ends).toEqual({ l: 'not-started', m: 'not-started', n: 'not-started' });
    expect(small.traffic).toEqual([]);
    const late = await run([leaver('l'), mover('m')], {}, { deadline: 0 });
    expect(late.execution.stopped).toBe('time-budget');
    expect(late.ends).toEqual({ l: 'not-started', m: 'not-started' });
  });
});

describe('an audit that cannot be written any more', () => {
  const FULL = new Failure('apply-partial', 'the audit cannot be written', 'Make room.');
  /** A run whose audit takes no record of this kind any more. */
  async function withAudit(operations: Operation[], refused: string) {
    const small = new Small({ users: operations.flatMap(({ prior }) => prior ?? []) });
    const context = small.context();
    const told: string[] = [];
    const execution = await applyPlan(operations, {
      ...context,
      onOutcome: ({ operation }) => void told.push(operation.id),
      journal: {
        appendAll: (events, ...more) =>
          events.some(({ event }) => event === refused)
            ? Promise.reject(FULL)
            : context.journal.appendAll(events, ...more),
      },
    });
    return { small, execution, told, ends: endsOf(execution) };
  }

  it('ends the run; what was done is reported, and nobody else hears of it', async () => {
    const { small, execution, told, ends } = await withAudit(
      [leaver('l'), mover('m'), mover('r', { userName: 'r2@example.com' })],
      'operation.finished',
    );
    expect(execution.fatal).toBe(FULL);
    expect(ends).toEqual({ l: 'done', m: 'not-started', r: 'not-started' });
    expect(told).toEqual([]);
    expect(small.writes).toHaveLength(1);
  });

  it('ends it after the writes of a phase, too', async () => {
    const { execution, ends } = await withAudit(
      [mover('m'), mover('r', { userName: 'r2@example.com' })],
      'operation.finished',
    );
    expect(execution.fatal).toBe(FULL);
    expect(ends).toEqual({ m: 'not-started', r: 'done' });
  });

  it('sends nothing that is not on record', async () => {
    const { small, execution, ends } = await withAudit([mover('m')], 'operation.sent');
    expect(execution.fatal).toBe(FULL);
    expect(small.writes).toEqual([]);
    expect(ends).toEqual({ m: 'not-started' });
  });

  it('names the first end of a run, whatever follows', async () => {
    const small = new Small({ users: [someone('l')], onSend: throwing(GONE) });
    const context = small.context();
    const execution = await applyPlan([leaver('l')], {
      ...context,
      journal: {
        appendAll: (events) =>
          events.some(({ event }) => event === 'operation.finished')
            ? Promise.reject(FULL)
            : context.journal.appendAll(events),
      },
    });
    expect(execution.fatal).toBe(GONE);
  });
});

describe('what reading back costs can be measured', () => {
  it('without it an answer counts as done, and nothing is read', async () => {
    const { ends, small } = await run([...many(30, mover), leaver('l')], {}, { readsBack: false });
    expect(new Set(Object.values(ends))).toEqual(new Set(['done']));
    expect(small.traffic.filter((line) => / (list|get) /.test(line))).toEqual([]);
    // Nor does anybody go first.
    const bulks = await run(many(60, mover), { bulk: 15 }, { readsBack: false });
    expect(bulks.small.writes.map((line) => line.split(' ').length - 3)).toEqual([15, 15, 15, 15]);
    const failed = await run([mover('m')], { answers: () => refusal('invalid') }, { readsBack: false });
    expect(failed.ends).toEqual({ m: 'failed' });
  });
});
