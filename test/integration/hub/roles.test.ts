import { describe, expect, it } from 'vitest';
import { branch, staff } from './world.ts';

const people = staff(8).map((one) => ({ ...one, roles: ['r-agent'] }));
const COLUMNS = 'userName,externalId,givenName,familyName,primaryRole,roles';
const row = (i: number, primary: string, roles = ''): string =>
  `p${i}@example.com,E${i},Given${i},Family${i},${primary},${roles}`;
const rolesOf = (office: Awaited<ReturnType<typeof branch>>, i: number) =>
  office.tenant.state.find(`p${i}@example.com`)?.roles;
const policy = (allowed: string): string =>
  `roles:\n  allowed: { ${allowed} }\nguards: { roleGain: { percent: 100 } }\n`;

describe('roles by id, name or display name, in rows and in the policy', () => {
  const names = ['r-lead', 'lead_1', 'Team Lead', 'team lead'];
  it.each(names.flatMap((inPolicy) => names.map((inRow) => [inPolicy, inRow])))(
    'policy %s, row %s',
    async (inPolicy, inRow) => {
      await using office = await branch({ users: people });
      const given = { columns: COLUMNS, policy: policy(`Agent: {}, "${inPolicy}": {}`) };
      const { report } = await office.run([row(1, 'agent', inRow)], given);
      expect([report.reason, report.outcomes?.map(({ status }) => status)]).toEqual(['none', ['done']]);
      expect(rolesOf(office, 1)).toEqual(['r-agent', 'r-lead']);
      const before = office.tenant.writes.length;
      const night = await office.run([row(1, 'r-agent', inRow)], given);
      expect([night.report.plan?.operations, office.tenant.writes.length]).toEqual([[], before]);
    },
  );

  it('two keys of the policy that mean one role are one', async () => {
    await using office = await branch({ users: people });
    const { report } = await office.run([row(1, 'Agent'), row(2, 'r-agent')], {
      columns: COLUMNS,
      policy: policy('r-agent: {}, Agent: {}'),
    });
    expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
  });

  it.each([
    ['another role of CXone', 'Evaluator', 'policy-violation', 'role-not-allowed'],
    ['a name that means nothing', 'Nobody', 'policy-violation', 'role-not-allowed'],
    ['a name of two roles', 'Twin', 'policy-violation', 'role-not-allowed'],
  ])('%s that the policy does not allow is refused', async (_, role, reason, code) => {
    await using office = await branch({ users: people });
    const { report } = await office.run([row(1, 'Agent', role)], { columns: COLUMNS, policy: policy('Agent: {}') });
    expect([report.reason, report.roster?.issues.map((issue) => issue.code)]).toEqual([reason, [code]]);
    expect(office.tenant.writes).toEqual([]);
  });

  it('a name that is one role’s name and another’s display name means two things', async () => {
    const roles = [
      { roleId: 'r-agent', roleName: 'agent', displayName: 'Agent' },
      { roleId: 'r-1', roleName: 'Lead', displayName: 'Shift Lead' },
      { roleId: 'r-2', roleName: 'lead_2', displayName: 'Lead' },
    ];
    await using office = await branch({ users: people, roles });
    const one = { columns: COLUMNS, policy: policy('Agent: {}, Lead: {}') };
    const { report } = await office.run([row(1, 'Agent', 'Lead')], one);
    expect(report.roster?.issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['role-ambiguous', 'r-1 or r-2'],
    ]);
    const byId = { columns: COLUMNS, policy: policy('Agent: {}, r-2: {}') };
    const again = await office.run([row(1, 'Agent', 'r-2')], byId);
    expect([again.report.reason, rolesOf(office, 1)]).toEqual(['none', ['r-agent', 'r-2']]);
  });

  it('an inactive role stops the plan only where it would be newly given', async () => {
    const users = [{ ...people[0]!, roles: ['r-agent', 'r-old'] }, people[1]!];
    await using office = await branch({ users });
    const one = { columns: COLUMNS, policy: policy('Agent: {}, Old Role: {}, Team Lead: {}') };
    const kept = await office.run([row(1, 'Agent', 'Old Role;Team Lead'), row(2, 'Agent')], one);
    expect([kept.report.reason, rolesOf(office, 1)]).toEqual(['none', ['r-agent', 'r-old', 'r-lead']]);
    const given = await office.run([row(2, 'Agent', 'Old Role')], one);
    expect([given.report.reason, given.report.roster?.issues[0]?.code]).toEqual(['policy-violation', 'role-inactive']);
  });
});

describe('roles that are never to be together', () => {
  const rule = (allowed: string, conflict: string, more = ''): string =>
    `roles:\n  allowed: { ${allowed} }\n  conflicts: [[${conflict}]]\n${more}guards: { roleGain: { percent: 100 } }\n`;

  it.each([
    ['the policy’s other key for one role', 'r-eval: {}, Evaluator: {}, Agent: {}', 'Evaluator, Agent'],
    ['the key that is not named in the row', 'Evaluator: {}, r-eval: {}, Agent: {}', 'r-eval, Agent'],
    ['CXone’s ids', 'Evaluator: {}, Agent: {}', 'r-eval, r-agent'],
    ['an id and a name', 'r-eval: {}, Agent: {}', 'r-agent, evaluator'],
  ])('are named by %s', async (_, allowed, conflict) => {
    await using office = await branch({ users: people });
    for (const name of ['r-eval', 'Evaluator'])
      for (const rows of [[row(1, 'Agent', name)], [row(1, '', `Agent;${name}`)], [row(9, name, 'Agent')]]) {
        const { report } = await office.run(rows, { columns: COLUMNS, policy: rule(allowed, conflict) });
        expect([report.reason, report.roster?.issues.map(({ code }) => code)]).toEqual([
          'policy-violation',
          ['role-conflict'],
        ]);
      }
    expect(office.tenant.writes).toEqual([]);
  });

  it('count where the primary role is named alone and the other one stays', async () => {
    const users = [{ ...people[0]!, roles: ['r-agent', 'r-eval'] }, ...people.slice(1)];
    await using office = await branch({ users });
    const given = { columns: COLUMNS, policy: rule('Agent: {}, Evaluator: {}, Team Lead: {}', 'Team Lead, Evaluator') };
    const { report } = await office.run([row(1, 'Team Lead')], given);
    expect([report.reason, report.roster?.issues]).toMatchObject([
      'policy-violation',
      [{ code: 'role-conflict', column: 'primaryRole', found: 'Team Lead and Evaluator' }],
    ]);
    expect(office.tenant.writes).toEqual([]);
    // The conflict goes with the role that is replaced.
    const swapped = await office.run([row(1, 'Team Lead')], {
      columns: COLUMNS,
      policy: rule('Agent: {}, Evaluator: {}, Team Lead: {}', 'Team Lead, Agent'),
    });
    expect([swapped.report.reason, rolesOf(office, 1)]).toEqual(['none', ['r-lead', 'r-eval']]);
  });

  it.each(['Evaluator', 'evaluator', 'r-eval'])(
    'count with extra: keep, also where the policy allows one of them nobody: %s',
    async (name) => {
      const users = [{ ...people[0]!, roles: ['r-eval'] }, ...people.slice(1)];
      await using office = await branch({ users });
      const { report } = await office.run([row(1, '', 'Agent')], {
        columns: COLUMNS,
        policy: rule('Agent: {}', `Agent, ${name}`, '  extra: keep\n'),
      });
      expect([report.reason, report.roster?.issues]).toMatchObject([
        'policy-violation',
        [{ code: 'role-conflict', found: `Agent and ${name}` }],
      ]);
    },
  );
});

describe('primary and secondary roles', () => {
  it.each([
    ['another primary role, alone: secondary ones stay', 'Team Lead', '', ['r-lead', 'r-eval']],
    ['both named', 'Team Lead', 'Agent', ['r-lead', 'r-agent']],
    ['swapped', 'Evaluator', 'Agent', ['r-eval', 'r-agent']],
    ['without a primary one it stays, if it is still named', '', 'Evaluator;Agent', ['r-agent', 'r-eval']],
    ['else it is the first one named', '', 'Evaluator;Team Lead', ['r-eval', 'r-lead']],
  ])('%s', async (_, primary, roles, wanted) => {
    const users = [{ ...people[0]!, roles: ['r-agent', 'r-eval'] }, ...people.slice(1)];
    for (const scimRoles of ['all', 'primary', 'none'] as const) {
      await using office = await branch({ users, unknowns: { scimRoles } });
      await office.run([row(1, primary, roles)], { columns: COLUMNS });
      expect(rolesOf(office, 1)).toEqual(wanted);
      const night = await office.run([row(1, primary, roles)], { columns: COLUMNS });
      expect(night.report.plan?.operations).toEqual([]);
    }
  });

  it.each(['roleId', 'roleName', 'displayName'] as const)(
    'a PUT that takes %s, whatever accounts show',
    async (taken) => {
      for (const roleText of ['displayName', 'roleName'] as const) {
        await using office = await branch({
          users: people,
          unknowns: { scimRoles: 'none', roleText, roleTaken: taken },
        });
        const { report } = await office.run([row(1, 'Team Lead', 'Agent'), row(2, 'Evaluator')], { columns: COLUMNS });
        expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([
          ['done', ''],
          ['done', ''],
        ]);
        expect([rolesOf(office, 1), rolesOf(office, 2)]).toEqual([['r-lead', 'r-agent'], ['r-eval']]);
        expect(office.tenant.state.violations).toEqual([]);
      }
    },
  );

  it.each(['roleName', 'displayName', 'roleId'] as const)(
    'a text that another role bears as well is never sent, whatever a PUT takes (%s): nobody gets that other role',
    async (roleTaken) => {
      const roles = [
        { roleId: 'r-agent', roleName: 'agent', displayName: 'Agent' },
        { roleId: 'r-admin', roleName: 'Support', displayName: 'Administrator' },
        { roleId: 'r-help', roleName: 'help', displayName: 'Support' },
      ];
      for (const scimRoles of ['none', 'all'] as const) {
        await using office = await branch({
          users: people,
          roles,
          unknowns: { scimRoles, scimRoleBy: 'display', roleTaken },
        });
        const given = { columns: COLUMNS, policy: policy('Agent: {}, r-help: {}') };
        const { report } = await office.run([row(1, 'r-help')], given);
        const sent = office.tenant.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);
        expect(sent.filter((body) => /"(?:role|display)":"Support"/.test(body))).toEqual([]);
        const isTold = roleTaken !== 'displayName';
        expect([rolesOf(office, 1), report.outcomes?.[0]?.status]).toEqual(
          isTold ? [['r-help'], 'done'] : [['r-agent'], 'failed'],
        );
      }
    },
  );

  it('what SCIM does not keep is said', async () => {
    await using office = await branch({ users: people, unknowns: { scimRoles: 'primary' } });
    const { report } = await office.run([row(1, 'Agent', 'Team Lead')], { columns: COLUMNS });
    expect(report.capabilities?.notes).toContainEqual(expect.stringContaining('secondary roles'));
  });

  it('a tenant that holds one role only is found out by reading back, and said', async () => {
    await using office = await branch({ users: people, holdsRoles: 1, unknowns: { scimRoles: 'primary' } });
    const rows = people.map((_, i) => row(i + 1, 'Agent', i < 6 ? 'Team Lead' : ''));
    const { report } = await office.run(rows, { columns: COLUMNS });
    expect(report.outcomes?.every(({ status }) => status === 'ignored')).toBe(true);
    expect(report.outcomes?.[0]?.error?.message).toContain('roles are not as written');
    expect(report.capabilities?.notes).toContainEqual(expect.stringContaining('CXone keeps one role a person'));
    expect(rolesOf(office, 1)).toEqual(['r-agent']);
  });
});

describe('an account that turns up between plan and apply', () => {
  it('is adopted with its roles and its primary one; it loses none', async () => {
    await using office = await branch({ users: people });
    let isThere = false;
    const { report } = await office.run(['new@example.com,E99,New,Person,Team Lead,Evaluator'], {
      columns: COLUMNS,
      policy: policy('Agent: {}, Team Lead: {}, Evaluator: {}'),
      onRecord: ({ event }) => {
        if (event !== 'plan.made' || isThere) return;
        isThere = true;
        office.tenant.state.add({ userName: 'new@example.com', firstName: 'A', lastName: 'B', roles: ['r-agent'] });
      },
    });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['adopted', '']]);
    expect([report.reason, report.counts.updated, report.counts.created]).toEqual(['none', 1, 0]);
    const account = office.tenant.state.find('new@example.com');
    expect(account).toMatchObject({ firstName: 'New', externalIdentity: 'E99' });
    expect([account?.roles[0], [...(account?.roles ?? [])].sort()]).toEqual([
      'r-lead',
      ['r-agent', 'r-eval', 'r-lead'],
    ]);
  });
});
