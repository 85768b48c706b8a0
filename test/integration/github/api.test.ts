import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitHubApi } from '../../../src/github/api.ts';
import { commentMarker, unsealed } from '../../../src/review/seal.ts';
import { supersededBy } from '../../../src/review/superseded.ts';
import { postComment } from '../../../src/review/comment.ts';
import { adviceOn, GitHubError } from '../../../src/github/rest.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

const marker = commentMarker('acme-eu', ['roster.csv']);
let github: FakeGitHub;
let waits: number[];

const connect = (token = WORKFLOW_TOKEN, fetch?: typeof globalThis.fetch): GitHubApi =>
  new GitHubApi({
    token,
    ...(fetch && { fetch }),
    apiUrl: github.url,
    graphqlUrl: github.graphqlUrl,
    owner: 'example',
    name: 'roster',
    sleep: async (ms) => void waits.push(ms),
  });

beforeEach(async () => {
  github = await startGitHub();
  github.state.addPull({ number: 5, head: 'h1' });
  waits = [];
});
afterEach(() => github.close());

describe('the comment', () => {
  it('is one, found behind 70 foreign ones that copy its marker, and updated in place', async () => {
    for (let index = 0; index < 70; index++)
      github.state.addComment(5, 'stranger', index % 2 ? 'hello' : unsealed('mine!', marker));
    const first = await postComment(connect(), 5, marker, unsealed('one', marker));
    for (let index = 0; index < 70; index++) github.state.addComment(5, 'stranger', `more ${index}`);
    const second = await postComment(connect(), 5, marker, unsealed('two', marker));
    expect(second).toEqual(first);
    expect(first.url).toMatch(/#issuecomment-\d+$/);
    const own = github.state.commentsOf(5).filter(({ author }) => author === 'github-actions[bot]');
    expect(own.map(({ body }) => body)).toEqual([unsealed('two', marker)]);
    expect(
      github.requests.filter((line) => line.startsWith('GET /repos/example/roster/issues/5/comments')),
    ).toHaveLength(4);
  });

  it('is one, the oldest, where two runs looked at the same time', async () => {
    const [one, two] = [connect(), connect()];
    const posted = await Promise.all(
      [one, two].map((api, at) => postComment(api, 5, marker, unsealed(`${at}`, marker))),
    );
    expect(github.requests.filter((line) => line.startsWith('POST'))).toHaveLength(2);
    const [only, ...more] = github.state.commentsOf(5);
    expect(more).toEqual([]);
    expect(posted.map(({ id }) => id)).toEqual([only?.id, only?.id]);
    await postComment(two, 5, marker, unsealed('the end', marker));
    expect(github.state.commentsOf(5).map(({ body }) => body)).toEqual([unsealed('the end', marker)]);
  });

  it('is one also where the other run’s is seen late; what this run did not write itself stays', async () => {
    const api = connect();
    const own = await postComment(api, 5, marker, unsealed('checking', marker));
    const [first, other] = [1, 2].map((id) => ({ id, issue: 5, author: 'github-actions[bot]', body: marker }));
    if (first && other) github.state.comments.unshift(first, other);
    github.mishaps.push({ method: 'DELETE', path: /comments/, status: 403 });
    for (const word of ['ready', 'applied']) {
      expect(await postComment(api, 5, marker, unsealed(word, marker))).toMatchObject({ id: 1 });
      expect(github.state.commentsOf(5).map(({ id }) => id)).toEqual(word === 'ready' ? [1, 2, own.id] : [1, 2]);
    }
    expect(first?.body).toBe(unsealed('applied', marker));
  });

  it('stays written where GitHub does not answer when it is looked for once more', async () => {
    let isWritten = false;
    const fetch: typeof globalThis.fetch = async (...given) => {
      const request = new Request(...given);
      if (isWritten) return Response.json({ message: 'Trouble' }, { status: 500 });
      isWritten = request.method === 'POST';
      return globalThis.fetch(request);
    };
    expect(await postComment(connect(WORKFLOW_TOKEN, fetch), 5, marker, unsealed('one', marker))).toEqual({
      id: github.state.commentsOf(5)[0]?.id,
      url: expect.stringContaining('#issuecomment-') as string,
    });
  });

  it('is not one of another tenant', async () => {
    await postComment(connect(), 5, marker, unsealed('eu', marker));
    const other = commentMarker('acme-us', ['roster.csv']);
    await postComment(connect(), 5, other, unsealed('us', other));
    expect(github.state.commentsOf(5)).toHaveLength(2);
  });

  it('belongs to the person where the token is a person’s', async () => {
    github.accounts.set('ghp_x', { login: 'Keeper', type: 'User', power: 'write' });
    github.state.addComment(5, 'github-actions[bot]', unsealed('bot', marker));
    await postComment(connect('ghp_x'), 5, marker, unsealed('keeper', marker));
    await postComment(connect('ghp_x'), 5, marker, unsealed('keeper again', marker));
    expect(github.state.commentsOf(5).map(({ author, body }) => [author, body.split('\n')[0]])).toEqual([
      ['github-actions[bot]', 'bot'],
      ['Keeper', 'keeper again'],
    ]);
  });

  it('belongs to the app where the token is an app’s', async () => {
    github.accounts.set('ghs_app', { login: 'roster-app[bot]', type: 'Bot', power: 'write' });
    await postComment(connect('ghs_app'), 5, marker, unsealed('a', marker));
    await postComment(connect('ghs_app'), 5, marker, unsealed('b', marker));
    expect(github.state.commentsOf(5).map(({ body }) => body)).toEqual([unsealed('b', marker)]);
  });

  it('sends the token to no other server than the API’s to learn whose it is', async () => {
    const other = await startGitHub();
    const api = new GitHubApi({
      token: WORKFLOW_TOKEN,
      apiUrl: github.url,
      graphqlUrl: other.graphqlUrl,
      owner: 'example',
      name: 'roster',
    });
    expect(await api.login()).toBe('github-actions[bot]');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('is a warning with advice where the token may only read, is unknown, or the text is too long', async () => {
    github.accounts.set('ghp_r', { login: 'reader', type: 'User', power: 'read' });
    github.accounts.set('ghp_n', { login: 'nobody', type: 'User', power: 'none' });
    const advice = { ghp_r: /pull-requests: write/, ghp_n: /pull-requests: write/, ghp_unknown: /may have expired/ };
    for (const [token, says] of Object.entries(advice)) {
      const posted = await postComment(connect(token), 5, marker, unsealed('x', marker));
      expect(posted.warning).toMatch(/#5 could not be posted.*comment\.md/);
      expect(posted.warning).toMatch(says);
      expect(posted.warning).not.toContain(token);
    }
    expect((await postComment(connect(), 5, marker, 'x'.repeat(65_537))).warning).toContain('65537');
    expect(github.state.commentsOf(5)).toEqual([]);
  });

  it('is not posted twice where only the answer was lost', async () => {
    github.mishaps.push(
      { method: 'POST', path: /comments$/, status: 502, done: true },
      { method: 'PATCH', path: /comments/, status: 0, cut: true },
    );
    expect(await postComment(connect(), 5, marker, unsealed('once', marker))).toHaveProperty('id');
    expect(github.state.commentsOf(5).map(({ body }) => body)).toEqual([unsealed('once', marker)]);
  });
});

describe('requests', () => {
  it('to a server that is not there are tried again once, not each time', async () => {
    const api = connect();
    await github.close();
    await expect(api.pull(5)).rejects.toMatchObject({ status: 0 });
    expect(waits).toHaveLength(2);
    await expect(api.comments(5)).rejects.toMatchObject({ status: 0 });
    await expect(api.pull(5)).rejects.toBeInstanceOf(GitHubError);
    expect(waits).toHaveLength(2);
    github = await startGitHub();
  });

  it('are tried again after 5xx, a cut connection and a rate limit, waiting as long as asked', async () => {
    const path = /\/pulls\/5$/;
    github.mishaps.push(
      { path, status: 502 },
      { path, status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '7' } },
    );
    expect((await connect().pull(5)).head.sha).toBe('h1');
    expect(waits).toEqual([1000, 7000]);
    github.mishaps.push({ path, status: 0, cut: true });
    expect((await connect().pull(5)).number).toBe(5);
  });

  it('end after three tries, and at once where trying again is no use', async () => {
    github.mishaps.push({ path: /\/pulls\/5$/, status: 500, times: 3, message: 'on fire' });
    await expect(connect().pull(5)).rejects.toMatchObject({ status: 500, message: 'on fire' });
    expect(github.requests).toHaveLength(3);
    await expect(connect().pull(6)).rejects.toMatchObject({ status: 404, refused: true });
    expect(github.requests).toHaveLength(4);
  });

  it('never carry the token into an error', async () => {
    github.mishaps.push({ path: /\/pulls\/5$/, status: 403 });
    const error: unknown = await connect()
      .pull(5)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitHubError);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(WORKFLOW_TOKEN);
  });
});

describe('files', () => {
  it('are read at a commit, small and above 1 MB, and are null where there is none', async () => {
    const large = 'ä'.repeat(700_000);
    github.state.addFile('base', '.github/cxone policy#1.yml', 'version: 1\n');
    github.state.addFile('base', 'empty.yml', '');
    github.state.addFile('base', 'large.csv', large);
    const api = connect();
    expect(await api.content('.github/cxone policy#1.yml', 'base')).toBe('version: 1\n');
    expect(await api.content('./empty.yml', 'base')).toBe('');
    expect(await api.content('large.csv', 'base')).toBe(large);
    expect(await api.content('large.csv', 'other')).toBeNull();
    // As inputs may say it.
    github.state.push('base');
    expect(await api.lastCommit('./a/..//large.csv', 'base')).toBe('base');
    expect(await api.blob('./a/..//large.csv', 'base')).toBe(await api.blob('large.csv', 'base'));
  });
});

describe('files of a roster', () => {
  it('are the very bytes, whatever their encoding, small and above 1 MB', async () => {
    const small = Buffer.from('Name;Ort\r\nMüller;Köln\r\n', 'latin1');
    const large = Buffer.from(`\uFEFFName;Ort\r\n${'Müller;Köln\r\n'.repeat(60_000)}`, 'utf16le');
    for (const [path, bytes] of Object.entries({ small, large, empty: Buffer.from('') }))
      github.state.addFile('base', path, bytes);
    const api = connect();
    expect(await api.bytes('./small', 'base')).toEqual(small);
    expect((await api.bytes('large', 'base'))?.equals(large)).toBe(true);
    expect(await api.bytes('empty', 'base')).toHaveLength(0);
    expect(await api.bytes('none', 'base')).toBeNull();
  });

  it.each([
    ['dir', 'a folder'],
    ['symlink', 'a link'],
    ['submodule', 'a submodule'],
  ] as const)('are none where %s stands in their place, which is said', async (type, what) => {
    github.state.addFile('base', 'hr', { type });
    const error = await connect()
      .bytes('hr', 'base')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ why: 'no-file', message: `hr is ${what} at base, and no file.` });
    expect(adviceOn(error, 'contents: read')).toMatch(/^Commit a file in its place/);
  });

  it('whose answer is not whole are asked for again, and never taken for a folder or half a file', async () => {
    const cut = () =>
      new ReadableStream({
        start: (stream) => stream.enqueue(Buffer.from('Name;O')),
        pull: (stream) => stream.error(new Error('cut')),
      });
    const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } });
    const large = () => json('{"type":"file","encoding":"none","content":"","size":11}');
    const answers = [() => json('{"type":"fi'), large, () => new Response(cut()), () => new Response('Name;Ort\r\n')];
    const api = new GitHubApi({
      token: WORKFLOW_TOKEN,
      apiUrl: github.url,
      owner: 'example',
      name: 'roster',
      sleep: async (ms) => void waits.push(ms),
      fetch: async () => (answers.shift() ?? (() => json('{"type":"fi')))(),
    });
    expect(String(await api.bytes('roster.csv', 'base'))).toBe('Name;Ort\r\n');
    expect(waits).toEqual([1000, 1000]);
    await expect(api.bytes('roster.csv', 'base')).rejects.toMatchObject({ why: 'outage' });
  });
});

describe('files of a submodule', () => {
  it('are as it is, since GitHub knows nothing of what is in it', async () => {
    const { state } = github;
    for (const [sha, commit] of [
      ['base', 'one'],
      ['same', 'one'],
      ['next', 'two'],
    ] as const) {
      state.push(sha);
      state.addFile(sha, '.gitmodules', '[submodule "hr"]\n\tpath = hr/people\n\turl = ../people.git\n');
      state.addFile(sha, 'hr/people', commit);
    }
    const api = connect();
    const [base, same, next] = await Promise.all(
      ['base', 'same', 'next'].map((sha) => api.blob('./hr/people/roster.csv', sha)),
    );
    expect(base).toMatch(/^[0-9a-f]{40}$/);
    expect([same, next === base]).toEqual([base, false]);
    expect(await api.lastCommit('hr/people/roster.csv', 'next')).toBe('next');
    expect(await api.lastCommit('hr/people/roster.csv', 'same')).toBe('base');
    expect([await api.blob('hr/peoples/x.csv', 'base'), await api.lastCommit('hr/x.csv', 'base')]).toEqual([
      null,
      null,
    ]);
    expect(await supersededBy(api, 'main', 'same', ['hr/people/roster.csv'])).toEqual({
      head: 'next',
      path: 'hr/people/roster.csv',
    });
    // What cannot be in one costs no further question.
    github.requests.length = 0;
    for (const path of ['roster.csv', '.github/cxone-policy.yml']) await api.blob(path, 'base');
    expect(github.requests).toHaveLength(2);
  });
});

describe('reviews and issues', () => {
  it('are posted and read back', async () => {
    const api = connect();
    await api.createReview(5, {
      commit: 'h1',
      body: 'see inside',
      comments: [{ path: 'roster.csv', line: 3, body: '```suggestion\nx\n```' }],
    });
    expect((await api.reviewComments(5)).map(({ body }) => body)).toEqual(['```suggestion\nx\n```']);
    const issue = await api.createIssue('Drift', 'text', ['cxone-drift']);
    expect(await api.openIssues()).toHaveLength(1);
    await api.updateIssue(issue.number, { state: 'closed' });
    expect(await api.openIssues()).toEqual([]);
  });
});
