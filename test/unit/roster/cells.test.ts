import type { FieldKind } from '../../../src/roster/cells/fields.ts';
import { describe, expect, it } from 'vitest';
import { isPlain, isRemove, oneLine, spreadsheetDebris, tidyCell } from '../../../src/roster/cells/cell.ts';
import { isJoined } from '../../../src/roster/cells/joiners.ts';
import { listItems, roleGrants, skillGrants } from '../../../src/roster/cells/lists.ts';
import { isNullWord } from '../../../src/roster/cells/null-words.ts';
import { unguardedText } from '../../../src/roster/cells/spreadsheet-text.ts';

describe('a cell', () => {
  it.each<[string, string, string?, string?]>([
    ['a b', 'a b'],
    [' a', 'a', 'spaces'],
    ['a\t\r\n', 'a', 'spaces'],
    ['\u00A0a\u2003b', 'a b', 'no-break-space'],
    ['a\u3000', 'a', 'no-break-space'],
    ['a\u2028b', 'a\nb', 'line-separator'],
    ['\u2029 a\u00A0', 'a', 'line-separator'],
    ['a\u200Bb\u2028', 'ab', 'invisible-character'],
    ['\uFEFFa', 'a', 'invisible-character'],
    ['a\u00ADb', 'ab', 'invisible-character'],
    ['e\u0301', '\u00E9'],
    ['a\u0000', 'a\u0000', undefined, 'control-character'],
    ['a\u009Fb', 'a\u009Fb', undefined, 'control-character'],
    ['a\u007F', 'a\u007F', undefined, 'control-character'],
    ['a\uFFFD\u0000', 'a\uFFFD\u0000', undefined, 'unreadable-character'],
    ['a\uD800', 'a\uD800', undefined, 'unreadable-character'],
    ["'=x", '=x'],
    ["''=x", "'=x"],
    ["'x", "'x"],
    ['', ''],
    ['   ', '', 'spaces'],
  ])('%j is meant as %j', (raw, text, tidied, fault) => {
    expect(tidyCell(raw)).toEqual({ text, ...(tidied && { tidied }), ...(fault && { fault }) });
    expect(isPlain(raw)).toBe(raw === text && /^[ -~]+$/.test(raw) && raw.trim() === raw && !raw.startsWith("'"));
  });

  it.each([
    ['a', 'a'],
    ['a\nb', 'a b'],
    [' a \r\n\t b ', 'a b'],
    ['\n', ''],
    ['a\tb', 'a b'],
  ])('%j on one line is %j', (text, line) => expect(oneLine(text)).toBe(line));

  it('is cleared by one word alone', () => {
    const words = [
      '[!REMOVE!]',
      '[!remove!]',
      '[!***REMOVE***!]',
      '[!**REMOVE**!]',
      '[!***REMOVE!]x',
      'x[!REMOVE!]',
      'REMOVE',
    ];
    expect(words.map(isRemove)).toEqual([true, true, true, false, false, false, false]);
  });

  it.each([
    ['1.5E+3', 'scientific-number'],
    ['-1,5e-300', 'scientific-number'],
    ['+1E+1', 'scientific-number'],
    ['1.5E3', 'scientific-number'],
    ['1E3', null],
    ['15.5E+3', null],
    ['1.5E+3000', null],
    ['1.5E+3x', null],
    ['x1.5E+3', null],
    ['#ref!', 'formula-error'],
    ['#VALUE!', 'formula-error'],
    ['#DIV/0!', 'formula-error'],
    ['#Überlauf!', 'formula-error'],
    ['###', 'formula-error'],
    ['##', null],
    ['####x', null],
    ['x###', null],
    ['#REF! x', null],
  ])('%s is debris: %j', (text, debris) => expect(spreadsheetDebris(text)).toBe(debris));

  it.each(
    (
      'REF! N/A NAME? VALUE! DIV/0! NUM! NULL! SPILL! CALC! FIELD! BLOCKED! CONNECT! UNKNOWN! GETTING_DATA BEZUG! ' +
      'NV WERT! ZAHL!'
    ).split(' '),
  )('#%s is a formula gone wrong', (word) => expect(spreadsheetDebris(`#${word}`)).toBe('formula-error'));

  it.each<[string, FieldKind, string, string | null]>([
    ['="00777"', 'text', '00777', 'formula'],
    ['= "a""b"', 'text', 'a"b', 'formula'],
    ['="a"b"', 'text', '="a"b"', null],
    ['="a" ', 'text', '="a" ', null],
    ['="a', 'text', '="a', null],
    ['x="a"', 'text', 'x="a"', null],
    ["'00777", 'externalId', '00777', 'apostrophe'],
    ['’+49-1', 'externalId', '+49-1', 'apostrophe'],
    ["'00777", 'text', '00777', 'apostrophe'],
    ["'00777", 'name', "'00777", null],
    ["'90s", 'text', "'90s", null],
    ["'a@b.example", 'userName', 'a@b.example', 'apostrophe'],
    ['“Ada”', 'name', 'Ada', 'quotes'],
    ['“Lead”', 'text', '“Lead”', 'quoted text'],
    ['“Lead”', 'attribute', '“Lead”', null],
    ['“ ”', 'name', '“ ”', null],
    ["'abc", 'externalId', "'abc", null],
    ["x'1", 'externalId', "x'1", null],
  ])('%s (%s) was %s', (text, kind, inner, guard) => {
    expect(unguardedText(text, kind)).toEqual({ inner, guard });
  });
});

describe('joiners', () => {
  it.each<[string, number, boolean]>([
    ['می\u200Cخواهم', 2, true],
    ['a\u200Cb', 1, false],
    ['م\u200Cb', 1, false],
    ['a\u200Cم', 1, false],
    ['\u200Cم', 0, false],
    ['م\u200C', 1, false],
    ['ශ්\u200Dරී', 2, true],
    ['👩\u200D💻', 2, true],
    ['👩🏽\u200D💻', 4, true],
    ['❤\uFE0F\u200D🔥', 2, true],
    ['👩\u200C💻', 2, false],
    ['👩\u200Dx', 2, false],
    ['x\u200D💻', 1, false],
    ['م\u200Bم', 1, false],
    ['1\u200C2', 1, false],
    ['𞤀\u200C𞤁', 2, true],
  ])('%j at %i: %s', (text, at, joined) => {
    expect(isJoined(text, at)).toBe(joined);
    expect(tidyCell(text).text.includes(text[at] as string)).toBe(joined);
  });

  it.each([
    ['Arabic', 'ب'],
    ['Syriac', 'ܒ'],
    ['Mongolian', 'ᠠ'],
    ['Nko', 'ߒ'],
    ['Mandaic', 'ࡀ'],
    ['Adlam', '𞤀'],
    ['Devanagari', 'क'],
    ['Bengali', 'ক'],
    ['Gurmukhi', 'ਕ'],
    ['Gujarati', 'ક'],
    ['Oriya', 'କ'],
    ['Tamil', 'க'],
    ['Telugu', 'క'],
    ['Kannada', 'ಕ'],
    ['Malayalam', 'ക'],
    ['Sinhala', 'ක'],
    ['Khmer', 'ក'],
    ['Myanmar', 'က'],
    ['Tibetan', 'ཀ'],
  ])('are kept in %s', (_, letter) =>
    expect(tidyCell(`${letter}\u200C${letter}`).text).toBe(`${letter}\u200C${letter}`),
  );
});

describe('lists', () => {
  it.each([
    ['a; b |c', ['a', 'b', 'c'], null],
    [';|', [], null],
    ['a;b\u001Fc|d\u001F', ['a;b', 'c|d'], null],
    ['a\nb;c', ['a b', 'c'], null],
    ['a;b\u0007;c', ['a'], { code: 'control-character', found: 'b\u0007' }],
    ['a\uFFFD', [], { code: 'unreadable-character', found: 'a\uFFFD' }],
  ])('%j has %j', (text, items, fault) => {
    const read = listItems(text);
    expect(read.items).toEqual(items);
    if (fault === null) expect(read.fault).toBeNull();
    else expect(read.fault).toMatchObject(fault);
  });

  it.each<[string[], object[] | string]>([
    [
      ['a', 'b@2026-01-31'],
      [{ name: 'a' }, { name: 'b', until: '2026-01-31' }],
    ],
    [['a @ 2026-01-31'], [{ name: 'a', until: '2026-01-31' }]],
    [['a@x@2026-01-31'], [{ name: 'a@x', until: '2026-01-31' }]],
    [['a@b'], [{ name: 'a@b' }]],
    [['a@2026x'], [{ name: 'a@2026x' }]],
    [['@2026-01-31'], [{ name: '@2026-01-31' }]],
    [[' @2026-01-31'], [{ name: ' @2026-01-31' }]],
    [['a@1.2.2026'], 'bad-date a@1.2.2026'],
    [['a@2026-02-30'], 'bad-date a@2026-02-30'],
    [['a', 'a'], [{ name: 'a' }]],
    [['a@2026-01-31', 'a@2026-01-31'], [{ name: 'a', until: '2026-01-31' }]],
    [['a', 'a@2026-01-31'], 'role-twice a@2026-01-31'],
    [['a@2026-01-31', 'A@2026-02-28'], 'role-twice A@2026-02-28'],
    [[], []],
  ])('roles %j are %j', (items, expected) => {
    const { grants, fault } = roleGrants(items);
    expect(fault ? `${fault.code} ${fault.found}` : grants).toEqual(expected);
    if (fault) expect([grants, fault.expected !== '']).toEqual([[], true]);
  });

  it.each<[string[], object[] | string]>([
    [
      ['Billing EN:3', 'Chat'],
      [{ name: 'Billing EN', proficiency: 3 }, { name: 'Chat' }],
    ],
    [
      ['a : 20', 'b:1'],
      [
        { name: 'a', proficiency: 20 },
        { name: 'b', proficiency: 1 },
      ],
    ],
    [['a:0'], 'bad-proficiency a:0'],
    [['a:21'], 'bad-proficiency a:21'],
    [['a:-1'], 'bad-proficiency a:-1'],
    [
      ['a:3x', 'b:', ':3', 'c:d:4'],
      [{ name: 'a:3x' }, { name: 'b:' }, { name: ':3' }, { name: 'c:d', proficiency: 4 }],
    ],
    [['a:3', 'A:3'], [{ name: 'a', proficiency: 3 }]],
    [['Caf\u00e9', 'cafe\u0301'], [{ name: 'Caf\u00e9' }]],
    [['a:3', 'A'], 'skill-twice A'],
    [['a', 'A:3'], 'skill-twice A:3'],
    [[], []],
  ])('skills %j are %j', (items, expected) => {
    const { grants, fault } = skillGrants(items);
    expect(fault ? `${fault.code} ${fault.found}` : grants).toEqual(expected);
    if (fault) expect([grants, fault.expected !== '']).toEqual([[], true]);
  });

  it('name a role once without regard to case', () => {
    expect(roleGrants(['Agent', 'agent', 'AGENT']).grants).toEqual([{ name: 'Agent' }]);
    expect(roleGrants(['Agent@2026-01-31', 'agent@2026-12-31']).fault).toMatchObject({ code: 'role-twice' });
  });
});

describe('words for nothing', () => {
  it.each([
    'NULL|<null>|(Null)|[null]|#null|nil|<nil>|NaN|#nan|<NA>|NaT|None|(none)|<none>|[none]|N/A|#N/A|#N/A N/A|' +
      '#NA|na|n.a.|n. a.|n.v.|k.A.|k. A.|n/v',
    'undefined|(undefined)|\\N|\\0|(blank)|[blank]|<blank>|blank|(leer)|(vide)|empty|(empty)|[empty]|<empty>|' +
      'not applicable|not available',
    'no data|no value|missing|DBNull|System.DBNull|-nan|1.#IND|1.#QNAN|-1.#IND|(en blanco)|(null value)|nothing|' +
      '<unset>',
    '-|--|–|—|−|_|.|...|?|*|~|/|\\|-.-',
  ])('%s', (words) => expect(words.split('|').filter((word) => !isNullWord(word))).toEqual([]));

  it('are no names that people have, and nothing longer', () => {
    for (const name of ['Null', 'NIL', 'Nan', 'None', 'Na', 'Nat', 'Blank', 'Nothing', 'Missing'])
      expect([isNullWord(name, true), isNullWord(name)]).toEqual([false, true]);
    expect([isNullWord('N/A', true), isNullWord('-', true)]).toEqual([true, true]);
    expect(['nullx', 'x', '-x', 'x-', '0', 'Nanna'].filter((word) => isNullWord(word))).toEqual([]);
    expect([isNullWord('-'.repeat(20)), isNullWord('-'.repeat(21))]).toEqual([true, false]);
  });
});
