import { describe, expect, it } from 'vitest';
import { type Item, itemOf, writeOf } from '../../../src/execute/item.ts';
import { prove } from '../../../src/execute/proof.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { deletion, joiner, leaver, mover, promoted, returner, someone } from './operations.ts';
import { Small, type Ways } from './small-tenant.ts';

/** One write that was answered with success, and a tenant that shows what it shows. */
async function proven(
  operation: Operation,
  shown: PriorUser | null,
  more: Partial<Item> = {},
  ways: Ways = {},
): Promise<{ item: Item; small: Small }> {
  const small = new Small({ users: shown ? [shown] : [], ...ways });
  const item = itemOf(operation, writeOf(operation), small.tenant.prepare);
  Object.assign(item, { state: 'done', httpStatus: 200, correlationId: 'c-1', ...more });
  await prove([item], small.context({ settleMs: 0 }));
  return { item, small };
}

const YES = 'CXone reported success, but';

describe('what is said of a write that was answered with success and is not as written', () => {
  it.each<[string, Operation, PriorUser, string, string[]]>([
    ['a title', mover('m'), someone('m'), `${YES} did not keep title`, ['title']],
    [
      'two fields',
      mover('m', { title: 'Lead', phone: '+1' }),
      someone('m'),
      `${YES} did not keep title, phone`,
      ['title', 'phone'],
    ],
    ['a deactivation', leaver('m'), someone('m'), `${YES} the account is still active`, ['active']],
    [
      'a reactivation',
      returner('m'),
      someone('m', { active: false }),
      `${YES} the account is still deactivated`,
      ['active'],
    ],
    ['roles', promoted('m', ['a']), someone('m'), `${YES} the roles are not as written`, ['roles']],
    [
      'a new account',
      joiner('m'),
      someone('m'),
      'the account was created, but CXone did not keep its title',
      ['title'],
    ],
    [
      'a leaver’s externalId alone',
      { ...leaver('m'), after: { active: false, externalId: 'E-x' } } as Operation,
      someone('m', { active: false }),
      `${YES} did not keep externalId`,
      ['externalId'],
    ],
  ])('%s', async (_, operation, shown, detail, missing) => {
    const { item, small } = await proven(operation, shown);
    expect(item).toMatchObject({ state: 'ignored', seen: false, detail, missing, user: shown });
    expect(item.error).toEqual({
      status: 200,
      kind: 'ignored',
      message: detail,
      fields: missing.map((field) => ({ field, message: 'not as written' })),
      correlationId: 'c-1',
      retryable: false,
      advice: expect.any(String) as string,
    });
    expect(small.events).toMatchObject([
      { event: 'operation.looked-up', operation: 'm', status: 'done: ignored', found: 'u-m' },
    ]);
  });

  it.each<[string, Operation, PriorUser, string]>([
    [
      'what only an administrator can allow',
      returner('m'),
      someone('m', { active: false }),
      'whether the API user may',
    ],
    ['roles', promoted('m', ['a']), someone('m'), 'whether the API user may'],
    ['the user name', mover('m', { userName: 'n' }), someone('m'), 'whether the API user may'],
    [
      'details, which the policy can leave out',
      mover('m', { title: 'Lead', phone: '+1', externalId: 'X' }),
      someone('m'),
      'lets the API write title, phone; where it never will, put `unmanaged: [title, phone]` into the policy.',
    ],
    [
      'details of which the policy can leave out some',
      mover('m', { familyName: 'New', title: 'Lead' }),
      someone('m'),
      'lets the API write familyName, title; where it never will, put `unmanaged: [title]` into the policy.',
    ],
    [
      'details of which the policy can leave out none',
      mover('m', { familyName: 'New' }),
      someone('m'),
      'lets the API write familyName.',
    ],
  ])('advice on %s', async (_, operation, shown, advice) => {
    expect((await proven(operation, shown)).item.error?.advice).toContain(advice);
  });

  it('the tenant’s own words on where it is allowed come first, where it has some', async () => {
    const asked: string[][] = [];
    const words = (given: string | null): Ways => ({
      settingWords: (fields) => {
        asked.push([...fields]);
        return given;
      },
    });
    const { item: known } = await proven(
      mover('m', { title: 'L', userName: 'n' }),
      someone('m'),
      {},
      words('Allow it'),
    );
    expect(known.error?.advice).toBe('Allow it; where it never will, put `unmanaged: [title]` into the policy.');
    const { item: unknown } = await proven(mover('m'), someone('m'), {}, words(null));
    expect(unknown.error?.advice).toMatch(/^Check in CXone whether this tenant lets the API write title; where/);
    expect(asked).toEqual([['title'], ['title']]);
  });

  it('is accepted, and may be tried again, where no read shows the account', async () => {
    const { item, small } = await proven(joiner('m'), null, { missing: ['title'] });
    const detail = 'CXone reported success, but no read shows the account';
    expect(item).toMatchObject({ state: 'accepted', seen: false, detail, missing: [] });
    expect(item.error).toMatchObject({ kind: 'ignored', message: detail, fields: [], retryable: true });
    expect(item.error?.advice).toContain('Look for the account in CXone');
    expect(small.events).toMatchObject([{ status: 'done: accepted', found: null }]);
    // Nobody knows its id: there is nothing to ask for.
    expect(small.traffic).toEqual(['0 s list m@example.com']);
  });

  it.each<[string, Operation, PriorUser | null, string]>([
    ['ignored', mover('m'), someone('m'), `${YES} did not keep title; its answer was: an HTML page`],
    ['accepted', joiner('m'), null, `${YES} no read shows the account; its answer was: an HTML page`],
    [
      'failed',
      joiner('m'),
      someone('m', { externalId: 'E-other' }),
      'the userName is taken by an account with another externalId; its answer was: an HTML page',
    ],
  ])('names what made the answer doubtful: %s', async (state, operation, shown, detail) => {
    const { item } = await proven(operation, shown, { doubt: 'an HTML page' });
    expect(item).toMatchObject({ state, detail });
  });

  it('of a userName that someone else has, it says what to write into the row', async () => {
    const { item } = await proven(joiner('m'), someone('m', { externalId: 'E-other' }));
    expect(item.error).toEqual({
      status: 200,
      kind: 'uniqueness',
      message: 'the userName is taken by an account with another externalId',
      fields: [],
      correlationId: 'c-1',
      retryable: false,
      advice: 'Choose another userName, or put the externalId of the account that has it into the row.',
    });
  });

  it.each([
    [[{ value: 'r1', display: 'Agent' }], 'the role Agent'],
    [[{ value: 'r1', display: 'Agent' }, { value: 'r2' }], 'the roles Agent and r2'],
  ])('names the roles that stay where all were to go', async (held, words) => {
    const before = someone('m', { roles: held });
    const { item } = await proven(promoted('m', [], before), before);
    expect(item).toMatchObject({ state: 'ignored', detail: `${YES} the account still has ${words}` });
  });

  it('a new account without its externalId, or with its own, is not someone else’s', async () => {
    const { item: bare } = await proven(joiner('m'), someone('m', { externalId: undefined }));
    expect(bare).toMatchObject({ state: 'ignored', missing: ['externalId', 'title'] });
    const { item: own } = await proven(joiner('m'), someone('m'));
    expect(own).toMatchObject({ state: 'ignored', missing: ['title'] });
    const { item: unnamed } = await proven(joiner('m', { externalId: null }), someone('m'));
    expect(unnamed).toMatchObject({ state: 'ignored', missing: ['externalId', 'title'] });
    // A change of an existing account never met another one.
    const { item: moved } = await proven(mover('m', { externalId: 'E-new' }), someone('m'));
    expect(moved).toMatchObject({ state: 'ignored', missing: ['externalId'] });
  });
});

describe('what counts as seen', () => {
  it('a new account, found by its userName in any case, and then known by its id', async () => {
    const { item } = await proven(joiner('m'), someone('m', { userName: 'M@Example.com', title: 'Lead' }));
    expect(item).toMatchObject({ state: 'done', seen: true, id: 'u-m', missing: [] });
    // Nobody looks at it again: a hundred thousand people are not kept.
    expect(item.user).toBeUndefined();
  });

  it('is kept for an account that was linked, whose roles follow', async () => {
    const operation = joiner('m', {}, ['r']);
    const { item } = await proven(operation, someone('m', { title: 'Lead' }), { adopted: true, id: 'u-m' });
    expect(item).toMatchObject({ state: 'done', seen: true, user: { id: 'u-m', title: 'Lead' } });
    const { item: fresh } = await proven(operation, someone('m', { title: 'Lead' }));
    expect(fresh).toMatchObject({ state: 'ignored', missing: ['roles'] });
  });

  it('is kept for a change, as the account is now', async () => {
    const { item } = await proven(mover('m'), someone('m', { title: 'Lead', version: '2' }));
    expect(item).toMatchObject({ state: 'done', seen: true, user: { version: '2' } });
  });

  it('an account that is not there any more lets nobody in: only a deactivation is done by that', async () => {
    const { item: off, small } = await proven(leaver('m'), null);
    expect(off).toMatchObject({ state: 'done', seen: true, detail: 'the account is no longer shown' });
    // What is as its answer said needs no record of its own.
    expect(small.kept).toEqual([]);
    const { item: on } = await proven(returner('m'), null);
    expect(on).toMatchObject({ state: 'accepted', seen: false });
    const { item: moved } = await proven(mover('m'), null);
    expect(moved).toMatchObject({ state: 'accepted', seen: false });
  });

  it('another account under the same userName is no sighting', async () => {
    const { item } = await proven(
      mover('m'),
      someone('m'),
      {},
      {
        users: [someone('m'), someone('m', { id: 'other', title: 'Lead' })],
        hides: ({ id }) => id === 'u-m',
      },
    );
    expect(item).toMatchObject({ state: 'accepted', seen: false });
  });

  it('a new name is looked for where the row gives one', async () => {
    const { small } = await proven(joiner('m', { userName: 'New@example.com' }), null);
    expect(small.traffic).toEqual(['0 s list New@example.com']);
    const { small: unnamed } = await proven(joiner('m', { userName: null }), null);
    expect(unnamed.traffic).toEqual(['0 s list m@example.com']);
  });

  it('what is over already, or was seen, is not looked for', async () => {
    for (const more of [{ state: 'failed' }, { state: 'queued' }, { seen: true }] as const) {
      const { item, small } = await proven(mover('m'), someone('m'), more);
      expect(item).toMatchObject({ seen: 'seen' in more, missing: [] });
      expect(small.traffic).toEqual([]);
    }
  });

  it('a look asks for the fields that were written, each once', async () => {
    const small = new Small({ users: [someone('a'), someone('b')] });
    const asked: unknown[] = [];
    const { tenant, ...context } = small.context({ settleMs: 0 });
    const items = [mover('a', { title: 'x', phone: '+1' }), mover('b'), deletion('c', someone('b'))].map((operation) =>
      Object.assign(itemOf(operation, writeOf(operation), small.tenant.prepare), { state: 'done' as const }),
    );
    await prove(items, {
      ...context,
      tenant: { ...tenant, lookUp: (keys, fields) => (asked.push(fields), tenant.lookUp(keys)) },
    });
    expect(asked).toEqual([['title', 'phone']]);
  });
});
