import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../app/ports.ts';
import type { Host } from '../app/host-port.ts';
import { Answers } from '../github/answers.ts';
import type { Inputs } from '../github/inputs.ts';
import type { RunContext } from '../github/run-context.ts';
import { MODES } from '../interface/modes.ts';
import type { GitHubHost } from '../review/host.ts';
import type { Fix } from '../roster/file/certain-fixes.ts';

/** GitHub, with what only the publishing of a run asks for. */
export interface RunHost extends Host {
  suggest(fixes: readonly Fix[]): Promise<void>;
}

/**
 * Where the first job of a run for many tenants leaves what it asked GitHub: `.github/actions/tenant` puts it there.
 */
const sharedPath = (temp: string | undefined): string | null =>
  temp ? join(temp, 'cxone-shared', 'github.json') : null;

/** GitHub's client is loaded only for runs that have something to ask or to say there. */
export function lazyHost(inputs: Inputs, context: RunContext, env: NodeJS.ProcessEnv, log: Log): RunHost {
  let loaded: Promise<GitHubHost> | undefined;
  const host = (): Promise<GitHubHost> => {
    loaded ??= load();
    return loaded;
  };
  const load = async (): Promise<GitHubHost> => {
    const { GitHubHost: Loaded } = await import('../review/host.ts');
    return new Loaded(inputs, context, env, log, () => new Date().toISOString(), {
      answers: new Answers(await given()),
    });
  };
  const given = async (): Promise<Readonly<Record<string, unknown>>> => {
    const path = sharedPath(env['RUNNER_TEMP']);
    if (path === null || !existsSync(path)) return {};
    const { sharedAnswers } = await import('../github/shared-answers.ts');
    const { answers, warning } = await sharedAnswers(path, context, Date.now());
    if (warning) log.warning(warning);
    return answers;
  };
  return {
    baseFile: async (path) => (context.pull ? (await host()).baseFile(path) : null),
    baseRoster: async (path) => (context.pull ? (await host()).baseRoster(path) : null),
    changedFiles: async () => (await host()).changedFiles(),
    headBlob: async (path) => (await host()).headBlob(path),
    isCommitted: async (path) => (await host()).isCommitted(path),
    recall: async (afresh) => (await host()).recall(afresh),
    trustedArtifacts: async function* (since) {
      yield* (await host()).trustedArtifacts(since);
    },
    auditsOf: async (run) => (await host()).auditsOf(run),
    reviewPlace: async () => (await host()).reviewPlace(),
    seal: async (name, members) => (await host()).seal(name, members),
    unseal: async (name, text) => (await host()).unseal(name, text),
    approve: async (question) => (await host()).approve(question),
    superseded: async (paths) => (await host()).superseded(paths),
    comment: async (report, state) =>
      inputs.comment !== 'off' &&
      (context.pull ||
        report.approval ||
        report.undo?.applies ||
        ['reviewed', 'issue'].includes(MODES[report.mode].speaksOn ?? ''))
        ? (await host()).comment(report, state)
        : null,
    concerned: async (report) => (inputs.comment === 'off' ? [] : (await host()).concerned(report)),
    suggest: async (fixes) => (await host()).suggest(fixes),
  };
}
