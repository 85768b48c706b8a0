/**
 * The whole job beside a program that does nothing but post (`job/floor.ts`), as ratios within one run: the median of
 * five rounds in which both take turns, reading back on. Both are processes, timed from their start to their end; the
 * tenant is a third one. After every apply each account is held against its row: where one differs, the bench fails.
 *
 *     node bench/job.ts                     every line
 *     node bench/job.ts clean faults        lines by name
 *     FIRST=<folder> node bench/job.ts      beside another release, in the same rounds
 *     SOURCE=1 node bench/job.ts            src/ in place of dist/
 */
import { type Figure, judged, report, seconds } from './figures.ts';
import { median } from './median.ts';
import { action, check, floor, loop, type Material, material, type Taken, TenantProcess } from './job/measure.ts';
import { BULK_ALONE, paced } from './job/paced.ts';
import type { TenantOptions } from '../test/tenant/options.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** Folder of another release to measure beside this one. */
const FIRST = process.env['FIRST'];
const only = process.argv.slice(2).filter((name) => !name.startsWith('--'));

/** A line of the table. `better`: which way is better. */
interface Line {
  name: string;
  what: string;
  reach: number;
  better: 'more' | 'less';
  digits: number;
  unit: string;
  /** Most memory that a round may take, MB. */
  most?: number;
  rounds: Round[];
  first: number[];
}

/** What one round found. */
interface Round {
  figure: number;
  /** What the floor took, as people read it, with a number to find the median by. */
  floor?: { value: number; text: string };
  ours?: Taken;
  more?: string;
}

const lines: Line[] = [];
const failures: string[] = [];
const materials = new Map<number, Promise<Material>>();
const materialFor = (count: number): Promise<Material> => {
  const made = materials.get(count) ?? material(count);
  materials.set(count, made);
  return made;
};
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);

/** One apply into a fresh tenant; every account is as its row says, or this throws. */
async function applied(count: number, options: TenantOptions, inputs: Record<string, string>, root?: string) {
  const tenant = await TenantProcess.start(options);
  try {
    const taken = await action(tenant, await materialFor(count), inputs, root);
    return { ...taken, requests: await check(tenant, count) };
  } finally {
    await tenant.close();
  }
}

/** The same by another program. */
async function beside(count: number, options: TenantOptions, run: (tenant: TenantProcess) => Promise<Taken>) {
  const tenant = await TenantProcess.start(options);
  try {
    const taken = await run(tenant);
    await check(tenant, count);
    return taken;
  } finally {
    await tenant.close();
  }
}

/** Fills a line, round by round; a round that throws is a failure of the bench. */
async function line(
  facts: Pick<Line, 'name' | 'what' | 'reach' | 'better' | 'most'> & { digits?: number; unit?: string },
  round: (first: string | undefined, seed: number) => Promise<Round>,
  rounds = ROUNDS,
): Promise<void> {
  if (!isWanted(facts.name)) return;
  const made: Line = { digits: 2, unit: '', ...facts, rounds: [], first: [] };
  lines.push(made);
  for (let i = 0; i < rounds; i += 1) {
    try {
      made.rounds.push(await round(undefined, i + 1));
      if (FIRST) made.first.push((await round(FIRST, i + 1)).figure);
    } catch (error) {
      failures.push(`${facts.name}: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
  }
}

const timeOf = ({ wall }: Taken): Round['floor'] => ({ value: wall, text: seconds(wall) });

/** Floor ÷ ours. */
async function ratio(count: number, options: TenantOptions, atOnce: number, inputs = {}, root?: string) {
  const theirs = await beside(count, options, async (tenant) => floor(tenant, await materialFor(count), atOnce));
  const ours = await applied(count, options, inputs, root);
  return { figure: theirs.wall / ours.wall, floor: timeOf(theirs), ours };
}

const SLOW: TenantOptions = { limits: { latencyMs: 50 } };
const FAULTS: TenantOptions = {
  faults: [{ kind: 'status', status: 503, probability: 0.05, match: { path: '/scim/v2/' } }],
};

await line({ name: 'clean', what: 'clean, 10,000: floor (16 under way) ÷ ours', reach: 0.35, better: 'more' }, (root) =>
  ratio(10_000, {}, 16, {}, root),
);
await line(
  { name: 'large', what: 'clean, 100,000: floor (16 under way) ÷ ours', reach: 0.3, better: 'more', most: 450 },
  (root) => ratio(100_000, {}, 16, {}, root),
  Math.min(ROUNDS, 3),
);
await line(
  { name: 'latency', what: '50 ms, 10,000: floor ÷ ours, 5 under way each', reach: 0.85, better: 'more' },
  (root) => ratio(10_000, SLOW, 5, { concurrency: '5' }, root),
);
await line(
  { name: 'auto', what: '50 ms, 10,000: floor (16 under way) ÷ ours (auto)', reach: 0.6, better: 'more' },
  (root) => ratio(10_000, SLOW, 16, {}, root),
);
await line(
  {
    name: 'paced',
    what: '20 bulk requests a minute, 10,000: bulk alone ÷ ours',
    reach: 1.07,
    better: 'more',
    digits: 3,
  },
  async () => {
    const { ratio: figure, readBack } = await paced();
    const floor = { value: BULK_ALONE, text: `${BULK_ALONE} min by arithmetic` };
    return { figure, floor, more: `${readBack.toFixed(2)} min more to read back` };
  },
  1,
);
await line(
  {
    name: 'faults',
    what: '5 % transient faults, 10,000: requests',
    reach: 215,
    better: 'less',
    digits: 0,
  },
  async (root, seed) => {
    // Other requests fail in each round.
    const { requests } = await applied(10_000, { ...FAULTS, seed }, {}, root);
    const { token, before, bulk, single, reads } = requests;
    const floor = { value: 200, text: '200 bulk requests by arithmetic' };
    return { figure: token + before + bulk + single, floor, more: `${reads} more to read back` };
  },
);
await line(
  { name: 'loop', what: 'clean, 10,000: ours ÷ the tutorial’s loop', reach: 1.2, better: 'less' },
  async (root) => {
    const theirs = await beside(10_000, {}, async (tenant) => loop(tenant, await materialFor(10_000)));
    const ours = await applied(10_000, {}, {}, root);
    return { figure: ours.wall / theirs.wall, floor: timeOf(theirs), ours };
  },
);
await line(
  { name: 'second', what: 'second run: requests, no write', reach: 13, better: 'less', digits: 0 },
  async (root) => {
    const { requests } = await applied(2000, { there: 2000 } as TenantOptions, {}, root);
    const { token, before, bulk, single, reads } = requests;
    if (bulk + single > 0) throw new Error(`${bulk + single} writes where nothing is to be done`);
    return { figure: token + before + reads };
  },
  1,
);

report('job', lines.flatMap(judgedLine), failures);

/** The median of a line's rounds: of its figures, its floor's and our time and memory, each by itself. */
function judgedLine({ what, reach, better, digits, unit, most, rounds, first }: Line): Figure[] {
  if (rounds.length === 0) {
    // A line that failed stands in the table all the same.
    const goal = `${better === 'more' ? '≥' : '≤'} ${reach}${unit}`;
    return [{ what, goal, figure: 'failed', beside: '', isReached: false, isMain: true }];
  }
  const ours = rounds.flatMap((one) => one.ours ?? []);
  const of = (pick: (one: Taken) => number): number => median(ours.map(pick));
  const peak = of((one) => one.peak);
  const more = [
    ...(ours.length > 0
      ? [`${seconds(of((one) => one.wall))}, ${seconds(of((one) => one.processor))} processor, ${peak.toFixed(0)} MB`]
      : []),
    ...rounds.slice(-1).flatMap((one) => one.more ?? []),
    ...(first.length > 0 ? [`other release ${median(first).toFixed(digits)}`] : []),
  ].join(', ');
  const floors = rounds.flatMap((one) => one.floor ?? []);
  const middle = median(floors.map(({ value }) => value));
  const figure = judged(what, median(rounds.map((one) => one.figure)), reach, {
    better,
    digits,
    unit,
    more,
    beside: floors.find(({ value }) => value === middle)?.text ?? '',
    isMain: true,
  });
  if (most === undefined) return [figure];
  return [{ ...figure, goal: `${figure.goal}, < ${most} MB`, isReached: figure.isReached && peak < most }];
}
