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

/** Elements of a list that become text together. */
export const TOGETHER = 48;

/** The object as `JSON.stringify(…, null, 2)` has it, and a line break; each piece ends where a line does. */
export function* jsonPieces(members: JsonMembers): Generator<string> {
  const there = members.filter(([, value]) => value !== undefined);
  if (there.length === 0) return yield '{}\n';
  yield '{\n';
  for (const [i, [name, value]] of there.entries()) {
    const end = i < there.length - 1 ? ',\n' : '\n';
    if (value instanceof JsonList) yield* listPieces(name, value, end);
    else yield `${withoutFrame(JSON.stringify({ [name]: value }, null, 2), '{\n')}${end}`;
  }
  yield '}\n';
}

/** What stands inside of an object or list that was made for its indentation alone. @param begin how that begins */
const withoutFrame = (text: string, begin: string): string => text.slice(begin.length, -begin.length);

/** Many at once: each call of `JSON.stringify`, and each text that is put to another, costs by itself. */
function* listPieces(name: string, list: JsonList, end: string): Generator<string> {
  const begin = `  ${JSON.stringify(name)}: [`;
  let open = '';
  for (const elements of groups(list.each())) {
    yield open === '' ? `${begin}\n` : `${open},\n`;
    open = withoutFrame(JSON.stringify([elements], null, 2), '[\n  [\n');
  }
  yield open === '' ? `${begin}]${end}` : `${open}\n  ]${end}`;
}

function* groups(all: Iterable<unknown>): Generator<unknown[]> {
  let group: unknown[] = [];
  for (const one of all) {
    group.push(one);
    if (group.length < TOGETHER) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
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
