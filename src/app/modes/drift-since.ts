import { RunHistory } from '../../audit/history.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { isLeaving, type Operation } from '../../model/operation.ts';
import type { LastWrite } from '../../model/run.ts';
import { holdsChange } from '../../model/outcome.ts';
import { LastWrites, type PastChange } from '../../plan/last-write.ts';
import { adviceOf, errorWords } from '../../text/errors.ts';
import { trustedPlan } from './history-lines.ts';
import type { Services } from '../ports.ts';
import type { TrustedArtifact } from '../host-port.ts';
import { oneChunk } from '../../text/one-chunk.ts';

/** Runs that are opened in search of who wrote a value last. */
const LOOK_BACK = 40;

/**
 * Which of our audits last wrote each value that differs now, from the newest run back. Only audits that may be
 * believed and are whole count. Never throws: what GitHub does not say is a warning.
 */
export async function lastWrites(
  operations: readonly Operation[],
  tenant: string,
  { host, log }: Services,
): Promise<LastWrite[]> {
  const writes = new LastWrites(operations);
  let opened = 0;
  try {
    for await (const artifact of host.trustedArtifacts()) {
      if (!writes.isOpen || opened++ >= LOOK_BACK) break;
      writes.take(artifact.run, await changesOf(artifact, tenant));
    }
  } catch (error) {
    // A right that not every caller gives: a line, no warning every night.
    log.line(
      `Since    Which run wrote the values that differ could not be looked up (${errorWords(error)}). ` +
        adviceOf(error, 'Give the job “permissions: actions: read, contents: read”.'),
    );
  }
  return writes.all;
}

/** What a run changed, by its audit and the plan that the audit vouches for; nothing of a broken one. */
async function changesOf(artifact: TrustedArtifact, tenant: string): Promise<PastChange[]> {
  const audit = await artifact.read('audit.jsonl');
  if (audit === null) return [];
  const history = new RunHistory(artifact.run);
  const { ok } = await verifyAudit(oneChunk(audit), undefined, (record) => history.take(record));
  const { run } = history;
  if (!ok || run.tenant !== tenant || run.changes.length === 0) return [];
  const { plan } = trustedPlan(await artifact.read('plan.json'), run);
  return run.changes.flatMap(({ operation, outcome, target, when }): PastChange[] => {
    const planned = holdsChange(outcome) ? plan?.get(operation) : undefined;
    // Of a change that is partly done nobody can say which values were written; a leaver's account is off.
    return planned && (outcome !== 'partial' || isLeaving(planned)) ? [{ planned, id: target.id, when }] : [];
  });
}
