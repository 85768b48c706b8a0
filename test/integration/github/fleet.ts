import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../../../src/app/ports.ts';
import { run } from '../../../src/app/run.ts';
import { OutputFolder } from '../../../src/files/output.ts';
import { Answers } from '../../../src/github/answers.ts';
import { parseInputs } from '../../../src/github/inputs.ts';
import { outputValues } from '../../../src/github/outputs.ts';
import { readContext } from '../../../src/github/run-context.ts';
import { sharedAnswers } from '../../../src/github/shared-answers.ts';
import { requestOf } from '../../../src/main/request.ts';
import { refusalOf } from '../../../src/github/refusal.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import { GitHubHost } from '../../../src/review/host.ts';
import { readCommandFile } from '../../harness/commands.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';
import { runNode } from '../../harness/process.ts';
import { ROOT } from '../../harness/runner.ts';
import { zipOf } from '../../harness/zip.ts';

const SECRET = 'secret-of-the-fleet-0000001';
const HEADER = 'userName,externalId,givenName,familyName,title';

/** One person of a tenant's file and of the tenant. */
export interface Someone {
  id: string;
  title: string;
}

const line = ({ id, title }: Someone): string => `${id}@example.com,${id},Given,Family,${title}`;
const account = ({ id, title }: Someone): PriorUser => ({
  id: `account-${id}`,
  userName: `${id}@example.com`,
  externalId: id,
  givenName: 'Given',
  familyName: 'Family',
  title,
  email: `${id}@example.com`,
  active: true,
  roles: [],
});

/** An artifact. */
interface Upload {
  name: string;
  bytes: Buffer;
}

/** What one job, or one run of many, left. */
export interface JobEnd {
  name: string;
  outputs: Record<string, string>;
  comment: string;
  log: string[];
}

/**
 * A repository of many tenants on a loopback GitHub, whose jobs run in this process, one list of tenants and one
 * summary around them as `roster-review.yml` and `roster-apply.yml` have them.
 */
export class Fleet {
  readonly github: FakeGitHub;
  readonly names: string[];
  /** People of each tenant, as it has them. */
  readonly people = new Map<string, Someone[]>();
  /** Tenants that answer nothing. */
  readonly down = new Set<string>();
  /** Tenants whose jobs end before they leave anything. */
  readonly lost = new Set<string>();
  /** Names of tenants that alone are to run, as the input `only` has them; all unless given. */
  only = '';
  readonly #folder: string;
  /** Files of the last job. */
  #kept: Record<string, string> = {};
  #run = 5000;
  #minutes = 0;
  readonly #start = Date.now() - 2000 * 60_000;

  private constructor(github: FakeGitHub, folder: string, count: number) {
    this.github = github;
    this.#folder = folder;
    this.names = Array.from({ length: count }, (_, index) => `t${String(index).padStart(3, '0')}`);
    for (const name of this.names)
      this.people.set(
        name,
        [1, 2, 3].map((number) => ({ id: `P${number}`, title: 'Agent' })),
      );
  }

  static async start(count: number): Promise<Fleet> {
    const github = await startGitHub();
    process.env['GITHUB_API_URL'] = github.url;
    return new Fleet(github, await mkdtemp(join(tmpdir(), 'fleet-')), count);
  }

  async close(): Promise<void> {
    delete process.env['GITHUB_API_URL'];
    await Promise.all([this.github.close(), rm(this.#folder, { recursive: true, force: true })]);
  }

  tick(): string {
    this.#minutes += 1;
    return `${new Date(this.#start + this.#minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }

  roster(name: string): string {
    return `${HEADER}\n${(this.people.get(name) ?? []).map(line).join('\n')}\n`;
  }

  /** Requests and content writes since the last call; what GitHub's limits count. */
  counted(): { requests: number; writes: number } {
    const api = this.github.requests.filter((one) => !one.includes('/_blobs/'));
    const writes = api.filter((one) => /^(?:POST|PATCH|PUT|DELETE) (?!.*graphql)/.test(one));
    this.github.requests.length = 0;
    return { requests: api.length, writes: writes.length };
  }

  /**
   * One run: the list of tenants, a job each, the summary.
   * @param rosters text of each tenant's file in the commit that runs
   */
  async play(
    kind: 'review' | 'apply',
    { event, eventName, sha, ref = 'refs/heads/main', files, branch = 'main' }: FleetRun,
  ): Promise<{ ends: JobEnd[]; list: Record<string, string>; summary: string; gathered: Record<string, string> }> {
    const id = String((this.#run += 1));
    const at = this.tick();
    const folder = join(this.#folder, id);
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_API_URL: this.github.url,
      GITHUB_GRAPHQL_URL: this.github.graphqlUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/roster',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_SHA: sha,
      GITHUB_REF: ref,
      GITHUB_RUN_ID: id,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'rosterkeeper',
      GITHUB_TRIGGERING_ACTOR: 'rosterkeeper',
      GITHUB_WORKSPACE: join(folder, 'work'),
      RUNNER_TEMP: join(folder, 'temp'),
    };
    const pull = (event as { pull_request?: { head: { sha: string } } }).pull_request;
    const state = this.github.state.addRun({
      id: Number(id),
      event: eventName,
      headSha: pull?.head.sha ?? sha,
      headBranch: pull ? 'topic' : branch,
      createdAt: at,
      attempts: [at],
    });
    await mkdir(join(folder, 'work/.github'), { recursive: true });
    await mkdir(join(folder, 'temp'), { recursive: true });
    await writeFile(env.GITHUB_EVENT_PATH, JSON.stringify({ repository: REPOSITORY, ...(event as object) }));
    const list = this.names.map((name) => ({
      name,
      profile: 'generic',
      tenant: `acme-${name}`,
      roster: `${name}/roster.csv`,
    }));
    await writeFile(join(folder, 'work/.github/cxone-tenants.json'), JSON.stringify({ tenants: list }));
    const listed = await this.#action('tenants', env, {
      list: '.github/cxone-tenants.json',
      environment: kind === 'apply' ? 'apply' : 'plan',
      only: this.only,
      'changed-only': String(kind === 'review'),
      'checked-out': kind === 'review' ? BASE : '',
    });
    const chosen = JSON.parse(listed.outputs['matrix'] ?? '[]') as { name: string }[];
    const shared = JSON.parse(await readFile(listed.outputs['shared'] ?? '', 'utf8')) as { shared: unknown };
    const answers = join(folder, 'answers.json');
    await writeFile(answers, JSON.stringify(shared.shared));
    const ends: JobEnd[] = [];
    const uploads: Upload[] = [];
    const waiting = [...chosen.filter(({ name }) => !this.lost.has(name)).entries()];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, { name }] = next;
        ends[index] = await this.#job(
          name,
          kind,
          env,
          answers,
          files(name),
          listed.outputs['comment'] ?? 'auto',
          uploads,
        );
        state.jobs.push({ name: `roster / ${name}`, conclusion: 'success', startedAt: at, runner: `r-${name}` });
      }
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    const results = join(folder, 'temp/cxone-results');
    await mkdir(results, { recursive: true });
    for (const { name, outputs, comment } of ends)
      await writeFile(
        join(results, `${name}.json`),
        JSON.stringify({ ...JSON.parse(outputs['result'] ?? '{}'), comment }),
      );
    const gathered = await this.#action('gather', env, {
      folder: results,
      names: listed.outputs['names'] ?? '[]',
      list: listed.outputs['list'] ?? '',
      markers: listed.outputs['markers'] ?? '[]',
      title: 'Roster',
      comment: kind === 'review' ? 'plan' : 'apply',
    });
    const end = this.tick();
    for (const { name, bytes } of uploads)
      this.github.state.artifacts.push({ id: this.github.state.id(), name, runId: id, bytes, createdAt: end });
    return { ends, list: listed.outputs, summary: gathered.summary, gathered: gathered.outputs };
  }

  /**
   * The last job alone.
   * @param given its inputs but the folder
   * @param results what the tenants' jobs left, by name
   */
  async gather(
    { event, eventName, sha }: Pick<FleetRun, 'event' | 'eventName' | 'sha'>,
    given: Record<string, string>,
    results: Record<string, object>,
  ): Promise<void> {
    const folder = await mkdtemp(join(this.#folder, 'results-'));
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_API_URL: this.github.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/roster',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: join(folder, 'event.txt'),
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: String((this.#run += 1)),
    };
    await writeFile(env.GITHUB_EVENT_PATH, JSON.stringify({ repository: REPOSITORY, ...(event as object) }));
    for (const [name, result] of Object.entries(results))
      await writeFile(join(folder, `${name}.json`), JSON.stringify(result));
    await this.#action('gather', env, { folder, title: 'Roster', ...given });
  }

  /**
   * What a first apply of all tenants left: that of the first one is run, the others' are the same under their names.
   */
  async seed(sha: string): Promise<void> {
    const [first = ''] = this.names;
    const all = this.names.splice(0);
    this.names.push(first);
    await this.play('apply', { event: {}, eventName: 'push', sha, files: (name) => this.roster(name) });
    this.names.splice(0, 1, ...all);
    const { artifacts, runs } = this.github.state;
    const run = runs.get(this.#run);
    const { 'memory.json': memory, 'audit.jsonl': audit } = this.#kept;
    for (const name of all.slice(1)) {
      run?.jobs.push({
        name: `roster / ${name}`,
        conclusion: 'success',
        startedAt: run.createdAt,
        runner: `r-${name}`,
      });
      const { signature: _, ...content } = JSON.parse(memory ?? '{}') as Record<string, unknown>;
      const own = JSON.stringify({ ...content, tenant: `acme-${name}`, roster: [`${name}/roster.csv`] });
      const bytes = zipOf({
        'memory.json': sealedFile('memory.json', own, approvalKeys(SECRET, `acme-${name}`)),
        'audit.jsonl': audit ?? '',
      });
      for (const [end, content_] of [
        ['', bytes],
        ['-report.html', Buffer.from('')],
        ['-result', Buffer.from('')],
      ] as const)
        artifacts.push({
          id: this.github.state.id(),
          name: `cxone-roster-${name}-acme-${name}-apply-1${end}`,
          runId: String(this.#run),
          bytes: content_,
          createdAt: this.tick(),
        });
    }
  }

  /** One of the small actions, as a runner starts it. */
  async #action(
    name: string,
    env: Record<string, string>,
    given: Record<string, string>,
  ): Promise<{ outputs: Record<string, string>; summary: string }> {
    const folder = await mkdtemp(join(this.#folder, `${name}-`));
    const paths = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const path of Object.values(paths)) await writeFile(path, '');
    const inputs = { 'github-token': WORKFLOW_TOKEN, ...given };
    const ended = await runNode(join(ROOT, '.github/actions', name, 'index.mjs'), {
      cwd: folder,
      env: {
        ...env,
        ...paths,
        ...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
      },
    });
    if (ended.exitCode !== 0) throw new Error(`${name}: ${ended.stdout}\n${ended.stderr}`);
    return {
      outputs: readCommandFile(await readFile(paths.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(paths.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }

  async #job(
    name: string,
    kind: 'review' | 'apply',
    runner: Record<string, string>,
    answers: string,
    roster: string,
    comment: string,
    uploads: Upload[],
  ): Promise<JobEnd> {
    const env: Record<string, string> = {
      ...runner,
      RUNNER_NAME: `r-${name}`,
      INPUT_MODE: kind === 'apply' ? 'apply' : 'plan',
      INPUT_ROSTER: `${name}/roster.csv`,
      INPUT_PROFILE: 'generic',
      INPUT_TENANT: `acme-${name}`,
      'INPUT_CLIENT-SECRET': SECRET,
      'INPUT_GITHUB-TOKEN': WORKFLOW_TOKEN,
      'INPUT_ARTIFACT-NAME': `cxone-roster-${name}`,
      'INPUT_SETTLE-SECONDS': '0',
      INPUT_COMMENT: comment,
    };
    const { inputs, problems } = parseInputs(env);
    const event = JSON.parse(await readFile(runner['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as unknown;
    const context = await readContext(env, event);
    const { answers: given } = await sharedAnswers(answers, context, Date.now());
    const log: string[] = [];
    const logger = { line: (text: string) => void log.push(text), warning: (text: string) => void log.push(text) };
    const host = new GitHubHost(inputs, context, env, logger, () => new Date().toISOString(), {
      answers: new Answers(given),
    });
    const output = new OutputFolder(await mkdtemp(join(this.#folder, 'out-')), { workspace: '/nowhere' });
    const services: Services = {
      clock: { now: () => Date.now(), sleep: async () => undefined },
      random: () => 0.5,
      log: logger,
      host,
      files: {
        openRoster: async (path) => ({
          path,
          bytes: (async function* () {
            yield Buffer.from(roster);
          })(),
        }),
        readText: async () => null,
        write: (file, content) => output.write(file, content),
        openAudit: () => output.openAudit({ now: () => Date.now(), uuid: randomUUID }),
      },
      checkTenant: async () =>
        this.down.has(name)
          ? [{ reason: 'tenant-unreachable', message: 'CXone did not answer', advice: 'Try later.' }]
          : [],
      tenant: async () => this.#tenant(name),
      onProgress: () => undefined,
    };
    const refused = kind === 'apply' ? refusalOf(context, 'apply', inputs) : undefined;
    const { report, files } = await run(
      requestOf(inputs, context, Date.now()),
      services,
      refused ? [...problems, refused] : problems,
    );
    if (inputs.comment !== 'off') await host.comment(report);
    const kept: Record<string, string> = {};
    for (const file of ['plan.json', 'memory.json', 'audit.jsonl', 'results.csv']) {
      const text = await readFile(join(output.path, file), 'utf8').catch(() => undefined);
      if (text !== undefined) kept[file] = text;
    }
    this.#kept = kept;
    const artifact = `cxone-roster-${name}-acme-${name}-${inputs.mode}-1`;
    uploads.push(
      { name: artifact, bytes: zipOf(kept) },
      { name: `${artifact}-report.html`, bytes: Buffer.from('') },
      { name: `cxone-result-${kind}-${name}`, bytes: Buffer.from('') },
    );
    return {
      name,
      outputs: outputValues(report, files.planPath ? { planPath: files.planPath } : {}),
      comment: renderComment(report, { state: commentState(report) }).text,
      log,
    };
  }

  /** A tenant in memory: it lists its people and keeps what it is told. */
  #tenant(name: string): Tenant {
    const people = this.people;
    const read = (): PriorUser[] => (people.get(name) ?? []).map(account);
    const capabilities = {
      bulk: null,
      patch: true,
      filter: true,
      etag: false,
      listing: 'scim',
      groups: false,
      notes: [],
    } as const;
    const nothing = {
      bulkRequests: 0,
      otherRequests: 1,
      tokenRequests: 1,
      retries: 0,
      waits: 0,
      waitedMs: 0,
      latencies: [],
    };
    const tenant: Partial<Tenant> = {
      name,
      connect: async () => ({ ...capabilities, notes: [] }),
      capabilities: { ...capabilities, notes: [] },
      description: { profile: 'generic', scimUrl: 'https://scim.example', apiUrl: null, scopes: [] },
      read: async () => ({ users: read(), method: 'list', read: read().length, expected: read().length, requests: 1 }),
      lookUp: async (keys) =>
        read().filter((user) => keys.some(({ id, userName }) => user.id === id || user.userName === userName)),
      get: async (id) => read().find((user) => user.id === id) ?? null,
      prepare: (write) => ({
        ref: write.ref,
        write,
        method: 'PATCH',
        path: '/Users/x',
        data: {},
        bulkable: false,
        bytes: 2,
      }),
      otherForms: () => [],
      prefer: () => undefined,
      bulkLimits: null,
      sendOne: async ({ ref, write }) => {
        if (write.type === 'update') {
          const id = write.user.externalId ?? '';
          const title = String(write.after['title'] ?? '');
          people.set(
            name,
            (people.get(name) ?? []).map((one) => (one.id === id ? { ...one, title } : one)),
          );
        }
        return { ref, status: 'done', httpStatus: 200, attempts: 1, latencyMs: 1, correlationId: null };
      },
      room: () => Number.POSITIVE_INFINITY,
      steps: { leavers: [], dependencies: null, cacheRefresh: null },
      listsAllRoles: false,
      canDelete: false,
      traffic: nothing,
      close: async () => undefined,
    };
    return tenant as Tenant;
  }
}

const REPOSITORY = { full_name: 'example/roster', default_branch: 'main', private: true };
export const BASE = 'ba5e000000000000000000000000000000000000';

/** What a run of the fleet is like. */
export interface FleetRun {
  event: unknown;
  eventName: string;
  sha: string;
  ref?: string;
  branch?: string;
  /** Text of a tenant's roster in the commit that runs. */
  files: (name: string) => string;
}
