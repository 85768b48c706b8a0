import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeText, type DecodedFile } from '../../../src/roster/file/encoding.ts';
import { repairMojibake } from '../../../src/roster/cells/mojibake.ts';
import { chunks, readBy, said } from './reading.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

async function decode(
  given: Uint8Array,
  size = given.length,
  limit = 1e9,
): Promise<DecodedFile & { text: string; pieces: number }> {
  const file: DecodedFile = { encoding: 'utf-8', sha256: '', bytes: 0 };
  const pieces: string[] = [];
  for await (const piece of decodeText(chunks(given, size), file, limit)) pieces.push(piece);
  return { ...file, text: pieces.join(''), pieces: pieces.length };
}

/** The text in both orders of UTF-16, with and without its mark. */
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('the encoding of a file', () => {
  it.each<[string, Buffer, string, string]>([
    ['ASCII', bytes('abc'), 'utf-8', 'abc'],
    ['nothing', bytes(), 'utf-8', ''],
    ['a mark alone', bytes([0xef, 0xbb, 0xbf]), 'utf-8-bom', ''],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'é😀'), 'utf-8-bom', 'é😀'],
    ['UTF-8', bytes('aéß😀x'), 'utf-8', 'aéß😀x'],
    ['UTF-16 LE with its mark', bytes([0xff, 0xfe], [...wide('aé')]), 'utf-16le', 'aé'],
    ['UTF-16 BE with its mark', Buffer.from(wide('\uFEFFaé😀')).swap16(), 'utf-16be', 'aé😀'],
    ['UTF-16 LE without a mark', wide('name,é'), 'utf-16le', 'name,é'],
    ['UTF-16 BE without a mark', Buffer.from(wide('name,é')).swap16(), 'utf-16be', 'name,é'],
    ['UTF-16 LE in letters of the East, with a few of the West', wide('名前,abc,de'), 'utf-16le', '名前,abc,de'],
    ['UTF-16 BE with half a letter at its end', bytes([0xfe, 0xff, 0, 0x61, 0]), 'utf-16be', 'a\uFFFD'],
    ['half zeros', bytes([0x61, 0, 0x62, 0x63]), 'utf-8', 'a\u0000bc'],
    ['zeros everywhere', bytes([0, 0, 0, 0]), 'utf-8', '\0\0\0\0'],
    ['Windows-1252', bytes('M', [0xfc], 'ller'), 'windows-1252', 'Müller'],
    ['one letter of Windows-1252 at the end', bytes('Caf', [0xe9]), 'windows-1252', 'Café'],
    ['a lead byte and a letter', bytes([0xe9], 'a'), 'windows-1252', 'éa'],
    ['two letters that are no UTF-8', bytes([0xe9, 0xe8]), 'windows-1252', 'éè'],
    ['a byte alone that UTF-8 never begins with', bytes('a', [0xc1]), 'windows-1252', 'aÁ'],
    ['more right than wrong', bytes('éàü', [0xff]), 'utf-8', 'éàü\uFFFD'],
    ['as many wrong as right', bytes('é', [0xff], 'x'), 'windows-1252', 'Ã©ÿx'],
    ['what is cut off in the middle of a character', bytes('é', [0xc3]), 'utf-8', 'é\uFFFD'],
  ])('%s is known, however the bytes come in', async (_, given, encoding, text) => {
    for (const size of [given.length, 1, 2, 3]) {
      const file = await decode(given, Math.max(1, size));
      expect([file.encoding, file.text, file.bytes, file.fault]).toEqual([encoding, text, given.length, undefined]);
      expect(file.sha256).toBe(createHash('sha256').update(given).digest('hex'));
    }
  });

  /** A first piece as large as the reader takes at once, so that a second one is decoded after the choice. */
  const full = (text: string): Buffer => bytes(text.padEnd(64 * 1024, '.'));

  it.each<[string, Buffer, Buffer, string, string]>([
    ['UTF-8 that comes late', full('a'), bytes('é'), 'utf-8', 'é'],
    ['Windows-1252 that comes late', full('a'), bytes([0xe9]), 'windows-1252', 'é'],
    ['UTF-8 cut between the pieces', bytes([...full('a')].slice(0, -1), [0xc3]), bytes([0xa9], 'x'), 'utf-8', 'éx'],
    [
      'three bytes cut after two, the second the lowest',
      bytes([...full('a')].slice(0, -2), [0xe2, 0x80]),
      bytes([0x93]),
      'utf-8',
      '–',
    ],
    ['three bytes cut after two', bytes([...full('a')].slice(0, -2), [0xe2, 0x82]), bytes([0xac]), 'utf-8', '€'],
    ['four bytes cut after one', bytes([...full('a')].slice(0, -1), [0xf0]), bytes([0x9f, 0x98, 0x80]), 'utf-8', '😀'],
    [
      'four bytes cut after three',
      bytes([...full('a')].slice(0, -3), [0xf0, 0x9f, 0x98]),
      bytes([0x80]),
      'utf-8',
      '😀',
    ],
    [
      'a letter of Windows-1252 before a cut',
      bytes([...full('a')].slice(0, -1), [0xe9]),
      bytes('x'),
      'windows-1252',
      'éx',
    ],
    [
      'UTF-8 with its mark, cut',
      bytes([0xef, 0xbb, 0xbf], [...full('a')].slice(0, -4), [0xc3]),
      bytes([0xa9]),
      'utf-8-bom',
      'é',
    ],
    ['UTF-8, then a wrong byte', bytes('é', [...full('a')]), bytes([0xff], 'é'), 'utf-8', '\uFFFDé'],
    ['Windows-1252, then more', bytes([0xe9], [...full('a')]), bytes([0xe8]), 'windows-1252', 'è'],
  ])('%s is known in two pieces', async (_, first, second, encoding, end) => {
    const given = bytes([...first], [...second]);
    const file = await decode(given, first.length);
    expect([file.encoding, file.text.endsWith(`.${end}`), file.text.replaceAll('.', '').length]).toEqual([
      encoding,
      true,
      file.text.replaceAll('.', '').length,
    ]);
    expect(file.text.includes('\uFFFD')).toBe(end.includes('\uFFFD'));
    // The same bytes in one piece are the same text.
    expect((await decode(given)).text).toBe(file.text);
  });

  it('of UTF-16 holds together where a letter is cut between the pieces', async () => {
    const text = `\uFEFF${'aé'.repeat(20_000)}x`;
    for (const [given, encoding] of [
      [wide(text), 'utf-16le'],
      [Buffer.from(wide(text)).swap16(), 'utf-16be'],
    ] as const)
      for (const size of [64 * 1024 + 1, 70_001]) {
        const file = await decode(given, size);
        expect([file.encoding, file.text === text.slice(1)]).toEqual([encoding, true]);
      }
  });

  it('is told of the letters that were guessed, each once, up to twenty', async () => {
    const letters = Array.from({ length: 30 }, (_, at) => 0xe0 + at);
    const file = await decode(bytes('x', [0xe9, 0xe9, 0xfc], 'y'));
    expect([file.guessed, file.wrong]).toEqual(['éü', undefined]);
    expect(Array.from((await decode(bytes(letters))).guessed ?? '')).toHaveLength(20);
    expect((await decode(bytes('Dvo', [0xf8], [0xe1], 'k'))).wrong).toBe('øá');
    const roster = await readBy({}, bytes('userName,givenName,familyName\na@example.com,M', [0xfc], 'ller,A\n'));
    expect(said(roster)).toEqual(['file warning encoding-guessed “bytes that are no UTF-8, read as Windows-1252: ü”']);
    expect((await decode(bytes('abc'))).guessed).toBeUndefined();
  });

  it.each<[string, number[]]>([
    ['an Excel workbook (.xlsx) or another zip archive', [0x50, 0x4b, 0x03, 0x04]],
    ['an old Excel workbook (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
    ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
    ['an empty zip archive', [0x50, 0x4b, 0x05, 0x06]],
    ['a zip archive', [0x50, 0x4b, 0x07, 0x08]],
    ['a gzip archive', [0x1f, 0x8b]],
    ['a bzip2 archive', [0x42, 0x5a, 0x68]],
    ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
    ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
    ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
    ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
    ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
    ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ])('%s is no text', async (name, first) => {
    expect(await decode(bytes(first, 'x'), 1)).toMatchObject({
      fault: { code: 'not-a-text-file', found: name },
      text: '',
    });
    expect((await decode(bytes('x', first))).fault).toBeUndefined();
    expect((await decode(bytes(first.slice(0, -1)))).fault).toBeUndefined();
  });

  it('does not matter where the file is too large, or cannot be read to its end', async () => {
    expect((await decode(bytes('abcd'), 4, 4)).fault).toBeUndefined();
    expect(await decode(bytes('abcde'), 5, 4)).toMatchObject({
      fault: { code: 'file-too-large', found: 'more than 4 bytes' },
      text: '',
    });
    const breaking = async function* (error: unknown): AsyncGenerator<Uint8Array> {
      yield Buffer.from('abc');
      throw error;
    };
    for (const [error, found] of [
      [Object.assign(new Error('x'), { code: 'EACCES' }), 'EACCES'],
      [new Error('x'), 'reading stopped'],
      ['x', 'reading stopped'],
    ]) {
      const file: DecodedFile = { encoding: 'utf-8', sha256: '', bytes: 0 };
      expect((await Array.fromAsync(decodeText(breaking(error), file, 1e9))).join('')).toBe('');
      expect(file.fault).toMatchObject({ code: 'unreadable-file', found });
    }
  });

  it('is handed on in pieces of at least 64 KiB', async () => {
    expect((await decode(bytes('x'.repeat(64 * 1024)), 1024)).pieces).toBe(2);
    expect((await decode(bytes('x'.repeat(64 * 1024 - 1)), 1024)).pieces).toBe(2);
    expect((await decode(bytes('x'.repeat(64 * 1024 + 1)), 1024)).pieces).toBe(3);
    expect((await decode(bytes('x'.repeat(200 * 1024)), 200 * 1024)).pieces).toBe(2);
  });
});

describe('text that was read as another encoding', () => {
  /** The text as a program shows it that takes its UTF-8 for another encoding. */
  const spoilt = (text: string, encoding: string): string => {
    const decoder = new TextDecoder(encoding);
    return Array.from(Buffer.from(text), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : decoder.decode(Uint8Array.of(byte)),
    ).join('');
  };

  it.each([
    ['Renée', 'windows-1252'],
    ['Jürgen Weiß', 'windows-1252'],
    ['Łukasz', 'windows-1252'],
    ['Ωμέγα', 'windows-1252'],
    ['“quoted”', 'windows-1252'],
    ['José Núñez', 'macintosh'],
    ['Zoë André', 'windows-1250'],
    ['Zoë André', 'windows-1254'],
    ['Zoë André', 'windows-1257'],
    ['Zoë André', 'iso-8859-15'],
    ['Иван Петров', 'windows-1251'],
    ['Иван Петров', 'windows-1252'],
    ['Иван', 'koi8-r'],
    ['Иван', 'ibm866'],
    ['Γιώργος', 'windows-1253'],
    ['山田太郎', 'windows-1252'],
    ['😀😀', 'windows-1252'],
    ['สวัสดี', 'windows-1252'],
    ['नमस्ते', 'windows-1252'],
  ])('%s as %s is taken back', (text, encoding) => {
    const repair = repairMojibake(spoilt(text, encoding));
    expect(repair?.text).toBe(text.normalize('NFC'));
    const { wrong = '', right = '' } = repair ?? {};
    expect([spoilt(text, encoding).includes(wrong), text.includes(right)]).toEqual([true, true]);
    expect(spoilt(right, encoding)).toBe(wrong);
  });

  it('three times over is taken back, and no further', () => {
    let text = 'Renée';
    for (let times = 1; times <= 3; times += 1) {
      text = spoilt(text, 'windows-1252');
      expect(repairMojibake(text)?.text).toBe('Renée');
    }
    expect(repairMojibake(spoilt(text, 'windows-1252'))?.text).toBe(spoilt('Renée', 'windows-1252'));
  });

  it.each([
    ['Ren├®e M├╝ller', 'Renée Müller'],
    ['Ren├⌐e M├╝ller', 'Renée Müller'],
    ['RenÃƒÂ©e', 'Renée'],
    ['MÃ¼ller und Søn', 'Müller und Søn'],
    ['DâAngelo', null],
    ['Ã\u0081gnes Ã‰va', 'Ágnes Éva'],
    ['Renée', null],
    ['abc', null],
    ['', null],
    ['Â\u0080', null],
    ['\u0080\u0081', null],
    ['CĂŞUNEANU', null],
    ['ÀÈÌ', null],
    ['Ã', null],
    ['Ãx', null],
    ['Ð', null],
    ['50 Â°C', '50 °C'],
    ['â€“', '–'],
    ['a â€“ b', 'a – b'],
  ])('%j was %j', (text, meant) => expect(repairMojibake(text)?.text ?? null).toBe(meant));
});
