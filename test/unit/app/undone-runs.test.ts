import { describe, expect, it } from 'vitest';
import type { AuditSource } from '../../../src/app/files-port.ts';
import { readUndone, refuseSecond } from '../../../src/app/modes/undo/undone-runs.ts';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import { openJournal } from '../../../src/audit/journal.ts';
import type { Memory } from '../../../src/model/memory.ts';
import { loneHost } from '../../harness/lone-host.ts';
import { type PastRun, pastRun } from '../audit/runs.ts';
import { MemoryFile, ports } from '../audit/samples.ts';
import { operation } from '../report/sample.ts';
import { operationId } from '../../../src/plan/hash.ts';

type Past = Awaited<ReturnType<typeof pastRun>>;
const change = operation(1, { kind: 'update', before: { title: 'A' }, after: { title: 'B' } });
const operations = [{ ...change, id: operationId(change) }];
const past = (more: Partial<PastRun> = {}): Promise<Past> =>
  pastRun({ run: '1', at: '2026-03-01T08:00:00Z', operations, ...more });

/** Reads the run that is to be taken back: named by `audit-file`, by `undo-run`, by both or by neither. */
async function undone(runs: { text: string; plan?: string }[], by: 'file' | 'run' | 'both' | 'neither' = 'file') {
  const audits = runs.map(({ text, plan }, i): AuditSource => ({
    path: `runs/${i + 1}/audit.jsonl`,
    bytes: async function* () {
      yield Buffer.from(text);
    },
    plan: async () => plan ?? null,
  }));
  const isFile = by === 'file' || by === 'both';
  const isRun = by === 'run' || by === 'both';
  const services = {
    host: loneHost({ auditsOf: async () => audits }),
    files: isFile ? { audits: async () => audits } : {},
  } as unknown as Services;
  const request = {
    mode: 'undo',
    tenantName: 'acme',
    rosterPaths: ['b.csv', 'a.csv'],
    startedAt: 0,
    undoRun: isRun ? '1' : undefined,
  } as RunRequest;
  const session = new Session(request);
  const file = new MemoryFile();
  session.journal = openJournal(file, ports());
  const found = await readUndone(request, services, session);
  await session.journal.seal({ status: 'none', reason_code: 'none' });
  const events = file.synced.split('\n').filter((line) => line.includes('audit.verified'));
  return { found, problems: session.report.problems, events };
}

describe('the run that is taken back', () => {
  it.each(['file', 'run'] as const)('is read with what it changed, named by %s', async (by) => {
    const { found, events } = await undone([await past()], by);
    expect(found).toMatchObject({
      name: '1',
      id: '1',
      changes: [{ planned: { kind: 'update', after: { title: 'B' } }, outcome: 'done', id: 'id-1' }],
    });
    expect(events).toHaveLength(1);
    expect(events[0]).toContain('"status":"ok"');
  });

  it('is all of its attempts, in the order they happened', async () => {
    const again = await past({ at: '2026-03-01T09:00:00Z', statuses: ['failed'] });
    const { found } = await undone([again, await past()]);
    expect(found?.changes.map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
  });

  it('is an audit that it left twice once', async () => {
    const one = await past();
    expect((await undone([one, one])).found).toMatchObject({ runs: [{}], changes: [{ outcome: 'done' }] });
  });

  it('says how many changes it did not make, by its last attempt that planned', async () => {
    const failed = await past({ statuses: ['failed'] });
    expect((await undone([failed])).found).toMatchObject({ notDone: 1 });
    const again = await past({ at: '2026-03-01T09:00:00Z' });
    expect((await undone([failed, again])).found).toMatchObject({ notDone: 0 });
    const nothing = await past({ at: '2026-03-01T09:00:00Z', operations: [] });
    expect((await undone([failed, nothing])).found).toMatchObject({ notDone: 0 });
    expect((await undone([await past({ mode: 'event', statuses: ['not-started'] })])).found).toMatchObject({
      notDone: 0,
    });
  });

  it('is called by its file where the audit does not say its id', async () => {
    expect((await undone([await past({ run: '' })])).found).toMatchObject({ name: 'runs/1/audit.jsonl', id: '' });
  });

  it('changed nobody where its audit says so, with a plan or without', async () => {
    const { text, plan } = await past({ operations: [] });
    for (const one of [{ text, plan }, { text }]) expect((await undone([one])).found).toMatchObject({ changes: [] });
  });

  it('applied the same roster, in whatever order its files are named', async () => {
    const { found } = await undone([await past({ roster: ['a.csv', 'b.csv'] })]);
    expect(found?.id).toBe('1');
  });

  it('is none where someone changed its audit', async () => {
    const { text, plan } = await past();
    const { found, problems, events } = await undone([{ text: text.replace('"done"', '"failed"'), plan }]);
    expect(found).toBeNull();
    expect(problems).toMatchObject([
      { reason: 'audit-broken', message: expect.stringContaining('`runs/1/audit.jsonl`: ') as string },
    ]);
    expect(events[0]).toContain('"status":"broken"');
  });

  it.each<[string, () => Promise<{ text: string; plan?: string }[]>, string]>([
    ['of two runs', async () => [await past(), await past({ run: '2' })], 'it holds the audits of 2 runs (1, 2)'],
    ['of another tenant', async () => [await past({ tenant: 'other' })], 'the audit of another tenant, other:'],
    ['of a tenant without a name', async () => [await past({ tenant: '' })], 'another tenant, without a name:'],
    ['of an undo', async () => [await past({ mode: 'undo' })], 'is itself the audit of an undo'],
    [
      'of a mode that writes nothing',
      async () => [await past({ mode: 'drift' })],
      'of mode drift, which changed nobody',
    ],
    [
      'of another roster',
      async () => [await past({ roster: ['c.csv'] })],
      'applied c.csv, and the input roster names a.csv, b.csv',
    ],
    [
      'without its plan',
      async () => [{ text: (await past()).text }],
      'The plan beside `runs/1/audit.jsonl` is missing',
    ],
    [
      'with another plan',
      async () => [{ text: (await past()).text, plan: (await past({ operations: [] })).plan }],
      'is not the one that the audit names',
    ],
    [
      'with a plan that someone changed',
      async () => {
        const { text, plan } = await past();
        return [{ text, plan: plan.replaceAll('"B"', '"C"') }];
      },
      'is not the one that the audit names',
    ],
  ])('is refused: an audit %s', async (_, runs, message) => {
    await expect(undone(await runs())).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(message) as string,
    });
  });

  it.each([
    ['both', 'Both `undo-run` and `audit-file`'],
    ['neither', 'Nothing says which run'],
  ] as const)('is named once: %s is refused', async (by, message) => {
    await expect(undone([await past()], by)).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(message) as string,
    });
  });
});

describe('a second undo of one run', () => {
  const run = { id: '1', name: '1', runs: [{ head: 'h1' }], changes: [] } as never;
  const memory = (of: string, heads: string[]): Memory =>
    ({ undos: [{ of, heads, run: '9', at: '2026-03-02T00:00:00Z' }] }) as unknown as Memory;

  it.each([
    ['its id', memory('1', [])],
    ['its audit', memory('', ['h1'])],
  ])('is refused, known by %s', (_, remembered) => {
    expect(() => refuseSecond(run, remembered)).toThrow('Run 1 was taken back already, by run 9 on 2026-03-02');
  });

  it('is not what another undo was, nor where nothing is remembered', () => {
    expect(() => refuseSecond(run, memory('2', ['h2']))).not.toThrow();
    expect(() => refuseSecond(run, undefined)).not.toThrow();
    const nameless = { id: '', name: 'audit.jsonl', runs: [{ head: 'h1' }], changes: [] } as never;
    expect(() => refuseSecond(nameless, memory('', ['h2']))).not.toThrow();
  });
});
