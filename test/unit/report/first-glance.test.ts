import { describe, expect, it } from 'vitest';
import type { Problem, RunReport } from '../../../src/model/run.ts';
import { annotations } from '../../../src/report/pages/annotation-lines.ts';
import { renderComment } from '../../../src/report/pages/comment-page.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { commentState, headline } from '../../../src/report/words/headline.ts';
import { commentWords } from '../../../src/report/words/comment-words.ts';
import { noCounts } from '../../../src/execute/counts.ts';
import { seen } from '../../acceptance/review-setting.ts';
import { appliedRun, invalidRun, issue, operation, sampleRun, stoppedRun } from './sample.ts';

const comment = (run: RunReport): string => seen(renderComment(run, { state: commentState(run) }).text);
const summary = (run: RunReport): string => seen(renderSummary(run));

/** A run that stopped before it had a plan. */
function ended(problem: Problem, parts: Partial<RunReport> = {}): RunReport {
  const { plan: _, ...run } = sampleRun();
  return { ...run, reason: problem.reason, problems: [problem], counts: noCounts(), ...parts };
}

describe('what a reader knows after ten seconds', () => {
  it.each([
    ['a file that cannot be used', 'roster-invalid', 'the file is empty', 'Correct the file and commit it again.'],
    [
      'roles that the policy forbids',
      'policy-violation',
      'the policy forbids what 2 rows ask for',
      'Correct the rows.',
    ],
  ] as const)('%s: nothing is changed', (_, reason, message, advice) => {
    const run = ended({ reason, message, advice });
    for (const text of [comment(run), summary(run)]) {
      expect(text.split('\n')[0]).toMatch(/❌ Roster for acme-eu: please correct$/u);
      expect(text).toContain(`${message.slice(1)}. Nothing is changed in CXone.**`);
    }
  });

  it('what the policy forbids is never counted as the rows that are wrong besides', () => {
    const problem = {
      reason: 'policy-violation',
      message: 'the policy forbids what 2 rows ask for',
      advice: '',
    } as const;
    const run = ended(problem, { counts: { ...noCounts(), invalidRows: 1 }, roster: invalidRun().roster });
    expect(headline(run).verdict).toBe('The policy forbids what 2 rows ask for. Nothing is changed in CXone.');
  });

  it('a secret that is missing is nothing to correct for those who keep the file', () => {
    const run = ended({ reason: 'config-invalid', message: 'the input client-secret is empty', advice: 'Give it.' });
    expect(comment(run)).toMatch(/^## ❌ Roster for acme-eu: stopped\n/u);
    expect(comment(run)).toContain('Your file is fine; nothing was changed.');
    expect(comment(run)).toContain('**Ask an administrator:** Give it.');
  });

  it('what an administrator has to do again is asked of an administrator', () => {
    const problem = { reason: 'apply-partial', message: '', advice: 'Run the job again.' } as const;
    const run = ended(problem, { counts: { ...noCounts(), failed: 1 }, outcomes: [] });
    expect(comment({ ...run, interrupted: true })).toContain('**Ask an administrator:** Run the job again.');
    expect(summary({ ...run, interrupted: true })).toContain('**Do next:** Run the job again.');
    const blocked = { ...run, counts: { ...noCounts(), blocked: 1 } };
    expect(comment({ ...blocked, interrupted: true })).toContain('**Do next:** Run the job again.');
  });

  it('a connection that broke is no address in the comment', () => {
    expect(
      commentWords(
        'The tenant gave no usable answer: GET http://127.0.0.1:33443/Users got no answer: the connection to ' +
          '127.0.0.1:33443 was closed before the answer (ECONNRESET) (2 tries).',
      ),
    ).toBe('CXone gave no usable answer.');
    expect(commentWords('the connection to cxone.example:443 was closed')).toBe('the connection was closed');
  });

  it.each([
    [undefined, 'We could not reach CXone. Your file is fine; nothing was changed.'],
    [429, 'CXone answered that it gets too many requests. Your file is fine; nothing was changed.'],
    [503, 'CXone answered with an error of its own. Your file is fine; nothing was changed.'],
    [200, 'CXone answered something else than we asked for. Your file is fine; nothing was changed.'],
  ])('CXone was reached where it answered: %s', (answered, says) => {
    const problem = { reason: 'tenant-unreachable', message: 'no page of Users', advice: '' } as const;
    expect(comment(ended(problem, { answered }))).toContain(`**${says}**`);
  });

  it.each([
    [undefined, 'CXone did not let us sign in.', 'check the credentials'],
    [
      200,
      'CXone let us sign in, and does not let this job do all that it has to do.',
      'give the job’s account the right',
    ],
    [
      403,
      'CXone let us sign in, and does not let this job do all that it has to do.',
      'give the job’s account the right',
    ],
  ])('who was let in is not said to be shut out: the answer was %s', (answered, says, who) => {
    const problem = { reason: 'auth-failed', message: 'The token lacks a scope', advice: '' } as const;
    const text = comment(ended(problem, { answered }));
    expect(text).toContain(`**${says} Your file is fine; nothing was changed.**`);
    expect(text).toContain(`Ask an administrator to ${who}`);
  });

  it('one wrong row is one row', () => {
    const run = appliedRun();
    const of = (invalidRows: number): string =>
      comment({ ...run, outcomes: [], counts: { ...noCounts(), toUpdate: 1, updated: 1, invalidRows } });
    expect(of(1)).toContain('One row of your file needs a correction, see below.');
    expect(of(2)).toContain('Some rows of your file need a correction, see below.');
    const down = (invalidRows: number): string =>
      comment({
        ...ended({ reason: 'tenant-unreachable', message: 'no page of Users', advice: '' }),
        counts: { ...noCounts(), invalidRows },
      });
    expect(down(1)).toContain('One row of your file is wrong as well, see below; nothing was changed.');
    expect(down(2)).toContain('Some rows of your file are wrong as well, see below; nothing was changed.');
  });

  it('an address ends before the sign behind it', () => {
    expect(
      commentWords('It leads to https://cxone.example/scim/v2; 1 group is mapped, see https://cxone.example/x.'),
    ).toBe('It leads to CXone; 1 group is mapped, see CXone.');
  });

  it('what the run ends with is not called fine: an event without names, a user name of someone else', () => {
    const of = (reason: 'config-invalid' | 'apply-partial', reasonCode: string, mode: 'event' | 'apply'): string => {
      const base = reason === 'config-invalid' ? sampleRun() : appliedRun();
      const operations = base.plan!.operations.map((each) =>
        each.kind === 'blocked' ? { ...each, reasonCode } : each,
      );
      const outcomes = base.outcomes?.filter(({ status }) => status === 'done' || status === 'blocked');
      const problems = [{ reason, message: 'someone is blocked', advice: 'Look.' }];
      return comment({ ...base, outcomes, mode, reason, problems, plan: { ...base.plan!, operations } });
    };
    expect(of('config-invalid', 'incomplete', 'event')).toContain(
      'The event may need a correction, see below; nothing',
    );
    expect(of('apply-partial', 'external-id-differs', 'event')).toContain(
      'The event may need a correction, see below.',
    );
    expect(of('apply-partial', 'username-taken', 'apply')).toContain('Your file may need a correction, see below.');
    for (const text of [
      of('config-invalid', 'external-id-differs', 'event'),
      of('apply-partial', 'dependencies', 'event'),
    ])
      expect(text).toContain('The event is fine');
  });

  it('what CXone refuses for what an event says is no row of a file', () => {
    const base = appliedRun();
    const run: RunReport = { ...base, reason: 'apply-partial', problems: [], mode: 'event' };
    expect(comment({ ...run, mode: 'apply' })).toContain('One row of your file needs a correction, see below.');
    expect(comment(run)).toContain('The event needs a correction, see below.');
    expect(comment(run)).not.toContain('your file');
  });

  it('keys of the policy keep their names, where our own words change', () => {
    expect(
      commentWords(
        'x.yml:1:1 guard: found the unknown key "guard", expected one of guards, override; did you mean guards?',
      ),
    ).toContain('expected one of guards, override; did you mean guards?');
    expect(commentWords('the guards hold; an override lets it pass')).toBe(
      'the safety limits hold; an exception lets it pass',
    );
  });

  it('what stands between backticks is shown as code, also with capitals, dots and signs', () => {
    for (const line of ['userName', 'users.attributes.read', 'approval: required', '/api/v2/users', 'correlation_id']) {
      const run = ended({ reason: 'config-invalid', message: `look at \`${line}\``, advice: '' });
      for (const text of [renderComment(run, { state: commentState(run) }).text, renderSummary(run), renderHtml(run)]) {
        expect(text, line).toMatch(/ook at <code>[^`]+<\/code>/u);
        expect(text, line).not.toContain('&#96;');
      }
    }
  });

  it('people are spoken of in the words of the guide: no name of a field out of a program', () => {
    const names = /\b(?:userNames?|externalIds?|givenName|familyName|given name|family name)\b/;
    const reasons = [
      'external-id-differs',
      'two-matches',
      'same-account',
      'username-taken',
      'username-swap',
      'incomplete',
      'dependencies',
    ];
    const operations = reasons.map((reasonCode, index) =>
      operation(index, {
        kind: 'blocked',
        reasonCode,
        reason:
          'the account with this userName belongs to another externalId, the userNames of several people change ' +
          'places, and a new account needs userName, given name and family name',
      }),
    );
    const text = comment(sampleRun({ pii: 'full' }, operations));
    expect(text).not.toMatch(names);
    expect(text).toContain(
      'the account with this user name belongs to another employee ID, the user names of several people change ' +
        'places, and a new account needs user name, first name and last name',
    );
    expect(text).toContain('Correct the row, or the employee ID of the account in CXone.');
    // Administrators look for the names that CXone and the files have.
    expect(renderSummary(sampleRun({ pii: 'full' }, operations))).toContain('the externalId of the account in CXone');
  });

  it('one page has one word for an exception', () => {
    for (const text of [renderSummary(stoppedRun()), renderHtml(stoppedRun())]) {
      expect(text).toContain('this exception lets it pass');
      expect(text).not.toMatch(/\boverride lets/);
    }
  });

  it('where an exception has to lie stands beside it', () => {
    const run = { ...stoppedRun(), overridePath: '.github/cxone-override.yml' };
    expect(comment(run)).toContain('Its file is <code>.github/cxone-override.yml</code>. Fill in the reason');
    expect(summary(run)).toContain('this exception lets it pass, as <code>.github/cxone-override.yml</code>:');
  });

  it('a limit that does not count with so few accounts says so', () => {
    const plan = sampleRun().plan!;
    const guard = { ...plan.guards[0]!, kind: 'create' as const, count: 40, population: 40, percent: 100 };
    const guards = [{ ...guard, limit: { percent: 50 }, tripped: false, overridden: false }];
    expect(summary(sampleRun({ plan: { ...plan, guards } }))).toContain(
      '**Guards** create 40/40 = 100 % of 50 % (no limit for so few accounts)',
    );
  });
});

describe('problems of the file', () => {
  const of = (issues: ReturnType<typeof issue>[]): RunReport => ({
    ...invalidRun(),
    pii: 'full',
    roster: { ...invalidRun().roster!, issues },
  });

  it('stand in the order of the rows, what is wrong with the whole row first', () => {
    const text = comment(
      of([
        issue({ row: 11, line: 11, column: 'Username', found: 'first' }),
        issue({ row: 11, line: 11, column: null, code: 'too-few-cells', found: 'second' }),
        issue({ row: 16, line: 16, found: 'third' }),
        issue({ row: 9, line: 9, column: 'roles', found: 'fourth' }),
      ]),
    );
    const at = ['fourth', 'second', 'first', 'third'].map((word) => text.indexOf(word));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('propose nothing that stands there already', () => {
    const text = comment(of([issue({ found: ' Billing ', suggestion: 'Billing' })]));
    expect(text).not.toContain('Did you mean');
  });

  it('name a column as the file does, in annotations too', () => {
    const [, one] = annotations(of([issue({ row: null, line: null, column: 'userName', found: 'x', suggestion: '' })]));
    expect(one).toMatchObject({ title: 'userName', message: 'Found: x. Expected: A team of this tenant.' });
  });
});

describe('the page', () => {
  it('has the colour of its sign, whatever the state', () => {
    const tone = (run: RunReport): string => /class="verdict (\w+)"/.exec(renderHtml(run))?.[1] ?? '';
    const well = appliedRun({ reason: 'none' });
    expect([headline(well).symbol, tone(well)]).toEqual(['⚠️', 'warn']);
    expect(tone(stoppedRun())).toBe('bad');
    expect(tone(sampleRun({ plan: { ...sampleRun().plan!, operations: [], remarks: [] }, counts: noCounts() }))).toBe(
      'good',
    );
  });

  it('has each anchor once, in an undo too', () => {
    const remarks = [
      {
        key: 'E1',
        person: { userName: 'ann@example.com' },
        file: null,
        row: null,
        line: null,
        code: 'changed-since',
        text: '',
      },
    ];
    const note = {
      key: 'E1',
      person: { userName: 'ann@example.com' },
      fields: ['title'],
      what: 'changed by others since',
      todo: 'Look.',
    };
    const revert = { title: 'Revert', body: 'the roster' };
    const undo = { run: '7', at: '2026-11-27', applies: false, asBefore: 0, alone: [note], stays: [], revert };
    const page = renderHtml(sampleRun({ mode: 'undo', plan: { ...sampleRun().plan!, remarks }, undo }));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toContain('alone');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('has lines to copy that a keyboard reaches, under what they are', () => {
    const page = renderHtml({ ...stoppedRun(), overridePath: '.github/cxone-override.yml' });
    expect(page).toContain('lets it pass, as <code>.github/cxone-override.yml</code>:</p><pre tabindex="0">');
    expect(page).not.toContain('<pre>');
  });

  it('has a hash to copy as code, which breaks where the screen ends', () => {
    const hash = '23fdef06'.repeat(8);
    const problem = {
      reason: 'plan-changed',
      message: 'more',
      advice: `Start it with \`reviewed-plan: ${hash}\`.`,
    } as const;
    const run = ended(problem);
    for (const text of [renderHtml(run), comment(run), summary(run)])
      expect(text).toContain(`<code>reviewed-plan: ${hash}</code>`);
  });
});
