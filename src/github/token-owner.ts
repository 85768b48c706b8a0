import { z } from 'zod';
import { GitHubError, type Rest } from './rest.ts';

const BOT = 'github-actions[bot]';
/** Tokens of people and of apps in a person's name: docs.github.com, "GitHub's token formats". */
const PERSONAL = /^(gh[pou]_|github_pat_)/;

interface Token {
  token: string;
  apiUrl: string;
  /** GITHUB_GRAPHQL_URL. */
  graphqlUrl?: string | undefined;
}

/**
 * Who a token writes as: a person's or machine account's token says it by `GET /user`. An installation's may not ask
 * that; GraphQL's viewer names its bot. Where GitHub does not say, it is taken for the workflow's own,
 * `github-actions[bot]`, unless the token is seen to be another one.
 * @throws GitHubError where the token cannot be the workflow's own, and GitHub does not say whose it is
 */
export async function ownerOf(token: Token, rest: Rest): Promise<string> {
  if (token.token.startsWith('ghs_')) return viewer(token, rest);
  try {
    return (await rest.read(z.object({ login: z.string().min(1) }), 'GET /user')).login;
  } catch (error) {
    // A person's token never is the workflow's: to look for the bot's comments then would be to accept another's.
    if (PERSONAL.test(token.token)) throw error;
    return error instanceof GitHubError && error.why === 'right' ? viewer(token, rest) : BOT;
  }
}

async function viewer({ graphqlUrl = '', apiUrl }: Token, rest: Rest): Promise<string> {
  // The token goes to one server only.
  if (!URL.canParse(graphqlUrl) || new URL(graphqlUrl).origin !== URL.parse(apiUrl)?.origin) return BOT;
  const schema = z.object({ data: z.object({ viewer: z.object({ login: z.string().min(1) }) }) });
  try {
    return (await rest.read(schema, `POST ${graphqlUrl}`, { query: '{ viewer { login } }' })).data.viewer.login;
  } catch {
    return BOT;
  }
}
