import type { GitHubApi } from '../github/api.ts';
import type { RunReport } from '../model/run.ts';
import type { CommentState } from '../report/pages/comment-page.ts';
import { endedBadly, renderEndNote } from '../report/pages/end-note.ts';
import { markedComments, postComment, type Posted } from './comment.ts';
import { commentMarker, unsealed } from './seal.ts';

/** The hidden line of the short comment: one a pull request and tenant. */
export const noteMarker = (tenant: string): string =>
  commentMarker(tenant, ['', 'end']).replace('cxone-roster:', 'cxone-roster-end:');

/**
 * After an apply that did not end well: one short new comment, because edits send no mail. There is at most one; later
 * applies change it, and one that ends well writes none.
 * @param url address of the comment with the plan
 * @returns never throws; what GitHub refuses is a warning
 */
export async function noteEnd(
  api: GitHubApi,
  pull: number,
  { report, state, tenant }: { report: RunReport; state: CommentState; tenant: string },
  url: string | undefined,
): Promise<Posted> {
  const marker = noteMarker(tenant);
  if (report.reason === 'superseded') return {};
  if (!endedBadly(report)) {
    const { own } = await markedComments(api, pull, marker).catch(() => ({ own: [] }));
    if (own.length === 0) return {};
  }
  const { warning } = await postComment(api, pull, marker, unsealed(renderEndNote(report, state, url), marker));
  return warning === undefined ? {} : { warning };
}
