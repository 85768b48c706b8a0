import { describe, expect, it } from 'vitest';
import { escapedText } from '../../../src/roster/cells/escaped-text.ts';
import { plainId } from '../../../src/roster/cells/id-digits.ts';
import { isNoIdYet, isNullWord } from '../../../src/roster/cells/null-words.ts';
import { nearestZone } from '../../../src/roster/cells/single-values.ts';
import { isWhen } from '../../../src/roster/cells/turns.ts';
import { zoneOfWindows } from '../../../src/roster/cells/windows-zones.ts';
import { certainFixes } from '../../../src/roster/file/certain-fixes.ts';
import { readRows, readText, said } from './reading.ts';

const HEADER = 'externalId,userName,givenName,familyName';
const [ADA, BO] = ['E1,a@acme.example,Ada,Berg', 'E2,b@acme.example,Bo,Lind'];

describe('small parts of reading', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe DAYLIGHT time', 'Europe/Berlin'],
    ['W. Europe Standard Time (summer)', ''],
    ['Europe/Berlin', ''],
    ['Nowhere Standard Time', ''],
  ])('the zone of %j is %j', (name, zone) => expect(zoneOfWindows(name)).toBe(zone));

  it.each([
    [' Berlin ', 'Europe/Berlin'],
    [' W. Europe Standard Time ', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
  ])('the zone that %j probably means is %j', (text, zone) => expect(nearestZone(text)).toBe(zone));

  it('words for nothing may be dressed up, and what is no such word is not', () => {
    for (const word of ['none', '<none>', '(null)', '[n/a]', '-- none --', '***n/a***', '{null}'])
      expect(isNullWord(word), word).toBe(true);
    for (const word of ['<nobody>', '- x -', 'none (yet)', '(1)']) expect(isNullWord(word), word).toBe(false);
  });

  it('an id that is not there yet has words of its own, in any case', () => {
    for (const word of ['tbd', 'Pending', 'UNKNOWN', 'To be assigned', 'folgt'])
      expect(isNoIdYet(word), word).toBe(true);
    for (const word of ['E1', 'pendings', '0']) expect(isNoIdYet(word), word).toBe(false);
  });

  it('a header is about a time where one of its words is, not where the letters stand in another word', () => {
    for (const header of ['Status Date', 'Role Start', 'Active Since', 'Datum Status'])
      expect(isWhen(header)).toBe(true);
    for (const header of ['Status Update', 'Restart', 'Weekdays', 'Ablösung']) expect(isWhen(header)).toBe(false);
  });

  it.each([
    ['no,active', '“Status” says “works here”, “Active” says “does not”'],
    ['yes,terminated', '“Active” says “works here”, “Status” says “does not”'],
  ])('of a row that says %s it is told which column says what', async (cells, found) => {
    const roster = await readRows('externalId,userName,givenName,familyName,Active,Status', `${ADA},${cells}`);
    expect(said(roster)).toEqual([`2:2 error contradiction “${found.replaceAll(/“(Status|Active)”/g, '$1')}”`]);
  });

  it('rows that a quote has swallowed are found by one line that has an address and a comma', async () => {
    const roster = await readRows(HEADER, 'E1,a@acme.example,Ada,"Berg', 'E2,b@acme.example,Bo', 'and more"', BO);
    expect(said(roster).filter((issue) => issue.includes('swallowed-rows'))).toHaveLength(1);
    const text = await readRows(`${HEADER},title`, `${ADA},"Lead,`, 'of two', 'teams"', `${BO},x`);
    expect(said(text).filter((issue) => issue.includes('swallowed-rows'))).toEqual([]);
  });

  it.each([
    ['E-1007', 'E-1007'],
    ['Ｅ－１００７', 'E-1007'],
    ['E‐1007', 'E-1007'],
    ['E−1007', 'E-1007'],
    ['E٠١٢', 'E012'],
    ['Ä-7', 'Ä-7'],
  ])('the id %j is %j in plain letters', (id, plain) => expect(plainId(id)).toBe(plain));

  it('a file of several pages says so by any of the names for the number of all', async () => {
    const users = [{ externalId: 'E1', userName: 'a@acme.example', givenName: 'Ada', familyName: 'Berg' }];
    for (const name of ['totalResults', 'total', 'totalCount', 'totalRecords', 'totalItems'])
      expect(said(await readText(JSON.stringify({ [name]: 9, users }), { path: 'roster.json' })), name).toEqual([
        `file warning incomplete-list “1 of 9 people (${name})”`,
      ]);
  });

  it('an id of look-alikes is offered in Latin letters; one of both kinds by the rule for that', async () => {
    const others = ['AC10', 'AC11', 'AC12', 'AC13', 'AC14', 'AC15'].map((id, i) => `${id},p${i}@acme.example,Ada,Berg`);
    const header = 'externalId,userName,givenName,familyName';
    const roster = await readRows(header, ...others, 'АС16,q@acme.example,Bo,Lind');
    expect(said(roster)).toEqual([expect.stringMatching(/^8:8 warning \S+ externalId “АС16” → AC16$/)]);
  });

  it('a fix keeps quotes that its cell had, also where no sign in it needs them any more', async () => {
    const text = 'userName,givenName,familyName,title\na@acme.example,Ada,Berg,"Lead "\n';
    const fixes = certainFixes(await readText(text), 'roster.csv', text.split('\n'));
    expect(fixes.map(({ fixed }) => fixed)).toEqual(['a@acme.example,Ada,Berg,"Lead"']);
  });
});

it.each([
  ['Title,Job Title', '“Title” and “Job Title” both mean title', /^one column for title; name the one/],
  ['Title,title', '“Title” and “title” both mean title', /^one column for title; name the one/],
  ['Title,Title', '“Title” is the header of two columns', /^each header once/],
])('of the headers %s it says that %s', async (headers, found, expected) => {
  const [issue, ...others] = (await readRows(`${HEADER},${headers}`, `${ADA},x,y`)).issues;
  expect(issue).toMatchObject({ severity: 'error', code: 'two-headers', found });
  expect(issue?.expected).toMatch(expected);
  expect(others).toEqual([]);
});

it.each([
  [HEADER, 'Sales', ['3:3 error too-few-cells “1 cell”']],
  [HEADER, ',Sales', ['3:3 error too-few-cells “2 cells”']],
  [HEADER, ',Sales,,', ['3:3 error lone-cell “Sales”']],
  // Of three columns a lone word may be a name as well: each cell is asked for.
  [
    'userName,givenName,familyName',
    'Sales',
    [
      '3:3 error not-an-address userName “Sales”',
      '3:3 error missing-value givenName “”',
      '3:3 error missing-value familyName “”',
      '3:3 error too-few-cells “1 cell”',
    ],
  ],
])('under %s the line %s is told once, where it is no row', async (header, line, issues) => {
  const rows = [ADA, line, BO].map((row) => (header === HEADER ? row : row.replace(/^E\d,/, '')));
  expect(said(await readRows(header, ...rows))).toEqual(issues);
});

it.each([`title,${HEADER}`, '1st title,externalId,userName,givenName,familyName'])(
  'the header %s is found again, whatever its first cell is',
  async (header) => {
    const roster = await readRows(header, `x,${ADA}`, header, `x,${BO}`);
    expect(said(roster).filter((issue) => issue.includes(' error '))).toEqual([
      `3:3 error header-again “${header.replaceAll(',', ', ')}”`,
    ]);
  },
);

it.each([
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&eacute;', 'é'],
  ['&#233;', 'é'],
  ['&#xE9;', 'é'],
])('%j of a web page is %j', (wrong, right) =>
  expect(escapedText(`Ren${wrong}`)).toEqual({ wrong, right: `Ren${right}` }),
);
