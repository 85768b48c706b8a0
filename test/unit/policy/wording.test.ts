import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { pathText, problemText } from '../../../src/policy/problem.ts';
import { differingKeys, withoutReadingKeys } from '../../../src/policy/reading-keys.ts';
import { upTo as list } from '../../../src/text/figures.ts';
import { forbiddenText } from '../../../src/policy/secrecy.ts';

describe('a policy that is wrong', () => {
  const said = async (text: string): Promise<unknown[][]> =>
    (await parsePolicy(text, 'p.yml')).problems.map(({ path, found, expected, suggestion }) => [
      path,
      found,
      expected,
      suggestion,
    ]);

  it.each([
    [
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 123\n',
      ['', 'a Git LFS pointer', 'the file itself: take it out of Git LFS', ''],
    ],
    [
      Buffer.from('version: 1\n', 'utf16le').toString('utf8'),
      ['', 'a file that is not UTF-8', 'the same text, saved as UTF-8', ''],
    ],
    ['roles: "50"', ['roles', '"50"', 'a mapping (key: value)', '']],
    ['roles: { maxDepth: "3" }', ['roles.maxDepth', '"3"', 'a number, without quotes or %', '3']],
    ['roles: { maxDepth: "3 or so" }', ['roles.maxDepth', '"3 or so"', 'a number', '']],
    ['roles: { maxDepth: deep }', ['roles.maxDepth', '"deep"', 'a number', '']],
    ['leavers: { disconnect: "3" }', ['leavers.disconnect', '"3"', 'true or false', '']],
    ['leavers: { disconnect: 1 }', ['leavers.disconnect', '1', 'true or false', '']],
    ['leavers: { action: 7 }', ['leavers.action', '7', 'one of deactivate, delete', '']],
    ['protected: 7', ['protected', '7', 'a list ([a, b])', '']],
    ['protected: [""]', ['protected[0]', '""', 'a text that is not empty', '']],
    [
      `protected: [${'x'.repeat(257)}]`,
      ['protected[0]', `"${'x'.repeat(59)}…"`, 'a text of at most 256 characters', ''],
    ],
    ['roles: { allowed: { a: 3 } }', ['roles.allowed.a', '3', 'a mapping (key: value)', '']],
    // `["a"]` would be the next error: a role is in no conflict alone.
    ['roles: { conflicts: [a] }', ['roles.conflicts[0]', '"a"', 'a list of at least 2 ([a, b])', '']],
    ['roles: { conflicts: a }', ['roles.conflicts', '"a"', 'a list of lists ([[a, b]])', '']],
    ['protected: a', ['protected', '"a"', 'a list ([a, b])', '["a"]']],
    ['roles: { conflicts: [[a]] }', ['roles.conflicts[0]', 'a list of 1', 'a list of at least 2', '']],
    ['columns: { team: { a: b } }', ['columns.team', 'a mapping', 'a text or a list ([a, b])', '']],
    [
      'roles: { allowed: { "a b": { x: 1 } } }',
      ['roles.allowed["a b"].x', 'the unknown key "x"', 'one of display, inherits', ''],
    ],
    [
      'secretName: x',
      ['secretName', 'the unknown key "secretName"', 'no secrets here: they are inputs of the action', ''],
    ],
    ['apiKey: x', ['apiKey', 'the unknown key "apiKey"', 'no secrets here: they are inputs of the action', '']],
    ['api-key: x', ['api-key', 'the unknown key "api-key"', 'no secrets here: they are inputs of the action', '']],
    ['timezone: 2026', ['timezone', '2026', 'a text', '"2026"']],
    [
      'override: C:/x.yml',
      ['override', '"C:/x.yml"', expect.stringContaining('inside the repository'), expect.any(String)],
    ],
    ['override: a//b', ['override', '"a//b"', expect.stringContaining('inside the repository'), expect.any(String)]],
    ['override: a\\b', ['override', '"a\\\\b"', expect.stringContaining('inside the repository'), expect.any(String)]],
    ['override: ./b', ['override', '"./b"', expect.stringContaining('inside the repository'), expect.any(String)]],
    [
      'override: ""',
      ['override', '""', expect.stringContaining('inside the repository'), '.github/cxone-override.yml'],
    ],
  ])('%s', async (text, problem) => {
    expect(await said(text)).toEqual([problem]);
  });

  it('names the fields that may be left to others, with the nearest', async () => {
    const [[path, found, expected, suggestion] = []] = await said('unmanaged: [title, dispayName]');
    expect([path, found, suggestion]).toEqual(['unmanaged[1]', '"dispayName"', 'displayName']);
    expect(expected).toMatch(/^one of displayName, title, .*, or attr\.<name>$/);
    expect(expected).not.toMatch(/userName|givenName|familyName|externalId/);
    expect((await parsePolicy('unmanaged: [team, attr.shift]', 'p.yml')).policy?.unmanaged).toEqual([
      'team',
      'attr.shift',
    ]);
    expect(await said('unmanaged: [userName, attr.]')).toHaveLength(2);
  });

  it('is an error at its place where it holds what it must not', async () => {
    const { problems } = await parsePolicy('timezone: UTC\nprotected:\n  - git+ssh://x\n  - "*"\n', 'p.yml');
    expect(problems).toEqual([
      {
        file: 'p.yml',
        line: 3,
        column: 5,
        path: '',
        severity: 'error',
        found: 'a URL (not shown)',
        expected: 'no URLs and no secrets in this file: addresses and credentials are inputs of the action',
        suggestion: '',
      },
    ]);
  });

  it('with aliases is read to where they lead, and refused where they lead nowhere', async () => {
    const at = async (text: string) =>
      (await parsePolicy(text, 'p.yml')).problems.map(({ line, column, path }) => [line, column, path]);
    expect(await at('roles: &r\n  allowed: { a: {} }\n  groups: { g: b }\nprotected: []\n')).toEqual([
      [3, 16, 'roles.groups.g'],
    ]);
    expect(await at('protected: &p [a, 7]\nowned:\n  userNames: *p\n')).toEqual([
      [1, 19, 'owned.userNames[1]'],
      [1, 19, 'protected[1]'],
    ]);
    expect(await at('protected: *nobody\n')).toEqual([[null, null, '']]);
  });
});

describe('places and problems', () => {
  it.each([
    [[], ''],
    [['roles', 'allowed', 'a b', 'inherits', 0], 'roles.allowed["a b"].inherits[0]'],
    [['a b'], '["a b"]'],
    [['b c', 'x-y'], '["b c"].x-y'],
    [[1, 'reason'], '[1].reason'],
    [['ä'], '["ä"]'],
  ])('%j is written %s', (path, text) => expect(pathText(path)).toBe(text));

  it('are one line', () => {
    const problem = {
      file: 'p.yml',
      line: 3,
      column: null,
      path: 'a',
      severity: 'error' as const,
      found: 'x',
      expected: 'y',
      suggestion: '',
    };
    expect(problemText(problem)).toBe('p.yml:3:1 a: found x, expected y');
    expect(problemText({ ...problem, column: 7, path: '', suggestion: 'z' })).toBe(
      'p.yml:3:7: found x, expected y; did you mean z?',
    );
    expect(problemText({ ...problem, line: null })).toBe('p.yml a: found x, expected y');
  });

  it('shorten long lists', () => {
    const names = Array.from({ length: 11 }, (_, at) => `r${at}`);
    expect(list(names)).toBe('r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 and 1 more');
    expect(list(names.slice(0, 10))).not.toContain('more');
    expect(list(names, 2)).toBe('r0, r1 and 9 more');
    expect(list([])).toBe('');
  });
});

describe('credentials', () => {
  it.each([
    `gho_${'a'.repeat(20)}`,
    `ghr_${'a'.repeat(36)}`,
    `whsec_+/${'a1='.repeat(5)}`,
    'ASIAABCDEFGHIJKLMNOP',
    'Bearer   abcdefghij0123456789',
    'Basic dXNlcjpwYXNzd29yZA',
    'sk_test_1234567890',
    'git+ssh://host',
    '  //host',
    'x aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3hJ5kL7n',
  ])('%s is one', (text) => expect(forbiddenText(text)).toContain('not shown'));

  it.each([
    'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3hJ5kL7',
    `${'a'.repeat(36)}A1B2C3`,
    `${'a'.repeat(36)}ABCD123`,
    `${'A'.repeat(36)}abc1234`,
    'xghp_aaaaaaaaaaaaaaaaaaaaaaaa',
    'a: //b',
    'abcdEFGH1234567==',
    'Bearer of news',
  ])('%s is none', (text) => expect(forbiddenText(text)).toBeNull());
});

describe('keys that say how a file is read', () => {
  it('are left out, and all others are compared', () => {
    const policy = defaultPolicy();
    expect(Object.keys(withoutReadingKeys(policy)).sort()).toEqual(
      Object.keys(policy)
        .filter((key) => !['columns', 'ignoreColumns', 'dates', 'statuses'].includes(key))
        .sort(),
    );
    expect(differingKeys({ b: [1], a: 1, same: { x: 1 } }, { c: null, b: [2], same: { x: 1 } })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
