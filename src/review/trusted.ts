import { UnreadableArtifact } from './artifact-files.ts';
import type { ApprovalKeys } from './keys.ts';
import type { GitHubApi } from '../github/api.ts';
import type { WorkflowArtifact, WorkflowRun } from '../github/shapes.ts';
import { WRITING_EVENTS } from '../github/refusal.ts';
import { GitHubError } from '../github/rest.ts';
import { artifactNames, attemptOf } from '../github/artifact-name.ts';
import type { TrustedArtifact } from '../app/host-port.ts';
import { WRITING_MODES, type WritingMode } from '../interface/modes.ts';
import { ArtifactList } from './artifact-list.ts';
import { isSealedFile } from './seal.ts';

/** What artifacts of earlier runs are looked for. */
export interface TrustScope {
  api: GitHubApi;
  /** `owner/name`. */
  repository: string;
  /** Branches that may be applied, by name. */
  branches: readonly string[];
  tenant: string;
  /** The input `artifact-name`; empty: none are uploaded, so none are looked for. */
  artifactName: string;
  /** The run that asks: what it uploaded itself is not earlier, but for other attempts. */
  runId: string;
  attempt: number;
  keys: ApprovalKeys | null;
  /** The repository's artifacts, where they are looked at more than once. */
  list?: ArtifactList;
  /** Files of an artifact as text. */
  fetch: (artifact: { id: number; run: number }, names: readonly string[]) => Promise<Map<string, string>>;
}

/** Attempts of a run that are asked for one by one where the list of all is too long. */
const ATTEMPTS: Readonly<Record<WritingMode, number>> = { apply: 5, event: 2, undo: 3 };

/**
 * Artifacts of earlier runs that may be believed, newest first: their run belongs to this repository, had an event
 * that may write, and ran on a commit of a branch that may be applied. Signatures are the reader's to check.
 * @param since ISO 8601, or what says it when it is asked: older ones are not looked at
 * @throws GitHubError
 */
export async function* trustedArtifacts(
  scope: TrustScope,
  since: string | (() => string) = '',
): AsyncGenerator<TrustedArtifact> {
  const from = typeof since === 'string' ? () => since : since;
  if (!scope.artifactName) return;
  const believed = new Map<number, Promise<WorkflowRun | null>>();
  const list = scope.list ?? new ArtifactList(scope.api);
  for await (const { artifact, mode, run } of candidates(list, scope, from)) {
    const at = artifact.created_at ?? '';
    if (at < from()) return;
    if (!believed.has(run)) believed.set(run, trustedRun(run, scope));
    const found = await believed.get(run);
    if (!found) continue;
    let kept: Promise<Map<string, string>> | undefined;
    const fileOf = async (name: string): Promise<string | null> => {
      kept ??= scope.fetch({ id: artifact.id, run }, [...READ]).catch(nothingIn);
      return (await kept).get(name) ?? null;
    };
    yield {
      run: String(run),
      mode,
      at,
      commit: found.head_sha,
      read: fileOf,
      readSealed: async (name) => {
        const text = await fileOf(name);
        return text !== null && scope.keys && isSealedFile(name, text, scope.keys) ? text : null;
      },
    };
  }
}

/** Another workflow of the branch may have left something of this name: what nobody can read is none of ours. */
function nothingIn(error: unknown): Map<string, string> {
  if (error instanceof UnreadableArtifact) return new Map();
  throw error;
}

/** Files of an artifact that other runs read. */
const READ = ['memory.json', 'plan.json', 'audit.jsonl', 'results.csv'] as const;

interface Candidate {
  artifact: WorkflowArtifact;
  mode: WritingMode;
  run: number;
}

/** Artifacts of this tenant that are not this very attempt's, newest first. */
async function* candidates(list: ArtifactList, scope: TrustScope, since: () => string): AsyncGenerator<Candidate> {
  const { artifactName: prefix, tenant, runId, attempt } = scope;
  const made = (name: string): { mode: WritingMode; attempt: number } | undefined => {
    for (const mode of WRITING_MODES) {
      const of = attemptOf(name, { prefix, tenant, mode });
      if (of !== null) return { mode, attempt: of };
    }
    return undefined;
  };
  const names = WRITING_MODES.flatMap((mode) => {
    const of = Array.from({ length: ATTEMPTS[mode] }, (_, index) => artifactNames({ prefix, tenant, mode }, index + 1));
    // A second name is rare, and so are attempts after the first one.
    return [...of.map(({ first }) => first), ...of.slice(0, 1).map(({ second }) => second)];
  });
  for await (const artifact of list.find((name) => made(name) !== undefined, names, since)) {
    const by = made(artifact.name);
    const run = artifact.workflow_run?.id;
    if (!by || artifact.expired || !run) continue;
    if (String(run) === runId && by.attempt === attempt) continue;
    yield { artifact, mode: by.mode, run };
  }
}

/** The run, where what it left may be believed. @throws GitHubError */
export async function trustedRun(id: number, { api, repository, branches }: TrustScope): Promise<WorkflowRun | null> {
  let run: WorkflowRun;
  try {
    run = await api.workflowRun(id);
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return null;
    throw error;
  }
  if (run.head_repository?.full_name.toLowerCase() !== repository.toLowerCase() || !WRITING_EVENTS.includes(run.event))
    return null;
  // A tag of the same name shows as `head_branch` too: only the commit tells.
  for (const branch of branches) if (await api.contains(branch, run.head_sha)) return run;
  return null;
}
