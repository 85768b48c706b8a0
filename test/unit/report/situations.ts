import { countOutcomes, countPlan, noCounts } from '../../../src/execute/counts.ts';
import type { Operation, Remark } from '../../../src/model/operation.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { RunReport } from '../../../src/model/run.ts';
import type { CommentState } from '../../../src/report/pages/comment-page.ts';
import {
  apiError,
  invalidRun,
  issue,
  joiner,
  leaver,
  mover,
  operation,
  outcome,
  sampleOperations,
  sampleRun,
  step,
  stoppedRun,
} from './sample.ts';

/** A situation that people meet; pictures and word-for-word tests are made of these. */
export interface Situation {
  /** Number and name of its files. */
  name: string;
  /** What a reader is in, in a few words. */
  title: string;
  run: RunReport;
  /** Where the run itself does not know it. */
  state?: CommentState;
}

const TITLE = 'Acme Europe';
const HELP = 'https://github.com/your-org/cxone-roster/blob/v1/docs';
const BASE = 'https://github.com/acme/people/blob/ba5e00000000000000000000000000000000ba5e';

/** In a private repository, with a title for the tenant. */
function named(run: RunReport, parts: Partial<RunReport> = {}): RunReport {
  return { ...run, title: TITLE, pii: 'full', links: { ...run.links, help: HELP }, ...parts };
}

/** A plan of these operations and nothing else worth a word. */
function planned(operations: Operation[], parts: Partial<RunReport> = {}): RunReport {
  const run = sampleRun({}, operations);
  const plan = { ...run.plan!, remarks: [], guards: [], absent: 0 };
  const roster = { ...run.roster!, issues: [] };
  return named(run, { plan, roster, counts: { ...noCounts(), ...countPlan(plan) }, durationMs: 8_000, ...parts });
}

/** The same, applied. */
function applied(operations: Operation[], outcomes: Outcome[], parts: Partial<RunReport> = {}): RunReport {
  const run = planned(operations, { mode: 'apply', decision: 'complete', durationMs: 192_000 });
  return {
    ...run,
    outcomes,
    counts: { ...run.counts, ...countOutcomes(outcomes) },
    approval: { state: 'matches', detail: 'matches what was reviewed in #214' },
    ...parts,
  };
}

const gone = (i: number, word = 'terminated'): Operation =>
  leaver(i, { reason: `Status is “${word}”`, reasonCode: 'leaver', file: 'roster.csv', row: i + 2, line: i + 2 });
const admin = (i: number): Operation =>
  operation(i, {
    kind: 'roles',
    before: { roles: ['agent_basic'] },
    after: { roles: ['admin_support'] },
    reason: 'roles differ',
    gains: [
      { value: 'admin_support', display: 'Support Admin', inherited: false },
      { value: 'agent_basic', display: 'Standard Agent', inherited: true },
    ],
  });
const done = (each: Operation): Outcome =>
  each.kind === 'deactivate'
    ? outcome(each, 'done', {
        signOutMs: 41_000,
        steps: [step('deactivate', 'done'), step('sessions', 'done'), step('license', 'done')],
      })
    : outcome(each, 'done', {
        steps: [step(each.kind === 'blocked' ? 'deactivate' : (each.kind as 'create'), 'done')],
      });

const everyday = (): Operation[] => [joiner(1), joiner(2), mover(23), admin(34), gone(45)];

/** Ninety-five rows are missing: the file was cut. */
function cut(): RunReport {
  const run = named(stoppedRun());
  const leavers = run.plan!.operations.filter(({ kind }) => kind === 'deactivate').slice(0, 31);
  const places = Object.fromEntries(
    leavers.map(({ key }, i) => [key, { file: 'roster.csv', row: 120 + i, line: 120 + i }]),
  );
  const operations = [joiner(1), ...leavers];
  const plan = { ...run.plan!, operations, remarks: [] };
  return {
    ...run,
    plan,
    counts: { ...noCounts(), ...countPlan(plan) },
    before: { rows: 347, places, blob: BASE },
    roster: { ...run.roster!, issues: [] },
  };
}

function exception(): RunReport {
  const run = cut();
  const [guard] = run.plan!.guards;
  const override = { reason: 'the site in Leeds closes', approver: 'Jo Prior', expires: '2026-11-26' };
  const plan = { ...run.plan!, guards: [{ ...guard!, overridden: true, override }] };
  return { ...run, plan, reason: 'none', decision: 'continue', problems: [] };
}

function protectedLeaver(): RunReport {
  const run = planned([]);
  const { key, person } = operation(14, { kind: 'update' });
  const remark: Remark = {
    key,
    person,
    file: 'roster.csv',
    row: 14,
    line: 14,
    code: 'protected',
    text: 'protected by the policy: left alone, and still active although the file says that the person is gone',
    staysActive: true,
  };
  return { ...run, plan: { ...run.plan!, remarks: [remark] } };
}

function refusedRole(): RunReport {
  const run = named(invalidRun());
  const issues = ['Suport Admin', 'Billing Owner'].map((found, i) =>
    issue({
      row: 71 + i,
      line: 71 + i,
      column: 'Role Name',
      field: 'roles',
      code: 'role-not-allowed',
      found,
      expected: 'a role that the policy allows',
      suggestion: i === 0 ? 'Support Admin' : '',
    }),
  );
  return {
    ...run,
    reason: 'policy-violation',
    problems: [
      {
        reason: 'policy-violation',
        message: 'the policy forbids what 2 rows ask for',
        advice: 'Correct the rows listed below, or have an administrator change the policy.',
      },
    ],
    counts: noCounts(),
    roster: { ...run.roster!, issues, invalidRows: 0 },
  };
}

function partly(): RunReport {
  const operations = [...Array.from({ length: 6 }, (_, i) => joiner(i)), mover(26), mover(27), gone(48), gone(49)];
  const taken = apiError({
    status: 409,
    kind: 'uniqueness',
    retryable: false,
    message: 'userName is taken by another account',
    advice: 'Choose another userName, or put the externalId of the account that has it into the row.',
  });
  const busy = apiError({
    message: 'HTTP 503 Service Unavailable',
    advice: 'Run again; if it fails again, ask NiCE support.',
  });
  const outcomes = operations.map((each, i): Outcome => {
    if (i < 2)
      return outcome(each, 'failed', {
        error: taken,
        detail: taken.message,
        steps: [step('create', 'failed', { error: taken })],
      });
    if (i === 6 || i === 7)
      return outcome(each, 'failed', {
        error: busy,
        detail: busy.message,
        steps: [step('update', 'failed', { error: busy, attempts: 5 })],
      });
    if (i === 9)
      return outcome(each, 'partial', {
        error: busy,
        detail: 'required and not done: sessions',
        steps: [step('deactivate', 'done'), step('sessions', 'failed', { attempts: 5, error: busy })],
      });
    return done(each);
  });
  return applied(operations, outcomes, {
    decision: 'failure',
    reason: 'apply-partial',
    problems: [
      {
        reason: 'apply-partial',
        message: '5 people have a change that failed',
        advice: 'Run the job again: finished changes are not repeated. The table says for which people that helps.',
      },
    ],
  });
}

function refused(): RunReport {
  const operations = [joiner(1), joiner(2), mover(23)];
  const error = apiError({
    status: 403,
    kind: 'forbidden',
    retryable: false,
    message: 'insufficient_scope (HTTP 403)',
    advice: 'Give the API user’s role the privilege *Employees: Edit* in CXone.',
  });
  const outcomes = operations.map((each) =>
    outcome(each, 'failed', {
      error,
      detail: error.message,
      steps: [step(each.kind === 'create' ? 'create' : 'update', 'failed', { error })],
    }),
  );
  return applied(operations, outcomes, {
    decision: 'failure',
    reason: 'apply-failed',
    problems: [
      {
        reason: 'apply-failed',
        message: '3 people have a change that failed',
        advice: 'Give this job the right to edit employees in CXone.',
      },
    ],
  });
}

function noSignIn(): RunReport {
  const { plan: _, capabilities: __, traffic: ___, ...run } = planned([]);
  return {
    ...run,
    mode: 'apply',
    decision: 'failure',
    reason: 'auth-failed',
    counts: noCounts(),
    durationMs: 2_000,
    problems: [
      {
        reason: 'auth-failed',
        message: 'https://cxone.example/auth/token refused the credentials (401 invalid_client)',
        advice: 'Check `client-id` and `client-secret`.',
      },
    ],
  };
}

function moreThanReviewed(): RunReport {
  const operations = [...everyday(), joiner(7)];
  return planned(operations, {
    mode: 'apply',
    decision: 'stop',
    reason: 'plan-changed',
    approval: {
      state: 'plan-changed',
      detail: '1 change is not in the plan of #214',
      unreviewed: [operations.at(-1)!.id],
    },
    problems: [
      {
        reason: 'plan-changed',
        message: '1 change is not in the plan that was reviewed (#214)',
        advice: 'Open a pull request that shows the new plan, and merge it.',
      },
    ],
  });
}

function interrupted(): RunReport {
  const operations = everyday();
  const outcomes = operations.map((each, i) =>
    i < 2 ? done(each) : outcome(each, i === 2 ? 'unknown' : 'not-started', { detail: 'the run was interrupted' }),
  );
  return applied(operations, outcomes, {
    interrupted: true,
    decision: 'failure',
    reason: 'apply-partial',
    problems: [
      {
        reason: 'apply-partial',
        message: 'the run was interrupted',
        advice: 'Run the job again: finished changes are not repeated.',
      },
    ],
  });
}

/** What people meet, from the first plan to a run that was interrupted. */
export const SITUATIONS: readonly Situation[] = [
  { name: '01-ready', title: 'A first plan', run: planned(everyday(), { minutes: 0.4 }) },
  {
    name: '02-decisions',
    title: 'People who need a decision, in a public repository',
    run: { ...named(sampleRun({}, sampleOperations().slice(9, 40))), pii: 'masked' },
  },
  { name: '03-please-correct', title: 'Rows that are wrong', run: named(invalidRun()) },
  { name: '04-role-refused', title: 'A role that the policy does not allow', run: refusedRole() },
  { name: '05-stopped', title: 'Too many people would leave: rows are missing', run: cut() },
  { name: '06-exception', title: 'It is meant: an exception lifts the safety limit', run: exception() },
  { name: '07-no-changes', title: 'Nothing to change', run: planned([]) },
  { name: '08-stays-active', title: 'Someone left, as the file says, and stays active', run: protectedLeaver() },
  {
    name: '09-second-push',
    title: 'A second push',
    run: planned(everyday(), {
      since: {
        commit: '5ec0de0000000000000000000000000000000000',
        same: false,
        known: true,
        added: ['E10002'],
        changed: ['E10023'],
        gone: [{ person: joiner(6).person, file: 'roster.csv', row: 8, line: 8 }],
        unnamed: 0,
      },
    }),
  },
  {
    name: '10-deletion',
    title: 'A permanent deletion',
    run: planned([
      operation(51, {
        kind: 'delete',
        before: { userName: 'x' },
        reason: 'last day was 2026-11-01',
        reasonCode: 'end-date-past',
        sideEffects: ['sessions-ended', 'licence-freed', 'data-deleted'],
        licensePolicy: 'RECLAIM',
      }),
    ]),
  },
  {
    name: '11-applying',
    title: 'Changes are being made',
    state: 'applying',
    run: planned(everyday(), {
      mode: 'apply',
      progress: { done: 2, total: 5, ratePerSecond: 0.25, secondsLeft: 12, waits: 1 },
    }),
  },
  { name: '12-applied', title: 'All is done', run: applied(everyday(), everyday().map(done)) },
  { name: '13-partly-applied', title: 'A part is done', run: partly() },
  { name: '14-not-applied', title: 'CXone refused every change', run: refused() },
  { name: '15-no-sign-in', title: 'CXone did not let us sign in', run: noSignIn() },
  { name: '16-more-than-reviewed', title: 'More than was reviewed', run: moreThanReviewed() },
  { name: '17-interrupted', title: 'A run that was interrupted', run: interrupted() },
];
