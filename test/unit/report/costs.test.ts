import { describe, expect, it } from 'vitest';
import { countPlan } from '../../../src/execute/counts.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { htmlPieces } from '../../../src/report/pages/html.ts';
import { resultsCsv } from '../../../src/report/pages/results-csv.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { joiner, sampleRun } from './sample.ts';

const MANY = 20_000;

/** A plan of many joiners that counts the people a report looks at. */
function counting(): { run: RunReport; looks: () => number } {
  let looks = 0;
  const watched = (operation: Operation): Operation => {
    const { person } = operation;
    return Object.defineProperty({ ...operation }, 'person', { get: () => ((looks += 1), person) });
  };
  const run = sampleRun();
  const plan = { ...run.plan!, operations: Array.from({ length: MANY }, (_, i) => watched(joiner(i))) };
  return { run: { ...run, plan, counts: { ...run.counts, ...countPlan(plan) } }, looks: () => looks };
}

describe('what a report of 20,000 joiners costs', () => {
  it.each<[string, (run: RunReport) => string]>([
    ['comment', (run) => renderComment(run, { state: commentState(run) }).text],
    ['summary', renderSummary],
  ])('a %s is made from counts and the lines that fit', (_, render) => {
    const { run, looks } = counting();
    const text = render(run);
    expect(text).toContain('20,000');
    const shown = text.split('\n').filter((line) => line.startsWith('| ')).length;
    expect(looks()).toBeLessThan(shown + 200);
    expect(shown).toBeGreaterThan(100);
  });

  it('files are made while they are written: nobody is looked at before it is their turn', () => {
    for (const pieces of [resultsCsv, htmlPieces]) {
      const { run, looks } = counting();
      const made = pieces(run)[Symbol.iterator]();
      made.next();
      expect(looks()).toBeLessThan(50);
    }
  });
});
