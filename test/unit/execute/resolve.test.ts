import { describe, expect, it } from 'vitest';
import type { ExecuteContext } from '../../../src/execute/context.ts';
import { type Item, itemOf, statusOf, writeOf } from '../../../src/execute/item.ts';
import { freshWrite, resolveItems, stillDiffers } from '../../../src/execute/resolve.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { apiError } from './answers.ts';
import { deletion, joiner, leaver, mover, promoted, returner, roles, someone } from './operations.ts';
import { Small, type Ways } from './small-tenant.ts';

type Was = 'lost' | 'refused' | 'stale';

function item(operation: Operation, state: Was, more: Partial<Item> = {}): Item {
  const small = new Small();
  return Object.assign(itemOf(operation, writeOf(operation), small.tenant.prepare), {
    state,
    error: apiError('uniqueness'),
    mayHaveArrived: state === 'lost',
    everLost: state === 'lost',
    ...more,
  });
}

async function resolved(
  one: Item | Item[],
  users: PriorUser[],
  more: Partial<ExecuteContext> = {},
  ways: Ways = {},
): Promise<Small> {
  const small = new Small({ users, ...ways });
  await resolveItems(Array.isArray(one) ? one : [one], small.context(more));
  return small;
}

const TAKEN = 'the userName is taken by an account';
/** The account that `joiner('a')` asks for, under another id than any of ours. */
const holder = (more: Partial<PriorUser> = {}): PriorUser => someone('a', { id: 'x', title: 'Lead', ...more });

describe('a creation whose answer was lost', () => {
  it('has happened where the account is there as written', async () => {
    const one = item(joiner('a'), 'lost');
    const small = await resolved(one, [holder()]);
    expect(one).toMatchObject({ state: 'done', seen: true, id: 'x', user: { id: 'x' }, adopted: false, detail: '' });
    expect(one.error).toBeUndefined();
    expect(small.traffic).toEqual(['0 s list a@example.com']);
    expect(small.events).toMatchObject([
      { event: 'operation.looked-up', operation: 'a', status: 'lost: done', found: 'x', target: { id: 'x' } },
    ]);
  });

  it('that named the account is our own: completed it is created, not linked', async () => {
    for (const externalId of ['E-a', null]) {
      const one = item(joiner('a', { externalId, department: 'Sales' }), 'lost', { id: 'x' });
      await resolved(one, [holder({ externalId: externalId ?? undefined })]);
      expect(one).toMatchObject({ state: 'queued', write: { type: 'update', after: { department: 'Sales' } } });
      expect(statusOf(Object.assign(one, { state: 'done' }))).toBe('done');
    }
    const id = '11e8a1f2-0000-4000-8000-00000000abcd';
    const upper = item(joiner('a', { externalId: null, department: 'Sales' }), 'lost', { id: id.toUpperCase() });
    await resolved(upper, [holder({ id, externalId: undefined })]);
    expect(upper).toMatchObject({ state: 'queued', isOwn: true });
    const others = item(joiner('a'), 'lost', { id: 'x' });
    await resolved(others, [holder({ externalId: 'OTHER' })]);
    expect(others.state).toBe('failed');
  });

  it('is sent again where no read shows the account', async () => {
    const one = item(joiner('a'), 'lost');
    const small = await resolved(one, []);
    expect(one).toMatchObject({ state: 'queued', mayHaveArrived: false, everLost: true });
    expect(one.write.type).toBe('create');
    expect(small.events).toMatchObject([{ status: 'lost: queued', found: null, target: { id: null } }]);
  });

  it('that made the account in part is completed by a change of what is missing, and was created', async () => {
    const one = item(joiner('a', { department: 'Sales' }), 'lost');
    await resolved(one, [holder({ title: 'Agent', department: 'Sales' })]);
    expect(one).toMatchObject({ state: 'queued', adopted: true, isOwn: true, mayHaveArrived: false, id: 'x' });
    expect(one.write).toMatchObject({
      type: 'update',
      ref: 'a',
      user: { id: 'x' },
      before: { title: 'Agent' },
      after: { title: 'Lead' },
    });
    expect(one.error).toBeUndefined();
  });
});

describe('a creation that is refused because the userName is taken', () => {
  it('links the account, and is done at once, where nothing differs', async () => {
    const one = item(joiner('a'), 'refused');
    await resolved(one, [holder()]);
    expect(one).toMatchObject({ state: 'done', seen: true, adopted: true, id: 'x', user: { id: 'x' } });
    expect(one.error).toBeUndefined();
  });

  it.each([
    ['without externalId', { externalId: undefined }, { externalId: 'E-a' }],
    ['with another title', { title: 'Agent' }, { title: 'Lead' }],
  ])('links an account %s by a change', async (_, more, after) => {
    const one = item(joiner('a'), 'refused');
    await resolved(one, [holder(more)]);
    expect(one).toMatchObject({ state: 'queued', adopted: true, write: { type: 'update', after } });
  });

  it.each<[string, Partial<PriorUser>, string]>([
    ['of someone else', { externalId: 'E-other' }, `${TAKEN} with another externalId`],
    ['that is off', { active: false }, TAKEN.replace('an account', 'a deactivated account')],
  ])('fails at an account %s', async (_, more, detail) => {
    const one = item(joiner('a'), 'refused');
    await resolved(one, [holder(more)]);
    expect(one.state).toBe('failed');
    expect(one.detail).toContain(detail);
    expect(one.adopted).toBe(false);
  });

  it('says of an account that is off what helps: to run again, with or without an error of CXone', async () => {
    const [one, two] = [item(joiner('a'), 'refused'), item(joiner('a'), 'refused', { error: undefined })];
    await resolved(one, [holder({ active: false })]);
    expect(one.error).toEqual({
      ...apiError('uniqueness'),
      advice: expect.stringMatching(/^Run again: it is planned as a reactivation then; if it is not/) as string,
    });
    await resolved(two, [holder({ active: false })]);
    expect(two.error).toBeUndefined();
  });

  it('fails where the row names no externalId: nobody knows whose account it is', async () => {
    const one = item(joiner('a', { externalId: null }), 'refused');
    await resolved(one, [holder()]);
    expect(one.state).toBe('failed');
    expect(one.detail).toBe(`${TAKEN} that was not there when the plan was made`);
    expect(one.error?.advice).toBe(
      'Run again: the account is found then; if it is not, no list shows the account: put its externalId into the row.',
    );
  });

  it('fails at an account that the policy protects, or that the roster does not own', async () => {
    const isMine = ({ externalId }: { externalId?: string }): boolean => externalId === 'E-a';
    const [protectedOne, foreign, owned, unnamed] = [1, 2, 3, 4].map(() => item(joiner('a'), 'refused')) as [
      Item,
      Item,
      Item,
      Item,
    ];
    await resolved(protectedOne, [holder()], { isProtected: isMine });
    expect(protectedOne).toMatchObject({ state: 'failed', detail: `${TAKEN} that the policy protects` });
    await resolved(foreign, [holder()], { isOwned: () => false });
    expect(foreign).toMatchObject({
      state: 'failed',
      detail: 'the account with this externalId is not owned by the roster',
      error: { advice: expect.stringMatching(/^Run again: .* name it under `owned` in the policy\.$/) as string },
    });
    await resolved(owned, [holder()], { isOwned: isMine });
    expect(owned.state).toBe('done');
    // Without an externalId it is nobody's yet: linking is what makes it the roster's.
    await resolved(unnamed, [holder({ externalId: undefined })], { isOwned: () => false });
    expect(unnamed).toMatchObject({ state: 'queued', adopted: true });
  });

  it.each<[string, PriorUser[]]>([
    ['the userName, in any case', [holder({ externalId: undefined }), holder({ id: 'y', userName: 'A@Example.com' })]],
    ['the externalId', [holder({ userName: 'b@example.com' }), holder({ id: 'y', userName: 'c@example.com' })]],
  ])('fails where two accounts have %s', async (_, users) => {
    const one = item(joiner('a'), 'refused');
    const small = await resolved(one, users);
    expect(one.state).toBe('failed');
    expect(one.detail).toBe(
      'two accounts in CXone have this userName or externalId, so nobody can say which one is meant',
    );
    expect(small.events).toMatchObject([{ status: 'refused: failed', found: null }]);
  });

  it('fails where userName and externalId belong to two accounts', async () => {
    const one = item(joiner('a'), 'refused');
    await resolved(one, [holder({ externalId: undefined }), holder({ id: 'y', userName: 'b@example.com' })]);
    expect(one).toMatchObject({
      state: 'failed',
      detail: 'the externalId and the userName of this row belong to two different accounts',
    });
  });

  it('is found by its externalId where the userName is another', async () => {
    const one = item(joiner('a'), 'refused');
    await resolved(one, [holder({ userName: 'b@example.com' })]);
    expect(one).toMatchObject({ state: 'queued', adopted: true, write: { after: { userName: 'a@example.com' } } });
  });

  it('fails where CXone shows no such account, as long as reads may lag', async () => {
    const one = item(joiner('a'), 'refused');
    const small = await resolved(one, []);
    expect(one.state).toBe('failed');
    expect(one.detail).toContain('shows no account with this userName');
    expect(one.error?.advice).toMatch(/^Choose another userName or e-mail address, or let the API user see every/u);
    expect([small.now, small.traffic.length]).toEqual([30_000, 6]);
  });

  it('tells of an account that the read did not list, but not of one that may be our own', async () => {
    const met: string[] = [];
    const tell = { onUnlisted: ({ id }: PriorUser) => void met.push(id) };
    await resolved(item(joiner('a'), 'refused'), [holder()], tell);
    await resolved(item(joiner('a'), 'refused', { everLost: true }), [holder({ id: 'y' })], tell);
    await resolved(item(joiner('a'), 'lost'), [holder({ id: 'z', title: 'Agent' })], tell);
    expect(met).toEqual(['x']);
  });

  it('after a try whose answer was lost is our own account where it is as written', async () => {
    const one = item(joiner('a', { externalId: null }), 'refused', { everLost: true });
    await resolved(one, [holder({ externalId: undefined })]);
    expect(one).toMatchObject({ state: 'done', seen: true, adopted: false, id: 'x' });
  });
});

describe('a look-up where reads may lag', () => {
  const late = (seconds: number): Ways => ({
    lag: { list: seconds * 1000 },
  });

  /** The account comes to be at 0 s, and is shown later. */
  async function patiently(one: Item[], seconds: number, more: Partial<ExecuteContext> = {}): Promise<Small> {
    const small = new Small(late(seconds));
    await small.tenant.sendOne(small.tenant.prepare(writeOf(joiner('a'))));
    small.log.length = 0;
    await resolveItems(one, small.context(more));
    return small;
  }
  const looks = (small: Small): string[] => small.traffic.map((line) => line.replace(/ s .*/, ''));

  it('is repeated after 1, 2, 4 … s where the account that is in the way is likely our own', async () => {
    const one = item(joiner('a'), 'refused', { everLost: true });
    const small = await patiently([one], 5);
    expect(looks(small)).toEqual(['0', '1', '3', '7']);
    expect(one).toMatchObject({ state: 'done', id: 'new-a' });
  });

  it('is repeated where someone else made the account since the plan, which is then linked', async () => {
    const one = item(joiner('a', { title: 'Chief' }), 'refused');
    const small = await patiently([one], 25);
    expect(looks(small)).toEqual(['0', '1', '3', '7', '15', '30']);
    expect(one).toMatchObject({ state: 'queued', adopted: true, isOwn: false, id: 'new-a' });
  });

  it.each<[number, string[]]>([
    [7_000, ['0', '1', '3', '7']],
    [5_000, ['0', '1', '3', '5']],
    [0, ['0']],
  ])('is made for the last time after %i ms', async (settleMs, seconds) => {
    const one = item(joiner('a'), 'refused', { everLost: true });
    expect(looks(await patiently([one], 99, { settleMs }))).toEqual(seconds);
    expect(one.state).toBe('failed');
  });

  it('is not repeated where the userName is not taken', async () => {
    expect(looks(await patiently([item(joiner('a'), 'lost')], 5))).toEqual(['0']);
  });

  it('is not repeated where the externalId is what stands in the way, unless ours may be there too', async () => {
    const other = someone('z', { externalId: 'E-a' });
    for (const [everLost, seconds] of [
      [false, 0],
      [true, 30],
    ] as const) {
      const small = new Small({ users: [other] });
      await resolveItems([item(joiner('a'), 'refused', { everLost })], small.context());
      expect(small.now).toBe(seconds * 1000);
    }
  });

  it('is not repeated for someone who is shown, and for all as long as one is not', async () => {
    const [shown, hidden] = [
      item(joiner('b'), 'refused', { everLost: true }),
      item(joiner('a'), 'refused', { everLost: true }),
    ];
    const small = new Small({ ...late(5), users: [someone('b', { userName: 'B@example.com' })] });
    await small.tenant.sendOne(small.tenant.prepare(writeOf(joiner('a'))));
    await resolveItems([shown], small.context());
    expect(small.now).toBe(0);
    await resolveItems([item(joiner('b'), 'refused', { everLost: true }), hidden], small.context());
    expect(small.now).toBe(7_000);
    expect(hidden.state).toBe('done');
  });

  it('ends when the run is cancelled', async () => {
    const one = item(joiner('a'), 'refused', { everLost: true });
    expect(looks(await patiently([one], 99, { signal: AbortSignal.abort() }))).toEqual(['0']);
  });
});

describe('a change whose answer was lost, or whose account changed meanwhile', () => {
  const held = someone('m', { roles: roles('a', 'b', 'theirs') });
  it.each<[string, Operation, Partial<PriorUser>, boolean]>([
    ['title', mover('m'), { title: 'Lead' }, true],
    ['title', mover('m'), { title: 'Chief' }, false],
    ['reactivation', returner('m'), {}, true],
    ['reactivation', returner('m'), { active: false }, false],
    ['deactivation', leaver('m'), { active: false }, true],
    ['deactivation', leaver('m'), {}, false],
    ['roles', promoted('m', ['c'], someone('m', { roles: roles('a') })), { roles: roles('c') }, true],
    ['roles', promoted('m', ['c'], someone('m', { roles: roles('a') })), { roles: roles('a') }, false],
  ])('%s: %#', async (_, operation, more, isDone) => {
    for (const was of ['lost', 'stale'] as const) {
      const one = item(operation, was);
      const small = await resolved(one, [someone('m', more)]);
      expect(one).toMatchObject(
        isDone
          ? { state: 'done', seen: true, id: 'u-m', user: more }
          : { state: 'queued', seen: false, mayHaveArrived: false, user: more, write: { user: more } },
      );
      expect(one.error === undefined).toBe(isDone);
      expect(small.traffic).toEqual(['0 s list u-m']);
      expect(small.events).toMatchObject([{ status: `${was}: ${isDone ? 'done' : 'queued'}`, found: 'u-m' }]);
    }
  });

  it('is not called gone before the account was asked for by its id', async () => {
    const [shown, gone] = [item(mover('m'), 'lost'), item(mover('m'), 'lost')];
    const small = await resolved(shown, [someone('m', { title: 'Lead' })], {}, { hides: (_, how) => how === 'list' });
    expect(shown.state).toBe('done');
    expect(small.traffic).toEqual(['0 s list u-m', '0 s get u-m']);
    const nobody = await resolved(gone, []);
    expect(gone).toMatchObject({ state: 'failed', seen: false, detail: 'the account is gone' });
    expect(nobody.events).toMatchObject([{ status: 'lost: failed', found: null }]);
  });

  it('is seen by its id where a list still shows the version that was refused', async () => {
    const [old, now] = [someone('m', { version: '1' }), someone('m', { version: '2', title: 'Lead' })];
    const one = item(mover('m'), 'stale');
    Object.assign(one.write, { user: old });
    const small = new Small({ users: [now] });
    const lagging = { ...small.tenant, lookUp: async () => [old] } as unknown as ExecuteContext['tenant'];
    await resolveItems([one], small.context({ tenant: lagging }));
    expect(one).toMatchObject({ state: 'done', seen: true, user: { version: '2' } });
    expect(small.traffic).toEqual(['0 s get u-m']);
  });

  it('all are looked up with one request, and put on record', async () => {
    const items = [item(mover('m'), 'lost'), item(joiner('a'), 'lost'), item(leaver('l'), 'stale')];
    const small = await resolved(items, [someone('m'), someone('l')]);
    expect(small.traffic).toEqual(['0 s list u-m a@example.com u-l']);
    expect(small.events.map((event) => 'operation' in event && event.operation)).toEqual(['m', 'a', 'l']);
    // In one go, and not each with a wait for the disk.
    expect(small.kept).toEqual(['3 file']);
  });

  it('sends only what is still to be written', () => {
    const one = item(mover('m', { title: 'Lead', department: 'Sales', phone: null, email: 'm@x.com' }), 'stale');
    const now = someone('m', { title: 'Chief', department: 'Sales', phone: '+1', email: 'm@x.com' });
    expect(freshWrite(one, now)).toEqual({
      type: 'update',
      ref: 'm',
      user: now,
      before: { title: 'Chief', phone: '+1' },
      after: { title: 'Lead', phone: null },
    });
  });

  it('leaves roles alone that someone else gave or took meanwhile', () => {
    const one = item(promoted('m', ['b', 'c', 'd'], held), 'stale');
    // Planned: c and d come, a and theirs go. Meanwhile d came, theirs went, new came.
    const now = someone('m', { roles: roles('a', 'd', 'new') });
    expect(freshWrite(one, now)).toMatchObject({
      type: 'roles',
      user: now,
      roles: roles('d', 'new', 'c'),
      add: roles('c'),
      remove: roles('a'),
    });
  });

  it('switches an account as it is now', () => {
    const now = someone('m', { version: '2' });
    expect(freshWrite(item(leaver('m'), 'stale'), now)).toMatchObject({ type: 'activate', active: false, user: now });
    expect(freshWrite(item(deletion('m'), 'stale'), now)).toMatchObject({ type: 'activate', active: false, user: now });
  });
});

describe('what an account does not hold yet', () => {
  it('leaves out what is written another way: roles, active, and an externalId of the organisation’s sign-in', () => {
    const one = item(joiner('a', { department: 'Sales' }, ['r']), 'refused');
    const bare: PriorUser = { id: 'x', userName: 'A@EXAMPLE.com', active: false, roles: [] };
    expect(stillDiffers(one, bare)).toEqual({
      before: { externalId: null, title: null, department: null },
      after: { externalId: 'E-a', title: 'Lead', department: 'Sales' },
    });
    expect(stillDiffers(one, { ...bare, ssoName: 'a@sso' }).after).toEqual({ title: 'Lead', department: 'Sales' });
  });
});

describe('a look-up that is not complete', () => {
  const broken = (): Failure => new Failure('read-incomplete', 'a page is missing', 'Report it to NiCE support.');
  /** One who is asked for together with these names ends every look-up. */
  async function without(names: readonly string[], items: Item[], users: PriorUser[] = []): Promise<Small> {
    const small = new Small({ users });
    const lookUp: ExecuteContext['tenant']['lookUp'] = async (keys) => {
      const found = await small.tenant.lookUp([...keys]);
      if (keys.some(({ userName }) => names.includes(userName ?? ''))) throw broken();
      return found;
    };
    const tenant = { ...small.tenant, lookUp } as unknown as ExecuteContext['tenant'];
    await resolveItems(items, small.context({ tenant, settleMs: 0 }));
    return small;
  }
  const looks = (small: Small): string[] => small.traffic.filter((line) => line.includes(' list '));

  it('leaves only the person open whose look-up it is: the others are looked up one by one', async () => {
    const items = ['a', 'b', 'c'].map((id) => item(joiner(id), 'lost'));
    const small = await without(['b@example.com'], items, [holder(), someone('c', { title: 'Lead' })]);
    expect(items.map(({ state }) => state)).toEqual(['done', 'unknown', 'done']);
    expect(looks(small).map((line) => line.split(' ').length - 3)).toEqual([3, 1, 1, 1]);
  });

  it('says what nobody can say, why, and the advice of the failure, in words for either case', async () => {
    const error = apiError('uniqueness');
    const [lost, refused] = [item(joiner('a'), 'lost', { error: undefined }), item(joiner('b'), 'refused', { error })];
    await without(['a@example.com', 'b@example.com'], [lost, refused]);
    expect(lost).toMatchObject({
      state: 'unknown',
      detail: 'no answer came, and nobody can say whether the account is there: a page is missing',
      error: { status: null, kind: 'unreadable', correlationId: null, retryable: true, advice: broken().advice },
    });
    expect(refused).toMatchObject({
      state: 'failed',
      detail: 'the userName is taken, and nobody can say by which account: a page is missing',
      error: { status: 400, kind: 'uniqueness', correlationId: 'c-error', retryable: true, advice: broken().advice },
    });
    for (const one of [lost, refused]) expect(one.error?.message).toBe(one.detail);
  });

  it.each([
    [20, 21],
    [21, 1],
  ])('of %i people takes %i requests: of more than twenty it is not found out whose it is', async (count, requests) => {
    const items = Array.from({ length: count }, (_, i) => item(joiner(`p${i}`), 'lost'));
    const small = await without(['p3@example.com'], items, [someone('p4', { title: 'Lead' })]);
    expect(looks(small)).toHaveLength(requests);
    const open = items.filter(({ state }) => state === 'unknown').length;
    expect(open).toBe(requests === 1 ? count : 1);
  });

  it('ends the run where something else is wrong than that one read', async () => {
    const small = new Small();
    const gone = new Failure('tenant-unreachable', 'no connection', 'Try again.');
    const tenant = { ...small.tenant, lookUp: () => Promise.reject(gone) } as unknown as ExecuteContext['tenant'];
    await expect(resolveItems([item(joiner('a'), 'lost')], small.context({ tenant }))).rejects.toBe(gone);
  });
});

describe('after a creation without an answer, an account that shows no externalId', () => {
  const sent = { givenName: 'Ada', familyName: 'Berg', email: 'a@example.com' };
  it.each<[string, Partial<PriorUser>, boolean]>([
    ['is our own where name and address are those that were sent', { title: 'Agent' }, true],
    ['is not where it has another given name', { givenName: 'Zoe' }, false],
    ['is not where it has another family name', { familyName: 'Zoe' }, false],
    ['is not where it has another address', { email: 'z@example.com' }, false],
  ])('%s', async (_, more, isOwn) => {
    const one = item(joiner('a', sent), 'lost');
    await resolved(one, [holder({ externalId: undefined, ...sent, ...more })]);
    expect(one).toMatchObject({ state: 'queued', adopted: true, isOwn });
  });
});
