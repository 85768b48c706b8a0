/** GitHub's REST API for the small actions of this folder, with nothing but Node's `fetch`. */
import { readFileSync } from 'node:fs';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longest wait for a limit to pass, and tries of one request. */
const PATIENCE = 120_000;
const TRIES = 4;

/** An answer that is no success; `status` 0 is none at all. */
export class RestError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const env = process.env;
export const repository = env['GITHUB_REPOSITORY'] ?? '';
export const apiUrl = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');

/** The event of the run; empty where there is none. */
export function event() {
  try {
    return JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  } catch {
    return {};
  }
}

/** The run is about a pull request from a fork, or from one that is gone. */
function isFork() {
  const { head } = event().pull_request ?? {};
  return head !== undefined && head.repo?.full_name?.toLowerCase() !== repository.toLowerCase();
}

/** Milliseconds to wait before the next try of a request that may be sent again; `null` where none is worth it. */
function pause(status, headers, attempt) {
  if (status === 0 || status >= 500) return 1000 * 2 ** attempt;
  const used = headers.get('x-ratelimit-remaining') === '0';
  if (status !== 429 && !(status === 403 && (used || headers.has('retry-after')))) return null;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return seconds * 1000;
  return used ? Math.max(1000, Number(headers.get('x-ratelimit-reset')) * 1000 - Date.now() + 1000) : 60_000;
}

/**
 * A client for the repository that runs. Reads, and changes that may be made twice, are tried again after 5xx, a cut
 * connection and a limit; creations only after a limit, since then they certainly did not happen.
 * @param token the workflow's
 */
export function client(token) {
  let requests = 0;
  const [owner = '', name = ''] = repository.split('/');
  const base = `${apiUrl}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;

  async function send(method, path, body) {
    for (let attempt = 0, waited = 0; ; attempt++) {
      let status = 0;
      let headers = new Headers();
      let message = 'no answer';
      requests += 1;
      try {
        const response = await fetch(path.startsWith('http') ? path : `${base}${path}`, {
          method,
          headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'user-agent': 'cxone-roster', ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(30_000),
        });
        ({ status, headers } = response);
        const data = await response.json().catch(() => null);
        if (response.ok) return { data, headers };
        message = typeof data?.message === 'string' ? data.message.slice(0, 300) : `status ${status}`;
      } catch (error) {
        if (status !== 0) throw new RestError(status, message);
        message = error instanceof Error ? error.message : message;
      }
      const ms = pause(status, headers, attempt);
      const isSafe = method !== 'POST' || status === 403 || status === 429;
      if (ms === null || !isSafe || attempt + 1 >= TRIES || waited + ms > PATIENCE) throw new RestError(status, message);
      waited += ms;
      await wait(ms);
    }
  }

  const get = async (path) => (await send('GET', path)).data;
  return {
    get,
    send,
    /** Requests that were sent. */
    get requests() {
      return requests;
    },
    /**
     * A list page by page, 100 each.
     * @param of takes the items out of a page
     * @param enough ends it early, asked after each page with all items so far
     */
    async list(path, { of = (page) => page, pages = 100, enough = () => false } = {}) {
      const items = [];
      const seen = new Set();
      for (let page = 1; page <= pages; page++) {
        const got = of(await get(`${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`)) ?? [];
        const fresh = got.filter((one) => !seen.has(one.id ?? one.sha ?? one.filename));
        for (const one of fresh) seen.add(one.id ?? one.sha ?? one.filename);
        items.push(...fresh);
        if (got.length < 100 || fresh.length === 0) return { items, all: true };
        if (enough(items)) return { items, all: false };
      }
      return { items, all: false };
    },
  };
}

/** A limit may be a 403 as well: it says nothing about what the token may do. */
export const isLimit = (error) => error?.status === 429 || /rate limit|abuse detection/i.test(error?.message ?? '');

/** Why GitHub did not do it, and what helps, in a sentence. */
export function why(error, permission) {
  const said = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  if (/\block(?:ed)?\b/i.test(said)) return `(${said}). Unlock the conversation, then run the last job again.`;
  if (error?.status === 403 && !isLimit(error) && isFork()) return `(${said}). GitHub gives runs of a fork a token that only reads.`;
  const advice = !isLimit(error) && [401, 403, 404].includes(error?.status) ? ` Give the caller’s job “permissions: ${permission}”.` : '';
  return `(${said}).${advice}`;
}

const WORKFLOW = 'github-actions[bot]';

/** Comments of the workflow's own account on a pull request: anybody may copy a hidden line. */
export async function ownComments(api, number) {
  const { items } = await api.list(`/issues/${number}/comments`);
  return items.filter(isOwn);
}

export const isOwn = ({ user }) => user?.login?.toLowerCase() === WORKFLOW;

/**
 * The hidden line of the one comment for many tenants, and of the short one that tells of an apply that ended badly. Each list of
 * tenants has its own: a pull request may change tenants of several.
 * @param list id of the list, `''` for the usual one
 */
export const allMarker = (list) => `<!-- cxone-roster-all:1${list ? `:${list}` : ''} -->`;
export const allEnd = (list) => `<!-- cxone-roster-all-end:1${list ? `:${list}` : ''} -->`;
/** What its states begin with: without them it only leads to the tenants' own comments. */
export const ALL_STATE = 'cxone-roster-all-state:';
/** Whether a comment is the one that tells of many tenants of a list, instead of one each. */
export const tellsOfAll = (list) => ({ body }) => Boolean(body?.includes(allMarker(list)) && body.includes(`<!-- ${ALL_STATE}`));
