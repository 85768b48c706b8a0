import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../app/files-port.ts';
import type { Inputs } from '../github/inputs.ts';
import type { RunContext } from '../github/run-context.ts';

/** Folders of the workspace that the repository is checked out in, by what is read; `''`: the workspace itself. */
interface Checkouts {
  roster: string;
  policy: string;
}

/**
 * Where a workflow checks the repository out into a folder (`path` of actions/checkout), its files have the names there
 * that GitHub knows them by: under those of the workspace GitHub would know neither what the base branch holds nor what
 * changed since. A checkout of another repository is none: its files are nothing that GitHub could say more about here.
 * @param workspace absolute
 * @returns the inputs with the repository's own paths, and where these lie
 */
export async function inOwnCheckout(
  inputs: Inputs,
  context: RunContext,
  workspace: string,
): Promise<{ inputs: Inputs; at: Checkouts }> {
  const [first = '', ...others] = await Promise.all(inputs.roster.map((path) => folderOf(path, context, workspace)));
  const roster = others.every((folder) => folder === first) ? first : '';
  const own = await folderOf(inputs.policy, context, workspace);
  const isElsewhere = own === '' && (await lstat(join(workspace, inputs.policy)).catch(() => null)) !== null;
  const without = (folder: string, path: string): string => (folder === '' ? path : path.slice(folder.length + 1));
  return {
    inputs: {
      ...inputs,
      roster: inputs.roster.map((path) => without(roster, path)),
      policy: without(own, inputs.policy),
    },
    // The usual policy is the repository's, too.
    at: { roster, policy: own === '' && !isElsewhere ? roster : own },
  };
}

/** The folder that holds the checkout which a path of the workspace lies in, where that is this repository's. */
async function folderOf(path: string, context: RunContext, workspace: string): Promise<string> {
  const parts = path.split('/').slice(0, -1);
  if (parts.some((part) => part === '' || part === '..')) return '';
  for (; parts.length > 0; parts.pop()) {
    const git = join(workspace, ...parts, '.git');
    // A submodule has a file there, and is the business of the repository around it.
    if (!(await lstat(git).catch(() => null))?.isDirectory()) continue;
    const config = await readFile(join(git, 'config'), 'utf8').catch(() => '');
    return isOf(config, context) ? parts.join('/') : '';
  }
  return '';
}

/** @param config text of `.git/config`; what else it holds may be a secret, and goes no further */
function isOf(config: string, { repository, serverUrl }: RunContext): boolean {
  const [, origin = ''] = /^\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/m.exec(config) ?? [];
  const [, host, name] = /^(?:\w+:\/\/)?(?:[^@/]*@)?([^:/]+(?::\d+)?)[:/](.+?)(?:\.git)?\/*$/.exec(origin) ?? [];
  const isHere = host?.toLowerCase() === URL.parse(serverUrl)?.host;
  return repository !== '' && isHere && name?.toLowerCase() === repository.toLowerCase();
}

/** The files of a workspace by the paths that the repository has them under. */
export function filesAt(at: Checkouts, files: Files): Files {
  if (at.roster === '' && at.policy === '') return files;
  return {
    ...files,
    openRoster: async (path) => ({ ...(await files.openRoster(join(at.roster, path))), path }),
    readText: (path, what) => files.readText(join(at.policy, path), what),
  };
}
