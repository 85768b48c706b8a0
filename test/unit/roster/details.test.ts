import { describe, expect, it } from 'vitest';
import { escapedText } from '../../../src/roster/cells/escaped-text.ts';
import { plainId } from '../../../src/roster/cells/id-digits.ts';
import { zoneOfWindows } from '../../../src/roster/cells/windows-zones.ts';
import { certainFixes } from '../../../src/roster/file/certain-fixes.ts';
import { readRows, readText, said } from './reading.ts';

describe('small parts of reading', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe DAYLIGHT time', 'Europe/Berlin'],
    ['W. Europe Standard Time (summer)', ''],
    ['Europe/Berlin', ''],
    ['Nowhere Standard Time', ''],
  ])('the zone of %j is %j', (name, zone) => expect(zoneOfWindows(name)).toBe(zone));

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
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&eacute;', 'é'],
  ['&#233;', 'é'],
  ['&#xE9;', 'é'],
])('%j of a web page is %j', (wrong, right) =>
  expect(escapedText(`Ren${wrong}`)).toEqual({ wrong, right: `Ren${right}` }),
);
