import { describe, expect, it } from 'vitest';
import type { PriorUser } from '../../../src/model/state.ts';
import type { MadeChange } from '../../../src/plan/made-changes.ts';
import type { UndoDecisions } from '../../../src/plan/undo-draft.ts';
import { change, create, made } from './builders.ts';
import { MAY, undo, done, noted, told, ada, ON, OFF, titled, roled, roles, leaves, returns, joins } from './undoing.ts';

describe('the undo of a new account', () => {
  it('deactivates it with every sign-out step, says that account and mail stay, and that it is not made again', () => {
    const draft = undo([joins], [ada({ title: 'A' })]);
    expect(draft.operations).toMatchObject([
      {
        kind: 'deactivate',
        key: 'E-a',
        before: ON,
        after: OFF,
        reasonCode: 'undo-created',
        licensePolicy: 'RECLAIM',
        sideEffects: ['sessions-ended', 'disconnected', 'licence-freed'],
        prior: { id: 'a' },
      },
    ]);
    expect(noted(draft.stays)).toEqual(['E-a [] an activation mail was sent, and the account stays, deactivated']);
    expect(draft.takesBack.get(draft.operations[0]!.id)).toEqual([
      { kind: 'create', key: 'E-a', before: null, after: joins.planned.after },
      { kind: 'reactivate', key: 'E-a', before: OFF, after: ON },
    ]);
    expect(draft).toMatchObject({ alone: [], asBefore: 0, overAlready: [] });
    const kept = undo([joins], [ada({ title: 'A' })], { licensePolicy: 'PRESERVE' }).operations[0];
    expect(kept).toMatchObject({ licensePolicy: 'PRESERVE', sideEffects: ['sessions-ended', 'disconnected'] });
  });

  it('takes back what later attempts did to it as well', () => {
    const later = made(change('update', ada(), { title: 'A' }, { title: 'B' }));
    const draft = undo([joins, later], [ada({ title: 'B' })]);
    expect(done(draft)).toEqual([['deactivate', 'E-a', ON, OFF]]);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual([
      'create',
      'update',
      'reactivate',
    ]);
  });

  it.each([
    ['a detail', { title: 'By an admin', roles: roles('r') }, ['title']],
    ['roles', { title: 'A', roles: roles('r', 's') }, ['roles']],
    ['both', { title: 'X', roles: roles('s') }, ['title', 'roles']],
    ['a role less', { title: 'A', roles: [] }, ['roles']],
  ])('leaves it alone where others changed it since: %s', (_, now, fields) => {
    const draft = undo([made(create('a', { title: 'A', roles: ['r'] }), { id: 'a' })], [ada(now)]);
    expect(draft).toMatchObject({ operations: [], stays: [], asBefore: 0, overAlready: [] });
    expect(noted(draft.alone)).toEqual([`E-a [${fields.join(' ')}] the new account was changed by others since`]);
    expect(draft.alone[0]?.todo).toContain('deactivate it in CXone');
    expect(draft.takesBack.size).toBe(0);
  });

  it('goes by what can be seen: no invitation, no primary role', () => {
    const written = create('a', { title: 'A', invite: 'true', primaryRole: 'r', roles: ['s', 'r'] });
    const now = ada({ title: 'A', roles: roles('r', 's'), primaryRole: 's', status: 'UNREGISTERED' });
    expect(done(undo([made(written, { id: 'a' })], [now]))).toEqual([['deactivate', 'E-a', ON, OFF]]);
  });

  it.each([
    ['as written', { title: 'A', roles: roles('r') }, []],
    ['without what CXone did not keep', { roles: [] }, []],
    ['with another title, which others gave it', { title: 'Z', roles: [] }, ['title']],
    ['with a role that others gave it', { title: 'A', roles: roles('r', 's') }, ['roles']],
  ])('that nobody saw is the one that is there, unless others changed it: %s', (_, now, fields) => {
    for (const outcome of ['accepted', 'unknown', 'partial'] as const) {
      const unseen = made(create('a', { title: 'A', roles: ['r'] }), { id: null, outcome });
      const draft = undo([unseen], [ada(now)]);
      expect(done(draft)).toEqual(fields.length > 0 ? [] : [['deactivate', 'E-a', ON, OFF]]);
      expect(draft.alone.map((one) => one.fields)).toEqual(fields.length > 0 ? [fields] : []);
    }
  });

  it('is held against what CXone kept of it', () => {
    const written = create('a', { title: 'A', phone: '+1201', roles: ['r'] });
    const ignored = made(written, { id: 'a', outcome: 'ignored', ignored: ['title', 'roles'] });
    const kept = { title: 'Untitled', phone: '+1201', roles: roles('default') };
    expect(done(undo([ignored], [ada(kept)]))).toEqual([['deactivate', 'E-a', ON, OFF]]);
    expect(noted(undo([ignored], [ada({ ...kept, phone: '+1202' })]).alone)).toEqual([
      'E-a [phone] the new account was changed by others since',
    ]);
    // A later attempt wrote it after all.
    const later = made(change('update', ada(), { title: null }, { title: 'A' }));
    expect(noted(undo([ignored, later], [ada(kept)]).alone)).toEqual([
      'E-a [title] the new account was changed by others since',
    ]);
    expect(done(undo([ignored, later], [ada({ ...kept, title: 'A' })]))).toEqual([['deactivate', 'E-a', ON, OFF]]);
  });

  it('is as before where it is not there (any more): no apply may make it again', () => {
    for (const outcome of ['done', 'accepted'] as const) {
      const draft = undo([made(joins.planned, { id: outcome === 'done' ? 'a' : null, outcome })], []);
      expect(told(draft)).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
      expect(draft.overAlready.map(({ kind }) => kind)).toEqual(['create', 'reactivate']);
    }
  });

  it('has nothing left to do where it is off by now: no apply may make or reactivate it', () => {
    const draft = undo([joins], [ada({ active: false, title: 'Z' })]);
    expect(told(draft)).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
    expect(draft.overAlready.map(({ kind }) => kind)).toEqual(['create', 'reactivate']);
  });
});

describe('the undo of a deactivation', () => {
  const off = ada({ active: false });

  it.each([
    [[], null],
    [['sessions'], 'signed out'],
    [['logout', 'sessions'], 'signed out'],
    [['disconnect'], 'connections cut'],
    [['access-keys', 'license', 'sessions'], 'access keys off, the licence was freed, signed out'],
    [['cache-refresh', 'dependencies'], null],
  ])('reactivates, and names what stays of the steps %j', (steps, stays) => {
    const draft = undo([leaves(...steps)], [off]);
    expect(draft.operations).toMatchObject([
      { kind: 'reactivate', key: 'E-a', before: OFF, after: ON, reasonCode: 'undo-deactivated', sideEffects: [] },
    ]);
    expect(draft.stays.map(({ what }) => what)).toEqual(stays === null ? [] : [stays]);
    const todo = draft.stays[0]?.todo ?? '';
    expect(todo.includes('licence')).toBe(steps.includes('license'));
    expect(todo.includes('access keys')).toBe(steps.includes('access-keys'));
    expect(todo.endsWith('signs in again.')).toBe(stays !== null);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual(['deactivate']);
  });

  it.each([
    [
      'a deletion that is still listed',
      made(change('delete', ada(), { userName: 'a' }, null), { steps: new Set(['deactivate']) }),
    ],
    [
      'a deletion that was held back',
      made(change('held-back', ada(), { userName: 'a' }, { active: false }), {
        outcome: 'blocked',
        steps: new Set(['deactivate']),
      }),
    ],
  ])('is that of %s', (_, gone) => {
    const draft = undo([gone], [off]);
    expect(done(draft)).toEqual([['reactivate', 'E-a', OFF, ON]]);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual([gone.planned.kind]);
  });

  it('is nothing where the account is on again, or was on before and after', () => {
    expect(told(undo([leaves()], [ada()]))).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
    for (const now of [ada(), off])
      expect(told(undo([leaves(), returns], [now]))).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
  });
});

describe('what is as before already of a person while the rest is taken back', () => {
  const both = [titled('A', 'B'), roled(['a'], ['b'])];
  const over = (changes: MadeChange[], now: Partial<PriorUser>) =>
    undo(changes, [ada(now)]).overAlready.map(({ kind, after }) => [kind, after]);

  it('is not made again either: roles, details field by field, that the account is on', () => {
    expect(over(both, { title: 'B', roles: roles('a') })).toEqual([['roles', { roles: ['b'] }]]);
    expect(over(both, { title: 'A', roles: roles('b') })).toEqual([['update', { title: 'B' }]]);
    expect(over(both, { title: 'B', roles: roles('b') })).toEqual([]);
    const two = made(change('update', ada(), { title: 'A', phone: '1' }, { title: 'B', phone: '2' }));
    expect(over([two], { title: 'A', phone: '2' })).toEqual([['update', { title: 'B' }]]);
    expect(over([leaves(), titled('A', 'B')], { active: true, title: 'B' })).toEqual([['deactivate', OFF]]);
    expect(over([returns, titled('A', 'B')], { active: false, title: 'B' })).toEqual([['reactivate', ON]]);
    // What others made of it is theirs.
    expect(over(both, { title: 'B', roles: roles('z') })).toEqual([]);
  });
});

describe('the undo of a reactivation', () => {
  it('deactivates, with the sign-out of a leaver and nothing that stays', () => {
    const draft = undo([returns], [ada()]);
    expect(draft.operations).toMatchObject([
      { kind: 'deactivate', before: ON, after: OFF, reasonCode: 'undo-reactivated' },
    ]);
    expect(draft.operations[0]?.sideEffects).toContain('sessions-ended');
    expect(draft.stays).toEqual([]);
    expect(draft.takesBack.get(draft.operations[0]!.id)).toEqual([
      { kind: 'reactivate', key: 'E-a', before: OFF, after: ON },
    ]);
    expect(told(undo([returns], [ada({ active: false })]))).toMatchObject({ operations: [], asBefore: 1 });
  });
});

describe('what nothing takes back', () => {
  it('is a deletion: the account is gone, or still listed without having been switched off by it', () => {
    const gone = made(change('delete', ada(), { userName: 'a' }, null));
    for (const users of [[], [ada()]]) {
      const draft = undo([gone], users);
      expect(told(draft)).toEqual({
        operations: [],
        alone: [],
        stays: ['E-a [] the account was deleted permanently, and its data with it'],
        asBefore: 0,
      });
      expect(draft.overAlready).toEqual([]);
    }
    const begun = made(gone.planned, { steps: new Set(['deactivate']) });
    expect(told(undo([begun], []))).toMatchObject({ operations: [], stays: [expect.stringContaining('deleted')] });
  });

  it('is an account that was linked: what it was like nobody knows', () => {
    const draft = undo([made(create('a', { title: 'B' }), { id: 'a', outcome: 'adopted' })], [ada({ title: 'B' })]);
    expect(told(draft)).toEqual({
      operations: [],
      alone: [],
      stays: ['E-a [] an existing account was linked, and the audit does not hold what it was like before'],
      asBefore: 0,
    });
    expect(draft.overAlready).toEqual([]);
  });
});

describe('who is left alone by an undo', () => {
  const everything = [titled('A', 'B'), roled(['a'], ['b'])];
  const now = ada({ title: 'B', roles: roles('b') });

  it('is an account that is not there any more', () => {
    const draft = undo(everything, []);
    expect(told(draft)).toEqual({
      operations: [],
      alone: ['E-a [] the account is not in CXone any more'],
      stays: [],
      asBefore: 0,
    });
    expect(draft.alone[0]?.person.userName).toBe('a@example.com');
  });

  it.each<[string, Partial<UndoDecisions>, boolean]>([
    ['a protected userName', { isProtected: ({ userName }) => userName === 'A@example.com' }, true],
    ['a protected externalId', { isProtected: ({ externalId }) => externalId === 'E-a' }, true],
    ['someone else is protected', { isProtected: ({ userName }) => userName === 'b@example.com' }, false],
    ['our own id', { self: new Set(['a']) }, true],
    ['our own userName', { self: new Set(['a@example.com']) }, true],
    ['our own externalId', { self: new Set(['e-a']) }, true],
    ['another’s id', { self: new Set(['b']) }, false],
  ])('is who may not be touched: %s', (_, more, isAlone) => {
    const draft = undo(everything, [{ ...now, userName: 'A@example.com' }], more);
    expect(draft.operations.map(({ kind }) => kind)).toEqual(isAlone ? [] : ['update', 'roles']);
    expect(noted(draft.alone)).toEqual(
      isAlone ? ['E-a [] protected by the policy, or the account this action signs in with'] : [],
    );
  });

  it('is our own account without an externalId too', () => {
    const { externalId: _, ...bare } = now;
    expect(undo(everything, [bare], { self: new Set(['undefined']) }).alone).toEqual([]);
  });

  it.each<[string, MadeChange, PriorUser, keyof typeof MAY]>([
    ['a new account', joins, ada({ title: 'A' }), 'deprovision'],
    ['a reactivation', returns, ada(), 'deprovision'],
    ['a deactivation', leaves('sessions'), ada({ active: false }), 'provision'],
    ['details', titled('A', 'B'), ada({ title: 'B' }), 'provision'],
    ['roles', roled(['a'], ['b']), ada({ roles: roles('b') }), 'roles'],
  ])('is who needs an operation that is not of this run: %s', (_, taken, user, word) => {
    for (const one of ['provision', 'roles', 'deprovision'] as const) {
      const draft = undo([taken], [user], { may: { ...MAY, [one]: false } });
      expect(draft.operations).toHaveLength(one === word ? 0 : 1);
      expect(noted(draft.alone)).toEqual(
        one === word ? [`E-a [] “${word}” is not among the operations of this run`] : [],
      );
      if (one === word) expect(told(draft)).toMatchObject({ stays: [], asBefore: 0 });
    }
  });
});
