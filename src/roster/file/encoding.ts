import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import type { RosterFile } from '../../model/entry.ts';
import { WesternLetters } from './western.ts';

/** Text is handed on in pieces of at least this many bytes, whatever the source's chunks are. */
const PIECE = 64 * 1024;

/** What a file turned out to be. Complete only once `decodeText` has ended. */
export interface DecodedFile {
  encoding: RosterFile['encoding'];
  sha256: string;
  bytes: number;
  /** Letters above ASCII that were read as Windows-1252, each once: what tells people whether the guess was right. */
  guessed?: string;
  /** Of these letters, the ones that show that it is another encoding than Windows-1252. */
  wrong?: string;
  /** Set where the bytes are no text that could be a roster: the rest of the file is not decoded. */
  fault?: { code: 'not-a-text-file' | 'file-too-large' | 'unreadable-file'; found: string; expected: string };
}

/** What to do with a file that is no text. */
const TO_DO = {
  workbook:
    'a text file: open it in the spreadsheet, save the table as “CSV UTF-8 (comma delimited)”, and name that file in ' +
    '`roster`',
  archive: 'a text file: the table in it, unpacked, as CSV or JSON',
  other: 'a text file: export the table as “CSV UTF-8 (comma delimited)”',
  text: 'a text in UTF-8: save it as “CSV UTF-8 (comma delimited)”',
  encrypted: 'the file itself: unlock it (`git-crypt unlock`) in a step before this one',
} as const;

interface Signature {
  bytes: number[];
  name: string;
  todo: keyof typeof TO_DO;
}

/** First bytes of files that are sent as roster now and then, and are none. */
const SIGNATURES: Signature[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'a text in UTF-32', todo: 'text' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'a text in UTF-32', todo: 'text' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook (.xlsx) or another zip archive', todo: 'workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook (.xls)', todo: 'workbook' },
  { bytes: [0x09, 0x08, 0x10, 0x00], name: 'a very old Excel workbook (.xls)', todo: 'workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', todo: 'other' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty zip archive', todo: 'archive' },
  { bytes: [0x50, 0x4b, 0x07, 0x08], name: 'a zip archive', todo: 'archive' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', todo: 'archive' },
  { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 archive', todo: 'archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'an xz archive', todo: 'archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive', todo: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive', todo: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], name: 'a RAR archive', todo: 'archive' },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file', todo: 'other' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], name: 'an SQLite database', todo: 'other' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture (PNG)', todo: 'other' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture (JPEG)', todo: 'other' },
  { bytes: [...Buffer.from('\0GITCRYPT\0')], name: 'a file that git-crypt encrypted', todo: 'encrypted' },
];
/** Other workbooks that are zip archives, by a name at their beginning. */
const ZIPPED: readonly [string, string][] = [
  ['vnd.oasis.opendocument', 'a LibreOffice or OpenOffice workbook (.ods)'],
  ['Index/', 'an Apple Numbers document (.numbers)'],
];

/**
 * Bytes → text: UTF-8 with and without byte order mark, UTF-16 in both orders (with the mark, or known by its zero
 * bytes), else Windows-1252, which is what a German or English Excel saves. UTF-8 and Windows-1252 are distinguished at
 * the first piece that is not ASCII; a byte that is wrong in UTF-8 afterwards becomes U+FFFD and is an error of its
 * cell.
 * @param file filled in on the way; `fault` instead of an exception, also where the source itself ends early
 * @param limit most bytes that are read
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  file: DecodedFile,
  limit: number,
): AsyncGenerator<string, void> {
  const hash = createHash('sha256');
  let decoder: Decoder | null = null;
  try {
    for await (const piece of pieces(source)) {
      hash.update(piece);
      file.bytes += piece.length;
      if (file.bytes > limit) {
        file.fault = {
          code: 'file-too-large',
          found: `more than ${limit} bytes`,
          expected: 'a smaller file, or several',
        };
        break;
      }
      if (!decoder) {
        const found = signature(piece);
        if (found) {
          file.fault = { code: 'not-a-text-file', found: found.name, expected: TO_DO[found.todo] };
          break;
        }
        decoder = chooseDecoder(piece, file);
        yield decoder.write(piece.subarray(markLength(piece)));
      } else yield decoder.write(piece);
    }
    if (decoder && !file.fault) yield decoder.end();
  } catch (error) {
    file.fault = {
      code: 'unreadable-file',
      found: error instanceof Error && 'code' in error ? String(error.code) : 'reading stopped',
      expected: 'a file that can be read to its end',
    };
  }
  file.sha256 = hash.digest('hex');
}

async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held, size);
}

const startsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

function signature(bytes: Buffer): Pick<Signature, 'name' | 'todo'> | undefined {
  const found = SIGNATURES.find((each) => startsWith(bytes, each.bytes));
  if (found?.bytes[0] !== 0x50 || found.todo !== 'workbook') return found;
  const start = bytes.toString('latin1', 0, 200);
  const name = ZIPPED.find(([sign]) => start.includes(sign))?.[1];
  return name === undefined ? found : { name, todo: 'workbook' };
}

/** The mark of UTF-8; and the same after a program took it for three letters (“ï»¿”) and wrote these in UTF-8. */
const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf],
];

function markLength(bytes: Uint8Array): number {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 2;
  const mark = MARKS.find((each) => startsWith(bytes, each));
  return mark ? mark.length + markLength(bytes.subarray(mark.length)) : 0;
}

interface Decoder {
  write(bytes: Buffer): string;
  end(): string;
}

function chooseDecoder(first: Buffer, file: DecodedFile): Decoder {
  file.encoding = encodingOf(first);
  switch (file.encoding) {
    case 'utf-16le':
      return new StringDecoder('utf16le');
    case 'utf-16be':
      return bigEndian();
    case 'utf-8-bom':
      return utf8();
    default:
      return eightBit(file);
  }
}

/** The encoding, as far as the first bytes tell it. */
function encodingOf(first: Uint8Array): RosterFile['encoding'] {
  if (startsWith(first, [0xef, 0xbb, 0xbf])) return 'utf-8-bom';
  if (startsWith(first, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(first, [0xfe, 0xff])) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const pairs = Math.min(first.length, 256) >> 1;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (first[2 * pair] === 0) even += 1;
    if (first[2 * pair + 1] === 0) odd += 1;
  }
  // Most letters of a header are below U+0100: their high byte is zero.
  if (pairs > 0 && odd > pairs / 2 && even < pairs / 4) return 'utf-16le';
  if (pairs > 0 && even > pairs / 2 && odd < pairs / 4) return 'utf-16be';
  return 'utf-8';
}

function bigEndian(): Decoder {
  const little = new StringDecoder('utf16le');
  let odd: Buffer = Buffer.alloc(0);
  return {
    write(bytes) {
      const all = odd.length > 0 ? Buffer.concat([odd, bytes]) : Buffer.from(bytes);
      const even = all.length & ~1;
      odd = all.subarray(even);
      return little.write(all.subarray(0, even).swap16());
    },
    end: () => little.end() + (odd.length > 0 ? '\uFFFD' : ''),
  };
}

/** UTF-8; pieces of ASCII become one-byte strings, which take half the memory. */
function utf8(): Decoder {
  const decoder = new StringDecoder('utf8');
  let clean = true;
  return {
    write(bytes) {
      if (clean && isAscii(bytes)) return bytes.toString('latin1');
      const tail = decoder.write(bytes);
      clean = isUtf8(bytes);
      return tail;
    },
    end: () => decoder.end(),
  };
}

/** ASCII until the first byte above it decides between UTF-8 and Windows-1252. */
function eightBit(file: DecodedFile): Decoder {
  let chosen: Decoder | null = null;
  let held: Buffer = Buffer.alloc(0);
  const choose = (bytes: Buffer): Decoder => {
    if (looksLikeUtf8(bytes)) return utf8();
    file.encoding = 'windows-1252';
    const western = new TextDecoder('windows-1252');
    const letters = new WesternLetters();
    return {
      write(more) {
        const text = western.decode(more, { stream: true });
        file.guessed = lettersAbove(text, file.guessed ?? '');
        letters.see(text);
        return text;
      },
      end() {
        const wrong = letters.wrong();
        if (wrong !== undefined) file.wrong = wrong;
        return western.decode();
      },
    };
  };
  return {
    write(bytes) {
      if (chosen) return chosen.write(bytes);
      const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
      if (isAscii(all)) {
        held = held.subarray(0, 0);
        return all.toString('latin1');
      }
      const whole = all.length - incompleteTail(all);
      if (isAscii(all.subarray(0, whole))) {
        // All that is not ASCII may be the first half of a character: wait for the second.
        held = all.subarray(whole);
        return all.toString('latin1', 0, whole);
      }
      held = held.subarray(0, 0);
      chosen = choose(all);
      return chosen.write(all);
    },
    end() {
      if (chosen) return chosen.end();
      if (held.length === 0) return '';
      chosen = choose(held);
      return chosen.write(held) + chosen.end();
    },
  };
}

/** Most letters of a guess that are shown. */
const MOST_GUESSED = 20;

/** The letters above ASCII of a text, added to those known. */
function lettersAbove(text: string, known: string): string {
  const letters = new Set(known);
  for (const [letter] of text.matchAll(/[^\u0000-\u007F]/g)) {
    if (letters.size >= MOST_GUESSED) break;
    letters.add(letter);
  }
  return [...letters].join('');
}

/** Bytes at the end that begin a UTF-8 character without completing it (0–3). */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc2) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/**
 * Valid, or with a fault here and there but more right characters than wrong ones: in Windows-1252 right ones are a
 * rare accident.
 */
function looksLikeUtf8(bytes: Buffer): boolean {
  const whole = bytes.subarray(0, bytes.length - incompleteTail(bytes));
  if (isUtf8(whole) && !(whole.length < bytes.length && isAscii(whole))) return true;
  let right = 0;
  let wrong = 0;
  for (const character of whole.toString('utf8')) {
    if (character === '\uFFFD') wrong += 1;
    else if (character > '\u007F') right += 1;
  }
  return right > wrong;
}
