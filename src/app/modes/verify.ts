import { type AuditProblem, verifyAudit } from '../../audit/verify-audit.ts';
import { Failure } from '../../model/failure.ts';
import type { RunRequest, Services } from '../ports.ts';
import type { Session } from '../session.ts';

/** Verifies the audit file of an earlier run. Asks no tenant; ends `audit-broken` at the first thing that is wrong. */
export async function verifyFile(request: RunRequest, services: Services, session: Session): Promise<void> {
  const expected = request.expectedHead?.trim().toLowerCase();
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) {
    throw new Failure(
      'config-invalid',
      'Input expected-head: it is not a hash of 64 hex digits.',
      'Give the output `audit-head` of the run whose audit is verified.',
    );
  }
  if (!services.files.auditFile)
    throw new Failure(
      'config-invalid',
      'Input audit-file names no file.',
      'Give the path of the `audit.jsonl` to verify.',
    );
  const { path, bytes } = await services.files.auditFile();
  const verification = await verifyAudit(bytes, expected);
  session.report.verification = { file: path, ...verification };
  const { ok, records, head, problem } = verification;
  await session.journal?.append({
    event: 'audit.verified',
    status: ok ? 'ok' : 'broken',
    file: path,
    records,
    verified_head: head,
    ...(expected && { expected_head: expected }),
    ...(problem && { error: problem }),
  });
  const found = ok
    ? `whole, ${records} records, head ${head}`
    : `broken at line ${problem?.line ?? 0} (${problem?.what ?? ''})`;
  services.log.line(`Audit    ${path}: ${found}`);
  if (problem)
    session.problem(
      'audit-broken',
      `\`${path}\`: ${words(problem)}; the ${records} records before are right`,
      'Take the audit from where nobody can have changed it (the run’s artifact), and find out who could write to ' +
        'this file.',
    );
  else if (expected === undefined)
    session.problem(
      'none',
      'no expected-head was given: a chain that somebody made anew from its start would pass as well',
      'Keep the output `audit-head` of every run elsewhere, and give it as `expected-head`.',
    );
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
  cut: 'is cut off',
  empty: 'is missing: the file is empty',
  head: 'ends a whole chain, but not the one whose head was kept',
};

/** `line 12 (record 12) was changed: expected …, found …`. */
function words({ line, seq, what, expected, found }: AuditProblem): string {
  return `line ${line}${seq === null ? '' : ` (record ${seq})`} ${WHAT[what]}: expected ${expected}, found ${found}`;
}
