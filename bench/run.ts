/** All benchmarks one after the other; each prints ratios within its own run and exits 1 where a goal is missed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

let missed = 0;
for (const name of ['startup', 'roster', 'audit', 'pace', 'job', 'proof', 'cxone']) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (status !== 0) missed += 1;
}
process.exitCode = missed === 0 ? 0 : 1;
