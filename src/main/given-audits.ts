import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AuditSource } from '../app/files-port.ts';
import type { Workspace } from '../files/workspace.ts';
import type { ZipEntry } from '../files/zip.ts';
import { Failure } from '../model/failure.ts';
import { errorText } from '../text/errors.ts';

/** `audit.jsonl`, one kept under a number, what `post` wrote beside it. */
const AUDIT = /^audit(?:-[\w-]+)?\.jsonl$/;

/** A plan is text of some hundred bytes a person. */
const LARGEST_PLAN = 512 * 1024 * 1024;

/**
 * The audits that mode `verify` is given: a file, a folder or a ZIP archive of many runs. Looked up at once: this run's
 * own audit may be about to take a name among them.
 */
export class GivenAudits {
  readonly #files: Workspace;
  readonly #found: Promise<AuditSource[] | Failure>;

  /**
   * @param path the input, relative to the workspace, or absolute; audits may come from downloaded artifacts, so from
   * the runner's temporary folder as well
   * @param own this run's output folder: what it writes is not what it was given
   */
  constructor(path: string | undefined, files: Workspace, own: string) {
    this.#files = files;
    this.#found = (path ? this.#lookUp(path, own) : Promise.reject(nothing())).catch((error: unknown) =>
      error instanceof Failure ? error : unreadable(path ?? '', error),
    );
  }

  /** Resolves once the files are known, or certainly cannot be. */
  async held(): Promise<void> {
    await this.#found;
  }

  /** @throws Failure `config-invalid` where nothing can be read */
  async read(): Promise<AuditSource[]> {
    const found = await this.#found;
    if (found instanceof Failure) throw found;
    return found;
  }

  async #lookUp(path: string, own: string): Promise<AuditSource[]> {
    const inFolder = await this.#files.fetchedFiles(path, own);
    if (inFolder === null) {
      const handle = await this.#files.openFetched(path, 'audit-file');
      if (handle === null) throw unreadable(path, undefined, 'there is no such file');
      if (!(await isZip(handle))) return [this.#single(path, handle)];
      const sources = await inArchive(path, handle);
      if (sources.length === 0) throw none(path);
      return sources;
    }
    const sources: AuditSource[] = [];
    for (const file of inFolder) {
      if (AUDIT.test(basename(file))) sources.push(this.#single(file));
      else if (file.toLowerCase().endsWith('.zip')) {
        const handle = await this.#files.openFetched(file, 'audit-file');
        if (handle) sources.push(...(await inArchive(file, handle)));
      }
    }
    if (sources.length === 0) throw none(path);
    return sources;
  }

  #single(path: string, held?: FileHandle): AuditSource {
    const open = async (file: string): Promise<FileHandle | null> => this.#files.openFetched(file, 'audit-file');
    return {
      path,
      bytes: async function* () {
        const handle = held ?? (await open(path));
        if (handle === null) throw unreadable(path, undefined, 'there is no such file any more');
        yield* handle.createReadStream({ highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
      },
      plan: async () => {
        const handle = await open(join(dirname(path), 'plan.json')).catch(() => null);
        if (handle === null) return null;
        try {
          return (await handle.stat()).size > LARGEST_PLAN ? null : await handle.readFile('utf8');
        } finally {
          await handle.close();
        }
      },
    };
  }
}

/** PK and the signature of a file or, of an empty archive, of its end. */
async function isZip(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && [0x04034b50, 0x06054b50].includes(buffer.readUInt32LE(0));
}

async function inArchive(path: string, handle: FileHandle): Promise<AuditSource[]> {
  const { zipEntries } = await import('../files/zip.ts');
  const entries = await zipEntries(handle).catch(async (error: unknown) => {
    await handle.close();
    throw unreadable(path, error);
  });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const sources = entries
    .filter(({ name }) => AUDIT.test(name.slice(name.lastIndexOf('/') + 1)))
    .map(({ name, bytes }): AuditSource => {
      const plan = byName.get(`${name.slice(0, name.lastIndexOf('/') + 1)}plan.json`);
      return {
        path: `${path}/${name}`,
        bytes: () => unpacked(`${path}/${name}`, bytes()),
        plan: async () => (plan ? textOf(plan).catch(() => null) : null),
      };
    });
  // Nobody reads on in an archive of other things.
  if (sources.length === 0) await handle.close();
  return sources;
}

/** What an archive holds; damaged, it is a file that cannot be read. */
async function* unpacked(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function textOf(entry: ZipEntry): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of entry.bytes()) {
    size += part.length;
    if (size > LARGEST_PLAN) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const ADVICE =
  'Check the path (it is relative to the repository), and that the step that fetches the audit ran before.';

const nothing = (): Failure =>
  new Failure('config-invalid', 'Input audit-file names no file.', 'Give the path of the `audit.jsonl` to verify.');

const unreadable = (path: string, error: unknown, why = errorText(error)): Failure =>
  new Failure('config-invalid', `Input audit-file: \`${path}\` cannot be read (${why}).`, ADVICE, { cause: error });

const none = (path: string): Failure =>
  new Failure('config-invalid', `Input audit-file: \`${path}\` holds no audit (\`audit.jsonl\`).`, ADVICE);
