import { z } from 'zod';
import { policySchema } from '../policy/policy-schema.ts';
import { delivery, header, person, text, whole, work } from './audit-parts.ts';
import { modeEvents } from './mode-events.ts';
import { GUARD_KINDS } from './operation.ts';
import { OUTCOME_STATUSES } from './outcome.ts';
import { groundsSchema, previousSchema, runProvenanceSchema } from './provenance.ts';
import { STEP_NAMES, STEP_STATUSES } from './step.ts';

/*
 * The events of an audit, each as one schema: the journal's callers are typed by it, and who reads a record back from a
 * disk checks it by it. The keys stand in the order in which the journal writes them.
 */

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

const all = [...runEvents, ...planEvents, ...workEvents, ...webhookEvents, ...modeEvents] as const;
const events = z.discriminatedUnion('event', all);

/** The schema of each event by its name: how its keys stand in the file. */
export const recordSchemas: ReadonlyMap<string, z.ZodObject> = new Map(
  all.map((schema) => [schema.shape.event.value, schema]),
);

/** What the caller gives to the journal; it adds `seq`, `prev`, `hash`, `event_id`, `timestamp`. */
export type AuditEvent = z.input<typeof events>;

/** One event by its name. */
export type EventOf<Name extends AuditEvent['event']> = Extract<AuditEvent, { event: Name }>;

/** A hash of a record, as records write it. */
export const HASH = /^[0-9a-f]{64}$/u;

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
