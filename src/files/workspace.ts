import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.ts';

/** Policy and override files are small; anything larger is not one. */
const SMALL = 1024 * 1024;

const inside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Files of the checked-out repository. A path that leads out of it, also through a symbolic link, is refused. */
export class Workspace {
  readonly #root: string;

  /** @param root the workspace, as GITHUB_WORKSPACE names it */
  constructor(root: string) {
    this.#root = resolve(root);
  }

  /**
   * @param path as the input names it, relative to the workspace
   * @param what the input's name, for messages
   * @returns the real path, `null` where nothing is there
   * @throws Failure `config-invalid` where it lies outside the workspace or is no file
   */
  async locate(path: string, what: string): Promise<string | null> {
    const named = resolve(this.#root, path);
    if (!inside(this.#root, named)) throw outside(path, what);
    let real: string;
    try {
      real = await realpath(named);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
        return null;
      throw new Failure(
        'config-invalid',
        `\`${what}\`: \`${path}\` cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        'Check the path and the permissions of the file.',
        { cause: error },
      );
    }
    if (!inside(await realpath(this.#root), real)) throw outside(path, what);
    if (!(await stat(real)).isFile())
      throw new Failure('config-invalid', `\`${what}\`: \`${path}\` is not a file`, 'Name a file, not a folder.');
    return real;
  }

  /** A roster as a stream of bytes. */
  async open(path: string): Promise<AsyncIterable<Uint8Array>> {
    const real = await this.locate(path, 'roster');
    if (real === null) {
      throw new Failure(
        'config-invalid',
        `\`roster\`: there is no file \`${path}\` in the workspace`,
        'Check the path (it is relative to the repository) and that actions/checkout ran before.',
      );
    }
    return createReadStream(real, { highWaterMark: 256 * 1024 });
  }

  /** A small text file, `null` where there is none. */
  async text(path: string, what: string): Promise<string | null> {
    const real = await this.locate(path, what);
    if (real === null) return null;
    if ((await stat(real)).size > SMALL)
      throw new Failure('config-invalid', `\`${what}\`: \`${path}\` is larger than 1 MiB`, 'Name the right file.');
    return readFile(real, 'utf8');
  }
}

const outside = (path: string, what: string): Failure =>
  new Failure(
    'config-invalid',
    `\`${what}\`: \`${path}\` lies outside the workspace`,
    'Name a file inside the repository; symbolic links that lead out of it are refused.',
  );
