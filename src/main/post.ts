import { randomUUID } from 'node:crypto';
import { getState } from '../github/toolkit.ts';
import { recover } from '../app/recover.ts';
import { writeReports } from '../app/reports.ts';
import type { RunFiles } from '../app/run.ts';
import { Session } from '../app/session.ts';
import { annotate } from '../github/annotations.ts';
import { readInputs } from '../github/inputs.ts';
import { info } from '../github/log.ts';
import { judgeOutcomes } from '../execute/tally.ts';
import { readPlan } from '../plan/stored.ts';
import { OutputFolder } from '../files/output.ts';
import { prepare, publish } from './launch.ts';

/** GitHub grants a post step little time after a cancellation; ours ends by itself before that. */
const FIVE_MINUTES = 300_000;

/**
 * Finishes what a cancelled, crashed or killed main step left: settles what was sent without an answer by looking it up,
 * seals the audit with *interrupted*, writes and uploads the reports, sets the comment to *partly applied*. Does nothing
 * after a main step that came to its end. A machine that is lost runs no post step.
 * @returns always 0: the main step has said how the run ended
 */
export async function post(env: NodeJS.ProcessEnv): Promise<number> {
  const folder = getState('output-dir');
  if (!folder || getState('finished') === 'true') return 0;
  const deadline = AbortSignal.timeout(FIVE_MINUTES);
  try {
    await finish(env, folder, deadline);
  } catch (error) {
    annotate([{ level: 'warning', title: 'CXone Roster', message: `The cut-off run could not be finished: ${error instanceof Error ? error.message : String(error)}. Its audit is ${folder}/audit.jsonl on this runner.` }]);
  }
  return 0;
}

async function finish(env: NodeJS.ProcessEnv, folder: string, signal: AbortSignal): Promise<void> {
  const { inputs } = readInputs(env);
  const launch = await prepare(env, { ...inputs, outputDir: folder }, [], signal);
  const output = new OutputFolder(folder);
  const started = Date.parse(getState('started'));
  const session = new Session({ ...launch.request, startedAt: Number.isNaN(started) ? launch.request.startedAt : started });
  const audit = await output.reopenAudit({ now: () => launch.services.clock.now(), uuid: randomUUID });
  const text = await output.read('plan.json');
  const { report } = session;
  const tenant = (await launch.services.checkTenant()).length === 0 ? () => launch.services.tenant({ rolesWrite: 'auto', needs: [] }) : null;
  let events: Awaited<ReturnType<typeof recover>> = [];
  try {
    events = await recover({ stored: text === null ? null : readPlan(text), records: audit?.records ?? [] }, report, tenant);
  } catch (error) {
    session.fail(error);
  }
  const reason = report.outcomes ? judgeOutcomes(report.outcomes) : 'none';
  const what = report.outcomes ? 'the run was cut off while it was applying' : 'the run was cut off before anything was sent';
  session.problem(reason === 'none' ? (report.outcomes ? 'apply-partial' : 'apply-failed') : reason, what, 'Run the job again: what is done is not repeated.');
  session.close(launch.services.clock.now());
  if (audit?.journal) {
    await audit.journal.appendAll(events);
    await audit.journal.seal({ status: 'interrupted', reason_code: report.reason, decision: report.decision });
    report.audit = { records: audit.journal.records, head: audit.journal.head };
    await audit.journal.close();
  }
  const files: RunFiles = { auditPath: audit?.path ?? null, planPath: null, reportPath: null, commentUrl: null };
  await writeReports(report, launch.services, files);
  info(`Finished a run that was cut off: ${what}.`);
  await publish(launch, inputs, env, report, files);
}
