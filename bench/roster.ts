/**
 * Reading a roster beside what `csv-parse` alone takes on the same file. Every measurement is a process of its own,
 * from opening the file to the last entry, modules loaded but nothing warmed up: that is how the action runs.
 *
 *     node bench/roster.ts              100,000 rows, median of five
 *     node bench/roster.ts --million    also 1,000,000 rows, once
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PriorUser } from '../src/model/state.ts';

interface Measurement {
  milliseconds: number;
  /** Processor time: what counts on a machine that others use too. */
  processor: number;
  rows: number;
  /** Peak resident set of the process, in MB. */
  peak: number;
}

const begin = { at: 0, spent: process.cpuUsage() };

/** What is measured begins now. */
function started(): void {
  begin.at = performance.now();
  begin.spent = process.cpuUsage();
}

/** Each gives, once its modules are loaded, the function that is measured. */
const MEASURES = {
  /** `csv-parse` as a stream, records dropped as they come. */
  async 'csv-parse'() {
    const { parse } = await import('csv-parse');
    return async (file: string): Promise<number> => {
      let records = 0;
      for await (const record of createReadStream(file).pipe(parse())) records += Array.isArray(record) ? 1 : 0;
      return records - 1;
    };
  },
  /** `csv-parse` in one go, records kept: its fastest way. */
  async 'csv-parse-sync'() {
    const { parse } = await import('csv-parse/sync');
    return async (file: string): Promise<number> => parse(await readFile(file)).length - 1;
  },
  /** Parse and validate: every check, all entries kept. */
  async roster() {
    const { readRoster } = await import('../src/roster/read.ts');
    await import('../src/roster/file/table.ts');
    return async (file: string): Promise<number> => {
      const roster = await readRoster([{ path: 'roster.csv', bytes: createReadStream(file) }], { columns: {} });
      if (roster.issues.length > 0)
        throw new Error(`the benchmark’s file has issues, the first is ${roster.issues[0]?.code}: fix people()`);
      return roster.entries.length;
    };
  },
  /**
   * Parse, validate and compare with as many accounts, every fourth of which differs: all a plan is, but for the
   * network.
   */
  async plan() {
    const { readRoster } = await import('../src/roster/read.ts');
    await import('../src/roster/file/table.ts');
    const { draftPlan } = await import('../src/plan/build.ts');
    const { planHash } = await import('../src/plan/hash.ts');
    const { defaultPolicy } = await import('../src/policy/default-policy.ts');
    const { ownership } = await import('../src/policy/patterns.ts');
    const { decisions } = await import('../test/unit/plan/builders.ts');
    return async (file: string): Promise<number> => {
      // What a read of the tenant gives is there before the comparison begins.
      const users = accounts(Number(/(\d+)\.csv$/.exec(file)?.[1]));
      started();
      const roster = await readRoster([{ path: 'roster.csv', bytes: createReadStream(file) }], { columns: {} });
      const draft = draftPlan(
        roster.entries,
        { users, method: 'list', read: users.length, expected: users.length, requests: 1 },
        decisions({ isOwned: ownership(defaultPolicy().owned) }),
        null,
      );
      if (draft.operations.length < roster.rows / 5) throw new Error(`only ${draft.operations.length} operations`);
      planHash('acme', draft.operations);
      return roster.entries.length;
    };
  },
};
type Measure = keyof typeof MEASURES;

/** The accounts of the same people, as a read of the tenant would give them. */
function accounts(rows: number): PriorUser[] {
  return Array.from({ length: rows }, (_, at): PriorUser => {
    const number = String(at).padStart(7, '0');
    const [givenName, familyName] = [`Given${at % 997}`, `Family${at % 3331}`];
    return {
      id: `id-${number}`,
      userName: `p${number}@example.com`,
      externalId: number,
      givenName,
      familyName,
      displayName: `${familyName}, ${givenName}`,
      title: at % 4 === 0 ? 'Trainee' : `Agent ${at % 7}`,
      department: `Unit ${at % 40}`,
      team: `Team ${at % 90}`,
      phone: `+49 30 ${number}`,
      active: at % 50 !== 0,
      roles: [],
    };
  });
}

function* people(rows: number): Generator<string, void> {
  yield 'userName,externalId,givenName,familyName,displayName,title,department,team,phone,status,roles,startDate\r\n';
  for (let at = 0; at < rows; at += 1) {
    const given = `Given${at % 997}`;
    const family = `Family${at % 3331}`;
    const number = String(at).padStart(7, '0');
    const status = at % 50 === 0 ? 'terminated' : 'active';
    const since = `20${10 + (at % 15)}-0${1 + (at % 9)}-15`;
    yield (
      `p${number}@example.com,${number},${given},${family},"${family}, ${given}",` +
      `Agent ${at % 7},Unit ${at % 40},Team ${at % 90},+49 30 ${number},` +
      `${status},agent_basic;skill_${at % 5},${since}\r\n`
    );
  }
}

async function measured(measure: Measure, file: string): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(import.meta.url),
    '--measure',
    measure,
    file,
  ]);
  return JSON.parse(stdout) as Measurement;
}

async function median(measure: Measure, file: string, runs: number): Promise<Measurement> {
  const all: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measured(measure, file));
  all.sort((a, b) => a.processor - b.processor);
  return all[runs >> 1] as Measurement;
}

function line(name: string, { milliseconds, processor, peak }: Measurement): void {
  const times = [processor, milliseconds].map((time) => time.toFixed(0).padStart(7));
  console.log(
    `  ${name.padEnd(28)} ${times[0]} ms processor ${times[1]} ms wall  ${peak.toFixed(0).padStart(5)} MB peak`,
  );
}

async function compare(rows: number, runs: number, folder: string): Promise<void> {
  const file = join(folder, `${rows}.csv`);
  await pipeline(Readable.from(people(rows)), createWriteStream(file));
  console.log(
    `${rows.toLocaleString('en')} rows, ${((await stat(file)).size / 1e6).toFixed(1)} MB, ` +
      (runs === 1 ? 'one run' : `median of ${runs} runs`),
  );
  const alone = await median('csv-parse', file, runs);
  const sync = await median('csv-parse-sync', file, runs);
  const roster = await median('roster', file, runs);
  line('csv-parse, stream', alone);
  line('csv-parse, sync, kept', sync);
  const plan = await median('plan', file, runs);
  line('roster: parse and validate', roster);
  line('plan: and compare, and hash', plan);
  console.log(
    `  processor time to csv-parse: ${(roster.processor / alone.processor).toFixed(2)} (stream), ` +
      `${(roster.processor / sync.processor).toFixed(2)} (sync)`,
  );
  console.log(
    `  plan to csv-parse: ${(plan.processor / alone.processor).toFixed(2)} (at most 4), peak ` +
      `${plan.peak.toFixed(0)} MB (below 600 at 100,000 rows)\n`,
  );
}

if (process.argv[2] === '--measure') {
  const [, , , measure, file] = process.argv as [string, string, string, Measure, string];
  const read = await MEASURES[measure]();
  started();
  const rows = await read(file);
  const milliseconds = performance.now() - begin.at;
  const { user, system } = process.cpuUsage(begin.spent);
  const processor = (user + system) / 1000;
  console.log(
    JSON.stringify({
      milliseconds,
      processor,
      rows,
      peak: process.resourceUsage().maxRSS / 1024,
    } satisfies Measurement),
  );
} else {
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  try {
    await compare(100_000, 5, folder);
    if (process.argv.includes('--million')) await compare(1_000_000, 1, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
