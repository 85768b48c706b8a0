import { describe, expect, it } from 'vitest';
import { planHash } from '../../../src/plan/hash.ts';
import { planJson } from '../../../src/plan/plan-json.ts';
import { readPlan } from '../../../src/plan/stored.ts';
import { fixedRun } from '../audit/fixed-run.ts';

const { operations, hash } = await fixedRun();
const text = planJson({
  tenant: 'acme',
  roster: { path: 'roster.csv', sha256: 'a', rows: 8 },
  policy: { sha256: 'b' },
  population: { owned: 8, expected: 8, read: 8 },
  operations,
  guards: [],
  hash,
  unchanged: 0,
  remarks: [],
  absent: 0,
});
type Json = { operations: Record<string, unknown>[] };
const odd = (change: (file: Json) => void): string => {
  const file = JSON.parse(text) as Json;
  change(file);
  return JSON.stringify(file);
};
const of = (file: Json, kind: string): Record<string, unknown> =>
  file.operations.find((each) => each['kind'] === kind) as Record<string, unknown>;

describe('a plan file', () => {
  it('names a held-back deletion blocked, and reads back as the same operations with the same hash', () => {
    const kinds = (JSON.parse(text) as Json).operations.map(({ kind, blocked_kind: blocked }) => [kind, blocked]);
    expect(kinds.filter(([kind]) => kind === 'blocked')).toEqual([
      ['blocked', 'delete'],
      ['blocked', 'update'],
    ]);
    const read = readPlan(text)?.plan.operations ?? [];
    expect(read.map(({ kind }) => kind)).toEqual(operations.map(({ kind }) => kind));
    expect(read.map(({ kind }) => kind)).toContain('held-back');
    expect(planHash('acme', read)).toBe(hash);
    // As JSON: a member that is undefined is none.
    for (const [i, operation] of read.entries())
      expect(operations[i]).toMatchObject(JSON.parse(JSON.stringify(operation)) as Json);
  });

  it('of another form is not believed', () => {
    expect(readPlan(odd(() => undefined))).not.toBeNull();
    for (const change of [
      (file: Json) => (of(file, 'create')['kind'] = 'held-back'),
      (file: Json) => (of(file, 'create')['before'] = { active: true }),
      (file: Json) => (of(file, 'delete')['after'] = { active: false }),
      (file: Json) => (of(file, 'deactivate')['open_steps'] = ['format-disk']),
      (file: Json) => (of(file, 'deactivate')['side_effects'] = ['fire']),
      (file: Json) => (of(file, 'blocked')['after'] = { active: false, title: 'x' }),
      (file: Json) => (of(file, 'blocked')['after'] = { active: true }),
    ])
      expect(readPlan(odd(change)), String(change)).toBeNull();
  });
});
