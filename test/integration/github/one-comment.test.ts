import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../harness/runner.ts';
import { BASE, Fleet } from './fleet.ts';

let fleet: Fleet;
beforeAll(async () => {
  // The toolkit tells of each download.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  fleet = await Fleet.start(12);
  for (const name of fleet.names) fleet.github.state.addFile(BASE, `${name}/roster.csv`, fleet.roster(name));
  fleet.github.state.push(BASE, { at: fleet.tick() });
  await fleet.seed(BASE);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await fleet.close();
});

const pull = (number: number, head: string) => ({
  pull_request: {
    number,
    user: { login: 'author' },
    base: { sha: BASE, ref: 'main' },
    head: { sha: head, ref: 'topic', repo: { full_name: 'example/roster' } },
  },
});
const comments = (number: number): string[] => fleet.github.state.commentsOf(number).map(({ body }) => body);

describe('one comment about twelve tenants', () => {
  const changed = Array.from({ length: 12 }, (_, index) => `t${String(index).padStart(3, '0')}`);
  const [head, merge, next] = ['1ead', '4e49e', '4e49f'].map((start) => start.padEnd(39, '0') + '5') as [
    string,
    string,
    string,
  ];
  const titled = (title: string, names: readonly string[]) => {
    const before = new Map(fleet.names.map((name) => [name, fleet.roster(name)]));
    return (name: string): string =>
      names.includes(name)
        ? (before.get(name) ?? '').replace(/(,P1,Given,Family),\w+/, `$1,${title}`)
        : (before.get(name) ?? '');
  };
  const commit = (sha: string, files: (name: string) => string): void => {
    for (const name of fleet.names) fleet.github.state.addFile(sha, `${name}/roster.csv`, files(name));
    fleet.github.state.push(sha, { type: 'pr_merge', at: fleet.tick(), parents: 2 });
  };
  const reviewed = (number: number, of: string, names: readonly string[], files: (name: string) => string) => {
    const known = fleet.github.state.pulls.get(number) ?? fleet.github.state.addPull({ number, head: of, base: BASE });
    Object.assign(known, { head: of, files: names.map((name) => ({ filename: `${name}/roster.csv` })) });
    const ref = `refs/pull/${number}/merge`;
    return fleet.play('review', { event: pull(number, of), eventName: 'pull_request', sha: of, ref, files });
  };

  it('says who was not started, who is not applied yet, and what a newer commit does', async () => {
    const files = titled('Chief', changed);
    await reviewed(20, head, changed, files);
    // Another pull request is merged before this one's run: it is about one of the tenants.
    const newer = (name: string): string => (name === 't001' ? files(name).replace('Chief', 'Head') : files(name));
    await reviewed(21, head.replace('5', '6'), ['t001'], titled('Head', ['t001']));
    fleet.github.state.merge(20, merge, fleet.tick());
    commit(merge, files);
    fleet.github.state.merge(21, next, fleet.tick());
    commit(next, newer);
    fleet.lost.add('t003').add('t004');
    await fleet.play('apply', { event: {}, eventName: 'push', sha: merge, files });
    const [text = '', note = ''] = comments(20);
    expect(text).toContain('## ⛔ Roster apply for 12 tenants: 2 need attention\n**9 of 12 changes are done.**');
    expect(text).toMatch(/\| t003 \| ✖ no result \| 1 \| 0 \| 0 done Its job ended before the run did/);
    expect(text).toMatch(/\| t001 \| … replaced by a newer commit \| 1 \| 0 \| 0 done/);
    expect(note).toContain('The apply did not end well for 2 tenants of 12: t003, t004.');
    fleet.lost.clear();
    fleet.only = 't001 t003';
    await fleet.play('apply', { event: {}, eventName: 'push', sha: next, files: newer });
    fleet.only = '';
    const [more = '', later = ''] = comments(20);
    expect(more).toContain('## ⛔ Roster apply for 12 tenants: 1 needs attention\n**11 of 12 changes are done.**');
    expect(later).toContain('The apply did not end well for 1 tenant of 12: t004.');
    await fleet.play('apply', { event: {}, eventName: 'workflow_dispatch', sha: next, files: newer });
    expect(comments(20)[0]).toContain('## ✅ Roster for 12 tenants: applied\n**12 changes are done.**');
    expect(comments(20)[1]).toContain('A later apply ended well for all tenants.');
    expect(comments(21)[0]).toContain('Applied: 1 of 1 change');
  });

  it('leads to the tenants’ own where a push leaves ten or fewer, which then say how the apply ended', async () => {
    const [three, at, shrunk, merged] = [changed.slice(0, 3), '1ead7', '2ead7', '4e4a7'].map((one) =>
      typeof one === 'string' ? one.padEnd(40, '0') : one,
    ) as [string[], string, string, string];
    await reviewed(22, at, changed, titled('Boss', changed));
    expect(comments(22)[0]).toContain(
      '## ✅ Roster plan for 12 tenants: ready\n**12 changes: 12 changes of details.**',
    );
    const files = titled('Boss', three);
    await reviewed(22, shrunk, three, files);
    fleet.github.state.merge(22, merged, fleet.tick());
    commit(merged, files);
    await fleet.play('apply', { event: {}, eventName: 'push', sha: merged, files });
    const [leads = '', ...own] = comments(22);
    expect(leads).toContain('has a comment of its own now');
    expect(own.map((body) => /^## \S+ (\S+)/u.exec(body)?.[1])).toEqual(['Applied:', 'Applied:', 'Applied:']);
  });
});

describe('one comment for each list of tenants', () => {
  const lists = ['a', 'b'].map((list) => ({
    list: list === 'a' ? '' : '0123456789',
    names: Array.from({ length: 11 }, (_, index) => `${list}${index}`),
    markers: [`<!-- cxone-roster:${list.repeat(20)} -->`],
  }));
  const [number, at, merge] = [30, '1ead9'.padEnd(40, '0'), '4e4a9'.padEnd(40, '0')] as const;
  const gather = (
    kind: 'plan' | 'apply',
    { list, names, markers }: (typeof lists)[number],
    only = names,
    of: number = number,
    sha: string = merge,
  ) => {
    const result = kind === 'plan' ? PLANNED : { ...PLANNED, mode: 'apply', decision: 'complete', updated: 1 };
    const event =
      kind === 'plan' ? { event: pull(of, at), eventName: 'pull_request' } : { event: {}, eventName: 'push' };
    return fleet.gather(
      { ...event, sha: kind === 'plan' ? at : sha },
      { names: JSON.stringify(only), list, markers: JSON.stringify(markers), comment: kind },
      Object.fromEntries(only.map((name) => [name, result])),
    );
  };
  const PLANNED = { schema_version: 1, mode: 'plan', decision: 'continue', reason_code: 'none', to_update: 1 };

  it('that a pull request changes, and an apply of one list says nothing in that of another', async () => {
    const { state } = fleet.github;
    state.addPull({ number, head: at, base: BASE });
    const own = state.addComment(number, 'github-actions[bot]', `Plan.\n${lists[1]?.markers[0]}\n`);
    const other = state.addComment(
      number,
      'github-actions[bot]',
      'Plan.\n<!-- cxone-roster:cccccccccccccccccccc -->\n',
    );
    for (const list of lists) await gather('plan', list);
    const [, , first = '', second = ''] = comments(number);
    expect([first, second].map((body) => body.match(/^\| ([ab]\d+) \|/gm)?.length)).toEqual([11, 11]);
    expect(own.body).toMatch(/the plan of this one is in the \[comment for all of them\]/);
    expect(other.body).toBe('Plan.\n<!-- cxone-roster:cccccccccccccccccccc -->\n');
    state.merge(number, merge, fleet.tick());
    state.push(merge, { type: 'pr_merge', at: fleet.tick(), parents: 2 });
    const [a, b] = lists;
    if (!a || !b) throw new Error('There are two lists.');
    await gather('apply', a);
    expect(
      comments(number)
        .slice(2)
        .map((body) => /^## (.+)$/m.exec(body)?.[1]),
    ).toEqual(['✅ Roster for 11 tenants: applied', '✅ Roster plan for 11 tenants: ready']);
    await gather('apply', b, b.names.slice(1));
    expect(comments(number)[3]).toContain('## ⏳ Roster for 11 tenants: 10 applied, 1 not yet');
  });

  it('is told the end by a later run, however many others were closed since', async () => {
    const { state } = fleet.github;
    const [list] = lists;
    if (!list) throw new Error('There is a list.');
    const [earlier, merged, later] = [34, '4e4ac'.padEnd(40, '0'), '4e4ad'.padEnd(40, '0')];
    state.addPull({ number: earlier, head: at, base: BASE });
    await gather('plan', list, list.names, earlier);
    state.merge(earlier, merged, fleet.tick());
    for (const sha of [merged, later]) state.push(sha, { type: 'pr_merge', at: fleet.tick(), parents: 2 });
    const updatedAt = '2099-01-01T00:00:00Z';
    for (let other = 500; other < 600; other++) state.addPull({ number: other, head: 'x', state: 'closed', updatedAt });
    try {
      await gather('apply', list, list.names, earlier, later);
    } finally {
      for (let other = 500; other < 600; other++) state.pulls.delete(other);
    }
    expect(comments(earlier)[0]).toContain('## ✅ Roster for 11 tenants: applied');
  });

  it('is one where two runs looked at the same time', async () => {
    const [list] = lists;
    if (!list) throw new Error('There is a list.');
    const twice = 33;
    fleet.github.state.addPull({ number: twice, head: at, base: BASE });
    const looks: (() => void)[] = [];
    fleet.github.before = async (line) => {
      if (!line.includes(`GET /repos/example/roster/pulls/${twice}`)) return;
      await new Promise<void>((go) => {
        looks.push(go);
        if (looks.length === 2) for (const each of looks) each();
      });
    };
    try {
      await Promise.all([1, 2].map(() => gather('plan', list, list.names, twice)));
    } finally {
      fleet.github.before = undefined;
    }
    expect(looks).toHaveLength(2);
    expect(comments(twice)).toEqual([expect.stringContaining('## ✅ Roster plan for 11 tenants: ready')]);
  });

  it('is written once although an answer was lost; one that GitHub refuses keeps no other back', async () => {
    const { state } = fleet.github;
    const [list] = lists;
    if (!list) throw new Error('There is a list.');
    const [next, sha] = [31, '4e4aa'.padEnd(40, '0')];
    state.addPull({ number: next, head: at, base: BASE });
    fleet.github.mishaps.push({ method: 'POST', path: /\/31\/comments/, status: 502, done: true });
    await gather('plan', list, list.names, next);
    fleet.github.mishaps.push({ method: 'PATCH', path: /comments/, status: 0, cut: true });
    await gather('plan', list, list.names.slice(1).concat('a99'), next);
    expect([comments(next).length, comments(next)[0]]).toEqual([1, expect.stringContaining('| a99 |')]);
    // Two pull requests that this commit carries out: the conversation of the first one is locked.
    const other = 32;
    state.addPull({ number: other, head: at, base: BASE });
    await gather('plan', list, list.names, other);
    for (const one of [next, other]) state.merge(one, sha, fleet.tick());
    state.push(sha, { type: 'pr_merge', at: fleet.tick(), parents: 2 });
    const locked = state.commentsOf(next)[0]?.id;
    const message = 'Unable to update comment because issue is locked.';
    fleet.github.mishaps.push({ method: 'PATCH', path: new RegExp(`comments/${locked}$`), status: 403, message });
    await gather('apply', list, list.names, next, sha);
    expect(comments(next)[0]).toContain('Roster plan');
    expect(comments(other)[0]).toContain('## ✅ Roster for 11 tenants: applied');
  });
});

describe('the words of one comment for many tenants', () => {
  const names = Array.from({ length: 11 }, (_, index) => `t${index}`);
  const text = async (more: Record<string, unknown>, ...of: unknown[]): Promise<string> => {
    const { render } = (await import(join(ROOT, '.github/actions/gather/comment.mjs'))) as {
      render: (names: string[], found: Map<string, unknown>, how: object) => { text: string };
    };
    const quiet = { decision: 'continue', reason_code: 'none' };
    const found = new Map(names.map((name, index) => [name, of[index] ?? quiet]));
    return render(names, found, { mode: 'plan', ...more }).text;
  };

  it('never say that nothing changes while someone is blocked, and count one as one', async () => {
    const blocked = { decision: 'continue', reason_code: 'none', blocked: 2, comment: '## ⚠️ Plan\n**Two.**\n\nWho.' };
    const shown = await text({}, blocked, { decision: 'continue', reason_code: 'none', to_create: 1, to_delete: 1 });
    expect(shown).toContain('## ⚠️ Roster plan for 11 tenants: ready');
    expect(shown).toContain('**2 changes: 1 new account, 1 deletion. 2 people need your decision first.**');
    expect(shown).toContain('| t0 | ✔ ready, needs your decision | 0 | 2 | 2 people need your decision |');
    expect(shown).toContain('<summary>t0: ✔ ready, needs your decision</summary>');
  });

  it('say that CXone did not answer only where it did not', async () => {
    const of = (verdict: string): object => ({
      decision: 'failure',
      reason_code: 'tenant-unreachable',
      comment: `## ❌ Roster: stopped\n**${verdict}**\n`,
    });
    const busy = of('CXone answered that it gets too many requests. Your file is fine; nothing was changed.');
    const shown = await text({}, of('We could not reach CXone. Your file is fine; nothing was changed.'), busy);
    expect(shown).toContain('| t0 | ✖ CXone did not answer | 0 | 0 | We could not reach CXone.');
    expect(shown).toContain('| t1 | ✖ CXone gave no usable answer | 0 | 0 | CXone answered that it gets too many');
  });

  it('are the verdict of the tenant’s own comment, without what could be taken for Markdown', async () => {
    const comment =
      '## ⛔ Plan: stopped\n**More than 10 % leave: &#42;see&#42; [the run](https://x.example/1)<!-- -->.**\n';
    const stopped = { decision: 'stop', reason_code: 'guard-tripped', to_deactivate: 3, comment };
    const mute = {
      decision: 'failure',
      reason_code: 'auth-failed',
      problems: [{ reason: 'auth-failed', message: 'a|b' }],
    };
    const shown = await text({}, stopped, mute);
    expect(shown).toContain(
      '| t0 | ✖ stopped by a safety limit | 3 | 3 | More than 10 % leave: &#42;see&#42; the run. |',
    );
    expect(shown).toContain('| t1 | ✖ CXone refused to sign us in | 0 | 0 | a&#124;b |');
  });

  it('add up over several applies, and a last job that runs once more counts nothing twice', async () => {
    const half = {
      decision: 'failure',
      reason_code: 'apply-partial',
      to_update: 3,
      updated: 2,
      failed: 1,
      artifact_id: 7,
    };
    const state = (body: string) => {
      const [, packed = ''] = /all-state:(\S+)/.exec(body) ?? [];
      const read = JSON.parse(Buffer.from(packed, 'base64').toString()) as Record<
        string,
        [string, number, boolean, number, number, number?]
      >;
      return Object.fromEntries(
        Object.entries(read).map(([name, [word, done, bad, changes, leavers, id = 0]]) => [
          name,
          { word, done, bad, changes, leavers, id },
        ]),
      );
    };
    const apply = (before: object, ...of: unknown[]) => text({ mode: 'apply', before, ran: new Set(names) }, ...of);
    const plan = await text({}, { decision: 'continue', reason_code: 'none', to_update: 3 });
    const first = await apply(state(plan), half);
    expect(first).toContain('**2 of 3 changes are done.**');
    expect(await apply(state(first), half)).toContain('**2 of 3 changes are done.**');
    const rest = { decision: 'complete', reason_code: 'none', to_update: 1, updated: 1, artifact_id: 9 };
    const last = await apply(state(first), rest);
    expect(last).toContain('## ✅ Roster for 11 tenants: applied\n**3 changes are done.**');
    // What is applied stays so.
    expect(await apply(state(last), { decision: 'failure', reason_code: 'auth-failed' })).toBe(last);
  });
});

describe('why GitHub did not do it, as the small actions say it', () => {
  it.each([
    [403, 'Resource not accessible by integration.', /\. Give the caller’s job “permissions: pull-requests: write”\.$/],
    [404, 'Not Found', /\. Give the caller’s job “permissions: pull-requests: write”\.$/],
    [403, 'You have exceeded a secondary rate limit', /rate limit\)\.$/],
    [429, 'Slow down', /Slow down\)\.$/],
    [
      403,
      'Unable to create comment because issue is locked.',
      /\. Unlock the conversation, then run the last job again\.$/,
    ],
    [502, 'Bad gateway', /^\(Bad gateway\)\.$/],
  ])('%i, %s', async (status, message, says) => {
    const { why, RestError } = (await import(join(ROOT, '.github/actions/rest.mjs'))) as {
      why: (error: Error, permission: string) => string;
      RestError: new (status: number, message: string) => Error;
    };
    expect(why(new RestError(status, message), 'pull-requests: write')).toMatch(says);
  });
});
