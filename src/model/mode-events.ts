import { z } from 'zod';
import { attributeSummary, header, text, whole } from './audit-parts.ts';

/** Why an undo leaves someone alone, as its report has it. */
const why = z.enum(['changed', 'gone', 'held', 'open']);

/** Modes that write nothing to a tenant. */
export const modeEvents = [
  z.object({
    event: z.literal('drift.compared'),
    ...header,
    people: whole,
    operations: whole,
    absent: whole,
    /** Which run of ours last wrote each value that differs. */
    last_writes: z
      .array(z.object({ key: text, field: text, run: text.nullable(), at: text.nullable(), how: text }))
      .optional(),
  }),
  z.object({
    event: z.literal('export.written'),
    ...header,
    people: whole,
    left_out: whole,
    cells_left_empty: whole,
    roles: whole,
  }),
  z.object({ event: z.literal('attributes.compared'), ...header, definitions: whole, violations: whole }),
  z.object({
    event: z.literal('attributes.started'),
    ...header,
    filters: z.object({
      type: text.nullable(),
      scope: text.nullable(),
      validation_rule: text.nullable(),
      page_size: whole,
    }),
  }),
  z.object({ event: z.literal('attributes.completed'), ...header, summary: attributeSummary }),
  z.object({ event: z.literal('attributes.failed'), ...header, error: text, summary: attributeSummary }),
  z.object({ event: z.literal('check.finding'), ...header, name: text, detail: text }),
  z.object({
    event: z.literal('check.finished'),
    ...header,
    scim_url: text.nullable(),
    api_url: text.nullable(),
    scopes: z.array(text),
    clock_difference_ms: z.number().nullable(),
  }),
  z.object({
    event: z.literal('entra.configured'),
    ...header,
    scim_url: text,
    groups: z.array(z.object({ group: text, role: text, display: text })),
  }),
  z.object({ event: z.literal('event.received'), ...header, source: text, people: whole }),
  /** What an undo is about: the audits of the run that it takes back, and which people it leaves alone. */
  z.object({
    event: z.literal('undo.planned'),
    ...header,
    undone: z.array(z.object({ run: text, attempt: whole.nullable(), head: text, file: text })),
    operations: whole,
    as_before: whole,
    left_alone: z.array(
      z.object({ key: text, fields: z.array(text), what: text, todo: text.optional(), why: why.optional() }),
    ),
    stays: z.array(z.object({ key: text, what: text, fields: z.array(text).optional(), todo: text.optional() })),
    not_done: whole.optional(),
    pull_requests: z.array(whole).optional(),
  }),
  z.object({
    event: z.literal('audit.verified'),
    ...header,
    error: z.object({ line: whole, seq: whole.nullable(), what: text, expected: text, found: text }).nullish(),
    file: text,
    records: whole,
    verified_head: text,
    expected_head: text.optional(),
  }),
] as const;
