/** What anything that was thrown says; an Error its message, anything else as text. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same inside a sentence that ends itself: the first line, without its full stop. */
export function errorWords(error: unknown): string {
  return errorText(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
}
