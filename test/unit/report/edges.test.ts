import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { GuardResult, Operation } from '../../../src/model/operation.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { RunReport, UndoNote } from '../../../src/model/run.ts';
import { facts, fileFormat } from '../../../src/report/lists/facts.ts';
import { rolesGained } from '../../../src/report/lists/gains.ts';
import { People } from '../../../src/report/lists/people.ts';
import { annotations } from '../../../src/report/pages/annotation-lines.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { leftAlone } from '../../../src/report/lists/count-lines.ts';
import { driftNews, renderDrift } from '../../../src/report/pages/drift-issue.ts';
import { renderEndNote } from '../../../src/report/pages/end-note.ts';
import { guardBar } from '../../../src/report/pages/html-charts.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderResultsCsv } from '../../../src/report/pages/results-csv.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { markdownInk } from '../../../src/report/safe/ink.ts';
import { accountLabel, personLabel, personMark, redactText, redactValue } from '../../../src/report/safe/redact.ts';
import { adminCause } from '../../../src/report/words/causes.ts';
import { overrideLines } from '../../../src/report/words/exception.ts';
import { guardLimit, guardSentence } from '../../../src/report/words/guard-sentences.ts';
import { openMatters } from '../../../src/report/words/open-matters.ts';
import { progressWords } from '../../../src/report/words/progress.ts';
import { rowName } from '../../../src/report/words/row-name.ts';
import { mayBeSignedIn } from '../../../src/report/words/signed-out.ts';
import { headline } from '../../../src/report/words/headline.ts';
import { withStepWords } from '../../../src/report/words/wording.ts';
import { undoHeadline } from '../../../src/report/words/undo-headline.ts';
import {
  apiError,
  appliedRun,
  issue,
  joiner,
  leaver,
  mover,
  operation,
  outcome,
  sampleOperations,
  sampleRun,
  step,
} from './sample.ts';

/** Markdown and HTML as a reader sees them. */
const seen = (text: string): string =>
  text.replaceAll('<!-- -->', '').replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
const plan = (parts: Partial<NonNullable<RunReport['plan']>>): RunReport['plan'] => ({
  ...sampleRun().plan!,
  ...parts,
});
const guard = (parts: Partial<GuardResult> = {}): GuardResult => ({
  kind: 'deactivate',
  count: 31,
  population: 240,
  percent: 12.9,
  limit: { percent: 10 },
  tripped: true,
  overridden: false,
  ...parts,
});
const applied = (outcomes: Outcome[], parts: Partial<RunReport> = {}): RunReport => ({
  ...sampleRun(
    { mode: 'apply' },
    outcomes.map(({ operation: one }) => one),
  ),
  outcomes,
  ...parts,
});

describe('annotations', () => {
  const of = (run: RunReport) => annotations(run).map(({ level, title, message }) => [level, title, message]);

  it('tell a note from what ended the run, with its advice where there is one', () => {
    const problems: RunReport['problems'] = [
      { reason: 'none', message: 'no record was stored', advice: '' },
      { reason: 'auth-failed', message: 'the token was refused', advice: 'Check the secret.' },
    ];
    const run = sampleRun({ mode: 'apply', problems, roster: undefined, plan: undefined });
    expect(of(run)).toEqual([
      ['warning', 'Note', 'No record was stored'],
      ['error', 'auth-failed', 'The token was refused → Check the secret.'],
    ]);
  });

  it('say once and as no error that an older commit gave way, and nothing of its rows', () => {
    const problems: RunReport['problems'] = [
      { reason: 'roster-invalid', message: 'a row is wrong', advice: 'Correct it.' },
      { reason: 'superseded', message: 'main has moved on', advice: 'Its own run does the work.' },
    ];
    const issues = [issue({ severity: 'error' })];
    const roster = { ...sampleRun().roster!, issues };
    const run = sampleRun({ mode: 'apply', reason: 'superseded', problems, roster, plan: undefined });
    expect(of(run)).toEqual([
      ['warning', expect.stringContaining('replaced'), 'Main has moved on. Its own run does the work.'],
    ]);
  });

  it('warn of what is open where a run ends well: rows left out, someone who left and stays active', () => {
    const well = sampleRun({}, []);
    const roster = { ...well.roster!, issues: [] };
    const plan = { ...well.plan!, remarks: [] };
    const counts = { ...well.counts, blocked: 0 };
    expect(of({ ...well, roster, plan, counts })).toEqual([]);
    const skipped = { ...counts, invalidRows: 1 };
    expect(of({ ...well, roster, plan, counts: skipped })).toEqual([
      ['warning', expect.stringContaining('not all is well'), expect.stringContaining('1 row is wrong and left out')],
    ]);
    const text = 'protected: stays active';
    // Without a plan, too, nobody reads that all rows are right.
    expect(of({ ...well, mode: 'validate', roster, plan: undefined, counts: skipped })).toEqual([
      ['warning', expect.stringContaining('not all rows are right'), expect.stringContaining('1 row is wrong')],
    ]);
    const { person } = well.plan!.remarks[0]!;
    const place = { key: 'E1', row: 4, line: 4, file: 'roster.csv', person };
    const remarks = [{ ...place, code: 'protected' as const, text, staysActive: true }];
    for (const mode of ['plan', 'apply', 'drift'] as const)
      expect(of({ ...well, mode, roster, counts, plan: { ...plan, remarks } })).toEqual([
        ['warning', expect.stringContaining('not all is well'), expect.stringMatching(/stays active.*row 4/)],
      ]);
  });

  it('name the file where a problem has neither row nor column, and end a sentence once', () => {
    const issues = [
      issue({ row: null, line: null, column: null, found: '', expected: 'a header row is needed.', suggestion: '' }),
      issue({ found: 'Biling', expected: 'is this a team?', suggestion: 'Billing' }),
    ];
    const messages = of(sampleRun({ roster: { ...sampleRun().roster!, issues } }));
    expect(messages).toContainEqual(['error', 'roster.csv', 'A header row is needed.']);
    expect(messages).toContainEqual([
      'error',
      'Row 12, Team',
      'Found: Biling. Expected: Is this a team? Did you mean Billing?',
    ]);
  });

  it('say what is known of a change that failed', () => {
    const rows: [Outcome, string[]][] = [
      [outcome(joiner(1), 'failed'), ['error', 'no answer']],
      [outcome(joiner(2), 'failed', { detail: 'left out' }), ['error', 'left out']],
      [
        outcome(joiner(3), 'failed', { steps: [step('create', 'failed', { detail: 'refused' })] }),
        ['error', 'refused'],
      ],
      [outcome(joiner(4), 'failed', { error: apiError({ advice: '' }) }), ['error', 'service unavailable']],
      [
        outcome(leaver(5), 'done', { steps: [step('deactivate', 'done'), step('sessions', 'unsupported')] }),
        ['warning', 'deactivated, may still be signed in; no answer'],
      ],
    ];
    const all = of(
      applied(
        rows.map(([one]) => one),
        { roster: undefined },
      ),
    );
    for (const [, [level, message]] of rows)
      expect(all).toContainEqual([level, expect.any(String), expect.stringContaining(`${message} → `)]);
  });

  it('give what is blocked the name of what was tried', () => {
    const blocked = operation(6, { kind: 'blocked', blockedKind: 'deactivate', reasonCode: 'two-matches' });
    const one = outcome(blocked, 'failed', { detail: 'odd' });
    expect(
      of(applied([one]))
        .flat()
        .join(' '),
    ).toMatch(/: (?:deactivation|deactivate)/iu);
    expect(adminCause({ outcome: one, step: null }).step).toMatch(/deactivat/iu);
  });
});

describe('who someone is', () => {
  const nobody = { userName: '' };
  const ann = { userName: 'ann@example.com', externalId: 'E1', givenName: 'Ann', familyName: 'Lindqvale' };
  it.each<[object, 'full' | 'masked', string]>([
    [ann, 'full', 'Ann Lindqvale · E1'],
    [{ ...ann, externalId: undefined }, 'full', 'Ann Lindqvale (ann@example.com)'],
    [{ ...nobody, displayName: 'Ann' }, 'full', 'Ann'],
    [{ userName: 'ann@example.com' }, 'full', 'ann@example.com'],
    [{ ...nobody, externalId: 'E1' }, 'full', 'E1'],
    [nobody, 'full', 'a person without a name'],
    [nobody, 'masked', 'a person without a name'],
    [{ ...nobody, externalId: 'E1' }, 'masked', 'E…'],
    [{ userName: '_x@example.com' }, 'masked', '…@example.com'],
  ])('%j, %s: %s', (person, pii, label) => expect(personLabel(person as never, pii, 'pepper')).toBe(label));

  it.each<[object, string]>([
    [ann, 'Ann Lindqvale (ann@example.com)'],
    [{ ...nobody, externalId: 'E1' }, 'E1'],
    [{ ...nobody, givenName: 'Ann' }, 'Ann'],
    [nobody, 'a person without a name'],
  ])('in the artifact, %j: %s', (person, label) => expect(accountLabel(person as never)).toBe(label));

  it('is told apart by four digits, of the employee ID or of the user name in any case', () => {
    expect(personMark(ann, 'pepper')).toBe(personMark({ ...ann, userName: 'other' }, 'pepper'));
    const unnumbered = { userName: 'Ann@example.com' };
    expect(personMark(unnumbered, 'pepper')).toBe(personMark({ userName: 'ann@EXAMPLE.com' }, 'pepper'));
    expect(personMark(unnumbered, 'pepper')).toMatch(/^\([0-9a-f]{4}\)$/u);
  });

  it('stays hidden in values and in what a server says', () => {
    expect(redactValue('email', '', 'masked', 'pepper')).toBe('');
    expect(redactValue('team', 'Blue', 'masked', 'pepper')).toBe('Blue');
    expect(redactText('ann@example.com is taken', [], 'hashed', 'pepper')).toMatch(/^#[0-9a-f]{10} is taken$/u);
  });
});

describe('cells about people', () => {
  const people = (run: RunReport) => new People(run, markdownInk);
  it('show values as a roster has them', () => {
    const { value } = { value: (field: string, one: unknown) => seen(people(sampleRun()).value(field, one as never)) };
    expect([value('roles', ['a', 'b']), value('roles', [])]).toEqual(['a, b', '(empty)']);
    expect([value('active', true), value('active', false), value('team', null)]).toEqual(['yes', 'no', '(empty)']);
  });

  it('say what becomes of a licence, what is lost, and nothing where there is nothing', () => {
    const run = sampleRun();
    // Nothing downgrades the licence of someone who is deactivated; a deletion asks CXone to, and nobody sees whether.
    const check = (kind: 'deactivate' | 'delete'): string =>
      seen(people(run).leaverCheck({ ...leaver(1, { licensePolicy: 'DOWNGRADE' }), kind } as Operation));
    expect(check('deactivate')).toContain('keeps the licence: only a deletion downgrades it');
    expect(check('delete')).toContain('licence to be downgraded');
    const loses = operation(2, { kind: 'roles', loses: [{ value: 'admin', inherited: false }] });
    expect(seen(people(run).what(loses))).toBe('⬇ admin');
    expect([
      people(run).changedFields(null),
      people(run).changes(null, null),
      people(run).roles(undefined, true),
    ]).toEqual(['–', '–', '–']);
  });

  it('show a dash for who has no outcome after an apply, and nothing before one', () => {
    const [one, other] = [joiner(1), joiner(2)];
    expect(people(applied([outcome(one, 'done')])).status(other)).toBe('–');
    expect(people(sampleRun()).status(one)).toBe('');
  });

  it('say what else needs a decision', () => {
    const blocked = operation(3, { kind: 'blocked', blockedKind: 'update', reason: 'odd', reasonCode: 'unheard-of' });
    const run = applied([outcome(blocked, 'blocked', { detail: 'CXone refused' })]);
    expect(seen(people(run).decision(blocked))).toBe('CXone refused');
    expect(people(sampleRun()).decision(blocked)).toBe('–');
  });

  it('name the file of a row where there are several', () => {
    const run = sampleRun();
    const several = { ...run, roster: { ...run.roster!, files: [...run.roster!.files, ...run.roster!.files] } };
    expect(rowName(several, { file: 'hr/sales.csv', row: 12 })).toBe('sales.csv 12');
    expect(rowName(several, { file: null, row: 12 })).toBe('12');
    expect(rowName(run, { file: 'hr/sales.csv', row: 12 })).toBe('12');
    expect(rowName(run, { file: 'hr/sales.csv', row: null })).toBe('');
  });

  it('count roles that people get, by what they are called; one without a name by its id', () => {
    const gains = (value: string, display?: string) => [{ value, display, inherited: false }];
    const run = sampleRun({ rolesByPower: ['admin', 'agent'] }, [
      { ...joiner(1), gains: gains('agent', 'Agent') },
      { ...joiner(2), gains: gains('admin') },
      { ...joiner(3), gains: gains('odd') },
    ] as Operation[]);
    expect(rolesGained(run).map(({ role }) => role)).toEqual(['odd', 'admin', 'Agent']);
  });
});

describe('safety limits', () => {
  const override = { reason: 'A site closes', approver: 'mira', expires: '2026-12-01' } as never;
  it('say who lifted one, as far as it is known', () => {
    const fact = (parts: Partial<GuardResult>) =>
      seen(
        facts(sampleRun({ plan: plan({ guards: [guard({ overridden: true, ...parts })] }) }), markdownInk)[0]?.text ??
          '',
      );
    expect(fact({ override })).toMatch(/overridden by mira, “A site closes”, expires /u);
    expect(fact({})).toMatch(/overridden$/u);
    expect(fact({ limit: {} })).toContain('= 12.9 %: overridden');
    const comment = (parts: Partial<GuardResult>) =>
      seen(
        renderComment(sampleRun({ plan: plan({ guards: [guard({ overridden: true, ...parts })] }) }), {
          state: 'ready',
        }).text,
      );
    expect(comment({ override })).toMatch(/Exception used \(approved by mira, until .*, “A site closes”\):/u);
    expect(comment({})).toContain('Exception used:');
    const page = (one: GuardResult) => seen(renderHtml(sampleRun({ plan: plan({ guards: [one] }) })));
    expect(page(guard({ overridden: true, override }))).toMatch(/over, let pass, mira until .*: A site closes/u);
    expect(page(guard({ overridden: true }))).toContain('over, let pass<');
    expect(page(guard({ limit: {}, tripped: false }))).toContain('none');
  });

  it('have two short sentences each, also where no figure is over', () => {
    expect(guardSentence([guard({ limit: {}, count: 240 }), guard({ kind: 'delete' })])).toContain(
      'That is everybody. It would also delete ',
    );
    expect(guardLimit(guard({ limit: {}, count: 240 }))).toBe('That is everybody.');
    expect(guardLimit(guard({ limit: {} }))).toBe('That is over the safety limit.');
    // A limit that is kept is not named beside one that is not.
    const both = { percent: 50, count: 10 };
    expect(guardLimit(guard({ limit: both }))).toBe('The safety limit is 10 people.');
    expect(guardLimit(guard({ limit: { ...both, percent: 10 } }))).toBe('The safety limit is 10 % and 10 people.');
    expect(guardSentence([guard({ kind: 'delete' })])).toContain('This file would delete 31 of 240 people');
    // Ten percent is no limit there: four of five would pass.
    const few = guard({ count: 5, population: 5, percent: 100, isSmall: true });
    expect(guardSentence([few])).toBe(
      'This file would deactivate 5 of 5 people (100 %). That is everybody: with so few accounts only that is stopped.',
    );
    expect(seen(renderSummary(sampleRun({ plan: plan({ guards: [few] }) })))).toContain(
      'deactivate 5/5 = 100 %, all of so few accounts: stopped',
    );
    // People who lost the account before are not taken out by this file.
    expect(guardSentence([guard({ earlier: 30 })])).toContain(
      'This file would deactivate 1 person (with those of the last 24 hours 31 of 240, 12.9 %). The safety limit',
    );
    // Accounts that are off are no part of the people they are held against.
    expect(
      guardSentence([guard({ kind: 'update', count: 130, percent: 54.2, inactive: 90, limit: { percent: 50 } })]),
    ).toBe(
      'This file would change details of 130 people (54.2 % of 240 active ones; 90 not active now). ' +
        'The safety limit is 50 %.',
    );
  });

  it('are lifted by one mapping, or by a list where several tripped', () => {
    const run = sampleRun();
    const one = overrideLines(run, 'abc', [guard()]);
    expect(one.some((line) => line.startsWith('- '))).toBe(false);
    const two = overrideLines(run, 'abc', [guard(), guard({ kind: 'delete', earlier: 3 })]);
    expect(two.filter((line) => line.startsWith('- '))).toHaveLength(2);
    expect(two.every((line) => /^(?:- | {2})/u.test(line))).toBe(true);
  });

  it('have a bar, with a mark only where there is a limit', () => {
    expect(guardBar(12, 10)).toContain('class="over"');
    expect(guardBar(12, 10)).toContain('class="limit"');
    expect(guardBar(12, undefined)).not.toContain('class="limit"');
    expect(guardBar(0, undefined)).toContain('0 %');
  });
});

describe('facts about a run', () => {
  const fact = (name: string, parts: Partial<RunReport>): string => {
    const found = facts({ ...appliedRun(), ...parts }, markdownInk).find((one) => one.name === name);
    return seen(found?.text ?? '');
  };
  it('say where the audit lies', () => {
    const audit = { records: 2, head: 'e03b' };
    expect(fact('Audit', { audit: { ...audit, place: 'local' } })).toContain(
      'not uploaded: it lies only on this machine',
    );
    expect(fact('Audit', { audit: { ...audit, place: 'lost' } })).toContain('⚠️ not stored: it goes with this machine');
    expect(fact('Audit', { audit: { ...audit, days: 90 } })).toContain('kept for 90 days');
    expect(fact('Audit', { audit: undefined })).toBe('');
  });
  it('say what the policy is', () => {
    const policy = { path: 'policy.yml', sha256: 'c'.repeat(64), found: true, isNew: true, changes: ['a', 'b'] };
    expect(fact('Policy', { policy })).toMatch(
      /new in this pull request.*2 changes in this pull request, not yet in effect/u,
    );
    expect(fact('Policy', { policy: { ...policy, found: false } })).toBe('none at policy.yml: the defaults hold');
    expect(fact('Policy', { policy: undefined })).toBe('');
  });
  it('count steps that were left out, with the reason where there is one', () => {
    const steps = [
      step('sessions', 'skipped'),
      step('license', 'skipped', { detail: 'no externalId' }),
      step('disconnect', 'failed'),
    ];
    const text = fact('Steps', { outcomes: [outcome(leaver(1), 'done', { steps })] });
    for (const words of ['left out (1 person)', 'no externalId (1 person)', 'failed (1 person)'])
      expect(text).toContain(words);
  });
  it('say how a file is written', () => {
    expect(fileFormat({ encoding: 'utf-8-bom', format: 'csv', delimiter: '\t' })).toBe('UTF-8 with BOM, tab');
    expect(fileFormat({ encoding: 'windows-1252', format: 'csv', delimiter: null })).toBe('Windows-1252, one column');
    expect(fileFormat({ encoding: 'utf-8', format: 'json', delimiter: null })).toBe('UTF-8, JSON');
  });
  it('say what is not known of CXone', () => {
    const capabilities = { bulk: null, patch: null, filter: false, etag: null, listing: null, groups: null, notes: [] };
    expect(fact('Tenant', { capabilities })).toMatch(/bulk no.*patch not known, filters no.*listing not known/u);
  });
});

describe('an apply that goes on', () => {
  const words = (progress: Partial<NonNullable<RunReport['progress']>>): string =>
    progressWords({
      ...sampleRun(),
      progress: { done: 34, total: 52, ratePerSecond: 0.5, secondsLeft: 36, waits: 0, ...progress },
    });
  it.each<[Partial<NonNullable<RunReport['progress']>>, string]>([
    [{}, '34 of 52 changes are made, about 30 a minute, about 36 s left.'],
    [{ ratePerSecond: null, secondsLeft: null }, '34 of 52 changes are made.'],
    [{ failed: 4 }, '30 of 52 changes are made, 4 failed, about 30 a minute, about 36 s left.'],
    [{ waits: 1 }, 'CXone asked us to wait once.'],
    [{ waits: 3 }, 'CXone asked us to wait 3 times.'],
  ])('%j: %s', (progress, text) => expect(words(progress)).toContain(text));
});

describe('the comment', () => {
  it('names twenty keys of a policy and as many problems, and counts the others', () => {
    const changes = Array.from({ length: 23 }, (_, i) => `key${i}`);
    const problems = Array.from({ length: 24 }, (_, i) => ({
      reason: 'none' as const,
      message: `Note ${i}`,
      advice: '',
    }));
    const run = sampleRun({ policy: { ...sampleRun().policy!, changes }, problems });
    const text = seen(renderComment(run, { state: 'ready' }).text);
    expect(text).toContain('> - key19');
    expect(text).toContain('> - and 3 more');
    expect(text).toContain('- and 4 more, in the log of the run');
    const bare = seen(
      renderComment(sampleRun({ policy: { ...sampleRun().policy!, isNew: true } }), { state: 'ready' }).text,
    );
    expect(bare).toMatch(/📜 \*\*The policy is new\.\*\*/u);
  });

  it('after an apply has no foot where there is nothing to link to', () => {
    const run = { ...appliedRun(), links: {} };
    expect(renderEndNote(run, commentState(run), undefined)).not.toContain('<sub>');
    expect(renderEndNote(run, commentState(run), 'https://github.com/x')).toContain('all of it');
    // “See below” and “the table” of its first lines are not in it.
    expect(renderEndNote(run, commentState(run), 'https://github.com/x')).toContain(
      '<sub>Tables and lists: [all of it]',
    );
    const ofRun = { ...run, links: { run: 'https://github.com/run' } };
    expect(renderEndNote(ofRun, commentState(run), undefined)).toContain('<sub>Tables and lists: [run]');
  });

  it('names the first wrong rows, and counts the others', () => {
    const issues = [12, 13, 14, 15, 15].map((row) => issue({ row, line: row }));
    const counts = { ...sampleRun().counts, invalidRows: 4 };
    const roster = { ...sampleRun().roster!, issues };
    expect(openMatters(sampleRun({ counts, roster }))[0]).toContain('(rows 12, 13, 14 and 1 more)');
    expect(openMatters(sampleRun({ counts, roster: { ...roster, issues: issues.slice(0, 1) } }))[0]).toContain(
      '(row 12)',
    );
    expect(openMatters(sampleRun({ counts, roster: undefined, plan: undefined }))[0]).toMatch(/left out: please/u);
  });
});

describe('who is left alone', () => {
  it('is counted among the unchanged rows only with a row; people of an event and of an undo have none', () => {
    const person = { userName: 'ann@example.com' };
    const remark = { key: 'E1', person, file: null, row: null, line: null, text: '' };
    const remarks = [
      { ...remark, code: 'still-listed' },
      { ...remark, key: 'E2', file: 'roster.csv', row: 4, line: 4, code: 'protected' },
      { ...remark, key: 'E3', code: 'absent' },
    ];
    const of = (mode: RunReport['mode']): string => {
      const words = leftAlone(sampleRun({ mode, plan: { ...sampleRun().plan!, operations: [], remarks } }));
      return words.replaceAll(/kept by CXone.*?(?=[,;]? 1 protected|$)/gu, 'kept');
    };
    expect(of('apply')).toBe('of these 1 protected; not in the file: 1 kept');
    expect(of('event')).toBe('of these 1 kept, 1 protected');
    // An undo counts nobody as unchanged.
    expect(of('undo')).toBe('left alone: 1 kept, 1 protected');
  });
});

describe('the issue about drift', () => {
  const drifted = (parts: Partial<RunReport> = {}): RunReport =>
    sampleRun({
      mode: 'drift',
      reason: 'drift',
      problems: [{ reason: 'drift', message: '3 people differ', advice: 'Look at them.' }],
      ...parts,
    });
  it('links what there is', () => {
    const whole = renderDrift(drifted())!;
    for (const name of ['run', 'report', 'artifact'])
      expect(whole.body).toMatch(new RegExp(String.raw`<sub>.*\[${name}\]`, 'u'));
    expect(renderDrift(drifted({ links: {} }))!.body).not.toContain('<sub>');
    // Someone whose deletion something stands against is matched well enough: the person is active, or off and there.
    const held = sampleOperations().filter(({ kind }) => kind === 'held-back');
    const plan = { ...sampleRun().plan!, operations: held };
    expect(renderDrift(drifted({ plan }))!.body).toMatch(/Active in CXone, gone in the roster \(1\)/u);
    const off = held.map((one) => ({ ...one, prior: { id: '1', userName: 'x', active: false, roles: [] } }));
    const body = renderDrift(drifted({ plan: { ...plan, operations: off } }))!.body;
    expect(body).toMatch(/Deactivated in CXone, not deleted yet \(1\)/u);
    expect(body).not.toMatch(/Cannot be matched|Active in CXone/u);
    expect(driftNews(drifted({ links: {} }), whole)).toBe(
      '🔄 The differences changed: 3 people differ. The text above is new.',
    );
    expect(seen(driftNews(sampleRun({ links: {} }), null))).toBe('✅ Nothing differs any more: 251 accounts read.');
    expect(driftNews(drifted(), whole)).toContain('([run](');
  });
  it('calls nobody active whose account is off and only waits for its deletion', () => {
    const off = { id: '1', userName: 'x', active: false, roles: [] };
    const [joined] = sampleOperations();
    const gone = { ...joined!, kind: 'delete', prior: off, reason: 'not in the file', reasonCode: 'not-in-file' };
    const plan = { ...sampleRun().plan!, operations: [gone as Operation], remarks: [] };
    const { body } = renderDrift(drifted({ plan }))!;
    expect(body).toMatch(/Deactivated in CXone, not deleted yet \(1\)/u);
    expect(body).not.toMatch(/Active in CXone|not in the roster \(/u);
  });
  it('says that rows are wrong, and that nobody is called missing then', () => {
    const { counts } = sampleRun();
    const wrong = renderDrift(drifted({ counts: { ...counts, invalidRows: 2 } }))!;
    expect(wrong.body).toContain('2 rows are wrong and left out');
    expect(wrong.body).toContain('While rows are wrong nobody is listed as missing in the roster.');
    expect(wrong.fingerprint).not.toBe(renderDrift(drifted())!.fingerprint);
    expect(renderDrift(drifted())!.body).not.toContain('While rows are wrong');
  });
  it('is none where nothing differs, or nothing was compared', () => {
    expect(renderDrift(sampleRun({ mode: 'drift' }))).toBeNull();
    expect(renderDrift(drifted({ plan: undefined }))).toBeNull();
  });
  it('shows people that no run wrote, and when the last one did', () => {
    const who = { key: 'E1', person: { userName: 'ann@example.com' }, file: null, row: null, line: null };
    const lastWrites: RunReport['lastWrites'] = [
      { ...who, field: 'attr.shift', run: null, at: null, how: 'unknown' },
      { ...who, field: 'roles', run: '17', at: '2026-11-20T08:00:00Z', how: 'changed-outside' },
    ];
    const text = seen(renderDrift(drifted({ lastWrites }))!.body);
    expect(text).toMatch(/\| shift \| – \| No audit that is still kept wrote this value \|/u);
    expect(text).toMatch(/\| Roles \| .*run 17, .*\| Changed outside since then \|/u);
  });
});

describe('results.csv', () => {
  it('says why something is not done: in our words, else in the server’s', () => {
    const run = applied([
      outcome(joiner(1), 'failed', { error: apiError({ message: 'locked', advice: 'Unlock it.' }) }),
      outcome(joiner(2), 'failed', { detail: 'left out' }),
      outcome(joiner(3), 'failed'),
      outcome(mover(4), 'done', { detail: 'fine' }),
    ]);
    const text = renderResultsCsv(run);
    const rows = parse(text, { bom: true, relax_column_count: true });
    expect(rows.slice(1).map((row) => row.slice(-2))).toEqual([
      ['locked', 'Unlock it.'],
      ['left out', 'Run the job again: finished changes are not repeated.'],
      ['', 'Run the job again: finished changes are not repeated.'],
      ['', ''],
    ]);
  });
});

describe('someone whose deletion is held back', () => {
  it('was signed out before where the account was off and nothing was tried', () => {
    const held = (active: boolean) =>
      operation(1, {
        kind: 'held-back',
        prior: { id: 'u1', userName: 'x', active, roles: [] },
        reasonCode: 'dependencies',
      });
    const looked = [step('dependencies', 'done')];
    expect(mayBeSignedIn(outcome(held(false), 'blocked', { steps: looked }))).toBe(false);
    expect(mayBeSignedIn(outcome(held(false), 'blocked', { steps: [...looked, step('sessions', 'failed')] }))).toBe(
      true,
    );
  });
});

describe('an undo', () => {
  const undo = {
    run: '16',
    at: '2026-11-19',
    applies: false,
    asBefore: 0,
    alone: [],
    stays: [],
    revert: { title: 'Revert', body: 'One\nTwo' },
  };
  const run = (parts: Partial<RunReport>) => undoHeadline(sampleRun({ mode: 'undo', undo, ...parts }));
  it('says how many changes take back what was done, and which hash to give', () => {
    const top = run({});
    // Someone is blocked: not all of it can be taken back.
    expect([top.symbol, sampleRun().counts.blocked]).toEqual(['⚠️', 2]);
    expect(top.next).toContain(`\`reviewed-plan: ${'7c1e'.repeat(16)}\``);
    expect(top.paste).toEqual(['Revert', '', 'One', 'Two']);
    const none = run({
      plan: undefined,
      counts: Object.fromEntries(Object.keys(sampleRun().counts).map((name) => [name, 0])) as never,
    });
    expect(none).toMatchObject({
      symbol: '✅',
      verdict: expect.stringContaining('what that run did: none.') as string,
    });
  });
  it('that is stopped, partly done or not begun has a title of its own', () => {
    expect(run({ reason: 'guard-tripped', plan: plan({ guards: [guard()] }) })).toMatchObject({
      title: 'Undo of run 16 for acme-eu: stopped, your decision is needed',
      verdict: expect.stringContaining('This undo would deactivate 31 of 240 people') as string,
    });
    expect(run({ reason: 'apply-partial' }).title).toBe('Undo of run 16 for acme-eu: partly applied');
    expect(run({ reason: 'auth-failed', undo: undefined }).title).toBe('Undo for acme-eu: stopped');
    expect(run({ undo: { ...undo, applies: true } }).verdict).toContain('What run 16 did is taken back: ');
  });

  it('says why someone is left alone, and what is to come', () => {
    const note = (key: string, why: UndoNote['why']): UndoNote => ({
      key,
      person: { userName: key },
      fields: [],
      what: '',
      todo: '',
      why,
    });
    const alone = [note('1', 'changed'), note('1', 'changed'), note('2', 'gone'), note('3', 'held'), note('4', 'open')];
    const { verdict } = run({ undo: { ...undo, alone, notDone: 2 } });
    expect(verdict).toContain(' 1 person left alone, because someone changed them since.');
    expect(verdict).toContain(' 1 account is not in CXone any more.');
    expect(verdict).toContain(' 1 person left alone, because the policy or CXone does not allow it.');
    expect(verdict).toContain(' For 1 person another undo can take back the rest.');
    expect(verdict).toContain(
      ' That run left 2 changes undone: an apply may still make them until the roster is reverted.',
    );
    for (const why of ['changed', 'gone', 'held', 'open'] as const)
      expect(run({ undo: { ...undo, alone: [note('1', why)] } }).verdict?.includes('someone changed them')).toBe(
        why === 'changed',
      );
  });

  it('asks for the reverted roster however it ended, and says what the next apply does until then', () => {
    const page = (parts: Partial<RunReport>) =>
      headline(sampleRun({ mode: 'undo', undo: { ...undo, applies: true }, outcomes: [], ...parts }));
    const audit = { records: 1, head: 'h' };
    const texts = (parts: Partial<RunReport>) =>
      page(parts)
        .next.map(({ what }) => what)
        .join(' ');
    for (const reason of ['none', 'apply-partial', 'apply-failed', 'tenant-unreachable'] as const) {
      expect(texts({ reason, audit })).toMatch(/Revert the roster.* every apply leaves .*`plan-changed`/);
      expect(page({ reason, audit }).paste).toEqual(['Revert', '', 'One', 'Two']);
      for (const place of ['local', 'lost'] as const) {
        const text = texts({ reason, audit: { ...audit, place } });
        expect(text).toContain('before the next apply');
        expect(text).toContain('makes these changes again');
        expect(text).not.toContain('plan-changed');
      }
    }
    // Also one that was killed: `post` knows how far it got, and whether its memory was stored.
    const m = outcome(mover(1), 'done');
    for (const [reason, outcomes, words] of [
      ['apply-partial', [m], /^Revert the roster/],
      ['apply-partial', [m, outcome(mover(2), 'not-started')], /^Run the job again.* Revert the roster/],
    ] as const) {
      const problems = [{ reason, message: 'the run was interrupted', advice: 'Run the job again.' }];
      const killed = { reason, outcomes: [...outcomes], problems, interrupted: true };
      expect(texts({ ...killed, audit })).toMatch(words);
      expect(texts({ ...killed, audit })).toMatch(/every apply leaves .*`plan-changed`/);
      expect(page({ ...killed, audit }).paste).toEqual(['Revert', '', 'One', 'Two']);
      const forgotten = texts({ ...killed, audit: { ...audit, place: 'lost' } });
      expect(forgotten).toContain('makes these changes again');
      expect(forgotten).not.toContain('every apply leaves');
    }
    // Nothing of it was sent, and nothing is taken back.
    const before = { ...outcome(m.operation, 'not-started'), attempts: 0 };
    const untouched = page({ reason: 'apply-partial', outcomes: [before], interrupted: true, audit });
    expect([untouched.title, untouched.paste]).toEqual([expect.stringMatching(/: interrupted$/), undefined]);
    // What stops it before it writes is all there is to do.
    expect(page({ reason: 'plan-changed', outcomes: undefined }).paste).toBeUndefined();
  });
});

describe('the page', () => {
  it.each([
    ['full', 'people in full'],
    ['hashed', 'people by a keyed hash'],
    ['masked', 'people by their initials'],
  ] as const)('says how people are shown: %s', (pii, words) => expect(renderHtml(sampleRun({ pii }))).toContain(words));

  it('shows ten thousand of what is left alone, says so, and what the policy changes', () => {
    const [remark] = sampleRun().plan!.remarks;
    const remarks = Array.from({ length: 10_001 }, () => remark!);
    const problems = [
      { reason: 'auth-failed' as const, message: 'refused', advice: 'Ask.' },
      { reason: 'none' as const, message: 'odd', advice: '' },
    ];
    const page = seen(
      renderHtml(
        sampleRun({ problems, plan: plan({ remarks }), policy: { ...sampleRun().policy!, changes: ['roles'] } }),
      ),
    );
    expect(page).toMatch(/Showing [\d,]+ of 10,001; all are in plan\.json of the artifact/u);
    expect(page).toContain('<li>📜 <strong>This pull request changes the policy.</strong>');
    expect(page).toContain('<li>❌ Refused → Ask.</li>');
    expect(page).toContain('<li>⚠️ Odd</li>');
  });

  it('tells a step without a time or a word by its end alone', () => {
    const silent = step('create', 'done', { at: '', latencyMs: 0 });
    const spoken = step('roles', 'failed', { attempts: 3, error: apiError({ message: 'locked' }) });
    const page = seen(renderHtml(applied([outcome(joiner(1), 'failed', { steps: [silent, spoken] })])));
    expect(page).toMatch(/<li>[^<]*: [^<]*<\/li>/u);
    expect(page).toMatch(/<span class="soft">[^<]*3 tries<\/span><br>locked/u);
  });

  it('names steps to people as people know them; results.csv keeps their names', () => {
    const detail = 'required and not done: cache-refresh, access-keys; not started: sessions (the run was interrupted)';
    const run = applied([outcome(joiner(1), 'partial', { detail })]);
    const words =
      'required and not done: refresh the cache, switch access keys off; not started: end sessions ' +
      '(the run was interrupted)';
    expect(withStepWords(detail)).toBe(words);
    expect(withStepWords('not done: something of CXone')).toBe('not done: something of CXone');
    for (const page of [renderSummary(run), renderHtml(run)]) {
      expect(page).not.toContain('cache-refresh, access-keys');
      expect(page).toContain('refresh the cache, switch access keys off');
    }
    expect(renderResultsCsv(run)).toContain(detail);
  });
});
