import type { Policy } from './policy-schema.ts';
import type { RoleGraph } from './role-graph.ts';

/**
 * The policy's roles, the most powerful first: what brings most other roles along, then what is named in most conflicts
 * (nobody minds two harmless roles in one hand).
 * @returns keys, each followed by its display name where that is another
 */
export function rolesByPower({ roles }: Pick<Policy, 'roles'>, graph: RoleGraph): string[] {
  const conflicts = (name: string): number =>
    roles.conflicts.filter((group) => group.some((one) => graph.resolve(one)?.key === name)).length;
  return graph.roles
    .map(({ key, display }) => ({ key, display, brings: graph.closure([key]).size, conflicts: conflicts(key) }))
    .sort((a, b) => b.brings - a.brings || b.conflicts - a.conflicts)
    .flatMap(({ key, display }) => (key === display ? [key] : [key, display]));
}
