import { UnreadableArtifact } from './artifact-files.ts';
import type { GitHubApi } from '../github/api.ts';
import type { Pull, WorkflowRun } from '../github/shapes.ts';
import { GitHubError } from '../github/rest.ts';
import { artifactNames, planAttemptOf } from '../github/artifact-name.ts';
import { errorWords } from '../text/errors.ts';
import { canonical } from '../text/canonical.ts';
import type { PlanReview } from '../model/review.ts';
import type { ApprovalKeys } from './keys.ts';
import { type PlanFile, readPlanFile } from './plan-file.ts';
import { shortCommit } from '../text/ids.ts';

/** Where the plans of pull requests are looked for. */
export interface PlanScope {
  api: GitHubApi;
  /** `owner/name`. */
  repository: string;
  branch: string;
  tenant: string;
  /** Roster paths as the inputs give them. */
  roster: readonly string[];
  /** Path of the override file, by the policy in force. */
  overridePath: string;
  /** Entries of the override file that hold today. */
  overrides: readonly { plan: string; kind: string }[];
  keys: ApprovalKeys;
  /** Files of an artifact as text. */
  fetch: (artifact: { id: number; run: number }, names: readonly string[]) => Promise<Map<string, string>>;
}

/** A plan that a pull request showed. */
export interface ReviewedFile {
  pull: Pull;
  plan: PlanFile;
  /** Run whose artifact holds it. */
  run: { id: string; attempt: number };
}

/** Why a pull request is no review. `unasked`: GitHub does not let this token ask for runs. */
export interface NoReview {
  pull: number;
  kind: 'none' | 'unasked' | 'workflow' | 'stopped' | 'elsewhere' | 'unsigned';
  message: string;
  /** What helps, where it is not to have it planned and reviewed anew. */
  advice?: string;
}

/** What helps once something else is set: the plan of a merged pull request, made again, is no review. */
export const THEN_ANEW = 'Then open a pull request, so that the plan is shown and reviewed, and merge it.';

/** What helps where a signature is of no key that this run has. */
export const OTHER_KEY =
  'Where the jobs that plan and apply have different credentials, give both the same `signing-key`. ' + THEN_ANEW;

/** What runs on a pull request decides what its plan shows: a change of it proves nothing. */
const WORKFLOWS = /^\.github\/(?:workflows|actions)\//;

/** Files that GitHub names of a pull request, at most: of a larger one nobody knows what else it changes. */
const MOST_FILES = 3000;

/**
 * The review of a merged pull request: the last plan that its head was shown with before the merge, out of the signed
 * artifact of its run.
 * @throws GitHubError where GitHub does not answer
 */
export async function reviewOf(pull: Pull, scope: PlanScope): Promise<ReviewedFile | NoReview> {
  const no = (kind: NoReview['kind'], message: string, advice?: string): NoReview => ({
    pull: pull.number,
    kind,
    message,
    advice: advice || undefined,
  });
  let runs: WorkflowRun[];
  try {
    runs = await scope.api.runsOfHead(pull.head.sha, 'pull_request');
  } catch (error) {
    if (error instanceof GitHubError && error.refused)
      return no('unasked', `the runs of #${pull.number} may not be asked for (${errorWords(error)})`);
    throw error;
  }
  const own = runs.filter(
    (run) =>
      run.head_repository?.full_name.toLowerCase() === scope.repository.toLowerCase() &&
      (pull.head.ref === undefined || run.head_branch === pull.head.ref),
  );
  const found = await newestPlan(own, pull, scope);
  if (found === null && own.some(({ status }) => status && status !== 'completed'))
    return no(
      'none',
      `no run on #${pull.number} has left a plan of ${shortCommit(pull.head.sha)} yet, and one is still under way`,
      'Run the job again once the runs on the pull request have ended: a plan that was begun before the merge counts.',
    );
  if (found === null || found === 'expired') {
    const gone = found === 'expired' ? ' that is still kept: its artifact has expired' : byFork(pull, scope);
    return no(
      'none',
      `no run on #${pull.number} left a plan of ${shortCommit(pull.head.sha)} for this roster and this tenant${gone}`,
    );
  }
  if (found === 'unsigned') {
    const why = 'was made by an earlier release, edited, or signed with another key';
    return no('unsigned', `the plan of #${pull.number} ${why}`, OTHER_KEY);
  }
  const { file, review } = found;
  const { plan } = file;
  if (review.pull_request !== pull.number || review.head.sha !== pull.head.sha)
    return no('elsewhere', `the plan of #${pull.number} was made for another pull request or commit`);
  if (review.base?.ref !== scope.branch)
    return no(
      'elsewhere',
      `#${pull.number} was planned against ${review.base?.ref ?? 'no branch'} and merged into ${scope.branch}`,
    );
  const { names, fault } = await changedFiles(pull, scope);
  if (fault) return fault;
  if (review.reason === 'none') return file;
  const isGuard = review.reason === 'guard-tripped' && plan.tripped.length > 0;
  const brought = isGuard ? await broughtBy(pull, names, scope) : [];
  if (isGuard && lifted(plan, brought, scope)) return file;
  return no(
    'stopped',
    `the plan of #${pull.number} was itself stopped (${review.reason})`,
    brought.some((one) => one.plan === plan.hash)
      ? BROUGHT
      : review.reason === 'guard-tripped'
        ? `If it is meant, merge an override for plan ${plan.hash} by a pull request of its own: its run applies.`
        : undefined,
  );
}

/** Attempts of a run whose plans are looked for by name. */
const ATTEMPTS = [1, 2, 3];

/**
 * The commits that plans of this tenant were made of, as far as their artifacts are called as this run calls its own.
 * In a busy repository most pull requests show none: to ask for the artifacts of all their runs takes more requests
 * than GitHub gives an hour.
 * @returns `null` where GitHub does not say, or may not be asked
 * @throws GitHubError where it does not answer
 */
export async function plannedHeads({
  api,
  artifactName,
  tenant,
}: PlanScope & { artifactName: string }): Promise<ReadonlySet<string> | null> {
  const of = { prefix: artifactName, tenant, mode: 'plan' };
  const names = ATTEMPTS.flatMap((attempt) => Object.values(artifactNames(of, attempt)));
  const heads = new Set<string>();
  try {
    for (const name of names)
      for (const { workflow_run: run } of await api.allNamed(name)) {
        if (!run?.head_sha) return null;
        heads.add(run.head_sha);
      }
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return null;
    throw error;
  }
  // None at all: the plans' jobs give theirs another name.
  return heads.size > 0 ? heads : null;
}

/** The usual reason why there is no plan. */
function byFork({ head }: Pull, { repository }: PlanScope): string {
  const isFork = head.repo !== undefined && head.repo?.full_name.toLowerCase() !== repository.toLowerCase();
  return isFork ? ': it came from a fork, whose runs have no secrets' : '';
}

/**
 * Why what a pull request changes takes from the worth of what is known by its signed comment alone: where it decided
 * itself what its plan shows, or lifts the guards for it.
 * @returns `null` where nothing does, or the token may not ask for its files
 * @throws GitHubError where GitHub does not answer
 */
export async function commentFault(pull: Pull, hash: string | null, scope: PlanScope): Promise<NoReview | null> {
  try {
    const { names, fault } = await changedFiles(pull, scope);
    if (fault) return fault;
    if (!(await broughtBy(pull, names, scope)).some(({ plan }) => plan === hash)) return null;
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return null;
    throw error;
  }
  return {
    pull: pull.number,
    kind: 'stopped',
    message: `the plan of #${pull.number} was itself stopped, and it brings the override for it`,
    advice: BROUGHT,
  };
}

/** Paths that a pull request changes, those before a renaming included. */
async function changedFiles(pull: Pull, { api }: PlanScope): Promise<{ names: string[]; fault: NoReview | null }> {
  const files = await api.files(pull.number);
  const names = files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]);
  const workflow = names.find((name) => WORKFLOWS.test(name));
  if (workflow === undefined && files.length < MOST_FILES) return { names, fault: null };
  return {
    names,
    fault: {
      pull: pull.number,
      kind: 'workflow',
      message:
        workflow === undefined
          ? `#${pull.number} changes too many files to tell that none of them is a workflow`
          : `#${pull.number} changes ${workflow}, so that it decided itself what its plan shows`,
      advice: 'Keep changes of workflows apart from those of the roster.',
    },
  };
}

/** What helps where the entry that lifts the guard lies in the file already. */
const BROUGHT =
  'Merge the override by a pull request of its own: its run applies. The entry that came with the roster does not ' +
  'count; one with another reason or day does.';

/** Of the overrides that hold now those that a merged pull request brought itself. @throws GitHubError */
async function broughtBy(
  { merge_commit_sha: merge }: Pull,
  names: readonly string[],
  { api, overridePath, overrides }: PlanScope,
): Promise<PlanScope['overrides']> {
  if (!names.includes(overridePath) || overrides.length === 0) return [];
  const text = merge ? await api.content(overridePath, merge) : null;
  // Nobody can say what it brought: none of them counts.
  if (text === null) return overrides;
  const { overrideEntries } = await import('../policy/override.ts');
  const then = new Set((await overrideEntries(text, overridePath)).map((one) => canonical(one)));
  return overrides.filter((one) => then.has(canonical(one)));
}

/** A plan that only a guard stopped counts once an override that came apart from it lifts that guard for it. */
function lifted({ tripped, hash }: PlanFile, brought: PlanScope['overrides'], { overrides }: PlanScope): boolean {
  const apart = overrides.filter((one) => !brought.includes(one));
  return tripped.every((kind) => apart.some((one) => one.plan === hash && one.kind === kind));
}

/** The newest plan of these runs for this tenant and roster, by the start of the attempt that made it. */
async function newestPlan(
  runs: readonly WorkflowRun[],
  pull: Pull,
  scope: PlanScope,
): Promise<{ file: ReviewedFile; review: PlanReview } | 'unsigned' | 'expired' | null> {
  const paths = [...new Set(scope.roster)].sort().join('\n');
  const candidates: { id: number; run: WorkflowRun; attempt: number; started: string }[] = [];
  let expired = false;
  for (const run of runs) {
    for (const artifact of await scope.api.artifactsOf(run.id)) {
      const attempt = planAttemptOf(artifact.name, scope.tenant) ?? 0;
      expired ||= attempt > 0 && artifact.expired;
      if (attempt === 0 || artifact.expired) continue;
      const started = await startOf(run, attempt, scope.api);
      if (started !== null && started < (pull.merged_at ?? ''))
        candidates.push({ id: artifact.id, run, attempt, started });
    }
  }
  candidates.sort((a, b) => (a.started < b.started ? 1 : -1));
  let unsigned = false;
  for (const { id, run, attempt } of candidates) {
    const plan = await planIn({ id, run: run.id }, scope);
    if (plan === 'unsigned') unsigned = true;
    if (plan === null || plan === 'unsigned') continue;
    const { review } = plan;
    if (plan.tenant !== scope.tenant || plan.roster.join('\n') !== paths) continue;
    // An artifact that was carried over from another run says which one made it.
    if (review?.run_id !== String(run.id) || review.attempt !== attempt) continue;
    return { file: { pull, plan, run: { id: String(run.id), attempt } }, review };
  }
  return unsigned ? 'unsigned' : expired ? 'expired' : null;
}

/**
 * The plan in an artifact. Whatever else runs on the same commit may have left one of this name: what nobody can read
 * is no plan of ours, and hides none.
 * @returns as `readPlanFile` does
 */
export async function planIn(
  artifact: { id: number; run: number },
  { fetch, keys }: Pick<PlanScope, 'fetch' | 'keys'>,
): Promise<ReturnType<typeof readPlanFile>> {
  try {
    const text = (await fetch(artifact, ['plan.json'])).get('plan.json');
    return text === undefined ? null : readPlanFile(text, keys);
  } catch (error) {
    if (error instanceof UnreadableArtifact) return 'unsigned';
    throw error;
  }
}

/** When an attempt of a run started; `null` where GitHub does not say. */
async function startOf(run: WorkflowRun, attempt: number, api: GitHubApi): Promise<string | null> {
  if (attempt === run.run_attempt) return run.run_started_at ?? run.created_at;
  try {
    const { run_started_at: started } = await api.workflowRun(run.id, attempt);
    return started ?? null;
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return null;
    throw error;
  }
}
