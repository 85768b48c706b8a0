import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { roleDelta } from '../../../src/policy/delta.ts';
import { checkRoles, checkWrite } from '../../../src/policy/violations.ts';
import { row, sample } from './samples.ts';

const { policy, graph } = await sample(`
roles:
  allowed:
    agent: { display: Standard Agent }
    lead: { inherits: [agent] }
    billing: {}
    clerk: { inherits: [billing] }
    viewer: {}
  groups: { cxone-agent: agent, cxone-billing: billing }
  conflicts: [[agent, billing]]
  maxPerUser: 2
`);
const DAY = '2026-11-21';
const check = (...entries: Parameters<typeof checkRoles>[0]) => checkRoles(entries, policy, graph, DAY);

describe('rows against the policy', () => {
  it('passes what is allowed', () => {
    expect(
      check(
        row(2, {}),
        row(3, { roles: ['standard agent', 'viewer'] }),
        row(4, { roles: [], groups: ['cxone-agent'] }),
        row(5, { roles: null }),
        row(6, { roles: ['agent'], groups: ['CXone-Agent'] }),
        row(7, { roles: ['lead', 'viewer'] }),
      ),
    ).toEqual([]);
  });

  it('refuses a role that is not allowed, by row and with the nearest', () => {
    expect(check(row(2, { roles: ['agent'] }), row(3, { roles: ['Standart Agent', 'root'] }))).toEqual([
      expect.objectContaining({
        file: 'roster.csv',
        row: 3,
        line: 3,
        column: 'roles',
        code: 'role-not-allowed',
        severity: 'error',
        found: 'Standart Agent',
        suggestion: 'Standard Agent',
      }),
      expect.objectContaining({ row: 3, code: 'role-not-allowed', found: 'root', suggestion: '' }),
    ]);
    expect(check(row(3, { roles: ['x'] }))[0]!.expected).toBe(
      'a role of the policy: agent (Standard Agent), lead, billing, clerk, viewer',
    );
  });

  it('refuses a group that is not mapped', () => {
    expect(check(row(3, { groups: ['cxone-agents', 'cxone-agent'] }))).toEqual([
      expect.objectContaining({
        row: 3,
        column: 'groups',
        code: 'group-unmapped',
        found: 'cxone-agents',
        suggestion: 'cxone-agent',
      }),
    ]);
  });

  it('refuses a conflict, inherited roles counted, and says where they come from', () => {
    expect(check(row(2, { roles: ['agent', 'billing'] }))[0]).toMatchObject({
      code: 'role-conflict',
      found: 'agent and billing',
    });
    const [inherited] = check(row(3, { roles: ['lead', 'clerk'] }));
    expect(inherited).toMatchObject({
      row: 3,
      code: 'role-conflict',
      found: 'agent (comes with lead) and billing (comes with clerk)',
    });
    expect(check(row(4, { roles: ['lead'], groups: ['cxone-billing'] }))[0]).toMatchObject({ code: 'role-conflict' });
  });

  it('refuses too many roles, each counted once however it is named', () => {
    expect(check(row(2, { roles: ['lead', 'agent', 'viewer'] }))[0]).toMatchObject({
      code: 'too-many-roles',
      found: '3 roles: lead, agent, viewer',
      expected: 'at most 2 (roles.maxPerUser)',
    });
    expect(check(row(3, { roles: ['agent', 'Standard Agent', 'AGENT'], groups: ['cxone-agent'] }))).toEqual([]);
  });

  it('does not count temporary roles that are over, but those that end today', () => {
    expect(check(row(2, { roles: ['agent', 'billing@2026-11-20'] }))).toEqual([]);
    expect(check(row(3, { roles: ['agent', `billing@${DAY}`] }))[0]).toMatchObject({ code: 'role-conflict' });
  });

  it('leaves leavers alone', () => {
    expect(
      check(row(2, { roles: ['root'], active: false }), row(3, { roles: ['root'], endDate: '2026-11-20' })),
    ).toEqual([]);
    expect(check(row(4, { roles: ['root'], endDate: DAY }))).toHaveLength(1);
  });

  it('counts roles that the tenant keeps', () => {
    expect(checkWrite(row(5, { roles: ['agent'] }), ['agent', 'billing'], policy, graph)[0]).toMatchObject({
      row: 5,
      code: 'role-conflict',
    });
    expect(checkWrite(row(5, { roles: ['agent'] }), ['agent', 'unknown-to-us'], policy, graph)).toEqual([]);
    expect(checkWrite(row(5, { roles: ['agent'] }), ['agent', 'viewer', 'x', 'y'], policy, graph)).toEqual([]);
  });
});

describe('a conflict', () => {
  it('names a role of the account as it shows itself, where the tenant lists none', () => {
    const held = [{ value: 'x-7', display: 'Auditor' }, { value: 'x-8' }];
    const none = roleDelta(policy, graph);
    const wanted = { keys: ['agent'], ended: [], clear: false };
    const { keys, keysOf } = none(held, wanted);
    expect(keysOf('auditor')).toEqual([['x-7', 'auditor']]);
    expect(keysOf('X-8')).toEqual([['x-8', 'X-8']]);
    expect(keysOf('Standard Agent')).toEqual([['agent']]);
    expect(keys).toEqual(['agent']);
  });
});

describe('a name of a conflict that two roles bear', () => {
  it('means each of them, and sets neither against the other', async () => {
    const listed = ['r-1', 'r-2'].map((value) => ({ value, display: 'Lead' }));
    for (const [conflict, given, broken] of [
      ['Lead, r-1', ['r-1', 'r-2'], true],
      ['Lead, r-2', ['r-1', 'r-2'], true],
      ['Lead, r-1', ['r-1'], false],
      ['Lead, nobody', ['r-1', 'r-2'], false],
    ] as const) {
      const two = await sample(`roles:\n  allowed: { r-1: {}, r-2: {} }\n  conflicts: [[${conflict}]]`);
      const wanted = { keys: [...given], ended: [], clear: false };
      const { keys, keysOf } = roleDelta(two.policy, two.graph, listed)([], wanted);
      const found = checkWrite(row(2, { roles: [...given] }), keys, two.policy, two.graph, keysOf);
      expect([conflict, given, found.length > 0]).toEqual([conflict, given, broken]);
    }
  });
});

describe('a policy without roles', () => {
  it('refuses a roster with roles once, with lines to paste that make it right', async () => {
    const none = await sample('');
    const entries = [
      row(2, {}),
      row(3, { roles: ['Standard Agent', 'true'] }),
      row(4, { roles: ['standard agent', 'a: b #'] }),
    ];
    const found = checkRoles(entries, none.policy, none.graph, DAY);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ row: null, column: 'roles', code: 'roles-without-policy', file: 'roster.csv' });
    const pasted = await sample(found[0]!.suggestion);
    expect(Object.keys(pasted.policy.roles.allowed).sort()).toEqual(['Standard Agent', 'a: b #', 'true']);
    expect(checkRoles(entries, pasted.policy, pasted.graph, DAY)).toEqual([]);
  });

  it('does not guess the role of a group', async () => {
    const none = await sample('');
    const [found] = checkRoles([row(2, { groups: ['cxone-agent'] })], none.policy, none.graph, DAY);
    expect(found).toMatchObject({ code: 'roles-without-policy', column: 'groups' });
    expect((await parsePolicy(found!.suggestion, 'p')).problems[0]!.found).toContain('"ROLE"');
  });

  it('is no matter where nobody has a role', async () => {
    const none = await sample('');
    expect(
      checkRoles(
        [row(2, {}), row(3, { roles: [] }), row(4, { roles: null }), row(5, { roles: ['x'], active: false })],
        none.policy,
        none.graph,
        DAY,
      ),
    ).toEqual([]);
  });
});

describe('roles with another sign between them than “;” and “|”', () => {
  it.each([
    'agent, lead',
    'agent/lead',
    'agent / lead',
    'agent + lead',
    'agent & lead',
    'agent：lead'.replace('：', ':'),
    'agent > lead',
    'agent；lead',
    'agent、lead',
    'agent，lead',
    'agent،lead',
    'agent • lead',
    'agent\tlead',
    'agent lead',
    'agent - lead',
    'Standard Agent and lead',
    'agent und lead',
    '[agent, lead]',
    '["agent","lead"]',
  ])('%s: what is suggested loses none of them', (name) => {
    const [found] = check(row(2, { roles: [name] }));
    const first = name.startsWith('Standard') ? 'Standard Agent' : 'agent';
    expect(found).toMatchObject({ code: 'role-not-allowed', suggestion: `${first};lead` });
    expect(found?.expected).toContain('separated by `;` or `|`');
  });

  it.each([
    ['agent/leda', ''],
    ['agent and someone', ''],
    ['Standard Agnet', 'Standard Agent'],
    ['{agent}', 'agent'],
  ])('%s is not several roles', (name, suggestion) => {
    expect(check(row(2, { roles: [name] }))[0]).toMatchObject({ suggestion });
  });
});
