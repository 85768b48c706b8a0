import { hash } from 'node:crypto';
import type { AuditEvent, AuditRecord } from '../model/audit-record.ts';
import { canonical } from '../text/canonical.ts';
import { jsonObject, isJson } from './json-value.ts';

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
  /** The secrets of the run, which no record may hold. */
  secrets?: { mayHold: (text: string) => boolean; scrubValue: <T>(value: T) => T };
}

/**
 * Makes the record of an event that follows `tip`: the keys that every record has in the order of the file, then the
 * event's own.
 * @returns the record and its line, with the line break
 */
export function makeRecord(event: AuditEvent, tip: Tip, ports: RecordPorts): { record: AuditRecord; line: string } {
  const made = recordOf(event, tip, ports);
  // Looked for in the finished line, where every text of the event stands: nearly no record holds any.
  if (ports.secrets?.mayHold(made.line) !== true) return made;
  return recordOf(ports.secrets.scrubValue(jsonObject(event)) as unknown as AuditEvent, tip, ports);
}

function recordOf(event: AuditEvent, tip: Tip, ports: RecordPorts): { record: AuditRecord; line: string } {
  const given: Record<string, unknown> = isJson(event) ? event : jsonObject(event);
  const record: Record<string, unknown> = {
    seq: 0,
    prev: '',
    hash: '',
    event_id: '',
    timestamp: '',
    event: null,
    operation: null,
    target: null,
    status: null,
    attempts: null,
    http_status: null,
    latency_ms: null,
    payload_hash: null,
    error: null,
    correlation_id: null,
    ...given,
  };
  // Their places are the first; what an event says of them does not count.
  record['seq'] = tip.seq + 1;
  record['prev'] = tip.hash;
  record['event_id'] = ports.uuid();
  record['timestamp'] = isoTime(ports.now());
  // Left out of the form that is hashed; the place in the line is kept.
  record['hash'] = undefined;
  record['hash'] = hash('sha256', canonical(record), 'hex');
  // The event is what came in, as JSON says it, and its keys are none of those the journal adds.
  return { record: record as unknown as AuditRecord, line: `${JSON.stringify(record)}\n` };
}

let lastMs = Number.NaN;
let lastIso = '';

/** Many records are made within one millisecond; a clock may tell parts of it. */
function isoTime(ms: number): string {
  const whole = Math.trunc(ms);
  if (whole !== lastMs) {
    lastIso = new Date(whole).toISOString();
    lastMs = whole;
  }
  return lastIso;
}
