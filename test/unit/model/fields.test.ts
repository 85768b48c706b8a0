import { describe, expect, it } from 'vitest';
import { type FieldFacts, PERSON_FIELDS, PROFILE_FIELDS } from '../../../src/model/fields.ts';
import {
  HUB_FIRST,
  HUB_ONLY,
  LISTED_FIELDS,
  OPEN_PERSON_FIELDS,
  PERSONAL_FIELDS,
} from '../../../src/model/field-groups.ts';
import { FIELDS } from '../../../src/roster/cells/fields.ts';

const column = { cell: 'text', clearable: true, description: '', headers: '' } as const;
const facts = { ...column, label: 'X', personal: false, same: 'text' } as const;
const shown = { name: 'x', use: 'shows', form: 'text' } as const;
export const written: FieldFacts = { ...facts, scim: null, hub: { ...shown, use: 'writes' } };
// @ts-expect-error a field that no profile carries does not compile
export const nowhere: FieldFacts = { ...facts, scim: null, hub: null };
// @ts-expect-error a field that UserHub shows and nobody can write does not compile
export const onlyShown: FieldFacts = { ...facts, scim: null, hub: shown };

describe('the table of fields', () => {
  it('is where the columns of a roster come from', () => {
    for (const field of PROFILE_FIELDS) {
      const { cell: kind, clearable, description, headers } = PERSON_FIELDS[field];
      expect(FIELDS[field]).toEqual({ kind, clearable, description, aliases: headers.split('; ').filter(Boolean) });
    }
  });

  it('says what is personal, what only NiCE’s published API carries, and what costs a request a person', () => {
    expect([...OPEN_PERSON_FIELDS, ...PERSONAL_FIELDS].sort()).toEqual([...PROFILE_FIELDS].sort());
    expect(OPEN_PERSON_FIELDS).toEqual([
      'title',
      'department',
      'team',
      'timeZone',
      'hireDate',
      'rank',
      'userType',
      'loginAuthenticator',
    ]);
    expect(HUB_ONLY).toEqual(['hireDate', 'rank', 'loginAuthenticator', 'skills', 'invite']);
    expect([...HUB_FIRST].sort()).toEqual([
      'hireDate',
      'invite',
      'loginAuthenticator',
      'mobilePhone',
      'rank',
      'skills',
      'timeZone',
    ]);
    expect(PROFILE_FIELDS.filter((field) => !LISTED_FIELDS.includes(field))).toEqual(['loginAuthenticator']);
  });
});
