import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { NOTHING, refusal } from './answers.ts';
import { leaver, many, mover, promoted, returner } from './operations.ts';
import { run, Small, statuses } from './small-tenant.ts';

const rename = (id: string, to: string): Operation => mover(id, { userName: to });

describe('what comes first', () => {
  it('one by one: twenty, and the others once one of these was seen', async () => {
    const { small, ends } = await run(many(50, mover));
    expect(new Set(Object.values(ends))).toEqual(new Set(['done']));
    const at = small.traffic.findIndex((line) => line.includes('list'));
    expect(at).toBe(20);
    expect(small.traffic.filter((line) => line.includes('list'))).toHaveLength(2);
    expect(small.writes).toHaveLength(50);
  });

  it.each([
    [20, [20]],
    [21, [20, 1]],
  ])('%i people: %j before a look', async (count, groups) => {
    const { small } = await run(many(count, mover));
    const sizes = small.traffic
      .join('\n')
      .split(/.* list .*\n?/)
      .map((part) => part.split('\n').filter(Boolean).length)
      .filter((size) => size > 0);
    expect(sizes).toEqual(groups);
  });

  it.each([
    [50, ['0 s bulk 50', '0 s list 50', '0 s bulk 10', '0 s list 10']],
    [10, ['0 s bulk 10', '0 s bulk 10', '0 s list 20', ...Array<string>(4).fill('0 s bulk 10'), '0 s list 40']],
    [60, ['0 s bulk 60', '0 s list 60']],
  ])('in bulks of %i: as many as one takes, twenty at least', async (bulk, requests) => {
    const { small } = await run(many(60, mover), { bulk });
    expect(
      small.traffic.map((line) => `${line.split(' ').slice(0, 3).join(' ')} ${line.split(' ').length - 3}`),
    ).toEqual(requests);
  });

  it('in a bulk is judged by those that a bulk can take', async () => {
    // Found out before: single requests are what works here.
    const small = new Small({ bulk: 50, users: many(60, mover).flatMap(({ prior }) => prior ?? []) });
    small.preferred.push('update put');
    await applyPlan(many(60, mover), small.context());
    expect(small.traffic.findIndex((line) => line.includes('list'))).toBe(20);
  });

  it('in a bulk where some have to go alone: as many as one takes all the same', async () => {
    const small = new Small({
      bulk: 50,
      users: [...many(60, mover), returner('r')].flatMap(({ prior }) => prior ?? []),
    });
    small.preferred.push('activate put');
    await applyPlan([...many(60, mover), returner('r')], small.context());
    const look = small.traffic.findIndex((line) => line.includes('list'));
    expect(small.traffic.slice(0, look).map((line) => line.split(' ').length - 3)).toEqual([50]);
  });

  it('is not asked again in later phases once something was seen', async () => {
    const { small } = await run([...many(30, leaver, 'l'), ...many(30, mover)]);
    const lists = small.traffic.filter((line) => line.includes('list'));
    // Leavers: twenty and ten; everyone else together.
    expect(lists.map((line) => line.split(' ').length - 3)).toEqual([20, 10, 30]);
  });

  it('leaves out who waits for someone, and who is sent with all others in one request', async () => {
    const linked = [...many(21, (id) => rename(id, `${id}@new.com`)), rename('w', 'm0@example.com')];
    const waits = await run(linked);
    expect(waits.ends['w']).toBe('done');
    expect(waits.small.traffic.findIndex((line) => line.includes('list'))).toBe(20);
    const few = await run([...many(20, (id) => rename(id, `${id}@new.com`)), rename('w', 'm0@example.com')]);
    expect(few.small.traffic.findIndex((line) => line.includes('list'))).toBe(21);
    // Also who waits for two things.
    const both = await run([
      ...many(20, (id) => rename(id, `${id}@new.com`)),
      { ...rename('w', 'm0@example.com'), key: 'E-w' },
      { ...returner('w2'), key: 'E-w' },
    ]);
    expect(both.small.traffic.findIndex((line) => line.includes('list'))).toBe(21);
    const shared = await run(
      many(30, (id) => promoted(id, ['new'])),
      { bulk: 10, shared: true },
    );
    expect(shared.small.writes).toEqual([
      `0 s bulk ${many(30, mover)
        .map(({ id }) => id)
        .join(' ')}`,
    ]);
  });

  it('is nobody where one request carries all leavers that are sent at once', async () => {
    const { small } = await run(many(30, leaver), { atOnce: 100 });
    expect(small.traffic.findIndex((line) => line.includes('list'))).toBe(30);
    const alone = await run(many(30, leaver), { atOnce: 5 });
    expect(alone.small.traffic.findIndex((line) => line.includes('list'))).toBe(20);
  });

  it('is enough where one of them was seen: the rest is not kept waiting for the others', async () => {
    const { small, ends } = await run(many(40, mover), { answers: ({ id }) => (id === 'm3' ? NOTHING : {}) });
    const second = small.writes[20] ?? '';
    expect(second.startsWith('0 s')).toBe(true);
    expect(Object.entries(ends).filter(([, end]) => end !== 'done')).toEqual([['m3', 'ignored']]);
  });
});

describe('a tenant that does nothing of what it answers with success', () => {
  const MESSAGE = /^CXone answered (\d+) changes with success and did none of them$/;

  it('is not written to any more after twenty', async () => {
    const { execution, small, ...day } = await run(many(50, mover), { answers: () => NOTHING });
    expect(statuses({ execution, small, ...day })).toEqual({ ignored: 20, 'not-started': 30 });
    expect(small.writes).toHaveLength(20);
    expect(execution.fatal).toMatchObject({ reason: 'apply-failed' });
    expect(MESSAGE.exec(execution.fatal?.message ?? '')?.[1]).toBe('20');
    expect(execution.outcomes.at(-1)).toMatchObject({ status: 'not-started', detail: execution.fatal?.message });
  });

  it('is told from one that ignores few: nineteen end nothing', async () => {
    const { execution } = await run(many(19, mover), { answers: () => NOTHING });
    expect(execution.fatal).toBeUndefined();
    const twenty = await run(many(20, mover), { answers: () => NOTHING });
    expect(MESSAGE.exec(twenty.execution.fatal?.message ?? '')?.[1]).toBe('20');
  });

  it('each counts once, over all rounds', async () => {
    const half = await run([...many(10, (id) => rename(id, `${id}@new.com`), 'r'), ...many(9, mover)], {
      answers: () => NOTHING,
    });
    expect(half.execution.fatal).toBeUndefined();
    const both = await run([...many(10, (id) => rename(id, `${id}@new.com`), 'r'), ...many(10, mover)], {
      answers: () => NOTHING,
    });
    expect(MESSAGE.exec(both.execution.fatal?.message ?? '')?.[1]).toBe('20');
    expect(both.small.writes).toHaveLength(20);
  });

  it('that does one of them goes on', async () => {
    const day = await run(many(50, mover), { answers: ({ id }) => (id === 'm7' ? {} : NOTHING) });
    expect(day.execution.fatal).toBeUndefined();
    expect(statuses(day)).toEqual({ done: 1, ignored: 49 });
    // Also one that only another form was seen to do.
    const other = await run(many(25, mover), {
      answers: ({ id, form }) => (form === 'put' && id === 'm2' ? {} : NOTHING),
      forms: () => ['put'],
    });
    expect(other.execution.fatal).toBeUndefined();
    expect(other.ends['m24']).toBe('ignored');
  });

  it('that keeps no externalId may keep everything else', async () => {
    const day = await run(
      many(25, (id) => mover(id, { externalId: `X-${id}` })),
      { answers: () => NOTHING },
    );
    expect(day.execution.fatal).toBeUndefined();
    expect(statuses(day)).toEqual({ ignored: 25 });
    const both = await run(
      many(25, (id) => mover(id, { externalId: `X-${id}`, title: 'Lead' })),
      {
        answers: () => NOTHING,
      },
    );
    expect(both.execution.fatal).toBeDefined();
  });

  it('is not judged twice by the same people', async () => {
    // Ten of the first twenty lose a title, the others, and all that follow, only an externalId.
    const day = await run(
      many(40, (id) => mover(id, Number(id.slice(1)) < 10 ? { title: 'Lead' } : { externalId: `X-${id}` })),
      { answers: () => NOTHING },
    );
    expect(day.execution.fatal).toBeUndefined();
    expect(day.small.writes).toHaveLength(40);
  });

  it('says that it failed, not that it ignored', async () => {
    const day = await run(many(25, mover), { answers: () => refusal('forbidden') });
    expect(day.execution.fatal).toBeUndefined();
    expect(statuses(day)).toEqual({ failed: 25 });
    expect(day.execution.outcomes[0]).toMatchObject({
      detail: 'no: forbidden',
      error: { kind: 'forbidden' },
      steps: [{ step: 'update', status: 'failed' }],
    });
  });

  it('teaches the form that works to those who were prepared before', async () => {
    const day = await run(many(30, mover), {
      answers: ({ form }) => (form === 'put' ? {} : NOTHING),
      forms: () => ['put'],
    });
    expect(statuses(day)).toEqual({ done: 30 });
    // Twenty in vain, twenty again, and ten at once in the right form.
    expect(day.small.writes).toHaveLength(50);
    expect(day.execution.outcomes.at(-1)?.attempts).toBe(1);
  });
});
