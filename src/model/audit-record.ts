import type { AuditEvent, AuditRecord, EventOf } from './audit-event.ts';

export type { AuditEvent, AuditRecord } from './audit-event.ts';

/** What a seal says beside the count, e.g. the reason code. */
export type SealDetails = Omit<EventOf<'seal'>, 'event' | 'count'>;

/** An append-only audit, written and synced as things happen. */
export interface Journal {
  /** Appends one record and syncs it to disk before it resolves; throws when it cannot be written. */
  append(event: AuditEvent): Promise<AuditRecord>;
  /** Several records with one sync. */
  appendAll(events: AuditEvent[]): Promise<AuditRecord[]>;
  /** Last record: `event: "seal"` with the count of records before it and the reason code. Idempotent. */
  seal(details: SealDetails): Promise<AuditRecord>;
  readonly records: number;
  /** Hash of the last record, 64 zeros where there is none. */
  readonly head: string;
  close(): Promise<void>;
}
