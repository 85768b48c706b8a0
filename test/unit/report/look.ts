/** Writes the sample runs as people get them: `node test/unit/report/look.ts <folder>`. For looking at; no test. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { endLines, planLine, progressLine, rosterLines } from '../../../src/report/pages/log-lines.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { appliedRun, invalidRun, sampleRun, stoppedRun } from './sample.ts';

const folder = process.argv[2];
if (!folder) throw new Error('name the folder to write to');
await mkdir(folder, { recursive: true });
const runs = { ready: sampleRun(), stopped: stoppedRun(), invalid: invalidRun(), applied: appliedRun() };
for (const [name, run] of Object.entries(runs)) {
  await writeFile(join(folder, `${name}.comment.md`), renderComment(run, { state: commentState(run) }).text);
  await writeFile(join(folder, `${name}.summary.md`), renderSummary(run));
  await writeFile(join(folder, `${name}.html`), renderHtml(run));
  const lines = [
    ...(run.roster ? rosterLines(run.roster) : []),
    ...(run.plan ? [planLine(run.plan, run.counts)] : []),
    progressLine({ what: 'Apply', done: 34, total: 52, ratePerSecond: 9.8, secondsLeft: 2, waits: 1 }),
    ...endLines(run),
  ];
  await writeFile(join(folder, `${name}.log`), `${lines.join('\n')}\n`);
}
