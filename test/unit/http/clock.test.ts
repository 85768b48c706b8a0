import { expect, test } from 'vitest';
import { scaledClock, systemClock } from '../../../src/http/clock.ts';

test('a sleep is never over before its time', async () => {
  for (const clock of [systemClock, scaledClock(7)]) {
    const ends = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const due = clock.now() + index * 0.37;
        await clock.sleep(index * 0.37);
        return clock.now() - due;
      }),
    );
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
  }
});

test('scaled time passes as many times faster, from the moment given', async () => {
  const clock = scaledClock(1000, 5_000_000);
  const started = performance.now();
  await clock.sleep(20_000);
  const real = performance.now() - started;
  expect(clock.now()).toBeGreaterThanOrEqual(5_020_000);
  expect(real).toBeGreaterThanOrEqual(19);
  expect(real).toBeLessThan(20_000);
});

test('an abort ends a sleep with its reason, also one that came before', async () => {
  const reason = new Error('enough');
  const abort = new AbortController();
  const sleeping = systemClock.sleep(1e9, abort.signal);
  abort.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
  await expect(systemClock.sleep(1, abort.signal)).rejects.toBe(reason);
});

test('the machine’s time is the wall’s', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(2000);
});
