import type { RosterEntry } from '../../model/entry.ts';
import type { PriorState, PriorUser } from '../../model/state.ts';
import type { Tenant } from '../../model/tenant.ts';
import type { LeftOpen } from '../../plan/left-open.ts';
import { nameKey } from '../../plan/match.ts';

/** What earlier runs left open for the people of these rows, by the account's names then and now. */
export function openOf(
  open: readonly LeftOpen[],
  entries: readonly RosterEntry[],
  users: readonly PriorUser[],
): readonly LeftOpen[] {
  const isMeant = (userName: string | undefined, externalId: string | undefined): boolean =>
    entries.some(
      ({ profile }) =>
        (userName !== undefined && profile.userName && nameKey(profile.userName) === nameKey(userName)) ||
        (externalId !== undefined && profile.externalId === externalId),
    );
  const ids = new Set(users.flatMap((one) => (isMeant(one.userName, one.externalId) ? [one.id] : [])));
  return open.filter(({ id, userName, key }) => ids.has(id) || isMeant(userName, key));
}

/** People whose sign-out an earlier run left open, where the read did not show them: no row may name them any more. */
export async function withLeavers(read: PriorState, open: readonly LeftOpen[], tenant: Tenant): Promise<PriorState> {
  const known = new Set(read.users.map(({ id }) => id));
  const missing = open.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return read;
  const found = await tenant.lookUp(missing.map(({ id }) => ({ id })));
  return { ...read, unlisted: found };
}
