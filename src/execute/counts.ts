import { type Kind, type Operation, wireKind } from '../model/operation.ts';
import { GROUP_OF, isStillListed, type Outcome, type OutcomeGroup } from '../model/outcome.ts';
import type { Plan } from '../model/operation.ts';
import type { ReasonCode } from '../interface/reasons.ts';
import type { Counts } from '../model/run.ts';

const people = (operations: Iterable<Operation>, kind: Kind): number => {
  const keys = new Set<string>();
  for (const operation of operations) if (wireKind(operation.kind) === kind) keys.add(operation.key);
  return keys.size;
};

/** Counts with nothing in them. */
export function noCounts(): Counts {
  return {
    toCreate: 0,
    toUpdate: 0,
    toReactivate: 0,
    toChangeRoles: 0,
    toDeactivate: 0,
    toDelete: 0,
    blocked: 0,
    unchanged: 0,
    created: 0,
    updated: 0,
    reactivated: 0,
    rolesChanged: 0,
    deactivated: 0,
    deleted: 0,
    failed: 0,
    unconfirmed: 0,
    notStarted: 0,
    invalidRows: 0,
  };
}

/** People by planned kind. */
export function countPlan(plan: Pick<Plan, 'operations' | 'unchanged'>): Partial<Counts> {
  return {
    toCreate: people(plan.operations, 'create'),
    toUpdate: people(plan.operations, 'update'),
    toReactivate: people(plan.operations, 'reactivate'),
    toChangeRoles: people(plan.operations, 'roles'),
    toDeactivate: people(plan.operations, 'deactivate'),
    toDelete: people(plan.operations, 'delete'),
    blocked: people(plan.operations, 'blocked'),
    unchanged: plan.unchanged,
  };
}

/**
 * People by what became of their changes: each person counts once a kind, by the worst that happened there, so that the
 * figures of a kind add up to what was planned. An adopted account counts as updated, not as created.
 */
export function countOutcomes(outcomes: readonly Outcome[]): Partial<Counts> {
  const worst = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const mark = `${outcome.operation.kind} ${outcome.operation.key}`;
    const other = worst.get(mark);
    if (!other || gravity(outcome) > gravity(other)) worst.set(mark, outcome);
  }
  const count = (test: (outcome: Outcome) => boolean): number => [...worst.values()].filter(test).length;
  const done = (kind: Operation['kind']): number =>
    count(({ operation, status }) => operation.kind === kind && status === 'done');
  const stillListed = count(isStillListed);
  const group = (name: OutcomeGroup): number => count(({ status }) => GROUP_OF[status] === name);
  return {
    created: done('create'),
    updated: done('update') + count(({ status }) => status === 'adopted'),
    reactivated: done('reactivate'),
    rolesChanged: done('roles'),
    deactivated: done('deactivate') + stillListed,
    deleted: done('delete'),
    failed: group('failed') - stillListed,
    unconfirmed: group('unconfirmed'),
    notStarted: group('not-started'),
    blocked: group('blocked'),
  };
}

const GRAVITY: readonly OutcomeGroup[] = ['worked', 'blocked', 'not-started', 'unconfirmed', 'failed'];
const gravity = ({ status }: Outcome): number => GRAVITY.indexOf(GROUP_OF[status]);

/**
 * How an apply ended: `none` when everything planned was done, `apply-failed` when all of it failed or was ignored (or
 * was left after that), else `apply-partial`. A person blocked in the plan is left open as well.
 * @param broke the tenant or the run put an end to the apply
 */
export function judgeOutcomes(outcomes: readonly Outcome[], broke = false): ReasonCode {
  const groups = new Set(outcomes.map(({ status }) => GROUP_OF[status]));
  if (outcomes.every(({ status }) => GROUP_OF[status] === 'worked')) return 'none';
  const nothing = outcomes.every(
    ({ status }) =>
      status === 'failed' || status === 'ignored' || status === 'not-started' || (broke && status === 'unknown'),
  );
  return nothing && (broke || groups.has('failed')) ? 'apply-failed' : 'apply-partial';
}
