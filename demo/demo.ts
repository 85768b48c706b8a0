/**
 * `npm run demo`: what CXone Roster does, in five acts and under ten seconds. A tenant with 500 people on loopback, a
 * bit of GitHub, and the real `dist/` run as a runner would. Exits 1 when any act does not end as it should.
 */
import { access, copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActRun, type Places, play } from './acts.ts';
import type { Attributes } from './directory.ts';
import { startDemoGitHub } from './github.ts';
import { brokenRosterCsv, type Member, MISTAKES, rosterCsv, story } from './people.ts';
import { Stage } from './stage.ts';
import { startDemoTenant } from './tenant.ts';
import { Style } from '../src/cli/terminal.ts';

const POLICY = `# What this tenant's roster may do. Everything that is not here has its default.
version: 1
guards:
  create: { percent: 30 }
`;

const root = fileURLToPath(new URL('../', import.meta.url));
const output = join(root, 'demo-output');
const places: Places = { root, output, workspace: join(output, 'repository') };
const style = Style.of(process.stdout, process.env);
const stage = new Stage(style, process.stdout.columns ?? 110, (line) => void process.stdout.write(`${line}\n`));

/** An act that did not end as it should. */
class Surprise extends Error {}

async function demo(): Promise<number> {
  const began = performance.now();
  await access(join(root, 'dist', 'index.js')).catch(() => {
    throw new Surprise('dist/ is missing, and the demo runs the real one. Build it with: npm run bundle');
  });
  await rm(output, { recursive: true, force: true });
  await mkdir(join(places.workspace, '.github'), { recursive: true });
  await writeFile(join(places.workspace, '.github', 'cxone-policy.yml'), POLICY);
  const roster = (text: string): Promise<void> => writeFile(join(places.workspace, 'roster.csv'), text);

  const tale = story();
  const tenant = await startDemoTenant(tale.tenant);
  const github = await startDemoGitHub(places.workspace);
  const world = { tenant, github };
  try {
    stage.title('CXone Roster', [
      `A tenant with ${tale.tenant.length} people on loopback (${new URL(tenant.url).host}, SCIM by SCIMMY), a ` +
        `little GitHub, and the real dist/.`,
      `Nothing leaves this machine. HR has sent a roster of ${tale.roster.length} people.`,
    ]);

    stage.act(1, 'The file has mistakes', 'pull request · mode: validate · no secret needed');
    await roster(brokenRosterCsv(tale.roster));
    const checked = await play(
      { name: '1-validate', mode: 'validate', on: 'pull request' },
      places,
      world,
      showProgress,
    );
    await document(checked, ['comment.md', 'summary.md'], { lines: 15, rows: 6 });
    expectOutputs(checked, 1, { 'reason-code': 'roster-invalid', 'invalid-rows': `${MISTAKES.length}` });
    stage.good(
      `${MISTAKES.length} wrong rows found in one go, explained by row and column; nothing was sent to the tenant`,
    );

    stage.act(
      2,
      'HR has corrected it: what would change?',
      'pull request · mode: plan · one comment, updated in place',
    );
    await roster(rosterCsv(tale.roster));
    const planned = await play({ name: '2-plan', mode: 'plan', on: 'pull request' }, places, world, showProgress);
    await document(planned, ['comment.md'], { lines: 24, rows: 5, open: { title: 'Changes', rows: 3 } });
    const numbers = {
      'to-create': `${tale.joiners}`,
      'to-update': `${tale.movers}`,
      'to-reactivate': `${tale.returners}`,
      unchanged: `${tale.unchanged}`,
    };
    expectOutputs(planned, 0, { 'reason-code': 'none', changes: 'true', ...numbers });
    const read = tenant.counted();
    expect(
      read.bulk + read.writes === 0,
      `The plan wrote to the tenant: ${read.bulk} bulk and ${read.writes} other requests.`,
    );
    expect(
      github.comments.length === 1,
      `One comment was expected on the pull request; there are ${github.comments.length}.`,
    );
    stage.good(`planned with ${read.reads} reads and no write, posted as one comment with names masked`);

    stage.act(
      3,
      'Reviewed and merged: do it',
      'push to main · mode: apply · plans afresh, and does only what was reviewed',
    );
    const untouched = JSON.stringify(tenant.directory.all().slice(tale.roster.length - tale.joiners));
    const applied = await play({ name: '3-apply', mode: 'apply', on: 'push' }, places, world, showProgress);
    await document(applied, ['summary.md'], { lines: 14, rows: 6 });
    expectOutputs(applied, 0, {
      'reason-code': 'none',
      created: `${tale.joiners}`,
      updated: `${tale.movers}`,
      reactivated: `${tale.returners}`,
      failed: '0',
    });
    const sent = tenant.counted();
    expect(
      sent.bulk > 0 && sent.writes === 0,
      `Bulk requests were expected; ${sent.bulk} bulk and ${sent.writes} single writes came.`,
    );
    const wrong = tale.roster.filter((one) => !isThere(one, tenant.directory.all()));
    expect(
      wrong.length === 0,
      `${wrong.length} people are not in the tenant as the roster has them, e.g. ${wrong[0]?.userName ?? ''}.`,
    );
    expect(
      JSON.stringify(tenant.directory.all().slice(tale.roster.length - tale.joiners, tale.tenant.length)) === untouched,
      'Someone who is not in the roster was changed.',
    );
    stage.good(
      `${tale.joiners + tale.movers + tale.returners} changes in ${sent.bulk} bulk requests; looked up in the ` +
        `tenant: every attribute right, nobody else touched`,
    );

    stage.act(4, 'The same again', 'push to main · mode: apply');
    const again = await play({ name: '4-again', mode: 'apply', on: 'push' }, places, world, show);
    expectOutputs(again, 0, { 'reason-code': 'none', changes: 'false' });
    const idle = tenant.counted();
    expect(
      idle.bulk + idle.writes === 0,
      `The second apply wrote: ${idle.bulk} bulk and ${idle.writes} other requests.`,
    );
    stage.good(`${idle.reads} reads, no write, nothing to change`);

    stage.act(5, 'A year later: is the audit whole?', 'by hand · mode: verify · no tenant, no secret needed');
    const head = applied.outputs['audit-head'] ?? '';
    // As someone does who has it from the artifact: the file lies in the repository's checkout.
    // Beside it lies the plan of the same artifact, which holds what was changed from what to what.
    const kept = join(places.workspace, 'of-the-apply');
    await mkdir(kept, { recursive: true });
    for (const name of ['audit.jsonl', 'plan.json']) await copyFile(join(applied.folder, name), join(kept, name));
    const verified = await play(
      {
        name: '5-verify',
        mode: 'verify',
        on: 'push',
        inputs: { 'audit-file': 'of-the-apply/audit.jsonl', 'expected-head': head },
      },
      places,
      world,
      show,
    );
    expectOutputs(verified, 0, { 'reason-code': 'none' });
    expect(
      !verified.log.some((line) => /no .plan\.json. lies beside/.test(line)),
      'The audit was read without its plan.',
    );
    stage.good(`not a byte of it was changed since the apply: it ends in ${head.slice(0, 12)}…`);

    stage.title('Where everything lies', []);
    stage.list(await files([checked, planned, applied, again, verified]));
    stage.gap();
    stage.good(
      `All five acts ended as they should, in ${((performance.now() - began) / 1000).toFixed(1)} s. Open ` +
        `${style.bold(local(join(applied.folder, 'report.html')))} in a browser.`,
    );
    stage.gap();
    return 0;
  } finally {
    await Promise.all([tenant.close(), github.close()]);
  }
}

const show = (line: string): void => stage.log(line);
/** Where a document is shown after the log, what it says is not said twice. */
const showProgress = (line: string): void => {
  if (/^(Roster|Tenant|Plan|Wait|Apply) /.test(line)) show(line);
};
const local = (path: string): string => relative(root, path);

function expect(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Surprise(message);
}

function expectOutputs(run: ActRun, exitCode: number, outputs: Record<string, string>): void {
  const wrong = Object.entries(outputs)
    .filter(([name, value]) => run.outputs[name] !== value)
    .map(([name, value]) => `${name} should be ${value} and is ${run.outputs[name] ?? 'missing'}`);
  if (run.exitCode !== exitCode)
    wrong.unshift(`the exit code should be ${exitCode} and is ${run.exitCode ?? 'none (ended by a signal)'}`);
  const tail = run.log.slice(-6).map((line) => `       ${line}`);
  expect(
    wrong.length === 0,
    [
      `This act did not end as it should: ${wrong.join('; ')}.`,
      '     The end of its log:',
      ...tail,
      `     All of it: ${local(run.folder)}/log.txt`,
    ].join('\n'),
  );
}

/** Shows the first of these files that there is. */
async function document(run: ActRun, names: string[], limits: Parameters<Stage['document']>[2]): Promise<void> {
  for (const name of names) {
    const text = await readFile(join(run.folder, name), 'utf8').catch(() => null);
    if (text !== null) return stage.document(local(join(run.folder, name)), text, limits);
  }
}

function isThere(member: Member, accounts: Attributes[]): boolean {
  const account = accounts.find((one) => one.userName === member.userName);
  const name = account?.['name'] as { givenName?: string; familyName?: string } | undefined;
  const enterprise = account?.['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'] as
    { department?: string } | undefined;
  return (
    account?.externalId === member.externalId &&
    name?.givenName === member.givenName &&
    name.familyName === member.familyName &&
    account['title'] === member.title &&
    enterprise?.department === member.department &&
    account['active'] === member.active
  );
}

async function files(runs: ActRun[]): Promise<(readonly [string, string])[]> {
  const order = [
    'report.html',
    'comment.md',
    'summary.md',
    'plan.json',
    'results.csv',
    'audit.jsonl',
    'roster-errors.csv',
    'history.csv',
    'history.json',
    'memory.json',
    'log.txt',
  ];
  const rows = await Promise.all(
    runs.map(async ({ folder }) => {
      const there: string[] = await readdir(folder).catch(() => []);
      return [`${local(folder)}/`, order.filter((name) => there.includes(name)).join(' · ')] as const;
    }),
  );
  return [
    [
      `${local(places.workspace)}/`,
      'roster.csv · .github/cxone-policy.yml · of-the-apply/audit.jsonl · of-the-apply/plan.json',
    ],
    ...rows,
  ];
}

process.exitCode = await demo().catch((error: unknown) => {
  stage.bad(
    error instanceof Surprise
      ? error.message
      : `The demo itself broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  stage.gap();
  return 1;
});
