import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { type PathProblem, pathText, type PolicyProblem } from './problem.ts';
import { forbiddenText } from './secrecy.ts';
import { isLfsPointer } from '../text/lfs-pointer.ts';

/** Longest file that is read, in characters: a policy has some hundred lines. */
const LONGEST = 1_000_000;

/** Most places that aliases may grow to; a “billion laughs” file has millions. */
const MOST_ALIASES = 100;

/** A YAML file as plain data, with the way back from a path to its line. */
interface YamlFile {
  /** `undefined` where the file cannot be read as one YAML document. */
  data: unknown;
  problems: PolicyProblem[];
  /** Gives a problem its line and column. */
  place: (problem: PathProblem) => PolicyProblem;
}

/**
 * Our words for the parser's codes: its own messages may quote the text, and say little to the person who keeps the
 * file.
 */
const SYNTAX: Record<string, readonly [string, string]> = {
  ALIAS_PROPS: ['an alias with a tag or an anchor', 'only the alias'],
  BAD_ALIAS: ['an alias without a name', 'an alias such as *name'],
  BAD_DIRECTIVE: ['a directive that is not understood', 'no line that starts with %'],
  BAD_DQ_ESCAPE: ['a backslash with a letter that means nothing', 'single quotes, or \\\\ for a backslash'],
  BAD_INDENT: [
    'a line that is indented otherwise than its neighbours',
    'the same number of spaces for every key of a mapping',
  ],
  BAD_SCALAR_START: ['a text that starts with a reserved character', 'quotes around the text'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a mapping inside a line',
    'the inner key on a line of its own, or quotes around a text with a colon',
  ],
  MISSING_CHAR: ['a bracket, quote, comma or colon missing', 'brackets and quotes closed, a colon after every key'],
  MULTILINE_IMPLICIT_KEY: ['a key over several lines, or one without a colon', 'key: value'],
  MULTIPLE_DOCS: ['a second document (---)', 'one document'],
  NON_STRING_KEY: ['a list or a mapping as a key', 'a text as a key'],
  TAB_AS_INDENT: ['a tab at the start of a line', 'spaces'],
  TAG_RESOLVE_FAILED: ['a tag (!)', 'no tags, or quotes around a text that starts with !'],
  UNEXPECTED_TOKEN: ['something that does not belong here', 'key: value, one a line'],
};

/** Lines that are no YAML, and that say what happened to the file. */
const FOREIGN: readonly (readonly [RegExp, Pick<PolicyProblem, 'found' | 'expected'>])[] = [
  [
    /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/mu,
    {
      found: 'an unresolved merge conflict',
      expected:
        'the lines of one side: edit what stands between the markers (<<<<<<< ======= >>>>>>>), and delete them',
    },
  ],
  [/^ *```/mu, { found: 'a line with ```', expected: 'what stands between the lines with ``` alone: delete these' }],
];

const TWICE = ['a key that is there twice', 'every key once'] as const;

/** What a text of the file may not hold. A letter that is lost in a comment means nothing. */
function wrongText(text: string): Pick<PolicyProblem, 'found' | 'expected'> | null {
  const found = forbiddenText(text);
  if (found !== null)
    return {
      found,
      expected: 'no URLs and no secrets in this file: addresses and credentials are inputs of the action',
    };
  if (!text.includes('\uFFFD')) return null;
  return {
    found: 'a letter that is lost (\uFFFD)',
    expected: 'a file that is saved as UTF-8: type the letter again and save it so',
  };
}

/**
 * Reads one YAML (or JSON) document strictly: YAML 1.2 core types, no tags, no duplicate keys, no aliases that blow up,
 * no URL and no credential anywhere, comments excepted. Loads the YAML parser only when called.
 * @param path as problems are to name the file
 */
export async function readYaml(text: string, path: string): Promise<YamlFile> {
  const alone = (found: string, expected: string): YamlFile => {
    const problem: PolicyProblem = {
      file: path,
      line: null,
      column: null,
      path: '',
      severity: 'error',
      found,
      expected,
      suggestion: '',
    };
    return {
      data: undefined,
      problems: [problem],
      place: (each) => ({ ...each, file: path, line: null, column: null, path: pathText(each.path) }),
    };
  };
  if (text.length > LONGEST) return alone(`a file of ${text.length} characters`, `at most ${LONGEST}`);
  const yaml = await import('yaml');
  const source = text.replace(/^\uFEFF/u, '');
  // What an apply goes by is read from the branch, where Git LFS keeps pointers.
  if (isLfsPointer(source)) return alone('a Git LFS pointer', 'the file itself: take it out of Git LFS');
  if (source.includes('\0')) return alone('a file that is not UTF-8', 'the same text, saved as UTF-8');
  let file: Document.Parsed;
  try {
    file = yaml.parseDocument(source, {
      prettyErrors: false,
      schema: 'core',
      stringKeys: true,
      // Looked at below: the parser holds each key against every other one of its mapping.
      uniqueKeys: false,
      // Not 'silent': that would drop a second document without a word.
      logLevel: 'error',
    });
  } catch {
    return alone('brackets nested so deep that the file cannot be read', 'a policy as docs/policy.md shows it');
  }
  const at = placesIn(source, path);
  const offsetOf = offsetsIn(yaml, file);
  const place = (problem: PathProblem): PolicyProblem => {
    const { atKey, ...rest } = problem;
    return { ...rest, ...at(offsetOf(problem.path, atKey === true)), path: pathText(problem.path) };
  };
  const wrongAt = (offset: number | undefined, wrong: Pick<PolicyProblem, 'found' | 'expected'>): void => {
    problems.push({ ...at(offset), path: '', severity: 'error', ...wrong, suggestion: '' });
  };
  const foreign = file.errors.length > 0 ? FOREIGN.find(([line]) => line.test(source)) : undefined;
  if (foreign) {
    const [line, wrong] = foreign;
    const problem = { ...at(line.exec(source)?.index), path: '', severity: 'error', ...wrong, suggestion: '' } as const;
    return { data: undefined, problems: [problem], place };
  }
  const problems = [...file.errors, ...file.warnings].map(({ code, pos, message }): PolicyProblem => {
    // A bracket that stays open is found where the next line begins, and called a matter of indentation.
    const isOpen = code === 'BAD_INDENT' && message.startsWith('Flow ');
    const [found, expected] = SYNTAX[isOpen ? 'MISSING_CHAR' : code] ?? [
      'something that is not YAML',
      'key: value, one a line',
    ];
    return { ...at(pos[0]), path: '', severity: 'error', found, expected, suggestion: '' };
  });
  yaml.visit(file, {
    Map(_, { items }) {
      for (const offset of keysAgain(items)) wrongAt(offset, { found: TWICE[0], expected: TWICE[1] });
    },
    Scalar(_, { value, range }) {
      const wrong = typeof value === 'string' ? wrongText(value) : null;
      if (wrong) wrongAt(range?.[0], wrong);
    },
  });
  if (problems.length > 0) return { data: undefined, problems: problems.sort(byPlace), place };
  try {
    return { data: file.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, problems, place };
  } catch {
    return alone(
      'aliases (*name) that point nowhere or multiply',
      `every &name before its *name, and at most ${MOST_ALIASES} values made of them`,
    );
  }
}

/** In the order of the file. */
export function byPlace(a: PolicyProblem, b: PolicyProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Line and column of places of a text. */
function placesIn(
  source: string,
  file: string,
): (offset: number | null | undefined) => Pick<PolicyProblem, 'file' | 'line' | 'column'> {
  // Not by the parser's own count, which ends where it gives up.
  const ends = Array.from(source.matchAll(/\n/gu), ({ index }) => index);
  return (offset) => {
    if (offset === null || offset === undefined) return { file, line: null, column: null };
    const before = countBelow(ends, offset);
    return { file, line: before + 1, column: offset - (ends[before - 1] ?? -1) };
  };
}

/** How many of these numbers, which rise, are below a limit. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const keyOf = ({ key }: Pair): string | undefined => (key as Partial<Scalar> | null)?.value?.toString();

/** Where keys of a mapping stand that it has already. */
function keysAgain(items: readonly Pair[]): (number | undefined)[] {
  const known = new Set<string | undefined>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (!known.has(key)) {
      known.add(key);
      return [];
    }
    return [(item.key as Node | null)?.range?.[0]];
  });
}

/** Where a path's value (or key) starts; of the nearest parent that is there, where the path itself is not. */
function offsetsIn(
  yaml: typeof import('yaml'),
  file: Document.Parsed,
): (path: readonly (string | number)[], atKey: boolean) => number | null {
  const pairs = new Map<YAMLMap, Map<string | undefined, Pair>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    const known = pairs.get(map) ?? new Map(map.items.map((item) => [keyOf(item), item]));
    pairs.set(map, known);
    return known.get(key);
  };
  return (path, atKey) => {
    let node: unknown = file.contents;
    let offset = (node as Node | null)?.range?.[0] ?? null;
    for (const [i, part] of path.entries()) {
      if (yaml.isAlias(node)) node = node.resolve(file);
      let next: unknown;
      let key: unknown;
      if (yaml.isMap(node)) ({ key, value: next } = pairOf(node, String(part)) ?? {});
      else if (yaml.isSeq(node)) next = node.items[Number(part)];
      if (next === undefined && key === undefined) return offset;
      const wanted = i === path.length - 1 && atKey ? key : (next ?? key);
      offset = (wanted as Node).range?.[0] ?? offset;
      node = next;
    }
    return offset;
  };
}
