import { describe, expect, it } from 'vitest';
import type { ListedRole, RoleRef } from '../../../src/model/person.ts';
import { roleDelta } from '../../../src/policy/delta.ts';
import { desiredRoles } from '../../../src/policy/desired-roles.ts';
import { row, sample } from './samples.ts';

const { policy, graph } = await sample(`roles:
  allowed:
    Agent: {}
    lead: { display: Team Lead }
    r-4: { display: Auditor }
    Auditor 2: {}
    Old: {}
    Ghost: {}`);
const LISTED: ListedRole[] = [
  { value: 'r-1', display: 'Agent', name: 'agent_basic' },
  { value: 'r-2', display: 'Team Leader', name: 'Team Lead' },
  { value: 'r-4', display: 'Auditor', name: 'aud1' },
  { value: 'r-5', display: 'Auditor', name: 'aud2' },
  { value: 'r-6', display: 'Auditor 2', name: 'x' },
  { value: 'r-7', display: 'y', name: 'Auditor 2' },
  { value: 'r-8', display: 'Old', active: false },
  { value: 'r-9', display: 'Ghosts' },
];
const compare = (prior: RoleRef[], cell: Parameters<typeof row>[1], primary?: string) =>
  roleDelta(policy, graph, LISTED, true)(prior, desiredRoles(row(2, cell), policy, graph, '2026-11-21')!, primary);
const held = (...values: string[]): RoleRef[] => values.map((value) => ({ value }));

describe('roles by id, name and display name', () => {
  it('are written by id, whichever name the policy has', () => {
    const { roles, unclear } = compare([], { roles: ['Agent', 'lead', 'r-4'] });
    expect(roles.map(({ value }) => value)).toEqual(['r-1', 'r-2', 'r-4']);
    expect(unclear).toEqual([]);
  });

  it('are known again when they are held, by the tenant’s list of names', () => {
    expect(compare(held('r-1', 'r-2'), { roles: ['Agent', 'lead'] })).toMatchObject({ add: [], remove: [] });
  });

  it('of one display name are two: asked for by id, the other one is another role', () => {
    expect(compare(held('r-5'), { roles: ['r-4'] })).toMatchObject({
      add: [{ value: 'r-4' }],
      remove: [{ value: 'r-5' }],
      unclear: [],
    });
  });

  it('are refused where the name means two roles, none, or one that nobody can be given', () => {
    expect(compare([], { roles: ['Auditor 2'] }).unclear).toMatchObject([
      { why: 'ambiguous', suggestion: 'r-6 or r-7' },
    ]);
    expect(compare([], { roles: ['Ghost'] }).unclear).toMatchObject([{ why: 'unknown', suggestion: 'Ghosts' }]);
    expect(compare([], { roles: ['Old'] }).unclear).toMatchObject([{ why: 'inactive' }]);
    expect(compare(held('r-8'), { roles: ['Old'] }).unclear).toEqual([]);
  });
});

describe('a name that a hundred thousand roles bear', () => {
  it('means none of them, and the message names a few', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ value: `t-${i}`, display: 'Ghost' }));
    const { unclear } = roleDelta(policy, graph, many, true)([], { keys: ['Ghost'], ended: [], clear: false });
    expect(unclear).toEqual([
      { key: 'Ghost', why: 'ambiguous', suggestion: Array.from({ length: 10 }, (_, i) => `t-${i}`).join(' or ') },
    ]);
  });
});

describe('the primary role', () => {
  const plan = (cell: Parameters<typeof row>[1], roles: string[], primary?: string) => {
    const delta = compare(held(...roles), cell, primary);
    return [delta.roles.map(({ value }) => value).sort(), delta.primary];
  };

  it('named alone takes the place of the one before, and leaves secondary ones', () => {
    expect(plan({ primaryRole: 'lead' }, ['r-1', 'r-9'], 'r-1')).toEqual([['r-2', 'r-9'], 'r-2']);
    expect(plan({ primaryRole: 'lead' }, ['r-1', 'r-2'], 'r-1')).toEqual([['r-2'], 'r-2']);
    expect(plan({ primaryRole: 'Agent' }, ['r-1', 'r-9'], 'r-1')).toEqual([['r-1', 'r-9'], 'r-1']);
  });

  it('is held beside what `roles` names, in any order', () => {
    expect(plan({ primaryRole: 'lead', roles: ['Agent'] }, ['r-1'], 'r-1')).toEqual([['r-1', 'r-2'], 'r-2']);
    expect(plan({ primaryRole: 'lead', roles: ['Agent', 'lead'] }, [])).toEqual([['r-1', 'r-2'], 'r-2']);
  });

  it('that no column names stays if it is still named, else the first one named is it', () => {
    expect(plan({ roles: ['lead', 'Agent'] }, ['r-1'], 'r-1')).toEqual([['r-1', 'r-2'], 'r-1']);
    expect(plan({ roles: ['lead', 'r-4'] }, ['r-1'], 'r-1')).toEqual([['r-2', 'r-4'], 'r-2']);
  });
});
