import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const REPOSITORY = 'example-org/people';
export const PULL = {
  number: 7,
  author: 'hr-desk',
  head: '4f0c7d51e2a94b6c8d3f1a7be09c5d2148e6fa30',
  base: '91b3e0ad47c25f6689d0e1f7a3c4b8526d7e0f19',
  merge: 'c8a15e7f20d94b3d86f2a0c3b7e41d9562af08e4',
} as const;

interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
  html_url: string;
  created_at: string;
  updated_at: string;
}

export interface DemoGitHub {
  url: string;
  /** The pull request is merged: the branch's head is the merge. */
  merge(): void;
  token: string;
  comments: Comment[];
  close(): Promise<void>;
}

const bot = { login: 'github-actions[bot]', type: 'Bot' };

/**
 * As much of GitHub's REST API as a plan on a pull request and an apply after its merge ask for.
 * @param workspace whose files stand for those of the base commit
 */
export async function startDemoGitHub(workspace: string): Promise<DemoGitHub> {
  const comments: Comment[] = [];
  let merged = false;
  const token = 'demo-github-token';
  const server = createServer((request, response) => {
    void answer(request, comments, workspace, merged)
      .catch((): Answer => ({ status: 500, body: { message: 'The demo broke.' } }))
      .then(({ status, body, raw }) => write(response, status, body, raw));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    comments,
    merge: () => {
      merged = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  status: number;
  body?: unknown;
  raw?: string;
}

function write(response: ServerResponse, status: number, body: unknown, raw?: string): void {
  response.writeHead(status, {
    'content-type': raw === undefined ? 'application/json; charset=utf-8' : 'application/vnd.github.raw',
  });
  response.end(raw ?? JSON.stringify(body));
}

async function answer(
  request: IncomingMessage,
  comments: Comment[],
  workspace: string,
  merged: boolean,
): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://github');
  const base = `/repos/${REPOSITORY}`;
  if (!url.pathname.startsWith(base)) return { status: 404, body: { message: 'Not Found' } };
  const path = url.pathname.slice(base.length);
  const route = `${request.method ?? 'GET'} ${path}`;
  if (route === `GET /issues/${PULL.number}/comments`)
    return { status: 200, body: Number(url.searchParams.get('page') ?? 1) > 1 ? [] : comments };
  if (route === `POST /issues/${PULL.number}/comments`) {
    const comment = commentOf(comments.length + 1, await bodyOf(request));
    comments.push(comment);
    return { status: 201, body: comment };
  }
  const branch = branchAnswer(route, merged);
  if (branch !== undefined) return { status: 200, body: branch };
  const one = /^(GET|PATCH) \/issues\/comments\/(\d+)$/.exec(route);
  const comment = one && comments.find((it) => it.id === Number(one[2]));
  if (one && comment) {
    if (one[1] === 'PATCH')
      Object.assign(comment, { body: await bodyOf(request), updated_at: new Date().toISOString() });
    return { status: 200, body: comment };
  }
  if (route === `GET /pulls/${PULL.number}`) return { status: 200, body: pull(merged) };
  if (route === 'GET /pulls')
    return { status: 200, body: Number(url.searchParams.get('page') ?? 1) > 1 ? [] : [pull(merged)] };
  if (/^GET \/commits\/\w+\/pulls$/.test(route)) return { status: 200, body: [pull(merged)] };
  if (/^GET \/pulls\/\d+\/(files|reviews|commits)$/.test(route)) return { status: 200, body: [] };
  const content = /^GET \/contents\/(.+)$/.exec(route);
  if (content) return contents(join(workspace, decodeURIComponent(content[1] as string)), request.headers.accept ?? '');
  return { status: 404, body: { message: 'Not Found' } };
}

/** What is asked of the branch, its commits and how they came there. */
function branchAnswer(route: string, merged: boolean): unknown {
  const head = merged ? PULL.merge : PULL.base;
  if (route === 'GET /git/ref/heads/main') return { ref: 'refs/heads/main', object: { sha: head, type: 'commit' } };
  if (/^GET \/compare\/\w+\.\.\.main$/.test(route)) return { status: 'identical' };
  if (route === 'GET /commits') return [{ sha: head }];
  if (/^GET \/commits\/\w+$/.test(route))
    return { sha: PULL.merge, parents: [{ sha: PULL.base }, { sha: PULL.head }], author: null, committer: null };
  if (route === 'GET /activity') {
    const merge = { before: PULL.base, after: PULL.merge, ref: 'refs/heads/main', activity_type: 'pr_merge' };
    return merged ? [{ ...merge, timestamp: new Date().toISOString(), actor: { login: PULL.author } }] : [];
  }
  return undefined;
}

function commentOf(id: number, body: string): Comment {
  const now = new Date().toISOString();
  return {
    id,
    body,
    user: bot,
    html_url: `https://github.com/${REPOSITORY}/pull/${PULL.number}#issuecomment-${id}`,
    created_at: now,
    updated_at: now,
  };
}

/** The pull request, open or merged. */
export function pull(merged: boolean): Record<string, unknown> {
  const repo = { full_name: REPOSITORY, fork: false };
  return {
    number: PULL.number,
    title: 'Staff changes of this week',
    state: merged ? 'closed' : 'open',
    merged_at: merged ? new Date().toISOString() : null,
    merge_commit_sha: merged ? PULL.merge : null,
    html_url: `https://github.com/${REPOSITORY}/pull/${PULL.number}`,
    user: { login: PULL.author },
    base: { ref: 'main', sha: PULL.base, repo },
    head: { ref: 'staff-changes', sha: PULL.head, repo },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return (JSON.parse(Buffer.concat(chunks).toString('utf8')) as { body: string }).body;
}

async function contents(path: string, accept: string): Promise<Answer> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { status: 404, body: { message: 'Not Found' } };
  if (accept.includes('raw')) return { status: 200, raw: bytes.toString('utf8') };
  return {
    status: 200,
    body: {
      type: 'file',
      sha: blobOf(bytes),
      encoding: 'base64',
      size: bytes.length,
      content: bytes.toString('base64'),
    },
  };
}

/** The hash that git gives a file. */
function blobOf(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
