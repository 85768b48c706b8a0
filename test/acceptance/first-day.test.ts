import { execFile } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';
import { zipEntries } from '../../src/files/zip.ts';
import { station } from '../cli/setting.ts';
import { HostedRepository } from '../harness/hosted.ts';
import { ROOT } from '../harness/runner.ts';
import { people, PRESETS, startTenant, type TenantHandle } from '../tenant/server.ts';
import { seen } from './review-setting.ts';

const exec = promisify(execFile);
// The path is what is tested here; what a process of its own shows, the other acceptance tests show.
process.env['HARNESS'] ||= 'inline';
const README = await readFile(join(ROOT, 'README.md'), 'utf8');

/** The shell block of the README that holds these words: the test types what the page says. */
function typed(words: string): string[] {
  const found = [...README.matchAll(/^```bash\n(.*?)^```/gms)].map(([, text = '']) => text);
  const [block, second] = found.filter((text) => text.includes(words));
  if (block === undefined || second !== undefined) throw new Error(`“${words}” is in no block or several.`);
  return block.trim().split('\n');
}

/** What HR sends: someone new, a wrong address, a date that can be read in two ways. */
const HR = `Employee ID,Username,First Name,Last Name,Title,Department,Status,Start Date
E1001,ada.berg@example.com,Ada,Berg,Team Lead,Sales,active,
E9001,kim.new@@example.com,Kim,New,Agent,Sales,active,
E9002,lu.late@example.com,Lu,Late,Agent,Sales,active,03/04/2027
`;

let tenant: TenantHandle;
let hosted: HostedRepository;
let clone: string;

/** Types one line into a shell in the clone; the package's own commands run as the package would. */
async function type(line: string, said: string[] = []): Promise<void> {
  const [, command] = /^npx --yes github:your-org\/cxone-roster (.*)$/.exec(line) ?? [];
  if (command === undefined) {
    await exec('bash', ['-ec', line], { cwd: clone, env: { ...process.env, LANG: 'C' } });
    return;
  }
  const { io } = await station({});
  const code = await runCommand(command.split(' '), { ...io, cwd: clone, print: (text) => void said.push(text) });
  expect(code, said.join('\n')).toBe(0);
}

beforeAll(async () => {
  tenant = await startTenant({
    ...PRESETS.cxone,
    users: people(25, { seed: 4 }),
    auth: { clientSecret: 'secret-of-the-walk-01', accessKeySecret: 'key-of-the-walk-000001' },
  });
  hosted = await HostedRepository.start();
  clone = await hosted.clone('people');
  // The one thing the page cannot say: where CXone lies on this machine.
  hosted.rewired = (text) =>
    text.replaceAll(
      '          profile: cxone\n',
      `          profile: cxone\n          issuer: ${tenant.issuer}\n          requests-per-minute: '6000'\n`,
    );
});
afterAll(async () => {
  expect(tenant.violations).toEqual([]);
  await Promise.all([hosted.close(), tenant.close()]);
});

const names = (): string[] => tenant.snapshot().map(({ userName }) => userName);

/** Changes the roster on a branch as HR does, and pushes it. */
async function change(branch: string, from: string, edit: (roster: string) => string): Promise<void> {
  await type(`git fetch --quiet origin && git switch --quiet -c ${branch} origin/${from}`);
  const path = join(clone, 'roster.csv');
  await writeFile(path, edit(await readFile(path, 'utf8')));
  await type(`git commit --quiet -am "${branch}" && git push --quiet origin ${branch}`);
}

/** The roster with one more row at its end. */
function withRow(roster: string, name: string, externalId: string): string {
  const [header = ''] = roster.replace('\uFEFF', '').split('\n');
  const cells: Record<string, string> = {
    userName: `${name}.new@example.com`,
    externalId,
    givenName: name,
    familyName: 'New',
    email: `${name}.new@example.com`,
    status: 'active',
  };
  const row = header
    .trim()
    .split(',')
    .map((column) => cells[column] ?? '');
  return `${roster.trimEnd()}\n${row.join(',')}\n`;
}

describe('someone who has read only the README', () => {
  it('tries an own file: first what is wrong with it, then what it would change', async () => {
    const [line = ''] = typed('plan roster.csv --tenant demo');
    const { run, text, cwd } = await station({ 'roster.csv': HR });
    const argv = [...line.replace(/^npx --yes \S+ /, '').split(' '), '--no-open'];
    expect(await run(...argv)).toBe(1);
    expect(text()).toMatch(/3 +Username +kim\.new@@example\.com/);
    expect(text()).toMatch(/4 +Start Date +03\/04\/2027/);
    await writeFile(join(cwd, 'roster.csv'), HR.replace('@@', '@').replace('03/04/2027', '2027-04-03'));
    expect(await run(...argv)).toBe(0);
    expect(text()).toMatch(/Kim New.*E9001/);
    expect(text()).toContain('Title: Agent → Team Lead');
    const example = /```csv\n(.*?)```/s.exec(README)?.[1] ?? '';
    await writeFile(join(cwd, 'roster.csv'), example);
    expect(await run(...argv)).toBe(0);
  });

  it('lets init write the workflows, and pushes them: nothing runs', async () => {
    for (const line of typed(' init --action')) await type(`${line} --yes`);
    for (const line of typed('Roster workflows')) await type(line);
    expect(await hosted.pushed()).toEqual([]);
  });

  it('sets up GitHub as the table says, and imports CXone by a pull request that changes nothing', async () => {
    const table = README.slice(
      README.indexOf('| where | name | what |'),
      README.indexOf('Secrets of the *repository*'),
    );
    const { auth } = tenant.settings;
    const values: Record<string, string> = {
      CXONE_ACCESS_KEY_ID: auth.accessKeyId,
      CXONE_ACCESS_KEY_SECRET: auth.accessKeySecret,
      CXONE_SIGNING_KEY: 'a-long-random-text-that-signs-plans',
      CXONE_CLIENT_ID: auth.clientId,
      CXONE_CLIENT_SECRET: auth.clientSecret,
    };
    for (const row of table.split('\n').filter((one) => one.startsWith('| secrets')))
      for (const environment of row.includes('of both')
        ? ['cxone-plan', 'cxone-apply']
        : [/`(cxone-\w+)`/.exec(row)?.[1] ?? ''])
        for (const [, name = ''] of row.matchAll(/`(CXONE_\w+)`/g)) {
          hosted.environments[environment] ??= { secrets: {} };
          Object.assign(hosted.environments[environment].secrets, { [name]: values[name] });
        }
    expect(table).toMatch(/`cxone-apply` \| \*Deployment branches\*: the default branch alone/);
    Object.assign(hosted.environments['cxone-apply'] ?? {}, { branches: ['main'] });
    hosted.variables = { CXONE_TENANT: auth.tenantId, CXONE_TITLE: 'Acme Europe' };

    const run = await hosted.dispatch('Roster export');
    expect(run.ok, run.job.log.join('\n')).toBe(true);
    const artifact = hosted.results.artifacts.find(({ name }) => name.endsWith('-export-1'));
    await mkdir(join(clone, 'export'));
    const zip = join(clone, 'export.zip');
    await writeFile(zip, artifact?.bytes ?? '');
    const file = await open(zip);
    for (const { name, bytes } of await zipEntries(file)) await writeFile(join(clone, 'export', name), bytes());
    await file.close();

    for (const line of typed(' init export')) await type(line);
    const { number, runs } = await hosted.pullRequest('first-roster');
    expect(runs.map(({ workflow, ok }) => `${workflow} ${ok}`)).toEqual(['Roster review true']);
    expect(seen(hosted.comment(number))).toContain('no changes needed');
    const [applied] = await hosted.merge(number);
    expect(applied?.ok, applied?.job.log.join('\n')).toBe(true);
    expect(tenant.writes).toEqual([]);
  });

  it('changes a row: the comment shows it, the merge does it, and the comment says so', async () => {
    await change('kim', 'main', (roster) => withRow(roster, 'kim', 'E9001'));
    const { number } = await hosted.pullRequest('kim');
    expect(seen(hosted.comment(number))).toMatch(/ready[^]*kim New/);
    expect(names()).not.toContain('kim.new@example.com');
    const [applied] = await hosted.merge(number);
    expect(applied?.ok, applied?.job.log.join('\n')).toBe(true);
    expect(names()).toContain('kim.new@example.com');
    expect(seen(hosted.comment(number))).toMatch(/applied/i);
  });

  it('takes the merge back: first the plan, then the same by its hash; the revert then changes nothing', async () => {
    const wrong = hosted.runs.findLast(({ workflow }) => workflow === 'Roster apply');
    const given = { run: wrong?.id ?? '' };
    const shown = await hosted.dispatch('Roster undo', given);
    expect(shown.ok, shown.job.log.join('\n')).toBe(true);
    const said = seen(shown.job.summaries.join('\n'));
    const [, hash = ''] = /reviewed-plan: ([0-9a-f]{64})/.exec(said) ?? [];
    expect(hash, said).not.toBe('');
    expect(tenant.find('kim.new@example.com')).toMatchObject({ active: true });
    const undone = await hosted.dispatch('Roster undo', { ...given, 'reviewed-plan': hash });
    expect(undone.ok, undone.job.log.join('\n')).toBe(true);
    expect(tenant.find('kim.new@example.com')).toMatchObject({ active: false });

    await type(
      'git fetch --quiet origin && git switch --quiet -c revert origin/main && git revert --no-edit -m 1 HEAD',
    );
    await type('git push --quiet origin revert');
    const { number } = await hosted.pullRequest('revert');
    expect(seen(hosted.comment(number))).toContain('no changes needed');
    const [applied] = await hosted.merge(number);
    expect(applied?.ok, applied?.job.log.join('\n')).toBe(true);
  });

  it('pushes past the pull request: nobody is created that nobody saw', async () => {
    await change('past', 'main', (roster) => withRow(roster, 'eve', 'E9002'));
    await type('git push --quiet origin past:main');
    const [applied] = await hosted.pushed();
    expect(applied?.ok).toBe(false);
    expect(applied?.job.log.join('\n')).toContain('approval-missing');
    expect(names()).not.toContain('eve.new@example.com');
  });
});
