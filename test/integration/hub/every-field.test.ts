import { beforeAll, expect, it, vi } from 'vitest';
import { sameSkills } from '../../../src/model/skills.ts';
import { secrets } from '../../../src/text/secrets.ts';
import { type CxoneSeed, UNKNOWNS, type Unknowns } from '../../cxone/tenant.ts';
import type { CxoneUser } from '../../cxone/state.ts';
import fc from '../../harness/property.ts';
import { seededRandom } from '../../tenant/server.ts';
import { branch, POLICY } from './world.ts';

beforeAll(() => {
  vi.spyOn(secrets, 'learn').mockImplementation(() => undefined);
});

/** Cells that a column may have; `CLEARABLE` may also be cleared. */
const CELLS: Record<string, readonly string[]> = {
  displayName: ['Anna Berg', 'B. Q'],
  phone: ['+1 555 0101', '+1 555 0102'],
  team: ['Billing', 'Nobody Yet', 'Default Team'],
  middleName: ['Maria', 'Jo'],
  mobilePhone: ['+1 555 0201', '+1 555 0202'],
  timeZone: ['Europe/Berlin', 'America/New_York'],
  userType: ['agent', 'boss'],
  hireDate: ['2024-05-01', '2023-02-03'],
  rank: ['1', '5'],
  'attr.badge': ['7', '8'],
  primaryRole: ['Agent', 'Team Lead'],
  roles: ['Agent;Evaluator', 'Team Lead', 'Evaluator;Agent@2020-01-01'],
  skills: ['Billing EN:3; Chat', 'Mail:20', '12:7'],
  status: ['active', 'terminated', ''],
};
const CLEARABLE = [
  'displayName',
  'phone',
  'middleName',
  'mobilePhone',
  'timeZone',
  'userType',
  'hireDate',
  'rank',
  'skills',
  'attr.badge',
];
const SKILLS: Record<number, string> = { 11: 'Billing EN', 12: 'Billing FR', 13: 'Chat', 15: 'Mail' };
const TEAMS: Record<string, string> = { 't-default': 'Default Team', 't-billing': 'Billing', 't-empty': 'Nobody Yet' };

/** What the tenant holds, under the names of the roster: read by this test, and by nothing of the product. */
const held = (user: CxoneUser): Record<string, string | boolean | null> => ({
  active: user.status !== 'DELETED',
  userName: user.userName,
  externalId: user.externalIdentity ?? null,
  givenName: user.firstName,
  familyName: user.lastName,
  email: user.emailAddress,
  displayName: user.displayName ?? null,
  phone: user.phone ?? null,
  team: TEAMS[user.teamId] ?? null,
  middleName: user.middleName ?? null,
  mobilePhone: user.mobileNumber ?? null,
  timeZone: user.timeZone ?? null,
  userType: user.type ?? null,
  hireDate: user.hireDate?.slice(0, 10) ?? null,
  rank: user.rank === undefined ? null : String(user.rank),
  'attr.badge': user.customAttributes['badge']?.values[0]?.value ?? null,
  'attr.desk': user.customAttributes['desk']?.values[0]?.value ?? null,
  primaryRole: user.roles[0] ?? null,
  roles: [...user.roles].sort().join(),
  skills: [...user.skills].map(([id, { proficiency }]) => `${SKILLS[id]}:${proficiency}`).join('; ') || null,
});

const isSame = (field: string, has: unknown, wanted: unknown): boolean =>
  field === 'skills' && typeof has === 'string' && typeof wanted === 'string'
    ? sameSkills(has, wanted)
    : has === (Array.isArray(wanted) ? wanted.join() : wanted);

/** One tenant that could be, one roster that could be, applied: what is wrong with what is there afterwards. */
async function wrongIn(seed: number): Promise<string[]> {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const unknowns = Object.fromEntries(
    Object.entries(UNKNOWNS).map(([name, all]) => [name, chance(0.5) ? all[0] : pick<unknown>(all)]),
  ) as Unknowns;
  const some = <T>(value: T): T | undefined => (chance(0.6) ? value : undefined);
  const people = Array.from({ length: 6 }, (_, i): CxoneSeed => {
    const given: Partial<CxoneSeed> = {
      externalIdentity: some(`E${i}`),
      middleName: some('Maria'),
      displayName: some('B. Q'),
      phone: some('+1 555 0101'),
      mobileNumber: some('+1 555 0202'),
      timeZone: some('Europe/Berlin'),
      type: some('boss'),
      hireDate: some('2024-05-01T00:00:00.000Z'),
      rank: some(1),
    };
    return {
      ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<CxoneSeed>),
      userName: `p${i}@example.com`,
      firstName: 'Ann',
      lastName: 'Bell',
      roles: pick([['r-agent'], ['r-eval', 'r-agent'], ['r-lead']]),
      teamId: pick(['t-default', 't-billing']),
      status: pick(['ACTIVE', 'ACTIVE', 'UNREGISTERED', 'BLOCKED', 'DELETED']),
      custom: { ...(chance(0.3) && { desk: ['3'] }), ...(chance(0.5) && { badge: [pick(['7', '8'])] }) },
      skills: pick<Record<number, number>>([{}, { 11: 3, 13: 20 }, { 12: 5 }]),
      accessKeys: 1,
    };
  });
  // Others show that the tenant keeps externalIds, and keep the guards quiet.
  const others = Array.from({ length: 8 }, (_, i): CxoneSeed => {
    return { userName: `o${i}@example.com`, firstName: 'O', lastName: 'O', externalIdentity: `O${i}` };
  });
  const there = [...people.filter(() => chance(0.8)), ...others];
  await using office = await branch({ users: there, unknowns: { ...unknowns, settingsOff: 'none' } });
  const { state } = office.tenant;
  const columns = Object.keys(CELLS).filter(() => chance(0.6));
  const rows = people.map(({ userName }, i) => {
    const isNew = state.find(userName) === undefined;
    const cells = columns.map((column) => {
      if (!isNew && CLEARABLE.includes(column) && chance(0.25)) return '[!REMOVE!]';
      return chance(0.3) ? '' : pick(CELLS[column] as readonly string[]);
    });
    return [userName, `E${i}`, pick(['Ann', 'Bob']), 'Bell', ...cells].join(',');
  });
  const before = new Map([...state.users].map(([id, user]) => [id, held(user)]));
  const policy = `${POLICY}  userNameChange: { percent: 100 }\n  minimumPopulation: 0\n`;
  const run = () =>
    office.run(rows, { columns: ['userName,externalId,givenName,familyName', ...columns].join(), policy });
  const { report } = await run();

  const wrong = [...state.violations];
  if (!report.outcomes) return [`${report.reason}: ${report.problems.map(({ message }) => message).join()}`];
  const written = new Map<string, string[]>();
  for (const { operation, status, detail, id = '' } of report.outcomes) {
    const what = `${operation.kind} ${operation.key}`;
    if (status !== 'done') wrong.push(`${what} ${status}: ${detail}`);
    const user = state.users.get(id);
    const fields = Object.entries(operation.after ?? {});
    for (const [field, wanted] of fields)
      if (!user || !isSame(field, held(user)[field], wanted))
        wrong.push(`${what}: ${field} is ${String(user && held(user)[field])} and not ${String(wanted)}`);
    if (operation.kind === 'deactivate' && user?.accessKeys.some(({ isActive }) => isActive))
      wrong.push(`${what}: an access key is on`);
    const more = fields.some(([field]) => field === 'roles') ? ['primaryRole'] : [];
    written.set(id, [...(written.get(id) ?? []), ...fields.map(([field]) => field), ...more]);
  }
  for (const [id, was] of before) {
    const is = held(state.users.get(id) as CxoneUser);
    for (const [field, value] of Object.entries(was))
      if (is[field] !== value && !written.get(id)?.includes(field))
        wrong.push(`${String(was['userName'])}: ${field} was ${String(value)}, is ${String(is[field])}, unplanned`);
  }
  const again = await run();
  for (const { kind, key, before: from, after } of again.report.plan?.operations ?? [])
    wrong.push(`planned again: ${kind} ${key} ${JSON.stringify([from, after])}`);
  return wrong;
}

it('after an apply every account holds what its operations said, and nothing else has changed', async () => {
  const numRuns = Number(process.env['WORLDS'] ?? 15);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), async (seed) => {
      expect(await wrongIn(seed)).toEqual([]);
    }),
    { numRuns, endOnFailure: true },
  );
}, 600_000);
