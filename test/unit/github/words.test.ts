import { describe, expect, it } from 'vitest';
import { fileName, tenantName } from '../../../src/github/names.ts';
import { outputValues } from '../../../src/github/outputs.ts';
import { adviceOn, GitHubError } from '../../../src/github/rest-error.ts';
import type { Rest } from '../../../src/github/rest.ts';
import { ownerOf } from '../../../src/github/token-owner.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { sampleRun } from '../report/sample.ts';

describe('what a tenant is called', () => {
  const inputs = { tenant: '', scimUrl: '', apiUrl: '', profile: 'generic' };
  it.each([
    [{ tenant: 'acme-eu', scimUrl: 'https://scim.example/v2' }, 'acme-eu'],
    [{ scimUrl: 'https://scim.example/v2', apiUrl: 'https://api.example' }, 'scim.example'],
    [{ scimUrl: 'no address', apiUrl: 'https://api.example' }, 'api.example'],
    [{}, 'generic'],
  ])('%j: %s', (given, name) => expect(tenantName({ ...inputs, ...given } as never)).toBe(name));
  it.each([
    ['Acme Europe', 'Acme_Europe'],
    ['../etc', '__etc'],
    ['', 'tenant'],
    ['x'.repeat(100), 'x'.repeat(80)],
  ])('as a file, %j: %s', (text, name) => expect(fileName(text)).toBe(name));
});

describe('who a token writes as', () => {
  const GRAPH = 'https://api.github.com/graphql';
  const rest = (answers: (route: string) => unknown): Rest =>
    ({
      read: async (_: unknown, route: string) => {
        const answer = answers(route);
        if (answer instanceof Error) throw answer;
        return answer;
      },
    }) as unknown as Rest;
  const viewer = { data: { viewer: { login: 'roster[bot]' } } };
  const owner = (token: string, answers: (route: string) => unknown, graphqlUrl: string | undefined = GRAPH) =>
    ownerOf({ token, apiUrl: 'https://api.github.com', graphqlUrl }, rest(answers));
  const forbidden = new GitHubError(403, 'Resource not accessible by integration');
  const user = (said: unknown) => (route: string) => (route === 'GET /user' ? said : viewer);

  it.each<[string, string, (route: string) => unknown, string]>([
    ['a person', 'github_pat_x', () => ({ login: 'mira' }), 'mira'],
    ['an app', 'ghs_x', user(forbidden), 'roster[bot]'],
    ['a token of another form that may not ask', 'odd', user(forbidden), 'roster[bot]'],
    ['a token of another form, and GitHub is down', 'odd', user(new GitHubError(503, 'down')), 'github-actions[bot]'],
    ['a token of another form, and nobody answers', 'odd', user(new TypeError('no')), 'github-actions[bot]'],
    ['an app where GraphQL does not say', 'ghs_x', () => forbidden, 'github-actions[bot]'],
  ])('%s', async (_, token, answers, name) => expect(await owner(token, answers)).toBe(name));

  it('is never guessed for a person’s token', async () => {
    await expect(owner('ghp_x', () => forbidden)).rejects.toThrow(GitHubError);
  });
  it('is asked for at one server only', async () => {
    for (const url of ['https://evil.example/graphql', 'no address'])
      expect(await owner('ghs_x', () => viewer, url)).toBe('github-actions[bot]');
  });
});

it('an error that is none of GitHub’s has an advice as well', () => {
  expect(adviceOn(new TypeError('x'), 'issues: write')).toBe(
    'Run the job again; if it stays so, report it with the log.',
  );
  expect(new GitHubError(404, 'Not Found', { cause: 'why' }).cause).toBe('why');
});

describe('the output result', () => {
  const result = (parts: Partial<RunReport>): Record<string, unknown> =>
    JSON.parse(outputValues(sampleRun(parts), {}).result) as Record<string, unknown>;
  it('has what a mode found', () => {
    const check = {
      findings: [{ name: 'users', status: 'works' as const, detail: '', advice: '' }],
      clockDifferenceMs: 5,
    };
    expect(result({ check })['check']).toEqual({ findings: check.findings, clock_difference_ms: 5 });
    const definitions = {
      items: [],
      summary: { total_attributes: 3, pagination_success_rate_pct: 100, pages_fetched: 1 },
      complete: true,
    };
    expect(result({ definitions: definitions as never })['attributes']).toMatchObject({ total_attributes: 3 });
  });
  it('has nothing of another mode', () => {
    const value = result({});
    expect([value['check'], value['attributes'], value['verification']]).toEqual([undefined, undefined, undefined]);
  });
  it('leaves out lists and then what a mode found where it is too large, and says so', () => {
    const findings = Array.from({ length: 20_000 }, (_, i) => ({
      name: `n${i}`,
      status: 'works' as const,
      detail: 'x'.repeat(60),
      advice: '',
    }));
    const fitted = result({ check: { findings, clockDifferenceMs: 0 } });
    expect(fitted['check']).toBeNull();
    expect(fitted['left_out']).toMatchObject({ check: 1 });
    expect(fitted['tenant']).toBe('acme-eu');
  });
});
