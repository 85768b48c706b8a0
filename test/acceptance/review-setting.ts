import { rosterCsv, type SeedUser, type TenantHandle } from '../tenant/server.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../harness/github.ts';
import type { ActionRun } from '../harness/runner.ts';
import { act, type Finished, inputsFor, workspaceWith } from './setting.ts';

/** The commit a pull request starts from, and its head, in full length. */
export const BASE = 'ba5e000000000000000000000000000000000000';
export const headOf = (number: number, push = 1): string => `${push}ead${String(number).padStart(36, '0')}`;
const mergeOf = (number: number): string => `4e49e${String(number).padStart(35, '0')}`;

/** Markdown as somebody reads it: without what keeps GitHub from making links and mentions of it. */
export const seen = (markdown: string): string =>
  markdown.replaceAll('<!-- -->', '').replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

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
}

/** A repository on a loopback GitHub whose roster is planned on pull requests and applied after their merge. */
export class Reviewed {
  readonly github: FakeGitHub;
  readonly tenant: TenantHandle;
  /** Columns of the roster. */
  columns: string[] | undefined;

  private constructor(github: FakeGitHub, tenant: TenantHandle) {
    this.github = github;
    this.tenant = tenant;
  }

  static async start(tenant: TenantHandle): Promise<Reviewed> {
    return new Reviewed(await startGitHub(), tenant);
  }

  async close(): Promise<void> {
    await Promise.all([this.github.close(), this.tenant.close()]);
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
  }: PullRun): Promise<Finished> {
    const { state } = this.github;
    const pull = state.pulls.get(number) ?? state.addPull({ number, head, base: BASE });
    pull.head = head;
    const event = {
      repository,
      pull_request: {
        number,
        user: { login: 'author' },
        base: { sha: BASE, ref: 'main' },
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

  /** Merges a pull request as `mergeOf(number)`; the later a number, the later the merge. */
  merge(number = 7): void {
    this.github.state.merge(number, mergeOf(number), `2026-11-${String(number).padStart(2, '0')}T08:00:00Z`);
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
    return this.apply({ number, rows, run: { entry: 'post', state: main.state, runner: main.runner, env } });
  }

  /** Comments of a pull request by the workflow. */
  comments(number = 7): { id: number; body: string }[] {
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
    const env = { GITHUB_API_URL: this.github.url, GITHUB_GRAPHQL_URL: this.github.graphqlUrl, ...run.env };
    return act({ workspace, token: WORKFLOW_TOKEN, inputs: inputsFor(this.tenant, inputs), ...run, env });
  }
}
