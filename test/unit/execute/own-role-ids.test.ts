import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import type { RoleRef } from '../../../src/model/person.ts';
import { missingOf } from '../../../src/execute/missing.ts';
import { joiner, many, promoted, someone } from './operations.ts';
import { endsOf, Small, type Ways } from './small-tenant.ts';

/** A role of the policy whose id in CXone nobody knows. */
const byName = (key: string, display: string): RoleRef => ({ value: key, display, isName: true });
const AGENT = byName('agent_basic', 'Standard Agent');

/** A tenant that takes a role by its name, and shows it under an id of its own. */
async function under(make: Parameters<typeof many>[1], count: number, own: RoleRef, more: Ways = {}) {
  const operations = many(count, make);
  const small: Small = new Small({
    users: operations.flatMap(({ prior }) => prior ?? []),
    onRead: () => {
      for (const { id, roles } of small.all())
        if (roles.some(({ isName }) => isName))
          small.change(id, { roles: roles.map((one) => (one.isName ? own : one)) });
    },
    ...more,
  });
  const execution = await applyPlan(operations, small.context());
  return { execution, small, ends: new Set(Object.values(endsOf(execution))) };
}

const given = (id: string) => ({ ...joiner(id, {}, ['agent_basic']), roles: [AGENT] }) as ReturnType<typeof joiner>;
const changed = (id: string) => {
  const prior = someone(id, { roles: [{ value: 'r-old', display: 'Old' }] });
  return { ...promoted(id, ['agent_basic'], prior), roles: [AGENT] } as ReturnType<typeof promoted>;
};

describe('a role that is written by its name, and answered with an id that nobody knew', () => {
  it.each([
    ['of new accounts', given],
    ['of accounts that are there', changed],
  ])('%s is seen', async (_, make) => {
    const day = await under(make, 25, { value: 'r-1', display: 'standard agent' });
    expect(day.execution.fatal).toBeUndefined();
    expect(day.ends).toEqual(new Set(['done']));
    expect(day.small.writes).toHaveLength(25);
  });

  it('is not seen where the account shows a role of another name', async () => {
    const day = await under(changed, 3, { value: 'r-1', display: 'Supervisor' });
    expect(day.ends).toEqual(new Set(['ignored']));
  });

  it.each([
    ['create', given],
    ['roles', changed],
  ])('is seen as the primary one (%s)', (_, make) => {
    const one = make('m');
    const operation = { ...one, after: { ...one.after, primaryRole: 'agent_basic' } } as typeof one;
    const user = { ...someone('m', { title: 'Lead' }), roles: [{ value: 'r-1', display: 'Standard Agent' }] };
    expect(missingOf(operation, { ...user, primaryRole: 'r-1' })).toEqual([]);
    expect(missingOf(operation, { ...user, primaryRole: 'r-2' })).toEqual(['primaryRole']);
  });
});
