import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, rosterCsv, startTenant } from '../tenant/server.ts';
import { WORKFLOW_TOKEN } from '../harness/github.ts';
import { BASE, headOf, Reviewed, seen } from './review-setting.ts';

const there = people(10);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const rows = [...there, ...joiners];
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: there, roles: ROLES }));
});
afterEach(() => world.close());

const SECRETS = { 'client-id': '', 'client-secret': '' };

describe('a run without secrets', () => {
  it.each([
    ['a fork', { from: 'stranger/roster' }, {}],
    ['a fork that is gone', { from: null }, {}],
    ['Dependabot', {}, { GITHUB_ACTOR: 'dependabot[bot]' }],
  ])('by %s checks the file, says so, and asks the tenant nothing', async (_, from, env) => {
    world.github.accounts.set(WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'read' });
    const run = await world.plan({ rows, ...from, inputs: SECRETS, run: { env } });
    expect(run.outputs).toMatchObject({
      'reason-code': 'none',
      decision: 'continue',
      'invalid-rows': '0',
      'plan-hash': '',
      'comment-url': '',
    });
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/no secrets/);
    expect(seen(run.summary)).toMatch(/no secrets/);
    expect(
      run.annotations.filter(({ level, message }) => level === 'warning' && message.includes('could not be posted')),
    ).toHaveLength(1);
    expect(world.tenant.requests).toEqual([]);
    // Neither a right for the job nor another start of the same run would help a fork.
    const isFork = Object.keys(from).length > 0;
    const said = run.annotations.map(({ message }) => message).join('\n');
    expect(said).toContain('brings these commits to a branch of this repository');
    expect(said.includes('GitHub gives runs of a fork a token that only reads')).toBe(isFork);
    expect(said.includes('Give the job “permissions: pull-requests: write”')).toBe(!isFork);
  });

  it('says after the merge that it came from a fork, and showed no plan', async () => {
    world.github.state.addPull({ number: 7, head: headOf(7), headRepository: 'stranger/roster' });
    world.merge();
    const run = await world.apply({ rows });
    expect(run.outputs).toMatchObject({ 'reason-code': 'approval-missing', created: '0' });
    expect(run.log).toContain('left a plan of 1ead000 for this roster and this tenant: it came from a fork');
  });

  it('says so also where it is no plan: an apply of what Dependabot pushed', async () => {
    const run = await world.apply({ rows, inputs: SECRETS, run: { env: { GITHUB_ACTOR: 'dependabot[bot]' } } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid' });
    expect(run.log).toMatch(/GitHub gives this run no secrets of the repository: a fork or Dependabot started it/);
    expect(run.log).toContain('Start the workflow anew by hand');
  });

  it('still names every wrong row', async () => {
    const run = await world.plan({
      rows: [...there, { ...joiners[0], userName: 'no address' }],
      from: 'stranger/roster',
      inputs: SECRETS,
    });
    expect(run.outputs).toMatchObject({ 'reason-code': 'roster-invalid', 'invalid-rows': '1' });
    expect(run.exitCode).toBe(1);
    expect(seen(world.comment())).toMatch(/^## ❌ Roster for acme: please correct/);
  });

  it('of the repository itself is a mistake in the workflow', async () => {
    const run = await world.plan({ rows, inputs: SECRETS });
    expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid', decision: 'stop' });
    expect(run.log).toContain('client-secret');
  });
});

describe('a token that may not write', () => {
  it('costs a warning and no more', async () => {
    world.github.accounts.set(WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'read' });
    const run = await world.plan({ rows });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '3', 'comment-url': '' });
    expect(run.exitCode).toBe(0);
    const warnings = run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings).toEqual([
      expect.stringMatching(/could not be posted \(.*\)\. Give the job “permissions: pull-requests: write”/),
    ]);
    expect(run.files['comment.md']).toContain('3 changes');
    expect(run.summary).toContain('3 changes');
  });

  it('costs an applied plan its mark, not its success', async () => {
    await world.plan({ rows });
    world.merge();
    world.github.accounts.set(WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'read' });
    const run = await world.apply({ rows });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    expect(
      run.annotations.some(({ level, message }) => level === 'warning' && message.includes('#7 could not be posted')),
    ).toBe(true);
  });
});

describe('the policy of a pull request', () => {
  const displayOf = (role: string): string | undefined => ROLES.find(({ value }) => value === role)?.display;
  const allowing = (...roles: string[]): string =>
    `roles:\n  allowed:\n${roles.map((role) => `    ${role}: { display: "${displayOf(role)}" }\n`).join('')}`;
  const path = '.github/cxone-policy.yml';

  it('cannot allow its own role: the base’s counts, and the change is shown at the top', async () => {
    world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
    world.github.state.addFile(BASE, path, allowing('role-agent'));
    const asks = [...there, { ...joiners[0], roles: ['role-admin'] } as (typeof there)[number]];
    const run = await world.plan({
      rows: asks,
      files: { [path]: allowing('role-agent', 'role-admin') },
      inputs: { operations: 'provision,roles' },
    });
    expect(run.outputs).toMatchObject({ 'reason-code': 'policy-violation', 'to-create': '0' });
    const comment = seen(world.comment());
    expect(comment).toMatch(/This pull request changes the policy[^]*merge the policy first[^]*Update branch[^]*roles/);
    expect(comment.indexOf('changes the policy')).toBeLessThan(comment.indexOf('role-admin'));
    expect(world.tenant.writes).toEqual([]);
  });

  it('cannot do so either where the workflow checks the repository out into a folder', async () => {
    world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
    world.github.state.addFile(BASE, path, allowing('role-agent'));
    world.github.state.addFile(BASE, 'roster.csv', rosterCsv(people(100), world.columns));
    const asks = [...there, { ...joiners[0], roles: ['role-admin'] } as (typeof there)[number]];
    const run = await world.plan({
      rows: [],
      files: {
        'config/.git/config': '[remote "origin"]\n\turl = https://github.com/example/roster\n',
        'config/roster.csv': rosterCsv(asks, world.columns),
        [`config/${path}`]: allowing('role-agent', 'role-admin'),
      },
      inputs: { operations: 'provision,roles', roster: 'config/roster.csv', policy: `config/${path}` },
    });
    expect(run.outputs).toMatchObject({ 'reason-code': 'policy-violation', 'to-create': '0', 'invalid-rows': '0' });
    expect(seen(world.comment())).toMatch(/This pull request changes the policy/);
    expect(run.files['roster-errors.csv']).toContain('file-shrank');
    expect(run.annotations.map(({ properties }) => properties['file'])).toContain('roster.csv');
  });

  it('that is the first is used, and marked as new', async () => {
    const run = await world.plan({ rows, files: { [path]: 'guards:\n  create: { percent: 60 }\n' } });
    expect(run.outputs['reason-code']).toBe('none');
    expect(seen(world.comment())).toMatch(/The policy is new/);
  });

  it('is the one of the base branch as it stands now, whatever the event says of its own time', async () => {
    world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
    const asks = [...there, { ...joiners[0], roles: ['role-admin'] } as (typeof there)[number]];
    const text = allowing('role-agent', 'role-admin');
    world.github.state.addFile(BASE, path, text);
    world.github.state.push(BASE);
    expect((await world.plan({ rows: asks, files: { [path]: text } })).outputs['reason-code']).toBe('none');
    world.github.state.addFile(headOf(1, 5), path, allowing('role-agent'));
    world.github.state.push(headOf(1, 5));
    const later = await world.plan({ rows: asks, files: { [path]: text } });
    expect(later.outputs['reason-code']).toBe('policy-violation');
  });

  it.each([403, 502])('that cannot be read (%i) ends the plan: its own is never used in its place', async (status) => {
    world.github.state.addFile(BASE, path, allowing('role-agent'));
    const mishap = { method: 'GET', path: /\/contents\//, status, message: 'No.', times: 9 };
    world.github.mishaps.push(mishap);
    const run = await world.plan({ rows, files: { [path]: 'guards: { create: { percent: 100 } }\n' } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid', 'plan-hash': '' });
    expect(run.log).toMatch(status === 403 ? /permissions: contents: read/ : /GitHub did not answer properly/);
    expect(seen(world.comment())).not.toMatch(/ready/);
  });

  it('is planned as it brings it where it changes no people: guards and exceptions stay the base’s', async () => {
    world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
    world.github.state.addFile(BASE, path, allowing('role-agent'));
    world.github.state.addPull({ number: 7, head: headOf(7), base: BASE, files: [{ filename: path }] });
    const asks = there.map((one) => ({ ...one, roles: ['role-admin'] })) as typeof there;
    const brought =
      allowing('role-agent', 'role-admin') + 'guards: { roleGain: { percent: 100 }, minimumPopulation: 0 }\n';
    const run = await world.plan({ rows: asks, files: { [path]: brought } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'guard-tripped', 'to-change-roles': String(there.length) });
    expect(seen(world.comment())).toMatch(/changes the policy, and no people[^]*roles[^]*after the merge[^]*guards/);
  });

  it('may change its columns at once', async () => {
    world.columns = [
      'userName',
      'externalId',
      'givenName',
      'familyName',
      'displayName',
      'title',
      'email',
      'phone',
      'department',
    ];
    world.github.state.addFile(BASE, path, 'columns:\n  department: title\n  title: department\n');
    const swapped = await world.plan({ rows, files: { [path]: 'columns: {}\nguards: { create: { percent: 90 } }\n' } });
    expect(swapped.outputs).toMatchObject({ 'reason-code': 'none', 'to-update': '0' });
    expect(seen(world.comment())).toMatch(/This pull request changes the policy[^]*guards/);
  });
});

describe('a plan on pull_request_target', () => {
  const onTarget = { eventName: 'pull_request_target', env: { GITHUB_REF: 'refs/heads/main' } };

  it('is refused where it read another file than the pull request’s, and says what to do', async () => {
    world.github.state.addFile(headOf(7), 'roster.csv', rosterCsv(rows));
    const run = await world.plan({ rows: there, run: onTarget });
    expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid', 'plan-hash': '' });
    expect(run.log).toMatch(/`roster\.csv` was read from another commit.*Run the plan on `pull_request`/s);
    expect(world.tenant.requests).toEqual([]);
  });

  it('is made where it is the very file, and is no review', async () => {
    world.github.state.addFile(headOf(7), 'roster.csv', rosterCsv(rows));
    const run = await world.plan({ rows, run: onTarget });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '3' });
    world.merge();
    const applied = await world.apply({ rows });
    expect(applied.outputs['reason-code']).toBe('approval-missing');
    expect(world.tenant.writes).toEqual([]);
  });
});

describe('a roster of more than a megabyte on the base', () => {
  it('is compared with the pull request’s', async () => {
    world.github.state.addFile(BASE, 'roster.csv', rosterCsv(people(9000)));
    const run = await world.plan({ rows });
    expect(run.outputs['reason-code']).toBe('none');
    expect(seen(world.comment())).toMatch(/9,?000 rows?/);
    expect(run.files['roster-errors.csv']).toContain('file-shrank');
  });
});
