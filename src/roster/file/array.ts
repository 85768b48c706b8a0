import { duplicateKey } from './duplicate-keys.ts';
import { ElementSplitter } from './elements.ts';
import type { FileReading, TextReader } from './file.ts';
import { fieldOfHeader, headerKey } from '../cells/fields.ts';
import { bindHeaders, type Binding, namesIn } from '../cells/headers.ts';
import type { Finding } from '../issues/ledger.ts';
import { keyTwice, objectCells } from './objects.ts';
import { PartOfList } from './part-of-list.ts';

/** Reads a JSON roster. Its columns are the keys of all objects together, in the order they come in. */
export class ArrayReader implements TextReader {
  readonly #file: FileReading;
  readonly #splitter: ElementSplitter;
  readonly #headers: string[] = [];
  readonly #index = new Map<string, number>();
  #binding: Binding | null = null;
  #unmapped: ReadonlySet<string> = new Set();
  #row = 0;
  #broken = false;
  /** Path of a value inside of another object that would be a key. */
  #inside = '';
  readonly #part = new PartOfList();
  /** Paths of values inside of objects that the policy names. */
  readonly #paths: string[];
  readonly #ignored: ReadonlySet<string>;
  readonly #most: number;

  constructor(file: FileReading) {
    this.#file = file;
    const { columns, ignoreColumns, limits } = file.reading;
    this.#most = Math.min(limits.keys, limits.columns);
    this.#paths = namesIn(columns).filter((name) => name.includes('.'));
    this.#ignored = new Set(ignoreColumns.map(headerKey));
    this.#splitter = new ElementSplitter(
      {
        element: (text, line) => this.#element(text, line),
        member: (name, text) => this.#part.see(name, text),
        again: (name, line) => this.#file.report(twoLists(name), null, line),
        fault: (found, line) => {
          this.#broken = true;
          this.#file.report(notJson(found), null, line);
        },
      },
      /\.jsonl$/i.test(file.file.path),
    );
  }

  get stopped(): boolean {
    return this.#splitter.stopped;
  }

  write(piece: string): void {
    this.#splitter.write(piece);
  }

  async end(broken: boolean): Promise<void> {
    if (!broken) this.#splitter.end();
    if (this.#binding) this.#file.headers(this.#named(this.#binding));
    const part = this.#part.finding(this.#row);
    if (part) this.#file.report(part);
    this.#file.finish(!broken && !this.#broken);
  }

  /** A key that is missing, in the words of JSON: nothing inside of other objects can be mapped. */
  #named(binding: Binding): Binding {
    const expected =
      'objects with a key userName or externalId' +
      (this.#inside === '' ? '; where yours has another name, map it in the policy under columns' : '') +
      (this.#inside === '' ? '' : `, not inside of another object (here: ${this.#inside})`);
    const problems = binding.problems.map((each) => (each.code === 'no-key-column' ? { ...each, expected } : each));
    return { ...binding, problems };
  }

  #element(text: string, line: number): void {
    this.#row += 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.#file.brokenRow(this.#row, line, notJson(text.slice(0, 200)));
      return;
    }
    const object = objectCells(value, this.#paths);
    if (!object) {
      this.#file.brokenRow(this.#row, line, {
        column: null,
        code: 'not-an-object',
        severity: 'error',
        found: text.slice(0, 200),
        expected: 'an object with one person’s fields',
      });
      return;
    }
    const cells = this.#cells(object.cells);
    if (this.#inside === '') this.#inside = [...object.inner.keys()].find(isKeyInside) ?? '';
    if (this.stopped) return;
    // As in a CSV: what nothing maps is named once and not read, whatever it holds; what is ignored is not named.
    const faults: Finding[] = object.faults.filter(
      ({ column }) => column === null || (!this.#unmapped.has(column) && !this.#isIgnored(column)),
    );
    if (this.#ignored.size > 0)
      for (const path of object.inner.keys()) if (this.#isIgnored(path)) object.inner.delete(path);
    const twice = duplicateKey(text);
    if (twice !== null) faults.push(keyTwice(twice));
    if (cells.every((cell) => cell === '') && faults.length === 0) {
      if (this.#file.passes(this.#row)) return;
      this.#broken = true;
      this.#splitter.stop();
      return;
    }
    if (!this.#file.row(cells, this.#row, line, faults, false, object.inner)) this.#splitter.stop();
  }

  /** Whether the policy ignores a path, or an object that it goes through. */
  #isIgnored(path: string): boolean {
    const names = path.split('.');
    return names.some((_, at) => this.#ignored.has(headerKey(names.slice(0, at + 1).join('.'))));
  }

  #cells(object: ReadonlyMap<string, string>): string[] {
    const cells: string[] = [];
    let grown = false;
    for (const [key, text] of object) {
      let index = this.#index.get(key);
      if (index === undefined) {
        if (this.#headers.length >= this.#most) {
          this.#tooMany();
          return [];
        }
        index = this.#headers.push(key) - 1;
        this.#index.set(key, index);
        grown = true;
      }
      cells[index] = text;
    }
    if (grown) {
      const { columns, ignoreColumns } = this.#file.reading;
      const rules = { columns, ignoreColumns: [...ignoreColumns] };
      this.#binding = bindHeaders(this.#headers, rules, (index) => [cells[index] ?? '']);
      this.#unmapped = new Set(this.#binding.unmapped.map(({ header }) => header));
      this.#file.bind(this.#headers, this.#binding);
    }
    return cells;
  }

  /** What a key says that is not read, nobody would see: who left, for one. */
  #tooMany(): void {
    this.#broken = true;
    this.#splitter.stop();
    this.#file.report({
      column: null,
      code: 'too-many-columns',
      severity: 'error',
      found: `more than ${this.#most} different keys`,
      expected: `objects with at most ${this.#most} different keys together`,
    });
  }
}

/** Whether a path inside of objects ends in a name that means a key. */
const isKeyInside = (path: string): boolean =>
  ['userName', 'externalId', 'email'].includes(fieldOfHeader(path.slice(path.lastIndexOf('.') + 1)) ?? '');

const twoLists = (name: string): Finding => ({
  column: null,
  code: 'duplicate-key',
  severity: 'error',
  found: `“${name}” is there twice`,
  expected: 'one list of people under this name: which of the two counts, nobody can say',
});

const notJson = (found: string): Finding => ({
  column: null,
  code: 'invalid-json',
  severity: 'error',
  found,
  expected: 'JSON: an array of objects, {"users": [ … ]} (or employees, Resources), or one object a line (JSON Lines)',
});
