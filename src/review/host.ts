import type { Log } from '../app/ports.ts';
import type { AuditSource } from '../app/files-port.ts';
import type { ApprovalQuestion, ApprovalVerdict, BaseFile, Host, Recalled, TrustedArtifact } from '../app/host-port.ts';
import type { Approval, Concerned } from './answers.ts';
import { approve } from './approval.ts';
import type { ChangeScope } from './origin.ts';
import type { ApprovalScope } from './setting.ts';
import { supersededProblem } from './superseded.ts';
import type { Answers } from '../github/answers.ts';
import { GitHubApi } from '../github/api.ts';
import { onEnterpriseServer } from '../github/artifact.ts';
import type { ArtifactSource } from '../github/other-artifact.ts';
import { ArtifactList } from './artifact-list.ts';
import { approvalKeys, type ApprovalKeys } from './keys.ts';
import { allowedBranches } from '../github/refusal.ts';
import type { RunContext } from '../github/run-context.ts';
import type { Inputs } from '../github/inputs.ts';
import type { Fix } from '../roster/file/certain-fixes.ts';
import type { Content } from '../model/content.ts';
import type { ReviewPlace } from '../model/review.ts';
import type { Problem, RunReport } from '../model/run.ts';
import { commentState } from '../report/pages/comment-page.ts';
import { tenantName } from '../github/names.ts';
import { isOffboarding } from '../model/offboard.ts';
import { errorWords } from '../text/errors.ts';
import { sentence } from '../text/figures.ts';
import { type JsonMembers, jsonPieces } from '../text/json-pieces.ts';
import { adviceOn, type GitHubError, type RestOptions, wait } from '../github/rest.ts';
import { readArtifact, readOnce } from './artifact-files.ts';
import { actionCommit, evidenceOf } from './evidence.ts';
import { PullBase } from './pull-base.ts';
import { RunComments } from './run-comments.ts';
import { recall } from './recall.ts';
import { stillStopped } from './still-to-tell.ts';
import { isSealedFile, sealedPieces } from './seal.ts';
import { trustedArtifacts, type TrustScope } from './trusted.ts';

/** How GitHub is reached; all of it real unless given. */
interface HostWires extends Pick<RestOptions, 'fetch' | 'sleep'> {
  readArtifact?: typeof readArtifact;
  /** What an earlier job of this run asked GitHub for all tenants. */
  answers?: Answers;
}

/**
 * GitHub for one run: the base's files, the approval, the comment. Whatever GitHub refuses is a warning here, or a stop
 * where a review is needed.
 */
export class GitHubHost implements Host {
  readonly #inputs: Inputs;
  readonly #context: RunContext;
  readonly #log: Log;
  readonly #api: GitHubApi | null;
  readonly #clientOf: (owner: string, name: string) => GitHubApi;
  /** What runs, as the runner names it. */
  readonly #action: { repository: string; ref: string };
  readonly #keys: ApprovalKeys | null;
  /** GitHub Enterprise Server: what is uploaded by default is not there, so the signed comment alone is the review. */
  readonly #takesNoArtifacts: boolean;
  /** Of the artifacts that are looked for; empty: there are none. */
  readonly #artifactName: string;
  #approval: Approval | null = null;
  /** Pull requests that show an earlier end, and are not what this run asked a review of. */
  #others: readonly Concerned[] = [];
  readonly #now: () => string;
  readonly #runner: string;
  #said: Promise<unknown> = Promise.resolve();
  readonly #comments: RunComments;
  readonly #base: PullBase;
  readonly #readArtifact: typeof readArtifact;
  readonly #sleep: (ms: number) => Promise<void>;
  #list: ArtifactList | undefined;
  /** Nobody could tell whether the branch has moved on, and that was said. */
  #saidUnknown = false;

  constructor(
    inputs: Inputs,
    context: RunContext,
    env: NodeJS.ProcessEnv,
    log: Log,
    now: () => string,
    { readArtifact: read = readArtifact, sleep = wait, ...wires }: HostWires = {},
  ) {
    this.#inputs = inputs;
    this.#readArtifact = readOnce(read);
    this.#sleep = sleep;
    this.#context = context;
    this.#log = log;
    this.#now = now;
    this.#runner = env['RUNNER_NAME'] ?? '';
    this.#takesNoArtifacts = onEnterpriseServer(env);
    this.#artifactName = this.#takesNoArtifacts ? '' : inputs.artifactName;
    const { owner, name, apiUrl } = context;
    const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
    const token = inputs.githubToken;
    const common = { token, apiUrl, graphqlUrl, onWait: tellWait(log), sleep, ...wires };
    this.#clientOf = (ofOwner, ofName) => new GitHubApi({ ...common, owner: ofOwner, name: ofName });
    this.#action = { repository: env['GITHUB_ACTION_REPOSITORY'] ?? '', ref: env['GITHUB_ACTION_REF'] ?? '' };
    this.#api = token && owner && name ? this.#clientOf(owner, name) : null;
    const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
    this.#keys = secret ? approvalKeys(secret, tenantName(inputs)) : null;
    this.#base = new PullBase(this.#api, context, log);
    this.#comments = new RunComments({
      inputs,
      context,
      api: this.#api,
      keys: this.#keys,
      log,
      now,
      scope: () => this.#scope(),
      concerned: () => this.#approval?.concerned ?? [],
      others: () => this.#others,
    });
  }

  baseFile(path: string): Promise<BaseFile | null> {
    return this.#base.baseFile(path);
  }

  baseRoster(path: string): Promise<{ bytes: Uint8Array | null; commit?: string } | null> {
    return this.#base.baseRoster(path);
  }

  changedFiles(): Promise<ReadonlySet<string> | null> {
    return this.#base.changedFiles();
  }

  headBlob(path: string): Promise<{ blob: string | null } | null> {
    return this.#base.headBlob(path);
  }

  async isCommitted(path: string): Promise<boolean> {
    const { sha } = this.#context;
    if (!this.#api || sha === '') return false;
    return this.#api.blob(path, sha).then(
      (blob) => blob !== null,
      () => false,
    );
  }

  async recall(afresh = false): Promise<Recalled> {
    const { runId: run, attempt, sha: commit } = this.#context;
    const { mode, roster } = this.#inputs;
    const writer = { run, attempt, mode, commit, at: this.#now() };
    // Asked once more: what was listed may be of before another run ended.
    if (afresh && this.#api) this.#list = new ArtifactList(this.#api, true);
    const recalled = await recall({ tenant: tenantName(this.#inputs), roster, writer }, this.#trust());
    // Another event is about other people: of an event only an earlier attempt of the same run matters.
    const mayBeLost = mode === 'apply' || (mode === 'event' && attempt > 1);
    return mayBeLost && recalled.answered ? { ...recalled, ...(await this.#lost(mode)) } : recalled;
  }

  /** The run before this one, where it was killed and left nothing; that GitHub does not say is a warning. */
  async #lost(mode: 'apply' | 'event'): Promise<Pick<Recalled, 'lost'>> {
    const scope = this.#trust();
    if (!scope || !this.#keys || !this.#context.runId) return {};
    try {
      const { lostRun } = await import('./lost-run.ts');
      const known = scope.api.lostGiven(this.#artifactName);
      const lost =
        known !== undefined
          ? known.run
          : await lostRun(mode, { ...scope, branch: this.#context.branch, runner: this.#runner });
      if (lost !== null)
        this.#log.warning(
          `Run ${lost} started this job and left no artifact, so nobody knows how far it got: the sign-out steps of ` +
            `leavers of the ${mode === 'event' ? 'event' : 'file'} whose account is off are done once more.`,
        );
      return { lost };
    } catch (error) {
      this.#log.warning(
        `Whether the run before this one was killed could not be looked up (${errorWords(error)}); where it was, ` +
          `sign-out steps that it left open are not done by this run. ${adviceOn(error, 'actions: read')}`,
      );
      return {};
    }
  }

  async *trustedArtifacts(since?: string): AsyncGenerator<TrustedArtifact> {
    const scope = this.#trust();
    if (scope) yield* trustedArtifacts(scope, since);
  }

  async auditsOf(run: string): Promise<AuditSource[]> {
    const { auditsOfRun } = await import('./undone-run.ts');
    return auditsOfRun(run, this.#trust(), (message) => this.#log.warning(message));
  }

  async reviewPlace(): Promise<ReviewPlace | null> {
    const { pull, branch, sha, runId, attempt } = this.#context;
    if (!runId) return null;
    // The comment that says *checking* is on its way already: its id tells an apply by another account where to look.
    await this.#said;
    return {
      pull_request: pull?.number ?? null,
      head: pull ? { ref: pull.headRef, sha: pull.headSha } : { ref: branch, sha },
      base: pull ? { ref: pull.baseRef, sha: await this.#base.baseHead().catch(() => pull.baseSha) } : null,
      run_id: runId,
      attempt,
      comment_id: this.#comments.id,
    };
  }

  async seal(name: string, members: JsonMembers): Promise<Content> {
    return this.#keys ? sealedPieces(name, members, this.#keys) : jsonPieces(members);
  }

  async unseal(name: string, text: string): Promise<string | null> {
    return !this.#keys || isSealedFile(name, text, this.#keys) ? text : null;
  }

  /** Where artifacts of other runs are looked for; `null` where there is no token to ask with. */
  #trust(): TrustScope | null {
    const { repository, runId, attempt, branch, defaultBranch } = this.#context;
    if (!this.#api) return null;
    const source = this.#source(this.#api);
    return {
      api: this.#api,
      repository,
      branches: allowedBranches(this.#inputs.branches, defaultBranch) ?? (branch === null ? [] : [branch]),
      tenant: tenantName(this.#inputs),
      artifactName: this.#artifactName,
      runId,
      attempt,
      keys: this.#keys,
      list: (this.#list ??= new ArtifactList(this.#api)),
      fetch: (artifact, names) => this.#readArtifact(source, artifact, names),
    };
  }

  async approve(question: ApprovalQuestion): Promise<ApprovalVerdict> {
    const { approval, approvedByOther, reviewedPlan } = this.#inputs;
    const { eventName, sha, runId, triggeringActor, actor } = this.#context;
    const scope = this.#scope(question);
    const verdict = await approve(question, {
      approval,
      approvedByOther,
      reviewedPlan: reviewedPlan ?? null,
      eventName,
      sha,
      runId,
      startedBy: triggeringActor || actor,
      now: this.#now(),
      scope,
    });
    this.#approval = verdict;
    for (const warning of verdict.warnings) this.#log.warning(warning);
    const pulls = verdict.concerned.map(({ pull }) => pull);
    const passes = verdict.next !== undefined || verdict.problems.length === 0;
    if (passes && scope) this.#others = await stillStopped(question.memory.stopped, verdict, scope);
    if (verdict.go.length === 0 || !scope) return verdict;
    const asked = { api: scope.api, branch: scope.branch, sha, runId };
    const evidence = await evidenceOf(question, pulls, asked, (message) => this.#log.warning(message));
    const approvedBy = [...new Set([...(verdict.approvedBy ?? []), ...(evidence.approved_by ?? [])])];
    const action_commit = await actionCommit(this.#action, (owner, name) => this.#clientOf(owner, name));
    return { ...verdict, evidence: { ...evidence, approved_by: approvedBy, action_commit } };
  }

  async superseded(paths: readonly string[]): Promise<Problem | null> {
    const { approval } = this.#inputs;
    const { branch, sha } = this.#context;
    if (!this.#api || !branch || !sha) return null;
    const asked = { branch, sha, isOne: isOffboarding(this.#inputs.roster) };
    const problem = await supersededProblem(this.#api, asked, paths);
    if (problem?.reason !== 'approval-missing' || approval !== 'off') return problem;
    // Asked before the tenant is read and before the first write: said once.
    if (!this.#saidUnknown) this.#log.warning(`${sentence(problem.message)}: this run goes on. ${problem.advice}`);
    this.#saidUnknown = true;
    return null;
  }

  comment(report: RunReport, state?: 'checking' | 'applying'): Promise<string | null> {
    // One after the other: what was said first must not cover what is said later.
    const next = this.#said.then(() => this.#comments.say(report, state ?? commentState(report)));
    this.#said = next;
    return next;
  }

  concerned(report: RunReport): Promise<readonly number[]> {
    return this.#comments.numbers(report);
  }

  /** Certain fixes of the roster, as suggestions in the pull request's files. */
  async suggest(fixes: readonly Fix[]): Promise<void> {
    const { pull } = this.#context;
    if (!this.#api || !pull) return;
    const { suggestFixes } = await import('./suggestions.ts');
    const { warning } = await suggestFixes(this.#api, pull, fixes);
    if (warning) this.#log.warning(warning);
  }

  #source(api: GitHubApi): ArtifactSource {
    const { owner, name } = this.#context;
    return { owner, name, token: this.#inputs.githubToken, tried: (read) => api.tried(read) };
  }

  #changes({ memory, rosterPaths, policyPath }: ApprovalQuestion): ChangeScope | undefined {
    if (!memory.applied) return undefined;
    return { paths: [...rosterPaths, policyPath], after: memory.applied.commit, sha: this.#context.sha };
  }

  #scope(question?: ApprovalQuestion): ApprovalScope | null {
    const { repository, branch } = this.#context;
    if (!this.#api || !this.#keys || !branch) return null;
    const source = this.#source(this.#api);
    return {
      api: this.#api,
      repository,
      branch,
      tenant: tenantName(this.#inputs),
      roster: this.#inputs.roster,
      keys: this.#keys,
      artifactName: this.#artifactName,
      takesNoArtifacts: this.#takesNoArtifacts,
      overridePath: question?.overridePath ?? '',
      overrides: question?.overrides ?? [],
      changes: question && this.#changes(question),
      sleep: this.#sleep,
      fetch: (artifact, names) => this.#readArtifact(source, artifact, names),
    };
  }
}

/** A line for people who watch the log; short waits are not worth one. */
const tellWait =
  (log: Log) =>
  (ms: number, { why }: GitHubError): void => {
    if (ms >= 10_000)
      log.line(
        `Wait     ${Math.ceil(ms / 1000)} s: ` +
          (why === 'limit' ? 'GitHub’s limit of requests' : 'GitHub did not answer'),
      );
  };
