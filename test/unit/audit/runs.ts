import { openJournal } from '../../../src/audit/journal.ts';
import type { AuditEvent } from '../../../src/model/audit-record.ts';
import { type Operation, wireKind } from '../../../src/model/operation.ts';
import type { OutcomeStatus } from '../../../src/model/outcome.ts';
import type { PullProvenance } from '../../../src/model/provenance.ts';
import { planHash } from '../../../src/plan/hash.ts';
import { planJson } from '../../../src/plan/plan-json.ts';
import { MemoryFile } from './samples.ts';

/** A run of some day, and what it did. */
export interface PastRun {
  run: string;
  /** When it started, ISO 8601. Every record comes a second after the one before. */
  at: string;
  operations: Operation[];
  statuses?: OutcomeStatus[];
  pulls?: PullProvenance[];
  /** Head of the audit before. */
  previous?: { run: string; head: string } | null;
  tenant?: string;
  mode?: string;
  roster?: string[];
}

export const pull = (number: number, approvedBy: string): PullProvenance => ({
  number,
  author: 'ann',
  merged_by: 'cleo',
  merged_at: '2026-03-01T00:00:00Z',
  merge_commit: 'm',
  head: 'h',
  base: 'b',
  reviews: [
    { by: approvedBy, state: 'COMMENTED', head: 'h', at: '2026-02-28T00:00:00Z' },
    { by: approvedBy, state: 'APPROVED', head: 'h', at: '2026-02-28T01:00:00Z' },
    { by: approvedBy, state: 'COMMENTED', head: 'h', at: '2026-02-28T01:30:00Z' },
    { by: 'dan', state: 'APPROVED', head: 'g', at: '2026-02-27T00:00:00Z' },
    { by: 'dan', state: 'DISMISSED', head: 'h', at: '2026-02-28T02:00:00Z' },
  ],
});

/** Its audit and the plan beside it. */
export async function pastRun(past: PastRun) {
  const { run, at, operations, statuses = [], pulls = [], previous, tenant = 'acme', mode = 'apply', roster } = past;
  let seconds = 0;
  const now = () => Date.parse(at) + 1000 * seconds++;
  let ids = 0;
  const file = new MemoryFile();
  const journal = openJournal(file, { now, uuid: () => `${run}-${++ids}` });
  const hash = planHash(tenant, operations);
  const address = 'https://github.com/example/roster';
  await journal.append({
    event: 'run.started',
    status: mode,
    tenant,
    roster,
    commit: `${address}/commit/c${run}`,
    run: `${address}/actions/runs/${run}`,
  });
  if (previous !== undefined) await journal.append({ event: 'run.follows', status: 'ok', previous });
  await journal.append({
    event: 'plan.made',
    status: 'ok',
    plan_hash: hash,
    operations: operations.length,
    population: { owned: 1, expected: 1, read: 1 },
    roster: { path: 'roster.csv', sha256: '', rows: 1 },
    policy: { sha256: '' },
    guards: [],
  });
  await journal.append({
    event: 'apply.grounds',
    status: 'ok',
    plan_hash: hash,
    policy: { sha256: '' },
    override: null,
    pulls,
    approved_by: [],
  });
  for (const [i, operation] of operations.entries()) {
    const { person } = operation;
    const about = {
      operation: operation.id,
      kind: wireKind(operation.kind),
      row: null,
      target: {
        id: operation.prior?.id ?? 'new',
        userName: person.userName,
        externalId: person.externalId ?? null,
      },
    };
    const events: AuditEvent[] = [{ event: 'operation.sent', ...about, status: 'sent', step: 'update' }];
    if (operation.kind === 'deactivate')
      events.push({ event: 'step.finished', ...about, status: 'done', step: 'sessions', detail: '' });
    events.push({ event: 'operation.finished', ...about, status: statuses[i] ?? 'done', detail: null });
    await journal.appendAll(events);
  }
  await journal.seal({ status: 'none', reason_code: 'none', decision: 'complete' });
  const plan = planJson({
    tenant,
    roster: { path: 'roster.csv', sha256: '', rows: 1 },
    policy: { sha256: '' },
    population: { owned: 1, expected: 1, read: 1 },
    operations,
    guards: [],
    hash,
    unchanged: 0,
    remarks: [],
    absent: 0,
  });
  return { text: file.synced, head: journal.head, plan, run };
}
