import { type AuditRecord, readRecord } from '../model/audit-event.ts';

/**
 * A record out of one line of an audit.
 * @returns `null` for half lines, foreign ones, and events that this version does not know
 */
export function readLine(line: string): AuditRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return readRecord(value);
}
