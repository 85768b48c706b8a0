import { describe, expect, it } from 'vitest';
import { people, scaledClock, startTenant } from '../../tenant/server.ts';
import { office } from './office.ts';
import { ROLES_POLICY } from './setting.ts';

const HEADER = 'userName,externalId,givenName,familyName,roles,groups';
const row = (n: number, roles: string, groups = ''): string =>
  `person${n}@example.com,E${n},Given,Family,${roles},${groups}`;
/** A good row before, so that the wrong one is row 3. */
const roster = (line: string): string => `${HEADER}\n${row(1, 'Standard Agent')}\n${line}\n`;

interface Rule {
  rule: string;
  /** Under `roles`. */
  policy: string;
  breaks: string;
  found: Record<string, unknown>;
  holds: string;
}

const RULES: Rule[] = [
  {
    rule: 'allowed',
    policy: '',
    breaks: row(2, 'Standart Agent'),
    found: { row: 3, column: 'roles', code: 'role-not-allowed', found: 'Standart Agent', suggestion: 'Standard Agent' },
    holds: row(2, 'standard agent'),
  },
  {
    rule: 'allowed, by its id',
    policy: '',
    breaks: row(2, 'role-supervisr'),
    found: { row: 3, code: 'role-not-allowed', suggestion: 'role-supervisor' },
    holds: row(2, 'role-supervisor'),
  },
  {
    rule: 'groups',
    policy: '  groups: { cxone-agent: role-agent }\n',
    breaks: row(2, '', 'cxone-agents'),
    found: { row: 3, column: 'groups', code: 'group-unmapped', found: 'cxone-agents', suggestion: 'cxone-agent' },
    holds: row(2, '', 'cxone-agent'),
  },
  {
    rule: 'maxPerUser',
    policy: '  maxPerUser: 2\n',
    breaks: row(2, 'role-agent;role-admin;role-billing'),
    found: { row: 3, code: 'too-many-roles', expected: 'at most 2 (roles.maxPerUser)' },
    // What comes with another role does not count: nobody asked for it.
    holds: row(2, 'role-supervisor;role-billing'),
  },
  {
    rule: 'conflicts',
    policy: '  conflicts: [[role-agent, role-billing]]\n',
    breaks: row(2, 'role-agent;role-billing'),
    found: { row: 3, code: 'role-conflict', found: 'role-agent and role-billing' },
    holds: row(2, 'role-admin;role-billing'),
  },
  {
    rule: 'conflicts, by what is inherited',
    policy: '  conflicts: [[role-agent, role-billing]]\n',
    breaks: row(2, 'Supervisor;Billing Admin'),
    found: { row: 3, code: 'role-conflict', found: 'role-agent (comes with role-supervisor) and role-billing' },
    holds: row(2, 'Supervisor;Support Admin'),
  },
];

async function check(policy: string, line: string) {
  const tenant = await startTenant({ users: people(1) });
  try {
    const done = await office({
      tenant,
      clock: scaledClock(1000),
      policy: `roles:${ROLES_POLICY}${policy}guards: { create: { percent: 100 } }\n`,
      roster: roster(line),
    });
    return { ...done, requests: [...tenant.requests], accounts: tenant.snapshot().length };
  } finally {
    await tenant.close();
  }
}

describe.each(RULES)('the rule $rule', ({ policy, breaks, found, holds }) => {
  it('stops a roster that breaks it, by row and with the nearest, before the tenant is asked', async () => {
    const { report, requests } = await check(policy, breaks);
    expect(report).toMatchObject({ reason: 'policy-violation', decision: 'stop' });
    const errors = report.roster?.issues.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([expect.objectContaining(found)]);
    // Told apart from a malformed row.
    expect(report.counts.invalidRows).toBe(0);
    expect(requests).toEqual([]);
  });

  it('lets one pass that does not', async () => {
    const { report, accounts } = await check(policy, holds);
    expect(report).toMatchObject({ reason: 'none', counts: { created: 2 } });
    expect(accounts).toBe(3);
  });
});

describe('the policy itself', () => {
  const broken: [string, string, RegExp][] = [
    ['a cycle', 'roles:\n  allowed:\n    a: { inherits: [b] }\n    b: { inherits: [a] }\n', /circle: a → b → a/],
    [
      'a chain that is too long',
      'roles:\n  maxDepth: 1\n  allowed:\n    a: { inherits: [b] }\n    b: { inherits: [c] }\n    c: {}\n',
      /chain of 2 steps: a → b → c/,
    ],
    ['a parent nobody defines', 'roles:\n  allowed:\n    a: { inherits: [agnet] }\n    agent: {}\n', /agnet/],
  ];
  it.each(broken)('with %s is refused as config-invalid', async (_, policy, says) => {
    const tenant = await startTenant({});
    try {
      const { report } = await office({ tenant, clock: scaledClock(1000), policy, roster: roster(row(2, 'a')) });
      expect(report).toMatchObject({ reason: 'config-invalid', decision: 'stop' });
      expect(report.problems.map(({ message }) => message).join('\n')).toMatch(says);
      expect(tenant.requests).toEqual([]);
    } finally {
      await tenant.close();
    }
  });

  it('many parents are no depth: the tutorial counts them as such', async () => {
    const parents = ['a', 'b', 'c', 'd', 'e'];
    const policy =
      `roles:\n  maxDepth: 1\n  allowed:\n    top: { inherits: [${parents.join(', ')}] ` +
      `}\n${parents.map((name) => `    ${name}: {}\n`).join('')}`;
    const tenant = await startTenant({});
    try {
      const { report } = await office({
        tenant,
        clock: scaledClock(1000),
        policy,
        roster: `${HEADER}\n${row(1, 'top')}\n`,
        request: { mode: 'validate' },
      });
      expect(report.problems).toEqual([]);
    } finally {
      await tenant.close();
    }
  });

  it('a roster with roles and no allow-list is refused with the lines to paste', async () => {
    const tenant = await startTenant({});
    try {
      const { report } = await office({ tenant, clock: scaledClock(1000), roster: roster(row(2, 'Support Admin')) });
      expect(report.reason).toBe('policy-violation');
      expect(report.problems[0]?.advice).toContain(
        'roles:\n  allowed:\n    Standard Agent: {}\n    Support Admin: {}\n',
      );
    } finally {
      await tenant.close();
    }
  });
});
