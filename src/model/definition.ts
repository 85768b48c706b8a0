import type { Failure } from './failure.ts';

/** Types that a custom attribute can have. */
export const ATTRIBUTE_TYPES = ['string', 'number', 'boolean', 'date'] as const;
type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** Which definitions to list; what is not given does not matter. */
export interface DefinitionQuery {
  type?: AttributeType;
  scope?: 'global' | 'user' | 'team' | 'organization';
  /** Sent as it is: only the tenant knows what its rules are called. */
  rule?: string;
  /** 1–1000. */
  pageSize: number;
}

/** One custom attribute as the tenant defines it, before anybody judged it. */
export interface AttributeDefinition {
  id: string | null;
  name: string | null;
  /** Lower case; `string` where the tenant names none. */
  type: string;
  /** `global` where the tenant names none. */
  scope: string;
  /** `undefined` where there is none. */
  defaultValue: unknown;
  validationRules: unknown[];
  isSystem: boolean;
}

/** What a walk through the pages came to. What was read is there whatever ended it. */
export interface DefinitionReading {
  /** `unsupported`: the tenant has no such route, or does not let this application use it. */
  status: 'complete' | 'incomplete' | 'unsupported';
  definitions: AttributeDefinition[];
  /** Pages that arrived whole. */
  pages: number;
  /** Pages that did not arrive after all attempts. */
  failedPages: number;
  /** Round trip of each page that arrived, ms. */
  latencies: number[];
  /** Why it is not complete. */
  failure?: Failure;
}

/** A definition with the verdict on it, under the names of `attributes.json`. */
export interface AnalysedAttribute {
  id: string | null;
  name: string | null;
  type: string;
  scope: string;
  type_compatible: boolean;
  default_valid: boolean;
  validation_rules: unknown[];
  is_system: boolean;
}

/** Figures of a listing, under the names of `attributes.json`; milliseconds and percent with two decimals. */
export interface AttributeSummary {
  total_attributes: number;
  pages_fetched: number;
  average_latency_ms: number;
  median_latency_ms: number;
  p95_latency_ms: number;
  pagination_success_rate_pct: number;
  type_compatibility_violations: number;
  default_value_violations: number;
}
