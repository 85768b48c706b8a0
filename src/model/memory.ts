import { z } from 'zod';
import { LICENSE_POLICIES } from './leaver-steps.ts';
import { KINDS } from './operation.ts';
import { attributes } from './plan-parts.ts';

const kind = z.enum([...KINDS, 'held-back']);

/** An operation of a reviewed plan that is not done yet. It stays covered until it is, or a later plan has its key. */
const pendingSchema = z.object({
  kind,
  key: z.string(),
  before: attributes.nullable(),
  after: attributes.nullable(),
  sideEffects: z.array(z.string()),
  /** YYYY-MM-DD: what a date of the file will bring; not covered before. */
  on: z.string().optional(),
  /** Pull request that showed it, or the plan hash that was given as `reviewed-plan`. */
  by: z.string(),
  /** When it was merged, ISO 8601: what came later counts for the same key. */
  at: z.string(),
});

/** A leaver's sign-out steps that a run left open. */
const openStepsSchema = z.object({
  /** externalId, else userName. */
  key: z.string(),
  /** The account's id in the tenant. */
  id: z.string(),
  userName: z.string(),
  steps: z.array(z.string()),
  licensePolicy: z.enum(LICENSE_POLICIES).optional(),
  /** ISO 8601: when the account was deactivated. */
  since: z.string(),
  /** Id of the run that switched it off. */
  run: z.string(),
});

/** What an `undo` took back: no apply repeats it until the person's row changes. */
const undoneSchema = z.object({
  kind,
  key: z.string(),
  before: attributes.nullable(),
  after: attributes.nullable(),
  /** Id of the run of the undo. */
  run: z.string(),
  /** The person's row by then, as `rowDigest` gives it; `null`: the file did not name them. */
  row: z.string().nullable(),
});

/** A run that was taken back wholly: no second undo of it. */
const undoSchema = z.object({
  /** Id of the run that was taken back; empty where its audit does not say. */
  of: z.string(),
  /** Heads of its audits. */
  heads: z.array(z.string()),
  /** Id of the run of the undo, and when. */
  run: z.string(),
  at: z.string(),
});

/** A field that the tenant answered with success and did not keep. */
const ignoredFieldSchema = z.object({
  key: z.string(),
  id: z.string().optional(),
  field: z.string(),
  /** SHA-256 of the value that was sent, as JSON. */
  value: z.string(),
  /** Digest of the policy by then. */
  policy: z.string(),
  /** Of an `externalId`: this person's alone is known not to be kept; absent: nobody's is. */
  alone: z.boolean().optional(),
  since: z.string(),
  run: z.string(),
});

/** A deletion that was answered with success and not carried out: planned again only when row or account changes. */
const deletionSchema = z.object({
  key: z.string(),
  id: z.string(),
  row: z.string().nullable(),
  /** SHA-256 of the account as it was read. */
  account: z.string(),
  since: z.string(),
  run: z.string(),
});

/** The roster's content as it was last applied under these rules. */
const appliedSchema = z.object({
  commit: z.string(),
  /** Digest of the rows together. */
  roster: z.string(),
  /** Digest of the policy with its defaults, without reading keys. */
  policy: z.string(),
  /** Digest of its reading keys; releases that did not compare them wrote none. */
  reading: z.string().optional(),
  /** What the run was allowed to do, sorted: another run with less proves nothing about the rest. */
  operations: z.array(z.string()),
  /** Digest of each row by the person's key. */
  rows: z.record(z.string(), z.string()),
  /** What let it pass: a reviewed plan, a direct push that the guards let pass, or guards alone (`approval: off`). */
  by: z.enum(['review', 'direct', 'off']),
  /** Pull requests that reviewed it. */
  pulls: z.array(z.number()),
  /** Id of the run that applied it first, and when. */
  run: z.string(),
  at: z.string(),
  /**
   * What guards alone did (`approval: off`): people without a row who lost the account, and reactivations. No plan that
   * was merged before covers that again.
   */
  done: z.array(z.object({ kind, key: z.string() })).optional(),
  /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
  names: z.record(z.string(), z.string()).optional(),
  /** Keys of rows that no reviewed plan was made of: nothing of them is brought about by a date, or brought back. */
  unseen: z.array(z.string()).optional(),
  /** No reviewed plan was made with this policy: nothing lasts under it. */
  policyUnseen: z.boolean().optional(),
  /** Merged pull requests that no review covers, while any of it is unseen: one of them brought it. */
  unseenPulls: z.array(z.number()).optional(),
});

/** `memory.json`, version 1. Holds people; it lies in the artifact, signed. */
const memorySchema = z.object({
  schema_version: z.literal(1),
  tenant: z.string(),
  /** Roster paths, sorted. */
  roster: z.array(z.string()),
  /** Who wrote it. */
  writer: z.object({
    run: z.string(),
    attempt: z.number(),
    mode: z.string(),
    commit: z.string(),
    at: z.string(),
    /** ISO 8601: when the artifacts were listed that it was read from, where an earlier job of its run did that. */
    listed: z.string().optional(),
    /** True where GitHub did not give what was written before: this adds to that, and does not take its place. */
    unread: z.boolean().optional(),
  }),
  applied: appliedSchema.nullable(),
  /** Merged pull requests whose plans counted already, with the time of the newest merge among them. */
  counted: z.object({ pulls: z.array(z.number()), until: z.string() }),
  pending: z.array(pendingSchema),
  /** Pull requests whose comments say *stopped*, until an apply passes. */
  stopped: z.array(z.number()),
  openSteps: z.array(openStepsSchema),
  undone: z.array(undoneSchema),
  /** Absent in the memory of releases that knew no undo. */
  undos: z.array(undoSchema).default([]),
  ignoredFields: z.array(ignoredFieldSchema),
  deletions: z.array(deletionSchema),
});

/**
 * What applies know of each other, by tenant and set of roster paths. Every run that has read it writes it whole, what
 * it did not change carried on.
 */
export type Memory = z.output<typeof memorySchema>;
export type AppliedContent = NonNullable<Memory['applied']>;
export type PendingOperation = Memory['pending'][number];
export type OpenSteps = Memory['openSteps'][number];
export type UndoneChange = Memory['undone'][number];
export type IgnoredField = Memory['ignoredFields'][number];

/** What a run is to its memory. */
export interface MemoryIdentity {
  tenant: string;
  roster: readonly string[];
  writer: Memory['writer'];
}

/** A memory that holds nothing yet. */
export function emptyMemory({ tenant, roster, writer }: MemoryIdentity): Memory {
  return {
    schema_version: 1,
    tenant,
    roster: [...new Set(roster)].sort(),
    writer,
    applied: null,
    counted: { pulls: [], until: '' },
    pending: [],
    stopped: [],
    openSteps: [],
    undone: [],
    undos: [],
    ignoredFields: [],
    deletions: [],
  };
}

/**
 * The memory that a run starts with.
 * @param own newest trusted one for the same tenant and paths
 * @param newest newest trusted one of this tenant for any paths: a sign-out is the person's, not the file's
 */
export function recalled(identity: MemoryIdentity, own: Memory | null, newest: Memory | null): Memory {
  const empty = emptyMemory(identity);
  return {
    ...empty,
    ...own,
    tenant: empty.tenant,
    roster: empty.roster,
    writer: empty.writer,
    openSteps: newest?.openSteps ?? own?.openSteps ?? [],
  };
}

/**
 * A memory, with what runs left behind that could not read it: nothing of either is lost.
 * @param unread theirs, newest first
 */
export function withUnread(read: Memory, unread: readonly Memory[]): Memory {
  const all = [...unread, read];
  const union = <T>(of: (memory: Memory) => readonly T[]): T[] => [
    ...new Map(all.flatMap(of).map((one) => [JSON.stringify(one), one])).values(),
  ];
  return { ...read, undone: union((one) => one.undone), undos: union((one) => one.undos) };
}

/**
 * A memory, with what runs wrote that were under way beside its own and ended before: neither knew of the other. Of
 * theirs counts what they added themselves; what they carried on its own run had read as well, and may have finished.
 * An event changes nothing that the rules go by: where its memory is the newest, those are an apply's.
 * @param beside of the same tenant, newest first
 * @param isOwn for the same roster paths: only of these more than open steps is taken
 */
export function withBeside(read: Memory, beside: readonly Memory[], isOwn: (memory: Memory) => boolean): Memory {
  const added = <T extends { run: string }>(of: (memory: Memory) => readonly T[], from = beside): T[] =>
    from.flatMap((memory) => of(memory).filter(({ run }) => run === memory.writer.run));
  const same = beside.filter(isOwn);
  const ids = new Set(read.openSteps.map(({ id }) => id));
  const ruled = read.writer.mode === 'event' ? (same.find(({ writer }) => writer.mode !== 'event') ?? read) : read;
  const { applied, counted, pending, stopped } = ruled;
  const union = <T extends { run: string }>(of: (memory: Memory) => readonly T[]): T[] => [
    ...new Map([...of(ruled), ...of(read), ...added(of, same)].map((one) => [JSON.stringify(one), one])).values(),
  ];
  return {
    ...read,
    applied,
    counted,
    pending,
    stopped,
    openSteps: [...read.openSteps, ...added(({ openSteps }) => openSteps).filter(({ id }) => !ids.has(id))],
    undone: union(({ undone }) => undone),
    undos: union(({ undos }) => undos),
    ignoredFields: union(({ ignoredFields }) => ignoredFields),
    deletions: union(({ deletions }) => deletions),
  };
}

/** Open steps of several memories: each account once, all of its steps. @param all newest first */
export function unitedSteps(all: readonly Memory[]): OpenSteps[] {
  const found = new Map<string, OpenSteps>();
  for (const one of all.flatMap(({ openSteps }) => openSteps)) {
    const known = found.get(one.id);
    found.set(one.id, known ? { ...known, steps: [...new Set([...known.steps, ...one.steps])] } : one);
  }
  return [...found.values()];
}

/**
 * What undos took back, with what one takes back now. The later word on the same fields of the same change counts;
 * fields that it does not name stay taken back.
 */
export function unitedUndone(before: readonly UndoneChange[], now: readonly UndoneChange[]): UndoneChange[] {
  const place = ({ kind, key }: UndoneChange): string => JSON.stringify([kind, key]);
  const fieldsOf = ({ before: from, after: to }: UndoneChange): string[] => Object.keys({ ...from, ...to });
  const named = new Map<string, Set<string>>();
  for (const one of now) named.set(place(one), new Set([...(named.get(place(one)) ?? []), ...fieldsOf(one)]));
  const isNamed = (one: UndoneChange): boolean => {
    const fields = named.get(place(one));
    return fields !== undefined && fieldsOf(one).every((field) => fields.has(field));
  };
  return [...before.filter((one) => !isNamed(one)), ...now];
}

/** @returns `null` where the text is no memory of this version */
export function readMemory(text: string): Memory | null {
  try {
    const read = memorySchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
