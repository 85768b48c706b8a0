import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import fc from '../../harness/property.ts';
import { type Answer, DOUBTED, LOST, LOST_BEFORE, NOTHING, refusal } from './answers.ts';
import { blocked, deletion, heldBack, joiner, leaver, mover, promoted, returner } from './operations.ts';
import { run, type Small } from './small-tenant.ts';

const KINDS: ((id: string) => Operation)[] = [
  (id) => joiner(id, {}, ['r']),
  joiner,
  mover,
  (id) => mover(id, { userName: `${id}@new.com`, phone: '+1' }),
  (id) => promoted(id, ['new']),
  returner,
  leaver,
  deletion,
  heldBack,
  blocked,
];
const ANSWERS: Answer[] = [
  {},
  NOTHING,
  DOUBTED,
  LOST,
  LOST_BEFORE,
  { says: 'silence' },
  { does: 'nothing', says: 'silence' },
  { does: ['title', 'roles'] },
  refusal('invalid'),
  refusal('version'),
  refusal('server', { status: 'retry' }),
  refusal('server', { status: 'not-attempted', attempts: 0 }),
];

/** A plan, and a tenant with its own mixture of answers and lags. */
const world = fc.record({
  people: fc.array(fc.nat(KINDS.length - 1), { minLength: 1, maxLength: 7 }),
  answers: fc.array(fc.oneof(fc.constant(0), fc.nat(ANSWERS.length - 1)), { minLength: 1, maxLength: 40 }),
  bulk: fc.constantFrom(undefined, 2, 5),
  list: fc.constantFrom(0, 0, 5_000, 1e9),
  single: fc.constantFrom(0, 0, 5_000, 1e9),
  settleMs: fc.constantFrom(0, 30_000),
  forms: fc.boolean(),
  deadline: fc.constantFrom(Infinity, Infinity, 20_000),
  /** Requests after which it is cancelled. */
  cancel: fc.constantFrom(Infinity, Infinity, 2, 5),
});

/** Whether the tenant's own books show what the operation wants, whatever its reads show. */
function isSo(small: Small, { kind, person, prior, after }: Operation): boolean {
  const name = String(after?.['userName'] ?? person.userName);
  const user = prior ? small.holds(prior.id) : small.all().find(({ userName }) => userName === name);
  if (kind === 'delete') return user === null;
  return Object.entries(after ?? {}).every(([field, value]) =>
    field === 'roles'
      ? JSON.stringify(user?.roles.map((role) => role.value)) === JSON.stringify(value)
      : (user as unknown as Record<string, unknown> | null | undefined)?.[field] === value,
  );
}

describe('whatever a tenant answers', () => {
  it('nothing is called done that is not so, nothing sent that is not on record, nobody made twice', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ people, answers, bulk, list, single, settleMs, forms, deadline, cancel }) => {
        const operations = people.map((kind, i) => (KINDS[kind] as (typeof KINDS)[number])(`p${i}`));
        const stop = new AbortController();
        let sent = 0;
        let requests = 0;
        const { execution, small } = await run(
          operations,
          {
            bulk,
            lag: { list, single },
            forms: () => (forms ? ['put'] : []),
            answers: () => ANSWERS[answers[sent++ % answers.length] as number] as Answer,
            onSend: () => {
              requests += 1;
              if (requests >= cancel) stop.abort();
            },
          },
          { settleMs, deadline, signal: stop.signal },
        );
        expect(execution.outcomes.map(({ operation }) => operation.id)).toEqual(operations.map(({ id }) => id));
        for (const { operation, status, detail } of execution.outcomes) {
          const { id } = operation;
          const sendings = small.log.flatMap((line, at) =>
            / (bulk|one) /.test(line) && line.split(' ').includes(id) ? at : [],
          );
          const records = small.log.flatMap((line, at) => (line === `· operation.sent ${id}` ? at : []));
          const words = `${id} ${operation.kind} ${status}: ${detail}`;
          if (status === 'done' || status === 'adopted') expect(isSo(small, operation), words).toBe(true);
          else if (status !== 'blocked') expect(detail, words).not.toBe('');
          if (status === 'not-started') expect(sendings, words).toEqual([]);
          // A deletion that is tried again is on record once.
          sendings.forEach((at, i) => expect(records[operation.kind === 'delete' ? 0 : i], words).toBeLessThan(at));
          expect(
            small.log.filter((line) => line === `· operation.finished ${id}`),
            words,
          ).toHaveLength(1);
        }
        const names = small.all().map(({ userName }) => userName);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 50 },
    );
  });
});
