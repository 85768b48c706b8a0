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
    for (const name of ['audit.jsonl', 'b']) {
      // Its directory promises four thousand million bytes of it.
      const endless = Buffer.from(whole);
      endless.writeUInt32LE(0xfffffff0, endless.lastIndexOf(Buffer.from(name)) - 46 + 20);
      await expect(read(endless), name).rejects.toThrow('cut');
    }
    const encrypted = Buffer.from(whole);
    encrypted[encrypted.lastIndexOf('PK\u0001\u0002') + 8] = 1;
    await expect(read(encrypted)).rejects.toThrow('encrypted');
  });
});

/** Little-endian numbers of 2, 4 or 8 bytes, one after the other. */
const bytes = (...numbers: [value: number | bigint, size: 2 | 4 | 8][]): Buffer =>
  Buffer.concat(
    numbers.map(([value, size]) => {
      const part = Buffer.alloc(8);
      part.writeBigUInt64LE(BigInt(value));
      return part.subarray(0, size);
    }),
  );
const ALL = 0xffffffff;

/** One stored file in an archive of 64-bit sizes (APPNOTE.TXT, 4.3.14, 4.3.15, 4.5.3), or what is left of it. */
function zip64(
  content: string,
  { extra, unpacked = ALL, locator = 0x07064b50, record = 0x06064b50, count = 1n }: Parts64 = {},
): Buffer {
  const size = content.length;
  const local = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(22),
    bytes([1, 2], [0, 2]),
    Buffer.from('a'),
  ]);
  const sizes = bytes([1, 2], [24, 2], [size, 8], [size, 8], [0, 8]);
  const more = Buffer.concat(extra ?? [bytes([0x5455, 2], [4, 2], [0, 4]), sizes]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.alloc(16),
    bytes([ALL, 4], [unpacked, 4], [1, 2], [more.length, 2], [0, 2], [0, 8], [ALL, 4]),
    Buffer.from('a'),
    more,
  ]);
  const start = local.length + size;
  const end = start + central.length;
  return Buffer.concat([
    local,
    Buffer.from(content),
    central,
    bytes([record, 4], [44, 8], [0, 8], [0, 4], [count, 8], [count, 8], [central.length, 8], [start, 8]),
    bytes([locator, 4], [0, 4], [end, 8], [1, 4]),
    bytes([0x06054b50, 4], [0, 4], [0xffff, 2], [0xffff, 2], [ALL, 4], [ALL, 4], [0, 2]),
  ]);
}
interface Parts64 {
  extra?: Buffer[];
  unpacked?: number;
  locator?: number;
  record?: number;
  count?: bigint;
}

describe('an archive of 64-bit sizes', () => {
  it('is read as another is, whichever sizes do not fit', async () => {
    expect(await read(zip64('content'))).toEqual({ a: 'content' });
    const fits = bytes([1, 2], [16, 2], [7, 8], [0, 8]);
    expect(await read(zip64('content', { unpacked: 7, extra: [fits] }))).toEqual({ a: 'content' });
  });

  it.each<[string, Parts64]>([
    ['whose directory is not where it says', { locator: 0 }],
    ['whose directory is another thing', { record: 0 }],
    ['that counts more files than there are', { count: 2n }],
    ['that counts beyond all files', { count: 1n << 40n }],
    ['that counts beyond what a number can hold', { count: 1n << 60n }],
    ['that leaves out the sizes', { extra: [bytes([0x5455, 2], [4, 2], [0, 4])] }],
    ['that says one size of two', { extra: [bytes([1, 2], [16, 2], [7, 8], [7, 8])] }],
  ])('%s is cut', async (_, parts) => {
    await expect(read(zip64('content', parts))).rejects.toThrow(
      'no ZIP archive that can be read: its directory is cut',
    );
  });
});

describe('a file of an archive', () => {
  it('that is packed otherwise, or lies elsewhere, ends in an error with its name', async () => {
    const whole = zipOf({ 'audit.jsonl': 'x' });
    const otherwise = Buffer.from(whole);
    otherwise[whole.lastIndexOf('PK\u0001\u0002') + 10] = 12;
    await expect(read(otherwise)).rejects.toThrow('`audit.jsonl` is packed in an unknown way');
    const elsewhere = Buffer.from(whole);
    elsewhere[whole.lastIndexOf('PK\u0001\u0002') + 42] = 1;
    await expect(read(elsewhere)).rejects.toThrow('`audit.jsonl` is not where it should be');
  });

  it('whose directory lies beyond its end is none', async () => {
    const whole = zipOf({ 'audit.jsonl': 'x' });
    whole.writeUInt32LE(whole.length, whole.length - 6);
    await expect(read(whole)).rejects.toThrow('its directory is cut');
  });
});
