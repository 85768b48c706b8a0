import { describe, expect, it } from 'vitest';
import { DEEPEST, depthOf, isAsWritten } from '../../../src/audit/key-order.ts';
import { PLACE } from './samples.ts';

type Loose = Record<string, unknown>;

const { seq, prev, hash, event_id, timestamp } = PLACE;
const record = (event: string, more: Loose = {}): Loose => ({ seq, prev, hash, event_id, timestamp, event, ...more });

const reversed = (value: Loose): Loose => Object.fromEntries(Object.entries(value).reverse());

const COMMON = { operation: 'a', target: { id: 'u1', userName: 'a@example.com', externalId: null }, status: 'done' };
const change = { value: 'r1', display: 'Agent', inherited: false };
const payload = {
  event: 'x',
  timestamp,
  userId: 'u1',
  data: {
    operation: 'a',
    userName: 'a@example.com',
    externalId: null,
    before: [],
    after: [],
    gained: [change, change],
  },
};
const queued = (body: unknown): Loose =>
  record('webhook.queued', { webhook_id: 'w', receivers: ['https://x.example.com'], payload: body });

describe('a record is as written', () => {
  it('with its keys in the order of the file, whether this version knows its event or not', () => {
    for (const event of ['operation.sent', 'some.later.event']) {
      expect(isAsWritten(record(event, COMMON)), event).toBe(true);
      expect(isAsWritten(reversed(record(event, COMMON))), event).toBe(false);
      const { status, ...rest } = COMMON;
      expect(isAsWritten(record(event, { status, ...rest })), event).toBe(false);
    }
  });

  it('with keys that this version does not know behind those it does, in any order', () => {
    expect(isAsWritten(record('operation.sent', { ...COMMON, zebra: 1, aardvark: 2 }))).toBe(true);
    expect(isAsWritten(record('operation.sent', { zebra: 1, ...COMMON }))).toBe(false);
  });

  it('only where the values in it are, of which some may be missing or null', () => {
    const target = reversed(COMMON.target);
    expect(isAsWritten(record('operation.sent', { ...COMMON, target }))).toBe(false);
    expect(isAsWritten(record('operation.sent', { ...COMMON, target: null }))).toBe(true);
    // What an unknown event's values look like, nobody here knows.
    expect(isAsWritten(record('some.later.event', { ...COMMON, target }))).toBe(true);
  });

  it('also where they are members of a list', () => {
    const guard = { kind: 'deactivate', count: 1, population: 2, tripped: false };
    const plan = (guards: unknown): Loose => record('plan.made', { plan_hash: 'h', operations: 1, guards });
    expect(isAsWritten(plan([guard, guard]))).toBe(true);
    expect(isAsWritten(plan([guard, reversed(guard)]))).toBe(false);
    expect(isAsWritten(plan([reversed(guard), guard]))).toBe(false);
  });

  it('where what a receiver got stands as one kind of message does, at every depth', () => {
    expect(isAsWritten(queued(payload))).toBe(true);
    expect(isAsWritten(queued({ ...payload, data: reversed(payload.data) }))).toBe(false);
    const gained = [change, reversed(change)];
    expect(isAsWritten(queued({ ...payload, data: { ...payload.data, gained } }))).toBe(false);
    expect(isAsWritten(queued(null))).toBe(true);
  });
});

it('a value is as deep as the values nested in it, up to what nobody writes', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: 1, b: [nested(depth - 1)].at(0), c: null });
  for (const depth of [0, 1, 2, DEEPEST]) expect(depthOf(nested(depth))).toBe(depth);
  expect(depthOf(nested(DEEPEST + 20))).toBe(DEEPEST + 1);
  expect(depthOf([[1], 1])).toBe(2);
  expect(depthOf(null)).toBe(0);
});
