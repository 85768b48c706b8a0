import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../../src/app/files-port.ts';
import type { Inputs } from '../../../src/github/inputs.ts';
import type { RunContext } from '../../../src/github/run-context.ts';
import { filesAt, inOwnCheckout } from '../../../src/main/own-checkout.ts';

const context = { repository: 'Acme/people', serverUrl: 'https://github.com' } as RunContext;
let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'checkout-'));
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
}

const config = (url: string): string =>
  `[core]\n\tbare = false\n[remote "upstream"]\n\turl = https://github.com/x/y\n[remote "origin"]\n\turl = ${url}\n` +
  '\tfetch = +refs/heads/*:refs/remotes/origin/*\n[http "https://github.com/"]\n\textraheader = AUTHORIZATION: x\n';
const found = async (roster: string[], policy = '.github/cxone-policy.yml') => {
  const { inputs, at } = await inOwnCheckout({ roster, policy } as Inputs, context, workspace);
  return [inputs.roster.join(' '), inputs.policy, at.roster, at.policy];
};
const POLICY = '.github/cxone-policy.yml';

describe('files of a repository that is checked out into a folder', () => {
  it.each([
    'https://github.com/acme/people',
    'https://github.com/acme/people.git',
    'https://x-access-token:t0ken@github.com/acme/people/',
    'git@github.com:acme/people.git',
    'ssh://git@github.com/acme/people.git',
  ])('have the names that GitHub knows them by: %s', async (url) => {
    await write({ 'config/.git/config': config(url) });
    expect(await found(['config/hr/a.csv', 'config/b.csv'], `config/${POLICY}`)).toEqual([
      'hr/a.csv b.csv',
      POLICY,
      'config',
      'config',
    ]);
    // The usual policy is that of the repository, unless there is one where the input names it.
    expect(await found(['config/a.csv'])).toEqual(['a.csv', POLICY, 'config', 'config']);
    await write({ [POLICY]: '' });
    expect(await found(['config/a.csv'])).toEqual(['a.csv', POLICY, 'config', '']);
    expect(await found(['a.csv'], `config/${POLICY}`)).toEqual(['a.csv', POLICY, '', 'config']);
  });

  it.each([
    ['another repository', 'https://github.com/acme/people-data'],
    ['another server', 'https://github.example/acme/people'],
    ['a repository of another owner', 'https://github.com/other/acme/people'],
    ['nobody knows which one', ''],
  ])('keep their names where it is %s', async (_, url) => {
    await write({ 'config/.git/config': config(url) });
    expect(await found(['config/a.csv'], `config/${POLICY}`)).toEqual(['config/a.csv', `config/${POLICY}`, '', '']);
  });

  it('keep their names in the workspace itself, a submodule, two checkouts, and outside', async () => {
    const url = config('https://github.com/acme/people');
    await write({ '.git/config': url, 'sub/.git': 'gitdir: ../.git/modules/sub', 'one/.git/config': url });
    await write({ 'two/.git/config': url });
    for (const roster of [['a.csv'], ['sub/a.csv'], ['one/a.csv', 'two/a.csv'], ['../one/a.csv'], ['/one/a.csv']])
      expect(await found(roster)).toEqual([roster.join(' '), POLICY, '', '']);
  });

  it('are read where they lie', async () => {
    const read: string[] = [];
    const files = {
      openRoster: async (path: string) => ({ path: (read.push(path), path), bytes: [] as unknown }),
      readText: async (path: string) => (read.push(path), null),
    } as unknown as Files;
    const nested = filesAt({ roster: 'config', policy: 'rules' }, files);
    expect((await nested.openRoster('hr/a.csv')).path).toBe('hr/a.csv');
    await nested.readText('p.yml');
    expect(read).toEqual([join('config', 'hr/a.csv'), join('rules', 'p.yml')]);
  });
});
