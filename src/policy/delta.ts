import type { RoleChange } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import type { DesiredRoles } from './desired-roles.ts';
import type { RoleGraph } from './role-graph.ts';
import type { Policy } from './policy-schema.ts';

/** What has to be written so that somebody has the roles a row asks for. */
export interface RoleWrite {
  /** The whole list to write: what stays, then what is new. */
  roles: RoleRef[];
  add: RoleRef[];
  remove: RoleRef[];
  /** Effective roles won and lost, inherited ones marked. */
  gains: RoleChange[];
  loses: RoleChange[];
  /**
   * Keys of everything held afterwards without being inherited, for `checkWrite`; roles unknown to the policy under
   * their value.
   */
  keys: string[];
}

/**
 * Makes the comparison of the roles an account has with those a row asks for; made once, used for everybody.
 * @param tenantRoles the roles the tenant lists, to write its ids; without a list the policy's key is the id
 * @returns a function of the account's roles (none for a new account) and of what the row asks for
 */
export function roleDelta(
  policy: Policy,
  graph: RoleGraph,
  tenantRoles?: readonly RoleRef[],
): (prior: readonly RoleRef[], desired: DesiredRoles) => RoleWrite {
  const tenant = new TenantRoles(graph, tenantRoles);
  return (prior, desired) => {
    const held = prior.map((role) => ({ role, key: tenant.keyOf(role) }));
    const wanted = new Set(desired.keys);
    const ended = new Set(desired.ended);
    const keepsExtra = policy.roles.extra === 'keep' && !desired.clear;
    const stays = (key: string): boolean => wanted.has(key) || (keepsExtra && !ended.has(key));
    const kept = held.filter(({ key }) => stays(key));
    const has = new Set(kept.map(({ key }) => key));
    const newKeys = [...wanted].filter((key) => !has.has(key));
    const add = newKeys.map((key) => tenant.refOf(key));
    const keys = [...has, ...newKeys];
    const refOf = (key: string): RoleRef => held.find((each) => each.key === key)?.role ?? tenant.refOf(key);
    return {
      roles: [...kept.map(({ role }) => role), ...add],
      add,
      remove: held.filter(({ key }) => !stays(key)).map(({ role }) => role),
      ...effectiveChanges(
        held.map(({ key }) => key),
        keys,
        graph,
        refOf,
      ),
      keys,
    };
  };
}

function effectiveChanges(
  before: readonly string[],
  after: readonly string[],
  graph: RoleGraph,
  refOf: (key: string) => RoleRef,
): Pick<RoleWrite, 'gains' | 'loses'> {
  const had = graph.closure(before);
  const has = graph.closure(after);
  const change = (key: string, direct: readonly string[]): RoleChange => ({
    ...refOf(key),
    inherited: !direct.includes(key),
  });
  return {
    gains: [...has].filter((key) => !had.has(key)).map((key) => change(key, after)),
    loses: [...had].filter((key) => !has.has(key)).map((key) => change(key, before)),
  };
}

/** The tenant's names for the policy's roles, both ways. Ids compare with case, names without. */
class TenantRoles {
  readonly #graph: RoleGraph;
  readonly #displays = new Map<string, string>();
  readonly #byValue = new Map<string, RoleRef>();
  readonly #byDisplay = new Map<string, RoleRef>();

  constructor(graph: RoleGraph, listed: readonly RoleRef[] = []) {
    this.#graph = graph;
    for (const { key, display } of graph.roles) this.#displays.set(key, display);
    for (const role of listed) {
      this.#byValue.set(role.value, role);
      const name = role.display?.trim().toLowerCase();
      if (name !== undefined && !this.#byDisplay.has(name)) this.#byDisplay.set(name, role);
    }
  }

  /**
   * The policy's key for a role an account has, by its id, else by its name; its id where the policy does not know it.
   */
  keyOf(role: RoleRef): string {
    const exact = this.#displays.has(role.value) ? role.value : undefined;
    const name = role.display ?? this.#byValue.get(role.value)?.display;
    return (
      exact ??
      (name === undefined ? undefined : this.#graph.resolve(name)?.key) ??
      this.#graph.resolve(role.value)?.key ??
      role.value
    );
  }

  /** How a role of the policy is written: as the tenant lists it, else with the key for an id. */
  refOf(key: string): RoleRef {
    const display = this.#displays.get(key);
    const listed =
      this.#byValue.get(key) ??
      (display === undefined
        ? undefined
        : (this.#byValue.get(display) ?? this.#byDisplay.get(display.trim().toLowerCase()))) ??
      this.#byDisplay.get(key.trim().toLowerCase());
    if (listed) return listed;
    return display === undefined ? { value: key } : { value: key, display };
  }
}
