import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../../src/app/ports.ts';
import type { RunRequest } from '../../src/app/run-request.ts';
import { run } from '../../src/app/run.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { createTenant } from '../../src/cxone/tenant.ts';
import { OutputFolder } from '../../src/files/output.ts';
import { finishRun } from '../../src/main/post/finish-run.ts';
import { loneHost } from '../harness/lone-host.ts';
import { type Fault, person, scaledClock, seededRandom, type SeedUser, startTenant } from '../tenant/server.ts';
import { cutting } from './stage.ts';
import { genericSettings } from '../tenant/client-settings.ts';

/** How long, how large and how rough. */
export interface Soak {
  people: number;
  /** Runs that are killed before one is left alone. */
  kills: number;
  /** Probability of each kind of fault, for each request or operation. */
  share: number;
  bulkPerMinute: number;
  /** Operations in a bulk request, and requests under way at once; 50 and 16 unless given. */
  bulkSize?: number;
  concurrency?: number;
  /** How many times faster than the wall's the time is. */
  speed?: number;
  /** Frees what can be freed before memory is looked at. */
  gc?: (() => void) | undefined;
  say?: (line: string) => void;
}

/** One run, and what it left. */
export interface SoakRun {
  killed: boolean;
  reason: string;
  planned: number;
  records: number;
  /** Outcomes by status. */
  outcomes: Record<string, number>;
  /** MiB that are still in use after the run. */
  heapMiB: number;
  minutes: number;
}

export interface Soaked {
  runs: SoakRun[];
  /** What is not as the roster says, by userName; empty. */
  wrong: string[];
  accounts: number;
  /** userNames or externalIds that two accounts have; empty. */
  twice: string[];
  /** Lines of audits that belong to nothing, and planned operations without one; empty. */
  unaccounted: string[];
  /** Faults that struck, by kind. */
  struck: Record<string, number>;
  violations: string[];
  /** Most bulk requests in any minute of the tenant's time. */
  busiestMinute: number;
}

const KINDS: ((probability: number) => Fault)[] = [
  (probability) => ({ kind: 'status', status: 503, probability }),
  (probability) => ({ kind: 'status', status: 500, when: 'after', probability }),
  (probability) => ({ kind: 'status', status: 429, retryAfter: '1', probability }),
  (probability) => ({ kind: 'reset', probability }),
  (probability) => ({ kind: 'reset', when: 'after', probability }),
  (probability) => ({ kind: 'slow', ms: 2_000, probability }),
  (probability) => ({ kind: 'truncate', probability }),
  (probability) => ({ kind: 'revoke', probability }),
  (probability) => ({ kind: 'operation', status: 500, probability }),
  (probability) => ({ kind: 'operation', status: 500, applied: true, probability }),
  (probability) => ({ kind: 'operation', status: 201, dropped: true, probability }),
];

const POLICY = `version: 1
steps: { dependencies: off, sessions: off, disconnect: off, logout: off, accessKeys: off, license: off, \
cacheRefresh: off }
guards:
  deactivate: { percent: 100, count: 1000000 }
  update: { percent: 100 }
  create: { percent: 100 }
`;

/**
 * What row n of the roster says: of ten people five have another title, three are new, one leaves, one is as before.
 */
const says = (n: number): { user: SeedUser; leaves: boolean } => {
  const one = person(n);
  const kind = n % 10;
  return { user: kind < 5 ? { ...one, title: `Moved ${n}` } : one, leaves: kind === 8 };
};

/** Runs beside those that are killed: a run that a fault ends is started again, as people do. */
const MOST_RUNS = 30;

const isNew = (n: number): boolean => n % 10 >= 5 && n % 10 < 8;

function* rosterOf(people: number): Generator<Uint8Array> {
  let text = 'userName,externalId,givenName,familyName,title,active\n';
  for (let n = 1; n <= people; n += 1) {
    const { user, leaves } = says(n);
    const cells = [user.userName, user.externalId, user.givenName, user.familyName, user.title, leaves ? 'no' : ''];
    text += `${cells.join(',')}\n`;
    if (text.length > 65_536) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

/** Applies the roster, kills the run so many times in its middle, and goes on until nothing is left to do. */
export async function soak(wanted: Soak): Promise<Soaked> {
  const { people, kills, share, bulkPerMinute, bulkSize = 50, concurrency = 16, speed = 60, gc, say } = wanted;
  const clock = scaledClock(speed, Date.parse('2026-06-01T00:00:00Z'));
  const there = Array.from({ length: people }, (_, i) => i + 1).filter((n) => !isNew(n));
  const tenant = await startTenant({
    users: there.map((n) => person(n)),
    offer: { vendor: false, attributes: false, groups: false },
    limits: { rate: { bulkPerMinute, bulkBurst: 20, otherPerMinute: 6_000, otherBurst: 200 } },
    clock,
    keepBodies: false,
  });
  const folder = await mkdtemp(join(tmpdir(), 'roster-soak-'));
  const soaked: Omit<Soaked, 'wrong' | 'accounts' | 'twice'> = {
    runs: [],
    unaccounted: [],
    struck: {},
    violations: tenant.violations,
    busiestMinute: 0,
  };
  for (const kind of KINDS) tenant.setFault(kind(share));
  /** Answers after which a run is killed: each does its share. */
  const every = Math.floor((people * 0.9) / (kills + 1));
  try {
    let left = kills;
    for (let number = 1; number <= kills + MOST_RUNS; number += 1) {
      const from = clock.now();
      const output = new OutputFolder(join(folder, String(number)), { workspace: '/nowhere' });
      const stop = left > 0 ? { record: every, post: true, stop: new AbortController() } : undefined;
      const request = requestOf(clock.now(), bulkPerMinute, concurrency);
      const signal = stop?.stop.signal;
      const services = servicesFor(output, signal);
      if (stop) {
        const open = services.files.openAudit.bind(services.files);
        services.files.openAudit = async () => {
          const opened = await open();
          return { ...opened, journal: cutting(opened.journal, stop, (event) => event === 'operation.answered') };
        };
      }
      let { report } = await run(request, services);
      const killed = report.interrupted === true;
      if (killed) {
        left -= 1;
        const again = new OutputFolder(output.path, { workspace: '/nowhere' });
        ({ report } = await finishRun({ services: servicesFor(again), output: again, request }, request.startedAt));
      }
      const planned = report.plan?.operations.length ?? 0;
      const outcomes: Record<string, number> = {};
      for (const { status } of report.outcomes ?? []) outcomes[status] = (outcomes[status] ?? 0) + 1;
      const { reason } = report;
      const ids = new Set(report.plan?.operations.map(({ id }) => id));
      const began = new Set(
        (report.outcomes ?? []).flatMap(({ operation, status }) => (status === 'not-started' ? [] : [operation.id])),
      );
      report = { ...report, outcomes: [] };
      const records = await account(join(output.path, 'audit.jsonl'), ids, began, soaked.unaccounted);
      tally();
      gc?.();
      const heapMiB = Math.round(process.memoryUsage().heapUsed / 1_048_576);
      soaked.runs.push({ killed, reason, planned, records, outcomes, heapMiB, minutes: (clock.now() - from) / 60_000 });
      say?.(`run ${number}: ${JSON.stringify(soaked.runs.at(-1))}`);
      await rm(output.path, { recursive: true, force: true });
      if (!killed && planned === 0 && reason === 'none') break;
    }
    return { ...soaked, ...held() };
  } finally {
    await tenant.close();
    await rm(folder, { recursive: true, force: true });
  }

  function servicesFor(output: OutputFolder, signal?: AbortSignal): Services {
    return {
      clock,
      random: seededRandom(5),
      ...(signal && { signal }),
      log: { line: () => undefined, warning: () => undefined },
      host: loneHost(),
      files: {
        openRoster: async (path) => ({ path, bytes: chunks(people) }),
        readText: async (path) => (path === 'policy.yml' ? POLICY : null),
        write: (name, content) => output.write(name, content),
        openAudit: () => output.openAudit({ now: () => clock.now(), uuid: randomUUID }),
      },
      checkTenant: async () => [],
      tenant: async (options) =>
        createTenant(
          genericSettings(tenant, {
            bulkSize,
            requestsPerMinute: 6_000,
            bulkRequestsPerMinute: bulkPerMinute,
            concurrency,
            requestTimeoutSeconds: 10_000,
            ...options,
          }),
          { clock, random: seededRandom(9), ...(signal && { signal }) },
        ),
      onProgress: () => undefined,
    };
  }

  /** What struck and how fast it went, out of the requests; then they are forgotten. */
  function tally(): void {
    const minutes = new Map<number, number>();
    for (const { fault, budget, at, status } of tenant.requests) {
      if (fault !== undefined) soaked.struck[fault] = (soaked.struck[fault] ?? 0) + 1;
      const minute = Math.floor(at / 60_000);
      if (budget === 'bulk' && status !== 429) minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    soaked.busiestMinute = Math.max(soaked.busiestMinute, ...minutes.values());
    tenant.requests.length = 0;
  }

  function held(): Pick<Soaked, 'wrong' | 'accounts' | 'twice'> {
    const wrong: string[] = [];
    for (let n = 1; n <= people; n += 1) {
      const { user, leaves } = says(n);
      const account = tenant.find(user.userName);
      const isRight =
        account?.active === !leaves &&
        (leaves || account.title === user.title) &&
        account.externalId === user.externalId;
      if (!isRight) wrong.push(user.userName);
    }
    const seen = new Map<string, number>();
    for (const { userName, externalId } of tenant.snapshot())
      for (const name of [userName, externalId ?? '']) seen.set(name, (seen.get(name) ?? 0) + 1);
    const twice = [...seen].flatMap(([name, count]) => (count > 1 ? [name] : []));
    return { wrong, accounts: tenant.users.size, twice };
  }
}

async function* chunks(people: number): AsyncGenerator<Uint8Array> {
  yield* rosterOf(people);
}

const requestOf = (startedAt: number, bulkPerMinute: number, concurrency: number): RunRequest => ({
  mode: 'apply',
  tenantName: 'acme',
  profile: 'generic',
  rosterPaths: ['roster.csv'],
  policyPath: 'policy.yml',
  operations: new Set(['provision', 'deprovision']),
  onInvalidRows: 'stop',
  partialRoster: false,
  failOnDrift: false,
  pii: 'masked',
  salt: 'salt',
  concurrency,
  maxAttempts: 5,
  settleMs: 30_000,
  bulkPerMinute,
  requestsPerMinute: 100,
  timeBudgetMs: 864_000_000,
  startedAt,
  unattended: false,
  secretsWithheld: false,
  isPullRequest: false,
  mustBeHead: false,
  links: {},
});

/**
 * Holds an audit against the plan: whole, every line of an operation that was planned, and an end on record for every
 * operation that was begun.
 * @returns its records
 */
async function account(
  path: string,
  planned: ReadonlySet<string>,
  began: ReadonlySet<string>,
  unaccounted: string[],
): Promise<number> {
  const finished = new Set<string>();
  const verified = await verifyAudit(createReadStream(path), undefined, (record) => {
    const { operation, event } = record;
    if (typeof operation !== 'string') return;
    if (!planned.has(operation)) unaccounted.push(`${String(event)} of ${operation}, which was not planned`);
    if (event === 'operation.finished') finished.add(operation);
  });
  if (!verified.ok) unaccounted.push(`${JSON.stringify(verified.problem)} in ${(await readFile(path)).length} bytes`);
  for (const id of began) if (!finished.has(id)) unaccounted.push(`${id} was begun and has no end on record`);
  return verified.records;
}
