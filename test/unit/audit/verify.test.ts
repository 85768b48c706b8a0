import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { ORIGIN, recordHash } from '../../../src/audit/chain.ts';
import { repairAudit } from '../../../src/audit/repair.ts';
import { verifyAudit } from '../../../src/audit/verify-audit.ts';
import type { RecordPlace } from '../../../src/model/audit-event.ts';
import { auditOf, MemoryFile, openLoose, ports, verify } from './samples.ts';

/** A record of any event. */
type Line = RecordPlace & Record<string, unknown>;

const TEXT = await auditOf([
  { event: 'run.started', mode: 'apply' },
  {
    event: 'operation.sent',
    operation: 'a',
    target: { id: null, userName: 'zoë@example.com', externalId: null },
    note: 'tab\tand \u0001',
  },
  { event: 'operation.finished', operation: 'a', status: 'done', attempts: 1, latency_ms: 1e21 },
  { event: 'operation.finished', operation: 'b', status: 'failed', error: { kind: 'server' } },
]);
const LINES = TEXT.trimEnd().split('\n');
const RECORDS = LINES.map((line) => JSON.parse(line) as Line);
const join = (lines: string[]): string => `${lines.join('\n')}\n`;

const reversed = (value: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(value).reverse());
const sorted = (value: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Gives records the places and hashes that a forger without the head would give them. */
function rechain(records: Line[]): string {
  let prev = ORIGIN;
  return join(
    records.map((record, i) => {
      const next = { ...record, seq: i + 1, prev };
      next.hash = recordHash(next);
      prev = next.hash;
      return JSON.stringify(next);
    }),
  );
}

async function* broken(): AsyncGenerator<string> {
  yield LINES[0]!;
  await Promise.resolve();
  throw new Error('EIO');
}

describe('verification', () => {
  it('finds a whole audit whole, with the head it gave out', async () => {
    expect(await verify(TEXT)).toEqual({
      ok: true,
      records: 5,
      head: RECORDS[4]!.hash,
      sealed: true,
      interrupted: false,
    });
    expect((await verify(TEXT, ` ${RECORDS[4]!.hash.toUpperCase()}\n`)).ok).toBe(true);
  });

  it.each<[string, string, string, number]>([
    ['an edited value', TEXT.replace('"failed"', '"done"'), 'hash', 4],
    [
      'an edited value with the line’s hash made anew',
      join(LINES.with(3, JSON.stringify(((r) => ({ ...r, hash: recordHash(r) }))({ ...RECORDS[3]!, status: 'done' })))),
      'prev',
      5,
    ],
    ['a line taken out', join(LINES.toSpliced(2, 1)), 'seq', 3],
    ['the first line taken out', join(LINES.slice(1)), 'seq', 1],
    ['a line doubled', join(LINES.toSpliced(2, 0, LINES[2]!)), 'seq', 4],
    ['two lines changed round', join([LINES[0]!, LINES[2]!, LINES[1]!, LINES[3]!, LINES[4]!]), 'seq', 2],
    [
      'a line put in',
      join(
        LINES.toSpliced(
          2,
          0,
          JSON.stringify(((r) => ({ ...r, hash: recordHash(r) }))({ ...RECORDS[2]!, event: 'new' })),
        ),
      ),
      'seq',
      4,
    ],
    ['another chain’s line', join(LINES.with(2, JSON.stringify({ ...RECORDS[2]!, prev: 'f'.repeat(64) }))), 'prev', 3],
    ['a key twice', TEXT.replace('"status":"failed"', '"status":"done","status":"failed"'), 'reformatted', 4],
    ['half a pair as an escape', TEXT.replace('tab', '\\ud800'), 'hash', 2],
    ['a space', TEXT.replace('"status":"failed"', '"status": "failed"'), 'reformatted', 4],
    ['another escape', TEXT.replace('\\t', '\\u0009'), 'reformatted', 2],
    ['another spelling of a number', TEXT.replace('1e+21', '1E+21'), 'reformatted', 3],
    ['keys in another order', join(LINES.with(3, JSON.stringify(reversed(RECORDS[3]!)))), 'reformatted', 4],
    ['keys sorted', join(LINES.with(2, JSON.stringify(sorted(RECORDS[2]!)))), 'reformatted', 3],
    [
      'keys of a value in another order',
      join(LINES.with(1, JSON.stringify({ ...RECORDS[1]!, target: reversed(RECORDS[1]!['target'] as Line) }))),
      'reformatted',
      2,
    ],
    ['arrays nested 100,000 deep', join(LINES.with(1, '['.repeat(100_000) + ']'.repeat(100_000))), 'record', 2],
    [
      'a record nested 8,000 deep',
      join(LINES.with(1, LINES[1]!.replace('"tab', `${'{"a":'.repeat(8000)}1${'}'.repeat(8000)},"b":"tab`))),
      'record',
      2,
    ],
    ['an empty line', TEXT.replace('\n', '\n\n'), 'json', 2],
    ['a line that is no record', join(LINES.with(1, '[]')), 'record', 2],
    ['Windows line ends', TEXT.replaceAll('\n', '\r\n'), 'reformatted', 1],
    ['a byte order mark', `\uFEFF${TEXT}`, 'json', 1],
    ['the seal missing', join(LINES.slice(0, 4)), 'no-seal', 5],
    ['a cut last line', TEXT.slice(0, -10), 'cut', 5],
    ['a missing last line break', TEXT.slice(0, -1), 'cut', 5],
    ['an empty file', '', 'empty', 1],
    ['a seal that counts too few', rechain(RECORDS.toSpliced(3, 1)), 'seal-count', 4],
    ['something after the seal', rechain([...RECORDS, RECORDS[3]!]), 'after-seal', 6],
    ['two seals', rechain([...RECORDS, RECORDS[4]!]), 'after-seal', 6],
  ])('finds %s', async (_, text, what, line) => {
    expect(text).not.toBe(TEXT);
    const found = await verify(text);
    expect(found.ok).toBe(false);
    expect(found.problem).toMatchObject({ what, line });
    expect(found.problem!.expected).toMatch(/\S/);
    expect(found.records).toBe(what === 'no-seal' || what === 'cut' ? 4 : Math.min(line - 1, 5));
  });

  it('counts one record as one', async () => {
    expect((await verify(join(LINES.slice(0, 1)))).problem?.found).toBe('the end of the file after 1 record');
    expect((await verify(join(LINES.slice(0, 2)))).problem?.found).toBe('the end of the file after 2 records');
    const seal = { ...RECORDS[4]!, count: 7 };
    expect((await verify(rechain([RECORDS[0]!, seal]))).problem?.expected).toBe('1 record before the seal');
  });

  it('finds a chain made anew from the start by the head alone', async () => {
    const forged = rechain(RECORDS.with(3, { ...RECORDS[3]!, status: 'done' }));
    expect((await verify(forged)).ok).toBe(true);
    expect((await verify(TEXT, ` ${RECORDS[4]!.hash.toUpperCase()}\n`)).ok).toBe(true);
    expect((await verify(forged, RECORDS[4]!.hash)).problem).toMatchObject({
      what: 'head',
      expected: RECORDS[4]!.hash,
    });
  });

  it('finds bytes that are no UTF-8, wherever the pieces end', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    const at = bytes.indexOf(0xc3);
    for (const size of [1, 3, 1 << 16]) {
      expect((await verify(bytes.with(at, 0xff), undefined, size)).ok).toBe(false);
      expect((await verify(bytes.slice(0, at + 1), undefined, size)).problem).toMatchObject({
        what: 'json',
        found: 'bytes that are none',
      });
    }
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 1],
    ['Latin 1', Buffer.from(TEXT, 'latin1'), 2],
    ['a NUL', Buffer.from(join(LINES.with(2, `${LINES[2]!}\u0000`))), 3],
    ['half a pair as bytes', Buffer.from(TEXT.replace('zoë', 'zo??')).map((byte) => (byte === 63 ? 0xed : byte)), 2],
    [
      'a byte in a later line',
      Buffer.from(TEXT.replace('failed', 'f?iled')).map((byte) => (byte === 63 ? 0xff : byte)),
      4,
    ],
    ['GZIP', Buffer.from('1f8b0800000000000003', 'hex'), 1],
  ])('names the line of another encoding: %s', async (_, bytes, line) => {
    for (const size of [7, 1 << 16])
      expect((await verify(bytes, undefined, size)).problem).toMatchObject({ what: 'json', line });
  });

  it('passes on what the file system says', async () => {
    await expect(verifyAudit(broken())).rejects.toThrow('EIO');
  });

  it('finds every change of a single byte', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        fc.pre(bytes[at] !== byte);
        expect((await verify(bytes.with(at, byte))).ok).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds every byte put in or taken out', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.option(fc.nat(255), { nil: undefined }), async (at, byte) => {
        const changed =
          byte === undefined
            ? [...bytes.slice(0, at), ...bytes.slice(at + 1)]
            : [...bytes.slice(0, at), byte, ...bytes.slice(at)];
        fc.pre(changed.length !== bytes.length);
        expect((await verify(new Uint8Array(changed))).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

const fix = (text: string) => repairAudit(text, ports(), { reason_code: 'apply-partial' });
const fixed = (text: string): string => {
  const { keep, append } = fix(text);
  return text.slice(0, keep) + append;
};

describe('repair', () => {
  it('makes a file cut at any byte verify, and loses no whole record', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const text = new TextDecoder().decode(bytes.subarray(0, cut));
      const { keep, keepBytes, dropped, append, seal } = fix(text);
      const file = text.slice(0, keep) + append;
      // Bytes, as a program would cut the file, come to the same.
      expect(new TextDecoder().decode(bytes.subarray(0, keepBytes)) + append).toBe(file);
      const found = await verify(file);
      const whole = LINES.filter((_, i) => text.startsWith(LINES.slice(0, i + 1).join('\n'))).length;
      const complete = whole === LINES.length;
      expect(found).toMatchObject({ ok: true, records: complete ? 5 : whole + 1, interrupted: !complete });
      expect(dropped).toBe(text.length - keep);
      expect(seal === null).toBe(complete);
    }
  });

  it('says interrupted, with the reason code, and continues the chain', () => {
    const { seal } = fix(join(LINES.slice(0, 2)));
    expect(seal).toMatchObject({
      seq: 3,
      prev: RECORDS[1]!.hash,
      event: 'seal',
      status: 'interrupted',
      count: 2,
      reason_code: 'apply-partial',
    });
  });

  it('lets a journal go on where the chain stands', async () => {
    const cut = TEXT.slice(0, TEXT.indexOf(LINES[3]!) + 5);
    const { keep, seal } = fix(cut);
    const file = new MemoryFile();
    const journal = openLoose(file, ports(), { seq: seal!.seq - 1, hash: seal!.prev });
    expect([journal.records, journal.head]).toEqual([3, RECORDS[2]!.hash]);
    await journal.append({ event: 'operation.recovered' });
    await journal.seal({ status: 'interrupted', reason_code: 'apply-partial' });
    expect(await verify(cut.slice(0, keep) + file.synced, journal.head)).toMatchObject({
      ok: true,
      records: 5,
      interrupted: true,
    });
  });

  it('is done once', () => {
    const once = fixed(TEXT.slice(0, -40));
    expect(fix(once)).toMatchObject({ append: '', dropped: 0, seal: null });
    expect(fix(TEXT)).toMatchObject({ append: '', dropped: 0, keep: TEXT.length, seal: null });
  });

  it('drops a last line that the disk tore', async () => {
    for (const tail of ['\0'.repeat(80), '{}', '0'])
      expect((await verify(fixed(`${join(LINES.slice(0, 2))}${tail}\n`))).ok).toBe(true);
  });

  it('puts no seal of ours on a file that someone changed', () => {
    const changed = join(LINES.slice(0, 4)).replace('"done"', '"skipped"');
    expect(fix(changed)).toMatchObject({
      append: '',
      seal: null,
      dropped: 0,
      keep: changed.length,
      problem: { what: 'hash', line: 3 },
    });
    expect(fix(join(LINES.toSpliced(1, 1).slice(0, 3))).problem).toMatchObject({ what: 'seq', line: 2 });
  });
});
