import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { correlate, parseBulkResponse, type SentOperation } from '../../../src/scim/bulkresponse.ts';

const create = (n: number): SentOperation => ({ bulkId: `b${n}`, method: 'POST', userName: `p${n}@example.com` });
const change = (n: number): SentOperation => ({ bulkId: `b${n}`, method: 'PATCH', targetId: `id-${n}` });
const location = (n: number): string => `https://x.example.com/scim/v2/Users/id-${n}`;

function statuses(sent: SentOperation[], answer: unknown): (number | null)[] {
  return correlate(sent, parseBulkResponse(answer) ?? []).map((one) => one?.result.status ?? null);
}

describe('a bulk answer', () => {
  it.each([
    ['"201"', '201'],
    ['201', 201],
    ['{"code":"201"}', { code: '201' }],
    ['"201 Created"', '201 Created'],
  ])('reads the status %s', (_, status) => {
    expect(statuses([create(1)], { Operations: [{ bulkId: 'b1', status }] })).toEqual([201]);
  });

  it.each([null, [], 'text', {}, { Operations: {} }, { total: 1 }])('is none: %j', (value) => {
    expect(parseBulkResponse(value)).toBeNull();
  });

  it('goes by bulkId, whatever the order', () => {
    const answer = {
      Operations: [
        { bulkId: 'b2', status: '409' },
        { bulkId: 'b1', status: '201', location: location(1) },
      ],
    };
    expect(statuses([create(1), create(2)], answer)).toEqual([201, 409]);
  });

  it('goes by location and userName where the bulkId is left out', () => {
    const answer = {
      Operations: [
        { status: '204', location: location(3) },
        { status: '201', location: location(9), response: { id: 'id-9', userName: 'P1@example.com' } },
        { status: '404', location: location(2) },
      ],
    };
    expect(statuses([create(1), change(2), change(3)], answer)).toEqual([201, 404, 204]);
  });

  it('reads the tutorial’s shape, and finds the one that is left by elimination', () => {
    const answer = {
      total: 2,
      failed: 1,
      responses: [
        { status: '201', location: location(1), response: { id: 'id-1', userName: 'p1@example.com' } },
        { status: '409', response: { detail: 'exists' } },
      ],
    };
    expect(statuses([create(1), create(2)], answer)).toEqual([201, 409]);
  });

  it('gives nobody an account that another operation has its answer about', () => {
    const found = correlate(
      [create(1), create(2)],
      parseBulkResponse({
        Operations: [
          { bulkId: create(1).bulkId, status: 201, location: location(7) },
          { status: 201, location: location(7) },
        ],
      }) ?? [],
    );
    expect(found.map((one) => one?.result.id)).toEqual(['id-7', undefined]);
  });

  it('goes by position where nothing tells them apart and all say the same, without an id', () => {
    const found = correlate(
      [create(1), create(2)],
      parseBulkResponse({
        Operations: [
          { status: 201, location: location(7) },
          { status: 201, location: location(8) },
        ],
      }) ?? [],
    );
    expect(found.map((one) => [one?.by, one?.result.id])).toEqual([
      ['position', undefined],
      ['position', undefined],
    ]);
  });

  it.each<[string, SentOperation[], unknown[]]>([
    ['anonymous answers that differ', [create(1), create(2)], [{ status: 201 }, { status: 409 }]],
    ['fewer answers than operations', [create(1), create(2)], [{ status: 201 }]],
    ['a bulkId that was never sent', [create(1)], [{ bulkId: 'other', status: 201 }]],
    [
      'two answers for one',
      [create(1)],
      [
        { bulkId: 'b1', status: 201 },
        { bulkId: 'b1', status: 409 },
      ],
    ],
    ['another method', [change(1)], [{ bulkId: 'b1', method: 'POST', status: 201 }]],
    ['another account', [change(1)], [{ bulkId: 'b1', status: 200, location: location(2) }]],
    [
      'another userName',
      [create(1)],
      [{ bulkId: 'b1', status: 201, response: { id: 'x', userName: 'p2@example.com' } }],
    ],
    [
      'a location and a resource that differ',
      [create(1)],
      [{ bulkId: 'b1', status: 201, location: location(1), response: { id: 'id-2' } }],
    ],
    [
      'two operations on one account without bulkIds',
      [change(1), { ...change(1), bulkId: 'b9' }],
      [
        { status: 200, location: location(1) },
        { status: 409, location: location(1) },
      ],
    ],
    ['no status', [create(1)], [{ bulkId: 'b1' }]],
  ])('says nothing for certain: %s', (_, sent, answers) => {
    expect(statuses(sent, { Operations: answers })).toEqual(sent.map(() => null));
  });
});

describe('correlation', () => {
  const truth = fc.record({ kind: fc.constantFrom('create', 'change'), ok: fc.boolean() });
  const mangling = fc.record({
    order: fc.infiniteStream(fc.nat()),
    keepBulkId: fc.infiniteStream(fc.boolean()),
    keepIdentity: fc.infiniteStream(fc.boolean()),
    keep: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  });

  it('never gives someone another’s answer, however answers are shuffled, stripped and dropped', () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 8 }), mangling, (facts, mangle) => {
        const sent = facts.map(({ kind }, i) => (kind === 'create' ? create(i) : change(i)));
        const full = facts.map(({ kind, ok }, i) => {
          const withIdentity = mangle.keepIdentity.next().value;
          return {
            sort: mangle.order.next().value,
            dropped: mangle.keep.next().value === 0,
            operation: {
              status: ok ? (kind === 'create' ? '201' : '200') : '409',
              ...(mangle.keepBulkId.next().value ? { bulkId: `b${i}` } : {}),
              ...(withIdentity && (kind === 'change' || ok) ? { location: location(i) } : {}),
              ...(withIdentity && kind === 'create' && ok
                ? { response: { id: `id-${i}`, userName: `p${i}@example.com` } }
                : {}),
            },
          };
        });
        const Operations = full
          .filter(({ dropped }) => !dropped)
          .sort((a, b) => a.sort - b.sort)
          .map(({ operation }) => operation);
        const found = correlate(sent, parseBulkResponse({ Operations }) ?? []);
        expect(found).toHaveLength(sent.length);
        found.forEach((one, i) => {
          if (!one) return;
          const said = (one.result.status ?? 0) < 300;
          expect(said).toBe(facts[i]?.ok);
          expect([undefined, `id-${i}`]).toContain(one.result.id);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
