import type { RoleChange } from '../model/operation.ts';
import type { ListedRole, RoleRef } from '../model/person.ts';
import { foldName } from '../text/fold-name.ts';
import { nearestWord } from '../text/nearest.ts';
import type { DesiredRoles } from './desired-roles.ts';
import { conflicting, type KeysOf, type RoleGraph } from './role-graph.ts';
import { ListedRoles, namesOf } from './role-names.ts';
import type { Policy } from './policy-schema.ts';
import { addTo } from '../text/add-to.ts';

/** What has to be written so that someone has the roles a row asks for. */
interface RoleWrite {
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
  /** What a conflict's names mean among these keys: CXone may have other names for a role than the policy. */
  keysOf: KeysOf;
  /** Value of the role that is to be the primary one, where the row or the account tells one. */
  primary?: string;
  /** Wanted roles that cannot be written under their name. */
  unclear: UnclearRole[];
}

/** A role whose name means nothing in the tenant, or several roles, or one that nobody can be given. */
export interface UnclearRole {
  key: string;
  why: 'unknown' | 'ambiguous' | 'inactive';
  /** The nearest name there is, or the ids it could mean; `''` where there is none. */
  suggestion: string;
}

/**
 * Makes the comparison of the roles an account has with those a row asks for; made once, used for everybody.
 * @param tenantRoles the roles the tenant lists, to write its ids; without a list the policy's key is the id
 * @param isWhole the list holds every role there is: a name that it lacks means nothing
 * @returns a function of the account's roles (none for a new account), of what the row asks for, and of the value of
 *   the account's primary role
 */
export function roleDelta(
  policy: Policy,
  graph: RoleGraph,
  tenantRoles?: readonly ListedRole[],
  isWhole = false,
): (prior: readonly RoleRef[], desired: DesiredRoles, heldPrimary?: string) => RoleWrite {
  const tenant = new TenantRoles(graph, tenantRoles, isWhole);
  return (prior, asked, heldPrimary) => {
    const desired = underOneKey(asked, tenant);
    const held = prior.map((role) => ({ role, key: tenant.keyOf(role) }));
    const wanted = new Set(desired.keys);
    const ended = new Set(desired.ended);
    const keepsExtra = policy.roles.extra === 'keep' && !desired.clear;
    // Named alone, the primary role takes the place of the one before; secondary roles are not spoken of.
    const before = prior.find((role) => role.value === heldPrimary);
    const replaced = desired.primaryAlone && before ? tenant.keyOf(before) : undefined;
    const stays = (key: string): boolean =>
      wanted.has(key) || (desired.primaryAlone ? key !== replaced : keepsExtra && !ended.has(key));
    const kept = held.filter(({ key }) => stays(key));
    const has = new Set(kept.map(({ key }) => key));
    const newKeys = [...wanted].filter((key) => !has.has(key));
    const add = newKeys.map((key) => tenant.refOf(key));
    const keys = [...has, ...newKeys];
    const refOf = (key: string): RoleRef => held.find((each) => each.key === key)?.role ?? tenant.refOf(key);
    const roles = [...kept.map(({ role }) => role), ...add];
    const primary = primaryOf(roles, refOf, desired, heldPrimary);
    return {
      roles,
      primary,
      unclear: [...wanted].flatMap((key) => tenant.unclear(key, !has.has(key)) ?? []),
      add,
      remove: held.filter(({ key }) => !stays(key)).map(({ role }) => role),
      ...effectiveChanges(
        held.map(({ key }) => key),
        keys,
        graph,
        refOf,
      ),
      keys,
      keysOf: tenant.conflictKeys(prior),
    };
  };
}

/** What has to be written so that someone has the roles of before again. */
interface RoleReturn extends Pick<RoleWrite, 'roles' | 'gains' | 'loses'> {
  /** Roles of before that today's policy refuses: they are not given. */
  refused: string[];
}

/**
 * Makes the comparison of the roles an account has with those it had at some time. Roles that it would get back have to
 * be allowed by the policy of today: named, and with the others no conflict and not too many; what it holds already
 * stays, what it should lose goes.
 * @param tenantRoles the roles the tenant lists
 * @returns a function of the account's roles and of the values of those of before
 */
export function roleReturn(
  policy: Policy,
  graph: RoleGraph,
  tenantRoles: readonly ListedRole[] = [],
): (held: readonly RoleRef[], before: readonly string[]) => RoleReturn {
  const tenant = new TenantRoles(graph, tenantRoles);
  const listed = new Map(tenantRoles.map((role) => [role.value, role]));
  const keysOf = (roles: readonly RoleRef[]): string[] => roles.map((role) => tenant.keyOf(role));
  return (held, before) => {
    const has = new Map(held.map((role) => [role.value, role]));
    const kept = held.filter(({ value }) => before.includes(value));
    const back = before.flatMap((value): RoleRef[] => {
      const display = listed.get(value)?.display;
      return has.has(value) ? [] : [{ value, display }];
    });
    const known = back.filter((role) => graph.resolve(tenant.keyOf(role)) !== null);
    const isAllowed =
      known.length === 0 || isTogether(keysOf([...kept, ...known]), policy, graph, tenant.conflictKeys(held));
    const roles = isAllowed ? [...kept, ...known] : kept;
    const named = new Set(roles.map(({ value }) => value));
    const byKey = new Map([...held, ...back].map((role) => [tenant.keyOf(role), role]));
    return {
      roles,
      ...effectiveChanges(keysOf(held), keysOf(roles), graph, (key) => byKey.get(key) ?? tenant.refOf(key)),
      refused: back.filter(({ value }) => !named.has(value)).map(({ display, value }) => display ?? value),
    };
  };
}

/** Ids of one name that a message shows. */
const MOST_NAMED = 10;

const namedSo = (name: string, held: readonly RoleRef[]): string[] =>
  held.filter(({ value, display = value }) => foldName(display) === foldName(name)).map(({ value }) => value);

/** Neither too many nor in conflict. */
const isTogether = (keys: readonly string[], { roles }: Policy, graph: RoleGraph, keysOf: KeysOf): boolean =>
  keys.length <= roles.maxPerUser &&
  roles.conflicts.every((conflict) => conflicting(graph.closure(keys), conflict, keysOf).length < 2);

const underOneKey = (desired: DesiredRoles, tenant: TenantRoles): DesiredRoles => {
  const keys = [...new Set(desired.keys.map((key) => tenant.oneKey(key)))];
  return {
    ...desired,
    keys,
    // Named under one key and over under another: it stays.
    ended: desired.ended.map((key) => tenant.oneKey(key)).filter((key) => !keys.includes(key)),
    primary: desired.primary === undefined ? undefined : tenant.oneKey(desired.primary),
  };
};

/** The role the row says; else the one that was primary, if it is still held; else the first one named. */
function primaryOf(
  roles: readonly RoleRef[],
  refOf: (key: string) => RoleRef,
  desired: DesiredRoles,
  heldPrimary: string | undefined,
): string | undefined {
  if (desired.primary !== undefined) return refOf(desired.primary).value;
  if (heldPrimary === undefined) return undefined;
  if (roles.some((role) => role.value === heldPrimary)) return heldPrimary;
  const [first] = desired.keys;
  return first === undefined ? roles[0]?.value : refOf(first).value;
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

/**
 * The tenant's names for the policy's roles, both ways. Ids compare with case, names without. A name that several of
 * the tenant's roles bear stands for none of them.
 */
class TenantRoles {
  readonly #graph: RoleGraph;
  readonly #isWhole: boolean;
  readonly #displays = new Map<string, string>();
  readonly #listed: ListedRoles;
  /** Every key of the policy for each of the tenant's roles, the first one first: two keys may mean one. */
  readonly #keys = new Map<string, string[]>();

  constructor(graph: RoleGraph, listed: readonly ListedRole[] = [], isWhole = false) {
    this.#graph = graph;
    this.#isWhole = isWhole;
    this.#listed = new ListedRoles(listed);
    for (const { key, display } of graph.roles) this.#displays.set(key, display);
    for (const { key } of graph.roles) {
      const [role, another] = this.#candidates(key);
      if (role && !another) addTo(this.#keys, role.value, key);
    }
  }

  /** The one key under which a role of the tenant is compared, whichever key of the policy means it. */
  oneKey(key: string): string {
    const [role, another] = this.#displays.has(key) ? this.#candidates(key) : [];
    return (role && !another ? this.#keys.get(role.value)?.[0] : undefined) ?? key;
  }

  /**
   * The policy's key for a role an account has, by its id, else by its names; its id where the policy does not know it.
   */
  keyOf(role: RoleRef): string {
    const first = this.#keys.get(role.value)?.[0];
    if (first !== undefined) return first;
    if (this.#displays.has(role.value)) return role.value;
    const listed = this.#listed.byId(role.value);
    for (const name of [role.display, ...(listed ? namesOf(listed) : []), role.value]) {
      const key = name === undefined ? undefined : this.#graph.resolve(name)?.key;
      if (key === undefined) continue;
      // Another role of the same name is not the one that the policy means.
      const meant = this.#candidates(key);
      if (meant.length === 0 || !listed || meant.some((one) => one.value === role.value)) return key;
    }
    return role.value;
  }

  /**
   * The keys that a conflict means by a name: whichever name the policy or the tenant has for the role. A name of
   * several roles means each of them: what is not to be together is not given on a guess.
   * @param held roles of an account, by the names that it shows itself
   */
  conflictKeys(held: readonly RoleRef[]): KeysOf {
    return (name) => {
      const key = this.#graph.resolve(name)?.key;
      const meant = key === undefined ? this.#listed.named(name) : this.#candidates(key);
      const values = meant.length > 0 ? meant.map(({ value }) => value) : namedSo(name, held);
      const own = key ?? name;
      return values.length === 0 ? [[own]] : values.map((value) => [...(this.#keys.get(value) ?? []), value, own]);
    };
  }

  /** How a role of the policy is written: as the tenant lists it, else with the key for an id. */
  refOf(key: string): RoleRef {
    const [listed, another] = this.#candidates(key);
    const display = this.#displays.get(key);
    if (listed && !another) {
      return { value: listed.value, display: listed.display };
    }
    return { value: key, display };
  }

  /** Why a wanted role cannot be written, `null` where it can. @param isNew the account does not hold it yet */
  unclear(key: string, isNew: boolean): UnclearRole | null {
    const candidates = this.#candidates(key);
    const [one] = candidates;
    if (candidates.length > 1)
      return {
        key,
        why: 'ambiguous',
        suggestion: candidates
          .slice(0, MOST_NAMED)
          .map(({ value }) => value)
          .join(' or '),
      };
    if (!one) {
      if (!this.#isWhole || !isNew) return null;
      const names = [...this.#listed.all].flatMap(({ display, name }) => display ?? name ?? []);
      return { key, why: 'unknown', suggestion: nearestWord(this.#displays.get(key) ?? key, names) };
    }
    return one.active === false && isNew ? { key, why: 'inactive', suggestion: '' } : null;
  }

  #candidates(key: string): readonly ListedRole[] {
    return this.#listed.meantBy(key, this.#displays.get(key));
  }
}
