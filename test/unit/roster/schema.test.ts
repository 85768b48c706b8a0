import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { stalePublications } from '../../../scripts/schema.ts';
import { FIELD_NAMES } from '../../../src/roster/cells/fields.ts';
import { rosterSchema, rowSchema } from '../../../src/roster/schema.ts';
import { fixtureBytes, readText } from './reading.ts';

const text = [
  'Anna',
  ' Anna ',
  '',
  null,
  '[!REMOVE!]',
  '#REF!',
  '1.23E+05',
  'a\u0007b',
  'Zoë',
  "'=x",
  '\u200B',
  'x\uFFFDy',
  5,
  1e21,
  'line\nbreak',
];
const date = [
  '2026-01-31',
  '2027-01-31',
  '31.01.2026',
  '03/04/25',
  'soon',
  '',
  null,
  45_000,
  '45000',
  '9999-12-31',
  '[!REMOVE!]',
  '2026-02-30',
];
const truth = [true, false, 1, 0, 'yes', 'Inactive', 'on leave', 'maybe', '', null, '[!REMOVE!]', 'aCTIVE'];
const list = [
  'a;b|c',
  ['a;b', 'c'],
  '',
  null,
  [],
  '[!REMOVE!]',
  'a@2026-01-31',
  'a@2026-02-30',
  'a@2026-01-31;a',
  ['a', '[!REMOVE!]'],
  '#N/A',
  ['#N/A'],
  ['a\u0007'],
  ';|',
  [' '],
];

/** Values for each field, right and wrong ones. */
const VALUES: Record<string, unknown[]> = {
  userName: [
    'ANNA@example.com ',
    'anna',
    '\u0430nna@example.com',
    '',
    null,
    '[!REMOVE!]',
    '#REF!',
    'a b@example.com',
    undefined,
  ],
  externalId: ['0001', 1, 'x'.repeat(129), 'x'.repeat(128), '', null, '[!REMOVE!]', '1.23E+05', 2 ** 60],
  email: ['a@example.com', 'nobody', '', null, '[!REMOVE!]'],
  givenName: text,
  familyName: text,
  displayName: text,
  title: text,
  phone: text,
  department: text,
  team: text,
  active: truth,
  status: truth,
  roles: list,
  groups: list,
  startDate: date,
  endDate: date,
  licensePolicy: ['RECLAIM', 'preserve', 'RECLAM', '', null, '[!REMOVE!]'],
  attr: [{ shift: 'late' }, { shift: null, site: true }, { shift: '[!REMOVE!]' }],
  more: ['x'],
};

const deviation = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((field) => fc.constantFrom(...(VALUES[field] ?? [])).map((value): [string, unknown] => [field, value]));
const row = fc.array(deviation, { maxLength: 5 }).map((deviations): Record<string, unknown> => ({
  userName: 'anna@example.com',
  givenName: 'Anna',
  familyName: 'Alder',
  ...Object.fromEntries(deviations),
}));

describe('the published row schema', () => {
  it('says the same of every row as the reader', async () => {
    let right = 0;
    await fc.assert(
      fc.asyncProperty(row, async (person) => {
        // Blank rows are no rows; the second one keeps the file from being empty.
        const roster = await readText(
          JSON.stringify([person, { userName: 'other@example.com', givenName: 'O', familyName: 'O' }]),
          { path: 'roster.json' },
        );
        const blank = roster.rows === 1;
        const read = roster.entries.some((entry) => entry.row === 1);
        if (read) right += 1;
        const { success, error } = rowSchema.safeParse(person);
        // The schema's message is in the comparison so that a failure tells what it was.
        expect(blank || success === read ? '' : `${read ? 'read' : 'refused'}: ${error?.message}`).toBe('');
      }),
      { numRuns: 3000 },
    );
    expect(right).toBeGreaterThan(300);
    expect(right).toBeLessThan(2700);
  });

  it('knows every field of the roster', () => {
    expect(
      Object.keys(rowSchema.shape)
        .filter((name) => name !== 'attr')
        .sort(),
    ).toEqual([...FIELD_NAMES].sort());
  });

  it('accepts the JSON fixtures that are right', () => {
    for (const name of ['array.json', 'users.json'])
      expect(rosterSchema.safeParse(JSON.parse(fixtureBytes(name).toString())).success).toBe(true);
    expect(rosterSchema.safeParse({ people: [] }).success).toBe(false);
  });
});

describe('schema/ and the tables in docs/', () => {
  it('are what the sources say; `npm run generate` writes them', async () => {
    expect(await stalePublications()).toEqual([]);
  });
});
