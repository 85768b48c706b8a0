import { adviceOn } from '../github/rest-error.ts';
import type { RunReport } from '../model/run.ts';
import { takenBackLine, withTakenBack } from '../report/pages/taken-back.ts';
import { errorWords } from '../text/errors.ts';
import { COMMENT_LIMIT } from '../report/pages/comment-page.ts';
import { markedComments } from './comment.ts';
import type { ReviewScope } from './reviewed.ts';
import { commentMarker, isKept, opened, sealed } from './seal.ts';

/**
 * After an undo: the comments of the pull requests that the undone run applied say so under their title. All else of
 * them stays, with what it proves.
 * @returns what to say of comments that could not be changed: a token that may not write them is no fault of the undo
 */
export async function tellTakenBack(report: RunReport, scope: ReviewScope): Promise<string[]> {
  const line = takenBackLine(report);
  if (line === null) return [];
  const said: string[] = [];
  for (const pull of report.undo?.pulls ?? []) {
    try {
      await tell(pull, line, scope);
    } catch (error) {
      said.push(
        `The comment on pull request #${pull} does not say that its changes were taken back (${errorWords(error)}). ` +
          adviceOn(error, 'pull-requests: write'),
      );
    }
  }
  return said;
}

async function tell(pull: number, line: string, { api, tenant, roster, keys }: ReviewScope): Promise<void> {
  const marker = commentMarker(tenant, roster);
  const {
    own: [own],
    all,
  } = await markedComments(api, pull, marker);
  if (!own || all) return;
  const found = isKept(own.body) ? null : opened(own.body, marker, keys);
  const body =
    found && 'payload' in found
      ? sealed(withTakenBack(found.visible, line), marker, found.payload, keys)
      : withTakenBack(own.body, line);
  if (body !== own.body && body.length <= COMMENT_LIMIT) await api.updateComment(own.id, body);
}
