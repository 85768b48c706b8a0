import { isObject, type Json, listOf, textOf, valueOf } from '../../scim/json.ts';
import { activeIn } from '../../scim/user.ts';
import { foldName } from '../../text/fold-name.ts';

const isRole = (group: unknown): boolean => isObject(group) && textOf(valueOf(group, 'type'))?.toLowerCase() === 'role';

/**
 * Habits of a tenant that one account alone does not show, learnt from every account that is seen.
 */
export class Shapes {
  #saysActive = false;
  #saysInactive = false;
  /** Groups of type `role` were seen: here only these are roles, and `direct` ones are groups. */
  typedRoles = false;
  readonly #named: ReadonlySet<string> | null;

  /** @param roleNames ids and names of roles that the policy knows; `null`: every group may be one */
  constructor(roleNames: readonly string[] | null) {
    this.#named = roleNames && new Set(roleNames.map(foldName));
  }

  learn(resource: Json): void {
    const active = activeIn(resource);
    if (active === true) this.#saysActive = true;
    if (active === false) this.#saysInactive = true;
    if (listOf(valueOf(resource, 'groups')).some(isRole)) this.typedRoles = true;
  }

  /**
   * What an account is that does not say whether it is active. Inactive only where this tenant writes `active: true`
   * and never `false`: nobody is taken for deactivated by a guess, and nobody deactivated for active.
   */
  get unsaid(): boolean {
    return !this.#saysActive || this.#saysInactive;
  }

  /** Whether the policy knows a group as a role, by id or name. */
  isNamed(group: { value: string; display?: string | undefined }): boolean {
    if (!this.#named) return true;
    return (
      this.#named.has(foldName(group.value)) ||
      (group.display !== undefined && this.#named.has(foldName(group.display)))
    );
  }

  /** A group of the role matrix that is a role: of type `role`, or `direct` where this tenant types none so. */
  isMatrixRole(group: { value: string; display?: string; type?: string }): boolean {
    const type = group.type?.toLowerCase();
    if (type === 'role') return true;
    return type === 'direct' && !this.typedRoles && this.isNamed(group);
  }
}
