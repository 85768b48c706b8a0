import { readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { draftPlan } from '../../src/plan/build.ts';
import { lintWorkflow } from '../blocks/linters.ts';
import { pastRun, pull } from '../unit/audit/runs.ts';
import { account, decisions, entry, prior } from '../unit/plan/builders.ts';
import { station } from './setting.ts';

const HEAD = 'Employee ID,Username,First Name,Last Name,Title,Department,Status\n';
const ADA = 'E1001,ada.berg@example.com,Ada,Berg,Agent,Service,active\n';
const BO = 'E1999,bo.new@example.com,Bo,New,Agent,Sales,active\n';
const CHEN = 'E1002,chen.ito@example.com,Chen,Ito,Agent,Sales,active\n';
const OUT = ['--output-dir', 'out', '--no-open'] as const;

describe('validate on one’s own machine', () => {
  it('names the row, the column and what is wrong, and ends with 1', async () => {
    const { run, text, cwd } = await station({
      'roster.csv': `${HEAD}${ADA.replace('@example.com', '@@example.com')}`,
    });
    expect(await run('validate', 'roster.csv', ...OUT)).toBe(1);
    expect(text()).toContain('ada.berg@@example.com');
    expect(text()).toContain('Roster for roster.csv: please correct 1 row');
    // The proposal is what helps most: it is shown whole.
    expect(text().replaceAll(/\s+/g, ' ')).toMatch(/Did you mean .*ada\.berg@example\.com/);
    expect(await readFile(join(cwd, 'out/roster-errors.csv'), 'utf8')).toContain('roster.csv,2,Username');
  });

  it('ends with 0 where the file is right', async () => {
    const { run, text } = await station({ 'roster.csv': HEAD + ADA });
    expect(await run('validate', 'roster.csv', ...OUT)).toBe(0);
    expect(text()).toContain('0 problems');
  });
});

describe('the folder of the files, where none is named', () => {
  const own = `cxone-roster-${process.getuid?.() ?? 'local'}`;

  it('lies in no folder that someone else on the machine may have made', async () => {
    const { run, text } = await station({ 'roster.csv': HEAD + ADA });
    const { cwd } = await station({ 'tmp/x': '', 'theirs/x': '' });
    vi.stubEnv('TMPDIR', join(cwd, 'tmp'));
    onTestFinished(() => void vi.unstubAllEnvs());
    await symlink(join(cwd, 'theirs'), join(cwd, 'tmp', own));
    expect(await run('validate', 'roster.csv', '--no-open')).toBe(0);
    expect(await readdir(join(cwd, 'theirs'))).toEqual(['x']);
    expect(text()).toContain(`Files   ${join(cwd, 'tmp', `${own}-validate`)}`);
    expect((await stat(join(cwd, 'tmp', `${own}-validate`))).mode & 0o777).toBe(0o700);
    await symlink(join(cwd, 'theirs'), join(cwd, 'tmp', `${own}-plan`));
    expect(await run('plan', 'roster.csv', '--against', 'roster.csv', '--no-open')).toBe(1);
    expect([await readdir(join(cwd, 'theirs')), text()]).toEqual([['x'], expect.stringContaining('is a link')]);
  });
});

describe('plan on one’s own machine', () => {
  it('against a file of people: who is new, who leaves, nobody else', async () => {
    const { run, text, cwd } = await station({
      'roster.csv': HEAD + ADA.replace('active', 'terminated') + CHEN + BO,
      'people.csv': HEAD + ADA + CHEN,
    });
    expect(await run('plan', 'roster.csv', '--against', 'people.csv', ...OUT)).toBe(0);
    const plan = JSON.parse(await readFile(join(cwd, 'out/plan.json'), 'utf8')) as {
      operations: { kind: string; key: string }[];
    };
    expect(plan.operations.map(({ kind, key }) => `${kind} ${key}`).toSorted()).toEqual([
      'create E1999',
      'deactivate E1001',
    ]);
    expect(text()).toContain('Ada Berg');
  });

  it('against people without a column for the address: nobody’s address is new', async () => {
    const { run, text } = await station({
      'roster.csv': HEAD.replace('Status', 'Status,Email') + ADA.replace('active', 'active,ada.berg@example.com'),
      'people.csv': HEAD + ADA,
    });
    expect(await run('plan', 'roster.csv', '--against', 'people.csv', ...OUT)).toBe(0);
    expect(text()).toContain('no changes needed');
  });

  it('against itself: nothing', async () => {
    const { run, text, cwd } = await station({ 'roster.csv': HEAD + ADA + BO });
    expect(await run('plan', 'roster.csv', '--against', 'roster.csv', ...OUT)).toBe(0);
    expect(text()).toContain('was not asked: the roster was compared with the people of roster.csv');
    expect(JSON.parse(await readFile(join(cwd, 'out/plan.json'), 'utf8'))).toMatchObject({ operations: [] });
  });

  const PEOPLE = 'userName,externalId,givenName,familyName';
  const ROLES = 'roles: { allowed: { agent: {}, lead: {} }, groups: { g-agent: agent } }\n';
  it.each([
    ['roles by groups', 'groups', 'g-agent', ROLES],
    ['roles by groups and by name', 'groups,roles', 'G-Agent,lead', ROLES],
    ['a primary role', 'primaryRole', 'lead', ROLES],
    ['a primary role and others', 'primaryRole,roles', 'lead,lead;agent', ROLES],
    ['a role that is over', 'roles', 'agent@2020-01-31;lead', ROLES],
    ['a role with a day to come', 'roles', 'agent@2999-01-31;lead', ROLES],
    ['skills', 'skills', 'Billing EN:3;Chat', 'skills: { allowed: ["*"] }\n'],
    ['a last day that is over', 'endDate', '2020-01-31', ''],
    ['days in the policy’s order', 'endDate', '03/04/2020', 'dates: dmy\n'],
    ['a status in the policy’s words', 'status', 'A', 'statuses: { A: active }\n'],
    ['a column that the policy names', 'Rank of honour', 'Boss', 'columns: { title: Rank of honour }\n'],
    ['a header twice that is not read', 'title,title', 'a,b', 'ignoreColumns: [title]\n'],
  ])('against itself: nothing, with %s', async (_, columns, cells, policy) => {
    const row = (i: number): string => `p${i}@example.com,E${i},Given,Family,${cells}\n`;
    const roster = `${PEOPLE},${columns}\n${row(1)}${row(2)}`;
    const { run, cwd } = await station({ 'roster.csv': roster, '.github/cxone-policy.yml': policy });
    expect(await run('plan', 'roster.csv', '--against', 'roster.csv', ...OUT)).toBe(0);
    expect(JSON.parse(await readFile(join(cwd, 'out/plan.json'), 'utf8'))).toMatchObject({ operations: [] });
  });

  it('against an export, with headers of its own beside those of the policy', async () => {
    const { run, cwd } = await station({
      'roster.csv': 'Login,externalId,givenName,familyName\nada@example.com,E1,Ada,Berg\n',
      'people.csv': `${PEOPLE}\nada@example.com,E1,Ada,Berg\n`,
      'policy.yml': 'columns: { userName: Login }\n',
    });
    expect(await run('plan', 'roster.csv', '--against', 'people.csv', '--policy', 'policy.yml', ...OUT)).toBe(0);
    expect(JSON.parse(await readFile(join(cwd, 'out/plan.json'), 'utf8'))).toMatchObject({ operations: [] });
  });

  it('against the made-up people', async () => {
    const { run, text } = await station({ 'roster.csv': HEAD + ADA + BO });
    expect(await run('plan', 'roster.csv', '--tenant', 'demo', ...OUT)).toBe(0);
    expect(text()).toContain('120 of 120 accounts');
  });

  it('needs something to compare with, and says what', async () => {
    const { run, text } = await station({ 'roster.csv': HEAD + ADA });
    expect(await run('plan', 'roster.csv')).toBe(2);
    expect(text()).toMatch(/--against people\.csv.*--tenant demo.*CXONE_TENANT/s);
  });

  it('refuses a file of people with a wrong row, and names the row', async () => {
    const { run, text } = await station({ 'roster.csv': HEAD + ADA, 'people.csv': `${HEAD}E1,nobody,,,,,\n` });
    expect(await run('plan', 'roster.csv', '--against', 'people.csv', ...OUT)).toBe(2);
    expect(text()).toContain('people.csv, row 2');
  });

  it('opens the report only in front of a person', async () => {
    const { run, opened } = await station({ 'roster.csv': HEAD + ADA }, { interactive: true });
    expect(await run('plan', 'roster.csv', '--tenant', 'demo', '--output-dir', 'out')).toBe(0);
    expect(opened).toHaveLength(1);
    expect(await run('plan', 'roster.csv', '--tenant', 'demo', '--output-dir', 'out2', '--no-open')).toBe(0);
    expect(opened).toHaveLength(1);
  });

  it('of a real tenant names the environment variables that are missing, not the workflow’s secrets', async () => {
    const { run, text } = await station(
      { 'roster.csv': HEAD + ADA },
      { env: { CXONE_TENANT: 'acme', CXONE_ACCESS_KEY_ID: 'an-id' } },
    );
    expect(await run('plan', 'roster.csv')).toBe(1);
    expect(text()).toContain('The input access-key-secret is empty');
    expect(text()).toContain('Set     CXONE_ACCESS_KEY_SECRET as an environment variable: docs/command-line.md');
    expect(text()).not.toContain('Set     CXONE_ACCESS_KEY_ID');
  });

  it('prints no secret of the environment', async () => {
    const { run, text } = await station(
      { 'roster.csv': HEAD + ADA },
      { env: { CXONE_TENANT: 'acme', CXONE_CLIENT_SECRET: 'very-secret-words', CXONE_SCIM_URL: 'ftp://nowhere' } },
    );
    expect(await run('plan', 'roster.csv', ...OUT)).toBe(1);
    expect(text()).not.toContain('very-secret-words');
  });
});

describe('init', () => {
  const ANSWERS = ['--owners', '@acme/hr', '--action', 'acme/cxone-roster@v1', '--yes'] as const;

  it('writes files that the linters take, and keeps what is there', async () => {
    const { run, cwd, text } = await station({ 'hr.csv': HEAD + ADA, '.github/cxone-policy.yml': 'version: 1\n' });
    expect(await run('init', 'hr.csv', ...ANSWERS)).toBe(0);
    expect(await readFile(join(cwd, 'roster.csv'), 'utf8')).toBe(HEAD + ADA);
    expect(await readFile(join(cwd, '.github/cxone-policy.yml'), 'utf8')).toBe('version: 1\n');
    expect(await readFile(join(cwd, '.github/CODEOWNERS'), 'utf8')).toContain('/roster.csv                 @acme/hr');
    const workflows = await readdir(join(cwd, '.github/workflows'));
    expect(workflows).toHaveLength(4);
    for (const name of workflows) {
      const workflow = await readFile(join(cwd, '.github/workflows', name), 'utf8');
      expect(workflow).toContain('uses: acme/cxone-roster@v1');
      expect(await lintWorkflow(workflow, name)).toEqual([]);
    }
    expect(text()).toContain('kept     .github/cxone-policy.yml');
    // All that is left to do, in its order: settings, the workflows alone, the first pull request.
    expect(text()).toMatch(
      /1\. .*`cxone-plan`[^]*2\. [^]*git add \.github\/workflows[^]*3\. [^]*git switch -c first-roster/,
    );
  });

  it('puts roster and policy of an export in their places, where nobody has changed the first policy', async () => {
    const { run, cwd, text } = await station({
      'export/roster.csv': `\uFEFF${HEAD}${ADA}`,
      'export/policy.yml': 'version: 1\nprotected: [svc]\n',
    });
    expect(await run('init', ...ANSWERS)).toBe(0);
    expect(text()).toContain('Roster export');
    expect(await run('init', 'export', '--yes')).toBe(0);
    expect(await readFile(join(cwd, 'roster.csv'), 'utf8')).toBe(`\uFEFF${HEAD}${ADA}`);
    expect(await readFile(join(cwd, '.github/cxone-policy.yml'), 'utf8')).toContain('svc');
    expect(text()).toContain('replaced .github/cxone-policy.yml');
    expect(text().match(/1\. On GitHub/g)).toHaveLength(1);
    await writeFile(join(cwd, 'export/policy.yml'), 'version: 1\n');
    expect(await run('init', 'export', '--yes')).toBe(0);
    expect(await readFile(join(cwd, '.github/cxone-policy.yml'), 'utf8')).toContain('svc');
  });

  it('names the schema of the action’s own copy, and asks for a second person where that is wanted', async () => {
    const { run, cwd } = await station({});
    expect(await run('init', ...ANSWERS, '--second-person')).toBe(0);
    expect(await readFile(join(cwd, '.github/cxone-policy.yml'), 'utf8')).toContain(
      'https://raw.githubusercontent.com/acme/cxone-roster/v1/schema/policy.schema.json',
    );
    const apply = await readFile(join(cwd, '.github/workflows/roster-apply.yml'), 'utf8');
    expect(apply).toContain('approved-by-other: true');
    expect(await lintWorkflow(apply, 'roster-apply.yml')).toEqual([]);
  });

  it('copies every byte, says how many problems there are, and refuses what is no CSV', async () => {
    const { run, cwd, text } = await station({ 'hr.csv': '', 'hr.json': '[]' });
    const bytes = Buffer.from(`\uFEFF${HEAD}${ADA.replace('@example.com', '@@example.com')}`, 'utf16le');
    await writeFile(join(cwd, 'hr.csv'), bytes);
    expect(await run('init', 'hr.csv', ...ANSWERS)).toBe(0);
    expect(await readFile(join(cwd, 'roster.csv'))).toEqual(bytes);
    expect(text()).toContain('1 problem in hr.csv');
    expect(await run('init', 'hr.json', ...ANSWERS)).toBe(2);
    expect(text()).toContain('hr.json is no CSV file');
    // A workflow starts on the files under its `paths` alone.
    expect(text().replaceAll(/\s+/g, ' ')).toContain(
      'in the input `roster` of the workflows, under their `paths`, and in CODEOWNERS',
    );
  });

  it('counts the problems that `validate` will list: those under the policy that is there', async () => {
    const hr = 'K1,K2,K3\nada@example.com,Ada,Berg\n';
    const policy = 'columns: { userName: K1, givenName: K2, familyName: K3 }\n';
    const { run, text } = await station({ 'hr.csv': hr, '.github/cxone-policy.yml': policy });
    expect(await run('init', 'hr.csv', ...ANSWERS)).toBe(0);
    expect(text()).not.toMatch(/problems? in/);
    expect(await run('validate', 'roster.csv', ...OUT)).toBe(0);
  });

  it('asks only what no file says yet', async () => {
    const asked: string[] = [];
    const ask = async (question: string, standard: string): Promise<string> => {
      asked.push(question);
      return standard;
    };
    const { run } = await station({ 'export/roster.csv': HEAD + ADA }, { interactive: true, ask });
    expect(await run('init')).toBe(0);
    expect(asked).toHaveLength(3);
    expect(await run('init', 'export')).toBe(0);
    expect(asked).toHaveLength(3);
  });

  it('refuses an answer that could put something else into a workflow', async () => {
    const { run, text } = await station({});
    expect(await run('init', '--action', 'a/b@v1\n      - run: x', '--yes')).toBe(2);
    expect(text()).toContain('--action');
  });
});

describe('verify on one’s own machine', () => {
  it('says that an audit is whole, whether it ends in the head that was kept, and which line is wrong', async () => {
    const { text: audit, head } = await pastRun({ run: '1', at: '2026-03-01T08:00:00Z', operations: [] });
    const wrong = audit.replace('"plan.made"', '"plan.mode"');
    const { run, text } = await station({ 'audit.jsonl': audit, 'wrong.jsonl': wrong });
    expect(await run('verify', 'audit.jsonl', ...OUT)).toBe(0);
    expect(await run('verify', 'audit.jsonl', '--expected-head', head, ...OUT)).toBe(0);
    expect(await run('verify', 'audit.jsonl', '--expected-head', '0'.repeat(64), ...OUT)).toBe(1);
    expect(await run('verify', 'wrong.jsonl', ...OUT)).toBe(1);
    expect(text()).toMatch(/wrong\.jsonl[\s\S]*line 2/i);
  });

  it('says what was done to a person on which days, and who approved it', async () => {
    const { operations } = draftPlan(
      [entry({ externalId: 'E-u1', title: 'Lead' })],
      prior([account('u1', { title: 'Agent' })]),
      decisions(),
      null,
    );
    const { text: audit, plan } = await pastRun({
      run: '17',
      at: '2026-03-01T08:00:00Z',
      operations,
      pulls: [pull(7, 'ben')],
    });
    const { run, text, cwd } = await station({ 'runs/17/audit.jsonl': audit, 'runs/17/plan.json': plan });
    const lines = async (...more: string[]): Promise<string[]> => {
      expect(await run('verify', 'runs', ...more, ...OUT)).toBe(0);
      return (await readFile(join(cwd, 'out/history.csv'), 'utf8')).trim().split('\n').slice(1);
    };
    expect(await lines()).toEqual([expect.stringMatching(/^u1@example\.com,update,.*,done,17,c17,7,ben,/)]);
    expect(text()).toContain('What happened, person by person (1)');
    expect(await lines('--person', 'E-u1', '--since', '2026-03-01', '--until', '2026-03-01')).toHaveLength(1);
    expect(await lines('--person', 'E-u2')).toEqual([]);
    expect(await lines('--since', '2026-03-02')).toEqual([]);
  });
});

describe('a wrong command line', () => {
  it.each([
    [['validat', 'roster.csv'], 'Did you mean “validate”?'],
    [['validate'], 'The file is missing.'],
    [['plan', 'roster.csv', '--agianst', 'x'], 'Did you mean “--against”?'],
    [['plan', 'roster.csv', '--against', 'roster.csv', '--tenant', 'demo'], 'Both --against and --tenant'],
    [['plan', 'roster.csv', '--tenant', 'acme'], 'CXONE_TENANT'],
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['validate', 'roster.csv', '--unlike-any'], 'There is no option “--unlike-any”.'],
    [['verify', 'roster.csv', 'roster.csv'], '“roster.csv” is one argument too many.'],
    [['validate', 'roster.csv', '--policy'], '--policy'],
    [[], 'Nothing here writes to a tenant.'],
    [['help', 'validat'], 'There is no command “validat”. Did you mean “validate”?'],
    [['help', 'constructor'], 'There is no command “constructor”.'],
    [['plan', 'roster.csv', '--against', 'empty.csv'], 'the file: found'],
    [['validate', 'rooster.csv'], 'There is no file “rooster.csv”.'],
    [['plan', 'roster.csv', '--against', '.'], '“.” is a folder.'],
    [['plan', 'roster.csv', '--against', 'nobody.csv'], 'There is no file “nobody.csv”.'],
  ])('%j', async (argv, expected) => {
    const { run, text } = await station({ 'roster.csv': HEAD + ADA, 'empty.csv': '' });
    expect(await run(...argv)).toBe(2);
    expect(text()).toContain(expected);
  });

  it('shows the help', async () => {
    const { run, text } = await station({});
    expect(await run('help')).toBe(0);
    expect(await run('plan', '--help')).toBe(0);
    expect(await run('help', 'validate')).toBe(0);
    expect(await run('init', '-h')).toBe(0);
    expect(text()).toContain('  --no-open  do not open the report in the browser');
    expect(text()).toContain('cxone-roster init [roster.csv');
    expect(text()).toMatch(/validate roster\.csv[\s\S]*--against <file>/);
  });
});
