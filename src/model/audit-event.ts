import { z } from 'zod';
import { policySchema } from '../policy/policy-schema.ts';
import { GUARD_KINDS, KINDS } from './operation.ts';
import { OUTCOME_STATUSES } from './outcome.ts';
import { groundsSchema, previousSchema, runProvenanceSchema } from './provenance.ts';
import { API_ERROR_KINDS, STEP_NAMES, STEP_STATUSES } from './step.ts';

/*
 * The events of an audit, each as one schema: the journal's callers are typed by it, and who reads a record back from a
 * disk checks it by it. The keys stand in the order in which the journal writes them.
 */

const text = z.string();
const whole = z.number().int();
const none = z.null().optional();

/** Who a record concerns, as they are: the audit is for auditors. */
const person = z.object({ id: text.nullable(), userName: text.nullable(), externalId: text.nullable() });
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
const header = {
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

const work = {
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

const delivery = {
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

const attributeSummary = z.object({
  total_attributes: whole,
  pages_fetched: whole,
  average_latency_ms: z.number(),
  median_latency_ms: z.number().nullable(),
  p95_latency_ms: z.number().nullable(),
  pagination_success_rate_pct: z.number(),
  type_compatibility_violations: whole,
  default_value_violations: whole,
});

/** A run, from its start to its seal. */
const runEvents = [
  z.object({
    event: z.literal('run.started'),
    ...header,
    tenant: text,
    profile: text.optional(),
    roster: z.array(text).optional(),
    operations: z.array(text).optional(),
    commit: text.nullish(),
    run: text.nullish(),
    detail: text.optional(),
    /** Who ran what, where: releases before 1.1 did not say. */
    provenance: runProvenanceSchema.optional(),
  }),
  /** The runs of a tenant form a chain of their own. */
  z.object({ event: z.literal('run.follows'), ...header, previous: previousSchema }),
  z.object({ event: z.literal('run.problem'), ...header, error: text }),
  z.object({
    event: z.literal('run.metrics'),
    ...header,
    metrics: z.object({
      operations: whole,
      successes: whole,
      failures: whole,
      success_rate_pct: z.number(),
      latency_ms: z
        .object({
          average: z.number(),
          median: z.number(),
          p90: z.number(),
          p95: z.number(),
          p99: z.number(),
          slowest: z.number(),
        })
        .nullable(),
    }),
  }),
  z.object({ event: z.literal('post.started'), ...header, waiting: whole }),
  z.object({
    event: z.literal('seal'),
    ...header,
    reason_code: text.optional(),
    decision: text.optional(),
    sent: whole.optional(),
    waiting: whole.optional(),
    failed: whole.optional(),
    /** Records before this one. */
    count: whole,
  }),
] as const;

/** What was decided before anything is sent. */
const planEvents = [
  z.object({
    event: z.literal('roster.checked'),
    ...header,
    rows: whole.nullable(),
    invalid_rows: whole,
    files: z.array(z.object({ path: text, sha256: text, rows: whole })),
  }),
  z.object({
    event: z.literal('plan.made'),
    ...header,
    plan_hash: text,
    operations: whole,
    population: z.object({ owned: whole, expected: whole, read: whole }),
    roster: z.object({ path: text, sha256: text, rows: whole }),
    policy: z.object({ sha256: text }),
    guards: z.array(
      z.object({
        kind: z.enum(GUARD_KINDS),
        count: whole,
        population: whole,
        tripped: z.boolean(),
        overridden: z.boolean(),
        override: z.object({ reason: text, approver: text, expires: text }).optional(),
      }),
    ),
  }),
  z.object({ event: z.literal('approval.judged'), ...header, detail: text }),
  z.object({ event: z.literal('apply.grounds'), ...header, ...groundsSchema.shape }),
  z.object({
    event: z.literal('apply.started'),
    ...header,
    operations: whole,
    /** Of the policy, as it was. */
    policy: z.object({ leavers: policySchema.shape.leavers, steps: policySchema.shape.steps }),
  }),
] as const;

/** What is done to one person. */
const workEvents = [
  z.object({ event: z.literal('operation.sent'), ...work, step: z.enum(STEP_NAMES) }),
  z.object({ event: z.literal('operation.answered'), ...work, step: z.enum(STEP_NAMES) }),
  z.object({ event: z.literal('operation.looked-up'), ...work, found: text.nullable() }),
  z.object({ event: z.literal('operation.resumed'), ...work, open: z.array(z.enum(STEP_NAMES)) }),
  z.object({
    event: z.literal('step.finished'),
    ...work,
    status: z.enum(STEP_STATUSES),
    step: z.enum(STEP_NAMES),
    detail: text,
  }),
  z.object({
    event: z.literal('operation.finished'),
    ...work,
    status: z.enum(OUTCOME_STATUSES),
    detail: text.nullable(),
    resolved: text.optional(),
  }),
] as const;

const webhookEvents = [
  z.object({
    event: z.literal('webhook.queued'),
    ...header,
    operation: text.nullish(),
    target: person.nullish(),
    payload_hash: text,
    webhook_id: text,
    receivers: z.array(text),
    payload: z.unknown(),
  }),
  z.object({ event: z.literal('webhook.delivered'), ...delivery }),
  z.object({ event: z.literal('webhook.failed'), ...delivery }),
] as const;

/** Modes that write nothing to a tenant. */
const modeEvents = [
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
    left_alone: z.array(z.object({ key: text, fields: z.array(text), what: text })),
    stays: z.array(z.object({ key: text, what: text })),
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

const all = [...runEvents, ...planEvents, ...workEvents, ...webhookEvents, ...modeEvents] as const;
const events = z.discriminatedUnion('event', all);

/** The schema of each event by its name: how its keys stand in the file. */
export const recordSchemas: ReadonlyMap<string, z.ZodObject> = new Map(
  all.map((schema) => [schema.shape.event.value, schema]),
);

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

/** What the caller gives to the journal; it adds `seq`, `prev`, `hash`, `event_id`, `timestamp`. */
export type AuditEvent = z.input<typeof events>;

/** One event by its name. */
export type EventOf<Name extends AuditEvent['event']> = Extract<AuditEvent, { event: Name }>;

const HASH = /^[0-9a-f]{64}$/u;

/** What makes a line a record, whatever its event is. */
export const recordPlace = z.looseObject({
  seq: z.number().int().min(1),
  prev: z.string().regex(HASH),
  hash: z.string().regex(HASH),
  event_id: z.string().min(1),
  timestamp: z.string().min(1),
  event: z.string().min(1),
});

/** What the journal adds to an event. */
export type RecordPlace = Pick<z.output<typeof recordPlace>, 'seq' | 'prev' | 'hash' | 'event_id' | 'timestamp'>;

/** One line of `audit.jsonl`. */
export type AuditRecord = AuditEvent & RecordPlace;

/**
 * A record out of a file, with what this version knows of its event.
 * @param value one line, parsed
 * @returns `null` for what is no record, and for an event that this version does not know or that has another form
 */
export function readRecord(value: unknown): AuditRecord | null {
  const place = recordPlace.safeParse(value);
  if (!place.success) return null;
  const event = events.safeParse(value);
  if (!event.success) return null;
  const { seq, prev, hash, event_id, timestamp } = place.data;
  return { ...event.data, seq, prev, hash, event_id, timestamp };
}
