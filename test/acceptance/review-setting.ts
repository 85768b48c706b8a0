import { rosterCsv, type SeedUser, type TenantHandle } from '../tenant/server.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../harness/github.ts';
import { type ResultsService, startResults } from '../harness/results.ts';
import type { ActionRun } from '../harness/runner.ts';
import { zipOf } from '../harness/zip.ts';
import type { Memory } from '../../src/model/memory.ts';
import { approvalKeys } from '../../src/review/keys.ts';
import { sealedFile } from '../harness/sealed-file.ts';
import { act, type Finished, inputsFor, workspaceWith } from './setting.ts';

/** The commit a pull request starts from, and its head, in full length. */
export const BASE = 'ba5e000000000000000000000000000000000000';
export const headOf = (number: number, push = 1): string => `${push}ead${String(number).padStart(36, '0')}`;
export const mergeOf = (number: number): string => `4e49e${String(number).padStart(35, '0')}`;

/** Markdown as someone reads it: without what keeps GitHub from making links and mentions of it. */
export const seen = (markdown: string): string =>
  markdown.replaceAll('<!-- -->', '').replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const NOTE = '<!-- cxone-roster-end:';
const repository = { full_name: 'example/roster', default_branch: 'main' };

/** What a run on a pull request is like. */
export interface PullRun {
  number?: number;
  /** Head commit; the first push unless given. */
  head?: string;
  rows: readonly SeedUser[];
  /** Further files of the pull request's checkout. */
  files?: Record<string, string>;
  inputs?: Record<string, string>;
  run?: Partial<ActionRun>;
  /** Full name of the repository the head is in; null where it is gone. */
  from?: string | null;
  /** Branch the pull request is to be merged into. */
  baseRef?: string;
}

/** A repository on a loopback GitHub whose roster is planned on pull requests and applied after their merge. */
export class Reviewed {
  readonly github: FakeGitHub;
  readonly tenant: TenantHandle;
  /** Columns of the roster. */
  columns: string[] | undefined;

  /** Where artifacts go; what is uploaded is an artifact of its run on GitHub as well. */
  readonly results: ResultsService;
  /** A minute passes with everything that happens on GitHub. */
  #minutes = 0;
  #start = Date.now() - 600 * 60_000;
  #run = 5000;

  private constructor(github: FakeGitHub, tenant: TenantHandle, results: ResultsService) {
    this.github = github;
    this.tenant = tenant;
    this.results = results;
    github.state.push(BASE, { at: this.tick() });
  }

  static async start(tenant: TenantHandle): Promise<Reviewed> {
    return new Reviewed(await startGitHub(), tenant, await startResults());
  }

  async close(): Promise<void> {
    await Promise.all([this.github.close(), this.tenant.close(), this.results.close()]);
  }

  /** The next minute, ISO 8601 without milliseconds, as GitHub writes it. */
  tick(): string {
    this.#minutes += 1;
    return `${new Date(this.#start + this.#minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }

  /** `plan` as the workflow runs it on a pull request. */
  async plan({
    number = 7,
    head = headOf(number),
    rows,
    files = {},
    inputs = {},
    run = {},
    from = repository.full_name,
    baseRef = 'main',
  }: PullRun): Promise<Finished> {
    const { state } = this.github;
    const pull = state.pulls.get(number) ?? state.addPull({ number, head, base: BASE });
    pull.head = head;
    const event = {
      repository,
      pull_request: {
        number,
        user: { login: 'author' },
        base: { sha: BASE, ref: baseRef },
        head: { sha: head, ref: 'topic', repo: from === null ? null : { full_name: from } },
      },
    };
    return this.#act({
      rows,
      files,
      inputs,
      run: {
        event,
        eventName: 'pull_request',
        ...run,
        env: {
          GITHUB_REF: `refs/pull/${number}/merge`,
          GITHUB_REF_NAME: `${number}/merge`,
          GITHUB_REF_PROTECTED: 'false',
          ...run.env,
        },
      },
    });
  }

  /** Merges a pull request as `mergeOf(number)`. */
  merge(number = 7, { linked = true, parents = 2 }: { linked?: boolean; parents?: number } = {}): void {
    const { state } = this.github;
    const at = this.tick();
    state.merge(number, mergeOf(number), at);
    const pull = state.pulls.get(number);
    if (pull && !linked) pull.commits = [];
    state.push(mergeOf(number), { type: 'pr_merge', at, parents });
  }

  /** `apply` as the workflow runs it on a push to main. */
  async apply({
    number = 7,
    rows,
    files = {},
    inputs = {},
    run = {},
  }: Omit<PullRun, 'head' | 'from'>): Promise<Finished> {
    return this.#act({
      rows,
      files,
      inputs: { mode: 'apply', ...inputs },
      run: { event: { repository }, eventName: 'push', ...run, env: { GITHUB_SHA: mergeOf(number), ...run.env } },
    });
  }

  /** The post step of an apply whose main step ran alone. */
  async post(main: Finished, rows: readonly SeedUser[], env: Record<string, string>, number = 7): Promise<Finished> {
    const inputs = { 'settle-seconds': '1' };
    return this.apply({ number, rows, inputs, run: { entry: 'post', state: main.state, runner: main.runner, env } });
  }

  /**
   * An artifact of an earlier run of this repository that holds a memory: as it is, or signed with the tenant's key.
   */
  leave(mode: 'apply' | 'event' | 'undo', memory: Memory | string): void {
    const { state } = this.github;
    const id = String((this.#run += 1));
    const keys = approvalKeys(this.tenant.settings.auth.clientSecret, 'acme');
    const written = (one: Memory): string => JSON.stringify({ ...one, writer: { ...one.writer, run: id } });
    const text = typeof memory === 'string' ? memory : sealedFile('memory.json', written(memory), keys);
    const createdAt = this.tick();
    state.addRun({
      id: Number(id),
      event: 'workflow_dispatch',
      headSha: state.branches.get('main')?.at(-1) ?? '',
      createdAt,
    });
    state.artifacts.push({
      id: state.id(),
      name: `cxone-roster-acme-${mode}-1`,
      runId: id,
      bytes: zipOf({ 'memory.json': text }),
      createdAt,
    });
  }

  /** Comments of a pull request by the workflow; without the short ones about how an apply ended. */
  comments(number = 7): { id: number; body: string }[] {
    return this.#own(number).filter(({ body }) => !body.includes(NOTE));
  }

  /** Short comments about an apply that did not end well. */
  notes(number = 7): string[] {
    return this.#own(number).flatMap(({ body }) => (body.includes(NOTE) ? [body] : []));
  }

  #own(number: number): { id: number; body: string }[] {
    return this.github.state.commentsOf(number).filter(({ author }) => author === 'github-actions[bot]');
  }

  /** The one comment there is. */
  comment(number = 7): string {
    const [only, second] = this.comments(number);
    if (!only || second) throw new Error(`There are ${this.comments(number).length} comments on #${number}.`);
    return only.body;
  }

  async #act({
    rows,
    files = {},
    inputs = {},
    run = {},
  }: Pick<PullRun, 'rows' | 'files' | 'inputs' | 'run'>): Promise<Finished> {
    const workspace = await workspaceWith({ 'roster.csv': rosterCsv([...rows], this.columns), ...files });
    const { state } = this.github;
    const isOwn = run.env?.['ACTIONS_RUNTIME_TOKEN'] !== undefined;
    const id = run.env?.['GITHUB_RUN_ID'] ?? (isOwn || run.entry === 'post' ? '4711' : String((this.#run += 1)));
    const env: Record<string, string> = {
      GITHUB_API_URL: this.github.url,
      GITHUB_GRAPHQL_URL: this.github.graphqlUrl,
      GITHUB_RUN_ID: id,
      ...this.results.envOf(id),
      ...run.env,
    };
    this.#register(run, env, { 'roster.csv': rosterCsv([...rows], this.columns), ...files });
    const before = this.results.artifacts.length;
    const finished = await act({
      workspace,
      token: WORKFLOW_TOKEN,
      inputs: inputsFor(this.tenant, inputs),
      ...run,
      env,
    });
    for (const { name, bytes } of this.results.artifacts.slice(before))
      state.artifacts.push({ id: state.id(), name, runId: id, bytes, createdAt: this.tick() });
    return finished;
  }

  /** What GitHub knows of a run by the time it starts: the run, and where a push brought its commit. */
  #register(run: Partial<ActionRun>, env: Record<string, string>, files: Record<string, string>): void {
    const { state } = this.github;
    const pull = (run.event as { pull_request?: { head: { sha: string } } } | undefined)?.pull_request;
    const sha = env['GITHUB_SHA'] ?? '';
    const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
    const at = this.tick();
    const id = Number(env['GITHUB_RUN_ID']);
    const known = state.runs.get(id);
    const attempts = [...(known?.attempts ?? [])];
    attempts[attempt - 1] = at;
    state.addRun({
      id,
      event: run.eventName ?? 'workflow_dispatch',
      headSha: pull?.head.sha ?? sha,
      headBranch: pull ? 'topic' : 'main',
      actor: env['GITHUB_ACTOR'] ?? 'rosterkeeper',
      triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? 'rosterkeeper',
      ...known,
      attempt,
      createdAt: known?.createdAt ?? at,
      attempts,
    });
    if (pull || sha === '') return;
    if (!state.commits.has(sha)) state.push(sha, { at });
    for (const [path, text] of Object.entries(files))
      if (!state.files.get(sha)?.has(path)) state.addFile(sha, path, text);
  }
}
