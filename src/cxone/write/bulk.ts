import type { BulkAnswer, WireOperation, WireResult } from '../../model/tenant.ts';
import { corrected } from './corrected.ts';
import { addToGroups, sendMemberships } from './memberships.ts';
import { inOneBulk } from './one-bulk.ts';
import { sendSingle } from './send-single.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/**
 * One bulk request with these operations, each with exactly one result, whatever the tenant answers.
 * @throws Failure for what ends the whole run; nothing was then carried out
 */
export async function sendBulk(session: TenantSession, operations: readonly WireOperation[]): Promise<BulkAnswer> {
  const isMembership = (one: WireOperation): boolean => one.write.type === 'roles' && session.mode === 'membership';
  const together = operations.filter(
    (one) => !isMembership(one) && one.bulkable && !(one.method === 'PATCH' && session.capabilities.patch === false),
  );
  const results = new Map<string, WireResult>();
  const keep = (all: readonly WireResult[]): void => {
    for (const result of all) results.set(result.ref, result);
  };
  let failedWhole = false;
  if (together.length > 0) {
    const answer = await inOneBulk(session, together);
    if (answer.refused) return { results: [], refused: answer.refused };
    failedWhole = answer.failedWhole ?? false;
    keep(await addToGroups(session, together, await corrected(session, together, answer.results)));
  }
  const memberships = operations.filter(isMembership);
  if (memberships.length > 0) keep(await sendMemberships(session, memberships));
  const alone = operations.filter((one) => !together.includes(one) && !isMembership(one));
  keep(await Promise.all(alone.map((one) => sendSingle(session, one))));
  return {
    results: operations.map((one) => results.get(one.ref) as WireResult),
    failedWhole,
  };
}
