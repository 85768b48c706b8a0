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

describe('a userName that its account keeps, although its row names the person otherwise', () => {
  const taker = entry({ userName: 'a@example.com', externalId: 'E9' });
  const holder = (more: Parameters<typeof account>[1] = {}) => {
    const { externalId: _, ...found } = account('a', more);
    return found;
  };
  const named = (more: Parameters<typeof entry>[1] = {}) =>
    entry({ userName: 'old@example.com' }, { cxoneId: 'a', ...more });
  const TAKEN = { kind: 'blocked', key: 'E9', blockedKind: 'create', reasonCode: 'username-taken' };

  it.each<[string, ReturnType<typeof holder>, ReturnType<typeof named>, Parameters<typeof decisions>[0], object[]]>([
    ['of someone protected', holder(), named(), { isProtected: ({ userName }) => userName === 'old@example.com' }, []],
    ['that CXone does not change yet', holder({ status: 'PENDING' }), named(), {}, []],
    ['of a leaver', holder(), named({ active: false }), {}, [{ kind: 'deactivate' }]],
    ['of a leaver who has left', holder({ active: false }), named({ active: false }), {}, []],
  ])('is nobody else’s: %s', (_, user, row, more, others) => {
    expect(plan([row, taker], [user], more)).toMatchObject([...others, TAKEN]);
  });

  it('is nobody else’s where the other row is blocked itself, one after the other', () => {
    const rows = [
      entry({ userName: 'b@example.com', externalId: 'E-a' }),
      entry({ userName: 'c@example.com', externalId: 'E-b' }, { cxoneId: 'b' }),
      entry({ userName: 'd@example.com', externalId: 'E-d' }, { cxoneId: 'c' }),
      taker,
    ];
    expect(plan(rows, [account('a'), account('b'), account('c')])).toMatchObject([
      {
        kind: 'blocked',
        key: 'E-a',
        blockedKind: 'update',
        reasonCode: 'username-taken',
        before: { userName: 'a@example.com' },
      },
      { kind: 'blocked', key: 'E-b', blockedKind: 'update', reasonCode: 'username-taken' },
      { kind: 'blocked', key: 'E-d', reasonCode: 'external-id-differs' },
      TAKEN,
    ]);
  });

  it('is free once the account gives it up, or is deleted, and stays one’s own in another case', () => {
    expect(plan([named(), taker], [holder()])).toMatchObject([{ kind: 'update' }, { kind: 'create', key: 'E9' }]);
    const gone = plan([named({ active: false }), taker], [holder()], { leaverAction: 'delete' });
    expect(gone).toMatchObject([{ kind: 'delete' }, { kind: 'create', key: 'E9' }]);
    expect(plan([entry({ userName: 'A@example.com', externalId: 'E-a', title: 'T' })], [account('a')])).toMatchObject([
      { kind: 'update' },
    ]);
  });
});
