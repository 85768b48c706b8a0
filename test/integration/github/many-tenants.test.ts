import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BASE, Fleet } from './fleet.ts';

/** Requests an hour for the workflow's token and a repository: docs.github.com, "Rate limits for the REST API". */
const AN_HOUR = 1000;
/** A variable of a process, name and all (Linux, MAX_ARG_STRLEN). */
const VARIABLE = 131_072;
const HEAD = '1ead000000000000000000000000000000000007';
const MERGE = '4e49e00000000000000000000000000000000007';
const COUNT = 256;

let fleet: Fleet;
beforeAll(async () => {
  // The toolkit tells of each download.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  fleet = await Fleet.start(COUNT);
  fleet.github.state.push(BASE, { at: fleet.tick() });
  for (const name of fleet.names) fleet.github.state.addFile(BASE, `${name}/roster.csv`, fleet.roster(name));
  await fleet.seed(BASE);
  fleet.counted();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await fleet.close();
});

const HEAD2 = '1ead000000000000000000000000000000000008';
const pull = (number: number, head = HEAD) => ({
  pull_request: {
    number,
    user: { login: 'author' },
    base: { sha: BASE, ref: 'main' },
    head: { sha: head, ref: 'topic', repo: { full_name: 'example/roster' } },
  },
});
const lead = (name: string): string => fleet.roster(name).replace(/(,P1,Given,Family),\w+/, '$1,Lead');
const reasons = (ends: { outputs: Record<string, string> }[]): Record<string, number> =>
  ends.reduce<Record<string, number>>((all, { outputs }) => {
    const key = `${outputs['reason-code']} ${outputs['updated']}`;
    return { ...all, [key]: (all[key] ?? 0) + 1 };
  }, {});

/** The comments that the workflow's account wrote on a pull request. */
const comments = (number: number): string[] => fleet.github.state.commentsOf(number).map(({ body }) => body);

describe('256 tenants', () => {
  it('ask GitHub 600 times at most on a night on which nothing is to be done', async () => {
    const files = (name: string): string => fleet.roster(name);
    const { ends, gathered } = await fleet.play('apply', { event: {}, eventName: 'schedule', sha: BASE, files });
    expect(reasons(ends)).toEqual({ 'none 0': COUNT });
    const { requests, writes } = fleet.counted();
    expect({ requests: requests <= 600, writes }, `${requests} requests`).toEqual({ requests: true, writes: 0 });
    expect(Buffer.byteLength(gathered['results'] ?? '')).toBeLessThan(VARIABLE - 100);
  });

  it('are one comment on the pull request that changes all of them, and one that fails alone', async () => {
    const { state } = fleet.github;
    const files = fleet.names.map((name) => ({ filename: `${name}/roster.csv` }));
    state.addPull({ number: 7, head: HEAD, base: BASE, files });
    fleet.down.add('t042');
    const { ends, list, summary, gathered } = await fleet.play('review', {
      event: pull(7),
      eventName: 'pull_request',
      sha: HEAD,
      ref: 'refs/pull/7/merge',
      files: lead,
    });
    expect(reasons(ends)).toEqual({ 'none 0': COUNT - 1, 'tenant-unreachable 0': 1 });
    const { requests, writes } = fleet.counted();
    expect({ requests: requests <= AN_HOUR / 2, writes }, `${requests} requests`).toEqual({
      requests: true,
      writes: 1,
    });
    const [comment = '', ...more] = comments(7);
    expect([more.length, comment.length <= 65_536]).toEqual([0, true]);
    expect(comment).toContain('## ⛔ Roster plan for 256 tenants: 1 needs attention');
    expect(comment).toContain('**255 changes: 255 changes of details.**');
    expect(comment.split('\n').filter((row) => /^\| t\d{3} \|/.test(row))[0]).toMatch(
      /^\| t042 \| ✖ CXone did not answer \| 0 \| 0 \| We could not reach CXone\. Your file is fine/,
    );
    expect(comment.split('\n').filter((row) => /^\| t\d{3} \|/.test(row))).toHaveLength(COUNT);
    expect(summary).toContain('1 of 256 tenants need attention');
    for (const name of ['matrix', 'names']) expect(Buffer.byteLength(list[name] ?? '')).toBeLessThan(VARIABLE / 4);
    expect(Buffer.byteLength(gathered['results'] ?? '')).toBeLessThan(VARIABLE - 100);
    expect(Object.keys(JSON.parse(gathered['results'] ?? '{}') as object)).toHaveLength(COUNT);
    expect(JSON.parse(list['matrix'] ?? '[]')).toContainEqual({ name: 't001', environment: 't001-plan' });
    expect(list['matrix']).not.toContain('acme');
    fleet.down.clear();
  });
});

describe('of 256 tenants those that a pull request changes', () => {
  const changed = ['t001', 't002', 't003', 't004', 't005', 't006', 't007', 't008', 't009', 't010', 't011', 't012'];
  const files = (name: string): string => (changed.includes(name) ? lead(name) : fleet.roster(name));
  it('alone are planned, and after the merge the apply keeps the same comment', async () => {
    const { state } = fleet.github;
    state.addPull({
      number: 8,
      head: HEAD2,
      base: BASE,
      files: changed.map((name) => ({ filename: `${name}/roster.csv` })),
    });
    const event = pull(8, HEAD2);
    const review = await fleet.play('review', {
      event,
      eventName: 'pull_request',
      sha: HEAD2,
      ref: 'refs/pull/8/merge',
      files,
    });
    expect(review.ends.map(({ name }) => name)).toEqual(changed);
    expect(comments(8)).toHaveLength(1);
    expect(comments(8)[0]).toContain('## ✅ Roster plan for 12 tenants: ready');
    expect(comments(8)[0]).toContain('<summary>t001: ✔ ready</summary>');
    fleet.counted();

    state.merge(8, MERGE, fleet.tick());
    state.push(MERGE, { type: 'pr_merge', at: fleet.tick(), parents: 2 });
    for (const name of fleet.names) state.addFile(MERGE, `${name}/roster.csv`, files(name));
    fleet.down.add('t005');
    const all = fleet.names.splice(0);
    fleet.names.push(...all.slice(0, 40));
    const apply = await fleet.play('apply', { event: {}, eventName: 'push', sha: MERGE, files });
    expect(reasons(apply.ends)).toEqual({ 'none 1': 11, 'none 0': 28, 'tenant-unreachable 0': 1 });
    const { requests, writes } = fleet.counted();
    expect({ requests: requests <= 40 * 2 + 12 * 4 + 35, writes }, `${requests} requests`).toEqual({
      requests: true,
      writes: 2,
    });
    const [comment = '', note = '', ...more] = comments(8);
    expect(more).toEqual([]);
    expect(comment).toContain('## ⛔ Roster apply for 12 tenants: 1 needs attention');
    expect(comment).toMatch(/\| t001 \| ✔ applied \| 1 \| 0 \| 1 done/);
    expect(comment).toContain('**11 of 12 changes are done.**');
    expect(comment).toMatch(/\| t005 \| ✖ CXone did not answer \| 1 \| 0 \| 0 done/);
    expect(note).toContain('The apply did not end well for 1 tenant of 12: t005');

    // A run about another tenant knows nothing of this one, and what is applied stays so.
    fleet.only = 't001';
    fleet.down.add('t001');
    await fleet.play('apply', { event: {}, eventName: 'workflow_dispatch', sha: MERGE, files });
    expect(comments(8)).toEqual([comment, note]);
    fleet.only = '';
    fleet.down.clear();

    // By night, once another commit came on top of it.
    const top = 'c0ffee0000000000000000000000000000000008';
    for (const name of fleet.names) state.addFile(top, `${name}/roster.csv`, files(name));
    state.push(top, { at: fleet.tick() });
    const again = await fleet.play('apply', { event: {}, eventName: 'schedule', sha: top, files });
    expect(reasons(again.ends)).toEqual({ 'none 1': 1, 'none 0': 39 });
    const [done = '', end = '', ...others] = comments(8);
    expect(others).toEqual([]);
    expect(done).toContain('## ✅ Roster for 12 tenants: applied\n**12 changes are done.**');
    expect(done).toMatch(/\| t001 \| ✔ applied \| 1 \| 0 \| 1 done/);
    expect(end).toContain('A later apply ended well for all tenants');
  });
});

describe('the list of tenants', () => {
  const review = (event: unknown, eventName = 'pull_request') =>
    fleet.play('review', {
      event,
      eventName,
      sha: HEAD,
      ref: 'refs/pull/9/merge',
      files: (name) => fleet.roster(name),
    });
  const open = (number: number, filenames: string[]): unknown => {
    const files = filenames.map((filename) => ({ filename }));
    fleet.github.state.addPull({ number, head: HEAD, base: BASE, files });
    return pull(number);
  };

  it('is empty where a pull request touches nobody, and the summary says so', async () => {
    const { ends, list, summary } = await review(open(9, ['README.md', 't001/notes.txt']));
    expect([ends.length, list['count'], list['matrix'], comments(9).length]).toEqual([0, '0', '[]', 0]);
    expect(summary).toContain('✔ This changes no roster, policy or override of any tenant');
  });

  it('is whole where the policy of all changes, or where GitHub does not say what changes', async () => {
    expect((await review(open(10, ['.github/cxone-policy.yml']))).list['count']).toBe('40');
    expect((await review(open(11, []))).list['count']).toBe('40');
    const event = open(12, ['t001/roster.csv']);
    fleet.github.mishaps.push({ path: /pulls\/12\/files/, status: 403, message: 'Resource not accessible' });
    expect((await review(event)).list['count']).toBe('40');
    // Nor which tenants have a comment that may say by now what no longer holds.
    fleet.github.mishaps.push({ path: /issues\/12\/comments/, status: 422, message: 'Not today' });
    fleet.only = 't001 t002';
    expect((await review(event)).list['count']).toBe('2');
    fleet.only = '';
  });

  it('holds a tenant that it has a comment about, so that it does not go on saying what no longer holds', async () => {
    const event = open(13, ['t001/roster.csv', 't002/roster.csv']);
    await review(event);
    expect(comments(13)).toHaveLength(2);
    const known = fleet.github.state.pulls.get(13);
    if (known) known.files = [{ filename: 't002/roster.csv' }];
    expect((await review(event)).ends.map(({ name }) => name)).toEqual(['t001', 't002']);
    expect(comments(13)).toHaveLength(2);
    // More than ten by now: what the two said leads to the comment for all.
    if (known) known.files = fleet.names.slice(0, 11).map((name) => ({ filename: `${name}/roster.csv` }));
    await review(event);
    const [one = '', other = '', all = '', ...more] = comments(13);
    expect(more).toEqual([]);
    expect(all).toContain('## ✅ Roster plan for 11 tenants: ready');
    for (const body of [one, other])
      expect(body).toContain('the plan of this one is in the [comment for all of them](');
  });

  it('is that of the files of a batch in the merge queue: planned on them, without a comment', async () => {
    const { state } = fleet.github;
    const batch = 'ba7c400000000000000000000000000000000000';
    for (const name of fleet.names)
      state.addFile(
        batch,
        `${name}/roster.csv`,
        name === 't003' ? 'x' : (state.files.get(BASE)?.get(`${name}/roster.csv`) ?? ''),
      );
    const event = { merge_group: { base_sha: BASE, head_sha: batch, base_ref: 'refs/heads/main' } };
    fleet.counted();
    const { ends } = await review(event, 'merge_group');
    expect(ends.map(({ name, outputs }) => `${name} ${outputs['reason-code']}`)).toEqual(['t003 none']);
    expect(fleet.counted().writes).toBe(0);
  });
});
