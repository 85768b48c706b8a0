import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wireKind } from '../../../src/model/operation.ts';
import { fixedRun } from './fixed-run.ts';
import { verify } from './samples.ts';

const FILE = join(import.meta.dirname, '../../fixtures/audit/fixed-run.jsonl');

describe('a fixed run', () => {
  // The first release left the status of the last answer out of leavers' outcomes; all else is as it wrote it.
  it('has the plan hash and, byte for byte, the audit on record', async () => {
    const { hash, operations, text, head } = await fixedRun();
    expect(operations.map(({ kind }) => wireKind(kind)).sort()).toMatchInlineSnapshot(`
      [
        "blocked",
        "blocked",
        "create",
        "deactivate",
        "delete",
        "reactivate",
        "roles",
        "update",
        "update",
      ]
    `);
    expect(operations.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "429be5c066273940",
        "96f8ae5e3ff51692",
        "5c3acc60186fb158",
        "dac5ed00d94d9fd3",
        "38385bdb0317be08",
        "53dcc2687d162b4e",
        "bae60272405b75a5",
        "5044ec21d0253e6f",
        "08b453e94da9f25c",
      ]
    `);
    expect(hash).toMatchInlineSnapshot(`"63a8de36a62bf1af2cd889a7e1cb2f179da89bd9f2ea83c8eb73b4c831bb16b6"`);
    expect(text).toBe(readFileSync(FILE, 'utf8'));
    expect(await verify(text, head)).toMatchObject({ ok: true });
  });
});
