import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../harness/runner.ts';

const exec = promisify(execFile);
const ROSTER = `Employee ID,Username,First Name,Last Name,Status
E1001,ada.berg@example.com,Ada,Berg,active
E1999,kim.new@example.com,Kim,New,active
`;

/** What npm may take from the machine. No registry answers: a package that is not in the repository cannot come. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
  HOME: folder,
  TMPDIR: folder,
  NO_COLOR: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  npm_config_cache: join(folder, 'cache'),
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_fetch_retries: '0',
  npm_config_update_notifier: 'false',
});

let folder: string;
let repository: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roster-npx-'));
  repository = join(folder, 'cxone-roster');
  for (const name of ['package.json', 'package-lock.json', 'bin', 'dist/cli', 'schema', 'README.md', 'LICENSE'])
    await cp(join(ROOT, name), join(repository, name), { recursive: true });
  const git = (...args: string[]): Promise<unknown> => exec('git', ['-C', repository, ...args]);
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '.');
  await git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--message', 'x');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npx with the repository’s address, in an empty folder', () => {
  it('installs one package, shows the comment as text, and writes the report', { timeout: 120_000 }, async () => {
    const cwd = join(folder, 'somewhere');
    await mkdir(cwd);
    await writeFile(join(cwd, 'roster.csv'), ROSTER);
    const { stdout } = await exec(
      'npx',
      ['--yes', `git+file://${repository}`, 'plan', 'roster.csv', '--tenant', 'demo', '--output-dir', 'out'],
      { cwd, env: environment(folder) },
    );
    expect(stdout).toMatch(/New accounts +1/);
    expect(await readFile(join(cwd, 'out/report.html'), 'utf8')).toContain('Kim New');
    const [installed = ''] = await readdir(join(folder, 'cache/_npx'));
    expect(await readdir(join(folder, 'cache/_npx', installed, 'node_modules'))).toEqual([
      '.bin',
      '.package-lock.json',
      'cxone-roster',
    ]);
  });

  it('checks the file before a commit, as pre-commit calls it', async () => {
    const [hook] = parse(await readFile(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Record<string, string>[];
    expect(hook).toMatchObject({ id: 'cxone-roster', language: 'script' });
    const [path = '', ...args] = hook?.['entry']?.split(' ') ?? [];
    const cwd = join(folder, 'commit');
    await mkdir(cwd);
    const files = ['roster.csv', 'wrong/roster.csv'];
    await mkdir(join(cwd, 'wrong'));
    for (const name of files) expect(name).toMatch(new RegExp(hook?.['files'] ?? 'x'));
    expect('roster.csv.bak').not.toMatch(new RegExp(hook?.['files'] ?? 'x'));
    await writeFile(join(cwd, 'roster.csv'), ROSTER);
    await writeFile(join(cwd, 'wrong/roster.csv'), ROSTER.replace('ada.berg@', 'ada.berg@@'));
    const check = (name: string): Promise<unknown> =>
      exec(join(repository, path), [...args, name], { cwd, env: environment(folder) }).catch((error: unknown) => error);
    expect(await check('roster.csv')).toMatchObject({ stdout: expect.stringContaining('0 problems') as string });
    expect(await check('wrong/roster.csv')).toMatchObject({ code: 1 });
  });

  it('says which Node it needs where it runs on an older one', async () => {
    const bin = JSON.stringify(join(ROOT, 'bin/cxone-roster.cjs'));
    const older = `Object.defineProperty(process.versions, 'node', { value: '20.9.0' });require(${bin})`;
    const ended = await exec(process.execPath, ['--eval', older]).catch((error: unknown) => error);
    expect(ended).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/needs Node 22 or newer.*20\.9\.0/) as string,
    });
  });
});
