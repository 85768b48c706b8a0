import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import { recoverOutcomes, resolveOutcome } from '../../../src/execute/recovery.ts';
import { type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { linkOperations } from '../../../src/plan/order.ts';
import { PLACE } from '../audit/samples.ts';
import { type Answer, LOST, LOST_BEFORE, NOTHING, refusal } from './answers.ts';
import { blocked, deletion, joiner, leaver, mover, promoted, returner } from './operations.ts';
import { run, Small, type Ways } from './small-tenant.ts';

describe('a run that is killed between any two lines of its audit', () => {
  const plan = (): Operation[] => [
    leaver('l'),
    leaver('l2'),
    deletion('d'),
    mover('u', { userName: 'u2@example.com' }),
    joiner('n', {}, ['r']),
    joiner('n2'),
    promoted('p', ['new']),
    mover('m'),
    mover('m2'),
    mover('bad'),
    mover('no'),
    returner('r'),
    blocked('b'),
  ];
  const MIXED: Record<string, Answer> = {
    l2: LOST,
    n2: LOST_BEFORE,
    m2: LOST,
    bad: refusal('invalid'),
    no: NOTHING,
  };
  const sessions = {
    name: 'sessions' as const,
    atOnce: 1,
    take: async (users: readonly PriorUser[]) =>
      new Map(users.map(({ id }) => [id, { status: 'done' as const, detail: '', attempts: 1, latencyMs: 1 }])),
  };
  const ways: Ways = {
    answers: ({ id, nth }) => (nth === 1 ? (MIXED[id] ?? {}) : id === 'no' ? NOTHING : {}),
    steps: { leavers: [sessions] },
    bulk: 4,
  };
  /** Whether CXone holds what the operation wants. */
  const holds = (small: Small, { kind, id, prior, after }: Operation): boolean => {
    const user = small.holds(prior?.id ?? `new-${id}`);
    if (kind === 'delete') return user === null;
    return Object.entries(after ?? {}).every(([field, value]) =>
      field === 'roles'
        ? JSON.stringify(user?.roles.map((role) => role.value)) === JSON.stringify(value)
        : (user as unknown as Record<string, unknown> | null)?.[field] === value,
    );
  };

  it('calls nothing done that was not seen, and nothing undone that is; a look-up tells the rest', async () => {
    const { small: whole } = await run(plan(), ways);
    const seen = new Set<string>();
    for (let lines = 0; lines <= whole.events.length; lines += 1) {
      const operations = plan();
      const small = new Small({ users: operations.flatMap(({ prior }) => prior ?? []), ...ways });
      const kept: AuditRecord[] = [];
      const killed = new Error('killed');
      linkOperations(operations);
      await applyPlan(
        operations,
        small.context({
          journal: {
            appendAll: async (events) => {
              for (const event of events) {
                if (kept.length === lines) throw killed;
                kept.push(readRecord({ ...PLACE, ...event }) as AuditRecord);
              }
              return [];
            },
          },
          concurrency: 1,
        }),
      ).catch((error: unknown) => {
        if (error !== killed) throw error;
      });
      const isOver = new Set(
        kept.flatMap((one) => ('kind' in one && one.event === 'operation.finished' ? one.operation : [])),
      );
      const isSent = new Set(
        kept.flatMap((one) => ('kind' in one && one.event === 'operation.sent' ? one.operation : [])),
      );
      for (const outcome of recoverOutcomes(operations, kept)) {
        const { operation, status } = outcome;
        const where = `${operation.id} after ${lines} lines: ${status}`;
        seen.add(status);
        if (status === 'done') expect(holds(small, operation), where).toBe(true);
        if (status === 'not-started' && !isOver.has(operation.id)) expect(isSent.has(operation.id), where).toBe(false);
        if (status !== 'unknown') continue;
        const there = small
          .all()
          .find(({ id, userName }) => id === operation.prior?.id || userName === operation.person.userName);
        const resolved = resolveOutcome(outcome, there);
        if (operation.kind !== 'delete' || resolved.status === 'done')
          expect(resolved.status === 'done' || resolved.status === 'partial', where).toBe(holds(small, operation));
        else expect(resolved.status === 'partial', where).toBe(there?.active === false);
      }
    }
    expect([...seen].sort()).toEqual(['blocked', 'done', 'failed', 'ignored', 'not-started', 'partial', 'unknown']);
  });
});
