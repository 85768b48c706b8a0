/** What anything that was thrown says; an Error its message, anything else as text. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What to do about an error, as it says itself. @param otherwise where it does not */
export function adviceOf(error: unknown, otherwise: string): string {
  const { advice } = (error ?? {}) as { advice?: unknown };
  return typeof advice === 'string' ? advice : otherwise;
}

/** Why a file could not be written, by the system's own word for it. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the share of the disk is used up',
  EROFS: 'the disk is read-only',
  EIO: 'the disk has a fault',
  ENOENT: 'the folder is gone',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
};

/** Why a file could not be written, in words that also people without a terminal know. */
export function diskWords(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return (typeof code === 'string' && DISK[code]) || errorText(error);
}

/** The same inside a sentence that ends itself: the first line, without its full stop. */
export function errorWords(error: unknown): string {
  return errorText(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
}
