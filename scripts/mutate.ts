/**
 * Mutation testing: changes the code in small ways, and asks whether a unit or integration test notices.
 *
 *     npm run mutate                               every room below, 200 mutants each
 *     npm run mutate -- plan policy --sample 50    these rooms, 50 each (`--sample all`: every one)
 *     npm run mutate -- --seed 7 --minutes 60      another sample; no new test file is begun after that time
 *     npm run mutate -- audit --near               asks the tests in and near the rooms alone: quick
 *     npm run mutate -- --write                    also writes the table into docs/proof.md
 *
 * What survived lies in .tools/mutation/survivors.txt, one a line with its place and change.
 */
import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { type Mutant, mutantsOf, withMutants } from './mutation/mutants.ts';
import { writeBlock } from './proof-page.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, '.tools/mutation');
/** Test files that are asked about a mutant which only loading reaches. */
const MOST_LOADED = 8;
const log = join(folder, 'log.jsonl');

/** Which files a room is, and its own tests, which are asked first. */
const ROOMS: Record<string, { files: string[]; tests: string[] }> = {
  plan: {
    files: ['src/plan/**/*.ts'],
    tests: ['test/unit/plan', 'test/integration/leavers/deletion'],
  },
  policy: {
    files: ['src/policy/**/*.ts'],
    tests: ['test/unit/policy', 'test/integration/roles/policy', 'test/integration/roles/guards'],
  },
  audit: { files: ['src/audit/**/*.ts'], tests: ['test/unit/audit', 'test/unit/app'] },
  scim: { files: ['src/scim/**/*.ts'], tests: ['test/unit/scim'] },
  roster: {
    files: ['src/roster/cells/**/*.ts', 'src/roster/file/**/*.ts'],
    tests: ['test/unit/roster', 'test/integration/roster'],
  },
  execute: {
    files: ['src/execute/{results,proof,resolve,recovery,item,counts,apply-plan,other-forms}.ts'],
    tests: [
      'test/unit/execute',
      ...['proof', 'scenes', 'whole-account'].map((name) => `test/integration/execute/${name}`),
      'test/integration/roles/ways',
    ],
  },
  review: { files: ['src/review/**/*.ts'], tests: ['test/unit/review', 'test/unit/github', 'test/integration/github'] },
  cxone: { files: ['src/cxone/**/*.ts'], tests: ['test/unit/cxone', 'test/integration/cxone'] },
  report: { files: ['src/report/**/*.ts'], tests: ['test/unit/report'] },
};

interface Options {
  rooms: string[];
  sample: number;
  seed: number;
  deadline: number;
  write: boolean;
  near: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const value = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? otherwise : (args[at + 1] ?? otherwise);
  };
  const sample = value('sample', '200');
  const rooms = args.filter((one) => one in ROOMS);
  return {
    rooms: rooms.length > 0 ? rooms : Object.keys(ROOMS),
    sample: sample === 'all' ? Infinity : Number(sample),
    seed: Number(value('seed', '1')),
    deadline: Date.now() + Number(value('minutes', '420')) * 60_000,
    write: args.includes('--write'),
    near: args.includes('--near'),
  };
}

/** Draws so many, the same ones for the same seed. */
function drawn<T>(all: readonly T[], count: number, seed: number): T[] {
  let at = seed >>> 0;
  const random = (): number => {
    at = (at + 0x6d2b79f5) >>> 0;
    let t = Math.imul(at ^ (at >>> 15), at | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return all
    .map((one) => ({ one, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ one }) => one);
}

interface Room {
  name: string;
  all: number;
  mutants: Mutant[];
}

function draw({ rooms, sample, seed }: Options): Room[] {
  return rooms.map((name) => {
    const files = globSync(ROOMS[name]?.files ?? [], { cwd: root }).sort();
    const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
    return { name, all: all.length, mutants: drawn(all, sample, seed) };
  });
}

/** Vitest with the mutants in the code it loads, kept warm for all that follows. */
async function warm(mutants: readonly Mutant[], numbers: ReadonlyMap<string, number>): Promise<Vitest> {
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  return createVitest(
    'test',
    {
      watch: false,
      runner: join(root, 'scripts/mutation/runner.ts'),
      reporters: [{}],
      maxWorkers: 1,
      bail: 0,
      silent: true,
      // Code with mutants in it must not be taken for the file's own by a later run.
      fsModuleCache: false,
      env: { HARNESS: 'inline' },
    },
    {
      root,
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          transform(code: string, id: string) {
            const file = relative(root, id.split('?')[0] ?? '');
            const here = byFile.get(file);
            return here ? { code: withMutants(code, here, numbers), map: null } : null;
          },
        },
      ],
    } as never,
  );
}

interface Line {
  killed?: number;
  by?: string;
  file?: string;
  reached?: number[];
  loading?: number[];
  notRepeatable?: string;
}
const lines = (): Line[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** Tests that are asked together. */
interface Stage {
  name: string;
  /** Files of it, by their beginning. */
  files: (own: readonly string[]) => readonly string[];
  /** Tests that are asked about one mutant, and how long one may take, in ms. */
  most: number;
  longest: number;
  near?: true;
}

const isUnit = (file: string): boolean => file.startsWith('test/unit/');

const STAGES: readonly Stage[] = [
  { name: 'the rooms’ own unit tests', files: (own) => own.filter(isUnit), most: Infinity, longest: 1_000, near: true },
  { name: 'tests near them', files: (own) => own.filter((one) => !isUnit(one)), most: 8, longest: 1_500, near: true },
  { name: 'other unit tests', files: () => ['test/unit/'], most: 40, longest: 500 },
  { name: 'the model', files: () => ['test/model/stories', 'test/model/whole'], most: 4, longest: 20_000 },
  { name: 'integration tests', files: () => ['test/integration/'], most: 8, longest: 1_500 },
];
/** Not about the rooms, or too long to be asked again and again. */
const LEFT_OUT = new RegExp(
  '^test/(unit/(docs|architecture|tenant|licenses)|' +
    'integration/(execute/(liar|faults)|hub/pairwise|modes|cxone/fields|github/many-tenants))',
);

async function stages(vitest: Vitest, rooms: readonly Room[]): Promise<TestSpecification[][]> {
  const own = rooms.flatMap(({ name }) => ROOMS[name]?.tests ?? []);
  const left = new Set(await vitest.globTestSpecifications());
  return STAGES.map(({ files }) => {
    const found = [...left].filter(({ moduleId }) => {
      const file = relative(root, moduleId);
      return !LEFT_OUT.test(file) && files(own).some((one) => file.startsWith(one));
    });
    for (const one of found) left.delete(one);
    return found;
  });
}

const options = optionsOf(process.argv.slice(2));
const started = Date.now();
mkdirSync(folder, { recursive: true });
rmSync(log, { force: true });
writeFileSync(log, '');
process.env['MUTATION_LOG'] = log;
process.env['HARNESS'] = 'inline';
// A few stories for each mutant; the suite plays a hundred.
process.env['MODEL_SEEDS'] = '6';
const rooms = draw(options);
const mutants = rooms.flatMap((room) => room.mutants);
const numbers = new Map(mutants.map(({ id }, number) => [id, number]));
const vitest = await warm(mutants, numbers);
const killed = (): Set<number> => new Set(lines().flatMap((line) => line.killed ?? []));
const say = (text: string): void =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${text}`);
say(`${mutants.length} mutants of ${rooms.map(({ name, all }) => `${name} (${all})`).join(', ')}`);
/** Runs one file. What is handed back also holds files of earlier runs, as they ended then. */
const run = async (spec: TestSpecification) =>
  (await vitest.runTestSpecifications([spec])).testModules.filter(({ moduleId }) => moduleId === spec.moduleId);
const order = (await stages(vitest, rooms)).map((specs, at) =>
  options.near && STAGES[at]?.near !== true ? [] : specs,
);
/** Test files that fail without a mutant, here where every file runs in this process: they show nothing. */
const unfit = new Set<string>();
const leaveOut = (one: TestModule): void => {
  unfit.add(one.moduleId);
  const [test] = [...one.children.allTests('failed')];
  const [error] = [...(test?.result().errors ?? []), ...one.errors()];
  const why = `${test?.fullName ?? 'it cannot be loaded'} (${String(error?.message).slice(0, 200)})`;
  say(`${relative(root, one.moduleId)} fails here without a mutant: ${why}`);
};
for (const [stage, specs] of order.entries()) {
  const { name, most, longest } = STAGES[stage] as Stage;
  process.env['MUTATION_MOST'] = String(most);
  process.env['MUTATION_LONGEST'] = String(longest);
  appendFileSync(log, '{"stage":true}\n');
  for (const spec of specs) {
    if (Date.now() > options.deadline) break;
    for (const one of (await run(spec)).filter((each) => !each.ok())) leaveOut(one);
  }
  say(`${name}: ${killed().size} noticed`);
}
// What only runs while a file is loaded: each in processes of its own, by the tests that load it.
const loading = Map.groupBy(
  lines().flatMap(({ file, loading: here = [] }) => here.map((number) => ({ number, file: file ?? '' }))),
  ({ number }) => number,
);
const flat = order.flat();
/** Whether a test file passes in a process of its own without a mutant: one that does not shows nothing. */
const fit = new Map<string, Promise<boolean>>();
const runAlone = (spec: TestSpecification, number: number): Promise<TestModule[]> => {
  process.env['MUTANT_ALONE'] = String(number);
  return run(spec);
};
const isFit = (spec: TestSpecification): Promise<boolean> => {
  const known =
    fit.get(spec.moduleId) ??
    runAlone(spec, mutants.length).then((all) => {
      const failed = all.filter((one) => !one.ok());
      for (const one of failed) leaveOut(one);
      return failed.length === 0;
    });
  fit.set(spec.moduleId, known);
  return known;
};
for (const [number, files] of loading) {
  if (killed().has(number) || Date.now() > options.deadline) continue;
  const names = new Set(files.map(({ file }) => file));
  const room = rooms.find((one) => one.mutants.includes(mutants[number] as Mutant))?.name ?? '';
  const specs = flat.filter(({ moduleId }) => names.has(relative(root, moduleId)) && !unfit.has(moduleId));
  const own = specs.filter(({ moduleId }) =>
    ROOMS[room]?.tests.some((one) => relative(root, moduleId).startsWith(one)),
  );
  // Those that import the file themselves know most about it.
  const name = `/${basename((mutants[number] as Mutant).file)}'`;
  const [direct = [], others = []] = [true, false].map((isDirect) =>
    own.filter(({ moduleId }) => readFileSync(moduleId, 'utf8').includes(name) === isDirect),
  );
  const asked = [...direct, ...others, ...specs.filter((one) => !own.includes(one))];
  for (const spec of asked.slice(0, MOST_LOADED)) {
    if (!(await isFit(spec))) continue;
    const failed = (await runAlone(spec, number)).find((one) => !one.ok());
    if (!failed) continue;
    const [test] = [...failed.children.allTests('failed')];
    const by = test?.fullName ?? 'it cannot be loaded';
    appendFileSync(log, `${JSON.stringify({ killed: number, by, file: relative(root, failed.moduleId) })}\n`);
    break;
  }
}
delete process.env['MUTANT_ALONE'];
if (unfit.size > 0)
  say(`not asked, for they fail in this process: ${[...unfit].map((one) => relative(root, one)).join(', ')}`);
say(`with those that only loading asks: ${killed().size} noticed`);
await vitest.close();
report();

function report(): void {
  const gone = killed();
  const seen = new Set(lines().flatMap((line) => [...(line.reached ?? []), ...(line.loading ?? [])]));
  const rows = rooms.map(({ name, all, mutants: sample }) => {
    const left = sample.filter(({ id }) => !gone.has(numbers.get(id) ?? -1));
    const unseen = left.filter(({ id }) => !seen.has(numbers.get(id) ?? -1)).length;
    const score = (100 * (sample.length - left.length)) / Math.max(1, sample.length);
    return { name, all, sample: sample.length, left, unseen, score };
  });
  const survivors = rows.flatMap(({ left }) =>
    left.map((one) => `${one.id}   ⟵ ${one.before.replaceAll(/\s+/g, ' ').slice(0, 100)}`),
  );
  writeFileSync(join(folder, 'survivors.txt'), `${survivors.join('\n')}\n`);
  const table = [
    '| room | mutants | sample | noticed | survived | of these no test runs | score |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.all} | ${row.sample} | ${row.sample - row.left.length} | ` +
        `${row.left.length} | ${row.unseen} | ${row.score.toFixed(1)} % |`,
    ),
  ].join('\n');
  console.log(
    `\n${table}\n\n${Math.round((Date.now() - started) / 60_000)} minutes; ` +
      `survivors: ${relative(root, join(folder, 'survivors.txt'))}`,
  );
  if (options.write) writeBlock(join(root, 'docs/proof.md'), 'mutation', table);
}
