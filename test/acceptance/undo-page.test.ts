import { execFile } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipEntries } from '../../src/files/zip.ts';
import { HostedRepository, type HostedRun } from '../harness/hosted.ts';
import { ROOT } from '../harness/runner.ts';
import { people, PRESETS, rosterCsv, type SeedUser, startTenant, type TenantHandle } from '../tenant/server.ts';
import { seen } from './review-setting.ts';

const exec = promisify(execFile);
// What a process of its own shows, the other acceptance tests show.
process.env['HARNESS'] ||= 'inline';

const PAGE = await readFile(join(ROOT, 'docs/undo.md'), 'utf8');
const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'email', 'active'];
const STAFF = people(25, { seed: 4 });
const WRONG: SeedUser[] = STAFF.map((one, i) => ({
  ...one,
  ...(i < 3 && { active: false }),
  ...(i === 5 && { title: 'Wrong' }),
}));

/** The lines of the page's block that holds these words, as someone types them. */
function typed(words: string): string[] {
  const found = [...PAGE.matchAll(/^```bash\n(.*?)^```/gms)].map(([, text = '']) => text);
  const [block, second] = found.filter((text) => text.includes(words));
  if (block === undefined || second !== undefined) throw new Error(`“${words}” is in no block or several.`);
  return block.trim().split('\n');
}

let tenant: TenantHandle;
let hosted: HostedRepository;
let clone: string;
let wrong: HostedRun;
let undo: HostedRun;
let merged: number;

const git = (...args: string[]): Promise<unknown> =>
  exec('git', ['-C', clone, ...args], { env: { ...process.env, LANG: 'C' } });
const active = (): unknown[] => tenant.snapshot().map(({ userName, active: is, title }) => [userName, is, title]);

/** One line of a shell; GitHub's command line is the stand-in. */
async function type(line: string): Promise<string> {
  const [, workflow, run] = /^gh workflow run "([^"]+)" -f run=(\d+)$/.exec(line) ?? [];
  if (workflow !== undefined) {
    undo = await hosted.dispatch(workflow, { run: run ?? '' });
    return undo.id;
  }
  const [, listed] = /^gh run list --workflow "([^"]+)"/.exec(line) ?? [];
  if (listed !== undefined)
    return hosted.runs
      .filter((one) => one.workflow === listed)
      .map(({ id }) => id)
      .join('\n');
  if (line.startsWith('gh pr create')) return '';
  return (await exec('bash', ['-ec', line], { cwd: clone, env: { ...process.env, LANG: 'C' } })).stdout;
}

/** Commits this roster on a branch and pushes it. */
async function propose(branch: string, rows: readonly SeedUser[]): Promise<number> {
  await git('switch', '--quiet', '-c', branch, 'origin/main');
  await writeFile(join(clone, 'roster.csv'), rosterCsv([...rows], COLUMNS));
  await git('commit', '--quiet', '-am', branch);
  await git('push', '--quiet', 'origin', branch);
  const { number, runs } = await hosted.pullRequest(branch);
  expect(
    runs.map(({ ok }) => ok),
    runs[0]?.job.log.join('\n'),
  ).toEqual([true]);
  return number;
}

beforeAll(async () => {
  tenant = await startTenant({
    ...PRESETS.cxone,
    users: STAFF,
    auth: { clientSecret: 'secret-of-the-undo-01', accessKeySecret: 'key-of-the-undo-000001' },
  });
  hosted = await HostedRepository.start();
  clone = await hosted.clone('people');
  const { auth } = tenant.settings;
  const secrets = {
    CXONE_ACCESS_KEY_ID: auth.accessKeyId,
    CXONE_ACCESS_KEY_SECRET: auth.accessKeySecret,
    CXONE_SIGNING_KEY: 'a-long-random-text-that-signs-plans',
    CXONE_CLIENT_ID: auth.clientId,
    CXONE_CLIENT_SECRET: auth.clientSecret,
  };
  // As the page says under “Before anything happens”.
  hosted.environments['cxone-plan'] = { secrets };
  hosted.environments['cxone-apply'] = { secrets, branches: ['main'] };
  hosted.environments['cxone-undo'] = { secrets, branches: ['main'], reviewer: 'cleo' };
  hosted.variables = { CXONE_TENANT: auth.tenantId, CXONE_TITLE: 'Acme Europe' };
  const quick = `requests-per-minute: '6000'\n          settle-seconds: '0'`;
  hosted.rewired = (text) =>
    text.replaceAll(
      '          profile: cxone\n',
      `          profile: cxone\n          issuer: ${tenant.issuer}\n          ${quick}\n`,
    );
  const workflows = join(clone, '.github/workflows');
  await mkdir(workflows, { recursive: true });
  for (const [example, name] of [
    ['one-tenant', 'roster-review.yml'],
    ['one-tenant', 'roster-apply.yml'],
    ['undo', 'roster-undo.yml'],
  ] as const)
    await writeFile(join(workflows, name), await readFile(join(ROOT, 'examples', example, '.github/workflows', name)));
  await writeFile(
    join(clone, '.github/cxone-policy.yml'),
    'version: 1\nguards: { deactivate: { percent: 50 }, reactivate: { percent: 50 } }\n',
  );
  await writeFile(join(clone, 'roster.csv'), rosterCsv([...STAFF], COLUMNS));
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'Roster');
  await git('push', '--quiet', 'origin', 'HEAD:main');
  await hosted.pushed();
  // The file as it is right now: read from CXone, so that its first plan is empty.
  await git('fetch', '--quiet', 'origin');
});
afterAll(async () => {
  expect(tenant.violations).toEqual([]);
  await Promise.all([hosted.close(), tenant.close()]);
});

describe('docs/undo.md, followed to the letter', () => {
  let before: unknown[];

  it('begins with a wrong file that was merged', async () => {
    before = active();
    merged = await propose('wrong', WRONG);
    const [applied] = await hosted.merge(merged);
    expect(applied?.ok, applied?.job.log.join('\n')).toBe(true);
    wrong = applied as HostedRun;
    expect(active()).not.toEqual(before);
  });

  it('1 and 2: finds the run and starts the undo', async () => {
    const [list = ''] = typed('gh run list');
    const [newest = ''] = (await type(list)).split('\n').toReversed();
    expect(newest).toBe(wrong.id);
    for (const line of typed('gh workflow run')) await type(line.replace('4711', newest));
    expect(undo.ok, undo.job.log.join('\n')).toBe(true);
  });

  it('4: the plan says what would be taken back, and what stays to be done', () => {
    const summary = seen(undo.jobs['plan']?.summaries.join('\n') ?? '');
    expect(summary).toMatch(/4 changes take back what that run did: 1 change of details and 3 reactivations/);
    expect(summary).toContain('Cannot be undone');
  });

  it('6: someone approved it, and CXone is as before', () => {
    expect(undo.jobs['undo']?.log.join('\n')).toContain('Undone: 4 of 4 changes');
    expect(seen(hosted.comment(merged))).toMatch(/^## \S+ Applied: .*\n\n↩️ \*\*Taken back:\*\* an undo took back /u);
    expect(active()).toEqual(before);
  });

  it('8 and 10: the roster is reverted by the command of the summary, with an empty plan', async () => {
    const summary = seen(undo.jobs['undo']?.summaries.join('\n') ?? '');
    const [command = ''] = /^git restore .*$/m.exec(summary) ?? [];
    const artifact = hosted.results.artifacts.findLast(({ name }) => name.endsWith('-undo-1'));
    const zip = join(clone, '..', 'undo.zip');
    await writeFile(zip, artifact?.bytes ?? '');
    const file = await open(zip);
    const revert = (await zipEntries(file)).find(({ name }) => name === 'revert.md');
    const body = Buffer.concat(revert ? await Array.fromAsync(revert.bytes()) : []).toString();
    await file.close();
    expect(body).toContain(command);
    const lines = typed('git restore');
    expect(lines[2]).toMatch(/^git restore --source=MERGE\^1 -- roster\.csv$/);
    for (const line of lines.with(2, command)) await type(line.replace('4711', wrong.id));
    const { number, runs } = await hosted.pullRequest('revert-roster');
    expect(runs[0]?.ok, runs[0]?.job.log.join('\n')).toBe(true);
    expect(seen(hosted.comment(number))).toContain('no changes needed');
    const [applied] = await hosted.merge(number);
    expect(applied?.ok, applied?.job.log.join('\n')).toBe(true);
    expect(active()).toEqual(before);
  });
});
