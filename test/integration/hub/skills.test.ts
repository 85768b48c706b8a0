import { describe, expect, it } from 'vitest';
import type { CxoneOptions } from '../../cxone/tenant.ts';
import { branch, rowOf, staff } from './world.ts';

const COLUMNS = 'userName,externalId,givenName,familyName,skills';
const row = (i: number, skills: string): string => `p${i}@example.com,E${i},Given${i},Family${i},${skills}`;
const people = staff(31).map((one) => ({ ...one, skills: { 11: 3, 13: 4 } }));
const skillsOf = (office: Awaited<ReturnType<typeof branch>>, name: string): Record<string, number> =>
  Object.fromEntries(
    [...(office.tenant.state.find(name)?.skills ?? [])].map(([id, { proficiency }]) => [id, proficiency]),
  );

/** 30 people get a skill and another proficiency, the last one stays. */
async function train(level: number, more: Omit<CxoneOptions, 'users'> = {}) {
  const office = await branch({ users: people, ...more });
  const rows = people.map((_, i) => row(i + 1, i < 30 ? `Billing EN:${level};Chat:4;Voice` : 'Billing EN:3;Chat:4'));
  const { report } = await office.run(rows, { columns: COLUMNS });
  const asked = (method: string, path: RegExp): number =>
    office.tenant.requests.filter((one) => one.method === method && path.test(one.path)).length;
  return { office, report, rows, asked };
}

describe('skills of many agents', () => {
  it('go by the route for many: two requests for 30 people, seen by reading the tenant once more', async () => {
    const { office, report, rows, asked } = await train(5);
    expect([report.reason, report.counts.updated]).toEqual(['none', 30]);
    expect(asked('POST', /\/agents\/skills$/)).toBeLessThanOrEqual(2);
    // The first change of a run goes alone, to see whether changes are taken at all.
    expect(asked('POST', /\/agents\/\d+\/skills$/)).toBeLessThanOrEqual(1);
    expect(asked('PUT', /\/skills$/)).toBeLessThanOrEqual(1);
    for (let i = 1; i <= 30; i += 1) expect(skillsOf(office, `p${i}@example.com`)).toEqual({ 11: 5, 13: 4, 14: 1 });
    expect(skillsOf(office, 'p31@example.com')).toEqual({ 11: 3, 13: 4 });
    expect(office.tenant.state.violations).toEqual([]);
    const before = office.tenant.writes.length;
    const night = await office.run(rows, { columns: COLUMNS });
    expect([night.report.plan?.operations, office.tenant.writes.length]).toEqual([[], before]);
    await office[Symbol.asyncDispose]();
  });

  it('with a proficiency above 5 by the route of each agent alone', async () => {
    const { office, report, asked } = await train(20);
    expect(report.reason).toBe('none');
    expect(asked('PUT', /\/agents\/\d+\/skills$/)).toBe(30);
    expect(
      office.tenant.requests.every(({ body, path }) => !path.endsWith('/agents/skills') || !/:20\b/.test(body)),
    ).toBe(true);
    expect(skillsOf(office, 'p7@example.com')).toEqual({ 11: 20, 13: 4, 14: 1 });
    await office[Symbol.asyncDispose]();
  });

  it('where that route is refused: agent by agent, and it is not asked for again', async () => {
    const { office, report, asked } = await train(5, { unknowns: { skillsTogether: 'refused' } });
    expect(report.reason).toBe('none');
    expect(asked('POST', /\/agents\/skills$/)).toBe(1);
    expect(skillsOf(office, 'p30@example.com')).toEqual({ 11: 5, 13: 4, 14: 1 });
    expect(report.capabilities?.notes).toContainEqual(expect.stringContaining('agent by agent'));
    await office[Symbol.asyncDispose]();
  });

  it('one agent that it does not take fails alone, with the words of the other route', async () => {
    const { office, report } = await train(5, { lockedAgents: ['p9@example.com'] });
    const bad = report.outcomes?.filter(({ status }) => status !== 'done') ?? [];
    expect(bad.map(({ operation, status, error }) => [operation.key, status, error?.message])).toEqual([
      ['E9', 'failed', expect.stringContaining('The agent is locked')],
    ]);
    expect(skillsOf(office, 'p10@example.com')).toEqual({ 11: 5, 13: 4, 14: 1 });
    await office[Symbol.asyncDispose]();
  });
});

describe('skills of one person', () => {
  it.each([
    ['by id and by name', '11:2;chat:4', { 11: 2, 13: 4 }],
    ['without a proficiency: the one they have stays', 'Billing EN;Chat;Voice:7', { 11: 3, 13: 4, 14: 7 }],
    ['cleared', '[!REMOVE!]', {}],
    ['only those that are named stay', 'Chat:4', { 13: 4 }],
  ])('%s', async (_, cell, wanted) => {
    await using office = await branch({ users: people });
    const { report } = await office.run([row(1, cell)], { columns: COLUMNS });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['done', '']]);
    expect(skillsOf(office, 'p1@example.com')).toEqual(wanted);
    expect((await office.run([row(1, cell)], { columns: COLUMNS })).report.plan?.operations).toEqual([]);
  });

  it('with `extra: keep` the others stay, too', async () => {
    await using office = await branch({ users: people });
    const policy = 'skills: { allowed: ["*"], extra: keep }\n';
    await office.run([row(1, 'Voice:2')], { columns: COLUMNS, policy });
    expect(skillsOf(office, 'p1@example.com')).toEqual({ 11: 3, 13: 4, 14: 2 });
  });

  it.each([
    ['0', 'Chat:0'],
    ['21', 'Chat:21'],
    ['two values', 'Chat:3;chat:4'],
    ['two values, by name and by id', 'Chat:3;13:4'],
  ])('a proficiency of %s stops the plan', async (_, cell) => {
    await using office = await branch({ users: people });
    const { report } = await office.run([row(1, cell)], { columns: COLUMNS });
    expect(report.reason).toBe('roster-invalid');
    expect(office.tenant.writes).toEqual([]);
  });

  it(`a new agent loses what a template gave and the file does not name; \
one that comes late is waited for`, async () => {
    await using office = await branch({ users: people, templateSkills: { 15: 9 }, lateAgents: 3 });
    const { report } = await office.run(['new@example.com,E99,New,Person,Billing EN:7;Voice'], { columns: COLUMNS });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['done', '']]);
    expect(skillsOf(office, 'new@example.com')).toEqual({ 11: 7, 14: 1 });
  });
});

describe('agents that ACD ties to their accounts in its own way', () => {
  // With letters, so that capitals make a difference.
  const people = staff(4).map((one, i) => ({ ...one, id: `7c3f1a52-0000-4000-8000-0000000000a${i}` }));

  it('in capitals: everybody has the skills that CXone shows, changes arrive, and a leaver is logged out', async () => {
    await using office = await branch({ users: people, agentsName: 'capitals' });
    const rows = people.map((one) => rowOf(one));
    expect((await office.run(rows)).report.plan?.operations).toEqual([]);
    const changed = [rowOf(people[0]!, 'terminated'), rowOf({ ...people[1]!, skills: { 12: 9 } }), ...rows.slice(2)];
    const { report } = await office.run(changed);
    expect(report.outcomes?.map(({ operation: { key }, status }) => [key, status])).toEqual([
      ['E1', 'done'],
      ['E2', 'done'],
    ]);
    const { state } = office.tenant;
    expect([state.find('p1@example.com')?.loggedIn, [...(state.find('p2@example.com')?.skills.keys() ?? [])]]).toEqual([
      false,
      [12],
    ]);
  });

  it('not at all: nobody is said to have no skills', async () => {
    await using office = await branch({ users: people, agentsName: 'nobody' });
    const { report } = await office.run(people.map((one) => rowOf(one)));
    expect([report.reason, report.problems[0]?.message]).toEqual([
      'read-incomplete',
      expect.stringContaining('none of them names the account that it belongs to'),
    ]);
  });
});

describe('an account with an agent of earlier days beside its own', () => {
  it('has the skills of the one that is active: a night writes nothing, a change goes there', async () => {
    const two = people.slice(0, 4).map((one) => ({ ...one, agents: 2 as const }));
    await using office = await branch({ users: two });
    const rows = two.map((_, i) => row(i + 1, 'Billing EN:3;Chat:4'));
    const night = await office.run(rows, { columns: COLUMNS });
    expect([night.report.reason, night.report.plan?.operations]).toEqual(['none', []]);
    const { report } = await office.run([row(1, 'Voice:2'), ...rows.slice(1)], { columns: COLUMNS });
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['done']);
    expect(skillsOf(office, 'p1@example.com')).toEqual({ 14: 2 });
    expect(office.tenant.state.find('p1@example.com')?.second?.skills.size).toBe(0);
  });
});
