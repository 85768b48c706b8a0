import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { type Fault, people, type SeedUser } from '../tenant/server.ts';
import type { ActionRun } from '../harness/runner.ts';
import type { ResultsService } from '../harness/results.ts';
import type { Reviewed } from './review-setting.ts';
import type { AuditLine, Finished } from './setting.ts';

export const there = people(10);
export const joiners = people(120, { seed: 4, idPrefix: 'N' });
export const rows = [...there, ...joiners];
const everyone = rows;

export const bulks = (world: Reviewed): number =>
  world.tenant.requests.filter(({ path }) => path.endsWith('/Bulk')).length;
/** The n-th bulk request (from 0) never gets an answer. */
export const hanging = (after: number, when: 'before' | 'after'): Fault => ({
  kind: 'hang',
  when,
  after,
  match: { path: '/Bulk' },
});

/** Where a main step is cut off: the signal, and what the tenant has seen by then. */
export interface CutOff {
  by: NodeJS.Signals;
  when: () => boolean;
  /** The roster; 120 joiners unless given. */
  people?: readonly SeedUser[];
  run?: Partial<ActionRun>;
}

/**
 * Applies what was reviewed; the main step is sent a signal once something has happened, then `post` runs. What is
 * waited for has to keep the run from going on: an answer that hangs, or is held. Else a busy machine decides.
 */
export async function cutOff(
  world: Reviewed,
  results: ResultsService,
  { by, when, people: rows = everyone, run = {} }: CutOff,
): Promise<Finished> {
  await world.plan({ rows });
  world.merge();
  world.tenant.forget();
  const controller = new AbortController();
  const watch = setInterval(() => {
    if (!when()) return;
    clearInterval(watch);
    controller.abort();
  }, 5);
  try {
    return await world.apply({
      rows,
      // A run that waited for an answer that hangs would outlast the patience of the harness.
      inputs: { concurrency: '1', 'settle-seconds': '1', 'request-timeout': '600' },
      run: { signal: controller.signal, stopBy: by, ...run, env: { ...results.env, ...run.env } },
    });
  } finally {
    clearInterval(watch);
  }
}

/** Files of the output folder as `post` left them; the audit verifies. */
export async function left(run: Finished, interrupted = true): Promise<{ audit: AuditLine[]; summary: string }> {
  const folder = run.state['output-dir'] ?? '';
  expect(await verifyAudit(createReadStream(join(folder, 'audit.jsonl')))).toMatchObject({
    ok: true,
    sealed: true,
    interrupted,
  });
  const audit = (await readFile(join(folder, 'audit.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AuditLine);
  return { audit, summary: await readFile(join(folder, 'summary.md'), 'utf8') };
}
