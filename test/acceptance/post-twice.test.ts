import { readdir } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { type Fault, people, rosterCsv, type SeedUser, startTenant } from '../tenant/server.ts';
import type { Place } from '../harness/results.ts';
import { hanging } from './post-setting.ts';
import { Reviewed } from './review-setting.ts';
import type { Finished } from './setting.ts';

/** Six people leave, the others stay. */
const staff = people(30).map((one): SeedUser => ({ ...one, sessions: 1 }));
const roster = rosterCsv(
  staff,
  ['userName', 'externalId', 'givenName', 'familyName', 'status'],
  staff.map((_, i) => ({ status: i < 6 ? 'terminated' : 'active' })),
);
const files = { 'roster.csv': roster, '.github/cxone-policy.yml': 'guards: { deactivate: { percent: 90 } }\n' };

let world: Reviewed;
afterEach(() => world.close());

/** A main step that is killed once a request hangs, or an upload. */
async function killed(fault: Fault | Place, runner?: string): Promise<Finished> {
  const { tenant, results } = world;
  tenant.forget();
  const held = 'call' in fault ? results.hold(fault) : null;
  if ('kind' in fault) tenant.setFault(fault);
  const cut = new AbortController();
  const watch = setInterval(
    () => (held?.reached || tenant.requests.some((one) => one.fault?.startsWith('hang'))) && cut.abort(),
    5,
  );
  const run = await world.apply({
    rows: [],
    files,
    inputs: { 'settle-seconds': '1' },
    run: {
      entry: 'main',
      signal: cut.signal,
      stopBy: 'SIGKILL',
      env: { GITHUB_RUN_ID: '8000' },
      ...(runner && { runner }),
    },
  });
  clearInterval(watch);
  expect(run.endedBy).toBe('SIGKILL');
  return run;
}
const post = (main: Finished): Promise<Finished> =>
  world.apply({
    rows: [],
    files,
    inputs: { 'settle-seconds': '1' },
    run: { entry: 'post', state: main.state, runner: main.runner, env: { GITHUB_RUN_ID: '8000' } },
  });

it('two killed runs in one folder: what the first left open is finished by the next run', async () => {
  world = await Reviewed.start(await startTenant({ users: staff, offer: { vendor: true } }));
  await world.plan({ rows: [], files });
  world.merge();
  const first = await killed(hanging(0, 'after'));
  const second = await killed({ kind: 'hang', match: { method: 'GET', path: '/Users' } }, first.runner);
  world.tenant.setFault({ kind: 'status', status: 503, times: Infinity, match: { path: 'bulk-revoke' } });
  await post(second);
  const told = await post(first);
  expect(told.log).toContain('The audit of the run that was interrupted is an artifact of its own: https://');
  const names = world.results.artifacts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['cxone-roster-acme-apply-1', 'cxone-roster-acme-apply-01']));
  expect(world.tenant.cleanup.sessions).toEqual([]);
  world.tenant.clearFaults();
  const next = await world.apply({ rows: [], files, inputs: { 'settle-seconds': '1' } });
  expect(next.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '6' });
  expect(new Set(world.tenant.cleanup.sessions).size).toBe(6);
});

it('one that is killed while it uploads, and another in its folder: what the first left open is finished', async () => {
  world = await Reviewed.start(await startTenant({ users: staff, offer: { vendor: true } }));
  await world.plan({ rows: [], files });
  world.merge();
  world.tenant.setFault({ kind: 'status', status: 503, times: Infinity, match: { path: 'bulk-revoke' } });
  const first = await killed({ call: 'CreateArtifact', name: 'cxone-roster-acme-apply-1', when: 'before' });
  const second = await world.apply({
    rows: [],
    files,
    run: { entry: 'main', runner: first.runner, env: { GITHUB_RUN_ID: '8000' } },
  });
  expect(second.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false' });
  // It has come to its end: of the folder nobody needs anything but the first one's post.
  expect(await readdir(second.outputDir)).toEqual(expect.not.arrayContaining(['.unpublished']));
  expect((await post(first)).log).toContain('The audit of the run that was interrupted is an artifact of its own');
  expect(world.tenant.cleanup.sessions).toEqual([]);
  world.tenant.clearFaults();
  const next = await world.apply({ rows: [], files, inputs: { 'settle-seconds': '1' } });
  expect(next.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '6' });
  expect(new Set(world.tenant.cleanup.sessions).size).toBe(6);
});
