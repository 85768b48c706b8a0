import { writeReports } from '../app/reports.ts';
import { judge } from '../app/session.ts';
import { getState } from '../github/runner-commands.ts';
import type { RunFiles } from '../app/ports.ts';
import { auditGone } from '../files/audit-file.ts';
import { type ArtifactsOf, artifactNames, NAME_TAKEN } from '../github/artifact-name.ts';
import type { Inputs } from '../github/inputs.ts';
import type { Places } from '../github/outputs.ts';
import { writeSummary } from '../github/summary.ts';
import type { Problem, RunReport } from '../model/run.ts';
import { renderSummary } from '../report/pages/summary-page.ts';
import type { Launch } from './launch.ts';
import { tryState } from './left-state.ts';
import { tenantName } from '../github/names.ts';
import { RUN_AGAIN } from '../text/run-again.ts';
import { counted } from '../text/figures.ts';

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
  const names = await launch.output.written();
  const { audit } = report;
  // Removed by someone else, it cannot be shown to anybody.
  const isGone = audit !== undefined && !names.includes('audit.jsonl');
  if (isGone) audit.place = 'lost';
  if (inputs.artifactName === '') {
    if (audit && !isGone) audit.place = 'local';
    if (isGone) await say(auditGone(), launch, report, files);
    return {};
  }
  const { places, lost, days } = await upload(launch, inputs, names, env);
  if (audit && places.artifactId !== undefined) audit.days = days;
  if (places.artifactUrl) report.links.artifact = places.artifactUrl;
  if (places.reportArtifactUrl) report.links.report = places.reportArtifactUrl;
  if (audit && places.artifactId === undefined && !isGone) audit.place = lost === null ? 'local' : 'lost';
  if (isGone) await say(auditGone(), launch, report, files);
  else if (lost !== null) await say(lostAudit(lost), launch, report, files);
  return places;
}

/** @returns where the files are, and for how many days; why they are lost, where they are */
async function upload(
  launch: Launch,
  inputs: Inputs,
  files: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ places: Places; lost: string | null; days: number }> {
  const { services, context, output } = launch;
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
    files,
  });
  for (const warning of warnings) services.log.warning(warning);
  return { places, lost, days };
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
