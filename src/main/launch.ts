import type { Services } from '../app/ports.ts';
import type { RunRequest } from '../app/run-request.ts';
import type { OutputFolder } from '../files/output.ts';
import { readContext, readEvent, type RunContext } from '../github/run-context.ts';
import type { Inputs } from '../github/inputs.ts';
import { info } from '../github/log.ts';
import { runProvenance } from '../github/provenance.ts';
import { refusalOf } from '../github/refusal.ts';
import { annotate } from '../github/annotations.ts';
import { MODES } from '../interface/modes.ts';
import { Failure } from '../model/failure.ts';
import type { Problem } from '../model/run.ts';
import { lazyHost, type RunHost } from './lazy-host.ts';
import { filesAt, inOwnCheckout } from './own-checkout.ts';
import { openOutput, requestOf } from './request.ts';
import { realServices } from './services.ts';
import { checkReceivers } from './webhooks.ts';

/** What a run starts with: who asks, the collaborators, and what is wrong already. */
export interface Launch {
  request: RunRequest;
  services: Services;
  /** Problems that keep the run from reading or sending anything. */
  problems: Problem[];
  context: RunContext;
  output: OutputFolder;
  host: RunHost;
}

/** The event of the run; one that cannot be read is a problem like any other. */
async function contextOf(env: NodeJS.ProcessEnv, problems: Problem[]): Promise<RunContext> {
  try {
    return await readContext(env, await readEvent(env['GITHUB_EVENT_PATH']));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push({ reason: error.reason, message: error.message, advice: error.advice });
    return readContext(env, {});
  }
}

/**
 * Puts a run together.
 * @param found problems of the inputs
 * @param signal aborted on SIGINT and SIGTERM
 * @param identity in `post`: which output folder the main step made
 */
export async function prepare(
  env: NodeJS.ProcessEnv,
  given: Inputs,
  found: readonly Problem[],
  signal: AbortSignal,
  identity?: string,
): Promise<Launch> {
  const problems = [...found];
  const context = await contextOf(env, problems);
  const workspace = context.workspace || process.cwd();
  const { inputs, at } = await inOwnCheckout(given, context, workspace);
  const { output, problem } = await openOutput(inputs, env, workspace, identity);
  if (problem) problems.push(problem);
  const refusal = MODES[inputs.mode].writes ? refusalOf(context, inputs.mode, inputs) : undefined;
  if (refusal) problems.push(refusal);
  problems.push(...(await checkReceivers(inputs)));
  const log = {
    line: info,
    warning: (text: string) => annotate([{ level: 'warning', title: 'CXone Roster', message: text }]),
  };
  const startedAt = Date.now();
  const host = lazyHost(inputs, context, env, log);
  const { GITHUB_EVENT_PATH: eventPath, RUNNER_TEMP: temp } = env;
  const services = realServices(inputs, workspace, output, host, log, signal, { eventPath, temp });
  return {
    request: requestOf(inputs, context, startedAt, await runProvenance(context, env, process.argv[1])),
    services: { ...services, files: filesAt(at, services.files) },
    problems,
    context,
    output,
    host,
  };
}
