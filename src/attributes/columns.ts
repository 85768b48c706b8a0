import type { AttributeDefinition } from '../model/definition.ts';
import { leaves, type Roster, type RosterEntry, type RosterIssue } from '../model/entry.ts';
import { nearestWord } from '../text/nearest.ts';
import { isIsoDate } from './iso-dates.ts';
import { ruleText } from './files.ts';
import { judgeRule } from './rules.ts';
import { upTo } from '../text/figures.ts';

/** What the tenant's definitions say about a roster's `attr.<name>` columns. */
interface ColumnCheck {
  /**
   * Errors: a column that the tenant does not define (of the whole file), cells of another type, cells against a rule.
   */
  issues: RosterIssue[];
  /** Entries with at least one error of their own. */
  wrong: Set<RosterEntry>;
  /** Rules that nobody here can judge, in words, each once: the tenant has the last word on these. */
  unjudged: string[];
}

const PREFIX = 'attr.';

/**
 * Holds a roster's custom attributes against the tenant's definitions: known, of the declared type, within the rules.
 * Names compare with case, as they are written to the tenant. Truth values in another case (spreadsheets write `TRUE`)
 * become lower case in the entries.
 * @param today YYYY-MM-DD: of who leaves by then nothing is asked
 */
export function checkColumns(
  roster: Pick<Roster, 'files'>,
  entries: readonly RosterEntry[],
  definitions: readonly AttributeDefinition[],
  today = '',
): ColumnCheck {
  const byName = ofUsers(definitions);
  const names = [...byName.keys()];
  const check: ColumnCheck = { issues: [], wrong: new Set(), unjudged: [] };
  const unjudged = new Set<string>();
  for (const { path, fields } of roster.files) {
    for (const field of fields.filter((each) => each.startsWith(PREFIX))) {
      const name = field.slice(PREFIX.length);
      if (byName.has(name)) continue;
      const near = nearestWord(name, names);
      check.issues.push({
        file: path,
        row: null,
        line: null,
        column: field,
        code: 'attribute-unknown',
        severity: 'error',
        found: field,
        expected:
          names.length === 0
            ? 'no attr. columns: the tenant defines no custom attributes'
            : `an attribute that the tenant defines: ${upTo(names, 20)}`,
        suggestion: near === '' ? '' : PREFIX + near,
      });
    }
  }
  for (const entry of entries) {
    if (leaves(entry, today)) continue;
    for (const [name, value] of Object.entries(entry.attributes ?? {})) {
      const definition = byName.get(name);
      if (!definition) continue;
      const cell =
        definition.type === 'boolean' && value !== null && /^(?:true|false)$/i.test(value)
          ? value.toLowerCase()
          : value;
      if (entry.attributes && cell !== value) entry.attributes[name] = cell;
      for (const problem of judgeCell(name, definition, cell, unjudged)) {
        check.wrong.add(entry);
        check.issues.push({
          file: entry.file,
          row: entry.row,
          line: entry.line,
          column: PREFIX + name,
          severity: 'error',
          found: value ?? '[!REMOVE!]',
          ...problem,
        });
      }
    }
  }
  check.unjudged = [...unjudged];
  return check;
}

/** Definitions by name; of several scopes a person's own, else the one for everybody. */
function ofUsers(definitions: readonly AttributeDefinition[]): Map<string, AttributeDefinition> {
  const rank = ({ scope }: AttributeDefinition): number => ['global', 'user'].indexOf(scope);
  const ranked = definitions.toSorted((a, b) => rank(a) - rank(b));
  return new Map(ranked.flatMap((each) => (each.name === null ? [] : [[each.name, each] as const])));
}

type CellProblem = Pick<RosterIssue, 'code' | 'expected' | 'suggestion'>;

function judgeCell(
  name: string,
  definition: AttributeDefinition,
  value: string | null,
  unjudged: Set<string>,
): CellProblem[] {
  const mistyped = value === null ? null : typeProblem(definition.type, value);
  if (mistyped) return [{ code: 'attribute-type', ...mistyped }];
  return definition.validationRules.flatMap((rule): CellProblem[] => {
    const verdict = judgeRule(rule, value, definition.type);
    if (verdict.holds === 'unknown') unjudged.add(`${name}: ${ruleText(rule)}`);
    return verdict.holds === false ? [{ code: 'attribute-rule', expected: verdict.expected, suggestion: '' }] : [];
  });
}

/** @returns `null` where the text is a value of the type; what a spreadsheet made of `true` is reported with its fix */
function typeProblem(type: string, value: string): { expected: string; suggestion: string } | null {
  switch (type) {
    case 'number':
      return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(value)
        ? null
        : { expected: 'a number with a point, such as 12 or 0.5', suggestion: numberIn(value) };
    case 'boolean':
      return value === 'true' || value === 'false' ? null : { expected: 'true or false', suggestion: truthIn(value) };
    case 'date':
      return isIsoDate(value) ? null : { expected: 'a date such as 2026-01-31 (ISO 8601)', suggestion: '' };
    default:
      return null;
  }
}

/** `1,5` is meant as 1.5; `1,500` may be either. */
const numberIn = (value: string): string =>
  /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(value) ? value.replace(',', '.') : '';

function truthIn(value: string): string {
  if (/^(?:true|yes|y|1)$/i.test(value)) return 'true';
  return /^(?:false|no|n|0)$/i.test(value) ? 'false' : '';
}
