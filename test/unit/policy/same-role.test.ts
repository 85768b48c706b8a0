import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import type { ListedRole, RoleRef } from '../../../src/model/person.ts';
import { roleDelta, roleReturn } from '../../../src/policy/delta.ts';
import { desiredRoles } from '../../../src/policy/desired-roles.ts';
import { rolesByPower } from '../../../src/policy/role-power.ts';
import { underPolicyNames } from '../../../src/policy/role-names.ts';
import { row, sample } from './samples.ts';

const DAY = '2026-11-21';
type Cell = Parameters<typeof row>[1];
type Sample = Awaited<ReturnType<typeof sample>>;

function plan(
  { policy, graph }: Sample,
  cell: Cell,
  {
    held = [],
    listed,
    whole = true,
    primary,
  }: { held?: RoleRef[]; listed?: ListedRole[]; whole?: boolean; primary?: string } = {},
) {
  const delta = roleDelta(policy, graph, listed, whole)(held, desiredRoles(row(2, cell), policy, graph, DAY)!, primary);
  const values = (roles: RoleRef[]): string => roles.map(({ value }) => value).join(' ');
  return { ...delta, has: values(delta.roles), adds: values(delta.add), removes: values(delta.remove) };
}
const ids = (...values: string[]): RoleRef[] => values.map((value) => ({ value }));

describe('two keys of the policy for one role', () => {
  const LISTED: ListedRole[] = [
    { value: 'r-1', display: 'Agent' },
    { value: 'r-2', display: 'Lead' },
  ];

  it('are one role: given once, and kept where it is over under one and named under the other', async () => {
    const both = await sample('roles: { allowed: { Agent: {}, r-1: {}, Lead: {} }, extra: keep }');
    expect(plan(both, { roles: ['Agent', 'r-1'] }, { listed: LISTED })).toMatchObject({ has: 'r-1', keys: ['Agent'] });
    expect(plan(both, { roles: ['r-1@2026-01-01', 'Agent'] }, { listed: LISTED, held: ids('r-1') })).toMatchObject({
      has: 'r-1',
      removes: '',
    });
    expect(plan(both, { roles: ['r-1@2026-01-01'] }, { listed: LISTED, held: ids('r-1', 'r-2') })).toMatchObject({
      has: 'r-2',
      removes: 'r-1',
    });
    expect(plan(both, { primaryRole: 'r-1' }, { listed: LISTED })).toMatchObject({ has: 'r-1', primary: 'r-1' });
  });

  it('stay two where the tenant’s list is not there, or does not know them', async () => {
    const both = await sample('roles: { allowed: { Agent: {}, r-1: {} } }');
    expect(plan(both, { roles: ['Agent', 'r-1'] })).toMatchObject({ has: 'Agent r-1' });
    expect(
      plan(both, { roles: ['Agent', 'r-1'] }, { listed: [{ value: 'x', display: 'X' }], whole: false }),
    ).toMatchObject({
      has: 'Agent r-1',
      unclear: [],
    });
  });
});

describe('a name of two roles of the tenant', () => {
  const LISTED: ListedRole[] = [
    { value: 'r-1', display: 'Agent' },
    { value: 'r-2', display: 'Agent' },
    { value: 'r-3', display: 'Lead', active: false },
    { value: 'r-4', display: 'Leader', name: 'lead_2' },
  ];

  it('is nobody’s: it is written as it stands, and named with the ids that it could mean', async () => {
    const policy = await sample('roles: { allowed: { Agent: {}, r-2: {}, Lead: {} } }');
    expect(plan(policy, { roles: ['Agent'] }, { listed: LISTED })).toMatchObject({
      adds: 'Agent',
      unclear: [{ key: 'Agent', why: 'ambiguous', suggestion: 'r-1 or r-2' }],
    });
    expect(plan(policy, { roles: ['r-2'] }, { listed: LISTED })).toMatchObject({ adds: 'r-2', unclear: [] });
  });

  it('is unclear also for who holds one of them', async () => {
    const policy = await sample('roles: { allowed: { Agent: {} } }');
    expect(plan(policy, { roles: ['Agent'] }, { listed: LISTED, held: ids('r-1') })).toMatchObject({
      has: 'r-1',
      adds: '',
      unclear: [{ why: 'ambiguous' }],
    });
  });

  it('is not the one that the policy means by another name', async () => {
    const policy = await sample('roles: { allowed: { a: { display: r-1 } } }');
    expect(plan(policy, { roles: ['a'] }, { listed: LISTED, held: ids('r-2') })).toMatchObject({
      adds: 'r-1',
      removes: 'r-2',
    });
  });

  it('that nobody can be given is refused to a newcomer, and the nearest is named where none is there', async () => {
    const policy = await sample('roles: { allowed: { Lead: {}, Leadr: {} } }');
    const why = (cell: Cell, held: RoleRef[], whole = true) =>
      plan(policy, cell, { listed: LISTED, held, whole }).unclear.map(({ why: each, suggestion }) => [
        each,
        suggestion,
      ]);
    expect(why({ roles: ['Lead'] }, [])).toEqual([['inactive', '']]);
    expect(why({ roles: ['Lead'] }, ids('r-3'))).toEqual([]);
    expect(why({ roles: ['Leadr'] }, [])).toEqual([['unknown', 'Lead']]);
    expect(why({ roles: ['Leadr'] }, ids('Leadr'))).toEqual([]);
    expect(why({ roles: ['Leadr'] }, [], false)).toEqual([]);
  });
});

describe('what an account holds', () => {
  it('is known by its id, its name, or what the tenant’s list calls it', async () => {
    const policy = await sample('roles: { allowed: { a: { display: Agent }, lead: { display: lead_2 }, own: {} } }');
    const listed: ListedRole[] = [
      { value: 'r-1', display: 'agent ' },
      { value: 'r-4', display: 'Leader', name: 'LEAD_2' },
    ];
    for (const held of [ids('r-1'), [{ value: 'x', display: 'AGENT' }], ids('a'), ids('Agent')])
      expect(plan(policy, { roles: ['a'] }, { listed, held })).toMatchObject({
        roles: held,
        adds: '',
        removes: '',
        keys: ['a'],
      });
    expect(plan(policy, { roles: ['lead', 'own'] }, { listed, held: ids('r-4', 'own') })).toMatchObject({
      adds: '',
      removes: '',
    });
    expect(plan(policy, { roles: ['a'] }, { listed, held: ids('r-9') })).toMatchObject({
      removes: 'r-9',
      loses: [{ value: 'r-9', inherited: false }],
    });
  });

  it('makes the first role named the primary one, where the one before goes', async () => {
    const policy = await sample('roles: { allowed: { a: {}, b: {} } }');
    const primary = (cell: Cell, held: string[], before?: string) =>
      plan(policy, cell, { held: ids(...held), ...(before !== undefined && { primary: before }) }).primary;
    expect(primary({ roles: ['b', 'a'] }, ['a'], 'a')).toBe('a');
    expect(primary({ roles: ['b'] }, ['a'], 'a')).toBe('b');
    expect(primary({ roles: ['b', 'a'] }, ['x'], 'x')).toBe('b');
    expect(primary({ roles: null }, ['a'], 'a')).toBeUndefined();
    expect(primary({ roles: ['b'] }, ['a'])).toBeUndefined();
    const keep = await sample('roles: { allowed: { a: {}, b: {} }, extra: keep }');
    expect(plan(keep, { roles: ['a@2026-01-01'] }, { held: ids('a', 'z'), primary: 'a' })).toMatchObject({
      has: 'z',
      primary: 'z',
    });
  });

  it('comes back as it was, with what it brings', async () => {
    const { policy, graph } = await sample(
      'roles: { allowed: { a: {}, b: { inherits: [a] }, c: {} }, conflicts: [[a, c]], maxPerUser: 2 }',
    );
    const back = roleReturn(policy, graph);
    expect(back(ids('c'), ['b'])).toEqual({
      roles: [{ value: 'b' }],
      gains: [
        { value: 'a', display: 'a', inherited: true },
        { value: 'b', inherited: false },
      ],
      loses: [{ value: 'c', inherited: false }],
      refused: [],
    });
    expect(back(ids('c'), ['c', 'b'])).toMatchObject({ roles: [{ value: 'c' }], refused: ['b'] });
    expect(back(ids('x'), ['x', 'gone'])).toMatchObject({ roles: [{ value: 'x' }], refused: ['gone'] });
    expect(back(ids('x', 'y', 'z'), ['x', 'y', 'z'])).toMatchObject({ roles: ids('x', 'y', 'z'), refused: [] });
  });
});

describe('whatever the tenant calls its roles', () => {
  it('what was written is what the next run finds, each role once', async () => {
    const worlds = await Promise.all(
      [
        'allowed: { a: {}, b: { display: B }, r1: {} }',
        'allowed: { a: { display: r2 }, b: {}, c: { inherits: [a] } }\n  extra: keep',
        'allowed: { a: { display: r1 }, c: { display: b } }',
      ].map((text) => sample(`roles:\n  ${text}`)),
    );
    const name = fc.constantFrom('a', 'b', 'B', 'r1', 'r2');
    const listed = fc.uniqueArray(
      fc.record({ value: fc.constantFrom('r1', 'r2', 'r3'), display: name, name }, { requiredKeys: ['value'] }),
      { selector: ({ value }) => value, maxLength: 3 },
    );
    const held = fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3', 'a', 'x'), { maxLength: 3 });
    const wanted = fc.uniqueArray(fc.constantFrom('a', 'b', 'r1', 'c'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...worlds), listed, held, wanted, (world, roles, before, roleNames) => {
        const first = plan(world, { roles: roleNames }, { held: ids(...before), listed: roles });
        if (first.unclear.length > 0) return;
        const written = first.roles.map(({ value }) => value);
        expect(new Set(written).size).toBe(written.length);
        const kept = before.filter((value) => written.includes(value));
        expect(first.removes.split(' ').filter(Boolean)).toEqual(before.filter((value) => !kept.includes(value)));
        const again = plan(world, { roles: roleNames }, { held: first.roles, listed: roles });
        expect([again.adds, again.removes, again.gains, again.loses]).toEqual(['', '', [], []]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('roles in rows', () => {
  it('are put under the policy’s names where these mean one role, and only there', async () => {
    const { graph } = await sample(
      'roles: { allowed: { agent: { display: Agent }, second: { display: r-1 }, Two: {} } }',
    );
    const listed: ListedRole[] = [
      { value: 'r-1', display: 'Agent', name: 'agent_1' },
      { value: 'r-2', display: 'Two' },
      { value: 'r-3', display: 'Two' },
      { value: 'r-4', display: 'Other' },
      { value: 'r-5', display: 'Other' },
      { value: 'r-6', display: 'Free' },
    ];
    const named = (...roles: string[]) =>
      underPolicyNames([row(2, { roles })], graph, listed)[0]?.roles?.map(({ name }) => name);
    // The first key that means a role stands for it.
    expect(named('AGENT_1', 'agent_1', 'r-1')).toEqual(['agent', 'agent', 'r-1']);
    expect(named('second', 'Two', 'r-2', 'Other', 'Free', 'none')).toEqual([
      'second',
      'Two',
      'r-2',
      'Other',
      'Free',
      'none',
    ]);
    const primary = underPolicyNames([row(2, { primaryRole: 'agent_1', title: 'x' } as Cell)], graph, listed)[0];
    expect(primary).toMatchObject({ primaryRole: 'agent', title: 'x' });
    expect(primary?.roles).toBeUndefined();
  });

  it('are counted by power, also where a conflict names what the policy does not have', async () => {
    const { policy, graph } = await sample(
      'roles: { allowed: { a: {}, b: {}, c: {} }, conflicts: [[c, ghost], [b, C]] }',
    );
    expect(rolesByPower(policy, graph)).toEqual(['c', 'b', 'a']);
  });
});
