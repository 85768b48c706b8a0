import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { countOutcomes, noCounts } from '../../../src/execute/counts.ts';
import { REASONS, type ReasonCode } from '../../../src/interface/reasons.ts';
import { type Outcome, OUTCOME_STATUSES } from '../../../src/model/outcome.ts';
import { API_ERROR_KINDS } from '../../../src/model/step.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { renderEndNote, saysApplied } from '../../../src/report/pages/end-note.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { countLines } from '../../../src/report/lists/count-lines.ts';
import { GUARD_WORDS, STEP_WORDS } from '../../../src/report/words/wording.ts';
import { commentHeadline } from '../../../src/report/words/comment-words.ts';
import { headline } from '../../../src/report/words/headline.ts';
import {
  apiError,
  appliedRun,
  invalidRun,
  joiner,
  mover,
  operation,
  outcome,
  sampleOperations,
  sampleRun,
  step,
  stoppedRun,
} from './sample.ts';

/** What a reader sees: links are their words, lines to paste are no text. */
const seen = (markdown: string): string =>
  markdown
    .replaceAll(/```[^]*?```/g, '')
    .replaceAll('<!-- -->', '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/<[^>]*>/g, ' ');
const commentOf = (run: RunReport): string => renderComment(run, { state: commentState(run) }).text;

const reasons = Object.keys(REASONS) as ReasonCode[];
const done = (): RunReport => {
  const run = appliedRun();
  const counts = { ...noCounts(), toCreate: 3, created: 3 };
  return { ...run, reason: 'none', decision: 'complete', problems: [], counts, outcomes: [] };
};

describe('figures of an apply', () => {
  const [first, second] = [joiner(1), joiner(2)];
  const ended = (outcomes: Outcome[], reason: ReasonCode = 'apply-partial'): RunReport => {
    const run = sampleRun(
      { mode: 'apply', reason, outcomes },
      outcomes.map(({ operation }) => operation),
    );
    return { ...run, counts: { ...run.counts, ...countOutcomes(outcomes) } };
  };

  it('count a person once, however many changes of the person failed', () => {
    const roles = { ...operation(1, { kind: 'roles', before: { roles: [] }, after: { roles: ['a'] } }), id: 'other' };
    const run = ended([outcome(mover(1), 'failed'), outcome(roles, 'failed'), outcome(second, 'done')]);
    expect(run.counts.failed).toBe(2);
    expect(headline(run).verdict).toBe('1 person has a change that failed.');
    expect(commentOf(run)).toContain('Not done, by cause (1)');
    expect(renderHtml(run)).toMatch(/Not done, by cause \(1\)/u);
  });

  it('call no change failed that is partly done', () => {
    const run = ended([outcome(mover(1), 'failed'), outcome(second, 'partial')]);
    expect(headline(run).verdict).toBe(
      '1 person has a change that failed and 1 person has a change that is partly done.',
    );
  });

  it('add up in every line of the page, whatever became of a change', () => {
    const all = OUTCOME_STATUSES.map((status, i) => outcome(joiner(i), status));
    const page = renderHtml(ended(all));
    const [table = ''] = /<h2 id="actions">[^]*?<\/section>/u.exec(page) ?? [];
    expect(table).toContain('Not confirmed');
    const [planned, ...rest] = [...table.matchAll(/<td class="figure">(\d+)<\/td>/gu)].map(([, figure]) =>
      Number(figure),
    );
    expect(planned).toBe(OUTCOME_STATUSES.length);
    expect(rest.reduce((sum, each) => sum + each, 0)).toBe(planned);
    // A list of causes counts people in its heading, as the comment does.
    expect(page).toContain('Not done, by cause (6)');
  });

  it('have no column in which nobody stands, on the page as in the summary: paper is not wide', () => {
    const run = ended([outcome(first, 'failed'), outcome(second, 'done')]);
    const [table = ''] = /<h2 id="actions">[^]*?<\/section>/u.exec(renderHtml(run)) ?? [];
    const heads = [...table.matchAll(/<th scope="col"[^>]*>([^<]*)</gu)].map(([, head]) => head);
    expect(heads).toEqual(['Action', 'Planned', 'Done', 'Failed', 'Not started']);
    const partly = renderHtml(ended([outcome(first, 'partial'), outcome(second, 'unknown')]));
    expect(partly).toMatch(/>Failed<.*>Partly done<.*>Not confirmed<.*>Not started</su);
  });

  it('call a deletion that left the account deactivated neither done nor failed', () => {
    const kept = [1, 2].map((i) => {
      const ignored = apiError({
        kind: 'ignored',
        retryable: false,
        message: 'still listed',
        advice: 'Delete it there.',
      });
      return outcome(operation(i, { kind: 'delete', before: { userName: 'x' } }), 'partial', {
        steps: [step('deactivate', 'done'), step('sessions', 'done'), step('delete', 'failed', { error: ignored })],
        error: ignored,
      });
    });
    const run = ended(kept);
    expect(run.counts).toMatchObject({ toDelete: 2, deactivated: 2, deleted: 0, failed: 0 });
    expect(headline(run).title).toMatch(/^Partly applied: 0 of 2 changes/u);
    expect(seen(commentOf(run))).toContain('| ➖ Deactivate | 0 | 2 | 2 were to be deleted and are still listed');
    const summary = renderSummary(run);
    expect(summary).toMatch(/\| Action \| Planned \| Done \| Failed \| Partly done \| Not started \|\n[|: -]+\n/u);
    expect(summary).toContain('| Delete | 2 | 0 | 0 | 2 | 0 |');
    expect(summary).toContain('2 operations: 0 done, 2 failed, partly done or not confirmed');
  });

  it('say of someone kept from deletion what is done all the same, and only where it was', () => {
    const kept = sampleOperations().find(({ kind }) => kind === 'held-back')!;
    const plan = headline(sampleRun({}, [kept]));
    expect(plan.verdict).toContain('1 person not deleted will be deactivated and signed out all the same.');
    const off = ended([outcome(kept, 'blocked', { steps: [step('deactivate', 'done'), step('sessions', 'done')] })]);
    expect(headline(off).title).toMatch(/^Partly applied: 1 person needs your decision \(/u);
    expect(headline(off).verdict).toContain('1 person was deactivated and not deleted');
    expect(seen(commentOf(off))).toContain('1 needs your decision, 1 deactivated, not deleted, 1 signed out');
    const refused = apiError({ kind: 'forbidden', retryable: false });
    const steps = [step('deactivate', 'failed', { error: refused })];
    const run = ended([outcome(kept, 'failed', { error: refused, steps })], 'apply-failed');
    const comment = seen(commentOf(run));
    expect(comment).toContain('## ❌ Not applied (acme-eu)');
    expect(comment).toContain('| ✋ Need your decision | 1 | – | 1 failed |');
    expect(comment).not.toMatch(/deactivated and signed out/u);
  });

  it('say when people kept from deletion are deactivated, and that these are the ones who need a decision', () => {
    const held = sampleOperations().find(({ kind }) => kind === 'held-back')!;
    const plan = seen(commentOf({ ...sampleRun({}, [held]), roster: undefined }));
    expect(plan).toContain('Nothing has been changed yet; it happens when this is merged and applied.');
    const other = operation(3, { kind: 'blocked', blockedKind: 'update', reasonCode: 'two-matches' });
    expect(seen(commentOf(sampleRun({}, [other])))).not.toContain('Nothing has been changed yet');
    const steps = [step('deactivate', 'done'), step('sessions', 'done')];
    const run = ended([outcome(held, 'blocked', { steps }), outcome(other, 'blocked')]);
    expect(headline(run).verdict).toBe('2 people need your decision (1 person was deactivated and not deleted).');
    expect(headline(ended([outcome(other, 'blocked')])).verdict).toBe('1 person needs your decision.');
  });

  it('name who left and stays active, whatever else waits or failed', () => {
    const text = 'protected by the policy: left alone';
    const { key, person, file, row, line } = operation(7, { kind: 'update' });
    const remark = { key, person, file, row, line, code: 'protected', text, staysActive: true };
    const withRemark = (run: RunReport): RunReport => ({
      ...run,
      pii: 'full',
      counts: { ...run.counts, invalidRows: 1 },
      plan: { ...run.plan!, remarks: [remark] },
    });
    const held = operation(3, { kind: 'blocked', blockedKind: 'update', reasonCode: 'two-matches' });
    const plan = headline(withRemark(sampleRun({}, [held])));
    const failed = headline(withRemark(ended([outcome(first, 'failed'), outcome(second, 'done')])));
    for (const { verdict, next } of [plan, failed]) {
      expect(verdict).toMatch(/One person who left, as the file says, stays active, because the policy protects/u);
      expect(next.map(({ what }) => what).join(' ')).toContain('to take it off `protected` in the policy.');
    }
    expect(plan.verdict).toContain('1 row is wrong and left out');
    expect(plan.next.map(({ when }) => when)).toEqual(['First', 'To do', 'Ask an administrator']);
    expect(failed.verdict.match(/wrong/gu)).toHaveLength(1);
  });

  it('never say that nothing was changed, or that a plan was stopped, where something was sent', () => {
    for (const status of ['partial', 'accepted', 'unknown'] as const) {
      const run = ended([outcome(first, status), outcome(second, 'not-started', { waits: 'review' })], 'plan-changed');
      expect(commentState(run)).toBe('partly-applied');
      expect(seen(commentOf(run))).not.toMatch(/nothing (?:was|is) changed|stopped/iu);
    }
  });

  it('say of an account that was there in the words of the guide: nobody joins', () => {
    const [made, other] = [1, 2].map((i) => outcome(joiner(i), 'adopted'));
    const lines = countLines(ended([made!, other!, outcome(mover(3), 'done')]));
    expect(lines.map(({ words }) => words).join('; ')).toContain('2 of them were to get a new account and had one');
  });

  it('are of one person, or of several', () => {
    const held = operation(3, { kind: 'blocked', blockedKind: 'update', reasonCode: 'two-matches' });
    const words = (outcomes: Outcome[]): string =>
      countLines(ended(outcomes))
        .map((line) => line.words)
        .join('; ');
    expect(words([outcome(held, 'blocked')])).toContain('1 needs your decision');
    expect(words([1, 2].map((i) => outcome({ ...held, id: `${i}`, key: `${i}` }, 'blocked')))).toContain(
      '2 need your decision',
    );
  });
});

describe('a limit that stops a run', () => {
  it('is lifted in a way that is open: no branch is updated after the merge, and an event has no file', () => {
    const said = (mode: RunReport['mode']): string => seen(commentOf({ ...stoppedRun(), mode }));
    expect(said('plan')).toContain('press Update branch on this pull request');
    expect(said('apply')).toContain(
      'merge the exception below in a pull request of its own: its run applies this plan',
    );
    expect(said('event')).toMatch(/This event would deactivate[^]*send the same event again/u);
    expect(said('apply') + said('event')).not.toMatch(/Update branch/u);
    // A plan that someone started by hand, or at home, is on no pull request.
    const alone = seen(commentOf({ ...stoppedRun(), isPullRequest: false }));
    expect(alone).toContain('ask an administrator to merge the exception below, then make the plan again.');
    expect(alone).not.toMatch(/Update branch|pull request/u);
    expect(said('event')).not.toMatch(/This file|compare the file/u);
  });

  it('reactivates people: no other word for it', () => {
    expect(GUARD_WORDS.reactivate.what('3 people') + STEP_WORDS.reactivate).not.toMatch(/switch/u);
  });
});

describe('an audit that is not stored', () => {
  const lost = (run: RunReport): RunReport => ({
    ...run,
    reason: 'apply-partial',
    decision: 'failure',
    audit: { records: 9, head: 'e'.repeat(64), place: 'lost' },
    problems: [{ reason: 'apply-partial', message: 'the files could not be uploaded', advice: 'Run the job again.' }],
  });

  it('is never called done, applied or nothing to do', () => {
    const made = headline(lost(done()));
    expect(made.title).toMatch(/^Not recorded: 3 of 3 changes made/u);
    expect(made.verdict).toBe('3 created. The record of this run (its audit) could not be stored.');
    const nothing = headline(lost({ ...done(), counts: noCounts() }));
    expect(nothing.title).toMatch(/^Not recorded: no changes were needed/u);
    for (const { symbol, title, verdict } of [made, nothing])
      expect(`${symbol} ${title} ${verdict}`).not.toMatch(/✅|all is done|applied|nothing to/iu);
    expect(saysApplied(commentOf(lost(done())))).toBe(false);
    // With other things open it is one of them.
    const more = headline(lost({ ...done(), counts: { ...done().counts, created: 2, failed: 1 } }));
    expect(more.verdict).toContain('1 person has a change that failed and the record of this run (its audit) is not');
  });

  it('that lies only on the machine is said, and not called done either', () => {
    const here = { records: 9, head: 'e'.repeat(64), place: 'local' as const };
    expect(headline({ ...done(), audit: here }).verdict).toBe(
      '3 created. The record of this run (its audit) lies only on the machine that ran it.',
    );
    expect(headline({ ...done(), counts: noCounts(), audit: here }).verdict).toContain('lies only on the machine');
    expect(headline(done()).verdict).toBe('All is done: 3 created.');
  });
});

describe('a safety limit that an exception lifts', () => {
  it('is on the pull request, with who answers for it, and never an unmarked *ready*', () => {
    const run = stoppedRun();
    const [guard, ...others] = run.plan!.guards;
    const override = { reason: 'a site closes', approver: 'Jo Prior', expires: '2026-11-30' };
    const guards = [{ ...guard!, overridden: true, override }, ...others];
    const lifted: RunReport = { ...run, reason: 'none', problems: [], plan: { ...run.plan!, guards } };
    const text = seen(commentOf(lifted));
    expect(text).toContain('⚠️ **Exception used (approved by Jo Prior, until 30 Nov 2026, “a site closes”):**');
    expect(text).toContain('Deactivate 31 of 240 people (12.9 %). The safety limit is 10 %.');
    expect(text).toContain('An exception lifts a safety limit, see below.');
    expect(text).not.toContain('✅ Roster plan');
  });
});

describe('people that the file does not name any more', () => {
  it('are listed by name with the row that they had, also where nothing happens to them', () => {
    const run = sampleRun({ pii: 'full' });
    const gone = run.plan!.remarks.find(({ code }) => code === 'absent')!;
    const before = {
      rows: 253,
      places: { [gone.key]: { file: 'roster.csv', row: 41, line: 42 } },
      blob: 'https://github.com/acme/people/blob/ba5e',
    };
    const absent = { ...gone, file: null, row: null, line: null };
    const plan = { ...run.plan!, remarks: [absent] };
    const text = seen(commentOf({ ...run, before, plan }));
    expect(text).toContain('No longer in the file (1)');
    expect(text).toContain(`${gone.person.givenName} ${gone.person.familyName} · ${gone.key} | nothing: the account`);
    expect(text).toContain('[41 before]');
    expect(commentOf({ ...run, before, plan })).toContain('/blob/ba5e/roster.csv?plain=1#L42');
    expect(commentOf({ ...run, plan })).not.toContain('No longer in the file');
  });

  it('are told apart by four digits where they are masked and have no row', () => {
    const rows = commentOf(stoppedRun())
      .split('\n')
      .filter((line) => line.includes('not in the file |'));
    expect(rows).toHaveLength(31);
    expect(new Set(rows.map((line) => line.split(' | ')[0])).size).toBe(31);
    expect(rows[0]).toMatch(/^\| \p{L}… \p{L}… \([\da-f]{4}\) \|/u);
  });
});

describe('file names', () => {
  it('are links: to the guide of the version that runs, to the errors file, to the run', () => {
    const run = invalidRun();
    const help = 'https://github.com/your-org/cxone-roster/blob/v2/docs';
    const text = commentOf({ ...run, links: { ...run.links, help } });
    expect(text).toContain(`[the help page “roster problems”](${help}/roster-problems.md)`);
    expect(text).toContain(`[the errors file](${run.links.artifact})`);
    expect(text).not.toMatch(/roster-errors\.csv|docs\/roster-problems\.md[^)]/u);
    const { help: _, artifact: __, ...bare } = { ...run.links, help };
    expect(commentOf({ ...run, links: bare })).toContain('roster-errors.csv of the artifact');
  });
});

/** What a program says when something fails. */
const SAID = [
  'https://api.example.com/scim/v2/Users answered 503 (HTTP 503, invalid_client)',
  'POST https://cxone.niceincontact.com/auth/token answered 401 (401 Unauthorized)',
  'no address is known for api.example.com (ENOTFOUND)',
  'the connection was closed before the answer (UND_ERR_SOCKET)',
  'GET https://x.example/a was not sent: the last 5 answers were errors (500, 502, 503)',
  'invalidFilter: the filter is wrong (HTTP 400)',
  'the token endpoint said invalid_grant',
  'HTTP 429: Too Many Requests',
  'status 500 Internal Server Error',
  'the certificate of api.example.com is not trusted (SELF_SIGNED_CERT_IN_CHAIN)',
];
const MACHINE = new RegExp(
  String.raw`https?:|\bHTTP\b|\b[45]\d\d\b|\bE[A-Z]{5,}\b|UND_ERR|SELF_SIGNED|invalid_\w+|` +
    'invalidFilter|Unauthorized|Too Many|Internal Server',
  'u',
);

describe('the comment', () => {
  /** Without a plan, with one, and with what an apply did. */
  const bases = (): RunReport[] => [
    sampleRun({ roster: undefined, plan: undefined, capabilities: undefined }),
    invalidRun(),
    sampleRun(),
    { ...appliedRun(), outcomes: undefined, counts: noCounts() },
    appliedRun(),
  ];

  it.each(reasons)('holds no status, address or error code, whatever programs said: %s', (reason) => {
    for (const base of bases())
      for (const said of SAID) {
        const advice = `Look at ${said}.`;
        const run = {
          ...base,
          reason,
          decision: REASONS[reason].decision,
          problems: [{ reason, message: said, advice }],
        };
        const state = commentState(run);
        for (const text of [commentOf(run), renderEndNote(run, state, undefined)])
          expect(seen(text).match(MACHINE)?.[0]).toBeUndefined();
      }
  });

  it('holds none of what CXone answered about people either, for every kind of error', () => {
    const outcomes = API_ERROR_KINDS.flatMap((kind) =>
      SAID.map((message, i) => {
        const error = apiError({ kind, message, status: 503, retryable: i % 2 === 0, advice: message });
        return outcome(joiner(i), 'failed', { error, detail: message, steps: [step('create', 'failed', { error })] });
      }),
    );
    const run = { ...appliedRun(), outcomes };
    expect(seen(commentOf(run)).match(MACHINE)?.[0]).toBeUndefined();
    expect(seen(renderSummary(run))).toContain('HTTP 503');
  });

  it('loses nothing but that: figures of ours stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.integer({ min: 100, max: 599 }), (some, all) => {
        const message = `${some} of ${all} rows (${some} people) are wrong, see row ${all}`;
        const run = sampleRun({ reason: 'read-incomplete', problems: [{ reason: 'none', message, advice: '' }] });
        expect(seen(commentOf(run))).toContain(message);
      }),
    );
  });

  const ends = reasons.filter((reason) => !['none', 'drift', 'audit-broken', 'superseded'].includes(reason));
  it.each(ends)('says whether the file is fine, whether anything changed, and who acts: %s', (reason) => {
    const base = reason === 'guard-tripped' ? stoppedRun() : reason === 'roster-invalid' ? invalidRun() : sampleRun();
    const run: RunReport = {
      ...base,
      mode: reason === 'guard-tripped' || reason === 'roster-invalid' ? 'plan' : 'apply',
      reason,
      decision: REASONS[reason].decision,
      problems: [{ reason, message: 'something stands in the way', advice: 'Ask an administrator to move it.' }],
      ...(reason === 'apply-partial' && { ...appliedRun(), counts: appliedRun().counts }),
    };
    const { verdict, next } = commentHeadline(run, commentState(run));
    const about =
      reason === 'policy-violation'
        ? verdict
        : verdict.match(/file is fine|This file would|rows are wrong|was not checked|a change that failed/u)?.[0];
    expect(about).toBeTruthy();
    if (reason !== 'apply-partial' && reason !== 'policy-violation')
      expect(verdict).toMatch(/[Nn]othing (?:was|is) changed/u);
    expect(next.length).toBeGreaterThan(0);
  });

  it('says nothing of a file where there is none: an event, and modes that read no roster', () => {
    for (const mode of ['event', 'check', 'attributes', 'verify'] as const) {
      const { plan: _, roster: __, outcomes: ___, ...base } = sampleRun();
      const problems: RunReport['problems'] = [
        { reason: 'config-invalid', message: 'The event is malformed: its `type` is missing.', advice: 'Correct it.' },
      ];
      const run: RunReport = {
        ...base,
        mode,
        reason: 'config-invalid',
        decision: 'stop',
        problems,
        counts: noCounts(),
      };
      const { verdict } = commentHeadline(run, commentState(run));
      expect(verdict).not.toMatch(/file/);
      expect(verdict).toContain('Nothing was changed.');
    }
    const run: RunReport = { ...sampleRun({ mode: 'event', reason: 'tenant-unreachable' }), problems: [] };
    expect(commentHeadline(run, commentState(run)).verdict).toContain('The event is fine; nothing was changed.');
  });
});
