import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, startTenant } from '../tenant/server.ts';
import { headOf, Reviewed, seen } from './review-setting.ts';

const there = people(10);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const late = people(1, { seed: 5, idPrefix: 'L' });
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

describe('apply after the merge', () => {
  const planned = async (): Promise<void> => {
    await world.plan({ rows: [...there, ...joiners] });
    world.merge();
  };

  it('passes with a part of what was reviewed', async () => {
    await planned();
    world.tenant.seed(joiners.slice(0, 1));
    const run = await world.apply({ rows: [...there, ...joiners] });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '2' });
    expect(seen(run.summary)).toMatch(/holds nothing that was not reviewed in #7/);
  });

  it('stops with more, shows what is new, and holds scheduled runs of that commit', async () => {
    await planned();
    const rows = [...there, ...joiners, ...late];
    const stopped = await world.apply({ rows });
    expect(stopped.outputs).toMatchObject({ 'reason-code': 'plan-changed', decision: 'stop', created: '0' });
    expect(stopped.exitCode).toBe(1);
    expect(world.comment()).toMatch(/Not in the plan that was reviewed/);
    expect(world.comment()).toContain('1 change that nobody reviewed');
    expect(stopped.annotations.some(({ level }) => level === 'error')).toBe(true);

    const scheduled = await world.apply({ rows, run: { eventName: 'schedule' } });
    expect(scheduled.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    expect(world.tenant.writes).toEqual([]);

    // The plan job run once more on what is merged proves nothing: nobody reviews that.
    const before = world.comment();
    await world.plan({ rows });
    expect(world.comment()).toBe(before);
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });

    // The way out is what was reviewed; it takes the mark away.
    expect((await world.apply({ rows: [...there, ...joiners] })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '3',
    });
    expect(
      (await world.apply({ rows: [...there, ...joiners], run: { eventName: 'schedule' } })).outputs['reason-code'],
    ).toBe('none');
  });

  it('counts the plans of two merges together where the first apply was skipped', async () => {
    // Each is planned on its own branch; neither sees the other's people.
    await world.plan({ number: 7, rows: [...there, ...joiners.slice(0, 2)] });
    await world.plan({ number: 8, rows: [...there, ...joiners.slice(2)] });
    world.merge(7);
    world.merge(8);
    const run = await world.apply({ number: 8, rows: [...there, ...joiners] });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    expect(seen(run.summary)).toMatch(/reviewed in #8, #7/);
    for (const number of [7, 8]) expect(world.comment(number)).toMatch(/^## ✅ Applied/);
  });

  it.each([
    ['deleted', () => (world.github.state.comments.length = 0)],
    [
      'edited',
      () =>
        Object.assign(world.github.state.comments[0] ?? {}, {
          body: world.comment().replace('3 changes', '2 changes'),
        }),
    ],
    ['another account’s', () => Object.assign(world.github.state.comments[0] ?? {}, { author: 'mallory' })],
  ])('goes by the plan’s artifact where the comment is %s, and says what became of it', async (_, harm) => {
    await planned();
    harm();
    const run = await world.apply({ rows: [...there, ...joiners] });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    expect(world.comment()).toMatch(/^## ✅ Applied/);
  });

  it('stops where the comment is forged: signed with another key', async () => {
    await world.plan({
      rows: [...there, ...joiners, ...late],
      inputs: { 'signing-key': 'a key that someone guessed' },
    });
    world.merge();
    const run = await world.apply({ rows: [...there, ...joiners, ...late] });
    expect(run.outputs).toMatchObject({ 'reason-code': 'approval-missing', created: '0' });
    expect(run.log).toMatch(/edited, or signed with another key/);
  });

  it('finds its comment behind seventy of others, on the second page', async () => {
    world.github.state.addPull({ number: 7, head: headOf(7) });
    for (let i = 0; i < 70; i++) world.github.state.addComment(7, `person-${i}`, `Comment ${i}`);
    await planned();
    const marker = /<!-- cxone-roster:\w+ -->/.exec(world.comment())?.[0] ?? '';
    for (let i = 0; i < 70; i++) world.github.state.addComment(7, `person-${i}`, `${marker} copied`);
    await world.plan({ rows: [...there, ...joiners] });
    expect(world.comments()).toHaveLength(1);
    expect((await world.apply({ rows: [...there, ...joiners] })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '3',
    });
    expect(world.github.requests.some((request) => /comments\?.*page=2/.test(request))).toBe(true);
  });

  it('asks for someone else’s approval where approved-by-other is set', async () => {
    await planned();
    const inputs = { 'approved-by-other': 'true' };
    const rows = [...there, ...joiners];
    const pull = world.github.state.pulls.get(7);
    pull?.reviews.push({ login: 'author', state: 'APPROVED' });
    expect((await world.apply({ rows, inputs })).outputs).toMatchObject({ 'reason-code': 'approval-missing' });
    expect(world.tenant.writes).toEqual([]);
    pull?.reviews.push({ login: 'lead', state: 'APPROVED', association: 'MEMBER' });
    expect((await world.apply({ rows, inputs })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });
});
