import { describe, expect, it } from 'vitest';
import { addViolations, type DesiredState } from '../../../src/app/planning/desired.ts';
import { checkNames } from '../../../src/app/planning/tenant-names.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import type { RosterEntry, RosterFile } from '../../../src/model/entry.ts';
import type { PriorState } from '../../../src/model/state.ts';
import type { RoleViolation } from '../../../src/policy/violations.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { account, entry, prior } from '../plan/builders.ts';

const TEAMS = [
  { id: '1', name: 'North', active: true },
  { id: '2', name: 'South', active: true },
  { id: '3', name: 'south', active: true },
  { id: '4', name: 'Old Team', active: false },
];
const SKILLS = [
  { id: '11', name: 'Billing EN', active: true },
  { id: '12', name: 'Chat', active: true },
  { id: '13', name: 'chat', active: true },
  { id: '14', name: 'Fax', active: false },
];
const LOGIN = '11111111-2222-3333-4444-555555555555';
const KNOWN: Partial<PriorState> = {
  teams: TEAMS,
  skills: SKILLS,
  logins: { [LOGIN]: 'Single Sign-On' },
  customAttributes: [
    { name: 'Shift', id: 'a1', labels: { Early: '1', Late: '2' } },
    { name: 'Desk', id: 'a2', labels: {} },
  ],
};

interface Given {
  entries: RosterEntry[];
  known?: Partial<PriorState>;
  fields?: string[];
  lacks?: Tenant['lacks'];
  onInvalidRows?: RunRequest['onInvalidRows'];
  users?: PriorState['users'];
}

/** Checks these rows; `goesOn` is false where nothing may be planned. */
function checked({ entries, known = KNOWN, fields = [], lacks = [], onInvalidRows = 'stop', users = [] }: Given) {
  const request = { mode: 'plan', tenantName: 'acme', startedAt: 0, onInvalidRows } as RunRequest;
  const session = new Session(request);
  const roster = {
    files: [{ path: 'roster.csv', fields } as unknown as RosterFile],
    entries,
    issues: [],
    rows: entries.length,
    invalidRows: 0,
    untouchable: { userNames: [], externalIds: [] },
  } as DesiredState['roster'];
  const desired = { roster, entries, today: '2026-06-15' } as unknown as DesiredState;
  const goesOn = checkNames(desired, prior(users, known), { lacks } as Tenant, request, session);
  const issues = roster.issues.map(({ column, code, found, suggestion }) => ({ column, code, found, suggestion }));
  return { goesOn, desired, roster, issues, report: session.report };
}
const one = (more: Partial<RosterEntry>, profile: RosterEntry['profile'] = {}): RosterEntry =>
  entry({ userName: 'Ada@example.com', externalId: 'E-ada', ...profile }, more);

describe('what the policy forbids', () => {
  it('may be in every row of a large file', () => {
    const { roster } = checked({ entries: [one({})] });
    const session = new Session({ mode: 'plan', tenantName: 'acme', startedAt: 0 } as RunRequest);
    const violations = Array.from(
      { length: 200_000 },
      (_, row) => ({ file: 'roster.csv', row, code: 'role-not-allowed', severity: 'error' }) as RoleViolation,
    );
    addViolations(violations, roster, session);
    expect(roster.issues).toHaveLength(200_000);
    expect(session.report.problems[0]?.message).toBe('the policy forbids what 200000 rows ask for');
  });
});

describe('names of teams', () => {
  it.each([
    ['in another case', 'NORTH ', 'North'],
    ['by its id', '1', 'North'],
    ['by its id where two have its name', '2', '2'],
  ])('are written as CXone has them: %s', (_, team, written) => {
    const { goesOn, desired, issues } = checked({ entries: [one({}, { team })] });
    expect({ goesOn, team: desired.entries[0]?.profile.team, issues }).toEqual({
      goesOn: true,
      team: written,
      issues: [],
    });
  });

  it.each([
    ['means nothing', 'Nroth', 'team-unknown', 'North'],
    ['is like none', 'Accounting', 'team-unknown', ''],
    ['means two', 'South', 'team-ambiguous', '2 or 3'],
    ['is inactive', 'Old Team', 'team-inactive', ''],
  ])('stop the plan where one %s', (_, team, code, suggestion) => {
    const { goesOn, issues, report } = checked({ entries: [one({}, { team })] });
    expect({ goesOn, issues }).toEqual({ goesOn: false, issues: [{ column: 'team', code, found: team, suggestion }] });
    expect(report.problems).toMatchObject([{ reason: 'roster-invalid' }]);
    expect(report.counts.invalidRows).toBe(1);
  });

  it('let people keep what they have already, listed or not', () => {
    const users = [account('ada', { team: 'Old Team' }), account('bea', { team: 'Gone' })];
    const rows = [
      entry({ externalId: 'E-ada', team: 'old team' }),
      entry({ userName: 'BEA@example.com', team: 'gone' }),
      entry({ team: 'GONE' }, { cxoneId: 'bea' }),
    ];
    const { goesOn, desired } = checked({ entries: rows, users });
    expect(goesOn).toBe(true);
    expect(desired.entries.map(({ profile }) => profile.team)).toEqual(['Old Team', 'Gone', 'Gone']);
  });
});

describe('names of skills', () => {
  it('are written as CXone has them, each once', () => {
    const skills = [{ name: 'billing en', proficiency: 3 }, { name: '11', proficiency: 3 }, { name: '12' }];
    const { desired, issues } = checked({ entries: [one({ skills })] });
    expect(desired.entries[0]?.skills).toEqual([{ name: 'Billing EN', proficiency: 3 }, { name: '12' }]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['means nothing', [{ name: 'Biling EN' }], 'skill-unknown', 'Biling EN', 'Billing EN'],
    ['means two', [{ name: 'Chat' }], 'skill-ambiguous', 'Chat', '12 or 13'],
    ['is inactive', [{ name: 'Fax' }], 'skill-inactive', 'Fax', ''],
    [
      'has two proficiencies',
      [
        { name: 'Billing EN', proficiency: 3 },
        { name: '11', proficiency: 4 },
      ],
      'skill-twice',
      '11',
      '',
    ],
  ])('stop the plan where one %s', (_, skills, code, found, suggestion) => {
    const { goesOn, issues } = checked({ entries: [one({ skills })] });
    expect({ goesOn, issues }).toEqual({ goesOn: false, issues: [{ column: 'skills', code, found, suggestion }] });
  });

  it('let people keep an inactive one', () => {
    const users = [account('ada', { skills: [{ id: '14', name: 'Fax', proficiency: null }] as never })];
    expect(checked({ entries: [one({ skills: [{ name: 'fax' }] })], users }).goesOn).toBe(true);
  });
});

describe('names of sign-in methods', () => {
  it.each([
    ['by name', 'single sign-on', 'Single Sign-On'],
    ['by id', LOGIN, 'Single Sign-On'],
    ['by an id that no account shows', LOGIN.replace('1', '9'), LOGIN.replace('1', '9')],
  ])('are written as CXone has them: %s', (_, loginAuthenticator, written) => {
    const { desired } = checked({ entries: [one({}, { loginAuthenticator })] });
    expect(desired.entries[0]?.profile.loginAuthenticator).toBe(written);
  });

  it('stop the plan where no account shows one, with the nearest name', () => {
    const { goesOn, issues } = checked({ entries: [one({}, { loginAuthenticator: 'Single Sing-On' })] });
    expect(goesOn).toBe(false);
    expect(issues).toEqual([
      {
        column: 'loginAuthenticator',
        code: 'login-authenticator-unknown',
        found: 'Single Sing-On',
        suggestion: 'Single Sign-On',
      },
    ]);
  });
});

describe('names that nobody can check', () => {
  it('are taken as they stand', () => {
    const row = one(
      { skills: [{ name: 'Any' }], attributes: { Any: 'x' } },
      { team: 'Any', loginAuthenticator: 'Any' },
    );
    const { goesOn, desired } = checked({ entries: [row], known: {}, fields: ['attr.Any'] });
    expect(goesOn).toBe(true);
    expect(desired.entries[0]).toEqual(row);
  });

  it('are not asked of who leaves', () => {
    const row = one({ active: false }, { team: 'Any' });
    expect(checked({ entries: [row] })).toMatchObject({ goesOn: true, desired: { entries: [row] } });
  });
});

describe('rows with wrong names', () => {
  const rows = [
    entry({ userName: 'Ada@Example.com', team: 'Any' }),
    entry({ externalId: 'E-bea', team: 'Any' }),
    entry({ userName: 'cleo@example.com', team: 'North' }),
  ];

  it('stop the plan where no right row is left, skipped or not', () => {
    const { desired, report } = checked({ entries: [one({}, { team: 'Nort' })], onInvalidRows: 'skip' });
    expect(desired.entries).toEqual([]);
    expect(report.problems).toMatchObject([
      { reason: 'roster-invalid', message: expect.stringContaining('no row of the roster is good') as string },
    ]);
  });

  it('leave their people untouched where such rows are skipped', () => {
    const { goesOn, desired, roster } = checked({ entries: rows, onInvalidRows: 'skip' });
    expect(goesOn).toBe(true);
    expect(desired.entries.map(({ profile }) => profile.userName)).toEqual(['cleo@example.com']);
    expect(roster.untouchable).toEqual({ userNames: ['ada@example.com'], externalIds: ['E-bea'] });
    expect(roster.invalidRows).toBe(2);
  });

  it('are counted, and five names are said', () => {
    const { report } = checked({ entries: [1, 2, 3, 4, 5, 6].map((i) => one({}, { team: `None ${i}` })) });
    expect(report.problems[0]?.message).toBe(
      '6 rows name what CXone does not have, or cannot give: ' +
        '“None 1”, “None 2”, “None 3”, “None 4” and “None 5” and 1 more',
    );
  });
});

describe('custom attributes', () => {
  it('have CXone’s own names, and values by the words CXone shows', () => {
    const attributes = { a1: 'late', DESK: '12b', Other: 'x', None: null };
    const { desired } = checked({ entries: [one({ attributes })] });
    expect(desired.entries[0]?.attributes).toEqual({ Shift: '2', Desk: '12b', Other: 'x', None: null });
    const cleared = checked({ entries: [one({ attributes: { a1: null, Desk: null } })] });
    expect(cleared.desired.entries[0]?.attributes).toEqual({ Shift: null, Desk: null });
  });

  it('that no account shows are said, with the nearest name', () => {
    const messages = (fields: string[]): string[] =>
      checked({ entries: [], fields }).report.problems.map(({ message }) => message);
    expect(messages(['attr.Shfit', 'attr.Desk'])).toEqual([
      'no account in CXone shows `attr.Shfit` (the nearest name is `attr.Shift`)',
    ]);
    expect(messages(['attr.Entirely'])).toEqual(['no account in CXone shows `attr.Entirely`']);
    expect(messages(['attr.a2', 'team'])).toEqual([]);
  });
});

describe('columns that a tenant has no place for', () => {
  it('are said once and not written', () => {
    const row = one({ skills: [{ name: 'Any' }], invite: true }, { team: 'North', hireDate: '2026-01-01' });
    const { desired, report } = checked({
      entries: [row],
      fields: ['skills', 'invite', 'hireDate', 'startDate'],
      lacks: ['skills', 'invite', 'hireDate'] as never,
    });
    expect(report.problems).toMatchObject([
      { reason: 'none', message: expect.stringContaining('`skills`, `invite` and `hireDate`: not written') as string },
    ]);
    expect(desired.entries[0]).toMatchObject({ skills: undefined, invite: undefined, profile: { team: 'North' } });
    expect(desired.entries[0]?.profile).not.toHaveProperty('hireDate');
  });

  it('are not said of a hire date that stands in for the first day', () => {
    const { report } = checked({ entries: [one({})], fields: ['hireDate'], lacks: ['hireDate'] as never });
    expect(report.problems).toEqual([]);
  });

  it('leave the primary role a role like the others', () => {
    const rows = [one({ primaryRole: 'Agent', roles: [{ name: 'Agent', until: '2026-12-31' }, { name: 'Admin' }] })];
    const { desired, report } = checked({
      entries: [...rows, one({ primaryRole: 'Agent' }), one({ roles: [{ name: 'Admin' }] })],
      fields: ['primaryRole'],
      lacks: ['primaryRole'] as never,
    });
    const names = [['Agent', 'Admin'], ['Agent'], ['Admin']];
    expect(desired.entries.map(({ roles }) => roles?.map(({ name }) => name))).toEqual(names);
    expect(desired.entries[0]).not.toHaveProperty('primaryRole');
    expect(report.problems).toEqual([]);
  });
});
