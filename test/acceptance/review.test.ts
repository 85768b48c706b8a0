import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, startTenant } from '../tenant/server.ts';
import { headOf, Reviewed, seen } from './review-setting.ts';

const there = people(10);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

describe('one comment on a pull request', () => {
  it('is updated in place, and the merge applies what it shows', async () => {
    const first = await world.plan({ rows: [...there, ...joiners.slice(0, 1)] });
    expect(first.outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '1' });
    expect(first.exitCode).toBe(0);
    const [before] = world.comments();
    expect(first.outputs['comment-url']).toBe(`https://github.com/example/roster/pull/7#issuecomment-${before?.id}`);
    expect(world.comment().split('\n').slice(0, 2).join('\n')).toMatch(/ready[^]*1 change/);
    const old = world.comment();

    const second = await world.plan({ rows: [...there, ...joiners], head: headOf(7, 2) });
    expect(world.comments().map(({ id }) => id)).toEqual([before?.id]);
    expect(world.comment()).toContain('3 changes');
    // What the push changed, although a comment that says *checking* stood between the two.
    expect(seen(old)).not.toContain('Since the plan before');
    expect(seen(world.comment())).toMatch(/Since the plan before\*\* \(\[`1ead000`\]\(\S+\)\): 2 people added\./);
    expect(world.comment()).not.toBe(old);
    expect(world.tenant.writes).toEqual([]);

    world.merge();
    const applied = await world.apply({ rows: [...there, ...joiners] });
    expect(applied.outputs).toMatchObject({
      'reason-code': 'none',
      created: '3',
      'plan-hash': second.outputs['plan-hash'],
      'comment-url': first.outputs['comment-url'],
    });
    expect(world.comment()).toMatch(/^## ✅ Applied: 3 of 3 changes/);
    expect(seen(applied.summary)).toMatch(/Approval.*matches what was reviewed in #7/);
  });

  it('says checking before the tenant is read, and applying before anything is written', async () => {
    const bodies: string[] = [];
    const watch = (): void => {
      const body = world.github.state.commentsOf(7).at(-1)?.body;
      if (body !== undefined && body !== bodies.at(-1)) bodies.push(body);
    };
    const { state } = world.github;
    const push = state.comments.push.bind(state.comments);
    state.comments.push = (...items) => {
      const length = push(
        ...items.map(
          (item) =>
            new Proxy(item, {
              set: (target, key, value) => {
                watch();
                return Reflect.set(target, key, value) && (watch(), true);
              },
            }),
        ),
      );
      watch();
      return length;
    };
    await world.plan({ rows: [...there, ...joiners] });
    world.merge();
    await world.apply({ rows: [...there, ...joiners] });
    expect(bodies.map((body) => /^## (.*)$/m.exec(body)?.[1])).toEqual([
      '⏳ Roster for acme: checking',
      '✅ Roster plan for acme: ready',
      '⏳ Roster for acme: applying',
      expect.stringContaining('✅ Applied: 3 of 3 changes'),
    ]);
    expect(bodies[2]).toContain('3 changes are being made');
  });

  it('of an older head gives way to a newer one', async () => {
    await world.plan({ rows: [...there, ...joiners] });
    const pull = world.github.state.pulls.get(7);
    if (!pull) throw new Error('no pull request');
    // A push comes while the older head is planned: its run is the first to know.
    const older = world.plan({ rows: [...there, ...joiners] });
    pull.head = headOf(7, 2);
    await older;
    expect(world.comment()).toMatch(/^## ⚪ Roster plan for acme: replaced/);
    const newer = await world.plan({ rows: [...there, ...joiners.slice(0, 2)], head: headOf(7, 2) });
    expect(newer.outputs['to-create']).toBe('2');
    const shown = world.comment();
    expect(shown).toContain('2 changes');
    // And once the newer one has spoken, an older run that ends late leaves it alone.
    const late = world.plan({ rows: [...there, ...joiners] });
    pull.head = headOf(7, 2);
    await late;
    expect(world.comment()).toBe(shown);
  });
});
