import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { compact } from '../../text/compact.ts';

/** Distinct values a field may have before it is taken for one without repetitions. */
const MANY = 4096;

/** Fields whose values no two accounts share. */
const OWN: ReadonlySet<string> = new Set(['id', 'userName', 'externalId', 'ssoName', 'version']);

const Account = compact();
const NO_ROLES = Object.freeze([] as RoleRef[]) as RoleRef[];

/**
 * Accounts as they stay in memory, a million of them: no member without a value, and what many of them have – a
 * department, a team, the roles of an agent – once for all of them.
 */
export class KeptAccounts {
  /** By field; `null` where its values do not repeat themselves. */
  readonly #values = new Map<string, Map<string, string> | null>();
  /** Lists of roles by all they say. Frozen: they are many accounts'. */
  readonly #roles = new Map<string, RoleRef[]>();

  /** The same account, in the form in which it is kept. */
  keep(user: PriorUser): PriorUser {
    const kept = new Account() as Record<string, unknown>;
    for (const field of Object.keys(user)) {
      const value: unknown = user[field as keyof PriorUser];
      if (value === undefined) continue;
      kept[field] = typeof value === 'string' && !OWN.has(field) ? this.#shared(field, value) : value;
    }
    kept['roles'] = this.#list(user.roles);
    return kept as unknown as PriorUser;
  }

  #shared(field: string, value: string): string {
    let values = this.#values.get(field);
    if (values === null) return value;
    if (values === undefined) this.#values.set(field, (values = new Map()));
    const known = values.get(value);
    if (known !== undefined) return known;
    values.set(value, value);
    if (values.size > MANY) this.#values.set(field, null);
    return value;
  }

  #list(roles: RoleRef[]): RoleRef[] {
    if (roles.length === 0) return NO_ROLES;
    const key = JSON.stringify(roles);
    const known = this.#roles.get(key);
    if (known) return known;
    if (this.#roles.size >= MANY) return roles;
    for (const role of roles) Object.freeze(role);
    this.#roles.set(key, Object.freeze(roles) as RoleRef[]);
    return roles;
  }
}
