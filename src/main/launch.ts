import { saveState } from '../github/runner-commands.ts';
import type { Host, Log, RunRequest, Services, RunFiles } from '../app/ports.ts';
import { OutputFolder } from '../files/output.ts';
import { readContext, readEvent, type RunContext } from '../github/run-context.ts';
import type { Inputs } from '../github/inputs.ts';
import { info } from '../github/log.ts';
import type { Places } from '../github/outputs.ts';
import { applyRefusal } from '../github/refusal.ts';
import { writeSummary } from '../github/summary.ts';
import { annotate } from '../github/annotations.ts';
import type { LineMend } from '../review/suggestions.ts';
import { MODES } from '../interface/modes.ts';
import { Failure } from '../model/failure.ts';
import type { Problem, RunReport } from '../model/run.ts';
import { renderSummary } from '../report/pages/summary-page.ts';
import type { GitHubHost } from '../review/host.ts';
import { outputFolder, requestOf } from './request.ts';
import { realServices } from './services.ts';
import { checkReceivers } from './webhooks.ts';
import { tenantName, fileName } from '../github/names.ts';

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

/** GitHub, with what only the publishing of a run asks for. */
interface RunHost extends Host {
  suggest(mends: readonly LineMend[]): Promise<void>;
}

/** GitHub's client is loaded only for runs that have something to ask or to say there. */
function lazyHost(inputs: Inputs, context: RunContext, env: NodeJS.ProcessEnv, log: Log): RunHost {
  let loaded: Promise<GitHubHost> | undefined;
  const host = (): Promise<GitHubHost> => {
    loaded ??= import('../review/host.ts').then(
      (module) => new module.GitHubHost(inputs, context, env, log, () => new Date().toISOString()),
    );
    return loaded;
  };
  return {
    baseFile: async (path) => (context.pull ? (await host()).baseFile(path) : null),
    recall: async () => (await host()).recall(),
    trustedArtifacts: async function* (since) {
      yield* (await host()).trustedArtifacts(since);
    },
    seal: async (name, text) => (await host()).seal(name, text),
    approve: async (plan) => (await host()).approve(plan),
    comment: async (report, state) =>
      inputs.comment !== 'off' && (context.pull || report.approval || report.mode === 'drift')
        ? (await host()).comment(report, state)
        : null,
    suggest: async (mends) => (await host()).suggest(mends),
  };
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
 */
export async function prepare(
  env: NodeJS.ProcessEnv,
  inputs: Inputs,
  found: readonly Problem[],
  signal: AbortSignal,
): Promise<Launch> {
  const problems = [...found];
  const context = await contextOf(env, problems);
  const refusal = MODES[inputs.mode].writes ? applyRefusal(context, inputs.mode) : undefined;
  if (refusal) problems.push(refusal);
  problems.push(...(await checkReceivers(inputs)));
  const output = new OutputFolder(outputFolder(inputs, env));
  const log = {
    line: info,
    warning: (text: string) => annotate([{ level: 'warning', title: 'CXone Roster', message: text }]),
  };
  const startedAt = Date.now();
  const host = lazyHost(inputs, context, env, log);
  const workspace = context.workspace || process.cwd();
  return {
    request: requestOf(inputs, context, startedAt),
    services: realServices(inputs, workspace, output, host, log, signal, env['GITHUB_EVENT_PATH']),
    problems,
    context,
    output,
    host,
  };
}

/** Leaves for `post` what it needs to finish a run that was cut off. No secret is among it. */
export function leaveState(launch: Launch, inputs: Inputs): void {
  saveState('started', new Date(launch.request.startedAt).toISOString());
  saveState('output-dir', launch.output.path);
  saveState('tenant', tenantName(inputs));
  saveState('mode', inputs.mode);
}

/** Where the files of a run lie on this machine. */
export function written({ planPath, auditPath, reportPath }: RunFiles): Places {
  return { ...(planPath && { planPath }), ...(auditPath && { auditPath }), ...(reportPath && { reportPath }) };
}

/** Summary, comment and artifacts. Whatever of it fails is a warning: the result of the run stands. */
export async function publish(
  launch: Launch,
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
  report: RunReport,
  files: RunFiles,
): Promise<Places> {
  const places = written(files);
  const { log } = launch.services;
  if (inputs.artifactName && env['ACTIONS_RUNTIME_TOKEN']) {
    const { uploadReports } = await import('../github/artifact.ts');
    const uploaded = await uploadReports({
      name: `${inputs.artifactName}-${fileName(tenantName(inputs))}-${inputs.mode}-${launch.context.attempt}`,
      folder: launch.output.path,
      retentionDays: inputs.retentionDays,
      more: MODES[inputs.mode].files,
    });
    for (const warning of uploaded.warnings) log.warning(warning);
    Object.assign(places, uploaded.places);
    if (uploaded.places.artifactUrl) report.links.artifact = uploaded.places.artifactUrl;
    if (uploaded.places.reportArtifactUrl) report.links.report = uploaded.places.reportArtifactUrl;
  }
  const commentUrl = await launch.host.comment(report);
  if (commentUrl) places.commentUrl = commentUrl;
  const mendable = report.roster?.issues.some(({ certain }) => certain) ?? false;
  if (mendable && launch.context.pull && inputs.comment !== 'off' && !launch.request.secretsWithheld) {
    const { rosterMends } = await import('../review/fixes.ts');
    await launch.host.suggest(await rosterMends(report, launch.services.files));
  }
  const warning = await writeSummary(renderSummary(report), env);
  if (warning) log.warning(warning);
  return places;
}
