import type { AnalysedAttribute, AttributeSummary } from '../model/definition.ts';
import { writeCsv } from '../text/csv.ts';

/** Columns of `attributes.csv`: the members of an item, in their order. */
const COLUMNS = [
  'id',
  'name',
  'type',
  'scope',
  'type_compatible',
  'default_valid',
  'validation_rules',
  'is_system',
] as const satisfies readonly (keyof AnalysedAttribute)[];

/** Text of `attributes.json`. */
export function attributesJson(items: readonly AnalysedAttribute[], summary: AttributeSummary): string {
  return `${JSON.stringify({ items, summary }, null, 2)}\n`;
}

/** Text of `attributes.csv`; several rules are separated by `; `. */
export function attributesCsv(items: readonly AnalysedAttribute[]): string {
  return writeCsv(
    COLUMNS,
    items.map((item) =>
      COLUMNS.map((column) => {
        const value = item[column];
        if (value === null) return null;
        return Array.isArray(value) ? value.map(ruleText).join('; ') : String(value);
      }),
    ),
  );
}

/** A rule in one line: its text, else its JSON. */
export function ruleText(rule: unknown): string {
  return typeof rule === 'string' ? rule : JSON.stringify(rule);
}
