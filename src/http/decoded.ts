import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';

/** First bytes of a gzip stream (RFC 1952, section 2.3.1); JSON and HTML never begin so. */
const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Codings of one body; each may blow it up again, and one is what servers use. */
const MOST_CODINGS = 5;

/**
 * A body without its content codings (RFC 9110, section 8.4.1): gzip, br and deflate, several in a row included. We ask
 * for none; some gateways compress all the same, and some forget to say so.
 * @param coding `Content-Encoding` as it came
 * @param most bytes that the plain body may have
 * @returns the plain bytes, or an error: `TooLarge`, else a body that cannot be read
 */
export function decoded(body: Buffer, coding: string | undefined, most: number): Buffer | Error {
  const options: ZlibOptions = { maxOutputLength: most };
  const codings = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
  if (codings.length > MOST_CODINGS) return new Error(`the answer’s body is said to be coded ${codings.length} times`);
  let bytes = body;
  try {
    for (const one of codings.reverse()) {
      if (bytes.length === 0) break;
      // A proxy may have unpacked the body and left the header.
      if ((one === 'gzip' || one === 'x-gzip') && isGzip(bytes)) bytes = gunzipSync(bytes, options);
      else if (one === 'br') bytes = brotliDecompressSync(bytes, options);
      else if (one === 'deflate') bytes = inflated(bytes, options);
    }
    return isGzip(bytes) ? gunzipSync(bytes, options) : bytes;
  } catch (error) {
    const failure = new Error(`the answer’s compressed body cannot be read (${coding ?? 'gzip'})`, { cause: error });
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') failure.name = 'TooLarge';
    return failure;
  }
}

/** `deflate` is the zlib format (RFC 1950); some servers send the bare stream (RFC 1951). */
function inflated(bytes: Buffer, options: ZlibOptions): Buffer {
  return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
}
