import { describe, expect, it } from 'vitest';
import { countOutcomes, countPlan, noCounts } from '../../../src/execute/counts.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { checkLine } from '../../../src/report/modes/check.ts';
import { annotations } from '../../../src/report/pages/annotation-lines.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { markdownInk } from '../../../src/report/safe/ink.ts';
import { linked } from '../../../src/report/safe/linked.ts';
import { headline } from '../../../src/report/words/headline.ts';
import { seen } from '../../acceptance/review-setting.ts';
import { apiError, issue, leaver, mover, outcome, sampleRun, step } from './sample.ts';

/** A run that ended before there was a plan. */
function ended(mode: RunReport['mode'], parts: Partial<RunReport> = {}): RunReport {
  const {
    roster: _,
    plan: __,
    ...rest
  } = sampleRun({
    mode,
    decision: 'stop',
    reason: 'read-incomplete',
    problems: [{ reason: 'read-incomplete', message: 'This is why', advice: '' }],
    ...parts,
  });
  return rest;
}

it('a drift is told under its own title, in the words of its problem', () => {
  const problems = [{ reason: 'drift' as const, message: '2 people differ', advice: 'Look at the lists.' }];
  const { symbol, title, verdict } = headline(sampleRun({ mode: 'drift', reason: 'drift', problems }));
  expect([symbol, title]).toEqual(['⚠️', 'Drift in acme-eu']);
  expect(verdict).toMatch(/^2 people differ\./);
});

describe('a run that is about no roster', () => {
  it.each([
    ['event', 'Event for acme-eu: stopped'],
    ['export', 'Export for acme-eu: stopped'],
    ['drift', 'Drift check for acme-eu: stopped'],
    ['plan', 'Roster for acme-eu: stopped'],
  ] as const)('%s calls itself so', (mode, title) => {
    expect(headline(ended(mode)).title).toBe(title);
  });

  it('an offboarding calls itself so, and its annotations lead to no file', () => {
    const files = [{ ...sampleRun().roster!.files[0]!, path: '.cxone-offboard-1b0e63e4.json' }];
    const roster = { ...sampleRun().roster!, files, issues: [issue({ file: files[0]!.path })] };
    const run = { ...ended('apply'), roster };
    expect(headline(run).title).toBe('Offboarding for acme-eu: stopped');
    for (const one of annotations(run)) expect(one).not.toHaveProperty('file');
    expect(annotations(run)).toHaveLength(2);
  });
});

it('nobody is led to a line of an event or an offboarding, also after the run was interrupted', () => {
  const plan = sampleRun({}, [mover(1)]).plan!;
  const links = { blob: 'https://github.com/acme/people/blob/c0ffee' };
  const { roster: _, ...none } = sampleRun({ links, plan, interrupted: true });
  expect(renderSummary({ ...none, mode: 'apply' })).toContain('/blob/c0ffee');
  expect(renderSummary({ ...none, mode: 'event' })).not.toContain('/blob/');
  const path = '.cxone-offboard-1b0e63e4.json';
  const offboarding = { ...none, mode: 'apply' as const, plan: { ...plan, roster: { ...plan.roster, path } } };
  expect(renderSummary(offboarding)).not.toContain('/blob/');
  expect(headline(offboarding).title).toMatch(/^Offboarding for acme-eu: /);
});

it.each([
  ['undo', 'Undo'],
  ['check', 'Check'],
  ['attributes', 'Attributes'],
  ['verify', 'Audit'],
  ['entra-config', 'Entra settings'],
  ['export', 'Export'],
  ['plan', 'Roster'],
] as const)('a run of mode %s that was interrupted is called %s', (mode, name) => {
  const { roster: _, plan: __, ...none } = sampleRun({ interrupted: true, reason: 'apply-failed' });
  expect(headline({ ...none, mode }).title).toMatch(new RegExp(`^${name} for .*: interrupted$`));
});

describe('a check', () => {
  const findings = [
    { name: 'bulk', status: 'failed' as const, detail: 'the tenant offers none', advice: 'Set it to auto.' },
    { name: 'access-keys', status: 'unknown' as const, detail: 'not asked', advice: '' },
  ];
  const run = ended('check', { reason: 'none', decision: 'complete', problems: [] });

  it('names abilities and states in the log as in the table, with what to do', () => {
    expect(findings.map(checkLine)).toEqual([
      'Check    Bulk: fails – the tenant offers none → Set it to auto.',
      'Check    Access keys: not known – not asked',
    ]);
    const top = headline({ ...run, check: { findings, clockDifferenceMs: 0 } });
    expect(top.verdict).toBe('1 ability does not work: Bulk.');
    expect(top.next[0]?.what).toBe('The table “What works” says what to do.');
  });

  it('that works in part is green, and warns', () => {
    expect(annotations({ ...run, counts: noCounts(), check: { findings, clockDifferenceMs: 0 } })).toEqual([
      expect.objectContaining({ level: 'warning', title: 'Check of acme-eu: works in part' }),
    ]);
    const well = { ...run, counts: noCounts(), check: { findings: findings.slice(1), clockDifferenceMs: 0 } };
    expect(annotations(well)).toEqual([]);
  });

  it('says of what is not known no more than that', () => {
    const top = headline({ ...run, check: { findings: findings.slice(1), clockDifferenceMs: 0 } });
    expect(top.verdict).toContain('the others are not offered or not known, which is no fault');
  });

  it('that got no answer says nothing of what the tenant can do', () => {
    const { traffic, capabilities } = sampleRun();
    const none = { ...traffic!, otherRequests: 0, bulkRequests: 0 };
    expect(renderSummary({ ...run, capabilities: capabilities!, traffic: none })).not.toContain('patch');
    expect(renderSummary({ ...run, capabilities: capabilities!, traffic: traffic! })).toContain('patch');
  });
});

it('a verification counts audits, not the lines of its table', () => {
  const verification = {
    file: 'audit.jsonl',
    ok: true,
    records: 1,
    head: 'e'.repeat(64),
    sealed: true,
    interrupted: false,
    audits: 1,
    whole: 1,
  };
  const run = ended('verify', { reason: 'none', decision: 'complete', problems: [], verification });
  expect(renderSummary(run)).toContain('The audit file (1)');
  expect(renderSummary({ ...run, verification: { ...verification, audits: 3, whole: 3 } })).toContain(
    'The audit files (3)',
  );
});

it('only this run and what it stored are links: another run’s artifact is not', () => {
  const { links } = sampleRun({ links: { run: 'https://x/run', artifact: 'https://x/artifact' } });
  const text = (words: string): string => linked({ links }, words, markdownInk);
  expect(text('the whole is in the artifact.')).toContain('[the artifact](https://x/artifact)');
  for (const words of ['the artifact of that run', 'the artifact service did not answer', 'in that run’s artifact'])
    expect(text(words)).toBe(words);
});

it('names of the interface are code in a table too, and what a history does not know is a dash', () => {
  const busy = apiError({ message: 'busy', advice: 'Look into `correlation_id` of audit.jsonl.' });
  const failed = outcome(mover(1), 'failed', { error: busy, steps: [step('update', 'failed', { error: busy })] });
  expect(renderSummary(sampleRun({ mode: 'apply', outcomes: [failed] }))).toContain('<code>correlation&#95;id</code>');
  const line = {
    person: { userName: 'ann@example.com' },
    id: 'u1',
    kind: 'create' as const,
    what: '',
    fields: [],
    when: '2026-11-20T08:00:41.000Z',
    outcome: 'done' as const,
    run: '',
    commit: '',
    pullRequests: [],
    approvedBy: [],
    signedOutAfter: null,
    tenant: 'acme-eu',
    file: 'audit.jsonl',
  };
  const page = renderSummary(ended('verify', { reason: 'none', problems: [], history: [line] }));
  expect(page).toContain('| done | – | – | – | – | – |');
});

describe('an account that was to be deactivated and was not seen off', () => {
  const ended2 = (status: OutcomeStatus, others: Outcome[] = []): RunReport => {
    const gone = leaver(3);
    const steps = [step('deactivate', 'failed'), step('sessions', 'done')];
    const outcomes = [outcome(gone, status, { steps, signOutMs: 900 }), ...others];
    const operations: Operation[] = outcomes.map((one) => one.operation);
    const base = sampleRun({ mode: 'apply' }, operations);
    const plan = { ...base.plan!, guards: [], remarks: [] };
    const counts = { ...noCounts(), ...countPlan(plan), ...countOutcomes(outcomes) };
    const reason = others.length > 0 ? ('apply-partial' as const) : ('apply-failed' as const);
    const problems = [{ reason, message: '1 person has a change that failed', advice: 'Run the job again.' }];
    return { ...base, plan, counts, outcomes, reason, problems, decision: 'failure' };
  };
  const active = '1 account to be deactivated or deleted may still be active';

  it.each(['failed', 'ignored', 'unknown'] as const)(
    '%s: is said first, and does not count as signed out',
    (status) => {
      const run = ended2(status);
      expect(headline(run).verdict).toContain(active);
      const page = seen(renderSummary(run));
      expect(page).toContain('0 of 1 signed out');
      expect(page).toContain('1 may still be active');
      expect(page).toContain('❗ signed out, but may still be active');
      expect(page).not.toContain('✅ signed out');
    },
  );

  it('is no second person among those who have a change that failed', () => {
    const run = ended2('failed', [outcome(mover(5), 'done', { steps: [step('update', 'done')] })]);
    expect(headline(run).verdict).toBe(`${active}.`);
  });

  it('is not meant where nothing was tried, or where the account was off before', () => {
    expect(headline(ended2('not-started')).verdict).not.toContain('may still be active');
    const run = ended2('failed');
    const [first] = run.outcomes ?? [];
    const operation = { ...first!.operation, prior: { ...first!.operation.prior!, active: false } } as Operation;
    expect(headline({ ...run, outcomes: [{ ...first!, operation }] }).verdict).not.toContain('may still be active');
  });
});
