import { entriesOf, live, tally } from '../../test/integration/execute/world.ts';
import { scaledClock } from '../../src/http/clock.ts';
import { people, startTenant } from '../../test/tenant/server.ts';

/**
 * How much faster than the wall's the clock of client and tenant runs: slow enough that processor time hardly counts.
 */
const FACTOR = Number(process.env['FACTOR'] ?? 15);

/** Minutes that bulk requests alone take at least: 200 of them, 5 at once and then 20 a minute. */
export const BULK_ALONE = (200 - 5) / 20;

/**
 * 10,000 creations against 20 bulk requests and 100 others a minute, everybody read back, in scaled time. Reading back
 * takes requests of the same budget, and is counted apart.
 * @returns the least time of bulk alone ÷ the time until the last write was answered, and the minutes that reading back
 * took after it
 * @throws where someone is not done, or the tenant was treated badly
 */
export async function paced(): Promise<{ ratio: number; readBack: number }> {
  const clock = { ...scaledClock(FACTOR), speed: FACTOR };
  const tenant = await startTenant({
    clock,
    keepBodies: false,
    limits: { rate: { bulkPerMinute: 20, bulkBurst: 5, otherPerMinute: 100, otherBurst: 20 } },
  });
  try {
    const started = clock.now();
    const { execution } = await live({
      tenant,
      clock,
      entries: entriesOf(people(10_000)),
      settings: { requestTimeoutSeconds: 3000 },
    });
    const ended = clock.now();
    const written = Math.max(...execution.outcomes.map(({ steps }) => Date.parse(steps[0]?.at ?? '')));
    const ends = tally(execution);
    if (ends['done'] !== 10_000) throw new Error(`paced: ${JSON.stringify(ends)}`);
    if (tenant.violations.length > 0) throw new Error(`paced: ${tenant.violations[0]}`);
    return { ratio: BULK_ALONE / ((written - started) / 60_000), readBack: (ended - written) / 60_000 };
  } finally {
    await tenant.close();
  }
}
