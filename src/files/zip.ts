import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** One file of a ZIP archive. */
export interface ZipEntry {
  /** Path in the archive, with `/`; used as a label only, nothing is written under it. */
  name: string;
  /** Unpacked, piece by piece. */
  bytes: () => AsyncIterable<Uint8Array>;
}

/** End of central directory, a central header, a local header (APPNOTE.TXT, 4.3.16, 4.3.12, 4.3.7). */
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record and the longest comment after it. */
const TAIL = 22 + 0xffff + 20;
/** Archives of runs hold a few files each. */
const MOST_ENTRIES = 100_000;

const broken = (why: string): Error => new Error(`no ZIP archive that can be read: ${why}`);

/**
 * The files of a ZIP archive, read where they lie: nothing is written to the disk.
 * @param file open for reading, closed by the caller
 * @throws Error where it is none, is encrypted, or is packed otherwise than stored or deflated
 */
export async function zipEntries(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await piece(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = lastOf(tail, END);
  if (end < 0) throw broken('its directory is missing');
  let [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count === 0xffff || start === 0xffffffff || length === 0xffffffff) {
    const locator = end - 20;
    if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) throw broken('its directory is cut');
    const big = await piece(file, whole(tail.readBigUInt64LE(locator + 8)), 56);
    if (big.length < 56 || big.readUInt32LE(0) !== END_64) throw broken('its directory is cut');
    count = whole(big.readBigUInt64LE(32));
    length = whole(big.readBigUInt64LE(40));
    start = whole(big.readBigUInt64LE(48));
  }
  if (count > MOST_ENTRIES || start + length > size) throw broken('its directory is cut');
  const directory = await piece(file, start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw broken('its directory is cut');
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [packed, offset] = places(directory, at, extra);
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (name.endsWith('/')) continue;
    entries.push({ name, bytes: () => contentOf(file, { name, flags, method, packed, offset }) });
  }
  return entries;
}

interface Packed {
  name: string;
  flags: number;
  method: number;
  packed: number;
  offset: number;
}

/** Packed size and place of an entry; 64-bit ones lie in an extra field, in the order of what does not fit. */
function places(directory: Buffer, at: number, extra: Buffer): [packed: number, offset: number] {
  const [packed, unpacked, offset] = [20, 24, 42].map((place) => directory.readUInt32LE(at + place)) as [
    number,
    number,
    number,
  ];
  if (packed !== 0xffffffff && offset !== 0xffffffff) return [packed, offset];
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) !== 1) continue;
    let next = i + 4 + (unpacked === 0xffffffff ? 8 : 0);
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      if (next + 8 > extra.length) throw broken('its directory is cut');
      next += 8;
      return whole(extra.readBigUInt64LE(next - 8));
    };
    return [take(packed), take(offset)];
  }
  throw broken('its directory is cut');
}

async function* contentOf(
  file: FileHandle,
  { name, flags, method, packed, offset }: Packed,
): AsyncGenerator<Uint8Array> {
  if (flags & 1) throw broken(`\`${name}\` is encrypted`);
  if (method !== 0 && method !== 8) throw broken(`\`${name}\` is packed in an unknown way`);
  const head = await piece(file, offset, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw broken(`\`${name}\` is not where it should be`);
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const raw = pieces(file, start, packed);
  if (method === 0) yield* raw;
  else yield* pipeline(Readable.from(raw), createInflateRaw(), () => undefined) as AsyncIterable<Uint8Array>;
}

async function* pieces(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += 1 << 18) {
    const wanted = Math.min(1 << 18, length - at);
    const part = await piece(file, start + at, wanted);
    // A directory may promise more than there is, without end.
    if (part.length < wanted) throw broken('a file in it is cut');
    yield part;
  }
}

async function piece(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

function lastOf(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}

const whole = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw broken('its directory is cut');
  return Number(value);
};
