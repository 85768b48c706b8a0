import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeReports } from '../app/reports.ts';
import { judge } from '../app/session.ts';
import { getState, saveState } from '../github/runner-commands.ts';
import type { Log, Services, RunFiles } from '../app/ports.ts';
import type { RunRequest } from '../app/run-request.ts';
import type { Host } from '../app/host-port.ts';
import { auditGone } from '../files/audit-file.ts';
import type { OutputFolder } from '../files/output.ts';
import { readContext, readEvent, type RunContext } from '../github/run-context.ts';
import { type ArtifactsOf, artifactNames, NAME_TAKEN } from '../github/artifact-name.ts';
import type { Inputs } from '../github/inputs.ts';
import { info } from '../github/log.ts';
import type { Places } from '../github/outputs.ts';
import { runProvenance } from '../github/provenance.ts';
import { refusalOf } from '../github/refusal.ts';
import { writeSummary } from '../github/summary.ts';
import { annotate } from '../github/annotations.ts';
import type { Fix } from '../roster/file/certain-fixes.ts';
import { MODES } from '../interface/modes.ts';
import { Answers } from '../github/answers.ts';
import { Failure } from '../model/failure.ts';
import type { Problem, RunReport } from '../model/run.ts';
import { renderSummary } from '../report/pages/summary-page.ts';
import type { GitHubHost } from '../review/host.ts';
import { filesAt, inOwnCheckout } from './own-checkout.ts';
import { openOutput, requestOf } from './request.ts';
import { realServices } from './services.ts';
import { checkReceivers } from './webhooks.ts';
import { tenantName } from '../github/names.ts';
import { RUN_AGAIN } from '../text/run-again.ts';
import { isoTime } from '../text/days.ts';
import { diskWords } from '../text/errors.ts';
import { counted } from '../text/figures.ts';

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
  suggest(fixes: readonly Fix[]): Promise<void>;
}

/**
 * Where the first job of a run for many tenants leaves what it asked GitHub: `.github/actions/tenant` puts it there.
 */
const sharedPath = (temp: string | undefined): string | null =>
  temp ? join(temp, 'cxone-shared', 'github.json') : null;

/** GitHub's client is loaded only for runs that have something to ask or to say there. */
function lazyHost(inputs: Inputs, context: RunContext, env: NodeJS.ProcessEnv, log: Log): RunHost {
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

/**
 * Leaves for `post` what it needs to finish a run that was interrupted. No secret is among it. Where the runner does
 * not take it, a run that writes does nothing: nobody could finish it.
 */
export async function leaveState(launch: Launch, inputs: Inputs): Promise<void> {
  const folder = await launch.output.ready();
  try {
    saveState('started', isoTime(launch.request.startedAt));
    saveState('output-folder', folder);
    saveState('tenant', tenantName(inputs));
    saveState('mode', inputs.mode);
    // The last one: by it `post` knows that the run had begun.
    saveState('output-dir', launch.output.path);
  } catch (error) {
    if (!MODES[inputs.mode].writes) return launch.services.log.warning(unsaved(error));
    launch.problems.push({
      reason: 'apply-failed',
      message: `the state of this step could not be saved: ${diskWords(error)}`,
      advice:
        'See that the disk of the runner has room and takes files, then run the job again: without it nobody could ' +
        'finish a run that is interrupted.',
    });
  }
}

const unsaved = (error: unknown): string =>
  `The state of this step could not be saved (${diskWords(error)}): its post step may not know what this run has done.`;

/** Leaves a word for `post` that the run can do without. */
export function tryState({ services }: Pick<Launch, 'services'>, name: string, value: string): void {
  try {
    saveState(name, value);
  } catch (error) {
    services.log.warning(unsaved(error));
  }
}

/** Where the files of a run lie on this machine. */
export function written({ planPath, auditPath, reportPath }: RunFiles): Places {
  return { planPath: planPath || undefined, auditPath: auditPath || undefined, reportPath: reportPath || undefined };
}

/** What the audit that could not be stored means, and what to do. */
const lostAudit = (why: string): Problem => ({
  reason: 'apply-partial',
  message: `the files of this run could not be uploaded (${why}): its audit goes with this machine`,
  advice: NAME_TAKEN.test(why)
    ? 'Another job of this run has used the name already: give each job that is about this tenant an ' +
      '`artifact-name` of its own, the same one in every run, then start the workflow anew.'
    : `${RUN_AGAIN} Where the artifact storage is full, make room first; where no artifact is wanted, set ` +
      '`artifact-name` to nothing.',
});

/**
 * What the artifact is called after. An undo without `reviewed-plan` only plans: its artifact is a plan's, so that the
 * job which applies it finds it in the same run, beside its own.
 */
const artifactMode = ({ mode, reviewedPlan }: Inputs): string => (mode === 'undo' && !reviewedPlan ? 'plan' : mode);

/** Whose artifacts a run with these inputs leaves. */
export const artifactsOf = (inputs: Inputs): ArtifactsOf => ({
  prefix: inputs.artifactName,
  tenant: tenantName(inputs),
  mode: artifactMode(inputs),
});

/** Uploads the run's files. What was tried and failed is a problem of the run: evidence is a part of success. */
async function store(
  launch: Launch,
  inputs: Inputs,
  report: RunReport,
  files: RunFiles,
  env: NodeJS.ProcessEnv,
): Promise<Places> {
  const { services, context, output } = launch;
  const names = await output.written();
  // Removed by someone else, it cannot be shown to anybody.
  const isGone = report.audit !== undefined && !names.includes('audit.jsonl');
  if (isGone && report.audit) report.audit.place = 'lost';
  if (inputs.artifactName === '') {
    if (report.audit && !isGone) report.audit.place = 'local';
    if (isGone) await say(auditGone(), launch, report, files);
    return {};
  }
  const { uploadReports, keptDays } = await import('../github/artifact.ts');
  const days = keptDays(inputs.retentionDays, env);
  if (days < inputs.retentionDays)
    services.log.warning(
      `Input retention-days: ${inputs.retentionDays} is more than this repository allows: its artifacts, the audit ` +
        `among them, are kept for ${counted(days, 'day')}. Raise the limit in the settings of the repository ` +
        '(Actions, General), or keep a copy elsewhere: docs/retention.md.',
    );
  const { first, second } = artifactNames(artifactsOf(inputs), context.attempt);
  // In `post`: what the main step had uploaded already is there under its name.
  const isAgain = getState('uploads') === first;
  tryState(launch, 'uploads', first);
  const { places, warnings, lost } = await uploadReports({
    name: first,
    second: isAgain ? second : undefined,
    // `post` has five minutes in all, of which looking up may take four.
    limitMs: getState('started') ? Math.max(30_000, 270_000 - process.uptime() * 1_000) : undefined,
    folder: output.path,
    retentionDays: days,
    files: names,
  });
  for (const warning of warnings) services.log.warning(warning);
  if (report.audit && places.artifactId !== undefined) report.audit.days = days;
  if (places.artifactUrl) report.links.artifact = places.artifactUrl;
  if (places.reportArtifactUrl) report.links.report = places.reportArtifactUrl;
  if (report.audit && places.artifactId === undefined && !isGone) report.audit.place = lost === null ? 'local' : 'lost';
  if (isGone) await say(auditGone(), launch, report, files);
  else if (lost !== null) await say(lostAudit(lost), launch, report, files);
  return places;
}

/** What came to light once the reports were written. */
async function say(
  { reason, message, advice }: Problem,
  { request, services }: Launch,
  report: RunReport,
  files: RunFiles,
): Promise<void> {
  report.problems.push({ reason, message, advice });
  judge(report, request.failOnDrift);
  await writeReports(report, services, files);
}

/**
 * Summary, comment and artifacts. But for an audit that could not be stored, what of it fails is a warning.
 * @param summary as it was written already
 */
export async function publish(
  launch: Launch,
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
  report: RunReport,
  files: RunFiles,
  summary: string | null = null,
): Promise<Places> {
  const places = { ...written(files), ...(await store(launch, inputs, report, files, env)) };
  // Files of a run whose record stays on this machine say so, as its summary does.
  if (report.audit?.place === 'local' && summary === null) await writeReports(report, launch.services, files);
  const { log } = launch.services;
  const commentUrl = await launch.host.comment(report);
  if (commentUrl) places.commentUrl = commentUrl;
  const fixable = report.roster?.issues.some(({ certain }) => certain) ?? false;
  if (fixable && launch.context.pull && inputs.comment !== 'off' && !launch.request.secretsWithheld) {
    const { rosterFixes } = await import('../review/fixes.ts');
    await launch.host.suggest(await rosterFixes(report, launch.services.files));
  }
  const text = summary !== null && report.audit?.place !== 'lost' ? summary : renderSummary(report);
  const warning = await writeSummary(text, env);
  if (warning) log.warning(warning);
  return places;
}
