/**
 * Why GitHub did not do something. `limit`: too many requests. `outage`: no answer, or one of a server in trouble.
 * `locked`: the conversation is. `right`: the token may not, or must not know that it is there. `token`: the token
 * itself is refused. `no-file`: something else stands in a file's place. `other`: the request is wrong, or its answer
 * is.
 */
type Refusal = 'limit' | 'outage' | 'locked' | 'right' | 'token' | 'no-file' | 'other';

/** An answer of GitHub that is no success, or none at all (`status` 0). Holds neither token nor request headers. */
export class GitHubError extends Error {
  readonly status: number;
  readonly why: Refusal;
  /** Permissions that would do, as a workflow names them (`issues: write`), where GitHub says so. */
  readonly permissions: readonly string[];
  /** When it is worth trying again, milliseconds since the epoch, where GitHub says so. */
  readonly until: number | null;

  constructor(
    status: number,
    message: string,
    more: { cause?: unknown; why?: Refusal; permissions?: readonly string[]; until?: number | null } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'GitHubError';
    this.status = status;
    this.why = more.why ?? whyRefused(status, message, {});
    this.permissions = more.permissions ?? [];
    this.until = more.until ?? null;
  }

  /**
   * The token may not do this, or must not know that it is there: something to warn of, not to fail for. A limit, which
   * GitHub may answer with 403 as well, tells nothing about what the token may do.
   */
  get refused(): boolean {
    if (this.why === 'limit') return false;
    return this.status === 401 || this.status === 403 || this.status === 404 || this.status === 410;
  }

  /** What to do about it, where someone reads what earlier runs left. */
  get advice(): string {
    return adviceOn(this, 'actions: read, contents: read');
  }

  /** Whether the request may have been carried out although no answer says so. */
  get ambiguous(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** What an answer's status, words and headers say about why. */
export function whyRefused(status: number, message: string, headers: Headers): Refusal {
  if (status === 0 || status >= 500 || status === 408) return 'outage';
  if (status === 401) return 'token';
  if (status === 429) return 'limit';
  const isSlowedDown =
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse detection/i.test(message);
  if (status === 403 && isSlowedDown) return 'limit';
  if ((status === 403 || status === 422) && /\block(ed)?\b/i.test(message)) return 'locked';
  return status === 403 || status === 404 || status === 410 ? 'right' : 'other';
}

/**
 * When GitHub wants the next try, milliseconds since the epoch: `retry-after` (seconds), else the reset of a limit that
 * is used up; `null` where it does not say.
 * @param now milliseconds since the epoch
 */
export function nextTry(headers: Headers, now: number): number | null {
  const seconds = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(seconds) && seconds >= 0) return now + seconds * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  const isUsedUp = String(headers['x-ratelimit-remaining']) === '0';
  // The reset is given in whole seconds, and clocks differ a little.
  return isUsedUp && Number.isFinite(reset) && reset > 0 ? reset * 1000 + 1000 : null;
}

/** `issues=write; pull_requests=write` (any of them would do), as a workflow's `permissions` name them. */
export function acceptedPermissions(headers: Headers): string[] {
  return String(headers['x-accepted-github-permissions'] ?? '')
    .split(/[;,]/)
    .flatMap((one) => {
      const [, name, level] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(one) ?? [];
      return name && level ? [`${name.replaceAll('_', '-')}: ${level}`] : [];
    });
}

/**
 * What to do about an answer of GitHub, in a sentence that fits it.
 * @param permission what the request needs, where GitHub does not say it itself: `pull-requests: write`
 */
export function adviceOn(error: unknown, permission: string): string {
  if (!(error instanceof GitHubError)) return 'Run the job again; if it stays so, report it with the log.';
  const { why, permissions, until, message } = error;
  switch (why) {
    case 'limit':
      return until === null
        ? 'GitHub limits how often it may be asked: run the job again in some minutes.'
        : `GitHub limits how often it may be asked: run the job again after ${clockTime(until)} UTC.`;
    case 'outage':
      return 'GitHub did not answer properly: run the job again later; githubstatus.com shows whether it has trouble.';
    case 'locked':
      return 'The conversation is locked: unlock it on the pull request, then run the job again.';
    case 'token':
      return 'The github-token is refused: it may have expired. Leave the input out to use the workflow’s own.';
    case 'right':
      return rightAdvice(message, permissions[0] ?? permission);
    case 'no-file':
      return 'Commit a file in its place: folders, links and submodules are not read.';
    case 'other':
      return 'Run the job again; if it stays so, report it with the log.';
  }
}

/** The permissions of a job are those of the workflow’s own token: of any other, its owner decides. */
function rightAdvice(message: string, permission: string): string {
  if (/\bIP allow list\b/i.test(message))
    return 'Have an owner of the organization add the addresses of the runner to its IP allow list.';
  if (/\bSAML\b/i.test(message))
    return (
      'Authorize the token of the input github-token for single sign-on, or leave the input out to use the ' +
      'workflow’s own.'
    );
  if (/personal access token/i.test(message))
    return (
      `Give the token of the input github-token the permission “${permission}” on this repository, or leave the ` +
      'input out and give the job that permission.'
    );
  return `Give the job “permissions: ${permission}”.`;
}

/** `14:05`; with the day where that is not today's matter any more. */
function clockTime(at: number): string {
  const text = new Date(Math.ceil(at / 60_000) * 60_000).toISOString();
  return text.slice(11, 16);
}
