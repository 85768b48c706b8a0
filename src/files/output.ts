import { mkdir, open, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../model/record.ts';
import { openJournal } from '../audit/journal.ts';

const exists = async (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

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
    const handle = await open(path, 'a');
    const journal = openJournal(
      { append: async (text) => void (await handle.write(text)), sync: () => handle.datasync(), close: () => handle.close() },
      ports,
    );
    return { path, journal };
  }
}
