import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CxoneSeed, ROLES, SKILLS, TEAMS } from '../../cxone/options.ts';
import { CREDENTIALS } from '../../cxone/tenant.ts';
import { scaledClock } from '../../tenant/server.ts';
import type { Finished } from '../roles/office.ts';
import { ReviewedBranch } from './reviewed.ts';
import { type Branch, branch, COLUMNS, POLICY, rowOf, staff } from './world.ts';

/** Of 24 people one is Team Lead, and a third are Evaluators beside what they are. */
const people = staff(24).map((one, i) => (i === 1 ? { ...one, roles: ['r-lead'] } : one));
const rows = people.map((one) => rowOf(one));
const copy = <T extends object>(all: readonly T[]): T[] => all.map((one) => ({ ...one }));

let office: Branch;
let days: ReviewedBranch;
beforeEach(async () => {
  office = await branch({ users: people, roles: copy(ROLES), teams: copy(TEAMS), skills: copy(SKILLS) });
  days = new ReviewedBranch((...run) => office.run(...run));
});
afterEach(() => office[Symbol.asyncDispose]());

type Role = (typeof ROLES)[number];
const role = (id: string): Role => office.tenant.state.roles.find(({ roleId }) => roleId === id) as Role;
const rolesOf = (name: string): string[] => office.tenant.state.find(name)?.roles ?? [];
/** Two roles take each other’s names. */
const swap = (one = role('r-lead'), other = role('r-eval')): void => {
  [one.roleName, other.roleName] = [other.roleName, one.roleName];
  [one.displayName, other.displayName] = [other.displayName, one.displayName];
};
const ended = ({ report }: Finished): unknown => [report.reason, report.approval?.state];
const QUIET = ['none', 'reviewed'];
const HELD = ['plan-changed', 'changed'];

describe('roles whose names stand for other roles than when the content was applied', () => {
  beforeEach(async () => {
    expect(ended(await days.review(1, rows))).toEqual(QUIET);
  });

  it('are given to nobody at night, and said; named back, all goes on', async () => {
    swap();
    const night = await days.night(rows);
    expect(ended(night)).toEqual(HELD);
    expect(night.report.problems[0]?.message).toContain(
      'In CXone names of roles stand for another id: “Evaluator” (was r-eval, is r-lead) and “Team Lead” ' +
        '(was r-lead, is r-eval).',
    );
    expect(night.report.problems[0]?.advice).toMatch(
      /^If roles were renamed in CXone by mistake, name them back there and run the job again/,
    );
    expect(office.tenant.writes).toEqual([]);
    expect(ended(await days.night(rows))).toEqual(HELD);
    swap();
    expect(ended(await days.night(rows))).toEqual(QUIET);
    expect(office.tenant.writes).toEqual([]);
  });

  it('are given once that was reviewed, and from then on at night', async () => {
    swap();
    const run = await days.review(2, rows);
    expect(ended(run)).toEqual(QUIET);
    expect(run.report.counts.rolesChanged).toBe(9);
    expect(rolesOf('p2@example.com')).toEqual(['r-eval']);
    const lead = office.tenant.state.find('p2@example.com');
    if (lead) lead.roles = ['r-agent'];
    const night = await days.night(rows);
    expect(ended(night)).toEqual(QUIET);
    expect(rolesOf('p2@example.com')).toEqual(['r-eval']);
  });

  it('do not keep the account of anyone who has left', async () => {
    const leaving = [...rows.slice(0, 23), rowOf(people[23] as CxoneSeed, 'terminated')];
    expect(ended(await days.review(2, leaving))).toEqual(QUIET);
    const leaver = office.tenant.state.find('p24@example.com');
    if (leaver) leaver.status = 'ACTIVE';
    swap();
    const night = await days.night(leaving);
    expect(ended(night)).toEqual(HELD);
    expect(night.report.counts).toMatchObject({ deactivated: 1, rolesChanged: 0 });
  });

  it('that someone holds by now need nobody to look at what others lost', async () => {
    role('r-lead').roleId = 'r-lead-2';
    Object.assign(office.tenant.state.find('p2@example.com') ?? {}, { roles: ['r-lead-2'] });
    Object.assign(office.tenant.state.find('p5@example.com') ?? {}, { roles: ['r-eval'] });
    const night = await days.night(rows);
    expect(ended(night)).toEqual(QUIET);
    expect(night.report.counts).toMatchObject({ rolesChanged: 1 });
    expect(rolesOf('p5@example.com')).toEqual(['r-agent']);
  });

  it('made again under the name and another id are other roles', async () => {
    office.tenant.state.roles.splice(1, 1, { ...role('r-lead'), roleId: 'r-lead-2' });
    const lead = office.tenant.state.find('p2@example.com');
    if (lead) lead.roles = ['r-agent'];
    const night = await days.night(rows);
    expect(ended(night)).toEqual(HELD);
    expect(night.report.problems[0]?.message).toContain(
      'In CXone the name of a role stands for another id: “Team Lead” (was r-lead, is r-lead-2).',
    );
    expect(rolesOf('p2@example.com')).toEqual(['r-agent']);
    expect(ended(await days.review(2, rows))).toEqual(QUIET);
    expect(rolesOf('p2@example.com')).toEqual(['r-lead-2']);
    if (lead) lead.roles = ['r-agent'];
    expect(ended(await days.night(rows))).toEqual(QUIET);
    expect(rolesOf('p2@example.com')).toEqual(['r-lead-2']);
  });

  it('renamed stop the night, and whatever takes the name after them is not given', async () => {
    role('r-lead').displayName = 'Leads';
    expect((await days.night(rows)).report.reason).toBe('policy-violation');
    role('r-lead').displayName = 'Team Lead';
    swap();
    expect(ended(await days.night(rows))).toEqual(HELD);
    swap();
    expect(ended(await days.night(rows))).toEqual(QUIET);
    expect(office.tenant.writes).toEqual([]);
  });

  it('are told from others also where the policy names roles by their ids, and only rows by their names', async () => {
    const policy = POLICY.replace('Agent: {}, Team Lead: {}, Evaluator: {}', 'r-agent: {}, r-lead: {}, r-eval: {}');
    expect(ended(await days.review(2, rows, { policy }))).toEqual(QUIET);
    expect(ended(await days.night(rows, { policy }))).toEqual(QUIET);
    swap();
    expect(ended(await days.night(rows, { policy }))).toEqual(HELD);
    expect(office.tenant.writes).toEqual([]);
  });

  it('are those of each tenant: another one has other ids for them', async () => {
    const ids = new Map([...ROLES.map(({ roleId }) => [roleId, `us-${roleId}`] as const), ['r-agent', 'r-agent']]);
    const renamed = (id: string): string => ids.get(id) ?? id;
    const theirs = people.map((one) => ({ ...one, roles: one.roles?.map(renamed) ?? [] }));
    const us = copy(ROLES).map((one) => ({ ...one, roleId: renamed(one.roleId) }));
    await using other = await branch({ users: theirs, roles: us });
    const there = new ReviewedBranch((...run) => other.run(...run), 'acme-us');
    expect(ended(await there.review(1, rows))).toEqual(QUIET);
    expect(there.memory?.applied?.names).toMatchObject({ 'roles team lead': 'us-r-lead' });
    swap();
    expect([ended(await days.night(rows)), ended(await there.night(rows))]).toEqual([HELD, QUIET]);
  });

  it('are not looked for in what an older release remembered', async () => {
    const { applied } = days.memory ?? {};
    expect(applied?.names).toMatchObject({ 'roles team lead': 'r-lead', 'team billing': 't-billing' });
    delete applied?.names;
    swap();
    expect(ended(await days.night(rows))).toEqual(QUIET);
    expect(rolesOf('p2@example.com')).toEqual(['r-eval']);
  });

  it('stay the roles that were reviewed, also where a night has nothing to do', async () => {
    const [, lead, other] = people as [CxoneSeed, CxoneSeed, CxoneSeed];
    const starts = { columns: `${COLUMNS},startDate` };
    const joiner = { ...other, userName: 'new@example.com', emailAddress: 'new@example.com', externalIdentity: 'E99' };
    const staying = people.filter((one) => one !== lead).map((one) => `${rowOf(one)},`);
    const joining = [...staying, `${rowOf({ ...joiner, roles: ['r-lead'] })},2030-01-01`];
    expect(ended(await days.review(2, joining, starts))).toEqual(QUIET);
    office.tenant.state.roles.splice(1, 1, { ...role('r-lead'), roleId: 'r-lead-2' });
    const quiet = await days.night(joining, starts);
    expect([quiet.report.plan?.operations, ended(quiet)]).toEqual([[], QUIET]);
    const day = { ...starts, clock: scaledClock(1000, Date.parse('2030-01-02T00:00:00Z')) };
    const due = await days.night(joining, day);
    expect(due.report.plan?.operations.map(({ kind }) => kind)).toEqual(['create']);
    expect(ended(due)).toEqual(HELD);
    role('r-lead-2').roleId = 'r-lead';
    expect(ended(await days.night(joining, day))).toEqual(QUIET);
    expect(rolesOf('new@example.com')).toEqual(['r-lead']);
  });
});

describe('teams and skills whose names stand for others', () => {
  const trade = (field: 'teams' | 'skills', one: number, other: number): void => {
    const { teams, skills } = office.tenant.state;
    const [a, b] = [teams[one] as (typeof teams)[number], teams[other] as (typeof teams)[number]];
    const [x, y] = [skills[one] as (typeof skills)[number], skills[other] as (typeof skills)[number]];
    if (field === 'teams') [a.name, b.name] = [b.name, a.name];
    else [x.skillName, y.skillName] = [y.skillName, x.skillName];
  };
  const { id: _, ...first } = people[0] as CxoneSeed;
  const joiner: CxoneSeed = {
    ...first,
    userName: 'new@example.com',
    emailAddress: 'new@example.com',
    externalIdentity: 'E99',
    teamId: 't-empty',
    skills: { 14: 3 },
  };
  const account = (name: string) => office.tenant.state.find(name);
  const skillsOf = (name: string): number[] => [...(account(name)?.skills.keys() ?? [])].sort((a, b) => a - b);

  it.each([
    [
      'teams',
      () => trade('teams', 0, 1),
      'names of teams stand for another id: “Billing” (was t-billing, is t-default) and “Default Team” ' +
        '(was t-default, is t-billing).',
    ],
    [
      'skills',
      () => trade('skills', 0, 2),
      'names of skills stand for another id: “Billing EN” (was 11, is 13) and “Chat” (was 13, is 11).',
    ],
  ])('%s are given to nobody at night, until that was reviewed', async (field, swapNames, words) => {
    await days.review(1, rows);
    swapNames();
    const night = await days.night(rows);
    expect(ended(night)).toEqual(HELD);
    expect(night.report.problems[0]?.message).toContain(`In CXone ${words}`);
    expect(night.report.problems[0]?.advice).toContain(`If ${field} were renamed in CXone by mistake`);
    expect(office.tenant.writes).toEqual([]);
    expect(ended(await days.review(2, rows))).toEqual(QUIET);
    expect(office.tenant.writes.length).toBeGreaterThan(0);
    Object.assign(account('p5@example.com') ?? {}, { teamId: 't-empty', skills: new Map() });
    expect(ended(await days.night(rows))).toEqual(QUIET);
    expect(account('p5@example.com')?.teamId).toBe(field === 'teams' ? 't-default' : 't-billing');
    expect(skillsOf('p5@example.com')).toEqual([11, 13]);
  });

  it('nor are values of custom attributes, which have names in columns', async () => {
    const badges = rows.map((row, i) => `${row},${i + 1}`);
    const columns = { columns: `${COLUMNS},attr.badge` };
    await days.review(1, badges, columns);
    const mark = office.tenant.state.find('p5@example.com')?.customAttributes['badge'];
    for (const { customAttributes } of office.tenant.state.users.values()) {
      const { badge } = customAttributes;
      if (!badge) continue;
      Object.assign(customAttributes, { desk: badge, badge: { ...badge, id: 'ca-3', values: [] } });
    }
    const night = await days.night(badges, columns);
    expect(ended(night)).toEqual(HELD);
    expect(night.report.problems.find(({ reason }) => reason === 'plan-changed')?.message).toContain(
      'In CXone the name of a custom attribute stands for another id: “badge” (was ca-1, is ca-3).',
    );
    expect(mark?.id).toBe('ca-1');
    expect(office.tenant.writes).toEqual([]);
  });

  it('are not given where the names moved between review and apply', async () => {
    const joining = [...rows, rowOf(joiner)];
    office.tenant.state.teams.push({ id: 't-new', name: 'New Team' });
    await days.plan(1, joining);
    const merged = { setting: { sha: days.merge(1) } };
    const apply = async (): Promise<unknown> => {
      const run = await days.apply(joining, merged);
      const told = run.report.problems[0]?.message;
      return run.report.reason === 'plan-changed' ? /“.*$/.exec(told ?? '')?.[0] : run.report.reason;
    };
    trade('teams', 2, 4);
    expect(await apply()).toBe('“Nobody Yet” (was t-empty, is t-new).');
    trade('teams', 2, 4);
    trade('skills', 3, 4);
    expect(await apply()).toBe('“Voice” (was 14, is 15).');
    expect(account('new@example.com')).toBeUndefined();
    trade('skills', 3, 4);
    expect(await apply()).toBe('none');
    expect([account('new@example.com')?.teamId, skillsOf('new@example.com')]).toEqual(['t-empty', [14]]);
  });
});

describe('credentials of another tenant', () => {
  const short = { settings: { tenant: 'acme-eu' } };
  const columns = 'userName,externalId,givenName,familyName,status';
  const names = { ...short, columns };
  const only = (one: CxoneSeed, status = 'active'): string =>
    [one.userName, one.externalIdentity, one.firstName, one.lastName, status].join(',');
  const gone = only(people[23] as CxoneSeed, 'terminated');
  const roster = [...people.slice(0, 23).map((one) => only(one)), gone];
  const OTHER = '7c3f1a52-0b8e-4d5a-9a41-2f6f0f6d1c99';

  it('change nobody there, at night or after a merge, and nobody who has left is taken for someone there', async () => {
    const theirs = staff(60).map((one, i) => ({
      ...one,
      userName: `other${i}@example.com`,
      emailAddress: `other${i}@example.com`,
      externalIdentity: i === 7 ? 'E24' : `Z${i}`,
    }));
    await using other = await branch({ users: theirs, tenantId: OTHER });
    expect(ended(await days.review(1, roster, names))).toEqual(QUIET);
    const there = { ...names, settings: { ...short.settings, issuer: other.tenant.url } };
    const night = await days.night(roster, there);
    expect(ended(night)).toEqual(HELD);
    expect(night.report.problems[0]?.message).toContain(
      `These credentials belong to another tenant than before (was ${CREDENTIALS.tenantId}, is ${OTHER}).`,
    );
    expect(night.report.problems[0]?.advice).toMatch(/^If credentials were mixed up, put them right and run the job/);
    const joining = [
      ...roster,
      only({ ...(people[0] as CxoneSeed), userName: 'new@example.com', externalIdentity: 'E99' }),
    ];
    await days.plan(2, joining, names);
    const run = await days.apply(joining, { ...there, setting: { sha: days.merge(2) } });
    expect(ended(run)).toEqual(HELD);
    expect(other.tenant.writes).toEqual([]);
    expect(ended(await days.apply(joining, { ...names, setting: { sha: 'merge-2' } }))).toEqual(QUIET);
    expect(other.tenant.writes).toEqual([]);
  });

  it('are those of the tenant once a review shows it', async () => {
    const theirs = people.map((one, i): CxoneSeed => (i === 23 ? { ...one, status: 'DELETED' } : one));
    await using other = await branch({ users: theirs, tenantId: OTHER });
    expect(ended(await days.review(1, roster, names))).toEqual(QUIET);
    const there = { ...names, settings: { ...short.settings, issuer: other.tenant.url } };
    expect(ended(await days.night(roster, there))).toEqual(QUIET);
    Object.assign(other.tenant.state.find('p5@example.com') ?? {}, { lastName: 'Changed' });
    expect(ended(await days.night(roster, there))).toEqual(HELD);
    expect(ended(await days.review(2, roster, there))).toEqual(QUIET);
    Object.assign(other.tenant.state.find('p5@example.com') ?? {}, { lastName: 'Changed' });
    expect(ended(await days.night(roster, there))).toEqual(QUIET);
  });
});
