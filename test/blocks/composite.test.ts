import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGitHub, startGitHub } from '../harness/github.ts';
import { people, PRESETS, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { caller, onGitHub, pullEvent, pushed, pushEvent, reaches, walk, wellBehaved } from './walk.ts';

const staff = people(30);
const joiners = people(2, { from: 101 });
const policy = 'leavers: { absent: deactivate }\n';
let tenant: TenantHandle;
let github: FakeGitHub;

beforeEach(async () => {
  tenant = await startTenant({ ...PRESETS.generic, users: staff });
  github = await startGitHub();
  pushed(github);
});
afterEach(async () => {
  wellBehaved(tenant);
  await Promise.all([tenant.close(), github.close()]);
});

describe('from a repository that holds nothing but a roster,', () => {
  it('review plans and comments, and writes nothing to the tenant', async () => {
    github.state.addPull({ number: 7, head: 'head-sha' });
    const { ok, outputs, job } = await walk('review', reaches(tenant, { operations: 'provision' }), {
      repository: caller({ 'roster.csv': rosterCsv([...staff, ...joiners]) }),
      env: onGitHub(github),
      masks: [tenant.settings.auth.clientSecret],
      event: pullEvent(7, 'head-sha'),
      eventName: 'pull_request',
    });
    expect(job.log.join('\n')).not.toContain(tenant.settings.auth.clientSecret);
    expect({
      ok,
      reason: outputs['reason-code'],
      create: outputs['to-create'],
      unchanged: outputs['unchanged'],
    }).toEqual({ ok: true, reason: 'none', create: '2', unchanged: '30' });
    expect(github.state.commentsOf(7)).toHaveLength(1);
    expect(outputs['comment-url']).toContain('/pull/7#');
    expect(job.used[0]).toMatchObject({
      uses: expect.stringMatching(/^actions\/checkout@[0-9a-f]{40}$/) as string,
      with: { 'persist-credentials': 'false' },
    });
    expect(tenant.writes).toEqual([]);
  });

  it('apply does it, after a direct push', async () => {
    const { ok, outputs } = await walk('apply', reaches(tenant, { operations: 'provision' }), {
      repository: caller({ 'roster.csv': rosterCsv([...staff, ...joiners]) }),
      env: onGitHub(github),
      event: pushEvent,
      eventName: 'push',
    });
    expect({ ok, reason: outputs['reason-code'], created: outputs['created'] }).toEqual({
      ok: true,
      reason: 'none',
      created: '2',
    });
    expect(tenant.snapshot()).toHaveLength(32);
  });

  it('review, merge, apply: what was reviewed is done, and nothing more', async () => {
    const sha = 'b'.repeat(40);
    const files = caller({ 'roster.csv': rosterCsv([...staff, ...joiners]) });
    // There is no artifact service here: the signed comment counts.
    const given = { operations: 'provision', 'signing-key': 'one key for both jobs', 'artifact-name': '' };
    github.state.addPull({ number: 7, head: 'head-sha' });
    await walk('review', reaches(tenant, given), {
      repository: files,
      env: onGitHub(github),
      event: pullEvent(7, 'head-sha'),
      eventName: 'pull_request',
    });
    github.state.merge(7, sha, '2026-11-02T00:00:00Z');
    github.state.push(sha, { type: 'pr_merge', parents: 2 });
    const onMain = { env: { ...onGitHub(github), GITHUB_SHA: sha }, event: pushEvent, eventName: 'push' };

    const [gone] = staff;
    const more = caller({
      'roster.csv': rosterCsv([{ ...gone, title: 'Never reviewed' } as never, ...staff.slice(1), ...joiners]),
    });
    const refused = await walk('apply', reaches(tenant, given), { repository: more, ...onMain });
    expect({ ok: refused.ok, reason: refused.outputs['reason-code'] }).toEqual({ ok: false, reason: 'plan-changed' });
    expect(tenant.writes).toEqual([]);

    const applied = await walk('apply', reaches(tenant, given), { repository: files, ...onMain });
    expect({ ok: applied.ok, reason: applied.outputs['reason-code'], created: applied.outputs['created'] }).toEqual({
      ok: true,
      reason: 'none',
      created: '2',
    });
  });

  it('a step that fails makes the block fail, with its outputs', async () => {
    const { ok, outputs } = await walk('apply', reaches(tenant, { operations: 'provision', checkout: 'false' }), {
      repository: caller({}),
      env: onGitHub(github),
      event: pushEvent,
      eventName: 'push',
    });
    expect({ ok, reason: outputs['reason-code'] }).toEqual({ ok: false, reason: 'config-invalid' });
  });
});

describe('offboard', () => {
  const leaver = staff[4] as (typeof staff)[number];
  const start = (
    inputs: Record<string, string>,
    given: Record<string, string> = {},
    env: Record<string, string> = {},
  ) =>
    walk('offboard', reaches(tenant, given), {
      repository: caller({ '.github/cxone-policy.yml': policy, 'roster.csv': rosterCsv(staff) }),
      env: { ...onGitHub(github), ...env },
      event: { ...pushEvent, inputs },
      eventName: 'workflow_dispatch',
    });

  it('switches off one person and nobody else, whatever the policy says about absent people', async () => {
    const { ok, outputs, job } = await start({ 'user-name': leaver.userName });
    expect({ ok, reason: outputs['reason-code'], deactivated: outputs['deactivated'] }).toEqual({
      ok: true,
      reason: 'none',
      deactivated: '1',
    });
    expect(
      tenant
        .snapshot()
        .filter(({ active }) => !active)
        .map(({ userName }) => userName),
    ).toEqual([leaver.userName]);
    expect(job.annotations).toContainEqual(expect.stringContaining('Change the roster now'));
    expect(job.summaries.join('\n')).toContain('Change the roster now');
    expect(job.log.join('\n')).not.toContain(leaver.userName);
    expect((await readdir(job.workspace)).filter((file) => file.startsWith('.cxone-offboard'))).toEqual([]);
  });

  it('finds people by externalId as well, and fails where nobody had to be deactivated', async () => {
    expect((await start({}, { 'external-id': leaver.externalId })).outputs['deactivated']).toBe('1');
    const again = await start({ 'external-id': leaver.externalId });
    expect(again.ok).toBe(false);
    expect(again.job.annotations).toContainEqual(
      expect.stringContaining('error: No account was deactivated. The account was off already'),
    );
    const warned = await start({ 'user-name': 'nobody@example.com' }, { 'nothing-to-do': 'warn' });
    expect(warned.ok).toBe(true);
    expect(warned.job.annotations).toContainEqual(
      expect.stringContaining('warning: No account was deactivated. There is no account of this name'),
    );
  });

  it('of an old commit, whose policy is another one by now, fails and says that nobody was deactivated', async () => {
    const sha = 'c'.repeat(40);
    github.state.push(sha);
    github.state.addFile(sha, '.github/cxone-policy.yml', policy);
    github.state.push('d'.repeat(40));
    github.state.addFile('d'.repeat(40), '.github/cxone-policy.yml', 'version: 1\n');
    const { ok, outputs, job } = await start({ 'user-name': leaver.userName }, {}, { GITHUB_SHA: sha });
    expect({ ok, reason: outputs['reason-code'] }).toEqual({ ok: false, reason: 'superseded' });
    expect(job.annotations).toContainEqual(expect.stringContaining('error: Nobody was deactivated'));
    expect(job.summaries.join('\n')).toContain('Start the workflow anew');
    expect(job.annotations.join('\n')).not.toContain('Its own run does the work');
    expect(tenant.writes).toEqual([]);
  });

  it('fails where nobody is named, before the tenant is asked', async () => {
    tenant.forget();
    const { ok, job } = await start({});
    expect(ok).toBe(false);
    expect(job.annotations).toEqual([expect.stringContaining('Nobody is named')]);
    // So it does for a wrong word: nobody is deactivated by a run that could not say so.
    const wrong = await start({ 'user-name': leaver.userName }, { 'nothing-to-do': 'ignore' });
    expect([wrong.ok, wrong.job.annotations]).toEqual([false, [expect.stringContaining('neither `fail` nor `warn`')]]);
    expect(tenant.requests).toEqual([]);
  });
});
