import { annotate } from '../../github/annotations.ts';
import { type Inputs, readInputs } from '../../github/inputs.ts';
import { info } from '../../github/log.ts';
import { getState } from '../../github/runner-commands.ts';
import { finishRun } from './finish-run.ts';
import { impliedInputs } from './implied.ts';
import { type Launch, prepare } from '../launch.ts';
import { publish } from '../publish.ts';
import { storeOlder } from './older.ts';
import { sendWaiting } from './post-events.ts';
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
