import type { RunReport } from '../model/run.ts';
import { metricsOf } from '../report/words/metrics.ts';
import type { Services, RunFiles } from './ports.ts';
import type { RunRequest } from './run-request.ts';
import type { Outbox } from './webhooks/outbox.ts';
import { remember, rememberStopped } from './memory.ts';
import { Session } from './session.ts';
import { USE_CASES } from './modes/registry.ts';
import { writeReports } from './reports.ts';
import { errorText } from '../text/errors.ts';

/**
 * One run of the action, whatever its mode: the use case between the opening and the sealing of the audit. Never throws
 * for what a run can meet; every report is written on every way out. A cancelled run leaves its audit open: `post`
 * looks up what was sent without an answer, and seals it.
 * @param request what is asked
 * @param services collaborators
 * @param found problems that were there before the run could start (inputs, refusals): nothing is read or sent then
 */
export async function run(
  request: RunRequest,
  services: Services,
  found: RunReport['problems'] = [],
): Promise<{ report: RunReport; files: RunFiles }> {
  const session = new Session(request);
  const files: RunFiles = { auditPath: null, planPath: null, reportPath: null, commentUrl: null };
  session.add(found);
  let outbox: Outbox | null = null;
  try {
    const audit = await services.files.openAudit();
    files.auditPath = audit.path;
    session.journal = audit.journal;
    const first = await audit.journal.append({
      event: 'run.started',
      status: request.mode,
      tenant: request.tenantName,
      profile: request.profile,
      roster: request.rosterPaths,
      operations: [...request.operations].sort(),
      commit: request.links.commit ?? null,
      run: request.links.run ?? null,
      provenance: request.provenance,
    });
    // Nobody waits for this one: the tenant is read meanwhile.
    if (request.isPullRequest && !session.stopped) void services.host.comment(session.report, 'checking');
    if (services.receivers && !session.stopped)
      outbox = await (
        await import('./webhooks/deliveries.ts')
      ).openOutbox(request, services, session, first?.event_id ?? '');
    if (!session.stopped) await USE_CASES[request.mode](request, services, session);
  } catch (error) {
    if (services.signal?.aborted) session.cancelled();
    else session.fail(error);
  }
  if (services.signal?.aborted) interrupt(session);
  tellWithheld(request, session);
  if (outbox) await (await import('./webhooks/deliveries.ts')).finishOutbox(outbox, session);
  session.close(services.clock.now());
  // What `post` finds out of an interrupted run decides how it ended.
  if (!session.report.interrupted) await rememberStopped(session, services);
  await (session.report.interrupted ? leaveAudit(session) : sealAudit(session, services));
  await remember(services, session);
  files.planPath = session.planPath;
  await writeReports(session.report, services, files);
  return { report: session.report, files };
}

/** A step that fails leaves no outputs that say that all is well. */
function interrupt(session: Session): void {
  session.report.interrupted = true;
  if (!session.stopped) session.cancelled();
}

/** Secrets that are missing because of who started the run are no mistake of the workflow. */
function tellWithheld({ secretsWithheld, mode }: RunRequest, session: Session): void {
  if (!secretsWithheld || mode === 'plan' || !session.problems.includes('config-invalid')) return;
  session.problem(
    'none',
    'GitHub gives this run no secrets of the repository: a fork or Dependabot started it',
    'Start the workflow anew by hand, or push to the branch: a run that is started again still counts as theirs.',
  );
}

/** A cancelled run ends at once; its audit is on the disk up to here. */
async function leaveAudit({ journal, report }: Session): Promise<void> {
  if (!journal) return;
  await journal.close().catch(() => undefined);
  report.audit = { records: journal.records, head: journal.head };
}

/**
 * Seals the audit with the count and the reason code. One that cannot be written to its end is a problem of its own,
 * and sealed where it stands.
 */
async function sealAudit(session: Session, { files }: Services): Promise<void> {
  const { journal, report } = session;
  if (!journal) return;
  try {
    for (const problem of report.problems) {
      if (problem.reason !== 'none')
        await journal.append({ event: 'run.problem', status: problem.reason, error: problem.message });
    }
    const metrics = metricsOf(report);
    if (metrics) await journal.append({ event: 'run.metrics', status: 'ok', metrics });
    await journal.seal({ status: report.reason, reason_code: report.reason, decision: report.decision });
    report.audit = { records: journal.records, head: journal.head };
    await journal.close();
    await files.closeAudit?.();
  } catch (error) {
    await journal.close().catch(() => undefined);
    if (!report.problems.some(({ message }) => message === errorText(error))) session.fail(error);
    session.close(Date.parse(report.finishedAt));
    const { reason, decision } = report;
    const { missingRecords } = await import('./recovery/recover.ts');
    const seal = { status: reason, reason_code: reason, decision };
    report.audit = (await files.closeAudit?.(seal, (records) => missingRecords(records, report))) ?? report.audit;
  }
}
