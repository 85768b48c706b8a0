import { afterEach, describe, expect, it } from 'vitest';
import { people, rosterCsv, type SeedUser, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { play } from './stage.ts';

let tenant: TenantHandle;
afterEach(() => tenant.close());

/** A plan of these people, who have these ids in CXone; what it warns of, and its comment. */
async function planned(
  id: (at: number) => string,
  own: (at: number) => string,
  name = (_id: string, userName: string): string => userName,
) {
  const staff = people(12);
  tenant = await startTenant({ users: staff.map((one, i): SeedUser => ({ ...one, externalId: own(i) })) });
  const rows = staff.map((one, i) => ({ ...one, externalId: id(i), userName: name(id(i), one.userName) }));
  const files = { 'roster.csv': rosterCsv(rows).replace('externalId', 'Employee Number') };
  const { report, file } = await play({ tenant, mode: 'plan', files });
  const said = report.problems.map(({ reason, message, advice }) => `${reason}: ${message} → ${advice}`);
  const { blocked, toCreate } = report.counts;
  return { blocked, toCreate, said, comment: await file('comment.md') };
}

describe('ids of the file that are others than those of the accounts with these user names', () => {
  it('by zeros at their beginning: the likely cause is said once', async () => {
    const { blocked, said, comment } = await planned(
      (i) => String(1001 + i),
      (i) => String(1001 + i).padStart(8, '0'),
    );
    expect(blocked).toBe(12);
    expect(said).toEqual([
      'none: “Employee Number”: 12 people have an id without the zeros that it begins with in CXone; a spreadsheet ' +
        'drops them (00123 becomes 123) → Format the column as text and put the zeros back, or export the file anew.',
    ]);
    expect(comment).toContain('a spreadsheet drops them');
  });

  it('by zeros at their beginning, of some of them', async () => {
    const { blocked, said } = await planned(
      (i) => (i < 2 ? String(101 + i) : `E${i}`),
      (i) => (i < 2 ? `0${101 + i}` : `E${i}`),
    );
    expect(blocked).toBe(2);
    expect(said).toEqual([expect.stringContaining('2 people have an id without the zeros') as string]);
  });

  it('by zeros that CXone does not have', async () => {
    const { said } = await planned(
      (i) => `00${1001 + i}`,
      (i) => String(1001 + i),
    );
    expect(said).toEqual([
      expect.stringMatching(/12 people have an id with zeros at its beginning .* → Write the ids as CXone has them/),
    ]);
  });

  it('by capitals', async () => {
    const { said } = await planned(
      (i) => `e${1001 + i}`,
      (i) => `E${1001 + i}`,
    );
    expect(said).toEqual([expect.stringContaining('12 people have an id that differs by capitals alone') as string]);
  });

  it('of most people, in no way that is known', async () => {
    const { said } = await planned(
      (i) => (i < 9 ? `2026-${1001 + i}` : `E${1001 + i}`),
      (i) => `E${1001 + i}`,
    );
    expect(said).toEqual([
      expect.stringMatching(
        /9 of 12 people have another id than in CXone.* → Look whether the column is the right one/,
      ),
    ]);
  });

  it('and whose user names are made of the ids: everybody would get a second account', async () => {
    const { toCreate, said } = await planned(
      (i) => String(1001 + i),
      (i) => String(1001 + i).padStart(8, '0'),
      (own) => `${own}@example.com`,
    );
    expect(toCreate).toBe(12);
    expect(said).toContain(
      'none: “Employee Number”: 12 new accounts may be second ones of people: CXone has accounts with the same ' +
        'ids but for zeros at their beginning; a spreadsheet drops them (00123 becomes 123) → Format the column as ' +
        'text and put the zeros back, or export the file anew.',
    );
  });

  it('of a few people is their own matter', async () => {
    const { blocked, said } = await planned(
      (i) => (i < 3 ? `X${1001 + i}` : `E${1001 + i}`),
      (i) => `E${1001 + i}`,
    );
    expect(blocked).toBe(3);
    expect(said).toEqual([]);
  });

  it('of events is nothing to correct in a spreadsheet: each says what to do about its person', async () => {
    const staff = people(3);
    tenant = await startTenant({ users: staff.map((one, i): SeedUser => ({ ...one, externalId: `00${1001 + i}` })) });
    const events = staff.map(({ userName }, i) => ({ operation: 'update', userName, externalId: String(1001 + i) }));
    const { report } = await play({ tenant, mode: 'event', event: { events } });
    expect(report.counts.blocked).toBe(3);
    expect(report.problems.map(({ advice }) => advice).join()).not.toMatch(/column|export the file/);
  });
});
