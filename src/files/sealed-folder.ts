import { randomUUID } from 'node:crypto';
import { constants, writeSync } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { Failure } from '../model/failure.ts';

/** Where a folder may lie. All paths absolute. */
export interface Surroundings {
  /** The checkout: what a pull request can put files and links into. */
  workspace: string;
  /** Folders that are not ours alone: their mode is left as it is. */
  shared?: readonly string[];
  /** A person at a terminal named the folder: one of the checkout may be there already. */
  byHand?: boolean;
  /** In `post`: the folder that the main step made, as `identity` named it; that one may be there already. */
  identity?: string | undefined;
}

/** A way from one folder to another that does not leave it; `''` is the folder itself. */
export const isWithin = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Which file or folder this is, whatever leads to it. */
const identityOf = ({ dev, ino }: { dev: number; ino: number }): string => `${dev}:${ino}`;

/** The path with every link of the part that is there already resolved. */
async function realWay(path: string): Promise<string> {
  const { root } = parse(path);
  let there = path;
  while (there !== root) {
    try {
      return join(await realpath(there), relative(there, path));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      // A link that leads nowhere is there all the same.
      if (await lstat(there).catch(() => null)) throw error;
    }
    there = dirname(there);
  }
  return path;
}

/**
 * Links are never followed. A flag that the system does not know is undefined, which sets no bit: the checks beside it
 * stand alone.
 */
const NO_FOLLOW = constants.O_NOFOLLOW;

/** The system's own word for why a file could not be reached, e.g. `ENOENT`. */
export const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

const refusal = (path: string, why: string, cause?: unknown): Failure =>
  new Failure(
    'config-invalid',
    `Input output-dir: \`${path}\` ${why}.`,
    'Name a folder outside of the checkout, or one in it that does not exist yet; leave the input out for one in ' +
      'RUNNER_TEMP.',
    { cause },
  );

/**
 * Makes a folder, and those that it lies in. Node's own way (`recursive`) never ends where the system says of a folder
 * that is there that it is not: in `/proc`.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const make = (): Promise<void> =>
    mkdir(path, mode).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  await make().catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode);
    await make();
  });
}

/**
 * Makes the folder that a run writes into, or takes up one that is there, for the owner alone (0700).
 * @returns its identity, for `post`
 * @throws Failure `config-invalid` for a link, a folder of the checkout that was there before, a way that leads
 * through a link of the checkout, or a folder that cannot be made
 */
export async function sealFolder(
  path: string,
  { workspace, shared = [], identity, byHand = false }: Surroundings,
): Promise<string> {
  const found = await lstat(path).catch(() => null);
  if (found?.isSymbolicLink()) throw refusal(path, 'is a link');
  if (found && !found.isDirectory()) throw refusal(path, 'is not a folder');
  const resumed = found !== null && identity !== undefined && identityOf(found) === identity;
  const [root, real] = await Promise.all([realWay(resolve(workspace)), realWay(path)]).catch((error: unknown) => {
    const leadsNowhere = ['ENOENT', 'ELOOP'].includes(codeOf(error));
    const why = leadsNowhere ? 'leads through a link that leads nowhere' : `cannot be reached (${codeOf(error)})`;
    throw refusal(path, why, error);
  });
  if ((isWithin(resolve(workspace), path) || isWithin(root, real)) && !resumed) {
    if (found && !byHand) throw refusal(path, 'lies in the checkout and was there before this run');
    if (join(root, relative(resolve(workspace), path)) !== real) throw refusal(path, 'leads through a link');
    if (relative(root, real).split(sep).includes('.git')) throw refusal(path, 'lies in .git');
  }
  let folder: FileHandle;
  try {
    await makeFolder(path, 0o700);
    folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | NO_FOLLOW);
  } catch (error) {
    throw refusal(path, `cannot be made (${codeOf(error)})`, error);
  }
  try {
    const made = await folder.stat();
    if (real !== (await realpath(path))) throw refusal(path, 'leads through a link');
    const ours = ![...shared, workspace].some((other) => isWithin(path, resolve(other)));
    if (ours) await folder.chmod(0o700);
    return identityOf(made);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    const why = code === 'EROFS' ? 'lies on a disk that is read-only' : `belongs to someone else (${code})`;
    throw refusal(path, why, error);
  } finally {
    await folder.close();
  }
}

/** At once: handing each piece to another thread takes longer than to write it. */
function writeWhole({ fd }: FileHandle, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(fd, bytes, from);
}

/** Bytes of UTF-8 that a UTF-16 unit takes, at most. */
const MOST_BYTES = 3;
/** Bytes after which whatever else goes on has its turn: a cancellation is heard in the middle of a long file. */
const PAUSE = 4 * 1024 * 1024;
/** Bytes of the texts that are usual; a longer one gets a place of its own. */
const ROOM = 512 * 1024;

/**
 * Writes a file whole, for the owner alone (0600). What had its name before – a file, or a link – is replaced, never
 * written through.
 * @param content written one after the other, each made when the one before it is written
 */
export async function writeSealed(path: string, content: Iterable<string>): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const handle = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, 0o600);
    try {
      // One place for the bytes of all: a new one for each text takes longer than to fill it.
      const bytes = Buffer.allocUnsafe(ROOM);
      let unheard = 0;
      for (const text of content) {
        const fits = text.length * MOST_BYTES <= ROOM;
        const piece = fits ? bytes.subarray(0, bytes.write(text, 'utf8')) : Buffer.from(text, 'utf8');
        writeWhole(handle, piece);
        unheard += piece.length;
        if (unheard < PAUSE) continue;
        await others();
        unheard = 0;
      }
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Opens a file that must not be there yet, for appending, for the owner alone. */
export async function openFresh(path: string): Promise<FileHandle> {
  return open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, 0o600);
}

/** Opens a file of ours that is there: no link, no second name of another file. */
export async function openOwn(path: string, flags: number): Promise<FileHandle> {
  // A FIFO without an other end would hold the run up, and its exit.
  const handle = await open(path, flags | NO_FOLLOW | constants.O_NONBLOCK);
  const found = await handle.stat();
  if (found.isFile() && found.nlink === 1) return handle;
  await handle.close();
  throw new Error(`${path} is a link, or no file`);
}

/** Whether a plain file lies there: no link, no second name of another file. */
export async function isPlainFile(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && found.isFile() && found.nlink === 1;
}
