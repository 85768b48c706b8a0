import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/files/workspace.ts';

let root: string;
let temp: string;
let files: Workspace;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cxone-workspace-'));
  root = join(folder, 'workspace');
  temp = join(folder, 'temp');
  await mkdir(join(root, 'sub'), { recursive: true });
  await mkdir(join(root, '.git'));
  await mkdir(temp);
  await writeFile(join(folder, 'secret.csv'), 'outside');
  await writeFile(join(root, 'roster.csv'), 'inside');
  await writeFile(join(root, '.git/config'), 'token');
  await writeFile(join(temp, 'audit.jsonl'), 'fetched');
  await symlink(join(folder, 'secret.csv'), join(root, 'linked.csv'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'roster.csv'), join(root, 'sub/same.csv'));
  await symlink(join(root, '.git'), join(root, 'git'));
  await symlink(join(root, 'sub'), join(root, 'way'));
  await symlink(join(folder, 'none'), join(root, 'nowhere.csv'));
  await writeFile(join(root, 'sub/real.csv'), 'inside');
  await symlink(join(folder, 'secret.csv'), join(temp, 'linked.jsonl'));
  execFileSync('mkfifo', [join(root, 'pipe.csv')]);
  files = new Workspace(root, temp);
});

const refused = (why: string): object => ({
  reason: 'config-invalid',
  message: expect.stringContaining(why) as string,
});

describe('files of the workspace', () => {
  it.each(['../secret.csv', 'sub/../../secret.csv', '/etc/hosts', '.', '../temp/audit.jsonl'])(
    '%s lies outside',
    async (path) => {
      await expect(files.text(path, 'roster')).rejects.toMatchObject(refused('outside the workspace'));
    },
  );

  it.each(['linked.csv', 'up/secret.csv', 'sub/same.csv', 'git/config', 'way/real.csv', 'nowhere.csv', 'up/none.csv'])(
    '%s is a link or leads through one, wherever that leads',
    async (path) => {
      await expect(files.text(path, 'policy')).rejects.toMatchObject(refused('link'));
      await expect(files.stream(path)).rejects.toMatchObject(refused('link'));
    },
  );

  it.each(['.git/config', '.GIT/config', 'sub/.git/x'])('%s lies under .git', async (path) => {
    await expect(files.text(path, 'roster')).rejects.toMatchObject(refused('.git'));
  });

  it('are read, a folder and a pipe are none, and what is not there is null', async () => {
    expect(await files.text('roster.csv', 'roster')).toBe('inside');
    expect(await files.text('none.csv', 'roster')).toBeNull();
    for (const path of ['sub', 'pipe.csv'])
      await expect(files.text(path, 'roster')).rejects.toMatchObject(refused('not a file'));
    const chunks: Uint8Array[] = [];
    for await (const chunk of await files.stream('roster.csv')) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('inside');
  });

  it('are refused under another spelling, which Windows and macOS take for the same and GitHub does not', async () => {
    const spelled = (...names: string[]): Workspace => new Workspace(root, temp, async () => names);
    await expect(spelled('Roster.csv').text('roster.csv', 'roster')).rejects.toMatchObject(
      refused('`roster.csv` is spelled `Roster.csv` in the checkout'),
    );
    await expect(spelled('SUB', 'real.csv').stream('sub/real.csv')).rejects.toMatchObject(refused('`SUB/real.csv`'));
    await writeFile(join(root, 'p\u00e9ople.csv'), 'inside');
    await expect(spelled('pe\u0301ople.csv').text('p\u00e9ople.csv', 'roster')).rejects.toMatchObject(
      refused('spelled'),
    );
    await rm(join(root, 'p\u00e9ople.csv'));
    expect(await spelled('ROSTER.CSV', 'roster.csv').text('roster.csv', 'roster')).toBe('inside');
    expect(await spelled('other').text('roster.csv', 'roster')).toBe('inside');
  });

  it('end the run where they cannot be opened, are too large, or are gone when they are read', async () => {
    await expect(files.text('x'.repeat(300), 'policy')).rejects.toMatchObject(
      refused('cannot be opened (ENAMETOOLONG)'),
    );
    await writeFile(join(root, 'sub/large.yml'), Buffer.alloc(1024 * 1024 + 1));
    await expect(files.text('sub/large.yml', 'policy')).rejects.toMatchObject(refused('is larger than 1 MiB'));
    await rm(join(root, 'sub/large.yml'));
    await writeFile(join(root, 'gone.csv'), 'userName');
    const bytes = await files.stream('gone.csv');
    await rm(join(root, 'gone.csv'));
    await expect(Array.fromAsync(bytes)).rejects.toMatchObject(refused('there is no file `gone.csv`'));
    await expect(files.stream('gone.csv')).rejects.toMatchObject(refused('there is no file `gone.csv`'));
  });
});

describe('the files of a folder that another step fetched', () => {
  const none = '/nowhere';

  it('are those of workspace and temporary folder, in order, without links, git’s and the run’s own', async () => {
    expect(await files.fetchedFiles('.', none)).toEqual(['roster.csv', 'sub/real.csv']);
    expect(await files.fetchedFiles('.', join(root, 'sub'))).toEqual(['roster.csv']);
    expect(await files.fetchedFiles('sub', none)).toEqual(['sub/real.csv']);
    expect(await files.fetchedFiles('../temp', none)).toEqual(['../temp/audit.jsonl']);
    expect(await files.fetchedFiles(temp, none)).toEqual([join(temp, 'audit.jsonl')]);
  });

  it.each(['..', '/etc', '/', 'roster.csv', 'none', 'up', 'git'])('are none of %s', async (path) => {
    expect(await files.fetchedFiles(path, none)).toBeNull();
  });

  it('are those of the workspace alone where the runner has no temporary folder', async () => {
    const alone = new Workspace(root);
    expect(await alone.fetchedFiles('sub', none)).toEqual(['sub/real.csv']);
    expect(await alone.fetchedFiles('../temp', none)).toBeNull();
  });
});

describe('files that another step fetched', () => {
  it('come from the workspace or the temporary folder of the runner, and from nowhere else', async () => {
    expect(await files.fetchedText('../temp/audit.jsonl', 'event-path')).toBe('fetched');
    expect(await files.fetchedText('roster.csv', 'event-path')).toBe('inside');
    await expect(files.fetchedText('../secret.csv', 'audit-file')).rejects.toMatchObject(refused('outside'));
    await expect(files.fetchedText('/proc/self/environ', 'audit-file')).rejects.toMatchObject(refused('outside'));
    await expect(files.fetchedText(join(temp, 'linked.jsonl'), 'audit-file')).rejects.toMatchObject(refused('link'));
  });
});
