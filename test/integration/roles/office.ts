import { loneHost } from '../../harness/lone-host.ts';
import { run } from '../../../src/app/run.ts';
import type { Host } from '../../../src/app/host-port.ts';
import type { Services, RunFiles } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { openJournal } from '../../../src/audit/journal.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { createTenant } from '../../../src/cxone/tenant.ts';
import { openReceivers } from '../../../src/main/webhooks.ts';
import type { AuditRecord } from '../../../src/model/audit-record.ts';
import type { Memory } from '../../../src/model/memory.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { scaledClock, seededRandom, type TenantHandle } from '../../tenant/server.ts';
import { genericSettings } from '../../tenant/client-settings.ts';

/** An `output-dir` in memory: audits of one run after another, and the last run's files. */
export class Shelf {
  readonly audits: string[] = [];
  readonly files = new Map<string, string>();
}

/** One run: the whole use case in this process, in the tenant's (fast) time. */
export interface Office {
  tenant: TenantHandle;
  clock: ReturnType<typeof scaledClock>;
  roster: string;
  policy?: string;
  request?: Partial<RunRequest>;
  settings?: Partial<TenantSettings>;
  shelf?: Shelf;
  /** What earlier runs left behind. */
  memory?: Memory;
  /** What GitHub says, where that matters. */
  host?: Partial<Host>;
  webhooks?: { urls: string[]; secret?: string };
  signal?: AbortSignal;
  /** Called with every record once it is on the shelf. */
  onRecord?: (record: AuditRecord) => void;
}

export interface Finished {
  report: RunReport;
  files: RunFiles;
  records: AuditRecord[];
  text: (name: string) => string;
}

const chunks = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
};

const recordsOf = (text: string): AuditRecord[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AuditRecord);

/** Runs the action's use case as `main` does, without GitHub, disk and child processes. */
export async function office({
  tenant,
  clock,
  roster,
  policy,
  request = {},
  settings = {},
  shelf = new Shelf(),
  memory,
  host,
  webhooks,
  signal,
  onRecord,
}: Office): Promise<Finished> {
  const at = shelf.audits.push('') - 1;
  let uuid = 0;
  const services: Services = {
    clock,
    random: seededRandom(11),
    ...(signal && { signal }),
    files: {
      openRoster: async (path) => ({ path, bytes: chunks(roster) }),
      readText: async (path) => (path === 'policy.yml' ? (policy ?? null) : null),
      write: async (name, content) => {
        shelf.files.set(name, typeof content === 'string' ? content : Array.from(content).join(''));
        return name;
      },
      openAudit: async () => {
        const file = {
          append: async (text: string) => {
            shelf.audits[at] += text;
            for (const record of recordsOf(text)) onRecord?.(record);
          },
          sync: async () => undefined,
          close: async () => undefined,
        };
        const journal = openJournal(file, { now: () => clock.now(), uuid: () => `run-${at}-record-${(uuid += 1)}` });
        return { path: `audit-${at}.jsonl`, journal };
      },
    },
    log: { line: () => undefined, warning: () => undefined },
    host: loneHost({
      ...(memory && { recall: async () => ({ memory, found: true, answered: true, warnings: [] }) }),
      ...host,
    }),
    tenant: async (options) =>
      createTenant(genericSettings(tenant, { requestTimeoutSeconds: 600, ...settings, ...options }), {
        clock,
        random: seededRandom(7),
        ...(signal && { signal }),
      }),
    checkTenant: async () => [],
    ...(webhooks && {
      receivers: (giveUp: AbortSignal) =>
        openReceivers({ webhookUrl: webhooks.urls, webhookSecret: webhooks.secret }, clock, giveUp),
    }),
    onProgress: () => undefined,
  };
  const { report, files } = await run(
    {
      mode: 'apply',
      tenantName: 'acme',
      profile: 'generic',
      rosterPaths: ['roster.csv'],
      policyPath: 'policy.yml',
      operations: new Set(['provision', 'roles']),
      onInvalidRows: 'stop',
      partialRoster: false,
      pii: 'full',
      salt: 'salt',
      concurrency: 5,
      maxAttempts: 5,
      settleMs: 0,
      bulkPerMinute: 20,
      requestsPerMinute: 100,
      timeBudgetMs: 86_400_000,
      startedAt: clock.now(),
      unattended: false,
      secretsWithheld: false,
      isPullRequest: false,
      mustBeHead: false,
      links: {},
      failOnDrift: false,
      ...request,
    },
    services,
  );
  return { report, files, records: recordsOf(shelf.audits[at] ?? ''), text: (name) => shelf.files.get(name) ?? '' };
}
