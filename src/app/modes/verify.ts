import { type AuditProblem, type Verification, verifyAudit } from '../../audit/verify-audit.ts';
import { type AuditedRun, chainRemarks, inOrder, RunHistory } from '../../audit/history.ts';
import { Failure } from '../../model/failure.ts';
import { historyCsv, historyJson } from '../../report/pages/history.ts';
import { counted } from '../../text/figures.ts';
import { historyLines, type RunPlan, trustedPlan } from './history-lines.ts';
import type { Services } from '../ports.ts';
import type { AuditSource } from '../files-port.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';

/** One audit, looked at. */
interface Looked {
  path: string;
  found: Verification;
  /** What it tells, where it is whole. */
  run: AuditedRun | null;
  plan: RunPlan;
}

/**
 * Verifies the audits of earlier runs and tells what happened to which person. Asks no tenant; ends `audit-broken`
 * where anything is wrong with one of them, and takes no history from that one.
 */
export async function verifyAudits(request: RunRequest, services: Services, session: Session): Promise<void> {
  const expected = request.expectedHead?.trim().toLowerCase();
  check(request, expected);
  const sources = (await services.files.audits?.()) ?? [];
  if (sources.length === 0)
    throw new Failure(
      'config-invalid',
      'Input audit-file names no file.',
      'Give the path of the `audit.jsonl` to verify.',
    );
  const looked: Looked[] = [];
  // One after the other: an audit of many people is large.
  for (const source of sources) looked.push(await lookAt(source, sources.length === 1 ? expected : undefined));
  if (sources.length > 1 && expected !== undefined) holdAgainst(looked, expected);
  await report(looked, expected, services, session);
  const whole = looked.flatMap(({ run, plan }) => (run ? [{ run, plan }] : []));
  remarkOnChain(
    whole.map(({ run }) => run),
    session,
  );
  const lines = historyLines(
    inOrder(whole.map(({ run }) => run)).map((run) => ({
      run,
      plan: whole.find((each) => each.run === run)?.plan ?? null,
    })),
    request.history ?? {},
  );
  session.report.history = lines;
  await services.files.write('history.csv', historyCsv(lines));
  await services.files.write('history.json', historyJson(lines));
}

function check({ history = {} }: RunRequest, expected: string | undefined): void {
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) {
    throw new Failure(
      'config-invalid',
      'Input expected-head: it is not a hash of 64 hex digits.',
      'Give the output `audit-head` of the run whose audit is verified.',
    );
  }
  for (const name of ['since', 'until'] as const) {
    const day = history[name];
    if (day !== undefined && !isDay(day))
      throw new Failure(
        'config-invalid',
        `Input ${name}: \`${day.slice(0, 40)}\` is not a day.`,
        'Give a day as YYYY-MM-DD, for example 2026-03-31.',
      );
  }
}

const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

async function lookAt(source: AuditSource, expected: string | undefined): Promise<Looked> {
  const history = new RunHistory(source.path);
  const found = await verifyAudit(source.bytes(), expected, (record) => history.take(record));
  if (!found.ok) return { path: source.path, found, run: null, plan: null };
  const { run } = history;
  const plan = run.changes.length > 0 ? trustedPlan(await source.plan(), run) : null;
  return { path: source.path, found, run, plan };
}

/** Of several, the newest must end in the head that was kept. */
function holdAgainst(looked: Looked[], expected: string): void {
  const runs = looked.flatMap(({ run }) => run ?? []);
  const newest = runs.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)).at(-1);
  if (!newest || newest.head === expected) return;
  const at = looked.find(({ run }) => run === newest) as Looked;
  at.found = {
    ...at.found,
    ok: false,
    problem: { line: at.found.records, seq: at.found.records, what: 'head', expected, found: newest.head },
  };
}

async function report(
  looked: readonly Looked[],
  expected: string | undefined,
  { log }: Services,
  session: Session,
): Promise<void> {
  const worst = looked.find(({ found }) => !found.ok) ?? looked[0]!;
  session.report.verification = {
    file: worst.path,
    ...worst.found,
    audits: looked.length,
    whole: looked.filter(({ found }) => found.ok).length,
  };
  await session.journal?.appendAll(
    looked.map(({ path, found: { ok, records, head, problem } }) => ({
      event: 'audit.verified' as const,
      status: ok ? 'ok' : 'broken',
      file: path,
      records,
      verified_head: head,
      expected_head: expected || undefined,
      error: problem,
    })),
  );
  for (const { path, found } of looked) {
    const { ok, records, head, problem } = found;
    log.line(
      `Audit    ${path}: ` +
        (ok
          ? `whole, ${records} records, head ${head}`
          : `broken at line ${problem?.line ?? 0} (${problem?.what ?? ''})`),
    );
    if (problem)
      session.problem(
        'audit-broken',
        `\`${path}\`: ${problemWords(problem)}; the ${records} records before are right`,
        'Take the audit from where nobody can have changed it (the run’s artifact), and find out who could write to ' +
          'this file.',
      );
  }
  if (expected === undefined && looked.every(({ found }) => found.ok))
    session.problem(
      'none',
      'no expected-head was given: a chain that someone made anew from its start would pass as well',
      'Keep the output `audit-head` of every run elsewhere, and give it as `expected-head`.',
    );
}

/** Runs that are missing between those that are there, and runs that follow the same one. */
function remarkOnChain(runs: readonly AuditedRun[], session: Session): void {
  if (runs.length < 2) return;
  for (const { kind, files, run } of chainRemarks(runs)) {
    const names = files.map((file) => `\`${file}\``).join(', ');
    if (kind === 'gap')
      session.problem(
        'none',
        `${names} follows the audit of run ${run}, which is not among the ${counted(runs.length, 'audit')} given`,
        'Add the artifact of that run; if it is gone, what it did is not in this history.',
      );
    else if (kind === 'fork')
      session.problem(
        'none',
        `${names} follow the same audit, that of run ${run}: they ran at the same time, or one of them was made up`,
        'Compare each head with the output `audit-head` of its run.',
      );
    else session.problem('none', `${names} are the same audit`, 'Give each run once.');
  }
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

/** `line 12 (record 12) was changed: expected …, found …`. */
export function problemWords({ line, seq, what, expected, found }: AuditProblem): string {
  return `line ${line}${seq === null ? '' : ` (record ${seq})`} ${WHAT[what]}: expected ${expected}, found ${found}`;
}
