import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTenant } from '../tenant/server.ts';
import { type Place, type ResultsService, startResults } from '../harness/results.ts';
import { cutOff, joiners, left, there } from './post-setting.ts';
import { Reviewed, seen } from './review-setting.ts';
import type { Finished } from './setting.ts';

const AUDIT = 'cxone-roster-acme-apply-1';
const REPORT = `${AUDIT}-report.html`;
const SECOND = 'cxone-roster-acme-apply-01';

let world: Reviewed;
let results: ResultsService;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
  results = await startResults();
});
afterEach(() => Promise.all([world.close(), results.close()]));

/** An apply that is killed while a call of its uploads waits; then `post`. */
async function killedAt(place: Place): Promise<Finished> {
  const held = results.hold(place);
  const people = [...there, ...joiners.slice(0, 2)];
  const run = await cutOff(world, results, { by: 'SIGKILL', when: () => held.reached, people });
  expect(run.endedBy).toBe('SIGKILL');
  expect(run.post?.exitCode).toBe(0);
  return run;
}

const stored = (): string[] => results.artifacts.filter(({ finalized }) => finalized).map(({ name }) => name);

describe('post, after a main step that was killed while it uploaded', () => {
  it.each<[string, Place, string[]]>([
    ['before the first artifact is begun', { call: 'CreateArtifact', name: AUDIT, when: 'before' }, [AUDIT, REPORT]],
    ['between the two', { call: 'FinalizeArtifact', name: AUDIT, when: 'after' }, [AUDIT, REPORT]],
    ['when both are stored', { call: 'FinalizeArtifact', name: REPORT, when: 'after' }, [AUDIT, REPORT]],
    // The service gives a name once: what was begun and never finished is stored under the second one.
    ['once the first is begun', { call: 'FinalizeArtifact', name: AUDIT, when: 'before' }, [SECOND, REPORT]],
    [
      'once the report is begun',
      { call: 'CreateArtifact', name: REPORT, when: 'after' },
      [AUDIT, `${SECOND}-report.html`],
    ],
  ])('%s: what is stored is not called lost, the rest is uploaded', async (_, place, names) => {
    const run = await killedAt(place);
    const { audit, summary } = await left(run, false);
    expect(audit.at(-1)).toMatchObject({ event: 'seal', status: 'none' });
    for (const page of [summary, run.post?.summary ?? '']) expect(seen(page)).toMatch(/^# ✅ Applied: 2 of 2/);
    expect(seen(world.comment())).toMatch(/^## ✅ Applied: 2 of 2/);
    expect(stored()).toEqual(names);
    expect(run.post?.annotations).toEqual([]);
  });

  it('and while it comments: the page and the comment are the run’s, once', async () => {
    // The one that says how the apply ended, not those before it.
    const isEnd = (path: string): boolean => path.includes('/comments/') && world.tenant.writes.length > 0;
    const path = { test: isEnd } as RegExp;
    world.github.mishaps.push({ method: 'PATCH', path, status: 500, hang: true, done: true });
    const people = [...there, ...joiners.slice(0, 2)];
    const run = await cutOff(world, results, { by: 'SIGKILL', when: () => world.github.mishaps.length === 0, people });
    expect(run.endedBy).toBe('SIGKILL');
    await left(run, false);
    expect(seen(run.post?.summary ?? '')).toMatch(/^# ✅ Applied: 2 of 2/);
    expect(seen(world.comment())).toMatch(/^## ✅ Applied: 2 of 2/);
    expect(stored()).toEqual([AUDIT, REPORT]);
    expect(run.post?.annotations).toEqual([]);
  });
});
