import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { TestRunner } from 'vitest';

/**
 * Runs each test once as it is, and then once more for every mutant that it reaches and that nothing has noticed yet,
 * with its hooks, in the same process: no file is loaded again. What a file does while it is loaded, or once when it is
 * first used, cannot be asked that way; those mutants are told apart (`loading`), and are tried one by one by
 * `MUTANT_ALONE`.
 */

type Task = Parameters<NonNullable<TestRunner['onBeforeTryTask']>>[0] & {
  context: object;
  suite?: unknown;
  file: unknown;
  result?: { errors?: unknown[]; state: string };
  onFinished?: ((context: object) => unknown)[] | undefined;
};
type Hook = (context: object, suite: unknown) => unknown;
interface SuiteTask {
  suite?: SuiteTask;
  file?: SuiteTask;
  name: string;
}

const FILE = process.env['MUTATION_LOG'] ?? '';
const alone = Number(process.env['MUTANT_ALONE'] ?? -1);
/** A test that takes longer than this, in ms, is not repeated. */
const LONGEST = Number(process.env['MUTATION_LONGEST'] ?? 3000);
/** Tests that are asked about one mutant in this stage; what so many passed over survives it. */
const MOST = Number(process.env['MUTATION_MOST'] ?? Infinity);
/** Looks at mutants after which a test counts as one that never ends: so many times what it takes. */
const SLACK = 40;

const state = {
  active: alone,
  reached: null as Set<number> | null,
  loading: new Set<number>(),
  looks: 0,
  limit: Infinity,
  /** The mutant that is awake was looked at. */
  touched: false,
};

(globalThis as unknown as { __mutant: (number: number) => boolean }).__mutant = (number) => {
  (state.reached ?? state.loading).add(number);
  if (++state.looks > state.limit) throw new Error('the test does not end');
  if (number !== state.active) return false;
  state.touched = true;
  return true;
};

const write = (line: object): void => appendFileSync(FILE, `${JSON.stringify(line)}\n`);

interface Known {
  /** Numbers of mutants that some test has noticed by now. */
  killed: Set<number>;
  /** How many tests were asked about a mutant in this stage. */
  asked: Map<number, number>;
}

function known(): Known {
  const found: Known = { killed: new Set(), asked: new Map() };
  if (!existsSync(FILE)) return found;
  for (const line of readFileSync(FILE, 'utf8').split('\n').filter(Boolean)) {
    const { killed, asked, stage } = JSON.parse(line) as { killed?: number; asked?: number[]; stage?: true };
    if (killed !== undefined) found.killed.add(killed);
    if (stage) found.asked.clear();
    for (const number of asked ?? []) found.asked.set(number, (found.asked.get(number) ?? 0) + 1);
  }
  return found;
}

class TooLong extends Error {}

/** Ends with the work, or throws when it takes longer. */
async function within(ms: number, work: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong('the test takes too long')), ms);
  });
  try {
    await Promise.race([(async () => work())(), late]);
  } finally {
    clearTimeout(timer);
  }
}

export default class MutationRunner extends TestRunner {
  #known: Known | null = null;
  readonly #asked: number[] = [];
  #reached = new Set<number>();

  override onBeforeTryTask(...all: Parameters<TestRunner['onBeforeTryTask']>): void {
    super.onBeforeTryTask(...all);
    state.looks = 0;
    state.reached = alone < 0 ? new Set() : null;
  }

  async runTask(given: unknown): Promise<void> {
    const test = given as Task & SuiteTask;
    const work = TestRunner.getTestFn(test as never);
    if (alone >= 0) {
      state.limit = 5_000_000;
      return await work();
    }
    const { killed, asked: count } = (this.#known ??= known());
    const started = performance.now();
    await work();
    const took = performance.now() - started;
    const looks = state.looks;
    const reached = [...(state.reached ?? [])];
    for (const number of reached) this.#reached.add(number);
    const asked = reached.filter((number) => !killed.has(number) && (count.get(number) ?? 0) < MOST);
    if (asked.length === 0 || took > LONGEST) return;
    const once = async (number: number): Promise<{ failed: boolean; touched: boolean; ms: number }> => {
      const from = performance.now();
      state.touched = false;
      const failed = await this.#again(test, work, number, looks, took);
      return { failed, touched: state.touched, ms: Math.round(performance.now() - from) };
    };
    await this.#leave(test);
    let repeatable = !(await once(-1)).failed;
    const names: string[] = [];
    for (let at: SuiteTask | undefined = test; at; at = at.suite) names.unshift(at.name);
    const name = names.filter(Boolean).join(' › ');
    const file = relative(process.cwd(), (test.file as { filepath: string }).filepath);
    for (const number of asked) {
      if (!repeatable) break;
      const { failed, touched, ms } = await once(number);
      // Only a first use comes by there, and what it makes is kept: as what loading a file does.
      if (!failed && !touched) state.loading.add(number);
      count.set(number, (count.get(number) ?? 0) + 1);
      this.#asked.push(number);
      if (!failed) continue;
      // A test that fails from now on by itself has shown nothing about this mutant.
      repeatable = !(await once(-1)).failed;
      if (!repeatable) break;
      killed.add(number);
      write({ killed: number, by: name, file, ms });
    }
    if (!repeatable) write({ notRepeatable: name, file });
    state.active = -1;
    state.limit = Infinity;
    await this.#enter(test).catch(() => undefined);
    test.result = { ...(test.result as object), errors: [], state: 'run' } as never;
  }

  override onAfterRunFiles(...all: Parameters<TestRunner['onAfterRunFiles']>): void {
    super.onAfterRunFiles(...all);
    const file = relative(process.cwd(), all[0][0]?.filepath ?? '');
    if (alone < 0) write({ file, asked: this.#asked, reached: [...this.#reached], loading: [...state.loading] });
  }

  /** One more time, from hooks to hooks, with this mutant awake. */
  async #again(
    test: Task & SuiteTask,
    work: () => unknown,
    number: number,
    looks: number,
    took: number,
  ): Promise<boolean> {
    const errors = test.result?.errors?.length ?? 0;
    state.active = number;
    state.looks = 0;
    state.limit = number < 0 ? Infinity : looks * SLACK + 20_000;
    try {
      await within(took * 10 + 2_000, async () => {
        await this.#enter(test);
        await work();
      });
      return (test.result?.errors?.length ?? 0) > errors;
    } catch {
      return true;
    } finally {
      state.active = -1;
      state.limit = Infinity;
      await within(5_000, () => this.#leave(test)).catch(() => undefined);
    }
  }

  #cleanups: (() => unknown)[] = [];

  async #enter(test: Task & SuiteTask): Promise<void> {
    this.#cleanups = [];
    for (const suite of suitesOf(test))
      for (const hook of TestRunner.getSuiteHooks(suite as never).beforeEach as unknown as Hook[]) {
        const cleanup = await hook(test.context, suite);
        if (typeof cleanup === 'function') this.#cleanups.push(cleanup as () => unknown);
      }
  }

  async #leave(test: Task & SuiteTask): Promise<void> {
    for (const suite of suitesOf(test).reverse())
      for (const hook of [...(TestRunner.getSuiteHooks(suite as never).afterEach as unknown as Hook[])].reverse())
        await hook(test.context, suite);
    for (const cleanup of this.#cleanups.splice(0).reverse()) await cleanup();
    for (const finish of test.onFinished?.splice(0).reverse() ?? []) await finish(test.context);
  }
}

/** From the file inwards. */
function suitesOf(test: SuiteTask): SuiteTask[] {
  const found: SuiteTask[] = [];
  for (let at = test.suite ?? test.file; at; at = at.suite) found.unshift(at);
  if (test.file && found[0] !== test.file) found.unshift(test.file);
  return found;
}
