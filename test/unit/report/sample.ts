import type { RosterIssue } from '../../../src/model/entry.ts';
import type { Operation, Remark } from '../../../src/model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';
import type { ApiError, StepName, StepOutcome } from '../../../src/model/step.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { countOutcomes, countPlan, noCounts } from '../../../src/execute/counts.ts';

/** A made-up run with a bit of everything, for tests and for looking at. Nobody in it exists. */
const GIVEN = ['Anja', 'Bram', 'Chidi', 'Dilara', 'Emre', 'Fleur', 'Goran', 'Hanneke', 'Ilse', 'Jorun'];
const FAMILY = [
  'Lindqvale',
  'Moorbek',
  'Nettersby',
  'Okparel',
  'Quistgard',
  'Roelvink',
  'Sandoval-Ek',
  'Tiemstra',
  'Ubbinga',
  'Vestervik',
];

/** Parts of an operation of any kind. */
type Parts = Partial<Record<keyof Operation, unknown>>;

export function operation(i: number, parts: Parts & Pick<Operation, 'kind'>): Operation {
  const givenName = GIVEN[i % 10] as string;
  const familyName = FAMILY[(i * 7 + 3) % 10] as string;
  const userName = `${givenName}.${familyName}${i}@example.com`.toLowerCase();
  const key = `E${String(10_000 + i)}`;
  const person = { userName, externalId: key, givenName, familyName };
  return {
    id: `${parts.kind.slice(0, 2)}${String(i).padStart(14, '0')}`,
    key,
    file: 'roster.csv',
    row: i + 2,
    line: i + 2,
    before: null,
    after: null,
    reason: '',
    reasonCode: '',
    sideEffects: [],
    person,
    ...(parts.kind !== 'create' && {
      prior: { ...person, id: `id-${i}`, active: parts.kind !== 'reactivate', roles: [] },
    }),
    ...parts,
  } as Operation;
}

export const joiner = (i: number): Operation => {
  const bare = operation(i, { kind: 'create' });
  return {
    ...bare,
    after: {
      ...bare.person,
      email: bare.person.userName,
      department: 'Sales',
      team: 'North',
      active: true,
      roles: ['agent_basic'],
    },
    reason: 'new in the file',
    reasonCode: 'joiner',
    sideEffects: ['activation-mail'],
    gains: [{ value: 'agent_basic', display: 'Standard Agent', inherited: false }],
  } as Operation;
};

export const leaver = (i: number, parts: Omit<Parts, 'kind'> = {}): Operation =>
  operation(i, {
    kind: 'deactivate',
    before: { active: true },
    after: { active: false },
    reason: 'not in the file',
    reasonCode: 'not-in-file',
    sideEffects: ['sessions-ended', 'licence-freed'],
    licensePolicy: 'RECLAIM',
    file: null,
    row: null,
    line: null,
    ...parts,
  });

export const mover = (i: number): Operation =>
  operation(i, {
    kind: 'update',
    before: { department: 'Sales', phone: '+31 20 555 0100', email: `old${i}@example.com` },
    after: { department: 'Support', phone: '+31 20 555 0199', email: `new${i}@example.com` },
    reason: 'details differ',
    reasonCode: 'mover',
    sideEffects: ['verification-mail'],
  });

export function issue(parts: Partial<RosterIssue>): RosterIssue {
  return {
    file: 'roster.csv',
    row: 12,
    line: 12,
    column: 'Team',
    code: 'unknown-team',
    severity: 'error',
    found: 'Biling',
    expected: 'a team of this tenant',
    suggestion: 'Billing',
    ...parts,
  };
}

/** The operations of the sample plan. */
export function sampleOperations(): Operation[] {
  return [
    ...Array.from({ length: 12 }, (_, i) => joiner(i)),
    ...Array.from({ length: 7 }, (_, i) => mover(20 + i)),
    {
      ...mover(27),
      reasonCode: 'adoption',
      reason: 'the existing account with this userName had no externalId and is linked',
    },
    operation(30, {
      kind: 'reactivate',
      before: { active: false },
      after: { active: true },
      reason: 'active in the file',
      reasonCode: 'rehire',
    }),
    operation(31, {
      kind: 'roles',
      before: { roles: ['agent_basic'] },
      after: { roles: ['admin_support'] },
      reason: 'roles differ',
      gains: [
        { value: 'admin_support', display: 'Support Admin', inherited: false },
        { value: 'agent_basic', display: 'Standard Agent', inherited: true },
      ],
    }),
    operation(32, {
      kind: 'roles',
      before: { roles: ['a', 'b'] },
      after: { roles: ['a'] },
      reason: 'roles differ',
      loses: [{ value: 'billing_admin', display: 'Billing Admin', inherited: false }],
    }),
    ...Array.from({ length: 9 }, (_, i) => leaver(40 + i)),
    leaver(50, { reason: 'Status is “terminated”', reasonCode: 'leaver', file: 'roster.csv', row: 88, line: 91 }),
    operation(51, {
      kind: 'delete',
      before: { userName: 'x' },
      reason: 'last day was 2026-11-01',
      reasonCode: 'end-date-past',
      sideEffects: ['sessions-ended', 'data-deleted'],
      licensePolicy: 'PRESERVE',
    }),
    operation(52, {
      kind: 'held-back',
      before: { userName: 'x' },
      after: { active: false },
      reason: 'last day was 2026-11-01; still has 2 queues: deactivated and signed out, not deleted',
      reasonCode: 'dependencies',
      dependencies: ['2 queues', '1 skill'],
    }),
    operation(53, {
      kind: 'blocked',
      blockedKind: 'update',
      reason: 'the externalId and the userName of this row belong to two different accounts',
      reasonCode: 'two-matches',
    }),
  ];
}

function remark(i: number, code: string, text: string): Remark {
  const { key, person, file, row, line } = operation(i, { kind: 'update' });
  return { key, person, file, row, line, code, text };
}

const REPOSITORY = 'https://github.com/acme/people';
const SHA = 'a91f3d2c0b4e5f60718293a4b5c6d7e8f9012345';

/** A finished `plan` of the sample, changed by `parts`. Counts follow from the operations. */
export function sampleRun(parts: Partial<RunReport> = {}, operations: Operation[] = sampleOperations()): RunReport {
  const plan: RunReport['plan'] = {
    tenant: 'acme-eu',
    roster: { path: 'roster.csv', sha256: 'b'.repeat(64), rows: 252 },
    policy: { sha256: 'c'.repeat(64) },
    population: { owned: 240, expected: 251, read: 251 },
    operations,
    guards: [
      {
        kind: 'deactivate',
        count: 10,
        population: 240,
        percent: 4.2,
        limit: { percent: 10, count: 25 },
        tripped: false,
        overridden: false,
      },
      {
        kind: 'delete',
        count: 2,
        population: 240,
        percent: 0.8,
        limit: { percent: 5, count: 10 },
        tripped: false,
        overridden: false,
      },
    ],
    hash: '7c1e'.repeat(16),
    unchanged: 199,
    remarks: [
      remark(60, 'protected', 'protected by the policy: left alone'),
      remark(61, 'future', 'starts on 2026-12-01: no account yet'),
      remark(62, 'absent', 'not in the file: reported only, as the policy says'),
    ],
    absent: 11,
  };
  return {
    schemaVersion: 1,
    mode: 'plan',
    tenant: 'acme-eu',
    profile: 'lifecycle',
    startedAt: '2026-11-20T08:00:00Z',
    finishedAt: '2026-11-20T08:03:12Z',
    durationMs: 192_000,
    decision: 'continue',
    reason: 'none',
    problems: [],
    counts: { ...noCounts(), ...countPlan(plan) },
    pii: 'masked',
    salt: 'pepper',
    roster: {
      files: [
        {
          path: 'roster.csv',
          sha256: 'b'.repeat(64),
          bytes: 20_000,
          rows: 252,
          encoding: 'utf-8',
          format: 'csv',
          delimiter: ',',
          unmapped: [],
          fields: ['userName'],
          labels: {},
        },
      ],
      entries: [],
      issues: [
        issue({
          severity: 'warning',
          row: 57,
          line: 57,
          column: 'Employee ID',
          code: 'short-id',
          found: '0012',
          expected: 'five digits, as in the other rows',
          suggestion: '',
        }),
        issue({
          severity: 'notice',
          row: null,
          line: null,
          column: 'Locker',
          code: 'unmapped-column',
          found: 'Locker',
          expected: 'nothing reads this column',
          suggestion: '',
        }),
      ],
      rows: 252,
      invalidRows: 0,
      untouchable: { userNames: [], externalIds: [] },
    },
    policy: { path: '.github/cxone-policy.yml', sha256: 'c'.repeat(64), found: true, isNew: false, changes: [] },
    plan,
    capabilities: {
      bulk: { maxOperations: 50, maxPayloadSize: 1_048_576 },
      patch: true,
      filter: true,
      etag: true,
      listing: 'scim',
      groups: true,
      notes: ['no session route'],
    },
    traffic: {
      bulkRequests: 9,
      otherRequests: 14,
      tokenRequests: 1,
      retries: 2,
      waits: 2,
      waitedMs: 11_000,
      latencies: [80, 90, 120, 400],
    },
    audit: { records: 212, head: 'e03b'.repeat(16) },
    links: {
      repository: REPOSITORY,
      run: `${REPOSITORY}/actions/runs/1`,
      commit: `${REPOSITORY}/commit/${SHA}`,
      artifact: `${REPOSITORY}/actions/runs/1/artifacts/2`,
      report: `${REPOSITORY}/actions/runs/1/artifacts/3`,
      blob: `${REPOSITORY}/blob/${SHA}`,
    },
    ...parts,
  };
}

export function apiError(parts: Partial<ApiError> = {}): ApiError {
  return {
    status: 503,
    kind: 'server',
    message: 'service unavailable',
    fields: [],
    correlationId: null,
    retryable: true,
    advice: 'Run the job again.',
    ...parts,
  };
}

export function step(name: StepName, status: StepOutcome['status'], parts: Partial<StepOutcome> = {}): StepOutcome {
  return { step: name, status, detail: '', at: '2026-11-20T08:00:41Z', attempts: 1, latencyMs: 90, ...parts };
}

export function outcome(of: Operation, status: OutcomeStatus, parts: Partial<Outcome> = {}): Outcome {
  return { operation: of, status, steps: [], attempts: 1, latencyMs: 100, detail: '', ...parts };
}

/** The sample, applied: most done, some not. */
export function appliedRun(parts: Partial<RunReport> = {}): RunReport {
  const operations = sampleOperations();
  const outcomes = operations.map((each, i): Outcome => {
    const taken = apiError({
      status: 409,
      kind: 'uniqueness',
      retryable: false,
      message: `userName ${each.person.userName} is taken by another account`,
      advice: 'Adopt it, or choose another userName.',
    });
    if (i === 3)
      return outcome(each, 'failed', {
        error: taken,
        detail: taken.message,
        steps: [step('create', 'failed', { error: taken })],
      });
    if (i === 4) return outcome(each, 'adopted', { steps: [step('create', 'done')] });
    if (i === 15) return outcome(each, 'not-started', { detail: 'the time budget was used up', attempts: 0 });
    if (each.kind === 'blocked') return outcome(each, 'blocked', { detail: each.reason });
    if (each.kind === 'held-back')
      return outcome(each, 'blocked', {
        detail: each.reason,
        signOutMs: 50_000,
        steps: [step('deactivate', 'done'), step('sessions', 'done')],
      });
    if (each.key === 'E10040')
      return outcome(each, 'partial', {
        detail: 'required and not done: sessions',
        error: apiError(),
        steps: [step('deactivate', 'done'), step('sessions', 'failed', { attempts: 5, error: apiError() })],
      });
    if (each.kind === 'deactivate')
      return outcome(each, 'done', {
        signOutMs: 41_000 + i * 1000,
        steps: [step('deactivate', 'done'), step('sessions', 'done'), step('license', i % 2 ? 'done' : 'unsupported')],
      });
    if (each.kind === 'delete')
      return outcome(each, 'done', {
        signOutMs: 125_000,
        steps: [step('deactivate', 'done'), step('sessions', 'done'), step('delete', 'done')],
      });
    return outcome(each, 'done', { steps: [step(each.kind, 'done')] });
  });
  const base = sampleRun({}, operations);
  return {
    ...base,
    mode: 'apply',
    decision: 'failure',
    reason: 'apply-partial',
    problems: [
      {
        reason: 'apply-partial',
        message: '2 people have a change that failed',
        advice: 'Run the job again: finished changes are not repeated. The table says for which people that helps.',
      },
    ],
    counts: { ...base.counts, ...countOutcomes(outcomes) },
    outcomes,
    approval: { state: 'matches', detail: 'plan 7c1e7c1e7c1e of #214, matches' },
    webhooks: { sent: 50, waiting: 1, failed: 0 },
    ...parts,
  };
}

/** Stopped by a guard: a third of the file is missing. */
export function stoppedRun(): RunReport {
  const operations = Array.from({ length: 31 }, (_, i) =>
    leaver(100 + i, i === 4 ? { dependencies: ['2 queues'] } : {}),
  );
  const run = sampleRun(
    {
      decision: 'stop',
      reason: 'guard-tripped',
      problems: [{ reason: 'guard-tripped', message: 'deactivate: 31 of 240', advice: 'Compare the file.' }],
    },
    [...sampleOperations().slice(0, 23), ...operations],
  );
  const plan = run.plan as NonNullable<RunReport['plan']>;
  return {
    ...run,
    plan: {
      ...plan,
      guards: [
        {
          kind: 'deactivate',
          count: 31,
          population: 240,
          percent: 12.9,
          limit: { percent: 10, count: 40 },
          tripped: true,
          overridden: false,
        },
        ...plan.guards.slice(1),
      ],
    },
  };
}

/** Rows to fix. */
export function invalidRun(): RunReport {
  const { plan: _, capabilities: __, traffic: ___, ...run } = sampleRun();
  const issues = [
    issue({}),
    issue({
      row: 57,
      line: 57,
      column: 'Employee ID',
      code: 'scientific-number',
      found: '1.2E+05',
      expected: 'a number that no program has changed: format the column as text and enter it again',
      suggestion: '',
    }),
    issue({
      row: 60,
      line: 61,
      column: 'Email',
      code: 'no-address',
      found: 'anja.lindqvale(at)example.com',
      expected: 'an e-mail address',
      suggestion: 'anja.lindqvale@example.com',
    }),
    issue({
      row: 71,
      line: 72,
      column: 'Role Name',
      code: 'role-not-allowed',
      found: 'Suport Admin',
      expected: 'a role of the policy',
      suggestion: 'Support Admin',
    }),
    ...(run.roster?.issues ?? []),
  ];
  return {
    ...run,
    decision: 'stop',
    reason: 'roster-invalid',
    problems: [{ reason: 'roster-invalid', message: '4 of 252 rows are wrong', advice: 'Correct them.' }],
    counts: { ...noCounts(), invalidRows: 4 },
    roster: { ...(run.roster as NonNullable<RunReport['roster']>), issues, invalidRows: 4 },
  };
}
