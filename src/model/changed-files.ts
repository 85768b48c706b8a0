import { normalize } from 'node:path/posix';

/**
 * Whether a path is among the files that a pull request changes. A submodule is one of them, with all that lies in it.
 * @param files as GitHub names them
 * @param path as an input names it
 */
export function isChanged(files: ReadonlySet<string>, path: string): boolean {
  const name = normalize(path);
  return files.has(name) || [...files].some((file) => name.startsWith(`${file}/`));
}
