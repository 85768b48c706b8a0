import { describe, expect, it } from 'vitest';
import { namedIds, namesBehind } from '../../../src/app/planning/named-ids.ts';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorState } from '../../../src/model/state.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { buildRoleGraph } from '../../../src/policy/role-graph.ts';

const { policy } = await parsePolicy(
  `roles:
  allowed:
    agent: { display: Standard Agent }
    r-3: {}
  groups: { cxone-agent: agent }
`,
  'policy.yml',
);
if (!policy) throw new Error('no policy');
const { graph } = buildRoleGraph(policy.roles);
if (!graph) throw new Error('no graph');

const row = (more: Partial<RosterEntry>): RosterEntry => ({
  file: 'roster.csv',
  row: 2,
  line: 2,
  profile: { externalId: 'E1' },
  ...more,
});
const tenant: Partial<PriorState> = {
  roles: [
    { value: 'r-1', display: 'Standard Agent', name: 'agent_1' },
    { value: 'r-2', display: 'agent' },
    { value: 'r-3', display: 'Lead' },
    { value: 'r-4', display: 'Twin' },
    { value: 'r-5', display: 'twin' },
  ],
  teams: [
    { id: '1', name: 'Billing', active: true },
    { id: '2', name: 'Sales', active: false },
  ],
  skills: [{ id: '11', name: 'Chat', active: true }],
  logins: { 'la-1': 'Okta' },
  customAttributes: [{ name: 'Badge', id: 'ca-1', labels: {} }],
};
const ids = (rows: Partial<RosterEntry>[], prior: Partial<PriorState> = tenant) =>
  namedIds(rows.map(row), { policy, graph }, { users: [], ...prior } as PriorState);

describe('what names in rows stand for', () => {
  it('is found as the plan finds it: by the policy’s names first, by any name that the tenant has, by id', () => {
    expect(ids([{ roles: [{ name: 'Agent ' }, { name: 'standard agent' }], primaryRole: 'Lead' }])).toEqual({
      'roles agent': 'r-1',
      'roles standard agent': 'r-1',
      'roles lead': 'r-3',
    });
    expect(ids([{ groups: ['CXone-Agent', 'unknown'] }, { roles: [{ name: 'r-3', until: '2020-01-01' }] }])).toEqual({
      'roles agent': 'r-1',
      'roles r-3': '',
    });
    const profile = { externalId: 'E1', team: 'BILLING', loginAuthenticator: 'okta' };
    const attributes = { badge: '7', desk: 'x' };
    expect(ids([{ profile, skills: [{ name: 'chat', proficiency: 3 }], attributes }])).toEqual({
      'team billing': '1',
      'loginAuthenticator okta': 'la-1',
      'skills chat': '11',
      'attributes badge': 'ca-1',
      'attributes desk': '',
    });
  });

  it('is the same UUID in either case, and nothing where that is the name itself', () => {
    const id = '7C3F1A52-0000-4000-8000-00000000000A';
    expect(ids([{ roles: [{ name: 'Lead' }] }], { roles: [{ value: id, display: 'Lead' }] })).toEqual({
      'roles lead': id.toLowerCase(),
    });
    const badge = { customAttributes: [{ name: 'badge', id: 'Badge', labels: {} }] };
    expect(ids([{ attributes: { badge: '7' } }], badge)).toEqual({ 'attributes badge': '' });
  });

  it('is nothing where it means two things, or none, or the tenant lists none of the kind', () => {
    const rows = [{ roles: [{ name: 'Twin' }, { name: 'Nobody' }], skills: [{ name: 'Mail' }] }];
    expect(ids(rows)).toEqual({ 'roles twin': '', 'roles nobody': '', 'skills mail': '' });
    expect(ids([{ roles: [{ name: 'Lead' }], profile: { team: 'Billing' } }], {})).toEqual({
      'roles lead': '',
      'team billing': '',
    });
    expect(ids([{ roles: null, groups: null, skills: null, profile: { team: null } }])).toEqual({});
  });

  it('decides what an operation writes where that changes the field', () => {
    const one = row({ roles: [{ name: 'Lead' }], skills: [{ name: 'Chat' }], profile: { team: 'Billing' } });
    const behind = (before: object | null, after: object | null): string[] =>
      namesBehind({ before, after } as Operation, one, policy).map(({ name }) => name);
    expect(behind({ title: 'A' }, { title: 'B' })).toEqual([]);
    expect(behind({ team: 'A' }, { team: 'Billing' })).toEqual(['Billing']);
    expect(behind({ roles: [] }, { roles: ['r-3'] })).toEqual(['Lead']);
    expect(behind({ primaryRole: 'r-1' }, { primaryRole: 'r-3' })).toEqual(['Lead']);
    expect(behind(null, { userName: 'a', team: 'Billing', skills: 'Chat' })).toEqual(['Billing', 'Chat']);
    expect(behind({ active: true }, null)).toEqual([]);
    one.attributes = { badge: '7', desk: null };
    expect(behind({ 'attr.Badge': '6' }, { 'attr.Badge': '7' })).toEqual(['badge']);
  });
});
