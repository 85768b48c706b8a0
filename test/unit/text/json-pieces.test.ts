import { describe, expect, it } from 'vitest';
import canonicalize from 'canonicalize';
import fc from '../../harness/property.ts';
import { canonicalPieces, JsonList, type JsonMembers, jsonPieces, TOGETHER } from '../../../src/text/json-pieces.ts';

const member = fc.oneof(
  fc.record({ value: fc.jsonValue(), list: fc.constant(false) }),
  fc.record({ value: fc.array(fc.jsonValue(), { maxLength: 4 }), list: fc.constant(true) }),
  fc.record({ value: fc.constant(undefined), list: fc.constant(false) }),
);
const objects = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), member, { maxKeys: 6 });

const membersOf = (object: Record<string, { value: unknown; list: boolean }>): JsonMembers =>
  Object.entries(object).map(
    ([name, { value, list }]) => [name, list ? new JsonList(() => value as unknown[]) : value] as const,
  );
const valueOf = (object: Record<string, { value: unknown }>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).map(([name, { value }]) => [name, value]));

describe('a JSON object in pieces', () => {
  it('is what JSON.stringify makes of it, with indentation, and each piece ends where a line does', () => {
    fc.assert(
      fc.property(objects, (object) => {
        const pieces = [...jsonPieces(membersOf(object))];
        expect(pieces.join('')).toBe(`${JSON.stringify(valueOf(object), null, 2)}\n`);
        expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
      }),
    );
  });

  it.each([TOGETHER - 1, TOGETHER, TOGETHER + 1, 2 * TOGETHER])('holds %i elements of a list', (count) => {
    const list = Array.from({ length: count }, (_, i) => ({ i, text: `a\n"${i}"`, none: [], inner: [[i], {}] }));
    const members: JsonMembers = [
      ['list', new JsonList(() => list)],
      ['after', 'x'],
    ];
    const pieces = [...jsonPieces(members)];
    expect(pieces.join('')).toBe(`${JSON.stringify({ list, after: 'x' }, null, 2)}\n`);
    expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
  });

  it('has the RFC 8785 form that the canonicalize library makes', () => {
    fc.assert(
      fc.property(objects, (object) => {
        expect([...canonicalPieces(membersOf(object))].join('')).toBe(
          canonicalize(JSON.parse(JSON.stringify(valueOf(object)))),
        );
      }),
    );
  });
});
