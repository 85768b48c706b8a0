import { type Verification, verifyAudit } from '../../audit/verify-audit.ts';
import { type AuditedRun, chainRemarks, inOrder, RunHistory, vouchedFor } from '../../audit/history.ts';
import { Failure } from '../../model/failure.ts';
import { historyCsv, historyJson } from '../../report/pages/history.ts';
import { counted, firstFew } from '../../text/figures.ts';
import { historyLines, type RunPlan, trustedPlan } from './history-lines.ts';
import type { Services } from '../ports.ts';
import type { AuditSource } from '../files-port.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { tellBroken, verifiedEvent } from './verified.ts';

/** One audit, looked at. */
interface Looked {
  path: string;
  found: Verification;
  /** What it tells, where it is whole. */
  run: AuditedRun | null;
  plan: RunPlan;
  /** Where changes have no plan to be read from: whether none was there, or one that the audit does not vouch for. */
  without?: 'none' | 'other';
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
  remarkOnPlans(looked, session);
  const right = looked.flatMap(({ run, plan }) => (run ? [{ run, plan }] : []));
  remarkOnChain(
    right.map(({ run }) => run),
    expected,
    session,
  );
  // What is there twice happened once.
  const plans = new Map(right.map(({ run, plan }) => [run.head, plan]));
  const once = new Map(right.map(({ run }) => [run.head, run]));
  const all = inOrder([...once.values()]).map((run) => ({ run, plan: plans.get(run.head) ?? null }));
  const lines = historyLines(all, request.history ?? {});
  if (lines.length === 0) tellNobody(all, request.history ?? {}, session);
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
  const { since, until } = history;
  if (since !== undefined && until !== undefined && until < since)
    throw new Failure(
      'config-invalid',
      `Input until: \`${until}\` is before \`since\`, \`${since}\`.`,
      'Give the first day as `since` and the last one as `until`.',
    );
}

/** Something was asked for, and no change is about it. */
function tellNobody(
  all: readonly { run: AuditedRun }[],
  { person, since, until }: NonNullable<RunRequest['history']>,
  session: Session,
): void {
  const changes = all.reduce((sum, { run }) => sum + run.changes.length, 0);
  const isAsked = [person, since, until].some((asked) => asked !== undefined);
  if (changes === 0 && isAsked && !session.stopped)
    session.problem(
      'none',
      'there is no change of anyone in what was given',
      'Give the audits of the runs that changed something: those of `apply`, `event` and `undo`.',
    );
  else if (changes > 0)
    session.problem(
      'none',
      `none of the ${counted(changes, 'change')} in these audits is of the person and the days asked for`,
      '`person` is the externalId, userName or id as the audit names the person; `since` and `until` are days in UTC.',
    );
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
  if (run.changes.length === 0) return { path: source.path, found, run, plan: null };
  const text = await source.plan();
  const { plan, isWhole } = trustedPlan(text, run);
  return { path: source.path, found, run, plan, without: isWhole ? undefined : text === null ? 'none' : 'other' };
}

/** Of several, the newest must end in the head that was kept; which one that is, a broken one keeps open. */
function holdAgainst(looked: Looked[], expected: string): void {
  if (looked.some(({ run }) => run === null)) return;
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
  const vouched = vouchedFor(
    looked.flatMap(({ run }) => run ?? []),
    expected,
  );
  const worst = looked.find(({ found }) => !found.ok) ?? looked[0]!;
  session.report.verification = {
    file: worst.path,
    ...worst.found,
    audits: looked.length,
    vouched: looked.filter(({ run }) => run && vouched.has(run.head)).length,
    whole: looked.filter(({ found }) => found.ok).length,
  };
  if (looked.length > 1) session.report.audits = looked.map(({ path, found }) => ({ file: path, ...found }));
  await session.journal?.appendAll(looked.map(({ path, found }) => verifiedEvent(path, found, expected)));
  for (const { path, found } of looked) {
    const { ok, records, head, problem } = found;
    log.line(
      `Audit    ${path}: ` +
        (ok
          ? `whole, ${counted(records, 'record')}, head ${head}`
          : `broken at line ${problem?.line ?? 0} (${problem?.what ?? ''})`),
    );
    tellBroken(path, found, problem?.what === 'head' ? OTHER_HEAD : UNCHANGED, session);
  }
  if (expected === undefined && looked.every(({ found }) => found.ok))
    session.problem(
      'none',
      'no expected-head was given: a chain that someone made anew from its start would pass as well',
      'Keep the output `audit-head` of every run elsewhere, and give it as `expected-head`.',
    );
}

/** Audits of changes without the plan that says what changed: in one line each kind, however many there are. */
function remarkOnPlans(looked: readonly Looked[], session: Session): void {
  for (const kind of ['none', 'other'] as const) {
    const [first, ...more] = looked.filter(({ without }) => without === kind);
    if (!first) continue;
    const names = `\`${first.path}\`${more.length > 0 ? ` and ${counted(more.length, 'other')}` : ''}`;
    if (kind === 'none')
      session.problem(
        'none',
        `${names}: no \`plan.json\` lies beside it: the audit alone says that a person was changed, not from what to ` +
          'what',
        'Put `plan.json` of the same artifact into the folder of the audit, and verify again.',
      );
    else
      session.problem(
        'none',
        `${names}: the \`plan.json\` beside it is not the one that the audit names: only what the audit vouches for ` +
          'was taken from it',
        'Take `plan.json` of the same run and attempt, from its artifact.',
      );
  }
}

/** Runs that are missing between those that are there, that follow the same one, or that no other one speaks for. */
function remarkOnChain(runs: readonly AuditedRun[], expected: string | undefined, session: Session): void {
  if (runs.length < 2) return;
  const isThere = (run: string): boolean => run !== '' && runs.some(({ runId }) => runId === run);
  for (const { kind, files, run } of chainRemarks(runs)) {
    const names = files.map((file) => `\`${file}\``).join(', ');
    if (kind === 'gap')
      session.problem(
        'none',
        `${names} follows the audit of run ${run}, which is not among the ${counted(runs.length, 'audit')} given` +
          (isThere(run)
            ? `: the one of run ${run} that is there is of another attempt or job, or not as it was written`
            : ''),
        'Add what that run stored as its artifact; if it is gone, what that run did is not in this history.',
      );
    else if (kind === 'fork')
      session.problem(
        'none',
        `${names} follow the same audit, that of run ${run}: they ran at the same time, or one of them was made up`,
        'Compare each head with the output `audit-head` of its run.',
      );
    else session.problem('none', `${names} are the same audit`, 'Give each run once.');
  }
  if (expected === undefined || session.stopped) return;
  const vouched = vouchedFor(runs, expected);
  const alone = [...new Set(runs.filter(({ head }) => !vouched.has(head)).map(({ file }) => `\`${file}\``))];
  if (alone.length === 0) return;
  const some = firstFew(alone);
  session.problem(
    'none',
    alone.length === 1
      ? `nothing but its own chain says that ${some} is whole: no audit that is vouched for names it`
      : `nothing but their own chains say that ${some} are whole: no audit that is vouched for names them`,
    'A chain that someone made anew from its start would pass as well: verify each of these alone, with the output ' +
      '`audit-head` of its run as `expected-head`.',
  );
}

/** A file that was changed, or lost a part of itself. */
const UNCHANGED =
  'Take the audit from where nobody can have changed it (that run’s artifact), and find out who could write to this ' +
  'file.';

/** A whole file: it may be the wrong one, or the head may be. */
const OTHER_HEAD =
  'Check that `expected-head` is the output `audit-head` of this very run – of several audits, of the newest run, ' +
  `which has to be among them. Where it is: ${UNCHANGED.charAt(0).toLowerCase()}${UNCHANGED.slice(1)}`;
