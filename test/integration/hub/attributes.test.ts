import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../cxone/tenant.ts';
import { branch, staff } from './world.ts';

const people = staff(4).map((one, i) => ({
  ...one,
  custom: { badge: [String(i + 1)], shift: [i % 2 === 0 ? 'D' : 'N'] },
}));
const COLUMNS = 'userName,givenName,familyName,timeZone,attr.badge,attr.shift';
const row = (i: number, badge: string, shift: string, zone = 'Europe/Paris'): string =>
  [`p${i}@example.com`, `Given${i}`, `Family${i}`, zone, badge, shift].join(',');
const unchanged = [row(1, '1', 'D'), row(2, '2', 'N'), row(3, '3', 'Day'), row(4, '4', '')];
const heldBy = (office: Awaited<ReturnType<typeof branch>>, i: number) =>
  Object.fromEntries(
    Object.entries(office.tenant.state.find(`p${i}@example.com`)?.customAttributes ?? {}).map(([name, { values }]) => [
      name,
      values.map(({ value }) => value).join(','),
    ]),
  );

describe('custom attributes, in UserHub’s own shape', () => {
  it('are read with everybody, at no request of their own; words that CXone shows count as their values', async () => {
    await using office = await branch({ users: people });
    await office.run(
      unchanged.map((one) => one.split(',').slice(0, 4).join(',')),
      {
        columns: 'userName,givenName,familyName,timeZone',
      },
    );
    const without = office.tenant.requests.length;
    office.tenant.requests.length = 0;
    const { report } = await office.run(unchanged, { columns: COLUMNS });
    expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
    expect(office.tenant.requests.length).toBe(without);
    expect(office.tenant.writes).toEqual([]);
  });

  it.each(
    UNKNOWNS.customShape.flatMap((customShape) =>
      UNKNOWNS.customOmitted.flatMap((customOmitted) =>
        [true, false].map((customIgnores) => ({ customShape, customOmitted, customIgnores })),
      ),
    ),
  )('are written, cleared and kept: $customShape, $customOmitted, ignores $customIgnores', async (one) => {
    const { customShape, customOmitted, customIgnores } = one;
    await using office = await branch({
      users: [...people, staff(5)[4]!],
      unknowns: { customShape, customOmitted },
      customIgnores,
    });
    // Another field alone: nothing of the attributes may be lost. Then a change, a clearing, a new one.
    const rows = [row(1, '77', 'Night'), row(2, '[!REMOVE!]', ''), row(3, '3', 'D', 'Asia/Tokyo'), row(4, '4', 'D')];
    const { report } = await office.run(rows, { columns: COLUMNS });
    expect(report.outcomes?.map(({ operation, status, detail }) => [operation.key, status, detail])).toEqual([
      ['E1', 'done', ''],
      ['E2', 'done', ''],
      ['E3', 'done', ''],
      ['E4', 'done', ''],
    ]);
    expect([1, 2, 3, 4].map((i) => heldBy(office, i))).toEqual([
      { badge: '77', shift: 'N' },
      { shift: 'N' },
      { badge: '3', shift: 'D' },
      { badge: '4', shift: 'D' },
    ]);
    expect(office.tenant.state.find('p3@example.com')?.timeZone).toBe('Asia/Tokyo');
    expect(office.tenant.state.violations).toEqual([]);
    const before = office.tenant.writes.length;
    const night = await office.run(rows, { columns: COLUMNS });
    expect([night.report.plan?.operations, office.tenant.writes.length]).toEqual([[], before]);
  });

  it('of a joiner, and one that nobody has yet by its id; an unseen name is said with the nearest one', async () => {
    await using office = await branch({ users: people });
    const columns = 'userName,externalId,givenName,familyName,attr.badge,attr.ca-3,attr.shifd';
    const { report } = await office.run(['new@example.com,E9,New,Person,9,D4,'], { columns });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['done', '']]);
    expect(office.tenant.state.find('new@example.com')?.customAttributes).toMatchObject({
      badge: { values: [{ value: '9' }] },
      desk: { values: [{ value: 'D4' }] },
    });
    expect(report.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(
        'no account in CXone shows `attr.ca-3` and `attr.shifd` (the nearest name is `attr.shift`)',
      ),
    );
    // The export has them, and a plan with it is empty.
    const exported = await office.run([], { request: { mode: 'export' } });
    expect(exported.text('roster.csv').split('\n')[0]).toContain('attr.badge,attr.desk,attr.shift');
  });

  it('whose only value is cleared first do not tell in what shape values are written', async () => {
    const alone = people.slice(0, 3).map((one, i) => ({ ...one, custom: { badge: [String(i + 1)] } }));
    const unknowns = { customShape: 'list-of-text' } as const;
    await using office = await branch({ users: [...alone, staff(5)[4]!], unknowns });
    const rows = [row(1, '[!REMOVE!]', ''), row(2, '22', ''), row(3, '33', '')];
    const { report } = await office.run(rows, { columns: COLUMNS, request: { concurrency: 1 } });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual(
      Array.from({ length: 3 }, () => ['done', '']),
    );
    expect([1, 2, 3].map((i) => heldBy(office, i))).toEqual([{}, { badge: '22' }, { badge: '33' }]);
  });

  it('that CXone takes in no shape are an ignored field of that person, and the rest is written', async () => {
    await using office = await branch({
      users: people,
      unknowns: { customShape: 'none' as 'map' },
      customIgnores: true,
    });
    const { report } = await office.run([row(1, '77', 'D', 'Asia/Tokyo')], { columns: COLUMNS });
    expect(report.reason).not.toBe('none');
    expect(office.tenant.state.find('p1@example.com')?.timeZone).toBe('Asia/Tokyo');
    expect(heldBy(office, 1)).toEqual({ badge: '1', shift: 'D' });
    expect(report.outcomes?.[0]?.error?.advice).toContain('unmanaged');
  });
});

it('what someone else changes while the shape is looked for stays', async () => {
  const people = staff(4).map((one) => ({ ...one, teamId: 't-default', custom: { badge: ['7'] } }));
  let puts = 0;
  await using office = await branch({
    users: people,
    unknowns: { customShape: 'map', customOmitted: 'clear' },
    customIgnores: true,
    meddle: ({ method, path }) => {
      if (method === 'PUT') puts += 1;
      if (puts === 1 && path.includes('/v3/users/')) office.tenant.state.find('p1@example.com')!.teamId = 't-billing';
      return undefined;
    },
  });
  const row = ({ userName, externalIdentity, firstName, lastName }: (typeof people)[number], badge: number): string =>
    `${userName},${externalIdentity},${firstName},${lastName},${badge}`;
  const columns = 'userName,externalId,givenName,familyName,attr.badge';
  const rows = people.map((one, i) => row({ ...one }, i === 0 ? 9 : 7));
  const { report } = await office.run(rows, { columns });
  expect(report.outcomes?.find(({ operation }) => operation.key === 'E1')?.status).toBe('done');
  expect(puts).toBeGreaterThan(2);
  const { teamId, customAttributes } = office.tenant.state.find('p1@example.com')!;
  expect([teamId, customAttributes['badge']?.values[0]?.value]).toEqual(['t-billing', '9']);
});
