import { describe, expect, it } from 'vitest';
import { STEP_FACTS, type TenantStepName } from '../../../src/model/leaver-steps.ts';
import type { GuardResult } from '../../../src/model/operation.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { evaluateGuards, guardCounts, guardMessage } from '../../../src/policy/guards.ts';
import { overrideEntry } from '../../../src/policy/override-entry.ts';
import { parseOverride } from '../../../src/policy/override.ts';
import { desiredSkills } from '../../../src/policy/skills.ts';
import { wishFor } from '../../../src/policy/step-wish.ts';
import { checkRoles, rolesSnippet, unclearRoles } from '../../../src/policy/violations.ts';
import { row, sample } from './samples.ts';

const DAY = '2026-11-21';

describe('steps around a leaver', () => {
  const wishes = (leavers: object): Record<string, string> => {
    const { steps, ...policy } = defaultPolicy();
    const own = { ...steps, license: 'require' as const };
    return Object.fromEntries(
      (Object.keys(STEP_FACTS) as TenantStepName[]).map((step) => [
        step,
        wishFor(step, { leavers: { ...policy.leavers, ...leavers }, steps: own }),
      ]),
    );
  };
  const all = {
    dependencies: 'try',
    sessions: 'try',
    disconnect: 'try',
    logout: 'try',
    'access-keys': 'try',
    license: 'require',
    'cache-refresh': 'try',
  };

  it('are wanted as the policy says, and off where it switches them off', () => {
    expect(wishes({})).toEqual(all);
    expect(wishes({ terminateSessions: false })).toEqual({ ...all, sessions: 'off', logout: 'off' });
    expect(wishes({ disconnect: false })).toEqual({ ...all, disconnect: 'off' });
  });
});

describe('rows that the policy forbids', () => {
  it('name the column, each wrong role once, and how several are written', async () => {
    const { policy, graph } = await sample(
      'roles: { allowed: { agent: {}, lead: {}, "a, b": {} }, maxPerUser: 1, conflicts: [[agent, lead]] }',
    );
    const found = (cell: Parameters<typeof row>[1]) =>
      checkRoles([row(2, cell)], policy, graph, DAY).map(({ column, code, found: what, suggestion }) => [
        column,
        code,
        what,
        suggestion,
      ]);
    expect(found({ roles: ['agent , lead'] })).toEqual([['roles', 'role-not-allowed', 'agent , lead', 'agent;lead']]);
    expect(found({ roles: ['agent, laed'] })).toEqual([
      ['roles', 'role-not-allowed', 'agent, laed', expect.any(String)],
    ]);
    expect(found({ roles: ['agent, laed'] })[0]?.[3]).not.toContain(';');
    expect(found({ roles: ['a, b'] })).toEqual([]);
    expect(found({ primaryRole: 'leed' })).toEqual([['primaryRole', 'role-not-allowed', 'leed', 'lead']]);
    expect(found({ primaryRole: 'x', roles: ['x', 'x'] })).toEqual([['roles', 'role-not-allowed', 'x', '']]);
    expect(found({ roles: ['agent', 'lead'] })).toEqual([
      ['roles', 'too-many-roles', '2 roles: agent, lead', ''],
      ['roles', 'role-conflict', 'agent and lead', ''],
    ]);
    expect(found({ groups: ['g', 'g'] })).toEqual([['groups', 'group-unmapped', 'g', '']]);
  });

  it('say it of the groups where these give the roles', async () => {
    const { policy, graph } = await sample(
      'roles: { allowed: { a: {}, b: {} }, groups: { A: a, B: b }, maxPerUser: 1, conflicts: [[a, b]] }',
    );
    expect(
      checkRoles([row(2, { groups: ['A', ' b'] })], policy, graph, DAY).map(({ column, code }) => `${column} ${code}`),
    ).toEqual(['groups too-many-roles', 'groups role-conflict']);
    const unclear = [{ key: 'a', why: 'unknown' as const, suggestion: 'aa' }];
    const columns = [row(2, { roles: ['a'] }), row(2, { groups: ['A'] }), row(2, { primaryRole: 'a' })].map(
      (entry) => unclearRoles(entry, unclear)[0],
    );
    expect(columns.map((one) => one?.column)).toEqual(['roles', 'groups', 'primaryRole']);
    expect(columns[0]).toMatchObject({ code: 'role-unknown', found: 'a', suggestion: 'aa', row: 2, severity: 'error' });
    expect(unclearRoles(row(2, {}), [{ key: 'a', why: 'ambiguous', suggestion: '' }])[0]?.code).toBe('role-ambiguous');
    expect(unclearRoles(row(2, {}), [{ key: 'a', why: 'inactive', suggestion: '' }])[0]?.code).toBe('role-inactive');
  });

  it('show what to paste where the policy allows nothing, with a primary role too', async () => {
    const { policy, graph } = await sample('{}');
    const of = (...cells: Parameters<typeof row>[1][]) =>
      checkRoles(
        cells.map((cell, at) => row(at + 2, cell)),
        policy,
        graph,
        DAY,
      );
    expect(of({ primaryRole: ' Lead ' })).toMatchObject([
      {
        column: 'roles',
        found: 'roles or groups (Lead) and a policy without roles.allowed',
        suggestion: 'roles:\n  allowed:\n    Lead: {}\n',
      },
    ]);
    expect(of({ groups: ['g2'] }, { roles: ['b', 'a'], groups: ['g1'] })[0]).toMatchObject({
      found: 'roles or groups (b, a, g2, g1) and a policy without roles.allowed',
      suggestion: 'roles:\n  allowed:\n    a: {}\n    b: {}\n  groups:\n    g1: ROLE\n    g2: ROLE\n',
    });
    expect(of({}, { groups: [] }, { roles: [], groups: null })).toEqual([]);
    const mapped = await sample('roles: { groups: {} }');
    expect(checkRoles([row(2, { groups: ['x'] })], mapped.policy, mapped.graph, DAY)).toHaveLength(1);
  });

  it.each(['#1 team', '- a', '7', 'a: b', 'Nine to five-thirty', 'null', 'NO', 'x_1', 'ä', 'a  b', ' a'])(
    'is a policy again with %j pasted',
    async (role) => {
      const pasted = await sample(rolesSnippet([role], []));
      expect(Object.keys(pasted.policy.roles.allowed)).toEqual([role]);
      const isWord = ['Nine to five-thirty', 'x_1'].includes(role);
      expect(rolesSnippet([role], []).includes('"')).toBe(!isWord);
    },
  );
});

describe('skills', () => {
  it('are the same without regard to case, blanks and marks in pieces', async () => {
    const { policy } = await sample('skills: { allowed: ["*"], extra: keep }');
    const prior = {
      skills: [
        { id: '1', name: ' Caf\u00e9 ', proficiency: 4 },
        { id: '2', name: 'Chat', proficiency: null },
      ],
    };
    expect(desiredSkills(row(2, { skills: [{ name: 'CAFE\u0301' }] }), prior as never, policy)).toBe(
      'CAFE\u0301:4; Chat',
    );
    expect(desiredSkills(row(2, { skills: [] }), prior as never, policy)).toMatch(/4; Chat$/);
    const remove = await sample('skills: { allowed: ["*"] }');
    expect(desiredSkills(row(2, { skills: [] }), prior as never, remove.policy)).toBeNull();
  });
});

describe('guards', () => {
  const result = (more: Partial<GuardResult>): GuardResult => ({
    kind: 'update',
    count: 3,
    population: 10,
    percent: 30,
    limit: {},
    tripped: false,
    overridden: false,
    ...more,
  });

  it.each([
    [{}, 'update: 3 of 10 owned active accounts would be updated (30 %, no limit)'],
    [{ limit: { count: 5 } }, 'update: 3 of 10 owned active accounts would be updated (30 %, limit 5)'],
    [
      { kind: 'reactivate', limit: { percent: 20 } },
      'reactivate: 3 of 10 owned accounts would be reactivated (30 %, limit 20 %)',
    ],
    [
      { tripped: true, limit: { percent: 30, count: 2 } },
      'update: 3 of 10 owned active accounts would be updated (30 %, limit 30 % or 2)',
    ],
    [
      { tripped: true, count: 10, percent: 100, limit: { percent: 100 } },
      'update: 10 of 10 owned active accounts would be updated, which is all of them (100 %, limit 100 %)',
    ],
    [
      { tripped: true, population: 0, percent: 100, earlier: 1 },
      'update: 3 of 0 owned active accounts would be updated, 1 of them in the last 24 hours (100 %, no limit)',
    ],
  ] as const)('%j', (more, text) => expect(guardMessage(result(more as Partial<GuardResult>))).toBe(text));

  it('count an account that was known under two keys once, whatever order they are in', () => {
    const recent = [
      { key: 'a@example.com', id: 'i', kind: 'deactivate' },
      { key: 'E1', id: 'i', kind: 'delete' },
      { key: 'b', kind: 'delete' },
      { key: 'b', kind: 'deactivate' },
    ] as const;
    expect(guardCounts([], recent)).toMatchObject({ deactivate: 2, delete: 2 });
  });

  it('say how many are of the day before only where there are such', () => {
    const counts = { ...guardCounts([]), deactivate: 3 };
    const read = (planned: number) =>
      evaluateGuards({
        counts,
        planned: { ...counts, deactivate: planned },
        populations: { owned: 30, ownedActive: 30 },
        guards: defaultPolicy().guards,
        hash: '',
        overrides: [],
        now: 0,
      })[0];
    expect(read(3)).toMatchObject({ kind: 'deactivate', earlier: undefined, tripped: false, override: undefined });
    expect(read(2)).toMatchObject({ earlier: 1, percent: 10 });
  });
});

describe('overrides', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  it('are proposed for five days, or without a day where there is no clock', () => {
    expect(overrideEntry('delete', 7.4, 'ab"\n1', now)).toEqual([
      'plan: ab1',
      'kind: delete',
      'count: 7',
      'reason: "why this is meant"',
      'approver: "who answers for it"',
      'expires: 2026-11-26',
    ]);
    expect(overrideEntry('delete', 7, 'a', Number.NaN).at(-1)).toBe('expires: YYYY-MM-DD');
  });

  it('name a place in a list by its number, and in a single entry not', async () => {
    const entry = `{ plan: ${'a'.repeat(64)}, kind: delete, count: 1, reason: r, approver: a, expires: soon }`;
    const paths = async (text: string) => (await parseOverride(text, 'o.yml', now)).problems.map(({ path }) => path);
    expect(await paths(entry)).toEqual(['expires']);
    expect(await paths(`[${entry}]`)).toEqual(['[0].expires']);
    expect((await parseOverride('a: [', 'o.yml', now)).overrides).toEqual([]);
    expect((await parseOverride('a: [', 'o.yml', now)).problems).not.toEqual([]);
  });
});
