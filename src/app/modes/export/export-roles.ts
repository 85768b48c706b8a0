import type { PriorUser } from '../../../model/state.ts';
import { parsePolicy } from '../../../policy/parse.ts';
import { listItems, roleGrants } from '../../../roster/cells/lists.ts';
import { type ExportedRole, policyText } from './export-policy.ts';
import { foldName } from '../../../text/fold-name.ts';

/** The roles that accounts of a tenant have, with a name for each that fits into a roster cell. */
export interface ExportedRoles {
  allowed: ExportedRole[];
  /** Roster name by the tenant's id; a role that has none cannot be written into a cell. */
  names: Map<string, string>;
  /** The tenant's names of roles for which neither name nor id fits. */
  unnamed: string[];
}

/** True where a cell that holds this name alone is read as this role, for ever. */
function fits(name: string): boolean {
  const { items, fault } = listItems(name);
  if (fault || items.length !== 1 || items[0] !== name || name === '__proto__' || name.toUpperCase() === '[!REMOVE!]')
    return false;
  const { grants, fault: date } = roleGrants(items);
  return !date && grants.length === 1 && grants[0]?.name === name && grants[0].until === undefined;
}

/** Whether a policy may hold the role: it refuses what looks like a URL or a secret. */
async function allowable(role: ExportedRole): Promise<boolean> {
  const { problems } = await parsePolicy(
    await policyText({ roles: [role], maxPerUser: 1, protected: [], remarks: [] }),
    'policy.yml',
  );
  return problems.every(({ severity }) => severity !== 'error');
}

/**
 * Finds a name for every role that someone has: the tenant's name where it can stand in a cell and is no other role's,
 * else the id.
 */
export async function exportRoles(users: readonly PriorUser[]): Promise<ExportedRoles> {
  const held = new Map<string, string | undefined>();
  for (const { roles } of users) for (const { value, display } of roles) held.set(value, held.get(value) ?? display);
  const claims = new Map<string, number>();
  for (const [value, display] of held)
    for (const name of new Set([foldName(value), foldName(display ?? value)]))
      claims.set(name, (claims.get(name) ?? 0) + 1);
  const alone = (name: string): boolean => claims.get(foldName(name)) === 1;

  const roles: ExportedRoles = { allowed: [], names: new Map(), unnamed: [] };
  for (const [value, display] of [...held].sort(([a, x], [b, y]) => ((x ?? a) < (y ?? b) ? -1 : 1))) {
    const candidates: ExportedRole[] = [];
    if (display !== undefined && fits(display) && alone(display)) candidates.push({ key: display });
    if (fits(value) && alone(value)) {
      if (display !== undefined && alone(display) && display.trim() === display)
        candidates.push({ key: value, display });
      candidates.push({ key: value });
    }
    let chosen: ExportedRole | undefined;
    for (const candidate of candidates) if (!chosen && (await allowable(candidate))) chosen = candidate;
    if (chosen) {
      roles.allowed.push(chosen);
      roles.names.set(value, chosen.key);
    } else roles.unnamed.push(display ?? value);
  }
  return roles;
}
