/**
 * Runs the suite again and again while the machine is busy, and says which tests did not end the same every time.
 *
 *     npm run flaky            five times, with one busy process for each processor
 *     npm run flaky -- 3 test/unit test/integration
 *     npm run flaky -- --busy-already     where something else keeps the processors busy, as `npm run soak` does
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Report {
  testResults: { name: string; assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, '.tools/flaky');
const alone = '--busy-already';
const [times = '5', ...paths] = process.argv.slice(2).filter((word) => word !== alone);
mkdirSync(folder, { recursive: true });
// Arithmetic without end, at the priority of the tests.
const busy = Array.from({ length: process.argv.includes(alone) ? 0 : availableParallelism() }, () =>
  spawn(process.execPath, ['-e', 'for (let n = 1; ; n = (n * 48271) % 2147483647);'], { stdio: 'ignore' }),
);
const ends = new Map<string, string[]>();
try {
  for (let round = 1; round <= Number(times); round += 1) {
    const file = join(folder, 'report.json');
    rmSync(file, { force: true });
    const from = Date.now();
    spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${file}`, ...paths],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const tests = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status, failureMessages: [why = ''] }) => ({
        name: `${name.slice(root.length)} › ${fullName}`,
        status,
        why: why.slice(0, 1000),
      })),
    );
    for (const { name, status } of tests) ends.set(name, [...(ends.get(name) ?? []), status]);
    const failed = tests.filter(({ status }) => status === 'failed');
    console.log(
      `round ${round}: ${tests.length} tests, ${Math.round((Date.now() - from) / 1000)} s, ${failed.length} failed; ` +
        `load of the last quarter of an hour ${loadavg()[2]!.toFixed(1)} on ${availableParallelism()} processors`,
    );
    for (const { name, why } of failed) console.log(`  ${name}\n    ${why.replaceAll('\n', '\n    ')}`);
  }
} finally {
  for (const one of busy) one.kill();
}
const flaky = [...ends].filter(([, all]) => new Set(all).size > 1 || all.length < Number(times));
for (const [name, all] of flaky) console.log(`not the same each time: ${name}: ${all.join(' ')}`);
process.exitCode = [...ends.values()].every((all) => all.every((status) => status !== 'failed')) ? 0 : 1;
