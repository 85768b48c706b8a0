import { KINDS } from '../../model/operation.ts';
import { OUTCOME_STATUSES, type OutcomeStatus } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import type { Section } from '../section.ts';
import { html } from '../safe/escape.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { KIND_WORDS } from '../words/wording.ts';
import { latencyChart, progressChart, requestChart } from './html-charts.ts';

/** When changes ended, when requests were sent and waited, and how long requests took. */
export function timeline(run: RunReport): string {
  const drawings = [progressChart(run), requestChart(run), latencyChart(run)].filter(Boolean);
  return drawings.length > 0
    ? `<section aria-labelledby="time"><h2 id="time">Time</h2>${drawings.join('')}</section>`
    : '';
}

/** Search and chips: for kinds and outcomes that some line of the page has. Shown by the script. */
export function tools(run: RunReport, lists: readonly Section[]): string {
  const kinds = KINDS.filter((kind) => lists.some((list) => list.kinds?.has(kind)));
  const met = new Set<OutcomeStatus>();
  for (const { status } of run.outcomes ?? []) met.add(status);
  const statuses = OUTCOME_STATUSES.filter((status) => met.has(status));
  const chip = (filter: string, value: string, words: string): string =>
    `<button type="button" data-filter="${filter}" data-value="${value}" aria-pressed="false">${words}</button>`;
  const chips = (label: string, buttons: string[]): string =>
    buttons.length > 1 ? `<div class="chips" role="group" aria-label="${label}">${buttons.join('')}</div>` : '';
  return (
    '<div class="tools" hidden><label for="search">Search</label> ' +
    '<input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="name, id or “row 12”"> ' +
    chips(
      'Kind of change',
      kinds.map((kind) => chip('kind', kind, `${KIND_WORDS[kind].symbol} ${html(KIND_WORDS[kind].heading)}`)),
    ) +
    chips(
      'Outcome',
      statuses.map((status) =>
        chip('status', status, `${STATUS_WORDS[status].symbol} ${html(STATUS_WORDS[status].word)}`),
      ),
    ) +
    '<button type="button" id="clear">Show all</button> <span id="found" role="status"></span></div>'
  );
}
