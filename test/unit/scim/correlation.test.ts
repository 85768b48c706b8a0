import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { bulkBytes, type BulkOperation, bulkRequest } from '../../../src/scim/bulkrequest.ts';
import { correlate, parseBulkResponse, type SentOperation } from '../../../src/scim/bulkresponse.ts';

const post = (n: number): SentOperation => ({ bulkId: `b${n}`, method: 'POST', userName: `P${n}@example.com` });
const patch = (n: number): SentOperation => ({ bulkId: `b${n}`, method: 'PATCH', targetId: `id-${n}` });
const at = (n: number): string => `https://x.example.com/scim/v2/Users/id-${n}`;

/** What was found for each operation: `status by id`, `–` where nothing is certain. */
const found = (sent: readonly SentOperation[], Operations: readonly unknown[]): string[] =>
  correlate(sent, parseBulkResponse({ Operations }) ?? []).map((one) =>
    one ? [one.result.status, one.by, one.result.id].filter((part) => part !== undefined).join(' ') : '–',
  );

const UUID = '11E8A1F2-0000-4000-8000-00000000ABCD';

it('a UUID is the same id in either case, any other id is not', () => {
  const own = (targetId: string): SentOperation => ({ bulkId: 'b1', method: 'PATCH', targetId });
  const answered = (id: string): unknown => ({ status: 200, location: `https://x.example.com/scim/v2/Users/${id}` });
  const other = patch(2);
  expect(found([own(UUID.toLowerCase()), other], [answered(UUID), { status: 404 }])[0]).toBe(`200 identity ${UUID}`);
  expect(found([own(UUID.toLowerCase())], [{ ...(answered(UUID) as object), bulkId: 'b1' }])).toEqual([
    `200 bulkId ${UUID}`,
  ]);
  expect(found([own('ab')], [{ ...(answered('AB') as object), bulkId: 'b1' }])).toEqual(['–']);
});

describe('a bulk request', () => {
  const operation: BulkOperation = {
    method: 'POST',
    path: '/Users',
    bulkId: 'b1',
    data: { userName: 'ä@example.com' },
  };

  it('is spelled as RFC 7644 does, or as the tutorial, and never stops at an error', () => {
    expect(JSON.parse(bulkRequest([operation]))).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [operation],
    });
    expect(bulkRequest([operation], 'rfc')).toBe(bulkRequest([operation]));
    expect(JSON.parse(bulkRequest([operation], 'tutorial'))).toEqual({ operations: [operation] });
  });

  it('is as long as its operations in bytes, not in letters', () => {
    expect(bulkBytes(operation)).toBe(JSON.stringify(operation).length + 1);
  });
});

describe('one answer of a bulk', () => {
  const only = (answer: unknown): unknown => parseBulkResponse({ Operations: [answer] })?.[0];

  it('holds what it says, under whatever case its names are written', () => {
    const resource = { ID: 'id-1', UserName: 'p1@example.com', Meta: { Version: 'W/"1"' } };
    expect(only({ BulkId: 'b1', METHOD: 'post', Status: '201', Location: at(1), Response: resource })).toEqual({
      status: 201,
      bulkId: 'b1',
      method: 'POST',
      id: 'id-1',
      userName: 'p1@example.com',
      version: 'W/"1"',
      response: resource,
    });
  });

  it('may hold its resource as JSON text', () => {
    expect(only({ status: 201, response: '{"id":"id-1","userName":"p1@example.com"}' })).toMatchObject({
      id: 'id-1',
      userName: 'p1@example.com',
      response: { id: 'id-1' },
    });
  });

  it('says its version itself before its resource does', () => {
    const response = { meta: { version: 'old' } };
    expect(only({ status: 200, version: 'new', response })).toMatchObject({ version: 'new' });
    expect(only({ status: 200, response })).toMatchObject({ version: 'old' });
    expect(only({ status: 200, response: { meta: 'x' } })).toMatchObject({ version: undefined });
  });

  it.each([
    ['an answer that is no object', 'x', null],
    ['a location and a resource of two accounts', { status: 200, location: at(1), response: { id: 'id-2' } }, null],
    ['a location and a resource of one account', { status: 200, location: at(1), response: { id: 'id-1' } }, 200],
    ['a location alone', { status: 200, location: at(1) }, 200],
    ['a resource that is text', { status: 200, response: 'Created' }, 200],
  ])('of %s has the status %j', (_, answer, status) => {
    expect(only(answer)).toMatchObject({ status });
  });

  it.each([
    [{ operations: [{ status: 201 }] }, 1],
    [{ OPERATIONS: [] }, 0],
    [{ Responses: [{ status: 201 }, { status: 409 }], total: 2 }, 2],
  ])('is found in %j', (answer, count) => expect(parseBulkResponse(answer)).toHaveLength(count));
});

describe('whose answer is whose', () => {
  it.each<[string, SentOperation[], unknown[], string[]]>([
    ['one that is left has its id', [post(1)], [{ status: 201, location: at(1) }], ['201 position id-1']],
    ['one that is left has none to tell', [post(1)], [{ status: 409 }], ['409 position']],
    [
      'several that are left, all alike, are nobody’s account',
      [post(1), post(2), patch(3)],
      [
        { status: 201, location: at(8) },
        { status: 200, location: at(3) },
        { status: 201, location: at(9) },
      ],
      ['201 position', '201 position', '200 identity id-3'],
    ],
    [
      'an account that has its answer by bulkId is claimed again',
      [patch(1), patch(2)],
      [
        { bulkId: 'b1', status: 200 },
        { status: 404, location: at(1) },
      ],
      ['–', '–'],
    ],
    [
      'two answers claim one account',
      [patch(1), patch(2)],
      [
        { status: 200, location: at(1) },
        { status: 404, location: at(1) },
      ],
      ['–', '–'],
    ],
    [
      'an answer of another method claims an account',
      [patch(1)],
      [{ status: 200, location: at(1), method: 'DELETE' }],
      ['–'],
    ],
    [
      'an answer of the same method claims an account',
      [patch(1)],
      [{ status: 200, location: at(1), method: 'patch' }],
      ['200 identity id-1'],
    ],
    [
      'an id goes before a userName',
      [patch(1), post(2)],
      [{ status: 200, location: at(1), response: { userName: 'p2@example.com' } }, { status: 200 }],
      ['200 identity id-1', '200 position'],
    ],
    [
      'a userName is one without regard to case',
      [post(1), post(2)],
      [
        { status: 201, response: { id: 'x', userName: 'p2@EXAMPLE.com' } },
        { status: 409, response: { userName: 'p1@example.com' } },
      ],
      ['409 identity', '201 identity x'],
    ],
    [
      'a bulkId with the userName in another case',
      [post(1)],
      [{ bulkId: 'b1', status: 201, response: { id: 'x', userName: 'p1@EXAMPLE.COM' } }],
      ['201 bulkId x'],
    ],
    [
      'an error may name another account: the one that is in the way',
      [post(1)],
      [{ bulkId: 'b1', status: 409, response: { userName: 'other@example.com' } }],
      ['409 bulkId'],
    ],
    [
      'from 300 on an answer is no resource',
      [post(1)],
      [{ bulkId: 'b1', status: 300, response: { userName: 'other@example.com' } }],
      ['300 bulkId'],
    ],
    [
      'an answer by position of another method',
      [post(1), patch(2)],
      [
        { status: 200, method: 'DELETE' },
        { status: 200, method: 'PATCH' },
      ],
      ['–', '200 position'],
    ],
    [
      'an account that has its answer is not a second one’s, and what stands beside it goes by no position either',
      [post(1), post(2), post(3)],
      [{ bulkId: 'b1', status: 201, location: at(1) }, { status: 201 }, { status: 201, location: at(1) }],
      ['201 bulkId id-1', '–', '–'],
    ],
    ['an answer by position without a status', [post(1)], [{ location: at(1) }], ['–']],
    [
      'an answer by position that names another person',
      [post(1)],
      [{ status: 201, response: { userName: 'x' } }],
      ['–'],
    ],
    ['an answer by position about another account', [patch(1)], [{ status: 200, location: at(7) }], ['–']],
    ['more answers than operations', [post(1)], [{ status: 201 }, { status: 201 }], ['–']],
    [
      'what is left is not as many as what is open',
      [post(1), post(2)],
      [
        { bulkId: 'b1', status: 201 },
        { bulkId: 'b1', status: 201 },
      ],
      ['–', '–'],
    ],
    [
      'one is open, and two answers are left',
      [patch(1), post(2), post(3)],
      [{ status: 200, location: at(1) }, { status: 201 }, { bulkId: 'x', status: 201 }],
      ['200 identity id-1', '–', '–'],
    ],
    [
      'where one is doubtful nothing goes by position',
      [patch(1), post(2)],
      [{ bulkId: 'b1', method: 'PUT', status: 200 }, { status: 201 }],
      ['–', '–'],
    ],
  ])('%s', (_, sent, answers, expected) => {
    expect(found(sent, answers)).toEqual(expected);
  });

  it('is certain for everyone with a bulkId, and for every account that is named, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ isNew: fc.boolean(), ok: fc.boolean(), byId: fc.boolean(), order: fc.nat() }), {
          minLength: 1,
          maxLength: 8,
        }),
        (facts) => {
          const sent = facts.map(({ isNew }, n) => (isNew ? post(n) : patch(n)));
          const answers = facts.map(({ isNew, ok, byId, order }, n) => ({
            order,
            answer: {
              ...(byId && { bulkId: `b${n}` }),
              ...(!isNew && !byId && { location: at(n) }),
              ...(isNew && !byId && { response: { userName: `p${n}@example.com` } }),
              status: ok ? 201 : 409,
            },
          }));
          answers.sort((a, b) => a.order - b.order);
          const all = correlate(sent, parseBulkResponse({ Operations: answers.map(({ answer }) => answer) }) ?? []);
          expect(all.map((one) => one && [one.result.status, one.by])).toEqual(
            facts.map(({ ok, byId }) => [ok ? 201 : 409, byId ? 'bulkId' : 'identity']),
          );
        },
      ),
    );
  });
});
