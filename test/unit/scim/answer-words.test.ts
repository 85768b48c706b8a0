import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isErrorBody, kindOf, membersOf, whyNoMember, whyNot } from '../../../src/scim/answer-words.ts';
import { whyNoList } from '../../../src/scim/listresponse.ts';

describe('words on an answer that is something else than was asked for', () => {
  it.each([
    [undefined, 'missing'],
    [null, 'null'],
    ['', 'empty'],
    ['ada.berg@example.com', 'text'],
    [[1], 'a list'],
    [{}, 'an object'],
    [0, 'a number'],
    [false, 'false'],
    [true, 'true'],
  ])('%j is said to be %s', (value, words) => expect(kindOf(value)).toBe(words));

  it.each([
    [{ users: [{ id: 'a' }, { id: 7 }] }, '`users[1].id` is a number, expected text'],
    [{ users: 'ada.berg@example.com' }, '`users` is text, expected a list'],
    [{}, '`users` is missing, expected a list'],
    [null, '`the answer` is null, expected an object'],
    [{ users: [{ id: 'a', rank: 'ada' }] }, '`users[0].rank` is text, expected 1 or 2'],
    [{ users: [{ id: 'a', mail: 'ada' }] }, '`users[0].mail` is text'],
  ])('of %j it says where and what, and nothing that stands there', (value, words) => {
    const rank = z.union([z.literal(1), z.literal(2)], { error: '1 or 2' });
    const user = z.object({ id: z.string(), rank: rank.optional(), mail: z.email().optional() });
    const { error } = z.object({ users: z.array(user) }).safeParse(value);
    expect(whyNot(error as z.ZodError, value)).toBe(words);
  });

  it('finds a member whatever its case is in the answer', () => {
    const { error } = z.object({ id: z.string() }).safeParse({ id: null });
    expect(whyNot(error as z.ZodError, { ID: null })).toBe('`id` is null, expected text');
  });

  it('says where the value stands itself', () => {
    const { error } = z.object({ id: z.string() }).safeParse({ id: [] });
    expect(whyNot(error as z.ZodError, { id: [] }, 'Resources[3]')).toBe('`Resources[3].id` is a list, expected text');
    expect(whyNot(z.string().safeParse(1).error as z.ZodError, 1, 'key')).toBe('`key` is a number, expected text');
  });

  it('names at most five members, each at most 40 characters long', () => {
    expect(membersOf({})).toBe('');
    expect(membersOf({ a: 1, b: 2 })).toBe(', and there is `a`, `b`');
    expect(membersOf({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 })).toBe(', and there is `a`, `b`, `c`, `d`, `e`');
    expect(membersOf({ ['x'.repeat(41)]: 1 })).toBe(`, and there is \`${'x'.repeat(40)}\``);
  });

  it.each([
    [undefined, 'it is no JSON'],
    [null, 'it is null, expected an object'],
    [[], 'it is a list, expected an object'],
    [{ resources: {} }, '`Resources` is an object, expected a list'],
    [{ Resources: null }, '`Resources` is null, expected a list'],
    [{ items: [] }, '`Resources` is missing, and there is `items`'],
    [{}, '`Resources` is missing'],
    [{ error: 'invalid_scope' }, 'it is an error, invalid_scope'],
  ])('why %j holds no list: %s', (body, words) => {
    expect(whyNoMember(body, 'Resources')).toBe(words);
    expect(whyNoList(body)).toBe(words);
  });

  it('of a list it says which member is no object', () => {
    expect(whyNoList({ resources: [{}, 'ada.berg@example.com', 1] })).toBe(
      '`Resources[1]` is text, expected an object',
    );
  });

  it('an error answered with success is one where it says so', () => {
    expect(isErrorBody({ error: 'invalid_scope' })).toBe(true);
    expect(isErrorBody({ detail: 'Bad' })).toBe(true);
    expect(isErrorBody({ error: 'HTTP 502 without a message' })).toBe(true);
    for (const none of [{}, { Resources: [] }, [], null, 'error', undefined]) expect(isErrorBody(none)).toBe(false);
  });
});
