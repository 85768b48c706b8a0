import { beforeEach, describe, expect, it } from 'vitest';
import { keepIssue, type IssueText, DRIFT_LABEL } from '../../../src/review/issue.ts';
import type { Fix } from '../../../src/roster/file/certain-fixes.ts';
import { patchLines, suggestFixes } from '../../../src/review/suggestions.ts';
import { supersededBy } from '../../../src/review/superseded.ts';
import { sha256 } from '../../../src/text/hash.ts';
import { Place, ROSTER, TENANT } from './place.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

describe('the issue about drift', () => {
  const about = { tenant: TENANT, roster: ROSTER };
  const text = (fingerprint: string): IssueText => ({
    title: `Drift ${fingerprint}`,
    body: 'Two people.',
    fingerprint,
  });
  const keep = (what: IssueText | null, of = about) => keepIssue(place.api, of, what, 'News.');
  const said = (number: number): string[] => place.github.state.commentsOf(number).map(({ body }) => body);
  const issues = () => place.github.state.issues;

  it('is opened, left alone while nothing changes, brought up to date, closed, and opened anew', async () => {
    const opened = await keep(text('a'));
    const [issue] = issues();
    expect(opened).toEqual({ state: 'opened', url: `https://github.com/example/roster/issues/${issue?.number}` });
    expect(issue).toMatchObject({ title: 'Drift a', labels: [DRIFT_LABEL], state: 'open' });
    expect(issue?.body).toMatch(/^Two people\.\n\n<!-- cxone-roster-drift:[0-9a-f]{20}:a -->\n$/);
    expect(await keep(text('a'))).toEqual({ state: 'unchanged', url: opened.url });
    expect(said(issue?.number ?? 0)).toEqual([]);
    expect(await keep(text('b'))).toEqual({ state: 'updated', url: opened.url });
    expect(issue?.title).toBe('Drift b');
    expect(issue?.body).toMatch(/^Two people\.\n\n<!-- cxone-roster-drift:[0-9a-f]{20}:b -->\n$/);
    expect(said(issue?.number ?? 0)).toEqual(['News.']);
    expect(await keep(null)).toEqual({ state: 'closed', url: opened.url });
    expect(issue?.state).toBe('closed');
    expect(said(issue?.number ?? 0)).toEqual(['News.', 'News.']);
    expect(await keep(null)).toEqual({ state: 'none' });
    expect(await keep(text('b'))).toMatchObject({ state: 'opened' });
    expect(issues()).toHaveLength(2);
  });

  it('is one for each tenant and roster', async () => {
    await keep(text('a'));
    await keep(text('a'), { tenant: 'acme-us', roster: ROSTER });
    await keep(text('a'), { tenant: TENANT, roster: ['other.csv'] });
    expect(issues()).toHaveLength(3);
    await keep(null);
    expect(issues().map(({ state }) => state)).toEqual(['closed', 'open', 'open']);
  });

  it('is the same whatever the order in which the files are named, and that of an earlier release', async () => {
    const of = (...roster: string[]) => ({ tenant: TENANT, roster });
    await keep(text('a'), of('b.csv', 'a.csv', 'a.csv'));
    expect(await keep(text('b'), of('a.csv', 'b.csv'))).toMatchObject({ state: 'updated' });
    const [own] = issues();
    // As it was marked when the order counted.
    const id = sha256(JSON.stringify([TENANT, 'b.csv', 'a.csv'])).slice(0, 20);
    own!.body = `Two people.\n\n<!-- cxone-roster-drift:${id}:b -->\n`;
    expect(await keep(text('b'), of('b.csv', 'a.csv'))).toMatchObject({ state: 'updated' });
    expect(await keep(null, of('a.csv', 'b.csv'))).toMatchObject({ state: 'closed' });
    expect(issues()).toHaveLength(1);
  });

  it('is not someone else’s who copied the hidden line', async () => {
    await keep(text('a'));
    const [own] = issues();
    issues().unshift({ ...own!, number: 5, author: 'mallory' });
    expect(await keep(text('b'))).toMatchObject({ state: 'updated' });
    expect(own?.title).toBe('Drift b');
    expect(issues()[0]?.title).toBe('Drift a');
  });

  it('of several keeps the oldest, and closes the others', async () => {
    await keep(text('a'));
    const [own] = issues();
    issues().push({ ...own!, number: 7000 }, { ...own!, number: 7001 });
    expect(await keep(text('a'))).toMatchObject({ state: 'unchanged' });
    expect(issues().map(({ state }) => state)).toEqual(['open', 'closed', 'closed']);
    for (const issue of issues()) issue.state = 'open';
    expect(await keep(null)).toMatchObject({ state: 'closed' });
    expect(issues().map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    expect(said(7000)).toEqual([]);
  });

  it('whose creation got no answer is not opened twice', async () => {
    place.github.mishaps.push({ method: 'POST', path: /\/issues$/, status: 502, done: true });
    expect(await keep(text('a'))).toMatchObject({ state: 'opened' });
    expect(issues()).toHaveLength(1);
    place = new Place();
    place.github.mishaps.push({ method: 'POST', path: /\/issues$/, status: 502 });
    expect(await keep(text('a'))).toMatchObject({ state: 'opened' });
    expect(issues()).toHaveLength(1);
  });

  it.each([
    [410, 'Issues are disabled for this repo', 'Switch issues on in the settings of the repository'],
    [403, 'Unable to create comment because issue is locked', 'The conversation is locked: unlock it'],
  ])('that GitHub refuses with %i (%s) says what helps', async (status, message, advice) => {
    await keep(text('a'));
    place.github.mishaps.push({ method: 'POST', path: /\/comments$/, status, message });
    expect((await keep(text('b'))).warning).toContain(`(${message}). ${advice}`);
  });

  it('that GitHub will not have is a warning', async () => {
    place.github.mishaps.push({ method: 'POST', path: /\/issues$/, status: 403, message: 'No.', times: 9 });
    expect(await keep(text('a'))).toEqual({
      state: 'none',
      warning:
        'The drift issue could not be brought up to date (No). Give the job “permissions: issues: write”. The ' +
        'differences are in the summary and in the report.',
    });
    expect(place.github.requests.filter((one) => one.startsWith('POST /repos'))).toHaveLength(1);
    place.github.mishaps.length = 0;
    place.github.mishaps.push({ method: 'POST', path: /\/issues$/, status: 500, message: 'Trouble', times: 9 });
    const { warning } = await keep(text('a'));
    expect(warning).toContain('(Trouble). GitHub did not answer properly: run the job again later;');
    expect(place.github.requests.filter((one) => one.startsWith('POST /repos'))).toHaveLength(4);
  });
});

describe('fixes suggested in the files of a pull request', () => {
  const fix = (line: number, more: Partial<Fix> = {}): Fix => ({
    file: 'roster.csv',
    line,
    original: `row ${line} `,
    fixed: `row ${line}`,
    ...more,
  });
  const shown = (from: number, count: number): string =>
    [`@@ -1,0 +${from},${count} @@`, ...Array.from({ length: count }, (_, i) => `+row ${from + i} `)].join('\n');
  const pull = (patch = shown(2, 40), filename = 'roster.csv'): void =>
    void place.github.state.addPull({
      number: 3,
      head: 'abc',
      files: [{ filename, patch }, { filename: 'binary.png' }],
    });
  const suggest = (fixes: readonly Fix[], headSha = 'abc') => suggestFixes(place.api, { number: 3, headSha }, fixes);
  const posted = () =>
    place.github.state.postedReviews as { body: string; comments: { path: string; line: number; body: string }[] }[];

  it('come in one review for a head, on lines that it shows', async () => {
    pull();
    expect(await suggest([fix(2), fix(3, { file: './roster.csv' }), fix(99), fix(4, { original: 'other' })])).toEqual({
      posted: 2,
    });
    const [review] = posted();
    expect(review?.body).toBe('2 lines of the roster can be corrected with a click.');
    expect(review?.comments.map(({ path, line }) => [path, line])).toEqual([
      ['roster.csv', 2],
      ['roster.csv', 3],
    ]);
    expect(review?.comments[0]?.body).toMatch(
      /Nothing else of the line changes\.\n\n```suggestion\nrow 2\n```\n\n<!-- cxone-roster-mend:[0-9a-f]{20}:abc -->$/,
    );
    // Once a head.
    expect(await suggest([fix(5)])).toEqual({ posted: 0 });
    // And none a second time at the next one.
    expect(await suggest([fix(2), fix(5)], 'abd')).toEqual({ posted: 1 });
    expect(posted()[1]?.body).toBe('1 line of the roster can be corrected with a click.');
    const asked = place.github.requests.length;
    expect(await suggest([fix(2), fix(5)], 'abe')).toEqual({ posted: 0 });
    expect(place.github.requests.slice(asked).some((one) => one.includes('/files'))).toBe(false);
    expect(posted()).toHaveLength(2);
  });

  it('are twenty at most: the rest comes with the next push', async () => {
    pull();
    const fixes = Array.from({ length: 23 }, (_, i) => fix(i + 2));
    expect(await suggest(fixes)).toEqual({ posted: 20 });
    expect(posted()[0]?.body).toBe('20 of 23 lines of the roster can be corrected with a click.');
    expect(await suggest(fixes, 'abd')).toEqual({ posted: 3 });
  });

  it('stand between fences that the line cannot end', async () => {
    pull('@@ -0,0 +1 @@\n+a ```` b \n+`c` ');
    await suggest([fix(1, { original: 'a ```` b ', fixed: 'a ```` b' }), fix(2, { original: '`c` ', fixed: '`c`' })]);
    expect(posted()[0]?.comments[0]?.body).toContain('\n`````suggestion\na ```` b\n`````\n');
    expect(posted()[0]?.comments[1]?.body).toContain('\n```suggestion\n`c`\n```\n');
  });

  it('of a Windows path are found', async () => {
    pull(shown(2, 2), 'data/roster.csv');
    expect(await suggest([fix(2, { file: 'data\\roster.csv' })])).toEqual({ posted: 1 });
  });

  it('are not held back by a comment that only quotes one', async () => {
    pull();
    await suggest([fix(2)]);
    expect(place.github.requests.some((one) => one.includes('graphql'))).toBe(false);
    for (const { comments } of posted()) for (const comment of comments) comment.body += '\nSee above.';
    expect(await suggest([fix(2)])).toEqual({ posted: 1 });
  });

  it('are not held back by what others wrote', async () => {
    pull();
    await suggest([fix(2)]);
    for (const review of place.github.state.postedReviews) review.author = 'mallory';
    expect(await suggest([fix(2)])).toEqual({ posted: 1 });
  });

  it('ask for nothing where there is none, or nothing of it is shown', async () => {
    pull();
    expect(await suggest([])).toEqual({ posted: 0 });
    expect(place.github.requests).toEqual([]);
    expect(await suggest([fix(99)])).toEqual({ posted: 0 });
    expect(posted()).toEqual([]);
  });

  it('that GitHub will not have are a warning', async () => {
    pull();
    place.github.mishaps.push({ method: 'POST', path: /\/reviews$/, status: 403, message: 'No.' });
    expect(await suggest([fix(2)])).toEqual({
      posted: 0,
      warning:
        'Corrections could not be suggested on pull request #3 (No). Give the job “permissions: pull-requests: ' +
        'write”. They are in roster-errors.csv.',
    });
    place.github.mishaps.push({ path: /\/comments$/, status: 500, message: 'Trouble', times: 9 });
    expect((await suggest([fix(2)])).warning).toContain('(Trouble). They are in roster-errors.csv.');
  });

  it('read a patch by its hunks', () => {
    const inner = ['@@ -120,15 +130,25 @@', ' f', '+see @@ -1 +50 @@', '+g\rh', '+i'];
    const patch = [
      '@@ -1,2 +1,3 @@ x',
      ' a',
      '-b',
      '+c\r',
      '+d',
      '@@ -9 +12 @@',
      '+e',
      '\\ No newline at end of file',
      ...inner,
    ];
    expect([...patchLines(['+not yet', ...patch].join('\n'))]).toEqual([
      [1, 'a'],
      [2, 'c'],
      [3, 'd'],
      [12, 'e'],
      [130, 'f'],
      [131, 'see @@ -1 +50 @@'],
      [132, 'g\rh'],
      [133, 'i'],
    ]);
  });
});

describe('whether the branch has moved on', () => {
  it('is told by files that differ, in their order', async () => {
    const { state } = place.github;
    const paths = ['roster.csv', 'policy.yml', 'override.yml'];
    const ask = () => supersededBy(place.api, 'main', 'start', paths);
    expect(await ask()).toBeNull();
    for (const sha of ['start', 'newer']) for (const path of paths) state.addFile(sha, path, 'x');
    state.push('newer');
    expect(await ask()).toBeNull();
    state.addFile('newer', 'policy.yml', 'y');
    expect(await ask()).toEqual({ head: 'newer', path: 'policy.yml' });
    state.files.get('newer')?.delete('roster.csv');
    expect(await ask()).toEqual({ head: 'newer', path: 'roster.csv' });
  });
});
