import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { MadeChange } from '../../../src/plan/made-changes.ts';
import * as fc from '../../harness/property.ts';
import { account, change, made } from './builders.ts';
import { undo, noted, ada, roles } from './undoing.ts';

describe('userNames that an undo gives back', () => {
  const named = (id: string, before: string, after: string): [MadeChange, PriorUser] => {
    const user = account(id, { userName: after });
    return [made(change('update', user, { userName: before }, { userName: after })), user];
  };
  const all = (...of: [MadeChange, PriorUser][]) =>
    undo(
      of.map(([one]) => one),
      of.map(([, user]) => user),
    );

  it('wait until they are free', () => {
    const draft = all(named('1', 'x', 'y'), named('2', 'y', 'z'));
    const [first, second] = draft.operations as [Operation, Operation];
    expect(second.waitsFor).toEqual([first.id]);
    expect(draft.alone).toEqual([]);
  });

  it('are left alone where another account has one of them now; other details go back', () => {
    const change1 = made(
      change(
        'update',
        account('1', { userName: 'y', title: 'B' }),
        { userName: 'x', title: 'A' },
        { userName: 'y', title: 'B' },
      ),
    );
    const users = [account('1', { userName: 'y', title: 'B' }), account('2', { userName: 'X' })];
    const draft = undo([change1], users, { isTaken: (name, { id }) => name === 'x' && id === '1' });
    expect(draft.operations.map(({ before, after }) => [before, after])).toEqual([[{ title: 'B' }, { title: 'A' }]]);
    expect(noted(draft.alone)).toEqual(['E-1 [userName] another account has this user name now']);
    expect([...draft.takesBack.values()].flat()).toMatchObject([{ after: { title: 'B' } }]);
    expect(draft.alone[0]).toMatchObject({ why: 'changed', todo: expect.stringContaining('user name') as string });
  });

  it('are left alone where they change places, with all that waits for them; the rest is done', () => {
    const draft = all(named('1', 'x', 'y'), named('2', 'y', 'x'), named('3', 'p', 'q'), named('4', 'q', 'r'));
    expect(draft.operations.map(({ key }) => key)).toEqual(['E-3', 'E-4']);
    expect(draft.operations[1]?.waitsFor).toEqual([draft.operations[0]?.id]);
    expect(noted(draft.alone)).toEqual([
      'E-1 [userName] the userNames of several people change places',
      'E-2 [userName] the userNames of several people change places',
    ]);
    expect(draft.alone[0]).toMatchObject({
      person: { userName: 'y' },
      todo: 'Give one of them a name in between. Then undo the rest.',
    });
    expect([...draft.takesBack.keys()]).toEqual(draft.operations.map(({ id }) => id));
  });
});

describe('an undo on the account as the run left it', () => {
  const text = fc.option(fc.constantFrom('A', 'B', 'C'));
  const FIELDS = ['title', 'department', 'attr.shift'] as const;
  const details = fc.record({ title: text, department: text, 'attr.shift': text }, { requiredKeys: [] });
  const someRoles = fc.subarray(['r', 's', 't']);
  type Held = { active: boolean; roles: string[] } & Record<(typeof FIELDS)[number], string | null>;
  const held: fc.Arbitrary<Held> = fc.record({
    title: text,
    department: text,
    'attr.shift': text,
    active: fc.boolean(),
    roles: someRoles,
  });
  const step = fc.oneof(
    details.map((after) => ({ kind: 'update' as const, after })),
    someRoles.map((after) => ({ kind: 'roles' as const, after: { roles: after } })),
    fc.constant({ kind: 'turn' as const, after: {} }),
  );
  const userOf = ({ title, department, active, roles: values, 'attr.shift': shift }: Held): PriorUser =>
    ada({
      ...(title !== null && { title }),
      ...(department !== null && { department }),
      attributes: shift === null ? {} : { shift },
      active,
      roles: roles(...values),
    });
  const write = (now: Held, after: Operation['after']): Held => ({ ...now, ...(after as Partial<Held>) });
  const sorted = (now: Held): Held => ({ ...now, roles: [...now.roles].sort() });

  /** Carries a run out, one step after the other. */
  function carriedOut(first: Held, steps: readonly { kind: string; after: Partial<Held> }[]) {
    let now = first;
    const changes: MadeChange[] = [];
    for (const { kind, after } of steps) {
      const user = userOf(now);
      const before = Object.fromEntries(Object.keys(after).map((field) => [field, now[field as keyof Held]]));
      const planned =
        kind === 'turn'
          ? change(now.active ? 'deactivate' : 'reactivate', user, { active: now.active }, { active: !now.active })
          : change(kind as 'update' | 'roles', user, before, after);
      changes.push(made(planned));
      now = write(now, planned.after);
    }
    return { now, changes };
  }

  it('brings back exactly what was there, and nothing once it is there', () => {
    fc.assert(
      fc.property(held, fc.array(step, { maxLength: 5 }), (first, steps) => {
        const { now, changes } = carriedOut(first, steps);
        const draft = undo(changes, [userOf(now)]);
        const back = draft.operations.reduce((state, { after }) => write(state, after), now);
        expect(sorted(back)).toEqual(sorted(first));
        expect(draft.alone).toEqual([]);
        expect(undo(changes, [userOf(first)])).toMatchObject({ operations: [], asBefore: changes.length > 0 ? 1 : 0 });
      }),
    );
  });

  it('leaves a field that others changed since, and names just that', () => {
    fc.assert(
      fc.property(held, fc.array(step, { maxLength: 4 }), fc.constantFrom(...FIELDS), (first, steps, field) => {
        const { now, changes } = carriedOut(first, steps);
        const wrote = changes.some(({ planned }) => field in (planned.after ?? {}));
        const others = { ...now, [field]: 'by others' };
        const draft = undo(changes, [userOf(others)]);
        const back = draft.operations.reduce((state, { after }) => write(state, after), others);
        expect(sorted(back)).toEqual(sorted({ ...first, [field]: 'by others' }));
        expect(draft.alone.map(({ fields }) => fields)).toEqual(wrote ? [[field]] : []);
      }),
    );
  });
});
