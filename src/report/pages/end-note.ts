import type { RunReport } from '../../model/run.ts';
import { markdownLink, markdownText } from '../safe/escape.ts';
import { commentHeadline, commentWords } from '../words/comment-words.ts';
import type { CommentState } from '../words/make-headline.ts';
import { headlineBlock } from './comment-page.ts';

/** Whether an apply ended so that people should get a mail: a newer run of the same file does the work otherwise. */
export const endedBadly = ({ reason, interrupted }: RunReport): boolean =>
  reason !== 'superseded' && (reason !== 'none' || interrupted === true);

/** True where a comment of a pull request says that its changes are made: what later nights bring is not its matter. */
export const saysApplied = (text: string): boolean => /^## \S+ (?:Applied: |No changes)/u.test(text);

/**
 * The short comment after an apply that did not end well: a new comment sends a mail, an edited one does not. Once a
 * later apply ended well it says that.
 * @param url address of the comment with the plan, where there is one
 */
export function renderEndNote(run: RunReport, state: CommentState, url: string | undefined): string {
  const lines = [headlineBlock(run, commentHeadline(run, state), '##', commentWords)];
  if (!endedBadly(run)) lines.push(markdownText('An apply before this one did not end well; this one did.'));
  const links = [url && markdownLink('all of it', url), run.links.run && markdownLink('run', run.links.run)];
  const foot = links.filter(Boolean).join(' · ');
  // What the first lines call *below* and *the table* is there.
  if (foot) lines.push(`<sub>Tables and lists: ${foot}</sub>`);
  return `${lines.join('\n\n')}\n`;
}
