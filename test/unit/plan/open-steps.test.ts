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

  it('waits for an account that somebody switched on, and leaves protected people and other operations alone', () => {
    const on = account('on');
    const wait = draft([on], { openSteps: [left('on')] });
    expect([wait.operations, wait.over, wait.remarks.at(-1)?.code]).toEqual([[], [], 'open-steps-wait']);
    const kept = draft([off], { openSteps: [left('off')], isProtected: () => true });
    expect([kept.operations, kept.over]).toEqual([[], []]);
    const may = { provision: true, roles: true, deprovision: false };
    expect(draft([off], { openSteps: [left('off')], may }).remarks[0]?.code).toBe('not-handled');
  });

  it('is part of a deletion or deactivation that is planned anyway', () => {
    const row = entry({ externalId: 'E-off', userName: off.userName }, { active: false });
    const { operations } = draft([off], { openSteps: [left('off')], leaverAction: 'delete' }, [row]);
    expect(operations.map(({ kind }) => kind)).toEqual(['delete']);
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
