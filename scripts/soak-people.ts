/**
 * One large roster applied to a CXone that fails in every way at once, killed and resumed again and again:
 *
 *     npm run soak:people               100,000 people, every fault at 1 %, 600 bulk requests a minute, five kills
 *     npm run soak:people -- 5000 3     5,000 people, three kills
 *
 * Time runs sixty times faster than the wall's. With --write the table of docs/proof.md is written too.
 */
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { secrets } from '../src/text/secrets.ts';
import { soak } from '../test/model/many-people.ts';
import { writeBlock } from './proof-page.ts';

const numbers = process.argv.slice(2).filter((one) => /^\d+$/.test(one));
const [people = 100_000, kills = 5] = numbers.map(Number);
const started = Date.now();
// Each token that is given out would be looked for in every text of a run that takes hours of the tenant's time.
secrets.learn = () => undefined;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 200);
const gc = (): void => {
  globalThis.gc?.();
};
const soaked = await soak({ people, kills, share: 0.01, bulkPerMinute: 600, gc, say: console.log });
clearInterval(watch);
const { runs, wrong, twice, unaccounted, violations, struck, accounts, busiestMinute } = soaked;
const seconds = Math.round((Date.now() - started) / 1000);
const count = (number: number): string => number.toLocaleString('en');
const table = [
  '| run | ended | planned | done | left open | audit records | MiB in use afterwards |',
  '|---|---|---|---|---|---|---|',
  ...runs.map(({ killed, reason, planned, outcomes, records, heapMiB }, n) => {
    const done = (outcomes['done'] ?? 0) + (outcomes['adopted'] ?? 0);
    return (
      `| ${n + 1} | ${killed ? 'killed' : reason} | ${count(planned)} | ${count(done)} | ` +
      `${count(planned - done)} | ${count(records)} | ${heapMiB} |`
    );
  }),
  '',
  `${count(people)} people, ${count(kills)} kills, ${count(Object.values(struck).reduce((a, b) => a + b, 0))} ` +
    `requests that a fault struck; at most ${busiestMinute} bulk requests in a minute; accounts ${count(accounts)}; ` +
    `not as the roster says: ${wrong.length}; there twice: ${twice.length}; ` +
    `audit lines not accounted for: ${unaccounted.length}; rules of the tenant broken: ${violations.length}. ` +
    `${seconds} s on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}, ` +
    `at most ${Math.round(peak / 1_048_576)} MiB for the product and CXone together.`,
].join('\n');
console.log(`\n${table}`);
for (const line of [...wrong, ...twice, ...unaccounted, ...violations].slice(0, 20)) console.log(line);
if (process.argv.includes('--write'))
  writeBlock(fileURLToPath(new URL('../docs/proof.md', import.meta.url)), 'soak', table);
process.exitCode = wrong.length + twice.length + unaccounted.length + violations.length > 0 ? 1 : 0;
