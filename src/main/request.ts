import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { RunRequest } from '../app/ports.ts';
import { contextLinks, type RunContext } from '../github/run-context.ts';
import { secretsWithheld } from '../github/refusal.ts';
import type { Inputs } from '../github/inputs.ts';
import { MODES, type ModeFacts } from '../interface/modes.ts';
import type { DefinitionQuery } from '../model/definition.ts';
import { tenantName, fileName } from '../github/names.ts';
import { mostUnderWay } from '../http/concurrency.ts';
import { sha256 } from '../text/hash.ts';

/** Where this run's files go. */
export function outputFolder(inputs: Inputs, env: NodeJS.ProcessEnv): string {
  if (inputs.outputDir) return resolve(env['GITHUB_WORKSPACE'] ?? '.', inputs.outputDir);
  return join(env['RUNNER_TEMP'] ?? tmpdir(), 'cxone-roster', `${fileName(tenantName(inputs))}-${inputs.mode}`);
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
    ...(attributeType && { type: attributeType }),
    ...(attributeScope && { scope: attributeScope }),
    ...(attributeRule && { rule: attributeRule }),
    pageSize,
  };
}

/** What the use cases are asked, out of the inputs and the event. */
export function requestOf(inputs: Inputs, context: RunContext, startedAt: number): RunRequest {
  const facts: ModeFacts = MODES[inputs.mode];
  return {
    mode: inputs.mode,
    tenantName: tenantName(inputs),
    profile: inputs.profile,
    rosterPaths: inputs.roster,
    policyPath: inputs.policy,
    operations: new Set(inputs.operations),
    onInvalidRows: inputs.onInvalidRows,
    partialRoster: inputs.partialRoster,
    failOnDrift: inputs.failOnDrift,
    pii: inputs.pii,
    salt: personSalt(inputs),
    concurrency: mostUnderWay(inputs.concurrency),
    maxAttempts: inputs.maxAttempts,
    settleMs: inputs.settleSeconds * 1000,
    bulkPerMinute: inputs.bulkRequestsPerMinute,
    timeBudgetMs: inputs.timeBudget * 60_000,
    startedAt,
    unattended: context.eventName === 'schedule',
    secretsWithheld: secretsWithheld(context),
    isPullRequest: context.pull !== null,
    links: contextLinks(context),
    ...(facts.needs.definitionQuery && { definitions: definitionsOf(inputs) }),
    ...(inputs.expectedHead && { expectedHead: inputs.expectedHead }),
  };
}
