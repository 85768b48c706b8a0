/**
 * Start-up of the action: `validate` of a 10-row file from `dist/`, beside a bare `node -e 0`, as a ratio within one
 * run. Both are started alternately and the medians compared, so that a busy machine slows both.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judged, report } from './figures.ts';
import { median } from './median.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
/** `GOAL=<number>`: another goal. */
const MOST = Number(process.env['GOAL'] ?? 2.5);
/** `ENTRY=<file>`: another build of the action. */
const ENTRY = process.env['ENTRY'] ?? join(import.meta.dirname, '..', 'dist', 'index.js');
const [workspace, temporary] = ['startup-', 'startup-temp-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [
  string,
  string,
];
const rows = Array.from({ length: 10 }, (_, i) => `person${i}@example.com,E${1000 + i},Given${i},Family${i}`);
writeFileSync(join(workspace, 'roster.csv'), `userName,externalId,givenName,familyName\n${rows.join('\n')}\n`);

const timed = (args: string[], env: NodeJS.ProcessEnv): number => {
  const started = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: workspace, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
};

const env = {
  PATH: process.env['PATH'],
  INPUT_MODE: 'validate',
  INPUT_ROSTER: 'roster.csv',
  GITHUB_WORKSPACE: workspace,
  RUNNER_TEMP: temporary,
};
const bare: number[] = [];
const action: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  bare.push(timed(['-e', '0'], { PATH: env.PATH }));
  action.push(timed([ENTRY], env));
}
for (const folder of [workspace, temporary]) rmSync(folder, { recursive: true });
const [ours, theirs] = [median(action), median(bare)];
report('startup', [
  judged('`validate` of 10 rows: start-up ÷ bare node', ours / theirs, MOST, {
    better: 'less',
    beside: `${theirs.toFixed(0)} ms`,
    more: `${ours.toFixed(0)} ms`,
    isMain: true,
  }),
]);
