import { run } from './app/run.ts';
import { annotate } from './github/annotations.ts';
import { readInputs } from './github/inputs.ts';
import { info, inert, problemLines } from './github/log.ts';
import { outputValues, setOutputs } from './github/outputs.ts';
import { error as annotateError, saveState } from './github/runner-commands.ts';
import { exitCode } from './interface/reasons.ts';
import { impliedInputs } from './main/post/implied.ts';
import { leaveState, prepare, publish, written } from './main/launch.ts';
import { annotations } from './report/pages/annotation-lines.ts';
import { endLines } from './report/pages/log-lines.ts';
import { diskWords, errorText } from './text/errors.ts';

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
    // Nothing gets here but faults of the action itself; the message may hold anything, so only its first line is
    // shown.
    const message = inert(errorText(error)).split('\n')[0] ?? '';
    annotateError(`The run failed: ${message}. Nothing more was sent to the tenant; please report this with the log.`);
    return 1;
  }
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
  const said = endLines(report);
  for (const line of said) info(line);
  annotate(annotations(report));
  if (report.interrupted) {
    // The runner grants little time: what was interrupted is looked up, sealed, uploaded and posted by `post`.
    setOutputs(outputValues(report, written(files)));
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
  if (report.webhooks && report.webhooks.waiting + report.webhooks.failed > 0) saveState('events', 'waiting');
  saveState('finished', 'true');
  await launch.output.published();
  cancelled.release();
  try {
    setOutputs(outputValues(report, places));
  } catch (error) {
    annotateError(
      `The outputs of this step could not be written (${inert(diskWords(error))}): later steps do not see them. ` +
        'Summary, comment and files are right. Make room on the disk of the runner, then run the job again.',
    );
    return 1;
  }
  return exitCode(report.reason, inputs.failOnDrift);
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
