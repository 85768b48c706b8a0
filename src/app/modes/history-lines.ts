import { type AuditedRun, type HistoryQuery, isAsked } from '../../audit/history.ts';
import type { Attributes, Kind, Operation } from '../../model/operation.ts';
import type { HistoryLine } from '../../model/run.ts';
import { operationId } from '../../plan/hash.ts';
import { readPlan } from '../../plan/stored.ts';

/** Operations of a run's plan by id; `null` where no plan is known. */
export type RunPlan = ReadonlyMap<string, Operation> | null;

/**
 * The plan beside an audit, as far as the audit vouches for it: the audit names the plan's hash, and every operation's
 * id is made of its content.
 * @returns also whether it vouches for all of it
 */
export function trustedPlan(text: string | null, { planHash }: AuditedRun): { plan: RunPlan; isWhole: boolean } {
  const plan = text === null ? undefined : readPlan(text)?.plan;
  if (plan?.hash !== planHash) return { plan: null, isWhole: false };
  const right = plan.operations.filter((each) => operationId(each) === each.id);
  return {
    plan: new Map(right.map((each) => [each.id, each])),
    isWhole: right.length === plan.operations.length,
  };
}

/** One line a person and change, oldest first. */
export function historyLines(runs: readonly { run: AuditedRun; plan: RunPlan }[], query: HistoryQuery): HistoryLine[] {
  return runs
    .flatMap(({ run, plan }) =>
      run.changes
        .filter((change) => isAsked(change, query))
        .map((change): HistoryLine => {
          const planned = plan?.get(change.operation);
          const { userName, externalId, id } = change.target;
          return {
            // As the audit names them: who a plan says it is about no hash vouches for.
            person: { userName: userName ?? '', externalId: externalId ?? undefined },
            id,
            kind: change.kind,
            what: planned ? whatChanged(planned.before, planned.after) : WORDS[change.kind],
            fields: Object.keys(planned?.after ?? {}),
            when: change.when,
            outcome: change.outcome,
            run: run.runId,
            commit: run.commit,
            pullRequests: run.pullRequests,
            approvedBy: run.approvedBy,
            signedOutAfter: change.signedOutAfter,
            tenant: run.tenant,
            file: run.file,
          };
        }),
    )
    .sort((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when)));
}

/** What is known of a change without its plan. */
const WORDS: Record<Kind, string> = {
  create: 'account created',
  update: 'details changed',
  reactivate: 'account reactivated',
  roles: 'roles changed',
  deactivate: 'account deactivated',
  delete: 'account deleted',
  blocked: 'waits for a decision',
};

/** `title: Agent → Lead; team: nothing → North`. */
function whatChanged(before: Attributes | null, after: Attributes | null): string {
  if (after === null) return before === null ? WORDS.blocked : WORDS.delete;
  return Object.entries(after)
    .map(([field, value]) =>
      before === null ? `${field}: ${shown(value)}` : `${field}: ${shown(before[field] ?? null)} → ${shown(value)}`,
    )
    .join('; ');
}

function shown(value: Attributes[string]): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}
