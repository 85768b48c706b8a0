import { describe, expect, it } from 'vitest';
import { otherForms, prepareWrite } from '../../../src/cxone/session/prepare-write.ts';
import type { TenantSession } from '../../../src/cxone/session/tenant-session.ts';
import { sendBulk } from '../../../src/cxone/write/bulk.ts';
import { sendMemberships } from '../../../src/cxone/write/memberships.ts';
import { sendSingle } from '../../../src/cxone/write/send-single.ts';
import type { Attributes } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Write } from '../../../src/model/tenant.ts';
import { type Asked, HOST, ok, person, type Said, says, type Script, session } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const error = (more: object): object => ({ error: expect.objectContaining(more) as object });
const ann = person('u1', { userName: 'ann@example.com', version: 'W/"1"' });
const shown = (id: string, more: object = {}) => ({
  id,
  userName: id === 'u1' ? 'ann@example.com' : `${id}@example.com`,
  name: { givenName: 'A' },
  active: true,
  ...more,
});
const update = (user: PriorUser, after: Attributes): Write => ({
  type: 'update',
  ref: user.id,
  user,
  before: {},
  after,
});
const remove = (user: PriorUser): Write => ({
  type: 'delete',
  ref: user.id,
  user,
  licensePolicy: 'RECLAIM',
  terminateSessions: true,
  retainData: true,
});
const create = (userName: string, more: Partial<Extract<Write, { type: 'create' }>> = {}): Write => ({
  type: 'create',
  ref: userName,
  attributes: { userName, givenName: 'G', familyName: 'F', active: true },
  ...more,
});
const one = async (there: { session: TenantSession }, write: Write) =>
  sendSingle(there.session, prepareWrite(there.session, write));
const many = async (there: { session: TenantSession }, writes: Write[]) =>
  sendBulk(
    there.session,
    writes.map((write) => prepareWrite(there.session, write)),
  );
const lost: Said = { lost: 'timeout', ambiguous: true };

describe('an answer to one write', () => {
  it.each<[string, Write, Said, object]>([
    [
      'shows the account',
      update(ann, { title: 'X' }),
      ok(shown('u1')),
      { status: 'done', user: expect.anything() as object },
    ],
    [
      'shows another account',
      update(ann, { title: 'X' }),
      ok(shown('u2')),
      { status: 'ambiguous', ...error({ retryable: true }) },
    ],
    ['shows another new account', create('n@example.com'), ok(shown('u2')), { status: 'ambiguous' }],
    [
      'shows an account that is someone else’s',
      create('n@example.com', { attributes: { userName: 'n@example.com', externalId: 'E1', active: true } }),
      ok(shown('n', { externalId: 'E2' })),
      { status: 'failed', ...error({ kind: 'uniqueness' }) },
    ],
    [
      'shows an account that was there, and off',
      create('n@example.com', { attributes: { userName: 'n@example.com', externalId: 'E1', active: true } }),
      ok(shown('n', { active: false })),
      { status: 'failed', ...error({ kind: 'uniqueness' }) },
    ],
    [
      'shows nothing of a new account',
      create('n@example.com'),
      says(201),
      { status: 'done', doubt: 'an empty answer' },
    ],
    [
      'is something else',
      update(ann, { title: 'X' }),
      ok({ ok: true }),
      { status: 'done', doubt: 'something that is no account' },
    ],
    [
      'is a page',
      update(ann, { title: 'X' }),
      { status: 200, text: '<html><h1>Proxy</h1></html>' },
      { doubt: 'Proxy' },
    ],
    ['never came, and it may be done', update(ann, { title: 'X' }), lost, { status: 'ambiguous', httpStatus: null }],
    ['never came, and it is not done', update(ann, { title: 'X' }), 'network', { status: 'retry' }],
    ['never came, and trying again is no help', update(ann, { title: 'X' }), 'redirect', { status: 'failed' }],
  ])('%s', async (_, write, said, result) => {
    expect(
      await one(
        session('generic', () => said),
        write,
      ),
    ).toMatchObject(result);
  });

  it('is PUT where a path is not read, and where PATCH is not offered', async () => {
    for (const [said, patches] of [
      [says(400, { scimType: 'invalidPath', detail: 'no' }), null],
      [501, false],
    ] as const) {
      const there = session('generic', ({ method }) => (method === 'PATCH' ? said : ok(shown('u1'))));
      expect(await one(there, update(ann, { title: 'X' }))).toMatchObject({ status: 'done' });
      expect(there.routes().map((route) => route.split(' ')[0])).toEqual(['PATCH', 'GET', 'PUT']);
      expect(there.asked[2]?.body).toMatchObject({ title: 'X', name: { givenName: 'A' } });
      expect(there.session.capabilities.patch).toBe(patches);
    }
  });

  it('says booleans as text where that is taken, and stays refused where it is not', async () => {
    const off: Write = { type: 'activate', ref: 'u1', user: ann, active: false };
    const text = JSON.stringify('False');
    const taking = session('generic', ({ body }) => (JSON.stringify(body).includes(text) ? ok(shown('u1')) : 400));
    expect(await one(taking, off)).toMatchObject({ status: 'done' });
    expect(taking.session.textBooleans).toBe(true);
    const not = session('generic', () => says(400, { detail: 'no' }));
    expect(await one(not, off)).toMatchObject({ status: 'failed', httpStatus: 400 });
    expect(not.session.textBooleans).toBe(false);
  });

  it.each<[string, Said, object]>([
    ['500', says(500, { detail: 'busy' }), { status: 'ambiguous', httpStatus: 500 }],
    ['no answer', lost, { status: 'ambiguous', httpStatus: null }],
    ['another version', says(412, { detail: 'changed' }), { status: 'failed', ...error({ kind: 'version' }) }],
  ])('says booleans as text, and what became of that counts: %s', async (_, said, result) => {
    const off: Write = { type: 'activate', ref: 'u1', user: ann, active: false };
    const there = session('generic', ({ method, body }) => {
      if (method === 'GET') return ok(shown('u1', { meta: { version: 'W/"2"' } }));
      return JSON.stringify(body).includes('"False"') ? said : says(400, { detail: 'no boolean' });
    });
    expect(await one(there, off)).toMatchObject(result);
    expect(there.session.textBooleans).toBe(false);
  });

  it.each([
    ['a boolean', 'no boolean', { type: 'activate', active: false }],
    ['a change', 'invalidSyntax', { type: 'update', before: {}, after: { title: 'X' } }],
  ] as const)(
    'that a bulk refuses and that is taken alone is sent alone for everybody: %s',
    async (_, detail, what) => {
      const there = session('generic', ({ path, body }) => {
        if (!path.endsWith('/Bulk')) return ok(shown(path.split('/').at(-1) as string));
        const { Operations } = body as { Operations: { bulkId: string }[] };
        const response = { scimType: detail, detail };
        return ok({ Operations: Operations.map(({ bulkId }) => ({ bulkId, status: '400', response })) });
      });
      const writes = users.slice(0, 3).map((user): Write => ({ ...what, ref: user.id, user }));
      const { results } = await many(there, writes);
      expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
      expect(there.session.textBooleans).toBe(false);
    },
  );

  it('is tried by PUT where NiCE’s SCIM refuses a PATCH; refused both ways, PATCH stays', async () => {
    const write = update(ann, { title: 'X' });
    const patchless = session('cxone', ({ method }) =>
      method === 'PATCH' ? says(400, { detail: 'no' }) : ok(shown('u1', { timeZone: 'UTC' })),
    );
    expect(await one(patchless, write)).toMatchObject({ status: 'done' });
    expect(patchless.session.capabilities.patch).toBe(false);
    expect(patchless.asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ timezone: 'UTC' });
    const both = session('cxone', ({ method }) =>
      method === 'GET' ? ok(shown('u1')) : says(400, { detail: 'no such title' }),
    );
    expect(await one(both, write)).toMatchObject({ status: 'failed', ...error({ message: 'no such title' }) });
    expect(both.session.capabilities.patch).toBeNull();
  });

  it.each<[string, Said, object]>([
    ['fails', says(503, { detail: 'down' }), { status: 'retry', httpStatus: 503 }],
    ['is refused', says(403, { detail: 'no' }), { status: 'failed', httpStatus: 403 }],
    ['gets no answer', 'network', { status: 'retry', httpStatus: null, correlationId: null }],
    ['shows no account', ok({}), { status: 'retry' }],
    ['shows another account', ok(shown('u2')), { status: 'retry' }],
  ])('was not written where the look before a PUT %s', async (_, look, result) => {
    const there = session('roles', ({ method }) => (method === 'GET' ? look : ok(shown('u1'))));
    expect(await one(there, update(ann, { title: 'X' }))).toMatchObject(result);
    expect(there.routes()).toEqual(['GET /scim/v2/Users/u1']);
  });

  it('keeps what the account has: who is off by leaving it out stays off, role entries stay as they are', async () => {
    const { active: _, ...silent } = shown('u1', {
      meta: { version: 'W/"1"' },
      roles: [{ value: 'r1', type: 'odd' }, 'bare'],
    });
    const there = session('generic', ({ method }) => (method === 'GET' ? ok(silent, { etag: 'W/"9"' }) : lost));
    there.session.capabilities.patch = false;
    there.session.shapes.learn({ active: true });
    const roles: Write = {
      type: 'roles',
      ref: 'u1',
      user: ann,
      roles: [{ value: 'r1' }, { value: 'r2' }],
      add: [{ value: 'r2' }],
      remove: [],
    };
    expect(await one(there, roles)).toMatchObject({ status: 'ambiguous' });
    expect(there.asked.at(-1)?.body).toMatchObject({
      active: false,
      roles: [{ value: 'r1', type: 'odd' }, { value: 'r2' }],
    });
    expect(there.asked.at(-1)?.headers['if-match']).toBe('W/"1"');
  });
});

describe('a deletion that was accepted', () => {
  it.each<[string, Said, object]>([
    ['ended well', ok({ status: 'done' }), { status: 'done' }],
    ['shows that nobody is there', 404, { status: 'done' }],
    [
      'failed, and says why',
      ok({ status: 'failed', message: 'has calls' }),
      { status: 'failed', ...error({ message: containing('then failed: has calls') }) },
    ],
    [
      'failed without a word',
      ok({ state: 'rejected' }),
      { status: 'failed', ...error({ message: containing('then failed: rejected') }) },
    ],
    ['cannot be seen', 403, { status: 'ambiguous' }],
    ['does not come', 202, { status: 'ambiguous', ...error({ kind: 'timeout' }) }],
  ])('%s', async (_, end, result) => {
    const there = session('bulk', ({ method }) =>
      method === 'DELETE' ? says(202, undefined, { location: '/jobs/1' }) : end,
    );
    expect(await one(there, remove(ann))).toMatchObject(result);
  });

  it('is believed where the answer points elsewhere, and is not known where there was no answer', async () => {
    const there = session('bulk', () => says(202, undefined, { location: 'https://evil.example/1' }));
    expect(await one(there, remove(ann))).toMatchObject({ status: 'done' });
    const silent = session('bulk', () => lost);
    expect(await one(silent, remove(ann))).toMatchObject({ status: 'ambiguous', httpStatus: null });
  });

  it('carries the version that was read, where the tenant minds versions', async () => {
    for (const [etag, sent] of [
      [null, 'W/"1"'],
      [false, undefined],
    ] as const) {
      const there = session('bulk', () => 204);
      there.session.capabilities.etag = etag;
      await one(there, remove(ann));
      expect(there.asked[0]?.headers['if-match']).toBe(sent);
    }
  });
});

describe('other ways to say what was ignored', () => {
  const { session: own } = session('generic', () => ok({}));
  const forms = (write: Write, inBulk: boolean, published = false) =>
    otherForms(prepareWrite(own, write), inBulk, published);
  it('are none for a deletion, and for a new person alone', () => {
    expect(forms(remove(ann), true)).toEqual([]);
    expect(forms(create('n'), false)).toEqual([]);
    expect(otherForms(prepareWrite(own, create('n'), 'alone'), true, false)).toEqual([]);
  });
  it('depend on how it was sent', () => {
    expect(forms(create('n'), true)).toEqual(['alone']);
    expect(forms(update(ann, { title: 'X' }), true)).toEqual(['list', 'alone', 'put']);
    expect(forms({ type: 'activate', ref: 'u1', user: ann, active: true }, false, true)).toEqual(['alone', 'put']);
  });
});

/** A bulk answered for each operation by its bulkId. */
const bulkOf =
  (each: (bulkId: string) => object | null, more: Script = () => undefined): Script =>
  (asked) => {
    if (!asked.path.endsWith('/Bulk')) return more(asked);
    const { Operations } = asked.body as { Operations: { bulkId: string }[] };
    return ok({ Operations: Operations.flatMap(({ bulkId }) => each(bulkId) ?? []) });
  };
const users = ['u2', 'u3', 'u4', 'u5'].map((id) => person(id));
const titles = users.map((user) => update(user, { title: 'X' }));

describe('a bulk', () => {
  it.each<[string, Said, object]>([
    ['was lost and may be done', lost, { status: 'ambiguous' }],
    ['was lost and is not done', 'network', { status: 'retry' }],
    ['was lost for good', 'redirect', { status: 'failed' }],
    ['is answered nothing', says(200), { status: 'done', doubt: 'an empty answer' }],
    ['is accepted for later', says(202), { status: 'done', doubt: 'accepted for later (HTTP 202)' }],
    [
      'is accepted by a job whose end is not seen',
      says(202, {}, { location: `${HOST}/jobs/1` }),
      { doubt: containing('202') },
    ],
    ['is accepted at its own address', says(202, {}, { location: '/scim/v2/Bulk' }), { doubt: containing('202') }],
    ['fails', says(500, { detail: 'down' }), { status: 'ambiguous' }],
  ])('%s', async (_, said, result) => {
    const there = session('bulk', ({ path }) => (path.startsWith('/jobs') ? 403 : said));
    const { results, refused } = await many(there, titles);
    expect(refused).toBeUndefined();
    for (const each of results) expect(each).toMatchObject(result);
  });

  it('that is not there ends the run where the workflow insists on it', async () => {
    await expect(
      many(
        session('bulk', () => 404, { bulk: 'on' }),
        titles,
      ),
    ).rejects.toMatchObject({
      reason: 'config-invalid',
      message: containing('POST /Bulk is answered 404'),
    });
    expect(
      await many(
        session('bulk', () => 404),
        titles,
      ),
    ).toMatchObject({ refused: 'unsupported', results: [] });
  });

  it('that is not permitted says so of everybody, and one that is not read is none', async () => {
    const forbidden = await many(
      session('bulk', () => says(403, { detail: 'no' })),
      titles,
    );
    expect(forbidden.results).toHaveLength(4);
    for (const result of forbidden.results) expect(result).toMatchObject({ status: 'failed', httpStatus: 403 });
    expect(
      await many(
        session('bulk', () => 400),
        titles,
      ),
    ).toMatchObject({ refused: 'unsupported' });
  });

  it('that goes on after its first operation and is refused then leaves the rest untried', async () => {
    let sent = 0;
    const there = session('bulk', (asked) => {
      sent += 1;
      const { Operations = [] } = asked.body as { Operations?: { bulkId: string }[] };
      if (Operations.length > 1 || Operations.length === 0) return sent > 3 ? 413 : 400;
      return bulkOf((bulkId) => ({ bulkId, status: '200', response: shown(bulkId) }))(asked);
    });
    const { results } = await many(there, titles);
    expect(results.map(({ status }) => status)).toEqual(['done', 'not-attempted', 'not-attempted', 'not-attempted']);
  });

  it('known to work is halved where it is refused, and a half that is too large is not tried', async () => {
    const there = session('bulk', (asked) => {
      const { Operations = [] } = asked.body as { Operations?: { bulkId: string }[] };
      if (Operations.length > 2) return 400;
      if (Operations[0]?.bulkId === 'u4') return 413;
      return bulkOf((bulkId) => ({ bulkId, status: '200', response: shown(bulkId) }))(asked);
    });
    there.session.bulkProven = true;
    const { results } = await many(there, titles);
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'not-attempted', 'not-attempted']);
  });

  it.each<[string, object, object]>([
    ['shows another account', { status: '200', response: shown('u9') }, { status: 'ambiguous' }],
    ['is accepted for later', { status: '202' }, { status: 'done', doubt: 'accepted for later (status 202)' }],
    [
      'holds something else',
      { status: '200', response: { ok: true } },
      { status: 'done', doubt: containing('no account') },
    ],
    ['has no status', {}, { status: 'ambiguous' }],
    ['is refused without a word', { status: '404' }, { status: 'failed', ...error({ kind: 'not-found' }) }],
  ])('whose answer for one %s', async (_, each, result) => {
    const there = session(
      'bulk',
      bulkOf((bulkId) => ({ bulkId, ...(bulkId === 'u3' ? each : { status: '200', response: shown(bulkId) }) })),
    );
    const { results } = await many(there, titles);
    expect(results.map(({ status }) => status).filter((status) => status === 'done').length).toBeGreaterThanOrEqual(3);
    expect(results[1]).toMatchObject(result);
  });

  it('that shows someone else’s account for a new person says so', async () => {
    const there = session(
      'bulk',
      bulkOf((bulkId) => ({ bulkId, status: '201', response: { ...shown('x'), userName: bulkId, externalId: 'E9' } })),
    );
    const fresh = create('n@example.com', {
      attributes: { userName: 'n@example.com', externalId: 'E1', active: true },
    });
    expect((await many(there, [fresh, ...titles])).results[0]).toMatchObject({
      status: 'failed',
      ...error({ kind: 'uniqueness' }),
    });
  });

  it('whose PATCH is not offered is written by PUT', async () => {
    const there = session(
      'bulk',
      bulkOf(
        (bulkId) => ({ bulkId, status: '501' }),
        ({ path }) => ok(shown(path.split('/').at(-1) ?? '')),
      ),
    );
    const { results } = await many(there, titles);
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done']);
    expect(there.session.capabilities.patch).toBe(false);
  });
});

describe('roles that are groups', () => {
  const roles = (user: PriorUser, add: string[], gone: string[] = []): Write => ({
    type: 'roles',
    ref: user.id,
    user,
    roles: add.map((value) => ({ value })),
    add: add.map((value) => ({ value })),
    remove: gone.map((value) => ({ value })),
  });
  const send = async (script: Script, writes: Write[], hasBulk: boolean) => {
    const there = session('entra', script, { mode: 'membership' });
    if (hasBulk) there.session.capabilities.bulk = { maxOperations: 50, maxPayloadSize: 1_000_000 };
    const results = await sendMemberships(
      there.session,
      writes.map((write) => prepareWrite(there.session, write)),
    );
    return { ...there, statuses: results.map(({ status }) => status), results };
  };
  const both = [roles(users[0]!, ['g1'], ['g2']), roles(users[1]!, ['g1'])];

  it.each<[string, (asked: Asked) => Said, string[]]>([
    ['are done by one bulk', bulkOf((bulkId) => ({ bulkId, status: '204' })), ['done', 'done']],
    [
      'are done one by one where the bulk is refused',
      ({ path }) => (path.endsWith('/Bulk') ? 403 : 204),
      ['done', 'done'],
    ],
    [
      'are done one by one where there is no bulk',
      ({ path }) => (path.endsWith('/Bulk') ? 404 : 204),
      ['done', 'done'],
    ],
    [
      'are not known where the bulk does not say',
      bulkOf((bulkId) => (bulkId === 'group-0' ? { bulkId, status: '204' } : null)),
      ['ambiguous', 'done'],
    ],
    ['are not known where the bulk is lost', () => lost, ['ambiguous', 'ambiguous']],
    [
      'fail where the group is not there',
      bulkOf((bulkId) => ({ bulkId, status: bulkId === 'group-1' ? '404' : '204' })),
      ['failed', 'done'],
    ],
  ])('%s', async (_, script, statuses) => {
    expect((await send(script, both, true)).statuses).toEqual(statuses);
  });

  it('are tried person by person where a group is refused, in halves where it is too large', async () => {
    const people = users.map((user) => roles(user, ['g1']));
    const members = ({ body }: Asked) =>
      (body as { Operations: { value: { value: string }[] }[] }).Operations[0]!.value;
    const one = await send((asked) => (members(asked).some(({ value }) => value === 'u3') ? 400 : 204), people, false);
    expect(one.statuses).toEqual(['done', 'failed', 'done', 'done']);
    const large = await send((asked) => (members(asked).length > 2 ? 413 : 204), people, false);
    expect(large.statuses).toEqual(['done', 'done', 'done', 'done']);
    expect(large.asked.map((asked) => members(asked).length)).toEqual([4, 2, 2]);
  });

  it('of someone who needs nothing are done', async () => {
    expect((await send(() => 204, [roles(users[0]!, [])], false)).results).toMatchObject([
      { status: 'done', id: 'u2', attempts: 0 },
    ]);
  });

  it.each<[string, boolean, object]>([
    ['someone else, in a bulk', true, { id: 'u1', userName: 'boss@example.com', externalId: 'E1' }],
    ['someone else', false, { id: 'u1', userName: 'boss@example.com', externalId: 'E1' }],
    ['nobody', false, { id: 'new', userName: 'N@example.com' }],
  ])('of a new person go to none but the new account where the answer names %s', async (_, inBulk, who) => {
    const listed = { ...shown('u1'), ...who };
    const answer = { ...shown('u1'), userName: 'n@example.com' };
    const there = session(
      'entra',
      ({ method, path }) => {
        if (method === 'GET') return ok({ totalResults: 1, Resources: [listed] });
        if (!path.endsWith('/Bulk')) return says(201, answer);
        return ok({ Operations: [{ bulkId: 'n@example.com', status: '201', response: answer }] });
      },
      { mode: 'membership' },
    );
    const write = create('n@example.com', { roles: [{ value: 'g1' }] });
    const result = inBulk ? (await many(there, [write])).results[0] : await one(there, write);
    expect(result).toMatchObject({ status: 'ambiguous', ...error({ kind: 'unreadable' }) });
    expect(result?.id).toBeUndefined();
    expect(there.routes().filter((route) => route.includes('/Groups'))).toEqual([]);
  });

  it.each<[string, Said, string]>([
    ['the answer was lost', lost, 'no answer came'],
    ['the bulk answer leaves them out', ok({ Operations: [] }), 'the bulk answer does not say what became of this'],
  ])('of a new person are left to a look where %s', async (_, said, doubt) => {
    const there = session(
      'entra',
      ({ method, body }) => {
        if (method === 'GET') return ok({ totalResults: 1, Resources: [shown('n')] });
        if (method === 'POST' && !JSON.stringify(body).includes('/Groups/')) return says(201, shown('n'));
        return said;
      },
      { mode: 'membership' },
    );
    there.session.capabilities.bulk = { maxOperations: 50, maxPayloadSize: 1_000_000 };
    const result = await one(there, create('n@example.com', { roles: [{ value: 'g1' }, { value: 'g2' }] }));
    expect(result).toMatchObject({ status: 'done', id: 'n', doubt: containing(doubt) });
    expect(result.error).toBeUndefined();
  });

  it('of a new person are given where a read writes the id in small letters', async () => {
    const id = '11EF0001-AAAA-4BBB-8CCC-00000000000A';
    const listed = { ...shown(id.toLowerCase()), userName: 'n@example.com' };
    const there = session(
      'entra',
      ({ method }) => {
        if (method === 'GET') return ok({ totalResults: 1, Resources: [listed] });
        return method === 'POST' ? says(201, { ...shown(id), userName: 'n@example.com' }) : says(204);
      },
      { mode: 'membership' },
    );
    const attributes = { userName: 'n@example.com', externalId: 'E1', active: true };
    const write = create('n@example.com', { roles: [{ value: 'g1' }], attributes });
    expect(await one(there, write)).toMatchObject({ status: 'done', id });
    expect(there.routes().filter((route) => route.includes('/Groups'))).toHaveLength(1);
  });

  it.each<[string, object[], string]>([
    ['are given to the account that a look by name finds', [{ ...shown('n7'), userName: 'N@example.com' }], 'done'],
    ['wait where no read shows the account yet', [], 'failed'],
    [
      'wait where someone else has the name',
      [{ ...shown('n7'), userName: 'n@example.com', externalId: 'E9' }],
      'ambiguous',
    ],
  ])('of a new person that the answer does not name %s', async (_, Resources, status) => {
    const there = session(
      'entra',
      ({ method, path, query }) => {
        if (method === 'GET') {
          const isAsked = query.get('filter')?.includes('userName eq "n@example.com"');
          return ok({ totalResults: isAsked ? Resources.length : 0, Resources: isAsked ? Resources : [] });
        }
        return path.endsWith('/Bulk') ? ok({ Operations: [{ status: '201' }] }) : says(204);
      },
      { mode: 'membership' },
    );
    const attributes = { userName: 'n@example.com', externalId: 'E1', active: true };
    const write = create('n@example.com', { roles: [{ value: 'g1' }], attributes });
    const [result] = (await many(there, [write])).results;
    expect(result).toMatchObject({ status, ...(status === 'done' && { id: 'n7' }) });
    if (status === 'failed')
      expect(result?.error?.message).toBe(
        'neither the answer nor a read shows the new account, so its roles are not written',
      );
    expect(there.routes().filter((route) => route.includes('/Groups'))).toHaveLength(status === 'done' ? 1 : 0);
  });

  it('of a new person wait where nobody can say whose account the answer names', async () => {
    const there = session(
      'entra',
      ({ method }) =>
        method === 'GET' ? ok({ error: 'busy' }) : says(201, { ...shown('n'), userName: 'n@example.com' }),
      { mode: 'membership' },
    );
    expect(await one(there, create('n@example.com', { roles: [{ value: 'g1' }] }))).toMatchObject({
      status: 'failed',
      id: 'n',
      ...error({ message: containing('the account is there, its roles are not: ') }),
    });
    expect(there.routes().filter((route) => route.includes('/Groups'))).toEqual([]);
  });

  it('of a new person are reported with the account that is there without them', async () => {
    for (const [said, status, advice] of [
      [204, 'done', undefined],
      [says(403, { detail: 'no' }), 'failed', 'permission or scope in CXone. The next run plans the roles afresh.'],
      ['network', 'failed', 'Run again: the roles are planned afresh.'],
    ] as const) {
      const there = session(
        'entra',
        ({ method }) => {
          if (method === 'GET') return ok({ totalResults: 1, Resources: [shown('n')] });
          return method === 'POST' ? says(201, shown('n')) : said;
        },
        { mode: 'membership' },
      );
      const result = await one(there, create('n@example.com', { roles: [{ value: 'g1' }] }));
      expect(result).toMatchObject({ status, id: 'n' });
      if (status === 'failed') expect(result.error?.message).toContain('the account is there, its roles are not: ');
      if (advice) expect(result.error?.advice).toContain(advice);
    }
  });
});
