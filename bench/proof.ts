/**
 * What it costs that *done* means seen: requests of the main job – joiners, movers, role changes and leavers together –
 * at 1,000 and 10,000 people, steps of the sign-out left out, with reading back and without (`readsBack`, a switch of
 * the bench and no input).
 */
import { judged, report } from './figures.ts';
import { entriesOf, live, tally } from '../test/integration/execute/world.ts';
import { defaultPolicy } from '../src/policy/default-policy.ts';
import { scaledClock } from '../src/http/clock.ts';
import { people, ROLES, startTenant } from '../test/tenant/server.ts';

const [AGENT, ADMIN] = [ROLES[0] as (typeof ROLES)[number], ROLES[2] as (typeof ROLES)[number]];
const SIZES = (process.env['PEOPLE'] ?? '1000,10000').split(',').map(Number);
const figures = [];
const failures: string[] = [];

const policy = defaultPolicy();
/** The sign-out and the cache take requests of their own, the same with and without. */
const OFF = Object.fromEntries(Object.keys(policy.steps).map((step) => [step, 'off'])) as typeof policy.steps;

/** Of the people of the file a tenth joins, a tenth changes details, a tenth roles, and a twentieth leaves. */
async function job(count: number, readsBack: boolean, bulk: boolean) {
  const clock = { ...scaledClock(1000), speed: 1000 };
  const there = people(count - count / 10, { seed: 2, roles: [ADMIN.value] });
  const tenant = await startTenant({ users: there, clock, keepBodies: false, offer: { bulk } });
  const rows = [
    ...there.map((one, i) => (i % 10 === 1 ? { ...one, title: `Lead ${i}` } : one)),
    ...people(count / 10, { seed: 5, idPrefix: 'N' }),
  ];
  try {
    const { execution } = await live({
      tenant,
      clock,
      entries: entriesOf(rows, (_, i) => {
        if (i >= there.length) return { roles: [{ name: AGENT.value }] };
        if (i % 20 === 3) return { active: false };
        return i % 10 === 2 ? { roles: [{ name: AGENT.value }] } : {};
      }),
      decisions: {
        roleDelta: (entry, prior) =>
          entry.roles ? { roles: [AGENT], add: [AGENT], remove: prior ? [ADMIN] : [], gains: [], loses: [] } : null,
      },
      settings: { requestTimeoutSeconds: 1e6, requestsPerMinute: 100_000, bulkRequestsPerMinute: 100_000 },
      execute: { settleMs: 30_000, readsBack, policy: { ...policy, steps: OFF } },
    });
    const requests = tenant.requests.filter(({ budget }) => budget !== 'token');
    return { requests: requests.length, reads: requests.filter(({ method }) => method === 'GET').length, execution };
  } finally {
    await tenant.close();
  }
}

for (const bulk of [true, false]) {
  for (const count of SIZES) {
    const without = await job(count, false, bulk);
    const withIt = await job(count, true, bulk);
    const more = withIt.requests - without.requests;
    const what = `${bulk ? 'bulk' : 'single'}, ${count.toLocaleString('en')} people: requests more for reading back`;
    // A look at the first few, then one a round: by ids, or by the list where that takes fewer.
    const most = Math.max(12, count / 100);
    const beside = `${without.requests} requests without`;
    figures.push(judged(what, more, most, { better: 'less', digits: 0, beside, more: `${withIt.requests} with it` }));
    const ends = tally(withIt.execution);
    if (Object.keys(ends).join() !== 'done') failures.push(`${what}: ${JSON.stringify(ends)}`);
  }
}
report('proof', figures, failures);
