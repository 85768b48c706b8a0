import type { Operation } from '../model/operation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/operation.ts';
import type { ReasonCode } from '../interface/reasons.ts';
import type { Counts } from '../model/run.ts';

const people = (operations: Iterable<Operation>, kind: Operation['kind']): number => {
  const keys = new Set<string>();
  for (const operation of operations) if (operation.kind === kind) keys.add(operation.key);
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
 * People by what became of their changes. An adopted account counts as updated, not as created; a person with a failed,
 * partial or unknown change counts once as failed; what was not started counts only where nothing failed.
 */
export function countOutcomes(outcomes: readonly Outcome[]): Partial<Counts> {
  const keys = (test: (outcome: Outcome) => boolean): Set<string> =>
    new Set(outcomes.filter(test).map((outcome) => outcome.operation.key));
  const done = (kind: Operation['kind']): number =>
    keys(({ operation, status }) => operation.kind === kind && status === 'done').size;
  const failed = keys(({ status }) => status === 'failed' || status === 'partial' || status === 'unknown');
  const notStarted = keys(({ status }) => status === 'not-started');
  for (const key of failed) notStarted.delete(key);
  return {
    created: done('create'),
    updated: keys(({ operation, status }) => (operation.kind === 'update' && status === 'done') || status === 'adopted')
      .size,
    reactivated: done('reactivate'),
    rolesChanged: done('roles'),
    deactivated: done('deactivate'),
    deleted: done('delete'),
    failed: failed.size,
    notStarted: notStarted.size,
    blocked: keys(({ status }) => status === 'blocked').size,
  };
}

/**
 * How an apply ended: `none` when everything planned was done, `apply-failed` when nothing could be done, else
 * `apply-partial`. A person blocked in the plan is left open as well.
 */
export function judgeOutcomes(outcomes: readonly Outcome[]): ReasonCode {
  if (outcomes.every(({ status }) => status === 'done' || status === 'adopted')) return 'none';
  // Blocked people were to be left: alone they are a partial apply, not a failed one.
  const somethingHappened = outcomes.some(
    ({ status, steps }) =>
      status === 'done' ||
      status === 'adopted' ||
      status === 'partial' ||
      status === 'blocked' ||
      steps.some((step) => step.status === 'done'),
  );
  return somethingHappened ? 'apply-partial' : 'apply-failed';
}
