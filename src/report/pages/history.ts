import type { HistoryLine } from '../../model/run.ts';
import { writeCsv } from '../../text/csv.ts';

const HEADER = [
  'person',
  'externalId',
  'id',
  'kind',
  'what',
  'when',
  'outcome',
  'run',
  'commit',
  'pull_request',
  'approved_by',
  'signed_out_after_seconds',
  'tenant',
  'file',
] as const;

/** `history.csv`: one line a person and change, oldest first, in full whatever `pii` says. */
export function historyCsv(lines: readonly HistoryLine[]): string {
  return writeCsv(
    HEADER,
    lines.map((line) => [
      line.person.userName,
      line.person.externalId ?? null,
      line.id,
      line.kind,
      line.what,
      line.when,
      line.outcome,
      line.run,
      line.commit,
      line.pullRequests.join(' '),
      line.approvedBy.join(' '),
      line.signedOutAfter,
      line.tenant,
      line.file,
    ]),
    { bom: true },
  );
}

/** `history.json`: the same for programs. */
export function historyJson(lines: readonly HistoryLine[]): string {
  const changes = lines.map(({ pullRequests, approvedBy, signedOutAfter, ...line }) => ({
    ...line,
    pull_requests: pullRequests,
    approved_by: approvedBy,
    signed_out_after_seconds: signedOutAfter,
  }));
  return `${JSON.stringify({ schema_version: 1, changes }, null, 2)}\n`;
}
