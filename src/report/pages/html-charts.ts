import type { RunReport } from '../../model/run.ts';
import { counted, duration, percent, percentiles, whole } from '../../text/figures.ts';
import { html } from '../safe/escape.ts';

/** Width and height of a drawing, in its own units; the page stretches it to the room there is. */
const WIDTH = 640;
const HEIGHT = 120;

/** Bars of a histogram at most. */
const BARS = 40;

const svg = (label: string, content: string, height = HEIGHT): string =>
  `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${html(label)}" preserveAspectRatio="none">` +
  `${content}</svg>`;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Counts of values in equal steps from 0 to `to`. */
function bins(values: readonly number[], to: number): number[] {
  const counts = Array.from({ length: Math.min(BARS, Math.max(1, values.length)) }, () => 0);
  const step = to / counts.length || 1;
  for (const value of values) {
    const at = Math.min(counts.length - 1, Math.max(0, Math.floor(value / step)));
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

function bars(counts: readonly number[]): string {
  const most = Math.max(...counts, 1);
  const width = WIDTH / counts.length;
  return counts
    .map((count, i) => {
      const height = count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 4));
      return (
        `<rect class="bar" x="${round(i * width)}" y="${round(HEIGHT - height)}" ` +
        `width="${round(Math.max(1, width - 1))}" height="${round(height)}"/>`
      );
    })
    .join('');
}

const figure = (drawing: string, caption: string): string =>
  `<figure>${drawing}<figcaption>${html(caption)}</figcaption></figure>`;

/** How long requests took: a histogram up to the 99th percentile, with the words for it. */
export function latencyChart(run: RunReport): string {
  const sorted = [...(run.traffic?.latencies ?? [])].sort((a, b) => a - b);
  if (sorted.length < 2) return '';
  const ranked = percentiles(sorted);
  const at = (share: number): number => ranked(share) ?? 0;
  const most = at(0.99);
  const slowest = sorted.at(-1) as number;
  const words =
    `${whole(sorted.length)} requests: half took up to ${whole(Math.round(at(0.5)))} ms, ` +
    `95 of 100 up to ${whole(Math.round(at(0.95)))} ms, the slowest ${whole(Math.round(slowest))} ms. ` +
    `The drawing goes from 0 to ${whole(Math.round(most))} ms.`;
  return figure(svg('How long requests took', bars(bins(sorted, most))), words);
}

/** When requests were sent, and when CXone made us wait. */
export function requestChart(run: RunReport): string {
  const { stepMs = 0, requests = [], waitedMs = [] } = run.traffic?.timeline ?? {};
  const count = Math.max(requests.length, waitedMs.length);
  if (count < 2) return '';
  const sent = Array.from({ length: count }, (_, i) => requests[i] ?? 0);
  const width = WIDTH / count;
  const waits = Array.from({ length: count }, (_, i) => {
    const share = Math.min(1, (waitedMs[i] ?? 0) / stepMs);
    if (share === 0) return '';
    return `<rect class="wait" x="${round(i * width)}" y="0" width="${round(width)}" height="${HEIGHT}"/>`;
  }).join('');
  const all = sent.reduce((sum, one) => sum + one, 0);
  const most = Math.max(...sent);
  const words =
    `${counted(all, 'request')} in ${duration(count * stepMs)}, at most ${whole(most)} in ${duration(stepMs)}. ` +
    `Behind the bars: the time in which CXone made us wait.`;
  return figure(svg('When requests were sent', waits + bars(sent)), words);
}

/** When changes ended, over the time of the run. */
export function progressChart(run: RunReport): string {
  const start = Date.parse(run.startedAt);
  const times: number[] = [];
  let total = Math.max(run.durationMs, 1);
  // The changes of one request ended together.
  let [seen, time] = ['', 0];
  for (const { steps, status } of run.outcomes ?? []) {
    const last = steps.at(-1)?.at;
    if (last === undefined || status === 'not-started') continue;
    if (last !== seen) [seen, time] = [last, Date.parse(last) - start];
    if (!Number.isFinite(time)) return '';
    if (time > total) total = time;
    times.push(time);
  }
  if (times.length < 2) return '';
  const counts = bins(times, total);
  let sum = 0;
  const points = counts.map((count, i) => {
    sum += count;
    return `${round(((i + 1) / counts.length) * WIDTH)},${round(HEIGHT - (sum / times.length) * (HEIGHT - 4))}`;
  });
  const line = `<polyline class="line" points="0,${HEIGHT} ${points.join(' ')}"/>`;
  const { waits = 0, waitedMs = 0 } = run.traffic ?? {};
  const waited = waits > 0 ? ` CXone asked for ${counted(waits, 'wait')}, ${duration(waitedMs)} together.` : '';
  const words =
    `${counted(times.length, 'change')} ended within ${duration(total)}: bars when, the line how many so ` +
    `far.${waited}`;
  return figure(svg('When changes ended', bars(counts) + line), words);
}

/** A bar for what a safety limit saw, and a mark where the limit is. */
export function guardBar(share: number, limit: number | undefined): string {
  const most = Math.max(share, limit ?? 0, 1) * 1.15;
  const at = (value: number): string => round((value / most) * WIDTH);
  const over = limit !== undefined && share > limit;
  const mark = limit === undefined ? '' : `<line class="limit" x1="${at(limit)}" x2="${at(limit)}" y1="0" y2="16"/>`;
  const label = `${percent(share)}${limit === undefined ? '' : `, the limit is ${percent(limit)}`}`;
  return svg(label, `<rect class="${over ? 'over' : 'bar'}" x="0" y="3" width="${at(share)}" height="10"/>${mark}`, 16);
}
