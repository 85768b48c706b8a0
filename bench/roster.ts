/**
 * Reading a roster beside what `csv-parse` alone takes on the same file. Every measurement is a process of its own,
 * from opening the file to the last entry, modules loaded but nothing warmed up: that is how the action runs.
 *
 *     node bench/roster.ts              100,000 rows, median of five
 *     node bench/roster.ts --million    also 1,000,000 rows, once
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PriorUser } from '../src/model/state.ts';
import { heapKeeper } from '../src/main/small-heap.ts';
import { URI } from '../src/scim/uris.ts';
import { type Figure, judged, report, seconds } from './figures.ts';

interface Measurement {
  milliseconds: number;
  /** Processor time: what counts on a machine that others use too. */
  processor: number;
  rows: number;
  /** Peak resident set of the process, in MB. */
  peak: number;
}

const begin = { at: 0, spent: process.cpuUsage() };

/** As the action reads rosters. */
const inSmallHeap = heapKeeper();

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
  /** Parse and validate: every check, all entries kept. */
  async roster() {
    const { readRoster } = await import('../src/roster/read.ts');
    await import('../src/roster/file/table.ts');
    return async (file: string): Promise<number> => {
      const roster = await readRoster([{ path: 'roster.csv', bytes: inSmallHeap(createReadStream(file)) }], {
        columns: {},
      });
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
      const users = await accounts(Number(/(\d+)\.csv$/.exec(file)?.[1]));
      started();
      const roster = await readRoster([{ path: 'roster.csv', bytes: inSmallHeap(createReadStream(file)) }], {
        columns: {},
      });
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

/** Accounts on one page of the tenant's list. */
const PAGE = 1000;

/** The accounts of the same people, each read from the JSON of its page as the action reads it. */
async function accounts(rows: number): Promise<PriorUser[]> {
  const { priorOf } = await import('../src/cxone/session/wire-user.ts');
  const { KeptAccounts } = await import('../src/cxone/session/kept-accounts.ts');
  const kept = new KeptAccounts();
  const users: PriorUser[] = [];
  for (let from = 0; from < rows; from += PAGE) {
    const length = Math.min(PAGE, rows - from);
    const page = JSON.stringify(Array.from({ length }, (_, i) => resource(from + i)));
    for (const one of JSON.parse(Buffer.from(page).toString()) as unknown[]) {
      const user = priorOf(one, 'attribute');
      if (!user) throw new Error('an account that cannot be read: fix resource()');
      users.push(kept.keep(user));
    }
  }
  return users;
}

function resource(at: number): Record<string, unknown> {
  const number = String(at + 1).padStart(7, '0');
  const [givenName, familyName] = [`Given${at % 997}`, `Family${at % 3331}`];
  return {
    schemas: [URI.user],
    id: `id-${number}`,
    userName: `p${number}@example.com`,
    externalId: number,
    name: { givenName, familyName },
    displayName: `${familyName}, ${givenName}`,
    title: at % 4 === 0 ? 'Trainee' : `Agent ${at % 7}`,
    phoneNumbers: [{ value: `+49 30 ${number}`, type: 'work' }],
    active: at % 50 !== 0,
    roles: [],
    [URI.enterprise]: { department: `Unit ${at % 40}` },
    [URI.nice]: { team: `Team ${at % 90}` },
    meta: { version: `W/"${at}"` },
  };
}

function* people(rows: number): Generator<string, void> {
  yield 'userName,externalId,givenName,familyName,displayName,title,department,team,phone,status,roles,startDate\r\n';
  for (let at = 0; at < rows; at += 1) {
    const given = `Given${at % 997}`;
    const family = `Family${at % 3331}`;
    const number = String(at + 1).padStart(7, '0');
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

const MILLION = 1_000_000;

async function compare(rows: number, runs: number, folder: string): Promise<Figure[]> {
  const file = join(folder, `${rows}.csv`);
  await pipeline(Readable.from(people(rows)), createWriteStream(file));
  const plan = await median('plan', file, runs);
  const count = rows.toLocaleString('en');
  const took = ({ processor, peak }: Measurement): string => `${seconds(processor)} processor, ${peak.toFixed(0)} MB`;
  if (rows === MILLION) {
    const what = `plan of ${count} rows against ${count} accounts: peak memory`;
    const more = `${seconds(plan.processor)} processor`;
    const beside = `${(await median('roster', file, 1)).peak.toFixed(0)} MB for reading the rows`;
    return [judged(what, plan.peak, 1200, { better: 'less', digits: 0, unit: ' MB', more, beside, isMain: true })];
  }
  const alone = await median('csv-parse', file, runs);
  const roster = await median('roster', file, runs);
  const beside = `${seconds(alone.processor)} processor`;
  return [
    judged(`${count} rows, read and checked ÷ \`csv-parse\` alone`, roster.processor / alone.processor, 3, {
      better: 'less',
      beside,
      more: took(roster),
    }),
    judged(
      `${count} rows, planned against as many accounts ÷ \`csv-parse\` alone`,
      plan.processor / alone.processor,
      4,
      {
        better: 'less',
        beside,
        more: took(plan),
      },
    ),
    judged(`${count} rows, plan: peak memory`, plan.peak, 600, { better: 'less', digits: 0, unit: ' MB' }),
  ];
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
    const figures = process.argv.includes('--million') ? await compare(MILLION, 1, folder) : [];
    report('roster', [...figures, ...(await compare(100_000, 5, folder))]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
