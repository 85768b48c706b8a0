import { run } from './app/run.ts';
import { annotate } from './github/annotations.ts';
import { readInputs } from './github/inputs.ts';
import { info, inert, problemLines } from './github/log.ts';
import { outputValues, type Places, setOutputs } from './github/outputs.ts';
import { error as annotateError, setOutput } from './github/runner-commands.ts';
import { exitCode, REASONS } from './interface/reasons.ts';
import { impliedInputs } from './main/post/implied.ts';
import { prepare } from './main/launch.ts';
import { leaveState, tryState } from './main/left-state.ts';
import { publish, written } from './main/publish.ts';
import { Failure } from './model/failure.ts';
import type { RunReport } from './model/run.ts';
import { annotations } from './report/pages/annotation-lines.ts';
import { endLines } from './report/pages/log-lines.ts';
import { diskWords, errorWords } from './text/errors.ts';

/**
 * One run of the action: inputs → use case → reports → outputs. The one place that catches, and that makes the
 * exit code.
 * @param env the process's environment
 * @returns the exit code: 0, or 1 for every reason that stops
 */
export async function main(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await attempt(env);
  } catch (error) {
    return fail(error);
  }
}

/**
 * Nothing gets here but faults of the action itself, and a machine on which no file can be written: there is no report.
 * The message may hold anything, so only its first line is shown.
 */
function fail(error: unknown): number {
  const message = inert(errorWords(error));
  const { reason, advice } = error instanceof Failure ? error : { reason: 'apply-failed' as const, advice: '' };
  annotateError(
    advice === ''
      ? `The run failed: ${message}. Nothing more was sent to the tenant; please report this with the log.`
      : `${message}. ${inert(advice)}`,
  );
  try {
    setOutput('decision', REASONS[reason].decision);
    setOutput('reason-code', reason);
  } catch {
    // The step fails all the same.
  }
  return 1;
}

async function attempt(env: NodeJS.ProcessEnv): Promise<number> {
  const { inputs: given, problems, unknown } = readInputs(env);
  const inputs = impliedInputs(given);
  const cancelled = cancellation();
  const launch = await prepare(env, inputs, problems, cancelled.signal);
  await leaveState(launch, inputs);
  for (const name of unknown) launch.services.log.warning(`There is no input “${name}”: it does nothing.`);
  const { report, files } = await run(launch.request, launch.services, launch.problems);
  for (const problem of report.problems) info(problemLines(problem));
  // Where nothing is uploaded, the place of the record is known from the start.
  if (report.audit && inputs.artifactName === '') report.audit.place = 'local';
  const said = endLines(report);
  for (const line of said) info(line);
  annotate(annotations(report));
  if (report.interrupted) {
    // The runner grants little time: what was interrupted is looked up, sealed, uploaded and posted by `post`.
    leaveOutputs(report, written(files));
    return 1;
  }
  const reported = report.problems.length;
  const places = await publish(launch, inputs, env, report, files);
  for (const problem of report.problems.slice(reported)) {
    info(problemLines(problem));
    annotate([{ level: 'error', title: 'CXone Roster', message: `${problem.message}. ${problem.advice}` }]);
  }
  // Where the record of the run could not be stored, the verdict is another one.
  const last = endLines(report);
  if (last.join() !== said.join()) for (const line of last) info(line);
  if (report.webhooks && report.webhooks.waiting + report.webhooks.failed > 0) tryState(launch, 'events', 'waiting');
  tryState(launch, 'finished', 'true');
  await launch.output.published();
  cancelled.release();
  return leaveOutputs(report, places) ? exitCode(report.reason, inputs.failOnDrift) : 1;
}

/** @returns false where later steps do not get them */
function leaveOutputs(report: RunReport, places: Places): boolean {
  try {
    setOutputs(outputValues(report, places));
    return true;
  } catch (error) {
    annotateError(
      `The outputs of this step could not be written (${inert(diskWords(error))}): later steps do not see them. ` +
        (report.interrupted ? '' : 'Summary, comment and files are right. ') +
        'See that the disk of the runner has room and takes files, then run the job again.',
    );
    return false;
  }
}

/** Of the ten seconds that the runner grants, from SIGINT over SIGTERM to SIGKILL. */
const GRACE_MS = 8_000;

/** Cancelling a run aborts its requests; whatever still hangs then (GitHub, a disk) is left to `post`. */
function cancellation(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) return;
    controller.abort(new Error('the run was interrupted'));
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release: () => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
    },
  };
}
