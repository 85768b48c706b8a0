import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipEntries } from '../../../src/files/zip.ts';
import { zipOf } from '../../harness/zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array): Promise<Record<string, string>> {
  const path = join(folder, 'a.zip');
  await writeFile(path, bytes);
  const handle = await open(path);
  try {
    const found: Record<string, string> = {};
    for (const { name, bytes: content } of await zipEntries(handle)) {
      const parts: Uint8Array[] = [];
      for await (const part of content()) parts.push(part);
      found[name] = Buffer.concat(parts).toString();
    }
    return found;
  } finally {
    await handle.close();
  }
}

describe('a ZIP archive', () => {
  it('is read where it lies, stored and deflated files, folders left out', async () => {
    const long = 'zeile ✓\n'.repeat(100_000);
    const files = { 'run-1/audit.jsonl': long, 'run-1/plan.json': long, 'zoë/audit.jsonl': '', 'folder/': '' };
    const { 'folder/': _, ...expected } = files;
    expect(await read(zipOf(files))).toEqual(expected);
    expect(await read(zipOf({}))).toEqual({});
    expect(await read(Buffer.concat([zipOf({ a: 'x' }), Buffer.alloc(0)]))).toEqual({ a: 'x' });
  });

  it('that is none, is cut or lies ends in an error that says so', async () => {
    const whole = zipOf({ 'audit.jsonl': 'x'.repeat(5000), b: 'y' });
    for (const bytes of [
      Buffer.from('no archive at all'),
      whole.subarray(0, whole.length - 30),
      whole.subarray(10),
      Buffer.concat([whole.subarray(0, 20), whole.subarray(40)]),
    ])
      await expect(read(bytes)).rejects.toThrow(/no ZIP archive that can be read|invalid|unexpected/i);
    const encrypted = Buffer.from(whole);
    encrypted[encrypted.lastIndexOf('PK\u0001\u0002') + 8] = 1;
    await expect(read(encrypted)).rejects.toThrow('encrypted');
  });
});
