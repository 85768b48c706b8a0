import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../../src/app/ports.ts';
import type { RunRequest } from '../../src/app/run-request.ts';
import { run } from '../../src/app/run.ts';
import { createTenant } from '../../src/cxone/tenant.ts';
import { OutputFolder } from '../../src/files/output.ts';
import { type Inputs, readInputs } from '../../src/github/inputs.ts';
import type { RunContext } from '../../src/github/run-context.ts';
import { finishRun } from '../../src/main/post/finish-run.ts';
import type { OutcomeStatus } from '../../src/model/outcome.ts';
import type { RunReport } from '../../src/model/run.ts';
import { GitHubHost } from '../../src/review/host.ts';
import { type FakeGitHub, localGitHub, WORKFLOW_TOKEN } from '../harness/github.ts';
import { scaledClock, seededRandom, startTenant, type TenantHandle, type TenantOptions } from '../tenant/server.ts';
import type { Account, Roster, Row } from './reference.ts';
import { genericSettings } from '../tenant/client-settings.ts';

/** Time that runs fast and can be moved on. */
export function movingClock(speed: number, start: number): ReturnType<typeof scaledClock> & { pass(ms: number): void } {
  const base = scaledClock(speed, start);
  let passed = 0;
  return {
    ...base,
    now: () => base.now() + passed,
    pass: (ms) => {
      passed += ms;
    },
  };
}

/** How a run is ended before its time: at its n-th audit record, with a post step after it or without. */
export interface Cut {
  record: number;
  post: boolean;
}

/** What a run left behind. */
export interface Ran {
  report: RunReport;
  plan: { operations: PlannedOperation[]; hash: string } | null;
  audit: string;
  results: string;
  /** The run was cut, and this is what its post step says; `lost`: there was none, nobody knows. */
  end: 'whole' | 'finished' | 'lost';
  /** How changes ended before the post step looked; `null` where the run did not get that far. */
  own: readonly OutcomeStatus[] | null;
}

export interface PlannedOperation {
  id: string;
  kind: string;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const COLUMNS = [
  'externalId',
  'userName',
  'givenName',
  'familyName',
  'title',
  'active',
  'roles',
  'startDate',
  'endDate',
];

/** The roster's file. Names are made of the externalId, and never change. */
export function fileOf(roster: Roster): string {
  const lines = [...roster.values()].map(({ roles, ...row }: Row) =>
    COLUMNS.map((column) => {
      if (column === 'givenName') return 'Given';
      if (column === 'familyName') return `Family ${row.externalId}`;
      return column === 'roles' ? roles.join(';') : row[column as keyof typeof row];
    }).join(','),
  );
  return [COLUMNS.join(','), ...lines, ''].join('\n');
}

const shm = '/dev/shm';
const scratch = existsSync(shm) ? shm : tmpdir();

const KEPT = ['plan.json', 'memory.json', 'audit.jsonl', 'results.csv'];
const PATHS = { roster: 'roster.csv', policy: '.github/cxone-policy.yml' };

let known: Inputs | undefined;

/** A repository and a CXone in this process, and the product between them. */
export class Stage {
  readonly clock: ReturnType<typeof movingClock>;
  readonly tenant: TenantHandle;
  readonly github: FakeGitHub;
  readonly #policy: string;
  readonly #fetch: typeof globalThis.fetch;
  readonly #uploads = new Map<number, Map<string, string>>();
  readonly #folder: string;
  readonly #random: () => number;
  #run = 100;

  private constructor(tenant: TenantHandle, clock: Stage['clock'], policy: string, folder: string, seed: number) {
    this.tenant = tenant;
    this.clock = clock;
    this.#policy = policy;
    this.#folder = folder;
    this.#random = seededRandom(seed * 31 + 7);
    const { fake, fetch } = localGitHub();
    this.github = fake;
    this.#fetch = fetch;
  }

  static async start(seed: number, policy: string, options: TenantOptions, speed = 5000): Promise<Stage> {
    // saveState writes into the runner's file, where there is one, and prints where there is none.
    const folder = await mkdtemp(join(scratch, 'roster-model-'));
    process.env['GITHUB_STATE'] = join(folder, 'state');
    await appendFile(join(folder, 'state'), '');
    const clock = movingClock(speed, Date.parse('2026-06-01T08:00:00Z'));
    return new Stage(await startTenant({ ...options, clock, seed }), clock, policy, folder, seed);
  }

  async close(): Promise<void> {
    await this.tenant.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  get today(): string {
    return new Date(this.clock.now()).toISOString().slice(0, 10);
  }

  /** A minute passes with everything that happens on GitHub. */
  tick(): string {
    this.clock.pass(60_000);
    return `${new Date(this.clock.now()).toISOString().slice(0, 19)}Z`;
  }

  /** CXone's own books, by userName. */
  books(): Map<string, Account> {
    return new Map(
      this.tenant
        .snapshot()
        .map(({ userName, externalId, title = '', active, roles }) => [
          userName,
          { userName, ...(externalId !== undefined && { externalId }), title, active, roles: [...roles].sort() },
        ]),
    );
  }

  /** A commit on the branch with this roster. */
  push(sha: string, roster: Roster, type: 'push' | 'pr_merge'): void {
    const { state } = this.github;
    state.addFile(sha, PATHS.roster, fileOf(roster));
    state.addFile(sha, PATHS.policy, this.#policy);
    state.push(sha, { type, at: this.tick() });
  }

  head(): string {
    return this.github.state.branches.get('main')?.at(-1) ?? '';
  }

  /** `plan` on a pull request. */
  async plan(number: number, head: string, roster: Roster): Promise<Ran> {
    const { state } = this.github;
    const pull = state.pulls.get(number) ?? state.addPull({ number, head, base: this.head() });
    pull.head = head;
    pull.files = [{ filename: PATHS.roster }];
    const context = this.#context('pull_request', head, {
      number,
      baseSha: this.head(),
      baseRef: 'main',
      headSha: head,
      headRef: 'topic',
      author: 'author',
      fork: false,
    });
    return this.#go('plan', context, roster);
  }

  /** Merges a pull request; the branch holds this roster from now on. */
  merge(number: number, roster: Roster): void {
    const sha = `4e49e${String(number).padStart(35, '0')}`;
    this.push(sha, roster, 'pr_merge');
    this.github.state.merge(number, sha, this.tick());
  }

  /** `apply` of the branch's head. */
  async apply(trigger: 'push' | 'schedule' | 'workflow_dispatch', roster: Roster, cut?: Cut): Promise<Ran> {
    return this.#go('apply', this.#context(trigger, this.head(), null), roster, cut);
  }

  #context(eventName: string, sha: string, pull: RunContext['pull']): RunContext {
    const runId = String((this.#run += 1));
    const at = this.tick();
    this.github.state.addRun({
      id: Number(runId),
      event: eventName,
      headSha: sha,
      headBranch: pull ? 'topic' : 'main',
      createdAt: at,
      attempts: [at],
    });
    this.tick();
    return {
      eventName,
      repository: 'example/roster',
      owner: 'example',
      name: 'roster',
      sha,
      ref: pull ? `refs/pull/${pull.number}/merge` : 'refs/heads/main',
      branch: pull ? null : 'main',
      defaultBranch: 'main',
      isPrivate: true,
      actor: 'rosterkeeper',
      triggeringActor: 'rosterkeeper',
      pull,
      runId,
      attempt: 1,
      serverUrl: 'https://github.com',
      apiUrl: this.github.url,
      workspace: '',
    };
  }

  async #go(mode: 'plan' | 'apply', context: RunContext, roster: Roster, cut?: Cut): Promise<Ran> {
    const output = new OutputFolder(join(this.#folder, context.runId), { workspace: '/nowhere' });
    const stop = new AbortController();
    const services = this.#services(mode, context, roster, output, cut && { ...cut, stop });
    const request = this.#request(mode, context);
    let { report } = await run(request, services);
    const own = report.outcomes?.map(({ status }) => status) ?? null;
    let end: Ran['end'] = 'whole';
    // Cut while the audit is sealed: it came to its end.
    if (stop.signal.aborted && (report.interrupted === true || cut?.post === false)) {
      end = cut?.post === true ? 'finished' : 'lost';
      if (end === 'finished') {
        // A killed process leaves half a line.
        await appendFile(join(output.path, 'audit.jsonl'), '{"seq":');
        const after = this.#services(mode, context, roster, new OutputFolder(output.path, { workspace: '/nowhere' }));
        ({ report } = await finishRun({ services: after.services, output: after.output, request }, request.startedAt));
        await after.services.host.comment(report);
      }
    } else await services.services.host.comment(report);
    const text = (name: string): Promise<string> => readFile(join(output.path, name), 'utf8').catch(() => '');
    if (end !== 'lost') await this.#upload(mode, context.runId, text);
    const plan = await text('plan.json');
    return {
      report,
      own,
      end,
      plan: plan === '' ? null : (JSON.parse(plan) as Ran['plan']),
      audit: await text('audit.jsonl'),
      results: await text('results.csv'),
    };
  }

  async #upload(mode: string, runId: string, text: (name: string) => Promise<string>): Promise<void> {
    const { state } = this.github;
    const id = state.id();
    const files = new Map<string, string>();
    for (const name of KEPT) if ((await text(name)) !== '') files.set(name, await text(name));
    this.#uploads.set(id, files);
    state.artifacts.push({
      id,
      name: `cxone-roster-acme-${mode}-1`,
      runId,
      bytes: Buffer.from('zip'),
      createdAt: this.tick(),
    });
  }

  #request(mode: 'plan' | 'apply', context: RunContext): RunRequest {
    return {
      mode,
      tenantName: 'acme',
      profile: 'generic',
      rosterPaths: [PATHS.roster],
      policyPath: PATHS.policy,
      operations: new Set(['provision', 'roles', 'deprovision']),
      onInvalidRows: 'stop',
      partialRoster: false,
      failOnDrift: false,
      pii: 'full',
      salt: 'salt',
      concurrency: 5,
      maxAttempts: 5,
      settleMs: 30_000,
      bulkPerMinute: 20,
      requestsPerMinute: 100,
      timeBudgetMs: 86_400_000,
      startedAt: this.clock.now(),
      unattended: context.eventName === 'schedule',
      secretsWithheld: false,
      isPullRequest: context.pull !== null,
      mustBeHead: false,
      links: {},
    };
  }

  #services(
    mode: 'plan' | 'apply',
    context: RunContext,
    roster: Roster,
    output: OutputFolder,
    cut?: Cut & { stop: AbortController },
  ): Services & { services: Services; output: OutputFolder } {
    const { clock, tenant } = this;
    const signal = cut?.stop.signal;
    const log = { line: () => undefined, warning: () => undefined };
    const host = new GitHubHost(this.#inputs(mode), context, {}, log, () => new Date(clock.now()).toISOString(), {
      fetch: this.#fetch,
      sleep: (ms) => clock.sleep(ms),
      readArtifact: async (_source, { id }, names) =>
        new Map([...(this.#uploads.get(id) ?? [])].filter(([name]) => names.includes(name))),
    });
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(fileOf(roster), 'utf8');
    };
    const services: Services = {
      clock,
      random: this.#random,
      ...(signal && { signal }),
      log,
      host,
      files: {
        openRoster: async (path) => ({ path, bytes: bytes() }),
        readText: async (path) => (path === PATHS.policy ? this.#policy : null),
        // Of the pages for people nothing is read here.
        write: async (name, content) => (KEPT.includes(name) ? output.write(name, content) : name),
        openAudit: async () => {
          const opened = await output.openAudit({ now: () => clock.now(), uuid: randomUUID });
          return cut ? { ...opened, journal: cutting(opened.journal, cut) } : opened;
        },
      },
      checkTenant: async () => [],
      tenant: async (options) =>
        createTenant(
          genericSettings(tenant, {
            bulkSize: 3,
            requestsPerMinute: 1_000_000,
            bulkRequestsPerMinute: 1_000_000,
            requestTimeoutSeconds: 1_000_000,
            ...options,
          }),
          { clock, random: this.#random, ...(signal && { signal }) },
        ),
      onProgress: () => undefined,
    };
    return Object.assign(services, { services, output });
  }

  /** Inputs as the action reads them: once, for reading hides secrets in the log by a line each. */
  #inputs(mode: 'plan' | 'apply'): Inputs {
    known ??= readInputs({
      INPUT_TENANT: 'acme',
      INPUT_PROFILE: 'generic',
      'INPUT_GITHUB-TOKEN': WORKFLOW_TOKEN,
      'INPUT_CLIENT-SECRET': this.tenant.settings.auth.clientSecret,
    }).inputs;
    return { ...known, mode };
  }
}

type Journal = Awaited<ReturnType<OutputFolder['openAudit']>>['journal'];

/**
 * The journal, until its n-th record ends the run.
 * @param counts which records are counted; all of them unless given
 */
export function cutting(
  journal: Journal,
  { record, stop }: Cut & { stop: AbortController },
  counts: (event: string) => boolean = () => true,
): Journal {
  let left = record;
  const count = (events: readonly { event: string }[]): void => {
    left -= events.filter(({ event }) => counts(event)).length;
    if (left <= 0) stop.abort(new Error('the run was interrupted'));
  };
  const append = journal.append.bind(journal);
  const appendAll = journal.appendAll.bind(journal);
  return Object.assign(journal, {
    append: async (...given: Parameters<Journal['append']>) => {
      count([given[0]]);
      return append(...given);
    },
    appendAll: async (...given: Parameters<Journal['appendAll']>) => {
      count(given[0]);
      return appendAll(...given);
    },
  });
}
