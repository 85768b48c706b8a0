import { describe, expect, it } from 'vitest';
import { scaledClock, startTenant } from '../../tenant/server.ts';
import { type Play, type Played, play } from '../modes/stage.ts';
import { annotations } from '../../../src/report/pages/annotation-lines.ts';
import { TENANT_PEOPLE } from './cases.ts';

/** Runs the same file as often as modes are given, on one tenant. */
async function runs(
  modes: Play['mode'][],
  roster: string,
  policy: string,
  more: Partial<Play> = {},
): Promise<Played[]> {
  const clock = scaledClock(1000, Date.UTC(2026, 10, 26, 9));
  const tenant = await startTenant({ users: TENANT_PEOPLE, clock });
  try {
    const played: Played[] = [];
    for (const mode of modes)
      played.push(await play({ tenant, mode, files: { 'roster.csv': roster, 'policy.yml': policy }, clock, ...more }));
    return played;
  } finally {
    await tenant.close();
  }
}

const operations = ({ report }: Played): string[] =>
  report.plan?.operations.map(({ kind, key }) => `${kind} ${key}`) ?? [];

describe('a wrong `columns` of the policy', () => {
  const roster = 'userName,givenName,familyName\nada.k0@acme.example,Ada,Kerna\n';

  it.each([
    ['columns: { foo: Title }', 'policy.yml:1:12 columns.foo: found the unknown key "foo", expected one of userName'],
    ['columns: { givnName: Vorname }', 'did you mean givenName?'],
    ['columns: { userName: "{{ID" }', 'policy.yml:1:22 columns.userName: found {{ID, expected every {{ closed by }}'],
  ])('is the policy’s fault and not the file’s: %s', async (policy, words) => {
    const [{ report, file }] = (await runs(['validate'], roster, `${policy}\n`)) as [Played];
    expect(report.reason).toBe('config-invalid');
    expect(report.problems[0]?.message).toContain(words);
    expect(report.problems[0]?.advice).toContain('Correct the policy');
    expect(await file('summary.md')).not.toContain('Correct the file');
  });

  it.each([
    ['columns: { givnName: Vorname }', 'found givnName, expected a field of the roster', 'did you mean givenName?'],
    ['columns: { userName: "{{ID" }', 'found userName: {{ID, expected every {{ closed by }}', ''],
  ])('is the base’s where a pull request leaves the policy alone: %s', async (policy, words, near) => {
    const base = { baseFile: async () => ({ text: `${policy}\n` }), changedFiles: async () => new Set(['roster.csv']) };
    const [{ report }] = (await runs(['plan'], roster, '', { request: { isPullRequest: true }, host: base })) as [
      Played,
    ];
    expect(report.reason).toBe('config-invalid');
    expect(report.problems[0]?.message).toContain(words);
    expect(report.problems[0]?.message).toContain(near);
    expect(report.problems[0]?.advice).toContain('Correct `columns` in policy.yml on the base branch, then run');
  });
});

describe('roles that no policy allows', () => {
  it('say who adds which lines where; what has no room for lines leads to them', async () => {
    const roster = 'userName,givenName,familyName,roles\nada.k0@acme.example,Ada,Kerna,Agent\n';
    const [{ report, file }] = (await runs(['validate'], roster, '')) as [Played];
    expect(report.problems).toMatchObject([{ reason: 'policy-violation' }]);
    expect(report.problems[0]?.advice).toBe(
      'Ask an administrator to look through these lines and to add them to `policy.yml`, by a pull request of its ' +
        'own where there is a policy already:\nroles:\n  allowed:\n    Agent: {}\n',
    );
    expect(await file('comment.md')).toContain('    Agent: {}');
    const shown = annotations(report).map(({ message }) => message);
    expect(shown[0]).toMatch(/policy already: \(the lines are in the summary of this run\)$/);
    expect(shown[1]).toMatch(/add them to it\.$/);
  });
});

describe('a file of which no row is right', () => {
  it.each([
    [true, 'Correct the rows and commit the file again.'],
    [false, 'Correct the rows and run again.'],
  ])('says what to do where wrong rows are skipped (pull request: %s)', async (isPullRequest, advice) => {
    const roster = 'userName,givenName,familyName\nno address,Ada,Kerna\n';
    const more = { request: { isPullRequest, onInvalidRows: 'skip' as const } };
    const [{ report }] = (await runs(['validate'], roster, '', more)) as [Played];
    expect(report.problems).toMatchObject([{ reason: 'roster-invalid', advice }]);
  });
});

describe('what a column does', () => {
  it('“Role Name” gives a role once; the same file again changes nothing', async () => {
    const [first, again] = await runs(
      ['apply', 'plan'],
      'Employee ID,Username,First Name,Last Name,Role Name\n1001,ada.k0@acme.example,Ada,Kerna,role-agent\n',
      'roles: { allowed: { role-agent: {} } }\nguards: { roleGain: { percent: 100 } }\n',
    );
    expect(first?.report.outcomes?.map(({ status }) => status)).toEqual(['done']);
    expect(operations(first as Played)).toEqual(['roles 1001']);
    expect(operations(again as Played)).toEqual([]);
  });

  it('a code for “no account for now” deactivates, and never deletes', async () => {
    const [plan] = await runs(
      ['plan'],
      'Employee ID,Username,First Name,Last Name,Status\n1001,ada.k0@acme.example,Ada,Kerna,L\n' +
        '1002,bela.k1@acme.example,Bela,Kernb,T\n',
      'statuses: { L: inactive, T: gone }\nleavers: { action: delete }\n',
    );
    expect(operations(plan as Played)).toEqual(['deactivate 1001', 'delete 1002']);
  });

  it('“Hire Date” is the first day where there is no start date', async () => {
    const [plan] = await runs(
      ['plan'],
      'Employee ID,Username,First Name,Last Name,Hire Date\n9001,nia@acme.example,Nia,Newman,2027-01-31\n' +
        '1001,ada.k0@acme.example,Ada,Kerna,2022-01-31\n',
      '',
    );
    expect(operations(plan as Played)).toEqual([]);
    expect(plan?.report.plan?.remarks[0]).toMatchObject({ code: 'future' });
    expect(plan?.report.problems.filter((problem) => JSON.stringify(problem).includes('hireDate'))).toEqual([]);
  });

  it('deleted in a pull request is named, where it decided who works here', async () => {
    const head = 'Employee ID,Username,First Name,Last Name';
    const base = {
      baseRoster: async () => ({
        bytes: Buffer.from(`${head},Status\n1001,ada.k0@acme.example,Ada,Kerna,terminated\n`),
      }),
      changedFiles: async () => new Set(['roster.csv']),
    };
    const [plan] = await runs(['plan'], `${head}\n1001,ada.k0@acme.example,Ada,Kerna\n`, '', {
      request: { isPullRequest: true },
      host: base,
    });
    expect(operations(plan as Played)).toEqual([]);
    expect(await plan?.file('comment.md')).toContain('no column “Status”, which the file had before');
    expect(await plan?.file('roster-errors.csv')).toContain('column-gone');
  });

  it.each<[string, (text: string) => Buffer]>([
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('lost since a base in %s is named', async (_, encoded) => {
    const head = 'Employee ID;Username;First Name;Last Name';
    const row = '1001;ada.k0@acme.example;Ada;Kerna';
    const bytes = encoded(`${head};Beschäftigungsstatus\n${row};terminated\n`);
    const [plan] = await runs(['plan'], `${head}\n${row}\n`, '', {
      request: { isPullRequest: true },
      host: { baseRoster: async () => ({ bytes }), changedFiles: async () => new Set(['roster.csv']) },
    });
    expect(await plan?.file('comment.md')).toContain('no column “Beschäftigungsstatus”, which the file had before');
  });

  it('is not compared with a base that is kept in Git LFS, which is said', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
    const [plan] = await runs(['plan'], 'userName,givenName,familyName\nada.k0@acme.example,Ada,Kerna\n', '', {
      request: { isPullRequest: true },
      host: {
        baseRoster: async () => ({ bytes: Buffer.from(pointer) }),
        changedFiles: async () => new Set(['roster.csv']),
      },
    });
    expect(plan?.report.reason).toBe('none');
    expect(plan?.log).toContain(
      'The file was not compared with the one before (`roster.csv` of the base branch: a Git LFS pointer, not the ' +
        'file it stands for).',
    );
  });

  it('is compared in part where the base has one of two files in Git LFS, which is said', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
    const head = 'userName,givenName,familyName\n';
    const [one, two] = [`${head}ada.k0@acme.example,Ada,Kerna\n`, `${head}bela.k1@acme.example,Bela,Kernb\n`];
    const [plan] = await runs(['plan'], '', '', {
      files: { 'roster.csv': one, 'more.csv': two },
      request: { isPullRequest: true, rosterPaths: ['roster.csv', 'more.csv'] },
      host: { baseRoster: async (path) => ({ bytes: Buffer.from(path === 'more.csv' ? pointer : one) }) },
    });
    expect(plan?.log).toContain(
      'The file was not compared with the one before (`more.csv` of the base branch: a Git LFS pointer, not the ' +
        'file it stands for).',
    );
  });

  it('lost where one file becomes two is named: the file that is new keeps none from being compared', async () => {
    const head = 'Employee ID,Username,First Name,Last Name';
    const [one, two] = ['1001,ada.k0@acme.example,Ada,Kerna', '1002,bela.k1@acme.example,Bela,Kernb'];
    const base = {
      baseRoster: async (path: string) =>
        path === 'roster.csv'
          ? { bytes: Buffer.from(`${head},Status\n${one},active\n${two},terminated\n`) }
          : { bytes: null },
      changedFiles: async () => new Set(['roster.csv', 'more.csv']),
    };
    const [plan] = await runs(['plan'], '', '', {
      files: { 'roster.csv': `${head}\n${one}\n`, 'more.csv': `${head}\n${two}\n` },
      request: { isPullRequest: true, rosterPaths: ['roster.csv', 'more.csv'] },
      host: base,
    });
    expect(await plan?.file('comment.md')).toContain('no column “Status”, which the file had before');
  });
});
