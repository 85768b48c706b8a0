import type { RosterEntry } from '../../../src/model/entry.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { buildRoleGraph, type RoleGraph } from '../../../src/policy/role-graph.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';

/** A policy out of YAML that must be right, with its graph. */
export async function sample(text: string): Promise<{ policy: Policy; graph: RoleGraph }> {
  const { policy, problems } = await parsePolicy(text, 'sample.yml');
  const graph = policy && buildRoleGraph(policy.roles).graph;
  if (!policy || !graph) throw new Error(JSON.stringify(problems));
  return { policy, graph };
}

/** A row of a roster; roles as a cell has them: `agent`, `agent@2026-12-31`. */
export function row(
  number: number,
  more: Omit<Partial<RosterEntry>, 'roles'> & { roles?: string[] | null },
): RosterEntry {
  const { roles, ...rest } = more;
  const grants = roles?.map((cell) => {
    const [name = '', until] = cell.split('@');
    return { name, ...(until !== undefined && { until }) };
  });
  return {
    file: 'roster.csv',
    row: number,
    line: number,
    profile: { userName: `person${number}@example.com` },
    ...rest,
    ...(roles === null ? { roles: null } : grants && { roles: grants }),
  };
}
