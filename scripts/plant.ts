/**
 * Puts one bug at a time into a copy of the sources, and looks which test finds it first:
 *
 *     npm run plant                 every bug of scripts/planted.ts
 *     npm run plant -- review plan  those of these rooms
 *     npm run plant -- --near       asks the room's own unit tests, and what is nearest to it, alone
 *     npm run plant -- --open       those that the table in docs/proof.md does not call found yet
 *     npm run plant -- --write      also writes what was found into docs/proof.md, beside the rows of earlier runs
 *     npm run plant -- --check      only whether each can still be put in
 *
 * Asked are the room's own unit tests, then other tests near the room, then the model, until one fails.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Planted, PLANTED } from './planted.ts';
import { readBlock, writeBlock } from './proof-page.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, '.tools/plant');

/** Tests beside a room's own unit tests, the nearest first. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  text: ['test/unit/text.test.ts', 'test/unit/roster/depth.test.ts'],
  interface: ['test/unit/github', 'test/integration/modes'],
  model: ['test/unit/plan', 'test/integration/cxone/fields.test.ts'],
  roster: ['test/integration/roster'],
  policy: ['test/integration/roles'],
  plan: ['test/integration/roles'],
  execute: ['test/integration/execute/proof', 'test/unit/cxone'],
  audit: ['test/unit/app'],
  http: ['test/integration/http'],
  scim: ['test/integration/cxone'],
  cxone: ['test/integration/leavers', 'test/integration/cxone'],
  files: ['test/unit/secrets.test.ts', 'test/acceptance/sealed.test.ts'],
  github: ['test/integration/github'],
  review: ['test/integration/github'],
  app: ['test/integration/modes/held-back.test.ts', 'test/integration/modes'],
  attributes: ['test/integration/modes'],
  main: ['test/unit/github', 'test/acceptance/post.test.ts', 'test/acceptance/review.test.ts'],
  cli: ['test/cli'],
};
const MODEL = ['test/model/stories.test.ts', 'test/model/whole.test.ts', 'test/acceptance/approval.test.ts'];
/** Rooms whose bugs show in what an apply does; of the others the model knows nothing. */
const MODELLED = new Set(['plan', 'policy', 'execute', 'audit', 'review', 'app', 'model', 'scim', 'http']);

const roomOf = ({ file }: Planted): string => file.split('/')[1] ?? '';

function planted(bug: Planted): string {
  const text = readFileSync(join(root, bug.file), 'utf8');
  if (text.split(bug.from).length !== 2) throw new Error(`${bug.file} does not hold ${JSON.stringify(bug.from)} once.`);
  return text.replace(bug.from, () => bug.to);
}

interface Found {
  test: string;
  seconds: number;
}

/** Runs tests on the copy until one fails. */
function firstFailure(paths: readonly string[]): string | null {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--maxWorkers=1', '--reporter=json'];
  spawnSync(process.execPath, [...args, `--outputFile=${report}`, ...paths], {
    cwd: join(folder, 'copy'),
    stdio: 'ignore',
    env: { ...process.env, HARNESS: 'inline', MODEL_SEEDS: '20' },
  });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
  };
  const fileOf = (name: string): string => name.slice(name.indexOf('/copy/') + 6);
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find((one) => one.status === 'failed');
    if (failed) return `${fileOf(name)}: ${failed.fullName}`;
  }
  // Files that were not begun any more are among these, but only where a test has failed.
  const broken = testResults.find(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return broken ? `${fileOf(broken.name)}: cannot be loaded` : null;
}

function hunt(bug: Planted): Found | null {
  const copy = join(folder, 'copy');
  writeFileSync(join(copy, bug.file), planted(bug));
  const from = Date.now();
  try {
    const room = roomOf(bug);
    const own = `test/unit/${room}`;
    const near = NEAR[room] ?? [];
    const all = [
      ...(existsSync(join(root, own)) ? [own] : near.slice(0, 1)),
      ...(args.includes('--near') ? [] : [...near, ...(MODELLED.has(room) ? MODEL : [])]),
    ];
    const stages = all.map((one) => [one]);
    for (const paths of stages) {
      const test = paths.length > 0 ? firstFailure(paths) : null;
      if (test !== null) return { test, seconds: (Date.now() - from) / 1000 };
    }
    return null;
  } finally {
    cpSync(join(root, bug.file), join(copy, bug.file));
  }
}

const args = process.argv.slice(2);
const rooms = args.filter((one) => !one.startsWith('--'));
const page = join(root, 'docs/proof.md');
const known = readBlock(page, 'planted').split('\n');
const isOpen = (bug: Planted): boolean =>
  !known.some((line) => line.startsWith(headOf(bug)) && !line.includes('| **nobody** |'));
const bugs = PLANTED.filter((bug) => rooms.length === 0 || rooms.includes(roomOf(bug))).filter(
  (bug) => !args.includes('--open') || isOpen(bug),
);
for (const bug of bugs) planted(bug);
if (args.includes('--check')) {
  console.log(`${bugs.length} bugs can be put in.`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'copy'), { recursive: true });
  for (const one of [
    'src',
    'test',
    'scripts',
    'bench',
    'demo',
    'docs',
    'schema',
    'bin',
    'action.yml',
    'package.json',
    'vitest.config.ts',
    '.github',
    'README.md',
    'examples',
    'dist',
    'tsconfig.json',
  ])
    cpSync(join(root, one), join(folder, 'copy', one), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'copy/node_modules'));
  let missed = 0;
  for (const bug of bugs) {
    const found = hunt(bug);
    if (!found) missed += 1;
    const row = rowOf(bug, found);
    console.log(row);
    // One at a time: what a run has found stays found when it is interrupted.
    if (args.includes('--write')) writeRow(bug, row);
  }
  console.log(`${bugs.length - missed} of ${bugs.length} found`);
  process.exitCode = missed === 0 ? 0 : 1;
}

/** How a row of the table begins, by which it is found again. */
function headOf(bug: Planted): string {
  return `| ${roomOf(bug)} | ${bug.what.replaceAll('|', '\\|')} |`;
}

function rowOf(bug: Planted, found: Found | null): string {
  const [file = '', ...name] = (found?.test ?? '').split(': ');
  const where = found ? `\`${file}\`: ${name.join(': ').replaceAll('|', '\\|').slice(0, 110)}` : '**nobody**';
  return `${headOf(bug)} ${where} | ${found ? found.seconds.toFixed(0) : '–'} |`;
}

/** Puts a row into the table on the page: rows of other bugs stay as an earlier run has measured them. */
function writeRow(bug: Planted, row: string): void {
  const before = readBlock(page, 'planted').split('\n');
  const rows = PLANTED.flatMap(
    (one) => (one === bug ? row : before.find((line) => line.startsWith(headOf(one)))) ?? [],
  );
  const found = rows.filter((line) => !line.includes('| **nobody** |')).length;
  writeBlock(
    page,
    'planted',
    ['| room | bug | found by | seconds |', '|---|---|---|---|', ...rows].join('\n') +
      `\n\n${rows.length} of ${PLANTED.length} bugs were tried; ${found} of these are found.`,
  );
}
