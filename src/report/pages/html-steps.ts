import { wireKind } from '../../model/operation.ts';
import { type Outcome, worked } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import type { StepOutcome } from '../../model/step.ts';
import { counted, duration, sentence, whole } from '../../text/figures.ts';
import { html } from '../safe/escape.ts';
import { redactAnswer } from '../safe/people-in-text.ts';
import { personLabel } from '../safe/redact.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { KIND_WORDS, STEP_WORDS, withStepWords } from '../words/wording.ts';

/** People whose steps a page holds: the rest is in the artifact. */
const MOST = 2000;

const STEP_SYMBOLS: Record<StepOutcome['status'], { symbol: string; word: string }> = {
  done: { symbol: '✅', word: 'done' },
  accepted: { symbol: '❓', word: 'queued by CXone, end not seen' },
  failed: { symbol: '❌', word: 'failed' },
  unsupported: { symbol: '–', word: 'not offered' },
  skipped: { symbol: '–', word: 'left out' },
  unknown: { symbol: '❓', word: 'not confirmed' },
};

/** Who did not end well comes first, then leavers, then the order of the run. */
function interest({ status, operation }: Outcome): number {
  if (!worked(status)) return 0;
  return operation.kind === 'deactivate' || operation.kind === 'delete' ? 1 : 2;
}

/**
 * What was done for each person, step by step with its time: one fold a person, closed; who did not end well is open.
 * @returns nothing before an apply
 */
export function* stepsSection(run: RunReport): Generator<string> {
  const outcomes = run.outcomes ?? [];
  if (outcomes.length === 0) return;
  const due = mostInteresting(outcomes);
  const more =
    due.length < outcomes.length
      ? `<p class="soft">Showing ${whole(due.length)} of ${whole(outcomes.length)}; all are in results.csv and ` +
        `audit.jsonl of the artifact.</p>`
      : '';
  yield (
    `<section class="lines" aria-labelledby="steps"><h2 id="steps"><span aria-hidden="true">🧭</span> ` +
    `Step by step (${whole(outcomes.length)})</h2>\n${more}<div class="folds">\n`
  );
  const start = Date.parse(run.startedAt);
  for (const outcome of due) yield `${person(run, start, outcome)}\n`;
  yield '</div></section>';
}

/** As many as a page holds, in the order in which they are of interest, then in that of the run. */
function mostInteresting(outcomes: readonly Outcome[]): Outcome[] {
  const by: Outcome[][] = [[], [], []];
  for (const outcome of outcomes) {
    const place = by[interest(outcome)] as Outcome[];
    if (place.length < MOST) place.push(outcome);
  }
  return by.flat().slice(0, MOST);
}

/** Our own words for steps, as the page has them. */
const STEP_TITLES = Object.fromEntries(
  Object.entries(STEP_WORDS).map(([step, words]) => [step, html(sentence(words))]),
) as typeof STEP_WORDS;

function person(run: RunReport, start: number, outcome: Outcome): string {
  const { operation, status, steps } = outcome;
  const { symbol, word } = STATUS_WORDS[status];
  const kind = wireKind(operation.kind);
  const free = (text: string): string => html(redactAnswer(text, run, operation));
  const items = steps.map((step) => {
    const { symbol: sign, word: end } = STEP_SYMBOLS[step.status];
    const at = Date.parse(step.at) - start;
    const facts: string[] = [];
    if (Number.isFinite(at)) facts.push(`after ${duration(Math.max(0, at))}`);
    if (step.latencyMs > 0) facts.push(`${whole(Math.round(step.latencyMs))} ms`);
    if (step.attempts > 1) facts.push(counted(step.attempts, 'try', 'tries'));
    const when = facts.length > 0 ? ` <span class="soft">${facts.join(', ')}</span>` : '';
    const said = step.error?.message ?? withStepWords(step.detail);
    return `<li>${sign} ${STEP_TITLES[step.step]}: ${end}${when}${said ? `<br>${free(said)}` : ''}</li>`;
  });
  const open = interest(outcome) === 0 ? ' open' : '';
  const name = html(personLabel(operation.person, run.pii, run.salt));
  return (
    `<details${open} data-kind="${kind}" data-status="${status}"><summary><bdi>${name}</bdi> · ` +
    `${html(KIND_WORDS[kind].one)} · ${symbol} ${html(word)}</summary>` +
    `<ol>${items.join('') || `<li>${free(withStepWords(outcome.detail) || 'nothing was sent')}</li>`}</ol></details>`
  );
}
