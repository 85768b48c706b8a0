import type { EventOf } from '../../model/audit-event.ts';
import type { AuditProblem, Verification } from '../../audit/verify-audit.ts';
import type { Session } from '../session.ts';
import { whole } from '../../text/figures.ts';

/**
 * What the audit of this run says of one that was verified.
 * @param expected the head that was kept of it
 */
export const verifiedEvent = (
  file: string,
  { ok, records, head, problem }: Verification,
  expected?: string,
): EventOf<'audit.verified'> => ({
  event: 'audit.verified',
  status: ok ? 'ok' : 'broken',
  file,
  records,
  verified_head: head,
  expected_head: expected || undefined,
  error: problem,
});

/** The first thing that is wrong with an audit ends the run. @param advice what to do about it */
export function tellBroken(file: string, { problem, records }: Verification, advice: string, session: Session): void {
  if (!problem) return;
  session.problem('audit-broken', `\`${file}\`: ${problemWords(problem, records)}`, advice);
}

const WHAT: Record<AuditProblem['what'], string> = {
  json: 'is no JSON object in UTF-8',
  reformatted: 'was reformatted: it is not as it was written',
  record: 'is no audit record',
  hash: 'was changed',
  seq: 'does not follow the one before: records are missing, added or moved',
  prev: 'does not follow the one before: records are missing, added or moved',
  'seal-count': 'is a seal with another count of records',
  'after-seal': 'comes after the seal',
  'no-seal': 'should be a seal: the end of the file is missing',
  cut: 'ends in the middle',
  empty: 'is missing: the file is empty',
  head: 'ends a whole chain, but not the one whose head was kept',
};

/**
 * `line 12 (record 12) was changed: expected …, found …; the 11 records before are right`.
 * @param right how many records before it are as they were written
 */
function problemWords({ line, seq, what, expected, found }: AuditProblem, right: number): string {
  const before =
    right === 0 || what === 'head'
      ? ''
      : `; the ${right === 1 ? 'record' : `${whole(right)} records`} before ${right === 1 ? 'is' : 'are'} right`;
  return (
    `line ${line}${seq === null ? '' : ` (record ${seq})`} ${WHAT[what]}: expected ${expected}, found ${found}` + before
  );
}
