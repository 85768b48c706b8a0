import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import { API_ERROR_KINDS } from '../../../src/model/step.ts';
import { apiError, errorOf } from '../../../src/scim/error.ts';
import { anyMeets, anyOf, chains, meets, type Term, termKey } from '../../../src/scim/filter.ts';
import { listOf, nameIn, parseJson, valueOf } from '../../../src/scim/json.ts';
import { parseListResponse } from '../../../src/scim/listresponse.ts';
import { hasBoolean, isRepeatable, patchOp, withTextBooleans } from '../../../src/scim/patchop.ts';
import { isSegment, segment } from '../../../src/scim/path.ts';
import { parseServiceProviderConfig } from '../../../src/scim/serviceproviderconfig.ts';
import { idOfLocation, statusOf } from '../../../src/scim/status.ts';
import { activeIn, parseUser, references } from '../../../src/scim/user.ts';

const json = (body: unknown): string => JSON.stringify(body);

describe('an error', () => {
  it('may be tried again where that can help, and always says what to do', () => {
    expect(API_ERROR_KINDS.filter((kind) => apiError(kind, 'x').retryable).sort()).toEqual(
      ['aborted', 'network', 'rate-limited', 'server', 'timeout', 'unreadable', 'version'].sort(),
    );
    for (const kind of API_ERROR_KINDS) expect(apiError(kind, 'x').advice).toMatch(/^[A-Z].+\.$/);
  });

  it('is what its kind is unless more is known', () => {
    expect(apiError('network', 'cut', { retryable: false, advice: 'Wait.', status: 3, correlationId: 'c' })).toEqual({
      status: 3,
      kind: 'network',
      message: 'cut',
      fields: [],
      correlationId: 'c',
      retryable: false,
      advice: 'Wait.',
    });
    expect(apiError('timeout', 'late')).toMatchObject({ status: null, correlationId: null, fields: [] });
  });

  it.each([
    ['Bearer abcdefgh', 'Bearer ***'],
    ['basic  YWxhZGRpbjpvcGVu', 'basic ***'],
    ['Bearer abc', 'Bearer abc'],
    ['eyJhbGciOiJI.eyJzdWIiOiIx.c2ln', '***'],
    ['client_secret=hunter2', 'client_secret=***'],
    ['"clientSecret": "hunter2"', '"clientSecret": "***"'],
    ['password: hunter2, user: x', 'password: ***, user: x'],
    ['accessKeySecret=hunter2&x=1', 'accessKeySecret=***&x=1'],
    ['access_token=hunter2', 'access_token=***'],
    ['refresh_token=hunter2', 'refresh_token=***'],
    ['odd [things] in {brackets}', 'odd [things] in {brackets}'],
    ['at most <5> of them', 'at most <5> of them'],
  ])('says of %j “%s”', (said, shown) => {
    expect(errorOf({ status: 400, text: `no: ${said}` }).message).toBe(`no: ${shown}`);
  });

  it('is one line of at most 500 characters', () => {
    expect(errorOf({ status: 400, text: ' a\n\tb\u0007c  d ' }).message).toBe('a b c d');
    expect(errorOf({ status: 400, text: 'x'.repeat(500) }).message).toBe('x'.repeat(500));
    expect(errorOf({ status: 400, text: 'x'.repeat(501) }).message).toBe(`${'x'.repeat(499)}…`);
  });

  it.each([
    [{ status: 400, text: json({ detail: '', message: 'b' }) }, 'b'],
    [{ status: 400, text: json({ details: 'a', message: 'b' }) }, 'a'],
    [{ status: 400, text: json({ details: [], message: 'b' }) }, 'b'],
    [{ status: 400, text: json({ details: [null, 'x', { message: 'y' }], message: 'b' }) }, 'x; y'],
    [{ status: 400, text: json({ error_description: 'a', errorDescription: 'b' }) }, 'a'],
    [{ status: 400, text: json({ message: 'a', error: 'b' }) }, 'a'],
    [{ status: 400, text: json({ error: 'a' }), headers: { icstatusdescription: 'b' } }, 'a'],
    [{ status: 400, text: json({ errors: [{ message: 'b' }] }), headers: { icstatusdescription: 'a' } }, 'a'],
    [{ status: 400, text: json({ errors: ['b'] }) }, 'b'],
    [{ status: 400, text: '{"a":1}' }, 'HTTP 400 without a message'],
    [{ status: 400, text: '[1]' }, 'HTTP 400 without a message'],
    [{ status: 400 }, 'HTTP 400 without a message'],
    [{ status: 400, text: '  ' }, 'HTTP 400 without a message'],
    [{ status: 400, text: 'ignored', body: { detail: 'a' } }, 'a'],
    [{ status: 400, body: 'no object' }, 'HTTP 400 without a message'],
    [{ status: 500, text: '  <TITLE lang="en">\n Down \n</TITLE>' }, 'Down'],
    [{ status: 500, text: '<style>\nb { }</style><p>one</p>\n<p>two</p><SCRIPT>x</SCRIPT>' }, 'one two'],
    [{ status: 500, text: `<p>a</p>${' '.repeat(6000)}<p>far away</p>` }, 'a'],
    [{ status: 500, text: '<p></p>' }, 'HTTP 500 without a message'],
  ])('of %j says “%s”', (source, message) => {
    expect(errorOf(source).message).toBe(message);
  });

  it.each([
    [{ status: 400, text: json({ scimType: 'INVALIDVERS' }) }, 'version'],
    [{ status: 409, text: json({ scimType: 'invalidVers' }), method: 'PATCH' }, 'conflict'],
    [{ status: 400, text: json({ code: 'UNIQUENESS' }) }, 'uniqueness'],
    [{ status: 400, text: json({ errors: [{ field: 'uniqueness' }] }) }, 'uniqueness'],
    [{ status: 409, text: json({ message: 'Duplicate' }), method: 'PATCH' }, 'uniqueness'],
    [{ status: 409, text: json({ message: 'not unique' }), method: 'PATCH' }, 'uniqueness'],
    [{ status: 409, text: json({ message: 'USER_ALREADY_EXISTS' }), method: 'PATCH' }, 'uniqueness'],
    [{ status: 402, text: '' }, 'invalid'],
    [{ status: 502, text: '' }, 'server'],
    [{ status: 204, text: '' }, 'unreadable'],
  ])('of %j is %s', (source, kind) => {
    expect(errorOf(source)).toMatchObject({ kind, status: source.status });
  });

  it('names the request by what is known of it, else by its header', () => {
    const headers = { correlationid: 'header' };
    expect(errorOf({ status: 400, correlationId: 'own', headers }).correlationId).toBe('own');
    expect(errorOf({ status: 400, correlationId: null, headers }).correlationId).toBe('header');
    expect(errorOf({ status: 400 }).correlationId).toBeNull();
    expect(errorOf({ status: 400, text: json({ scimType: 'Bearer abcdefghij' }) }).scimType).toBe('Bearer ***');
    expect(errorOf({ status: 400 })).not.toHaveProperty('scimType', expect.anything());
  });

  it('frees its fields of credentials as well', () => {
    const errors = [{ field: 'password=hunter2', message: 'password=hunter2' }, 'password=hunter2', { field: 'x' }];
    expect(errorOf({ status: 400, text: json({ errors }) }).fields).toEqual([
      { field: 'password=***', message: 'password=***' },
      { field: '', message: 'password=***' },
      { field: 'x', message: '' },
    ]);
    expect(errorOf({ status: 400, text: json({ errors: 'x' }) }).fields).toEqual([]);
  });
});

describe('look-ups', () => {
  const term = fc.record({
    attribute: fc.constantFrom('userName', 'externalId', 'id'),
    value: fc.constantFrom('a', 'A', 'b', 'B', 'ü"\\'),
  }) as fc.Arbitrary<Term>;

  it('are as few as fit into the room and the number of terms', () => {
    const separator = encodeURIComponent(' or ').length;
    fc.assert(
      fc.property(
        fc.array(term, { maxLength: 20 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 6 }),
        (terms, room, most) => {
          const all = chains(terms, room, most);
          expect(all.flat()).toEqual(terms);
          for (const [i, chain] of all.entries()) {
            const size = encodeURIComponent(anyOf(chain)).length;
            expect(chain.length).toBeLessThanOrEqual(most);
            expect(chain.length === 1 || size + separator <= room).toBe(true);
            const next = all[i + 1]?.[0];
            if (next === undefined) continue;
            const withNext = encodeURIComponent(anyOf([...chain, next])).length + separator;
            expect(chain.length === most || withNext > room).toBe(true);
          }
        },
      ),
    );
    expect(chains([], 100)).toEqual([]);
  });

  it('find by many terms at once what one of them finds, and one term is one whatever its case', () => {
    const user = fc.record(
      { id: fc.constantFrom('a', 'B'), userName: fc.constantFrom('a', 'B'), externalId: fc.constantFrom('a', 'B') },
      { requiredKeys: ['id', 'userName'] },
    );
    fc.assert(
      fc.property(fc.array(term, { maxLength: 3 }), user, (terms, one) => {
        expect(anyMeets(terms)(one)).toBe(terms.some((each) => meets(each, one)));
      }),
    );
    fc.assert(
      fc.property(term, term, (a, b) => {
        const alike =
          a.attribute === b.attribute &&
          (a.attribute === 'userName' ? a.value.toLowerCase() === b.value.toLowerCase() : a.value === b.value);
        expect(termKey(a) === termKey(b)).toBe(alike);
      }),
    );
  });
});

describe('small parts', () => {
  it.each([
    ['7', '7'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['...', '...'],
    ['ü', '%C3%BC'],
  ])('the id %j stands in an address as %s', (id, text) => {
    expect([isSegment(id), segment(id)]).toEqual([true, text]);
  });

  it.each(['', '.', '..', 'a\nb', 'a\ud800', '\u0000'])('the id %j stands in none', (id) => {
    expect(isSegment(id)).toBe(false);
    let failure: unknown;
    try {
      segment(id);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ reason: 'read-incomplete' });
    expect((failure as Failure).message).toContain(`“${id.replaceAll(/[\n\ud800\u0000]/gu, '?')}”`);
  });

  it.each([
    ['200', 200],
    ['201 Created', 201],
    [' 404', 404],
    ['20', null],
    ['x404', null],
    [' 4040', null],
    [99, null],
    [100, 100],
    [599, 599],
    [600, null],
    [{ code: 201 }, 201],
    [{ status: '409' }, 409],
    [[201], null],
    ['', null],
    [null, null],
  ])('%j is the status %j', (value, status) => expect(statusOf(value)).toBe(status));

  it.each([
    ['https://x.example.com/Users/a%20b//', 'a b'],
    ['a', 'a'],
    ['/Users/7#x', '7'],
    ['///', undefined],
    ['?x', undefined],
    [null, undefined],
  ])('%j names the account %j', (location, id) => expect(idOfLocation(location)).toBe(id));

  it.each([
    [null, null],
    ['text', null],
    [7, null],
    [{ totalResults: '12 of them' }, null],
    [{ totalResults: 'about 12' }, null],
    [{ totalResults: -1 }, null],
    [
      { totalResults: 1.5, Resources: [] },
      { total: null, resources: [] },
    ],
    [{ totalResults: 3, Resources: [null] }, null],
    [
      { totalresults: 3, RESOURCES: [{}], NextCursor: 7 },
      { total: 3, resources: [{}], next: '7' },
    ],
    [{ Resources: null }, null],
  ])('%j is the page %j', (value, page) => expect(parseListResponse(value)).toEqual(page));

  it.each([
    [{ patch: { supported: true } }, { patch: true, bulk: null, filter: null, etag: null }],
    [{ etag: { supported: 'TRUE' } }, { patch: null, bulk: null, filter: null, etag: true }],
    [{ etag: { supported: 'no' } }, { patch: null, bulk: null, filter: null, etag: false }],
    [{ filter: { supported: false, maxResults: 5 } }, { patch: null, bulk: null, filter: false, etag: null }],
    [
      { filter: { supported: true, maxResults: '7.5' }, bulk: { supported: 'x' } },
      { patch: null, bulk: false, filter: { maxResults: null }, etag: null },
    ],
    [
      { bulk: { supported: true, maxOperations: 10.9, maxPayloadSize: -1 }, filter: 'x', patch: [] },
      { patch: null, bulk: { maxOperations: 10, maxPayloadSize: null }, filter: null, etag: null },
    ],
    [
      { bulk: { supported: true, maxOperations: 'x1', maxPayloadSize: '1x' } },
      { patch: null, bulk: { maxOperations: null, maxPayloadSize: null }, filter: null, etag: null },
    ],
    [
      {
        bulk: { supported: true, maxOperations: 0.5, maxPayloadSize: 0.9 },
        filter: { supported: true, maxResults: 0.5 },
      },
      { patch: null, bulk: { maxOperations: null, maxPayloadSize: null }, filter: { maxResults: null }, etag: null },
    ],
    [{ patch: null }, null],
    [null, null],
    [[], null],
  ])('%j can do %j', (value, config) => expect(parseServiceProviderConfig(value)).toEqual(config));

  it('names are found without case, and only the object’s own', () => {
    const inherited = Object.create({ ID: 'x' }) as Record<string, unknown>;
    expect([valueOf(inherited, 'id'), nameIn(inherited, 'id')]).toEqual([undefined, 'id']);
    expect([valueOf({ ab: 1, BA: 2, ABC: 3 }, 'ba'), nameIn({ ABC: 3, AB: 1 }, 'ab')]).toEqual([2, 'AB']);
    expect([valueOf({ undefined: 1 }, 'id'), nameIn({ ID: 1, id: 2 }, 'id')]).toEqual([undefined, 'id']);
    expect([listOf(0), listOf(false), listOf([1, 2])]).toEqual([[0], [false], [1, 2]]);
  });

  it('JSON keeps whole characters, and puts halves right at any depth', () => {
    expect(parseJson('["\\uD83D\\uDE00",{"a":["\\uDC00"]},3,null]')).toEqual(['😀', { a: ['\uFFFD'] }, 3, null]);
  });

  it('a patch is repeatable where nothing joins a list, and has booleans where one is set', () => {
    const add = (path: string, value: unknown) => ({ op: 'add' as const, path, value });
    const set = { op: 'replace' as const, path: 'active', value: true };
    const whole = patchOp([add('title', 'x'), set, { op: 'remove', path: 'phone' }]);
    expect(whole.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:PatchOp']);
    expect([hasBoolean(whole), hasBoolean(patchOp([add('title', 'true')]))]).toEqual([true, false]);
    expect([isRepeatable(whole), isRepeatable(patchOp([set, add('emails', [])]))]).toEqual([true, false]);
    expect(withTextBooleans(whole)).toEqual({
      ...whole,
      Operations: [add('title', 'x'), { ...set, value: 'True' }, { op: 'remove', path: 'phone' }],
    });
  });
});

describe('an account', () => {
  const of = (more: object) => parseUser({ id: '1', userName: 'a@example.com', ...more });

  it.each([
    [['a@x', 'b@x'], { value: 'a@x', path: 'emails', plain: ['a@x', 'b@x'] }],
    [['', 'b@x'], { value: 'b@x', path: 'emails', plain: ['', 'b@x'] }],
    [[{ type: 'work' }, { value: 'a@x' }], { value: 'a@x', path: 'emails[value eq "a@x"].value' }],
    [
      { value: 'a@x', type: 'WORK' },
      { value: 'a@x', path: 'emails[type eq "WORK"].value' },
    ],
    [
      [
        { value: 'a@x', type: 'work' },
        { value: 'b@x', type: 'work', primary: 'True' },
      ],
      { value: 'b@x', path: 'emails[value eq "b@x"].value' },
    ],
    [
      [{ value: 'a@x' }, { value: 'b@x', primary: true }, { value: 'c@x', type: 'home', primary: true }],
      { value: 'b@x', path: 'emails[value eq "b@x"].value' },
    ],
    [[{ value: 'a@x', primary: 'yes' }, { value: 'b@x' }], { value: 'a@x', path: 'emails[value eq "a@x"].value' }],
    [[7, null], undefined],
    ['a@x', { value: 'a@x', path: 'emails', plain: ['a@x'] }],
    [null, undefined],
  ])('with the e-mails %j has the work address %j', (emails, email) => expect(of({ emails })?.email).toEqual(email));

  it('has its mobile number, its team and its department where they are text', () => {
    const nice = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const phoneNumbers = [
      { value: '1', type: 'work' },
      { value: '2', type: 'mobile' },
      { value: '3', type: 'mobile' },
    ];
    expect(of({ phoneNumbers, [nice]: { team: 'South' }, [enterprise]: { department: 'Care' } })).toMatchObject({
      phone: { value: '1', path: 'phoneNumbers[type eq "work"].value' },
      mobilePhone: '2',
      team: 'South',
      department: 'Care',
    });
    const other = of({
      [nice]: { team: { id: 'x' } },
      [enterprise]: 'Care',
      phoneNumbers: [{ type: 'mobile' }],
      name: 'K',
    });
    for (const field of ['team', 'department', 'mobilePhone', 'givenName', 'version'])
      expect(other).not.toHaveProperty(field);
  });

  it('has roles and groups as objects, as text, or as one', () => {
    expect(references({ roles: ['r1', { value: 7, display: '', type: 'x' }, {}, null, '', 5] }, 'roles')).toEqual([
      { value: 'r1' },
      { value: '7', type: 'x' },
      { value: '5' },
    ]);
    // The same one again is no other one; of another type it is (RFC 7643, section 2.4).
    const twice = [{ value: 'a', type: 'x' }, { value: 'a' }, { value: 'a', type: 'x', display: 'A' }, 'a'];
    expect(references({ roles: twice }, 'roles')).toEqual([{ value: 'a', type: 'x' }, { value: 'a' }]);
    expect(of({ groups: { value: 'g', display: 'G' }, roles: null })).toMatchObject({
      groups: [{ value: 'g', display: 'G' }],
      roles: [],
    });
  });

  it.each([
    ['', null],
    [' false ', false],
    ['0', false],
    ['1', true],
    ['unfalse', true],
    ['falsey', true],
    ['INACTIVE', false],
    ['no', false],
    ['Suspended', false],
    ['ACTIVE', true],
    ['pending', true],
    [[], null],
  ])('that is active: %j is %j', (active, expected) => expect(activeIn({ active })).toBe(expected));
});
