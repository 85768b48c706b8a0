import { describe, expect, it } from 'vitest';
import { KeptAccounts } from '../../../src/cxone/session/kept-accounts.ts';
import type { PriorUser } from '../../../src/model/state.ts';

/** An account with texts of its own, as JSON gives them. */
const account = (id: number, more: Partial<PriorUser> = {}): PriorUser =>
  JSON.parse(
    JSON.stringify({
      id: `id-${id}`,
      userName: `person${id}@example.com`,
      department: 'Customer Service, second floor',
      active: true,
      roles: [
        { value: 'r-1', display: 'Agent' },
        { value: 'r-2', display: 'Evaluator' },
      ],
      ...more,
    }),
  ) as PriorUser;

describe('accounts that are kept', () => {
  it('say what they said, without members that say nothing', () => {
    const kept = new KeptAccounts();
    const user = { ...account(1), email: undefined, attributes: { badge: '7' }, version: 'W/"1"' } as PriorUser;
    const { email: _, ...said } = user;
    expect(kept.keep(user)).toStrictEqual(said);
    expect(Object.hasOwn(kept.keep(user), 'email')).toBe(false);
    expect(kept.keep(account(2, { roles: [] })).roles).toEqual([]);
  });

  it('share a list of roles that is the same to the letter, and no other', () => {
    const kept = new KeptAccounts();
    const [first, second] = [kept.keep(account(1)), kept.keep(account(2))];
    expect(second.roles).toBe(first.roles);
    const others: PriorUser['roles'][] = [
      [{ value: 'r-2', display: 'Evaluator' }],
      [{ value: 'r-1' }, { value: 'r-2', display: 'Evaluator' }],
      [],
    ];
    for (const roles of others) expect(kept.keep(account(3, { roles })).roles).toEqual(roles);
    expect(() => first.roles.push({ value: 'r-3' })).toThrow(TypeError);
  });

  it('take no room for values once a field has too many of them, and stay right', () => {
    const kept = new KeptAccounts();
    const all = Array.from({ length: 10_000 }, (_, i) =>
      kept.keep(account(i, { team: `Team ${i}`, roles: [{ value: `r-${i}` }] })),
    );
    expect(all.every(({ team, roles }, i) => team === `Team ${i}` && roles[0]?.value === `r-${i}`)).toBe(true);
  });
});
