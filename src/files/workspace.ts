import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.ts';
import { codeOf, isWithin } from './sealed-folder.ts';

/** Policy and override files are small; anything larger is not one. */
const SMALL = 1024 * 1024;

/**
 * Nobody's FIFO holds the run up. A flag that the system does not know is undefined, which sets no bit: the checks
 * beside it stand alone.
 */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const refused = (path: string, what: string, why: string, advice: string, cause?: unknown): Failure =>
  new Failure('config-invalid', `\`${what}\`: \`${path}\` ${why}`, advice, { cause });

/**
 * Files that a run is given. They lie in the checked-out repository – some also in the runner's temporary folder – and
 * never under `.git`; no link is followed, neither at the end of a path nor on its way.
 */
export class Workspace {
  readonly #root: string;
  readonly #temp: string | null;
  readonly #namesIn: (folder: string) => Promise<string[]>;

  /**
   * @param root the workspace, as GITHUB_WORKSPACE names it
   * @param temp RUNNER_TEMP, for what other steps of the job fetch
   * @param namesIn names in a folder, as they are spelled there
   */
  constructor(
    root: string,
    temp?: string,
    namesIn: (folder: string) => Promise<string[]> = (folder) => readdir(folder),
  ) {
    this.#root = resolve(root);
    this.#temp = temp ? resolve(temp) : null;
    this.#namesIn = namesIn;
  }

  /**
   * A roster, policy or override: of the workspace alone.
   * @param path as the input names it, relative to the workspace
   * @param what the input's name, for messages
   * @returns the open file, `null` where nothing is there
   * @throws Failure `config-invalid` where it lies elsewhere, behind a link or under `.git`, or is no file
   */
  async open(path: string, what: string): Promise<FileHandle | null> {
    return this.#open(path, what, [this.#root]);
  }

  /** An audit or event: of the workspace, or of the runner's temporary folder. */
  async openFetched(path: string, what: string): Promise<FileHandle | null> {
    return this.#open(path, what, this.#temp === null ? [this.#root] : [this.#root, this.#temp]);
  }

  /**
   * The files of a folder that another step may have filled, and of the folders in it; links and `.git` are left out.
   * @param except absolute path of a folder whose files are left out
   * @returns paths to open by `openFetched`, in order; `null` where it is no folder
   */
  async fetchedFiles(path: string, except: string): Promise<string[] | null> {
    const named = resolve(this.#root, path);
    if (![this.#root, this.#temp].some((root) => root !== null && isWithin(root, named))) return null;
    if (!(await lstat(named).catch(() => null))?.isDirectory()) return null;
    const entries = await readdir(named, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && !isWithin(except, join(entry.parentPath, entry.name)))
      .map((entry) => join(path, relative(named, entry.parentPath), entry.name))
      .filter((file) => !file.split(sep).some((part) => part.toLowerCase() === '.git'))
      .sort();
  }

  async #open(path: string, what: string, roots: readonly string[]): Promise<FileHandle | null> {
    const named = resolve(this.#root, path);
    const root = roots.find((each) => isWithin(each, named));
    if (root === undefined || named === root) {
      const places = roots.length > 1 ? 'the workspace and the runner’s temporary folder' : 'the workspace';
      throw refused(path, what, `lies outside ${places}`, 'Name a file inside the repository.');
    }
    const way = relative(root, named);
    if (way.split(sep).some((part) => part.toLowerCase() === '.git'))
      throw refused(path, what, 'lies under .git', 'Name a file that is part of the repository.');
    const link = (cause?: unknown): Failure =>
      refused(path, what, 'is a link, or leads through one', 'Commit the file itself: links are not followed.', cause);
    let handle: FileHandle;
    try {
      handle = await open(named, FLAGS);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        if (await leadsAway(root, named)) throw link(error);
        return null;
      }
      if (code === 'ELOOP' || code === 'EMLINK') throw link(error);
      throw refused(path, what, `cannot be opened (${code})`, 'Check the path and the permissions of the file.', error);
    }
    try {
      const spelled = await this.#otherSpelling(root, way);
      if (spelled !== null)
        throw refused(
          path,
          what,
          `is spelled \`${spelled}\` in the checkout`,
          'Write it so in the workflow: git and GitHub know a file by no other spelling.',
        );
      if (await leadsAway(root, named)) throw link();
      if (!(await handle.stat()).isFile()) throw refused(path, what, 'is not a file', 'Name a file, not a folder.');
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /**
   * The way as the folders on it spell it, where that is otherwise: Windows and macOS find a file under other letters
   * (`Roster.csv`, `é` in two forms), and GitHub would know nothing of it – neither its history nor its changes.
   * @returns `null` where it is spelled so, or nobody can tell
   */
  async #otherSpelling(root: string, way: string): Promise<string | null> {
    const alike = (name: string): string => name.normalize('NFC').toLowerCase();
    const parts = way.split(sep);
    const spelled: string[] = [];
    for (const [i, part] of parts.entries()) {
      const names = await this.#namesIn(join(root, ...parts.slice(0, i))).catch(() => [part]);
      const found = names.includes(part) ? part : names.find((name) => alike(name) === alike(part));
      spelled.push(found ?? part);
    }
    return spelled.every((name, i) => name === parts[i]) ? null : spelled.join('/');
  }

  /** A roster as a stream of bytes. */
  async stream(path: string): Promise<AsyncIterable<Uint8Array>> {
    const handle = await this.#roster(path);
    await handle.close();
    return this.#bytes(path);
  }

  /** Opened, and looked at, once more when it is read: what is never read leaves nothing open. */
  async *#bytes(path: string): AsyncGenerator<Uint8Array> {
    const handle = await this.#roster(path);
    yield* handle.createReadStream({ highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  }

  async #roster(path: string): Promise<FileHandle> {
    const handle = await this.open(path, 'roster');
    if (handle !== null) return handle;
    throw new Failure(
      'config-invalid',
      `\`roster\`: there is no file \`${path}\` in the workspace`,
      'Check the path (it is relative to the repository) and that actions/checkout ran before.',
    );
  }

  /** A small text file of the workspace, `null` where there is none. */
  async text(path: string, what: string): Promise<string | null> {
    return smallText(await this.open(path, what), path, what);
  }

  /** A small text file that another step may have fetched, `null` where there is none. */
  async fetchedText(path: string, what: string): Promise<string | null> {
    return smallText(await this.openFetched(path, what), path, what);
  }
}

async function smallText(handle: FileHandle | null, path: string, what: string): Promise<string | null> {
  if (handle === null) return null;
  try {
    if ((await handle.stat()).size > SMALL) throw refused(path, what, 'is larger than 1 MiB', 'Name the right file.');
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Whether the way from a root to a path of it goes through a link, as far as it is there. */
async function leadsAway(root: string, path: string): Promise<boolean> {
  let there = path;
  for (;;) {
    const real = await realpath(there).catch(() => null);
    if (real !== null) return real !== join(await realpath(root), relative(root, there));
    if (there === root) return false;
    there = resolve(there, '..');
  }
}
