import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoTenant } from './tenant.ts';
import { CLIENT } from './tenant.ts';
import { type DemoGitHub, PULL, pull, REPOSITORY } from './github.ts';
import { runAction, type StepEnd } from './runner.ts';

/** Where the demo's files are. */
export interface Places {
  /** This project: `action.yml` and `dist/`. */
  root: string;
  /** `demo-output/`. */
  output: string;
  /** What the workflow has checked out. */
  workspace: string;
}

export interface ActRun extends StepEnd {
  /** The action's log, line by line. */
  log: string[];
  /** `output-dir` of this act. */
  folder: string;
}

/**
 * One workflow run of the demo: the action with these inputs, on the pull request or on the push that its merge made.
 */
export async function play(
  act: {
    name: string;
    mode: 'validate' | 'plan' | 'apply' | 'verify';
    on: 'pull request' | 'push';
    inputs?: Record<string, string>;
  },
  places: Places,
  world: { tenant: DemoTenant; github: DemoGitHub },
  show: (line: string) => void,
): Promise<ActRun> {
  const folder = join(places.output, act.name);
  const log: string[] = [];
  const onPull = act.on === 'pull request';
  if (!onPull) world.github.merge();
  const repository = { full_name: REPOSITORY, default_branch: 'main' };
  const end = await runAction({
    root: places.root,
    workspace: places.workspace,
    temp: join(places.output, '.runner', act.name),
    token: world.github.token,
    eventName: onPull ? 'pull_request' : 'push',
    event: onPull
      ? {
          action: 'synchronize',
          number: PULL.number,
          repository,
          pull_request: pull(false),
        }
      : { ref: 'refs/heads/main', after: PULL.merge, repository },
    env: {
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_REPOSITORY_OWNER: 'example-org',
      GITHUB_API_URL: world.github.url,
      GITHUB_ACTOR: PULL.author,
      GITHUB_REF: onPull ? `refs/pull/${PULL.number}/merge` : 'refs/heads/main',
      GITHUB_REF_NAME: onPull ? `${PULL.number}/merge` : 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_PROTECTED: onPull ? 'false' : 'true',
      GITHUB_BASE_REF: onPull ? 'main' : '',
      GITHUB_HEAD_REF: onPull ? 'staff-changes' : '',
      GITHUB_SHA: onPull ? PULL.head : PULL.merge,
      GITHUB_RUN_ID: '4211',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'roster',
      GITHUB_WORKFLOW: 'Roster',
    },
    inputs: {
      mode: act.mode,
      profile: 'bulk',
      tenant: 'acme-demo',
      operations: 'provision',
      'token-url': world.tenant.tokenUrl,
      'scim-url': world.tenant.scimUrl,
      'client-id': CLIENT.id,
      'client-secret': CLIENT.secret,
      'bulk-requests-per-minute': '60',
      'requests-per-minute': '300',
      'artifact-name': '',
      'output-dir': folder,
      ...act.inputs,
    },
    onLine: (line) => {
      log.push(line);
      show(line);
    },
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'log.txt'), `${log.join('\n')}\n`);
  return { ...end, log, folder };
}
