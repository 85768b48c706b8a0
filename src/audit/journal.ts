import { Failure } from '../model/failure.ts';
import type { AuditEvent, AuditRecord, Durability, Journal, SealDetails } from '../model/audit-record.ts';
import { ORIGIN } from './chain.ts';
import { makeRecords, type RecordPorts, type Tip } from './make-record.ts';
import { diskWords } from '../text/errors.ts';

/** The file a journal writes: appends go to its end, `sync` returns when they are on the disk. */
export interface JournalFile {
  append(text: string): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  lines: string;
  tip: Tip;
  until: Durability;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Opens a journal at the end of a file. Records get their place in the chain in the order of the calls; those that come
 * while a write is under way share the next write and at most one sync. What cannot be written ends the journal: every
 * append from then on rejects with the first error, since a record after a hole would say that nothing is missing.
 * @param file a new, empty file, or one that ends in the record that `from` names
 * @param from where the chain stands; its beginning unless given
 */
export function openJournal(file: JournalFile, ports: RecordPorts, from: Tip = { seq: 0, hash: ORIGIN }): Journal {
  return new FileJournal(file, ports, from);
}

class FileJournal implements Journal {
  readonly #file: JournalFile;
  readonly #ports: RecordPorts;
  /** Last record made, which may not be on the disk yet. */
  #made: Tip;
  /** Last record known to be in the file. */
  #written: Tip;
  /** Something in the file may not be on the disk yet. */
  #isUnsynced = false;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #failure: Failure | null = null;
  #seal: Promise<AuditRecord> | null = null;
  #closed: Promise<void> | null = null;

  constructor(file: JournalFile, ports: RecordPorts, from: Tip) {
    this.#file = file;
    this.#ports = ports;
    this.#made = from;
    this.#written = from;
  }

  get records(): number {
    return this.#written.seq;
  }

  get head(): string {
    return this.#written.hash;
  }

  async append(event: AuditEvent): Promise<AuditRecord> {
    return (await this.appendAll([event]))[0] as AuditRecord;
  }

  async appendAll(events: AuditEvent[], until: Durability = 'disk'): Promise<AuditRecord[]> {
    if (this.#seal || this.#closed)
      throw new Error(`the audit is ${this.#seal ? 'sealed' : 'closed'}: no record can follow`);
    return this.#enqueue(events, until);
  }

  async seal(details: SealDetails): Promise<AuditRecord> {
    if (this.#closed && !this.#seal) throw new Error('the audit is closed without a seal: only a repair can seal it');
    this.#seal ??= this.#sealWith(details);
    return this.#seal;
  }

  async #sealWith(details: SealDetails): Promise<AuditRecord> {
    // The count is ours, and stands last.
    const { count: _, ...given } = { count: 0, ...details };
    const [record] = await this.#enqueue([{ ...given, event: 'seal', count: this.#made.seq }]);
    return record as AuditRecord;
  }

  async close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #sync(): Promise<void> {
    await this.#file.sync();
    this.#isUnsynced = false;
  }

  async #finish(): Promise<void> {
    await this.#writing;
    // An audit without a seal is what a killed run leaves: all of it is to be there.
    if (this.#isUnsynced && !this.#failure) await this.#sync();
    await this.#file.close();
  }

  async #enqueue(events: AuditEvent[], until: Durability = 'disk'): Promise<AuditRecord[]> {
    if (this.#failure) throw this.#failure;
    if (events.length === 0) return [];
    const { records, lines, tip } = makeRecords(events, this.#made, this.#ports);
    this.#made = tip;
    const written = new Promise<void>((done, failed) => this.#waiting.push({ lines, tip, until, done, failed }));
    this.#writing ??= this.#write();
    await written;
    return records;
  }

  /** Writes what waits until nothing does; never rejects. */
  async #write(): Promise<void> {
    // Everything that is appended in the same turn goes into the first write already.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#failure) throw this.#failure;
        await this.#file.append(group.map(({ lines }) => lines).join(''));
        this.#isUnsynced = true;
        if (group.some(({ until }) => until === 'disk')) await this.#sync();
        this.#written = (group.at(-1) as Waiting).tip;
        for (const { done } of group) done();
      } catch (error) {
        this.#failure ??= error instanceof Failure ? error : unwritable(error);
        for (const { failed } of group) failed(this.#failure);
      }
    }
    this.#writing = null;
  }
}

function unwritable(cause: unknown): Failure {
  const why = diskWords(cause);
  return new Failure(
    'apply-partial',
    `the audit cannot be written: ${why}`,
    'Make room or give another `output-dir`, then run again: nothing is done that cannot be put on record, and ' +
      'finished changes are not repeated.',
    { cause },
  );
}
