import type { Plan } from '../../model/operation.ts';
import { lastWrites } from './drift-since.ts';
import { withPlan } from './plan.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { plural } from '../../text/figures.ts';

/**
 * Compares the tenant with the roster and reports every difference: what a plan would do, and owned people that no row
 * names, whatever the policy does about them. Writes nothing to the tenant; the issue is kept by the host
 * (`Host.comment`). Ends with the reason `drift` where anything differs.
 */
export async function findDrift(request: RunRequest, services: Services, session: Session): Promise<void> {
  await withPlan(request, services, session, async (plan) => {
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
      'Where CXone is right, change the roster; where the roster is right, run apply.',
    );
  });
}

/** How many people differ: with an operation, or absent from the roster. */
function differences(plan: Plan): { people: number; absent: number } {
  const absent = plan.remarks.filter(({ code, file }) => code === 'absent' && file === null).length;
  const leaving = plan.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').length;
  return { people: new Set(plan.operations.map(({ key }) => key)).size + absent, absent: absent + leaving };
}
