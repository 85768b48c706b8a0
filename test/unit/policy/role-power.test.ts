import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { buildRoleGraph } from '../../../src/policy/role-graph.ts';
import { rolesByPower } from '../../../src/policy/role-power.ts';

describe('roles by power', () => {
  it('begin with what brings most along, then with what conflicts name', async () => {
    const text =
      'roles:\n  allowed:\n    agent: {}\n    clerk: {}\n    billing: { display: Billing Admin }\n' +
      '    lead: { inherits: [agent] }\n    admin: { display: Full Admin, inherits: [lead, clerk] }\n' +
      '  conflicts: [[agent, Billing Admin], [billing, clerk]]\n';
    const { policy } = await parsePolicy(text, 'p');
    const { graph } = buildRoleGraph(policy!.roles);
    expect(rolesByPower(policy!, graph!)).toEqual([
      'admin',
      'Full Admin',
      'lead',
      'billing',
      'Billing Admin',
      'agent',
      'clerk',
    ]);
  });
});
