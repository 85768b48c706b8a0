import type { HistoryLine } from '../../model/run.ts';
import { writeCsv } from '../../text/csv.ts';

const HEADER = [
  'person',
  'kind',
  'what',
  'when',
  'outcome',
  'run',
  'commit',
  'pull_request',
  'approved_by',
  'signed_out_after',
  'external_id',
  'id',
  'tenant',
  'file',
] as const;

/**
 * `history.csv`: one line a person and change, oldest first, in full whatever `pii` says. `signed_out_after` is in
 * seconds.
 */
export function historyCsv(lines: readonly HistoryLine[]): string {
  return writeCsv(
    HEADER,
    lines.map((line) => {
      const { pull_request: pulls, approved_by: approvers, ...cells } = fileLine(line);
      const row = { ...cells, pull_request: pulls.join(' '), approved_by: approvers.join(' ') };
      return HEADER.map((name) => row[name]);
    }),
    { bom: true },
  );
}

/** `history.json`: the same for programs. */
export function historyJson(lines: readonly HistoryLine[]): string {
  return `${JSON.stringify({ schema_version: 1, changes: lines.map(fileLine) }, null, 2)}\n`;
}

const fileLine = (line: HistoryLine) => ({
  person: line.person.userName,
  kind: line.kind,
  what: line.what,
  when: line.when,
  outcome: line.outcome,
  run: line.run,
  commit: line.commit,
  pull_request: line.pullRequests,
  approved_by: line.approvedBy,
  signed_out_after: line.signedOutAfter,
  external_id: line.person.externalId ?? null,
  id: line.id,
  tenant: line.tenant,
  file: line.file,
});
