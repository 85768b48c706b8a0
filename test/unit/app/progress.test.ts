import { describe, expect, it } from 'vitest';
import { COMMENT_EVERY_MS, paceOf, progressTeller } from '../../../src/app/progress.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { ProgressCount } from '../../../src/execute/progress.ts';
import { progressPrinter } from '../../../src/main/progress.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { applyMinutes } from '../../../src/plan/duration.ts';
import { readingOf } from '../../../src/report/words/progress.ts';
import { headline } from '../../../src/report/words/headline.ts';
import * as fc from '../../harness/property.ts';
import { appliedRun, joiner, leaver, sampleRun } from '../report/sample.ts';

const PACE = { bulkSize: 50, bulkPerMinute: 20, otherPerMinute: 100 };
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('how long an apply takes', () => {
  it('is known from the plan: 10,000 new accounts at 20 bulk requests a minute', () => {
    const minutes = applyMinutes(many(10_000, joiner), PACE);
    expect(minutes).toBeCloseTo(9.59, 1);
    const run = sampleRun({ minutes });
    expect(headline(run).next.at(-1)?.what).toContain('merged and applied, and takes about 10 minutes.');
    expect(headline(run, 'applying').verdict).toMatch(/being made\. That takes about 10 minutes\. The result/u);
    expect(headline(sampleRun({ minutes: 0.4 })).next.at(-1)?.what).toMatch(/merged and applied\.$/u);
    expect(headline(sampleRun({ minutes: 140 })).next.at(-1)?.what).toContain('takes about 2 hours');
  });

  it('counts what is sent alone, and the steps of leavers', () => {
    expect(applyMinutes(many(100, joiner), { ...PACE, bulkSize: null })).toBeCloseTo(1.005, 2);
    // Two steps each, at 100 a minute, and one bulk request.
    expect(
      applyMinutes(
        many(50, (i) => leaver(i)),
        PACE,
      ),
    ).toBeCloseTo(1 / 20 + 1, 1);
    expect(applyMinutes([], PACE)).toBe(0);
  });

  it('goes by what the run may ask for', () => {
    const request = { bulkPerMinute: 7, requestsPerMinute: 30 } as RunRequest;
    expect(paceOf(request, { bulkLimits: { operations: 25, bytes: 1 } })).toEqual({
      bulkSize: 25,
      bulkPerMinute: 7,
      otherPerMinute: 30,
    });
    expect(paceOf(request, { bulkLimits: null }).bulkSize).toBeNull();
  });
});

describe('lines of the log', () => {
  it('come every few seconds, and once when the last change is over', () => {
    let now = 0;
    const lines: number[] = [];
    const print = progressPrinter({ now: () => now, sleep: () => Promise.resolve() }, ({ done }) => lines.push(done));
    for (const [at, done] of [
      [4_000, 1],
      [5_000, 2],
      [8_000, 3],
      [8_100, 5],
      [8_200, 5],
      [20_000, 5],
    ] as const) {
      now = at;
      print({ done, failed: 0, total: 5 }, 0);
    }
    expect(lines).toEqual([1, 3, 5]);
  });
});

describe('time left', () => {
  it('is what the known paces say at first, then what the rate says, never less once CXone has made us wait', () => {
    const at = (done: number, elapsedMs: number, waits = 0): number | null =>
      readingOf({ done, failed: 0, total: 10_000, waits, minutes: 10 }, elapsedMs).secondsLeft;
    expect(at(0, 500)).toBe(600);
    // What it lets through at once is no rate.
    expect(at(1000, 3_000)).toBe(540);
    expect(at(1000, 12_000)).toBe(108);
    expect(at(1000, 12_000, 1)).toBe(540);
    expect(at(9000, 700_000, 3)).toBeCloseTo(77.8, 1);
    expect(readingOf({ done: 0, failed: 0, total: 5 }, 0)).toMatchObject({ ratePerSecond: null, secondsLeft: null });
  });

  it('is on the pull request with count, rate and waits', () => {
    const progress = { what: 'Apply', done: 34, total: 52, ratePerSecond: 0.5, secondsLeft: 36, waits: 1 };
    const { title, verdict } = headline({ ...appliedRun(), outcomes: undefined, progress }, 'applying');
    expect(title).toBe('Roster for acme-eu: applying (34 of 52)');
    expect(verdict).toBe(
      '34 of 52 changes are made, about 30 a minute, about 36 s left. CXone asked us to wait once. The result ' +
        'appears here.',
    );
  });
});

describe('progress', () => {
  it('never goes back, whatever is sent again in another form', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean())), (words) => {
        const said: number[] = [];
        const count = new ProgressCount(10, ({ done, failed, total }) => {
          expect(done + failed).toBeLessThanOrEqual(total);
          said.push(done + failed);
        });
        for (const [id, failed] of words) {
          count.end(String(id), failed);
          count.say();
        }
        expect(said).toEqual([...said].sort((a, b) => a - b));
        expect(said.at(-1) ?? 0).toBe(new Set(words.map(([id]) => id)).size);
      }),
    );
  });

  it('goes to the log at every step, and to the pull request once a minute, one state after the other', async () => {
    let now = 0;
    const comments: { state: string | undefined; done: number | undefined }[] = [];
    const steps: number[] = [];
    let free = (): void => undefined;
    const host = {
      comment: (run: RunReport, state?: string) => {
        comments.push({ state, done: run.progress?.done });
        return new Promise<null>((resolve) => (free = () => resolve(null)));
      },
    };
    const services = {
      clock: { now: () => now, sleep: () => Promise.resolve() },
      host,
      onProgress: ({ done }: { done: number }) => steps.push(done),
    } as unknown as Parameters<typeof progressTeller>[0];
    const tell = progressTeller(services, { report: appliedRun() }, 0);
    const at = (ms: number, done: number): void => {
      now = ms;
      tell({ done, failed: 0, total: 100 });
    };
    at(1000, 1);
    at(COMMENT_EVERY_MS, 20);
    // GitHub has not answered yet.
    at(3 * COMMENT_EVERY_MS, 60);
    free();
    await new Promise((resolve) => setImmediate(resolve));
    at(3 * COMMENT_EVERY_MS + 1, 61);
    free();
    await new Promise((resolve) => setImmediate(resolve));
    // The end is told by the result.
    at(5 * COMMENT_EVERY_MS, 100);
    expect(steps).toEqual([1, 20, 60, 61, 100]);
    expect(comments).toEqual([
      { state: 'applying', done: 20 },
      { state: 'applying', done: 61 },
    ]);
  });
});
