/** Someone with a token, and what the token may do: everything, read only, or nothing (GitHub answers 404 then). */
export interface Account {
  login: string;
  type: 'User' | 'Bot';
  power: 'write' | 'read' | 'none';
  /** May edit what others wrote. */
  editsAll?: boolean;
}

/** What stands at a path: a file, or what GitHub calls otherwise. */
export type FakeFile = string | Buffer | { type: 'dir' | 'symlink' | 'submodule' };

export interface FakeComment {
  id: number;
  issue: number;
  author: string;
  body: string;
}

export interface FakePull {
  number: number;
  head: string;
  base: string;
  baseRef: string;
  author: string;
  state: 'open' | 'closed';
  mergedAt: string | null;
  mergedBy?: string;
  /** When something about it changed last; its merge unless given. */
  updatedAt?: string;
  /** Commits of the default branch that belong to it. */
  commits: string[];
  reviews: { login: string; state: string; type?: 'User' | 'Bot'; association?: string; commit?: string }[];
  files: { filename: string; status?: string; patch?: string; previous?: string }[];
  /** The head's branch and repository. */
  headRef: string;
  headRepository: string;
  /** Commits of the pull request itself, by their authors. */
  authors: (string | null)[];
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  author: string;
}

export interface FakeArtifact {
  id: number;
  name: string;
  runId: string;
  bytes: Buffer;
  expired?: boolean;
  createdAt?: string;
}

/** A run of a workflow. */
export interface FakeRun {
  id: number;
  event: string;
  headSha: string;
  headBranch: string | null;
  /** `null`: a fork that is gone. */
  headRepository: string | null;
  workflow: number;
  attempt: number;
  /** `completed` unless given. */
  status?: string;
  createdAt: string;
  /** When each attempt started, the first one first. */
  attempts: string[];
  actor: string;
  triggeringActor: string;
  /** What people said at environments' gates. */
  approvals: { login: string | null; state: string }[];
  jobs: {
    name: string;
    conclusion: string | null;
    startedAt: string | null;
    runner: string | null;
    attempt?: number;
    /** Where it neither runs nor has ended. */
    status?: string;
  }[];
}

export interface FakeActivity {
  ref: string;
  before: string;
  after: string;
  type: string;
  actor: string;
  at: string;
}

/** A commit, and where it stands: on the branches that hold it. */
export interface FakeCommit {
  parents: number;
  author: string | null;
  committer: string | null;
}

export interface PushOptions {
  branch?: string;
  /** GitHub's activity type: `push`, `pr_merge`, `merge_queue_merge`, `force_push` … */
  type?: string;
  actor?: string;
  at?: string;
  parents?: number;
}

/** A repository as the fake GitHub keeps it; tests read and change it freely. */
export class RepositoryState {
  readonly comments: FakeComment[] = [];
  readonly pulls = new Map<number, FakePull>();
  readonly issues: FakeIssue[] = [];
  readonly artifacts: FakeArtifact[] = [];
  /** Reviews with comments in the files that were posted. */
  readonly postedReviews: { pull: number; author: string; body: string; comments: unknown[] }[] = [];
  /** Files by commit, then path: a text stands for its bytes in UTF-8. */
  readonly files = new Map<string, Map<string, FakeFile>>();
  readonly permissions = new Map<string, string>();
  readonly runs = new Map<number, FakeRun>();
  readonly activity: FakeActivity[] = [];
  readonly commits = new Map<string, FakeCommit>();
  /** Commits of each branch, oldest first: the last one is its head. */
  readonly branches = new Map<string, string[]>();
  #next = 1000;

  id(): number {
    return this.#next++;
  }

  addPull(pull: Partial<FakePull> & { number: number; head: string }): FakePull {
    const full: FakePull = {
      base: 'base-sha',
      baseRef: 'main',
      author: 'author',
      state: pull.mergedAt ? 'closed' : 'open',
      mergedAt: null,
      commits: [],
      reviews: [],
      files: [],
      headRef: 'topic',
      headRepository: 'example/roster',
      authors: [pull.author ?? 'author'],
      ...pull,
    };
    this.pulls.set(full.number, full);
    if (!this.branches.has(full.baseRef)) this.branches.set(full.baseRef, [full.base]);
    return full;
  }

  /** Merges a pull request as the commit `sha`. */
  merge(number: number, sha: string, at: string): void {
    const pull = this.pulls.get(number);
    if (!pull) throw new Error(`No pull request #${number}.`);
    Object.assign(pull, { state: 'closed', mergedAt: at, commits: [...pull.commits, sha] });
  }

  /** Moves a branch on to a commit. */
  push(
    sha: string,
    {
      branch = 'main',
      type = 'push',
      actor = 'rosterkeeper',
      at = '2026-11-01T00:00:00Z',
      parents = 1,
    }: PushOptions = {},
  ): void {
    const commits = this.branches.get(branch) ?? [];
    this.branches.set(branch, [...commits.filter((one) => one !== sha), sha]);
    this.commits.set(sha, { parents, author: actor, committer: type === 'push' ? actor : 'web-flow' });
    this.activity.unshift({ ref: `refs/heads/${branch}`, before: commits.at(-1) ?? '', after: sha, type, actor, at });
  }

  addRun(run: Partial<FakeRun> & { id: number; event: string; headSha: string }): FakeRun {
    const createdAt = run.createdAt ?? new Date().toISOString();
    const full: FakeRun = {
      headBranch: 'main',
      headRepository: 'example/roster',
      workflow: 1,
      attempt: 1,
      createdAt,
      attempts: [createdAt],
      actor: 'rosterkeeper',
      triggeringActor: 'rosterkeeper',
      approvals: [],
      jobs: [],
      ...run,
    };
    this.runs.set(full.id, full);
    return full;
  }

  addComment(issue: number, author: string, body: string): FakeComment {
    const comment = { id: this.id(), issue, author, body };
    this.comments.push(comment);
    return comment;
  }

  addFile(ref: string, path: string, file: FakeFile): void {
    const tree = this.files.get(ref) ?? new Map<string, FakeFile>();
    this.files.set(ref, tree.set(path, file));
  }

  /** Comments of a pull request, oldest first. */
  commentsOf(issue: number): FakeComment[] {
    return this.comments.filter((comment) => comment.issue === issue);
  }
}
