import type { AuditEvent, AuditRecord, EventOf } from './audit-event.ts';

export type { AuditEvent, AuditRecord } from './audit-event.ts';

/** What a seal says beside the count, e.g. the reason code. */
export type SealDetails = Omit<EventOf<'seal'>, 'event' | 'count'>;

/**
 * `disk`: what follows may only happen once the records are on the disk, as a request that they announce. `file`: they
 * are written before the call ends, which outlives this process; the next sync takes them to the disk.
 */
export type Durability = 'disk' | 'file';

/** An append-only audit, written as things happen. */
export interface Journal {
  /** Appends one record and syncs it to disk before it resolves; throws when it cannot be written. */
  append(event: AuditEvent): Promise<AuditRecord>;
  /** Several records with one write, and one sync unless `file` is enough. */
  appendAll(events: AuditEvent[], until?: Durability): Promise<AuditRecord[]>;
  /** Last record: `event: "seal"` with the count of records before it and the reason code. Idempotent. */
  seal(details: SealDetails): Promise<AuditRecord>;
  /** Records that are written. */
  readonly records: number;
  /** Hash of the last one, 64 zeros where there is none. */
  readonly head: string;
  close(): Promise<void>;
}
