import { hash } from 'node:crypto';
import type { AuditEvent, AuditRecord } from '../model/audit-record.ts';
import { canonical } from '../text/canonical.ts';
import { isoTime } from '../text/days.ts';
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

/** Records that follow each other. */
interface Made {
  records: AuditRecord[];
  /** Their lines, each with its line break. */
  lines: string;
  /** Where the chain stands after them. */
  tip: Tip;
}

/**
 * Makes the records of events that follow `tip`: the keys that every record has in the order of the file, then the
 * event's own.
 */
export function makeRecords(events: readonly AuditEvent[], tip: Tip, ports: RecordPorts): Made {
  const made = chained(events, tip, ports);
  // Looked for in the finished lines, where every text of the events stands: nearly no record holds any.
  const { secrets } = ports;
  if (secrets?.mayHold(made.lines) !== true) return made;
  const clean = events.map((event) => secrets.scrubValue(jsonObject(event)) as unknown as AuditEvent);
  return chained(clean, tip, ports);
}

function chained(events: readonly AuditEvent[], from: Tip, ports: RecordPorts): Made {
  const records: AuditRecord[] = [];
  let lines = '';
  let tip = from;
  for (const event of events) {
    const record = recordOf(event, tip, ports);
    records.push(record);
    lines += `${JSON.stringify(record)}\n`;
    tip = { seq: record.seq, hash: record.hash };
  }
  return { records, lines, tip };
}

function recordOf(event: AuditEvent, tip: Tip, ports: RecordPorts): AuditRecord {
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
  return record as unknown as AuditRecord;
}
