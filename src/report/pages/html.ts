import { createHash } from 'node:crypto';
import type { RunReport } from '../../model/run.ts';
import { actionLines } from '../lists/actions.ts';
import { overrideLines } from '../words/exception.ts';
import { absentWords, countLines } from '../lists/count-lines.ts';
import { copyable, html, htmlLink } from '../safe/escape.ts';
import { facts } from '../lists/facts.ts';
import { counted, percent, sentence, whole } from '../../text/figures.ts';
import { type Headline, headline } from '../words/headline.ts';
import { SCRIPT, STYLE } from './html-parts.ts';
import { htmlInk } from '../safe/ink.ts';
import { rowCell } from '../lists/place.ts';
import { personLabel, redactText } from '../safe/redact.ts';
import { sections } from '../lists/sections.ts';
import type { Section } from '../lists/table.ts';
import { GUARD_WORDS, remarkWords } from '../words/wording.ts';

/**
 * Lines of one list that a page holds before it names the file that has them all; who needs a decision or leaves is
 * never cut.
 */
const MOST = 5000;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded, sent or framed; the one style and the one script are named by their hashes. */
const POLICY =
  `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; ` + `form-action 'none'`;

/**
 * `report.html`: one page for people that needs no network and no script; a script only adds a filter box. People are
 * shown
 * by the run's `pii`, as everywhere but in the files for auditors.
 */
export function renderHtml(run: RunReport): string {
  const top = headline(run);
  const lists = sections(run, htmlInk);
  const content = [
    problemList(run, top),
    countTable(run),
    actionTable(run),
    ...lists.map(sectionTable),
    leftAlone(run),
    guardTable(run),
    factList(run),
  ].filter(Boolean);
  const links = lists.map(
    ({ name, symbol, title, rows, total }) =>
      `<li><a href="#${name}">${symbol} ${html(title)} (${whole(total ?? rows.length)})</a></li>`,
  );
  return `<!DOCTYPE html>
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
<div class="filter" hidden><label for="filter">Show only lines with</label> <input id="filter" type="search" autocomplete="off" spellcheck="false"> <span id="filtered" role="status"></span></div>
${content.join('\n')}
</main>
<footer>${footer(run)}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function verdict(run: RunReport, top: Headline): string {
  const mask = (text: string): string => html(redactText(text, [], run.pii, run.salt));
  const next = top.next.map(
    ({ when, what }) => `<li><strong>${when === '' ? 'Do next' : html(when)}:</strong> ${mask(what)}</li>`,
  );
  const tripped = run.plan?.guards.filter((guard) => guard.tripped && !guard.overridden) ?? [];
  const override =
    run.plan && tripped.length > 0
      ? `<pre><code>${overrideLines(run, run.plan.hash, tripped).map(html).join('\n')}</code></pre>`
      : '';
  const paste = top.paste
    ? `<pre><code>${copyable(top.paste)
        .map((line) => `${/^ */u.exec(line)?.[0] ?? ''}${html(line)}`)
        .join('\n')}</code></pre>`
    : '';
  return (
    `<div class="verdict ` +
    `${top.state}"><p>${mask(top.verdict)}</p>${next.length > 0 ? `<ul>${next.join('')}</ul>` : ''}</div>${paste}${override}`
  );
}

/** Problems that the headline does not tell, and what the pull request does to the policy. */
function problemList(run: RunReport, top: Headline): string {
  const mask = (text: string): string => html(sentence(redactText(text, [], run.pii, run.salt)));
  const items = run.problems
    .filter((problem) => !top.told.includes(problem))
    .map(
      ({ reason, message, advice }) =>
        `<li>${reason === 'none' ? '⚠️' : '❌'} ${mask(message)}${advice ? ` → ${mask(advice)}` : ''}</li>`,
    );
  if (run.policy?.isNew)
    items.push(`<li>📜 ${html(`The policy ${run.policy.path} is new in this pull request.`)}</li>`);
  for (const change of run.policy?.changes ?? [])
    items.push(`<li>📜 ${html(`Policy, from the merge on: ${change}`)}</li>`);
  return items.length > 0
    ? `<section aria-labelledby="notes"><h2 id="notes">Also to know</h2><ul>${items.join('')}</ul></section>`
    : '';
}

interface Cell {
  text: string;
  figure?: boolean;
}

/** A table with a caption, heads with their scope, and the first cell of each line as its head. */
function table(
  caption: string,
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  people: boolean,
): string {
  const head = columns
    .map(({ text, figure }) => `<th scope="col"${figure ? ' class="figure"' : ''}>${html(text)}</th>`)
    .join('');
  const body = rows.map((cells) => {
    const written = cells.map((cell, i) => {
      const figure = columns[i]?.figure ? ' class="figure"' : '';
      return i === 0 ? `<th scope="row"${figure}>${cell}</th>` : `<td${figure}>${cell}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return `<div class="wide" role="region" tabindex="0" aria-label="${html(caption)}"><table${people ? ' class="people"' : ''}><caption${people && !caption.includes('Showing') ? ' class="unseen"' : ''}>${html(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function sectionTable({ name, symbol, title, columns, rows, note, total = rows.length }: Section): string {
  const cut =
    name === 'decisions' || name === 'leavers' || name === 'unreviewed' || rows.length <= MOST
      ? rows
      : rows.slice(0, MOST);
  const caption =
    cut.length < total
      ? `Showing ${whole(cut.length)} of ${whole(total)}; all are in ` +
        `${name === 'problems' || name === 'remarks' ? 'roster-errors.csv' : name === 'definitions' ? 'attributes.csv' : 'plan.json'} of the artifact`
      : counted(total, 'line');
  return `<section aria-labelledby="${name}"><h2 id="${name}"><span aria-hidden="true">${symbol}</span> ${html(title)} (${whole(total)})</h2>
${note ? `<p class="soft">${html(note)}</p>` : ''}${table(
    `${title}: ${caption}`,
    columns.map((text) => ({ text })),
    cut.map(({ cells }) => cells.map((cell) => `<bdi>${cell}</bdi>`)),
    true,
  )}</section>`;
}

function countTable(run: RunReport): string {
  if (!run.plan) return '';
  const settled = run.outcomes !== undefined;
  const rows = countLines(run).map(({ symbol, group, planned, done, words }) => [
    `<span aria-hidden="true">${symbol}</span> ${html(group)}`,
    whole(planned),
    ...(settled ? [done === null ? '–' : whole(done)] : []),
    html(words) || '–',
  ]);
  const columns: Cell[] = [
    { text: 'What' },
    { text: 'People', figure: true },
    ...(settled ? [{ text: 'Done', figure: true }] : []),
    { text: settled ? 'What happened' : run.mode === 'drift' ? 'What an apply would do' : 'What happens' },
  ];
  const absent = absentWords(run);
  return (
    `<section aria-labelledby="overview"><h2 ` +
    `id="overview">Overview</h2>${table('People by what happens to them', columns, rows, false)}${absent ? `<p class="soft">${html(absent)}</p>` : ''}</section>`
  );
}

function actionTable(run: RunReport): string {
  const lines = run.outcomes ? actionLines(run) : [];
  if (lines.length === 0) return '';
  const figures = ['Planned', 'Done', 'Taken over', 'Failed', 'Not started', 'To be decided'];
  const rows = lines.map(({ name, planned, done, adopted, failed, notStarted, blocked }) => [
    html(name),
    ...[planned, done, adopted, failed, notStarted, blocked].map(whole),
  ]);
  return (
    `<section aria-labelledby="actions"><h2 id="actions">Planned and ` +
    `done</h2>${table('People by kind of change and what became of it', [{ text: 'Action' }, ...figures.map((text) => ({ text, figure: true }))], rows, false)}</section>`
  );
}

/** People for whom nothing is done, where the reason is worth a look. */
function leftAlone(run: RunReport): string {
  const remarks = run.plan?.remarks ?? [];
  if (remarks.length === 0) return '';
  const rows = remarks
    .slice(0, MOST)
    .map((remark) => [
      `<bdi>${html(personLabel(remark.person, run.pii, run.salt))}</bdi>`,
      html(sentence(remarkWords(remark.code))),
      html(redactText(remark.text, [remark.key, remark.person.userName], run.pii, run.salt)),
      rowCell(run, remark, htmlInk),
    ]);
  const caption =
    rows.length < remarks.length
      ? `Showing ${whole(rows.length)} of ${whole(remarks.length)}; all are in plan.json of the artifact`
      : counted(remarks.length, 'line');
  return `<section aria-labelledby="alone"><h2 id="alone"><span aria-hidden="true">🛡️</span> Left alone, and why (${whole(remarks.length)})</h2>${table(
    `Left alone: ${caption}`,
    ['Person', 'Why', 'In words', 'Row'].map((text) => ({ text })),
    rows,
    true,
  )}</section>`;
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
    return [html(sentence(GUARD_WORDS[kind].name)), whole(count), whole(population), percent(share), limits, state];
  });
  const columns: Cell[] = [
    { text: 'Guard' },
    { text: 'People', figure: true },
    { text: 'Of', figure: true },
    { text: 'Share', figure: true },
    { text: 'Limit', figure: true },
    { text: 'Verdict' },
  ];
  return (
    `<section aria-labelledby="guards"><h2 ` +
    `id="guards">Guards</h2>${table('What each guard saw and what it allows', columns, rows, false)}</section>`
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
    `Tenant ${htmlInk.code(run.tenant)}`,
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
