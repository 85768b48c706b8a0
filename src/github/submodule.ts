/**
 * The submodule that a path lies in. A repository knows it as one entry, and nothing of what is in it.
 * @param gitmodules text of `.gitmodules` (git-config's format)
 * @returns its path; `null` where there is none
 */
export function submoduleOf(gitmodules: string, path: string): string | null {
  const paths = [...gitmodules.matchAll(/^[ \t]*path[ \t]*=[ \t]*"?([^"\r\n]*[^"\s])/gm)].map(([, one = '']) => one);
  return paths.find((one) => path.startsWith(`${one}/`)) ?? null;
}
