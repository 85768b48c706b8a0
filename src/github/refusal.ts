import type { Mode } from '../interface/modes.ts';
import type { Problem } from '../model/run.ts';
import type { RunContext } from './run-context.ts';

const DEPENDABOT = 'dependabot[bot]';

/** The run shows a pull request's own, unmerged files. */
function onPullRequest({ eventName, ref }: RunContext): boolean {
  return eventName === 'pull_request' || eventName === 'pull_request_target' || ref.startsWith('refs/pull/');
}

/**
 * Why this run may not change the tenant: on a pull request its author decides what runs, and on a branch that nobody
 * protects anybody who may push does.
 * @param mode `event` writes as `apply` does
 * @returns `undefined` where an apply is allowed
 */
export function applyRefusal(context: RunContext, mode: Mode = 'apply'): Problem | undefined {
  if (onPullRequest(context)) {
    return {
      reason: 'config-invalid',
      message: `Mode ${mode} is refused on ${context.eventName}: what is not merged has not been reviewed.`,
      advice:
        `Use mode plan on pull requests, and ${mode} on ${mode === 'apply' ? 'a push to ' : ''}the default ` +
        `branch.`,
    };
  }
  const { defaultBranch, refProtected, ref, branch } = context;
  if (defaultBranch === null || refProtected || branch === defaultBranch) return undefined;
  return {
    reason: 'config-invalid',
    message:
      `Mode ${mode} is refused on ${branch ?? (ref || 'this ref')}: it is neither the default branch ` +
      `(${defaultBranch}) nor protected.`,
    advice: `Run ${mode} on ${defaultBranch}, or protect this branch.`,
  };
}

/**
 * GitHub gives this run no secrets: a pull request from a fork (but for `pull_request_target`), or Dependabot.
 * `plan` then does what `validate` does.
 */
export function secretsWithheld(context: RunContext): boolean {
  const fork = context.pull?.fork === true && context.eventName !== 'pull_request_target';
  return fork || context.actor === DEPENDABOT;
}
