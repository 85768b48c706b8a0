import type { Clock } from '../../model/clock.ts';
import { type Deletion, type HeldBackDeletion, KEPT_BACK, type Operation } from '../../model/operation.ts';
import type { StepOutcome } from '../../model/step.ts';
import type { DependencyAnswer, Tenant } from '../../model/tenant.ts';
import { operation } from '../../plan/make-operation.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import type { Session } from '../session.ts';
import { isoTime } from '../../text/days.ts';

/**
 * Looks up what stands in the way of deletions: queues, skills, recordings. People with any, and those whose
 * look-up failed, become *blocked*: deactivated and signed out, not deleted. The look is reported with each person's
 * steps.
 * @param operations of a draft, in its order
 */
export async function withObstacles(
  operations: Operation[],
  policy: Policy,
  tenant: Tenant,
  session: Session,
  clock: Clock,
): Promise<Operation[]> {
  const wish = policy.steps.dependencies;
  const deletions = operations.filter((each) => each.kind === 'delete' && each.prior);
  if (deletions.length === 0 || wish === 'off') return operations;
  const people = deletions.map((each) => each.prior as NonNullable<Operation['prior']>);
  const look = tenant.steps.dependencies;
  const answers = look
    ? await look.take(people, people.length)
    : new Map(people.map(({ id }): [string, DependencyAnswer] => [id, NO_ROUTE]));
  const at = isoTime(clock.now());
  return operations.map((each) => {
    if (each.kind !== 'delete' || !each.prior) return each;
    const answer = answers.get(each.prior.id);
    const checked = { ...each, checks: [checkOf(answer, at)] };
    const isPartial = wish === 'require' && (answer?.missing?.length ?? 0) > 0;
    if (answer?.status === 'done' && answer.found.length === 0 && !isPartial) return checked;
    if (answer?.status === 'unsupported' && wish === 'try') {
      if (!session.report.problems.some((problem) => problem.message === UNSUPPORTED))
        session.problem(
          'none',
          UNSUPPORTED,
          'Check by hand for queues, skills and recordings, or require the step in the policy.',
        );
      return checked;
    }
    const found = answer?.status === 'done' ? answer.found : [];
    if (found.length > 0 && policy.leavers.dependencies === 'proceed') return { ...checked, dependencies: found };
    return { ...heldBack(each, found, answer), checks: checked.checks };
  });
}

/**
 * The deletion as far as it goes: the account deactivated, if it is not yet. `before` stays the deletion's
 * own.
 */
function heldBack(deletion: Deletion, found: string[], answer: DependencyAnswer | undefined): HeldBackDeletion {
  const { prior, licensePolicy, openSteps } = deletion;
  const why =
    found.length > 0
      ? `still has ${found.join(', ')}`
      : `what depends on this person could not be looked up${answer?.detail ? ` (${answer.detail})` : ''}`;
  const kept = prior?.active === false && !openSteps ? 'deactivated before, not deleted' : KEPT_BACK;
  return operation('held-back', {
    prior,
    at: deletion,
    before: deletion.before,
    after: { active: false },
    reason: `${deletion.reason}; ${why}: ${kept}`,
    reasonCode: found.length > 0 ? 'dependencies' : 'dependencies-unknown',
    sideEffects: deletion.sideEffects.filter((effect) => effect !== 'data-deleted' && effect !== 'licence-freed'),
    licensePolicy,
    openSteps,
    dependencies: found,
  });
}

function checkOf(answer: DependencyAnswer | undefined, at: string): StepOutcome {
  if (!answer)
    return {
      step: 'dependencies',
      status: 'unknown',
      detail: 'the tenant did not say what depends on this person',
      at,
      attempts: 1,
      latencyMs: 0,
    };
  const { status, detail, attempts, latencyMs, error } = answer;
  return { step: 'dependencies', status, detail, at, attempts, latencyMs, error };
}

const NO_ROUTE: DependencyAnswer = {
  status: 'unsupported',
  detail: 'this profile has no route to look for dependencies',
  found: [],
  attempts: 0,
  latencyMs: 0,
};

const UNSUPPORTED =
  'this tenant has no route that says what depends on a person: deletions are not checked for queues, skills and ' +
  'recordings';
