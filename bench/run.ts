/**
 * All benchmarks, one after the other, as one table. Each script can be run by itself; here they say on the standard
 * error output how far they are, and the table alone goes to the standard output.
 *
 *     node bench/run.ts                  everything
 *     node bench/run.ts audit roster     scripts by name
 *     node bench/run.ts --write          everything, and the table into docs/performance.md unless a script fails
 *
 * A goal that is missed, and a script that fails, stand in the table and give exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBlock } from '../scripts/proof-page.ts';
import { COLLECT, type Findings, isWell, machine, table } from './figures.ts';

const SCRIPTS = {
  job: [],
  startup: [],
  roster: ['--million'],
  audit: [],
  pace: [],
  proof: [],
  cxone: [],
} as const satisfies Record<string, readonly string[]>;
type Script = keyof typeof SCRIPTS;

const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2);
const isWritten = given.includes('--write');
const named = given.filter((one) => one !== '--write');
const unknown = named.filter((one) => !Object.hasOwn(SCRIPTS, one));
if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(', ')}: ${Object.keys(SCRIPTS).join(', ')}.`);
if (isWritten && named.length > 0) throw new Error('--write takes the whole table: run it without names.');

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const collected = join(folder, 'figures.jsonl');
const where = machine(root);
const all: Findings[] = [];
try {
  for (const [script, args] of Object.entries(SCRIPTS) as [Script, readonly string[]][]) {
    if (named.length > 0 && !named.includes(script)) continue;
    writeFileSync(collected, '');
    const { status, signal } = spawnSync(process.execPath, [join(import.meta.dirname, `${script}.ts`), ...args], {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, [COLLECT]: collected },
    });
    const found = readFileSync(collected, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((one) => JSON.parse(one) as Findings);
    const isToldOf = status === 0 || (status !== null && !isWell(found));
    if (!isToldOf) found.push({ script, figures: [], failures: [`ended with ${signal ?? status}`] });
    all.push(...found);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const text = table(all, where);
process.stdout.write(`${text}\n`);
const isWhole = all.every(({ failures }) => failures.length === 0);
if (isWritten && isWhole) writeBlock(join(root, 'docs', 'performance.md'), 'bench', text);
if (isWritten && !isWhole) process.stderr.write('Not written to docs/performance.md: not everything was measured.\n');
process.exitCode = isWell(all) ? 0 : 1;
