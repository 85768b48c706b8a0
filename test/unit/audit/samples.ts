import type { JournalFile } from '../../../src/audit/journal.ts';
import { openJournal } from '../../../src/audit/journal.ts';
import type { Durability } from '../../../src/model/audit-record.ts';
import type { RecordPlace } from '../../../src/model/audit-event.ts';
import type { RecordPorts } from '../../../src/audit/make-record.ts';
import { type Verification, verifyAudit } from '../../../src/audit/verify-audit.ts';

/** A place in some chain. */
export const PLACE = {
  seq: 1,
  prev: '0'.repeat(64),
  hash: '0'.repeat(64),
  event_id: 'e',
  timestamp: '2026-11-21T12:00:00.000Z',
};

/** A clock that goes on by a second a reading, and ids that count. */
export function ports(): RecordPorts {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => Date.parse('2026-11-21T12:00:00Z') + 1000 * seconds++,
    uuid: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  };
}

/** A file in memory that tells what reached the disk, and can be made to fail. */
export class MemoryFile implements JournalFile {
  text = '';
  synced = '';
  syncs = 0;
  closed = 0;
  /** Set to let the next append or sync fail. */
  broken: { append?: Error; sync?: Error } = {};

  async append(text: string): Promise<void> {
    await Promise.resolve();
    if (this.broken.append) throw this.broken.append;
    this.text += text;
  }

  async sync(): Promise<void> {
    await Promise.resolve();
    if (this.broken.sync) throw this.broken.sync;
    this.syncs += 1;
    this.synced = this.text;
  }

  async close(): Promise<void> {
    this.closed += 1;
    await Promise.resolve();
  }
}

/** Any JSON: what a chain does is the same for every event. */
type Loose = Record<string, unknown>;
type Line = RecordPlace & Loose;

interface LooseJournal {
  append(event: Loose): Promise<Line>;
  appendAll(events: Loose[], until?: Durability): Promise<Line[]>;
  seal(details: Loose): Promise<Line>;
  readonly records: number;
  readonly head: string;
  close(): Promise<void>;
}

/** A journal that takes events the action does not have. */
export const openLoose = openJournal as unknown as (...args: Parameters<typeof openJournal>) => LooseJournal;

/** The text of a sealed audit with these events. */
export async function auditOf(
  events: Loose[],
  seal: Loose = { status: 'none', reason_code: 'none' },
  clock: RecordPorts = ports(),
): Promise<string> {
  const file = new MemoryFile();
  const journal = openLoose(file, clock);
  await journal.appendAll(events);
  await journal.seal(seal);
  await journal.close();
  return file.synced;
}

/** Verifies bytes, cut into pieces of `size`. */
export async function verify(
  content: string | Uint8Array,
  expectedHead?: string,
  size = 1 << 16,
): Promise<Verification> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return verifyAudit(pieces(bytes, size), expectedHead);
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}
