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

/** What is found, and what is expected. */
type Said = readonly [found: string, expected: string];

interface Fault {
  /** Where in the text it stands; `undefined` where the parser does not say. */
  offset: number | undefined;
  found: string;
  expected: string;
}

/**
 * Our words for the parser's codes: its own messages may quote the text, and say little to the person who keeps the
 * file.
 */
const SYNTAX: Record<string, Said> = {
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
const FOREIGN: readonly (readonly [line: RegExp, wrong: Pick<PolicyProblem, 'found' | 'expected'>])[] = [
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
  const source = text.replace(/^\uFEFF/u, '');
  const unread = whyUnread(text, source);
  if (unread) return unreadable(path, unread);
  const yaml = await import('yaml');
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
    return unreadable(path, [
      'brackets nested so deep that the file cannot be read',
      'a policy as docs/policy.md shows it',
    ]);
  }
  const at = placesIn(source, path);
  const offsetOf = offsetsIn(yaml, file);
  const place = ({ atKey, ...rest }: PathProblem): PolicyProblem => ({
    ...rest,
    ...at(offsetOf(rest.path, atKey === true)),
    path: pathText(rest.path),
  });
  const foreign = foreignLine(file, source);
  const problems = (foreign ? [foreign] : [...syntaxFaults(file), ...wrongParts(yaml, file)]).map(
    ({ offset, found, expected }): PolicyProblem => ({
      ...at(offset),
      path: '',
      severity: 'error',
      found,
      expected,
      suggestion: '',
    }),
  );
  if (problems.length > 0) return { data: undefined, problems: problems.sort(byPlace), place };
  try {
    return { data: file.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, problems, place };
  } catch {
    return unreadable(path, [
      'aliases (*name) that point nowhere or multiply',
      `every &name before its *name, and at most ${MOST_ALIASES} values made of them`,
    ]);
  }
}

/** What is found, and what is expected, of a text that no parser is asked about; `null` of any other. */
function whyUnread(text: string, source: string): Said | null {
  if (text.length > LONGEST) return [`a file of ${text.length} characters`, `at most ${LONGEST}`];
  // What an apply goes by is read from the branch, where Git LFS keeps pointers.
  if (isLfsPointer(source)) return ['a Git LFS pointer', 'the file itself: take it out of Git LFS'];
  return source.includes('\0') ? ['a file that is not UTF-8', 'the same text, saved as UTF-8'] : null;
}

/** A file with one problem, which is its own and of no line. */
function unreadable(file: string, [found, expected]: Said): YamlFile {
  const nowhere = { file, line: null, column: null };
  return {
    data: undefined,
    problems: [{ ...nowhere, path: '', severity: 'error', found, expected, suggestion: '' }],
    place: (each) => ({ ...each, ...nowhere, path: pathText(each.path) }),
  };
}

/** What happened to a file that is no YAML, where one of its lines tells: nothing else is worth saying then. */
function foreignLine({ errors }: Document.Parsed, source: string): Fault | null {
  if (errors.length === 0) return null;
  for (const [line, wrong] of FOREIGN) {
    const found = line.exec(source);
    if (found) return { offset: found.index, ...wrong };
  }
  return null;
}

function syntaxFaults({ errors, warnings }: Document.Parsed): Fault[] {
  return [...errors, ...warnings].map(({ code, pos, message }) => {
    // A bracket that stays open is found where the next line begins, and called a matter of indentation.
    const isOpen = code === 'BAD_INDENT' && message.startsWith('Flow ');
    const [found, expected] = SYNTAX[isOpen ? 'MISSING_CHAR' : code] ?? [
      'something that is not YAML',
      'key: value, one a line',
    ];
    return { offset: pos[0], found, expected };
  });
}

/** Keys that are there twice, and texts that the file may not hold. */
function wrongParts(yaml: typeof import('yaml'), file: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  yaml.visit(file, {
    Map(_, { items }) {
      for (const offset of keysAgain(items))
        faults.push({ offset, found: 'a key that is there twice', expected: 'every key once' });
    },
    Scalar(_, { value, range }) {
      const wrong = typeof value === 'string' ? wrongText(value) : null;
      if (wrong) faults.push({ offset: range?.[0], ...wrong });
    },
  });
  return faults;
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
