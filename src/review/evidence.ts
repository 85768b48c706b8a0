import type { ApprovalQuestion } from '../app/host-port.ts';
import type { GitHubApi } from '../github/api.ts';
import type { Pull } from '../github/shapes.ts';
import type { Evidence, PullProvenance } from '../model/provenance.ts';
import { GitHubError } from '../github/rest.ts';
import { mergedPulls } from './origin.ts';

/** Who and what to ask about. */
export interface EvidenceScope {
  api: GitHubApi;
  branch: string;
  /** The commit that runs. */
  sha: string;
  runId: string;
}

/**
 * Who decided what an apply is about to do, for its audit: the pull requests whose plans count, with author, merger and
 * reviewers and what they reviewed; who let this run pass at an environment's gate; how an override that lets a guard
 * pass came into the branch. Never throws: what GitHub does not tell is left out, and a word says so.
 * @param pulls as the approval found them
 */
export async function evidenceOf(
  question: Pick<ApprovalQuestion, 'plan' | 'overridePath'>,
  pulls: readonly Pull[],
  scope: EvidenceScope,
  warn: (message: string) => void,
): Promise<Evidence> {
  const { api, branch, sha, runId } = scope;
  const unknown = { refused: [] as string[], unanswered: [] as string[] };
  const answered = async <T>(what: string, ask: Promise<T>, without: T): Promise<T> =>
    ask.catch((error: unknown) => {
      unknown[error instanceof GitHubError && error.refused ? 'refused' : 'unanswered'].push(what);
      return without;
    });
  const provenance: PullProvenance[] = [];
  for (const pull of pulls) {
    const { number } = pull;
    const whole = await answered(`who merged #${number}`, api.mergedPull(number), pull);
    const reviews = await answered(`the reviews of #${number}`, api.reviews(number), []);
    provenance.push({
      number,
      author: pull.user?.login ?? null,
      merged_by: whole.merged_by?.login ?? null,
      merged_at: pull.merged_at ?? null,
      merge_commit: pull.merge_commit_sha ?? null,
      head: pull.head.sha,
      base: pull.base.sha ?? null,
      reviews: reviews.map(({ user, state, commit_id: head, submitted_at: at }) => ({
        by: user?.login ?? '',
        state,
        head: head ?? '',
        at: at ?? '',
      })),
    });
  }
  // A run without a gate is the usual one, and a token that may not ask for gates proves nothing by that.
  const gates = await api.gateApprovals(runId).catch(() => []);
  const override = question.plan.guards.some(({ overridden }) => overridden)
    ? await answered('who wrote the override', overrideOrigin(question.overridePath, { api, branch, sha }), null)
    : null;
  if (unknown.refused.length > 0)
    warn(
      `The audit does not say ${unknown.refused.join(', ')}: GitHub did not tell. Give the job “permissions: ` +
        'pull-requests: read, actions: read”.',
    );
  if (unknown.unanswered.length > 0)
    warn(
      `The audit does not say ${unknown.unanswered.join(', ')}: GitHub did not answer. ` +
        (pulls.length > 0 ? 'The pull request shows it.' : 'The history of the override file shows it.'),
    );
  return {
    pulls: provenance,
    approved_by: gates.flatMap(({ state, user }) => (state === 'approved' && user?.login ? [user.login] : [])),
    override: override ?? undefined,
  };
}

/** The last commit that changed the override file, and the pull request that brought it. */
async function overrideOrigin(
  path: string,
  { api, branch, sha }: Omit<EvidenceScope, 'runId'>,
): Promise<NonNullable<Evidence['override']> | null> {
  const commit = await api.lastCommit(path, sha);
  if (commit === null) return null;
  const [{ author }, [pull]] = [await api.commit(commit), await mergedPulls({ api, branch }, commit)];
  const merged = pull ? await api.mergedPull(pull.number) : null;
  return {
    author: pull?.user?.login ?? author?.login ?? null,
    merged_by: merged?.merged_by?.login ?? null,
    commit,
    pull_request: pull?.number ?? null,
    merged_at: merged?.merged_at ?? pull?.merged_at ?? null,
  };
}

/**
 * The commit that the action's ref stands for. A runner names only the ref: `v1` is another commit next month.
 * @param ask the client for the action's own repository
 * @returns `undefined` where the ref is a commit already, or GitHub does not show that repository to this run
 */
export async function actionCommit(
  { repository, ref }: { repository: string; ref: string },
  ask: (owner: string, name: string) => Pick<GitHubApi, 'commit'>,
): Promise<string | undefined> {
  const [owner, name] = repository.split('/');
  if (!owner || !name || ref === '' || /^[0-9a-f]{40}$/.test(ref)) return undefined;
  return ask(owner, name)
    .commit(ref)
    .then(({ sha }) => sha)
    .catch(() => undefined);
}
