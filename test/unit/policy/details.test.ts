import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/policy/parse.ts';
import type { PolicyProblem } from '../../../src/policy/problem.ts';
import { forbiddenText, shown } from '../../../src/policy/secrecy.ts';
import { checkSkills, desiredSkills } from '../../../src/policy/skills.ts';
import { checkRoles, rolesSnippet } from '../../../src/policy/violations.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { row, sample } from './samples.ts';

const problems = async (text: string): Promise<PolicyProblem[]> => (await parsePolicy(text, 'p.yml')).problems;
const said = async (text: string): Promise<unknown[]> =>
  (await problems(text)).map(({ path, found, expected, suggestion }) => [path, found, expected, suggestion]);

describe('what a policy may not hold', () => {
  const letters = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3hJ5kL7n';

  it.each([
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['-----BEGIN PRIVATE KEY-----', 'a private key'],
    [`ghp_${'a1'.repeat(10)}`, 'a GitHub token'],
    [`github_pat_${'a1'.repeat(10)}`, 'a GitHub token'],
    [`whsec_${'a1'.repeat(8)}`, 'a webhook secret'],
    ['eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.', 'a JSON web token'],
    ['AKIAABCDEFGHIJKLMNOP', 'an access key id'],
    ['xoxb-1234567890', 'a Slack token'],
    ['sk_live_1234567890', 'an API key'],
    ['abcdEFGH12345678====', 'an access key'],
    ['Bearer abcdefghij0123456789', 'an authorization header'],
    [letters, 'a random key'],
    ['https://x.example.com', 'a URL'],
    ['//x.example.com', 'a URL'],
  ])('%s is %s', (text, name) => {
    expect(forbiddenText(text)).toContain(name);
    expect(shown(text)).not.toContain(text);
  });

  it.each([
    'Standard Agent',
    'agent_basic',
    'ghp_short',
    'AKIA-is-short',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ1234',
    'svc-*',
    'Sales: north',
    'a/b//c',
  ])('%s is a word like others', (text) => {
    expect(forbiddenText(text)).toBeNull();
  });

  it.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{}, 'a mapping'],
    [3, '3'],
    [true, 'true'],
    ['a "b"', '"a \\"b\\""'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
  ])('%j is shown as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('what is wrong with a policy, in words', () => {
  it.each([
    ['leavers: { disconnect: yes }', ['leavers.disconnect', '"yes"', 'true or false', 'true']],
    ['leavers: { disconnect: OFF }', ['leavers.disconnect', '"OFF"', 'true or false', 'false']],
    ['leavers: { disconnect: maybe }', ['leavers.disconnect', '"maybe"', 'true or false', '']],
    ['override: 3', ['override', '3', 'a text', '"3"']],
    ['override: true', ['override', 'true', 'a text', '"true"']],
    [
      'guards: { create: { percent: "50 %" } }',
      ['guards.create.percent', '"50 %"', 'a number, without quotes or %', '50'],
    ],
    ['protected: svc-*', ['protected', '"svc-*"', 'a list ([a, b])', '["svc-*"]']],
    ['roles: { maxPerUser: 1.5 }', ['roles.maxPerUser', '1.5', 'a whole number', '']],
    ['roles: { maxPerUser: 0 }', ['roles.maxPerUser', '0', 'a number of at least 1', '']],
    ['guards: { create: { percent: 101 } }', ['guards.create.percent', '101', 'a number of at most 100', '']],
    ['leavers: { action: delte }', ['leavers.action', '"delte"', 'one of deactivate, delete', 'delete']],
    ['version: 2', ['version', '2', '1', '']],
    ['roles: [a]', ['roles', 'a list of 1', 'a mapping (key: value)', '']],
    [
      'timezone: berlin',
      ['timezone', 'the unknown time zone "berlin"', 'an IANA name such as UTC or Europe/Berlin', 'Europe/Berlin'],
    ],
    [
      'timezone: new york',
      ['timezone', 'the unknown time zone "new york"', 'an IANA name such as UTC or Europe/Berlin', 'America/New_York'],
    ],
    [
      'clientToken: x',
      ['clientToken', 'the unknown key "clientToken"', 'no secrets here: they are inputs of the action', ''],
    ],
  ])('%s', async (text, problem) => {
    const all = await said(text);
    expect(all).toHaveLength(1);
    expect(all[0]).toEqual(problem);
  });

  it('names unknown keys by the nearest, with and without a value, everything in the order of the file', async () => {
    const all = await problems('leaver: {}\nprotected: [a]\nleavers:\n  absnt: report\n  nothing:\nguard:\n');
    expect(all.map(({ path, suggestion, line, column }) => [path, suggestion, line, column])).toEqual([
      ['leaver', 'leavers', 1, 1],
      ['leavers.absnt', 'absent', 4, 3],
      ['leavers.nothing', expect.any(String), 5, 3],
      ['guard', 'guards', 6, 1],
    ]);
  });

  it(`takes a section without content for one that is not there, \
but a key of the file’s own for what it is`, async () => {
    expect((await parsePolicy('leavers:\nguards:\n  delete:\n    percent:\n', 'p.yml')).policy).toBeDefined();
    expect(await said('columns:\n  userName:\n')).toHaveLength(1);
    expect(await said('statuses:\n  active:\n')).toHaveLength(1);
    expect(await said('roles:\n  groups:\n    percent:\n')).toHaveLength(1);
  });

  it('says of a file that is none of YAML what the matter is, and where', async () => {
    expect(await problems('a: 1\n\tb: 2\n')).toEqual([
      expect.objectContaining({ file: 'p.yml', line: 2, severity: 'error', path: '', suggestion: '' }),
    ]);
    const large = await problems(`# ${'x'.repeat(1_000_000)}`);
    expect(large).toEqual([
      {
        file: 'p.yml',
        line: null,
        column: null,
        path: '',
        severity: 'error',
        found: 'a file of 1000002 characters',
        expected: 'at most 1000000',
        suggestion: '',
      },
    ]);
    expect(await problems(`# ${'x'.repeat(999_998)}`)).toEqual([]);
    const both = await problems('override: https://x.example.com\nprotected: [https://y.example.com]\n');
    expect(both.map(({ line, column }) => [line, column])).toEqual([
      [1, 11],
      [2, 13],
    ]);
  });
});

describe('skills', () => {
  const prior = {
    skills: [
      { id: '1', name: 'Billing EN', proficiency: 3 },
      { id: '2', name: 'Chat', proficiency: 7 },
    ],
  };
  const held = prior as unknown as PriorUser;
  const of = (skills: { name: string; proficiency?: number }[] | null | undefined) =>
    row(2, { ...(skills !== undefined && { skills }) });

  it('keep the proficiency they have, where the row names none', async () => {
    const { policy } = await sample('skills: { allowed: ["*"] }');
    expect(desiredSkills(of(undefined), held, policy)).toBeUndefined();
    expect(desiredSkills(of(null), held, policy)).toBeNull();
    expect(desiredSkills(of([{ name: 'billing en' }]), held, policy)).toMatch(/billing en:3/i);
    expect(desiredSkills(of([{ name: 'Chat', proficiency: 1 }]), held, policy)).toBe('Chat:1');
    expect(desiredSkills(of([{ name: 'Chat' }]), undefined, policy)).toBe('Chat');
  });

  it('stay beside those that are named, with extra: keep, and go where the cell clears them', async () => {
    const { policy } = await sample('skills: { allowed: ["*"], extra: keep }');
    expect(
      desiredSkills(of([{ name: 'Chat', proficiency: 1 }]), held, policy)
        ?.split('; ')
        .sort(),
    ).toEqual(['Billing EN:3', 'Chat:1']);
    expect(desiredSkills(of(null), held, policy)).toBeNull();
  });

  it('are refused where the policy does not allow them; leavers ask for none', async () => {
    const { policy } = await sample('skills: { allowed: ["Billing *", Chat] }');
    const wrong = { skills: [{ name: 'Chats' }, { name: 'Billing DE' }, { name: 'chat' }] };
    const found = checkSkills(
      [row(2, wrong), row(3, { ...wrong, active: false }), row(4, { ...wrong, endDate: '2026-01-01' }), row(5, {})],
      policy,
      '2026-06-01',
    );
    expect(found.map(({ row: at, suggestion }) => [at, suggestion])).toEqual([[2, 'Chat']]);
    const names = (name: string): string[] => (name === 'Chats' ? ['Chats', 'Chat'] : [name]);
    expect(checkSkills([row(2, wrong)], policy, '2026-06-01', names)).toEqual([]);
  });
});

describe('roles without a policy', () => {
  it('are shown as the lines to paste, quoted where YAML would read something else', async () => {
    const { policy, graph } = await sample('{}');
    const found = checkRoles(
      [row(2, { roles: ['Standard Agent', 'yes', '7'] }), row(3, { roles: ['standard agent '], groups: ['g: 1'] })],
      policy,
      graph,
      '2026-06-01',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ column: 'roles', row: null, code: 'roles-without-policy', severity: 'error' });
    expect(found[0]?.suggestion).toBe(
      'roles:\n  allowed:\n    "7": {}\n    Standard Agent: {}\n    "yes": {}\n  groups:\n    "g: 1": ROLE\n',
    );
    expect(checkRoles([row(2, { groups: ['a'] })], policy, graph, '2026-06-01')[0]).toMatchObject({ column: 'groups' });
    expect(checkRoles([row(2, {}), row(3, { roles: [] })], policy, graph, '2026-06-01')).toEqual([]);
    expect(rolesSnippet([], ['a'])).toBe('roles:\n  allowed: {}\n  groups:\n    a: ROLE\n');
    expect(rolesSnippet(['a'], [])).toBe('roles:\n  allowed:\n    a: {}\n');
  });
});
