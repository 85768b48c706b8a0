import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../../src/plan/build.ts';
import { phaseOf } from '../../../src/plan/order.ts';
import { account, decisions, entry, prior } from './builders.ts';

const nobody = { userNames: new Set<string>(), externalIds: new Set<string>() };

describe('someone who is blocked because nobody can say who is meant', () => {
  it('is not taken for a departure: nothing is sent', () => {
    const rows = [entry({ userName: 'bob@example.com', externalId: 'E9' }, { active: false })];
    const { operations } = draftPlan(
      rows,
      prior([account('1', { userName: 'bob@example.com', externalId: 'E1' })]),
      decisions({ leaverAction: 'delete' }),
      null,
    );
    expect(operations).toMatchObject([
      { kind: 'blocked', reasonCode: 'external-id-differs', blockedKind: 'delete', after: null },
    ]);
    expect(operations.map(phaseOf)).toEqual([2]);
  });

  it('keeps an id of its own, two absent accounts with one externalId included', () => {
    const users = [account('a', { externalId: 'same' }), account('b', { externalId: 'same' })];
    const { operations } = draftPlan([], prior(users), decisions({ absentAction: 'deactivate' }), null);
    expect(operations).toMatchObject([
      { kind: 'blocked', reasonCode: 'two-matches' },
      { kind: 'blocked', reasonCode: 'two-matches' },
    ]);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a good row beside a wrong one', () => {
  it('does not change the person that the wrong row names, by either key', () => {
    const row = () => [entry({ userName: 'bob@example.com' }, { active: false })];
    const users = [account('1', { userName: 'bob@example.com', externalId: 'E1' })];
    const byId = draftPlan(row(), prior(users), decisions(), { ...nobody, externalIds: new Set(['E1']) });
    expect(byId).toMatchObject({ operations: [], remarks: [{ code: 'disputed' }] });
    const byName = draftPlan([entry({ externalId: 'E1' }, { active: false })], prior(users), decisions(), {
      ...nobody,
      userNames: new Set(['bob@example.com']),
    });
    expect(byName).toMatchObject({ operations: [], remarks: [{ code: 'disputed' }] });
    expect(draftPlan(row(), prior(users), decisions(), nobody).operations).toMatchObject([{ kind: 'deactivate' }]);
  });
});

describe('a row that is enough for an account but not for a new one', () => {
  it('is blocked where there is no account', () => {
    const row = { ...entry({}), profile: { externalId: 'E1' }, endDate: '2099-01-01' };
    expect(draftPlan([row], prior([]), decisions(), null).operations).toMatchObject([
      { kind: 'blocked', reasonCode: 'incomplete', blockedKind: 'create' },
    ]);
  });
});

describe('the changes of one person', () => {
  it('follow each other, but do not hang on each other’s success', () => {
    const rows = [entry({ userName: 'a@example.com', externalId: 'E-a', title: 'Lead' }, { roles: [] })];
    const roleDelta = () => ({ roles: [], add: [], remove: [{ value: 'admin' }], gains: [], loses: [] });
    const { operations } = draftPlan(
      rows,
      prior([account('a', { roles: [{ value: 'admin' }] })]),
      decisions({ roleDelta }),
      null,
    );
    const [update, roles] = operations;
    expect([update?.kind, roles?.kind]).toEqual(['update', 'roles']);
    expect(roles).toMatchObject({ follows: [update?.id] });
    expect(roles?.waitsFor).toBeUndefined();
  });
});
