import { describe, expect, it } from 'vitest';
import { rowDigest } from '../../../src/plan/row-digest.ts';
import { readRoster } from '../../../src/roster/read.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { account, decisions, entry, prior } from './builders.ts';

const plan = (entries: Parameters<typeof draftPlan>[0], users: Parameters<typeof prior>[0], more = {}, state = {}) =>
  draftPlan(entries, prior(users, state), decisions(more), null);
const shape = (draft: ReturnType<typeof draftPlan>) =>
  draft.operations.map(({ kind, key, before, after }) => ({ kind, key, before, after }));

describe('joiners', () => {
  it('become active accounts with the userName as e-mail address', () => {
    const draft = plan([entry({ userName: 'new@example.com', externalId: '7', title: 'Agent' })], []);
    expect(shape(draft)).toEqual([
      {
        kind: 'create',
        key: '7',
        before: null,
        after: {
          userName: 'new@example.com',
          externalId: '7',
          givenName: 'Ada',
          familyName: 'Berg',
          title: 'Agent',
          email: 'new@example.com',
          active: true,
        },
      },
    ]);
    expect(draft.operations[0]?.sideEffects).toEqual(['activation-mail']);
  });

  it('wait for their first day', () => {
    const draft = plan([entry({ userName: 'new@example.com' }, { startDate: '2026-06-16' })], []);
    expect(draft).toMatchObject({ operations: [], unchanged: 1, remarks: [{ code: 'future' }] });
    expect(plan([entry({ userName: 'new@example.com' }, { startDate: '2026-06-15' })], []).operations).toHaveLength(1);
  });

  it('are not created when they have left already', () => {
    const draft = plan(
      [
        entry({ userName: 'gone@example.com' }, { active: false }),
        entry({ userName: 'over@example.com' }, { endDate: '2026-06-14' }),
      ],
      [],
    );
    expect(draft).toMatchObject({
      operations: [],
      unchanged: 2,
      remarks: [{ code: 'already-gone' }, { code: 'already-gone' }],
    });
  });
});

describe('movers', () => {
  it('change only what the row names and what differs', () => {
    const user = account('a', { title: 'Agent', department: 'Sales', phone: '+1' });
    const draft = plan([entry({ userName: 'a@example.com', externalId: 'E-a', title: 'Lead', phone: null })], [user]);
    expect(shape(draft)).toEqual([
      { kind: 'update', key: 'E-a', before: { title: 'Agent', phone: '+1' }, after: { title: 'Lead', phone: null } },
    ]);
  });

  it('are left alone where nothing differs, whatever the case of names', () => {
    const draft = plan(
      [entry({ userName: 'A@Example.com', externalId: 'E-a', email: 'A@EXAMPLE.com' })],
      [account('a')],
    );
    expect(draft).toMatchObject({ operations: [], unchanged: 1 });
  });

  it('get a new userName by their externalId', () => {
    const draft = plan([entry({ userName: 'b@example.com', externalId: 'E-a' })], [account('a')]);
    expect(shape(draft)).toEqual([
      { kind: 'update', key: 'E-a', before: { userName: 'a@example.com' }, after: { userName: 'b@example.com' } },
    ]);
  });

  it('say that a changed address sends a mail', () => {
    const draft = plan(
      [entry({ userName: 'a@example.com', externalId: 'E-a', email: 'z@example.com' })],
      [account('a')],
    );
    expect(draft.operations[0]?.sideEffects).toEqual(['verification-mail']);
  });
});

describe('adoption', () => {
  it('sets the externalId of an account that had none', () => {
    const draft = plan(
      [entry({ userName: 'a@example.com', externalId: '9' })],
      [account('a', { externalId: undefined })],
    );
    expect(draft.operations).toMatchObject([
      { kind: 'update', key: '9', reasonCode: 'adoption', before: { externalId: null }, after: { externalId: '9' } },
    ]);
  });

  it('is refused where the account belongs to another externalId', () => {
    const draft = plan([entry({ userName: 'a@example.com', externalId: '9' })], [account('a')]);
    expect(draft.operations).toMatchObject([
      { kind: 'blocked', reasonCode: 'external-id-differs', before: null, after: null },
    ]);
  });

  it('is refused where externalId and userName lead to two accounts', () => {
    const draft = plan([entry({ userName: 'b@example.com', externalId: 'E-a' })], [account('a'), account('b')]);
    expect(draft.operations).toMatchObject([{ kind: 'blocked', reasonCode: 'two-matches' }]);
  });

  it('is refused where two rows lead to one account', () => {
    const rows = [entry({ externalId: 'E-a' }, { active: false }), entry({ userName: 'a@example.com', title: 'Lead' })];
    const draft = plan(rows, [account('a')]);
    expect(draft.operations).toMatchObject([
      { kind: 'blocked', reasonCode: 'same-account', blockedKind: 'deactivate' },
      { kind: 'blocked', reasonCode: 'same-account', blockedKind: 'update' },
    ]);
    // Nobody else’s row is.
    const other = entry({ userName: 'b@example.com', externalId: 'E-b', title: 'Lead' });
    const wider = plan([...rows, other], [account('a'), account('b')]);
    expect(wider.operations.map(({ kind }) => kind)).toEqual(['blocked', 'blocked', 'update']);
    // What tells them apart is the userName that each wants.
    expect(draft.operations.map(({ before }) => before)).toEqual([{ userName: null }, { userName: 'a@example.com' }]);
  });

  it('never guesses between two accounts with one externalId', () => {
    const draft = plan(
      [entry({ userName: 'c@example.com', externalId: 'same' })],
      [account('a', { externalId: 'same' }), account('b', { externalId: 'same' })],
    );
    expect(draft.operations).toMatchObject([{ kind: 'blocked', reasonCode: 'two-matches' }]);
  });
});

describe('the population of the guards', () => {
  it('is the owned accounts and those that a row leads to, each once', () => {
    const users = [
      account('1'),
      account('2', { active: false }),
      account('3', { externalId: undefined }),
      account('4', { externalId: undefined, active: false }),
      account('5', { externalId: undefined }),
    ];
    const rows = ['1', '3', '4'].map((id) => entry({ userName: `${id}@example.com`, externalId: `E-${id}` }));
    expect(draftPlan(rows, prior(users), decisions(), null)).toMatchObject({ owned: 4, ownedActive: 2 });
    const counted = prior(users.slice(0, 3), { method: 'filter', counted: { owned: 90, ownedActive: 80 } });
    expect(draftPlan(rows, counted, decisions(), null)).toMatchObject({ owned: 91, ownedActive: 81 });
  });
});

describe('a leaver’s row that names another person', () => {
  it('shows the account’s person, and says that the row names it otherwise', () => {
    const ada = account('1', { givenName: 'Ada', familyName: 'Berg' });
    const row = entry({ externalId: 'E-1', givenName: 'Boris', familyName: 'Cole' }, { active: false });
    const { operations, remarks } = draftPlan([row], prior([ada]), decisions(), null);
    expect(operations[0]).toMatchObject({
      kind: 'deactivate',
      person: { givenName: 'Ada', familyName: 'Berg', userName: '1@example.com' },
    });
    expect(remarks).toMatchObject([{ code: 'named-otherwise', key: 'E-1', row: row.row }]);
    expect(remarks[0]!.text).not.toMatch(/Ada|Boris/);
  });

  it('is none where case, blanks or the form of accents differ, or a cell is empty', () => {
    const ada = account('1', { givenName: 'Zoë', familyName: 'Berg' });
    const row = entry({ externalId: 'E-1', givenName: ' ZOË', familyName: undefined }, { active: false });
    expect(draftPlan([row], prior([ada]), decisions(), null).remarks).toEqual([]);
  });
});

describe('reactivation', () => {
  const inactive = account('a', { active: false });
  it('needs an explicit cell', () => {
    expect(plan([entry({ userName: 'a@example.com', externalId: 'E-a' })], [inactive])).toMatchObject({
      operations: [],
      remarks: [{ code: 'inactive' }],
    });
    const draft = plan([entry({ userName: 'a@example.com', externalId: 'E-a' }, { active: true })], [inactive]);
    expect(shape(draft)).toEqual([
      { kind: 'reactivate', key: 'E-a', before: { active: false }, after: { active: true } },
    ]);
  });

  it('is only reported by night', () => {
    const draft = plan([entry({ userName: 'a@example.com', externalId: 'E-a' }, { active: true })], [inactive], {
      unattended: true,
    });
    expect(draft).toMatchObject({ operations: [], remarks: [{ code: 'reactivation-waits' }] });
  });

  it('comes before the other changes of the same person', () => {
    const draft = plan(
      [entry({ userName: 'a@example.com', externalId: 'E-a', title: 'Lead' }, { active: true })],
      [inactive],
    );
    const [first, second] = draft.operations;
    expect([first?.kind, second?.kind]).toEqual(['reactivate', 'update']);
    expect(second?.follows).toEqual([first?.id]);
  });
});

describe('leavers', () => {
  it('are deactivated, or deleted where the policy says so', () => {
    const rows = () => [entry({ externalId: 'E-a' }, { active: false })];
    expect(plan(rows(), [account('a')]).operations).toMatchObject([
      { kind: 'deactivate', before: { active: true }, after: { active: false } },
    ]);
    expect(plan(rows(), [account('a')], { leaverAction: 'delete' }).operations).toMatchObject([
      { kind: 'delete', after: null },
    ]);
  });

  it('leave because of the cell that says so, as it stands in the file', async () => {
    const text = 'userName,externalId,Employment Status\nada@example.com,E-a,terminated\n';
    const source = {
      path: 'roster.csv',
      bytes: (async function* () {
        yield Buffer.from(text);
      })(),
    };
    const { entries } = await readRoster([source], { columns: {} });
    const [leaving] = plan(entries, [account('a')]).operations;
    expect(leaving?.reason).toBe('Employment Status is “terminated”');
    // What a report quotes is no content: rows that were reviewed before stay reviewed.
    const { goneBy: _, ...bare } = entries[0]!;
    expect(rowDigest(entries[0]!)).toBe(rowDigest(bare));
  });

  it('are planned alike whether or not a killed run has begun the deletion', () => {
    const rows = () => [entry({ externalId: 'E-a' }, { active: false })];
    const fresh = plan(rows(), [account('a')], { leaverAction: 'delete' });
    const begun = plan(rows(), [account('a', { active: false })], { leaverAction: 'delete' });
    expect(begun.operations[0]?.id).toBe(fresh.operations[0]?.id);
  });

  it('leave after their last day, not on it', () => {
    const row = (endDate: string) => [entry({ userName: 'a@example.com', externalId: 'E-a' }, { endDate })];
    expect(plan(row('2026-06-14'), [account('a')]).operations).toMatchObject([
      { kind: 'deactivate', reasonCode: 'end-date-past' },
    ]);
    expect(plan(row('2026-06-15'), [account('a')]).operations).toEqual([]);
  });

  it('are unchanged when they are deactivated already', () => {
    expect(plan([entry({ externalId: 'E-a' }, { active: false })], [account('a', { active: false })])).toMatchObject({
      operations: [],
      unchanged: 1,
    });
  });

  it('are deactivated where the tenant cannot delete', () => {
    const draft = plan([entry({ externalId: 'E-a' }, { active: false })], [account('a')], {
      leaverAction: 'delete',
      tenant: { canDelete: false, published: true },
    });
    expect(draft).toMatchObject({ operations: [{ kind: 'deactivate' }], remarks: [{ code: 'cannot-delete' }] });
  });

  it('may be absent ones, but only owned, unprotected, active accounts and never our own', () => {
    const users = [
      account('a'),
      account('b', { externalId: undefined }),
      account('c'),
      account('d', { active: false }),
      account('me'),
    ];
    const draft = plan(
      [],
      users,
      {
        absentAction: 'deactivate',
        isProtected: (person: { userName?: string }) => person.userName === 'c@example.com',
      },
      { self: ['me@example.com'] },
    );
    expect(draft.operations.map(({ kind, key }) => ({ kind, key }))).toEqual([{ kind: 'deactivate', key: 'E-a' }]);
  });

  it('are nobody that a row names, by userName or externalId, though it leads to another account', () => {
    const users = [account('a'), account('b'), account('c')];
    const rows = [
      entry({ externalId: 'E-a', userName: 'B@example.com' }),
      entry({ externalId: 'E-c' }, { cxoneId: 'a' }),
    ];
    for (const row of rows) {
      const { operations } = plan([row], users, { absentAction: 'deactivate' });
      const gone = operations.filter(({ kind }) => kind === 'deactivate').map(({ key }) => key);
      expect(gone).toEqual([row.cxoneId ? 'E-b' : 'E-c']);
    }
  });

  it('are nobody as long as rows are wrong, or the read looked only for the rows', () => {
    const skipped = draftPlan([], prior([account('a')]), decisions({ absentAction: 'delete' }), {
      userNames: new Set(),
      externalIds: new Set(),
    });
    expect(skipped).toMatchObject({ operations: [], remarks: [], absent: null });
    expect(plan([], [account('a')], { absentAction: 'delete' }, { method: 'filter' })).toMatchObject({
      operations: [],
      absent: null,
    });
  });
});

describe('who is left alone', () => {
  it('is everyone who is protected, or not of this run; a row changes an account whether it is owned or not', () => {
    const row = () => [entry({ userName: 'a@example.com', externalId: 'E-a', title: 'Lead' })];
    expect(plan(row(), [account('a')], { isProtected: () => true })).toMatchObject({
      operations: [],
      remarks: [{ code: 'protected' }],
      unchanged: 1,
    });
    expect(plan(row(), [account('a')], { isOwned: () => false })).toMatchObject({ operations: [{ kind: 'update' }] });
    expect(plan(row(), [account('a')], { may: { provision: false, roles: true, deprovision: true } })).toMatchObject({
      operations: [],
      remarks: [{ code: 'not-handled' }],
    });
  });

  it('is said when a row needs operations this run may not do', () => {
    const rows = [
      entry({ externalId: 'E-a' }, { active: false }),
      entry({ userName: 'b@example.com', externalId: 'E-b' }, { roles: [{ name: 'agent' }] }),
    ];
    const draft = plan(rows, [account('a'), account('b')], {
      may: { provision: true, roles: false, deprovision: false },
    });
    expect(draft).toMatchObject({
      operations: [],
      unchanged: 2,
      remarks: [{ code: 'not-handled' }, { code: 'not-handled' }],
    });
  });
});

describe('contested userNames', () => {
  it('are taken only after they were given up', () => {
    const rows = [
      entry({ userName: 'a@example.com', externalId: 'new' }),
      entry({ userName: 'z@example.com', externalId: 'E-a' }),
    ];
    const { operations } = plan(rows, [account('a')]);
    const [create, rename] = [
      operations.find((each) => each.kind === 'create'),
      operations.find((each) => each.kind === 'update'),
    ];
    expect(create?.waitsFor).toEqual([rename?.id]);
  });

  it('that change places are blocked, with everything that waits for them', () => {
    const rows = [
      entry({ userName: 'b@example.com', externalId: 'E-a' }),
      entry({ userName: 'a@example.com', externalId: 'E-b' }),
      entry({ userName: 'x@example.com', externalId: 'E-c' }),
    ];
    const { operations } = plan(rows, [account('a'), account('b'), account('c')]);
    expect(operations.map(({ kind, reasonCode }) => ({ kind, reasonCode }))).toEqual([
      { kind: 'blocked', reasonCode: 'username-swap' },
      { kind: 'blocked', reasonCode: 'username-swap' },
      { kind: 'update', reasonCode: 'mover' },
    ]);
  });
});
