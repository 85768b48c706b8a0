import type { RosterEntry } from '../../model/entry.ts';
import { type GivenName, type NamedIds, namePlace, type NamingField, TENANT_PLACE } from '../../model/named-ids.ts';
import type { Operation } from '../../model/operation.ts';
import { skillNamed } from '../../model/skills.ts';
import type { PriorState } from '../../model/state.ts';
import { mappedRole } from '../../policy/desired-roles.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import type { RoleGraph } from '../../policy/role-graph.ts';
import { ListedRoles } from '../../policy/role-names.ts';
import { foldName } from '../../text/fold-name.ts';
import { idKey } from '../../text/ids.ts';
import { attributeNamed } from './tenant-names.ts';

type Visit = (name: string, field: NamingField) => void;

/** Visits each name by which a row says what its person is to have; of very many rows, so that it makes no lists. */
function eachName(row: RosterEntry, policy: Policy, visit: Visit): void {
  const { roles, groups, primaryRole, skills, profile, attributes } = row;
  if (primaryRole) visit(primaryRole, 'roles');
  if (roles) for (const { name } of roles) visit(name, 'roles');
  for (const group of groups ?? []) {
    const role = mappedRole(group, policy);
    if (role !== undefined) visit(role, 'roles');
  }
  if (profile.team) visit(profile.team, 'team');
  if (skills) for (const { name } of skills) visit(name, 'skills');
  if (profile.loginAuthenticator) visit(profile.loginAuthenticator, 'loginAuthenticator');
  if (attributes) for (const name of Object.keys(attributes)) visit(name, 'attributes');
}

/** What the names in rows stand for in the tenant as it was read, and which tenant that is. */
export function namedIds(
  rows: readonly RosterEntry[],
  { policy, graph }: { policy: Policy; graph: RoleGraph },
  { roles, teams = [], skills = [], logins = {}, customAttributes = [], tenantId }: PriorState,
): NamedIds {
  const listed = new ListedRoles(roles ?? []);
  const named = (all: readonly { id: string; name: string }[], text: string): string[] =>
    skillNamed(all, text).map(({ id }) => id);
  const methods = Object.entries(logins).map(([id, name]) => ({ id, name }));
  const idsOf: Record<NamingField, (name: string) => string[]> = {
    roles: (name) => {
      const role = graph.resolve(name);
      return (role ? listed.meantBy(role.key, role.display) : listed.named(name)).map(({ value }) => value);
    },
    team: (name) => named(teams, name),
    skills: (name) => named(skills, name),
    loginAuthenticator: (name) => named(methods, name),
    attributes: (name) => [attributeNamed(customAttributes, name)?.id ?? ''],
  };
  const found = new Map<string, string>();
  const seen: Record<string, Set<string>> = {};
  const visit: Visit = (name, field) => {
    const names = (seen[field] ??= new Set());
    if (names.has(name)) return;
    names.add(name);
    const place = namePlace({ field, name });
    if (found.has(place)) return;
    const [id = '', another] = idsOf[field](name);
    // Where nothing shows an id, the name stands in its place.
    const isKnown = another === undefined && foldName(id) !== foldName(name);
    found.set(place, isKnown ? idKey(id) : '');
  };
  for (const row of rows) eachName(row, policy, visit);
  if (tenantId !== undefined) found.set(TENANT_PLACE, idKey(tenantId));
  return Object.fromEntries(found);
}

/** Of a row's names those that decide what an operation writes. */
export function namesBehind({ before, after }: Operation, row: RosterEntry, policy: Policy): GivenName[] {
  const changes = new Set(Object.keys({ ...before, ...after }).map(foldName));
  if (changes.has('primaryrole')) changes.add('roles');
  const names: GivenName[] = [];
  eachName(row, policy, (name, field) => {
    if (changes.has(foldName(field === 'attributes' ? `attr.${name}` : field))) names.push({ field, name });
  });
  return names;
}
