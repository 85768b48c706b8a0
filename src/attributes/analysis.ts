import {
  type AnalysedAttribute,
  ATTRIBUTE_TYPES,
  type AttributeDefinition,
  type AttributeSummary,
  type DefinitionReading,
} from '../model/definition.ts';
import { isIsoDate } from './iso-dates.ts';
import { twoDecimals } from '../text/figures.ts';

const KNOWN: ReadonlySet<string> = new Set(ATTRIBUTE_TYPES);

/**
 * Whether a default is a value of its declared type. No default, and `null`, always are; of an unknown type nothing can
 * be said.
 */
export function defaultIsValid({ type, defaultValue }: Pick<AttributeDefinition, 'type' | 'defaultValue'>): boolean {
  if (defaultValue === undefined || defaultValue === null) return true;
  switch (type) {
    case 'string':
      return typeof defaultValue === 'string';
    case 'number':
      return typeof defaultValue === 'number' && Number.isFinite(defaultValue);
    case 'boolean':
      return typeof defaultValue === 'boolean';
    case 'date':
      return typeof defaultValue === 'string' && isIsoDate(defaultValue);
    default:
      return true;
  }
}

/** A definition with the verdict on its type and its default. */
export function analyse(definition: AttributeDefinition): AnalysedAttribute {
  const { id, name, type, scope, validationRules, isSystem } = definition;
  return {
    id,
    name,
    type,
    scope,
    type_compatible: KNOWN.has(type),
    default_valid: defaultIsValid(definition),
    validation_rules: validationRules,
    is_system: isSystem,
  };
}

/** The value that a share of the values does not exceed (nearest rank); 0 of nothing. */
function percentile(sorted: readonly number[], share: number): number {
  return twoDecimals(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

/** Figures of a listing; of one that was interrupted, those of what was read. */
export function summarise(
  items: readonly AnalysedAttribute[],
  { pages, failedPages, latencies }: Pick<DefinitionReading, 'pages' | 'failedPages' | 'latencies'>,
): AttributeSummary {
  const sorted = [...latencies].sort((a, b) => a - b);
  const asked = pages + failedPages;
  return {
    total_attributes: items.length,
    pages_fetched: pages,
    average_latency_ms:
      sorted.length === 0 ? 0 : twoDecimals(sorted.reduce((sum, each) => sum + each, 0) / sorted.length),
    median_latency_ms: percentile(sorted, 0.5),
    p95_latency_ms: percentile(sorted, 0.95),
    pagination_success_rate_pct: asked === 0 ? 0 : twoDecimals((pages * 100) / asked),
    type_compatibility_violations: items.filter((item) => !item.type_compatible).length,
    default_value_violations: items.filter((item) => !item.default_valid).length,
  };
}
