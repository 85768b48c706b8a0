import type { OutputFile } from '../interface/modes.ts';
import type { AuditEvent, AuditRecord, Journal, SealDetails } from '../model/audit-record.ts';
import type { Content } from '../model/content.ts';

/** A file of the workspace as a stream of bytes. */
interface ByteSource {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** An audit of an earlier run, with the plan beside it. */
export interface AuditSource {
  path: string;
  /** Read once. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Text of the `plan.json` beside it, unchecked; `null` where there is none. */
  plan(): Promise<string | null>;
}

/**
 * Files the run reads and writes. Reading throws `Failure('config-invalid')` for what is missing or lies outside the
 * workspace.
 */
export interface Files {
  openRoster(path: string): Promise<ByteSource>;
  /**
   * A small text file of the workspace, `null` where there is none.
   * @param what names it where it cannot be read; the policy unless given
   */
  readText(path: string, what?: 'override'): Promise<string | null>;
  /** Writes a file of `output-dir` and returns its path. */
  write(name: OutputFile, content: Content): Promise<string>;
  /** The audit of this run; an older one is kept under a numbered name. */
  openAudit(): Promise<{ path: string; journal: Journal }>;
  /**
   * The audit is over. With `seal` one that could not be written to its end is sealed where it stands, as
   * *interrupted*, after what it lacks, as far as there is room; `null` where that was not asked for, or could not be
   * done.
   */
  closeAudit?(
    seal?: SealDetails,
    missing?: (records: readonly AuditRecord[]) => AuditEvent[],
  ): Promise<{ records: number; head: string } | null>;
  /** `verify`, `undo`: the audits that the input `audit-file` names, as they were before this run wrote anything. */
  audits?(): Promise<AuditSource[]>;
  /**
   * `event`: what `event-path`, else the workflow's event, holds, parsed; a whole GitHub event is reduced to its
   * `client_payload`.
   */
  lifecycleEvent?(): Promise<{ source: string; payload: unknown }>;
}
