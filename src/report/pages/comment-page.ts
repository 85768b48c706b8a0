import { type RunReport, titleOf } from '../../model/run.ts';
import { absentWords, countLines, whatHappens } from '../lists/count-lines.ts';
import { codeBlock, markdownCell, markdownLink, markdownText } from '../safe/escape.ts';
import { counted, day, duration, sentence, short, whole } from '../../text/figures.ts';
import { linked } from '../safe/linked.ts';
import { sinceWords } from '../lists/since.ts';
import { fit, type Shown } from '../lists/fit.ts';
import { commentHeadline, commentWords } from '../words/comment-words.ts';
import { adviceLines, type CommentState, type Headline, otherProblems } from '../words/make-headline.ts';
import { markdownInk } from '../safe/ink.ts';
import { markdownTable } from '../lists/markdown.ts';
import { guardLimit, guardWould } from '../words/guard-sentences.ts';
import { overrideToMerge } from '../words/exception.ts';
import { policyNotes } from '../words/policy-words.ts';
import { redactText } from '../safe/redact.ts';
import { sections } from '../lists/sections.ts';
import { shortCommit } from '../../text/ids.ts';

export { commentState } from '../words/headline.ts';
export type { CommentState } from '../words/make-headline.ts';

/** Characters that GitHub lets a comment have. */
export const COMMENT_LIMIT = 65_536;

interface CommentOptions {
  state: CommentState;
  /** Characters (UTF-16 units) that the whole text may have; GitHub's limit unless given. */
  limit?: number;
  /** Hidden text that the caller needs back; it goes to the end, whole, whatever its length. */
  marker?: string;
}

/**
 * The comment on a pull request, for people who keep the roster: verdict and what to do first, then who needs a
 * decision, gains access, leaves, changes, joins. What does not fit is left out by the order of `fit`, and says so.
 * @returns the Markdown, and how much of each list it shows
 */
export function renderComment(
  run: RunReport,
  { state, limit = COMMENT_LIMIT, marker = '' }: CommentOptions,
): { text: string; shown: Shown } {
  const tail = `${marker === '' ? '' : `\n\n${marker}`}\n`;
  const top = commentHeadline(run, state);
  const head = [headlineBlock(run, top, '##', commentWords)];
  const foot = footer(run);
  // While something is under way, or over, lists of people would only look like a promise.
  if (state === 'checking' || state === 'superseded')
    return { text: `${[...head, foot].join('\n\n')}${tail}`, shown: {} };

  const policy = policyBlock(run);
  if (policy) head.push(policy);
  const lifted = liftedBlock(run);
  if (lifted) head.push(lifted);
  if (top.state === 'blocked' && run.reason === 'guard-tripped') head.push(overrideBlock(run));
  const since = sinceBlock(run);
  if (since) head.push(since);
  const other = problemBlock(run, top, commentWords);
  if (other) head.push(other);
  if (run.plan) head.push(countBlock(run));
  const around = `${head.join('\n\n')}\n\n`.length + `\n\n${foot}${tail}`.length;
  const { text, shown } = fit(sections(run, markdownInk, commentWords, 'keepers'), {
    room: limit - around - 2,
    measure: (each) => each.length,
    everything: `the ${markdownLink('artifact', run.links.artifact ?? run.links.run)}`,
    remarks: 50,
  });
  return { text: `${[...head, text, foot].filter(Boolean).join('\n\n')}${tail}`, shown };
}

/** Verdict and what to do, as comment and summary begin. */
export function headlineBlock(
  run: RunReport,
  top: Headline,
  level: '#' | '##',
  words = (text: string): string => text,
): string {
  const text = (raw: string): string =>
    linked(run, markdownText(words(redactText(raw, [], run.pii, run.salt))), markdownInk);
  const lines = [`${level} ${top.symbol} ${markdownText(top.title)}`, `**${text(top.verdict)}**`];
  const next = top.next.map(
    ({ when, what }) => `➡️ **${when === '' ? 'Do next' : markdownText(when)}:** ${text(what)}`,
  );
  if (next.length > 0) lines.push(next.join('  \n'));
  if (top.paste) lines.push(codeBlock(top.paste, run.mode === 'undo' ? 'markdown' : 'yaml'));
  return `${lines[0]}\n${lines.slice(1).join('\n\n')}`;
}

/** A policy that this pull request brings or changes. */
function policyBlock(run: RunReport): string {
  return policyNotes(run)
    .map(({ title, text, keys }) => {
      const shown = keys.slice(0, 20).map((key) => `> - ${markdownText(key)}`);
      if (keys.length > 20) shown.push(`> - and ${whole(keys.length - 20)} more`);
      return [
        `> 📜 **${markdownText(title)}** ${markdownText(text)}`,
        ...(shown.length > 0 ? ['>', ...shown] : []),
      ].join('\n');
    })
    .join('\n\n');
}

/** What the push changed in the plan. */
function sinceBlock(run: RunReport): string {
  const words = sinceWords(run);
  if (words === '' || !run.since) return '';
  const sha = shortCommit(run.since.commit);
  const commit = run.links.repository
    ? markdownLink(markdownInk.digits(sha), `${run.links.repository}/commit/${run.since.commit}`)
    : markdownInk.digits(sha);
  return `🔁 **Since the plan before** (${commit}): ${markdownText(words)}`;
}

/** Safety limits that an exception lifts: who answers for it, why, and until when. */
function liftedBlock(run: RunReport): string {
  return (run.plan?.guards ?? [])
    .filter(({ tripped, overridden }) => tripped && overridden)
    .map((guard) => {
      const { approver, reason, expires } = guard.override ?? {};
      const by = [
        approver ? `approved by ${approver}` : '',
        expires ? `until ${day(expires)}` : '',
        reason ? `“${reason}”` : '',
      ].filter(Boolean);
      const what = `${sentence(guardWould(guard))}. ${guardLimit(guard)}`;
      const used = by.length > 0 ? `Exception used (${by.join(', ')}):` : 'Exception used:';
      return `> ⚠️ **${markdownText(used)}** ${markdownText(what)}`;
    })
    .join('\n>\n');
}

/** What to merge where a guard stopped something that is meant. */
function overrideBlock(run: RunReport): string {
  const lines = overrideToMerge(run);
  if (lines.length === 0) return '';
  return [
    '<details><summary>The exception, if it is meant</summary>',
    '',
    codeBlock(lines, 'yaml'),
    '',
    `${fileOf(run)}Fill in the reason and the approver. It holds for this plan only, and for seven days at most.`,
    '',
    '</details>',
  ].join('\n');
}

/** Where the exception has to lie. */
const fileOf = ({ overridePath }: RunReport): string =>
  overridePath === undefined ? '' : `Its file is ${markdownInk.code(overridePath)}. `;

/** Problems that the headline does not tell, each with what to do. */
export function problemBlock(run: RunReport, top: Headline, words = (text: string): string => text): string {
  const left = otherProblems(run, top);
  const text = (raw: string): string =>
    linked(run, markdownText(sentence(words(redactText(raw, [], run.pii, run.salt)))), markdownInk);
  const shown = left.slice(0, 20).map((problem) => {
    const { advice, paste } = adviceLines(problem);
    const said = `- ${problem.reason === 'none' ? '⚠️' : '❌'} ${text(problem.message)}`;
    const block = paste.length > 0 ? `\n\n${codeBlock(paste, 'yaml').replaceAll(/^(?=.)/gmu, '  ')}` : '';
    return `${said}${advice ? ` → ${text(advice)}` : ''}${block}`;
  });
  if (left.length > 20) shown.push(`- and ${whole(left.length - 20)} more, in the log of the run`);
  return shown.join('\n');
}

/** People by what happens to them. */
export function countBlock(run: RunReport): string {
  const isApplied = run.outcomes !== undefined;
  const rows = countLines(run).map(({ symbol, group, planned, done, words }) => [
    `${symbol} ${markdownText(group)}`,
    whole(planned),
    ...(isApplied ? [done === null ? '–' : whole(done)] : []),
    markdownCell(words),
  ]);
  const table = markdownTable(
    isApplied ? ['What', '>People', '>Done', 'What happened'] : ['What', '>People', whatHappens(run)],
    rows,
  );
  const absent = absentWords(run);
  return absent ? `${table}\n\nℹ️ ${markdownText(absent)}` : table;
}

/** Where all this comes from. */
function footer(run: RunReport): string {
  const { links, plan } = run;
  const sha = links.commit?.split('/').at(-1)?.slice(0, 7);
  const parts = [
    markdownText(titleOf(run)),
    plan && `read ${whole(plan.population.read)} of ${counted(plan.population.expected, 'account')}`,
    plan && `plan ${markdownInk.digits(short(plan.hash))}`,
    sha && `commit ${markdownLink(markdownInk.digits(sha), links.commit)}`,
    run.durationMs > 0 && duration(run.durationMs),
    links.report && markdownLink('report', links.report),
    links.artifact && markdownLink('artifact', links.artifact),
    links.run && markdownLink('run', links.run),
  ];
  return `<sub>${parts.filter(Boolean).join(' · ')}</sub>`;
}
