import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GitHubApi } from '../../../src/github/api.ts';
import { adviceOn, type GitHubError, Rest } from '../../../src/github/rest.ts';

const TOKEN = 'ghs_notarealtoken000000000000000000001';
const NOW = Date.parse('2026-11-21T14:00:10Z');
const item = z.object({ id: z.number() });
let waits: number[];
let clock: number;

const options = {
  token: TOKEN,
  apiUrl: 'https://api.github.com',
  // nock stands in for the runtime's own fetch.
  fetch: globalThis.fetch,
  now: () => clock,
  sleep: async (ms: number) => {
    waits.push(ms);
    clock += ms;
  },
};
const github = () => nock('https://api.github.com');
const failure = (request: Promise<unknown>): Promise<GitHubError> =>
  request.then(
    () => expect.fail('It did not fail.'),
    (error: unknown) => error as GitHubError,
  );

beforeEach(() => {
  waits = [];
  clock = NOW;
  nock.disableNetConnect();
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('a list', () => {
  it('is read through all pages that GitHub names, and each page is tried again', async () => {
    const next = (page: number) => ({ link: `<https://api.github.com/things?page=${page}&per_page=100>; rel="next"` });
    github()
      .get('/things?per_page=100')
      .reply(200, [{ id: 1 }], next(2));
    github().get('/things?page=2&per_page=100').reply(502);
    github()
      .get('/things?page=2&per_page=100')
      .reply(200, [{ id: 2 }], next(3));
    github()
      .get('/things?page=3&per_page=100')
      .reply(200, [{ id: 3 }]);
    expect(await new Rest(options).list(item, 'GET /things')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(waits).toEqual([1000]);
  });

  it('ends where enough was read, and never in items of another shape', async () => {
    const more = { link: '<https://api.github.com/things?page=2>; rel="next"' };
    github()
      .get('/things?per_page=100')
      .reply(200, [{ id: 1 }, { id: 2 }], more);
    expect(await new Rest(options).list(item, 'GET /things', {}, 2)).toHaveLength(2);
    github()
      .get('/things?per_page=100')
      .reply(200, [{ id: 'x' }]);
    await expect(new Rest(options).list(item, 'GET /things')).rejects.toThrow(/not of the documented shape \(id\)/);
    github().get('/things?per_page=100').reply(200, { id: 1 });
    await expect(new Rest(options).list(item, 'GET /things')).rejects.toThrow(/documented shape \(all of it\)/);
  });
});

describe('a limit', () => {
  it('is waited for as long as GitHub’s headers say: retry-after, then the reset', async () => {
    github().get('/x').reply(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '40' });
    const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String((NOW + 70_000) / 1000) };
    github().get('/x').reply(403, { message: 'API rate limit exceeded' }, used);
    github().get('/x').reply(429, { message: 'Too many' }, { 'retry-after': '1' });
    github().get('/x').reply(200, { id: 1 });
    expect(await new Rest(options).read(item, 'GET /x')).toEqual({ id: 1 });
    expect(waits).toEqual([40_000, 31_000, 1_000]);
  });

  it('without a word on when is waited for a minute, then two', async () => {
    github().get('/x').times(2).reply(403, { message: 'You have exceeded a secondary rate limit.' });
    github().get('/x').reply(200, { id: 1 });
    await new Rest(options).read(item, 'GET /x');
    expect(waits).toEqual([60_000, 120_000]);
  });

  it('that lasts longer than our patience ends at once, and says when to come back', async () => {
    const used = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-11-21T14:41:30Z') / 1000),
    };
    github().get('/x').reply(403, { message: 'API rate limit exceeded' }, used);
    const error = await failure(new Rest(options).request('GET /x'));
    expect(error).toMatchObject({ why: 'limit', status: 403 });
    expect(adviceOn(error, 'contents: read')).toContain('run the job again after 14:42 UTC');
    expect(waits).toEqual([]);
  });

  it('holds for writes as well: they did not happen', async () => {
    github().post('/x').reply(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '5' });
    github().post('/x').reply(201, { id: 1 });
    expect((await new Rest(options).request('POST /x', { body: 'b' })).status).toBe(201);
    expect(waits).toEqual([5_000]);
  });
});

describe('an outage', () => {
  it('is tried through for reads, three times, and then once each', async () => {
    github().get('/x').times(3).reply(503, { message: 'No server is available' });
    const rest = new Rest(options);
    const error = await failure(rest.request('GET /x'));
    expect(error).toMatchObject({ why: 'outage', status: 503 });
    expect(adviceOn(error, 'contents: read')).toMatch(/did not answer properly.*githubstatus/);
    expect(waits).toEqual([1000, 2000]);
    github().get('/y').replyWithError('socket hang up');
    github().get('/y').reply(200, { id: 1 });
    await rest.request('GET /y');
    expect(waits).toHaveLength(3);
  });

  it('is not tried through for writes: they may have happened', async () => {
    github().post('/x').reply(502, {});
    expect(await failure(new Rest(options).request('POST /x'))).toMatchObject({ ambiguous: true });
    expect(waits).toEqual([]);
  });
});

describe('what is refused', () => {
  const accepted = { 'x-accepted-github-permissions': 'pull_requests=write; issues=write' };
  it.each([
    [403, 'Resource not accessible by integration', accepted, 'right', /“permissions: pull-requests: write”/],
    [403, 'Resource not accessible by integration', {}, 'right', /“permissions: contents: read”/],
    [404, 'Not Found', {}, 'right', /“permissions: contents: read”/],
    [
      403,
      'Resource not accessible by personal access token',
      accepted,
      'right',
      /^Give the token of the input github-token the permission “pull-requests: write”.*leave the input out/,
    ],
    [
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to it.',
      {},
      'right',
      /^Authorize the token of the input github-token for single sign-on/,
    ],
    [
      403,
      'Although you appear to have the correct authorization credentials, the `acme` organization has an IP ' +
        'allow list enabled, and your IP address is not permitted to access this resource.',
      {},
      'right',
      /^Have an owner of the organization add the addresses of the runner to its IP allow list/,
    ],
    [401, 'Bad credentials', {}, 'token', /may have expired/],
    [403, 'Unable to create comment because issue is locked.', {}, 'locked', /unlock it on the pull request/],
    [422, 'Validation Failed', {}, 'other', /report it/],
  ])('%i %s is named for what it is, and not tried again', async (status, message, headers, why, advice) => {
    github().get('/x').reply(status, { message }, headers);
    const error = await failure(new Rest(options).request('GET /x'));
    expect(error).toMatchObject({ status, message, why });
    expect(adviceOn(error, 'contents: read')).toMatch(advice);
    expect(JSON.stringify(error) + error.stack).not.toContain(TOKEN);
    expect(waits).toEqual([]);
  });
});

describe('whose token it is', () => {
  const api = (token: string): GitHubApi =>
    new GitHubApi({ ...options, token, owner: 'o', name: 'r', graphqlUrl: 'https://api.github.com/graphql' });

  it('is the workflow’s own where GitHub does not say it of an installation’s', async () => {
    github().post('/graphql').reply(500);
    expect(await api(TOKEN).login()).toBe('github-actions[bot]');
  });

  it('is never guessed of a person’s: that would accept another author', async () => {
    github().get('/user').times(3).reply(500);
    await expect(api('ghp_notarealtoken').login()).rejects.toMatchObject({ why: 'outage' });
    github().get('/user').reply(401, { message: 'Bad credentials' });
    await expect(api('github_pat_notreal').login()).rejects.toMatchObject({ why: 'token' });
  });

  it('is asked once, and known from what it wrote', async () => {
    github().post('/graphql').reply(500);
    github()
      .post('/repos/o/r/issues/5/comments')
      .reply(201, { id: 1, body: '', user: { login: 'roster-app[bot]' } });
    const app = api(TOKEN);
    await app.login();
    await app.createComment(5, 'hello');
    expect(await app.login()).toBe('roster-app[bot]');
  });
});
