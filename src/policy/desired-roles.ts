import type { RosterEntry } from '../model/entry.ts';
import { dayIsPast } from './calendar.ts';
import type { RoleGraph } from './role-graph.ts';
import type { Policy } from './policy-schema.ts';
import { foldName } from '../text/fold-name.ts';

/** The roles a row asks for, by the policy's keys. */
export interface DesiredRoles {
  /** Named, or given by a group, and not over. In the order of the row, each once. */
  keys: string[];
  /** Roles that must go although `roles.extra` is `keep`: temporary ones that are over, and those of cleared groups. */
  ended: string[];
  /** The cell says `[!REMOVE!]`: every other role must go, whatever `roles.extra` says. */
  clear: boolean;
  /** The role that is to be the primary one, by the policy's key. */
  primary?: string;
  /** Only the primary role is named: the others stay as they are. */
  primaryAlone?: boolean;
}

/**
 * What a row wants of someone's roles. Roles and groups the policy does not allow are left out: `checkRoles` tells
 * them.
 * @param day today, YYYY-MM-DD, in the policy's time zone; a role with `until` is held to the end of that day
 * @returns `undefined` where the row says nothing, which leaves the tenant's roles alone
 */
export function desiredRoles(
  entry: RosterEntry,
  policy: Policy,
  graph: RoleGraph,
  day: string,
): DesiredRoles | undefined {
  const alone = entry.roles === undefined && entry.groups === undefined;
  if (alone && entry.primaryRole === undefined) return undefined;
  const primary = entry.primaryRole === undefined ? undefined : graph.resolve(entry.primaryRole)?.key;
  const keys = new Set<string>();
  const ended = new Set<string>();
  if (primary !== undefined) keys.add(primary);
  for (const grant of entry.roles ?? []) {
    const key = graph.resolve(grant.name)?.key;
    if (key !== undefined) (dayIsPast(grant.until, day) ? ended : keys).add(key);
  }
  for (const group of entry.groups ?? []) {
    const role = mappedRole(group, policy);
    if (role !== undefined) keys.add(role);
  }
  if (entry.groups === null) for (const role of Object.values(policy.roles.groups)) ended.add(role);
  // Named for ever and for a while: for ever.
  for (const key of keys) ended.delete(key);
  return {
    keys: [...keys],
    ended: [...ended],
    clear: entry.roles === null,
    primary,
    primaryAlone: alone ? true : undefined,
  };
}

/** The role a group gives, by the exact name of the group, else by its name without case and surrounding space. */
export function mappedRole(group: string, policy: Policy): string | undefined {
  const { groups } = policy.roles;
  if (Object.hasOwn(groups, group)) return groups[group];
  const wanted = foldName(group);
  return Object.entries(groups).find(([name]) => foldName(name) === wanted)?.[1];
}
