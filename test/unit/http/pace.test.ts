import * as fc from '../../harness/property.ts';
import { describe, expect, test } from 'vitest';
import { Pacer } from '../../../src/http/pace.ts';
import { paceSignals } from '../../../src/http/headers.ts';
import { seededRandom } from '../../tenant/clock.ts';
import { least, simulate, type Limit } from './simulation.ts';

const T = 1_800_000_000_000;
const latency = (seed: number) => {
  const random = seededRandom(seed);
  return () => 10 + 30 * random();
};
const ok = paceSignals(200, {}, T);
const refused = (headers: Record<string, string> = {}) => paceSignals(429, headers, T);

describe('a pacer', () => {
  test('lets everything out until the first refusal', () => {
    const pacer = new Pacer(20);
    for (let count = 0; count < 500; count += 1) {
      expect(pacer.delay(T)).toBe(0);
      pacer.take(T);
    }
    expect(pacer.room(T)).toBe(Infinity);
  });

  test('holds everything until the named wait is over, to the millisecond, then lets one go', () => {
    const pacer = new Pacer(20);
    const [first, second] = [pacer.take(T), pacer.take(T)];
    pacer.answered(first, ok, T + 10);
    pacer.answered(second, refused({ 'retry-after': '7' }), T + 20);
    expect(pacer.delay(T + 20)).toBe(7000);
    expect(pacer.delay(T + 7019)).toBe(1);
    expect(pacer.room(T + 7019)).toBe(0);
    expect(pacer.delay(T + 7020)).toBe(0);
    expect(pacer.room(T + 7020)).toBe(1);
    pacer.take(T + 7020);
    expect(pacer.delay(T + 7020)).toBeGreaterThan(0);
  });

  test('keeps the longest of several waits of one refusal, and counts that refusal once', () => {
    const pacer = new Pacer(60);
    const grants = Array.from({ length: 4 }, () => pacer.take(T));
    grants.forEach((grant, index) => pacer.answered(grant, refused({ 'retry-after': String(1 + index) }), T + 10));
    expect(pacer.delay(T + 10)).toBe(4000);
    expect(pacer.perMinute).toBeCloseTo(60);
  });

  test('doubles the wait that nobody names, from 2 to 60 s, and begins anew after a success', () => {
    const pacer = new Pacer(600);
    let now = T;
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      pacer.answered(pacer.take(now), refused(), now);
      waits.push(pacer.delay(now));
      now += pacer.delay(now);
    }
    expect(waits.map(Math.round)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    pacer.answered(pacer.take(now), ok, now);
    now += 10_000;
    pacer.answered(pacer.take(now), refused(), now);
    expect(Math.round(pacer.delay(now))).toBe(2000);
  });

  test('a 503 that names a wait holds the budget too', () => {
    const pacer = new Pacer(60);
    pacer.answered(pacer.take(T), paceSignals(503, { 'retry-after': '3' }, T), T);
    expect(pacer.delay(T)).toBe(3000);
    expect(pacer.limited).toBe(false);
  });

  test('learns from headers before anything is refused', () => {
    const pacer = new Pacer(20);
    pacer.answered(pacer.take(T), paceSignals(200, { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '30' }, T), T);
    expect(pacer.room(T)).toBe(3);
    const grants = [pacer.take(T), pacer.take(T), pacer.take(T)];
    expect(pacer.delay(T)).toBeGreaterThan(0);
    grants.forEach((grant, index) =>
      pacer.answered(
        grant,
        paceSignals(200, { 'x-ratelimit-remaining': String(2 - index), 'x-ratelimit-reset': '30' }, T),
        T,
      ),
    );
    expect(pacer.delay(T)).toBe(30_000);
  });

  test('stops believing headers that promise room while requests are refused', () => {
    const pacer = new Pacer(60);
    const about = { 'x-ratelimit-remaining': '5000' };
    let now = T;
    let sent = 0;
    let refusals = 0;
    const server = { tokens: 5, at: T };
    while (sent < 40) {
      now += pacer.delay(now);
      const grant = pacer.take(now);
      server.tokens = Math.min(5, server.tokens + (now - server.at) / 1000);
      server.at = now;
      const free = server.tokens >= 1;
      if (free) server.tokens -= 1;
      pacer.answered(grant, free ? paceSignals(200, about, now) : paceSignals(429, { 'retry-after': '1' }, now), now);
      if (free) sent += 1;
      else refusals += 1;
    }
    expect(refusals).toBeLessThan(4);
  });

  test('goes down to the rate that a slower server has, and slowly up again', () => {
    const slow: Limit = { model: 'bucket', perMinute: 10, burst: 5, retryAfter: 'seconds' };
    const { pacer } = simulate(slow, { requests: 100, concurrency: 5, latency: latency(1), inputPerMinute: 20 });
    const lowered = pacer.perMinute;
    expect(lowered).toBeLessThan(13);
    expect(lowered).toBeGreaterThan(9);
    let now = pacer.blockedUntil + 60_000;
    for (let minute = 0; minute < 30; minute += 1, now += 61_000) {
      const before = pacer.perMinute;
      pacer.answered(pacer.take(now), ok, now);
      expect(pacer.perMinute - before).toBeLessThanOrEqual(1.001);
    }
    expect(pacer.perMinute).toBeCloseTo(20);
  });

  test('a grant that was not used comes back', () => {
    const pacer = new Pacer(20);
    pacer.answered(pacer.take(T), refused({ 'retry-after': '1' }), T);
    const grant = pacer.take(T + 1000);
    expect(pacer.room(T + 1000)).toBe(0);
    pacer.giveBack(grant);
    expect(pacer.room(T + 1000)).toBe(1);
    expect(pacer.take(T + 1000).probe).toBe(true);
  });
});

describe('200 requests at 20 a minute', () => {
  const limits = fc.record({
    model: fc.constantFrom<Limit['model']>('bucket', 'window'),
    burst: fc.constantFrom(3, 5, 10, 20),
    retryAfter: fc.constantFrom<Limit['retryAfter']>('seconds', 'exact'),
    headers: fc.boolean(),
    // Where the first window is all but over, its wait looks like a bucket's, and the pace stays a steady one.
    offset: fc.double({ min: 0, max: 0.7, noNaN: true }),
  });

  test('take at most 1.03 times the arithmetic minimum, whatever the server counts by', () => {
    fc.assert(
      fc.property(
        limits,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 2, max: 8 }),
        (limit, seed, concurrency) => {
          const full = { ...limit, perMinute: 20 };
          const course = simulate(full, { requests: 200, concurrency, latency: latency(seed), inputPerMinute: 20 });
          expect(course.elapsed / least(full, 200)).toBeLessThanOrEqual(1.03);
          // A window of a length that nobody has is felt for, with at most one refusal each.
          expect(course.refusals).toBeLessThanOrEqual(
            3 * concurrency + 8 + (limit.model === 'window' && !limit.headers ? 200 / limit.burst : 0),
          );
          expect(course.early).toBe(0);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });
});

test('nothing is sent before a wait is over and everything ends, for any server and any pace', () => {
  fc.assert(
    fc.property(
      fc.record({
        model: fc.constantFrom<Limit['model']>('bucket', 'window'),
        perMinute: fc.integer({ min: 3, max: 600 }),
        burst: fc.integer({ min: 1, max: 60 }),
        retryAfter: fc.constantFrom<Limit['retryAfter']>('seconds', 'exact', 'none'),
        headers: fc.boolean(),
        offset: fc.double({ min: 0, max: 0.9, noNaN: true }),
      }),
      fc.integer({ min: 3, max: 600 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 1e6 }),
      (limit, inputPerMinute, concurrency, seed) => {
        const course = simulate(limit, { requests: 60, concurrency, latency: latency(seed), inputPerMinute });
        expect(course.early).toBe(0);
        // No faster than the server allows, and within reach of the slower of the two paces.
        const least60 = Math.max(least({ ...limit, offset: 0 }, 60), ((60 - limit.burst) / inputPerMinute) * 60_000);
        expect(course.elapsed).toBeLessThanOrEqual(3 * least60 + 200_000);
        expect(course.pacer.perMinute).toBeLessThanOrEqual(inputPerMinute * 1.0001);
      },
    ),
    { numRuns: 200, seed: 7 },
  );
});
