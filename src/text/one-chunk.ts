/** A text (as UTF-8), or bytes, as a source in one piece: for readers that take streams. */
export async function* oneChunk(whole: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof whole === 'string' ? Buffer.from(whole, 'utf8') : whole;
}
