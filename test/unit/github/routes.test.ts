import { describe, expect, it } from 'vitest';
import { type ParametersOf, Repository, type Route } from '../../../src/github/repository.ts';

type Pull = ParametersOf<'GET /repos/{owner}/{repo}/pulls/{pull_number}'>;

export const given: Pull = { pull_number: 1 };
// @ts-expect-error a parameter that the route needs
export const without: Pull = {};
// @ts-expect-error a parameter that the route does not know
export const unknown: Pull = { pull_number: 1, number: 1 };
// @ts-expect-error a route that GitHub does not document
export const route: Route = 'GET /repos/{owner}/{repo}/pull/{pull_number}';

describe('a documented route', () => {
  const sent = async (call: (repository: Repository) => Promise<unknown>): Promise<string> => {
    let url = '';
    const fetch: typeof globalThis.fetch = async (to) => {
      url = to instanceof Request ? to.url : String(to);
      return Response.json({});
    };
    await call(new Repository({ token: 't', apiUrl: 'https://api.github.com', owner: 'o', name: 'n&n', fetch }));
    return url.replace('https://api.github.com/repos/o/', '');
  };

  it('holds the slashes of a path and a branch, and nothing else of theirs', async () => {
    const content = { path: './hr/é ä?.csv', ref: 'a/b' };
    expect(await sent((one) => one.request('GET /repos/{owner}/{repo}/contents/{path}', content))).toBe(
      'n%26n/contents/hr/%C3%A9%20%C3%A4%3F.csv?ref=a%2Fb',
    );
    const range = { basehead: 'abc...feature/x#1', per_page: 1 };
    expect(await sent((one) => one.request('GET /repos/{owner}/{repo}/compare/{basehead}', range))).toBe(
      'n%26n/compare/abc...feature/x%231?per_page=1',
    );
  });
});
