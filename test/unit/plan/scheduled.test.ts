import { describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import type { Decisions } from '../../../src/plan/decisions.ts';
import { scheduledOperations } from '../../../src/plan/scheduled.ts';
import { account, decisions, entry, prior } from './builders.ts';

const TODAY = '2026-06-15';

/** Roles of a row by day: an `until` is held to its end. */
const roleDelta =
  (day: string): Decisions['roleDelta'] =>
  (row, user) => {
    if (!row.roles) return null;
    const wanted = row.roles.filter(({ until }) => !until || day <= until).map(({ name }) => ({ value: name }));
    const has = user?.roles ?? [];
    const differ = (a: typeof has, b: typeof has) => a.filter(({ value }) => !b.some((one) => one.value === value));
    const [add, remove] = [differ(wanted, has), differ(has, wanted)];
    const change = (role: { value: string }) => ({ ...role, inherited: false });
    return { roles: wanted, add, remove, gains: add.map(change), loses: remove.map(change) };
  };

function scheduled(rows: RosterEntry[], users: PriorUser[], more: Partial<Decisions> = {}) {
  const on = (today: string): Decisions => decisions({ today, roleDelta: roleDelta(today), ...more });
  const state = prior(users);
  const draft = draftPlan(rows, state, on(TODAY), null);
  return scheduledOperations(rows, state, draft.operations, on, TODAY);
}
const brief = (operations: ReturnType<typeof scheduled>) =>
  operations.map(({ on, kind, key, before, after }) => [on, kind, key, before, after]);

describe('what dates of the file will bring', () => {
  it('is a first day, the day after the last one, and the day after a role’s end, by day', () => {
    const rows = [
      entry({ userName: '1@example.com', externalId: 'E-1' }, { endDate: '2026-06-30' }),
      entry({ userName: 'new@example.com', externalId: 'E-N' }, { startDate: '2026-06-16' }),
      entry(
        { userName: '2@example.com', externalId: 'E-2' },
        { roles: [{ name: 'agent' }, { name: 'lead', until: '2026-06-20' }] as RosterEntry['roles'] & object },
      ),
    ];
    const found = scheduled(rows, [account('1'), account('2', { roles: [{ value: 'agent' }, { value: 'lead' }] })]);
    expect(brief(found)).toEqual([
      ['2026-06-16', 'create', 'E-N', null, expect.objectContaining({ userName: 'new@example.com', active: true })],
      ['2026-06-21', 'roles', 'E-2', { roles: ['agent', 'lead'] }, { roles: ['agent'] }],
      ['2026-07-01', 'deactivate', 'E-1', { active: true }, { active: false }],
    ]);
    expect(found[2]!.reason).toBe('last day was 2026-06-30');
  });

  it('builds on what comes before it: a whole life in one row', () => {
    const roles = [{ name: 'agent' }, { name: 'lead', until: '2026-07-31' }] as RosterEntry['roles'] & object;
    const row = entry(
      { userName: 'new@example.com', externalId: 'E-N' },
      { startDate: '2026-07-01', endDate: '2026-08-31', roles },
    );
    expect(brief(scheduled([row], []))).toEqual([
      ['2026-07-01', 'create', 'E-N', null, expect.objectContaining({ roles: ['agent', 'lead'] })],
      ['2026-08-01', 'roles', 'E-N', { roles: ['agent', 'lead'] }, { roles: ['agent'] }],
      ['2026-09-01', 'deactivate', 'E-N', { active: true }, { active: false }],
    ]);
  });

  it('builds on what today’s plan does, and repeats nothing of it', () => {
    const row = entry({ userName: 'new.name@example.com', externalId: 'E-1' }, { endDate: '2026-06-15' });
    expect(brief(scheduled([row], [account('1')]))).toEqual([
      ['2026-06-16', 'deactivate', 'E-1', { active: true }, { active: false }],
    ]);
  });

  it('is nothing for dates that are over or far ahead, protected and blocked people, or what it may not do', () => {
    const rows = [
      entry({ userName: '1@example.com', externalId: 'E-1' }, { endDate: '2099-12-31' }),
      entry({ userName: '2@example.com', externalId: 'E-2' }, { startDate: '2020-01-01' }),
      entry({ userName: '3@example.com', externalId: 'OTHER' }, { endDate: '2026-06-30' }),
    ];
    const users = [account('1'), account('2'), account('3')];
    expect(scheduled(rows, users)).toEqual([]);
    const leaver = entry({ userName: '1@example.com', externalId: 'E-1' }, { endDate: '2026-06-30' });
    expect(scheduled([leaver], users, { isProtected: () => true })).toEqual([]);
    expect(scheduled([leaver], users, { may: { provision: true, roles: true, deprovision: false } })).toEqual([]);
    expect(scheduled([{ ...leaver, active: false }], users)).toEqual([]);
  });
});
