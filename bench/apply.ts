/**
 * The main job's speed, as ratios within one run:
 * - 10,000 creations against 20 bulk requests a minute with a burst of 5, in scaled time, beside the arithmetic minimum
 *   of bulk alone, (200 − 5) / 20 minutes, and of reading everyone back, 51 pages at 100 a minute;
 * - 5,000 creations against a tenant that answers after 50 ms and has no limit, beside a program that only posts the
 * same
 *   bulks, ready-made, with the same number under way.
 */
import { scaledClock as clientClock } from '../src/http/clock.ts';
import { entriesOf, live, tally } from '../test/integration/execute/world.ts';
import { people, scaledClock, startTenant } from '../test/tenant/server.ts';

const FACTOR = Number(process.env['FACTOR'] ?? 60);
const goals: string[] = [];
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (!process.env['SKIP']) await limited();
await unlimited();
if (goals.length > 0) {
  say(`missed: ${goals.join('; ')}`);
  process.exitCode = 1;
}

async function limited(): Promise<void> {
  const clock = scaledClock(FACTOR);
  const tenant = await startTenant({
    clock,
    keepBodies: false,
    limits: { rate: { bulkPerMinute: 20, bulkBurst: 5, otherPerMinute: 100, otherBurst: 20 } },
  });
  const started = clock.now();
  const { execution } = await live({
    tenant,
    clock,
    entries: entriesOf(people(10_000)),
    settings: { requestTimeoutSeconds: 3000 },
  });
  const took = (clock.now() - started) / 60_000;
  // Everyone is seen again: 51 pages of 200, by a budget that creations beside the bulks have used up by then.
  const least = (200 - 5) / 20 + 51 / 100;
  const ratio = took / least;
  say(
    `paced      10,000 creations in ${took.toFixed(2)} min, arithmetic minimum of bulk and reading back ` +
      `${least.toFixed(2)} min: ${ratio.toFixed(3)} (at most 1.03); ` +
      `${JSON.stringify(tally(execution))}; ${tenant.violations.length} ` +
      `violations`,
  );
  if (ratio > 1.03) goals.push(`paced ${ratio.toFixed(3)}`);
  if (tally(execution)['done'] !== 10_000 || tenant.violations.length > 0) goals.push('paced: not everybody right');
  await tenant.close();
}

async function unlimited(): Promise<void> {
  const joiners = people(5000);
  const clock = clientClock(1);
  const tenant = await startTenant({ keepBodies: false, limits: { latencyMs: 50 } });
  const started = performance.now();
  const { execution, events } = await live({ tenant, clock: { ...clock, speed: 1 }, entries: entriesOf(joiners) });
  const ours = performance.now() - started;
  await tenant.close();
  const bare = await startTenant({ keepBodies: false, limits: { latencyMs: 50 } });
  const { auth } = bare.settings;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: auth.clientId,
    client_secret: auth.clientSecret,
  });
  const token = (await (
    await fetch(bare.tokenUrl, { method: 'POST', body: form, headers: { accept: 'application/json' } })
  ).json()) as { access_token: string };
  const bulks = Array.from({ length: joiners.length / 50 }, (_, i) => bulkOf(joiners.slice(i * 50, i * 50 + 50)));
  const from = performance.now();
  const post = async (): Promise<void> => {
    for (let body = bulks.pop(); body !== undefined; body = bulks.pop()) {
      const answer = await fetch(`${bare.scimUrl}/Bulk`, {
        method: 'POST',
        body,
        headers: {
          authorization: `Bearer ${token.access_token}`,
          'content-type': 'application/scim+json',
          accept: 'application/scim+json',
        },
      });
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 5 }, post));
  const theirs = performance.now() - from;
  await bare.close();
  const ratio = theirs / ours;
  say(
    `unlimited  5,000 creations in ${ours.toFixed(0)} ms with plan, audit (${events.length} records) and all, ` +
      `bare posts of ready-made bulks ${theirs.toFixed(0)} ms: ${ratio.toFixed(2)} of its throughput (at least ` +
      `0.6); ${JSON.stringify(tally(execution))}`,
  );
  if (ratio < 0.6) goals.push(`unlimited ${ratio.toFixed(2)}`);
}

function bulkOf(batch: ReturnType<typeof people>): string {
  return JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: batch.map((person, i) => ({
      method: 'POST',
      path: '/Users',
      bulkId: `b${i}`,
      data: {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: person.userName,
        externalId: person.externalId,
        name: { givenName: person.givenName, familyName: person.familyName },
        active: true,
        emails: [{ value: person.email, type: 'work', primary: true }],
      },
    })),
  });
}
