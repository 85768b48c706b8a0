import { type AuditedRun, inOrder, RunHistory } from '../../../audit/history.ts';
import { verifyAudit } from '../../../audit/verify-audit.ts';
import { Failure } from '../../../model/failure.ts';
import type { Memory } from '../../../model/memory.ts';
import type { MadeChange } from '../../../plan/made-changes.ts';
import { trustedPlan } from '../history-lines.ts';
import type { Services } from '../../ports.ts';
import type { AuditSource } from '../../files-port.ts';
import type { RunRequest } from '../../run-request.ts';
import type { Session } from '../../session.ts';
import { tellBroken, verifiedEvent } from '../verified.ts';

/** The run that is taken back: its attempts' audits, and what they changed. */
export interface UndoneRun {
  /** As people call it: the run's id, else the audit's path. */
  name: string;
  /** Its id; empty where the audits do not say. */
  id: string;
  runs: AuditedRun[];
  changes: MadeChange[];
  /** Changes that its last word on them says were not made. */
  notDone: number;
}

/**
 * Reads the audits of the run that is to be taken back, and verifies each. A broken one ends the run `audit-broken`:
 * the session then says so, and `null` is returned.
 * @throws Failure `config-invalid` where they are of another tenant, roster or mode, or hold no plan
 */
export async function readUndone(request: RunRequest, services: Services, session: Session): Promise<UndoneRun | null> {
  const sources = await sourcesOf(request, services);
  const attempts: { run: AuditedRun; plan: string | null }[] = [];
  for (const source of sources) {
    const history = new RunHistory(source.path);
    const found = await verifyAudit(source.bytes(), undefined, (record) => history.take(record));
    await session.journal?.append(verifiedEvent(source.path, found));
    if (!found.ok) tellBroken(source.path, found, TAKE_ANOTHER, session);
    // An attempt may have left the same audit twice: its main step, whose upload came to its end late, and `post`.
    else if (!attempts.some(({ run }) => run.head === history.run.head))
      attempts.push({ run: history.run, plan: await source.plan() });
  }
  if (session.stopped) return null;
  const runs = inOrder(attempts.map(({ run }) => run));
  for (const run of runs) refuseOther(run, request);
  const ids = [...new Set(runs.map(({ runId }) => runId))];
  if (ids.length > 1)
    throw new Failure(
      'config-invalid',
      `Input audit-file: it holds the audits of ${ids.length} runs (${ids.slice(0, 5).join(', ')}).`,
      'Give the audits of one run; undo the newest of several first.',
    );
  const id = ids[0] ?? '';
  const changes = runs.flatMap((run) => {
    const text = attempts.find((one) => one.run === run)?.plan ?? null;
    return changesOf(run, text);
  });
  return { name: id === '' ? (sources[0]?.path ?? '') : id, id, runs, changes, notDone: notMade(runs) };
}

/** Changes that the last attempt which planned any did not make. An event is about no roster. */
function notMade(runs: readonly AuditedRun[]): number {
  const last = runs.findLast(({ mode, planHash }) => mode === 'apply' && planHash !== '');
  return (last?.changes ?? []).filter(({ outcome }) => outcome === 'failed' || outcome === 'not-started').length;
}

async function sourcesOf({ undoRun }: RunRequest, { files, host }: Services): Promise<AuditSource[]> {
  if (undoRun !== undefined && files.audits)
    throw new Failure(
      'config-invalid',
      'Both `undo-run` and `audit-file` say which run is to be taken back.',
      'Give one of them: `undo-run` where that run’s artifact is still there.',
    );
  if (undoRun !== undefined) return host.auditsOf(undoRun);
  if (files.audits) return files.audits();
  throw new Failure(
    'config-invalid',
    'Nothing says which run is to be taken back.',
    'Give `undo-run`, the number at the end of the address of the run whose apply was wrong.',
  );
}

const TAKE_ANOTHER =
  'Nothing is taken back by an audit that someone changed. Take it from that run’s artifact, and find out who could ' +
  'write to this file.';

function refuseOther(run: AuditedRun, { tenantName, rosterPaths }: RunRequest): void {
  if (run.tenant !== tenantName)
    throw new Failure(
      'config-invalid',
      `\`${run.file}\` is the audit of another tenant, ${run.tenant || 'without a name'}: nothing of it can be taken ` +
        `back in ${tenantName}.`,
      'Give the run that applied to this tenant, or run the undo with that tenant’s inputs.',
    );
  if (run.mode === 'undo')
    throw new Failure(
      'config-invalid',
      `\`${run.file}\` is itself the audit of an undo, which is not taken back.`,
      'Apply the roster as it should be: a pull request shows what that changes.',
    );
  if (run.mode !== 'apply' && run.mode !== 'event')
    throw new Failure(
      'config-invalid',
      `\`${run.file}\` is the audit of a run of mode ${run.mode}, which changed nobody.`,
      'Give the run whose apply was wrong.',
    );
  const paths = (list: readonly string[]): string => [...new Set(list)].sort().join(', ');
  if (run.mode === 'apply' && run.roster.length > 0 && paths(run.roster) !== paths(rosterPaths))
    throw new Failure(
      'config-invalid',
      `\`${run.file}\` applied ${paths(run.roster)}, and the input roster names ${paths(rosterPaths)}.`,
      'Give the same roster as that run: what is taken back is remembered by its paths, so that no apply repeats it.',
    );
}

/** What an attempt changed, from its audit and the plan that the audit vouches for. */
function changesOf(run: AuditedRun, planText: string | null): MadeChange[] {
  const { plan } = trustedPlan(planText, run);
  const made = run.changes.flatMap(({ operation, outcome, target, steps, ignored }): MadeChange[] => {
    const planned = plan?.get(operation);
    return planned ? [{ planned, outcome, id: target.id, steps: new Set(steps), ignored }] : [];
  });
  if (made.length < run.changes.length)
    throw new Failure(
      'config-invalid',
      `The plan beside \`${run.file}\` is ${planText === null ? 'missing' : 'not the one that the audit names'}: ` +
        'nobody can tell what was there before.',
      'Take audit.jsonl and plan.json from the same artifact of that run.',
    );
  return made;
}

/** A run is taken back once. What an undo could not finish is none: it may be run again. */
export function refuseSecond({ id, name, runs }: UndoneRun, memory: Memory | undefined): void {
  const heads = new Set(runs.map(({ head }) => head));
  const earlier = memory?.undos.find(
    (one) => (id !== '' && one.of === id) || one.heads.some((head) => heads.has(head)),
  );
  if (earlier)
    throw new Failure(
      'config-invalid',
      `Run ${name} was taken back already, by run ${earlier.run} on ${earlier.at.slice(0, 10)}: a second undo would ` +
        'only undo what people did since.',
      'Look at that run’s report. If something is still wrong, correct the roster and apply it.',
    );
}
