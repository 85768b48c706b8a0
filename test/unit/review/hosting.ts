import { afterEach, beforeEach, vi } from 'vitest';
import { readInputs } from '../../../src/github/inputs.ts';
import type { Inputs } from '../../../src/github/inputs.ts';
import type { PullContext, RunContext } from '../../../src/github/run-context.ts';
import { GitHubHost } from '../../../src/review/host.ts';
import { WORKFLOW_TOKEN } from '../../harness/github.ts';
import { NOW, Place, TENANT } from './place.ts';

/** GitHub as one run has it, in this process: what it said there, in the log and to the runner. */
export let place: Place;
export let said: string[];
export let lines: string[];
export let states: string;
beforeEach(() => {
  place = new Place();
  said = [];
  lines = [];
  states = '';
  vi.stubEnv('GITHUB_STATE', '');
  vi.stubEnv('STATE_reviewed', '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    states += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

export const SECRET = 'a secret of the tenant';
export const PULL: PullContext = {
  number: 3,
  baseSha: 'event-base',
  baseRef: 'main',
  headSha: 'head-3',
  headRef: 'topic-3',
  author: 'ann',
  fork: false,
};
export const CONTEXT: RunContext = {
  eventName: 'push',
  repository: 'example/roster',
  owner: 'example',
  name: 'roster',
  sha: 'merge-3',
  ref: 'refs/heads/main',
  branch: 'main',
  defaultBranch: 'main',
  isPrivate: true,
  actor: 'ann',
  triggeringActor: 'ben',
  pull: null,
  runId: '4711',
  attempt: 1,
  serverUrl: 'https://github.com',
  apiUrl: 'http://github.test',
  workspace: '/',
};
export const ON_PULL: Partial<RunContext> = { eventName: 'pull_request', branch: null, pull: PULL, sha: 'merge-of-3' };

export function host(
  inputs: Partial<Inputs> = {},
  context: Partial<RunContext> = {},
  env: Record<string, string> = {},
): GitHubHost {
  const log = { line: (text: string) => void lines.push(text), warning: (text: string) => void said.push(text) };
  const given = { mode: 'apply', tenant: TENANT, githubToken: WORKFLOW_TOKEN, clientSecret: SECRET } as const;
  return new GitHubHost(
    { ...readInputs({}).inputs, ...given, ...inputs },
    { ...CONTEXT, ...context },
    { GITHUB_GRAPHQL_URL: 'http://github.test/graphql', ...env },
    log,
    () => NOW,
    {
      fetch: place.web,
      sleep: async (ms) => void place.slept.push(ms),
      readArtifact: async ({ owner, name, token }, artifact, names) => {
        if (`${owner}/${name} ${token}` !== `example/roster ${WORKFLOW_TOKEN}`) throw new Error('Not this repository.');
        return place.fetch(artifact, names);
      },
    },
  );
}
export const bodies = (pull = 3): string[] => place.github.state.commentsOf(pull).map(({ body }) => body);
export const without = { githubToken: '' };
