import type { GitHubApi } from '../github/api.ts';
import type { IssueComment } from '../github/shapes.ts';
import { adviceOn, GitHubError } from '../github/rest.ts';
import { COMMENT_LIMIT } from '../report/pages/comment-page.ts';
import { errorWords } from '../text/errors.ts';

/** What became of a comment. A token that may not write is a warning, not a failure. */
export interface Posted {
  id?: number;
  url?: string;
  warning?: string;
  /** One comment tells of many tenants: this one has none of its own. */
  forAll?: true;
}

/** True where the comment was written by this account; GraphQL names bots without the suffix that REST gives them. */
export function writtenBy(comment: Pick<IssueComment, 'user'>, login: string): boolean {
  const author = comment.user?.login.toLowerCase();
  const mine = login.toLowerCase();
  return author === mine || (comment.user?.type === 'Bot' && author === `${mine}[bot]`);
}

/**
 * The hidden line of the one comment for many tenants, which `.github/actions/gather` keeps for each list of tenants,
 * and what its states begin with: where both are, no tenant of it has one of its own, but for one that leads to it.
 * Without states it leads to the tenants' own comments.
 */
export const ALL_MARKER = '<!-- cxone-roster-all:1 -->';
const ANY_LIST = /<!-- cxone-roster-all:1(?::[0-9a-f]+)? -->/;
export const ALL_STATE = '<!-- cxone-roster-all-state:';

/** Comments that bear the marker: those of this account, oldest first, and those of others. */
interface Marked {
  own: IssueComment[];
  foreign: IssueComment[];
  /** The one comment for many tenants, where this account wrote it and this tenant has none that speaks for itself. */
  all?: IssueComment | undefined;
}

const NONE: Marked = { own: [], foreign: [] };

/**
 * Looks for the comment by marker *and* author, through all pages: anybody may copy the marker.
 * @throws GitHubError
 */
export async function markedComments(api: GitHubApi, pull: number, marker: string): Promise<Marked> {
  const comments = await api.comments(pull);
  const marked = comments.filter(({ body }) => body.includes(marker));
  const forAll = comments.filter(({ body }) => ANY_LIST.test(body) && body.includes(ALL_STATE));
  if (marked.length + forAll.length === 0) return NONE;
  const login = await api.login();
  const own = marked.filter((comment) => writtenBy(comment, login));
  // A comment for the tenants of another list is not about one that has a plan of its own here.
  const isOwn = ({ html_url: url }: IssueComment): boolean =>
    own.length === 0 || own.some(({ body }) => url !== '' && body.includes(`](${url})`));
  return {
    all: forAll.find((comment) => writtenBy(comment, login) && isOwn(comment)),
    own,
    foreign: marked.filter((comment) => !writtenBy(comment, login)),
  };
}

/**
 * A lost answer to a creation is no reason for a second comment: look, then try again. Nor is a run that looked at the
 * same time: the oldest comment stays, and what this run created beside it goes.
 */
async function put(api: GitHubApi, pull: number, marker: string, body: string): Promise<IssueComment> {
  let created: IssueComment | undefined;
  for (let attempt = 0; ; attempt++) {
    const looked = markedComments(api, pull, marker);
    const [present, ...others] = (await (created ? looked.catch(() => NONE) : looked)).own;
    if (created && (!present || present.id === created.id)) return created;
    try {
      if (!present) {
        created = await api.createComment(pull, body);
        continue;
      }
      const updated = await api.updateComment(present.id, body);
      for (const other of others.filter((one) => api.hasCreated(one)))
        await api.deleteComment(other).catch(() => undefined);
      return updated;
    } catch (error) {
      const again =
        error instanceof GitHubError && (error.ambiguous || (present !== undefined && error.status === 404));
      if (!again || attempt >= 2) throw error;
    }
  }
}

/**
 * What to say where GitHub would not have it.
 * @param isFork the run is about a pull request from a fork
 */
export function notPosted(error: unknown, where = '', isFork = false): string {
  const advice =
    isFork && error instanceof GitHubError && error.why === 'right'
      ? 'GitHub gives runs of a fork a token that only reads: the summary of the run says the same.'
      : adviceOn(error, 'pull-requests: write');
  return (
    `The comment${where} could not be posted (${errorWords(error)}). ${advice} The text is comment.md in the output ` +
    'folder and in the artifact.'
  );
}

/**
 * Posts the one comment of a tenant and roster, or updates it in place.
 * @param body complete, with marker and signature (`sealed`, `unsealed`), at most 65,536 characters
 * @param isFork the run is about a pull request from a fork
 * @returns where it is, or why it is not; never throws
 */
export async function postComment(
  api: GitHubApi,
  pull: number,
  marker: string,
  body: string,
  isFork = false,
): Promise<Posted> {
  if (body.length > COMMENT_LIMIT)
    return {
      warning:
        `The comment has ${body.length} characters and GitHub takes ${COMMENT_LIMIT}: it was not posted. ` +
        `It is comment.md in the artifact.`,
    };
  try {
    const { id, html_url: url } = await put(api, pull, marker, body);
    return { id, url: url || undefined };
  } catch (error) {
    return { warning: notPosted(error, ` on pull request #${pull}`, isFork) };
  }
}
