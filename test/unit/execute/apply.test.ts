import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import type { Progress } from '../../../src/execute/context.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { NOTHING, refusal } from './answers.ts';
import {
  blocked,
  deletion,
  heldBack,
  joiner,
  leaver,
  many,
  mover,
  promoted,
  returner,
  roles,
  someone,
} from './operations.ts';
import { run, Small } from './small-tenant.ts';

const rename = (id: string, to: string): Operation => mover(id, { userName: to });

describe('an apply', () => {
  const plan = (): Operation[] => [
    blocked('b'),
    joiner('n', {}, ['r']),
    promoted('p', ['new']),
    returner('r'),
    mover('m'),
    rename('u', 'u2@example.com'),
    heldBack('h'),
    deletion('d'),
    leaver('l'),
  ];

  it('takes leavers first, then what frees a user name, then the rest; outcomes in the plan’s order', async () => {
    const { execution, small, ends } = await run(plan());
    expect(Object.entries(ends)).toEqual([
      ['b', 'blocked'],
      ['n', 'done'],
      ['p', 'done'],
      ['r', 'done'],
      ['m', 'done'],
      ['u', 'done'],
      ['h', 'blocked'],
      ['d', 'done'],
      ['l', 'done'],
    ]);
    expect(execution).toMatchObject({ fatal: undefined, stopped: undefined });
    // The deletion's second request is the deletion itself; nobody who is blocked is sent, and each is sent once.
    expect(small.writes.map((line) => line.split(' ').at(-1))).toEqual(['h', 'd', 'l', 'd', 'u', 'n', 'p', 'r', 'm']);
    expect(small.holds('u-d')).toBeNull();
    expect(small.holds('u-h')).toMatchObject({ active: false });
    expect(small.holds('u-l')).toMatchObject({ active: false });
    expect(small.holds('u-b')).toEqual(someone('b'));
    expect(small.holds('u-p')?.roles).toEqual(roles('new'));
    expect(small.holds('u-r')?.active).toBe(true);
    expect(small.holds('new-n')).toMatchObject({ title: 'Lead', roles: roles('r') });
  });

  it('says why a person is blocked, and what was done', async () => {
    const { execution } = await run(plan());
    const [block, made] = execution.outcomes;
    expect(block).toMatchObject({ status: 'blocked', detail: 'two accounts', steps: [], attempts: 0, latencyMs: 0 });
    expect(made).toMatchObject({
      status: 'done',
      detail: '',
      id: 'new-n',
      attempts: 1,
      latencyMs: 10,
      steps: [{ step: 'create', status: 'done', attempts: 1, at: new Date(0).toISOString() }],
    });
  });

  it('records every operation before it is sent, and its outcome once', async () => {
    const { small, execution } = await run(plan());
    for (const line of small.writes) {
      const id = line.split(' ').at(-1) ?? '';
      expect(small.log.indexOf(`· operation.sent ${id}`)).toBeLessThan(small.log.indexOf(line));
      expect(small.log).toContain(`· operation.sent ${id}`);
    }
    const finished = small.events.filter(({ event }) => event === 'operation.finished');
    const ids = finished.map((event) => ('operation' in event ? String(event.operation) : ''));
    expect(ids.sort()).toEqual(execution.outcomes.map(({ operation }) => operation.id).sort());
  });

  it('puts the outcomes of many on record a thousand together: neither each alone nor all at once', async () => {
    const { small } = await run(many(2_100, mover), { bulk: 700 });
    const finished = small.kept.slice(-3);
    expect(finished).toEqual(['1000 file', '1000 file', '100 file']);
  });

  it('sends nothing where there is nothing to do, or all of it waits for a decision', async () => {
    expect((await run([])).small.log).toEqual([]);
    const { small, ends } = await run([blocked('b')]);
    expect(ends).toEqual({ b: 'blocked' });
    expect(small.traffic).toEqual([]);
  });

  it('tells how far it is: each person’s change once, nobody blocked, leavers when they are signed out', async () => {
    const told: Progress[] = [];
    await run(
      [blocked('b'), heldBack('h'), leaver('l'), mover('m'), mover('bad')],
      {
        answers: ({ id }) => (id === 'bad' ? refusal('invalid') : {}),
      },
      { onProgress: (progress) => told.push(progress) },
    );
    // Someone who is kept from deletion is deactivated and signed out: that is work as well.
    expect(told.at(-1)).toEqual({ done: 3, failed: 1, total: 4 });
    const figures = told.map(({ done, failed }) => done + failed);
    expect(figures).toEqual([...figures].sort((a, b) => a - b));
    expect(told.every(({ done, failed, total }) => done + failed <= total)).toBe(true);
    // The answers to both writes are known before either is read back.
    expect(told).toContainEqual({ done: 3, failed: 0, total: 4 });
  });

  it('does not call a leaver’s change over with the answer to the deactivation', async () => {
    const told: [number, number][] = [];
    const small = new Small({ users: [someone('l')] });
    await applyPlan(
      [leaver('l')],
      small.context({ onProgress: ({ done }) => void told.push([done, small.traffic.length]) }),
    );
    // One request writes, one reads.
    expect(told.filter(([done]) => done === 1).every(([, requests]) => requests === 2)).toBe(true);
    expect(told.at(-1)?.[0]).toBe(1);
  });

  it('tells of an outcome only once it is on record', async () => {
    const small = new Small({ users: [someone('m')] });
    const told: number[] = [];
    await applyPlan(
      [mover('m')],
      small.context({ onOutcome: () => void told.push(small.log.indexOf('· operation.finished m')) }),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThan(0);
  });
});

describe('a write that waits for another', () => {
  it('is sent once the user name is free, whichever phase frees it', async () => {
    const { ends, small } = await run([
      joiner('n', { userName: 'd@example.com' }),
      joiner('o', { userName: 'u@example.com' }),
      deletion('d'),
      rename('u', 'u2@example.com'),
    ]);
    expect(ends).toEqual({ n: 'done', o: 'done', d: 'done', u: 'done' });
    expect(small.writes.map((line) => line.split(' ').at(-1))).toEqual(['d', 'd', 'u', 'n', 'o']);
  });

  it.each<[string, Operation, string]>([
    ['a deletion', deletion('u'), 'failed'],
    ['a new name', rename('u', 'u2@example.com'), 'failed'],
  ])('is not sent where %s that would free it fails', async (_, first, status) => {
    const { ends, execution, small } = await run([joiner('n', { userName: 'u@example.com' }), first], {
      answers: ({ id }) => (id === 'u' ? refusal('invalid') : {}),
    });
    expect(ends).toEqual({ n: 'not-started', u: status });
    expect(execution.outcomes[0]?.detail).toBe('waits for another change of this plan that did not happen');
    expect(small.writes).toHaveLength(1);
  });

  it('is not sent where the change that would free it was ignored', async () => {
    const { ends } = await run([joiner('n', { userName: 'u@example.com' }), rename('u', 'u2@example.com')], {
      answers: ({ id }) => (id === 'u' ? NOTHING : {}),
    });
    expect(ends).toEqual({ n: 'not-started', u: 'ignored' });
  });

  it.each([
    ['is sent', 'only queued, which keeps nobody from deletion', 'accepted', { n: 'done', d: 'accepted' }],
    ['is not sent', 'open, so that the account stays', 'failed', { n: 'not-started', d: 'partial' }],
  ] as const)('%s where a sign-out step of the deletion is %s', async (_, __, status, expected) => {
    const answer = { status, detail: '', attempts: 1, latencyMs: 1 };
    const sessions = { name: 'sessions' as const, atOnce: 1, take: async () => new Map([['u-d', answer]]) };
    const { ends, small } = await run([joiner('n', { userName: 'd@example.com' }), deletion('d')], {
      steps: { leavers: [sessions] },
    });
    expect(ends).toEqual(expected);
    expect(small.holds('u-d') === null).toBe(status === 'accepted');
  });

  it('of the same person follows whatever became of the one before', async () => {
    const both = [
      { ...mover('m'), key: 'E-1' },
      { ...promoted('p', ['new'], someone('m', { roles: roles('old') })), key: 'E-1' },
    ] as Operation[];
    const { ends, small } = await run(both, { answers: ({ id }) => (id === 'm' ? refusal('invalid') : {}) });
    expect(ends).toEqual({ m: 'failed', p: 'done' });
    expect(small.writes.map((line) => line.split(' ').at(-1))).toEqual(['m', 'p']);
  });
});
