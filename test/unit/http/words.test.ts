import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decoded } from '../../../src/http/decoded.ts';
import { codeOf, explain, isUntrusted } from '../../../src/http/error.ts';
import { nextHop } from '../../../src/http/redirect.ts';

const coded = (code: string, cause?: unknown): Error => Object.assign(new Error('no', { cause }), { code });

describe('why there was no connection', () => {
  it.each([
    ['ENOTFOUND', 'no address is known for acme.example (ENOTFOUND)', 'HTTPS_PROXY'],
    ['EAI_AGAIN', 'no address is known for acme.example (EAI_AGAIN)', 'HTTPS_PROXY'],
    ['ECONNREFUSED', 'acme.example refused the connection (ECONNREFUSED)', 'HTTPS_PROXY'],
    ['UND_ERR_CONNECT_TIMEOUT', 'acme.example could not be reached (UND_ERR_CONNECT_TIMEOUT)', 'HTTPS_PROXY'],
    ['ETIMEDOUT', 'acme.example could not be reached (ETIMEDOUT)', 'HTTPS_PROXY'],
    ['EHOSTUNREACH', 'acme.example could not be reached (EHOSTUNREACH)', 'HTTPS_PROXY'],
    ['ENETUNREACH', 'acme.example could not be reached (ENETUNREACH)', 'HTTPS_PROXY'],
    ['ECONNRESET', 'the connection to acme.example was closed before the answer (ECONNRESET)', 'Try again later'],
    ['EPIPE', 'the connection to acme.example was closed before the answer (EPIPE)', 'Try again later'],
    ['UND_ERR_SOCKET', 'the connection to acme.example was closed before the answer (UND_ERR_SOCKET)', 'Try again'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate of acme.example is not trusted', 'NODE_EXTRA_CA_CERTS'],
    ['EWHATEVER', 'no answer from acme.example (EWHATEVER)', 'HTTPS_PROXY'],
    ['', 'no answer from acme.example', 'HTTPS_PROXY'],
  ])('%s', (code, why, advice) => {
    const said = explain(coded(code), 'acme.example');
    expect(said.why.startsWith(why)).toBe(true);
    expect(said.advice).toContain(advice);
  });

  it('is looked for along the causes, and in the first of several tries', () => {
    expect(codeOf(new Error('fetch failed', { cause: coded('ECONNRESET') }))).toBe('ECONNRESET');
    expect(codeOf(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]))).toBe('ECONNREFUSED');
    expect(codeOf(new AggregateError([]))).toBe('');
    expect(codeOf('text')).toBe('');
    expect([isUntrusted(coded('CERT_HAS_EXPIRED')), isUntrusted(coded('EPIPE'))]).toEqual([true, false]);
  });
});

describe('a body with a content coding', () => {
  const plain = Buffer.from('{"ok":true}');
  it.each<[string | undefined, Buffer]>([
    ['gzip', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    [undefined, gzipSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    ['gzip', plain],
    ['identity', plain],
  ])('%s is read', (coding, body) => expect(decoded(body, coding, 1000).toString()).toBe(plain.toString()));

  it('that is empty stays empty', () => expect(decoded(Buffer.alloc(0), 'br', 10)).toHaveLength(0));

  it('that is broken, or too large once it is plain, is an error that says which', () => {
    const broken = decoded(gzipSync(plain).subarray(0, 15), undefined, 1000) as Error;
    expect([broken.name, broken.message]).toEqual(['Error', 'the answer’s compressed body cannot be read (gzip)']);
    expect((decoded(Buffer.from('x'), 'br', 1000) as Error).message).toContain('(br)');
    expect((decoded(gzipSync(Buffer.alloc(5000)), 'gzip', 1000) as Error).name).toBe('TooLarge');
  });

  it('that is coded many times over is not undone', () => {
    const times = (count: number): [Buffer, string] => [
      Array.from({ length: count }).reduce<Buffer>((body) => brotliCompressSync(body), plain),
      Array.from({ length: count }, () => 'br').join(', '),
    ];
    expect(decoded(...times(5), 1000).toString()).toBe(plain.toString());
    expect((decoded(...times(6), 1000) as Error).message).toBe('the answer’s body is said to be coded 6 times');
  });
});

describe('a redirect', () => {
  it.each([
    ['https://a.example/', 'http://b.example/', 'it leads from HTTPS to http://b.example'],
    ['https://a.example/', 'data:text/plain,x', 'it leads from HTTPS to data:'],
    ['http://127.0.0.1/', 'http://b.example/', 'it leads to http://b.example, which is not HTTPS'],
    ['http://127.0.0.1/', 'data:text/plain,x', 'it leads to data:, which is not HTTPS'],
    ['https://a.example/', 'https://b.example/', 'it leads to https://b.example, which is not an allowed host'],
    ['https://a.example/', 'http://', 'its Location is not an address'],
  ])('from %s to %s is not followed', (from, location, refused) =>
    expect(nextHop(new URL(from), location, () => false)).toEqual({ refused }),
  );
  it('within the allowed hosts is', () => {
    expect(nextHop(new URL('https://a.example/x'), '/y', () => true)).toEqual({ url: new URL('https://a.example/y') });
  });
});
