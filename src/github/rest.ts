import type { getOctokit } from '@actions/github';
import type { z } from 'zod';
import { secrets } from '../text/secrets.ts';
import { acceptedPermissions, GitHubError, nextTry, whyRefused } from './rest-error.ts';

type Octokit = ReturnType<typeof getOctokit>;

export { adviceOn, GitHubError } from './rest-error.ts';

export interface RestOptions {
  token: string;
  /** e.g. `https://api.github.com`, GITHUB_API_URL. */
  apiUrl: string;
  /** Resolves after so many milliseconds. */
  sleep?: (ms: number) => Promise<void>;
  /** Called before each wait. */
  onWait?: (ms: number, why: GitHubError) => void;
  /** Tries of one request that nobody answers, or a server in trouble. */
  attempts?: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Instead of the toolkit's, which goes through the machine's proxy. */
  fetch?: typeof globalThis.fetch;
}

/** Longest that one request waits for a limit to pass, all its tries together. */
const PATIENCE = 5 * 60_000;
/** GitHub asks for a minute where it says nothing of its own: docs.github.com, "Rate limits for the REST API". */
const LIMIT_WAIT = 60_000;
const FIRST_WAIT = 1_000;
const MOST_TRIES = 10;
const TIMEOUT = 30_000;
const PAGE = 100;

const silent = (): void => undefined;
const quiet = { debug: silent, info: silent, warn: silent, error: silent };
/** Real time. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** An answer as Octokit gives it. */
export interface Answer {
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

/** The error without what Octokit keeps in it. */
function errorOf(thrown: Thrown, now: number): GitHubError {
  const status = typeof thrown.status === 'number' && thrown.response ? thrown.status : 0;
  const headers = thrown.response?.headers ?? {};
  const message = sentence(thrown);
  return new GitHubError(status, message, {
    why: whyRefused(status, message, headers),
    permissions: acceptedPermissions(headers),
    until: nextTry(headers, now),
  });
}

/**
 * Milliseconds to wait before the next try; `undefined` where no other try is worth it.
 * @param attempt from 0
 */
function pause({ why, until }: GitHubError, attempt: number, now: number): number | undefined {
  if (why === 'outage') return FIRST_WAIT * 2 ** attempt;
  if (why !== 'limit') return undefined;
  return until === null ? LIMIT_WAIT * 2 ** attempt : Math.max(FIRST_WAIT, until - now);
}

/**
 * The body of an answer, a stream read to its end. One that broke is no answer: Octokit makes a text of JSON that it
 * cannot read.
 */
async function whole({ data, headers }: Answer): Promise<unknown> {
  const isText = typeof data === 'string' && /^application\/json\b/.test(String(headers['content-type']));
  const bytes = data instanceof ReadableStream ? await new Response(data).arrayBuffer().catch(() => null) : undefined;
  if (isText || bytes === null)
    throw Object.assign(new Error('the connection broke before the end of the answer'), { status: 0 });
  return bytes ? Buffer.from(bytes) : data;
}

/**
 * GitHub's REST API over the toolkit's Octokit (which knows proxies and GITHUB_API_URL), loaded at the first request.
 * Our tries lie inside of Octokit, so that its own paging has them too: reads are tried again after a 5xx, a lost
 * connection and a limit, as GitHub's headers ask for; writes only where they certainly did not happen.
 */
export class Rest {
  readonly #options: RestOptions & Required<Pick<RestOptions, 'sleep' | 'attempts' | 'now'>>;
  #octokit: Promise<Octokit> | undefined;
  /** Nobody answered the last request, however often it was tried: what comes next is tried once. */
  #silent = false;

  constructor(options: RestOptions) {
    this.#options = { sleep: wait, attempts: 3, now: Date.now, ...options };
  }

  async #client(): Promise<Octokit> {
    const { getOctokit } = await import('@actions/github');
    const { token, apiUrl, fetch } = this.#options;
    const octokit = getOctokit(token, { baseUrl: apiUrl, log: quiet, ...(fetch && { request: { fetch } }) });
    octokit.hook.wrap('request', (request, options) =>
      this.#tried(options.method === 'GET', async () => {
        const answer = await request({
          ...options,
          request: { ...options.request, signal: AbortSignal.timeout(TIMEOUT) },
        });
        return { ...answer, data: await whole(answer) };
      }),
    );
    return octokit;
  }

  /** Sends until there is an answer, or no further try is worth it. */
  async #tried<T>(reading: boolean, send: () => Promise<T> | T): Promise<T> {
    const { sleep, attempts, now } = this.#options;
    let waited = 0;
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await send();
        this.#silent = false;
        return answer;
      } catch (thrown) {
        // One reading of the clock: a wait that the answer names is waited for whole.
        const at = now();
        const error = errorOf(thrown as Thrown, at);
        // What has no status is no answer of GitHub's API, nor the lack of one: the toolkit tried itself, or a fault.
        const isAnswer = typeof (thrown as Thrown).status === 'number';
        const ms = isAnswer ? pause(error, attempt, at) : undefined;
        const isSafe = reading || !error.ambiguous;
        // A limit passes; how long that is waited for, patience decides.
        const isLast = attempt + 1 >= (error.why === 'limit' ? MOST_TRIES : this.#silent ? 1 : attempts);
        if (ms === undefined || !isSafe || isLast || waited + ms > PATIENCE) {
          if (reading) this.#silent = error.status === 0;
          throw error;
        }
        waited += ms;
        this.#options.onWait?.(ms, error);
        await sleep(ms);
      }
    }
  }

  /**
   * A read by another client, the toolkit's for artifacts: its requests to GitHub's API are tried as often as ours.
   * @throws GitHubError
   */
  async tried<T>(read: () => Promise<T>): Promise<T> {
    return this.#tried(true, read);
  }

  /**
   * One request.
   * @param route method and path below the API's base, parts already encoded, e.g. `GET /repos/o/r/pulls/1`
   * @throws GitHubError
   */
  async request(route: string, parameters: Record<string, unknown> = {}): Promise<Answer> {
    this.#octokit ??= this.#client();
    // What GitHub gets holds no secret, whatever an answer of the tenant brought into a text.
    const sent = route.startsWith('GET ') ? parameters : secrets.scrubValue(parameters);
    return (await this.#octokit).request(route, sent);
  }

  /**
   * One read whose answer is taken byte by byte: Octokit would make it a text.
   * @throws GitHubError
   */
  async bytes(route: string, parameters: Record<string, unknown> = {}): Promise<Buffer> {
    const { data } = await this.request(route, { ...parameters, request: { parseSuccessResponseBody: false } });
    return data as Buffer;
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
    this.#octokit ??= this.#client();
    const octokit = await this.#octokit;
    const items: T[] = [];
    for await (const { data } of octokit.paginate.iterator(route, { ...parameters, per_page: PAGE })) {
      if (!Array.isArray(data)) throw oddAnswer(route, 'all of it');
      for (const item of data) items.push(this.#parsed(schema, route, item));
      if (items.length >= most) break;
    }
    return items;
  }

  #parsed<T>(schema: z.ZodType<T>, route: string, data: unknown): T {
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
    throw oddAnswer(route, where);
  }
}

const oddAnswer = (route: string, where: string): GitHubError =>
  new GitHubError(502, `GitHub’s answer to ${route.replace(/\?.*$/, '')} is not of the documented shape (${where}).`);
