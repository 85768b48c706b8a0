import { describe, expect, it } from 'vitest';
import { correlate, parseBulkResponse } from '../../../src/scim/bulkresponse.ts';
import { errorOf } from '../../../src/scim/error.ts';
import { listOf, nameIn, parseJson, textOf, valueOf } from '../../../src/scim/json.ts';
import { parseListResponse } from '../../../src/scim/listresponse.ts';
import { isPatchOp, isRepeatable, withTextBooleans } from '../../../src/scim/patchop.ts';
import { idOfLocation, statusOf } from '../../../src/scim/status.ts';
import { activeIn, isMobile, parseUser } from '../../../src/scim/user.ts';

const text = (body: unknown): string => JSON.stringify(body);

describe('what an error means', () => {
  it.each([
    [{ status: 400, text: text({ scimType: 'invalidVers' }) }, 'version'],
    [{ status: 400, text: text({ scimType: 'uniqueness' }) }, 'uniqueness'],
    [{ status: 400, text: text({ message: 'USER_ALREADY_EXISTS' }) }, 'uniqueness'],
    [{ status: 400, text: text({ message: 'the name is already there' }) }, 'invalid'],
    [{ status: 409, text: text({}) }, 'uniqueness'],
    [{ status: 409, text: text({}), method: 'POST' }, 'uniqueness'],
    [{ status: 409, text: text({}), method: 'PUT' }, 'conflict'],
    [{ status: 409, text: text({ message: 'userName is taken' }), method: 'PUT' }, 'uniqueness'],
    [{ status: 409, text: text({ code: 'uniqueness' }), method: 'PUT' }, 'uniqueness'],
    [{ status: 422, text: text({}), method: 'DELETE' }, 'dependencies'],
    [{ status: 422, text: text({}), method: 'POST' }, 'invalid'],
    [{ status: 401, text: '' }, 'auth'],
    [{ status: 403, text: '' }, 'forbidden'],
    [{ status: 404, text: '' }, 'not-found'],
    [{ status: 405, text: '' }, 'unsupported'],
    [{ status: 408, text: '' }, 'timeout'],
    [{ status: 410, text: '' }, 'not-found'],
    [{ status: 412, text: '' }, 'version'],
    [{ status: 428, text: '' }, 'version'],
    [{ status: 413, text: '' }, 'too-large'],
    [{ status: 418, text: '' }, 'invalid'],
    [{ status: 429, text: '' }, 'rate-limited'],
    [{ status: 500, text: '' }, 'server'],
    [{ status: 501, text: '' }, 'unsupported'],
    [{ status: 504, text: '' }, 'timeout'],
    [{ status: 302, text: '' }, 'unreadable'],
    [{ status: 399, text: '' }, 'unreadable'],
  ])('%j is %s', (source, kind) => {
    expect(errorOf(source).kind).toBe(kind);
  });

  it.each([
    ['<html><title>Sign in</title><body>no</body></html>', 'Sign in'],
    ['<h1>Down</h1><title>Sign in</title>', 'Down'],
    ['<p>just <b>words</b></p><script>let x;</script>', 'just words'],
    ['  plain words ', 'plain words'],
    ['[not JSON', 'HTTP 500 without a message'],
    ['{"detail":""}', 'HTTP 500 without a message'],
  ])('says what %j says', (body, message) => {
    expect(errorOf({ status: 500, text: body }).message).toBe(message);
  });

  it.each([
    [{ detail: 'a', message: 'b' }, 'a'],
    [{ details: ['a', { message: 'b' }, 3, {}] }, 'a; b; 3'],
    [{ error_description: 'a', error: 'b' }, 'a'],
    [{ errorDescription: 'a', error: 'b' }, 'a'],
    [{ error: { message: 'a' } }, 'a'],
    [{ error: 'a' }, 'a'],
    [{ errors: [{ field: 'email', message: 'a' }] }, 'a'],
  ])('takes the words of %j', (body, message) => {
    expect(errorOf({ status: 400, text: text(body) }).message).toBe(message);
  });

  it('names the fields that are wrong, by whatever name the server has for them', () => {
    const errors = [
      { name: 'title', detail: 'too long' },
      { path: 'phone' },
      { description: 'odd' },
      {},
      'words alone',
      '',
      null,
    ];
    expect(errorOf({ status: 400, text: text({ errors }) }).fields).toEqual([
      { field: 'title', message: 'too long' },
      { field: 'phone', message: '' },
      { field: '', message: 'odd' },
      { field: '', message: 'words alone' },
    ]);
    const many = Array.from({ length: 30 }, (_, n) => ({ field: `f${n}`, message: 'x' }));
    expect(errorOf({ status: 400, text: text({ errors: many }) }).fields).toHaveLength(20);
  });

  it('keeps what the server calls the request', () => {
    const { correlationId, scimType, status } = errorOf({
      status: 400,
      text: text({ scimType: 'invalidValue' }),
      headers: { correlationid: 'c-7', icstatusdescription: 'in words' },
    });
    expect({ correlationId, scimType, status }).toEqual({
      correlationId: 'c-7',
      scimType: 'invalidValue',
      status: 400,
    });
    expect(errorOf({ status: 400, text: '', headers: { icstatusdescription: 'in words' } }).message).toBe('in words');
  });
});

describe('small parts of messages', () => {
  it.each([
    ['201', 201],
    [' 201 Created', 201],
    ['x201', null],
    ['2010', null],
    ['099', null],
    ['600', null],
    [100, 100],
    [599, 599],
    [{ code: '404' }, 404],
    [{ status: 404 }, 404],
    [true, null],
    [null, null],
  ])('the status %j is %j', (value, status) => {
    expect(statusOf(value)).toBe(status);
  });

  it.each([
    ['https://x.example.com/Users/a%20b/?v=1', 'a b'],
    ['/Users/a#top', 'a'],
    ['/Users/%E0%A4%A', '%E0%A4%A'],
    ['', undefined],
    [7, undefined],
  ])('the id of %j is %j', (location, id) => {
    expect(idOfLocation(location)).toBe(id);
  });

  it('reads names without case, its own first', () => {
    expect(valueOf({ UserName: 'a', username: 'b' }, 'username')).toBe('b');
    expect(valueOf({ UserName: 'a' }, 'userName')).toBe('a');
    expect(valueOf({ Other: 'a' }, 'userName')).toBeUndefined();
    expect(valueOf({}, 'toString')).toBeUndefined();
    expect([nameIn({ ID: 1 }, 'id'), nameIn({}, 'id'), nameIn({ id: 1, ID: 2 }, 'id')]).toEqual(['ID', 'id', 'id']);
    expect([textOf(''), textOf('a'), textOf(0), textOf(null)]).toEqual([undefined, 'a', '0', undefined]);
    expect([listOf(null), listOf(undefined), listOf('a'), listOf([])]).toEqual([[], [], ['a'], []]);
  });

  it('puts half a character right, in names and in values, and refuses what is nested without end', () => {
    expect(parseJson('{"\\ud800":"a\\udfffb"}')).toEqual({ '\uFFFD': 'a\uFFFDb' });
    expect(parseJson('{"a":[1,{"b":null}]}')).toEqual({ a: [1, { b: null }] });
    expect(parseJson('{')).toBeUndefined();
    expect(parseJson('['.repeat(5000) + ']'.repeat(5000))).toBeUndefined();
  });

  it.each([
    [{ totalResults: 0 }, { total: 0, resources: [] }],
    [{ totalResults: null }, null],
    [{ Resources: [] }, { total: null, resources: [] }],
    [
      { totalResults: 'many', Resources: [{}] },
      { total: null, resources: [{}] },
    ],
    [
      { TOTALRESULTS: '2', resources: [{}, {}] },
      { total: 2, resources: [{}, {}] },
    ],
    [{ totalResults: 1, Resources: ['a'] }, null],
    [
      { totalResults: 1, Resources: [{}], nextCursor: 'n' },
      { total: 1, resources: [{}], next: 'n' },
    ],
    [{}, null],
    [[], null],
  ])('the list %j is %j', (value, page) => {
    expect(parseListResponse(value)).toEqual(page && { next: undefined, ...page });
  });

  it('knows which patches may be sent twice, and writes booleans as text for those that want it', () => {
    const patch = (op: 'add' | 'replace', path: string, value: unknown) =>
      ({ schemas: [], Operations: [{ op, path, value }] }) as never;
    expect(isRepeatable(patch('add', 'emails', [{}]))).toBe(false);
    expect(isRepeatable(patch('add', 'members', [{}]))).toBe(true);
    expect(isRepeatable(patch('add', 'title', 'x'))).toBe(true);
    expect(isRepeatable(patch('replace', 'emails', [{}]))).toBe(true);
    expect(withTextBooleans(patch('replace', 'active', true)).Operations[0]?.value).toBe('True');
    expect(withTextBooleans(patch('replace', 'active', false)).Operations[0]?.value).toBe('False');
    expect(withTextBooleans(patch('replace', 'title', 'true')).Operations[0]?.value).toBe('true');
    expect([isPatchOp({ Operations: [] }), isPatchOp({}), isPatchOp(null), isPatchOp('x')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('an account', () => {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

  it('is read whole, whatever the case of its names', () => {
    const user = parseUser({
      ID: 'a1',
      USERNAME: 'kim@example.com',
      displayName: 'Kim E.',
      title: 'Lead',
      name: { givenName: 'Kim', familyName: 'Example', middleName: 'Q' },
      [enterprise]: { department: 'Sales' },
      emails: [
        { value: 'home@example.com', type: 'home' },
        { value: 'kim@example.com', type: 'work' },
      ],
      phoneNumbers: [
        { value: '+1 555 0100', type: 'work' },
        { value: '+1 555 0199', type: 'Mobile' },
      ],
      active: 'False',
      roles: [{ value: 'r1', display: 'Agent' }],
      meta: { version: 'W/"3"' },
    });
    expect(user).toMatchObject({
      id: 'a1',
      userName: 'kim@example.com',
      displayName: 'Kim E.',
      title: 'Lead',
      givenName: 'Kim',
      familyName: 'Example',
      department: 'Sales',
      active: false,
      version: 'W/"3"',
    });
    expect(user?.roles).toEqual([{ value: 'r1', display: 'Agent' }]);
  });

  it.each([null, {}, { id: 'a' }, { userName: 'a' }, { id: '', userName: 'a' }, { id: '..', userName: 'a' }])(
    '%j is none',
    (resource) => {
      expect(parseUser(resource)).toBeNull();
    },
  );

  it.each([
    [true, true],
    [false, false],
    ['true', true],
    ['FALSE', false],
    [1, true],
    [0, false],
    [undefined, null],
    [{}, null],
  ])('active %j is %j', (value, active) => {
    expect(activeIn({ active: value })).toBe(active);
  });

  it('has a mobile number by its type alone', () => {
    expect([isMobile({ type: 'MOBILE' }), isMobile({ type: 'work' }), isMobile('x'), isMobile({})]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('whose answer it is', () => {
  const owned = (sent: Parameters<typeof correlate>[0], operations: unknown[]): unknown[] =>
    correlate(sent, parseBulkResponse({ Operations: operations }) ?? []).map(
      (one) => one && [one.result.status, one.by],
    );
  const patch = (ref: string, targetId: string) => ({ bulkId: ref, method: 'PATCH', targetId }) as const;

  it('is nobody’s where two operations are about one account', () => {
    expect(
      owned(
        [patch('b1', 'a'), patch('b2', 'a')],
        [
          { status: '200', location: '/Users/a' },
          { status: '404', location: '/Users/a' },
        ],
      ),
    ).toEqual([null, null]);
  });

  it('is nobody’s by position where it names someone', () => {
    expect(owned([patch('b1', 'a')], [{ status: '200', location: '/Users/b' }])).toEqual([null]);
    expect(owned([patch('b1', 'a')], [{ status: '200' }])).toEqual([[200, 'position']]);
    expect(owned([patch('b1', 'a')], [{ status: '200', response: { userName: 'x@example.com' } }])).toEqual([null]);
  });

  it('is the one’s whose bulkId it has, unless it contradicts what was sent', () => {
    expect(owned([patch('b1', 'a')], [{ bulkId: 'b1', status: '200', method: 'DELETE' }])).toEqual([null]);
    expect(owned([patch('b1', 'a')], [{ bulkId: 'b1', status: '200', location: '/Users/b' }])).toEqual([null]);
    expect(owned([patch('b1', 'a')], [{ bulkId: 'b1', status: '200', location: '/Users/a' }])).toEqual([
      [200, 'bulkId'],
    ]);
  });

  it('holds the version of the account where the answer shows it', () => {
    const [result] = parseBulkResponse({
      Operations: [{ bulkId: 'b1', status: '200', response: { id: 'a', meta: { version: 'W/"2"' } } }],
    }) as { version?: string }[];
    expect(result?.version).toBe('W/"2"');
  });
});
