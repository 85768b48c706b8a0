import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openJournal } from '../audit/journal.ts';
import type { Journal } from '../model/audit-record.ts';
import { Failure } from '../model/failure.ts';
import { diskWords } from '../text/errors.ts';
import { secrets } from '../text/secrets.ts';
import { openFresh } from './sealed-folder.ts';

/** Room on the disk that a run keeps for the end of its audit, and what it takes, in bytes. */
const SPARE = '.spare';
const SPARE_BYTES = 256 * 1024;
/** Outcomes of people that find room in it, beside the seal. */
export const SPARE_RECORDS = 200;

/** Clock and ids of audit records. */
export interface Ports {
  now: () => number;
  uuid: () => string;
}

/**
 * A disk may be full before a run can say so in its audit: what that takes is set aside while there is room.
 * @param folder the output folder
 * @throws Failure `apply-failed` where there is no room
 */
export async function keepSpare(folder: string): Promise<void> {
  await freeSpare(folder);
  try {
    const handle = await openFresh(join(folder, SPARE));
    try {
      await handle.appendFile(randomBytes(SPARE_BYTES));
    } finally {
      await handle.close();
    }
  } catch (error) {
    await freeSpare(folder);
    throw unwritable('audit.jsonl', error);
  }
}

/** Gives the room back; nothing where none is kept. */
export async function freeSpare(folder: string): Promise<void> {
  await rm(join(folder, SPARE), { force: true }).catch(() => undefined);
}

/** Lies in the folder of a run that has not published yet what it wrote. */
const MARK = '.unpublished';

/**
 * From now on the folder is of a run that was not published.
 * @throws Failure `apply-failed` where there is no room
 */
export async function mark(folder: string): Promise<void> {
  await unmark(folder);
  try {
    await (await openFresh(join(folder, MARK))).close();
  } catch (error) {
    throw unwritable('audit.jsonl', error);
  }
}

/** The run is published, and its folder is of no use to `post`. */
export async function unmark(folder: string): Promise<void> {
  await rm(join(folder, MARK), { force: true }).catch(() => undefined);
}

/** Whether the run that used the folder before was killed before it had published what it wrote. */
export const isUnpublished = async (folder: string): Promise<boolean> =>
  lstat(join(folder, MARK)).then(
    () => true,
    () => false,
  );

/** Someone else removed the audit: nothing that is done from now on could be shown to anybody. */
export const auditGone = (): Failure =>
  new Failure(
    'apply-partial',
    'the audit was removed from the output folder while the run was under way',
    'Find out what empties that folder (a step of the job, or another job on this machine), or give another ' +
      '`output-dir`. Then run again: finished changes are not repeated.',
  );

/** A file that the system refuses becomes a failure that says why; anything else stays what it is. */
export const unwritable = (name: string, error: unknown): unknown =>
  error instanceof Failure || typeof (error as NodeJS.ErrnoException).code !== 'string'
    ? error
    : new Failure(
        'apply-failed',
        `the file ${name} could not be written: ${diskWords(error)}`,
        'Make room on the disk of the runner, or give another `output-dir`, then run again: finished changes are not ' +
          'repeated.',
        { cause: error },
      );

/**
 * A journal on an open file.
 * @param from where its chain stands; its beginning unless given
 * @param size bytes that are in the file
 */
export function journalOn(handle: FileHandle, ports: Ports, from?: { seq: number; hash: string }, size = 0): Journal {
  let whole = size;
  const file = {
    append: async (text: string): Promise<void> => {
      const bytes = Buffer.from(text, 'utf8');
      try {
        await handle.appendFile(bytes);
        whole += bytes.length;
      } catch (error) {
        // Of a full disk half a record may be left.
        await handle.truncate(whole).catch(() => undefined);
        throw error;
      }
    },
    sync: async (): Promise<void> => {
      // A file without a name takes records that nobody can ever read.
      const [{ nlink }] = await Promise.all([handle.stat(), handle.datasync()]);
      if (nlink === 0) throw auditGone();
    },
    close: () => handle.close(),
  };
  // Hashes are made of what is left when secrets are taken out.
  return openJournal(file, { ...ports, secrets }, from);
}
