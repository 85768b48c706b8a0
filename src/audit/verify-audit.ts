import { recordPlace } from '../model/audit-event.ts';
import { ORIGIN, recordHash } from './chain.ts';
import type { Tip } from './make-record.ts';

/**
 * What is wrong. `json` `form` `record`: the line is no record as the journal writes one. `hash`: its content was
 * changed. `seq` `prev`: it does not follow the record before (lines taken out, put in, moved or doubled). `seal-count`
 * `after-seal` `no-seal` `cut` `empty`: records are missing from the end, or there are more. `head`: a whole, other
 * chain.
 */
export type Flaw =
  | 'json'
  | 'form'
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
  /** The seal says that the run was cut off. */
  interrupted: boolean;
  problem?: AuditProblem;
}

/** Longest line that is read, in characters; a record has some hundred. */
const LONGEST = 16_000_000;

/** Follows a chain line by line. */
export class ChainReader {
  tip: Tip = { seq: 0, hash: ORIGIN };
  line = 0;
  sealed = false;
  interrupted = false;

  /**
   * Takes the next line, without its line break.
   * @returns what is wrong with it, `null` for a record that follows the one before; only then does the chain go on
   */
  take(text: string): AuditProblem | null {
    this.line += 1;
    const problem = (what: Flaw, expected: string, found: string, seq: number | null = null): AuditProblem => ({
      line: this.line,
      seq,
      what,
      expected,
      found,
    });
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return problem('json', 'one JSON object', excerpt(text));
    }
    const read = recordPlace.safeParse(value);
    if (!read.success) {
      const keys = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'the whole line'))].join(', ');
      return problem('record', 'seq, prev, hash, event_id, timestamp and event', `wrong or missing: ${keys}`);
    }
    const record = read.data;
    const { seq } = record;
    // One spelling only, so that no byte of the file is free: another escape, a space or a key that is there twice
    // shows.
    if (JSON.stringify(value) !== text)
      return problem('form', 'the record as JSON without spaces, every key once', 'another spelling of it', seq);
    if (seq !== this.tip.seq + 1) return problem('seq', String(this.tip.seq + 1), String(seq), seq);
    if (record.prev !== this.tip.hash) return problem('prev', this.tip.hash, record.prev, seq);
    const hash = hashOf(record);
    if (hash !== record.hash) return problem('hash', hash, record.hash, seq);
    if (this.sealed)
      return problem('after-seal', 'nothing after the seal', `the event ${JSON.stringify(record.event)}`, seq);
    if (record.event === 'seal') {
      if (record.count !== this.tip.seq)
        return problem(
          'seal-count',
          `${this.tip.seq} records before the seal`,
          JSON.stringify(record.count ?? null),
          seq,
        );
      this.sealed = true;
      this.interrupted = record.status === 'interrupted';
    }
    this.tip = { seq, hash };
    return null;
  }
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
 */
export async function verifyAudit(
  chunks: AsyncIterable<Uint8Array | string>,
  expectedHead?: string,
): Promise<Verification> {
  const reader = new ChainReader();
  const end = (problem?: AuditProblem): Verification => ({
    ok: problem === undefined,
    records: reader.tip.seq,
    head: reader.tip.hash,
    sealed: reader.sealed,
    interrupted: reader.interrupted,
    ...(problem && { problem }),
  });
  // Bytes that are no UTF-8 are an error, and a byte order mark is not skipped: both would be changes that nobody sees.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const here = (what: Flaw, expected: string, found: string): AuditProblem => ({
    line: reader.line + 1,
    seq: null,
    what,
    expected,
    found,
  });
  let rest = '';
  try {
    for await (const chunk of chunks) {
      const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const problem = reader.take(line);
        if (problem) return end(problem);
      }
      if (rest.length > LONGEST) return end(here('json', `a line of at most ${LONGEST} characters`, 'a longer one'));
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error) || error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw error;
    return end(here('json', 'UTF-8', 'bytes that are none'));
  }
  if (rest !== '') return end(here('cut', 'a line break at the end of the last record', excerpt(rest)));
  if (reader.line === 0) return end(here('empty', 'at least a seal', 'an empty file'));
  if (!reader.sealed)
    return end(here('no-seal', 'a seal as the last record', `the end of the file after ${reader.tip.seq} records`));
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
