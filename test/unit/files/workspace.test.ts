import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/files/workspace.ts';

let root: string;
let files: Workspace;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cxone-workspace-'));
  root = join(folder, 'workspace');
  await mkdir(join(root, 'sub'), { recursive: true });
  await writeFile(join(folder, 'secret.csv'), 'outside');
  await writeFile(join(root, 'roster.csv'), 'inside');
  await symlink(join(folder, 'secret.csv'), join(root, 'linked.csv'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'roster.csv'), join(root, 'sub/same.csv'));
  files = new Workspace(root);
});

describe('files of the workspace', () => {
  it.each(['../secret.csv', 'sub/../../secret.csv', 'linked.csv', 'up/secret.csv', '/etc/hosts', '.'])(
    '%s lies outside',
    async (path) => {
      await expect(files.text(path, 'roster')).rejects.toMatchObject({
        reason: 'config-invalid',
        message: expect.stringContaining('outside the workspace') as string,
      });
    },
  );

  it('are read also through links that stay inside, and a folder is none', async () => {
    expect(await files.text('roster.csv', 'roster')).toBe('inside');
    expect(await files.text('sub/same.csv', 'roster')).toBe('inside');
    expect(await files.text('none.csv', 'roster')).toBeNull();
    await expect(files.text('sub', 'roster')).rejects.toMatchObject({
      message: expect.stringContaining('not a file') as string,
    });
  });
});
