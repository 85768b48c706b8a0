import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/files/workspace.ts';
import { GivenAudits } from '../../../src/main/given-audits.ts';
import { zipOf } from '../../harness/zip.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'given-audits-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const given = (path: string | undefined): GivenAudits => new GivenAudits(path, new Workspace(root), join(root, 'own'));
async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}
/** Path, text and plan of each audit. */
async function read(path: string | undefined): Promise<[string, string, string | null][]> {
  const found: [string, string, string | null][] = [];
  for (const source of await given(path).read()) {
    const text = Buffer.concat(await Array.fromAsync(source.bytes())).toString();
    found.push([source.path, text, await source.plan()]);
  }
  return found;
}

describe('the audits that are given', () => {
  it('are one file, with the plan beside it', async () => {
    await put({ 'a/audit.jsonl': 'one', 'a/plan.json': '{}', 'audit.jsonl': 'x' });
    expect(await read('a/audit.jsonl')).toEqual([['a/audit.jsonl', 'one', '{}']]);
    expect(await read('audit.jsonl')).toEqual([['audit.jsonl', 'x', null]]);
  });

  it('are all of a folder, also in archives there, without this run’s own', async () => {
    await put({
      'runs/1/audit.jsonl': 'one',
      'runs/1/plan.json': '{1}',
      'runs/1/audit-post-1.jsonl': 'post',
      'runs/2.ZIP': zipOf({
        'run/audit.jsonl': 'two',
        'run/plan.json': '{2}',
        'audit.jsonl': 'three',
        'other.txt': '',
      }),
      'runs/notes.jsonl': 'none',
      'runs/pictures.zip': zipOf({ 'one.png': '' }),
      'own/audit.jsonl': 'own',
    });
    const expected = [
      ['runs/1/audit-post-1.jsonl', 'post', '{1}'],
      ['runs/1/audit.jsonl', 'one', '{1}'],
      ['runs/2.ZIP/run/audit.jsonl', 'two', '{2}'],
      ['runs/2.ZIP/audit.jsonl', 'three', null],
    ];
    expect(await read('runs')).toEqual(expected);
    expect(await read('.')).toEqual(expected);
    expect(await read('runs/2.ZIP')).toEqual(expected.slice(2));
  });

  it('have no plan where what lies there is a link, or larger than any plan', async () => {
    await put({ 'a/audit.jsonl': 'one', 'b/audit.jsonl': 'two', 'b/plan.json': '{}', 'plan.txt': '{}' });
    await symlink(join(root, 'plan.txt'), join(root, 'a/plan.json'));
    await truncate(join(root, 'b/plan.json'), 513 * 1024 * 1024);
    expect(await read('a/audit.jsonl')).toEqual([['a/audit.jsonl', 'one', null]]);
    expect(await read('b/audit.jsonl')).toEqual([['b/audit.jsonl', 'two', null]]);
  });

  it('are held as they were: what takes their place later is not read', async () => {
    await put({ 'audit.jsonl': 'before' });
    const audits = given('audit.jsonl');
    await audits.held();
    await rm(join(root, 'audit.jsonl'));
    await put({ 'audit.jsonl': 'after' });
    const [source] = await audits.read();
    expect(Buffer.concat(await Array.fromAsync(source!.bytes())).toString()).toBe('before');
  });

  it.each([
    [undefined, 'names no file'],
    ['', 'names no file'],
    ['none.jsonl', '`none.jsonl` cannot be read (there is no such file)'],
    ['empty', '`empty` holds no audit'],
    ['bare.zip', '`bare.zip` holds no audit'],
    ['broken.zip', '`broken.zip` cannot be read (no ZIP archive that can be read'],
    ['../outside.jsonl', 'lies outside the workspace'],
  ])('are refused where there are none: %s', async (path, message) => {
    await mkdir(join(root, 'empty'));
    await put({ 'bare.zip': zipOf({}), 'broken.zip': zipOf({ 'audit.jsonl': 'x' }).subarray(0, 60) });
    const audits = given(path);
    await audits.held();
    await expect(audits.read()).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(message) as string,
    });
  });

  it('are refused where what an archive holds cannot be unpacked; a plan that cannot is none', async () => {
    const text = 'a record of the audit, '.repeat(40);
    // The first file of an archive is packed.
    const damaged = (name: string): Buffer => {
      const bytes = zipOf({ [name]: text, 'audit.jsonl': text });
      const at = bytes.indexOf(name) + name.length;
      bytes.fill(0xff, at, at + 12);
      return bytes;
    };
    await put({ 'a.zip': damaged('audit.jsonl'), 'b.zip': damaged('plan.json') });
    const [source] = await given('a.zip').read();
    await expect(Array.fromAsync(source!.bytes())).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining('`a.zip/audit.jsonl` cannot be read') as string,
    });
    expect(await read('b.zip')).toEqual([['b.zip/audit.jsonl', text, null]]);
  });

  it('are refused where one of a folder is gone when it is read', async () => {
    await put({ 'runs/audit.jsonl': 'one' });
    const [source] = await given('runs').read();
    await rm(join(root, 'runs/audit.jsonl'));
    await expect(Array.fromAsync(source!.bytes())).rejects.toThrow('there is no such file any more');
  });
});
