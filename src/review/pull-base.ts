import { normalize } from 'node:path/posix';
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

  async baseFile(path: string): Promise<{ text: string | null; commit?: string } | null> {
    const found = await this.#read(path, (api, commit) => api.content(path, commit), DECIDES);
    return found && { text: found.file, commit: found.commit };
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
