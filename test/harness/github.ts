import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, type Reply, ROUTES } from './github-routes.ts';
import { type Account, RepositoryState } from './github-state.ts';

/** An answer to give in place of the right one. */
export interface Mishap {
  method?: string;
  path: RegExp;
  status: number;
  message?: string;
  headers?: Record<string, string>;
  /** How often; once unless given. */
  times?: number;
  /** Carry the request out first: only the answer is lost. */
  done?: boolean;
  /** No answer at all: the connection is cut. */
  cut?: boolean;
  /** No answer at all: the connection stays open. */
  hang?: boolean;
}

/** A GitHub on loopback: REST for one repository, `/user`, and GraphQL's `viewer`. */
export interface FakeGitHub {
  /** GITHUB_API_URL. */
  url: string;
  graphqlUrl: string;
  repository: string;
  state: RepositoryState;
  /** Accounts by token. Unknown tokens are refused with 401. */
  accounts: Map<string, Account>;
  mishaps: Mishap[];
  /** `GET /path?query` of every request, in order. */
  requests: string[];
  /** Holds a request up before it is carried out, where it is given. */
  before?: ((line: string) => Promise<void>) | undefined;
  close(): Promise<void>;
}

/** The token that stands for the workflow's own. */
export const WORKFLOW_TOKEN = 'ghs_harness0000000000000000000000000001';

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** Cuts a list into pages with a Link header, as GitHub does: 30 a page, at most 100. */
function paged(list: unknown[], url: URL): Reply {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const more = list.length > page * size;
  return {
    status: 200,
    json: list.slice((page - 1) * size, page * size),
    ...(more && { headers: { link: `<${next.href}>; rel="next"` } }),
  };
}

function send(response: ServerResponse, { status, json, raw, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(raw ?? (json === undefined ? '' : JSON.stringify(json)));
}

const refusal = (status: number, message: string): Reply => ({
  status,
  json: { message, documentation_url: 'https://docs.example' },
});

/** What an account gets for a route: a token without powers does not even see that there is a repository. */
function routed(
  fake: FakeGitHub,
  account: Account,
  method: string,
  url: URL,
  call: Omit<Call, 'state' | 'account'>,
): Reply {
  const installation = account.type === 'Bot';
  if (url.pathname === '/user')
    return installation
      ? refusal(403, 'Resource not accessible by integration')
      : { status: 200, json: { login: account.login } };
  if (url.pathname === '/graphql')
    return { status: 200, json: { data: { viewer: { login: account.login.replace('[bot]', '') } } } };
  const base = `/repos/${fake.repository}`;
  if (!url.pathname.startsWith(base) || account.power === 'none') return refusal(404, 'Not Found');
  if (method !== 'GET' && account.power === 'read') return refusal(403, 'Resource not accessible by integration');
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(url.pathname.slice(base.length)) : null;
    if (match) return route.answer({ ...call, state: fake.state, account }, ...match.slice(1));
  }
  return refusal(404, 'Not Found');
}

/** What is to go wrong with a request, once less from now on. */
function mishapOf(fake: FakeGitHub, method: string, url: URL): Mishap | undefined {
  const mishap = fake.mishaps.find((one) => (one.method ?? method) === method && one.path.test(url.pathname));
  if (!mishap) return undefined;
  mishap.times = (mishap.times ?? 1) - 1;
  if (mishap.times <= 0) fake.mishaps.splice(fake.mishaps.indexOf(mishap), 1);
  return mishap;
}

async function handle(fake: FakeGitHub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', fake.url);
  fake.requests.push(`${method} ${url.pathname}${url.search}`);
  await fake.before?.(`${method} ${url.pathname}`);
  const body = await bodyOf(request);
  const blob = /^\/_blobs\/(\d+)\.zip$/.exec(url.pathname);
  if (blob) {
    const artifact = fake.state.artifacts.find(({ id }) => id === Number(blob[1]));
    response.writeHead(artifact ? 200 : 404, { 'content-type': 'application/zip' }).end(artifact?.bytes);
    return;
  }
  const mishap = mishapOf(fake, method, url);
  const account = fake.accounts.get((request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''));
  const call = {
    query: url.searchParams,
    body,
    accept: request.headers.accept ?? '',
    api: fake.url,
    page: `https://github.com/${fake.repository}`,
  };
  const proper =
    !mishap || mishap.done
      ? account
        ? routed(fake, account, method, url, call)
        : refusal(401, 'Bad credentials')
      : undefined;
  if (mishap?.hang) return;
  if (mishap?.cut) response.destroy();
  else if (mishap)
    send(response, {
      ...refusal(mishap.status, mishap.message ?? 'mishap'),
      ...(mishap.headers && { headers: mishap.headers }),
    });
  else if (proper?.list) send(response, paged(proper.list, url));
  else send(response, proper ?? refusal(500, 'no answer'));
}

/** A repository without a server, and what leads a client to it: for tests that start many of them. */
export function localGitHub(repository = 'example/roster'): { fake: FakeGitHub; fetch: typeof globalThis.fetch } {
  const fake: FakeGitHub = {
    url: 'http://github.test',
    graphqlUrl: 'http://github.test/graphql',
    repository,
    state: new RepositoryState(),
    accounts: new Map([[WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'write' }]]),
    mishaps: [],
    requests: [],
    close: async () => undefined,
  };
  const answer = async (...given: Parameters<typeof globalThis.fetch>): Promise<Response> => {
    const request = new Request(...given);
    const url = new URL(request.url);
    fake.requests.push(`${request.method} ${url.pathname}${url.search}`);
    const text = await request.text();
    const mishap = mishapOf(fake, request.method, url);
    const failed = (): Response => {
      if (mishap?.cut) throw new TypeError('the connection was cut');
      const { status = 500, message = 'mishap', headers } = mishap ?? {};
      return Response.json({ message }, { status, ...(headers && { headers }) });
    };
    if (mishap && !mishap.done) return failed();
    const account = fake.accounts.get((request.headers.get('authorization') ?? '').replace(/^(token|bearer) /i, ''));
    if (!account) return Response.json({ message: 'Bad credentials' }, { status: 401 });
    const reply = routed(fake, account, request.method, url, {
      query: url.searchParams,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      accept: request.headers.get('accept') ?? '',
      api: fake.url,
      page: `https://github.com/${repository}`,
    });
    if (mishap) return failed();
    const { status, json, raw, headers } = reply.list ? paged(reply.list, url) : reply;
    return new Response(raw ?? (json === undefined ? null : JSON.stringify(json)), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    });
  };
  return { fake, fetch: answer };
}

let port = 0;

/** Starts the fake with the workflow's token known as `github-actions[bot]`. */
export async function startGitHub(repository = 'example/roster'): Promise<FakeGitHub> {
  const server = createServer((request, response) => {
    handle(fake, request, response).catch((error: unknown) => send(response, refusal(500, String(error))));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A second one beside the first has an address of its own.
      if (error.code === 'EADDRINUSE') server.listen(0, '127.0.0.1', resolve);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  // Inside one process the toolkit reads the address once: a new start has the same.
  if (process.env['HARNESS'] === 'inline') port = chosen;
  const url = `http://127.0.0.1:${chosen}`;
  const fake: FakeGitHub = {
    url,
    graphqlUrl: `${url}/graphql`,
    repository,
    state: new RepositoryState(),
    accounts: new Map([[WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'write' }]]),
    mishaps: [],
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}
