import type { Problem } from '../model/run.ts';
import { list } from '../text/figures.ts';
import type { RunContext } from './run-context.ts';

const DEPENDABOT = 'dependabot[bot]';

/** Events whose runs may write: what they run on is merged, or was pushed by someone who may write. */
export const WRITING_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/** Inputs that decide where a run may write. */
interface Asked {
  branches?: readonly string[];
  approval?: 'auto' | 'required' | 'off';
  reviewedPlan?: string | undefined;
}

const HEADS = 'refs/heads/';

/**
 * Names of the branches that may be applied: the input's, else the default branch.
 * @returns `null` where the event does not name the default branch, and the input names none
 */
export function allowedBranches(branches: readonly string[], defaultBranch: string | null): string[] | null {
  if (branches.length > 0) return branches.map((name) => (name.startsWith(HEADS) ? name.slice(HEADS.length) : name));
  return defaultBranch === null ? null : [defaultBranch];
}

/**
 * Why this run may not change the tenant. On a pull request its author decides what runs, on a branch that `branches`
 * does not name anybody who may push does; that a ruleset covers the ref (GITHUB_REF_PROTECTED) proves nothing.
 * @param mode one that writes
 * @returns `undefined` where it may
 */
export function refusalOf(context: RunContext, mode: string, asked: Asked = {}): Problem | undefined {
  const { branches = [], approval, reviewedPlan } = asked;
  const wrong = branches.find((name) => !isBranchName(name));
  if (wrong !== undefined)
    return refusal(
      `Input branches: “${wrong}” is not the name of a branch; patterns, tags and other refs are not taken.`,
      'Give names of branches, one a line: `main`, or `refs/heads/main`.',
    );
  const { eventName, ref, branch, defaultBranch } = context;
  const allowed = allowedBranches(branches, defaultBranch);
  const home = allowed?.[0] ?? 'the default branch';
  if (eventName !== '' && !WRITING_EVENTS.includes(eventName))
    return refusal(
      `Mode ${mode} is refused on ${eventName}: what it runs on may be unmerged, or chosen by ` +
        `someone who may not write.`,
      `Run it on push, schedule, workflow_dispatch or repository_dispatch, on ${home}; use mode plan on pull requests.`,
    );
  if (branch === null && ref !== '')
    return refusal(
      `Mode ${mode} is refused on ${ref.startsWith('refs/tags/') ? `the tag ${ref.slice(10)}` : ref}: only branches ` +
        `may be applied.`,
      `Run it on ${home}; the input \`branches\` takes no tags.`,
    );
  if (branch !== null && allowed && !allowed.includes(branch))
    return refusal(
      `Mode ${mode} is refused on the branch ${branch}: only ${list(allowed)} may be applied.`,
      `Run it on ${home}, or name the branch in the input \`branches\`.`,
    );
  if (mode === 'event' && approval === 'required' && !reviewedPlan)
    return {
      reason: 'approval-missing',
      message: 'Nobody has reviewed this event, and `approval: required` lets nothing through without a review.',
      advice:
        'Set `approval: auto` for mode event, where the guards hold instead; or put the change into the roster; or ' +
        'use the action `offboard` to deactivate one person at once.',
    };
  return undefined;
}

const refusal = (message: string, advice: string): Problem => ({ reason: 'config-invalid', message, advice });

/** A name, or `refs/heads/…`; what git does not allow in a branch's name is no name (git-check-ref-format). */
function isBranchName(text: string): boolean {
  const name = text.startsWith(HEADS) ? text.slice(HEADS.length) : text;
  return name !== '' && !name.startsWith('refs/') && !/[\s~^:?*[\]\\]|\.\.|@\{/u.test(name);
}

/** What is not about something that Dependabot did: it may have been the last to change the workflow. */
const APART: readonly string[] = ['schedule', 'workflow_dispatch', 'repository_dispatch'];

/**
 * GitHub gives this run no secrets: a pull request from a fork (but for `pull_request_target`), or what Dependabot did.
 * `plan` then does what `validate` does.
 */
export function secretsWithheld(context: RunContext): boolean {
  const fork = context.pull?.fork === true && context.eventName !== 'pull_request_target';
  return fork || (context.actor === DEPENDABOT && !APART.includes(context.eventName));
}
