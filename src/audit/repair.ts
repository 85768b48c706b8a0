import type { AuditRecord, SealDetails } from '../model/audit-record.ts';
import { makeRecords, type RecordPorts } from './make-record.ts';
import { type AuditProblem, ChainReader } from './verify-audit.ts';

/** What to do with the audit of a run that was interrupted. */
interface Repair {
  /** Characters of the text to keep, from its start … */
  keep: number;
  /** … the same in UTF-8 bytes, for a file to be cut to. */
  keepBytes: number;
  /** Characters of half a last line that go. */
  dropped: number;
  /** What to append then; `''` where the file is sealed already, or cannot be fixed. */
  append: string;
  /** The seal that is in `append`. */
  seal: AuditRecord | null;
  /** A flaw before the last line: that is no cut, and no seal of ours may cover it. The file is to be left as it is. */
  problem?: AuditProblem;
}

/**
 * Finds out what a killed run left behind: half a last line is dropped, a whole one kept, and a seal that says
 * *interrupted* continues the chain, so that the file verifies.
 * @param text the file; bytes cut inside a character may have become U+FFFD, they are in the half line
 * @param details for the seal, e.g. the reason code
 */
export function repairAudit(text: string, ports: RecordPorts, details: Partial<SealDetails> = {}): Repair {
  const reader = new ChainReader();
  const lines = text.split('\n');
  const tail = lines.pop()!;
  let keep = 0;
  for (const [i, line] of lines.entries()) {
    const problem = reader.take(line);
    // A last line that was torn by the disk, not by the kill, may end in a line break and be no record.
    const torn =
      problem !== null &&
      i === lines.length - 1 &&
      tail === '' &&
      (problem.what === 'json' || problem.what === 'record');
    if (torn) return sealed(text, keep, '', reader, ports, details);
    if (problem) return { keep: text.length, keepBytes: bytes(text), dropped: 0, append: '', seal: null, problem };
    keep += line.length + 1;
  }
  // Killed between a record and its line break: the record is whole.
  if (tail !== '' && reader.take(tail) === null) return sealed(text, keep + tail.length, '\n', reader, ports, details);
  return sealed(text, keep, '', reader, ports, details);
}

function sealed(
  text: string,
  keep: number,
  join: string,
  reader: ChainReader,
  ports: RecordPorts,
  details: Partial<SealDetails>,
): Repair {
  const kept = { keep, keepBytes: bytes(text.slice(0, keep)), dropped: text.length - keep };
  if (reader.sealed) return { ...kept, append: join, seal: null };
  const event = { ...details, event: 'seal' as const, status: 'interrupted', count: reader.tip.seq };
  const { records, lines } = makeRecords([event], reader.tip, ports);
  return { ...kept, append: join + lines, seal: records[0] ?? null };
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;
