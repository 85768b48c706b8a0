import { describe, expect, it } from 'vitest';
import { countOwned } from '../../../src/cxone/read/count.ts';
import { byFilter } from '../../../src/cxone/read/filtering.ts';
import { groupsOf } from '../../../src/cxone/read/groups.ts';
import { userById } from '../../../src/cxone/read/listing.ts';
import { lookUp } from '../../../src/cxone/read/lookup.ts';
import { withMembership } from '../../../src/cxone/read/membership.ts';
import { readTenant } from '../../../src/cxone/read/read-tenant.ts';
import { readWhole, type Page } from '../../../src/cxone/session/paging.ts';
import { probe } from '../../../src/cxone/session/probe.ts';
import { listOf, ok, person, type Said, says, type Script, session, wanted } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const account = (id: string, more: object = {}) => ({ id, userName: `${id}@example.com`, active: true, ...more });
const all = Array.from({ length: 9 }, (_, i) => account(`p${i}`, { externalId: `E${i}` }));
const failure = (reason: string, message = '') => ({ reason, message: containing(message) });

/** A tenant that reads filters of `userName eq`, `externalId eq` and `id eq`, joined by `or`. */
const filtering =
  (
    people: readonly { id: string; userName: string; externalId?: string }[],
    eq = (a: string, b: string) => a.toLowerCase() === b.toLowerCase(),
  ): Script =>
  ({ path, query }) => {
    const id = /\/Users\/(.+)$/.exec(path)?.[1];
    if (id !== undefined) {
      const found = people.find((one) => one.id === id);
      return found ? ok(found) : 404;
    }
    const terms = [...(query.get('filter') ?? '').matchAll(/(\w+) eq "([^"]*)"/g)];
    const found = people.filter(
      (one) => terms.length === 0 || terms.some(([, name, value]) => eq(one[name as 'id'] ?? '', value ?? '')),
    );
    return path.endsWith('/Users') ? listOf(found) : undefined;
  };

describe('a list that is read', () => {
  it.each<[string, Said, object]>([
    ['is refused', says(400, { detail: 'no' }), failure('read-incomplete', 'refuses to list its accounts (no)')],
    ['fails', says(503, { detail: 'down' }), failure('tenant-unreachable', 'HTTP 503, down')],
    [
      'is answered 409',
      says(409, { detail: 'busy' }),
      { ...failure('read-incomplete', 'HTTP 409: busy'), advice: containing('Run `mode: check`') },
    ],
    ['is no list', ok({ hello: 1 }), failure('read-incomplete', 'no SCIM list')],
    ['is not answered', 'network', failure('tenant-unreachable')],
  ])('ends the read where it %s', async (_, said, reason) => {
    await expect(readTenant(session('generic', () => said).session, wanted())).rejects.toMatchObject(reason);
  });

  it('that is nowhere is looked for under a wrong address first', async () => {
    await expect(readTenant(session('generic', () => 404).session, wanted())).rejects.toMatchObject({
      reason: 'read-incomplete',
      advice: containing('Check `scim-url`: the base alone, without `/Users`.'),
    });
    await expect(
      readTenant(session('generic', () => says(400, { detail: 'no' })).session, wanted()),
    ).rejects.toMatchObject({ advice: expect.not.stringContaining('scim-url') as unknown });
  });

  it('is not read without a SCIM base', async () => {
    const there = session('attributes', () => ok({}), { noScim: true });
    await expect(readTenant(there.session, wanted())).rejects.toMatchObject(failure('config-invalid', 'no SCIM base'));
    expect(there.asked).toEqual([]);
  });

  it.each<[string, Said, object]>([
    ['fails', says(503, { detail: 'down' }), failure('read-incomplete', 'after 2 accounts: ')],
    ['is refused', says(403, { detail: 'no' }), failure('read-incomplete', 'the list of accounts was refused: no')],
    ['is no list', ok([]), failure('read-incomplete', 'no SCIM list')],
  ])('is not whole where its second page %s', async (_, said, reason) => {
    const there = session('generic', ({ query }) =>
      query.get('startIndex') === '1' ? listOf(all.slice(0, 2), 9) : said,
    );
    await expect(readTenant(there.session, wanted({ needAbsent: true }))).rejects.toMatchObject(reason);
  });

  it('names accounts that nobody can be matched with, and leaves them alone', async () => {
    const odd = [{ userName: 'no-id' }, { displayName: 'nobody' }, { id: 'nameless' }, { id: '..', userName: 'up' }];
    const { session: own } = session('generic', () => listOf([...odd, ...all]));
    const state = await readTenant(own, wanted({ needAbsent: true }));
    expect([state.users.length, state.read]).toEqual([9, 13]);
    const notes = own.capabilities.notes.filter((note) => note.startsWith('one account'));
    expect(notes).toMatchObject([
      containing('number 1 of the list has no id'),
      containing('number 2 of the list has no id'),
      containing('with the id nameless has no userName'),
      containing('number 4 of the list has an id that cannot stand in an address'),
    ]);
  });

  it('without a total is not whole', async () => {
    const there = session('generic', () => ok({ Resources: all }));
    await expect(readTenant(there.session, wanted())).rejects.toMatchObject(
      failure('read-incomplete', 'does not say how many there are'),
    );
  });

  it.each<[string, Said, object | null]>([
    ['404', 404, null],
    ['410', 410, null],
    ['500', says(500, { detail: 'down' }), failure('tenant-unreachable', 'an account was answered HTTP 500, down')],
    ...[400, 405, 409, 412, 413, 422, 428, 501].map((status): [string, Said, object] => [
      String(status),
      says(status, { detail: 'no' }),
      { advice: containing('Run `mode: check`') },
    ]),
    ['nothing', 'network', failure('tenant-unreachable')],
    ['someone else', ok(account('u2')), failure('tenant-unreachable', 'something else')],
    ['no account', ok({ id: 'u1' }), failure('tenant-unreachable', 'something else')],
  ])('asked for one account and answered %s', async (_, said, reason) => {
    const asked = userById(session('generic', () => said).session, 'u1');
    if (reason === null) expect(await asked).toBeNull();
    else await expect(asked).rejects.toMatchObject(reason);
  });
});

describe('leavers that the list leaves out', () => {
  const keys = [
    { id: 'p1', leaves: true },
    { userName: 'P2@example.com', leaves: true },
    { externalId: 'E3', leaves: true },
    { userName: 'hidden@example.com', leaves: true },
  ];
  it('are looked up, once the filter has found someone who is listed', async () => {
    const hidden = account('hidden');
    const there = session('generic', (asked) =>
      asked.query.has('filter') ? filtering([...all, hidden])(asked) : filtering(all)(asked),
    );
    const state = await readTenant(there.session, wanted({ needAbsent: true, keys }));
    expect(state.users.map(({ id }) => id)).toContain('hidden');
    expect([state.read, state.expected]).toEqual([10, 10]);
    expect(there.session.capabilities.notes).toContainEqual(containing('1 account that the list leaves out was found'));
  });

  it('are believed to be gone where filters miss who is listed', async () => {
    const there = session('generic', (asked) => (asked.query.has('filter') ? listOf([]) : filtering(all)(asked)));
    const state = await readTenant(there.session, wanted({ needAbsent: true, keys }));
    expect(state.users).toHaveLength(9);
    expect(there.session.capabilities).toMatchObject({
      filter: false,
      notes: [containing('a filter by userName misses someone who is listed')],
    });
  });

  it('are not looked for where nobody is missing', async () => {
    const there = session('generic', filtering(all));
    await readTenant(there.session, wanted({ needAbsent: true, keys: keys.slice(0, 3) }));
    expect(there.asked.filter(({ query }) => query.has('filter'))).toEqual([]);
  });
});

describe('a look-up', () => {
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();
  const keysOf = (from: number, to: number) => all.slice(from, to).map(({ userName }) => ({ userName }));

  it('by name, by externalId and by id finds each once', async () => {
    const there = session('generic', filtering(all));
    const found = await lookUp(there.session, [
      { id: 'p1', userName: 'p1@example.com' },
      { externalId: 'E2' },
      { id: 'p3' },
      { userName: 'P4@EXAMPLE.COM' },
      { userName: 'nobody@example.com' },
    ]);
    expect(ids(found)).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  it('where ids cannot be filtered by asks by name first, then for the rest by id', async () => {
    const there = session('generic', filtering(all));
    there.session.filtersIds = false;
    const found = await lookUp(there.session, [
      { id: 'p1', userName: 'p1@example.com' },
      { id: 'p2', externalId: 'renamed' },
      { id: 'p3' },
    ]);
    expect(ids(found)).toEqual(['p1', 'p2', 'p3']);
    expect(there.routes().filter((route) => route.includes('/Users/'))).toEqual([
      'GET /scim/v2/Users/p3',
      'GET /scim/v2/Users/p2',
    ]);
  });

  it.each<[string, Script]>([
    ['refuses filters', (asked) => (asked.query.has('filter') ? 400 : filtering(all)(asked))],
    [
      'ignores filters',
      (asked) => filtering(all)({ ...asked, query: new URLSearchParams(asked.path.endsWith('s') ? '' : []) }),
    ],
  ])('reads everybody where the tenant %s', async (_, script) => {
    const there = session('generic', script);
    expect(ids(await lookUp(there.session, keysOf(0, 3)))).toEqual(['p0', 'p1', 'p2']);
    expect(there.session.capabilities.filter).toBe(false);
  });

  it('reads everybody where names are compared with case, and someone is not found', async () => {
    const there = session(
      'generic',
      filtering(all, (a, b) => a === b),
    );
    there.session.casedNames = true;
    expect(ids(await lookUp(there.session, [{ userName: 'P1@example.com' }]))).toEqual(['p1']);
  });

  it('reads everybody where that takes fewer requests than the ids, and asks one by one in doubt', async () => {
    const there = session('generic', filtering(all));
    there.session.filtersIds = false;
    there.session.fullRead = 1;
    const some = [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }];
    expect(ids(await lookUp(there.session, some))).toEqual(['p1', 'p2', 'p3']);
    expect(there.asked).toHaveLength(1);
    const moving = session('generic', (asked) =>
      asked.path.endsWith('/Users') ? ok({ Resources: [] }) : filtering(all)(asked),
    );
    moving.session.filtersIds = false;
    moving.session.fullRead = 1;
    expect(ids(await lookUp(moving.session, some))).toEqual(['p1', 'p2', 'p3']);
    const down = session('generic', () => 503);
    down.session.filtersIds = false;
    down.session.fullRead = 1;
    await expect(lookUp(down.session, some)).rejects.toMatchObject({ reason: 'tenant-unreachable' });
  });

  it('of many ids goes by filter, and one by one where the tenant does not take them', async () => {
    const some = [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }];
    const there = session('generic', filtering(all));
    expect(ids(await lookUp(there.session, some))).toEqual(['p1', 'p2', 'p3']);
    expect(there.asked).toHaveLength(1);
    const none = session('generic', (asked) => (asked.query.has('filter') ? 400 : filtering(all)(asked)));
    expect(ids(await lookUp(none.session, some))).toEqual(['p1', 'p2', 'p3']);
    expect(none.session.filtersIds).toBe(false);
  });

  it('takes shorter filters where long ones are refused, and none where one of those is', async () => {
    const limited =
      (most: number, more?: RegExp): Script =>
      (asked) => {
        const filter = asked.query.get('filter') ?? '';
        return filter.split(' or ').length > most || more?.test(filter) ? 400 : filtering(all)(asked);
      };
    for (const most of [1, 2, 3]) {
      const there = session('generic', limited(most));
      expect(ids(await lookUp(there.session, keysOf(0, 9)))).toEqual(ids(all));
      expect(there.session.capabilities.filter).toBe(true);
    }
    const there = session('generic', limited(4, /p5@/));
    expect(
      await byFilter(
        there.session,
        all.map(({ userName }) => ({ attribute: 'userName', value: userName }) as const),
      ),
    ).toBeNull();
    expect(there.session.capabilities.filter).toBe(false);
  });

  it.each<[string, Said, object]>([
    ['is refused', 400, failure('read-incomplete', 'a further page of a look-up was refused')],
    ['shows nobody new', listOf(all.slice(0, 2), 3), failure('read-incomplete', 'a look-up: ')],
  ])('is not whole where a further page %s', async (_, said, reason) => {
    const there = session('generic', ({ query }) =>
      query.get('startIndex') === '1' ? listOf(all.slice(0, 2), 3) : said,
    );
    there.session.capabilities.listing = 'scim';
    await expect(lookUp(there.session, keysOf(0, 3))).rejects.toMatchObject(reason);
  });
});

describe('filters that are proven first', () => {
  const prove = async (script: Script, name = 'p1@example.com', externalId = 'E1') => {
    const there = session('generic', script);
    there.session.remember([person('p1', { userName: name, externalId })]);
    const users = await byFilter(there.session, [{ attribute: 'userName', value: 'p2@example.com' }], true);
    return { ...there, users };
  };
  it('are asked for someone who exists, in another case', async () => {
    const { users, asked } = await prove(filtering(all));
    expect(users?.map(({ id }) => id)).toEqual(['p2']);
    expect(asked[0]?.query.get('filter')).toContain('P1@EXAMPLE.COM');
    const upper = all.map((one) => ({ ...one, userName: one.userName.toUpperCase() }));
    const other = await prove(filtering(upper), 'P1@EXAMPLE.COM');
    expect(other.asked[0]?.query.get('filter')).toContain('p1@example.com');
  });
  it('that compare with case are known for it', async () => {
    const { users, session: own } = await prove(filtering(all, (a, b) => a === b));
    expect(users?.map(({ id }) => id)).toEqual(['p2']);
    expect(own.casedNames).toBe(true);
  });
  it('find the person in either case of a UUID', async () => {
    const id = (n: number): string => `11ef0001-aaaa-4bbb-8ccc-00000000000${n}`;
    const there = session('generic', filtering(all.map((one, n) => ({ ...one, id: id(n).toUpperCase() }))));
    there.session.remember([{ ...person('p1', { externalId: 'E1' }), id: id(1) }]);
    const terms = [{ attribute: 'userName', value: 'p2@example.com' } as const];
    expect((await byFilter(there.session, terms, true))?.map((user) => user.id)).toEqual([id(2).toUpperCase()]);
    const keys = all.map((_, n) => ({ id: id(n) }));
    expect(await lookUp(there.session, keys)).toHaveLength(9);
  });
  it('that miss someone are not used', async () => {
    expect((await prove(() => listOf([]))).users).toBeNull();
  });
  it('are proven once a run', async () => {
    const there = session('generic', filtering(all));
    there.session.remember([person('p1')]);
    const term = { attribute: 'userName', value: 'p2@example.com' } as const;
    await byFilter(there.session, [term], true);
    await byFilter(there.session, [term], true);
    expect(there.asked).toHaveLength(3);
  });
});

describe('accounts that are counted', () => {
  /** Totals by what the filter holds. */
  const counts =
    (owned: number, active: number, nobody = 0, shown: object[] = []): Script =>
    ({ query }) => {
      const filter = query.get('filter') ?? '';
      const total = filter.includes('""') ? nobody : filter.includes('active') ? active : owned;
      return listOf(total > 0 ? shown.slice(0, 1) : [], total);
    };
  const e1 = account('p1', { externalId: 'HR-1' });
  const page = (total: number | null, users = [person('p1', { externalId: 'HR-1' })]): Page<never> =>
    ({ total, items: users, asked: 200 }) as never;
  it.each<[string, Script, Page<never> | null, object | null]>([
    ['agree with the page', counts(3, 2, 0, [e1]), page(5), { owned: 3, ownedActive: 2 }],
    ['are more active than there are', counts(2, 3, 0, [e1]), page(5), null],
    ['are fewer than the page shows', counts(0, 0), page(5), null],
    ['are more than the total leaves room for', counts(9, 2, 0, [e1]), page(5), null],
    ['have fewer active ones than the page shows', counts(3, 0, 0, [e1]), page(5), null],
    [
      'have more active ones than there can be',
      counts(3, 3, 0, [e1]),
      page(5, [person('p1', { externalId: 'HR-1', active: false })]),
      null,
    ],
    ['are everybody, and the filter is minded', counts(5, 5, 0, [e1]), page(5), { owned: 5, ownedActive: 5 }],
    ['are everybody, and the filter is not minded', counts(5, 5, 5, [e1]), page(5), null],
    ['have no page to be held against, and are minded', counts(3, 2, 0, [e1]), null, { owned: 3, ownedActive: 2 }],
    ['have no page to be held against, and are not minded', counts(3, 2, 3, [e1]), null, null],
    ['show someone who is not meant', counts(3, 2, 0, [account('x')]), page(5), null],
    ['show nobody', counts(3, 2), page(5), null],
    ['have no total', () => ok({ Resources: [] }), page(5), null],
    ['are refused', () => 400, page(5), null],
  ])('%s', async (_, script, first, counted) => {
    const there = session('generic', script);
    expect(await countOwned(there.session, 'HR-', first)).toEqual(counted);
  });

  it('are those with any externalId where nothing marks the owned ones', async () => {
    const there = session('generic', counts(1, 1, 0, [e1]));
    await countOwned(there.session, '', page(5));
    expect(there.asked[0]?.query.get('filter')).toBe('externalId pr');
  });
});

describe('groups', () => {
  const group = (id: string, members?: string[]) => ({
    id,
    displayName: `Group ${id}`,
    members: members?.map((value) => ({ value })),
  });
  it.each<[string, Said, object | null]>([
    ['are none where the route is refused', 404, null],
    [
      'are named by their id where they have no name',
      listOf([{ id: 'g1', members: [] }]),
      [{ displayName: 'g1', members: [] }],
    ],
    [
      'show whether they show members',
      listOf([group('g1'), group('g2', ['u1'])]),
      [{ members: null }, { members: ['u1'] }],
    ],
  ])('%s', async (_, said, groups) => {
    const own = await groupsOf(session('entra', () => said, { mode: 'membership' }).session);
    if (groups === null) expect(own).toBeNull();
    else expect(own).toMatchObject(groups);
  });
  it.each<[string, Said, string]>([
    ['without an id', listOf([{ displayName: 'x' }]), 'a group has no id'],
    ['with an id that is a path', listOf([{ id: '..' }]), 'cannot stand in an address'],
    ['that are not all shown', listOf([group('g1')], 3), 'the groups: '],
  ])('%s are not read', async (_, said, why) => {
    const { session: own } = session('entra', () => said, { mode: 'membership' });
    await expect(groupsOf(own)).rejects.toMatchObject(failure('read-incomplete', why));
  });

  const hundred = Array.from({ length: 100 }, (_, i) => `m${i}`);
  it.each<[string, Said, string[]]>([
    ['shows more', ok(group('g1', [...hundred, 'u1'])), ['g1']],
    ['shows as many', ok(group('g1', hundred)), []],
    ['is refused', 403, []],
    ['does not come', 'network', []],
  ])('with a round number of members are asked for alone; the answer %s', async (_, alone, roles) => {
    const there = session(
      'entra',
      ({ path }) => (path.endsWith('/g1') ? alone : listOf([group('g1', hundred), group('g2')])),
      {
        mode: 'membership',
      },
    );
    const [user] = await withMembership(there.session, [person('u1')]);
    expect(user?.roles.map(({ value }) => value)).toEqual(roles);
    expect(there.session.capabilities.notes).toHaveLength(roles.length === 0 ? 1 : 0);
  });
});

describe('pages of a list', () => {
  it('without a total that always show something new are given up', async () => {
    let n = 0;
    const endless = async (): Promise<Page<string>> => ({ total: null, items: [`${(n += 1)}`] });
    expect(await readWhole(endless, (one) => one, undefined, { noTotal: true })).toMatchObject({
      complete: false,
      why: '1000 pages arrived, and there is always something new',
    });
  });

  const walk = (pages: Page<string>[]) => {
    let n = 0;
    // A list that moves is read again from its beginning.
    const fetch = async (offset: number): Promise<Page<string>> => {
      if (offset === 0) n = 0;
      return pages[Math.min(n++, pages.length - 1)] as Page<string>;
    };
    return readWhole(fetch, (one) => one);
  };
  it.each<[string, Page<string>[], object]>([
    [
      'named by cursors, to the last',
      [
        { total: 2, items: ['a'], next: 'x' },
        { total: 2, items: ['b'] },
      ],
      { complete: true, total: 2 },
    ],
    [
      'that name themselves',
      [{ total: 2, items: ['a'], next: 'x' }],
      { complete: false, why: 'a page names itself as the next one' },
    ],
    [
      'that always name another one and show nobody new',
      [
        { total: 2, items: ['a'], next: 'first' },
        ...Array.from({ length: 50 }, (_, i) => ({ total: 2, items: ['a'], next: `${i}` })),
      ],
      { complete: false, why: 'the last 10 pages show nobody new, and there is always another one' },
    ],
    [
      'of which some are empty, to the last',
      [
        { total: 2, items: ['a'], next: 'x' },
        ...Array.from({ length: 9 }, (_, i) => ({ total: 2, items: [], next: `${i}` })),
        { total: 2, items: ['b'] },
      ],
      { complete: true, total: 2 },
    ],
    [
      'named by cursors, of which some are missing',
      [
        { total: 3, items: ['a'], next: 'x' },
        { total: 3, items: ['b'] },
      ],
      { complete: false, why: 'the tenant counts 3 but shows 2' },
    ],
    [
      'whose total is gone',
      [
        { total: 3, items: ['a'] },
        { total: null, items: ['b'] },
      ],
      { complete: false, why: 'the tenant first counted 3, then nothing' },
    ],
    [
      'whose total moves where nobody is new',
      [
        { total: 3, items: ['a'] },
        { total: 4, items: ['a', 'a'] },
      ],
      { complete: false, why: 'the tenant first counted 3, then 4' },
    ],
    [
      'whose total is gone where nobody is new',
      [
        { total: 3, items: ['a'] },
        { total: null, items: ['a'] },
      ],
      { complete: false, why: 'the tenant first counted 3, then nothing' },
    ],
    [
      'that count people and show nobody',
      [{ total: 3, items: [] }],
      { complete: false, why: '0 of 3 arrived and no further page shows anyone new' },
    ],
    [
      'that are refused past the end',
      [
        { total: 4, items: ['a', 'b'], asked: 2 },
        { total: 4, items: ['c', 'd'], asked: 2 },
        { total: null, items: [], refused: 'nothing there' },
      ],
      { complete: true, total: 4 },
    ],
    [
      'that are refused where some are missing',
      [
        { total: 4, items: ['a', 'b'], asked: 2 },
        { total: null, items: [], refused: 'too far' },
      ],
      { complete: false, why: 'the page after 2 entries was refused: too far' },
    ],
    [
      'that are refused where each counted itself',
      [
        { total: 2, items: ['a', 'b'], asked: 2 },
        { total: null, items: [], refused: 'too far' },
      ],
      { complete: false, why: 'the page after 2 entries was refused: too far' },
    ],
    ['that are empty', [{ total: 0, items: [] }], { complete: true, total: 0 }],
  ])('%s', async (_, pages, whole) => expect(await walk(pages)).toMatchObject(whole));
});

describe('what a tenant says it offers', () => {
  const spc =
    (bulk: object, more: object = {}): Script =>
    ({ path }) =>
      path.endsWith('Config') ? ok({ patch: { supported: true }, bulk, ...more }) : undefined;
  it.each<[object, object | null]>([
    [
      { supported: true, maxOperations: 10, maxPayloadSize: 5000 },
      { maxOperations: 10, maxPayloadSize: 5000 },
    ],
    [{ supported: true }, { maxOperations: 50, maxPayloadSize: 1_048_576 }],
    [{ supported: false }, null],
  ])('of bulk %j', async (said, bulk) => {
    const { session: own } = session('generic', spc(said));
    await probe(own);
    expect(own.capabilities.bulk).toEqual(bulk);
  });
  it('of bulk nothing, leaves what the profile takes for granted', async () => {
    const { session: own } = session('bulk', ({ path }) =>
      path.endsWith('Config') ? ok({ patch: { supported: true } }) : undefined,
    );
    await probe(own);
    expect(own.capabilities.bulk).toEqual({ maxOperations: 50, maxPayloadSize: 1_048_576 });
  });
  it('ends the run where `bulk: on` meets none, and not where there is one', async () => {
    await expect(probe(session('generic', spc({ supported: false }), { bulk: 'on' }).session)).rejects.toMatchObject(
      failure('config-invalid', '`bulk` is `on`'),
    );
    await probe(session('generic', spc({ supported: true }), { bulk: 'on' }).session);
  });
});
