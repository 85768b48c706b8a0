/**
 * Plays many more stories of test/model than the suite does: what the product and its reference disagree about ends it,
 * with a seed and the shortest story that still shows it.
 *
 *     npm run soak                  20,000 stories, each processor its share
 *     npm run soak -- 500 70001     500 stories, from seed 70001 on
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const [stories = 20_000, first = 1] = process.argv.slice(2).map(Number);
const workers = Math.min(availableParallelism(), stories);
const share = Math.ceil(stories / workers);
const started = Date.now();

const played = Array.from({ length: workers }, (_, n) => {
  const from = first + n * share;
  const env = {
    ...process.env,
    MODEL_FIRST: String(from),
    MODEL_SEEDS: String(Math.min(share, first + stories - from)),
  };
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'test/model/whole.test.ts'];
  return new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
});
const ends = await Promise.all(played);
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `${stories} stories from seed ${first} on, ${minutes} minutes: ${ends.every(Boolean) ? 'all agree' : 'see above'}`,
);
process.exitCode = ends.every(Boolean) ? 0 : 1;
