import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, startTenant } from '../tenant/server.ts';
import { headOf, Reviewed, seen } from './review-setting.ts';
import type { Finished } from './setting.ts';

// Nothing of this shows in a process of its own only.
process.env['HARNESS'] ||= 'inline';

const OVERRIDE = '.github/cxone-override.yml';
const there = people(30);
const leaving = there.map((one, index) => (index < 20 ? { ...one, active: false } : one));
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

let world: Reviewed;
/** The plan of the roster's pull request, which a guard stops. */
let stopped: Finished;
beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: there, roles: ROLES }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'active'];
  stopped = await world.plan({ rows: leaving });
  expect(stopped.outputs['reason-code']).toBe('guard-tripped');
});
afterEach(() => world.close());

const entry = (reason = 'closure', expires = day(1)): string =>
  JSON.stringify({
    plan: stopped.outputs['plan-hash'],
    kind: 'deactivate',
    count: 20,
    reason,
    approver: 'lead',
    expires,
  });

describe('an override that a pull request brings', () => {
  it('alone says on its own plan that its merge lets the plan pass, and it does', async () => {
    world.merge();
    await world.apply({ rows: leaving });
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: OVERRIDE }] });
    const files = { [OVERRIDE]: entry() };
    const plan = await world.plan({ number: 8, rows: leaving, files });
    expect(plan.outputs['reason-code']).toBe('guard-tripped');
    const comment = seen(world.comment(8));
    expect(comment).toContain('to merge this pull request: its run applies, by the exception that it brings.');
    expect(comment).not.toMatch(/press Update branch|The exception, if it is meant/u);
    expect(seen(plan.summary)).not.toContain('this exception lets it pass');
    world.merge(8);
    expect((await world.apply({ number: 8, rows: leaving, files })).outputs).toMatchObject({ deactivated: '20' });
  });

  it('as it was proposed counts, and is told what to fill in, before it is merged and after', async () => {
    world.merge();
    await world.apply({ rows: leaving });
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: OVERRIDE }] });
    const files = { [OVERRIDE]: entry('why this is meant') };
    await world.plan({ number: 8, rows: leaving, files });
    const comment = seen(world.comment(8));
    expect(comment).toContain('Fill it in before this pull request is merged: the audit shows it.');
    world.merge(8);
    const done = await world.apply({ number: 8, rows: leaving, files });
    expect(done.outputs).toMatchObject({ deactivated: '20' });
    expect(done.log).toContain('found "why this is meant", as the entry was proposed');
    expect(`${comment} ${done.log}`).not.toMatch(/(?:does|would) not count/u);
  });

  it('beside its roster does not count, says so, and one with another reason that comes apart does', async () => {
    const pull = world.github.state.pulls.get(7);
    pull?.files.push({ filename: OVERRIDE }, { filename: 'roster.csv' });
    const files = { [OVERRIDE]: entry() };
    await world.plan({ rows: leaving, files, head: headOf(7, 2) });
    expect(seen(world.comment())).toContain(
      'to merge the exception by a pull request of its own first, then press Update branch on this one.',
    );
    world.merge();
    const refused = await world.apply({ rows: leaving, files });
    expect(refused.outputs).toMatchObject({ 'reason-code': 'approval-missing', deactivated: '0' });
    expect(seen(world.comment())).toContain(
      'the plan of #7 was itself stopped. Your file is fine; nothing was changed.',
    );
    // As that run advises.
    expect(refused.log).toContain('one with another reason or day does');
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: OVERRIDE }] });
    world.merge(8);
    const apart = { [OVERRIDE]: entry('the site in Kiel closes') };
    expect((await world.apply({ number: 8, rows: leaving, files: apart })).outputs).toMatchObject({
      'reason-code': 'none',
      deactivated: '20',
    });
  });

  it('is named by its file where it is over', async () => {
    const sha = '0ver000000000000000000000000000000000000';
    world.github.state.push(sha, { at: world.tick() });
    world.github.state.addFile(sha, OVERRIDE, entry('closure', day(-1)));
    await world.plan({ rows: leaving, head: headOf(7, 2) });
    expect(seen(world.comment())).toMatch(/\.github\/cxone-override\.yml:1:\d+ expires: found .* which is over/u);
  });

  it('and that is malformed is named before it is merged', async () => {
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: OVERRIDE }] });
    const files = { [OVERRIDE]: entry().replace('"deactivate"', '"deactivations"') };
    await world.plan({ number: 8, rows: leaving, files });
    const comment = seen(world.comment(8));
    expect(comment).toMatch(
      /\.github\/cxone-override\.yml:1:\d+ kind: found "deactivations".*did you mean deactivate\?/u,
    );
    expect(comment).toContain('Correct it in this pull request: the exception would not count.');
  });

  it('and that is malformed is named also where no guard trips, and not where another one brought it', async () => {
    const files = { [OVERRIDE]: entry().replace('"count":20', '"count":"20"') };
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: OVERRIDE }] });
    await world.plan({ number: 8, rows: there, files });
    expect(seen(world.comment(8))).toContain('count: found "20"');
    world.github.state.addPull({ number: 9, head: headOf(9), files: [{ filename: 'roster.csv' }] });
    await world.plan({ number: 9, rows: there, files });
    expect(seen(world.comment(9))).not.toContain('count: found');
  });
});
