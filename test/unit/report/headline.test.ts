import { describe, expect, it } from 'vitest';
import { noCounts } from '../../../src/execute/counts.ts';
import { REASONS, type ReasonCode } from '../../../src/interface/reasons.ts';
import type { GuardResult, Remark } from '../../../src/model/operation.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { byteSize, counted, day, duration, percent, percentiles, whole } from '../../../src/text/figures.ts';
import { commentState, headline } from '../../../src/report/words/headline.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { appliedRun, invalidRun, sampleRun, stoppedRun } from './sample.ts';

describe('commentState', () => {
  it('follows from how the run ended', () => {
    expect(commentState(sampleRun())).toBe('ready');
    expect(commentState(stoppedRun())).toBe('blocked');
    expect(commentState(invalidRun())).toBe('fix-needed');
    expect(commentState(appliedRun())).toBe('partly-applied');
    expect(commentState({ ...appliedRun(), reason: 'none' })).toBe('applied');
    expect(commentState({ ...appliedRun(), reason: 'apply-failed', counts: noCounts() })).toBe('blocked');
    expect(commentState({ ...appliedRun(), reason: 'tenant-unreachable' })).toBe('partly-applied');
    for (const name of ['created', 'updated', 'reactivated', 'rolesChanged', 'deactivated', 'deleted'] as const)
      expect(commentState({ ...appliedRun(), reason: 'apply-failed', counts: { ...noCounts(), [name]: 1 } })).toBe(
        'partly-applied',
      );
    expect(commentState({ ...appliedRun(), interrupted: true, counts: noCounts() })).toBe('partly-applied');
    // Interrupted before anything was sent, it has done nothing in part; once something was sent, nobody knows.
    const stopped = (attempts: number): RunReport => {
      const outcomes = appliedRun().outcomes?.map((one) => ({ ...one, status: 'not-started' as const, attempts }));
      return { ...appliedRun(), interrupted: true, counts: noCounts(), outcomes: outcomes ?? [] };
    };
    expect([commentState(stopped(0)), commentState(stopped(1))]).toEqual(['blocked', 'partly-applied']);
    const { outcomes: _, ...before } = appliedRun();
    expect(commentState({ ...before, reason: 'apply-failed', interrupted: true, counts: noCounts() })).toBe('blocked');
  });
});

describe('headline', () => {
  it('calls the tenant by its title', () => {
    const run = sampleRun({ tenant: '7f3a-guid', title: 'Acme Europe' });
    expect(headline(run).title).toContain('Acme Europe');
    expect(headline(run).title).not.toContain('7f3a-guid');
  });

  it('has verdict and advice for every reason, with and without a plan', () => {
    for (const reason of Object.keys(REASONS) as ReasonCode[]) {
      for (const base of [sampleRun(), invalidRun(), appliedRun()]) {
        const problems: RunReport['problems'] =
          reason === 'none' ? [] : [{ reason, message: 'something stands in the way', advice: 'move it' }];
        const { title, verdict, symbol, word } = headline({
          ...base,
          reason,
          problems,
          decision: REASONS[reason].decision,
        });
        for (const text of [title, verdict, symbol, word]) expect(text).not.toMatch(/^$|undefined|null|NaN/u);
        expect(verdict).toMatch(/[.!?…]$/u);
      }
    }
  });

  const protectedLeaver = (run: RunReport): RunReport['plan'] => ({
    ...run.plan!,
    operations: [],
    remarks: [
      {
        key: 'E1',
        person: { userName: 'ina@example.com', givenName: 'Ina', familyName: 'Roth' },
        file: 'roster.csv',
        row: 14,
        line: 14,
        code: 'protected',
        text: '',
        staysActive: true,
      },
    ],
  });

  it('never says so either while a sign-out is open that this run does not finish', () => {
    const run = sampleRun({ pii: 'full' });
    const plan = protectedLeaver(run)!;
    const [remark] = plan.remarks;
    const open = {
      ...plan,
      remarks: [{ ...remark!, staysActive: undefined, code: 'open-steps-wait', signOutOpen: true }],
    };
    for (const mode of ['plan', 'apply'] as const) {
      const { symbol, title, verdict } = headline({
        ...run,
        counts: { ...noCounts(), unchanged: 9 },
        plan: open,
        mode,
        ...(mode === 'apply' && { outcomes: [] }),
      });
      expect(`${symbol} ${title} ${verdict}`).not.toMatch(/✅|no changes needed|nothing to change|all is done/iu);
      expect(verdict).toContain('The sign-out of 1 person is not finished');
    }
  });

  it('never says that nothing changes or all is done while a row is wrong or a leaver stays active', () => {
    const run = sampleRun({ pii: 'full' });
    const nothing = { ...run, counts: { ...noCounts(), unchanged: 9 }, plan: protectedLeaver(run)! };
    for (const mode of ['plan', 'apply'] as const) {
      const { symbol, title, verdict } = headline({ ...nothing, mode, ...(mode === 'apply' && { outcomes: [] }) });
      expect(`${symbol} ${title} ${verdict}`).not.toMatch(/✅|no changes needed|nothing to change|all is done/iu);
      expect(verdict).toContain('One person who left, as the file says, stays active');
      expect(verdict).toContain('Ina Roth (ina@example.com) (row 14)');
      const wrong = { ...nothing, mode, plan: { ...run.plan!, operations: [], remarks: [] } };
      expect(headline({ ...wrong, counts: { ...nothing.counts, invalidRows: 6 } }).verdict).toBe(
        '6 rows are wrong and left out: please correct them.',
      );
    }
    const { verdict } = headline({ ...appliedRun(), reason: 'none', plan: protectedLeaver(run)! });
    expect(verdict).not.toContain('All is done');
    const masked = headline({ ...nothing, pii: 'masked' });
    expect(masked.verdict).not.toMatch(/Ina|Roth|ina@/u);
  });

  it('of a drift never says that CXone is as the roster says while someone stays active or a row is wrong', () => {
    const run = sampleRun({ pii: 'full', mode: 'drift' });
    const [remark] = protectedLeaver(run)!.remarks;
    const of = (more: Partial<RunReport['counts']>, ...remarks: Remark[]) =>
      headline({
        ...run,
        counts: { ...noCounts(), unchanged: 9, ...more },
        plan: { ...run.plan!, operations: [], remarks },
      });
    expect(of({})).toMatchObject({ symbol: '✅', verdict: 'CXone is as the roster says.' });
    for (const one of [of({}, remark!), of({ invalidRows: 6 })]) {
      expect(one).toMatchObject({ symbol: '⚠️', title: 'No drift found in acme-eu, but not all is well' });
      expect(one.verdict).toMatch(/^(?:One person who left|6 rows are wrong)/u);
      expect(one.next).toHaveLength(1);
    }
    for (const code of ['unmanaged', 'not-handled'])
      expect(of({}, { ...remark!, code, staysActive: undefined }).verdict).toMatch(/^Nothing differs of what is/u);
  });

  it('counts rows that are missing against the base, and people who would lose the account', () => {
    const run = sampleRun();
    const before = { rows: (run.roster?.rows ?? 0) + 95, places: {}, blob: null };
    expect(headline({ ...run, before }).verdict).toMatch(
      /The file has 95 rows fewer than before\. \d+ people no longer in the file would lose the account\./u,
    );
    expect(
      headline({ ...stoppedRun(), before: { ...before, rows: (stoppedRun().roster?.rows ?? 0) + 1 } }).verdict,
    ).toMatch(/Nothing is changed\. The file has 1 row fewer than before\./u);
  });

  it('never nods a permanent deletion through', () => {
    const run = sampleRun();
    expect(headline({ ...run, counts: { ...noCounts(), toDelete: 1 } }).symbol).toBe('⚠️');
    expect(headline({ ...run, counts: { ...noCounts(), toCreate: 1 } }).symbol).toBe('✅');
  });

  it('is right in the singular', () => {
    const run = sampleRun();
    const counts = { ...noCounts(), toDelete: 1, unchanged: 1 };
    expect(headline({ ...run, counts }).verdict).toBe('1 change: 1 permanent deletion.');
    expect(headline({ ...run, counts: { ...counts, blocked: 1 } }).title).toBe(
      'Roster plan for acme-eu: ready, 1 person needs your decision',
    );
    expect(headline({ ...run, mode: 'apply', counts: { ...counts, deleted: 1 } }).title).toBe(
      'Applied: 1 of 1 change (acme-eu, 3 min 12 s)',
    );
    expect(headline({ ...invalidRun(), counts: { ...noCounts(), invalidRows: 1 } }).verdict).toBe(
      '1 of 252 rows is wrong. Nothing is changed in CXone until it is right.',
    );
  });

  it('says when there is nothing to do', () => {
    expect(headline(sampleRun({ counts: noCounts() })).title).toBe('Roster plan for acme-eu: no changes needed');
    expect(headline(sampleRun({ counts: noCounts(), mode: 'apply' })).verdict).toBe(
      'CXone already is as the file says. Nothing was written.',
    );
  });

  it('says no more than was compared where this run leaves someone alone', () => {
    const { plan } = sampleRun();
    const with_ = (code: string, more = {}) => {
      const remark = { key: 'E1', person: { userName: 'ada@example.com' }, file: 'r.csv', row: 2, line: 2, code };
      const remarks = [{ ...remark, text: code, ...more }];
      const counts = { ...noCounts(), unchanged: 2 };
      return sampleRun({ counts, mode: 'apply', plan: { ...plan!, operations: [], remarks }, outcomes: [] });
    };
    for (const code of ['not-handled', 'reactivation-waits', 'unmanaged']) {
      expect(headline(with_(code)).title).toMatch(/^No changes \(/);
      expect(headline(with_(code)).verdict).toBe(
        'This run changes nothing; who and what it leaves alone is counted below. Nothing was written.',
      );
      expect(renderSummary(with_(code))).toMatch(/Nothing was to be done\. \d+ people unchanged, of these 1 /);
    }
    expect(headline({ ...with_('not-handled'), mode: 'plan', outcomes: undefined }).title).toMatch(/: no changes$/);
    const stays = headline(with_('not-handled', { staysActive: true }));
    expect(stays).toMatchObject({ symbol: '⚠️', verdict: expect.stringContaining('this workflow deactivates nobody') });
    expect(stays.next[0]?.what).toContain('`deprovision`');
    const own = headline(with_('protected', { staysActive: true, isOwn: true }));
    expect(own.verdict).toContain('because this action itself signs in with the account');
    const event = headline({ ...with_('already-gone'), mode: 'event' });
    expect(event.verdict).toBe('CXone already is as the event says. Nothing was written.');
  });

  it('words a guard for people who are reactivated: none of them is among the active ones', () => {
    const run = stoppedRun();
    const guard = { kind: 'reactivate', count: 8, inactive: 8, population: 22, percent: 36.4 } as const;
    const limits = { limit: { percent: 20 }, tripped: true, overridden: false };
    expect(headline({ ...run, plan: { ...run.plan!, guards: [{ ...guard, ...limits }] } }).verdict).toContain(
      'This file would reactivate 8 people (36.4 % of 22 active ones).',
    );
  });

  it('words guards: one limit, both, everybody, several at once, and what rounding hides', () => {
    const run = stoppedRun();
    const said = (...guards: Partial<GuardResult>[]): string => {
      const plan = run.plan as NonNullable<RunReport['plan']>;
      const full = guards.map((guard): GuardResult => ({
        kind: 'deactivate',
        count: 31,
        population: 240,
        percent: 12.9,
        limit: { percent: 10, count: 25 },
        tripped: true,
        overridden: false,
        ...guard,
      }));
      return headline({ ...run, plan: { ...plan, guards: full } }).verdict.replace(' Nothing is changed.', '');
    };
    expect(said({})).toBe(
      'This file would deactivate 31 of 240 people (12.9 %). The safety limit is 10 % and 25 people.',
    );
    expect(said({ limit: { count: 25 } })).toBe(
      'This file would deactivate 31 of 240 people (12.9 %). The safety limit is 25 people.',
    );
    expect(said({ count: 5, population: 5, percent: 100, limit: {} })).toBe(
      'This file would deactivate 5 of 5 people (100 %). That is everybody.',
    );
    expect(said({ count: 1001, population: 10_000, percent: 10, limit: { percent: 10 } })).toBe(
      'This file would deactivate 1,001 of 10,000 people (just over 10 %). The safety limit is 10 %.',
    );
    expect(said({}, { kind: 'create', count: 300, population: 500, percent: 60, limit: { percent: 50 } })).toBe(
      'This file would deactivate 31 of 240 people (12.9 %). The safety limit is 10 % and 25 people. ' +
        'It would also create accounts for 300 of 500 people (60 %). The safety limit is 50 %.',
    );
  });
});

describe('figures', () => {
  it('are written as people read them', () => {
    expect([0, 999, 1000, 1_234_567, Number.NaN].map(whole)).toEqual(['0', '999', '1,000', '1,234,567', '0']);
    expect([counted(1, 'row'), counted(0, 'row'), counted(2, 'person', 'people')]).toEqual([
      '1 row',
      '0 rows',
      '2 people',
    ]);
    expect([percent(12.94), percent(10), percent(0.05)]).toEqual(['12.9 %', '10 %', '0.1 %']);
    expect([0, 40, 400, 41_000, 59_600, 60_000, 192_000, 3_600_000, 3_900_000, 7_199_999].map(duration)).toEqual([
      '0 s',
      '0.1 s',
      '0.4 s',
      '41 s',
      '1 min',
      '1 min',
      '3 min 12 s',
      '1 h',
      '1 h 5 min',
      '2 h',
    ]);
    expect([day('2026-09-30T10:00:00Z'), day('soon')]).toEqual(['30 Sep 2026', 'soon']);
    expect([byteSize(400), byteSize(1536), byteSize(2_097_152)]).toEqual(['400 B', '1.5 KiB', '2 MiB']);
    expect([percentiles([])(0.5), percentiles([3, 1, 2])(0.5), percentiles([1, 2, 3, 4])(0.95)]).toEqual([null, 2, 4]);
  });
});
