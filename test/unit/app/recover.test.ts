import { describe, expect, it } from 'vitest';
import { withOpenSteps } from '../../../src/app/recovery/finish-sign-outs.ts';
import { recover, retell, unrecorded } from '../../../src/app/recovery/recover.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import { type AuditEvent, type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import { Failure } from '../../../src/model/failure.ts';
import { type Operation, type Plan, wireKind } from '../../../src/model/operation.ts';
import { type Outcome, WAITS_FOR, type WaitsFor } from '../../../src/model/outcome.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { commentState } from '../../../src/report/words/headline.ts';
import { PLACE } from '../audit/samples.ts';
import { joiner, leaver, mover } from '../execute/operations.ts';
import { Small, type Ways } from '../execute/small-tenant.ts';

const read = (record: object): AuditRecord => readRecord({ ...PLACE, ...record }) as AuditRecord;
const sent = (operation: Operation): AuditRecord =>
  read({
    event: 'operation.sent',
    status: 'sent',
    operation: operation.id,
    kind: wireKind(operation.kind),
    step: operation.kind,
    target: { id: operation.prior?.id ?? null, userName: operation.person.userName, externalId: null },
  });
const idsOf = (operations: readonly Operation[]): Map<string, string> =>
  new Map(operations.flatMap(({ id, prior }) => (prior ? [[id, prior.id]] : [])));

/** What `post` finds out where these were sent, and arrive a second before it looks. */
async function recovered(operations: Operation[], ways: Ways, settleMs: number, signal?: AbortSignal) {
  const small = new Small({ users: operations.flatMap(({ prior }) => prior ?? []), ...ways });
  const { clock, tenant } = small.context();
  for (const { prior, after } of operations) if (prior) small.change(prior.id, after);
  for (const { id, prior, person, after } of operations)
    if (!prior) small.add({ id: `new-${id}`, userName: person.userName, active: true, roles: [], ...after });
  small.now += 1_000;
  const session = new Session({ startedAt: 0, mode: 'apply' } as RunRequest);
  const plan = { operations, guards: [], unchanged: 0 } as unknown as Plan;
  const open = { ...tenant, connect: async () => undefined, close: async () => undefined } as unknown as Tenant;
  const events = await recover(
    { stored: { plan, userIds: idsOf(operations) }, records: operations.map(sent) },
    session,
    async () => open,
    { clock, settleMs, signal },
  );
  const ends = Object.fromEntries((session.report.outcomes ?? []).map((one) => [one.operation.id, one.status]));
  return { ends, events: events.length, named: events.map(namedIn), traffic: small.traffic, small };
}

const namedIn = (event: AuditEvent): unknown => ('target' in event ? event.target?.userName : undefined);

describe('what was sent without an answer is looked up', () => {
  const people = (): Operation[] => [leaver('l'), mover('m'), joiner('n')];

  it('again, while reads may lag behind', async () => {
    const { ends, traffic, named } = await recovered(people(), { lag: { list: 6_000, single: 6_000 } }, 30_000);
    expect(ends).toEqual({ l: 'partial', m: 'done', n: 'done' });
    // Whoever asks the audit about a person finds them.
    expect(named).toEqual(people().map(({ person }) => person.userName));
    expect(traffic.filter((line) => line.includes('list'))).toHaveLength(5);
  });

  it('and nobody is to run anything again once `post` has finished what was open', () => {
    const session = new Session({ startedAt: 0, mode: 'apply' } as RunRequest);
    const told = (): string[] => session.report.problems.map(({ reason, advice }) => `${reason}: ${advice}`);
    const outcome = { operation: leaver('l'), steps: [], attempts: 1, latencyMs: 0, detail: '' };
    session.report.outcomes = [{ ...outcome, status: 'partial' }];
    session.problem('apply-partial', 'the run was interrupted while it was applying', 'Run the job again.');
    retell(session);
    expect(told()).toEqual(['apply-partial: Run the job again.']);
    session.report.outcomes = [{ ...outcome, status: 'done' }];
    retell(session);
    expect(told()).toEqual(['apply-partial: Nothing is left to be done; another run finds no changes.']);
  });

  it('but to revert the roster, where it was an undo', () => {
    const session = new Session({ startedAt: 0, mode: 'undo' } as RunRequest);
    session.report.outcomes = [
      { operation: mover('m'), steps: [], attempts: 1, latencyMs: 0, detail: '', status: 'done' },
    ];
    session.problem('apply-partial', 'the run was interrupted while it was applying', 'Run the job again.');
    retell(session);
    expect(session.report.problems[0]?.advice).toMatch(/^Revert the roster now/);
    // Whether an apply knows of it shows once its memory is stored: the page says that.
    expect(session.report.problems[0]?.advice).not.toContain('every apply');
  });

  it('by its id before someone is called unchanged: a single read lags less than a list', async () => {
    const { ends, traffic } = await recovered(people(), { lag: { list: 600_000 } }, 30_000);
    expect(ends).toEqual({ l: 'partial', m: 'done', n: 'not-started' });
    expect(traffic.filter((line) => line.includes('get'))).toEqual(['31 s get u-l', '31 s get u-m']);
  });

  it('once, where reads do not lag', async () => {
    const { ends, traffic } = await recovered(people(), { lag: { list: 600_000, single: 600_000 } }, 0);
    expect(ends).toEqual({ l: 'not-started', m: 'not-started', n: 'not-started' });
    expect(traffic.filter((line) => line.includes('list'))).toHaveLength(1);
  });

  it('and stays unknown where there was no time to wait, or the later looks fail', async () => {
    const late = { lag: { list: 600_000 } };
    expect((await recovered(people(), late, 30_000, AbortSignal.abort())).ends).toEqual({
      l: 'unknown',
      m: 'unknown',
      n: 'unknown',
    });
    const onRead = (_: string, now: number): void => {
      if (now > 1_000) throw new Failure('tenant-unreachable', 'gone', '');
    };
    const one = { lag: { list: 0 }, hides: (user: { userName: string }) => user.userName.startsWith('m'), onRead };
    const { ends, events } = await recovered(people(), one, 30_000);
    expect({ ends, events }).toEqual({ ends: { l: 'partial', m: 'unknown', n: 'done' }, events: 2 });
  });
});

describe('what is left of a run may be less', () => {
  it.each<[string, AuditRecord[] | null, string]>([
    ['no audit', null, 'its audit is gone'],
    ['an audit that says what was sent, without its plan', [sent(leaver('l'))], 'its `plan.json` is gone'],
    [
      'an audit of nothing',
      [read({ event: 'run.started', status: 'apply', tenant: 'acme' })],
      'before anything was sent',
    ],
  ])('%s', async (_, records, said) => {
    const session = new Session({ startedAt: 0, mode: 'apply' } as RunRequest);
    const { clock } = new Small().context();
    await recover({ stored: null, records }, session, null, { clock, settleMs: 0 });
    expect(session.report.problems.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });
});

it('a run whose audit is gone is not said to be repeated where nothing repeats it', async () => {
  const advice = async (mode: RunRequest['mode']): Promise<string> => {
    const session = new Session({ startedAt: 0, mode } as RunRequest);
    const { clock } = new Small().context();
    await recover({ stored: null, records: null }, session, null, { clock, settleMs: 0 });
    return session.report.problems[0]?.advice ?? '';
  };
  for (const mode of ['apply', 'event'] as const)
    expect(await advice(mode)).toMatch(/ends once more the sessions .*`artifact-name: ''`.* by hand\.$/);
  expect(await advice('undo')).not.toContain('once more');
  expect(await advice('event')).toMatch(/press Re-run jobs: .* leavers of the event whose/);
  for (const mode of ['apply', 'event', 'undo'] as const) {
    const damaged = new Session({ startedAt: 0, mode } as RunRequest);
    const { clock } = new Small().context();
    await recover({ stored: null, records: [] }, damaged, null, { clock, settleMs: 0 });
    expect(damaged.report.problems[0]?.advice).toContain('nobody knows whose sessions it ended');
  }
});

describe('a run that had begun to apply', () => {
  const begun = read({
    event: 'apply.grounds',
    status: 'ok',
    plan_hash: 'f',
    policy: { sha256: '' },
    override: null,
    pulls: [],
    approved_by: [],
    action_commit: null,
  });
  const judged = read({ event: 'approval.judged', status: 'changed', detail: '2 changes that nobody reviewed' });
  const held = (operation: Operation, why: WaitsFor): AuditRecord =>
    read({
      event: 'operation.finished',
      status: 'not-started',
      operation: operation.id,
      kind: wireKind(operation.kind),
      target: { id: operation.prior?.id ?? null, userName: operation.person.userName, externalId: null },
      detail: WAITS_FOR[why],
    });

  /** What `post` says of it. */
  async function told(operations: Operation[], records: AuditRecord[]) {
    const session = new Session({ startedAt: 0, mode: 'apply' } as RunRequest);
    const plan = { operations, guards: [], unchanged: 0 } as unknown as Plan;
    const { clock } = new Small().context();
    const stored = { plan, userIds: idsOf(operations) };
    await recover({ stored, records }, session, null, { clock, settleMs: 0 });
    return session.report;
  }
  const problemsOf = ({ problems }: Session['report']): string[] =>
    problems.map(({ reason, message, advice }) => `${reason}: ${message} → ${advice}`);

  it('and sent nothing: everyone has an answer', async () => {
    const report = await told([leaver('l'), joiner('n')], [begun]);
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['not-started', 'not-started']);
    expect(report.counts.notStarted).toBe(2);
    expect(problemsOf(report)).toEqual([
      'apply-partial: the run was interrupted before anything was sent → Run the job again: finished changes are not ' +
        'repeated.',
    ]);
    expect(commentState(report)).toBe('blocked');
  });

  it('of which nobody came to be handled: the audit names each account as the plan does', async () => {
    const operations = [leaver('l'), joiner('n')];
    // As `plan.json` gives them back.
    const stored = operations.map((one): Operation => ({ ...one, prior: undefined }));
    const { outcomes } = await told(stored, [begun]);
    const targets = unrecorded([], new Set(), outcomes, idsOf(operations)).map((one) => 'target' in one && one.target);
    expect(targets.map((one) => one && one.id)).toEqual(['u-l', null]);
  });

  it('and held changes back: nobody is to run the job again for them', async () => {
    const people = [leaver('l'), mover('m'), mover('o'), mover('u')];
    const waits = [held(people[1]!, 'review'), held(people[2]!, 'others'), held(people[3]!, 'undo')];
    const report = await told(people, [judged, begun, ...waits, sent(people[0]!)]);
    expect(report.outcomes?.map((one) => one.waits)).toEqual([undefined, 'review', 'others', 'undo']);
    expect(report).toMatchObject({ approval: { unreviewed: ['m'] }, takenBack: ['u'] });
    expect(problemsOf(report)).toEqual([
      'plan-changed: 2 changes that nobody reviewed → Run the job again: finished changes are not repeated. Look at ' +
        'the table for what waits: it says what for, and running the job again does not change that.',
      'apply-partial: the run was interrupted while it was applying → Run the job again: finished changes are not ' +
        'repeated.',
    ]);
  });

  it('and did all that was not held back', async () => {
    const [m, o] = [mover('m'), mover('o')];
    const done = { ...held(m, 'review'), status: 'done', detail: '' } as AuditRecord;
    const report = await told([m, o], [judged, begun, sent(m), done, held(o, 'review')]);
    expect(problemsOf(report)).toEqual([
      'plan-changed: 2 changes that nobody reviewed → Look at the table for what waits: it says what for, and ' +
        'running the job again does not change that.',
    ]);
  });
});

describe('a deactivation that was sent and is not seen', () => {
  it('leaves the sign-out to the next run, for it may arrive yet', () => {
    const [l, m] = [leaver('l'), leaver('m')];
    const { leavers, steps } = defaultPolicy();
    const records = [
      read({ event: 'apply.started', status: 'ok', operations: 2, policy: { leavers, steps } }),
      { ...sent(l), step: 'deactivate' } as AuditRecord,
    ];
    const outcomes = [l, m].map((operation): Outcome => ({
      operation,
      status: 'not-started',
      steps: [],
      attempts: 1,
      latencyMs: 1,
      detail: '',
    }));
    const remains = { stored: { plan: {} as Plan, userIds: idsOf([l, m]) }, records };
    expect(withOpenSteps(remains, outcomes, new Set()).map(({ openSteps }) => openSteps)).toEqual([
      undefined,
      undefined,
    ]);
    const [first, second] = withOpenSteps(remains, outcomes, new Set(), 'asked');
    expect(first?.openSteps).toContain('sessions');
    expect(second?.openSteps).toBeUndefined();
  });
});
