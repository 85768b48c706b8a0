import type { Policy } from '../../policy/policy-schema.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  fieldNamed,
  fieldOfHeader,
  headerKey,
  isUserIdHeader,
  knownHeaderKeys,
} from './fields.ts';
import { isCxoneId } from './single-values.ts';
import {
  asksWhoLeft,
  headerWords,
  isAboutOther,
  isWhen,
  isWhollyOfPerson,
  isWorkEmail,
  questionOf,
  turnsFrom,
} from './turns.ts';
import { nearestSlip, nearestWord } from '../../text/nearest.ts';
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
  const headers = written.map((header) => (ignored.has(headerKey(header)) ? '' : header));
  const used = new Set<number>();
  const claimed = new Set<number>();
  const bound = new Map<string, BoundField>();
  const problems: HeaderProblem[] = [];
  const finder = headerFinder(headers, problems);
  const unresolved: { field: string; spec: string[] }[] = [];

  for (const [name, spec] of Object.entries(columns)) {
    const field = fieldNamed(name);
    if (field === null) {
      problems.push({
        column: null,
        code: 'unknown-field',
        found: `columns: ${name}`,
        expected: `a field of the roster: ${FIELD_NAMES.join(', ')} or attr.<name>`,
        suggestion: nearestField(name),
      });
      continue;
    }
    if (typeof spec === 'string' && isTemplate(spec)) {
      const source = bindTemplate(spec, field, finder, problems);
      if (Array.isArray(source)) unresolved.push({ field, spec: source });
      else if (source) {
        for (const index of source.indexes.values()) used.add(index);
        bound.set(field, { field, label: field, source });
      }
      continue;
    }
    const names = typeof spec === 'string' ? [spec] : spec;
    const indexes = [...new Set(names.map(finder).filter((index) => index >= 0))];
    const first = indexes[0];
    if (first === undefined) unresolved.push({ field, spec: names });
    else {
      for (const index of indexes) claimed.add(index);
      bound.set(field, {
        field,
        label: headers[first] as string,
        source: indexes.length === 1 ? { kind: 'cell', index: first } : { kind: 'first', indexes },
      });
    }
  }

  bindByName(headers, claimed, bound, problems, sample);
  const email = bound.get('email');
  const isWanting = !bound.has('userName') && !unresolved.some(({ field }) => field === 'userName');
  if (isWanting && email && email.source.kind !== 'template') bound.set('userName', { ...email, field: 'userName' });
  const userNameFrom = isWanting && bound.has('userName') ? (email?.label ?? null) : null;
  for (const { field, spec } of unresolved) if (!bound.has(field)) problems.push(missing(field, spec, headers));
  const mapped = new Set([
    ...used,
    ...claimed,
    ...[...bound.values()].flatMap(({ source }) => (source.kind === 'cell' ? [source.index] : [])),
  ]);
  const reported = new Set(problems.map(({ column }) => column));
  const unmapped = headers.flatMap((header, index) =>
    header === '' || mapped.has(index) || reported.has(header) ? [] : [new Unmapped(header)],
  );
  if (
    !bound.has('userName') &&
    !bound.has('externalId') &&
    !bound.has('cxoneId') &&
    problems.every((problem) => problem.code !== 'missing-column')
  ) {
    problems.push({
      column: null,
      code: 'no-key-column',
      found: headers
        .filter((header) => header !== '')
        .slice(0, 20)
        .join(', '),
      expected:
        'a header row with a column userName or externalId; where yours has another name, map it in the policy ' +
        'under columns',
      suggestion: unmapped.find(({ nearest }) => nearest === 'userName' || nearest === 'externalId')?.header ?? '',
    });
  }
  return { fields: [...bound.values()], unmapped, problems, userNameFrom };
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

/** Columns that no policy names, by their own name or a known one. */
function bindByName(
  headers: readonly string[],
  claimed: ReadonlySet<number>,
  bound: Map<string, BoundField>,
  problems: HeaderProblem[],
  sample: (index: number) => readonly string[],
): void {
  const byPolicy = new Set(bound.keys());
  for (const [index, header] of headers.entries()) {
    if (header === '' || claimed.has(index)) continue;
    const field = fieldOfHeader(header) ?? (isUserIdHeader(header) && areCxoneIds(sample(index)) ? 'cxoneId' : null);
    if (field === null || byPolicy.has(field)) continue;
    const held = bound.get(field);
    if (!held) {
      bound.set(field, { field, label: header, source: { kind: 'cell', index } });
      continue;
    }
    problems.push({
      column: header,
      code: 'two-headers',
      // The policy cannot name one of two columns whose headers are the same.
      found:
        held.label === header
          ? `“${header}” is the header of two columns`
          : `“${held.label}” and “${header}” both mean ${field}`,
      expected:
        held.label === header
          ? 'each header once: delete one of the two columns, or give it another header'
          : `one column for ${field}; name the one that counts in the policy under columns`,
      suggestion: '',
    });
  }
}

function areCxoneIds(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(isCxoneId);
}

/** Finds a header as written, else by its comparison form; two that compare alike are no answer. */
function headerFinder(headers: readonly string[], problems: HeaderProblem[]): (name: string) => number {
  const keys = headers.map(headerKey);
  return (name) => {
    const exact = headers.indexOf(name.trim());
    if (exact >= 0 && headers.indexOf(name.trim(), exact + 1) < 0) return exact;
    const key = headerKey(name);
    const at = key === '' ? -1 : keys.indexOf(key);
    if (at >= 0 && keys.indexOf(key, at + 1) >= 0 && exact < 0) report(at);
    if (exact >= 0) report(exact);
    return at;
  };
  function report(at: number): void {
    const header = headers[at] as string;
    if (problems.some((problem) => problem.column === header)) return;
    problems.push({
      column: header,
      code: 'two-headers',
      found: `“${header}” is there more than once`,
      expected: 'every header that the policy names once',
      suggestion: '',
    });
  }
}

/** The template's columns; those it lacks as a list, `null` where it is none. */
function bindTemplate(
  spec: string,
  field: string,
  finder: (name: string) => number,
  problems: HeaderProblem[],
): Extract<CellSource, { kind: 'template' }> | string[] | null {
  const template = parseTemplate(spec);
  if ('found' in template) {
    problems.push({ column: field, code: 'bad-template', ...template });
    return null;
  }
  const indexes = new Map<string, number>();
  for (const column of template.columns) {
    const index = finder(column);
    if (index < 0) return [column];
    indexes.set(column, index);
  }
  return { kind: 'template', template, indexes };
}

function missing(field: string, spec: string[], headers: readonly string[]): HeaderProblem {
  const near = spec
    .map((name) =>
      nearestWord(
        name,
        headers.filter((header) => header !== ''),
      ),
    )
    .find((name) => name !== '');
  return {
    column: field,
    code: 'missing-column',
    found: headers
      .filter((header) => header !== '')
      .slice(0, 20)
      .join(', '),
    expected: `the column that the policy maps to ${field}: ${spec.map((name) => `“${name}”`).join(' or ')}`,
    suggestion: near ?? '',
  };
}

/** Letters that the hand slips over at most: words that differ in more mean other things. */
const SLIP = 2;

/** Fields that decide who has an account, from when to when. */
const STANDING_FIELDS: ReadonlySet<string> = new Set(['active', 'status', 'startDate', 'endDate']);

/**
 * The field a header that nothing maps comes nearest to, by the fields' names and the known headers; `''` where none is
 * near, and where a word of it turns the meaning: “Inactive” is not `active`, “Manager Email” not `email`, “Probation
 * End Date” not `endDate`. Near is a slip of the hand: “Employee Name” is no “Employee Number”.
 */
export function nearestField(header: string): string {
  const key = headerKey(header);
  const known = knownHeaderKeys();
  const near = nearestWord(key, known.keys());
  if (near !== '') {
    const field = known.get(near) as FieldName;
    const name = [field, ...FIELDS[field].aliases].find((each) => headerKey(each) === near) ?? field;
    if (nearestSlip(key, [near], SLIP) !== '' && !hasMoreWords(header, name) && !turnsFrom(header, name))
      return suited(header, field);
  }
  const inside = FIELD_NAMES.filter((field) => key.includes(headerKey(field)) && headerKey(field).length >= 4);
  const only = inside[0];
  if (only === undefined || inside.length > 1 || turnsFrom(header, only)) return '';
  if (only === 'email' && !isWorkEmail(header)) return '';
  return !STANDING_FIELDS.has(only) || isWhollyOfPerson(header) ? suited(header, only) : '';
}

/** Whether one of two headers is the other one with words left out: “Worker” is no slip of “Worker ID”. */
function hasMoreWords(header: string, known: string): boolean {
  const [own, its] = [headerWords(header), headerWords(known)];
  return (
    own.length !== its.length && (own.every((word) => its.includes(word)) || its.every((word) => own.includes(word)))
  );
}

const isDecisive = (field: string): boolean => STANDING_FIELDS.has(field) || field === 'roles' || field === 'groups';

/** The field, unless the header is about another thing. */
function suited(header: string, field: string): string {
  const question = questionOf(header);
  if (isDecisive(field) && !field.endsWith('Date') && isWhen(header)) return '';
  if (STANDING_FIELDS.has(field))
    return isAboutOther(header) || asksWhoLeft(question) || (question === 'last day' && field !== 'endDate')
      ? ''
      : field;
  return question === null ? field : '';
}
