/** Words on an answer that is something else than what was asked for: names and kinds, never a value of it. */
import type { z } from 'zod';
import { errorOf, isWordless } from './error.ts';
import { isObject, type Json, valueOf } from './json.ts';

/**
 * What is wrong with a part of an answer, without a word of what stands there: it may be about people.
 * @param at where the value stands, for the words
 */
export function whyNot(error: z.ZodError, value: unknown, at = ''): string {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const where = path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : all === '' ? String(key) : `${all}.${String(key)}`),
    at,
  );
  const found = path.reduce<unknown>((inner, key) => memberOf(inner, String(key)), value);
  const expected = issue?.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined;
  const wanted = expected ?? (issue?.code === 'invalid_union' ? issue.message : undefined);
  return `\`${where || 'the answer'}\` is ${kindOf(found)}${wanted === undefined ? '' : `, expected ${wanted}`}`;
}

const memberOf = (value: unknown, key: string): unknown =>
  Array.isArray(value) ? (value[Number(key)] as unknown) : isObject(value) ? valueOf(value, key) : undefined;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
};

/** A value by its kind. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? 'a number' : 'text';
}

/** Names of what an answer has instead: `, and there is …`. */
export function membersOf(body: Json): string {
  const names = Object.keys(body).slice(0, 5);
  return names.length === 0 ? '' : `, and there is ${names.map((name) => `\`${name.slice(0, 40)}\``).join(', ')}`;
}

/** Words of an error that was answered with success. */
export const wordsOf = (body: Json): string => `it is an error, ${errorOf({ status: 200, body }).message}`;

/** `{"error": …}` where a list was asked for, answered with success: it proves nothing. `{}` says no such thing. */
export const isErrorBody = (body: unknown): boolean => isObject(body) && !isWordless(errorOf({ status: 200, body }));

/** Why an answer does not hold a list under this name, in words. @param body `undefined` where it was no JSON */
export function whyNoMember(body: unknown, name: string): string {
  if (body === undefined) return 'it is no JSON';
  if (!isObject(body)) return `it is ${kindOf(body)}, expected an object`;
  const list = valueOf(body, name);
  if (list !== undefined) return `\`${name}\` is ${kindOf(list)}, expected a list`;
  return isErrorBody(body) ? wordsOf(body) : `\`${name}\` is missing${membersOf(body)}`;
}
