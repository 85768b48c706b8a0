import { randomUUID } from 'node:crypto';
import type { Log, Services } from '../app/ports.ts';
import type { Host } from '../app/host-port.ts';
import { OutputFolder } from '../files/output.ts';
import { Workspace } from '../files/workspace.ts';
import type { Inputs } from '../github/inputs.ts';
import { info } from '../github/log.ts';
import { systemClock } from '../http/clock.ts';
import { MODES, type ModeFacts } from '../interface/modes.ts';
import type { Problem } from '../model/run.ts';
import type { TenantSettings } from '../cxone/connect/settings.ts';
import { progressLine } from '../report/pages/log-lines.ts';
import { GivenAudits } from './given-audits.ts';
import { lifecycleEvent } from './input-files.ts';
import { progressPrinter } from './progress.ts';
import { definitionsOf } from './request.ts';
import { heapKeeper } from './small-heap.ts';
import { openReceivers } from './webhooks.ts';

/** The tenant's settings out of the inputs. */
export function tenantSettings(inputs: Inputs): TenantSettings {
  return {
    profile: inputs.profile,
    tenant: inputs.tenant,
    tokenUrl: inputs.tokenUrl,
    scimUrl: inputs.scimUrl,
    apiUrl: inputs.apiUrl,
    issuer: inputs.issuer,
    scope: inputs.scope,
    grantType: inputs.grantType,
    clientAuth: inputs.clientAuth,
    allowedHosts: inputs.allowedHosts,
    clientId: inputs.clientId,
    clientSecret: inputs.clientSecret,
    accessKeyId: inputs.accessKeyId,
    accessKeySecret: inputs.accessKeySecret,
    bulk: inputs.bulk,
    bulkSize: inputs.bulkSize,
    requestsPerMinute: inputs.requestsPerMinute,
    bulkRequestsPerMinute: inputs.bulkRequestsPerMinute,
    concurrency: inputs.concurrency,
    maxAttempts: inputs.maxAttempts,
    requestTimeoutSeconds: inputs.requestTimeout,
    settleMs: inputs.settleSeconds * 1000,
    rolesWrite: 'auto',
  };
}

/**
 * The real collaborators of a run. The tenant's client, and with it undici, is loaded only when a run asks for it.
 * @param workspace the checkout; `temp` another folder that files may be read from
 */
export function realServices(
  inputs: Inputs,
  workspace: string,
  output: OutputFolder,
  host: Host,
  log: Log,
  signal: AbortSignal,
  { eventPath, temp }: { eventPath?: string | undefined; temp?: string | undefined } = {},
): Services {
  const files = new Workspace(workspace, temp);
  const inSmallHeap = heapKeeper();
  const needs: ModeFacts['needs'] = MODES[inputs.mode].needs;
  // An undo may name the run instead.
  const asked = needs.auditFile && (inputs.mode === 'verify' || Boolean(inputs.auditFile));
  const audit = asked ? new GivenAudits(inputs.auditFile, files, output.path) : null;
  const clock = systemClock;
  const print = progressPrinter(clock, (progress) => info(progressLine(progress)));
  return {
    clock,
    random: Math.random,
    signal,
    log,
    host,
    files: {
      openRoster: async (path) => ({ path, bytes: inSmallHeap(await files.stream(path)) }),
      readText: (path, what) => files.text(path, what ?? 'policy'),
      write: (name, content) => output.write(name, content),
      openAudit: async () => {
        await audit?.held();
        return output.openAudit({ now: () => clock.now(), uuid: randomUUID });
      },
      closeAudit: (seal, missing) => output.closeAudit({ now: () => clock.now(), uuid: randomUUID }, seal, missing),
      audits: audit ? () => audit.read() : undefined,
      lifecycleEvent: () => lifecycleEvent(inputs, files, workspace, eventPath),
    },
    checkTenant: async (): Promise<Problem[]> => {
      const { checkSettings } = await import('../cxone/connect/settings.ts');
      const problems: Problem[] = checkSettings(tenantSettings(inputs));
      if (!needs.definitionQuery) return problems;
      const { queryTooLong } = await import('../cxone/read/definitions.ts');
      const long = queryTooLong(definitionsOf(inputs));
      return long ? [...problems, { reason: long.reason, message: long.message, advice: long.advice }] : problems;
    },
    scimUrl: async () => {
      const { givenScimUrl } = await import('../cxone/connect/settings.ts');
      return givenScimUrl(tenantSettings(inputs));
    },
    tenant: async (options) => {
      const { createTenant } = await import('../cxone/tenant.ts');
      return createTenant(
        { ...tenantSettings(inputs), ...options },
        {
          clock,
          random: Math.random,
          signal,
          onWait: ({ ms, reason }) => info(`Wait     ${Math.ceil(ms / 1000)} s: ${reason}`),
        },
      );
    },
    receivers: inputs.webhookUrl.length > 0 ? (giveUp: AbortSignal) => openReceivers(inputs, clock, giveUp) : undefined,
    onProgress: print,
  };
}
