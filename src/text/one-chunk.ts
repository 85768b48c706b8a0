/** A text as a source of bytes in one piece, as UTF-8: for readers that take streams. */
export async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
