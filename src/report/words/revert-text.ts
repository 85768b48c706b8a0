import { counted, list } from '../../text/figures.ts';

/** What the pull request that reverts a roster is about. Nobody of the roster is named. */
interface Revert {
  /** The run that was taken back. */
  run: string;
  /** When it ran, ISO 8601. */
  at: string;
  /** The commit it applied. */
  commit: string;
  mergeCommits: readonly string[];
  pulls: readonly number[];
  roster: readonly string[];
  /** People who were changed since, and left alone. */
  alone: number;
  /** People with something else that was not taken back. */
  kept: number;
  deleted: number;
  blocked: number;
}

/** Title and Markdown of the pull request that brings the roster back to what CXone holds after an undo. */
export function revertText({ run, at, commit, mergeCommits, pulls, roster, ...left }: Revert): {
  title: string;
  body: string;
} {
  const from = pulls.length > 0 ? ` of ${list(pulls.map((number) => `#${number}`))}` : '';
  const day = at === '' ? '' : ` on ${at.slice(0, 10)}`;
  const wrong = mergeCommits.length > 0 ? mergeCommits : commit === '' ? [] : [commit];
  const differs = [
    left.alone > 0 && `${counted(left.alone, 'person who was', 'people who were')} changed since and left alone`,
    left.kept > 0 && `${counted(left.kept, 'person', 'people')} with something that is not taken back`,
    left.deleted > 0 && `${counted(left.deleted, 'person', 'people')} whose account was deleted: a new account is made`,
    left.blocked > 0 &&
      `${counted(left.blocked, 'person', 'people')} whose roles of before today’s policy does not allow`,
  ].filter((one) => one !== false);
  const file = roster.length === 1 ? `\`${roster[0]}\`` : 'the roster';
  const lines = [
    `Run ${run}${day} applied a wrong roster${from}. An undo takes its changes back in CXone; this brings ${file} ` +
      'back as well. Until it is merged, an apply that knows of the undo leaves these changes out and ends ' +
      '`plan-changed`; one that does not makes them again.',
    '',
    differs.length === 0
      ? 'The plan of this pull request should show no change.'
      : 'The plan of this pull request should show no change, but for',
    ...differs.map((one) => `- ${one}`),
  ];
  if (wrong.length > 0)
    lines.push(
      '',
      `To make it: press **Revert** on ${list(pulls.map((number) => `#${number}`)) || 'the pull request'}, or`,
      '',
      '```sh',
      ...[...wrong].reverse().map((one) => `git restore --source=${one}^1 -- ${roster.map(quoted).join(' ')}`),
      '```',
    );
  return { title: revertTitle(run), body: lines.join('\n') };
}

/** A path as a shell takes it. */
const quoted = (path: string): string => (/^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);

/** Title of that pull request. @param run as people call it */
export const revertTitle = (run: string): string => `Revert the roster to before run ${run}`;
