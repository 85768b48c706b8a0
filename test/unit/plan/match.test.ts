import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../../src/plan/build.ts';
import { account, decisions, entry, prior } from './builders.ts';

const plan = (
  entries: Parameters<typeof draftPlan>[0],
  users: Parameters<typeof prior>[0],
  more: Parameters<typeof decisions>[0] = {},
) => draftPlan(entries, prior(users), decisions(more), null).operations;

describe('two accounts of one userName', () => {
  const twins = [account('a', { userName: 'Twin@example.com' }), account('b', { userName: 'twin@example.com' })];

  it.each([
    ['by userName alone', entry({ userName: 'twin@example.com', title: 'New' })],
    ['by the externalId of one of them', entry({ userName: 'TWIN@example.com', externalId: 'E-a', title: 'New' })],
    ['as a leaver', entry({ userName: 'twin@example.com' }, { active: false })],
  ])('is blocked, never the last one: %s', (_, row) => {
    expect(plan([row], twins)).toMatchObject([{ kind: 'blocked', reasonCode: 'two-matches' }]);
    expect(plan([row], twins)[0]?.reason).toContain('two accounts in CXone have this userName');
  });

  it('is blocked where nobody names them and absent people are deactivated, each under an id of its own', () => {
    const nameless = twins.map((user) => ({ ...user, externalId: undefined as unknown as string }));
    const operations = plan([entry({ userName: 'c@example.com' })], [account('c'), ...nameless], {
      absentAction: 'deactivate',
      isOwned: () => true,
    });
    const blocked = operations.filter(({ kind }) => kind === 'blocked');
    expect(blocked).toHaveLength(2);
    expect(new Set(blocked.map(({ id }) => id)).size).toBe(2);
    expect(operations.filter(({ kind }) => kind === 'deactivate')).toEqual([]);
  });
});

describe('a row with the account’s own id', () => {
  it('finds it before externalId and userName do, and keeps its key', () => {
    const row = entry({ userName: 'new@example.com', externalId: 'E-a', title: 'T' }, { cxoneId: 'a' });
    expect(plan([row], [account('a')])).toMatchObject([
      { kind: 'update', key: 'E-a', after: { userName: 'new@example.com', title: 'T' } },
    ]);
  });

  it('finds it in either case of a UUID', () => {
    const id = '11ef0001-aaaa-4bbb-8ccc-00000000000a';
    const row = entry({ userName: 'new@example.com' }, { cxoneId: id.toUpperCase() });
    expect(plan([row], [account('a', { id })])).toMatchObject([{ kind: 'update' }]);
  });

  it('sets the externalId of an account that has none, as an adoption', () => {
    const row = entry({ userName: 'a@example.com', externalId: 'E1' }, { cxoneId: 'a' });
    const found = account('a');
    delete found.externalId;
    expect(plan([row], [found])).toMatchObject([
      { kind: 'update', reasonCode: 'adoption', after: { externalId: 'E1' } },
    ]);
  });

  it('is blocked where the externalId is another account’s, or the account holds another', () => {
    const row = entry({ userName: 'a@example.com', externalId: 'E-b' }, { cxoneId: 'a' });
    expect(plan([row], [account('a'), account('b')])).toMatchObject([{ kind: 'blocked', reasonCode: 'two-matches' }]);
    expect(plan([row], [account('a')])).toMatchObject([{ kind: 'blocked', reasonCode: 'external-id-differs' }]);
  });

  it('falls back where CXone has no such id', () => {
    expect(
      plan([entry({ userName: 'a@example.com', externalId: 'E-a', title: 'T' }, { cxoneId: 'x' })], [account('a')]),
    ).toMatchObject([{ kind: 'update', after: { title: 'T' } }]);
  });
});

describe('a leaver that only the userName tells', () => {
  it('is deactivated, owned or not, and has the row’s externalId from then on', () => {
    const found = account('a');
    delete found.externalId;
    const row = entry({ userName: 'a@example.com', externalId: 'E1' }, { active: false });
    expect(plan([row], [found])).toMatchObject([{ kind: 'deactivate', after: { active: false, externalId: 'E1' } }]);
    const sso = { ...found, ssoName: 'a@corp.example' };
    expect(plan([row], [sso])[0]?.after).toEqual({ active: false });
  });
});

describe('an externalId that belongs to the organisation’s sign-in', () => {
  it('is not matched, not overwritten, and no reason to block', () => {
    const user = account('a', { ssoName: 'a@corp.example' });
    delete user.externalId;
    const row = entry({ userName: 'a@example.com', externalId: 'E1', email: 'a@example.com' });
    expect(plan([row], [user])).toEqual([]);
    expect(plan([entry({ ...row.profile, title: 'T' })], [user])).toMatchObject([
      { kind: 'update', reasonCode: 'mover', key: 'E1', after: { title: 'T' } },
    ]);
  });
});
