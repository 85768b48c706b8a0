import { parse } from 'csv-parse/sync';
import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { oneLine, tidyCell } from '../../../src/roster/cells/cell.ts';
import { guarded, jsonWithCodes, unguarded, withCodes, writeCsv, type CsvStyle } from '../../../src/text/csv.ts';
import { decodeText, type DecodedFile } from '../../../src/roster/file/encoding.ts';
import { ElementSplitter } from '../../../src/roster/file/elements.ts';
import { RecordSplitter } from '../../../src/roster/file/splitter.ts';
import { isZero } from '../../../src/roster/cells/leftovers.ts';
import { isNullWord } from '../../../src/roster/cells/null-words.ts';
import { chunks, readText } from './reading.ts';

const WESTERN = Array.from('äÖüßéèñçøåÆ€“”–');

/** Bytes of a text in an encoding rosters come in. */
const ENCODERS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8-bom': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) =>
    Buffer.from(
      Array.from(text, (letter) => ({ '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 })[letter] ?? letter.charCodeAt(0)),
    ),
} as const;

/** Cells as reading leaves them: tidied, of any letters, with everything that CSV and spreadsheets make special. */
const awkward = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '::',
  '%0A',
  'ß',
  '(',
  '[x](y)',
  '#',
);
const letters = (western: boolean) =>
  western
    ? fc.constantFrom(...WESTERN, 'a', 'Z', '0')
    : fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom(...WESTERN, 'я', '名', '😀'));
const cell = (western: boolean) =>
  fc
    .array(fc.oneof(awkward, letters(western)), { maxLength: 8 })
    .map((parts) =>
      tidyCell(`x${parts.join('')}`)
        .text.slice(1)
        .replace(/^[ \t\r\n]+/, ''),
    )
    .filter((text) => text === text.normalize('NFC') && tidyCell(`x${text}`).fault === undefined);

const table = (western: boolean) =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell(western), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );

const styles = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
}) as fc.Arbitrary<Required<CsvStyle>>;

async function split(
  pieces: string[],
  delimiter: string,
): Promise<{ records: string[][]; lines: number[]; faults: string[] }> {
  const read = { records: [] as string[][], lines: [] as number[], faults: [] as string[] };
  const splitter = new RecordSplitter(delimiter, {
    record(cells, line) {
      read.records.push(cells);
      read.lines.push(line);
    },
    fault: (code) => read.faults.push(code),
  });
  for (const piece of pieces) splitter.write(piece);
  await splitter.end();
  return read;
}

async function decode(bytes: Uint8Array, size: number): Promise<{ text: string; file: DecodedFile }> {
  const file: DecodedFile = { encoding: 'utf-8', sha256: '', bytes: 0 };
  let text = '';
  for await (const piece of decodeText(chunks(bytes, size), file, 1e9)) text += piece;
  return { text, file };
}

describe('a table survives writing and reading', () => {
  it.each(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[])(
    'in %s, with every delimiter and line end, in any chunks',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(
          table(encoding === 'windows-1252'),
          styles,
          fc.integer({ min: 1, max: 40 }),
          async (rows, style, size) => {
            const header = rows[0]?.map((_, at) => `Kopf ${at} ä`) ?? [];
            const { text, file } = await decode(ENCODERS[encoding](writeCsv(header, rows, style)), size);
            expect(file.encoding).toBe(encoding);
            const { records, faults } = await split([text], style.delimiter);
            expect(faults).toEqual([]);
            expect(records.map((cells) => cells.map((each) => tidyCell(each).text))).toEqual([header, ...rows]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('wherever the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(table(false), styles, fc.integer({ min: 1, max: 9 }), async (rows, style, size) => {
        const text = writeCsv(['a', 'b'], rows, style);
        const characters = Array.from(text);
        const pieces = Array.from({ length: Math.ceil(characters.length / size) }, (_, at) =>
          characters.slice(at * size, (at + 1) * size).join(''),
        );
        expect(await split(pieces, style.delimiter)).toEqual(await split([text], style.delimiter));
      }),
    );
  });

  it('as entries of a roster', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell(false), cell(false)), { minLength: 1, maxLength: 5 }),
        styles,
        async (names, style) => {
          const rows = names.map(([title, shift], at) => [`p${at}@example.com`, 'Given', 'Family', title, shift]);
          const roster = await readText(
            writeCsv(['userName', 'givenName', 'familyName', 'title', 'attr.shift'], rows, style),
          );
          for (const entry of roster.entries) {
            const [, , , title, shift] = rows[entry.row - 2] as string[];
            if (!isNullWord(title ?? '') && !isZero(title ?? '', 'text'))
              expect(entry.profile.title ?? '').toBe(oneLine(title ?? ''));
            expect(entry.attributes?.shift ?? '').toBe(oneLine(shift ?? ''));
          }
          expect(roster.entries.length + roster.invalidRows).toBe(names.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what we write', () => {
  const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", ';', '|', '\t', '\n', '\r', ' ', '\u00a0', 'x'];
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('has no cell that a spreadsheet of any locale would calculate, and no half of one', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 4 }), (cells) => {
        const [, record] = parse(
          writeCsv(
            cells.map(() => 'h'),
            [cells],
          ),
          { relax_column_count: true },
        );
        for (const written of record ?? [])
          for (const part of written.split(/[;|\t\r\n]/)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back as it was: exactly the guards are taken off', () => {
    fc.assert(
      fc.property(hostile, (text) => unguarded(guarded(text)) === text),
      { numRuns: 2000 },
    );
    expect(guarded('x;=cmd')).toBe("x;'=cmd");
    expect(guarded(' ＝1|  @a')).toBe(" '＝1|  '@a");
    expect(unguarded("O'Neil; '80s")).toBe("O'Neil; '80s");
    expect(tidyCell("agent;'=x").text).toBe('agent;=x');
  });

  it('hides nothing: control characters and marks that turn the direction are codes', () => {
    const text = writeCsv(['a'], [['\u001b[31m \u202etxt.exe \u0000 \u{E0041} \ud800']]);
    expect(text).toBe('a\n‹U+001B›[31m ‹U+202E›txt.exe ‹U+0000› ‹U+E0041› ‹U+D800›\n');
    const json = JSON.stringify({ a: 'x\u202ey\u{E0041}' });
    expect(jsonWithCodes(json)).toBe('{"a":"x\\u202ey\\udb40\\udc41"}');
    expect(JSON.parse(jsonWithCodes(json))).toEqual(JSON.parse(json));
    expect(jsonWithCodes(JSON.stringify('a\u007fb'))).toBe('"a\\u007fb"');
    expect(writeCsv(['a'], [], { bom: true })).toBe('\uFEFFa\n');
  });

  it('has every cell guarded and with codes, and quoted where it must be', () => {
    fc.assert(
      fc.property(hostile, styles, (text, { delimiter, newline }) => {
        const cell = guarded(withCodes(text));
        const isQuoted = /["\r\n]|^\s|\s$/.test(cell) || cell.includes(delimiter);
        const written = isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
        expect(writeCsv(['a'], [[text]], { delimiter, newline })).toBe(`a${newline}${written}${newline}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('is what the interface says', () => {
    expect(
      writeCsv(
        ['a', 'b', 'c'],
        [
          ['=1+1', null, 3],
          ["'=x", 'say "hi"', ' pad'],
        ],
      ),
    ).toBe(`a,b,c\n'=1+1,,3\n''=x,"say ""hi"""," pad"\n`);
  });
});

describe('records', () => {
  it('are those of csv-parse on every valid file', async () => {
    await fc.assert(
      fc.asyncProperty(table(false), styles, async (rows, style) => {
        const text = writeCsv(['first', 'second'], rows, style);
        const expected = parse(text, {
          delimiter: style.delimiter,
          record_delimiter: style.newline,
          relax_column_count: true,
        });
        expect((await split([text], style.delimiter)).records).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('keep physical lines where cells have line breaks of any kind', async () => {
    const { lines } = await split(['a,b\r\n"x\r\ny",1\r\n"p\rq\nr",2\r\n\r\nz,3'], ',');
    expect(lines).toEqual([1, 2, 4, 7, 8]);
  });

  it('no text at all makes the splitter throw, and every line is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', ' '), { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        const { lines } = await split([text], ',');
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('JSON elements', () => {
  it('are those of the array, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.boolean(),
        fc.constantFrom(0, 2),
        fc.integer({ min: 1, max: 7 }),
        (values, wrapped, indent, size) => {
          const text = JSON.stringify(
            wrapped ? { more: [{ users: 1 }], users: values, last: '"]}' } : values,
            null,
            indent,
          );
          const read: unknown[] = [];
          const faults: string[] = [];
          const splitter = new ElementSplitter({
            element: (element) => read.push(JSON.parse(element)),
            fault: (found) => faults.push(found),
          });
          for (let at = 0; at < text.length; at += size) splitter.write(text.slice(at, at + size));
          splitter.end();
          expect(faults).toEqual([]);
          expect(read).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('reading', () => {
  it('never throws, whatever the bytes are', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.oneof(
            awkward,
            fc.constantFrom(
              'userName',
              'externalId',
              'status',
              'a@example.com',
              '{',
              '}',
              '[',
              ']',
              ':',
              'null',
              '[!REMOVE!]',
              '#REF!',
            ),
          ),
          { maxLength: 60 },
        )
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('roster.csv', 'roster.json', 'roster.tsv'), async (content, path) => {
        const roster = await readText(content, { path });
        expect(roster.invalidRows + roster.entries.length).toBeLessThanOrEqual(roster.rows);
        expect(roster.rows > 0 || roster.issues.some(({ severity }) => severity === 'error')).toBe(true);
        expect(roster.issues.filter((issue) => issue.expected === '' || issue.code === '')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
