import { describe, expect, it } from 'vitest';
import { checkColumns } from '../../../src/attributes/columns.ts';
import type { AttributeDefinition } from '../../../src/model/definition.ts';
import type { Roster, RosterEntry } from '../../../src/model/entry.ts';

const definition = (name: string, type: string, validationRules: unknown[] = []): AttributeDefinition =>
  ({ id: name, name, type, scope: 'user', validationRules, isSystem: false }) as unknown as AttributeDefinition;
const DEFINITIONS = [definition('shift', 'string', ['required', 'enum:day,night']), definition('desk', 'number')];

const entry = (attributes: Record<string, string | null>, more: Partial<RosterEntry> = {}): RosterEntry => ({
  file: 'roster.csv',
  row: 2,
  line: 2,
  profile: { userName: 'ann@example.com' },
  attributes,
  ...more,
});
const roster = (...fields: string[]): Pick<Roster, 'files'> =>
  ({ files: [{ path: 'roster.csv', fields }] }) as unknown as Pick<Roster, 'files'>;
const codes = (entries: RosterEntry[], files = roster('attr.shift', 'attr.desk')): string[] =>
  checkColumns(files, entries, DEFINITIONS).issues.map(({ code, column }) => `${code} ${column}`);

describe('columns of custom attributes', () => {
  it('are held against type and rules of who stays, and of nobody who leaves', () => {
    const wrong = { shift: 'noon', desk: 'third' };
    expect(codes([entry(wrong)])).toEqual(['attribute-rule attr.shift', 'attribute-type attr.desk']);
    expect(codes([entry(wrong, { active: true })])).toHaveLength(2);
    expect(codes([entry(wrong, { active: false })])).toEqual([]);
    expect(codes([entry({ shift: null })])).toEqual(['attribute-rule attr.shift']);
    expect(codes([entry({ shift: null }, { active: false })])).toEqual([]);
    expect(codes([entry({ shift: 'day', desk: '3' })])).toEqual([]);
  });

  it('mark the rows that are wrong, and no others', () => {
    const [wrong, right] = [entry({ desk: 'x' }), entry({ desk: '1' })];
    expect([...checkColumns(roster('attr.desk'), [wrong, right], DEFINITIONS).wrong]).toEqual([wrong]);
  });

  it('that the tenant does not define are named with the nearest that it does', () => {
    const { issues } = checkColumns(roster('userName', 'attr.shfit', 'attr.desk'), [], DEFINITIONS);
    expect(issues).toMatchObject([
      { code: 'attribute-unknown', column: 'attr.shfit', suggestion: 'attr.shift', row: null },
    ]);
  });
});
