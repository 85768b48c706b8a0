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
      if (!(await tell(pull, line, scope)))
        said.push(unsaid(pull, 'it is signed with another key', 'Give the jobs the same `signing-key`.'));
    } catch (error) {
      said.push(unsaid(pull, errorWords(error), adviceOn(error, 'pull-requests: write')));
    }
  }
  return said;
}

const unsaid = (pull: number, why: string, advice: string): string =>
  `The comment on pull request #${pull} does not say that its changes were taken back (${why}). ${advice}`;

/** @returns false where the comment does not bear our signature: another text would end what it proves to who has it */
async function tell(pull: number, line: string, { api, tenant, roster, keys }: ReviewScope): Promise<boolean> {
  const marker = commentMarker(tenant, roster);
  const {
    own: [own],
    all,
  } = await markedComments(api, pull, marker);
  if (!own || all) return true;
  const found = isKept(own.body) ? null : opened(own.body, marker, keys);
  if (found && 'fault' in found && found.fault === 'edited') return false;
  const body =
    found && 'payload' in found
      ? sealed(withTakenBack(found.visible, line), marker, found.payload, keys)
      : withTakenBack(own.body, line);
  if (body !== own.body && body.length <= COMMENT_LIMIT) await api.updateComment(own.id, body);
  return true;
}
