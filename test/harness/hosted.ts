import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { endJob, type Job, jobContexts, newJob, runSteps, type Step } from './composite.ts';
import { allowed, interpolated } from './expressions.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from './github.ts';
import { type ResultsService, startResults } from './results.ts';

const exec = promisify(execFile);
const IDENTITY = ['-c', 'user.name=Kim', '-c', 'user.email=kim@example.com', '-c', 'commit.gpgsign=false'];

interface Trigger {
  branches?: string[];
  paths?: string[];
  inputs?: Record<string, unknown>;
}

interface CallerFile {
  name: string;
  on: Record<string, Trigger | null>;
  jobs: Record<
    string,
    { environment?: string; needs?: string; if?: unknown; outputs?: Record<string, string>; steps: Step[] }
  >;
}

/** An environment of the repository: its secrets, and the branches that may use them (all unless given). */
export interface HostedEnvironment {
  secrets: Record<string, string>;
  branches?: string[];
  /** Who approves at its gate. */
  reviewer?: string;
}

/** One run of a workflow of the repository. */
export interface HostedRun {
  workflow: string;
  event: string;
  /** Its number. */
  id: string;
  ok: boolean;
  /** The last job that ran, and all of them by name. */
  job: Job;
  jobs: Record<string, Job>;
}

/**
 * A repository as GitHub hosts it: a real git remote, the fake API beside it, and its workflows, which run when their
 * triggers say so, with the secrets of their environments and no others.
 */
export class HostedRepository {
  readonly github: FakeGitHub;
  readonly results: ResultsService;
  /** Path that `git clone` and `git push` take. */
  readonly remote: string;
  readonly environments: Record<string, HostedEnvironment> = {};
  variables: Record<string, string> = {};
  /** What a workflow's text becomes before it runs: the way to servers on loopback. */
  rewired: (workflow: string) => string = (text) => text;
  readonly runs: HostedRun[] = [];
  readonly #folder: string;
  #known = '';
  #pull = 0;
  #run = 9000;
  #minutes = 0;
  readonly #start = Date.now() - 600 * 60_000;

  private constructor(folder: string, github: FakeGitHub, results: ResultsService) {
    this.#folder = folder;
    this.remote = join(folder, 'people.git');
    this.github = github;
    this.results = results;
  }

  /** An empty private repository with a first commit on main. */
  static async start(): Promise<HostedRepository> {
    const folder = await mkdtemp(join(tmpdir(), 'roster-hosted-'));
    const hosted = new HostedRepository(folder, await startGitHub(), await startResults());
    await exec('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', hosted.remote]);
    const first = await hosted.clone('first');
    await exec('git', [...IDENTITY, '-C', first, 'commit', '--quiet', '--allow-empty', '-m', 'Begin']);
    await exec('git', ['-C', first, 'push', '--quiet', 'origin', 'HEAD:main']);
    await hosted.pushed();
    return hosted;
  }

  async close(): Promise<void> {
    await Promise.all([this.github.close(), this.results.close()]);
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A clone as a person makes it. */
  async clone(name: string): Promise<string> {
    const folder = join(this.#folder, name);
    await exec('git', ['clone', '--quiet', this.remote, folder], { env: { ...process.env, LANG: 'C' } });
    await exec('git', ['-C', folder, 'config', 'user.name', 'Kim']);
    await exec('git', ['-C', folder, 'config', 'user.email', 'kim@example.com']);
    return folder;
  }

  async #git(...args: string[]): Promise<string> {
    return (await exec('git', ['-C', this.remote, ...args], { maxBuffer: 64 * 1024 * 1024 })).stdout.trim();
  }

  #tick(): string {
    this.#minutes += 1;
    return `${new Date(this.#start + this.#minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }

  async #files(commit: string): Promise<Record<string, string>> {
    const names = (await this.#git('ls-tree', '-r', '--name-only', commit)).split('\n').filter(Boolean);
    const read = async (name: string): Promise<[string, string]> => [
      name,
      (await exec('git', ['-C', this.remote, 'show', `${commit}:${name}`])).stdout,
    ];
    const files = Object.fromEntries(await Promise.all(names.map(read)));
    for (const [name, text] of Object.entries(files)) this.github.state.addFile(commit, name, text);
    return files;
  }

  async #changed(before: string, after: string): Promise<string[]> {
    if (before === '') return Object.keys(await this.#files(after));
    return (await this.#git('diff', '--name-only', before, after)).split('\n').filter(Boolean);
  }

  /** What GitHub does once someone has pushed to main: the workflows whose path filter the push meets. */
  async pushed(type: 'push' | 'pr_merge' = 'push'): Promise<HostedRun[]> {
    const sha = await this.#git('rev-parse', 'main');
    const before = this.#known;
    this.#known = sha;
    await this.#files(sha);
    this.github.state.push(sha, { type, at: this.#tick(), actor: 'kim', parents: type === 'push' ? 1 : 2 });
    const event = { ref: 'refs/heads/main', after: sha };
    return this.#fire('push', sha, event, await this.#changed(before, sha), 'refs/heads/main');
  }

  /** Opens a pull request of a branch against main, or brings it up to date after a push. */
  async pullRequest(branch: string): Promise<{ number: number; runs: HostedRun[] }> {
    const { state } = this.github;
    const head = await this.#git('rev-parse', branch);
    const base = await this.#git('merge-base', 'main', branch);
    const changed = await this.#changed(base, head);
    const open = [...state.pulls.values()].find((one) => one.headRef === branch && one.state === 'open');
    const files = changed.map((filename) => ({ filename, status: 'modified' }));
    const number = open?.number ?? (this.#pull += 1);
    if (open) Object.assign(open, { head, files });
    else state.addPull({ number, head, base, author: 'kim', headRef: branch, files });
    const event = {
      pull_request: {
        number,
        user: { login: 'kim' },
        base: { sha: base, ref: 'main' },
        head: { sha: head, ref: branch, repo: { full_name: this.github.repository } },
      },
    };
    return { number, runs: await this.#fire('pull_request', head, event, changed, `refs/pull/${number}/merge`) };
  }

  /** Merges a pull request with the button, and runs what the push to main starts. */
  async merge(number: number): Promise<HostedRun[]> {
    const pull = this.github.state.pulls.get(number);
    if (!pull) throw new Error(`There is no pull request #${number}.`);
    const folder = await this.clone(`merge-${number}`);
    const git = (...args: string[]): Promise<unknown> => exec('git', [...IDENTITY, '-C', folder, ...args]);
    await git('merge', '--quiet', '--no-ff', '-m', `Merge #${number}`, `origin/${pull.headRef}`);
    await git('push', '--quiet', 'origin', 'HEAD:main');
    const sha = await this.#git('rev-parse', 'main');
    this.github.state.merge(number, sha, this.#tick());
    return this.pushed('pr_merge');
  }

  /** *Run workflow*, on main. */
  async dispatch(name: string, inputs: Record<string, string> = {}): Promise<HostedRun> {
    const [run] = await this.#fire('workflow_dispatch', this.#known, { inputs }, [], 'refs/heads/main', name);
    if (!run) throw new Error(`No workflow “${name}” can be started by hand.`);
    return run;
  }

  /** The one comment of the action on a pull request. */
  comment(number: number): string {
    const own = this.github.state.commentsOf(number).filter(({ author }) => author === 'github-actions[bot]');
    return own.map(({ body }) => body).join('\n');
  }

  async #fire(
    event: string,
    sha: string,
    payload: Record<string, unknown>,
    changed: readonly string[],
    ref: string,
    only?: string,
  ): Promise<HostedRun[]> {
    const files = await this.#files(sha);
    const ran: HostedRun[] = [];
    for (const [path, text] of Object.entries(files)) {
      if (!path.startsWith('.github/workflows/')) continue;
      const file = parse(this.rewired(text)) as CallerFile;
      const trigger = Object.hasOwn(file.on, event) ? (file.on[event] ?? {}) : undefined;
      if (!trigger || (only !== undefined && file.name !== only)) continue;
      if (trigger.paths && !changed.some((name) => trigger.paths?.some((glob) => matchesGlob(name, glob)))) continue;
      if (event === 'push' && trigger.branches && !trigger.branches.includes('main')) continue;
      ran.push(await this.#runFile(file, { event, sha, payload, ref, files }));
    }
    this.runs.push(...ran);
    return ran;
  }

  async #runFile(
    file: CallerFile,
    given: {
      event: string;
      sha: string;
      payload: Record<string, unknown>;
      ref: string;
      files: Record<string, string>;
    },
  ): Promise<HostedRun> {
    const { event, sha, payload, ref, files } = given;
    const { state } = this.github;
    const id = String((this.#run += 1));
    const headBranch = event === 'pull_request' ? [...state.pulls.values()].at(-1)?.headRef : 'main';
    state.addRun({ id: Number(id), event, headSha: sha, headBranch: headBranch ?? null, createdAt: this.#tick() });
    const env = {
      GITHUB_API_URL: this.github.url,
      GITHUB_GRAPHQL_URL: this.github.graphqlUrl,
      GITHUB_REPOSITORY: this.github.repository,
      GITHUB_RUN_ID: id,
      GITHUB_SHA: sha,
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|pull)\//, ''),
      ...this.results.envOf(id),
    };
    const jobs: Record<string, Job> = {};
    const needs: Record<string, { result: string; outputs: Record<string, string> }> = {};
    const ends = (ok: boolean, job: Job): HostedRun => ({ workflow: file.name, event, id, ok, job, jobs });
    let last: Job | undefined;
    for (const [name, one] of Object.entries(file.jobs)) {
      const job = await newJob({
        repository: new Map([['', files]]),
        event: {
          repository: {
            full_name: this.github.repository,
            default_branch: 'main',
            private: true,
            visibility: 'private',
          },
          ...payload,
        },
        eventName: event,
        token: WORKFLOW_TOKEN,
        env,
      });
      const environment = this.environments[one.environment ?? ''];
      const contexts = {
        ...jobContexts(job),
        vars: this.variables,
        secrets: environment?.secrets ?? {},
        inputs: payload['inputs'] ?? {},
        needs,
      };
      const before = one.needs === undefined || needs[one.needs]?.result === 'success' ? 'success' : 'failure';
      if (!allowed(one.if, contexts, before)) {
        needs[name] = { result: 'skipped', outputs: {} };
        continue;
      }
      const mayUse = environment?.branches?.some((branch) => ref === `refs/heads/${branch}`) ?? true;
      jobs[name] = last = job;
      if (!mayUse) return ends(false, job);
      if (environment?.reviewer)
        state.runs.get(Number(id))?.approvals.push({ login: environment.reviewer, state: 'approved' });
      const uploaded = this.results.artifacts.length;
      const done = await runSteps(one.steps, contexts, job);
      await endJob(job);
      for (const artifact of this.results.artifacts.slice(uploaded))
        state.artifacts.push({
          id: state.id(),
          name: artifact.name,
          runId: id,
          bytes: artifact.bytes,
          createdAt: this.#tick(),
        });
      if (done.status !== 'success') return ends(false, job);
      const own = { ...contexts, steps: done.steps };
      const outputs = Object.entries(one.outputs ?? {}).map(([key, value]) => [key, interpolated(value, own)] as const);
      needs[name] = { result: 'success', outputs: Object.fromEntries(outputs) };
    }
    if (!last) throw new Error(`${file.name} has no job.`);
    return ends(true, last);
  }
}
