/**
 * The audit, as ratios within one run (median of seven, CPU time of this process):
 * - making a record, against how the first release made the same bytes (a copy through JSON, a general library, a hash
 *   object, JSON once more);
 * - verifying an audit of 100,000 records and taking people's history from it, against canonicalising and
 *   hashing each of its records, parsed and ready.
 */
import { createHash, hash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { ORIGIN } from '../src/audit/chain.ts';
import { RunHistory } from '../src/audit/history.ts';
import { makeRecords, type Tip } from '../src/audit/make-record.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import type { AuditEvent } from '../src/model/audit-record.ts';
import { canonical } from '../src/text/canonical.ts';
import { judged, report } from './figures.ts';
import { median } from './median.ts';

const RECORDS = Number(process.env['RECORDS'] ?? 100_000);
const ROUNDS = 7;
const failures: string[] = [];

const KINDS = ['operation.sent', 'operation.answered', 'operation.finished'] as const;
const events = Array.from({ length: RECORDS }, (_, i): AuditEvent => {
  const about = {
    operation: i.toString(16).padStart(16, '0'),
    kind: 'create' as const,
    row: i,
    target: { id: `u${i}`, userName: `person${i}@example.com`, externalId: `E${i}` },
    attempts: 1,
    payload_hash: ORIGIN.replaceAll('0', 'a'),
  };
  const event = KINDS[i % 3] as (typeof KINDS)[number];
  if (event === 'operation.finished')
    return { event, ...about, status: 'done', detail: null, http_status: 201, latency_ms: i % 97 };
  return { event, ...about, status: 'done', step: 'create' };
});

const ports = { now: () => 1_795_262_400_000, uuid: randomUUID };
const ours = (): { lines: string[]; tip: Tip } => {
  let tip: Tip = { seq: 0, hash: ORIGIN };
  const lines: string[] = [];
  // As many as a bulk request has.
  for (let at = 0; at < events.length; at += 50) {
    const made = makeRecords(events.slice(at, at + 50), tip, ports);
    ({ tip } = made);
    lines.push(made.lines);
  }
  return { lines, tip };
};
/** As the first release made them. */
const library = (): void => {
  let prev = ORIGIN;
  for (const [i, event] of events.entries()) {
    const text = JSON.stringify(event, (_, inner: unknown) => {
      if (typeof inner === 'string') return inner.toWellFormed();
      return inner instanceof Error ? { name: inner.name, message: inner.message } : inner;
    });
    const copy = wellFormed(JSON.parse(text)) as object;
    const rest = { seq: i + 1, prev, event_id: randomUUID(), timestamp: new Date(ports.now()).toISOString(), ...copy };
    prev = createHash('sha256')
      .update(canonicalize(rest) ?? '', 'utf8')
      .digest('hex');
    JSON.stringify({ ...rest, hash: prev });
  }
};
function wellFormed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner)]));
}

const { lines, tip: last } = ours();
const seal = makeRecords([{ event: 'seal', status: 'none', count: RECORDS }], last, ports);
const file = Buffer.from([...lines, seal.lines].join(''));
async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 1 << 18) yield file.subarray(at, at + (1 << 18));
}
const verified = async (): Promise<void> => {
  // As mode `verify` does it: every record is followed for what it says of people.
  const history = new RunHistory('audit.jsonl');
  const { ok } = await verifyAudit(pieces(), undefined, (record) => history.take(record));
  if (!ok || history.run.changes.length === 0) failures.push('the audit does not verify');
};
const parsed = lines
  .flatMap((some) => some.trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const hashed = (): void => {
  for (const record of parsed) hash('sha256', canonical({ ...record, hash: undefined }), 'hex');
};

const [made, general] = await compare(ours, library);
const [read, floor] = await compare(verified, hashed);
const micro = (value: number): string => `${value.toFixed(2)} µs a record`;
report(
  'audit',
  [
    judged('making a record: as the first release did ÷ ours', general / made, 2, {
      better: 'more',
      beside: micro(general),
      more: micro(made),
    }),
    judged('verifying a record ÷ hashing its canonical form', read / floor, 3, {
      better: 'less',
      beside: micro(floor),
      more: micro(read),
    }),
  ],
  [...new Set(failures)],
);

/** Both, taking turns, in µs of CPU a record. */
async function compare(one: () => unknown, other: () => unknown): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [i, work] of [one, other].entries()) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) (times[i] as number[]).push((user + system) / RECORDS);
    }
  return [median(times[0]), median(times[1])];
}
