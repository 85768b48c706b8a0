import type { RunReport } from '../../model/run.ts';
import { actionColumns, actionLines } from '../lists/actions.ts';
import { leftAlone } from '../lists/count-lines.ts';
import { countBlock, headlineBlock, problemBlock } from './comment-page.ts';
import { codeBlock, markdownLink, markdownText } from '../safe/escape.ts';
import { facts } from '../lists/facts.ts';
import { counted, whole } from '../../text/figures.ts';
import { fit } from '../lists/fit.ts';
import { headline } from '../words/headline.ts';
import { markdownInk } from '../safe/ink.ts';
import { markdownTable } from '../lists/markdown.ts';
import { exceptionWords, overrideToMerge } from '../words/exception.ts';
import { sections } from '../lists/sections.ts';

/** Bytes that a step's summary may have, less some room for what others write into the same step. */
const SUMMARY_LIMIT = 1024 * 1024 - 16 * 1024;

/** Rows of people that a summary lists before it points to the artifact; who must be seen is listed whole. */
const MANY = 1000;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * The job summary, for admins: what was planned and done, what failed and what to do about it, then guards,
 * approval, traffic and audit.
 * @returns Markdown below `SUMMARY_LIMIT` bytes of UTF-8
 */
export function renderSummary(run: RunReport): string {
  const top = headline(run);
  const head = [headlineBlock(run, top, '#')];
  const other = problemBlock(run, top);
  if (other) head.push(other);
  if (run.outcomes) head.push(actionBlock(run));
  else if (run.plan) head.push(countBlock(run));
  const lines = overrideToMerge(run);
  if (lines.length > 0) head.push(`${exceptionWords(run, markdownInk)}\n\n${codeBlock(lines, 'yaml')}`);
  const foot = facts(run, markdownInk)
    .map(({ name, text }) => `**${name}** ${text}`)
    .join('  \n');

  const due = sections(run, markdownInk);
  const must = new Set(['unreviewed', 'decisions', 'leavers', 'problems', 'failures', 'gains']);
  const everything = `the ${markdownLink('artifact', run.links.artifact ?? run.links.run)}`;
  const around = bytes(head.join('\n\n')) + bytes(foot) + 8;
  const long = due.some(({ name, rows }) => !must.has(name) && rows.length > MANY);
  const { text } = fit(due, {
    // Thousands of people nobody has to look at make a summary that no browser likes to open.
    room: Math.min(SUMMARY_LIMIT - around, long ? 400_000 : Infinity),
    measure: bytes,
    everything,
    remarks: 200,
  });
  return `${[...head, text, foot].filter(Boolean).join('\n\n')}\n`;
}

/** Planned, done, failed, not started, by kind of change. Columns in which nobody stands are left out. */
function actionBlock(run: RunReport): string {
  const lines = actionLines(run);
  if (lines.length === 0) {
    const alone = leftAlone(run);
    const few = alone === '' ? '' : ` ${counted(run.counts.unchanged, 'person', 'people')} unchanged, ${alone}.`;
    return markdownText(`Nothing was to be done.${few}`);
  }
  const columns = actionColumns(lines);
  const heads = ['Action', ...columns.map(({ heading }) => `>${heading}`)];
  const rows = lines.map((line) => [line.name, ...columns.map(({ of }) => whole(of(line)))]);
  const some = (name: string): boolean => columns.some(({ heading }) => heading === name);
  const remarks: string[] = [`${counted(run.counts.unchanged, 'person', 'people')} unchanged.`];
  if (some('Linked')) remarks.push('New people who had an account already were linked to it, and count as updated.');
  if (run.counts.failed > 0)
    remarks.push(
      `${counted(run.counts.failed, 'change')} failed${some('Partly done') ? ' or partly done' : ''}; ` +
        'a person counts once for each kind of change.',
    );
  return `${markdownTable(heads, rows)}\n\n${markdownText(remarks.join(' '))}`;
}
