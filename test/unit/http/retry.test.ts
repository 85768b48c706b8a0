import * as fc from '../../harness/property.ts';
import { describe, expect, test } from 'vitest';
import type { Ending } from '../../../src/http/exchange.ts';
import { paceSignals } from '../../../src/http/headers.ts';
import { backoffMs, decide } from '../../../src/http/retry.ts';
import type { HttpRequest } from '../../../src/http/types.ts';

const request = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url: 'https://t.example.com/',
  budget: 'bulk',
  idempotent: false,
  ...more,
});
const answer = (status: number, headers: Record<string, string> = {}): Ending => ({
  type: 'answer',
  status,
  headers,
  text: '',
  latencyMs: 1,
});
const lost = (kind: (Ending & { type: 'lost' })['kind'], sent: boolean, cause: unknown = new Error('x')): Ending => ({
  type: 'lost',
  kind,
  sent,
  latencyMs: 1,
  cause,
});
const outcome = (ending: Ending, idempotent: boolean, tries = 1, more: Partial<HttpRequest> = {}, unnamed = 0) =>
  decide(
    request({ idempotent, ...more }),
    ending,
    ending.type === 'answer' ? paceSignals(ending.status, ending.headers, 0) : null,
    tries,
    5,
    () => 0.5,
    unnamed,
  );

describe('sent again', () => {
  test.each([408, 500, 502, 503, 504, 599])('%i only where that does no harm', (status) => {
    expect(outcome(answer(status), true)).toMatchObject({ next: 'again', spends: true });
    expect(outcome(answer(status), false).next).toBe('stop');
    expect(outcome(answer(status), true, 5).next).toBe('stop');
    expect(outcome(answer(status), true, 1, { expect: [status] }).next).toBe('stop');
  });

  test.each([200, 204, 301, 400, 401, 404, 409, 412, 413, 501])('%i never', (status) => {
    expect(outcome(answer(status), true).next).toBe('stop');
  });

  test('429 always, since nothing was processed, free of charge; ten waits in a row where it names none', () => {
    for (const idempotent of [true, false]) {
      expect(outcome(answer(429, { 'retry-after': '9' }), idempotent, 5)).toEqual({
        next: 'again',
        afterMs: 0,
        spends: false,
      });
      expect(outcome(answer(429), idempotent, 5, {}, 10)).toMatchObject({ next: 'again', spends: false });
      expect(outcome(answer(429), idempotent, 1, {}, 11).next).toBe('stop');
    }
  });

  test('not where the wait is longer than anybody sits out', () => {
    expect(outcome(answer(429, { 'retry-after': '86400' }), true).next).toBe('stop');
  });

  test.each(['network', 'timeout', 'truncated'] as const)(
    '%s: after sending only where that does no harm, before always',
    (kind) => {
      expect(outcome(lost(kind, true), true).next).toBe('again');
      expect(outcome(lost(kind, true), false).next).toBe('stop');
      expect(outcome(lost(kind, false), false).next).toBe('again');
      expect(outcome(lost(kind, false), false, 5).next).toBe('stop');
    },
  );

  test('not after a certificate that is not trusted, nor after an abort', () => {
    expect(
      outcome(lost('network', false, Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })), true)
        .next,
    ).toBe('stop');
    expect(outcome(lost('aborted', false), true).next).toBe('stop');
    expect(outcome(lost('too-large', true), true).next).toBe('stop');
  });
});

test('back-off doubles from 1 s, never passes 60 s and uses the whole range', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 0.999999, noNaN: true }), (tries, random) => {
      const ms = backoffMs(tries, () => random);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(Math.min(60_000, 1000 * 2 ** (tries - 1)));
    }),
  );
  expect(backoffMs(3, () => 0.5)).toBe(2000);
  expect(backoffMs(30, () => 0.5)).toBe(30_000);
});
