import { ACTION_ROUTES } from './github-action-routes.ts';
import { blobSha, HISTORY_ROUTES } from './github-history-routes.ts';
import type { Account, FakeComment, FakeIssue, FakePull, RepositoryState } from './github-state.ts';

export interface Call {
  state: RepositoryState;
  account: Account;
  query: URLSearchParams;
  body: Record<string, unknown>;
  accept: string;
  /** Origin of the server, and of the repository's pages. */
  api: string;
  page: string;
}

export interface Reply {
  status: number;
  json?: unknown;
  /** A list is cut into pages by the server. */
  list?: unknown[];
  raw?: Buffer;
  headers?: Record<string, string>;
}

export interface Route {
  method: string;
  /** Below `/repos/{owner}/{repo}`; groups are handed on. */
  path: RegExp;
  answer: (call: Call, ...groups: string[]) => Reply;
}

const missing: Reply = { status: 404, json: { message: 'Not Found' } };
const typeOf = (login: string): string => (login.endsWith('[bot]') ? 'Bot' : 'User');
const user = (login: string): { login: string; type: string } => ({ login, type: typeOf(login) });

const commentJson = ({ id, issue, author, body }: FakeComment, { page }: Call): unknown => ({
  id,
  body,
  user: user(author),
  html_url: `${page}/pull/${issue}#issuecomment-${id}`,
  issue_url: `https://api.github.com/repos/example/roster/issues/${issue}`,
  created_at: '2026-11-01T00:00:00Z',
});

const pullJson = (pull: FakePull, { page }: Call): unknown => ({
  number: pull.number,
  state: pull.state,
  merged_at: pull.mergedAt,
  merge_commit_sha: pull.commits.at(-1) ?? null,
  updated_at: pull.updatedAt ?? pull.mergedAt,
  user: user(pull.author),
  ...(pull.mergedBy && { merged_by: user(pull.mergedBy) }),
  html_url: `${page}/pull/${pull.number}`,
  base: { ref: pull.baseRef, sha: pull.base },
  head: { ref: pull.headRef, sha: pull.head, repo: { full_name: pull.headRepository } },
});

const issueJson = (issue: FakeIssue, { page }: Call): unknown => ({
  ...issue,
  labels: issue.labels.map((name) => ({ name })),
  user: user(issue.author),
  html_url: `${page}/issues/${issue.number}`,
});

function contents(call: Call, path: string): Reply {
  const name = decodeURIComponent(path);
  const file = call.state.files.get(call.query.get('ref') ?? '')?.get(name);
  if (file === undefined) return missing;
  const sha = blobSha(file);
  if (typeof file === 'object' && 'type' in file) {
    const isList = file.type === 'dir' && !call.accept.includes('object');
    return { status: 200, json: isList ? [] : { type: file.type, sha, path: name, size: 0 } };
  }
  const bytes = Buffer.from(file);
  if (call.accept.includes('raw'))
    return { status: 200, raw: bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
  const large = bytes.length > 1024 * 1024;
  return {
    status: 200,
    json: {
      type: 'file',
      sha,
      path: name,
      size: bytes.length,
      encoding: large ? 'none' : 'base64',
      content: large ? '' : bytes.toString('base64'),
    },
  };
}

function createComment(call: Call, issue: string): Reply {
  const { state, account, body } = call;
  if (!state.pulls.has(Number(issue)) && !state.issues.some(({ number }) => number === Number(issue))) return missing;
  const text = String(body['body']);
  if (text.length > 65_536)
    return { status: 422, json: { message: 'Validation Failed: body is too long (maximum is 65536 characters)' } };
  return { status: 201, json: commentJson(state.addComment(Number(issue), account.login, text), call) };
}

function updateComment(call: Call, id: string): Reply {
  const comment = call.state.comments.find((one) => one.id === Number(id));
  if (!comment) return missing;
  if (comment.author !== call.account.login && !call.account.editsAll)
    return { status: 403, json: { message: 'Must have admin rights to Repository.' } };
  comment.body = String(call.body['body']);
  return { status: 200, json: commentJson(comment, call) };
}

function reviewsOf({ state }: Call, number: string): Reply {
  const pull = state.pulls.get(Number(number));
  if (!pull) return missing;
  const list = pull.reviews.map(
    ({ login, state: verdict, type, association = 'COLLABORATOR', commit = pull.head }) => ({
      user: { login, type: type ?? typeOf(login) },
      state: verdict,
      author_association: association,
      commit_id: commit,
      submitted_at: '2026-11-01T00:00:00Z',
    }),
  );
  return { status: 200, list };
}

function updateIssue(call: Call, number: string): Reply {
  const issue = call.state.issues.find((one) => one.number === Number(number));
  if (!issue) return missing;
  Object.assign(issue, call.body);
  return { status: 200, json: issueJson(issue, call) };
}

function createIssue(call: Call): Reply {
  const { state, account, body } = call;
  const issue: FakeIssue = {
    number: state.id(),
    title: String(body['title']),
    body: (body['body'] as string | undefined) ?? '',
    state: 'open',
    labels: (body['labels'] as string[] | undefined) ?? [],
    author: account.login,
  };
  state.issues.push(issue);
  return { status: 201, json: issueJson(issue, call) };
}

/** The routes of a repository that the product uses, in GitHub's shapes. */
export const ROUTES: Route[] = [
  {
    method: 'GET',
    path: /^\/issues\/(\d+)\/comments$/,
    answer: (call, issue) => ({
      status: 200,
      list: call.state.commentsOf(Number(issue)).map((one) => commentJson(one, call)),
    }),
  },
  {
    // Of all issues and pull requests; the fake knows no times of changes, and gives the newest first.
    method: 'GET',
    path: /^\/issues\/comments$/,
    answer: (call) => ({ status: 200, list: call.state.comments.toReversed().map((one) => commentJson(one, call)) }),
  },
  { method: 'POST', path: /^\/issues\/(\d+)\/comments$/, answer: createComment },
  { method: 'PATCH', path: /^\/issues\/comments\/(\d+)$/, answer: updateComment },
  {
    method: 'DELETE',
    path: /^\/issues\/comments\/(\d+)$/,
    answer: ({ state }, id) => {
      const at = state.comments.findIndex((one) => one.id === Number(id));
      if (at < 0) return missing;
      state.comments.splice(at, 1);
      return { status: 204 };
    },
  },
  { method: 'GET', path: /^\/contents\/(.+)$/, answer: contents },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)$/,
    answer: (call, number) => {
      const pull = call.state.pulls.get(Number(number));
      return pull ? { status: 200, json: pullJson(pull, call) } : missing;
    },
  },
  {
    method: 'GET',
    path: /^\/pulls$/,
    answer: (call) => {
      const list = [...call.state.pulls.values()].filter(
        ({ state, baseRef }) =>
          state === (call.query.get('state') ?? 'open') && baseRef === (call.query.get('base') ?? baseRef),
      );
      const changed = ({ updatedAt, mergedAt }: FakePull): string => updatedAt ?? mergedAt ?? '';
      list.sort((a, b) => (changed(a) < changed(b) ? 1 : -1));
      return { status: 200, list: list.map((pull) => pullJson(pull, call)) };
    },
  },
  {
    method: 'GET',
    path: /^\/commits\/([^/]+)\/pulls$/,
    answer: (call, sha = '') => ({
      status: 200,
      list: [...call.state.pulls.values()]
        .filter(({ commits }) => commits.includes(sha))
        .map((pull) => pullJson(pull, call)),
    }),
  },
  { method: 'GET', path: /^\/pulls\/(\d+)\/reviews$/, answer: reviewsOf },
  {
    method: 'POST',
    path: /^\/pulls\/(\d+)\/reviews$/,
    answer: ({ state, account, body }, pull) => {
      state.postedReviews.push({
        pull: Number(pull),
        author: account.login,
        body: String(body['body']),
        comments: body['comments'] as unknown[],
      });
      return { status: 200, json: { id: state.id() } };
    },
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)\/comments$/,
    answer: ({ state }, pull) => ({
      status: 200,
      list: state.postedReviews
        .filter((review) => review.pull === Number(pull))
        .flatMap((review) =>
          review.comments.map((comment, index) => ({
            ...(comment as object),
            id: index + 1,
            user: user(review.author),
            html_url: '',
          })),
        ),
    }),
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)\/files$/,
    answer: ({ state }, number) => ({
      status: 200,
      list: (state.pulls.get(Number(number))?.files ?? []).map(({ previous, ...file }) => ({
        ...file,
        ...(previous && { previous_filename: previous }),
      })),
    }),
  },
  {
    method: 'GET',
    path: /^\/collaborators\/([^/]+)\/permission$/,
    answer: ({ state }, login = '') => {
      const permission = state.permissions.get(decodeURIComponent(login));
      return permission
        ? { status: 200, json: { permission } }
        : { status: 403, json: { message: 'Must have push access to view collaborator permission.' } };
    },
  },
  {
    method: 'GET',
    path: /^\/issues$/,
    answer: (call) => ({
      status: 200,
      list: call.state.issues
        .filter(
          ({ state, labels }) =>
            state === (call.query.get('state') ?? 'open') &&
            (call.query.get('labels') ?? '').split(',').every((label) => label === '' || labels.includes(label)),
        )
        .map((issue) => issueJson(issue, call)),
    }),
  },
  { method: 'POST', path: /^\/issues$/, answer: createIssue },
  { method: 'PATCH', path: /^\/issues\/(\d+)$/, answer: updateIssue },
  ...ACTION_ROUTES,
  ...HISTORY_ROUTES,
];
