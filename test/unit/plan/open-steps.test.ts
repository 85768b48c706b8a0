import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../../src/plan/build.ts';
import type { LeftOpen } from '../../../src/plan/left-open.ts';
import { accountDigest } from '../../../src/plan/kept-deletions.ts';
import { finishesSignOut } from '../../../src/plan/open-steps.ts';
import { rowDigest } from '../../../src/plan/row-digest.ts';
import { guardCounts } from '../../../src/policy/guards.ts';
import type { Decisions } from '../../../src/plan/decisions.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { account, decisions, entry, prior } from './builders.ts';

const left = (id: string, steps = ['sessions', 'license']): LeftOpen => ({
  key: `E-${id}`,
  id,
  userName: `${id}@example.com`,
  steps,
});

const draft = (users: PriorUser[], more: Partial<Decisions>, entries = [] as ReturnType<typeof entry>[]) =>
  draftPlan(entries, prior(users), decisions(more), null);

describe('what earlier runs left open', () => {
  const off = account('off', { active: false });

  it('is an operation from off to off with the open steps as side effects, which no guard counts', () => {
    const { operations, remarks } = draft([off], { openSteps: [left('off')] });
    expect(operations).toMatchObject([
      {
        kind: 'deactivate',
        key: 'E-off',
        before: { active: false },
        after: { active: false },
        sideEffects: ['sessions-ended', 'licence-freed'],
        openSteps: ['sessions', 'license'],
        // A plan and an apply that fails show the same words.
        reason: 'deactivated by an earlier run, which left steps of the sign-out open',
        reasonCode: 'open-steps',
      },
    ]);
    expect(operations.every(finishesSignOut)).toBe(true);
    expect(guardCounts(operations)).toMatchObject({ deactivate: 0, delete: 0 });
    expect(remarks).toEqual([]);
  });

  it('of a row’s leaver takes the place of “already deactivated”', () => {
    const row = entry({ externalId: 'E-off', userName: off.userName }, { active: false });
    const plain = draft([off], {}, [row]);
    expect([plain.unchanged, plain.remarks.map(({ code }) => code)]).toEqual([1, ['already-gone']]);
    const open = draft([off], { openSteps: [left('off')] }, [row]);
    expect([open.unchanged, open.remarks, open.operations[0]?.row]).toEqual([0, [], row.row]);
  });

  it('is over with an account that is gone, that the roster wants active, or steps that are switched off', () => {
    const gone = draft([], { openSteps: [left('gone')] });
    expect([gone.operations, gone.over, gone.remarks[0]?.code]).toEqual([[], ['gone'], 'open-steps-over']);
    const on = account('on');
    const back = draft([on], { openSteps: [left('on')] }, [entry({ externalId: 'E-on', userName: on.userName })]);
    expect(back.over).toEqual(['on']);
    const none = draft([off], { openSteps: [left('off', ['logout'])] });
    expect([none.operations, none.over]).toEqual([[], ['off']]);
  });

  it('waits for an account that someone switched on, and leaves protected people and other operations alone', () => {
    const on = account('on');
    const wait = draft([on], { openSteps: [left('on')] });
    expect([wait.operations, wait.over, wait.remarks.at(-1)?.code]).toEqual([[], [], 'open-steps-wait']);
    const kept = draft([off], { openSteps: [left('off')], isProtected: () => true });
    expect([kept.operations, kept.over]).toEqual([[], []]);
    const may = { provision: true, roles: true, deprovision: false };
    expect(draft([off], { openSteps: [left('off')], may }).remarks[0]?.code).toBe('not-handled');
  });

  it('is part of a deletion or deactivation that is planned anyway, and of no other change of the person', () => {
    const row = entry({ externalId: 'E-off', userName: off.userName }, { active: false });
    const { operations } = draft([off], { openSteps: [left('off')], leaverAction: 'delete' }, [row]);
    expect(operations.map(({ kind }) => kind)).toEqual(['delete']);
    const on = account('off');
    expect(draft([on], { openSteps: [left('off')] }, [row])).toMatchObject({
      operations: [{ kind: 'deactivate', before: { active: true } }],
      over: [],
      remarks: [],
    });
    const mover = entry({ externalId: 'E-off', userName: off.userName, title: 'T' });
    const both = draft([off], { openSteps: [left('off')] }, [mover]).operations;
    expect(both.map(({ kind, reasonCode }) => [kind, reasonCode])).toEqual([
      ['update', 'mover'],
      ['deactivate', 'open-steps'],
    ]);
  });

  it('is done also for someone whose deletion waits for a decision, for what is open is of this account', () => {
    const twin = account('twin', { externalId: 'E-off' });
    const { operations } = draft([off, twin], { openSteps: [left('off')], absentAction: 'delete' });
    expect(operations.map(({ kind, prior: user }) => `${kind} ${user?.id}`)).toEqual([
      'blocked off',
      'blocked twin',
      'deactivate off',
    ]);
  });

  it('ends where this plan switches that very account on again', () => {
    const row = entry({ externalId: 'E-off', userName: off.userName }, { active: true });
    const back = draft([off], { openSteps: [left('off')] }, [row]);
    expect(back.operations.map(({ kind }) => kind)).toEqual(['reactivate']);
    expect(back.over).toEqual(['off']);
    const among = draft([off, account('1')], { openSteps: [left('off')] }, [
      entry({ externalId: 'E-1', userName: '1@example.com', title: 'T' }),
      row,
    ]);
    expect([among.over, among.operations.length]).toEqual([['off'], 2]);
    expect(back.remarks).toMatchObject([{ code: 'open-steps-over', file: 'roster.csv', row: row.row, line: row.line }]);
    // A row that is about another account, or says nothing of being active, does not.
    const other = account('other', { active: false });
    const both = draft([off, other], { openSteps: [left('off')] }, [
      entry({ externalId: 'E-other', userName: other.userName }, { active: true }),
      entry({ externalId: 'E-off', userName: off.userName, title: 'T' }),
    ]);
    expect(both.over).toEqual([]);
    expect(both.operations.map(({ kind }) => kind)).toEqual(['reactivate', 'update', 'deactivate']);
  });

  it('is told by the account, else by the name of before, and as open where it stays so', () => {
    const gone = draft([], { openSteps: [left('gone')] }).remarks;
    expect(gone).toMatchObject([{ key: 'E-gone', person: { userName: 'gone@example.com' }, row: null, file: null }]);
    expect(gone[0]?.signOutOpen).toBeUndefined();
    const renamed = { ...left('off'), userName: 'old@example.com' };
    const may = { provision: true, roles: true, deprovision: false };
    for (const [user, more, code] of [
      [account('off'), {}, 'open-steps-wait'],
      [off, { isProtected: () => true }, 'protected'],
      [off, { may }, 'not-handled'],
    ] as const) {
      const [remark, ...none] = draft([user], { openSteps: [renamed], ...more }).remarks.filter(
        (one) => one.code !== 'absent',
      );
      expect(remark).toMatchObject({ code, person: { userName: 'off@example.com' }, signOutOpen: true });
      expect(none).toEqual([]);
    }
  });

  it('is found on accounts that were looked up for it alone, that nobody calls absent', () => {
    const state = prior([account('1')], { unlisted: [off] });
    const { operations, remarks } = draftPlan([], state, decisions({ openSteps: [left('off')] }), null);
    expect(operations.map(({ key }) => key)).toEqual(['E-off']);
    expect(remarks.map(({ key, code }) => [key, code])).toEqual([['E-1', 'absent']]);
  });

  it('takes the place of the right “already deactivated” alone', () => {
    const [one, two] = [account('1', { active: false }), account('2', { active: false })];
    const rows = [one, two].map(({ externalId, userName }) =>
      entry({ externalId: externalId!, userName }, { active: false }),
    );
    const both = draft([one, two], { openSteps: [left('2')] }, rows);
    expect(both.remarks.map(({ key }) => key)).toEqual(['E-1']);
    expect(both.unchanged).toBe(1);
    // An absent person is nobody of the file.
    const absent = draft([one, account('3')], {
      openSteps: [left('1')],
      absentAction: 'delete',
      tenant: { canDelete: false },
    });
    expect(absent.unchanged).toBe(0);
    expect(absent.remarks.map(({ code, key }) => `${code} ${key}`)).toEqual(['cannot-delete E-1', 'cannot-delete E-3']);
  });

  it('of a licence ends with a policy that keeps it', () => {
    const { operations } = draft([off], { openSteps: [{ ...left('off'), licensePolicy: 'PRESERVE' }] });
    expect(operations[0]?.openSteps).toEqual(['sessions']);
  });
});

describe('a deletion that was answered and not carried out', () => {
  const off = account('off', { active: false });
  const row = entry({ externalId: 'E-off', userName: off.userName }, { active: false });
  const keptDeletions = [{ id: 'off', row: rowDigest(row), account: accountDigest(off) }];
  const kinds = (user: PriorUser, one: typeof row): string[] =>
    draft([user], { leaverAction: 'delete', keptDeletions }, [one]).operations.map(({ kind }) => kind);

  it('is not planned again, and said; a row or an account that changed is', () => {
    const again = draft([off], { leaverAction: 'delete', keptDeletions }, [row]);
    expect([again.operations, again.remarks.map(({ code }) => code)]).toEqual([[], ['still-listed']]);
    expect(kinds(off, { ...row, row: 99 })).toEqual([]);
    expect(kinds(off, { ...row, endDate: '2026-01-01' })).toEqual(['delete']);
    expect(kinds({ ...off, active: true }, row)).toEqual(['delete']);
  });
});

describe('after a run that was killed and left nothing', () => {
  const row = (id: string, more: Parameters<typeof entry>[1] = {}) =>
    entry({ externalId: `E-${id}`, userName: `${id}@example.com` }, more);
  const users = ['a', 'b', 'c', 'd'].map((id) => account(id, { active: false }));
  const rows = [row('a', { active: false, licensePolicy: 'PRESERVE' }), row('b'), row('c', { endDate: '2026-06-01' })];

  it('leavers of the file who are off are signed out once more, with every step', () => {
    const found = draft([...users, account('e')], { signOutAgain: true }, [...rows, row('e', { active: false })]);
    expect(
      found.operations.map(({ key, before, openSteps, sideEffects }) => [key, before, openSteps, sideEffects.length]),
    ).toEqual([
      ['E-e', { active: true }, undefined, 3],
      ['E-a', { active: false }, ['sessions', 'disconnect'], 2],
      ['E-c', { active: false }, ['sessions', 'disconnect', 'license'], 3],
    ]);
    expect(found.operations[1]).toMatchObject({ licensePolicy: 'PRESERVE', row: rows[0]!.row });
    expect([found.unchanged, found.remarks.map(({ code }) => code)]).toEqual([1, ['inactive']]);
    const calm = draft(users, {}, rows);
    expect([calm.operations, calm.unchanged]).toEqual([[], 3]);
  });

  it('are not signed out twice where it is known what is open', () => {
    const found = draft(users, { signOutAgain: true, openSteps: [left('a', ['disconnect'])] }, rows);
    expect(found.operations.map(({ key, openSteps }) => [key, openSteps])).toEqual([
      ['E-a', ['disconnect']],
      ['E-c', ['sessions', 'disconnect', 'license']],
    ]);
  });

  it('are called by the row’s externalId, else by the account’s, else by the userName', () => {
    const { externalId: _, ...bare } = account('x', { active: false, ssoName: 'sso' });
    const said = (user: PriorUser, profile: object): string | undefined => {
      const leaver = entry({ userName: user.userName, ...profile }, { active: false });
      const { remarks } = draft([user], { signOutAgain: true, leaverSteps: [] }, [leaver]);
      return remarks.find(({ code }) => code === 'open-steps-over')?.key;
    };
    expect([said(bare, { externalId: 'E-row' }), said({ ...bare, externalId: 'E-x' }, {}), said(bare, {})]).toEqual([
      'E-row',
      'E-x',
      'x@example.com',
    ]);
  });
});
