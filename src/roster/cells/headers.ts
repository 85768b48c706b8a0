import type { Policy } from '../../policy/policy-schema.ts';
import { FIELD_NAMES, fieldNamed, fieldOfHeader, headerKey, isUserIdHeader } from './fields.ts';
import { nearestField } from './nearest-field.ts';
import { isCxoneId } from './single-values.ts';
import { nearestWord } from '../../text/nearest.ts';
import { isTemplate, parseTemplate, type Template } from './template.ts';

/** Where a field's text comes from. */
export type CellSource =
  | { kind: 'cell'; index: number }
  /** The first that is not empty. */
  | { kind: 'first'; indexes: number[] }
  | { kind: 'template'; template: Template; indexes: ReadonlyMap<string, number> };

export interface BoundField {
  field: string;
  /** The header as written, or the field's name where a template makes the value. */
  label: string;
  source: CellSource;
}

/** Something wrong with the headers or with the policy's `columns`: an error of the whole file. */
interface HeaderProblem {
  column: string | null;
  code: 'two-headers' | 'unknown-field' | 'missing-column' | 'bad-template' | 'no-key-column';
  found: string;
  expected: string;
  suggestion: string;
}

/** What the policy says about columns. */
type ColumnRules = Pick<Policy, 'columns' | 'ignoreColumns'>;

/** A header that nothing maps. */
class Unmapped {
  readonly header: string;
  #nearest: string | undefined;

  constructor(header: string) {
    this.header = header;
  }

  /** Looked for when it is asked for: JSON binds its columns again with each new key. */
  get nearest(): string {
    return (this.#nearest ??= nearestField(this.header));
  }
}

export interface Binding {
  fields: BoundField[];
  /** Header of the work e-mail that stands in for `userName`. */
  userNameFrom: string | null;
  unmapped: { header: string; nearest: string }[];
  problems: HeaderProblem[];
}

/**
 * Decides which column is which field: first by the policy's `columns`, then by name. What neither knows stays
 * unmapped.
 * @param written headers as they stand in the file, tidied
 * @param rules the policy's `columns`: field → header, list of headers (the first non-empty cell counts), or template;
 * and `ignoreColumns`: headers that are as if they were not there
 * @param sample cells of a column, as many as are known already
 */
export function bindHeaders(
  written: readonly string[],
  { columns, ignoreColumns }: ColumnRules,
  sample: (index: number) => readonly string[] = () => [],
): Binding {
  const ignored = new Set(ignoreColumns.map(headerKey));
  const binder = new Binder(written.map((header) => (ignored.has(headerKey(header)) ? '' : header)));
  for (const [name, spec] of Object.entries(columns)) binder.byPolicy(name, spec);
  binder.byName(sample);
  return binder.binding();
}

class Binder {
  readonly #headers: readonly string[];
  readonly #keys: readonly string[];
  readonly #bound = new Map<string, BoundField>();
  readonly #problems: HeaderProblem[] = [];
  /** Columns that the policy makes fields of; no name binds them once more. */
  readonly #claimed = new Set<number>();
  /** Columns of templates; by its name, one of them may be a field as well. */
  readonly #ofTemplates = new Set<number>();
  /** Fields for which the policy names headers that are not there. */
  readonly #unresolved: { field: string; spec: readonly string[] }[] = [];

  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#keys = headers.map(headerKey);
  }

  byPolicy(name: string, spec: string | readonly string[]): void {
    const field = fieldNamed(name);
    if (field === null)
      this.#problems.push({
        column: null,
        code: 'unknown-field',
        found: `columns: ${name}`,
        expected: `a field of the roster: ${FIELD_NAMES.join(', ')} or attr.<name>`,
        suggestion: nearestField(name),
      });
    else if (typeof spec === 'string' && isTemplate(spec)) this.#bindTemplate(field, spec);
    else this.#bindCells(field, [spec].flat());
  }

  #bindCells(field: string, names: readonly string[]): void {
    const indexes = [...new Set(names.map((name) => this.#find(name)).filter((index) => index >= 0))];
    const [first] = indexes;
    if (first === undefined) {
      this.#unresolved.push({ field, spec: names });
      return;
    }
    for (const index of indexes) this.#claimed.add(index);
    const source: CellSource = indexes.length === 1 ? { kind: 'cell', index: first } : { kind: 'first', indexes };
    this.#bound.set(field, { field, label: this.#headers[first] as string, source });
  }

  #bindTemplate(field: string, spec: string): void {
    const template = parseTemplate(spec);
    if ('found' in template) {
      this.#problems.push({ column: field, code: 'bad-template', ...template });
      return;
    }
    const indexes = new Map<string, number>();
    for (const column of template.columns) {
      const index = this.#find(column);
      if (index < 0) {
        this.#unresolved.push({ field, spec: [column] });
        return;
      }
      indexes.set(column, index);
    }
    for (const index of indexes.values()) this.#ofTemplates.add(index);
    this.#bound.set(field, { field, label: field, source: { kind: 'template', template, indexes } });
  }

  /** Finds a header as written, else by its comparison form; two that compare alike are no answer. */
  #find(name: string): number {
    const exact = this.#headers.indexOf(name.trim());
    if (exact >= 0 && this.#headers.indexOf(name.trim(), exact + 1) < 0) return exact;
    const key = headerKey(name);
    const at = key === '' ? -1 : this.#keys.indexOf(key);
    const isTwice = at >= 0 && this.#keys.indexOf(key, at + 1) >= 0;
    if (exact >= 0 || isTwice) this.#reportTwice(this.#headers[exact >= 0 ? exact : at] as string);
    return at;
  }

  #reportTwice(header: string): void {
    if (this.#problems.some((problem) => problem.column === header)) return;
    this.#problems.push({
      column: header,
      code: 'two-headers',
      found: `“${header}” is there more than once`,
      expected: 'every header that the policy names once',
      suggestion: '',
    });
  }

  /** Columns that no policy names, by their own name or a known one. */
  byName(sample: (index: number) => readonly string[]): void {
    const byPolicy = new Set(this.#bound.keys());
    for (const [index, header] of this.#headers.entries()) {
      if (header === '' || this.#claimed.has(index)) continue;
      const field = fieldOfHeader(header) ?? (isUserIdHeader(header) && areCxoneIds(sample(index)) ? 'cxoneId' : null);
      if (field === null || byPolicy.has(field)) continue;
      const held = this.#bound.get(field);
      if (held) this.#problems.push(twoOf(field, held.label, header));
      else this.#bound.set(field, { field, label: header, source: { kind: 'cell', index } });
    }
  }

  binding(): Binding {
    const userNameFrom = this.#userNameFromEmail();
    const filled = this.#headers.filter((header) => header !== '');
    for (const { field, spec } of this.#unresolved)
      if (!this.#bound.has(field)) this.#problems.push(missing(field, spec, filled));
    const unmapped = this.#unmapped();
    const hasKey = ['userName', 'externalId', 'cxoneId'].some((field) => this.#bound.has(field));
    if (!hasKey && this.#problems.every(({ code }) => code !== 'missing-column'))
      this.#problems.push({
        column: null,
        code: 'no-key-column',
        found: filled.slice(0, 20).join(', '),
        expected:
          'a header row with a column userName or externalId; where yours has another name, map it in the policy ' +
          'under columns',
        suggestion: unmapped.find(({ nearest }) => nearest === 'userName' || nearest === 'externalId')?.header ?? '',
      });
    return { fields: [...this.#bound.values()], unmapped, problems: this.#problems, userNameFrom };
  }

  /** Header of the work e-mail where that stands in for `userName`. */
  #userNameFromEmail(): string | null {
    const email = this.#bound.get('email');
    const isNamed = this.#bound.has('userName') || this.#unresolved.some(({ field }) => field === 'userName');
    if (isNamed || !email || email.source.kind === 'template') return null;
    this.#bound.set('userName', { ...email, field: 'userName' });
    return email.label;
  }

  #unmapped(): Unmapped[] {
    const mapped = new Set([...this.#claimed, ...this.#ofTemplates]);
    for (const { source } of this.#bound.values()) if (source.kind === 'cell') mapped.add(source.index);
    const reported = new Set(this.#problems.map(({ column }) => column));
    return this.#headers.flatMap((header, index) =>
      header === '' || mapped.has(index) || reported.has(header) ? [] : [new Unmapped(header)],
    );
  }
}

/** The headers that the policy's `columns` name, those of templates too. */
export const namesIn = (columns: Policy['columns']): string[] =>
  Object.values(columns)
    .flat()
    .flatMap((name) => {
      if (!isTemplate(name)) return name;
      const template = parseTemplate(name);
      return 'columns' in template ? template.columns : [];
    });

/** The policy cannot name one of two columns whose headers are the same. */
function twoOf(field: string, first: string, second: string): HeaderProblem {
  const isSame = first === second;
  return {
    column: second,
    code: 'two-headers',
    found: isSame ? `“${second}” is the header of two columns` : `“${first}” and “${second}” both mean ${field}`,
    expected: isSame
      ? 'each header once: delete one of the two columns, or give it another header'
      : `one column for ${field}; name the one that counts in the policy under columns`,
    suggestion: '',
  };
}

function areCxoneIds(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(isCxoneId);
}

function missing(field: string, spec: readonly string[], filled: readonly string[]): HeaderProblem {
  const near = spec.map((name) => nearestWord(name, filled)).find((name) => name !== '');
  return {
    column: field,
    code: 'missing-column',
    found: filled.slice(0, 20).join(', '),
    expected: `the column that the policy maps to ${field}: ${spec.map((name) => `“${name}”`).join(' or ')}`,
    suggestion: near ?? '',
  };
}
