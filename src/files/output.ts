import { constants } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RUN_FILES, type OutputFile } from '../interface/modes.ts';
import type { Content } from '../model/content.ts';
import type { AuditEvent, AuditRecord, Journal, SealDetails } from '../model/audit-record.ts';
import type { WaitingEvent } from '../audit/waiting.ts';
import {
  freeSpare,
  isUnpublished,
  journalOn,
  keepSpare,
  mark,
  type Ports,
  SPARE_RECORDS,
  unmark,
  unwritable,
} from './audit-file.ts';
import {
  codeOf,
  isPlainFile,
  openFresh,
  openOwn,
  sealFolder,
  type Surroundings,
  writeSealed,
} from './sealed-folder.ts';
import { jsonWithCodes, withCodes } from '../text/csv.ts';
import { secrets } from '../text/secrets.ts';

/** What an audit still lacks, by what is on record. */
type Missing = (records: readonly AuditRecord[]) => AuditEvent[];

/** Characters that are written at once: a longer text would cost the heap a place of its own. */
const BLOCK = 64 * 1024;

/** Pieces put together to blocks that are worth a write. */
function* inBlocks(pieces: Iterable<string>, shown: (text: string) => string): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield shown(block);
    block = '';
  }
  yield shown(block);
}

const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * The folder that reports and the audit go to: 0700, its files 0600. Nothing in it is read or written through a link,
 * and only what this run wrote is believed, listed and uploaded.
 */
export class OutputFolder {
  readonly path: string;
  readonly #surroundings: Surroundings;
  readonly #written = new Set<string>();
  #ready: Promise<string> | undefined;

  /** @param path absolute; made when first asked for */
  constructor(path: string, surroundings: Surroundings) {
    this.path = path;
    this.#surroundings = surroundings;
  }

  /**
   * Makes the folder, or takes up the one that is there.
   * @returns which folder it is, for `post`
   * @throws Failure `config-invalid` where it may not be written to
   */
  async ready(): Promise<string> {
    this.#ready ??= sealFolder(this.path, this.#surroundings);
    return this.#ready;
  }

  /** Names of what this run wrote, as far as it still lies there as a plain file, sorted. */
  async written(): Promise<string[]> {
    const names: string[] = [];
    for (const name of [...this.#written].sort()) if (await isPlainFile(join(this.path, name))) names.push(name);
    return names;
  }

  /** A file that an interrupted run wrote beside its audit, as the audit proves: it is that run's, and goes with it. */
  takeUp(name: OutputFile): void {
    this.#written.add(name);
  }

  /**
   * Writes one file whole and returns its path.
   * @param content the text, or pieces of it that are made while it is written: each ends where a line does
   */
  async write(name: OutputFile, content: Content): Promise<string> {
    await this.ready();
    const path = join(this.path, name);
    const shown = (text: string): string => {
      const clean = secrets.scrub(text);
      return name.endsWith('.json') ? jsonWithCodes(clean) : name.endsWith('.yml') ? withCodes(clean) : clean;
    };
    const pieces = typeof content === 'string' ? [shown(content)] : inBlocks(content, shown);
    await writeSealed(path, pieces)
      .catch(async (error: unknown) => {
        if (!isFolderGone(error)) throw error;
        // Someone removed the folder; nothing of the pieces was taken yet.
        this.#ready = undefined;
        await this.ready();
        await writeSealed(path, pieces);
      })
      .catch(async (error: unknown) => {
        // What lies there is of before, and says another thing; without it there is room for a second try.
        if (codeOf(error) === 'ENOSPC') await rm(path, { force: true });
        throw unwritable(name, error);
      });
    this.#written.add(name);
    return path;
  }

  /**
   * Opens a new `audit.jsonl`; one that is there is moved to `audit-1.jsonl`, `audit-2.jsonl` …, never overwritten, and
   * so are plan and memory of a run that did not publish what it wrote: its `post` may still come. Its other reports
   * go: whatever lies beside the audit afterwards is this run's.
   */
  async openAudit(ports: Ports): Promise<{ path: string; journal: Journal }> {
    await this.ready();
    const path = join(this.path, 'audit.jsonl');
    if (await exists(path)) {
      let number = 1;
      while (await exists(join(this.path, `audit-${number}.jsonl`))) number += 1;
      if ((await isUnpublished(this.path)) || isOpen((await this.read('audit.jsonl')) ?? ''))
        for (const name of ['plan', 'memory'])
          await rename(join(this.path, `${name}.json`), join(this.path, `${name}-${number}.json`)).catch(
            () => undefined,
          );
      await rename(path, join(this.path, `audit-${number}.jsonl`));
    }
    for (const name of RUN_FILES) if (!this.#written.has(name)) await rm(join(this.path, name), { force: true });
    await keepSpare(this.path);
    // Nobody finishes a run from a terminal.
    if (!this.#surroundings.byHand) await mark(this.path);
    return { path, journal: await this.#journal('audit.jsonl', ports) };
  }

  /**
   * The audit is over. One that could not be written to its end is sealed where it stands, as *interrupted*, in the
   * room that was kept for this.
   * @param seal of an audit without a seal; absent where it has one
   * @param missing what is to stand before the seal, by what is on record: all of it, else the first few, else nothing
   * @returns where the audit that was sealed now stands; `null` where that was not asked for, or could not be done
   */
  async closeAudit(
    ports: Ports,
    seal?: SealDetails,
    missing: Missing = () => [],
  ): Promise<{ records: number; head: string } | null> {
    await freeSpare(this.path);
    if (!seal) return null;
    for (const count of [Number.POSITIVE_INFINITY, SPARE_RECORDS, 0]) {
      const end = await this.#sealNow(ports, seal, (records) => missing(records).slice(0, count));
      if (end) return end;
    }
    return null;
  }

  async #sealNow(ports: Ports, seal: SealDetails, missing: Missing): Promise<{ records: number; head: string } | null> {
    try {
      const { journal = null, records = [] } = (await this.reopenAudit(ports)) ?? {};
      if (!journal) return null;
      try {
        await journal.appendAll(missing(records));
        await journal.seal({ ...seal, status: 'interrupted' });
        return { records: journal.records, head: journal.head };
      } finally {
        await journal.close();
      }
    } catch {
      return null;
    }
  }

  /** What lies in the folder is where people find it, so that nobody needs the folder any more. */
  async published(): Promise<void> {
    await unmark(this.path);
  }

  /** A file of the folder, `null` where there is none that a run of ours wrote. */
  async read(name: string): Promise<string | null> {
    try {
      const handle = await openOwn(join(this.path, name), constants.O_RDONLY);
      try {
        return await handle.readFile('utf8');
      } finally {
        await handle.close();
      }
    } catch {
      return null;
    }
  }

  /**
   * Opens an audit of its own for what happens after the run's audit was sealed: `audit-post.jsonl`, numbered where
   * there are more.
   */
  async openPostAudit(ports: Ports): Promise<{ path: string; journal: Journal }> {
    await this.ready();
    let name = 'audit-post.jsonl';
    for (let number = 2; await exists(join(this.path, name)); number += 1) name = `audit-post-${number}.jsonl`;
    return { path: join(this.path, name), journal: await this.#journal(name, ports) };
  }

  /**
   * Events that this run's audit shows as queued and not as delivered, oldest first. Audits of other runs do not count:
   * anything can lie in a folder.
   * @param since ISO 8601; what was queued before is left out
   * @param suffix behind the audit's name, where another run has used the folder since
   */
  async waitingEvents(since: string, suffix = ''): Promise<WaitingEvent[]> {
    const lines = ((await this.read(`audit${suffix}.jsonl`)) ?? '')
      .split('\n')
      .filter((line) => line.includes('"webhook.'));
    if (lines.length === 0) return [];
    const { waitingEvents } = await import('../audit/waiting.ts');
    return waitingEvents(lines, since);
  }

  /**
   * What a run that was interrupted put behind the names of its audit and plan: `''`, or `-1`, `-2` … where another run
   * has used the folder since.
   * @param startedAt when that run started, milliseconds since the epoch
   */
  async suffixOf(startedAt: number): Promise<string> {
    const names = await readdir(this.path).catch(() => []);
    let [first, suffix] = [Number.POSITIVE_INFINITY, ''];
    for (const name of names) {
      const found = /^audit((?:-\d+)?)\.jsonl$/.exec(name);
      const [record] = found ? await recordsOf(((await this.read(name)) ?? '').split('\n', 1)) : [];
      const at = record ? Date.parse(record.timestamp) : Number.NaN;
      if (found && at >= startedAt && at < first) [first, suffix] = [at, found[1] ?? ''];
    }
    return suffix;
  }

  /**
   * Takes up the audit of a run that was interrupted: half a last line is dropped, and the journal goes on where the
   * chain stands. With it, the reports that lie beside it are this run's.
   * @param suffix behind its name, where another run has used the folder since: then the reports are not this run's
   * @returns `journal` null where the audit is sealed already, or flawed before its end: then it is left as it is
   */
  async reopenAudit(
    ports: Ports,
    suffix = '',
  ): Promise<{ path: string; records: AuditRecord[]; journal: Journal | null } | null> {
    const own = `audit${suffix}.jsonl`;
    const path = join(this.path, own);
    const text = await this.read(own);
    if (text === null) return null;
    if (suffix === '') for (const name of [own, ...RUN_FILES]) this.#written.add(name);
    await freeSpare(this.path);
    const { repairAudit } = await import('../audit/repair.ts');
    const repair = repairAudit(text, ports);
    const records = await recordsOf(text.slice(0, repair.keep).split('\n'));
    if (repair.problem) return { path, records: [], journal: null };
    const handle = await openOwn(path, constants.O_WRONLY | constants.O_APPEND);
    await handle.truncate(repair.keepBytes);
    if (repair.append.startsWith('\n')) await handle.appendFile('\n', 'utf8');
    if (!repair.seal) {
      await handle.close();
      return { path, records, journal: null };
    }
    const { size } = await handle.stat();
    const tip = { seq: repair.seal.seq - 1, hash: repair.seal.prev };
    return { path, records, journal: journalOn(handle, ports, tip, size) };
  }

  async #journal(name: string, ports: Ports): Promise<Journal> {
    const handle = await openFresh(join(this.path, name));
    this.#written.add(name);
    return journalOn(handle, ports);
  }
}

/** An audit whose last line is no seal, as far as that shows without a look at its chain. */
const isOpen = (text: string): boolean =>
  text.startsWith('{"seq":1,') && !text.slice(text.lastIndexOf('\n', text.length - 2) + 1).includes('"event":"seal"');

/** The folder that a new file was to be made in is not there. */
const isFolderGone = (error: unknown): boolean =>
  codeOf(error) === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'open';

/**
 * What this version knows of the records in these lines. The schema of the records is loaded only where some are read
 * back.
 */
async function recordsOf(lines: readonly string[]): Promise<AuditRecord[]> {
  const { readLine } = await import('../audit/read-line.ts');
  return lines.flatMap((line) => readLine(line) ?? []);
}
