import { assert, property, string } from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { lookupKeys, matches, parseFilter } from '../../tenant/filter.ts';

const user = {
  id: 'u1',
  userName: 'Ana.Kel@example.com',
  externalId: 'E001',
  active: true,
  age: 7,
  name: { givenName: 'Ana', familyName: 'Kel' },
  emails: [
    { value: 'ana@example.com', type: 'work' },
    { value: 'a@home.example.com', type: 'home' },
  ],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
};

describe('a filter', () => {
  it.each([
    ['userName eq "ana.kel@EXAMPLE.com"', true],
    ['USERNAME eq "ana.kel@example.com"', true],
    ['externalId eq "e001"', false],
    ['externalId sw "E0"', true],
    ['externalId pr', true],
    ['title pr', false],
    ['name.familyName co "E"', true],
    ['userName ew ".org"', false],
    ['active eq true and age gt 6', true],
    ['active eq false or age le 7', true],
    ['not (active eq true)', false],
    ['active eq false or active eq true and title pr', false],
    ['(active eq false or active eq true) and externalId pr', true],
    ['emails.value eq "ana@example.com"', true],
    ['emails eq "ana@example.com"', true],
    ['emails[type eq "work" and value co "ana"]', true],
    ['emails[type eq "home" and value co "ana"]', false],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "sales"', true],
    ['title ne "x"', true],
  ])('%s', (text, expected) => {
    expect(matches(parseFilter(text), user)).toBe(expected);
  });

  it.each([
    '',
    'userName',
    'userName eq',
    'userName is "x"',
    '(active eq true',
    'userName eq "x" and',
    'userName eq "x" extra',
    'userName eq x"',
  ])('refuses %j', (text) => {
    expect(() => parseFilter(text)).toThrow(
      expect.objectContaining({ status: 400, scimType: 'invalidFilter' }) as Error,
    );
  });

  it('finds any value that was quoted as JSON', () => {
    assert(
      property(string({ minLength: 1 }), (value) => {
        const filter = parseFilter(`externalId eq ${JSON.stringify(value)}`);
        expect(matches(filter, { externalId: value })).toBe(true);
        expect(lookupKeys(filter)).toEqual([{ attribute: 'externalid', value }]);
      }),
    );
  });

  it('knows which filters an index answers', () => {
    expect(lookupKeys(parseFilter('userName eq "a" or externalId eq "b"'))).toHaveLength(2);
    expect(lookupKeys(parseFilter('userName eq "a" and externalId eq "b"'))).toBeNull();
    expect(lookupKeys(parseFilter('userName sw "a"'))).toBeNull();
  });
});
