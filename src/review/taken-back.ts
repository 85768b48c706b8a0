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
      const why = await tell(pull, line, scope);
      if (why !== null) said.push(unsaid(pull, ...why));
    } catch (error) {
      said.push(unsaid(pull, errorWords(error), adviceOn(error, 'pull-requests: write')));
    }
  }
  return said;
}

const unsaid = (pull: number, why: string, advice: string): string =>
  `The comment on pull request #${pull} does not say that its changes were taken back (${why}). ${advice}`;

const BY_HAND = 'Write a comment there that says so.';

/** @returns why the comment does not say it, and what to do then; `null` where it does, or where there is none */
async function tell(
  pull: number,
  line: string,
  { api, tenant, roster, keys }: ReviewScope,
): Promise<[why: string, advice: string] | null> {
  const marker = commentMarker(tenant, roster);
  const {
    own: [own],
    foreign,
    all,
  } = await markedComments(api, pull, marker);
  if (all) return ['one comment is about many tenants', BY_HAND];
  if (!own) return foreign.length > 0 ? ['another account wrote it', BY_HAND] : null;
  const found = isKept(own.body) ? null : opened(own.body, marker, keys);
  // Another text would end what it proves to who has the key.
  if (found && 'fault' in found && found.fault === 'edited')
    return ['it is signed with another key', 'Give the jobs the same `signing-key`.'];
  const body =
    found && 'payload' in found
      ? sealed(withTakenBack(found.visible, line), marker, found.payload, keys)
      : withTakenBack(own.body, line);
  if (body.length > COMMENT_LIMIT) return ['it has no room left', BY_HAND];
  if (body !== own.body) await api.updateComment(own.id, body);
  return null;
}
