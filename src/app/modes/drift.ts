import type { Plan } from '../../model/operation.ts';
import { wasKept } from '../../plan/kept-deletions.ts';
import { lastWrites } from './drift-since.ts';
import { withPlan } from './plan.ts';
import type { DesiredState } from '../planning/desired.ts';
import { makePlan } from '../planning/make-plan.ts';
import { takenBack } from '../planning/remembered.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { ignoredBefore, notSentAgain } from '../ignored-fields.ts';
import { counted, list, plural } from '../../text/figures.ts';

/**
 * Compares the tenant with the roster and reports every difference: what a plan would do, and owned people that no row
 * names, whatever the policy does about them. Writes nothing to the tenant; the issue is kept by the host
 * (`Host.comment`). Ends with the reason `drift` where anything differs.
 */
export async function findDrift(request: RunRequest, services: Services, session: Session): Promise<void> {
  let known: Known | undefined;
  const next = async (plan: Plan): Promise<void> => {
    const found = differences(plan);
    const writes = plan.operations.length > 0 ? await lastWrites(plan.operations, plan.tenant, services) : [];
    session.report.lastWrites = writes;
    await session.journal?.append({
      event: 'drift.compared',
      status: found.people > 0 ? 'drift' : 'ok',
      people: found.people,
      operations: plan.operations.length,
      absent: found.absent,
      last_writes: writes.map(({ key, field, run, at, how }) => ({ key, field, run, at, how })),
    });
    if (session.stopped || found.people === 0) return;
    const absent = found.absent > 0 ? `, ${found.absent} of them not in the roster` : '';
    session.problem(
      'drift',
      `${found.people} ${plural(found.people, 'person differs', 'people differ')} between CXone and the ` +
        `roster${absent}`,
      adviceOn(plan, found.absent, known),
    );
  };
  await withPlan(request, services, session, next, undefined, async (desired, tenant) => {
    const plan = await makePlan(desired, tenant, request, services, session);
    if (plan.operations.length > 0) known = await knowMore(plan, desired, services, session);
    return plan;
  });
}

/** What applies found out about differences that none of them takes away. */
interface Known {
  /** Accounts that are still there after a deletion. */
  kept: number;
  /** People with a value that CXone did not keep, and changes that are nothing else. */
  notSent: number;
  idle: number;
}

/** What to do about it: not every difference ends with an apply. */
function adviceOn({ operations }: Plan, absent: number, known: Known | undefined): string {
  const { kept, notSent, idle } = known ?? { kept: 0, notSent: 0, idle: 0 };
  const isOff = operations.some(({ kind }) => kind === 'reactivate');
  const nobody = [
    ...(isOff ? ['reactivates anyone'] : []),
    ...(absent > 0 ? ['takes out anyone who is not in the roster'] : []),
  ];
  const blocked = operations.filter(({ kind }) => kind === 'blocked').length;
  return [
    ...(operations.length > blocked + idle || absent > 0
      ? ['Where CXone is right, change the roster; where the roster is right, run apply.']
      : idle > 0
        ? ['Where CXone is right, change the roster.']
        : []),
    ...(blocked > 0
      ? [`${counted(blocked, 'person needs', 'people need')} a decision first: the list says what to do.`]
      : []),
    ...(nobody.length > 0
      ? [`No apply by itself ${nobody.join(' or ')}: the plan of the next pull request shows what its merge does.`]
      : []),
    ...(kept > 0
      ? [
          `${counted(kept, 'account')} that CXone keeps although it answered the deletion: delete ` +
            `${plural(kept, 'it', 'them')} by hand in CXone.`,
        ]
      : []),
    ...(notSent > 0
      ? [
          `${counted(notSent, 'person has', 'people have')} a value that CXone did not keep before: no apply sends ` +
            'it again until the row or the policy changes.',
        ]
      : []),
  ].join(' ');
}

/**
 * What applies remember of the differences: that they come from an undo, or that CXone answered a deletion or a
 * change and did not carry it out. No apply takes these away. What GitHub does not say of it is no fault of a drift.
 */
async function knowMore(plan: Plan, desired: DesiredState, { host }: Services, session: Session): Promise<Known> {
  const { memory } = await host.recall();
  const back = takenBack(plan.operations, desired, memory.undone);
  if (back.size > 0) session.report.takenBack = [...back];
  const kept = plan.operations.filter(({ kind, prior, file, row }) => {
    if (kind !== 'delete' || !prior || memory.deletions.length === 0) return false;
    return wasKept(
      memory.deletions,
      prior,
      desired.entries.find((one) => one.file === file && one.row === row),
    );
  });
  for (const one of kept) one.reason += '; CXone answered the deletion with success and keeps the account, deactivated';
  return { kept: kept.length, ...findNotSent(plan, ignoredBefore(memory, desired.policy)) };
}

function findNotSent({ operations }: Plan, wasIgnored: ReturnType<typeof ignoredBefore>): Omit<Known, 'kept'> {
  const people = new Set<string>();
  let idle = 0;
  for (const one of operations) {
    const fields = notSentAgain(one, wasIgnored);
    if (fields.length === 0) continue;
    people.add(one.key);
    if (fields.length === Object.keys(one.after ?? {}).length) idle += 1;
    one.reason += `; CXone did not keep ${list(fields)} before`;
  }
  return { notSent: people.size, idle };
}

/** How many people differ: with an operation, or absent from the roster. */
function differences(plan: Plan): { people: number; absent: number } {
  const absent = plan.remarks.filter(({ code }) => code === 'absent').length;
  const leaving = plan.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').length;
  return { people: new Set(plan.operations.map(({ key }) => key)).size + absent, absent: absent + leaving };
}
