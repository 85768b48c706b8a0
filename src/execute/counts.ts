import { type Kind, KINDS, type Operation, type OperationKind, wireKind } from '../model/operation.ts';
import { groupOf, isStillListed, isUnseen, type Outcome, type OutcomeGroup, worked } from '../model/outcome.ts';
import type { Plan } from '../model/operation.ts';
import type { ReasonCode } from '../interface/reasons.ts';
import type { Counts } from '../model/run.ts';

/** How many people there are of each kind. */
function peopleByKind(operations: Iterable<Operation>): (kind: Kind) => number {
  const keys = new Map<Kind, Set<string>>(KINDS.map((kind) => [kind, new Set()]));
  for (const { kind, key } of operations) keys.get(wireKind(kind))?.add(key);
  return (kind) => keys.get(kind)?.size ?? 0;
}

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
  const people = peopleByKind(plan.operations);
  return {
    toCreate: people('create'),
    toUpdate: people('update'),
    toReactivate: people('reactivate'),
    toChangeRoles: people('roles'),
    toDeactivate: people('deactivate'),
    toDelete: people('delete'),
    blocked: people('blocked'),
    unchanged: plan.unchanged,
  };
}

/**
 * People by what became of their changes: each person counts once a kind, by the worst that happened there, so that the
 * figures of a kind add up to what was planned. An adopted account counts as updated, not as created.
 */
export function countOutcomes(outcomes: readonly Outcome[]): Partial<Counts> {
  const worst = new Map<OperationKind, Map<string, Outcome>>();
  for (const outcome of outcomes) {
    const { kind, key } = outcome.operation;
    const those = worst.get(kind);
    const other = those?.get(key);
    if (!those) worst.set(kind, new Map([[key, outcome]]));
    else if (!other || gravity(outcome) > gravity(other)) those.set(key, outcome);
  }
  const done = new Map<OperationKind, number>();
  const groups = new Map<OutcomeGroup, number>();
  let adopted = 0;
  let stillListed = 0;
  for (const [kind, those] of worst)
    for (const outcome of those.values()) {
      addOne(groups, groupOf(outcome.status));
      if (outcome.status === 'done') addOne(done, kind);
      if (outcome.status === 'adopted') adopted += 1;
      if (isStillListed(outcome)) stillListed += 1;
    }
  return {
    created: done.get('create') ?? 0,
    updated: (done.get('update') ?? 0) + adopted,
    reactivated: done.get('reactivate') ?? 0,
    rolesChanged: done.get('roles') ?? 0,
    deactivated: (done.get('deactivate') ?? 0) + stillListed,
    deleted: done.get('delete') ?? 0,
    failed: (groups.get('failed') ?? 0) - stillListed,
    unconfirmed: groups.get('unconfirmed') ?? 0,
    notStarted: groups.get('not-started') ?? 0,
    blocked: groups.get('blocked') ?? 0,
  };
}

const addOne = <T>(counts: Map<T, number>, name: T): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

const GRAVITY: readonly OutcomeGroup[] = ['worked', 'blocked', 'not-started', 'unconfirmed', 'failed'];
const gravity = ({ status }: Outcome): number => GRAVITY.indexOf(groupOf(status));

/**
 * How an apply ended: `none` when everything planned was done, `apply-failed` when all of it failed or was ignored (or
 * was left after that), else `apply-partial`. A person blocked in the plan is left open as well.
 * @param broke the tenant or the run put an end to the apply
 */
export function judgeOutcomes(outcomes: readonly Outcome[], broke = false): ReasonCode {
  const groups = new Set(outcomes.map(({ status }) => groupOf(status)));
  if (outcomes.every(({ status }) => worked(status))) return 'none';
  const nothing = outcomes.every(
    ({ status }) =>
      groupOf(status) === 'not-started' ||
      (groupOf(status) === 'failed' && isUnseen(status)) ||
      (broke && status === 'unknown'),
  );
  return nothing && (broke || groups.has('failed')) ? 'apply-failed' : 'apply-partial';
}
