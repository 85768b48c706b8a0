import type { AuditEvent, AuditRecord } from '../model/audit-record.ts';
import { jsonObject, recordHash } from './chain.ts';

/** Where the chain stands: what the next record follows. */
export interface Tip {
  /** `seq` of the last record, 0 where there is none. */
  seq: number;
  /** Its hash, 64 zeros where there is none. */
  hash: string;
}

/** What the journal takes from outside, so that it reads neither clock nor entropy itself. */
export interface RecordPorts {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** A new UUID for `event_id`. */
  uuid: () => string;
}

/** Keys that only the journal sets, and those every record has, in the order of the file. */
const EMPTY = {
  operation: null,
  target: null,
  status: null,
  attempts: null,
  http_status: null,
  latency_ms: null,
  payload_hash: null,
  error: null,
  correlation_id: null,
};

/**
 * Makes the record of an event that follows `tip`.
 * @returns the record and its line, with the line break
 */
export function makeRecord(event: AuditEvent, tip: Tip, ports: RecordPorts): { record: AuditRecord; line: string } {
  const { seq: _, prev: _p, hash: _h, event_id: _e, timestamp: _t, event: name, ...more } = jsonObject(event);
  const rest = {
    seq: tip.seq + 1,
    prev: tip.hash,
    event_id: ports.uuid(),
    timestamp: new Date(ports.now()).toISOString(),
    event: name,
    ...EMPTY,
    ...more,
  };
  const { seq, prev, ...body } = rest;
  const record = { seq, prev, hash: recordHash(rest), ...body };
  // The event is what came in, as JSON says it, and its keys are none of those the journal adds.
  return { record: record as unknown as AuditRecord, line: `${JSON.stringify(record)}\n` };
}
