import { describe, expect, it } from 'vitest';
import type { TrustedArtifact } from '../../../src/app/host-port.ts';
import { lastWrites } from '../../../src/app/modes/drift-since.ts';
import type { Services } from '../../../src/app/ports.ts';
import { operationId } from '../../../src/plan/hash.ts';
import { loneHost } from '../../harness/lone-host.ts';
import { type PastRun, pastRun } from '../audit/runs.ts';
import { operation } from '../report/sample.ts';

const differs = [operation(1, { kind: 'update', before: { title: 'B' }, after: { title: 'A' } })];
const wrote = operation(1, { kind: 'update', before: { title: 'A' }, after: { title: 'B' } });
const operations = [{ ...wrote, id: operationId(wrote) }];

/** An artifact of a run; parts of it may be missing or wrong. */
async function artifact(
  run: string,
  more: Partial<PastRun> = {},
  change: Record<string, (text: string) => string | null> = {},
) {
  const { text, plan } = await pastRun({ run, at: `2026-03-0${run}T08:00:00Z`, operations, ...more });
  const files: Record<string, string> = { 'audit.jsonl': text, 'plan.json': plan };
  return {
    run,
    mode: 'apply',
    at: '',
    commit: '',
    read: async (name: string) => (change[name] ?? ((same: string) => same))(files[name] ?? ''),
    readSealed: async () => null,
  } as TrustedArtifact;
}

async function found(artifacts: TrustedArtifact[], fails = false) {
  const lines: string[] = [];
  const host = loneHost({
    trustedArtifacts: async function* () {
      yield* artifacts;
      if (fails) throw new Error('HTTP 403.');
    },
  });
  const services = { host, log: { line: (text: string) => lines.push(text) } } as unknown as Services;
  return { writes: await lastWrites(differs, 'acme', services), lines };
}
const runs = async (artifacts: TrustedArtifact[]): Promise<(string | null)[]> =>
  (await found(artifacts)).writes.map(({ run }) => run);

describe('which run last wrote a value that differs now', () => {
  it('is the newest whose audit and plan say so', async () => {
    expect(await runs([await artifact('3'), await artifact('2')])).toEqual(['3']);
  });

  it.each<[string, () => Promise<TrustedArtifact>]>([
    ['has no audit', () => artifact('3', {}, { 'audit.jsonl': () => null })],
    [
      'has an audit that someone changed',
      () => artifact('3', {}, { 'audit.jsonl': (text) => text.replace('"done"', '"failed"') }),
    ],
    ['was of another tenant', () => artifact('3', { tenant: 'other' })],
    ['changed nobody', () => artifact('3', { operations: [] })],
    ['has no plan', () => artifact('3', {}, { 'plan.json': () => null })],
    [
      'has a plan that someone changed',
      () => artifact('3', {}, { 'plan.json': (text) => text.replaceAll('"B"', '"C"') }),
    ],
    ['did not reach the account', () => artifact('3', { statuses: ['failed'] })],
  ])('is none that %s', async (_, other) => {
    expect(await runs([await other(), await artifact('2')])).toEqual(['2']);
  });

  it('is not known where GitHub does not say: a line, and what was found by then', async () => {
    const { writes, lines } = await found([await artifact('3', { operations: [] })], true);
    expect(writes).toMatchObject([{ field: 'title', run: null, how: 'unknown' }]);
    expect(lines).toEqual([
      expect.stringContaining('could not be looked up (HTTP 403). Give the job “permissions: actions: read'),
    ]);
  });
});
