import { counted, upTo } from '../text/figures.ts';
import { nearestOf, nearestWord } from '../text/nearest.ts';
import type { PathProblem } from './problem.ts';
import type { Policy } from './policy-schema.ts';
import { shown } from './secrecy.ts';
import { foldName } from '../text/fold-name.ts';

/** A role of the policy. */
interface KnownRole {
  /** What the policy calls it. */
  key: string;
  /** What the tenant calls it; the key, where the policy gives no other name. */
  display: string;
}

/** The roles a policy allows, with what each brings along. */
export interface RoleGraph {
  /** In the policy's order. */
  readonly roles: readonly KnownRole[];
  /**
   * A role by what someone wrote: its key or its display name, without surrounding space; an exact match first, then
   * without case.
   * @returns `null` for a role that is not allowed
   */
  resolve: (name: string) => KnownRole | null;
  /** The allowed role someone most likely meant, by the name they came nearest to; `''` where none is near. */
  nearest: (name: string) => string;
  /** These roles and all they inherit, by key, in the policy's order. Unknown keys stand for themselves. */
  closure: (keys: Iterable<string>) => Set<string>;
  /** Steps of the longest chain of `inherits` from this role; 0 for one that inherits nothing. */
  depth: (key: string) => number;
}

/**
 * Makes the graph of a policy's roles and tells what is wrong with it.
 * @returns the graph, unless one of the problems is an error: cycles, chains longer than `maxDepth`, roles that nobody
 * defines, two roles with one name
 */
export function buildRoleGraph(roles: Policy['roles']): { graph?: RoleGraph; problems: PathProblem[] } {
  const parents = new Map(Object.entries(roles.allowed).map(([key, role]) => [key, role.inherits]));
  const names = namesOf(roles);
  const problems = [...names.problems, ...unknownRoles(roles, parents)];
  const cycles = cycleProblems(parents);
  // Depth and closure have a meaning only where nothing goes round.
  if (cycles.length > 0) return { problems: [...problems, ...cycles] };
  const depths = depthsOf(parents);
  problems.push(...depthProblems(parents, depths, roles.maxDepth));
  const graph = graphOf(roles, parents, names, depths);
  problems.push(...conflictProblems(roles, graph));
  return problems.some((problem) => problem.severity === 'error') ? { problems } : { graph, problems };
}

interface Names {
  exact: Map<string, KnownRole>;
  folded: Map<string, KnownRole>;
  problems: PathProblem[];
}

/** Every name that leads to a role. One name for two roles would make a roster cell mean either. */
function namesOf(roles: Policy['roles']): Names {
  const names: Names = { exact: new Map(), folded: new Map(), problems: [] };
  for (const [key, { display }] of Object.entries(roles.allowed)) {
    const role: KnownRole = { key, display: display ?? key };
    for (const name of new Set([key, role.display])) {
      const other = names.folded.get(foldName(name));
      if (other && other.key !== key) {
        names.problems.push({
          path: ['roles', 'allowed', key],
          atKey: true,
          severity: 'error',
          found: `the name ${shown(name)}, which also means the role ${shown(other.key)}`,
          expected: 'names that differ in more than case and space',
          suggestion: '',
        });
        continue;
      }
      names.exact.set(name.trim(), role);
      names.folded.set(foldName(name), role);
    }
  }
  return names;
}

function unknownRoles(roles: Policy['roles'], parents: ReadonlyMap<string, readonly string[]>): PathProblem[] {
  const keys = [...parents.keys()];
  const near = nearestOf(keys);
  const byDisplay = new Map<string, string>();
  for (const key of keys) {
    const display = roles.allowed[key]?.display;
    if (display !== undefined && !byDisplay.has(foldName(display))) byDisplay.set(foldName(display), key);
  }
  const expected =
    keys.length > 0 ? `the key of a role in roles.allowed: ${upTo(keys)}` : 'roles.allowed with this role in it';
  const refuse = (path: (string | number)[], name: string): PathProblem => ({
    path,
    severity: 'error',
    found: `the role ${shown(name)}, which is not in roles.allowed`,
    expected,
    suggestion: byDisplay.get(foldName(name)) ?? near(name),
  });
  const problems: PathProblem[] = [];
  for (const [key, inherits] of parents) {
    for (const [i, parent] of inherits.entries())
      if (!parents.has(parent)) problems.push(refuse(['roles', 'allowed', key, 'inherits', i], parent));
  }
  for (const [group, role] of Object.entries(roles.groups))
    if (!parents.has(role)) problems.push(refuse(['roles', 'groups', group], role));
  return problems;
}

/** Steps of a way through the roles that a message names. */
const MOST_STEPS = 10;

/** `a → b → c`, of a longer way its first steps. @param all how many steps it has */
const way = (first: readonly string[], all: number): string =>
  [...first, ...(all > first.length ? [`… (${all - first.length} more)`] : [])].join(' → ');

/** Each cycle once, named from the role that comes first in the file. Works without recursion: a chain may be long. */
function cycleProblems(parents: ReadonlyMap<string, readonly string[]>): PathProblem[] {
  const problems: PathProblem[] = [];
  /** The place on the trail, or `done`. */
  const state = new Map<string, number | 'done'>();
  for (const start of parents.keys()) {
    if (state.has(start)) continue;
    const trail: { key: string; next: number }[] = [{ key: start, next: 0 }];
    state.set(start, 0);
    while (trail.length > 0) {
      const here = trail.at(-1) as { key: string; next: number };
      const inherits = parents.get(here.key) ?? [];
      if (here.next >= inherits.length) {
        state.set(here.key, 'done');
        trail.pop();
        continue;
      }
      const i = here.next++;
      const parent = inherits[i] as string;
      const from = state.get(parent);
      if (typeof from === 'number') {
        const round = trail.slice(from, from + MOST_STEPS).map((step) => step.key);
        problems.push({
          path: ['roles', 'allowed', here.key, 'inherits', i],
          severity: 'error',
          found: `roles that inherit each other in a circle: ${way(round, trail.length - from)} → ${parent}`,
          expected: 'inheritance that ends: take one of these steps out',
          suggestion: '',
        });
      } else if (from === undefined && parents.has(parent)) {
        state.set(parent, trail.length);
        trail.push({ key: parent, next: 0 });
      }
    }
  }
  return problems;
}

/** Longest chain of every role, bottom up. Expects no cycles. */
function depthsOf(parents: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const depths = new Map<string, number>();
  for (const start of parents.keys()) {
    const open = [start];
    while (open.length > 0) {
      const key = open.at(-1) as string;
      const inherits = (parents.get(key) ?? []).filter((parent) => parents.has(parent));
      const waiting = inherits.filter((parent) => !depths.has(parent));
      if (waiting.length > 0) for (const parent of new Set(waiting)) open.push(parent);
      else {
        depths.set(
          key,
          inherits.reduce((most, parent) => Math.max(most, (depths.get(parent) ?? 0) + 1), 0),
        );
        open.pop();
      }
    }
  }
  return depths;
}

function depthProblems(
  parents: ReadonlyMap<string, readonly string[]>,
  depths: ReadonlyMap<string, number>,
  maxDepth: number,
): PathProblem[] {
  // Only where the chain grows too long: not again for everything above.
  return [...depths]
    .filter(([, depth]) => depth === maxDepth + 1)
    .map(([key, depth]) => {
      const chain = [key];
      for (let left = depth; left > 0 && chain.length < MOST_STEPS; left -= 1) {
        chain.push(
          (parents.get(chain.at(-1) as string) ?? []).find((parent) => depths.get(parent) === left - 1) as string,
        );
      }
      return {
        path: ['roles', 'allowed', key],
        atKey: true,
        severity: 'error' as const,
        found: `a chain of ${counted(depth, 'step')}: ${way(chain, depth + 1)}`,
        expected: `at most ${maxDepth} (roles.maxDepth)`,
        suggestion: '',
      };
    });
}

const wordsOf = (roles: readonly KnownRole[]): string[] =>
  roles.flatMap(({ key, display }) => (display === key ? [key] : [key, display]));

function graphOf(
  roles: Policy['roles'],
  parents: ReadonlyMap<string, readonly string[]>,
  names: Names,
  depths: ReadonlyMap<string, number>,
): RoleGraph {
  const known = Object.entries(roles.allowed).map(([key, { display }]) => ({ key, display: display ?? key }));
  const words = wordsOf(known);
  const order = new Map(known.map(({ key }, i) => [key, i]));
  const closures = new Map<string, readonly string[]>();
  const closureOf = (key: string): readonly string[] => {
    const cached = closures.get(key);
    if (cached) return cached;
    const all = new Set([key]);
    for (const each of all) for (const parent of parents.get(each) ?? []) all.add(parent);
    const keys = [...all];
    closures.set(key, keys);
    return keys;
  };
  return {
    roles: known,
    resolve: (name) => names.exact.get(name.trim()) ?? names.folded.get(foldName(name)) ?? null,
    nearest: (name) => nearestWord(name, words),
    closure: (keys) => {
      const all = new Set<string>();
      for (const key of keys) for (const each of closureOf(key)) all.add(each);
      return new Set([...all].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0));
    },
    depth: (key) => depths.get(key) ?? 0,
  };
}

/** Warnings about conflicts, more than anyone reads. */
const MOST_WARNINGS = 1000;

/** Makes the look for roles that bring two of one conflict, in the policy's order: up from the few that it names. */
function holdersOf(roles: Policy['roles'], graph: RoleGraph): (conflict: readonly string[]) => string[] {
  const order = new Map(graph.roles.map(({ key }, i) => [key, i]));
  const heirs = Map.groupBy(
    Object.entries(roles.allowed).flatMap(([key, { inherits }]) => inherits.map((parent) => ({ key, parent }))),
    ({ parent }) => parent,
  );
  return (conflict) => {
    const brought = new Map<string, number>();
    for (const member of new Set(conflict.map((name) => graph.resolve(name)?.key ?? name))) {
      const above = new Set([member]);
      for (const each of above) for (const { key } of heirs.get(each) ?? []) above.add(key);
      for (const each of above) brought.set(each, (brought.get(each) ?? 0) + 1);
    }
    const both = [...brought].filter(([, many]) => many > 1).map(([key]) => key);
    return both.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).slice(0, MOST_WARNINGS);
  };
}

/** Conflicts that can do nothing, or that no holder of a role can keep. */
function conflictProblems(roles: Policy['roles'], graph: RoleGraph): PathProblem[] {
  const problems: PathProblem[] = [];
  const near = nearestOf(wordsOf(graph.roles));
  const warn = (path: (string | number)[], found: string, expected: string, suggestion = ''): void => {
    problems.push({ path, severity: 'warning', found, expected, suggestion });
  };
  const together = holdersOf(roles, graph);
  for (const [i, conflict] of roles.conflicts.entries()) {
    if (problems.length > MOST_WARNINGS) return problems;
    for (const [j, name] of conflict.entries()) {
      if (graph.resolve(name)) continue;
      const expected =
        'a role in roles.allowed; unless CXone calls one of those so, nobody gets this one through the roster, and ' +
        'the rule holds for nobody new';
      warn(
        ['roles', 'conflicts', i, j],
        `the role ${shown(name)}, which is not in roles.allowed`,
        expected,
        near(name),
      );
    }
    for (const key of together(conflict)) {
      const both = conflicting(graph.closure([key]), conflict, policyKeys(graph));
      warn(
        ['roles', 'conflicts', i],
        `the role ${shown(key)}, which by itself brings ${upTo(both)}`,
        'a role that can be given: nobody can ever have this one',
      );
    }
  }
  return problems;
}

/** The roles that a conflict means by a name: of each the keys under which someone may hold it. */
export type KeysOf = (name: string) => readonly (readonly string[])[];

/** By the policy alone: its own key, or the name as it is. */
export const policyKeys =
  (graph: RoleGraph): KeysOf =>
  (name) => [[graph.resolve(name)?.key ?? name]];

/**
 * The roles of one conflict that someone has.
 * @param effective keys of all roles held, inherited ones included
 * @returns their keys (a role unknown to the policy under its own name); two or more break the rule
 */
export function conflicting(effective: ReadonlySet<string>, conflict: readonly string[], keysOf: KeysOf): string[] {
  const held = [...new Set(conflict)].map((name) =>
    keysOf(name).flatMap((keys) => keys.find((key) => effective.has(key)) ?? []),
  );
  const all = [...new Set(held.flat())];
  // A name that means two roles sets none of them against the other.
  return all.filter((key) =>
    held.some((keys, i) => keys.includes(key) && held.some((more, j) => i !== j && more.some((one) => one !== key))),
  );
}
