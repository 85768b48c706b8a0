import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { annotate } from '../../github/annotations.ts';
import { type Inputs, readInputs } from '../../github/inputs.ts';
import { info } from '../../github/log.ts';
import { getState } from '../../github/runner-commands.ts';
import { forgetDone, forgetUnsent, remember, rememberStopped } from '../../app/memory.ts';
import { rememberSignOuts } from '../../app/modes/apply.ts';
import { finishSignOuts, withOpenSteps } from '../../app/recovery/finish-sign-outs.ts';
import { recover, type Remains, retell, unrecorded } from '../../app/recovery/recover.ts';
import { writeReports } from '../../app/reports.ts';
import { readingBy } from '../../app/modes/plan.ts';
import { Session } from '../../app/session.ts';
import type { AuditEvent, AuditRecord, Journal } from '../../model/audit-record.ts';
import { MODES } from '../../interface/modes.ts';
import type { Memory } from '../../model/memory.ts';
import type { Plan } from '../../model/operation.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { readPlan } from '../../plan/stored.ts';
import { defaultPolicy } from '../../policy/default-policy.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { OutputFolder } from '../../files/output.ts';
import { impliedInputs } from './implied.ts';
import { type Launch, prepare, publish } from '../launch.ts';
import { memoryLeft, storeOlder } from './older.ts';
import { sendWaiting, tellRecovered } from './post-events.ts';
import { undoLeft } from './undo-left.ts';
import type { RunFiles, Services } from '../../app/ports.ts';
import { errorText } from '../../text/errors.ts';

/** What a post step may take; looking up ends a minute before that, so that there is time to say what is known. */
const FIVE_MINUTES = 300_000;
const FOUR_MINUTES = 240_000;

/**
 * Finishes what a cancelled, crashed or killed main step left: finds out what became of what was sent without an answer
 * by looking it up, ends the sessions of people whose accounts are deactivated already, seals the audit with
 * *interrupted*, writes and uploads the reports, sets the comment to *partly applied*. After a main step that came to
 * its end it only sends events that are still waiting. A machine that is lost runs no post step.
 * @returns always 0: the main step has said how the run ended
 */
export async function post(env: NodeJS.ProcessEnv): Promise<number> {
  const folder = getState('output-dir');
  const isFinished = getState('finished') === 'true';
  if (!folder)
    info('The run was stopped before it had begun: nothing was read, and nothing was sent. Run the job again.');
  if (!folder || (isFinished && getState('events') !== 'waiting')) return 0;
  setTimeout(() => process.exit(0), FIVE_MINUTES).unref();
  try {
    await (isFinished ? sendEvents : finish)(env, folder, AbortSignal.timeout(FOUR_MINUTES));
  } catch (error) {
    annotate([
      {
        level: 'warning',
        title: 'CXone Roster',
        message:
          `${isFinished ? 'Waiting events could not be sent' : 'The interrupted run could not be finished'}: ` +
          `${errorText(error)}. Its audit is ${folder}/audit.jsonl on this ` +
          `runner.`,
      },
    ]);
  }
  return 0;
}

/** The run as the main step left it. Its folder has to be the very one that step made. */
async function taken(
  env: NodeJS.ProcessEnv,
  folder: string,
  signal: AbortSignal,
): Promise<Launch & { inputs: Inputs }> {
  const inputs = { ...impliedInputs(readInputs(env).inputs), outputDir: folder };
  const launch = await prepare(env, inputs, [], signal, getState('output-folder'));
  if (launch.output.path !== folder) throw new Error(`${folder} is not the folder that the run wrote into`);
  return { ...launch, inputs };
}

async function sendEvents(env: NodeJS.ProcessEnv, folder: string, signal: AbortSignal): Promise<void> {
  const { services, output, request } = await taken(env, folder, signal);
  await sendWaiting(services, output, await output.suffixOf(startOf(request)));
}

/** When the main step started, milliseconds since the epoch. */
function startOf({ startedAt }: Launch['request']): number {
  const started = Date.parse(getState('started'));
  return Number.isNaN(started) ? startedAt : started;
}

async function finish(env: NodeJS.ProcessEnv, folder: string, signal: AbortSignal): Promise<void> {
  const launch = await taken(env, folder, signal);
  const isOther = (await launch.output.ready()) !== getState('output-folder');
  const { report, files, summary, wasSealed, isGone, suffix, memory } = await finishRun(
    launch,
    startOf(launch.request),
    isOther,
  );
  info(
    'Finished a run that was interrupted: ' +
      (report.problems[0]?.message ?? 'it had come to its end; only its reports were missing.'),
  );
  if (suffix !== '') {
    const stored = await storeOlder(launch, launch.inputs, env, files, memory);
    launch.services.log.warning(
      'Another run has used the output folder since, and tells on its own page what it did. The audit of the run ' +
        ('place' in stored
          ? `that was interrupted is an artifact of its own: ${stored.place}. `
          : `that was interrupted lies on this machine alone: ${files.auditPath} (${stored.lost}). `) +
        'Apply once in a job, and run the job again for another try: then each has a page.',
    );
    if (wasSealed) await sendWaiting(launch.services, launch.output, suffix);
    return;
  }
  // Without an artifact the next run takes this one for lost, and signs the leavers of the file out once more.
  const inputs = isGone ? { ...launch.inputs, artifactName: '' } : launch.inputs;
  await publish(launch, inputs, env, report, files, summary);
  await launch.output.published();
  if (wasSealed) await sendWaiting(launch.services, launch.output, suffix);
}

interface Finished {
  report: RunReport;
  files: RunFiles;
  summary: string | null;
  memory: Memory | null;
  wasSealed: boolean;
  isGone: boolean;
  suffix: string;
}

/**
 * Finds out what an interrupted run did, from its folder and from CXone; seals its audit and writes its reports.
 * @param startedAt when the main step started, milliseconds since the epoch: an older audit in the folder is not its
 *   own
 * @param isOther this is not the folder that the main step wrote into: that one was removed
 * @returns `wasSealed`: the run had come to its end, and its audit is left as it is; `isGone`: there is none any more;
 *   `suffix`: behind the names of its files, where another run has used the folder since, whose reports are left as
 *   they are; `memory`: with what is open now, where this run had read one; `summary`: as the main step wrote it, where
 *   all of its reports are there
 */
export async function finishRun(
  { services, output, request }: Pick<Launch, 'services' | 'output' | 'request'>,
  startedAt: number,
  isOther = false,
): Promise<Finished> {
  const session = new Session({ ...request, startedAt });
  const isGone = MODES[request.mode].writes && (isOther || (await hasLost(output)));
  const suffix = isGone ? '' : await output.suffixOf(startedAt);
  const isOlder = suffix !== '';
  const { path, records, journal } = isGone ? NOTHING : await auditOf(output, startedAt, suffix, { services, request });
  const text = await output.read(`plan${suffix}.json`);
  const stored = text === null ? null : readPlan(text);
  // A plan that this run's audit does not name is an earlier run's.
  const planned =
    stored !== null && records.some((record) => record.event === 'plan.made' && record.plan_hash === stored.plan.hash);
  const remains: Remains = { stored: planned ? stored : null, records: isGone ? null : records };
  const able = (await services.checkTenant()).length === 0;
  const tenant = able
    ? async () => services.tenant({ rolesWrite: 'auto', ...(await readingOf(services, request)), needs: [] })
    : null;
  let events: AuditEvent[] = [];
  let handled: ReadonlySet<string> = new Set();
  try {
    events = await recover(remains, session, tenant, { ...services, settleMs: request.settleMs });
  } catch (error) {
    session.fail(error);
  }
  const { report } = session;
  const isUnseen = request.mode === 'plan' && planned && !isOlder && (await output.read('report.html')) === null;
  if (isUnseen && text !== null) await unshown(text, session, services, output);
  if (request.mode === 'undo') {
    const undo = undoLeft(records, request.givenPlan === true, await output.read('revert.md'));
    if (undo) report.undo = undo;
    if (undo && !isOlder) output.takeUp('revert.md');
  }
  const attempt = async (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => {
      // Also an audit that cannot be written any more is to be reported.
      if (!report.problems.some(({ message }) => message === errorText(error))) session.fail(error);
    });
  if (journal) {
    await attempt(async () => void (await journal.appendAll(events)));
    if (tenant) handled = await finishSignOuts(remains, session, services, journal, tenant);
    retell(session);
    if (report.outcomes) report.outcomes = withOpenSteps(remains, report.outcomes, handled);
    const left = unrecorded([...records, ...events], handled, report.outcomes, remains.stored?.userIds);
    await attempt(async () => void (await journal.appendAll(left)));
    await attempt(async () => tellRecovered(session, services, output, records, journal, suffix));
  }
  if (planned && stored)
    carryOn(
      stored.plan,
      await memoryLeft(services, output, suffix),
      session,
      withOpenSteps(remains, report.outcomes ?? [], handled, 'asked'),
    );
  // A run that had come to its end, or one that another followed here, has said so itself.
  if (planned && stored && journal && !isOlder) forgetUnsent(session, stored.plan.operations);
  session.close(services.clock.now());
  if (session.memory) {
    await rememberStopped(session, services);
    if (!isOlder) await remember(services, session);
  }
  if (journal) {
    const seal = { status: 'interrupted', reason_code: report.reason, decision: report.decision };
    await attempt(async () => {
      await journal.seal(seal);
      report.audit = { records: journal.records, head: journal.head };
    });
    await journal.close().catch(() => undefined);
    const end = await output.closeAudit(portsOf(services), report.audit || isOlder ? undefined : seal);
    report.audit ??= end ?? undefined;
    session.close(services.clock.now());
  }
  const files: RunFiles = {
    auditPath: path || null,
    planPath: planned ? join(output.path, `plan${suffix}.json`) : null,
    reportPath: null,
    commentUrl: null,
  };
  // The last report is the page: with it, all are there, and hold more than can be found out again.
  const whole = isOlder || report.interrupted || isGone ? null : await output.read('report.html');
  const summary = whole === null ? null : await output.read('summary.md');
  if (summary !== null) files.reportPath = join(output.path, 'report.html');
  else if (!isOlder) await writeReports(report, services, files);
  return {
    report,
    files,
    summary,
    memory: session.memory ?? null,
    wasSealed: journal === null && !isGone,
    isGone,
    suffix,
  };
}

/**
 * A plan that was interrupted before its page was written: of what it had to show beside its changes (a new policy,
 * wrong rows, notes) nothing is left, so that what is shown now is no review.
 */
async function unshown(
  text: string,
  session: Session,
  services: Launch['services'],
  output: Launch['output'],
): Promise<void> {
  if (!session.stopped)
    session.problem(
      'apply-failed',
      'the run was interrupted before its plan was shown',
      'Run the job again: what is below is not all that there is to review.',
    );
  const { signature: _, review, ...rest } = JSON.parse(text) as Record<string, unknown>;
  if (typeof review !== 'object' || review === null) return;
  const members = Object.entries({ ...rest, review: { ...review, reason: 'apply-failed' } });
  await output.write('plan.json', await services.host.seal('plan.json', members));
}

const NOTHING = { path: '', records: [] as AuditRecord[], journal: null };

/** The audit is begun before all else is written, and nothing of ours removes it. */
async function hasLost(output: OutputFolder): Promise<boolean> {
  if ((await output.read('audit.jsonl')) !== null) return false;
  return (await output.read('memory.json')) !== null || (await output.read('plan.json')) !== null;
}

const portsOf = ({ clock }: Services): { now: () => number; uuid: () => string } => ({
  now: () => clock.now(),
  uuid: randomUUID,
});

/** Accounts are read as the main step read them, by the policy of the same checkout; `null` where it is not there. */
async function readingOf({ files }: Services, { policyPath }: Launch['request']): Promise<object | null> {
  try {
    const text = await files.readText(policyPath);
    const { policy } = text === null ? { policy: defaultPolicy() } : await parsePolicy(text, policyPath);
    return policy ? readingBy(policy) : null;
  } catch {
    return null;
  }
}

/** The memory that the main step had read, with what is open now: the next run finishes it, wherever it runs. */
function carryOn(plan: Plan, memory: Memory | null, session: Session, outcomes: readonly Outcome[]): void {
  if (!memory) return;
  session.memory = memory;
  rememberSignOuts(plan, session, outcomes);
  forgetDone(session);
}

/** The audit of the run that was interrupted; where it had none yet, one that says so. */
async function auditOf(
  output: OutputFolder,
  startedAt: number,
  suffix: string,
  launch: Pick<Launch, 'services' | 'request'>,
): Promise<{ path: string; records: AuditRecord[]; journal: Journal | null }> {
  const ports = portsOf(launch.services);
  const found = await output.reopenAudit(ports, suffix);
  const first = found?.records[0];
  if (found && (!first || Date.parse(first.timestamp) >= startedAt)) return found;
  await found?.journal?.close();
  const { path, journal } = await output.openAudit(ports);
  const { mode, tenantName } = launch.request;
  const record = await journal.append({
    event: 'run.started',
    status: mode,
    tenant: tenantName,
    detail: 'interrupted before its first record',
    provenance: launch.request.provenance,
  });
  return { path, records: [record], journal };
}
