import { canonical } from './canonical.ts';

/** A JSON array of many, whose elements are made one by one, each time they are asked for. */
export class JsonList {
  readonly each: () => Iterable<unknown>;

  constructor(each: () => Iterable<unknown>) {
    this.each = each;
  }
}

/** The members of a JSON object in their order; what is undefined is left out, as `JSON.stringify` does. */
export type JsonMembers = readonly (readonly [name: string, value: unknown])[];

const indented = (value: unknown, by: string): string =>
  // A line break in JSON text is one between values: inside of a text it is an escape.
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/** The object as `JSON.stringify(…, null, 2)` has it, and a line break; each piece ends where a line does. */
export function* jsonPieces(members: JsonMembers): Generator<string> {
  const there = members.filter(([, value]) => value !== undefined);
  if (there.length === 0) return yield '{}\n';
  yield '{\n';
  for (const [i, [name, value]] of there.entries()) {
    const end = i < there.length - 1 ? ',\n' : '\n';
    const begin = `  ${JSON.stringify(name)}: `;
    if (value instanceof JsonList) yield* listPieces(begin, value, end);
    else yield `${begin}${indented(value, '  ')}${end}`;
  }
  yield '}\n';
}

function* listPieces(begin: string, list: JsonList, end: string): Generator<string> {
  let open: string | null = null;
  for (const element of list.each()) {
    yield open === null ? `${begin}[\n` : `${open},\n`;
    open = `    ${indented(element, '    ')}`;
  }
  yield open === null ? `${begin}[]${end}` : `${open}\n  ]${end}`;
}

/** The RFC 8785 form of the object, in pieces: what its signature is made of. */
export function* canonicalPieces(members: JsonMembers): Generator<string> {
  const sorted = members.filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  let before = '{';
  for (const [name, value] of sorted) {
    yield `${before}${canonical(name)}:`;
    before = ',';
    if (!(value instanceof JsonList)) {
      yield canonical(value);
      continue;
    }
    let sign = '[';
    for (const element of value.each()) {
      yield `${sign}${canonical(element)}`;
      sign = ',';
    }
    yield sign === '[' ? '[]' : ']';
  }
  yield sorted.length === 0 ? '{}' : '}';
}
