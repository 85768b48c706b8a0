import { describe, expect, it } from 'vitest';
import type { ListedRole, RoleRef } from '../../../src/model/person.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { roleReturn } from '../../../src/policy/delta.ts';
import { ListedRoles, namesOf, underPolicyNames } from '../../../src/policy/role-names.ts';
import { row, sample } from './samples.ts';

describe('a policy that gives nothing', () => {
  it('is what docs/policy.md and interface.md say', () => {
    const tries = ['dependencies', 'sessions', 'disconnect', 'logout', 'accessKeys', 'license', 'cacheRefresh'];
    expect(defaultPolicy()).toEqual({
      version: 1,
      timezone: 'UTC',
      dates: 'auto',
      statuses: {},
      ignoreColumns: [],
      unmanaged: [],
      columns: {},
      roles: { allowed: {}, groups: {}, conflicts: [], maxPerUser: 5, maxDepth: 3, write: 'auto', extra: 'remove' },
      skills: { allowed: [], extra: 'remove' },
      externalId: 'auto',
      owned: { externalIdPrefix: '', userNames: [] },
      protected: [],
      leavers: {
        action: 'deactivate',
        absent: 'report',
        dependencies: 'block',
        licensePolicy: 'RECLAIM',
        terminateSessions: true,
        disconnect: true,
        retainData: true,
      },
      steps: Object.fromEntries(tries.map((step) => [step, 'try'])),
      guards: {
        deactivate: { percent: 10, count: 25 },
        delete: { percent: 5, count: 10 },
        roleGain: { percent: 20 },
        roleLoss: { percent: 20 },
        create: { percent: 50 },
        update: { percent: 50 },
        reactivate: { percent: 20 },
        userNameChange: { percent: 5 },
        minimumPopulation: 20,
      },
      override: '.github/cxone-override.yml',
    });
  });
});

const LISTED: ListedRole[] = [
  { value: 'r-1', display: 'Standard Agent', name: 'agent_basic' },
  { value: 'r-2', display: 'Team Lead' },
  { value: 'r-3', display: 'Auditor', name: 'aud1' },
  { value: 'r-4', display: 'Auditor', name: 'aud2' },
];

describe('the tenant’s roles by what someone wrote', () => {
  const roles = new ListedRoles(LISTED);
  const values = (found: readonly ListedRole[]): string[] => found.map(({ value }) => value);

  it('are found by id, with case, and by every name without it', () => {
    expect(values(roles.named(' r-1 '))).toEqual(['r-1']);
    expect(values(roles.named('R-1'))).toEqual([]);
    expect(values(roles.named('STANDARD agent'))).toEqual(['r-1']);
    expect(values(roles.named('agent_BASIC '))).toEqual(['r-1']);
    expect(values(roles.named('auditor'))).toEqual(['r-3', 'r-4']);
    expect([roles.byId('r-2')?.display, roles.byId('x')]).toEqual(['Team Lead', undefined]);
    expect(values([...roles.all])).toEqual(['r-1', 'r-2', 'r-3', 'r-4']);
    expect(LISTED.slice(0, 2).map(namesOf)).toEqual([['Standard Agent', 'agent_basic'], ['Team Lead']]);
  });

  it('are meant by a policy’s key: its id, its display name, itself', () => {
    expect(values(roles.meantBy('r-2', 'Auditor'))).toEqual(['r-2']);
    expect(values(roles.meantBy('lead', 'r-2'))).toEqual(['r-2']);
    expect(values(roles.meantBy('lead', 'team lead'))).toEqual(['r-2']);
    expect(values(roles.meantBy('aud1', 'Nobody'))).toEqual(['r-3']);
    expect(values(roles.meantBy('aud1', undefined))).toEqual(['r-3']);
    expect(values(roles.meantBy('x', undefined))).toEqual([]);
  });
});

describe('rows under the policy’s names', () => {
  it('name a role by the policy’s key, whatever name of CXone stands in them', async () => {
    const { graph } = await sample(`roles:
  allowed:
    agent: { display: Standard Agent }
    lead: { display: Team Lead }
    audit: { display: Auditor }`);
    const rows = [
      row(2, { roles: ['agent_basic', 'r-2@2026-12-31', 'unknown', 'Auditor'] }),
      row(3, { primaryRole: 'r-1' }),
      row(4, {}),
      row(5, { roles: null }),
      row(6, { roles: ['lead'] }),
    ];
    const found = underPolicyNames(rows, graph, LISTED);
    expect(found[0]?.roles).toEqual([
      { name: 'agent' },
      { name: 'lead', until: '2026-12-31' },
      { name: 'unknown' },
      { name: 'Auditor' },
    ]);
    expect(found[1]).toMatchObject({ primaryRole: 'agent' });
    expect(found[2]).toBe(rows[2]);
    expect(found[3]).toBe(rows[3]);
    expect(found[4]?.roles).toEqual([{ name: 'lead' }]);
  });
});

describe('roles that come back', () => {
  const ref = (...values: string[]): RoleRef[] => values.map((value) => ({ value }));

  it('are those of before that the policy of today allows; what is held already stays, the rest goes', async () => {
    const { policy, graph } = await sample(`roles:
  allowed:
    agent: { display: Standard Agent }
    lead: { display: Team Lead }
  conflicts: [[agent, lead]]`);
    const back = roleReturn(policy, graph, LISTED);
    const none = back(ref('r-2'), ['r-2']);
    expect(none).toMatchObject({ roles: ref('r-2'), gains: [], loses: [], refused: [] });
    const changed = back(ref('r-2'), ['r-1']);
    expect(changed.roles).toEqual([{ value: 'r-1', display: 'Standard Agent' }]);
    expect(changed.gains.map(({ value }) => value)).toEqual(['r-1']);
    expect(changed.loses.map(({ value }) => value)).toEqual(['r-2']);
    // Together with what stays they would be in conflict.
    expect(back(ref('r-2'), ['r-2', 'r-1'])).toMatchObject({ roles: ref('r-2'), refused: ['Standard Agent'] });
    expect(back([], ['r-9']).refused).toEqual(['r-9']);
  });

  it('are not given where a conflict names them as CXone does', async () => {
    for (const conflict of ['r-1, r-2', 'Standard Agent, r-2', 'agent_basic, Team Lead']) {
      const { policy, graph } = await sample(`roles:
  allowed:
    r-1: {}
    Standard Agent: {}
    lead: { display: Team Lead }
  conflicts: [[${conflict}]]`);
      const back = roleReturn(policy, graph, LISTED);
      expect(back([{ value: 'r-2' }], ['r-2', 'r-1']).refused).toEqual(['Standard Agent']);
    }
  });

  it('are not too many', async () => {
    const { policy, graph } = await sample(`roles:
  maxPerUser: 1
  allowed:
    agent: { display: Standard Agent }
    lead: { display: Team Lead }`);
    const back = roleReturn(policy, graph, LISTED);
    expect(back(ref('r-1'), ['r-1', 'r-2'])).toMatchObject({ roles: ref('r-1'), refused: ['Team Lead'] });
    expect(back([], ['r-2']).roles.map(({ value }) => value)).toEqual(['r-2']);
  });
});
