import type { GitHubApi } from '../github/api.ts';
import type { WorkflowArtifact } from '../github/shapes.ts';
import { GitHubError } from '../github/rest.ts';

/** Pages that are read before a list by name is asked for: other workflows leave artifacts as well. */
const MOST_PAGES = 5;

const newestFirst = (artifacts: readonly WorkflowArtifact[]): WorkflowArtifact[] =>
  [...artifacts].sort((a, b) => {
    const [one, other] = [a.created_at ?? '', b.created_at ?? ''];
    return one === other ? b.id - a.id : one < other ? 1 : -1;
  });

/**
 * The repository's artifacts, newest first, read as far as someone looks and kept for the run: every attempt of every
 * mode shows in one list. What an earlier job of the same run listed for all tenants is not asked again.
 */
export class ArtifactList {
  readonly #api: GitHubApi;
  readonly #read: WorkflowArtifact[] = [];
  /** What an earlier job listed, where it comes after what this one has read. */
  #rest: { artifacts: readonly WorkflowArtifact[]; at: string; all: boolean } | null = null;
  readonly #refused: GitHubError | null;
  #pages = 0;
  #isWhole = false;
  /** When an earlier job made the list; `''` where this one asks itself. */
  readonly at: string;

  /** @param afresh what was left since an earlier job made its list is asked for */
  constructor(api: GitHubApi, afresh = false) {
    this.#api = api;
    const listed = api.artifactsListed;
    this.#refused = listed && 'status' in listed ? new GitHubError(listed.status, listed.message) : null;
    this.at = '';
    if (!listed || 'status' in listed) return;
    this.#rest = listed;
    if (afresh) return;
    this.at = listed.at;
    this.#goOn(listed);
  }

  /**
   * Artifacts that are wanted, newest first.
   * @param names what they may be called: asked for one by one where they lie behind thousands of others
   * @param since ISO 8601, asked anew each time: no further back than this
   * @throws GitHubError
   */
  async *find(
    wanted: (name: string) => boolean,
    names: readonly string[],
    since: () => string = () => '',
  ): AsyncGenerator<WorkflowArtifact> {
    if (this.#refused) throw this.#refused;
    const seen = new Set<number>();
    for (;;) {
      for (const artifact of this.#read) {
        if (seen.has(artifact.id)) continue;
        seen.add(artifact.id);
        if (wanted(artifact.name)) yield artifact;
      }
      if ((this.#read.at(-1)?.created_at ?? '~') < since()) return;
      if (this.#isWhole || this.#pages >= MOST_PAGES) break;
      await this.#next();
    }
    if (this.#isWhole) return;
    const lists = await Promise.all(names.map((name) => this.#api.artifactsNamed(name)));
    for (const artifact of newestFirst(lists.flat())) if (!seen.has(artifact.id)) yield artifact;
  }

  async #next(): Promise<void> {
    this.#pages += 1;
    const page = await this.#api.artifactsPage(this.#pages);
    const known = new Set(this.#read.map(({ id }) => id));
    const more = newestFirst(page.filter(({ id }) => !known.has(id)));
    this.#read.push(...more);
    this.#isWhole = page.length < 100 || more.length === 0;
    if (!this.#isWhole && this.#rest && (more.at(-1)?.created_at ?? '') < this.#rest.at) this.#goOn(this.#rest);
  }

  /** From here on the list of an earlier job says the same. */
  #goOn({ artifacts, all }: { artifacts: readonly WorkflowArtifact[]; all: boolean }): void {
    this.#read.push(...newestFirst(artifacts));
    this.#isWhole = all;
    this.#pages = MOST_PAGES;
    this.#rest = null;
  }
}
