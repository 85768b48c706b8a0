import { describe, expect, it } from 'vitest';
import { saidBy, saidOf } from '../../../src/cxone/leave/verdict.ts';
import { stepsOf } from '../../../src/cxone/leave/steps.ts';
import type { TenantStepName } from '../../../src/model/leaver-steps.ts';
import { HOST, ok, person, type Said, says, type Script, session } from './scripted.ts';

const ann = person('u1', { externalId: 'E1', userName: 'ann@example.com' });
const ben = person('u2', { externalId: 'E2', userName: 'ben@example.com' });
const failed = (words: string) => ({ kind: 'failed', words });

describe('what a body says of a step, whatever its status', () => {
  it.each<[unknown, object]>([
    [undefined, { kind: 'done' }],
    ['OK', { kind: 'done' }],
    [{}, { kind: 'done' }],
    [{ error: 'none', status: 'ok' }, { kind: 'done' }],
    [{ error: 0 }, { kind: 'done' }],
    [{ error: {} }, { kind: 'done' }],
    [{ errors: [false] }, { kind: 'done' }],
    [{ errors: [{}] }, { kind: 'done' }],
    [{ failedCount: 0, sessions: 0 }, { kind: 'done' }],
    [{ error: 'E42', message: 'broken' }, failed('E42: broken')],
    [{ error: 42 }, failed('42')],
    [{ error: 42, detail: 'broken' }, failed('42: broken')],
    [{ error: true }, failed('error: true')],
    [{ error: true, msg: 'broken' }, failed('broken')],
    [{ error: { code: 'E42', message: 'broken' } }, failed('E42: broken')],
    [{ error: { hint: 'x' }, message: 'broken' }, failed('error: broken')],
    [{ errors: ['broken'] }, failed('broken')],
    [{ errors: [{ message: 'broken' }] }, failed('broken')],
    [{ errors: [{ code: 7 }], message: 'it broke' }, failed('it broke')],
    [{ errors: [{ code: 7 }] }, failed('errors in the answer')],
    [{ errorCount: 2 }, failed('errorCount: 2')],
    [{ success: 'false' }, failed('success: false')],
    [{ revoked_count: '0' }, failed('revoked_count: 0')],
    [{ status: { code: 503 } }, failed('status: 503')],
    [{ state: 'timed out' }, failed('state: timed out')],
    [{ error: 'NO_ACTIVE_SESSION' }, { kind: 'nothing' }],
    [{ data: { success: false, message: 'already revoked' } }, { kind: 'nothing' }],
    [{ resultSet: { error: 'broken' } }, failed('broken')],
    [{ success: true, license_reclaimed: false }, failed('license_reclaimed: false')],
    [
      { success: true, reclaimed: 0 },
      { kind: 'nothing', words: 'reclaimed: 0' },
    ],
    [{ success: true, reclaimed: 1 }, { kind: 'done' }],
    [{ jobId: 7 }, { kind: 'queued', words: 'job 7' }],
    [{ job: 'j7' }, { kind: 'queued', words: 'job j7' }],
    [{ job: { id: 'j7', href: '/jobs/7' } }, { kind: 'queued', words: 'job j7', link: '/jobs/7' }],
    [
      { taskId: 't', _links: { status: { href: '/tasks/t' } } },
      { kind: 'queued', words: 'job t', link: '/tasks/t' },
    ],
    [
      { taskId: 't', links: { self: '/tasks/t' } },
      { kind: 'queued', words: 'job t', link: '/tasks/t' },
    ],
    [{ status: 'in progress' }, { kind: 'queued', words: 'in progress' }],
    [{ jobId: 7, status: 'completed' }, { kind: 'done' }],
    [{ response: { state: 'pending' } }, { kind: 'queued', words: 'pending' }],
    [{ success: 'FALSE' }, failed('success: FALSE')],
    [{ success: 0, message: 'broken' }, failed('success: 0: broken')],
    [{ ok: 'N' }, failed('ok: N')],
    [{ isSuccess: false }, failed('isSuccess: false')],
    [{ is_successful: 'no' }, failed('is_successful: no')],
    [{ success: 1, ok: 'yes' }, { kind: 'done' }],
    [{ error_count: '1' }, failed('error_count: 1')],
    [{ failure_count: 0 }, { kind: 'done' }],
    [{ errorMessage: 'broken' }, failed('broken')],
    [{ error_description: 'broken' }, failed('broken')],
    [{ errorCode: 'E42', message: 'broken' }, failed('E42: broken')],
    [{ errorCode: 0, errorMessage: '', error_type: 'none' }, { kind: 'done' }],
    [{ exception: 'Timeout' }, failed('Timeout')],
    [{ fault: { faultstring: 'x' } }, failed('error')],
    [{ errors: { E1: 'locked' } }, failed('errors in the answer')],
    [{ statusCode: 500 }, failed('statusCode: 500')],
    [{ http_status: '503 Service Unavailable' }, failed('http_status: 503 Service Unavailable')],
    [{ statusCode: 200, code: 'OK' }, { kind: 'done' }],
    [{ status: 'PARTIAL_SUCCESS' }, failed('status: PARTIAL_SUCCESS')],
    [{ status: 'Unsuccessful' }, failed('status: Unsuccessful')],
    [{ result: 'INVALID' }, failed('result: INVALID')],
    [{ status: 'NOT_REVOKED' }, failed('status: NOT_REVOKED')],
    [{ status: 'NOT_LOGGED_IN' }, { kind: 'done' }],
    [{ status: 'completed without errors' }, { kind: 'done' }],
    [{ status: 'done_with_no_errors', errorCode: 'NO_ERROR', failed: [] }, { kind: 'done' }],
    [{ payload: { success: false } }, failed('success: false')],
    [false, failed('false')],
    ['FAILED', failed('FAILED')],
    ['ERROR: the service is down', failed('ERROR: the service is down')],
    ['no active session', { kind: 'nothing' }],
    [[], { kind: 'done' }],
    [null, { kind: 'done' }],
  ])('%j: %j', (body, said) => expect(saidBy(body)).toMatchObject(said));

  it.each(['success', 'successful', 'succeeded', 'ok', 'accepted', 'done', 'reclaimed', 'released', 'revoked'])(
    'is no success where it says %s: false',
    (name) => expect(saidBy({ [name]: false })).toEqual(failed(`${name}: false`)),
  );

  it.each(['error_description', 'errorDescription', 'detail', 'details', 'message', 'msg', 'reason'])(
    'is told in the words of %s',
    (name) => expect(saidBy({ error: 'E42', [name]: 'broken' })).toEqual(failed('E42: broken')),
  );
});

describe('what an answer about several people says of one', () => {
  it.each<[unknown, object | 'unnamed']>([
    [
      [
        { externalId: 'E1', success: true },
        { externalId: 'E2', success: false },
      ],
      { kind: 'done' },
    ],
    [{ results: [{ id: 'u2', status: 'ok' }] }, 'unnamed'],
    [{ results: [{ userName: 'ANN@example.com', status: 'failed' }] }, { kind: 'failed', named: true }],
    [
      { results: [{ user_id: 'u1', status: 404, message: 'unknown' }] },
      { kind: 'nothing', words: 'status: 404: unknown' },
    ],
    [{ failed: ['E1'] }, { kind: 'failed', named: true, words: 'the answer lists this person under failed' }],
    [{ Failed_IDs: ['E1'] }, { kind: 'failed', named: true, words: 'the answer lists this person under Failed_IDs' }],
    [{ skipped: [{ id: 'u1', message: 'not logged in' }] }, { kind: 'nothing', words: 'not logged in' }],
    [{ errors: [{ id: 'u1', message: 'locked' }] }, { kind: 'failed', named: true, words: 'locked' }],
    [{ errors: [{ id: 'u1', error: 'E9' }] }, { kind: 'failed', named: true, words: 'E9' }],
    // Who is named there is not this person, and the rest of the answer speaks for the others.
    [{ Failed: ['E2'], revoked: 1 }, { kind: 'done' }],
    [{ failed: ['someone else'] }, { kind: 'done' }],
    [
      { success: true, failed_ids: ['E1'] },
      { kind: 'failed', named: true },
    ],
    [{ failedUserIds: ['E2'] }, { kind: 'done' }],
    [
      { E1: 'FAILED', E2: 'OK' },
      { kind: 'failed', named: true },
    ],
    [{ results: { E1: { success: true }, E2: { success: false } } }, { kind: 'done' }],
    [{ results: { E1: { success: false }, E2: { success: true } } }, { kind: 'failed', named: true }],
    [{ errors: { E1: 'locked' } }, { kind: 'failed', named: true, words: 'locked' }],
    [{ errors: { E2: 'locked' } }, { kind: 'done' }],
    [{ revoked: ['E2'] }, 'unnamed'],
    [{ revoked: ['E1', 'E2'] }, { kind: 'done' }],
  ])('%j: %j', (body, said) => {
    const own = saidOf(body, ann, [ann, ben]);
    if (said === 'unnamed') expect(own).toBe(said);
    else expect(own).toMatchObject(said);
  });

  it('takes the one entry of an answer about one person for that person’s', () => {
    expect(saidOf({ results: [{ status: 'failed' }] }, ann, [ann])).toMatchObject({ kind: 'failed' });
    expect(saidOf({ results: [{}, { status: 'failed' }] }, ann, [ann])).toBe('unnamed');
  });
});

function steps(script: Script, more: Parameters<typeof session>[2] = {}) {
  const there = session('lifecycle', script, more);
  const all = stepsOf('tutorials', () => there.session);
  const step = (name: TenantStepName) =>
    [...all.leavers, all.cacheRefresh, all.dependencies].find((one) => one?.name === name)!;
  return { ...there, take: (name: TenantStepName, users = [ann]) => step(name).take(users, users.length) };
}
const answers = async (name: TenantStepName, said: Said) => (await steps(() => said).take(name)).get('u1');

describe('a step of the tutorials’ routes', () => {
  it.each<[TenantStepName, Said, object]>([
    ['license', ok({ released: true }), { status: 'done', detail: 'licence freed' }],
    ['license', says(204), { status: 'done' }],
    ['license', says(202), { status: 'accepted', detail: 'CXone queued it, and its end was not seen' }],
    ['disconnect', says(202), { status: 'done', detail: 'asked to disconnect' }],
    [
      'license',
      ok({ status: 'queued' }),
      { status: 'accepted', detail: expect.stringContaining('(queued)') as string },
    ],
    ['license', says(409, { message: 'no licence' }), { status: 'done', detail: 'there was no licence (no licence)' }],
    ['license', says(403, { message: 'no licence' }), { status: 'failed', error: expect.anything() as object }],
    ['license', says(405), { status: 'unsupported', detail: 'this tenant has no route to free licences (HTTP 405)' }],
    ['license', says(500, { message: 'down' }), { status: 'failed', detail: 'could not free licences: down' }],
    ['license', { status: 200, text: ' <html>proxy</html>' }, { status: 'unknown' }],
    ['license', { status: 200, text: 'Service Unavailable' }, { status: 'failed' }],
    ['license', { status: 200, text: 'OK' }, { status: 'done' }],
    ['license', ok({ results: [{ id: 'x' }, { id: 'y' }] }), { status: 'unknown' }],
    [
      'license',
      ok({ success: false }),
      { status: 'failed', error: expect.objectContaining({ kind: 'ignored' }) as object },
    ],
    ['license', { lost: 'timeout', ambiguous: true }, { status: 'unknown' }],
    ['license', 'network', { status: 'failed' }],
    ['cache-refresh', says(202), { status: 'done', detail: 'permission cache refreshed' }],
  ])('%s answered %j', async (name, said, answer) => expect(await answers(name, said)).toMatchObject(answer));

  it.each<[object, object]>([
    [{ entities: [] }, { status: 'done', found: [] }],
    [
      { items: [], total: 0, status: 'ok' },
      { status: 'done', found: [] },
    ],
    [
      { entities: [], totalCount: 3 },
      { status: 'done', found: ['3 queues', '3 recordings'] },
    ],
    [
      { entities: [], total_hits: '1' },
      { status: 'done', found: ['1 queue', '1 recording'] },
    ],
    [{ entities: [], success: false }, { status: 'unknown' }],
    [{ items: [], errors: ['one source did not answer'] }, { status: 'unknown' }],
    [{ items: [], status: 'PARTIAL' }, { status: 'unknown' }],
    // What such a list does show is there.
    [
      { items: [{ id: 'q1' }], status: 'PARTIAL' },
      { status: 'done', found: ['1 queue', '1 recording'] },
    ],
  ])('dependencies answered %j', async (body, answer) =>
    expect(await answers('dependencies', ok(body))).toMatchObject(answer),
  );

  it('needs a REST base, and the externalId by which these routes know people', async () => {
    const none = steps(() => ok({}), { noRest: true });
    for (const name of ['sessions', 'license', 'cache-refresh'] as const)
      expect((await none.take(name)).get('u1')).toMatchObject({ status: 'unsupported', attempts: 0 });
    expect((await none.take('dependencies')).get('u1')).toMatchObject({ status: 'unsupported', found: [] });
    expect(none.asked).toEqual([]);
    const nameless = await steps(() => ok({})).take('license', [person('u1')]);
    expect(nameless.get('u1')).toMatchObject({
      status: 'skipped',
      detail: expect.stringContaining('externalId') as string,
    });
  });

  it('knows after three people that the route is not there, and asks for nobody more', async () => {
    const there = steps(() => says(404, { path: '/x', trace: 'deadbeef01' }));
    for (const [n, sent] of [1, 2, 3, 3].entries()) {
      const user = person(`u${n}`, { externalId: `E${n}` });
      expect((await there.take('license', [user])).get(user.id)?.status).toBe('unsupported');
      expect(there.asked).toHaveLength(sent);
    }
  });

  it('takes a 404 for the person once the route has worked', async () => {
    let calls = 0;
    const there = steps(() => ((calls += 1) === 1 ? ok({}) : says(calls === 2 ? 404 : 405, { message: 'gone' })));
    const of = async () => (await there.take('license')).get('u1');
    expect(await of()).toMatchObject({ status: 'done' });
    expect(await of()).toMatchObject({ status: 'done', detail: 'there was no licence (HTTP 404)' });
    expect(await of()).toMatchObject({ status: 'failed', detail: 'could not free licences: gone' });
  });

  it('leaves a route alone that only fails', async () => {
    const there = steps(() => 'network');
    for (let n = 0; n < 4; n += 1) await there.take('license');
    expect(there.asked).toHaveLength(3);
    expect((await there.take('license')).get('u1')?.detail).toContain('not asked any more after 3 failures');
  });

  it.each<[string, Said, string]>([
    ['ended well', ok({ status: 'completed' }), 'done'],
    ['ended in a failure', ok({ status: 'failed' }), 'failed'],
    ['is not shown', says(403), 'accepted'],
    ['gets no answer', { lost: 'timeout', ambiguous: true }, 'accepted'],
  ])('follows a job that %s', async (_, end, status) => {
    const there = steps(({ path }) =>
      path.startsWith('/jobs') ? end : says(202, { jobId: 7, href: `${HOST}/jobs/7` }),
    );
    expect((await there.take('license')).get('u1')?.status).toBe(status);
    expect(there.routes()).toContain('GET /jobs/7');
  });

  it('follows the Location of a bare 202, and no link to elsewhere', async () => {
    const bare = steps(({ path }) =>
      path === '/jobs/1' ? ok({ state: 'done' }) : says(202, {}, { location: '/jobs/1' }),
    );
    expect((await bare.take('license')).get('u1')?.status).toBe('done');
    const elsewhere = steps(() => says(202, { jobId: 7, href: 'https://evil.example/jobs/7' }));
    expect((await elsewhere.take('license')).get('u1')?.status).toBe('accepted');
    expect(elsewhere.asked).toHaveLength(1);
  });

  it('asks for one alone who is not named in an answer about many', async () => {
    const there = steps(({ body }) => {
      const { user_external_ids: ids } = body as { user_external_ids: string[] };
      return ids.length > 1 ? ok({ results: [{ externalId: 'E1', revoked: 1 }] }) : ok({ revoked: 1 });
    });
    const both = await there.take('sessions', [ann, ben]);
    expect([both.get('u1')?.status, both.get('u2')?.status]).toEqual(['done', 'done']);
    expect(there.asked.map(({ body }) => (body as { user_external_ids: string[] }).user_external_ids)).toEqual([
      ['E1', 'E2'],
      ['E2'],
    ]);
  });
});

describe('what a deletion would orphan', () => {
  const looks = (replies: (path: string) => Said) => steps(({ path }) => replies(path.slice('/api/v2'.length)));
  const none = ok({ entities: [] });

  it.each<[string, (path: string) => Said, object]>([
    ['nothing', () => none, { status: 'done', found: [], detail: 'nothing in the way' }],
    ['bare lists', () => ok([]), { status: 'done', found: [] }],
    [
      'items, fewer than the total',
      () => ok({ items: [], totalRecords: '3' }),
      { found: ['3 queues', '3 recordings'] },
    ],
    [
      'queues, so that skills are not asked for',
      (path) => (path.endsWith('queues') ? ok({ entities: [{}] }) : none),
      { found: ['1 queue'], detail: '1 queue; skills were not looked up' },
    ],
    [
      'routes of which one is missing',
      (path) => (path.endsWith('skills') ? 404 : none),
      { status: 'done', missing: ['skills'], detail: expect.stringContaining('no route to look for skills') as string },
    ],
    ['no route at all', () => 404, { status: 'unsupported' }],
    ['a refusal', (path) => (path.endsWith('queues') ? says(403, { message: 'no' }) : none), { status: 'failed' }],
    ['no answer', (path) => (path.endsWith('queues') ? 'network' : none), { status: 'failed' }],
    ['text', (path) => (path.endsWith('queues') ? ok('queues') : none), { status: 'unknown' }],
    [
      'an object without a list',
      (path) => (path.endsWith('queues') ? ok({ entities: 1 }) : none),
      { status: 'unknown' },
    ],
  ])('%s', async (_, replies, answer) =>
    expect((await looks(replies).take('dependencies')).get('u1')).toMatchObject(answer),
  );

  it.each<[string, Said, Said, unknown]>([
    ['each named', ok({ entities: [{ userId: 'u1' }, { userId: 'u1' }] }), none, [['2 recordings'], []]],
    ['one names nobody', ok({ entities: [{ id: 'r' }] }), ok({ entities: [{}] }), [['1 recording'], ['1 recording']]],
    ['one is no object', ok({ entities: ['r'] }), none, [[], []]],
    ['fewer are shown than counted', ok({ total: 9, entities: [{ userId: 'u1' }] }), none, [[], []]],
    [
      'an error is beside the list',
      ok({ success: false, entities: [{ userId: 'u1' }] }),
      ok({ entities: [{}] }),
      [['1 recording'], ['1 recording']],
    ],
    ['many at once are refused', says(400), ok({ entities: [{}] }), [['1 recording'], ['1 recording']]],
    ['the route is missing', 404, none, [[], []]],
  ])('recordings of two people at once: %s', async (_, together, alone, found) => {
    const there = steps(({ path, query }) =>
      path.endsWith('recordings') ? (query.get('userIds')?.includes(',') ? together : alone) : none,
    );
    const both = await there.take('dependencies', [ann, ben]);
    expect([both.get('u1'), both.get('u2')].map((one) => (one as unknown as { found: string[] }).found)).toEqual(found);
  });
});
