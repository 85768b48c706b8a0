import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { annotations } from './report/annotations.ts';
import { annotate } from './github/annotations.ts';
import { readInputs } from './github/inputs.ts';
import { info, problemLines } from './github/log.ts';
import { outputValues, setOutputs } from './github/outputs.ts';
import { run } from './app/run.ts';
import { exitCode } from './interface/reasons.ts';
import { Launch } from './launch.ts';

/**
 * One run of the action: inputs → use case → reports → outputs. The one place that sets the exit code.
 * @param env the process's environment
 * @returns the exit code: 0, or 1 for every reason that stops
 */
export async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const reading = readInputs(env);
  const launch = await Launch.prepare(env, reading.inputs, reading.problems);
  for (const name of reading.unknown) launch.warn(`There is no input “${name}”: it does nothing.`);
  launch.saveState();
  const { report, files } = await run(launch.request, launch.services, launch.problems);
  for (const problem of report.problems) info(problemLines(problem));
  annotate(annotations(report));
  const posted = await launch.publish(report, files);
  setOutputs(outputValues(report, posted));
  launch.finish();
  return exitCode(report.reason, reading.inputs.failOnDrift);
}

export { randomUUID, join };
