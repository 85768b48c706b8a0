import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { anyOf, chains, literal, meets, type Term } from '../../../src/scim/filter.ts';
import { parseListResponse } from '../../../src/scim/listresponse.ts';
import { hasBoolean, isRepeatable, patchOp, withTextBooleans } from '../../../src/scim/patchop.ts';
import { parseServiceProviderConfig } from '../../../src/scim/serviceproviderconfig.ts';
import { idOfLocation, statusOf } from '../../../src/scim/status.ts';
import { parseUser } from '../../../src/scim/user.ts';
import { lookupKeys, parseFilter } from '../../tenant/filter.ts';

describe('filters', () => {
  it('say back every value exactly, and every chain stays within its room', () => {
    const term = fc.record({
      attribute: fc.constantFrom('userName', 'externalId', 'id'),
      value: fc.string({ minLength: 1, maxLength: 40 }),
    }) as fc.Arbitrary<Term>;
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 400, max: 3000 }),
        (terms, room) => {
          const all = chains(terms, room);
          expect(all.flat()).toEqual(terms);
          for (const chain of all) {
            expect(chain.length === 1 || encodeURIComponent(anyOf(chain)).length <= room).toBe(true);
            expect(lookupKeys(parseFilter(anyOf(chain)))?.map(({ value }) => value)).toEqual(
              chain.map(({ value }) => value),
            );
          }
        },
      ),
    );
  });

  it('escape backslash and quote', () => expect(literal('a"b\\c')).toBe('"a\\"b\\\\c"'));

  it('are held against the answer: userName without case, ids with', () => {
    const user = { id: 'A', userName: 'Mixed@example.com', externalId: 'E1' };
    expect(meets({ attribute: 'userName', value: 'mixed@EXAMPLE.com' }, user)).toBe(true);
    expect(meets({ attribute: 'externalId', value: 'e1' }, user)).toBe(false);
    expect(meets({ attribute: 'id', value: 'a' }, user)).toBe(false);
  });
});

describe('list answers', () => {
  it.each([
    [{ totalResults: 0 }, { total: 0, resources: [] }],
    [
      { totalResults: '3', resources: [{ id: '1' }] },
      { total: 3, resources: [{ id: '1' }] },
    ],
    [{ Resources: [] }, { total: null, resources: [] }],
    [
      { totalResults: 2, Resources: null },
      { total: 2, resources: [] },
    ],
    [{}, null],
    [[], null],
    [{ totalResults: 1, Resources: ['x'] }, null],
    [{ totalResults: 1, Resources: {} }, null],
  ])('%j', (value, expected) => expect(parseListResponse(value)).toEqual(expected));
});

describe('ServiceProviderConfig', () => {
  it('is read with its limits', () => {
    const config = {
      patch: { supported: 'True' },
      bulk: { supported: true, maxOperations: '50', maxPayloadSize: 0 },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: false },
    };
    expect(parseServiceProviderConfig(config)).toEqual({
      patch: true,
      bulk: { maxOperations: 50, maxPayloadSize: null },
      filter: { maxResults: 200 },
      etag: false,
    });
  });

  it('keeps what it does not say apart from what it denies', () => {
    expect(parseServiceProviderConfig({ bulk: { supported: false } })).toEqual({
      patch: null,
      bulk: false,
      filter: null,
      etag: null,
    });
    expect(parseServiceProviderConfig({ message: 'hello' })).toBeNull();
    expect(parseServiceProviderConfig('<html>')).toBeNull();
  });
});

describe('statuses and locations', () => {
  it.each([
    ['x', null],
    [{}, null],
    [undefined, null],
    [99, null],
    [1000, null],
    ['2010', null],
    [{ status: 204 }, 204],
  ])('%j is %j', (value, status) => expect(statusOf(value)).toBe(status));
  it.each([
    ['https://x.example.com/scim/v2/Users/a%2Fb', 'a/b'],
    ['/Users/7/', '7'],
    ['/Users/%zz', '%zz'],
    ['/Users/7?x=1#y', '7'],
    ['', undefined],
    [7, undefined],
  ])('the id in %j', (value, id) => expect(idOfLocation(value)).toBe(id));
});

describe('PATCH', () => {
  const patch = patchOp([
    { op: 'replace', path: 'active', value: false },
    { op: 'remove', path: 'title' },
  ]);
  it('can say booleans as text', () => {
    expect(hasBoolean(patch)).toBe(true);
    expect(withTextBooleans(patch).Operations).toEqual([
      { op: 'replace', path: 'active', value: 'False' },
      { op: 'remove', path: 'title' },
    ]);
  });
  it('may be sent twice unless a value joins a list', () => {
    expect(isRepeatable(patch)).toBe(true);
    expect(isRepeatable(patchOp([{ op: 'add', path: 'emails', value: [{ value: 'x' }] }]))).toBe(false);
  });
});

const user = (more: object) => parseUser({ id: '1', userName: 'a@example.com', ...more });

describe('a user', () => {
  it.each([
    [
      {
        emails: [
          { value: 'home@x', type: 'home', primary: true },
          { value: 'work@x', type: 'Work' },
        ],
      },
      { value: 'work@x', path: 'emails[type eq "Work"].value' },
    ],
    [
      {
        emails: [
          { value: 'a@x', type: 'work' },
          { value: 'b@x', type: 'work', primary: true },
        ],
      },
      { value: 'b@x', path: 'emails[value eq "b@x"].value' },
    ],
    [
      { emails: [{ value: 'a@x' }, { value: 'b@x', primary: 'true' }] },
      { value: 'b@x', path: 'emails[value eq "b@x"].value' },
    ],
    [{ emails: [{ value: 'home@x', type: 'home', primary: true }] }, undefined],
    [{ emails: 'x' }, { value: 'x', path: 'emails', plain: ['x'] }],
    [{}, undefined],
  ])('has the work address of %j', (more, email) => expect(user(more)?.email).toEqual(email));

  it.each([
    [{ active: false }, false],
    [{ active: 'False' }, false],
    [{ active: 'true' }, true],
    [{}, true],
  ])('%j', (more, active) => expect(user(more)?.active).toBe(active));

  it('is none without id or userName; attribute names mind no case', () => {
    expect(parseUser({ id: '1' })).toBeNull();
    expect(parseUser({ ID: 7, USERNAME: 'a', Name: { GivenName: 'G' } })).toMatchObject({
      id: '7',
      userName: 'a',
      givenName: 'G',
    });
  });
});
