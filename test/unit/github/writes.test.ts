import { beforeEach, describe, expect, it } from 'vitest';
import { GitHubApi } from '../../../src/github/api.ts';
import { type FakeGitHub, localGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

let github: FakeGitHub;
let api: GitHubApi;
let slept: number[];
beforeEach(() => {
  const { fake, fetch } = localGitHub();
  github = fake;
  github.state.addPull({ number: 3, head: 'h' });
  slept = [];
  api = new GitHubApi({
    token: WORKFLOW_TOKEN,
    apiUrl: fake.url,
    graphqlUrl: fake.graphqlUrl,
    owner: 'example',
    name: 'roster',
    sleep: async (ms) => void slept.push(ms),
    fetch,
  });
});

const read = () => api.pull(3);
const write = () => api.createComment(3, 'x');
const ended = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: Error) => error.message,
  );
const sent = (method: string): number => github.requests.filter((one) => one.startsWith(`${method} /repos`)).length;

describe('a request that GitHub did not answer', () => {
  it.each([500, 502, 503])(
    'with %i: a read is sent three times, a write once, for it may have been done',
    async (status) => {
      github.mishaps.push({ path: /\/pulls\/3$/, status, message: 'Trouble', times: 9 });
      expect(await ended(read())).toBe('Trouble');
      expect([sent('GET'), slept]).toEqual([3, [1_000, 2_000]]);
      github.mishaps.push({ method: 'POST', path: /./, status, message: 'Trouble', times: 9 });
      slept = [];
      expect(await ended(write())).toBe('Trouble');
      expect([sent('POST'), slept]).toEqual([1, []]);
    },
  );

  it('because the connection was cut: the same', async () => {
    github.mishaps.push({ method: 'POST', path: /./, status: 0, cut: true, times: 9 });
    expect(await ended(write())).not.toBe('answered');
    expect(sent('POST')).toBe(1);
    github.mishaps.length = 0;
    github.mishaps.push({ path: /./, status: 0, cut: true, times: 2 });
    expect(await ended(read())).toBe('answered');
  });

  it('because of a limit: a write is sent again, for it was not done', async () => {
    const headers = { 'retry-after': '7' };
    github.mishaps.push({ method: 'POST', path: /./, status: 429, message: 'Slow down', headers, times: 2 });
    expect(await ended(write())).toBe('answered');
    expect([sent('POST'), slept]).toEqual([3, [7_000, 7_000]]);
  });

  it('because it may not: nothing is sent again', async () => {
    github.mishaps.push({ path: /./, status: 403, message: 'No', times: 9 });
    expect(await ended(read())).toBe('No');
    expect(await ended(write())).toBe('No');
    expect([sent('GET'), sent('POST'), slept]).toEqual([1, 1, []]);
  });
});
