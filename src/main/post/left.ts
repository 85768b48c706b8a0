import { randomUUID } from 'node:crypto';
import type { AuditRecord, Journal } from '../../model/audit-record.ts';
import { MODES } from '../../interface/modes.ts';
import { readPlan, type StoredPlan } from '../../plan/stored.ts';
import type { OutputFolder } from '../../files/output.ts';
import type { Launch } from '../launch.ts';
import type { Services } from '../../app/ports.ts';

type Parts = Pick<Launch, 'services' | 'output' | 'request'>;

/** What an interrupted run left in its folder. */
export interface Left {
  /** Its audit is not there any more. */
  isGone: boolean;
  /** Another run has used the folder since. */
  isOlder: boolean;
  /** Behind the names of its files, where it is older. */
  suffix: string;
  /** `''` where it is gone. */
  auditPath: string;
  records: AuditRecord[];
  /** `null` where the audit is sealed, or gone. */
  journal: Journal | null;
  /** Its `plan.json`, where it made a plan. */
  planned: (StoredPlan & { text: string }) | null;
}

/**
 * @param startedAt when the main step started, milliseconds since the epoch: an older audit in the folder is not its
 *   own
 * @param isOther this is not the folder that the main step wrote into: that one was removed
 */
export async function leftOf(parts: Parts, startedAt: number, isOther: boolean): Promise<Left> {
  const { output, request } = parts;
  const isGone = MODES[request.mode].writes && (isOther || (await hasLost(output)));
  const suffix = isGone ? '' : await output.suffixOf(startedAt);
  const { path, records, journal } = isGone
    ? { path: '', records: [], journal: null }
    : await auditOf(parts, startedAt, suffix);
  const text = await output.read(`plan${suffix}.json`);
  const stored = text === null ? null : readPlan(text);
  // A plan that this run's audit does not name is an earlier run's.
  const isOwn =
    stored !== null && records.some((record) => record.event === 'plan.made' && record.plan_hash === stored.plan.hash);
  const planned = text !== null && stored && isOwn ? { ...stored, text } : null;
  return { isGone, isOlder: suffix !== '', suffix, auditPath: path, records, journal, planned };
}

/** The audit is begun before all else is written, and nothing of ours removes it. */
async function hasLost(output: OutputFolder): Promise<boolean> {
  if ((await output.read('audit.jsonl')) !== null) return false;
  return (await output.read('memory.json')) !== null || (await output.read('plan.json')) !== null;
}

/** The audit of the run that was interrupted; where it had none yet, one that says so. */
async function auditOf(
  { services, output, request }: Parts,
  startedAt: number,
  suffix: string,
): Promise<{ path: string; records: AuditRecord[]; journal: Journal | null }> {
  const ports = portsOf(services);
  const found = await output.reopenAudit(ports, suffix);
  const first = found?.records[0];
  if (found && (!first || Date.parse(first.timestamp) >= startedAt)) return found;
  await found?.journal?.close();
  const { path, journal } = await output.openAudit(ports);
  const { mode, tenantName } = request;
  const record = await journal.append({
    event: 'run.started',
    status: mode,
    tenant: tenantName,
    detail: 'interrupted before its first record',
    provenance: request.provenance,
  });
  return { path, records: [record], journal };
}

export const portsOf = ({ clock }: Services): { now: () => number; uuid: () => string } => ({
  now: () => clock.now(),
  uuid: randomUUID,
});
