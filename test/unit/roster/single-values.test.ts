import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { ADDRESS_LENGTH, judgeAddress } from '../../../src/roster/cells/address.ts';
import { foreignLetters } from '../../../src/roster/cells/foreign-letters.ts';
import { areSalutations } from '../../../src/roster/cells/salutations.ts';
import { shortIds } from '../../../src/roster/cells/short-ids.ts';
import { isCxoneId, judgeId, nearestZone, zoneOf } from '../../../src/roster/cells/single-values.ts';
import { licencePolicyOf, oddCase, standingOf, StandingWords, truthOf } from '../../../src/roster/cells/words.ts';

describe('ids', () => {
  it.each<[string, string | null, string?]>([
    ['1001', null],
    ['A_1', null],
    ['', null],
    ['1001.0', 'decimal-id', '1001'],
    ['1001,00', 'decimal-id', '1001'],
    ['1001.', 'decimal-id', '1001'],
    ['1.000', 'number-format-id', '1000'],
    ['10,777', 'number-format-id', '10777'],
    ['1,234,567', 'number-format-id', '1234567'],
    ["1'234.50", 'number-format-id', '1234'],
    ['1 234', 'number-format-id', '1234'],
    ['12.34', 'number-format-id', ''],
    ['1234,567', 'number-format-id', ''],
    ['x12.34', null],
    ['12.34x', null],
    ['1-Mar', 'date-id', ''],
    ['3. Mai', 'date-id', ''],
    ['Mar-04', 'date-id', ''],
    ['MÄRZ 2026', 'date-id', ''],
    ['2026-mars', 'date-id', ''],
    ['1-Marble', 'date-id', ''],
    ['1-Xyz', null],
    ['12/05/2026', 'date-id', ''],
    ['12.05.26', 'date-id', ''],
    ['2026-05-12', 'date-id', ''],
    ['2026-05-12 00:00:00', 'date-id', ''],
    ['2026-05-12 10:00', null],
    ['9:30', 'date-id', ''],
    ['09:30:15', 'date-id', ''],
    ['9:3', null],
    ['A-1', null],
    ['A–1', 'number-format-id', 'A-1'],
    ['10‑02', 'number-format-id', '10-02'],
    ['−5', 'number-format-id', '-5'],
    ['EMP/12', null],
  ])('%s: %j', (id, code, suggestion) => {
    const odd = judgeId(id);
    if (code === null) expect(odd).toBeNull();
    else
      expect(odd).toMatchObject({
        code,
        suggestion,
        severity: code === 'decimal-id' ? 'error' : 'warning',
        expected: expect.stringMatching(/./),
      });
  });

  it('that are shorter than most of their column are named', () => {
    const short = (...ids: string[]): string[] => {
      const found: string[] = [];
      shortIds(
        () => ids.map((id, at) => ({ row: at + 2, line: at + 2, id })),
        (place, { code, severity, found: what, expected, suggestion }) =>
          found.push(`${place.row} ${severity} ${code} ${what} ${/^\d+/.exec(expected)?.[0]} ${suggestion}`),
      );
      return found;
    };
    expect(short('0001', '0002', '0003', '4', '12')).toEqual([
      '5 warning short-id 4 4 0004',
      '6 warning short-id 12 4 0012',
    ]);
    expect(short('0001', '0002', '4')).toEqual([]);
    expect(short('0001', '0002', '0003', '1', '2', '3')).toEqual([]);
    expect(short('0001', '0002', '0003', '1', '2')).toHaveLength(2);
    expect(short('0001', '0002', '0003', '00005')).toEqual([]);
    expect(short('0001', '0002', '0003', 'A1', 'x', '', '1/2', '1:2')).toEqual([]);
    expect(short('001', '002', '003', '1', '2', '3')).toEqual([]);
    expect(short('11', '12', '13', '0001', '0002', '0003', '0004')).toHaveLength(3);
    // Numbers that count up, or are of any length, have no zeros to lose.
    const count = (from: number, to: number, by = 1): string[] =>
      Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => String(from + at * by));
    expect(short(...count(1, 30))).toEqual([]);
    expect(short(...count(95, 300))).toEqual([]);
    expect(short(...count(7, 3000, 13))).toEqual([]);
    expect(short(...count(1000, 1100), ...count(200, 290))).toEqual([]);
    expect(short(...count(1000, 1019), '101')).toEqual(['22 warning short-id 101 4 0101']);
    expect(short(...count(1, 30), '007', ...count(100, 200))).toHaveLength(30);
  });

  it('of CXone are UUIDs', () => {
    const id = '3f0c7a51-1d6e-4b7d-9d0e-111111111111';
    expect([id, id.toUpperCase(), `x${id}`, `${id}x`, id.replaceAll('-', '')].map(isCxoneId)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('time zones', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/BERLIN', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['US/Eastern', 'US/Eastern'],
    ['EST', null],
    ['+02:00', null],
    ['Mars/Base', null],
    ['Europe/Berlin x', null],
    ['', null],
  ])('%j is %j', (text, zone) => expect(zoneOf(text)).toBe(zone));

  it('that are none have a nearest one', () => {
    expect([nearestZone('Europe/Berln'), nearestZone('America/New York'), nearestZone('x')]).toEqual([
      'Europe/Berlin',
      'America/New_York',
      '',
    ]);
  });
});

describe('addresses', () => {
  it('end with the longest that mail takes', () => {
    const of = (length: number): string => `${'a'.repeat(length - '@example.com'.length)}@example.com`;
    expect([judgeAddress(of(ADDRESS_LENGTH)), judgeAddress(of(ADDRESS_LENGTH + 1))?.code]).toEqual([
      null,
      'not-an-address',
    ]);
    expect(judgeAddress(` ${of(ADDRESS_LENGTH)}`)?.suggestion).toBe(of(ADDRESS_LENGTH));
    expect(judgeAddress(`${' '.repeat(600)}a@example.com`)?.suggestion).toBe('');
    expect([judgeAddress('a@example.xn--p1ai'), judgeAddress('a@example.XN--90A3AC')]).toEqual([null, null]);
  });

  it.each([
    ['müller@example.com', 'not-an-address', 'muller@example.com'],
    ['a@bücher.example', 'not-an-address', 'a@xn--bcher-kva.example'],
    ['ü@bücher.example', 'not-an-address', 'u@xn--bcher-kva.example'],
    ['müller', 'not-an-address', ''],
    ['ü@[x', 'not-an-address', ''],
    ['аnna@example.com', 'confusable-address', 'anna@example.com'],
    ['Жanna@example.com', 'confusable-address', ''],
    ['ａ@example.com', 'confusable-address', 'a@example.com'],
    ['a@@example.com', 'not-an-address', 'a@example.com'],
    ['a@.example.com.', 'not-an-address', 'a@example.com'],
    ['a..b@example.com', 'not-an-address', 'a.b@example.com'],
    ['MAILTO:a@example.com', 'not-an-address', 'a@example.com'],
    ['"A" <a@example.com>', 'not-an-address', 'a@example.com'],
    ['(a@example.com)', 'not-an-address', 'a@example.com'],
    ['a@example.com;,', 'not-an-address', 'a@example.com'],
    ['a@example.c', 'not-an-address', ''],
    ['a@exa_mple.com', 'not-an-address', ''],
    ['a@example.1com', 'not-an-address', ''],
    // What a spreadsheet makes of an address that is dragged down.
    ['a@acme.example1', 'not-an-address', ''],
    ['a@example.co-m', 'not-an-address', ''],
  ])('%s is %s, perhaps %j', (text, code, suggestion) => {
    expect(judgeAddress(text)).toMatchObject({ code, suggestion });
  });

  it('name the letters in question, up to five, and the form of a domain', () => {
    const said = (text: string): string => judgeAddress(text)?.expected ?? '';
    expect(said('àéüàñöõ@example.com')).toContain('(“à” U+00E0, “é” U+00E9, “ü” U+00FC, “ñ” U+00F1, “ö” U+00F6)');
    expect(said('àé@example.com')).not.toContain('xn--');
    expect(said('müller@example.com')).toContain('(“ü” U+00FC)');
    expect(said('a@bücher.example')).toContain('xn--');
    expect(said('éаnna@example.com')).toContain('(“а” U+0430)');
    expect(said('𝐚@example.com')).toContain('U+1D41A');
  });

  it.each(
    (
      'аa АA вB ВB сc СC ԁd еe ЕE ѐe һh НH іi ІI јj ЈJ кK КK мM МM оo ОO рp РP ԛq ѕs ЅS тT ТT уy УY ԝw хx ХX үy ' +
      'αa ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo ιi νv ρp υu'
    ).split(' '),
  )('%s: the first letter looks like the second', (pair) => {
    const [letter = '', latin = ''] = Array.from(pair);
    const { suggestion = '' } = judgeAddress(`x${letter}@example.com`) ?? {};
    expect(suggestion.toLowerCase()).toBe(`x${latin}@example.com`.toLowerCase());
  });
});

describe('letters of another encoding', () => {
  it.each([
    ['Ïåòðîâ', true, 'Ïåòðîâ'],
    ['Ïåòðîâ', false, 'Ïåòðîâ'],
    ['Ïåòðîâàåéàåé', false, 'Ïåòðîâàåéàåé'],
    ['Ïåòðîâàåéàåéxx', false, 'Ïåòðîâàåéàåé'],
    ['ÅÄÖ', true, ''],
    ['åäö', true, 'åäö'],
    ['ÀÉÎÕ', true, 'ÀÉÎÕ'],
    ['Jäääär', true, ''],
    ['RenŽ', true, 'Ž'],
    ['RenŽ', false, ''],
    ['McÉwan', true, ''],
    ['XyÉwan', true, 'É'],
    ['Ren¿', true, '¿'],
    ['¿Ren', true, '¿'],
    ['Ren ¿ x', true, ''],
    ['a“b', true, '“'],
    ['Ada “Adi” Kern', true, ''],
    ['Ada “Adi', true, '“'],
    ['Adi” Kern', true, '”'],
    ['Ren”', false, ''],
  ])('%s (a name: %s): %j', (text, isName, letters) => expect(foreignLetters(text, isName)).toBe(letters));
});

describe('statuses', () => {
  const page = readFileSync(new URL('../../../docs/roster-files.md', import.meta.url), 'utf8');

  it('that the page names are read so', () => {
    const line = page.split('\n').findLast((text) => text.startsWith('| `status` |')) ?? '';
    const words = (kind: string): string[] =>
      (new RegExp(`\\*${kind}\\*[^:]*: ([^;.…]*)`).exec(line.replace(/\([^)]*\)/, ''))?.[1] ?? '')
        .split(',')
        .map((word) => word.trim());
    expect(words('gone').length).toBeGreaterThan(3);
    expect(words('employed').map((word) => standingOf(word))).toEqual(words('employed').map(() => 'employed'));
    expect(words('away').map((word) => standingOf(word))).toEqual(words('away').map(() => 'away'));
    expect(words('gone').map((word) => standingOf(word))).toEqual(words('gone').map(() => 'gone'));
  });

  it.each([
    [
      'employed',
      'active|Enabled|Employed|Working|Current|Hired|full-time|PART TIME|active - payroll eligible|aktiv|ja|oui|' +
        'si|sí|actif|activo|befristet|unbefristet|on|true|yes',
    ],
    ['employed', 'Active No Payroll|Active Process When Earning'],
    [
      'away',
      'On Leave|leave|leave_of_absence|LOA|paid leave|unpaid leave|parental leave|maternity leave|paternity ' +
        'leave|medical leave|sick leave|sabbatical',
    ],
    ['away', 'furlough|furloughed|beurlaubt|Elternzeit|ruhend|en congé|congé parental|de baja médica|excedencia'],
    [
      'gone',
      'inactive|no|false|off|disabled|deactivated|terminated|term|left|leaver|separated|resigned|retired|' +
        'dismissed|departed|former|former employee',
    ],
    [
      'gone',
      'ex-employee|not active|no longer employed|laid off|redundant|exited|quit|deceased|no show|deprovisioned|' +
        'inactive payroll eligible',
    ],
    [
      'gone',
      'inactive no payroll|inactive process when earning|inaktiv|nein|non|ausgeschieden|ausgetreten|inactif|' +
        'inactivo|sorti|sortie|parti|partie|démissionné|baja',
    ],
  ])('%s: %s', (standing, words) => {
    expect(words.split('|').filter((word) => standingOf(word) !== standing)).toEqual([]);
  });

  it.each([
    [
      true,
      'y t 1 x ✓ yes true ja oui on wahr vrai verdadero vero verdadeiro waar sant sand tosi prawda pravda igaz ' +
        'doğru истина истинно adevarat adevărat veritable cert',
    ],
    [true, 'αληθης αληθής sann egia да tak sim sì ano igen evet kyllä 真 是 はい sí'],
    [
      false,
      'n f 0 no false nein non off falsch faux falso onwaar falskt falsk usann gezurra epätosi fałsz nepravda ' +
        'hamis yanlış yanliş хибність ложь fals',
    ],
    [false, 'ψευδης ψευδής 假 нет nie não nee nej nei ne nem hayır hayir ei 否 いいえ'],
    [null, 'maybe active terminated 2'],
  ])('an answer is %s: %s', (truth, words) => {
    expect(words.split(' ').filter((word) => truthOf(word.toUpperCase()) !== truth && truthOf(word) !== truth)).toEqual(
      [],
    );
    if (truth === null) return;
    const read = words.split(' ').filter((word) => !'x ✓'.split(' ').includes(word));
    expect(read.filter((word) => standingOf(word, 'active') !== (truth ? 'employed' : 'gone'))).toEqual([]);
  });

  it('have a nearest word that does not say the opposite; the policy’s own count', () => {
    const words = new StandingWords({ 'On Bench': 'active', Zed: 'gone' });
    const nearest = [
      'activ',
      'terminatd',
      'unactive',
      'nicht aktiv',
      'on banch',
      'zeed',
      'ab',
      'abc',
      'inactve',
      'disabeld',
      'non-active',
    ];
    expect(nearest.map((word) => words.nearest(word))).toEqual([
      'active',
      'terminated',
      'inactive',
      words.nearest('nicht aktiv'),
      'on bench',
      words.nearest('zeed'),
      '',
      words.nearest('abc'),
      'inactive',
      'disabled',
      'not active',
    ]);
    for (const word of ['nicht aktiv', 'zeed', 'abc']) expect(standingOf(words.nearest(word)) ?? 'gone').toBe('gone');
    expect([
      words.read('ON  bench', 'status'),
      words.read('zed', 'active'),
      words.read('1', 'status'),
      words.read('1', 'active'),
    ]).toEqual(['employed', 'gone', null, 'employed']);
  });

  it('are odd where a capital stands inside of a word', () => {
    const words = ['active', 'ACTIVE', 'Active', 'aCTIVE', 'On Leave', 'on-Leave', 'On lEave', 'A1', 'a B'];
    expect(words.filter(oddCase)).toEqual(['aCTIVE', 'On lEave']);
  });

  it('of a licence are three', () => {
    expect(['reclaim', 'Downgrade', 'PRESERVE', 'keep', ''].map(licencePolicyOf)).toEqual([
      'RECLAIM',
      'DOWNGRADE',
      'PRESERVE',
      null,
      null,
    ]);
  });
});

describe('titles', () => {
  const are = (...titles: (string | null | undefined)[]): boolean =>
    areSalutations(titles.map((title) => ({ profile: title === undefined ? {} : { title } })) as never, 1);

  it('are salutations where all of them are', () => {
    expect(are('Agent', 'Mr', 'Mrs.', 'Dr. Prof', 'Herr/Frau', undefined, null, 'Señora', 'Dipl. Agent')).toBe(false);
    expect(are('Agent', 'Mr', 'Mrs.', 'Dr. Prof', 'Herr/Frau', undefined, null, 'Señora', 'MADAME')).toBe(true);
    expect([are('Mr', 'Agent'), are('Mr', undefined), are('Mr'), are('Mr', 'Mr Agent'), are('x', 'Ms')]).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each(
    (
      'mr mrs ms miss mx dr prof sir madam herr frau hr fr fräulein doktor professor monsieur madame ' +
      'mademoiselle m mme mlle señor ' +
      'señora señorita sr sra srta don doña signor signora signorina sig dott dottssa ing dipling magister mag ' +
      'dhr mevr mevrouw meneer drs ir heer pan pani'
    ).split(' '),
  )('“%s” is one', (title) => expect(are('', title)).toBe(true));
});
