/** Somebody with a token, and what the token may do: everything, read only, or nothing (GitHub answers 404 then). */
export interface Account {
  login: string;
  type: 'User' | 'Bot';
  power: 'write' | 'read' | 'none';
}

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
  /** Commits of the default branch that belong to it. */
  commits: string[];
  reviews: { login: string; state: string; type?: 'User' | 'Bot'; association?: string; commit?: string }[];
  files: { filename: string; status?: string; patch?: string }[];
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
}

/** A repository as the fake GitHub keeps it; tests read and change it freely. */
export class RepositoryState {
  readonly comments: FakeComment[] = [];
  readonly pulls = new Map<number, FakePull>();
  readonly issues: FakeIssue[] = [];
  readonly artifacts: FakeArtifact[] = [];
  /** Reviews with comments in the files that were posted. */
  readonly postedReviews: { pull: number; author: string; body: string; comments: unknown[] }[] = [];
  /** File texts by commit, then path. */
  readonly files = new Map<string, Map<string, string>>();
  readonly permissions = new Map<string, string>();
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
      ...pull,
    };
    this.pulls.set(full.number, full);
    return full;
  }

  /** Merges a pull request as the commit `sha`. */
  merge(number: number, sha: string, at: string): void {
    const pull = this.pulls.get(number);
    if (!pull) throw new Error(`No pull request #${number}.`);
    Object.assign(pull, { state: 'closed', mergedAt: at, commits: [...pull.commits, sha] });
  }

  addComment(issue: number, author: string, body: string): FakeComment {
    const comment = { id: this.id(), issue, author, body };
    this.comments.push(comment);
    return comment;
  }

  addFile(ref: string, path: string, text: string): void {
    const tree = this.files.get(ref) ?? new Map<string, string>();
    this.files.set(ref, tree.set(path, text));
  }

  /** Comments of a pull request, oldest first. */
  commentsOf(issue: number): FakeComment[] {
    return this.comments.filter((comment) => comment.issue === issue);
  }
}
