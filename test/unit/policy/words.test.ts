import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../src/policy/defaults.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { parseOverride } from '../../../src/policy/override.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';

const STEPS = ['dependencies', 'sessions', 'disconnect', 'logout', 'accessKeys', 'license', 'cacheRefresh'];

/** Every key of the policy that takes one of a few words, with all of them. */
const WORDS: [path: string, words: string[]][] = [
  ['dates', ['auto', 'dmy', 'mdy', 'ymd']],
  ['statuses.X', ['active', 'inactive', 'gone']],
  ['roles.write', ['auto', 'attribute', 'matrix', 'membership']],
  ['roles.extra', ['remove', 'keep']],
  ['skills.extra', ['remove', 'keep']],
  ['externalId', ['auto', 'ours', 'ignore']],
  ['leavers.action', ['deactivate', 'delete']],
  ['leavers.absent', ['report', 'deactivate', 'delete']],
  ['leavers.dependencies', ['block', 'proceed']],
  ['leavers.licensePolicy', ['RECLAIM', 'DOWNGRADE', 'PRESERVE']],
  ...STEPS.map((step): [string, string[]] => [`steps.${step}`, ['off', 'try', 'require']]),
];

const nested = (path: string, value: unknown): object =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object;
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
const parse = async (path: string, value: unknown) => parsePolicy(JSON.stringify(nested(path, value)), 'p.yml');

describe('a key of the policy', () => {
  it.each(WORDS)('%s takes %j, and names them where there is another', async (path, words) => {
    for (const word of words) {
      const { policy, problems } = await parse(path, word);
      expect([problems, at(policy, path)]).toEqual([[], word]);
    }
    const { problems } = await parse(path, 'zzz');
    expect(problems).toMatchObject([
      { path, found: '"zzz"', expected: `one of ${words.join(', ')}`, severity: 'error' },
    ]);
  });

  it.each([
    ['leavers.terminateSessions', [true, false], ['x', 1]],
    ['leavers.disconnect', [true, false], ['x', 0]],
    ['leavers.retainData', [true, false], ['x', []]],
    ['roles.maxPerUser', [1, 99], [0, -1, 1.5, 'x']],
    ['roles.maxDepth', [0, 9], [-1, 0.5, 'x']],
    ['guards.delete.percent', [0, 0.5, 100], [-0.1, 100.1, 'x']],
    ['guards.delete.count', [0, 7], [-1, 0.5]],
    ['guards.minimumPopulation', [0, 20], [-1, 0.5]],
    ['version', [1], [0, 2, '1']],
    ['owned.externalIdPrefix', ['', 'HR-'], [1]],
    ['owned.userNames', [[], ['*@example.com']], [[''], 'x', ['x'.repeat(257)]]],
    ['protected', [[], ['x'.repeat(256)]], [[''], [1]]],
    ['skills.allowed', [[], ['Billing *']], [[''], 'x']],
    ['ignoreColumns', [[], ['Foo']], [[1], 'x']],
    [
      'unmanaged',
      [[], ['title'], ['attr.x']],
      [['userName'], ['externalId'], ['givenName'], ['familyName'], ['xattr.x'], ['attr.']],
    ],
    ['columns.title', ['A', ['A', 'B']], [1, { a: 1 }, [1]]],
    ['roles.conflicts', [[], [['a', 'b']]], [[['a']], [[]], [1]]],
    ['roles.allowed.a.display', ['A'], ['', 1]],
    ['roles.allowed.a', [null, {}], [1, 'x', []]],
    ['roles.groups.g', [], [1, []]],
    ['timezone', ['Europe/Berlin'], [1, 'Mars/Base']],
    ['override', ['a/b.yml'], [1, '../x']],
  ])('%s takes %j, and not %j', async (path, right, wrong) => {
    for (const value of right) {
      const { policy, problems } = await parse(path, value);
      expect([path, value, problems.filter(({ severity }) => severity === 'error')]).toEqual([path, value, []]);
      if (value !== null && path !== 'roles.allowed.a') {
        expect(at(policy, path)).toEqual(value);
      }
    }
    for (const value of wrong) expect([value, (await parse(path, value)).policy]).toEqual([value, undefined]);
  });

  it.each(['', 'roles', 'skills', 'owned', 'leavers', 'steps', 'guards', 'guards.delete', 'roles.allowed.a'])(
    '%s takes no other than those it knows',
    async (path) => {
      const { policy, problems } = await parse(path === '' ? 'zzz' : `${path}.zzz`, 1);
      expect([policy, problems.map((problem) => problem.path)]).toEqual([
        undefined,
        [path === '' ? 'zzz' : `${path}.zzz`],
      ]);
    },
  );

  it('that is given alone leaves every other one at its default', async () => {
    for (const path of [
      'roles.maxPerUser',
      'skills.extra',
      'owned.externalIdPrefix',
      'leavers.absent',
      'steps.license',
      'guards.create.count',
    ]) {
      const value =
        path === 'skills.extra'
          ? 'keep'
          : path === 'leavers.absent'
            ? 'delete'
            : path === 'steps.license'
              ? 'off'
              : path.startsWith('owned')
                ? 'x'
                : 7;
      const { policy } = await parse(path, value);
      const expected = defaultPolicy() as unknown as Record<string, Record<string, unknown>>;
      const [section = '', key = '', inner] = path.split('.');
      if (inner === undefined) (expected[section] as Record<string, unknown>)[key] = value;
      else ((expected[section] as Record<string, unknown>)[key] as Record<string, unknown>)[inner] = value;
      expect(policy).toEqual(expected);
    }
    const empty = await parsePolicy('', 'p.yml');
    expect(empty).toEqual({ policy: defaultPolicy(), problems: [] });
    defaultPolicy().protected.push('x');
    expect(DEFAULTS.protected).toEqual([]);
  });
});

describe('an override', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const entry = {
    plan: 'A'.repeat(64),
    kind: 'delete',
    count: 1,
    reason: ' r ',
    approver: ' a ',
    expires: '2026-11-22',
  };
  const read = (more: object) => parseOverride(JSON.stringify({ ...entry, ...more }), 'o.yml', now);

  it('is taken as written, but for case and blanks', async () => {
    expect(await read({})).toEqual({
      overrides: [{ ...entry, plan: 'a'.repeat(64), reason: 'r', approver: 'a' }],
      problems: [],
      unfilled: [],
    });
    for (const kind of [
      'deactivate',
      'delete',
      'roleGain',
      'roleLoss',
      'create',
      'update',
      'reactivate',
      'userNameChange',
    ])
      expect((await read({ kind })).overrides).toHaveLength(1);
  });

  it.each([
    [{ plan: `x${'a'.repeat(64)}` }, 'plan'],
    [{ plan: `${'a'.repeat(64)}0` }, 'plan'],
    [{ plan: 'a'.repeat(63) }, 'plan'],
    [{ plan: 7 }, 'plan'],
    [{ kind: 'roles' }, 'kind'],
    [{ count: 0 }, 'count'],
    [{ count: 1.5 }, 'count'],
    [{ reason: ' ' }, 'reason'],
    [{ approver: '' }, 'approver'],
    [{ expires: 7 }, 'expires'],
    [{ expires: '2026-11-22T12:00' }, 'expires'],
    [{ more: 1 }, 'more'],
  ])('with %j is wrong there', async (more, path) => {
    const { overrides, problems } = await read(more);
    expect([overrides, problems.map((problem) => [problem.path, problem.severity])]).toEqual([[], [[path, 'error']]]);
  });
});
