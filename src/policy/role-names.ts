import type { RosterEntry } from '../model/entry.ts';
import type { ListedRole, RoleRef } from '../model/person.ts';
import type { RoleGraph } from './role-graph.ts';
import { foldName } from '../text/fold-name.ts';
import { addTo } from '../text/add-to.ts';

/** The names that the tenant has for a role, beside its id. */
export const namesOf = ({ display, name }: ListedRole): string[] => [display, name].flatMap((one) => one ?? []);

/** What is to be written where the tenant lists no roles: what an account is given bears the policy's name alone. */
export function byNames<Delta extends { roles: RoleRef[]; add: RoleRef[] }>(delta: Delta): Delta {
  const given = new Set(delta.add);
  const named = (role: RoleRef): RoleRef => (given.has(role) ? { ...role, isName: true } : role);
  return { ...delta, roles: delta.roles.map(named), add: delta.add.map(named) };
}

/** Whether an account holds the role that is wanted: by its id, or by its name where nobody knows its id. */
export function sameRole(wanted: RoleRef, held: RoleRef): boolean {
  if (wanted.value === held.value) return true;
  if (!wanted.isName) return false;
  const names = [wanted.display ?? wanted.value, wanted.value].map(foldName);
  return [held.display ?? held.value, held.value].some((name) => names.includes(foldName(name)));
}

/** The tenant's roles by what someone wrote. Ids compare with case and go first; a name may mean several. */
export class ListedRoles {
  readonly #byValue = new Map<string, ListedRole>();
  readonly #byName = new Map<string, ListedRole[]>();

  constructor(listed: readonly ListedRole[]) {
    for (const role of listed) {
      this.#byValue.set(role.value, role);
      for (const name of new Set(namesOf(role).map(foldName))) addTo(this.#byName, name, role);
    }
  }

  get all(): Iterable<ListedRole> {
    return this.#byValue.values();
  }

  byId(id: string): ListedRole | undefined {
    return this.#byValue.get(id.trim());
  }

  named(text: string): readonly ListedRole[] {
    const one = this.byId(text);
    return one ? [one] : (this.#byName.get(foldName(text)) ?? []);
  }

  /** Roles that a key of the policy may mean: by id, by the policy's display name, by the key as a name. */
  meantBy(key: string, display: string | undefined): readonly ListedRole[] {
    const byId = this.byId(key) ?? (display === undefined ? undefined : this.byId(display));
    if (byId) return [byId];
    const byDisplay = display === undefined ? [] : this.named(display);
    return byDisplay.length > 0 ? byDisplay : this.named(key);
  }
}

/**
 * Rows under the policy's names: where a row names a role by another name that the tenant has for it (its id, its name,
 * its display name), the policy's key stands there afterwards. A name that means nothing, or two roles, stays.
 */
export function underPolicyNames(
  entries: readonly RosterEntry[],
  graph: RoleGraph,
  listed: readonly ListedRole[],
): RosterEntry[] {
  const roles = new ListedRoles(listed);
  const keys = new Map<string, string>();
  for (const { key, display } of graph.roles) {
    const [role, another] = roles.meantBy(key, display);
    if (role && !another && !keys.has(role.value)) keys.set(role.value, key);
  }
  const known = new Map<string, string>();
  const keyOf = (name: string): string => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const [role, another] = graph.resolve(name) ? [] : roles.named(name);
    const key = (role && !another ? keys.get(role.value) : undefined) ?? name;
    known.set(name, key);
    return key;
  };
  return entries.map((entry) => {
    const { roles: grants, primaryRole } = entry;
    if (!grants && primaryRole === undefined) return entry;
    return {
      ...entry,
      roles: grants?.map((grant) => ({ ...grant, name: keyOf(grant.name) })),
      primaryRole: primaryRole === undefined ? undefined : keyOf(primaryRole),
    };
  });
}
