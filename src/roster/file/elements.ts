import { MOST_LEVELS } from '../../text/json-depth.ts';

/** What the splitter hands on. `line` is the physical line an element starts on, from 1. */
interface ElementSink {
  element(text: string, line: number): void;
  /** The structure around the elements is broken: nothing after it is read. */
  fault(found: string, line: number): void;
  /** A single value, or a small object, beside the list of elements, as JSON. */
  member?(name: string, text: string): void;
  /** A second list under the same name. */
  again?(name: string, line: number): void;
}

/** Characters of a single value beside the list that are handed on. */
const MOST_MEMBER = 2000;
/** Characters one element may take. */
const ELEMENT_LIMIT = 1024 * 1024;

type Phase = 'start' | 'member' | 'colon' | 'value' | 'member-end' | 'element' | 'element-end' | 'after' | 'lines';

/** Members of an object that may hold the people. */
const LISTS: ReadonlySet<string> = new Set(['users', 'employees', 'resources']);

/**
 * Splits a JSON text (RFC 8259) that is an array, an object with an array `users`, `employees` or `Resources`, or JSON
 * Lines (one object a line), into its elements, piece by piece: a million objects are never in memory as one text, and
 * what stands before a fault is read.
 */
export class ElementSplitter {
  readonly #sink: ElementSink;
  #text = '';
  #at = 0;
  #line = 1;
  #phase: Phase = 'start';
  #wrapped = false;
  #users = false;
  #sawUsers = false;
  /** Name of the member that is being read, and of the lists so far. */
  #member = '';
  readonly #lists = new Set<string>();
  #first = true;
  #stopped = false;
  /** Text of a first object that may be the first of JSON Lines: from its brace on. */
  #opening: { text: string; line: number } | null = null;

  /** @param lines whether the file is JSON Lines by its name */
  constructor(sink: ElementSink, lines = false) {
    this.#sink = sink;
    if (lines) this.#phase = 'lines';
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
  }

  write(piece: string): void {
    if (this.#stopped) return;
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    this.#split(false);
    if (!this.#stopped && this.#text.length - this.#at > ELEMENT_LIMIT)
      this.#fault(`more than ${ELEMENT_LIMIT} characters without an end of the object`);
  }

  end(): void {
    if (this.#stopped) return;
    this.#split(true);
    if (this.#stopped || (this.#phase === 'start' && this.#at >= this.#text.length)) return;
    if (this.#phase === 'after' && this.#opening) this.#fault(NO_LIST);
    if (this.#phase !== 'after' && this.#phase !== 'lines' && !this.#stopped)
      this.#fault('the file ends before its array does');
  }

  #fault(found: string): void {
    this.#stopped = true;
    this.#sink.fault(found, this.#line);
  }

  #split(last: boolean): void {
    while (!this.#stopped) {
      this.#skipSpace();
      if (this.#at >= this.#text.length) return;
      const character = this.#text[this.#at] as string;
      if (!this.#step(character, last)) return;
    }
  }

  /** One token; false where more text is needed. */
  #step(character: string, last: boolean): boolean {
    switch (this.#phase) {
      case 'start':
        if (character === '[') this.#go('element');
        else if (character === '{') {
          this.#wrapped = true;
          this.#opening = { text: '', line: this.#line };
          this.#go('member');
        } else return this.#unexpected(character, 'an array [ … ] or an object with “users”');
        return true;
      case 'member':
        if (character === '}' && this.#first) return this.#close();
        if (character !== '"') return this.#unexpected(character, 'a name in quotes');
        return this.#value(last, (text) => {
          this.#member = text.slice(1, -1);
          this.#users = LISTS.has(this.#member.toLowerCase());
          this.#phase = 'colon';
        });
      case 'colon':
        if (character !== ':') return this.#unexpected(character, 'a colon');
        this.#go('value');
        return true;
      case 'value':
        if (this.#users && character === '[') {
          if (this.#lists.has(this.#member)) this.#sink.again?.(this.#member, this.#line);
          this.#lists.add(this.#member);
          this.#sawUsers = true;
          this.#opening = null;
          this.#first = true;
          this.#go('element');
          return true;
        }
        return this.#value(last, (text) => {
          this.#phase = 'member-end';
          if (text.length <= MOST_MEMBER && !text.startsWith('[')) this.#sink.member?.(this.#member, text);
        });
      case 'member-end':
        this.#first = false;
        if (character === '}') return this.#close();
        if (character !== ',') return this.#unexpected(character, 'a comma or }');
        this.#go('member');
        return true;
      case 'element': {
        if (character === ']' && this.#first) return this.#closeArray();
        const line = this.#line;
        return this.#value(last, (text) => {
          this.#phase = 'element-end';
          this.#sink.element(text, line);
        });
      }
      case 'element-end':
        this.#first = false;
        if (character === ']') return this.#closeArray();
        if (character !== ',') return this.#unexpected(character, 'a comma or ]');
        this.#go('element');
        return true;
      case 'lines':
        return this.#lineElement(last);
      case 'after':
        // An object without a list, and one more on the next line: JSON Lines.
        if (this.#opening && character === '{') {
          const { text, line } = this.#opening;
          this.#opening = null;
          this.#phase = 'lines';
          this.#sink.element(text.trimEnd(), line);
          return true;
        }
        if (this.#opening) {
          this.#fault(NO_LIST);
          return false;
        }
        return this.#unexpected(character, 'the end of the file');
    }
  }

  #go(phase: Phase): void {
    this.#phase = phase;
    this.#advance(this.#at + 1);
  }

  /** One object of JSON Lines: a fault in a line costs that line only. */
  #lineElement(last: boolean): boolean {
    let end = this.#text.indexOf('\n', this.#at);
    if (end < 0) {
      if (!last) return false;
      end = this.#text.length;
    }
    const line = this.#line;
    const text = this.#text.slice(this.#at, end).trim();
    if (valueEnd(text, 0, true) === TOO_DEEP) {
      this.#fault(`more than ${MOST_LEVELS} levels of brackets`);
      return false;
    }
    this.#advance(end);
    this.#sink.element(text, line);
    return true;
  }

  #closeArray(): boolean {
    this.#go(this.#wrapped ? 'member-end' : 'after');
    return true;
  }

  #close(): boolean {
    if (!this.#sawUsers && (!this.#opening || this.#opening.text.length > ELEMENT_LIMIT)) {
      this.#fault(NO_LIST);
      return false;
    }
    this.#go('after');
    return true;
  }

  #unexpected(character: string, expected: string): boolean {
    this.#fault(`“${character}” where ${expected} should be`);
    return false;
  }

  /** Takes one whole JSON value. */
  #value(last: boolean, take: (text: string) => void): boolean {
    const end = valueEnd(this.#text, this.#at, last);
    if (end === TOO_DEEP) {
      this.#fault(`more than ${MOST_LEVELS} levels of brackets`);
      return false;
    }
    if (end < 0) return false;
    if (end === this.#at) return this.#unexpected(this.#text[end] as string, 'a value');
    const text = this.#text.slice(this.#at, end);
    take(text);
    this.#advance(end);
    return true;
  }

  #skipSpace(): void {
    let at = this.#at;
    while (at < this.#text.length && ' \t\r\n'.includes(this.#text[at] as string)) at += 1;
    this.#advance(at);
  }

  #advance(to: number): void {
    let at = this.#text.indexOf('\n', this.#at);
    while (at !== -1 && at < to) {
      this.#line += 1;
      at = this.#text.indexOf('\n', at + 1);
    }
    if (this.#opening && this.#opening.text.length <= ELEMENT_LIMIT)
      this.#opening.text += this.#text.slice(this.#at, to);
    this.#at = to;
  }
}

const NO_LIST = 'an object without an array “users”, “employees” or “Resources”';

/** Instead of a position: deeper than any object of a roster. */
const TOO_DEEP = -2;

/** Where a value ends (the position after it); -1 where the text ends before, or `TOO_DEEP`. */
function valueEnd(text: string, start: number, last: boolean): number {
  const opening = text.charCodeAt(start);
  if (opening === 34) return stringEnd(text, start);
  if (opening !== 123 && opening !== 91) {
    const end = /[,\]}\s:]/.exec(text.slice(start, start + 1000))?.index;
    return end === undefined ? (last || text.length - start > 1000 ? text.length : -1) : start + end;
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = stringEnd(text, at) - 1;
      if (at < 0) return -1;
    } else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > MOST_LEVELS) return TOO_DEEP;
    } else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return -1;
}

function stringEnd(text: string, start: number): number {
  let at = start;
  do {
    at = text.indexOf('"', at + 1);
    if (at === -1) return -1;
  } while (escaped(text, at));
  return at + 1;
}

function escaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 92) slashes += 1;
  return slashes % 2 === 1;
}
