import { z } from 'zod';
import { nearestWord } from '../text/nearest.ts';
import { type PathProblem } from './problem.ts';
import { shown } from './secrecy.ts';

/** The part of JSON Schema that is looked at to name the keys and words of a place. */
interface Shape {
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
  items?: Shape;
  minItems?: number;
  type?: string;
  enum?: string[];
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list ([a, b])',
};

/** YAML 1.1's other spellings, which 1.2 reads as texts. */
const TRUTH: Record<string, string> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  true: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
  false: 'false',
};

/**
 * What a schema finds wrong, in words for the person who keeps the file.
 * @param schema the schema that refused
 * @param data what it refused
 * @param issues zod's issues
 */
export function complaints(schema: z.ZodType, data: unknown, issues: readonly z.core.$ZodIssue[]): PathProblem[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  // Where the type is wrong, what else is wrong with the value means nothing.
  const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('\n')] : [])));
  return issues
    .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('\n')))
    .flatMap((issue) => complaint(shape, data, issue));
}

function complaint(shape: Shape, data: unknown, issue: z.core.$ZodIssue): PathProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const value = path.reduce<unknown>(
    (inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
    data,
  );
  if (issue.code === 'unrecognized_keys') {
    const keys = shapesAt(shape, path).flatMap(({ properties = {} }) => Object.keys(properties));
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      severity: 'error',
      found: `the unknown key ${shown(key)}`,
      expected: /secret|passw|token|api.?key|access.?key/iu.test(key)
        ? 'no secrets here: they are inputs of the action'
        : keys.length > 0
          ? `one of ${keys.join(', ')}`
          : 'no further key',
      suggestion: nearestWord(key, keys),
    }));
  }
  const { expected, suggestion } = wanted(issue, value, shapesAt(shape, path));
  return [{ path, severity: 'error', found: shown(value), expected, suggestion }];
}

const plain = (expected: string, suggestion = ''): { expected: string; suggestion: string } => ({
  expected,
  suggestion,
});

/** A text where a list belongs: what the list holds, and the text as one where that alone would be right. */
function listOf(text: string, shapes: readonly Shape[]): { expected: string; suggestion: string } {
  const [{ items = {}, minItems = 0 } = {}] = shapes;
  if (items.type === 'array') return plain('a list of lists ([[a, b]])');
  if (minItems > 1) return plain(`a list of at least ${minItems} ([a, b])`);
  return plain('a list ([a, b])', `[${JSON.stringify(text)}]`);
}

/** @param shapes what may stand there */
function wanted(
  issue: z.core.$ZodIssue,
  value: unknown,
  shapes: readonly Shape[],
): { expected: string; suggestion: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPES[issue.expected] ?? issue.expected;
      if (issue.expected === 'boolean' && typeof value === 'string')
        return plain(expected, TRUTH[value.toLowerCase()] ?? '');
      if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return plain(expected, `"${String(value)}"`);
      const digits = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*%?$/u.exec(value.trim())?.[1] : undefined;
      if (issue.expected === 'number' && digits !== undefined) return plain('a number, without quotes or %', digits);
      if (issue.expected === 'array' && typeof value === 'string') return listOf(value, shapes);
      return plain(expected);
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = typeof value === 'string' ? nearestWord(value, words) : '';
      return plain(words.length === 1 ? (words[0] as string) : `one of ${words.join(', ')}`, near);
    }
    case 'too_small':
      if (issue.origin === 'array') return plain(`a list of at least ${issue.minimum}`);
      return plain(issue.origin === 'string' ? 'a text that is not empty' : `a number of at least ${issue.minimum}`);
    case 'too_big':
      return plain(
        issue.origin === 'string'
          ? `a text of at most ${issue.maximum} characters`
          : `a number of at most ${issue.maximum}`,
      );
    case 'invalid_union': {
      const types = issue.errors
        .flat()
        .flatMap((each) => (each.code === 'invalid_type' ? [TYPES[each.expected] ?? each.expected] : []));
      return plain([...new Set(types)].join(' or ') || 'something else');
    }
    case 'invalid_format': {
      const known = shapes.flatMap((each) => each.enum ?? []);
      return plain(issue.message, nearestWord(String(value), known));
    }
    default:
      return plain(issue.message);
  }
}

/** What may stand at a path: one shape, or several. */
function shapesAt(shape: Shape, path: readonly (string | number)[]): Shape[] {
  let here = shape;
  for (const part of path) {
    const next = optionsOf(here).map((each) =>
      typeof part === 'number' ? each.items : (each.properties?.[part] ?? each.additionalProperties),
    );
    here = next.find((each): each is Shape => typeof each === 'object') ?? {};
  }
  return optionsOf(here);
}

const optionsOf = (shape: Shape): Shape[] => shape.anyOf ?? [shape];
