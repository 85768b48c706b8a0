import { ruleText } from './files.ts';
import { counted } from '../text/figures.ts';

/**
 * What a rule says about a value: `null` where it holds, what is expected where it does not, `unknown` where nobody
 * here can tell.
 */
type RuleVerdict = { holds: true } | { holds: false; expected: string } | { holds: 'unknown' };

interface Rule {
  name: string;
  /** What stands after the name, `''` where nothing does. */
  argument: string;
  /** Its members, where the argument is a list. */
  members: string[];
}

const HOLDS: RuleVerdict = { holds: true };
const UNKNOWN: RuleVerdict = { holds: 'unknown' };
/** Longest value that a pattern of the tenant's is tried on. */
const LONGEST = 256;

/**
 * Reads `enum:day,night`, `min=1`, `maxLength(20)`, `required`, or `{type|name|rule: …, value|values|params: …}`.
 */
function ruleOf(raw: unknown): Rule | null {
  if (typeof raw === 'string') {
    const found = /^\s*([A-Za-z][\w-]*)\s*(?:[:=]\s*(.*)|\((.*)\))?\s*$/s.exec(raw);
    if (!found) return null;
    const argument = (found[2] ?? found[3] ?? '').trim();
    return { name: plain(found[1] as string), argument, members: split(argument) };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const object = raw as Record<string, unknown>;
  const name = ['type', 'name', 'rule'].map((key) => object[key]).find((value) => typeof value === 'string');
  if (typeof name !== 'string') return null;
  const value = ['value', 'values', 'params', 'argument']
    .map((key) => object[key])
    .find((each) => each !== undefined && each !== null);
  const scalar = (each: unknown): string => (typeof each === 'string' ? each : JSON.stringify(each));
  if (Array.isArray(value))
    return { name: plain(name), argument: value.map(scalar).join(','), members: value.map(scalar) };
  const argument = value === undefined ? '' : scalar(value);
  return { name: plain(name), argument, members: split(argument) };
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');
const split = (text: string): string[] =>
  text
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[,|;]/)
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2'))
    .filter((part) => part !== '');

/**
 * Holds a value against one validation rule of its definition. The forms of rules are not published; these are read:
 * required, enum, min, max, range, minLength, maxLength, length, pattern. Any other is left to the tenant.
 * @param value the text to write, `null` where the attribute is to be cleared
 * @param type of the attribute: `max:10` of a text may mean its length, so limits are held against numbers alone
 */
export function judgeRule(raw: unknown, value: string | null, type = 'number'): RuleVerdict {
  const rule = ruleOf(raw);
  if (!rule) return UNKNOWN;
  const { name, argument, members } = rule;
  const test = (holds: boolean, expected: string): RuleVerdict => (holds ? HOLDS : { holds: false, expected });
  if (name === 'required' || name === 'notempty' || name === 'notnull')
    return argument === 'false' ? HOLDS : test(value !== null && value !== '', 'a value: the tenant requires one');
  if (value === null)
    return LIMITS.has(name) || LENGTHS.has(name) || CHOICES.has(name) || PATTERNS.has(name) ? HOLDS : UNKNOWN;
  if (CHOICES.has(name))
    return members.length === 0
      ? UNKNOWN
      : test(members.includes(value), `one of ${members.slice(0, 20).join(', ')}${members.length > 20 ? ' …' : ''}`);
  if (PATTERNS.has(name)) return judgePattern(argument, value);
  const lengths = LENGTHS.get(name);
  const within = lengths ?? LIMITS.get(name);
  if (!within || (!lengths && type !== 'number')) return UNKNOWN;
  const ends = boundsOf(argument, members);
  if (!ends || (within === between && !lengths && ends[1] === undefined)) return UNKNOWN;
  const [first, second = first] = ends;
  if (lengths) {
    const { length } = Array.from(value);
    return lengths(length, first, second)
      ? HOLDS
      : { holds: false, expected: `another length (${ruleText(raw)}); it has ${counted(length, 'character')}` };
  }
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return UNKNOWN;
  return test(within(number, first, second), `a number within ${ruleText(raw)}`);
}

/** The one or two numbers of a rule; `null` where it names none, too many, or the higher one first. */
function boundsOf(argument: string, members: readonly string[]): [number, number?] | null {
  const texts = members.length > 1 ? members : argument.split(/\.\.|\s+to\s+/);
  const bounds = texts.map((text) => (text.trim() === '' ? NaN : Number(text)));
  const [first, second] = bounds;
  if (first === undefined || bounds.length > 2 || bounds.some((bound) => !Number.isFinite(bound))) return null;
  return second === undefined ? [first] : second < first ? null : [first, second];
}

const CHOICES: ReadonlySet<string> = new Set(['enum', 'in', 'oneof', 'values', 'allowedvalues', 'options', 'picklist']);
const PATTERNS: ReadonlySet<string> = new Set(['regex', 'pattern', 'regexp', 'matches']);

type Bound = (value: number, first: number, second: number) => boolean;
const between: Bound = (value, first, second) => value >= first && value <= second;
const atLeast: Bound = (value, first) => value >= first;
const atMost: Bound = (value, first) => value <= first;

const LIMITS = new Map<string, Bound>([
  ['min', atLeast],
  ['minimum', atLeast],
  ['max', atMost],
  ['maximum', atMost],
  ['range', between],
  ['between', between],
]);
const LENGTHS = new Map<string, Bound>([
  ['minlength', atLeast],
  ['maxlength', atMost],
  ['length', between],
]);

/** Ways through a pattern that are tried at most, from one place of a value. */
const MOST_WAYS = (LONGEST + 1) ** 2;

/**
 * In how many ways a pattern without repeated groups can go over a value: parts one after the other multiply,
 * alternatives add up, and each repetition may end at any of its lengths.
 * @param open the pattern with `x` for each class and each escaped character
 */
function waysOf(open: string): number {
  const outer: { others: number; ways: number }[] = [];
  let level = { others: 0, ways: 1 };
  for (const [part, least, comma, most] of open.matchAll(/\{(\d+)(,?)(\d*)\}|[*+?]|[()|]/g)) {
    if (part === '(') {
      outer.push(level);
      level = { others: 0, ways: 1 };
    } else if (part === ')') {
      const inner = level.others + level.ways;
      level = outer.pop() ?? { others: 0, ways: 1 };
      level.ways *= inner;
    } else if (part === '|') level = { others: level.others + level.ways, ways: 1 };
    else if (part === '?') level.ways *= 2;
    else if (least === undefined || (comma && most === '')) level.ways *= LONGEST + 1;
    else if (comma) level.ways *= Math.max(1, Number(most) - Number(least) + 1);
  }
  return level.others + level.ways;
}

/**
 * Tries only patterns that end soon on any value: no group that is repeated, no reference, no look-around, and not too
 * many ways through. Others are the tenant's to try.
 */
function judgePattern(source: string, value: string): RuleVerdict {
  if (source.length > 510 || value.length > LONGEST) return UNKNOWN;
  const written = /^\/(.*)\/([a-z]*)$/s.exec(source);
  const pattern = written?.[1] ?? source;
  const open = pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/gs, 'x');
  const isTame =
    pattern !== '' &&
    pattern.length <= 500 &&
    !/\)[*+{?]|\(\?[=!<]|\\[1-9k]/.test(open) &&
    !/\\[1-9k]/.test(pattern) &&
    waysOf(open.replaceAll('(?:', '(').replaceAll(/(?<=[*+?}])\?/g, '')) <= MOST_WAYS;
  if (!isTame) return UNKNOWN;
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, written?.[2]?.includes('i') ? 'iu' : 'u');
  } catch {
    return UNKNOWN;
  }
  return expression.test(value) ? HOLDS : { holds: false, expected: `a value that matches ${pattern}` };
}
