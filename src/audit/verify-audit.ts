import type { z } from 'zod';
import { HASH, recordPlace } from '../model/audit-event.ts';
import { counted } from '../text/figures.ts';
import { ORIGIN, recordHash } from './chain.ts';
import { DEEPEST, depthOf, isAsWritten } from './key-order.ts';
import type { Tip } from './make-record.ts';

/**
 * What is wrong. `json` `record`: the line is no record. `reformatted`: not as the journal writes it. `hash`: its
 * content was changed. `seq` `prev`: it does not follow the record before (lines taken out, put in, moved or doubled).
 * `seal-count` `after-seal` `no-seal` `cut` `empty`: records are missing from the end, or there are more. `head`: a
 * whole, other chain.
 */
type Flaw =
  | 'json'
  | 'reformatted'
  | 'record'
  | 'hash'
  | 'seq'
  | 'prev'
  | 'seal-count'
  | 'after-seal'
  | 'no-seal'
  | 'cut'
  | 'empty'
  | 'head';

/** The first thing that is wrong with an audit. */
export interface AuditProblem {
  /** Line of the file, from 1. */
  line: number;
  /** `seq` as the line says, `null` where it says none. */
  seq: number | null;
  what: Flaw;
  expected: string;
  found: string;
}

export interface Verification {
  ok: boolean;
  /** Records that are right, the seal included. */
  records: number;
  /** Hash of the last right record, 64 zeros where there is none. */
  head: string;
  sealed: boolean;
  /** The seal says that the run was interrupted. */
  interrupted: boolean;
  problem?: AuditProblem;
}

/** Longest line that is read, in bytes; a record has some hundred. */
const LONGEST = 16_000_000;

/** Follows a chain line by line. */
export class ChainReader {
  tip: Tip = { seq: 0, hash: ORIGIN };
  line = 0;
  sealed = false;
  interrupted = false;
  /** The last record that was right, as it stands in the file. */
  record: Readonly<Record<string, unknown>> | null = null;

  /**
   * Takes the next line, without its line break.
   * @returns what is wrong with it, `null` for a record that follows the one before; only then does the chain go on
   */
  take(text: string): AuditProblem | null {
    this.line += 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return this.#problem('json', 'one JSON object', excerpt(text));
    }
    if (depthOf(value) > DEEPEST)
      return this.#problem('record', `values nested at most ${DEEPEST} deep`, 'values nested deeper');
    const { tip } = this;
    // What is checked anyway says that a line is a record; only one that is none is asked what it lacks.
    const record = isRecord(value, tip.hash) ? value : null;
    if (!record) return this.#noRecord(value);
    const { seq } = record;
    // One spelling only, so that no byte of the file is free: another escape, a space, a key that is there twice or
    // stands elsewhere shows.
    if (JSON.stringify(value) !== text)
      return this.#problem(
        'reformatted',
        'the record as JSON without spaces, every key once',
        'another spelling of it',
        seq,
      );
    if (!isAsWritten(record))
      return this.#problem('reformatted', 'its keys in the order in which they are written', 'another order', seq);
    if (seq !== tip.seq + 1) return this.#problem('seq', String(tip.seq + 1), String(seq), seq);
    if (record.prev !== tip.hash) return this.#problem('prev', tip.hash, record.prev, seq);
    const hash = hashOf(record);
    if (hash !== record.hash)
      return HASH.test(record.hash) ? this.#problem('hash', hash, record.hash, seq) : this.#noRecord(value);
    if (this.sealed)
      return this.#problem('after-seal', 'nothing after the seal', `the event ${JSON.stringify(record.event)}`, seq);
    if (record.event === 'seal') {
      if (record.count !== tip.seq)
        return this.#problem(
          'seal-count',
          `${counted(tip.seq, 'record')} before the seal`,
          JSON.stringify(record.count ?? null),
          seq,
        );
      this.sealed = true;
      this.interrupted = record.status === 'interrupted';
    }
    this.tip = { seq, hash };
    this.record = record;
    return null;
  }

  #problem(what: Flaw, expected: string, found: string, seq: number | null = null): AuditProblem {
    return { line: this.line, seq, what, expected, found };
  }

  #noRecord(value: unknown): AuditProblem {
    const issues = recordPlace.safeParse(value).error?.issues ?? [];
    const keys = [...new Set(issues.map((issue) => issue.path.join('.') || 'the whole line'))].join(', ');
    return this.#problem('record', 'seq, prev, hash, event_id, timestamp and event', `wrong or missing: ${keys}`);
  }
}

/**
 * What `recordPlace` asks for, without a copy: a file has a hundred thousand of them. A `prev` that is the one expected
 * needs no look, nor a `hash`, which is compared with the one that the record has to have.
 */
function isRecord(value: unknown, expectedPrev: string): value is z.output<typeof recordPlace> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { seq, prev, hash, event_id: id, timestamp, event } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(seq) &&
    (seq as number) >= 1 &&
    typeof prev === 'string' &&
    (prev === expectedPrev || HASH.test(prev)) &&
    typeof hash === 'string' &&
    typeof id === 'string' &&
    id !== '' &&
    typeof timestamp === 'string' &&
    timestamp !== '' &&
    typeof event === 'string' &&
    event !== ''
  );
}

/** A record with half a surrogate pair has no RFC 8785 form, and so no hash. */
function hashOf(record: Record<string, unknown>): string {
  try {
    return recordHash(record);
  } catch {
    return 'none: a text in it is not Unicode';
  }
}

const excerpt = (text: string): string =>
  text === '' ? 'an empty line' : JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

/**
 * Verifies an audit: every record unchanged, none missing, added, moved or doubled, the last one a seal with the right
 * count. Reads as it goes; memory does not grow with the file. A chain that was made anew from its start is found by
 * `expectedHead` alone.
 * @param chunks the file's bytes (or text) in pieces of any size, as a read stream gives them
 * @param expectedHead the `audit-head` the run gave out, 64 hex digits
 * @param each gets every record that is right, in order
 */
export async function verifyAudit(
  chunks: AsyncIterable<Uint8Array | string>,
  expectedHead?: string,
  each?: (record: Readonly<Record<string, unknown>>) => void,
): Promise<Verification> {
  const reader = new ChainReader();
  const end = (problem?: AuditProblem): Verification => ({
    ok: problem === undefined,
    records: reader.tip.seq,
    head: reader.tip.hash,
    sealed: reader.sealed,
    interrupted: reader.interrupted,
    problem,
  });
  const here = (what: Flaw, expected: string, found: string): AuditProblem => ({
    line: reader.line + 1,
    seq: null,
    what,
    expected,
    found,
  });
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
    const whole = bytes.lastIndexOf(LINE_FEED) + 1;
    rest = bytes.subarray(whole);
    for (const line of linesOf(bytes.subarray(0, whole))) {
      const problem = line === null ? here('json', 'UTF-8', 'bytes that are none') : reader.take(line);
      if (problem) return end(problem);
      each?.(reader.record as NonNullable<ChainReader['record']>);
    }
    if (rest.length > LONGEST) return end(here('json', `a line of at most ${LONGEST} bytes`, 'a longer one'));
  }
  if (rest.length > 0) {
    const text = decoded(rest);
    if (text === null) return end(here('json', 'UTF-8', 'bytes that are none'));
    return end(here('cut', 'a line break at the end of the last record', excerpt(text)));
  }
  if (reader.line === 0) return end(here('empty', 'at least a seal', 'an empty file'));
  if (!reader.sealed)
    return end(
      here('no-seal', 'a seal as the last record', `the end of the file after ${counted(reader.tip.seq, 'record')}`),
    );
  if (expectedHead !== undefined && expectedHead.trim().toLowerCase() !== reader.tip.hash) {
    return end({
      line: reader.line,
      seq: reader.tip.seq,
      what: 'head',
      expected: expectedHead.trim().toLowerCase(),
      found: reader.tip.hash,
    });
  }
  return end();
}

const LINE_FEED = 0x0a;

/**
 * The lines of a block that ends in a line feed, `null` for one whose bytes are no UTF-8. A byte order mark stays, for
 * it would be a change that nobody sees.
 */
function* linesOf(block: Uint8Array): Generator<string | null> {
  if (block.length === 0) return;
  const text = decoded(block);
  if (text !== null) yield* text.slice(0, -1).split('\n');
  else
    for (let at = 0; at < block.length;) {
      const end = block.indexOf(LINE_FEED, at);
      yield decoded(block.subarray(at, end));
      at = end + 1;
    }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
