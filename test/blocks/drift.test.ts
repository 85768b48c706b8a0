import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGitHub, startGitHub } from '../harness/github.ts';
import { type ActionResult, runAction } from '../harness/runner.ts';
import { people, PRESETS, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { onGitHub, pushEvent, reaches, wellBehaved } from './walk.ts';

const staff = people(30);
const [first, second] = staff as [(typeof staff)[number], (typeof staff)[number]];
let tenant: TenantHandle;
let github: FakeGitHub;
let workspace: string;

beforeEach(async () => {
  tenant = await startTenant({ ...PRESETS.generic, users: staff });
  github = await startGitHub();
  workspace = await mkdtemp(join(tmpdir(), 'cxone-drift-'));
  await writeFile(
    join(workspace, 'roster.csv'),
    rosterCsv(staff, ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active']),
  );
});
afterEach(async () => {
  wellBehaved(tenant, 'none');
  await Promise.all([tenant.close(), github.close()]);
});

const drift = (more: Record<string, string> = {}): Promise<ActionResult> =>
  runAction({
    entry: 'main',
    workspace,
    inputs: reaches(tenant, { mode: 'drift', ...more }),
    env: onGitHub(github),
    event: pushEvent,
    eventName: 'schedule',
  });

/** What an admin does by hand in CXone; not a request of the action. */
const changed = (userName: string, change: (resource: Record<string, unknown>) => void): void => {
  for (const account of tenant.users.values()) if (account.resource['userName'] === userName) change(account.resource);
};
const issues = (): { state: string; title: string }[] =>
  github.state.issues.map(({ state, title }) => ({ state, title }));
const asked = (): string[] =>
  github.requests.filter((request) => !request.startsWith('GET') && !request.endsWith('/graphql'));

describe('drift', () => {
  it('says nothing where nothing differs', async () => {
    const { exitCode, outputs, stderr } = await drift({ 'fail-on-drift': 'true' });
    expect(stderr).toBe('');
    expect({
      exitCode,
      reason: outputs['reason-code'],
      decision: outputs['decision'],
      changes: outputs['changes'],
    }).toEqual({ exitCode: 0, reason: 'none', decision: 'complete', changes: 'false' });
    expect(issues()).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('opens one issue, keeps it up to date, leaves it alone while nothing changes, and closes it', async () => {
    changed(first.userName, (resource) => Object.assign(resource, { title: 'Chief @everyone' }));
    const opened = await drift();
    expect({
      exitCode: opened.exitCode,
      reason: opened.outputs['reason-code'],
      decision: opened.outputs['decision'],
      update: opened.outputs['to-update'],
    }).toEqual({ exitCode: 0, reason: 'drift', decision: 'continue', update: '1' });
    expect(issues()).toEqual([{ state: 'open', title: 'CXone differs from the roster: acme' }]);
    expect(opened.outputs['comment-url']).toContain('/issues/');
    const issue = github.state.issues[0];
    expect(issue?.labels).toEqual(['cxone-drift']);
    expect(issue?.body).toContain('1 person differs');
    expect(issue?.body).toContain('Details differ (1)');
    expect(issue?.body).not.toContain(first.userName);
    expect(issue?.body).not.toContain('@everyone');

    github.requests.length = 0;
    await drift();
    expect(asked()).toEqual([]);

    changed(second.userName, (resource) => Object.assign(resource, { active: false }));
    tenant.seed(people(1, { from: 900 }));
    const updated = await drift({ 'fail-on-drift': 'true' });
    expect({ exitCode: updated.exitCode, decision: updated.outputs['decision'] }).toEqual({
      exitCode: 1,
      decision: 'failure',
    });
    expect(issues()).toHaveLength(1);
    expect(issue?.body).toContain('3 people differ between CXone and the roster, 1 of them not in the roster');
    expect(issue?.body).toContain('Deactivated in CXone, active in the roster (1)');
    expect(issue?.body).toContain('In CXone, not in the roster (1)');
    expect(github.state.commentsOf(issue?.number ?? 0)).toHaveLength(1);
    const summary = await readFile(join(updated.outputDir, 'summary.md'), 'utf8');
    expect(summary).toContain('Drift in acme');

    changed(first.userName, (resource) => Object.assign(resource, { title: first.title }));
    changed(second.userName, (resource) => Object.assign(resource, { active: true }));
    changed(people(1, { from: 900 })[0]?.userName ?? '', (resource) => Object.assign(resource, { active: false }));
    expect((await drift()).outputs['reason-code']).toBe('none');
    expect(issues().map(({ state }) => state)).toEqual(['closed']);

    changed(first.userName, (resource) => Object.assign(resource, { title: 'Again' }));
    await drift();
    expect(issues().map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('finds its issue by author too: someone’s copy of the marker is neither changed nor closed', async () => {
    changed(first.userName, (resource) => Object.assign(resource, { title: 'Chief' }));
    await drift();
    const own = github.state.issues[0];
    github.state.issues.unshift({
      number: 1,
      title: 'copy',
      body: own?.body ?? '',
      state: 'open',
      labels: [],
      author: 'someone',
    });
    if (own) own.labels = [];
    changed(first.userName, (resource) => Object.assign(resource, { title: first.title }));
    await drift();
    expect(github.state.issues.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'copy open',
      'CXone differs from the roster: acme closed',
    ]);
  });

  it('leaves the issue alone where it could not compare, and only warns where GitHub refuses', async () => {
    changed(first.userName, (resource) => Object.assign(resource, { title: 'Chief' }));
    await drift();
    github.requests.length = 0;
    expect((await drift({ 'client-secret': 'wrong' })).outputs['reason-code']).toBe('auth-failed');
    expect(asked()).toEqual([]);
    changed(first.userName, (resource) => Object.assign(resource, { title: 'Other' }));
    github.mishaps.push({
      method: 'PATCH',
      path: /\/issues\//,
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const refused = await drift();
    expect({ exitCode: refused.exitCode, reason: refused.outputs['reason-code'] }).toEqual({
      exitCode: 0,
      reason: 'drift',
    });
    expect(refused.annotations.map(({ message }) => message).join('\n')).toContain('issues: write');
  });

  it('reports a large difference, guards or not', async () => {
    for (const { userName } of staff.slice(0, 25))
      changed(userName, (resource) => Object.assign(resource, { title: 'All new', active: false }));
    const { outputs } = await drift();
    expect({
      reason: outputs['reason-code'],
      update: outputs['to-update'],
      reactivate: outputs['to-reactivate'],
    }).toEqual({ reason: 'drift', update: '25', reactivate: '25' });
    expect(github.state.issues[0]?.body).toContain('25 people differ');
  });

  it('opens no second issue where the answer to the first was lost', async () => {
    changed(first.userName, (resource) => Object.assign(resource, { title: 'Chief' }));
    github.mishaps.push({ method: 'POST', path: /\/issues$/, status: 502, done: true });
    const { outputs } = await drift();
    expect(issues()).toHaveLength(1);
    expect(outputs['comment-url']).not.toBe('');
  });
});
