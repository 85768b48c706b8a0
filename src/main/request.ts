import { PROFILES } from '../cxone/connect/profiles.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { RunRequest } from '../app/run-request.ts';
import { OutputFolder } from '../files/output.ts';
import type { Surroundings } from '../files/sealed-folder.ts';
import { Failure } from '../model/failure.ts';
import type { RunProvenance } from '../model/provenance.ts';
import type { Problem, RunReport } from '../model/run.ts';
import { contextLinks, type RunContext } from '../github/run-context.ts';
import { secretsWithheld } from '../github/refusal.ts';
import type { Inputs } from '../github/inputs.ts';
import { MODES, type ModeFacts } from '../interface/modes.ts';
import type { DefinitionQuery } from '../model/definition.ts';
import { tenantName, fileName } from '../github/names.ts';
import { mostUnderWay } from '../http/concurrency.ts';
import { sha256 } from '../text/hash.ts';

/** Where this run's files go unless `output-dir` says otherwise. */
const ownFolder = (inputs: Inputs, env: NodeJS.ProcessEnv): string =>
  join(env['RUNNER_TEMP'] || tmpdir(), 'cxone-roster', `${fileName(tenantName(inputs))}-${inputs.mode}`);

/**
 * Where this run's files go, made. A folder that may not be written to is a problem, and the files go to the run's own
 * folder, or another new one: reports are written whatever happens.
 * @param identity in `post`: which folder the main step made
 */
export async function openOutput(
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
  workspace: string,
  identity?: string,
): Promise<{ output: OutputFolder; problem: Problem | null }> {
  const surroundings = { workspace, shared: [env['RUNNER_TEMP'] || tmpdir(), tmpdir()], identity };
  const own = ownFolder(inputs, env);
  const output = new OutputFolder(inputs.outputDir ? resolve(workspace, inputs.outputDir) : own, surroundings);
  try {
    await output.ready();
    return { output, problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const problem = { reason: error.reason, message: error.message, advice: error.advice };
    // Where no other folder can be made either, the first one says what to do.
    const output = await fallback(own, surroundings).catch(() => Promise.reject(error));
    return { output, problem };
  }
}

/** The run's own folder; where that may not be written to either, a new one in the system's folder for such files. */
async function fallback(own: string, surroundings: Surroundings): Promise<OutputFolder> {
  const output = new OutputFolder(own, surroundings);
  const usable = await output.ready().then(
    () => true,
    () => false,
  );
  return usable ? output : new OutputFolder(await mkdtemp(join(tmpdir(), 'cxone-roster-')), surroundings);
}

/**
 * The salt that makes hashed people the same within a tenant and unguessable outside it: from a secret of the run,
 * random where there is none.
 */
function personSalt(inputs: Inputs): string {
  const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
  if (!secret) return randomBytes(16).toString('hex');
  return sha256(`cxone-roster people ${tenantName(inputs)}\n${secret}`);
}

/** Which attribute definitions to list. */
export function definitionsOf({ attributeType, attributeScope, attributeRule, pageSize }: Inputs): DefinitionQuery {
  return {
    type: attributeType || undefined,
    scope: attributeScope || undefined,
    rule: attributeRule || undefined,
    pageSize,
  };
}

/** The guide of the version that runs, on the server that the action was taken from. */
function helpLink({ serverUrl }: RunContext, provenance?: RunProvenance): RunReport['links'] {
  const { repository = '', ref = '' } = provenance?.action ?? {};
  return repository !== '' && ref !== '' ? { help: `${serverUrl}/${repository}/blob/${ref}/docs` } : {};
}

/** What the use cases are asked, out of the inputs and the event. */
export function requestOf(
  inputs: Inputs,
  context: RunContext,
  startedAt: number,
  provenance?: RunProvenance,
): RunRequest {
  const facts: ModeFacts = MODES[inputs.mode];
  return {
    mode: inputs.mode,
    tenantName: tenantName(inputs),
    profile: inputs.profile,
    namesByTenant: PROFILES[inputs.profile].published,
    rosterPaths: inputs.roster,
    policyPath: inputs.policy,
    operations: new Set(inputs.operations),
    onInvalidRows: inputs.onInvalidRows,
    partialRoster: inputs.partialRoster,
    failOnDrift: inputs.failOnDrift,
    pii: inputs.pii === 'auto' ? (context.isPrivate === true ? 'full' : 'masked') : inputs.pii,
    tenantTitle: inputs.tenantTitle || undefined,
    salt: personSalt(inputs),
    concurrency: mostUnderWay(inputs.concurrency),
    maxAttempts: inputs.maxAttempts,
    settleMs: inputs.settleSeconds * 1000,
    bulkPerMinute: inputs.bulkRequestsPerMinute,
    requestsPerMinute: inputs.requestsPerMinute,
    timeBudgetMs: inputs.timeBudget * 60_000,
    startedAt,
    unattended: context.eventName === 'schedule',
    guardsAlone: inputs.approval === 'off',
    givenPlan: Boolean(inputs.reviewedPlan),
    secretsWithheld: secretsWithheld(context),
    isPullRequest: context.pull !== null,
    mustBeHead: context.eventName === 'pull_request_target',
    links: { ...contextLinks(context), ...helpLink(context, provenance) },
    provenance,
    definitions: facts.needs.definitionQuery ? definitionsOf(inputs) : undefined,
    undoRun: inputs.undoRun?.trim() || undefined,
    expectedHead: inputs.expectedHead || undefined,
    history: {
      person: inputs.person || undefined,
      since: inputs.since || undefined,
      until: inputs.until || undefined,
    },
  };
}
