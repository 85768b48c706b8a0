/** True of the text that Git LFS keeps in a file's place, by its beginning. */
export const isLfsPointer = (text: string): boolean =>
  /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com)\//.test(text);
