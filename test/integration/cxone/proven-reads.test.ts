import { describe, expect, it } from 'vitest';
import { people, PRESETS, type TenantOptions } from '../../tenant/server.ts';
import { open, request } from './pair.ts';

const idsOf = (users: readonly { id: string }[]): number => new Set(users.map(({ id }) => id)).size;
const pagesOf = (requests: readonly { path: string }[]): number =>
  requests.filter(({ path }) => path.startsWith('/scim/v2/Users') || path.endsWith('/users/search')).length;

describe('a list whose total may be the page’s', () => {
  it.each<[string, TenantOptions['quirks'], TenantOptions['limits'], number]>([
    ['as full as asked', { counts: 'page' }, { maxResults: 50 }, 7],
    ['cut below what is announced', { counts: 'page', enforcedResults: 100 }, {}, 4],
    ['cut, and the last page full', { counts: 'page', enforcedResults: 50 }, {}, 6],
    ['cursors', { cursors: true }, { maxResults: 60 }, 5],
    ['cursors and the page’s total', { cursors: true, counts: 'page' }, { maxResults: 60 }, 5],
  ])('is read to its end: %s', async (_, quirks = {}, limits = {}, pages) => {
    const count = quirks.enforcedResults === 50 ? 250 : 290;
    await using pair = await open('generic', { ...PRESETS.generic, users: people(count), quirks, limits });
    const state = await pair.tenant.read(request({ needAbsent: true }));
    expect([idsOf(state.users), state.read, state.expected]).toEqual([count, count, count]);
    expect(pagesOf(pair.server.requests)).toBe(pages);
  });

  it('costs one request more where the last page is full, and none elsewhere', async () => {
    const figures: Record<number, number> = {};
    for (const count of [21, 150, 200, 290]) {
      await using pair = await open('generic', {
        ...PRESETS.generic,
        users: people(count),
        limits: { maxResults: 100 },
      });
      expect(idsOf((await pair.tenant.read(request({ needAbsent: true }))).users)).toBe(count);
      figures[count] = pagesOf(pair.server.requests);
    }
    expect(figures).toEqual({ 21: 1, 150: 2, 200: 3, 290: 3 });
  });

  it('is refused where the first page comes back in place of the next one', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: people(130),
      quirks: { counts: 'page', paging: 'repeated' },
      limits: { maxResults: 50 },
    });
    await expect(pair.tenant.read(request({ needAbsent: true }))).rejects.toMatchObject({ reason: 'read-incomplete' });
  });

  it('is read to its end by the published search', async () => {
    await using pair = await open('cxone', { ...PRESETS.cxone, users: people(230), quirks: { counts: 'page' } });
    expect(idsOf((await pair.tenant.read(request())).users)).toBe(230);
    expect(pagesOf(pair.server.requests)).toBe(4);
  });
});

describe('accounts as some servers show them', () => {
  const users = [...people(6), ...people(2, { from: 7, active: false })];

  it.each(['number', 'true-only'] as const)('active as %s', async (active) => {
    await using pair = await open('generic', { ...PRESETS.generic, users, quirks: { active } });
    const state = await pair.tenant.read(request({ needAbsent: true }));
    expect(state.users.filter((user) => !user.active).map(({ externalId }) => externalId)).toEqual([
      'E000007',
      'E000008',
    ]);
    const [first] = state.users;
    if (!first) throw new Error('nobody');
    const write = { type: 'activate', ref: 'a', user: first, active: false } as const;
    expect(await pair.tenant.sendOne(pair.tenant.prepare(write))).toMatchObject({
      status: 'done',
      user: { active: false },
    });
    expect(await pair.tenant.get(first.id)).toMatchObject({ active: false });
  });

  it('all of them inactive on the first page, where false is left out', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: [...people(10, { active: false }), ...people(3, { from: 50 })],
      quirks: { active: 'true-only' },
      limits: { maxResults: 10 },
    });
    const state = await pair.tenant.read(request({ needAbsent: true }));
    expect(state.users.filter((user) => user.active)).toHaveLength(3);
  });

  it('e-mail addresses as bare text, changed and cleared in place', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users, quirks: { emails: 'text' } });
    const state = await pair.tenant.read(request({ needAbsent: true }));
    const [first] = state.users;
    if (!first) throw new Error('nobody');
    expect(first.email).toBe(users[0]?.email);
    const write = {
      type: 'update',
      ref: 'a',
      user: first,
      before: { email: first.email ?? null },
      after: { email: 'n@example.com' },
    } as const;
    expect(await pair.tenant.sendOne(pair.tenant.prepare(write))).toMatchObject({ status: 'done' });
    expect(pair.server.find(first.userName)?.email).toBe('n@example.com');
    expect(await pair.tenant.get(first.id)).toMatchObject({ email: 'n@example.com' });
  });

  it('the response of a bulk operation as JSON text', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users,
      quirks: { bulkResponseText: true },
      shape: { bulkResources: 'resource' },
    });
    const [first] = (await pair.tenant.read(request({ needAbsent: true }))).users;
    if (!first) throw new Error('nobody');
    const write = { type: 'update', ref: 'a', user: first, before: {}, after: { title: 'New' } } as const;
    const { results } = await pair.tenant.sendBulk([pair.tenant.prepare(write)]);
    expect(results[0]).toMatchObject({ status: 'done', user: { title: 'New' } });
  });

  it('one account without a userName is named, and the others are read', async () => {
    const [nameless] = people(1, { from: 99 });
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: [...users, { ...nameless, id: 'odd-1', userName: 'gone@example.com' }],
      quirks: { nameless: ['odd-1'] },
    });
    const state = await pair.tenant.read(request({ needAbsent: true }));
    expect([state.users.length, state.read, state.expected]).toEqual([8, 9, 9]);
    expect(pair.tenant.capabilities.notes.join()).toContain('odd-1');
  });
});

describe('a filter', () => {
  const unowned = people(3, { from: 900 }).map(({ userName }) => ({ userName }));
  const owned = people(597, { roles: ['role-agent'] });
  const big: TenantOptions = { ...PRESETS.generic, users: [...owned, ...unowned], limits: { maxResults: 50 } };
  const roster = people(4).map(({ userName, externalId }) => ({ userName: userName.toUpperCase(), externalId }));

  it('that finds a witness by every attribute asked for costs two requests', async () => {
    await using pair = await open('generic', big);
    const state = await pair.tenant.read(request({ keys: roster }));
    expect(state).toMatchObject({ method: 'filter', read: 4 });
    expect([state.requests, pagesOf(pair.server.requests)]).toEqual([6, 6]);
  });

  it('by externalId that misses its witness is not used again', async () => {
    await using pair = await open('generic', { ...big, quirks: { filter: 'no-external-id' } });
    const keys = roster.map(({ externalId }) => ({ externalId }));
    expect(await pair.tenant.read(request({ keys }))).toMatchObject({ method: 'list', read: 600 });
    pair.server.forget();
    expect(await pair.tenant.lookUp(keys)).toHaveLength(4);
    expect(pair.server.requests.some(({ path }) => path.includes('filter='))).toBe(false);
  });

  it('that compares userNames with case is no proof that someone is not there', async () => {
    await using pair = await open('generic', { ...big, quirks: { filter: 'cased' } });
    const keys = roster.map(({ userName }) => ({ userName }));
    expect(await pair.tenant.read(request({ keys }))).toMatchObject({ method: 'list', read: 600 });
    expect(await pair.tenant.lookUp(keys)).toHaveLength(4);
  });
});

describe('a leaver of the file', () => {
  const users = people(30);
  const [gone, hidden] = [people(1, { from: 700 })[0], users[3]];

  it.each([{}, { maxResults: 10 }])(
    'someone the list leaves out is looked up before he counts as gone',
    async (limits) => {
      if (!gone || !hidden) throw new Error('nobody');
      await using pair = await open('generic', {
        ...PRESETS.generic,
        users,
        limits,
        quirks: { unlisted: [hidden.userName] },
      });
      const keys = [gone, hidden].map(({ userName, externalId }) => ({ userName, externalId, leaves: true }));
      const state = await pair.tenant.read(request({ keys, needAbsent: true }));
      expect(state.users.map(({ userName }) => userName)).toContain(hidden.userName);
      expect(state).toMatchObject({ read: 30, expected: 30 });
      expect(pair.tenant.capabilities.notes.join()).toContain('leaves out');
    },
  );
});
