import { describe, expect, it } from 'vitest';
import { ORIGIN, recordHash } from '../../../src/audit/chain.ts';
import { isJson, jsonObject, jsonValue } from '../../../src/audit/json-value.ts';
import { repairAudit } from '../../../src/audit/repair.ts';
import { auditOf, MemoryFile, openLoose, PLACE, ports, verify } from './samples.ts';

/** One record with the hash that its content has. */
const lineOf = (record: Record<string, unknown>): string => {
  const { hash: _, ...rest } = record;
  return JSON.stringify({ ...record, hash: recordHash(rest) });
};

describe('a line that is no record', () => {
  const right = { ...PLACE, event: 'run.started', status: 'apply' };

  it('is one, where nothing is wrong', async () => {
    expect((await verify(`${lineOf(right)}\n`)).records).toBe(1);
  });

  it.each([
    ['seq', '1'],
    ['seq', 0],
    ['seq', 1.5],
    ['prev', 7],
    ['prev', 'short'],
    ['prev', ORIGIN.toUpperCase().replace('0', 'F')],
    ['hash', 7],
    ['hash', 'short'],
    ['event_id', 7],
    ['event_id', ''],
    ['timestamp', 7],
    ['timestamp', ''],
    ['event', 7],
    ['event', ''],
  ])('says so where %s is %j', async (key, value) => {
    const { problem, records } = await verify(`${JSON.stringify({ ...right, [key]: value })}\n`);
    expect(records).toBe(0);
    expect(problem).toMatchObject({ what: 'record' });
    expect(problem?.found).toContain(key);
  });

  it.each(['null', '[]', '3', '"text"'])('says so where it is %s', async (line) => {
    expect((await verify(`${line}\n`)).problem).toMatchObject({
      what: 'record',
      found: 'wrong or missing: the whole line',
    });
  });

  it('is shown, an empty one in words, a long one cut', async () => {
    const found = async (line: string): Promise<unknown> => (await verify(`${line}\n`)).problem?.found;
    expect(await found('')).toBe('an empty line');
    expect(await found('x'.repeat(60))).toBe(JSON.stringify('x'.repeat(60)));
    expect(await found('x'.repeat(61))).toBe(JSON.stringify(`${'x'.repeat(59)}…`));
  });
});

describe('the order of the keys', () => {
  it('is that in which they are written, in the record and in what it holds', async () => {
    const text = await auditOf([
      {
        event: 'operation.finished',
        operation: 'a',
        kind: 'update',
        target: { id: 'i', userName: 'a@example.com', externalId: 'E1' },
        status: 'failed',
        attempts: 2,
        latency_ms: 3,
        detail: 'no',
      },
    ]);
    const [first = '', ...rest] = text.trimEnd().split('\n');
    const record = JSON.parse(first) as Record<string, unknown>;
    const swapped = (value: Record<string, unknown>, at: number): Record<string, unknown> => {
      const entries = Object.entries(value);
      [entries[at], entries[at + 1]] = [entries[at + 1] as never, entries[at] as never];
      return Object.fromEntries(entries);
    };
    const whats: unknown[] = [];
    for (let at = 0; at + 1 < Object.keys(record).length; at += 1)
      whats.push((await verify([lineOf(swapped(record, at)), ...rest, ''].join('\n'))).problem?.what);
    for (let at = 0; at < 2; at += 1) {
      const target = swapped(record['target'] as Record<string, unknown>, at);
      whats.push((await verify([lineOf({ ...record, target }), ...rest, ''].join('\n'))).problem?.what);
    }
    expect(new Set(whats)).toEqual(new Set(['reformatted']));
  });
});

describe('values', () => {
  it.each([
    ['text', true],
    ['\ud800', false],
    [1, true],
    [Number.NaN, false],
    [true, true],
    [null, true],
    [undefined, false],
    [[1, 'a'], true],
    [[1, undefined], false],
    [{ a: { b: 1 } }, true],
    [{ '\ud800': 1 }, false],
    [new Date(0), false],
    [{ toJSON: () => 1 }, false],
  ])('%j is what JSON says of it: %j', (value, is) => {
    expect(isJson(value)).toBe(is);
  });

  it('are nested only so deep', () => {
    expect(isJson({ a: { b: 1n } })).toBe(false);
    let deep: unknown = 1;
    for (let n = 0; n < 64; n += 1) deep = [deep];
    expect(isJson(deep)).toBe(true);
    expect(isJson([deep])).toBe(false);
  });

  it('become JSON, each in its way', () => {
    expect(jsonValue({ a: 1n, b: new RangeError('no'), c: '\ud800', '\udc00': [undefined] })).toEqual({
      a: '1',
      b: { name: 'RangeError', message: 'no' },
      c: '\uFFFD',
      '\uFFFD': [null],
    });
    expect([jsonValue(undefined), jsonValue(new Date(0))]).toEqual([null, '1970-01-01T00:00:00.000Z']);
    expect(jsonObject({ a: undefined, b: 1 })).toEqual({ b: 1 });
  });
});

describe('the journal', () => {
  it('says why nothing can follow, and keeps what broke it', async () => {
    const file = new MemoryFile();
    const sealed = openLoose(file, ports());
    const seal = await sealed.seal({ status: 'none', reason_code: 'none' });
    await expect(sealed.append({ event: 'x' })).rejects.toThrow('the audit is sealed');
    expect(await sealed.seal({ status: 'other', reason_code: 'other' })).toEqual(seal);
    await sealed.close();
    expect((await sealed.seal({ status: 'again', reason_code: 'again' })).hash).toBe(seal.hash);
    const closed = openLoose(new MemoryFile(), ports());
    await closed.close();
    await closed.close();
    await expect(closed.append({ event: 'x' })).rejects.toThrow('the audit is closed');
    await expect(closed.seal({ status: 'none', reason_code: 'none' })).rejects.toThrow('closed without a seal');
    const broken = new MemoryFile();
    const cause = new Error('ENOSPC');
    broken.broken.append = cause;
    const journal = openLoose(broken, ports());
    await expect(journal.append({ event: 'x' })).rejects.toMatchObject({ reason: 'apply-partial', cause });
    await expect(journal.append({ event: 'y' })).rejects.toMatchObject({ cause });
    expect([journal.records, journal.head]).toEqual([0, ORIGIN]);
  });

  it('syncs what is only in the file when it is closed, and nothing twice', async () => {
    const file = new MemoryFile();
    const journal = openLoose(file, ports());
    await journal.appendAll([{ event: 'x' }], 'file');
    expect(file.syncs).toBe(0);
    await journal.close();
    expect([file.syncs, file.closed]).toEqual([1, 1]);
    const quiet = new MemoryFile();
    const other = openLoose(quiet, ports());
    expect(await other.appendAll([])).toEqual([]);
    await other.close();
    expect([quiet.syncs, quiet.closed]).toEqual([0, 1]);
  });
});

describe('a repair', () => {
  it('keeps a whole last line without its break, drops half of one, and seals neither twice', async () => {
    const text = await auditOf([{ event: 'run.started', status: 'apply' }]);
    const [first = '', seal = ''] = text.trimEnd().split('\n');
    const unbroken = repairAudit(first, ports());
    expect(unbroken).toMatchObject({ keep: first.length, dropped: 0 });
    expect(unbroken.append.startsWith('\n{')).toBe(true);
    const half = repairAudit(`${first}\n{"seq":2`, ports());
    expect(half).toMatchObject({ keep: first.length + 1, dropped: 8 });
    expect((await verify(`${first}\n${half.append}`)).interrupted).toBe(true);
    expect(repairAudit(`${first}\n${seal}`, ports())).toMatchObject({ append: '\n', seal: null });
    expect(repairAudit(text, ports())).toMatchObject({ append: '', seal: null, dropped: 0 });
    expect(repairAudit('', ports()).seal).toMatchObject({ seq: 1, prev: ORIGIN, count: 0 });
    const torn = repairAudit(`${first}\n{"seq":2\n`, ports());
    expect(torn).toMatchObject({ keep: first.length + 1 });
    const changed = repairAudit(`${first.replace('apply', 'plan')}\n${seal}\n`, ports());
    expect(changed).toMatchObject({ dropped: 0, append: '', seal: null, problem: { what: 'hash' } });
  });
});
