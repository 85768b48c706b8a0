import type { getOctokit } from '@actions/github';
import type { z } from 'zod';
import { secrets } from '../text/secrets.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** An answer of GitHub that is no success, or none at all (`status` 0). Holds neither token nor request headers. */
export class GitHubError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'GitHubError';
    this.status = status;
  }

  /** The token may not do this, or must not know that it is there: something to warn of, not to fail for. */
  get refused(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404 || this.status === 410;
  }

  /** Whether the request may have been carried out although no answer says so. */
  get ambiguous(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export interface RestOptions {
  token: string;
  /** e.g. `https://api.github.com`, GITHUB_API_URL. */
  apiUrl: string;
  /** Resolves after so many milliseconds. */
  sleep?: (ms: number) => Promise<void>;
  /** Tries of one request. */
  attempts?: number;
}

/** Longest wait for one retry, whatever the server asks for: the reports must not wait for GitHub for long. */
const LONGEST_WAIT = 30_000;
const FIRST_WAIT = 1_000;
const TIMEOUT = 30_000;
const PAGE = 100;

const silent = (): void => undefined;
const quiet = { debug: silent, info: silent, warn: silent, error: silent };
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Answer {
  status: number;
  headers: Record<string, string | number | undefined>;
  data: unknown;
}

/**
 * What Octokit throws, seen without its types: its error carries the request, token and all, and must not get further.
 */
interface Thrown {
  status?: unknown;
  message?: string;
  response?: { headers?: Record<string, string | undefined>; data?: unknown };
}

/** GitHub's own sentence where there is one, else Octokit's. */
function sentence({ response, message }: Thrown): string {
  const data = response?.data;
  const said = typeof data === 'object' && data !== null && 'message' in data ? data.message : undefined;
  const words = [said, message].find((text) => typeof text === 'string');
  return (words ?? 'no answer').slice(0, 300);
}

/** Milliseconds until it is worth trying again; `undefined` where it is not. */
function pause(error: Thrown, attempt: number): number | undefined {
  const status = typeof error.status === 'number' ? error.status : 0;
  const headers = error.response?.headers ?? {};
  const limited =
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(sentence(error))));
  if (!limited && status !== 0 && status < 500) return undefined;
  const asked = Number(headers['retry-after']) * 1000;
  return Math.min(Number.isFinite(asked) && asked > 0 ? asked : FIRST_WAIT * 2 ** attempt, LONGEST_WAIT);
}

/**
 * GitHub's REST API over the toolkit's Octokit (which knows proxies and GITHUB_API_URL), loaded at the first request.
 * Reads are tried again after a 5xx, a lost connection and a rate limit; writes only where they certainly did not
 * happen.
 */
export class Rest {
  readonly #options: Required<RestOptions>;
  #octokit: Promise<Octokit> | undefined;
  /** Nobody answered the last request, however often it was tried: what comes next is tried once. */
  #silent = false;

  constructor(options: RestOptions) {
    this.#options = { sleep: wait, attempts: 3, ...options };
  }

  async #client(): Promise<Octokit> {
    const { getOctokit } = await import('@actions/github');
    return getOctokit(this.#options.token, { baseUrl: this.#options.apiUrl, log: quiet });
  }

  /**
   * One request.
   * @param route method and path below the API's base, parts already encoded, e.g. `GET /repos/o/r/pulls/1`
   * @throws GitHubError
   */
  async request(route: string, parameters: Record<string, unknown> = {}): Promise<Answer> {
    this.#octokit ??= this.#client();
    const octokit = await this.#octokit;
    const reading = route.startsWith('GET ');
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = (await octokit.request(route, {
          ...(reading ? parameters : secrets.scrubValue(parameters)),
          request: { signal: AbortSignal.timeout(TIMEOUT) },
        })) as Answer;
        this.#silent = false;
        return answer;
      } catch (thrown) {
        const error = thrown as Thrown;
        const status = typeof error.status === 'number' && error.response ? error.status : 0;
        const ms = pause({ ...error, status, message: error.message }, attempt);
        const safe = reading || (status !== 0 && status < 500);
        if (ms === undefined || !safe || attempt + 1 >= (this.#silent ? 1 : this.#options.attempts)) {
          if (reading) this.#silent = status === 0;
          throw new GitHubError(status, sentence(error));
        }
        await this.#options.sleep(ms);
      }
    }
  }

  /**
   * One request whose answer is read by a schema.
   * @throws GitHubError also where the answer is of another shape
   */
  async read<T>(schema: z.ZodType<T>, route: string, parameters?: Record<string, unknown>): Promise<T> {
    return this.#parsed(schema, route, (await this.request(route, parameters)).data);
  }

  /**
   * Everything of a list, page by page.
   * @param most stop after so many items; the last page is not cut
   */
  async list<T>(
    schema: z.ZodType<T>,
    route: string,
    parameters: Record<string, unknown> = {},
    most = 10_000,
  ): Promise<T[]> {
    const items: T[] = [];
    for (let page = 1; ; page++) {
      const { data, headers } = await this.request(route, { ...parameters, per_page: PAGE, page });
      const part = Array.isArray(data) ? data : [];
      for (const item of part) items.push(this.#parsed(schema, route, item));
      const link = headers['link'];
      const more = link === undefined ? part.length === PAGE : /rel="?next"?/.test(String(link));
      if (!more || part.length === 0 || items.length >= most) return items;
    }
  }

  #parsed<T>(schema: z.ZodType<T>, route: string, data: unknown): T {
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
    throw new GitHubError(
      502,
      `GitHub’s answer to ${route.replace(/\?.*$/, '')} is not of the documented shape (${where}).`,
    );
  }
}
