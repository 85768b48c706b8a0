import { describe, expect, it } from 'vitest';
import { checkColumns } from '../../../src/attributes/columns.ts';
import { attributesCsv } from '../../../src/attributes/files.ts';
import { judgeRule } from '../../../src/attributes/rules.ts';
import type { AttributeDefinition } from '../../../src/model/definition.ts';
import type { RosterEntry } from '../../../src/model/entry.ts';

const defined = (name: string | null, type = 'string', validationRules: unknown[] = []): AttributeDefinition =>
  ({ id: name, name, type, scope: 'user', validationRules, isSystem: false }) as unknown as AttributeDefinition;
const check = (definitions: AttributeDefinition[], attributes: Record<string, string>) => {
  const entry = { file: 'r.csv', row: 2, line: 2, profile: { userName: 'a' }, attributes } as unknown as RosterEntry;
  const fields = Object.keys(attributes).map((name) => `attr.${name}`);
  return checkColumns({ files: [{ path: 'r.csv', fields }] } as never, [entry], definitions);
};

describe('a cell of a custom attribute', () => {
  it.each<[string, string, string | null]>([
    ['boolean', 'TRUE', null],
    ['boolean', 'yes', 'true'],
    ['boolean', '0', 'false'],
    ['boolean', 'maybe', ''],
    ['number', '1,5', '1.5'],
    ['number', '1,500', ''],
    ['number', '.5', null],
    ['date', '31.01.2026', ''],
    ['color', 'anything', null],
  ])('of type %s holds %s: the suggestion is %j', (type, value, suggestion) => {
    const { issues } = check([defined('a', type)], { a: value });
    expect(issues.map((one) => one.suggestion)).toEqual(suggestion === null ? [] : [suggestion]);
  });

  it('whose rule only CXone can judge is named once', () => {
    const { issues, unjudged } = check([defined('a', 'string', ['checksum:7'])], { a: 'x' });
    expect([issues, unjudged]).toEqual([[], ['a: checksum:7']]);
  });
});

describe('a column that CXone does not define', () => {
  const expectedOf = (definitions: AttributeDefinition[]) => check(definitions, { a: 'x' }).issues[0]?.expected;
  it('is told what there is, twenty names at most', () => {
    expect(expectedOf([])).toBe('no attr. columns: the tenant defines no custom attributes');
    expect(expectedOf([defined(null)])).toBe('no attr. columns: the tenant defines no custom attributes');
    expect(expectedOf([defined('shift')])).toBe('an attribute that the tenant defines: shift');
    const many = Array.from({ length: 23 }, (_, i) => defined(`n${i}`));
    expect(expectedOf(many)).toMatch(/n18, n19 and 3 more$/u);
  });
});

describe('a rule', () => {
  it.each<[unknown, string, boolean | 'unknown']>([
    [{ type: 'required' }, '', false],
    [{ type: 'required' }, 'x', true],
    [{ name: 'range', values: [1, 5] }, '3', true],
    [{ name: 'range', values: [1, 5] }, '9', false],
    [{ rule: 'maxLength', value: 2 }, 'äöü', false],
    ['min:x', '3', 'unknown'],
    ['checksum:7', '3', 'unknown'],
    ['min:1', 'three', 'unknown'],
  ])('%j of %j: %s', (rule, value, holds) => expect(judgeRule(rule, value).holds).toBe(holds));

  it('of many choices names twenty of them', () => {
    const verdict = judgeRule(`enum:${Array.from({ length: 25 }, (_, i) => `c${i}`).join(',')}`, 'x');
    expect(verdict).toMatchObject({ holds: false, expected: expect.stringMatching(/c18, c19 …$/u) as string });
  });
});

it('attributes.csv leaves out what a definition does not have', () => {
  const item = { id: null, name: 'shift', type: 'string', scope: 'global', type_compatible: true, default_valid: true };
  const rows = attributesCsv([{ ...item, validation_rules: ['a', { b: 1 }], is_system: false }]);
  expect(rows.trim().split('\n').at(-1)?.replace('\r', '')).toBe(',shift,string,global,true,true,"a; {""b"":1}",false');
});
