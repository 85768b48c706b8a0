import { z } from 'zod';
import { attributeSummary, text, whole } from './audit-parts.ts';

const roleChange = z.object({ value: text, display: text.optional(), inherited: z.boolean() });

/** What a receiver gets. Kept as it was sent; only how its keys stand is looked at. */
export const payloadSchemas: readonly z.ZodObject[] = [
  z.object({
    event: text,
    timestamp: text,
    userId: text.nullable(),
    data: z.object({
      operation: text,
      userName: text,
      externalId: text.nullable(),
      before: z.array(text).nullable(),
      after: z.array(text),
      gained: z.array(roleChange),
      lost: z.array(roleChange),
      status: text.optional(),
      error: text.optional(),
      httpStatus: whole.nullish(),
      correlationId: text.nullish(),
    }),
  }),
  z.object({
    event_type: text,
    external_id: text.nullable(),
    timestamp: whole,
    status: text,
    latency_ms: whole,
    license_reclaimed: z.boolean(),
    sessions_terminated: z.boolean(),
    user_name: text.optional(),
  }),
  z.object({
    source: text,
    timestamp: text,
    status: text,
    summary: attributeSummary.extend({ error: text.optional() }),
  }),
];
