/**
 * Lines and branches of `src/` that the suite runs, in the processes that tests start as well:
 *
 *     npm run coverage                     the whole suite, from the sources in place of dist/
 *     npm run coverage -- test/unit/plan   these tests alone
 *     npm run coverage -- --add test/cli   counts these in with what was counted before (`--report`: nothing more)
 *     npm run coverage -- --write          also writes the table into docs/proof.md
 *
 * Tests run without a transformer here, so that V8's counters are about the files as they are. What reads them lies in
 * a folder of its own under .tools/, installed when first asked for. Lists each file's open lines in
 * .tools/coverage/open.txt.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAst } from 'vite';
import { writeBlock } from './proof-page.ts';

const TOOLS = { 'ast-v8-to-istanbul': '1.0.8', 'istanbul-lib-coverage': '3.2.2', '@bcoe/v8-coverage': '1.0.2' };
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, '.tools/coverage');
const raw = join(folder, 'raw');

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}
interface Script {
  url: string;
  functions: { functionName: string; isBlockCoverage: boolean; ranges: Range[] }[];
}
interface FileCoverage {
  toSummary(): { data: Record<'lines' | 'branches', { total: number; covered: number }> };
  getUncoveredLines(): string[];
  branchMap: Record<string, { loc: { start: { line: number } }; type: string }>;
  b: Record<string, number[]>;
}
interface CoverageMap {
  merge(other: unknown): void;
  files(): string[];
  fileCoverageFor(file: string): FileCoverage;
}

function install(): void {
  const manifest = `${JSON.stringify({ private: true, dependencies: TOOLS }, null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  const place = join(folder, 'package.json');
  if (globSync('package.json', { cwd: folder }).length > 0 && readFileSync(place, 'utf8') === manifest) return;
  writeFileSync(place, manifest);
  const args = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  if (spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status === 0) return;
  rmSync(place);
  throw new Error('The coverage tools could not be installed: see above.');
}

/** Loads a package of the folder. */
async function tool<T>(name: string, file: string): Promise<T> {
  return (await import(pathToFileURL(join(folder, 'node_modules', name, file)).href)) as T;
}

/** The scripts of `src/` in every process's report, merged as they come: all of them at once would not fit. */
async function merged(): Promise<Script[]> {
  const { mergeProcessCovs } = await tool<{ mergeProcessCovs: (all: { result: Script[] }[]) => { result: Script[] } }>(
    '@bcoe/v8-coverage',
    'src/lib/index.js',
  );
  const src = pathToFileURL(join(root, 'src/')).href;
  let all: { result: Script[] } = { result: [] };
  let some: { result: Script[] }[] = [];
  const flush = (): void => {
    all = mergeProcessCovs([all, ...some]);
    some = [];
  };
  for (const name of readdirSync(raw)) {
    const text = readFileSync(join(raw, name), 'utf8');
    // A process that is killed while it writes its counts leaves half of them: they do not count.
    if (!text.endsWith('}')) continue;
    const { result } = JSON.parse(text) as { result: Script[] };
    const own = result.filter(({ url }) => url.startsWith(src));
    if (own.length > 0) some.push({ result: own });
    if (some.length >= 40) flush();
  }
  flush();
  return all.result;
}

async function measured(): Promise<CoverageMap> {
  const { convert } = await tool<{ convert: (options: unknown) => Promise<unknown> }>(
    'ast-v8-to-istanbul',
    'dist/index.mjs',
  );
  const library = await tool<{ default: { createCoverageMap: (of: object) => CoverageMap } }>(
    'istanbul-lib-coverage',
    'index.js',
  );
  const map = library.default.createCoverageMap({});
  const seen = new Map((await merged()).map((script) => [fileURLToPath(script.url), script]));
  for (const file of globSync('src/**/*.ts', { cwd: root }).sort()) {
    const path = join(root, file);
    const code = stripTypeScriptTypes(readFileSync(path, 'utf8'));
    const functions = seen.get(path)?.functions ?? [
      { functionName: '', isBlockCoverage: true, ranges: [{ startOffset: 0, endOffset: code.length, count: 0 }] },
    ];
    const ast = parseAst(code);
    map.merge(await convert({ code, ast, wrapperLength: 0, coverage: { url: pathToFileURL(path).href, functions } }));
  }
  return map;
}

const args = process.argv.slice(2);
const paths = args.filter((one) => !one.startsWith('--'));
install();
if (!args.includes('--report')) {
  if (!args.includes('--add')) rmSync(raw, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'scripts/counted/vitest.config.ts', ...paths],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_V8_COVERAGE: raw, HARNESS: process.env['HARNESS'] ?? 'inline' },
    },
  );
  if (status !== 0) console.error('Some tests failed: what they would have run is missing below.');
}
const map = await measured();
const rooms = new Map<string, { lines: number; linesRun: number; branches: number; branchesRun: number }>();
const open: string[] = [];
for (const path of map.files()) {
  const file = map.fileCoverageFor(path);
  const name = relative(root, path);
  const { lines, branches } = file.toSummary().data;
  const [, first = '', second] = name.split('/');
  const room = second ? first : 'start';
  for (const one of [room, 'all']) {
    const sum = rooms.get(one) ?? { lines: 0, linesRun: 0, branches: 0, branchesRun: 0 };
    sum.lines += lines.total;
    sum.linesRun += lines.covered;
    sum.branches += branches.total;
    sum.branchesRun += branches.covered;
    rooms.set(one, sum);
  }
  const sides = Object.entries(file.b).flatMap(([id, counts]) =>
    counts.flatMap((count, side) =>
      count > 0 ? [] : [`${file.branchMap[id]?.loc.start.line}(${file.branchMap[id]?.type} ${side})`],
    ),
  );
  const left = file.getUncoveredLines();
  if (left.length + sides.length > 0) open.push(`${name}\n  lines ${left.join(' ')}\n  branches ${sides.join(' ')}`);
}
writeFileSync(join(folder, 'open.txt'), `${open.join('\n')}\n`);
const share = (part: number, whole: number): string => `${whole === 0 ? '100.0' : ((100 * part) / whole).toFixed(1)} %`;
const table = [
  '| room | lines | run | branches | run |',
  '|---|---|---|---|---|',
  ...[...rooms]
    .sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1))
    .map(
      ([room, sum]) =>
        `| ${room} | ${sum.lines} | ${share(sum.linesRun, sum.lines)} | ` +
        `${sum.branches} | ${share(sum.branchesRun, sum.branches)} |`,
    ),
].join('\n');
console.log(`\n${table}\n\nopen lines and branches: ${relative(root, join(folder, 'open.txt'))}`);
if (args.includes('--write')) writeBlock(join(root, 'docs/proof.md'), 'coverage', table);
const total = rooms.get('all');
const isEnough =
  total !== undefined && total.linesRun >= total.lines * 0.95 && total.branchesRun >= total.branches * 0.95;
process.exitCode = isEnough || paths.length > 0 ? 0 : 1;
