/**
 * Lints with oxlint, type-aware, checks the format with prettier, and refuses lines of more than 120 characters. All
 * three run, and any of them fails the lint.
 *
 * oxlint names optional packages for platforms that not every registry has, and `npm ci` refuses a lock file without
 * them; so it lies in a folder of its own under .tools/, installed once, in the versions given here.
 *
 *     node scripts/lint.ts [path …]     src, test, bench, scripts and the configurations unless given
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFormat, LONGEST_LINE, longLines, typeScriptFiles } from './format.ts';

const TOOLS = { oxlint: '1.94.0', 'oxlint-tsgolint': '7.0.2007' };
const root = join(import.meta.dirname, '..');
const folder = join(root, '.tools', `lint-${Object.values(TOOLS).join('-')}`);
const bin = join(folder, 'node_modules', '.bin');

function install(): boolean {
  if (existsSync(join(bin, 'oxlint')) && existsSync(join(bin, 'tsgolint'))) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies: TOOLS }, null, 2)}\n`);
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) console.error(`oxlint could not be installed into ${folder}: see above; it did not run`);
  return status === 0;
}

function oxlint(paths: readonly string[]): boolean {
  if (!install()) return false;
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(bin, 'tsgolint') };
  const args = ['--type-aware', '--deny-warnings', ...paths];
  return spawnSync(join(bin, 'oxlint'), args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

function formatted(files: readonly string[]): boolean {
  const { ok, said } = checkFormat(files);
  if (!ok) console.error(`${said.trimEnd()}\nprettier: not formatted; \`npm run format\` does it`);
  return ok;
}

function shortLines(files: readonly string[]): boolean {
  const long = longLines(files);
  if (long.length > 0) console.error(`${long.join('\n')}\nlines: at most ${LONGEST_LINE} characters`);
  return long.length === 0;
}

const given = process.argv.slice(2);
const paths =
  given.length > 0 ? given : ['src', 'demo', 'test', 'bench', 'scripts', ...globSync('*.ts', { cwd: root })];
const files = typeScriptFiles(paths);
const results = [oxlint(paths), formatted(files), shortLines(files)];
process.exitCode = results.every(Boolean) ? 0 : 1;
