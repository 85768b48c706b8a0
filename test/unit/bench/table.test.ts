import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Findings, isWell, judged, table } from '../../../bench/figures.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'bench-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const clean = judged('clean', 0.41, 0.35, { better: 'more', beside: '0.36 s', more: '0.88 s', isMain: true });
const slow = judged('verifying', 3.2, 3, { better: 'less' });
const found = (script: string, figures: Findings['figures'], failures: string[] = []): Findings => ({
  script,
  figures,
  failures,
});

describe('the table of the bench', () => {
  it('has the lines of the whole job first, each with goal, figure, floor and whether it is reached', () => {
    const text = table([found('audit', [slow]), found('job', [clean])], 'A machine, 2 cores');
    expect(text.split('\n').slice(0, 6)).toEqual([
      'A machine, 2 cores.',
      '',
      '| what | goal | figure (median) | the floor beside it | reached | script |',
      '|---|---|---|---|---|---|',
      '| clean | ≥ 0.35 | 0.41; 0.88 s | 0.36 s | yes | `job` |',
      '| verifying | ≤ 3 | 3.20 | – | **no** | `audit` |',
    ]);
    expect(text).toContain('1 of 2 goals are missed.');
  });

  it('is well only where every goal is reached and nothing failed; what failed is named', () => {
    expect(isWell([found('job', [clean])])).toBe(true);
    expect(isWell([found('job', [clean]), found('audit', [slow])])).toBe(false);
    const broken = [found('job', [clean], ['latency: an account differs'])];
    expect(isWell(broken)).toBe(false);
    expect(table(broken, 'A machine')).toContain('- job: latency: an account differs');
  });

  it.each([
    ['reached', '', '1000', 0, '| yes |'],
    ['missed', '', '0', 1, '| **no** |'],
    ['not measured', 'process.exit(3);', '1000', 1, '- startup: ended with 1'],
  ])('goes alone to the standard output, with the exit code of a goal that is %s', (_, program, goal, code, shown) => {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, program);
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'bench', 'run.ts'), 'startup'], {
      env: { ...process.env, ENTRY: entry, ROUNDS: '1', GOAL: goal },
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^.+ cores, \d+ GB, \w+, Node v\d+\S+; \d{4}-\d\d-\d\d, commit [0-9a-f]{7,}/);
    expect(stdout).toContain(shown);
    expect(stdout).not.toContain('MISSED');
    expect(status).toBe(code);
  });

  it('has its place in docs/performance.md, where --write puts the whole of it and nothing less', () => {
    const page = readFileSync(join(ROOT, 'docs', 'performance.md'), 'utf8');
    expect(page).toMatch(/<!-- bench -->\n[^]*\n<!-- \/bench -->/);
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bench', 'run.ts'), 'startup', '--write'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('--write takes the whole table')]);
  });

  it('is run by a release, which carries it', () => {
    const workflow = readFileSync(join(ROOT, '.github', 'workflows', 'release.yml'), 'utf8');
    expect(workflow).toContain('npm run -s bench > "$RUNNER_TEMP/bench.md"');
    expect(workflow).toMatch(/"\$TABLE" > "\$RUNNER_TEMP\/release\/bench\.md"; fi\n +gh release create/);
  });
});
