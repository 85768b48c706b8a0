import { type Json, valueOf } from '../../scim/json.ts';
import { identityIn } from '../../scim/user.ts';
import type { RolesMode } from './wire-user.ts';

/** What holds the roles of an account. */
const ROLES: Record<RolesMode, string | null> = { attribute: 'roles', matrix: 'groups', membership: null };

/**
 * Accounts as a list showed them, by id, for the merge before a PUT. Some lists show less of an account than its own
 * address does: what is left out would be cleared.
 */
export class ListedAccounts {
  readonly #byId = new Map<string, Json>();
  readonly #roles: string | null;
  /** Someone was listed with roles. */
  #showsRoles: boolean;

  constructor(mode: RolesMode) {
    this.#roles = ROLES[mode];
    this.#showsRoles = this.#roles === null;
  }

  note(resource: Json): void {
    const who = identityIn(resource);
    if (!who) return;
    this.#byId.set(who.id, resource);
    if (this.#roles !== null) this.#showsRoles ||= valueOf(resource, this.#roles) !== undefined;
  }

  /** Each is used once: what is written changes it. */
  take(id: string): Json | undefined {
    const resource = this.#byId.get(id);
    this.#byId.delete(id);
    return resource;
  }

  /** Whether this account was listed with all that a list is known to leave out. */
  isWhole = (resource: Json): boolean =>
    this.#showsRoles && ['name', 'active', 'emails'].every((name) => valueOf(resource, name) !== undefined);
}
