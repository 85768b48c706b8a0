import { expect } from 'vitest';
import type { Unknowns } from '../../cxone/tenant.ts';
import { branch, rowOf, staff } from './world.ts';

/**
 * The whole job on one tenant that could be: a night that wants no change and writes nothing, then a joiner, movers and
 * a leaver at once, each seen, and a night after it with nothing to do.
 */
export async function wholeJob(unknowns: Partial<Unknowns>): Promise<void> {
  const people = staff(12);
  await using office = await branch({ users: people, unknowns });
  const { tenant } = office;
  const rows = people.map((one) => rowOf(one));

  // A run of the same rows writes nothing.
  const first = await office.run(rows);
  expect(first.report.plan?.operations).toEqual([]);
  expect(first.report.reason).toBe('none');
  expect(tenant.writes).toEqual([]);

  const [mover, promoted, leaver] = people;
  const joiner = {
    ...(people[3] as (typeof people)[number]),
    userName: 'new@example.com',
    emailAddress: 'new@example.com',
    externalIdentity: 'E99',
    teamId: 't-empty',
    roles: ['r-lead', 'r-eval'],
    skills: { 12: 3, 14: 12 },
  };
  const changed = [
    rowOf({
      ...mover,
      firstName: 'Changed',
      teamId: 't-empty',
      timeZone: 'America/New_York',
      skills: { 11: 7, 15: 2 },
    } as never),
    rowOf({ ...promoted, roles: ['r-lead', 'r-agent'] } as never),
    rowOf(leaver as never, 'terminated'),
    ...rows.slice(3),
    rowOf(joiner),
  ];
  const second = await office.run(changed);
  expect(
    second.report.outcomes?.map(({ operation, status, detail, error }) => [
      operation.kind,
      status,
      detail,
      error?.message,
    ]),
  ).toEqual(second.report.outcomes?.map(({ operation }) => [operation.kind, 'done', '', undefined]));
  expect(second.report.counts).toMatchObject({ created: 1, updated: 1, rolesChanged: 1, deactivated: 1 });
  expect(tenant.state.find('p1@example.com')).toMatchObject({
    firstName: 'Changed',
    teamId: 't-empty',
    timeZone: 'America/New_York',
    roles: ['r-agent', 'r-eval'],
    mobileNumber: '+1555000100',
  });
  expect(
    [...(tenant.state.find('p1@example.com')?.skills ?? [])].map(([id, { proficiency }]) => [id, proficiency]),
  ).toEqual(
    expect.arrayContaining([
      [11, 7],
      [15, 2],
    ]),
  );
  expect(tenant.state.find('p1@example.com')?.skills.size).toBe(2);
  expect(tenant.state.find('p2@example.com')?.roles).toEqual(['r-lead', 'r-agent']);
  expect(tenant.state.find('p3@example.com')).toMatchObject({ status: 'DELETED', loggedIn: false });
  expect(tenant.state.find('p3@example.com')?.accessKeys.every(({ isActive }) => !isActive)).toBe(true);
  expect(tenant.state.find('new@example.com')).toMatchObject({
    roles: ['r-lead', 'r-eval'],
    teamId: 't-empty',
    externalIdentity: 'E99',
    timeZone: 'Europe/Paris',
    rank: 4,
    hireDate: '2024-05-01T00:00:00.000Z',
  });
  expect(tenant.state.violations).toEqual([]);

  // The next night there is nothing to do.
  const before = tenant.writes.length;
  const third = await office.run(changed);
  expect(third.report.plan?.operations).toEqual([]);
  expect(tenant.writes.length).toBe(before);
}
