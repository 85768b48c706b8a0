/**
 * Lints with oxlint, type-aware. oxlint names optional packages for platforms that not every registry has, and `npm ci`
 * refuses
 * a lock file without them; so it lies in a folder of its own under .tools/, installed once, in the versions given
 * here.
 *
 *     node scripts/lint.ts [path …]     src, test, bench and scripts unless given
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TOOLS = { oxlint: '1.94.0', 'oxlint-tsgolint': '7.0.2007' };
const root = join(import.meta.dirname, '..');
const folder = join(root, '.tools', `lint-${Object.values(TOOLS).join('-')}`);
const bin = join(folder, 'node_modules', '.bin');

if (!existsSync(join(bin, 'oxlint')) || !existsSync(join(bin, 'tsgolint'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies: TOOLS }, null, 2)}\n`);
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`oxlint could not be installed into ${folder}: see above; the lint did not run`);
}
const paths = process.argv.length > 2 ? process.argv.slice(2) : ['src', 'test', 'bench', 'scripts'];
const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(bin, 'tsgolint') };
const { status } = spawnSync(join(bin, 'oxlint'), ['--type-aware', '--deny-warnings', ...paths], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
