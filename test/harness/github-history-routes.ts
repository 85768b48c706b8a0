import { createHash } from 'node:crypto';
import type { Reply, Route } from './github-routes.ts';
import type { FakeFile, RepositoryState } from './github-state.ts';

const missing: Reply = { status: 404, json: { message: 'Not Found' } };
const account = (login: string | null): { login: string } | null => (login === null ? null : { login });

/** Git's name for a file's content. */
export const blobSha = (file: FakeFile): string => {
  const bytes = Buffer.isBuffer(file) ? file : Buffer.from(typeof file === 'string' ? file : file.type);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};

/** Commits that a branch, or a commit of one, has behind it, itself included; oldest first. */
function upTo({ branches }: RepositoryState, name: string): string[] {
  const branch = branches.get(name);
  if (branch) return branch;
  const holder = [...branches.values()].find((commits) => commits.includes(name)) ?? [];
  return holder.slice(0, holder.indexOf(name) + 1);
}

/** Commits, branches, and who moved them. */
export const HISTORY_ROUTES: Route[] = [
  {
    method: 'GET',
    path: /^\/git\/ref\/heads\/(.+)$/,
    answer: ({ state }, branch = '') => {
      const sha = state.branches.get(decodeURIComponent(branch))?.at(-1);
      return sha ? { status: 200, json: { ref: `refs/heads/${branch}`, object: { sha, type: 'commit' } } } : missing;
    },
  },
  {
    method: 'GET',
    path: /^\/compare\/([^/]+?)\.\.\.(.+)$/,
    answer: ({ state }, sha = '', branch = '') => {
      const commits = upTo(state, decodeURIComponent(branch));
      const [before, after] = [state.files.get(sha), state.files.get(branch)];
      // Two commits: what changed between them.
      if (after) {
        const changed = [...after].filter(([path, text]) => before?.get(path) !== text);
        const isApart = state.commits.has(sha) && commits.length > 0 && !commits.includes(sha);
        return {
          status: 200,
          json: { status: isApart ? 'diverged' : 'ahead', files: changed.map(([filename]) => ({ filename })) },
        };
      }
      if (!state.commits.has(sha) || commits.length === 0) return missing;
      const status = commits.at(-1) === sha ? 'identical' : commits.includes(sha) ? 'ahead' : 'diverged';
      return { status: 200, json: { status } };
    },
  },
  {
    method: 'GET',
    path: /^\/activity$/,
    answer: ({ state, query }) => ({
      status: 200,
      list: state.activity
        .filter(({ ref }) => ref === (query.get('ref') ?? ref))
        .map(({ ref, before, after, type, actor, at }, index) => ({
          id: index + 1,
          ref,
          before,
          after,
          timestamp: at,
          activity_type: type,
          actor: account(actor),
        })),
    }),
  },
  {
    method: 'GET',
    path: /^\/commits$/,
    answer: ({ state, query }) => {
      const [path, sha] = [query.get('path') ?? '', query.get('sha') ?? ''];
      const branch = [...state.branches.values()].find((commits) => commits.includes(sha)) ?? [];
      const upTo = branch.slice(0, branch.indexOf(sha) + 1);
      const changed = upTo.filter((commit, index) => {
        const before = index === 0 ? undefined : state.files.get(upTo[index - 1] ?? '')?.get(path);
        return state.files.get(commit)?.get(path) !== before;
      });
      return { status: 200, list: changed.toReversed().map((commit) => ({ sha: commit })) };
    },
  },
  {
    method: 'GET',
    path: /^\/commits\/([^/]+)$/,
    answer: ({ state }, sha = '') => {
      const commit = state.commits.get(sha);
      if (!commit) return missing;
      const branch = [...state.branches.values()].find((commits) => commits.includes(sha)) ?? [];
      const before = state.files.get(branch[branch.indexOf(sha) - 1] ?? '');
      const changed = [...(state.files.get(sha) ?? [])].filter(([path, text]) => before?.get(path) !== text);
      return {
        status: 200,
        json: {
          sha,
          parents: Array.from({ length: commit.parents }, (_, index) => ({ sha: `${index}` })),
          author: account(commit.author),
          committer: account(commit.committer),
          // GitHub names 300 on the first page.
          files: changed.slice(0, 300).map(([filename]) => ({ filename, status: 'modified' })),
        },
      };
    },
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)\/commits$/,
    answer: ({ state }, number) => ({
      status: 200,
      list: (state.pulls.get(Number(number))?.authors ?? []).map((author, index) => ({
        sha: `c${index}`,
        author: account(author),
        committer: account(author),
      })),
    }),
  },
];
