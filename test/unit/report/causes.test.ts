import { describe, expect, it } from 'vitest';
import { API_ERROR_KINDS, STEP_NAMES } from '../../../src/model/step.ts';
import { OUTCOME_STATUSES } from '../../../src/model/outcome.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { apiError as tenantError } from '../../../src/scim/error.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderResultsCsv } from '../../../src/report/pages/results-csv.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { adminCause, causeOf, logAdvice, type Trouble, troubles } from '../../../src/report/words/causes.ts';
import { appliedRun, joiner, leaver, operation, outcome, step } from './sample.ts';

const asksAgain = (text: string): boolean => /\b(?:run|try)\b[^.]*\bagain\b|\bretry\b/iu.test(text);

/** Every kind of error, with the advice that the code gives it, on someone who joins and someone who leaves. */
const TROUBLES: Trouble[] = API_ERROR_KINDS.flatMap((kind) =>
  [undefined, true, false].flatMap((retryable) => {
    const error = { ...tenantError(kind, 'said'), ...(retryable !== undefined && { retryable }) };
    const failed = step('create', 'failed', { error });
    const session = step('sessions', 'failed', { error });
    return [
      { outcome: outcome(joiner(1), 'failed', { error, steps: [failed] }), step: failed },
      {
        outcome: outcome(leaver(2), 'partial', { error, steps: [step('deactivate', 'done'), session] }),
        step: session,
      },
    ];
  }),
);

describe('why a change is not done', () => {
  it('is not that CXone left it undone where nobody saw either, and promises no name that CXone did not give', () => {
    const error = tenantError('ignored', 'CXone reported success, but no read shows the account', { retryable: true });
    const of = (status: 'accepted' | 'ignored'): string =>
      causeOf({ outcome: outcome(joiner(1), status, { error }), step: null }).what;
    expect(of('accepted')).toBe('CXone said that it made the change, and does not show it.');
    expect(of('ignored')).toBe('CXone said that it made the change, and did not make it.');
    const refused = tenantError('forbidden', 'HTTP 403 without a message', { status: 403 });
    const { action } = causeOf({ outcome: outcome(joiner(1), 'failed', { error: refused }), step: null });
    expect(action).toBe(
      'Ask an administrator to give the job’s account the right for it; the run says what CXone answered.',
    );
  });

  it('has one thing to do, which says *run again* where and only where that helps', () => {
    const bare = OUTCOME_STATUSES.map((status): Trouble => ({ outcome: outcome(joiner(1), status), step: null }));
    for (const trouble of [...TROUBLES, ...bare]) {
      for (const { retry, action } of [causeOf(trouble), adminCause(trouble)]) {
        expect(action).toMatch(/\.$/u);
        expect([action, asksAgain(action)]).toEqual([action, retry]);
      }
    }
  });

  it('is no open step where the change itself failed without a reason', () => {
    const { what, retry } = causeOf({ outcome: outcome(joiner(1), 'failed'), step: null });
    expect({ what, retry }).toEqual({ what: 'The change failed, and CXone gave no reason.', retry: true });
    const open = step('license', 'failed');
    expect(causeOf({ outcome: outcome(leaver(2), 'partial', { steps: [open] }), step: open }).what).toBe(
      'A step is still open.',
    );
  });

  it('of an undo sends nobody to the file: there is no row to correct', () => {
    const undoes = { ...joiner(1), reasonCode: 'undo-updated' };
    for (const kind of API_ERROR_KINDS) {
      const error = tenantError(kind, 'said');
      const trouble: Trouble = { outcome: outcome(undoes, 'failed', { error }), step: null };
      for (const { retry, action, what, isTheFile } of [causeOf(trouble), adminCause(trouble)]) {
        expect([action, asksAgain(action)]).toEqual([action, retry]);
        expect(`${what} ${action}`).not.toMatch(/\b(?:row|file|roster)\b/iu);
        expect(isTheFile).toBeUndefined();
      }
      const run: RunReport = { ...appliedRun(), plan: undefined, outcomes: [trouble.outcome] };
      expect(renderResultsCsv(run)).not.toMatch(/Correct the value|of that account/u);
    }
  });

  it('of a step, or of switching an account on or off, sends nobody to the file: no value of a row is in it', () => {
    const bare = operation(3, { kind: 'reactivate', before: { active: false }, after: { active: true } });
    for (const kind of ['invalid', 'uniqueness'] as const) {
      const error = tenantError(kind, 'bad input', { status: 400 });
      const refused = STEP_NAMES.flatMap((name): Trouble[] => {
        const failed = step(name, 'failed', { error });
        if (['create', 'update', 'roles'].includes(name)) return [];
        if (name === 'reactivate')
          return [{ outcome: outcome(bare, 'failed', { error, steps: [failed] }), step: failed }];
        const isOff = name === 'deactivate';
        const steps = [...(isOff ? [] : [step('deactivate', 'done')]), failed];
        const ended = outcome(leaver(2), isOff ? 'failed' : 'partial', { ...(isOff && { error }), steps });
        return [{ outcome: ended, step: failed }];
      });
      expect(refused.length).toBeGreaterThan(8);
      for (const trouble of refused) {
        for (const { what, action, isTheFile } of [causeOf(trouble), adminCause(trouble)]) {
          expect(`${what} ${action}`).not.toMatch(/\b(?:row|file|roster|employee ID|externalId)\b/iu);
          expect(isTheFile).toBeUndefined();
          expect(action.match(/in CXone/gu)).toHaveLength(1);
        }
        expect(logAdvice(trouble)).not.toMatch(/\b(?:row|roster)\b/iu);
        const run: RunReport = { ...appliedRun(), plan: undefined, outcomes: [trouble.outcome] };
        expect(renderResultsCsv(run)).not.toMatch(/Correct the value|put the externalId/u);
        expect(renderComment(run, { state: commentState(run) }).text).not.toMatch(/needs? a correction|CXone says/u);
      }
    }
    // Who is linked by it has the row's employee ID in it.
    const error = tenantError('invalid', 'externalId', { status: 400 });
    const linked = outcome(leaver(2, { after: { active: false, externalId: 'E2' } }), 'failed', { error });
    expect(causeOf({ outcome: linked, step: null }).isTheFile).toBe(true);
  });

  it('asks for no other run where the step that ends sessions is not offered, switched off or not possible', () => {
    const gone = { ...tenantError('not-found', 'No such endpoint.', { status: 404 }) };
    const endings = [
      [step('sessions', 'unsupported', { error: gone }), 'CXone does not offer this step here.'],
      [step('sessions', 'unsupported'), 'CXone does not offer this step here.'],
      [step('sessions', 'skipped', { detail: 'off in the policy' }), 'The step was left out: off in the policy.'],
      [null, 'No step of this job ends sessions in CXone.'],
    ] as const;
    for (const [session, what] of endings) {
      const steps = [step('deactivate', 'done'), ...(session ? [session] : [])];
      const run: RunReport = { ...appliedRun(), outcomes: [outcome(leaver(1), 'done', { steps })] };
      const [only, ...more] = troubles(run);
      expect(more).toEqual([]);
      const cause = causeOf(only as Trouble);
      expect(cause).toMatchObject({
        what: `❗ Deactivated, but the person may still be signed in. ${what}`,
        retry: false,
        action: 'Sign the person out in CXone.',
      });
      expect(adminCause(only as Trouble)).toMatchObject({ retry: false, action: 'Sign the person out in CXone.' });
      for (const text of [renderComment(run, { state: commentState(run) }).text, renderSummary(run)])
        for (const line of text.split('\n').filter((each) => each.startsWith('|')))
          expect(line).not.toMatch(/Run the job again|read afresh|not there any more/u);
    }
  });

  it('names each open step of a leaver with its own advice', () => {
    const busy = tenantError('server', 'busy', { status: 503 });
    const steps = [
      step('deactivate', 'done'),
      step('sessions', 'unsupported'),
      step('disconnect', 'skipped', { detail: 'needs an externalId' }),
      step('license', 'failed', { error: busy }),
    ];
    const causes = (openSteps: NonNullable<Trouble['outcome']['openSteps']>): unknown[] =>
      troubles({ ...appliedRun(), outcomes: [outcome(leaver(1), 'partial', { steps, openSteps })] }).map((trouble) => {
        const { what, retry } = causeOf(trouble);
        return [trouble.step?.step, what.startsWith('❗'), retry];
      });
    // The route for sessions is only tried: nothing of it is open.
    expect(causes(['license'])).toEqual([
      ['sessions', true, false],
      ['license', false, true],
    ]);
    expect(causes(['sessions', 'disconnect', 'license'])).toEqual([
      ['sessions', true, false],
      ['license', false, true],
      ['disconnect', false, false],
    ]);
  });

  it('says that nothing was sent only where nothing was', () => {
    const said = (status: 'not-started' | 'unknown'): string =>
      adminCause({ outcome: outcome(joiner(1), status, { detail: '' }), step: null }).said;
    expect([said('not-started'), said('unknown')]).toEqual(['nothing was sent', 'no answer']);
  });

  it('asks for another run where the sign-out was not begun with, for none where a required step has no route', () => {
    const run = (
      steps: Trouble['outcome']['steps'],
      openSteps: NonNullable<Trouble['outcome']['openSteps']>,
    ): unknown[] =>
      troubles({ ...appliedRun(), outcomes: [outcome(leaver(1), 'partial', { steps, openSteps })] }).map((trouble) => [
        trouble.step?.step,
        causeOf(trouble).retry,
        adminCause(trouble).action,
      ]);
    expect(run([step('deactivate', 'done')], ['sessions'])).toEqual([
      [undefined, true, 'Run the job again: finished changes are not repeated.'],
    ]);
    const signedOut = [step('deactivate', 'done'), step('sessions', 'done'), step('license', 'unsupported')];
    expect(run(signedOut, ['license'])).toEqual([
      ['license', false, 'Ask an administrator to switch the step off in the policy.'],
    ]);
  });

  it('says what ends it where the policy requires a sign-out that no run can take', () => {
    const causes = (session: ReturnType<typeof step>): Trouble => {
      const steps = [step('deactivate', 'done'), session];
      const ended = outcome(leaver(1), 'partial', { steps, openSteps: ['sessions'] });
      return troubles({ ...appliedRun(), outcomes: [ended] })[0] as Trouble;
    };
    const skipped = causes(step('sessions', 'skipped', { detail: 'needs an externalId to end sessions' }));
    const unsupported = causes(step('sessions', 'unsupported'));
    for (const of of [causeOf, adminCause]) {
      expect(of(skipped).action).toMatch(
        /^Sign the person out in CXone\. Ask .* set the step to `try` in the policy: no run/,
      );
      expect(of(unsupported).action).toBe(
        'Sign the person out in CXone. Ask an administrator to switch the step off in the policy.',
      );
    }
  });

  it('says the same of a required step around it: what is done by hand, no run sees', () => {
    const steps = [
      step('deactivate', 'done'),
      step('sessions', 'done'),
      step('license', 'skipped', { detail: 'needs an externalId to free licences' }),
    ];
    const [only] = troubles({
      ...appliedRun(),
      outcomes: [outcome(leaver(1), 'partial', { steps, openSteps: ['license'] })],
    });
    for (const of of [causeOf, adminCause])
      expect(of(only as Trouble).action).toMatch(
        /^Do it by hand in CXone\. Ask .* set the step to `try` in the policy:/,
      );
  });

  it('stands in no line of comment, summary and page against its own *Retry?*', () => {
    const run: RunReport = { ...appliedRun(), outcomes: TROUBLES.map(({ outcome: each }) => each) };
    const { text } = renderComment(run, { state: commentState(run) });
    const lines = [...text.split('\n'), ...renderSummary(run).split('\n')].filter((line) =>
      /^\|.*\| (?:no|<strong>yes<\/strong>) \|/u.test(line),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines)
      expect([line, asksAgain(line)]).toEqual([line, line.includes('| <strong>yes</strong> |')]);
    const rows = renderHtml(run)
      .replaceAll('data-label="Retry?"', '')
      .split('<tr')
      .filter((row) => /<bdi>(?:no|<strong>yes<\/strong>)<\/bdi>/u.test(row));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect([row, asksAgain(row)]).toEqual([row, row.includes('<strong>yes</strong>')]);
  });

  it('is one line for everybody of one cause, the most people first', () => {
    const error = tenantError('server', 'HTTP 503 from https://api.example/scim (ECONNRESET)', { status: 503 });
    const many = Array.from({ length: 40 }, (_, i) =>
      outcome(joiner(i), 'failed', { error, steps: [step('create', 'failed', { error, attempts: 3 })] }),
    );
    const other = tenantError('forbidden', 'insufficient_scope', { status: 403 });
    const run = {
      ...appliedRun(),
      outcomes: [
        outcome(joiner(77), 'failed', { error: other, steps: [step('create', 'failed', { error: other })] }),
        ...many,
      ],
    };
    const { text } = renderComment(run, { state: commentState(run) });
    const section = text.slice(text.indexOf('Not done, by cause')).split('\n### ')[0] ?? '';
    expect(section).toContain('Not done, by cause (41)');
    const lines = section.split('\n').filter((line) => /^\| (?!---|What)/u.test(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^\| CXone had a fault of its own\. \| Run the job again later: [^|]* \| <strong>yes<\/strong> \| 40 \|/u,
    );
    expect(lines[0]).toMatch(/and 20 more \|$/u);
    expect(lines[1]).toMatch(/^\| This job may not do that in CXone\. \| Ask an administrator [^|]* \| no \| 1 \|/u);
    expect(section.replaceAll(/\]\([^)]*\)/gu, ']')).not.toMatch(/503|https|ECONNRESET|scope/u);
    expect(renderSummary(run)).toContain('HTTP 503 from');
  });

  it('quotes CXone to people who keep the roster only where they can use it', () => {
    const said = (message: string): string => {
      const error = tenantError('invalid', message, { status: 400 });
      const run = {
        ...appliedRun(),
        outcomes: [outcome(joiner(1), 'failed', { error, steps: [step('create', 'failed', { error })] })],
      };
      return renderComment(run, { state: commentState(run) }).text;
    };
    expect(said('the phone number is too short')).toContain('CXone says: “the phone number is too short”');
    for (const code of ['400 Bad Request', 'invalidValue: phoneNumbers', 'ERR_BAD', 'see https://x.example', '{"a":1}'])
      expect(said(code)).not.toContain('CXone says');
  });
});
