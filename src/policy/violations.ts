import { leaves, type RosterEntry, type RosterIssue } from '../model/entry.ts';
import type { UnclearRole } from './delta.ts';
import { desiredRoles, mappedRole } from './desired-roles.ts';
import { nearestWord } from '../text/nearest.ts';
import { conflicting, type KeysOf, policyKeys, type RoleGraph } from './role-graph.ts';
import type { Policy } from './policy-schema.ts';
import { upTo } from '../text/figures.ts';
import { remembered } from '../text/remembered.ts';

/**
 * What a row asks for and the policy forbids: well-formed, so no fault of the file (`policy-violation`, not
 * `roster-invalid`).
 */
export interface RoleViolation extends RosterIssue {
  severity: 'error';
  code:
    | 'role-not-allowed'
    | 'group-unmapped'
    | 'role-conflict'
    | 'too-many-roles'
    | 'roles-without-policy'
    | 'role-unknown'
    | 'role-ambiguous'
    | 'role-inactive'
    | 'skill-not-allowed';
}

/**
 * Holds the rows' roles and groups against the policy. Rows of leavers are not looked at: they ask for no role.
 * @param graph the graph of `policy.roles`
 * @param day today, YYYY-MM-DD, in the policy's time zone
 * @returns in the order of the rows; one violation for the whole file where it names roles and the policy allows none
 */
export function checkRoles(
  entries: readonly RosterEntry[],
  policy: Policy,
  graph: RoleGraph,
  day: string,
): RoleViolation[] {
  const staying = entries.filter((entry) => !leaves(entry, day));
  if (graph.roles.length === 0) return withoutPolicy(staying);
  const groups = Object.keys(policy.roles.groups);
  const nearestRole = remembered((name) => graph.nearest(name));
  const nearestGroup = remembered((name) => nearestWord(name, groups));
  const allowed =
    `a role of the policy: ` +
    upTo(graph.roles.map(({ key, display }) => (key === display ? key : `${key} (${display})`)));
  const mapped =
    groups.length === 0
      ? 'no groups: the policy maps none (roles.groups)'
      : `a group the policy maps (roles.groups): ${upTo(groups)}`;
  return staying.flatMap((entry) => {
    const found: RoleViolation[] = [];
    const named = (entry.roles ?? []).map((grant) => ['roles', grant.name] as const);
    const primary = entry.primaryRole === undefined ? [] : [['primaryRole', entry.primaryRole] as const];
    for (const [name, column] of new Map([...primary, ...named].map(([column, name]) => [name, column]))) {
      if (!graph.resolve(name))
        found.push(
          violation(entry, column, 'role-not-allowed', name, ...(joined(name, graph) ?? [allowed, nearestRole(name)])),
        );
    }
    for (const group of new Set(entry.groups ?? [])) {
      if (mappedRole(group, policy) === undefined)
        found.push(violation(entry, 'groups', 'group-unmapped', group, mapped, nearestGroup(group)));
    }
    const desired = desiredRoles(entry, policy, graph, day);
    return desired ? [...found, ...ruleViolations(entry, desired.keys, policy, graph)] : found;
  });
}

/** What people and programs put between roles, beside `;` and `|`; a comma first, since names have one as well. */
const BETWEEN = [/,/, /[，、،；؛\uFF5C•·\t]/u, / ?[/\\+&>:] ?/, / [-–—] /, / (?:and|und|et|y|e|en|ve) /iu, /\s+/u];
/** What stands around a list that a program wrote: `["a", "b"]`. */
const AROUND = /^[[{(]|[\])}]$/g;

/**
 * Several allowed roles in one name, because another sign than `;` or `|` stands between them: what is near to one of
 * them would take the others away.
 */
function joined(name: string, graph: RoleGraph): [expected: string, suggestion: string] | null {
  const bare = name.replace(AROUND, '').trim();
  for (const sign of BETWEEN) {
    const parts = bare.split(sign).map((part) => part.trim().replace(/^["']|["']$/g, ''));
    if (parts.length < 2 || !parts.every((part) => graph.resolve(part))) continue;
    const why = sign === BETWEEN[0] ? 'a comma is part of a role’s name' : 'what stands here is part of the name';
    return [`roles separated by \`;\` or \`|\`: ${why}`, parts.join(';')];
  }
  return null;
}

/**
 * Holds the roles someone would have after a change against the policy's conflicts: roles that stay count as well, and
 * so do the tenant's names for a role, which `checkRoles` cannot know.
 * @param keys `keys` of the `RoleWrite`
 * @param keysOf its `keysOf`
 */
export function checkWrite(
  entry: RosterEntry,
  keys: readonly string[],
  policy: Policy,
  graph: RoleGraph,
  keysOf: KeysOf = policyKeys(graph),
): RoleViolation[] {
  return conflictViolations(entry, keys, policy, graph, keysOf);
}

const UNCLEAR: Record<UnclearRole['why'], { code: RoleViolation['code']; expected: string }> = {
  unknown: {
    code: 'role-unknown',
    expected: 'a role that CXone has, by its name or id: correct the name in the policy, or create the role in CXone',
  },
  ambiguous: {
    code: 'role-ambiguous',
    expected: 'a name that only one role in CXone has: write the id of the role you mean as its key in the policy',
  },
  inactive: {
    code: 'role-inactive',
    expected: 'a role that is active in CXone: nobody can be given this one',
  },
};

/** A skill that no pattern of `skills.allowed` matches. */
export const skillViolation = (entry: RosterEntry, name: string, suggestion: string): RoleViolation =>
  violation(entry, 'skills', 'skill-not-allowed', name, 'a skill that the policy allows (skills.allowed)', suggestion);

/** Roles that a row asks for and that the tenant does not have under this name, or has twice, or cannot give. */
export function unclearRoles(entry: RosterEntry, unclear: readonly UnclearRole[]): RoleViolation[] {
  return unclear.map(({ key, why, suggestion }) =>
    violation(entry, columnOf(entry), UNCLEAR[why].code, key, UNCLEAR[why].expected, suggestion),
  );
}

function ruleViolations(
  entry: RosterEntry,
  keys: readonly string[],
  policy: Policy,
  graph: RoleGraph,
): RoleViolation[] {
  if (keys.length === 0) return [];
  const found: RoleViolation[] = [];
  const { maxPerUser } = policy.roles;
  if (keys.length > maxPerUser) {
    found.push(
      violation(
        entry,
        columnOf(entry),
        'too-many-roles',
        `${keys.length} roles: ${upTo(keys)}`,
        `at most ${maxPerUser} (roles.maxPerUser)`,
        '',
      ),
    );
  }
  return [...found, ...conflictViolations(entry, keys, policy, graph, policyKeys(graph))];
}

function conflictViolations(
  entry: RosterEntry,
  keys: readonly string[],
  { roles: { conflicts } }: Policy,
  graph: RoleGraph,
  keysOf: KeysOf,
): RoleViolation[] {
  if (conflicts.length === 0 || keys.length === 0) return [];
  const effective = graph.closure(keys);
  return conflicts.flatMap((conflict) => {
    const both = conflicting(effective, conflict, keysOf);
    if (both.length < 2) return [];
    // A role that only the tenant has, as the conflict calls it.
    const called = (key: string): string =>
      graph.resolve(key) ? key : (conflict.find((name) => keysOf(name).flat().includes(key)) ?? key);
    const sources = both.map((key) =>
      keys.includes(key)
        ? called(key)
        : `${key} (comes with ${upTo(keys.filter((each) => graph.closure([each]).has(key)))})`,
    );
    const expected = `not more than one of ${conflict.join(', ')} (roles.conflicts)`;
    return [violation(entry, columnOf(entry), 'role-conflict', sources.join(' and '), expected, '')];
  });
}

/** The column that asks for roles. */
const columnOf = ({ roles, primaryRole }: RosterEntry): string =>
  roles ? 'roles' : primaryRole === undefined ? 'groups' : 'primaryRole';

function violation(
  entry: RosterEntry,
  column: string,
  code: RoleViolation['code'],
  found: string,
  expected: string,
  suggestion: string,
): RoleViolation {
  return {
    file: entry.file,
    row: entry.row,
    line: entry.line,
    column,
    code,
    severity: 'error',
    found,
    expected,
    suggestion,
  };
}

/** No allow-list: least privilege means that no role may be given. Says what to paste so that these may. */
function withoutPolicy(entries: readonly RosterEntry[]): RoleViolation[] {
  const roles = new Map<string, string>();
  const groups = new Set<string>();
  let first: RosterEntry | undefined;
  for (const entry of entries) {
    for (const { name } of [...(entry.roles ?? []), ...(entry.primaryRole ? [{ name: entry.primaryRole }] : [])])
      if (!roles.has(name.trim().toLowerCase())) roles.set(name.trim().toLowerCase(), name.trim());
    for (const group of entry.groups ?? []) groups.add(group);
    if (
      !first &&
      ((entry.roles?.length ?? 0) > 0 || entry.primaryRole !== undefined || (entry.groups?.length ?? 0) > 0)
    )
      first = entry;
  }
  if (!first) return [];
  return [
    {
      file: first.file,
      row: null,
      line: null,
      column: roles.size > 0 ? 'roles' : 'groups',
      code: 'roles-without-policy',
      severity: 'error',
      found: `roles or groups (${upTo([...roles.values(), ...groups], 5)}) and a policy without roles.allowed`,
      expected: 'a policy that names every role the roster may give; look through these lines, then add them to it',
      suggestion: rolesSnippet([...roles.values()].sort(), [...groups].sort()),
    },
  ];
}

/**
 * The lines of a policy that allow these roles. A group's role cannot be guessed: `ROLE` stands for it, which the
 * policy refuses until someone has written the role's name there.
 */
export function rolesSnippet(roles: readonly string[], groups: readonly string[]): string {
  const lines = ['roles:', '  allowed:'];
  for (const role of roles) lines.push(`    ${yamlKey(role)}: {}`);
  if (roles.length === 0) lines[1] = '  allowed: {}';
  if (groups.length > 0) lines.push('  groups:');
  for (const group of groups) lines.push(`    ${yamlKey(group)}: ROLE`);
  return `${lines.join('\n')}\n`;
}

/** A key as YAML 1.2 reads it back: plain where it is one word that cannot be mistaken, else in JSON's quotes. */
function yamlKey(text: string): string {
  return /^[A-Za-z][\w-]*(?: [\w-]+)*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
    ? text
    : JSON.stringify(text);
}
