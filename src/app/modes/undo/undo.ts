import { buildRoleGraph } from '../../../policy/role-graph.ts';
import { today } from '../../../policy/calendar.ts';
import { type Memory, type UndoneChange, unitedUndone } from '../../../model/memory.ts';
import type { RosterEntry } from '../../../model/entry.ts';
import type { Change, Operation, Plan } from '../../../model/operation.ts';
import { mayHaveWritten, type Outcome, worked } from '../../../model/outcome.ts';
import type { UndoNote } from '../../../model/run.ts';
import type { Tenant } from '../../../model/tenant.ts';
import { keyOf } from '../../../plan/make-operation.ts';
import { nameKey } from '../../../plan/match.ts';
import { rowDigest } from '../../../plan/row-digest.ts';
import type { UndoDraft } from '../../../plan/undo-draft.ts';
import { revertText } from '../../../report/words/revert-text.ts';
import { readRoster } from '../../../roster/read.ts';
import { counted } from '../../../text/figures.ts';
import { sha256 } from '../../../text/hash.ts';
import { judgeApproval } from '../../approval-question.ts';
import { recallMemory, remember } from '../../memory.ts';
import { asWritten, type DesiredState, openRosters } from '../../planning/desired.ts';
import { choosePolicy } from '../../planning/policy-choice.ts';
import type { Services } from '../../ports.ts';
import type { RunRequest } from '../../run-request.ts';
import type { Session } from '../../session.ts';
import { applyPlanned } from '../apply.ts';
import { withPlan } from '../plan.ts';
import { makeUndoPlan } from './undo-plan.ts';
import { readUndone, refuseSecond, type UndoneRun } from './undone-runs.ts';

/**
 * Takes back what an earlier run did, as far as nobody changed it since. Without a plan that was given it only plans;
 * with one it does exactly that plan, or a part of it.
 */
export async function undoRun(request: RunRequest, services: Services, session: Session): Promise<void> {
  const undone = await readUndone(request, services, session);
  if (!undone) return;
  if (request.givenPlan) await recallMemory(services, session);
  else session.recalled = await services.host.recall();
  refuseSecond(undone, session.memory ?? session.recalled?.memory);
  let draft: UndoDraft | null = null;
  await withPlan(
    request,
    services,
    session,
    async (plan, tenant, desired) => {
      if (!draft) return;
      await showRevert(undone, draft, plan, request, services, session);
      refuseNothing(undone, draft, session);
      if (session.stopped || !request.givenPlan) return;
      await carryOut({ undone, draft, plan, tenant, desired }, request, services, session);
    },
    () => readContext(request, services, session),
    async (desired, tenant) => {
      const made = await makeUndoPlan(undone, desired, tenant, request, services, session);
      draft = made.draft;
      return made.plan;
    },
  );
}

/** Policy and roster of today. Of the roster only what its rows say is kept: wrong ones do not stand in the way. */
async function readContext(request: RunRequest, services: Services, session: Session): Promise<DesiredState | null> {
  const chosen = await choosePolicy(request, services, session);
  if (!chosen) return null;
  const { policy, text, overrideText } = chosen;
  const { graph } = buildRoleGraph(policy.roles);
  if (!graph) return null;
  const day = today(services.clock.now(), policy.timezone);
  const roster = await readRoster(await openRosters(request, services), { ...policy, today: day });
  if (roster.invalidRows > 0 || roster.rows === 0)
    services.log.warning(
      'The roster is not right as it stands. That does not stop an undo; revert the roster before the next apply.',
    );
  return {
    roster: { ...roster, issues: [], invalidRows: 0 },
    entries: roster.entries,
    policy,
    policySha256: sha256(text ?? ''),
    graph,
    overrideText,
    today: day,
  };
}

/** Puts into the report what is left alone, what stays, and the text for the pull request that reverts the roster. */
async function showRevert(
  undone: UndoneRun,
  { alone, stays, asBefore }: UndoDraft,
  plan: Plan,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<void> {
  const [first] = undone.runs;
  const pulls = [...new Set(undone.runs.flatMap(({ pullRequests }) => pullRequests))];
  const revert = revertText({
    run: undone.name,
    at: first?.startedAt ?? '',
    commit: undone.runs.at(-1)?.commit ?? '',
    mergeCommits: [...new Set(undone.runs.flatMap(({ mergeCommits }) => mergeCommits))],
    pulls,
    roster: request.rosterPaths,
    alone: keysOf(alone.filter(({ why }) => why === 'changed')).size,
    kept: keysOf(alone.filter(({ why }) => why !== 'changed')).size,
    deleted: stays.filter(({ deleted }) => deleted).length,
    blocked: plan.operations.filter(({ kind }) => kind === 'blocked').length,
  });
  session.report.undo = {
    run: undone.name,
    at: first?.startedAt ?? '',
    applies: request.givenPlan === true,
    asBefore,
    alone,
    stays,
    notDone: undone.notDone,
    pulls,
    revert,
  };
  await services.files.write('revert.md', `${revert.body}\n`);
  await session.journal?.append({
    event: 'undo.planned',
    status: 'ok',
    undone: undone.runs.map(({ runId, attempt, head, file }) => ({ run: runId, attempt, head, file })),
    operations: plan.operations.length,
    as_before: asBefore,
    left_alone: alone.map(({ key, fields, what, todo, why }) => ({ key, fields, what, todo, why })),
    stays: stays.map(({ key, what, fields, todo }) => ({ key, what, fields, todo })),
    not_done: undone.notDone,
    pull_requests: pulls,
  });
}

const keysOf = (notes: readonly UndoNote[]): Set<string> => new Set(notes.map(({ key }) => key));

/** A plan that takes nothing back is no undo, and its reader has to know. */
function refuseNothing(
  { name, changes }: UndoneRun,
  { operations, alone, stays, asBefore }: UndoDraft,
  session: Session,
) {
  if (operations.length > 0 || session.stopped) return;
  const changed = alone.filter(({ why }) => why === 'changed').length;
  const left = alone.length - changed;
  const said = [
    asBefore > 0 && `${counted(asBefore, 'person is', 'people are')} as before already`,
    changed > 0 && `${counted(changed, 'matter was', 'matters were')} changed by others since`,
    left > 0 && `${counted(left, 'matter is', 'matters are')} left alone for another reason`,
    stays.length > 0 && `${counted(stays.length, 'matter')} cannot be taken back`,
    changes.length === 0 && 'it changed nobody',
  ].filter((one) => one !== false);
  session.problem(
    'config-invalid',
    `Nothing of run ${name} is left to take back: ${said.join(', ') || 'it changed nobody'}`,
    `${alone.length + stays.length > 0 ? 'Look at the lists below. ' : ''}What is still wrong is corrected in the ` +
      'roster, or by hand in CXone.',
  );
}

interface Ready {
  undone: UndoneRun;
  draft: UndoDraft;
  plan: Plan;
  tenant: Tenant;
  desired: DesiredState;
}

async function carryOut(
  { undone, draft, plan, tenant, desired }: Ready,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<void> {
  const verdict = await judgeApproval(plan, desired, request, services, session);
  session.add(verdict.problems);
  const { memory } = session;
  if (session.stopped || !memory) return;
  const go = new Set(verdict.go);
  const operations = plan.operations.filter(({ id }) => go.has(id));
  // Before the first write: no apply may repeat what a killed undo has taken back.
  const before = memory.undone;
  const rows = rowsByName(asWritten(desired));
  const taken = operations.map((operation) => ({
    id: operation.id,
    changes: takenBack(draft.takesBack.get(operation.id) ?? [], operation, rows, memory.writer.run),
  }));
  // Someone was quicker: what is as before already is not to be changed again either.
  const already = takenBack(draft.overAlready, {}, rows, memory.writer.run);
  memory.undone = unitedUndone(before, [...already, ...taken.flatMap(({ changes }) => changes)]);
  await remember(services, session);
  await applyPlanned({ plan: { ...plan, operations }, tenant, desired }, request, services, session);
  const outcomes = session.report.outcomes ?? [];
  const written = new Set(outcomes.filter(({ status }) => mayHaveWritten(status)).map(({ operation }) => operation.id));
  const done = taken.flatMap(({ id, changes }) => (written.has(id) ? changes : []));
  memory.undone = unitedUndone(before, [...already, ...done]);
  rememberEnd(outcomes, undone, draft, memory);
}

/**
 * Sign-outs of people who are back are over; a run of which all is taken back that can be is not taken back again.
 */
function rememberEnd(
  outcomes: readonly Outcome[],
  { id, runs }: UndoneRun,
  { alone }: UndoDraft,
  memory: Memory,
): void {
  const back = new Set(
    outcomes.flatMap(({ operation: { kind, prior }, status }) =>
      kind === 'reactivate' && status === 'done' && prior ? [prior.id] : [],
    ),
  );
  memory.openSteps = memory.openSteps.filter((left) => !back.has(left.id));
  if (!outcomes.every(({ status }) => worked(status))) return;
  if (alone.some(({ why }) => why === 'open')) return;
  const { run, at } = memory.writer;
  memory.undos = [...memory.undos, { of: id, heads: runs.map(({ head }) => head), run, at }];
}

/** Changes as memory keeps them, by the key of then and by that of today, each with the person's row of today. */
function takenBack(
  changes: readonly Change[],
  { person, prior }: Partial<Pick<Operation, 'person' | 'prior'>>,
  rows: ReadonlyMap<string, RosterEntry>,
  run: string,
): UndoneChange[] {
  const names = [person, prior].flatMap((one) => [one?.externalId, one?.userName].flatMap((name) => name ?? []));
  return changes.flatMap((change) => {
    const entry = [change.key, ...names].flatMap((name) => rows.get(nameKey(name)) ?? [])[0];
    const row = entry ? rowDigest(entry) : null;
    return [...new Set([change.key, keyOf(entry, prior) || change.key])].map((key) => ({ ...change, key, run, row }));
  });
}

/** Rows by what names their person. */
function rowsByName(entries: readonly RosterEntry[]): ReadonlyMap<string, RosterEntry> {
  return new Map(
    entries.flatMap((entry) =>
      [entry.profile.userName, entry.profile.externalId].flatMap((name) =>
        name ? [[nameKey(name), entry] as const] : [],
      ),
    ),
  );
}
