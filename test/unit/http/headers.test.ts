import { describe, expect, test } from 'vitest';
import { correlationOf, flatten, paceSignals, retryAfterMs } from '../../../src/http/headers.ts';

const now = Date.UTC(2026, 10, 21, 4, 0, 0, 300);
const date = (ms: number): string => new Date(ms).toUTCString();

describe('Retry-After', () => {
  test.each([
    ['12', 12_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['-3', null],
    ['soon', null],
    ['', null],
  ])('%j is %j ms', (text, ms) => {
    expect(retryAfterMs({ 'retry-after': text }, now)).toBe(ms);
  });

  test('a date counts from the answer’s own date, whatever our clock says', () => {
    const server = now + 3_600_000;
    expect(retryAfterMs({ 'retry-after': date(server + 10_000), date: date(server) }, now)).toBe(10_000);
  });

  test('a date without the answer’s date counts from our clock', () => {
    expect(retryAfterMs({ 'retry-after': date(now + 10_000) }, now)).toBe(9700);
  });

  test('a date gone by is no wait', () => {
    expect(retryAfterMs({ 'retry-after': date(now - 60_000), date: date(now) }, now)).toBe(0);
  });
});

describe('rate-limit headers', () => {
  test.each([
    [{ ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' }, 50, 100, 30_000],
    [{ ratelimit: 'limit=100, remaining=50, reset=30' }, 50, 100, 30_000],
    [{ 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '50', 'ratelimit-reset': '30' }, 50, 100, 30_000],
    [{ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': '30' }, 50, 100, 30_000],
    [
      { 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': String(Math.floor(now / 1000) + 30), date: date(now) },
      50,
      null,
      30_000,
    ],
    [
      {
        'x-ratelimit-remaining': '50',
        'x-ratelimit-reset': String(Math.floor(now / 1000) * 1000 + 30_000),
        date: date(now),
      },
      50,
      null,
      30_000,
    ],
    [
      { 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': String(Math.floor(now / 1000) - 30), date: date(now) },
      50,
      null,
      null,
    ],
    [{ 'x-ratelimit-remaining': 'lots' }, null, null, null],
    [{}, null, null, null],
  ])('%j', (headers, remaining, quota, resetMs) => {
    expect(paceSignals(200, headers as Record<string, string>, now)).toEqual({
      limited: false,
      waitMs: null,
      remaining,
      quota,
      resetMs,
    });
  });

  test('a refusal without Retry-After waits for the reset', () => {
    expect(paceSignals(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, now).waitMs).toBe(9000);
  });

  test('"again in 0 seconds" names no wait', () => {
    expect(paceSignals(429, { 'retry-after': '0' }, now).waitMs).toBeNull();
  });
});

test('repeated headers are joined, and the correlation id is found under its names', () => {
  expect(flatten({ 'X-A': ['1', '2'], b: undefined })).toEqual({ 'x-a': '1, 2' });
  expect(correlationOf({ correlationid: 'c-1', 'x-request-id': 'r-1' })).toBe('c-1');
  expect(correlationOf({ 'x-request-id': 'r-1' })).toBe('r-1');
  expect(correlationOf({})).toBeNull();
});
