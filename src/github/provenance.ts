import { readFile } from 'node:fs/promises';
import type { RunProvenance } from '../model/provenance.ts';
import { sha256 } from '../text/hash.ts';
import type { RunContext } from './run-context.ts';

/**
 * Who runs what, where, and with which version of the action, as the runner says it.
 * @param env the runner's default variables
 * @param program path of the file that runs
 */
export async function runProvenance(
  context: RunContext,
  env: Readonly<Record<string, string | undefined>>,
  program: string | undefined,
): Promise<RunProvenance> {
  const [path, ref] = workflowFile(env['GITHUB_WORKFLOW_REF'] ?? '');
  const actionRef = env['GITHUB_ACTION_REF'] ?? '';
  return {
    run_id: context.runId,
    attempt: context.attempt,
    workflow: { path, ref, commit: env['GITHUB_WORKFLOW_SHA'] ?? '' },
    trigger: context.eventName,
    actor: context.actor,
    triggering_actor: env['GITHUB_TRIGGERING_ACTOR'] ?? context.actor,
    repository: context.repository,
    ref: context.ref,
    commit: context.sha,
    runner: env['RUNNER_NAME'] ?? '',
    action: {
      repository: env['GITHUB_ACTION_REPOSITORY'] ?? '',
      ref: actionRef,
      commit: /^[0-9a-f]{40}$/.test(actionRef) ? actionRef : null,
      sha256: program === undefined ? null : await readFile(program).then(sha256, () => null),
    },
  };
}

/** `owner/name/.github/workflows/x.yml@refs/heads/main` → the file and the ref. */
function workflowFile(workflowRef: string): [path: string, ref: string] {
  const at = workflowRef.indexOf('@');
  const file = at < 0 ? workflowRef : workflowRef.slice(0, at);
  return [file.split('/').slice(2).join('/'), at < 0 ? '' : workflowRef.slice(at + 1)];
}
