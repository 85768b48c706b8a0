import { loneHost } from '../../harness/lone-host.ts';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../../../src/app/ports.ts';
import type { AuditSource } from '../../../src/app/files-port.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import type { Host } from '../../../src/app/host-port.ts';
import { run } from '../../../src/app/run.ts';
import type { ProfileName } from '../../../src/cxone/connect/profiles.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { checkSettings } from '../../../src/cxone/connect/settings.ts';
import { createTenant } from '../../../src/cxone/tenant.ts';
import { OutputFolder } from '../../../src/files/output.ts';
import { Workspace } from '../../../src/files/workspace.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { workspaceWith } from '../../acceptance/setting.ts';
import { scaledClock, seededRandom, type TenantHandle } from '../../tenant/server.ts';
import { settingsFor } from '../cxone/pair.ts';

/**
 * One run of a use case against a loopback tenant: everything as in the action, but in this process and in fast time.
 */
export interface Play {
  tenant: TenantHandle;
  mode: RunRequest['mode'];
  profile?: ProfileName;
  /** Files of the repository. */
  files?: Record<string, string | Uint8Array>;
  settings?: Partial<TenantSettings>;
  request?: Partial<RunRequest>;
  /** What `audit-file` names. */
  audits?: AuditSource[];
  /** What the event holds. */
  event?: unknown;
  clock?: ReturnType<typeof scaledClock>;
  /** What GitHub says, where that matters. */
  host?: Partial<Host>;
  /** Puts something else in the place of a collaborator. */
  adapt?: (services: Services) => Services;
}

export interface Played {
  report: RunReport;
  /** A file of the output folder. */
  file: (name: string) => Promise<string>;
  audit: { event: string; status: string | null; [more: string]: unknown }[];
  /** What receivers were sent. */
  told: unknown[];
  log: string[];
  /** Where `plan.json` lies, as an output says it. */
  planPath: string | null;
}

/** Runs a mode to its end. */
export async function play({
  tenant,
  mode,
  profile = 'generic',
  files = {},
  settings = {},
  request = {},
  event,
  audits,
  clock = scaledClock(1000),
  host = {},
  adapt = (services) => services,
}: Play): Promise<Played> {
  const workspace = new Workspace(await workspaceWith(files));
  const output = new OutputFolder(await mkdtemp(join(tmpdir(), 'roster-output-')), { workspace: '/nowhere' });
  const wanted = { ...settingsFor(tenant, profile), apiUrl: tenant.apiUrl, ...settings };
  const told: unknown[] = [];
  const log: string[] = [];
  const services: Services = {
    clock,
    random: seededRandom(3),
    log: { line: (text) => log.push(text), warning: (text) => log.push(text) },
    host: loneHost(host),
    files: {
      openRoster: async (path) => ({ path, bytes: await workspace.stream(path) }),
      readText: (path) => workspace.text(path, 'policy'),
      write: (name, content) => output.write(name, content),
      openAudit: () => output.openAudit({ now: () => clock.now(), uuid: randomUUID }),
      closeAudit: (...more) => output.closeAudit({ now: () => clock.now(), uuid: randomUUID }, ...more),
      ...(audits && { audits: async () => audits }),
      lifecycleEvent: async () => ({ source: 'client_payload', payload: event }),
    },
    checkTenant: async () => checkSettings(wanted),
    tenant: async (options) => createTenant({ ...wanted, ...options }, { clock, random: seededRandom(7) }),
    receivers: async () => ({
      names: ['here'],
      send: async (_name, _id, payload) => {
        told.push(payload);
        return { delivered: true, gone: false, httpStatus: 200, attempts: 1, latencyMs: 1, detail: '' };
      },
      close: async () => undefined,
    }),
    onProgress: () => undefined,
  };
  const { report, files: written } = await run(
    {
      mode,
      tenantName: 'acme',
      profile,
      rosterPaths: ['roster.csv'],
      policyPath: 'policy.yml',
      operations: new Set(['provision', 'roles', 'deprovision']),
      onInvalidRows: 'stop',
      partialRoster: false,
      failOnDrift: false,
      pii: 'masked',
      salt: 'salt',
      concurrency: 5,
      maxAttempts: 3,
      settleMs: 0,
      bulkPerMinute: 20,
      requestsPerMinute: 100,
      timeBudgetMs: 18_000_000,
      startedAt: clock.now(),
      unattended: false,
      secretsWithheld: false,
      isPullRequest: false,
      mustBeHead: false,
      links: {},
      ...request,
    },
    adapt(services),
  );
  const file = (name: string): Promise<string> => readFile(join(output.path, name), 'utf8');
  const audit = (await file('audit.jsonl'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Played['audit'][number]);
  return { report, file, audit, told, log, planPath: written.planPath };
}
