import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, rosterCsv, startTenant } from '../tenant/server.ts';
import { WORKFLOW_TOKEN } from '../harness/github.ts';
import { headOf, Reviewed } from './review-setting.ts';

const there = people(10);
const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'status'];
let world: Reviewed;

interface Posted {
  path: string;
  line: number;
  side: string;
  body: string;
}

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

const reviews = (): { comments: Posted[]; body: string }[] =>
  world.github.state.postedReviews as { comments: Posted[]; body: string }[];
const suggested = (): (string | undefined)[] =>
  reviews().flatMap(({ comments }) => comments.map(({ body }) => /```suggestion\n(.*)\n```/.exec(body)?.[1]));

/** Lines of a roster whose every person has something to fix, and the patch that adds them from a line on. */
const sloppy = (count: number): string[] =>
  rosterCsv(people(count, { seed: 4, idPrefix: 'N' }), COLUMNS)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => `${line}acTive`.replace('@example.com', '@example.com '));
const HEADER = COLUMNS.join(',');
const patchOf = (lines: readonly string[], from: number): string =>
  [`@@ -${from - 1},1 +${from - 1},${lines.length + 1} @@`, ` context`, ...lines.map((line) => `+${line}`)].join('\n');

/** A run on a pull request whose roster is this text, of which the patch shows the lines from one on. */
async function plan(
  lines: readonly string[],
  shownFrom: number,
  push = 1,
  more: Parameters<Reviewed['plan']>[0]['files'] = {},
): ReturnType<Reviewed['plan']> {
  const files = [{ filename: 'roster.csv', patch: patchOf(lines.slice(shownFrom - 1), shownFrom) }];
  const head = headOf(7, push);
  const pull = world.github.state.pulls.get(7) ?? world.github.state.addPull({ number: 7, head, files });
  pull.files = files;
  return world.plan({ head, rows: [], files: { 'roster.csv': `${lines.join('\n')}\n`, ...more } });
}

describe('fixes suggested in the files of a pull request', () => {
  it('come in one review, on lines that the pull request shows, and once', async () => {
    const lines = [HEADER, ...sloppy(4)];
    const run = await plan(lines, 4);
    expect(run.outputs['reason-code']).toBe('none');
    expect(reviews()).toHaveLength(1);
    expect(reviews()[0]?.comments.map(({ path, line, side }) => [path, line, side])).toEqual([
      ['roster.csv', 4, 'RIGHT'],
      ['roster.csv', 5, 'RIGHT'],
    ]);
    expect(suggested()).toEqual(
      lines.slice(3).map((line) => line.replace('.com ', '.com').replace('acTive', 'active')),
    );

    await plan(lines, 4);
    expect(reviews()).toHaveLength(1);
    // The next push shows more of the file; what was not wanted is not asked for again.
    await plan(lines, 3, 2);
    expect(reviews()).toHaveLength(2);
    expect(reviews()[1]?.comments.map(({ line }) => line)).toEqual([3]);
  });

  it('are twenty at most', async () => {
    await plan([HEADER, ...sloppy(30)], 2);
    expect(reviews().map(({ comments, body }) => [comments.length, body])).toEqual([
      [20, '20 of 30 lines of the roster can be corrected with a click.'],
    ]);
    await plan([HEADER, ...sloppy(30)], 2);
    expect(reviews()).toHaveLength(1);
  });

  it('leave alone what is another file, another line, or a record over several', async () => {
    const [first = '', second = ''] = sloppy(2);
    const parts = second.split(',');
    const torn = [...parts.slice(0, 2), '"Two', 'lines"', ...parts.slice(3)];
    const text = [HEADER, first, `${torn.slice(0, 2).join(',')},${torn[2]}`, torn.slice(3).join(',')];
    world.github.state.addPull({
      number: 7,
      head: headOf(7),
      files: [
        { filename: 'other.csv', patch: patchOf(text.slice(1), 2) },
        { filename: 'roster.csv', patch: patchOf(['something,else'], 2) },
      ],
    });
    const run = await world.plan({ rows: [], files: { 'roster.csv': `${text.join('\n')}\n` } });
    expect(run.files['roster-errors.csv']).toContain('status-case');
    expect(reviews()).toEqual([]);
    const pull = world.github.state.pulls.get(7);
    if (pull) pull.files = [{ filename: 'roster.csv', patch: patchOf(text.slice(1), 2) }];
    await world.plan({ rows: [], files: { 'roster.csv': `${text.join('\n')}\n` } });
    expect(reviews()[0]?.comments.map(({ line }) => line)).toEqual([2]);
  });

  it('cannot be ended by a line, and cost a warning at most', async () => {
    const [line = ''] = sloppy(1);
    const odd = line.replace(/,([^,]*),acTive/, ',"```` <!-- x --> @everyone",acTive');
    await plan([HEADER, odd], 2);
    const [comment] = reviews()[0]?.comments ?? [];
    expect(comment?.body).toMatch(/\n`{5}suggestion\n[^\n]*````[^\n]*\n`{5}\n/);

    world.github.mishaps.push({
      method: 'POST',
      path: /\/reviews$/,
      status: 422,
      message: 'Pull request review thread line must be part of the diff',
    });
    const refused = await plan([HEADER, odd, ...sloppy(3).slice(1)], 2, 2);
    expect(refused.outputs['reason-code']).toBe('none');
    expect(refused.exitCode).toBe(0);
    expect(refused.log).toContain('could not be suggested');
  });

  it('are not tried by a run that may not write', async () => {
    world.github.accounts.set(WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'read' });
    world.github.state.addPull({
      number: 7,
      head: headOf(7),
      files: [{ filename: 'roster.csv', patch: patchOf(sloppy(2), 2) }],
    });
    await world.plan({
      rows: [],
      files: { 'roster.csv': `${[HEADER, ...sloppy(2)].join('\n')}\n` },
      from: 'stranger/roster',
      inputs: { 'client-id': '', 'client-secret': '' },
    });
    expect(world.github.requests.some((request) => request.includes('/reviews'))).toBe(false);
  });
});
