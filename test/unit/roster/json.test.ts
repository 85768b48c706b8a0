import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { duplicateKey } from '../../../src/roster/file/duplicate-keys.ts';
import { ElementSplitter } from '../../../src/roster/file/elements.ts';
import { objectCells } from '../../../src/roster/file/objects.ts';
import { flatScimUser } from '../../../src/roster/file/scim-objects.ts';
import { readBy, said } from './reading.ts';

/** Elements with their lines, then the fault, of a text that comes in pieces. */
function split(text: string, { size = text.length, lines = false, stop = false } = {}): string[] {
  const found: string[] = [];
  const splitter = new ElementSplitter(
    {
      element(element, line) {
        found.push(`${line} ${element}`);
        if (stop) splitter.stop();
      },
      fault: (what, line) => found.push(`${line} ✗ ${what}`),
    },
    lines,
  );
  for (let at = 0; at < text.length; at += Math.max(1, size)) splitter.write(text.slice(at, at + Math.max(1, size)));
  splitter.end();
  expect(splitter.stopped).toBe(stop || (found.at(-1)?.includes('✗') ?? false));
  return found;
}

const NO_LIST = '✗ an object without an array “users”, “employees” or “Resources”';

describe('the elements of a JSON text', () => {
  it.each<[string, string[]]>([
    ['[]', []],
    ['  [ ]  ', []],
    ['', []],
    [' \n\t\r ', []],
    [
      '[1, "a]b\\"", true,\n{"a": [1, {"b": "}"}]} , null]',
      ['1 1', '1 "a]b\\""', '1 true', '2 {"a": [1, {"b": "}"}]}', '2 null'],
    ],
    ['[[1],[]]', ['1 [1]', '1 []']],
    ['["\\\\"]', ['1 "\\\\"']],
    ['[\n\n{}\n,\n{}]', ['3 {}', '5 {}']],
    ['{"users":[{}]}', ['1 {}']],
    ['{"total":2,"USERS" : [ {} , {} ] , "next": null}', ['1 {}', '1 {}']],
    ['{"users":[],"employees":[1]}', ['1 1']],
    ['{"resources":[{"a":1}],"schemas":["x"]}', ['1 {"a":1}']],
    ['{"a":1}\n{"b":2}', ['1 {"a":1}', '2 {"b":2}']],
    ['\n{}\n\n{"b":2}\n', ['2 {}', '4 {"b":2}']],
    ['{"a":1}\n{"b":2}\nnot json', ['1 {"a":1}', '2 {"b":2}', '3 not json']],
    ['{"users":{"a":[1]}}', [`1 ${NO_LIST}`]],
    ['{"users":7}', [`1 ${NO_LIST}`]],
    ['{"people":[1]}', [`1 ${NO_LIST}`]],
    ['{}', [`1 ${NO_LIST}`]],
    ['{"a":1} x', [`1 ${NO_LIST}`]],
    ['{"users":[1]} {', ['1 1', '1 ✗ “{” where the end of the file should be']],
    ['true', ['1 ✗ “t” where an array [ … ] or an object with “users” should be']],
    ['"users"', ['1 ✗ “"” where an array [ … ] or an object with “users” should be']],
    ['{users:[1]}', ['1 ✗ “u” where a name in quotes should be']],
    ['{"a":1,}', ['1 ✗ “}” where a name in quotes should be']],
    ['{"users" [1]}', ['1 ✗ “[” where a colon should be']],
    ['{"users":\n}', ['2 ✗ “}” where a value should be']],
    ['{"a":1 "b":2}', ['1 ✗ “"” where a comma or } should be']],
    ['{"users":[1] ]', ['1 1', '1 ✗ “]” where a comma or } should be']],
    ['[1 2]', ['1 1', '1 ✗ “2” where a comma or ] should be']],
    ['[1,]', ['1 1', '1 ✗ “]” where a value should be']],
    ['[,1]', ['1 ✗ “,” where a value should be']],
    ['[1] x', ['1 1', '1 ✗ “x” where the end of the file should be']],
    ['[1]]', ['1 1', '1 ✗ “]” where the end of the file should be']],
    ['[', ['1 ✗ the file ends before its array does']],
    ['[{}\n,', ['1 {}', '2 ✗ the file ends before its array does']],
    ['[{"a":1', ['1 ✗ the file ends before its array does']],
    ['["a', ['1 ✗ the file ends before its array does']],
    ['{"users":[1]', ['1 1', '1 ✗ the file ends before its array does']],
    ['{"users"', ['1 ✗ the file ends before its array does']],
    ['{', ['1 ✗ the file ends before its array does']],
    [`[${'['.repeat(3000)}`, ['1 ✗ more than 100 levels of brackets']],
  ])('%j, wherever it is cut', (text, expected) => {
    const levels = /more than (\d+) levels/;
    const shown = (found: string[]): string[] => found.map((one) => one.replace(levels, 'more than 100 levels'));
    expect(shown(split(text))).toEqual(expected);
    for (const size of [1, 2, 3, 7]) expect(shown(split(text, { size }))).toEqual(expected);
  });

  it('are lines where the file’s name says so, each by itself', () => {
    const text = '{"a":1}\n\n  [broken \n"x"\n{"b":\n';
    for (const size of [1, 3, 100])
      expect(split(text, { lines: true, size })).toEqual(['1 {"a":1}', '3 [broken', '4 "x"', '5 {"b":']);
    expect(split('{"a":1}', { lines: true })).toEqual(['1 {"a":1}']);
    expect(split('', { lines: true })).toEqual([]);
    expect(split(`{}\n${'['.repeat(3000)}\n{}`, { lines: true })[1]).toMatch(/^2 ✗ more than \d+ levels of brackets$/);
  });

  it('end where the reader stops', () => {
    expect(split('[1,2,3]', { stop: true })).toEqual(['1 1']);
    expect(split('[1,2,3]', { stop: true, size: 1 })).toEqual(['1 1']);
  });

  it('are given up where one does not end', () => {
    const long = 'x'.repeat(1_100_000);
    expect(split(`["a","${long}`, { size: 300_000 })).toEqual([
      '1 "a"',
      '1 ✗ more than 1048576 characters without an end of the object',
    ]);
    // A whole one may be longer where it comes at once; numbers are never so long.
    expect(split(`["${long}"]`)).toHaveLength(1);
    expect(split(`[${'1'.repeat(2000)}]`).at(-1)).toContain('✗');
    // An object without a list that is too long to be a person is not read as one line of several.
    expect(split(`{"a":"${long}"}\n{}`)).toEqual([`1 ${NO_LIST}`]);
  });

  it('are those of the text, whatever stands in them', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 6 }),
        fc.constantFrom('array', 'wrapped', 'pretty'),
        fc.integer({ min: 1, max: 9 }),
        (values, form, size) => {
          const text =
            form === 'wrapped'
              ? JSON.stringify({ count: 1, note: '{"users":[', employees: values, after: [{}] })
              : JSON.stringify(values, null, form === 'pretty' ? 1 : 0);
          const found = split(text, { size });
          expect(found.map((one) => JSON.parse(one.slice(one.indexOf(' '))) as unknown)).toEqual(
            JSON.parse(JSON.stringify(values)),
          );
          let at = 0;
          const lineOf = (element: string): number => {
            at = text.indexOf(element, at);
            const line = text.slice(0, at).split('\n').length;
            at += element.length;
            return line;
          };
          if (form === 'pretty')
            for (const one of found) {
              const space = one.indexOf(' ');
              expect(Number(one.slice(0, space))).toBe(lineOf(one.slice(space + 1)));
            }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a key given twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"b":{"c":1,"c":2}}', 'c'],
    ['{"a":{"b":1},"b":2,"a":3}', 'a'],
    ['[{"a":1},{"b":1,"b":2}]', 'b'],
    ['{"a\\u0062":1,"ab":2}', 'ab'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"x":[{"a":1}],"a":1,"a":2}', 'a'],
    ['{"a":["a","a"],"b":"a"}', null],
    ['{"a":{"a":{"a":1}}}', null],
    ['[{"a":1},{"a":1}]', null],
    ['{"a":[{"a":1}],"b":1}', null],
    ['{"a":"b\\"","b":"\\\\"}', null],
    ['{"a":"{\\"b\\":1,\\"b\\":2}"}', null],
    ['["a","a"]', null],
    ['{}', null],
    ['{"":1,"":2}', ''],
  ])('in %s is %j', (text, key) => expect(duplicateKey(text)).toBe(key));
});

describe('an object as cells', () => {
  const cells = (value: unknown) => {
    const read = objectCells(value);
    return (
      read && [Object.fromEntries(read.cells), read.faults.map(({ column, code, found }) => [column, code, found])]
    );
  };

  it.each([
    [{ a: 'x', b: 1, c: true, d: null, e: 1.5, f: '' }, [{ a: 'x', b: '1', c: 'true', d: '', e: '1.5', f: '' }, []]],
    [{ a: ['x', 'y;z'] }, [{ a: 'x\u001Fy;z\u001F' }, []]],
    [{ a: ['x\u001Fy'], b: [] }, [{ a: 'x\uFFFDy\u001F', b: '' }, []]],
    [{ attr: { b: 'x', c: 2 }, ATTR: { d: null } }, [{ 'attr.b': 'x', 'attr.c': '2', 'attr.d': '' }, []]],
    [{ attr: { b: 'x' }, 'attr.b': 'x' }, [{ 'attr.b': 'x' }, []]],
    [
      { attr: { b: 'x' }, 'attr.b': 'y' },
      [{ 'attr.b': 'y' }, [['attr.b', 'duplicate-key', '“attr.b” is there twice']]],
    ],
    [{ 'attr.b': 'y', attr: { b: '' } }, [{ 'attr.b': '' }, [['attr.b', 'duplicate-key', '“attr.b” is there twice']]]],
    [{ attr: 'x' }, [{ attr: 'x' }, []]],
    [{ attr: null }, [{ attr: '' }, []]],
    [{ attr: ['x'] }, [{ attr: 'x\u001F' }, []]],
    [{ xattr: { b: 'x' } }, [{ xattr: '' }, [['xattr', 'not-text', '{"b":"x"}']]]],
    [{ attribute: { b: 'x' } }, [{ attribute: '' }, [['attribute', 'not-text', '{"b":"x"}']]]],
    [{ a: ['x', 1] }, [{ a: '' }, [['a', 'not-text', '["x",1]']]]],
    [{ a: 2 ** 53 }, [{ a: '' }, [['a', 'number-precision', '9007199254740992']]]],
    [{ a: 1, b: Infinity }, [{ a: '1', b: '' }, [['b', 'number-precision', 'Infinity']]]],
    [{ a: 2 ** 53 - 1, b: 1e21 }, [{ a: '9007199254740991', b: '' }, [['b', 'number-precision', '1e+21']]]],
    [{ a: { b: 'x'.repeat(300) } }, [{ a: '' }, [['a', 'not-text', `{"b":"${'x'.repeat(194)}`]]]],
    [[], null],
    [null, null],
    ['x', null],
    [7, null],
  ])('%j', (value, expected) => expect(cells(value)).toEqual(expected));
});

describe('a SCIM user of another system', () => {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

  it.each<[string, object, object]>([
    ['anything else stays as it is', { name: 'Al', emails: 'x', email: 'y' }, { name: 'Al', emails: 'x', email: 'y' }],
    [
      'names, the work address and the work phone come out of their places',
      {
        schemas: ['x'],
        meta: { version: '1' },
        userName: 'a',
        name: { givenName: 'Al', familyName: 'Bo', middleName: 'C', formatted: 'x' },
        emails: [
          { value: 'home', type: 'home', primary: true },
          { value: 'work', type: 'work' },
        ],
        phoneNumbers: [
          { value: '9', type: 'fax' },
          { value: '1', type: 'work' },
          { value: '2', type: 'mobile' },
        ],
        [enterprise]: { department: 'Care', division: 'x' },
      },
      {
        userName: 'a',
        givenName: 'Al',
        familyName: 'Bo',
        middleName: 'C',
        email: 'work',
        phone: '1',
        mobilePhone: '2',
        department: 'Care',
      },
    ],
    [
      'the primary address goes before the first',
      { emails: [{ value: 'first' }, { value: 'main', primary: true }] },
      { email: 'main' },
    ],
    [
      'the first one does where nothing else is known',
      { emails: [{ value: 'first', type: 'home' }, { value: 'b' }] },
      { email: 'first' },
    ],
    ['a phone without a type is the work phone', { schemas: [], phoneNumbers: [{ value: '1' }] }, { phone: '1' }],
    ['a phone of another type is none', { schemas: [], phoneNumbers: [{ value: '1', type: 'fax' }] }, {}],
    ['phones that are no list stay', { schemas: [], phoneNumbers: ['1'] }, { phoneNumbers: ['1'] }],
    ['addresses without a value stay', { schemas: [], emails: [{ type: 'work' }] }, { emails: [{ type: 'work' }] }],
    ['addresses as text are no sign of SCIM', { emails: ['a@x'], meta: 1 }, { emails: ['a@x'], meta: 1 }],
    [
      'what stands under the roster’s own name goes first',
      { name: { givenName: 'Al' }, givenName: 'Own', emails: [{ value: 'a' }], email: 'own' },
      { givenName: 'Own', email: 'own' },
    ],
    ['a name that is no object stays', { schemas: [], name: 'Al' }, { name: 'Al' }],
    ['an extension that is none stays', { schemas: [], [enterprise]: 'x' }, { [enterprise]: 'x' }],
    ['other extensions stay', { schemas: [], 'urn:x:User': { a: 1 } }, { 'urn:x:User': { a: 1 } }],
    ['an extension’s values are text', { schemas: [], [enterprise.toLowerCase()]: { department: 7 } }, {}],
    [
      'roles are their values, groups their names',
      { schemas: [], roles: [{ value: 'r', display: 'R' }], groups: [{ value: 'g', display: 'G' }, { value: 'h' }] },
      { roles: ['r'], groups: ['G', 'h'] },
    ],
    ['roles and groups as text stay', { schemas: [], roles: ['r'], groups: 'g;h' }, { roles: ['r'], groups: 'g;h' }],
    ['a name that holds no text gives none', { name: { givenName: 7, familyName: '' } }, { familyName: '' }],
  ])('%s', (_, value, expected) => expect(flatScimUser(value as never)).toEqual(expected));
});

describe('a JSON roster', () => {
  const al = '"userName":"a@example.com","givenName":"Al","familyName":"Bo"';

  it('has a row for every element, and columns as they come', async () => {
    const roster = await readBy(
      {},
      `[{"externalId":"1",${al}},\n 7,\n {},\n {"userName":"b@example.com","title":"T","givenName":"B",` +
        `"familyName":"B","footwear":{"size":1}},\n` +
        ` {"userName":null,"title":""},\n [1]]`,
      'r.json',
    );
    expect(roster.entries.map(({ row, line, profile }) => [row, line, profile.title ?? profile.externalId])).toEqual([
      [1, 1, '1'],
      [4, 4, 'T'],
    ]);
    expect(said(roster)).toEqual([
      'file notice unmapped-columns “footwear”',
      '2:2 error not-an-object “7”',
      '6:6 error not-an-object “[1]”',
    ]);
    expect(roster).toMatchObject({ rows: 4, invalidRows: 2 });
  });

  it('names a key that is there twice, also one that nothing maps', async () => {
    const other = al.replace('a@', 'b@');
    const roster = await readBy({}, `[{${al},"title":"x","title":"y"},{${other},"z":{"a":1,"a":2}}]`, 'r.json');
    expect(said(roster)).toEqual([
      'file notice unmapped-columns “z”',
      '1:1 error duplicate-key title ““title” is there twice”',
      '2:1 error duplicate-key a ““a” is there twice”',
    ]);
    expect(roster).toMatchObject({ entries: [], invalidRows: 2 });
  });

  it('costs one line what is broken in a file of lines, and says so in 200 letters', async () => {
    const roster = await readBy({}, `{${al}}\n{"userName":"${'x'.repeat(300)}\n`, 'r.jsonl');
    expect(said(roster)).toEqual([`2:2 error invalid-json “{"userName":"${'x'.repeat(187)}”`]);
    expect(roster).toMatchObject({ rows: 2, invalidRows: 1 });
    expect(said(await readBy({}, `[{${al}},${'"y'.repeat(1)}${'z'.repeat(250)}"]`, 'R.JSON'))).toEqual([
      `2:1 error not-an-object “"y${'z'.repeat(198)}”`,
    ]);
  });

  it('that is cut off is read as far as it goes, and has no “no rows” beside its fault', async () => {
    const roster = await readBy({}, `[{${al}},`, 'r.json');
    expect(said(roster)).toEqual(['file error invalid-json “the file ends before its array does”']);
    expect(roster.issues[0]).toMatchObject({ line: 1, row: null });
    expect(roster.entries).toHaveLength(1);
    expect(said(await readBy({}, '[', 'r.json'))).toEqual([
      'file error invalid-json “the file ends before its array does”',
    ]);
    expect(said(await readBy({}, '[]', 'r.json'))).toEqual(['file error no-rows “an empty file”']);
    expect(said(await readBy({}, '[{}]', 'r.json'))).toEqual(['file error no-rows “an empty file”']);
  });

  it('is read up to its limits of rows and columns', async () => {
    const many = `[{${al}},{"userName":"b@example.com","givenName":"B","familyName":"B"},{"userName":"c@example.com"}]`;
    expect(said(await readBy({ limits: { rows: 1 } }, many, 'r.json'))).toEqual([
      'file error too-many-rows “more than 1 rows”',
    ]);
    expect(said(await readBy({ limits: { rows: 3 } }, `[{${al}},{},{}]`, 'r.json'))).toEqual([]);
    expect(said(await readBy({ limits: { rows: 2 } }, `[{${al}},{},{}]`, 'r.json'))).toEqual([
      'file error too-many-rows “more than 2 rows”',
    ]);
    for (const limits of [{ columns: 3 }, { keys: 3 }])
      expect(said(await readBy({ limits }, `[{${al}},{${al},"status":"gone"}]`, 'r.json'))).toEqual([
        'file error too-many-columns “more than 3 different keys”',
      ]);
  });

  it('may have a thousand keys, and no more: who left would stand where nobody looks', async () => {
    const object = (i: number): object => ({
      userName: `p${i}@x.com`,
      givenName: 'A',
      familyName: 'B',
      [`k${i}`]: 'v',
    });
    const of = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, i) => object(i)));
    const all = await readBy({}, of(997), 'r.json');
    expect([all.entries.length, said(all).map((one) => one.slice(0, 40))]).toEqual([
      997,
      ['file notice unmapped-columns “k0, k1, k2'],
    ]);
    expect(said(await readBy({}, of(998), 'r.json'))).toContain(
      'file error too-many-columns “more than 1000 different keys”',
    );
  });

  it('has User ID as CXone’s where the first cell of it is one', async () => {
    const id = '3f0c7a51-1d6e-4b7d-9d0e-111111111111';
    const read = async (cell: string) =>
      (await readBy({}, `[{${al},"User ID":"${cell}"}]`, 'r.json')).entries[0]?.cxoneId;
    expect([await read(id), await read('al')]).toEqual([id, undefined]);
  });
});

describe('a value inside of an object', () => {
  const person = (more: object): object => ({ userName: 'a@example.com', firstName: 'A', lastName: 'B', ...more });
  const read = (rules: Parameters<typeof readBy>[0], ...people: object[]) =>
    readBy({ today: '2026-11-26', ...rules }, JSON.stringify(people), 'r.json');

  it('is read where the policy names its path', async () => {
    const columns = {
      status: 'employment.status',
      externalId: 'ids.hr',
      department: ['work.unit', 'work.org.name'],
      title: '{{work.title | upper}}',
      roles: 'access.roles',
    };
    const roster = await read(
      { columns },
      person({
        employment: { status: 'Terminated', grade: 3 },
        ids: { hr: 9001 },
        work: { title: 'agent', org: { name: 'Service' } },
        access: { roles: ['x;y', 'z'] },
      }),
      person({ userName: 'b@example.com', employment: null, ids: { hr: 9002 }, work: 'none' }),
    );
    expect(said(roster)).toHaveLength(1);
    expect(said(roster)[0]).toContain('unmapped-columns “employment, ids, work, access”');
    expect(roster.entries.map(({ profile, active, roles }) => [profile, active, roles])).toEqual([
      [
        {
          userName: 'a@example.com',
          givenName: 'A',
          familyName: 'B',
          externalId: '9001',
          title: 'AGENT',
          department: 'Service',
        },
        false,
        [{ name: 'x;y' }, { name: 'z' }],
      ],
      [{ userName: 'b@example.com', givenName: 'A', familyName: 'B', externalId: '9002' }, undefined, undefined],
    ]);
  });

  it('that is no text is an error where the policy names it', async () => {
    const roster = await read({ columns: { title: 'work.title' } }, person({ work: { title: { en: 'Agent' } } }));
    expect(said(roster)).toContain('1:1 error not-text work.title “{"en":"Agent"}”');
    const long = `[{"userName":"a@example.com","firstName":"A","lastName":"B","ids":{"hr":12345678901234567890}}]`;
    expect(said(await readBy({ columns: { externalId: 'ids.hr' } }, long, 'r.json'))).toContain(
      '1:1 error number-precision ids.hr “12345678901234567000”',
    );
  });

  it.each(['employment.status', 'Employment Status', 'employment'])(
    'is none where the policy ignores %s',
    async (name) => {
      const roster = await read({ ignoreColumns: [name] }, person({ employment: { status: 'Terminated' } }));
      expect(said(roster).filter((one) => !one.includes('unmapped-columns'))).toEqual([]);
      expect(roster.entries).toHaveLength(1);
    },
  );

  it('that is a number answers a question as a text does', async () => {
    expect(said(await read({}, person({ employment: { active: 0 } })))).toContain(
      'file error decisive-column-not-read employment.active “employment.active says “0” in row 1”',
    );
  });
});
