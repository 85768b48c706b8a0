import { describe, expect, test } from 'vitest';
import { nextHop, withoutCredentials } from '../../../src/http/redirect.ts';
import { isSecure } from '../../../src/http/transport.ts';

const allowed = (url: URL): boolean => url.hostname.endsWith('.nicecxone.com') || url.hostname === '127.0.0.1';
const hop = (from: string, location: string) => nextHop(new URL(from), location, allowed);

describe('a redirect', () => {
  test('is followed to an allowed host, relative ones too', () => {
    expect(hop('https://a.nicecxone.com/x/y?z=1', '../w')).toEqual({ url: new URL('https://a.nicecxone.com/w') });
    expect(hop('https://a.nicecxone.com/x', '//b.nicecxone.com/x')).toEqual({
      url: new URL('https://b.nicecxone.com/x'),
    });
  });

  test.each([
    ['https://a.nicecxone.com/', 'https://evil.example.com/'],
    ['https://a.nicecxone.com/', 'http://a.nicecxone.com/'],
    ['https://a.nicecxone.com/', 'http://127.0.0.1:1/'],
    ['https://a.nicecxone.com/', 'https://a.nicecxone.com.evil.example.com/'],
    ['https://a.nicecxone.com/', 'https://a.nicecxone.com@evil.example.com/'],
    ['http://127.0.0.1:1/', 'http://a.nicecxone.com/'],
    ['https://a.nicecxone.com/', 'file:///etc/passwd'],
    ['https://a.nicecxone.com/', 'https://'],
  ])('%s to %s is not', (from, location) => {
    expect(hop(from, location)).toHaveProperty('refused');
  });
});

test('another origin is told nothing that identifies us', () => {
  expect(withoutCredentials({ Authorization: 'Basic x', Cookie: 'a=b', accept: '*/*' })).toEqual({ accept: '*/*' });
});

test.each([
  ['https://t.example.com/', true],
  ['http://localhost:1/', true],
  ['http://127.8.0.1/', true],
  ['http://[::1]:9/', true],
  ['http://t.example.com/', false],
  ['http://127.0.0.1.example.com/', false],
  ['ftp://localhost/', false],
])('%s is secure: %s', (url, secure) => {
  expect(isSecure(new URL(url))).toBe(secure);
});
