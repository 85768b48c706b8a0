import { createHash } from 'node:crypto';
import { type RunReport, titleOf } from '../../model/run.ts';
import { actionColumns, actionLines } from '../lists/actions.ts';
import { exceptionWords, overrideToMerge } from '../words/exception.ts';
import { policyNotes } from '../words/policy-words.ts';
import { absentWords, countLines, whatHappens } from '../lists/count-lines.ts';
import { copyable, html, htmlLink } from '../safe/escape.ts';
import { facts } from '../lists/facts.ts';
import { counted, percent, sentence, whole } from '../../text/figures.ts';
import { headline } from '../words/headline.ts';
import { adviceLines, type Headline, otherProblems } from '../words/make-headline.ts';
import { guardBar } from './html-charts.ts';
import { STYLE } from './html-parts.ts';
import { SCRIPT } from './html-script.ts';
import { stepsSection } from './html-steps.ts';
import { type Cell, table, tablePieces } from './html-table.ts';
import { timeline, tools } from './html-tools.ts';
import { htmlInk } from '../safe/ink.ts';
import { linked } from '../safe/linked.ts';
import { rowCell } from '../lists/place.ts';
import { personLabel, redactText } from '../safe/redact.ts';
import { sections } from '../lists/sections.ts';
import type { Section } from '../section.ts';
import { rowWord } from '../words/row-name.ts';
import { GUARD_WORDS, remarkWords } from '../words/wording.ts';

/**
 * Lines of one list that a page holds before it names the file that has them all; who needs a decision or leaves is
 * never cut.
 */
const MOST = 5000;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded, sent or framed; the one style and the one script are named by their hashes. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hash(STYLE)}`,
  `script-src ${hash(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * `report.html`: one page for people that needs no network and no script; a script only adds search, chips, sorting and
 * deep links. People are shown by the run's `pii`, as everywhere but in the files for auditors.
 * @returns the page in pieces, each of whole lines, made while the file is written
 */
export function* htmlPieces(run: RunReport): Generator<string> {
  const top = headline(run);
  const lists = sections(run, htmlInk);
  const links = lists.map(
    ({ name, symbol, title, rows, total, count }) =>
      `<li><a href="#${name}">${symbol} ${html(title)} (${whole(count ?? total ?? rows.length)})</a></li>`,
  );
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${top.symbol} ${html(top.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the lists</a>
<header>
<h1><span aria-hidden="true">${top.symbol}</span> ${html(top.title)}</h1>
${verdict(run, top)}
${links.length > 0 ? `<nav aria-label="Lists"><ul>${links.join('')}</ul></nav>` : ''}
</header>
<main id="content">
${tools(run, lists)}
`;
  const content = [
    () => [problemList(run, top)],
    () => [countTable(run)],
    () => [actionTable(run)],
    ...lists.map((list) => () => sectionTable(list)),
    () => leftAlone(run),
    () => stepsSection(run),
    () => [guardTable(run)],
    () => [timeline(run)],
    () => [factList(run)],
  ];
  for (const part of content) {
    let isEmpty = true;
    for (const piece of part()) {
      if (piece === '') continue;
      isEmpty = false;
      yield piece;
    }
    if (!isEmpty) yield '\n';
  }
  yield `</main>
<footer>${footer(run)}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** The whole page as one text. */
export const renderHtml = (run: RunReport): string => [...htmlPieces(run)].join('');

/** Good, a warning or bad, as the symbol says: a colour of its own would say something else. */
const TONES: Readonly<Record<string, string>> = { '✅': 'good', '⚠️': 'warn', '⛔': 'bad', '❌': 'bad' };

/** Lines to copy, reached and scrolled by keyboard too. */
const block = (lines: readonly string[]): string => `<pre tabindex="0"><code>${lines.join('\n')}</code></pre>`;

const toCopy = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : block(copyable(lines).map((line) => `${/^ */u.exec(line)?.[0] ?? ''}${html(line)}`));

function verdict(run: RunReport, top: Headline): string {
  const mask = (text: string): string => linked(run, html(redactText(text, [], run.pii, run.salt)), htmlInk);
  const next = top.next.map(
    ({ when, what }) => `<li><strong>${when === '' ? 'Do next' : html(when)}:</strong> ${mask(what)}</li>`,
  );
  const lines = overrideToMerge(run);
  const override = lines.length > 0 ? `<p>${exceptionWords(run, htmlInk)}</p>${block(lines.map(html))}` : '';
  const paste = toCopy(top.paste ?? []);
  const steps = next.length > 0 ? `<ul>${next.join('')}</ul>` : '';
  return `<div class="verdict ${TONES[top.symbol] ?? ''}"><p>${mask(top.verdict)}</p>${steps}</div>${paste}${override}`;
}

/** Problems that the headline does not tell, and what the pull request does to the policy. */
function problemList(run: RunReport, top: Headline): string {
  const mask = (text: string): string => linked(run, html(sentence(redactText(text, [], run.pii, run.salt))), htmlInk);
  const items = otherProblems(run, top).map((problem) => {
    const { advice, paste } = adviceLines(problem);
    const said = `${problem.reason === 'none' ? '⚠️' : '❌'} ${mask(problem.message)}`;
    return `<li>${said}${advice ? ` → ${mask(advice)}` : ''}${toCopy(paste)}</li>`;
  });
  for (const { title, text, keys } of policyNotes(run))
    items.push(`<li>📜 <strong>${html(title)}</strong> ${html(`${text} ${keys.join(', ')}`.trim())}</li>`);
  return items.length > 0
    ? `<section aria-labelledby="notes"><h2 id="notes">Also to know</h2><ul>${items.join('')}</ul></section>`
    : '';
}

/** The file of the artifact that has every line of a section. */
function wholeFile(name: Section['name']): string {
  if (name === 'problems' || name === 'remarks') return 'roster-errors.csv';
  return name === 'definitions' ? 'attributes.csv' : 'plan.json';
}

function* sectionTable({
  name,
  symbol,
  title,
  columns,
  rows,
  note,
  total = rows.length,
  count = total,
}: Section): Generator<string> {
  const isWhole = name === 'decisions' || name === 'leavers' || name === 'unreviewed';
  const shown = isWhole ? rows.length : Math.min(MOST, rows.length);
  const caption =
    shown < total
      ? `Showing ${whole(shown)} of ${whole(total)}; all are in ${wholeFile(name)} of the artifact`
      : counted(total, 'line');
  const heading = `<span aria-hidden="true">${symbol}</span> ${html(title)} (${whole(count)})`;
  const soft = note ? `<p class="soft">${html(note)}</p>` : '';
  yield `<section class="lines" aria-labelledby="${name}"><h2 id="${name}">${heading}</h2>\n${soft}`;
  yield* tablePieces(
    `${title}: ${caption}`,
    columns.map((text) => ({ text: text.replace(/^>/u, ''), figure: text.startsWith('>') })),
    Iterator.from(rows).take(shown),
    true,
    true,
  );
  yield '</section>';
}

function countTable(run: RunReport): string {
  if (!run.plan) return '';
  const isApplied = run.outcomes !== undefined;
  const rows = countLines(run).map(({ symbol, group, planned, done, words }) => [
    `<span aria-hidden="true">${symbol}</span> ${html(group)}`,
    whole(planned),
    ...(isApplied ? [done === null ? '–' : whole(done)] : []),
    html(words) || '–',
  ]);
  const columns: Cell[] = [
    { text: 'What' },
    { text: 'People', figure: true },
    ...(isApplied ? [{ text: 'Done', figure: true }] : []),
    { text: isApplied ? 'What happened' : whatHappens(run) },
  ];
  const absent = absentWords(run);
  const body = table('People by what happens to them', columns, rows);
  const below = absent ? `<p class="soft">${html(absent)}</p>` : '';
  return `<section aria-labelledby="overview"><h2 id="overview">Overview</h2>${body}${below}</section>`;
}

function actionTable(run: RunReport): string {
  const lines = run.outcomes ? actionLines(run) : [];
  if (lines.length === 0) return '';
  const shown = actionColumns(lines);
  const rows = lines.map((line) => [html(line.name), ...shown.map(({ of }) => whole(of(line)))]);
  const columns = [{ text: 'Action' }, ...shown.map(({ heading }) => ({ text: heading, figure: true }))];
  const body = table('People by kind of change and what became of it', columns, rows);
  return `<section aria-labelledby="actions"><h2 id="actions">Planned and done</h2>${body}</section>`;
}

/** People who are left alone, where the reason is worth a look. */
function* leftAlone(run: RunReport): Generator<string> {
  // An undo has lists of its own for them.
  const remarks = run.mode === 'undo' ? [] : (run.plan?.remarks ?? []);
  if (remarks.length === 0) return;
  const shown = Math.min(MOST, remarks.length);
  const rows = remarks
    .values()
    .take(shown)
    .map((remark) => ({
      cells: [
        `<bdi>${html(personLabel(remark.person, run.pii, run.salt))}</bdi>`,
        html(sentence(remarkWords(remark))),
        html(redactText(remark.text, [remark.key, remark.person.userName], run.pii, run.salt)),
        rowCell(run, remark, htmlInk),
      ],
    }));
  const caption =
    shown < remarks.length
      ? `Showing ${whole(shown)} of ${whole(remarks.length)}; all are in plan.json of the artifact`
      : counted(remarks.length, 'line');
  const columns = ['Person', 'Why', 'In words', sentence(rowWord(run))].map((text) => ({ text }));
  const heading = `<span aria-hidden="true">🛡️</span> Left alone, and why (${whole(remarks.length)})`;
  yield `<section class="lines" aria-labelledby="alone"><h2 id="alone">${heading}</h2>`;
  yield* tablePieces(`Left alone: ${caption}`, columns, rows);
  yield '</section>';
}

function guardTable(run: RunReport): string {
  const guards = run.plan?.guards ?? [];
  if (guards.length === 0) return '';
  const rows = guards.map(({ kind, count, population, percent: share, limit, tripped, overridden, override }) => {
    const limits =
      [limit.percent !== undefined && percent(limit.percent), limit.count !== undefined && whole(limit.count)]
        .filter(Boolean)
        .join(' or ') || 'none';
    const by = override ? `, ${override.approver} until ${override.expires}: ${override.reason}` : '';
    const state = !tripped ? '✅ within' : overridden ? `⚠️ ${html(`over, let pass${by}`)}` : '⛔ over: stopped';
    const bar = guardBar(share, limit.percent);
    const name = html(sentence(GUARD_WORDS[kind].name));
    return [name, whole(count), whole(population), percent(share), bar, limits, state];
  });
  const columns: Cell[] = [
    { text: 'Guard' },
    { text: 'People', figure: true },
    { text: 'Of', figure: true },
    { text: 'Share', figure: true },
    { text: 'Beside the limit' },
    { text: 'Limit', figure: true },
    { text: 'Verdict' },
  ];
  return (
    `<section aria-labelledby="guards"><h2 ` +
    `id="guards">Guards</h2>${table('What each guard saw and what it allows', columns, rows)}</section>`
  );
}

function factList(run: RunReport): string {
  const items = facts(run, htmlInk).map(({ name, text }) => `<dt>${html(name)}</dt><dd>${text}</dd>`);
  return items.length > 0
    ? `<section aria-labelledby="facts"><h2 id="facts">About this run</h2><dl>${items.join('')}</dl></section>`
    : '';
}

function footer(run: RunReport): string {
  const { links } = run;
  const parts = [
    html(titleOf(run)),
    html(`${run.mode}, ${run.startedAt.replace('T', ' ').replace(/(?::\d\d)?(?:\.\d+)?Z$/u, ' UTC')}`),
    links.commit && htmlLink('commit', links.commit),
    links.run && htmlLink('run', links.run),
    links.artifact && htmlLink('artifact', links.artifact),
    run.pii === 'full'
      ? 'people in full'
      : run.pii === 'hashed'
        ? 'people by a keyed hash'
        : 'people by their initials',
  ];
  return parts.filter(Boolean).join(' · ');
}
