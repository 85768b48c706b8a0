import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../harness/runner.ts';

type Result = Record<string, unknown>;
const result = (more: Result = {}): Result => ({
  schema_version: 1,
  mode: 'apply',
  decision: 'complete',
  reason_code: 'none',
  ...more,
});
const planned = (more: Result = {}): Result => result({ mode: 'plan', decision: 'continue', ...more });

/** The summary that is made of what the jobs of these tenants left. */
function gathered(results: Record<string, Result>): string {
  const folder = mkdtempSync(join(tmpdir(), 'roster-gather-'));
  for (const [name, one] of Object.entries(results)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(one));
  const summary = join(folder, 'summary');
  const env = { INPUT_FOLDER: folder, INPUT_NAMES: JSON.stringify(Object.keys(results)), GITHUB_STEP_SUMMARY: summary };
  writeFileSync(summary, '');
  const ended = spawnSync(process.execPath, [join(ROOT, '.github/actions/gather/index.mjs')], {
    env,
    encoding: 'utf8',
  });
  expect(ended.status, ended.stderr).toBe(0);
  return readFileSync(summary, 'utf8');
}

it('everybody who was planned is counted: what is not confirmed stands beside what failed', () => {
  const counts = { to_create: 5, created: 2, failed: 1, unconfirmed: 1, not_started: 1 };
  const page = gathered({ acme: result({ decision: 'failure', reason_code: 'apply-partial', ...counts }) });
  expect(page).toContain('| planned | done | failed, not confirmed or not started | blocked |');
  expect(page).toContain('| acme | ✖ apply-partial | 5 | 2 | 3 | 0 |');
  expect(page).toContain('✖ The one tenant needs attention.');
});

it('a tenant is not well where someone has to decide, or rows were left out', () => {
  const page = gathered({ a: planned({ blocked: 1 }), b: planned({ invalid_rows: 2 }), c: planned() });
  expect(page).toContain('▲ Nothing failed; look at what 2 of 3 tenants leave open.');
  expect(page).toContain('| a | ▲ look at it | 0 | – | – | 1 | 1 person needs your decision. |');
  expect(page).toContain('2 rows are wrong and left out');
  expect(page).toContain('| c | ✔ all well |');
});

it('one tenant alone is not counted', () => {
  expect(gathered({ acme: result() })).toContain('✔ The one tenant is well.');
  const drift = result({ mode: 'drift', reason_code: 'drift', decision: 'continue' });
  expect(gathered({ acme: drift })).toContain('▲ The one tenant differs from its roster.');
});
