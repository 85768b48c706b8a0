import { WordSearch } from './word-search.ts';

/** What stands instead of a secret. */
const HIDDEN = '***';

/** Shorter values are words: they are hidden only where they stand alone; below `LEAST` not at all. */
const SURE = 8;
const LEAST = 4;

/** Of longer values the beginning is enough: who shortens a text must not save the rest of a token. */
const BEGINNING = 32;

const NAMED: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** Either case of each hex digit, whatever the rest of the pattern says. */
const hex = (digits: string): string => digits.replaceAll(/[a-f]/g, (one) => `[${one}${one.toUpperCase()}]`);

/** What our CSV puts a `'` before, and what our log puts a blank behind. */
const GUARDED = /[-=+@＝＋－＠]/;
const PARTED = /[:#]/;
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** Any blanks: pages and cells make one of many, and of a tab or a line end. */
const BLANKS =
  String.raw`(?:\s|\+|%(?:25){0,7}(?:20|09|0[aAdD]|[cC]2%(?:25){0,7}[aA]0)|` +
  String.raw`\\{1,15}(?:[tnr]|u00(?:20|09|0[aAdD]|[aA]0))|&#(?:32|9|10|13|160|[xX](?:20|9|[aAdD]|[aA]0));|&nbsp;)+`;

/** One character in every spelling that a URL, a form, JSON, HTML, Markdown, CSV or our log gives it. */
function spellings(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  if (/\s/u.test(character)) return BLANKS;
  const bytes = [...Buffer.from(character, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'));
  const units = Array.from({ length: character.length }, (_, i) =>
    character.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  const point = character.codePointAt(0) ?? 0;
  const forms = [
    literal(character),
    bytes.map((byte) => `%(?:25){0,7}${hex(byte)}`).join(''),
    units.map((unit) => String.raw`\\{1,15}u${hex(unit)}`).join(''),
    String.raw`\\{1,15}${literal(character)}`,
    `&#0*${point};`,
    `&#[xX]0*${hex(point.toString(16))};`,
    ...(NAMED[character] ? [`&${NAMED[character]};`] : []),
    ...(character === '"' ? ['""', String.raw`\\{1,15}""`] : []),
    ...(UNSEEN.test(character) ? [`‹U(?:\\+|&#43;)${point.toString(16).toUpperCase().padStart(4, '0')}›`] : []),
  ];
  return `${GUARDED.test(character) ? "'?" : ''}(?:${forms.join('|')})${PARTED.test(character) ? ' ?' : ''}`;
}

/** Between any two characters our own Markdown may put an empty comment. */
const GAP_TEXT = '<!-- -->';
/** Most texts have not even its first sign, which is found out at less cost than that they have no gap. */
const withoutGaps = (text: string): string => (text.includes('<') ? text.replaceAll(GAP_TEXT, '') : text);
const GAP = `(?:${GAP_TEXT})?`;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

interface Pattern {
  /** Letters and digits that stand in every spelling; a text without one of these needs no look. */
  parts: readonly string[];
  /** The longest of them. */
  core: string;
  expression: RegExp;
}

function patternOf(value: string): Pattern {
  const all = Array.from(value.replaceAll(/\s+/gu, ' '));
  const characters = all.slice(0, value.length > BEGINNING * 1.5 ? BEGINNING : undefined);
  const rest = characters.length < all.length ? String.raw`(?:[\w.~+/=%-]|<!-- -->|&#\d+;)*` : '';
  const body = characters.map(spellings).join(GAP) + rest;
  const alone = value.length < SURE ? [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`] : ['', ''];
  const parts = (characters.join('').match(/[A-Za-z0-9]+/g) ?? []).sort((a, b) => b.length - a.length);
  const [core = ''] = parts;
  return { parts, core, expression: new RegExp(alone[0] + body + alone[1], 'gu') };
}

/** The part of a value's base64 that is the same whatever stands before and after it, for each of three places. */
function base64Cores(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const core = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return core.length < 10 ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** A value, and how our pages write it: letters in one piece, and nothing that is not seen. */
function written(value: string): string[] {
  const whole = value.normalize('NFC');
  return [value, whole, whole.replaceAll(new RegExp(UNSEEN, 'gu'), '')];
}

/** One value as `application/x-www-form-urlencoded` has it (RFC 6749, appendix B). */
const formEncoded = (value: string): string => new URLSearchParams([['', value.toWellFormed()]]).toString().slice(1);

/**
 * Every secret of a run – what it was given, and what it got for it – and the one place that takes them out of a text:
 * as they are, in JSON, URLs, HTML and Markdown, in base64 alone or beside other bytes, whole or only the beginning of
 * a long one.
 */
export class Secrets {
  readonly #patterns = new Map<string, Pattern>();
  /** Any of the patterns' cores; made when it is asked for. */
  #cores: WordSearch | null = null;
  readonly #listeners: ((value: string) => void)[] = [];

  /** Called for each secret once it is known, e.g. to make the runner hide it. */
  onLearnt(listener: (value: string) => void): void {
    this.#listeners.push(listener);
  }

  /** A secret, with the lines and, of a token (RFC 7519), the parts it consists of. */
  learn(value: string | null | undefined): void {
    const whole = value?.trim() ?? '';
    if (whole.length < LEAST) return;
    for (const listener of this.#listeners) listener(whole);
    const parts = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(whole) ? whole.split('.').slice(1) : whole.split(/[\r\n]+/);
    for (const part of new Set([whole, ...parts.map((one) => one.trim()).filter((one) => one.length >= SURE)])) {
      for (const form of written(part)) this.#add(form);
      for (const form of new Set([part, formEncoded(part)])) for (const core of base64Cores(form)) this.#add(core);
    }
  }

  /** The credentials of a Basic header (RFC 7617). The id alone is no secret: it may be someone's user name. */
  learnPair(id: string | undefined, secret: string | undefined): void {
    if (!id || !secret) return;
    for (const pair of [`${id}:${secret}`, `${formEncoded(id)}:${formEncoded(secret)}`]) {
      const coded = Buffer.from(pair, 'utf8').toString('base64');
      for (const listener of this.#listeners) listener(coded);
      this.#add(coded);
      this.#add(coded.replace(/=+$/, ''));
    }
  }

  /** A text without any secret that is known. */
  scrub(text: string): string {
    const bare = withoutGaps(text);
    const cores = this.#search().found(bare);
    if (cores.size === 0) return text;
    let clean = text;
    for (const { parts, core, expression } of this.#patterns.values())
      if (cores.has(core) && parts.every((part) => bare.includes(part))) clean = clean.replaceAll(expression, HIDDEN);
    return clean;
  }

  /** The same for every text and name in a value of JSON's kinds; the very same value where nothing is found. */
  scrubValue<T>(value: T): T {
    if (typeof value === 'string') return this.scrub(value) as T;
    if (value === null || typeof value !== 'object' || !this.#holdsWithin(value)) return value;
    if (Array.isArray(value)) return value.map((one: unknown) => this.scrubValue(one)) as T;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [this.scrub(name), this.scrubValue(inner as unknown)]),
    ) as T;
  }

  /** Whether some text or name in it may hold a secret: most values hold none, and need no copy. */
  #holdsWithin(value: object): boolean {
    for (const name in value) {
      if (!Object.hasOwn(value, name)) continue;
      if (this.mayHold(name)) return true;
      const inner = (value as Record<string, unknown>)[name];
      if (typeof inner === 'string' ? this.mayHold(inner) : isObject(inner) && this.#holdsWithin(inner)) return true;
    }
    return false;
  }

  /**
   * One look for the cores of all secrets, which no text with a secret in it is without. Our Markdown may put gaps into
   * a core. True also of some texts that hold none.
   */
  mayHold(text: string): boolean {
    return this.#search().isIn(withoutGaps(text));
  }

  #search(): WordSearch {
    return (this.#cores ??= new WordSearch(this.#patterns.values().map(({ core }) => core)));
  }

  #add(value: string): void {
    if (this.#patterns.has(value)) return;
    this.#patterns.set(value, patternOf(value));
    this.#cores = null;
  }
}

/** The secrets of this process: one run, one set. */
export const secrets = new Secrets();
