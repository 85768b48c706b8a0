import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { problemText } from '../../../src/policy/problem.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';

const read = async (text: string) => parsePolicy(text, 'p.yml');
const only = async (text: string) => {
  const { policy, problems } = await read(text);
  expect(policy).toBeUndefined();
  expect(problems.map(problemText)).toHaveLength(1);
  return problems[0]!;
};

/** interface.md's block, its examples switched on. */
const FULL = `version: 1
timezone: UTC
columns:
  userName: "{{UserID}}@example.com"
roles:
  allowed:
    agent_basic: { display: Standard Agent }
    admin_support: { display: Support Admin, inherits: [agent_basic] }
  groups: { cxone-agent: agent_basic }
  conflicts: [[agent_basic, billing_admin]]
  maxPerUser: 5
  maxDepth: 3
  write: auto
  extra: remove
owned: { externalIdPrefix: "", userNames: [] }
protected: ["svc-*", "admin@example.com"]
leavers:
  action: deactivate
  absent: report
  dependencies: block
  licensePolicy: RECLAIM
  terminateSessions: true
  disconnect: true
  retainData: true
steps: { dependencies: try, sessions: try, disconnect: try, license: try, cacheRefresh: try }
guards:
  deactivate: { percent: 10, count: 25 }
  delete: { percent: 5, count: 10 }
  roleGain: { percent: 20 }
  roleLoss: { percent: 20 }
  create: { percent: 50 }
  update: { percent: 50 }
  reactivate: { percent: 20 }
  userNameChange: { percent: 5 }
  minimumPopulation: 20
override: .github/cxone-override.yml
`;

describe('a file that cannot be read says what is wrong with it:', () => {
  it.each([
    ['roles: { allowed: { a: {} }\nversion: 1\n', 'a bracket, quote, comma or colon missing'],
    ['protected: [a, b\nversion: 1\n', 'a bracket, quote, comma or colon missing'],
    ['roles:\n    maxDepth: 1\n  write: auto\n', 'a line that is indented otherwise than its neighbours'],
    ['protected: ["m\uFFFDller@example.com"]\n', 'a letter that is lost (\uFFFD)'],
  ])('%j', async (text, found) => {
    const { policy, problems } = await read(text);
    expect(policy).toBeUndefined();
    expect(problems.map((each) => each.found)).toContain(found);
  });
});

describe('a policy that is right', () => {
  it('is the default where the file is empty, comments, or sections without content', async () => {
    for (const text of [
      '',
      '# nothing\n',
      '# saved in Windows-1252: f\uFFFDr\n',
      '{}',
      '\uFEFFversion: 1\n',
      'protected:\nguards:\n  delete:\nroles:\n  # allowed:\n',
    ]) {
      expect(await read(text)).toEqual({ policy: defaultPolicy(), problems: [] });
    }
  });

  it('has the published defaults and takes the published example, with a word on its conflict', async () => {
    const { policy, problems } = await read(FULL);
    expect(problems.map((each) => [each.severity, each.path, each.line])).toEqual([
      ['warning', 'roles.conflicts[0][1]', 10],
    ]);
    const { columns, roles, protected: names, ...rest } = policy!;
    const { columns: _c, roles: defaults, protected: _p, ...published } = defaultPolicy();
    expect(rest).toEqual(published);
    expect(columns).toEqual({ userName: '{{UserID}}@example.com' });
    expect(names).toEqual(['svc-*', 'admin@example.com']);
    expect({ ...roles, allowed: {}, groups: {}, conflicts: [] }).toEqual(defaults);
    expect(roles.allowed).toEqual({
      agent_basic: { display: 'Standard Agent', inherits: [] },
      admin_support: { display: 'Support Admin', inherits: ['agent_basic'] },
    });
  });

  it('sets percent and count of a guard separately', async () => {
    const { policy } = await read('guards:\n  deactivate: { percent: 40 }\n  delete: { count: 3 }\n');
    expect(policy!.guards.deactivate).toEqual({ percent: 40, count: 25 });
    expect(policy!.guards.delete).toEqual({ percent: 5, count: 3 });
    expect(policy!.guards.create).toEqual({ percent: 50 });
  });

  it('may be JSON, may name a role without anything, and may use an alias or two', async () => {
    expect((await read('{"roles": {"allowed": {"agent": null}}}')).policy!.roles.allowed).toEqual({
      agent: { inherits: [] },
    });
    expect(
      (await read('roles:\n  allowed:\n    agent:\n    lead: &l { inherits: [agent] }\n    chief: *l\n')).policy!.roles
        .allowed,
    ).toMatchObject({
      chief: { inherits: ['agent'] },
    });
  });
});

describe('a policy that is wrong', () => {
  it.each([
    ['roles:\n  maxPerUsr: 3\n', 2, 3, 'roles.maxPerUsr', 'maxPerUser'],
    ['version: 1\nleaver: {}\n', 2, 1, 'leaver', 'leavers'],
    ['roles:\n  allowed:\n    agent: { inherit: [] }\n', 3, 14, 'roles.allowed.agent.inherit', 'inherits'],
    ['guards:\n  delete: { percentage: 3 }\n', 2, 13, 'guards.delete.percentage', 'percent'],
    ['roles:\n  extra: remvoe\n', 2, 10, 'roles.extra', 'remove'],
    ['leavers:\n  licensePolicy: reclaim\n', 2, 18, 'leavers.licensePolicy', 'RECLAIM'],
    ['leavers:\n  disconnect: no\n', 2, 15, 'leavers.disconnect', 'false'],
    ['guards:\n  create: { percent: "50 %" }\n', 2, 22, 'guards.create.percent', '50'],
    ['protected: svc-*\n', 1, 12, 'protected', '["svc-*"]'],
    ['roles:\n  allowed: { agent: }\n  groups: { g: 42 }\n', 3, 16, 'roles.groups.g', '"42"'],
    ['timezone: Berlin\n', 1, 11, 'timezone', 'Europe/Berlin'],
    ['timezone: Europe/Berln\n', 1, 11, 'timezone', 'Europe/Berlin'],
    [
      'roles:\n  allowed: { agent: { display: Agent }, lead: { inherits: [Agent] } }\n',
      2,
      60,
      'roles.allowed.lead.inherits[0]',
      'agent',
    ],
    ['roles:\n  allowed: { agent: }\n  groups: { team: agnet }\n', 3, 19, 'roles.groups.team', 'agent'],
    ['override: ../elsewhere.yml\n', 1, 11, 'override', '.github/cxone-override.yml'],
    ['override: .git/override.yml\n', 1, 11, 'override', '.github/cxone-override.yml'],
    ['override: sub/.GIT/override.yml\n', 1, 11, 'override', '.github/cxone-override.yml'],
  ])('says where and what was likely meant: %j', async (text, line, column, path, suggestion) => {
    expect(await only(text)).toMatchObject({ file: 'p.yml', line, column, path, suggestion, severity: 'error' });
  });

  it('names the allowed values and keys', async () => {
    expect((await only('steps: { license: maybe }')).expected).toBe('one of off, try, require');
    expect((await only('steps: { lisence: try }')).expected).toBe(
      'one of dependencies, sessions, disconnect, logout, accessKeys, license, cacheRefresh',
    );
    expect((await only('version: 2')).expected).toBe('1');
    expect((await only('columns: { userName: 3 }')).expected).toBe('a text or a list ([a, b])');
    expect((await only('guards: { create: { percent: 101 } }')).expected).toBe('a number of at most 100');
    expect((await only('roles: { conflicts: [[a]] }')).expected).toBe('a list of at least 2');
    expect((await only('- a\n- b\n')).expected).toBe('a mapping (key: value)');
    expect((await only('unknown:\n')).path).toBe('unknown');
  });

  it('tells everything at once, in the order of the file', async () => {
    const { problems } = await read('version: 3\nroles:\n  maxDepth: deep\n  write: ldap\nfoo: 1\n');
    expect(problems.map((each) => each.line)).toEqual([1, 3, 4, 5]);
    expect(problemText(problems[2]!)).toBe(
      'p.yml:4:10 roles.write: found "ldap", expected one of auto, attribute, matrix, membership',
    );
  });

  it.each([
    ['a: 1\na: 2\n', 2, 'a key that is there twice'],
    ['roles: "\n', 2, 'a bracket, quote, comma or colon missing'],
    ['a: 1\n---\nb: 2\n', 2, 'a second document (---)'],
    ['roles:\n\textra: keep\n', 2, 'a tab at the start of a line'],
    ['protected: !!js/function "x"\n', 1, 'a tag (!)'],
    ['? [a]\n: 1\n', 1, 'a list or a mapping as a key'],
  ])('points at broken YAML: %j', async (text, line, found) => {
    const { policy, problems } = await read(text);
    expect(policy).toBeUndefined();
    expect(problems[0]!.line).toBe(line);
    expect(problems[0]!.found).toBe(found);
  });

  it.each([
    ['version: 1\n<<<<<<< HEAD\ndates: dmy\n=======\ndates: mdy\n>>>>>>> topic\n', 2, 'an unresolved merge conflict'],
    ['version: 1\r\n||||||| base\r\n=======\r\ndates: mdy\r\n', 2, 'an unresolved merge conflict'],
    ['Like this:\n\n```yaml\nversion: 1\n```\n', 3, 'a line with ```'],
    ['  ```\n  version: 1\n', 1, 'a line with ```'],
  ])('says once what came into the file beside YAML: %j', async (text, line, found) => {
    expect(await only(text)).toMatchObject({ line, found, severity: 'error' });
  });

  it('takes such lines for the text that they are, where they are a part of one', async () => {
    expect((await read('version: 1\n# <<<<<<< HEAD\n# ```\n')).problems).toEqual([]);
    const text = await read('version: 1\ncolumns:\n  title: |\n    ```\n    =======\n');
    expect(text.problems.map(({ found }) => found).join()).not.toMatch(/merge|```$/);
  });

  it('survives aliases that multiply, are missing, or hold themselves, and brackets without end', async () => {
    const nine = (text: string): string => `[${Array(9).fill(text).join(',')}]`;
    const levels = Array.from('bcdefghi', (c, i) => `${c}: &${c} ${nine(`*${'abcdefgh'[i]}`)}`);
    const bomb = `a: &a ${nine('x')}\n${levels.join('\n')}`;
    expect((await only(bomb)).found).toContain('aliases');
    expect((await only('protected: *nobody\n')).found).toContain('aliases');
    expect((await only('protected: &a [*a]\n')).path).toBe('protected[0]');
    expect((await read(`a: ${'['.repeat(50_000)}`)).policy).toBeUndefined();
    expect((await read(`# ${'x'.repeat(1_000_001)}`)).problems[0]!.expected).toContain('at most');
  });

  it('is read where it has tens of thousands of keys, and says which of them is there twice', async () => {
    const role = (i: number): string => `    role_${i}: {}\n`;
    const many = Array.from({ length: 20_000 }, (_, i) => role(i)).join('');
    const { policy } = await read(`roles:\n  allowed:\n${many}`);
    expect(Object.keys(policy!.roles.allowed)).toHaveLength(20_000);
    const { problems } = await read(`roles:\n  allowed:\n${many}${role(7)}  write: auto\n  "write": matrix\n`);
    expect(problems).toMatchObject([
      { line: 20_003, column: 5, found: 'a key that is there twice' },
      { line: 20_005, column: 3, found: 'a key that is there twice' },
    ]);
    expect(await only('columns: { a: x, ? a : y }\n')).toMatchObject({ found: 'a key that is there twice' });
    expect(await only('columns:\n  : x\n  "": y\n')).toMatchObject({ found: 'a key that is there twice' });
  });

  it('does not take keys of Object.prototype for its own', async () => {
    for (const key of ['constructor', '__proto__', 'toString']) expect((await only(`${key}: 1\n`)).path).toBe(key);
    const { policy } = await read('roles:\n  allowed: { constructor: }\n');
    expect(Object.keys(policy!.roles.allowed)).toEqual(['constructor']);
  });
});

describe('what a policy may never hold', () => {
  const SECRETS = [
    'https://example.com/hook',
    'HTTPS://EXAMPLE.COM',
    '//example.com/x',
    `ghp_${'a1B2'.repeat(9)}`,
    `whsec_${'Zm9v'.repeat(8)}`,
    `eyJ${'hbGciOiJ'.repeat(3)}.eyJ${'zdWIiOiI'.repeat(3)}.c2ln`,
    '-----BEGIN RSA PRIVATE KEY-----',
    `${'A1b2C3d4E5f6G7h8'.repeat(3)}====`,
    'AKIAIOSFODNN7EXAMPLE',
    `Bearer ${'abc123'.repeat(4)}`,
  ];

  it.each(SECRETS)('refuses %s without showing it, in a value, a list and a key', async (secret) => {
    for (const text of [
      `timezone: ${JSON.stringify(secret)}`,
      `columns:\n  userName: [${JSON.stringify(secret)}]`,
      `${JSON.stringify(secret)}: 1`,
    ]) {
      const { policy, problems } = await read(text);
      expect(policy).toBeUndefined();
      expect(problems[0]!.found).toContain('not shown');
      expect(problems[0]!.line).toBe(text.startsWith('columns') ? 2 : 1);
      expect(JSON.stringify(problems)).not.toContain(secret.slice(0, 20));
    }
  });

  it('says where a secret belongs', async () => {
    expect((await only('client-secret: hunter2')).expected).toContain('inputs of the action');
  });

  it('takes role ids, e-mail addresses, templates and long names for what they are', async () => {
    const names = [
      '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      'Kundendienst – Zweite Ebene (Nachtschicht)',
      'CustomerServiceRepresentativeLevelTwoForAgents',
      'a'.repeat(64),
    ];
    const { problems } = await read(
      `columns: { userName: "{{A}}.{{B}}@example.com" }\nroles:\n  ` +
        `allowed:\n${names.map((n) => `    ${JSON.stringify(n)}: {}\n`).join('')}`,
    );
    expect(problems).toEqual([]);
  });
});

describe('statuses', () => {
  it('one word with two meanings is refused: a cell could mean either', async () => {
    const problem = await only('statuses: { A: active, a: gone }\n');
    expect(problemText(problem)).toContain('which is the same word as');
    expect((await only('statuses: { ON LEAVE: active, on_leave: inactive }\n')).severity).toBe('error');
    expect((await only('statuses: { "": gone }\n')).severity).toBe('error');
    const same = await read('statuses: { A: active, a: active, T: gone, "0": gone }\n');
    expect(same.problems).toEqual([]);
    expect(same.policy?.statuses).toEqual({ A: 'active', a: 'active', T: 'gone', '0': 'gone' });
  });
});
