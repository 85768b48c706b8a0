import { isBlocked } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { counted, whole } from '../../text/figures.ts';
import { markdownLink, markdownText } from '../safe/escape.ts';
import { changeCounts } from '../words/change-counts.ts';

/** The title of a comment and, right under it, the line about an undo. */
const UNDER_TITLE = /^(## [^\n]*\n)(?:\n(↩️ [^\n]*)\n\n)?/u;

const FILE = 'The file asks for these changes until someone reverts it.';

/** The most characters that the line and its blank lines have: every comment about an apply leaves room for them. */
export const TAKEN_BACK_ROOM = 600;

/**
 * What a comment says once an undo took back the run that it is about.
 * @returns `null` where the undo changed nothing
 */
export function takenBackLine(run: RunReport): string | null {
  const { undo, counts, plan } = run;
  const { planned, done } = changeCounts(counts);
  if (!undo?.applies || done === 0) return null;
  const isPart =
    run.reason !== 'none' ||
    done < planned ||
    undo.alone.length > 0 ||
    undo.stays.some(({ deleted }) => deleted) ||
    plan?.operations.some(isBlocked) === true;
  const words =
    `an undo took back ${isPart ? 'a part of ' : ''}the run that applied this; it made ${whole(done)} of ` +
    counted(planned, 'change');
  const link = run.links.run ? ` (${markdownLink('run', run.links.run)})` : '';
  const rest = `${isPart ? '; this run says what it left as it is' : ''}. ${FILE}`;
  return `↩️ **${isPart ? 'Partly taken back' : 'Taken back'}:** ${markdownText(words)}${link}${markdownText(rest)}`;
}

/** The line about an undo that stands under the title of a comment; `null` where there is none. */
export const takenBackIn = (text: string): string | null =>
  UNDER_TITLE.exec(text.replaceAll('\r\n', '\n'))?.[2] ?? null;

/** A comment with that line under its title, in the place of an earlier one; as it is where it has no title. */
export const withTakenBack = (text: string, line: string | null): string =>
  line === null
    ? text
    : text.replaceAll('\r\n', '\n').replace(UNDER_TITLE, (_, title: string) => `${title}\n${line}\n\n`);
