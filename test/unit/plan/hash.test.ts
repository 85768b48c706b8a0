import { createHash } from 'node:crypto';
import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/model/operation.ts';
import { operationId, planHash } from '../../../src/plan/hash.ts';

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('create', 'update', 'roles', 'delete'),
  key: fc.string({ unit: 'grapheme' }),
  before: fc.option(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())))),
  after: fc.option(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())))),
});

describe('the hash of a plan', () => {
  it('is SHA-256 over the RFC 8785 form, sorted by kind then key', () => {
    const operations: Change[] = [
      { kind: 'update', key: 'b', before: { title: 'x' }, after: { title: 'é' } },
      { kind: 'create', key: 'a', before: null, after: { userName: 'a', active: true } },
    ];
    const form =
      '{"operations":[{"after":{"active":true,"userName":"a"},"before":null,"key":"a","kind":"create"},' +
      '{"after":{"title":"é"},"before":{"title":"x"},"key":"b","kind":"update"}],"tenant":"acme"}';
    expect(planHash('acme', operations)).toBe(createHash('sha256').update(form, 'utf8').digest('hex'));
  });

  it('is that of the whole text, however long', () => {
    const operations: Change[] = Array.from({ length: 2000 }, (_, i) => ({
      kind: 'update',
      key: String(10_000 + i),
      before: { title: 'é'.repeat(40) },
      after: { title: null },
    }));
    const form = operations.map((one) =>
      JSON.stringify({ after: one.after, before: one.before, key: one.key, kind: one.kind }),
    );
    const text = `{"operations":[${form.join(',')}],"tenant":"acme"}`;
    expect(text.length).toBeGreaterThan(200_000);
    expect(planHash('acme', operations.toReversed())).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('depends on neither order nor anything beside the change', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: ({ kind, key }) => `${kind} ${key}`, maxLength: 8 }),
        fc.string(),
        (operations, tenant) => {
          const dressed = operations.toReversed().map((each) => ({ ...each, row: 3, reason: 'other words' }));
          expect(planHash(tenant, dressed)).toBe(planHash(tenant, operations));
        },
      ),
    );
  });

  it('and the ids of its operations are its form too: 16 hex digits', () => {
    const form = '{"after":{"title":"é"},"before":{"title":"x"},"key":"b","kind":"update"}';
    const one: Change = { kind: 'update', key: 'b', before: { title: 'x' }, after: { title: 'é' } };
    expect(operationId(one)).toBe(createHash('sha256').update(form, 'utf8').digest('hex').slice(0, 16));
  });

  it('and the ids of its operations tell any two changes apart', () => {
    fc.assert(
      fc.property(change, change, (a, b) => {
        const same =
          JSON.stringify([a.kind, a.key, sorted(a.before), sorted(a.after)]) ===
          JSON.stringify([b.kind, b.key, sorted(b.before), sorted(b.after)]);
        expect(operationId(a) === operationId(b)).toBe(same);
      }),
    );
  });
});

const sorted = (attributes: Change['before']): unknown =>
  attributes && Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1));
