/** What the caller gives to the journal; it adds `seq`, `prev`, `hash`, `event_id`, `timestamp`. */
export interface AuditEvent {
  /**
   * e.g. `run.started`, `plan.made`, `guard.tripped`, `operation.sent`, `operation.finished`, `step.finished`,
   * `webhook.delivered`, `seal`.
   */
  event: string;
  /** Operation id, `null` for events of the run. */
  operation?: string | null;
  /** Whom it concerns: tenant id, userName and externalId as they are (the audit is for auditors). */
  target?: Record<string, unknown> | null;
  status?: string | null;
  attempts?: number | null;
  http_status?: number | null;
  latency_ms?: number | null;
  /** SHA-256 over the RFC 8785 form of this person's own data. */
  payload_hash?: string | null;
  error?: unknown;
  correlation_id?: string | null;
  [more: string]: unknown;
}

/** One line of `audit.jsonl`. */
export interface AuditRecord extends AuditEvent {
  seq: number;
  prev: string;
  hash: string;
  event_id: string;
  timestamp: string;
}

/** An append-only audit, written and synced as things happen. */
export interface Journal {
  /** Appends one record and syncs it to disk before it resolves; throws when it cannot be written. */
  append(event: AuditEvent): Promise<AuditRecord>;
  /** Several records with one sync. */
  appendAll(events: AuditEvent[]): Promise<AuditRecord[]>;
  /** Last record: `event: "seal"` with the count of records before it and the reason code. Idempotent. */
  seal(details: Record<string, unknown>): Promise<AuditRecord>;
  readonly records: number;
  /** Hash of the last record, 64 zeros where there is none. */
  readonly head: string;
  close(): Promise<void>;
}
