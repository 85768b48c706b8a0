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

/** Names by which a row says what its person is to have. */
function namesIn(row: RosterEntry, policy: Policy): (GivenName & { field: NamingField })[] {
  const { roles, groups, primaryRole, skills, profile, attributes } = row;
  const ofGroups = (groups ?? []).flatMap((group) => mappedRole(group, policy) ?? []);
  const named: [NamingField, (string | null | undefined)[]][] = [
    ['roles', [primaryRole, ...(roles ?? []).map(({ name }) => name), ...ofGroups]],
    ['team', [profile.team]],
    ['skills', (skills ?? []).map(({ name }) => name)],
    ['loginAuthenticator', [profile.loginAuthenticator]],
    ['attributes', Object.keys(attributes ?? {})],
  ];
  return named.flatMap(([field, names]) => names.flatMap((name) => (name ? [{ field, name }] : [])));
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
  for (const row of rows) {
    for (const one of namesIn(row, policy)) {
      const place = namePlace(one);
      if (found.has(place)) continue;
      const [id = '', another] = idsOf[one.field](one.name);
      // Where nothing shows an id, the name stands in its place.
      const isKnown = another === undefined && foldName(id) !== foldName(one.name);
      found.set(place, isKnown ? idKey(id) : '');
    }
  }
  if (tenantId !== undefined) found.set(TENANT_PLACE, idKey(tenantId));
  return Object.fromEntries(found);
}

/** Of a row's names those that decide what an operation writes. */
export function namesBehind({ before, after }: Operation, row: RosterEntry, policy: Policy): GivenName[] {
  const changes = new Set(Object.keys({ ...before, ...after }).map(foldName));
  if (changes.has('primaryrole')) changes.add('roles');
  return namesIn(row, policy).filter(({ field, name }) =>
    changes.has(foldName(field === 'attributes' ? `attr.${name}` : field)),
  );
}
