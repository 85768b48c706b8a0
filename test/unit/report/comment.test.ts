import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import type { OutcomeStatus } from '../../../src/model/outcome.ts';
import type { RunReport } from '../../../src/model/run.ts';
import {
  COMMENT_LIMIT,
  type CommentState,
  commentState,
  renderComment,
} from '../../../src/report/pages/comment-page.ts';
import { annotations } from '../../../src/report/pages/annotation-lines.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { commentWords } from '../../../src/report/words/comment-words.ts';
import {
  appliedRun,
  invalidRun,
  issue,
  joiner,
  leaver,
  mover,
  operation,
  outcome,
  sampleOperations,
  sampleRun,
  stoppedRun,
} from './sample.ts';

const comment = (
  run: RunReport,
  options: { limit?: number; marker?: string; state?: CommentState } = {},
): ReturnType<typeof renderComment> => renderComment(run, { state: commentState(run), ...options });
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('the words of the comment', () => {
  it.each([
    ['the override does not count: merge the override.', 'the exception does not count: merge the exception.'],
    ['guards hold; a guard trips', 'safety limits hold; a safety limit trips'],
    // Names of files and keys are no words.
    ['.github/cxone-override.yml:1:2 expires: found', '.github/cxone-override.yml:1:2 expires: found'],
    ['p.yml:3:1 guards.delete.percent: found 200', 'p.yml:3:1 guards.delete.percent: found 200'],
    ['p.yml:3:1 guards: found 200', 'p.yml:3:1 guards: found 200'],
    ['override/guards/roster.csv', 'override/guards/roster.csv'],
    // How a run ended is said in words.
    ['the plan of #7 was itself stopped (guard-tripped).', 'the plan of #7 was itself stopped.'],
    ['no run left a plan for this roster and this tenant.', 'no run left a plan for this roster.'],
  ])('of %s', (raw, words) => {
    expect(commentWords(raw)).toBe(words);
  });
});

describe('the comment', () => {
  it('has verdict and what to do first', () => {
    const { text } = comment(stoppedRun());
    const [first, second, , third, fourth] = text.split('\n');
    expect(first).toBe('## ⛔ Roster plan for acme-eu: stopped, one decision needed');
    expect(second).toBe(
      '**This file would deactivate 31 of 240 people (12.9 %). The safety limit is 10 %. Nothing is changed.**',
    );
    expect(third).toContain('If that is a mistake');
    expect(fourth).toContain('If it is meant');
    expect(text).toContain('kind: deactivate\ncount: 31\n');
    expect(text).toContain(`plan: ${'7c1e'.repeat(16)}\n`);
  });

  it('lists leavers open, and joiners in a list that can be folded', () => {
    const { text } = comment(sampleRun());
    expect(text).toMatch(/\n### ➖ Deactivate or delete permanently \(11\)\n/u);
    expect(text).toContain('<details open><summary>➕ New accounts (12)</summary>');
    expect(text).not.toMatch(/Protected|E\d{5}/u);
  });

  it('shows who gets more access by role, inherited ones told apart, new accounts by count', () => {
    const { text } = comment(sampleRun());
    expect(text).toContain('### ⬆ More access (');
    expect(text).toMatch(/\| <strong>Support Admin<\/strong> \(includes Standard Agent\) \| 1 \| .*\[row 33\]\(/u);
  });

  it('shows nobody as having more access whose change did not happen', () => {
    const gains = [{ value: 'role-x', display: 'Role X', inherited: false }];
    const operations = [1, 2, 3, 4].map((i) => operation(i, { kind: 'roles', gains }));
    const after = (...statuses: OutcomeStatus[]): string =>
      comment(
        sampleRun(
          { mode: 'apply', outcomes: operations.map((one, i) => outcome(one, statuses[i] ?? 'done')) },
          operations,
        ),
      ).text;
    expect(after('failed', 'ignored', 'not-started')).toContain('### ⬆ More access (1)');
    expect(after('partial', 'accepted', 'unknown')).toContain('### ⬆ More access (4)');
    expect(after('failed', 'failed', 'failed', 'failed')).not.toContain('More access');
  });

  it('names every role before it cuts a person, the most powerful one first', () => {
    const roles = (value: string, display: string, i: number) =>
      operation(i, { kind: 'roles', gains: [{ value, display, inherited: false }] });
    const run = sampleRun({ rolesByPower: ['full_admin', 'Full Administrator', 'lead', 'agent'] }, [
      ...many(940, (i) => roles('agent', 'Agent', i)),
      ...many(9, (i) => roles('lead', 'Team Lead', 2000 + i)),
      roles('full_admin', 'Full Administrator', 3000),
      roles('odd', 'Odd One', 3001),
    ]);
    for (const limit of [65_536, 6_000]) {
      const { text } = comment(run, { limit });
      const at = ['Odd One', 'Full Administrator', 'Team Lead', 'Agent'].map((name) => text.indexOf(name));
      expect(at.every((place, i) => place > (at[i - 1] ?? 0))).toBe(true);
    }
    const { text } = comment(run);
    expect(text).toMatch(/### ⬆ More access \(951\)/u);
    expect(text).toMatch(/\| <strong>Agent<\/strong> \| 940 \| .* and 920 more \|/u);
  });

  it('tells who is deleted permanently from who is deactivated, however short the list gets', () => {
    const leaving = (kinds: ('deactivate' | 'delete')[]): RunReport =>
      sampleRun(
        {},
        many(1200, (i) => leaver(i, { kind: kinds[i % kinds.length], row: i + 2, file: 'roster.csv' } as object)),
      );
    const marks = (text: string): number => text.match(/🗑️ (?:the account is deleted|delete\b)/gu)?.length ?? 0;
    // As a table, as one with fewer cells, as names, and as some of the names.
    for (const limit of [400_000, 150_000, COMMENT_LIMIT, 20_000]) {
      const { text, shown } = comment(leaving(['deactivate', 'delete']), { limit });
      expect([limit, marks(text)]).toEqual([limit, Math.min(600, shown.leavers?.shown ?? 0)]);
    }
    // Where all are, the heading says it.
    expect(marks(comment(leaving(['delete'])).text)).toBe(0);
  });

  it('shows what dates of the file will bring, and opens lists of up to 20', () => {
    const run = sampleRun();
    run.plan!.scheduled = [{ ...leaver(70, { row: 72, line: 72 }), on: '2026-12-01' }];
    const { text } = comment(run);
    expect(text).toContain('<details open><summary>📅 Later, by dates of the file (1)</summary>');
    expect(text).toMatch(/\| 1 Dec 2026 \| ➖ deactivation \|/u);
    const many30 = sampleRun({}, many(30, joiner));
    expect(comment(many30).text).toContain('<details><summary>➕ New accounts (30)</summary>');
  });

  it('links people without a row to the row that they had', () => {
    const run = sampleRun();
    const gone = run.plan!.operations.find(({ row, kind }) => row === null && kind === 'deactivate')!;
    const place = { file: 'roster.csv', row: 23, line: 24 };
    const { text } = comment({
      ...run,
      before: {
        rows: 260,
        places: { [gone.person.externalId!]: place },
        blob: 'https://github.com/acme/people/blob/ba5e',
      },
    });
    expect(text).toContain('[23 before](https://github.com/acme/people/blob/ba5e/roster.csv?plain=1#L24)');
  });

  it('says where a leaver’s row gives another name than the account', () => {
    const run = sampleRun();
    const { key, person, file, row, line } = run.plan!.operations.find(({ row }) => row === 88)!;
    run.plan!.remarks.push({ key, person, file, row, line, code: 'named-otherwise', text: '' });
    expect(comment(run).text).toMatch(/the row gives another name: check that it is about this person.*\[88\]/u);
  });

  it('masks people and links to the line of the file, which is not the row after cells with line breaks', () => {
    const { text } = comment(sampleRun());
    expect(text).toContain(
      '[88](https://github.com/acme/people/blob/a91f3d2c0b4e5f60718293a4b5c6d7e8f9012345/roster.csv?plain=1#L91)',
    );
    for (const { person } of sampleOperations()) {
      expect(text).not.toContain(person.familyName);
      expect(text).not.toContain(person.userName);
    }
    expect(text).not.toContain('555 01');
  });

  it('shows of a masked change that it is one, and how much of the value differs', () => {
    const { text } = comment(sampleRun());
    expect(text).toMatch(/Phone: … → … \(\d+ of \d+ characters differ\)/u);
    expect(comment(sampleRun({ pii: 'full' })).text).not.toContain('characters differ');
  });

  it('names people where it is told to, still harmless', () => {
    const text = comment(sampleRun({ pii: 'full' })).text;
    expect(text).toContain('| Anja Okparel · E10000 |');
    expect(comment(sampleRun({ pii: 'hashed' })).text).toMatch(/\| person [\da-f<!> -]+ \|/u);
  });

  it('has counts that are the run’s', () => {
    const run = sampleRun();
    run.counts = { ...run.counts, toCreate: 1234, unchanged: 98_765 };
    const { text } = comment(run);
    expect(text).toContain('| ➕ New accounts | 1,234 |');
    expect(text).toContain('| = Unchanged | 98,765 |');
    expect(text).toContain('1,234 new accounts');
  });

  it('tells every state by a symbol and a word', () => {
    const states: CommentState[] = [
      'checking',
      'fix-needed',
      'ready',
      'blocked',
      'applying',
      'applied',
      'partly-applied',
      'superseded',
    ];
    const heads = states.map((state) => renderComment(sampleRun(), { state }).text.split('\n')[0]);
    expect(new Set(heads).size).toBe(states.length);
    for (const head of heads) expect(head).toMatch(/^## \p{Extended_Pictographic}\ufe0f? \w+/u);
  });

  it('shows what to fix: row, column, found, expected, nearest word', () => {
    const { text } = comment(invalidRun());
    expect(text.split('\n')[0]).toBe('## ❌ Roster for acme-eu: please correct 4 rows');
    const expected = 'A team of CXone<br>Did you mean <strong>Billing</strong>[?]';
    const cells = ['', String.raw`\[12\]\([^)]+#L12\)`, 'Team', '<code>Biling</code>', expected, ''];
    expect(text).toMatch(new RegExp(cells.join(String.raw` \| `).trim(), 'u'));
    expect(text).toContain('<code>1.2E&#43;05</code>');
    expect(text).not.toContain('lindqvale');
  });

  it('says what happened after an apply, never what was skipped', () => {
    const { text } = comment(appliedRun());
    expect(text).toContain('## ⚠️ Partly applied: 31 of 34 changes (acme-eu, 3 min 12 s)');
    expect(text).toContain('❗ deactivated, may still be signed in');
    expect(text).toContain('4 licences freed');
    expect(text).toContain('| 10 | 9 |');
  });

  it('keeps the lines to paste as they are', () => {
    const run = invalidRun();
    const advice = 'Look through these lines, then add them to the policy:\nroles:\n  allowed:\n    "``` @octocat": {}';
    const { text } = comment({
      ...run,
      reason: 'policy-violation',
      problems: [{ reason: 'policy-violation', message: 'the roster names roles, and the policy allows none', advice }],
    });
    expect(text).toContain('````yaml\nroles:\n  allowed:\n    "``` @octocat": {}\n````');
  });

  it('keeps them also of a problem that is not the first, in comment, summary, page and annotation', () => {
    const base = invalidRun();
    const advice = 'Look through these lines, then add them to the policy:\nroles:\n  allowed:\n    "#1 Lead": {}';
    const message = 'the roster names roles, and the policy allows none';
    const run = { ...base, problems: [...base.problems, { reason: 'policy-violation' as const, message, advice }] };
    const block =
      '→ Look through these lines, then add them to the policy&#58;<!-- -->\n\n' +
      '  ```yaml\n  roles:\n    allowed:\n      "#1 Lead": {}\n  ```';
    expect(comment(run).text).toContain(block);
    expect(renderSummary(run)).toContain(block);
    expect(renderHtml(run)).toMatch(
      /then add them to the policy:<pre[^>]*><code>roles:\n {2}allowed:\n {4}&quot;#1 Lead&quot;: {}<\/code>/,
    );
    const noted = annotations(run).find(({ title }) => title === 'policy-violation');
    expect(noted?.message).toMatch(/add them to the policy: \(the lines are in the summary of this run\)$/);
  });

  it('keeps before left of after where both are written from the right', () => {
    const change = ([before, after]: readonly [string, string]): RunReport =>
      sampleRun({ pii: 'full' }, [
        operation(1, { kind: 'update', before: { familyName: before }, after: { familyName: after } }),
      ]);
    // Between two words of such letters the arrow takes their direction: the new name would stand before the old one.
    for (const [was, is] of [
      ['אבא', 'דוד'],
      ['أحمد', 'محمد'],
    ] as const) {
      const run = change([was, is]);
      for (const text of [comment(run).text, renderSummary(run), renderHtml(run)])
        expect(text).toContain(`Last name: ${was}\u200e → ${is}\u200e`);
    }
    const plain = comment(change(['Berg', 'דוד'])).text;
    expect(plain).toContain('Last name: Berg → דוד');
    expect(comment(change(['Berg', 'Lind'])).text).not.toContain('\u200e');
  });

  it('shows what is new since the review', () => {
    const run = sampleRun({
      mode: 'apply',
      reason: 'plan-changed',
      decision: 'stop',
      problems: [
        {
          reason: 'plan-changed',
          message: 'the plan holds one change more than was reviewed',
          advice: 'Review it again.',
        },
      ],
    });
    const id = run.plan?.operations[12]?.id ?? '';
    const { text, shown } = comment({ ...run, approval: { state: 'changed', detail: 'one more', unreviewed: [id] } });
    expect(text).toContain('### 🆕 Not in the plan that was reviewed (1)');
    expect(shown.unreviewed).toEqual({ shown: 1, total: 1 });
  });

  it('puts a change of policy at the top', () => {
    const run = sampleRun();
    const { text } = comment({
      ...run,
      policy: {
        path: 'p.yml',
        sha256: '',
        found: true,
        isNew: false,
        changes: ['guards.deactivate.percent: 10 → 100'],
      },
    });
    expect(text.indexOf('changes the policy')).toBeLessThan(text.indexOf('| What |'));
    expect(text).toMatch(/takes effect after the merge.*merge the policy first.*Update branch/u);
  });

  it('says at the top how the file is read, and which policy is meant', () => {
    const policy = { path: 'p.yml', sha256: '', found: true, isNew: false, changes: ['guards'] };
    const { text } = comment({ ...sampleRun(), policy: { ...policy, brought: ['roles'], reading: ['columns'] } });
    const top = text.slice(0, text.indexOf('| What |'));
    expect(top).toMatch(/changes how the file is read\.\*\* The file is read that way here/u);
    expect(top).toMatch(
      /changes the policy, and no people\.[^]*> - roles[^]*take effect after the merge\.[^]*> - guards/u,
    );
    expect(top).not.toContain('Update branch');
  });
});

const crowd = (): RunReport =>
  sampleRun({}, [
    ...many(8000, joiner),
    ...many(300, (i) => mover(9000 + i)),
    ...many(40, (i) => leaver(9500 + i)),
    operation(9999, { kind: 'blocked', reason: 'two accounts', reasonCode: 'two-matches' }),
  ]);

describe('a comment with little room', () => {
  it('holds 8,000 joiners: everyone who leaves or is blocked is there, the rest by count', () => {
    const { text, shown } = comment(crowd(), { marker: '<!-- marker -->' });
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text.endsWith('\n\n<!-- marker -->\n')).toBe(true);
    expect(shown.leavers).toEqual({ shown: 40, total: 40 });
    expect(shown.decisions).toEqual({ shown: 1, total: 1 });
    expect(shown.joiners?.total).toBe(8000);
    expect(shown.joiners?.shown).toBeGreaterThan(100);
    expect(shown.updates?.total).toBe(300);
    expect(shown.updates?.shown).toBeLessThan(5);
    expect(text).toContain(`Showing ${shown.joiners?.shown} of 8,000; all are in`);
    expect(text).toContain(`Showing ${shown.updates?.shown} of 300; all are in`);
    expect(text.match(/^\| [^|]+ \| not in the file \|/gmu)).toHaveLength(40);
  });

  it('gives up values first, then people who change, then people who join', () => {
    const run = sampleRun({}, [
      ...many(60, joiner),
      ...many(60, (i) => mover(100 + i)),
      ...many(10, (i) => leaver(200 + i)),
    ]);
    const whole = comment(run).text.length;
    const at = (limit: number): string => {
      const { shown } = comment(run, { limit });
      const part = (name: 'attributes' | 'updates' | 'joiners' | 'leavers'): string =>
        shown[name]?.shown === shown[name]?.total ? 'all' : shown[name]?.shown === 0 ? 'none' : 'some';
      return [part('leavers'), part('joiners'), part('updates'), part('attributes')].join(' ');
    };
    expect(at(whole + 2000)).toBe('all all all all');
    expect(at(whole - 3000)).toBe('all all all some');
    expect(at(whole - 12_000)).toBe('all all some none');
    expect(at(whole - 21_000)).toBe('all some none none');
  });

  it('shortens leavers before it leaves any out, and says how many when it must', () => {
    const run = sampleRun(
      {},
      many(3000, (i) => leaver(i, { file: 'roster.csv', row: i + 2, line: i + 2 })),
    );
    const { text, shown } = comment(run);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(shown.leavers).toEqual({ shown: 3000, total: 3000 });
    const all = sampleRun(
      {},
      many(20_000, (i) => leaver(i)),
    );
    const cut = comment(all);
    expect(cut.text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(cut.shown.leavers?.shown).toBeGreaterThan(4000);
    expect(cut.text).toMatch(/Showing [\d,]+ of 20,000/u);
  });

  it('fits whatever comes, as long as the head does', () => {
    const size = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        size,
        fc.integer({ min: 6000, max: 30_000 }),
        fc.integer({ min: 0, max: 2000 }),
        (joiners, movers, leavers, problems, limit, hidden) => {
          const run = sampleRun({}, [
            ...many(joiners, joiner),
            ...many(movers, (i) => mover(200 + i)),
            ...many(leavers, (i) => leaver(400 + i)),
          ]);
          const roster = run.roster as NonNullable<RunReport['roster']>;
          const { text, shown } = comment(
            { ...run, roster: { ...roster, issues: many(problems, (i) => issue({ row: i + 2, found: 'x|@y' })) } },
            { limit, marker: 'm'.repeat(hidden) },
          );
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text).toContain('m'.repeat(hidden));
          const cut = Object.values(shown).filter((part) => part.shown < part.total);
          expect(text.match(/Showing (?:the values of )?\d/gu)?.length ?? 0).toBeGreaterThanOrEqual(
            cut.length === 0 ? 0 : 1,
          );
          expect(shown.leavers?.shown ?? 0).toBe(leavers);
        },
      ),
      { numRuns: 60 },
    );
  });
});
