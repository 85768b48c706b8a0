import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from './composite.ts';
import { runAction, type StepResult } from './runner.ts';

/**
 * A `run:` step in bash, with the runner's environment and command files.
 * @param text the script, expressions already filled in
 */
export async function runScript(text: string, job: Job): Promise<StepResult> {
  const folder = join(job.runner, 'script');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'step.sh'), text);
  const bash = ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')];
  await writeFile(
    join(folder, 'main.mjs'),
    `import { spawnSync } from 'node:child_process';
process.exitCode = spawnSync('bash', ${JSON.stringify(bash)}, { stdio: 'inherit' }).status ?? 1;`,
  );
  await writeFile(join(folder, 'action.yml'), 'name: script\nruns: { using: node24, main: main.mjs }\n');
  const { workspace, runner, env, event, eventName } = job;
  return runAction({
    root: folder,
    workspace,
    runner,
    entry: 'main',
    source: false,
    ...(env && { env }),
    ...(event !== undefined && { event }),
    ...(eventName && { eventName }),
  });
}
