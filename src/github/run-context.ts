import { readFile } from 'node:fs/promises';
import type { GitHubEvent } from './event-schema.ts';
import { Failure } from '../model/failure.ts';
import type { RunReport } from '../model/run.ts';
import { tooDeep } from '../text/json-depth.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The pull request that a run belongs to by its event. */
export interface PullContext {
  number: number;
  baseSha: string;
  baseRef: string | null;
  headSha: string;
  headRef: string | null;
  author: string | null;
  /** The head is in another repository, or in one that is gone. */
  fork: boolean;
}

/** Who runs what and where, as GitHub says it. */
export interface RunContext {
  eventName: string;
  /** `owner/name`. */
  repository: string;
  owner: string;
  name: string;
  sha: string;
  /** Full ref, e.g. `refs/heads/main`. */
  ref: string;
  /** Branch that runs, `null` for tags and pull requests. */
  branch: string | null;
  /** As the event names it. */
  defaultBranch: string | null;
  /** Who may read the repository is chosen by its owner: private or internal; `null` where the event does not say. */
  isPrivate: boolean | null;
  actor: string;
  /** Who started this attempt of the run. */
  triggeringActor: string;
  pull: PullContext | null;
  runId: string;
  attempt: number;
  serverUrl: string;
  apiUrl: string;
  /** Absolute. */
  workspace: string;
}

/**
 * Reads the event file of the run.
 * @param path `GITHUB_EVENT_PATH`; where it is not given the event is empty
 * @throws Failure `config-invalid` when it cannot be read or is no JSON
 */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (!path) return {};
  try {
    const text = await readFile(path, 'utf8');
    if (tooDeep(text, 500)) throw new Error('it is nested deeper than any event');
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Failure(
      'config-invalid',
      'The event file of the run (GITHUB_EVENT_PATH) cannot be read as JSON.',
      'Run the action in a GitHub workflow.',
      { cause },
    );
  }
}

const wholeNumber = (text: string | undefined): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : 1);

/**
 * Who runs what and where.
 * @param env the runner's default variables (docs.github.com, "Variables reference")
 * @param event the webhook payload, parsed
 * @throws Failure `config-invalid` where the payload is not of GitHub's shape
 */
export async function readContext(env: Environment, event: unknown): Promise<RunContext> {
  const { pull_request: pull, repository: given } = await checked(event);
  const repository = env['GITHUB_REPOSITORY'] || given?.full_name || '';
  const [owner = '', name = ''] = repository.split('/');
  const ref = env['GITHUB_REF'] ?? '';
  return {
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    repository,
    owner,
    name,
    sha: env['GITHUB_SHA'] ?? '',
    ref,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
    defaultBranch: given?.default_branch || null,
    isPrivate: isPrivate(given),
    actor: env['GITHUB_ACTOR'] ?? '',
    triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? '',
    pull: pull
      ? {
          number: pull.number,
          baseSha: pull.base.sha,
          baseRef: pull.base.ref ?? null,
          headSha: pull.head.sha,
          headRef: pull.head.ref ?? null,
          author: pull.user?.login ?? null,
          fork: pull.head.repo !== undefined && pull.head.repo?.full_name.toLowerCase() !== repository.toLowerCase(),
        }
      : null,
    runId: env['GITHUB_RUN_ID'] ?? '',
    attempt: wholeNumber(env['GITHUB_RUN_ATTEMPT']),
    serverUrl: (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, ''),
    apiUrl: (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, ''),
    workspace: env['GITHUB_WORKSPACE'] ?? '',
  };
}

/** An internal repository is `private` too; where only one of the two is given, that one counts. */
function isPrivate(repository: GitHubEvent['repository']): boolean | null {
  if (!repository) return null;
  const { visibility, private: secluded } = repository;
  if (visibility === 'public' || secluded === false) return false;
  return visibility === 'private' || visibility === 'internal' || secluded === true ? true : null;
}

/** The schema is loaded only where there is an event to hold against it. */
async function checked(event: unknown): Promise<GitHubEvent> {
  if (event === undefined || event === null || (typeof event === 'object' && Object.keys(event).length === 0))
    return {};
  const { eventSchema } = await import('./event-schema.ts');
  const parsed = eventSchema.safeParse(event);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues
    .map(({ path, message }) => `${path.join('.') || 'the event'}: ${message}`)
    .join('; ');
  throw new Failure(
    'config-invalid',
    `The event of the run is not one that GitHub sends (${where}).`,
    'Run the action on a GitHub event, or check what writes GITHUB_EVENT_PATH.',
  );
}

/** The commit whose files the run shows: of a pull request its head, since the merge commit is on no branch. */
function shownCommit(context: RunContext): string {
  return context.pull?.headSha ?? context.sha;
}

/** Addresses of the run for the reports; none where GitHub did not say where it is. */
export function contextLinks(context: RunContext): RunReport['links'] {
  const { serverUrl, repository, runId, attempt } = context;
  if (repository === '') return {};
  const base = `${serverUrl}/${repository}`;
  const sha = shownCommit(context);
  return {
    repository: base,
    run: runId ? `${base}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ''}` : undefined,
    commit: sha ? `${base}/commit/${sha}` : undefined,
    blob: sha ? `${base}/blob/${sha}` : undefined,
  };
}
