import type { Log } from '../app/ports.ts';
import type { GitHubApi } from '../github/api.ts';
import type { Inputs } from '../github/inputs.ts';
import { tenantName } from '../github/names.ts';
import type { RunContext } from '../github/run-context.ts';
import { getState, saveState } from '../github/runner-commands.ts';
import { MODES } from '../interface/modes.ts';
import type { RunReport } from '../model/run.ts';
import { type CommentState, commentState } from '../report/pages/comment-page.ts';
import type { Concerned } from './answers.ts';
import { notPosted, type Posted } from './comment.ts';
import { commentPull, commentReviewed } from './comments.ts';
import type { ApprovalKeys } from './keys.ts';
import type { ApprovalScope } from './setting.ts';
import { stillToTell } from './still-to-tell.ts';

/** State of the main step: numbers of the pull requests whose plans it applies. */
const REVIEWED = 'reviewed';

interface Speaker {
  inputs: Inputs;
  context: RunContext;
  api: GitHubApi | null;
  keys: ApprovalKeys | null;
  log: Log;
  now: () => string;
  /** Where merged pull requests are looked for. */
  scope: () => ApprovalScope | null;
  /** Pull requests that the approval of this run was about. */
  concerned: () => readonly Concerned[];
  /** Those beside them that show an earlier end which is over. */
  others: () => readonly Concerned[];
}

/** What a run says on GitHub, and where it said it. */
export class RunComments {
  readonly #how: Speaker;
  readonly #inputs: Inputs;
  readonly #context: RunContext;
  readonly #api: GitHubApi | null;
  readonly #keys: ApprovalKeys | null;
  readonly #log: Log;
  readonly #now: () => string;
  /** Id of the comment that was written last. */
  id: number | null = null;
  #taken: Promise<readonly Concerned[]> | undefined;

  constructor(how: Speaker) {
    this.#how = how;
    this.#inputs = how.inputs;
    this.#context = how.context;
    this.#api = how.api;
    this.#keys = how.keys;
    this.#log = how.log;
    this.#now = how.now;
  }

  /**
   * Puts a state of the run where it belongs: the pull request's comment, the comments of what was merged, the issue
   * about drift. What GitHub refuses is a warning once the run has ended.
   * @returns the address of what was posted
   */
  async say(report: RunReport, state: CommentState): Promise<string | null> {
    const inputs = this.#inputs;
    const context = this.#context;
    const api = this.#api;
    const keys = this.#keys;
    const now = this.#now;
    if (inputs.comment === 'off' || !api) return null;
    const under = state === 'checking' || state === 'applying';
    try {
      const { speaksOn } = MODES[report.mode];
      if (speaksOn === 'issue') return await this.#keepDrift(report, api);
      if (speaksOn === 'taken-back') return under ? null : await this.#tellTakenBack(report);
      if (speaksOn === 'reviewed') return this.#posted(await this.#commentReviewed(report, state), under);
      if (!context.pull || speaksOn === null) return null;
      return this.#posted([await commentPull(report, state, context.pull, { inputs, context, api, keys, now })], under);
    } catch (error) {
      if (!under) this.#log.warning(notPosted(error));
      return null;
    }
  }

  /** The issue about drift; left alone by a run that could not compare. */
  async #keepDrift(report: RunReport, api: GitHubApi): Promise<string | null> {
    if (!report.plan || (report.reason !== 'none' && report.reason !== 'drift')) return null;
    const { driftNews, isPartial, renderDrift } = await import('../report/pages/drift-issue.ts');
    const { keepIssue } = await import('./issue.ts');
    const issue = renderDrift(report);
    // Nothing was found to differ, and not everything was compared: that is no end.
    if (!issue && isPartial(report)) return null;
    return this.#posted(
      [
        await keepIssue(
          api,
          { tenant: tenantName(this.#inputs), roster: this.#inputs.roster },
          issue,
          driftNews(report, issue),
        ),
      ],
      false,
    );
  }

  /** No word in the annotations: an undo is done whether or not the token may write comments. */
  async #tellTakenBack(report: RunReport): Promise<null> {
    const scope = this.#how.scope();
    if (!scope) return null;
    const { tellTakenBack } = await import('./taken-back.ts');
    for (const words of await tellTakenBack(report, scope)) this.#log.line(`Comment  ${words}`);
    return null;
  }

  async #commentReviewed(report: RunReport, state: CommentState): Promise<Posted[]> {
    const scope = this.#how.scope();
    if (!scope) return [];
    const concerned = await this.#concerned(report, scope, state);
    // For `post`, which knows nothing of this process but what it saved.
    if (state === 'applying') saveState(REVIEWED, concerned.map(({ pull }) => pull.number).join(','));
    return commentReviewed(report, state, concerned, scope, { commit: this.#context.sha, at: this.#now() });
  }

  /** Numbers of the pull requests whose comments are going to say how an apply ended; never throws. */
  async numbers(report: RunReport): Promise<number[]> {
    const scope = this.#how.scope();
    if (!scope || MODES[report.mode].speaksOn !== 'reviewed' || this.#inputs.comment === 'off') return [];
    const concerned = await this.#concerned(report, scope, commentState(report)).catch(() => []);
    return concerned.map(({ pull }) => pull.number);
  }

  async #concerned(report: RunReport, scope: ApprovalScope, state: CommentState): Promise<readonly Concerned[]> {
    const own = await this.#own(report, scope, state);
    const known = new Set(own.map(({ pull }) => pull.number));
    return [...own, ...this.#how.others().filter(({ pull }) => !known.has(pull.number))];
  }

  async #own(report: RunReport, scope: ApprovalScope, state: CommentState): Promise<readonly Concerned[]> {
    const known = this.#how.concerned();
    if (known.length > 0) return known;
    if (state === 'applying') return this.#takeUp(report, scope, state);
    return (this.#taken ??= this.#takeUp(report, scope, state));
  }

  /**
   * The pull requests of a main step that was interrupted, else those whose comment still has to say how this ended.
   */
  async #takeUp(report: RunReport, scope: ApprovalScope, state: CommentState): Promise<Concerned[]> {
    const saved = getState(REVIEWED).split(',').filter(Boolean).map(Number);
    if (saved.length > 0) return Promise.all(saved.map(async (number) => ({ pull: await scope.api.pull(number) })));
    const guardsAlone = this.#inputs.approval === 'off';
    // Nights that bring nothing but the file's own days ask for nothing: memory knows whose comment has to change.
    if (report.reason === 'none' && this.#context.eventName === 'schedule' && !guardsAlone) return [];
    try {
      return await stillToTell(scope, this.#context.sha);
    } catch (error) {
      // Who goes by the guards alone need not give rights to look for pull requests.
      if (report.reason === 'none' || guardsAlone || state === 'applying') return [];
      throw error;
    }
  }

  /** Addresses of what was posted; what GitHub refused is said once, at the end. */
  #posted(posted: readonly Posted[], under: boolean): string | null {
    for (const { warning } of posted) if (warning && !under) this.#log.warning(warning);
    this.id = posted.findLast(({ id }) => id)?.id ?? this.id;
    return posted.findLast(({ url }) => url)?.url ?? null;
  }
}
