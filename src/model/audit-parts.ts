import { z } from 'zod';
import { KINDS } from './operation.ts';
import { API_ERROR_KINDS } from './step.ts';

// What the events of an audit are made of. The keys stand in the order in which the journal writes them.

export const text = z.string();
export const whole = z.number().int();
const none = z.null().optional();

/** Who a record concerns, as they are: the audit is for auditors. */
export const person = z.object({ id: text.nullable(), userName: text.nullable(), externalId: text.nullable() });
export type AuditTarget = z.input<typeof person>;

/** The tenant's error (`ApiError`). */
const apiError = z.object({
  status: z.number().nullable(),
  kind: z.enum(API_ERROR_KINDS),
  message: text,
  fields: z.array(z.object({ field: text, message: text })),
  correlationId: text.nullable(),
  retryable: z.boolean(),
  advice: text,
  scimType: text.optional(),
});

/** What every record has; the journal writes `null` for what an event leaves out. */
export const header = {
  operation: none,
  target: none,
  status: text,
  attempts: none,
  http_status: none,
  latency_ms: none,
  payload_hash: none,
  error: none,
  correlation_id: none,
};

export const work = {
  ...header,
  operation: text,
  target: person.nullish(),
  attempts: whole.nullish(),
  http_status: whole.nullish(),
  latency_ms: whole.nullish(),
  payload_hash: text.nullish(),
  error: apiError.nullish(),
  correlation_id: text.nullish(),
  kind: z.enum(KINDS),
  row: whole.nullish(),
};

export const delivery = {
  ...header,
  operation: text.nullish(),
  target: person.nullish(),
  attempts: whole,
  http_status: whole.nullish(),
  latency_ms: whole,
  error: text.nullish(),
  webhook_id: text,
  receiver: text,
  resumed: z.boolean().optional(),
};

export const attributeSummary = z.object({
  total_attributes: whole,
  pages_fetched: whole,
  average_latency_ms: z.number(),
  median_latency_ms: z.number().nullable(),
  p95_latency_ms: z.number().nullable(),
  pagination_success_rate_pct: z.number(),
  type_compatibility_violations: whole,
  default_value_violations: whole,
});
