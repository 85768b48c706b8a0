import { HttpClient } from '../../../src/http/client.ts';
import { systemClock } from '../../../src/http/clock.ts';
import { HttpError } from '../../../src/http/error.ts';

/**
 * Run as a process of its own: one read of the address given, what came of it as a line of JSON; then it must end by
 * itself.
 */
const client = new HttpClient({
  clock: systemClock,
  random: () => 0,
  pace: { otherPerMinute: 60, bulkPerMinute: 60 },
  concurrency: 2,
  maxAttempts: 2,
  timeoutMs: 10_000,
  allowed: () => true,
  token: () => Promise.resolve('token-1'),
});
try {
  // A second one that never ends by itself: closing must end it.
  if (process.argv[3])
    client.send({ method: 'GET', url: process.argv[3], budget: 'bulk', idempotent: true }).catch(() => undefined);
  const { status, text } = await client.send({
    method: 'GET',
    url: process.argv[2] ?? '',
    budget: 'other',
    idempotent: true,
  });
  process.stdout.write(JSON.stringify({ status, text }));
} catch (error) {
  const { kind, attempts, message, advice, ambiguous } = error as HttpError;
  process.stdout.write(JSON.stringify({ kind, attempts, message, advice, ambiguous }));
} finally {
  await client.close();
}
