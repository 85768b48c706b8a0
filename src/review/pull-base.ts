import { normalize } from 'node:path/posix';
import type { BaseFile } from '../app/host-port.ts';
import type { Log } from '../app/ports.ts';
import type { GitHubApi } from '../github/api.ts';
import { adviceOn } from '../github/rest.ts';
import type { RunContext } from '../github/run-context.ts';
import { Failure } from '../model/failure.ts';
import { errorWords } from '../text/errors.ts';

/** What it means that a file which decides is not read, and one that is only compared. */
const DECIDES = {
  token: 'what the pull request itself holds was used, which an apply will not do',
  answer: ', and what a pull request holds must not decide what it may do',
};
const COMPARED = { token: 'the pull request’s file was not compared with it', answer: '' };

/** Files and branches of the pull request a run is about; nothing of it elsewhere. */
export class PullBase {
  readonly #api: GitHubApi | null;
  readonly #pull: RunContext['pull'];
  readonly #log: Log;
  #baseHead: Promise<string> | undefined;

  constructor(api: GitHubApi | null, { pull }: RunContext, log: Log) {
    this.#api = api;
    this.#pull = pull;
    this.#log = log;
  }

  async baseFile(path: string): Promise<BaseFile | null> {
    const read = async (api: GitHubApi, commit: string): Promise<Omit<BaseFile, 'commit'>> => {
      const text = await api.content(path, commit);
      return text === null && (await this.#isInSubmodule(path, api, commit)) ? { text, isSame: true } : { text };
    };
    const found = await this.#read(path, read, DECIDES);
    return found && { ...found.file, commit: found.commit };
  }

  /**
   * Of what lies in a submodule GitHub shows nothing but the submodule's commit: the checkout holds the base's file
   * where that is the same one.
   * @throws Failure where it is not: a pull request chooses any commit that it likes
   */
  async #isInSubmodule(path: string, api: GitHubApi, commit: string): Promise<boolean> {
    if (!path.includes('/') || path.startsWith('.github/')) return false;
    const [there, here] = [await api.blob(path, commit), await api.blob(path, this.#pull?.headSha ?? '')];
    if (there === null || there === here) return there !== null;
    throw new Failure(
      'config-invalid',
      `\`${path}\` of the base branch could not be read (it lies in a submodule, which stands at another commit ` +
        `here)${DECIDES.answer}.`,
      'Press “Update branch” on the pull request. If it changes the submodule itself, do that by a pull request of ' +
        'its own, or keep the file in this repository.',
    );
  }

  async baseRoster(path: string): Promise<{ bytes: Uint8Array | null; commit?: string } | null> {
    const found = await this.#read(path, (api, commit) => api.bytes(path, commit), COMPARED);
    return found && { bytes: found.file, commit: found.commit };
  }

  async #read<T>(
    path: string,
    ask: (api: GitHubApi, commit: string) => Promise<T>,
    without: Readonly<Record<'token' | 'answer', string>>,
  ): Promise<{ file: T; commit: string } | null> {
    if (!this.#pull) return null;
    if (!this.#api) {
      this.#log.warning(`\`${path}\` of the base branch cannot be read without a github-token: ${without.token}.`);
      return null;
    }
    try {
      const commit = await this.baseHead();
      return { file: await ask(this.#api, commit), commit };
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(
        'config-invalid',
        `\`${path}\` of the base branch could not be read (${errorWords(error)})${without.answer}.`,
        adviceOn(error, 'contents: read'),
        { cause: error },
      );
    }
  }

  /** The newest commit of the base branch, as GitHub says it now: the event's is the one of its own time. */
  async baseHead(): Promise<string> {
    const pull = this.#pull;
    const api = this.#api;
    if (!pull || !api) throw new Error('There is no base branch to ask about.');
    this.#baseHead ??= pull.baseRef === null ? Promise.resolve(pull.baseSha) : api.headForAll(pull.baseRef);
    return this.#baseHead;
  }

  async changedFiles(): Promise<ReadonlySet<string> | null> {
    const pull = this.#pull;
    if (!pull || !this.#api) return null;
    try {
      const files = await this.#api.files(pull.number);
      const names = files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]);
      return names.length > 0 ? new Set(names) : null;
    } catch (error) {
      this.#log.warning(`Which files the pull request changes could not be asked (${errorWords(error)}).`);
      return null;
    }
  }

  async headBlob(path: string): Promise<{ blob: string | null } | null> {
    const pull = this.#pull;
    if (!pull || !this.#api) return null;
    try {
      return { blob: await this.#api.blob(normalize(path), pull.headSha) };
    } catch {
      return null;
    }
  }
}
