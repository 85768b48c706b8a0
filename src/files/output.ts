import { mkdir, open, readdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditRecord, Journal } from '../model/audit-record.ts';
import { openJournal } from '../audit/journal.ts';
import { readLine } from '../audit/read-line.ts';
import type { Waiting } from '../audit/waiting.ts';

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The folder that reports and the audit go to. */
export class OutputFolder {
  readonly path: string;

  /** @param path absolute; made when first written to */
  constructor(path: string) {
    this.path = path;
  }

  /** Writes one file whole and returns its path. */
  async write(name: string, content: string): Promise<string> {
    await mkdir(this.path, { recursive: true });
    const path = join(this.path, name);
    await writeFile(path, content, 'utf8');
    return path;
  }

  /**
   * Opens a new `audit.jsonl`; one that is there is moved to `audit-1.jsonl`, `audit-2.jsonl` …, never overwritten.
   * @param ports clock and ids of the records
   */
  async openAudit(ports: { now: () => number; uuid: () => string }): Promise<{ path: string; journal: Journal }> {
    await mkdir(this.path, { recursive: true });
    const path = join(this.path, 'audit.jsonl');
    if (await exists(path)) {
      let number = 1;
      while (await exists(join(this.path, `audit-${number}.jsonl`))) number += 1;
      await rename(path, join(this.path, `audit-${number}.jsonl`));
    }
    return { path, journal: await journalOn(path, ports) };
  }

  /** A file of the folder, `null` where there is none. */
  async read(name: string): Promise<string | null> {
    return readFile(join(this.path, name), 'utf8').catch(() => null);
  }

  /**
   * Opens an audit of its own for what happens after the run's audit was sealed: `audit-post.jsonl`, numbered where
   * there are more.
   */
  async openPostAudit(ports: { now: () => number; uuid: () => string }): Promise<{ path: string; journal: Journal }> {
    let path = join(this.path, 'audit-post.jsonl');
    for (let number = 2; await exists(path); number += 1) path = join(this.path, `audit-post-${number}.jsonl`);
    return { path, journal: await journalOn(path, ports) };
  }

  /**
   * Events that the folder's audits, old and new, show as queued and not as delivered, oldest first.
   * @param since ISO 8601; what was queued before is left out
   */
  async waitingEvents(since: string): Promise<Waiting[]> {
    const names = (await readdir(this.path).catch(() => []))
      .filter((name) => /^audit(?:-[\w-]+)?\.jsonl$/.test(name))
      .sort();
    const lines: string[] = [];
    // One after the other: an audit of many people is large, and few of its lines are about events.
    for (const name of names)
      for (const line of ((await this.read(name)) ?? '').split('\n')) if (line.includes('"webhook.')) lines.push(line);
    if (lines.length === 0) return [];
    const { waitingEvents } = await import('../audit/waiting.ts');
    return waitingEvents(lines, since);
  }

  /**
   * Audits of earlier runs that wrote into this folder, newest first. Each is read up to its first flaw; only what says
   * how far operations got is kept, for an audit of many people is large.
   */
  async *olderAudits(): AsyncGenerator<AuditRecord[]> {
    const { ChainReader } = await import('../audit/verify-audit.ts');
    const numbers = (await readdir(this.path).catch(() => []))
      .flatMap((name) => /^audit-(\d+)\.jsonl$/.exec(name)?.[1] ?? [])
      .map(Number);
    for (const number of numbers.sort((a, b) => b - a)) {
      const reader = new ChainReader();
      const records: AuditRecord[] = [];
      for (const line of ((await this.read(`audit-${number}.jsonl`)) ?? '').split('\n')) {
        if (reader.take(line)) break;
        if (/"(?:run\.started|operation\.sent|operation\.resumed|step\.finished|seal)"/.test(line))
          records.push(...recordsOf([line]));
      }
      yield records;
    }
  }

  /**
   * Takes up the audit of a run that was cut off: half a last line is dropped, and the journal goes on where the chain
   * stands.
   * @returns `journal` null where the audit is sealed already, or flawed before its end: then it is left as it is
   */
  async reopenAudit(ports: {
    now: () => number;
    uuid: () => string;
  }): Promise<{ path: string; records: AuditRecord[]; journal: Journal | null } | null> {
    const path = join(this.path, 'audit.jsonl');
    const text = await this.read('audit.jsonl');
    if (text === null) return null;
    const { mendAudit } = await import('../audit/repair.ts');
    const mending = mendAudit(text, ports);
    const records = recordsOf(text.slice(0, mending.keep).split('\n'));
    if (mending.problem) return { path, records: [], journal: null };
    await truncate(path, mending.keepBytes);
    if (mending.append.startsWith('\n')) await writeFile(path, '\n', { flag: 'a' });
    if (!mending.seal) return { path, records, journal: null };
    return {
      path,
      records,
      journal: await journalOn(path, ports, { seq: mending.seal.seq - 1, hash: mending.seal.prev }),
    };
  }
}

/** What this version knows of the records in these lines. */
const recordsOf = (lines: readonly string[]): AuditRecord[] => lines.flatMap((line) => readLine(line) ?? []);

async function journalOn(
  path: string,
  ports: { now: () => number; uuid: () => string },
  from?: { seq: number; hash: string },
): Promise<Journal> {
  const handle = await open(path, 'a');
  const file = {
    append: (text: string) => handle.appendFile(text, 'utf8'),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
  return openJournal(file, ports, from);
}
