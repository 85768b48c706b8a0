/**
 * Runs the fuzzer of test/fuzz on more cases than CI does.
 *
 *     npm run fuzz                20,000 cases
 *     npm run fuzz -- 500 70001   500 cases, from seed 70001 on: a failure names its seed
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [cases = '20000', first = '10001'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../', import.meta.url));
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz'], {
  cwd: root,
  env: { ...process.env, FUZZ_CASES: cases, FUZZ_FIRST: first },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
