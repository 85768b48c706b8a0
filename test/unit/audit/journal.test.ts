import { createHash } from 'node:crypto';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { payloadHash } from '../../../src/audit/payload-hash.ts';
import type { RecordPlace } from '../../../src/model/audit-event.ts';
import { Secrets } from '../../../src/text/secrets.ts';
import { auditOf, MemoryFile, openLoose, ports, verify } from './samples.ts';

/** A record of any event. */
type Line = RecordPlace & Record<string, unknown>;

const records = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** RFC 8785 for values without odd numbers, written apart from the product: keys by UTF-16 code units, no spaces. */
function jcs(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${jcs((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

describe('records', () => {
  it('have every field of the interface, their place and the hash that RFC 8785 and SHA-256 give', async () => {
    const text = await auditOf([
      { event: 'run.started', mode: 'apply' },
      {
        event: 'operation.finished',
        operation: 'op1',
        target: { userName: 'ann@example.com' },
        status: 'done',
        attempts: 2,
        http_status: 201,
        latency_ms: 12.5,
        payload_hash: payloadHash({ a: 1 }),
        correlation_id: 'c-1',
      },
    ]);
    const all = records(text);
    expect(all.map((each) => each.event)).toEqual(['run.started', 'operation.finished', 'seal']);
    let prev = '0'.repeat(64);
    for (const [i, record] of all.entries()) {
      const { hash, ...rest } = record;
      expect(hash).toBe(createHash('sha256').update(jcs(rest)).digest('hex'));
      expect([record.seq, record.prev]).toEqual([i + 1, prev]);
      expect(Object.keys(record)).toEqual(
        expect.arrayContaining([
          'event_id',
          'timestamp',
          'operation',
          'target',
          'status',
          'attempts',
          'http_status',
          'latency_ms',
          'payload_hash',
          'error',
          'correlation_id',
        ]),
      );
      prev = hash;
    }
    expect(all[0]).toMatchObject({ mode: 'apply', operation: null, timestamp: '2026-11-21T12:00:00.000Z' });
    expect(all[2]).toMatchObject({ count: 2, reason_code: 'none' });
  });

  it('cannot be given a place of their own, or a seal’s', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    await journal.append({ event: 'x', seq: 9, prev: 'p', hash: 'h', event_id: 'e', timestamp: 't' });
    await journal.seal({ event: 'other', count: 99, reason_code: 'none' });
    expect(records(file.synced)[0]).toMatchObject({
      seq: 1,
      prev: '0'.repeat(64),
      timestamp: '2026-11-21T12:00:00.000Z',
    });
    expect(records(file.synced)[1]).toMatchObject({ event: 'seal', count: 1 });
    expect((await verify(file.synced)).ok).toBe(true);
  });

  it('hold no secret of the run, in no text and no name, and are whole all the same', async () => {
    const secrets = new Secrets();
    secrets.learn('correct-horse-battery');
    const file = new MemoryFile();
    const journal = openLoose(file, { ...ports(), secrets });
    await journal.append({ event: 'first', detail: 'nothing' });
    await journal.append({ event: 'odd', detail: 'x correct-horse-battery', more: { 'correct-horse-battery': 1 } });
    await journal.seal({ reason_code: 'none' });
    expect(records(file.synced)).toMatchObject([
      { event: 'first', detail: 'nothing' },
      { event: 'odd', detail: 'x ***', more: { '***': 1 } },
      { event: 'seal', count: 2 },
    ]);
    expect((await verify(file.synced)).ok).toBe(true);
  });

  it('take whatever a program has in hand', async () => {
    const text = await auditOf([
      {
        event: 'odd',
        error: new TypeError('bad'),
        more: {
          nan: NaN,
          big: 12n,
          gone: undefined,
          half: '\ud800',
          'k\udc00': 1,
          when: new Date(0),
          '': 0,
          '2': 'b',
          '1': 'a',
          __proto__: 1,
        },
      },
    ]);
    expect(records(text)[0]).toMatchObject({
      error: { name: 'TypeError', message: 'bad' },
      more: { nan: null, big: '12', half: '\ufffd', 'k\ufffd': 1, when: '1970-01-01T00:00:00.000Z' },
    });
    expect((await verify(text)).ok).toBe(true);
  });

  it('of any content make a chain that verifies, in pieces of any size', async () => {
    const events = fc.array(
      fc.record({
        event: fc.string({ minLength: 1 }).filter((name) => name !== 'seal'),
        more: fc.jsonValue(),
        text: fc.string({ unit: 'binary' }),
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 1, max: 40 }), async (given, size) => {
        const text = await auditOf(given);
        const found = await verify(text, records(text).at(-1)!.hash, size);
        expect(found).toEqual({
          ok: true,
          records: given.length + 1,
          head: records(text).at(-1)!.hash,
          sealed: true,
          interrupted: false,
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the journal', () => {
  it('answers only when the record is on the disk', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    expect([journal.records, journal.head]).toEqual([0, '0'.repeat(64)]);
    const record = await journal.append({ event: 'a' });
    expect(file.synced).toContain(record.hash);
    expect([journal.records, journal.head]).toEqual([1, record.hash]);
  });

  it('writes at once what need not be on the disk yet, and takes it there with what must be', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    await journal.appendAll([{ event: 'answered' }], 'file');
    await journal.appendAll([{ event: 'finished' }], 'file');
    expect(records(file.text).map(({ event }) => event)).toEqual(['answered', 'finished']);
    expect([file.syncs, journal.records]).toEqual([0, 2]);
    await journal.append({ event: 'sent' });
    expect([file.syncs, file.synced]).toEqual([1, file.text]);
    await journal.appendAll([{ event: 'answered' }], 'file');
    await journal.close();
    expect([file.syncs, file.synced]).toEqual([2, file.text]);
  });

  it('lets appends that come together share a sync, and keeps their order', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    const made = await Promise.all(Array.from({ length: 500 }, (_, i) => journal.append({ event: 'e', i })));
    expect(made.map((record) => record.seq)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
    expect(file.syncs).toBe(1);
    expect(records(file.synced).map((record) => record.i)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    await Promise.all([
      journal.append({ event: 'f' }),
      journal.appendAll([{ event: 'g' }, { event: 'h' }]),
      journal.seal({}),
    ]);
    expect(file.syncs).toBe(2);
    expect((await verify(file.synced)).records).toBe(504);
  });

  it('takes all to the disk that came together, where one of them must be there', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    await Promise.all([
      journal.appendAll([{ event: 'answered' }], 'file'),
      journal.append({ event: 'sent' }),
      journal.appendAll([{ event: 'finished' }], 'file'),
    ]);
    expect([file.syncs, file.synced]).toEqual([1, file.text]);
  });

  it('writes what comes while a sync is under way with the next one', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    const first = journal.append({ event: 'first' });
    const later: Promise<unknown>[] = [];
    const sync = file.sync.bind(file);
    const sizes: number[] = [];
    file.sync = async () => {
      if (later.length === 0) for (let i = 0; i < 10; i += 1) later.push(journal.append({ event: 'later', i }));
      await sync();
      sizes.push(records(file.synced).length);
    };
    await first;
    await Promise.all(later);
    expect(sizes).toEqual([1, 11]);
  });

  it.each(['append', 'sync'] as const)(
    'ends at the first %s that does not work, and says so every time',
    async (what) => {
      const file = new MemoryFile();
      const journal = openLoose(file, ports());
      await journal.append({ event: 'good' });
      const head = journal.head;
      file.broken = { [what]: new Error('ENOSPC: no space left on device') };
      const refused = {
        name: 'Failure',
        reason: 'apply-partial',
        message: 'the audit cannot be written: ENOSPC: no space left on device',
      };
      const together = await Promise.allSettled([
        journal.append({ event: 'lost' }),
        journal.append({ event: 'lost too' }),
      ]);
      expect(together.map((each) => each.status)).toEqual(['rejected', 'rejected']);
      file.broken = {};
      await expect(journal.append({ event: 'after' })).rejects.toMatchObject(refused);
      await expect(journal.seal({})).rejects.toMatchObject(refused);
      expect([journal.records, journal.head]).toEqual([1, head]);
      expect(file.text).not.toContain('after');
      expect(file.syncs).toBe(1);
      await journal.close();
      expect(file.closed).toBe(1);
    },
  );

  it('is sealed once; nothing follows', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    const [one, two] = await Promise.all([
      journal.seal({ reason_code: 'none' }),
      journal.seal({ reason_code: 'other' }),
    ]);
    expect(two).toBe(one);
    await expect(journal.append({ event: 'late' })).rejects.toThrow('sealed');
    await Promise.all([journal.close(), journal.close()]);
    expect(await journal.seal({})).toBe(one);
    expect([records(file.synced).length, file.closed]).toEqual([1, 1]);
  });

  it('refuses what JSON cannot hold without losing its place', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    const round: Record<string, unknown> = {};
    round.self = round;
    await expect(journal.append({ event: 'round', round })).rejects.toThrow(TypeError);
    await journal.append({ event: 'fine' });
    await journal.close();
    await expect(journal.append({ event: 'late' })).rejects.toThrow('closed');
    expect(records(file.synced).map((record) => record.seq)).toEqual([1]);
  });

  it('works on a real file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'audit-'));
    try {
      const handle = await open(join(folder, 'audit.jsonl'), 'a');
      const journal = openLoose(
        { append: (text) => handle.appendFile(text), sync: () => handle.datasync(), close: () => handle.close() },
        ports(),
      );
      await Promise.all(Array.from({ length: 300 }, (_, i) => journal.append({ event: 'é', i })));
      const { hash } = await journal.seal({ reason_code: 'none' });
      await journal.close();
      expect(await verify(await readFile(join(folder, 'audit.jsonl')), hash, 7)).toMatchObject({
        ok: true,
        records: 301,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('payload hashes', () => {
  it('are the same for the same data, however it is ordered or built', () => {
    expect(payloadHash({ b: 1, a: [2, { d: undefined, c: 'é' }] })).toBe(payloadHash({ a: [2, { c: 'é' }], b: 1 }));
    expect(payloadHash({ a: 1 })).toBe(createHash('sha256').update('{"a":1}').digest('hex'));
    expect(payloadHash(null)).toBe(createHash('sha256').update('null').digest('hex'));
    expect(payloadHash(undefined)).toBe(payloadHash(null));
    expect(payloadHash({ a: 1 })).not.toBe(payloadHash({ a: '1' }));
  });
});
