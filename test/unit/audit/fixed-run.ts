import { openJournal } from '../../../src/audit/journal.ts';
import { payloadHash } from '../../../src/audit/payload-hash.ts';
import { withObstacles } from '../../../src/app/planning/obstacles.ts';
import { Session } from '../../../src/app/session.ts';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import { eventsOf } from '../../../src/execute/webhook-events.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { StepAnswer, Tenant, TenantStep, WireOperation, WireResult } from '../../../src/model/tenant.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { planHash } from '../../../src/plan/hash.ts';
import { linkOperations } from '../../../src/plan/order.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { account, decisions, entry, prior } from '../plan/builders.ts';
import { MemoryFile, ports } from './samples.ts';

const ROLE = { value: 'agent_basic', display: 'Standard Agent' };
const OLD = { value: 'admin_support', display: 'Support Admin' };
const step = <Answer extends StepAnswer>(
  name: TenantStep['name'],
  answer: (user: PriorUser) => Answer,
  atOnce = 1,
): TenantStep<Answer> => ({
  name,
  atOnce,
  take: (users) => Promise.resolve(new Map(users.map((user) => [user.id, answer(user)]))),
});
const OK: StepAnswer = { status: 'done', detail: '', attempts: 1, latencyMs: 12.4 };
const REFUSED = {
  status: 400,
  kind: 'invalid' as const,
  message: 'No such title: “Führer/in” 😀\u0007',
  fields: [{ field: 'title', message: 'unknown' }],
  correlationId: 'c-1',
  retryable: false,
  advice: 'Change the value.',
  scimType: 'invalidValue',
};

/**
 * One plan and apply with every kind of operation, a fixed clock, fixed ids and a tenant that always answers the same.
 */
export async function fixedRun(): Promise<{ hash: string; operations: Operation[]; text: string; head: string }> {
  const policy = defaultPolicy();
  const clock = { now: () => Date.parse('2026-11-21T12:00:00Z'), sleep: () => Promise.resolve() };
  const session = new Session({
    mode: 'apply',
    tenantName: 'acme',
    startedAt: clock.now(),
    links: {},
  } as unknown as ConstructorParameters<typeof Session>[0]);
  const users = [
    account('off', { active: false }),
    account('rename', { title: 'Agent' }),
    account('roles', { roles: [OLD] }),
    account('leaver'),
    account('deleted'),
    account('held'),
    account('taken', { externalId: 'E-other' }),
    account('bad', { title: 'Agent' }),
  ];
  const at = (row: number) => ({ row, line: row });
  const rows = [
    entry(
      { userName: 'new@example.com', externalId: 'E-new', department: 'Süd "1"' },
      { ...at(2), roles: [{ name: 'agent_basic' }] },
    ),
    entry({ userName: 'off@example.com', externalId: 'E-off' }, { ...at(3), active: true }),
    entry({ userName: 'renamed@example.com', externalId: 'E-rename', title: null }, at(4)),
    entry({ userName: 'roles@example.com', externalId: 'E-roles' }, { ...at(5), roles: [{ name: 'agent_basic' }] }),
    entry({ userName: 'deleted@example.com', externalId: 'E-deleted' }, { ...at(6), active: false }),
    entry({ userName: 'held@example.com', externalId: 'E-held' }, { ...at(7), endDate: '2026-06-01' }),
    entry({ userName: 'taken@example.com', externalId: 'E-taken' }, at(8)),
    entry({ userName: 'bad@example.com', externalId: 'E-bad', title: 'Führer/in' }, at(9)),
  ];
  const delta = {
    roles: [ROLE],
    add: [ROLE],
    remove: [OLD],
    gains: [{ ...ROLE, inherited: false }],
    loses: [{ ...OLD, inherited: true }],
  };
  const draft = draftPlan(
    rows,
    prior(users),
    decisions({
      leaverAction: 'delete',
      absentAction: 'deactivate',
      roleDelta: (row, user) => (row.roles ? { ...delta, ...(user ? {} : { remove: [], loses: [] }) } : null),
    }),
    null,
  );
  const tenant = fixedTenant(users);
  const operations = await withObstacles(draft.operations, policy, tenant, session, clock);
  linkOperations(operations);
  const hash = planHash('acme', operations);
  const file = new MemoryFile();
  const journal = openJournal(file, ports());
  await journal.append({
    event: 'run.started',
    status: 'apply',
    tenant: 'acme',
    profile: 'cxone',
    roster: ['roster.csv'],
    operations: ['deprovision', 'provision', 'roles'],
    commit: null,
    run: '4711',
  });
  await journal.append({ event: 'approval.judged', status: 'reviewed', detail: 'pull request #7' });
  const { leavers, steps } = policy;
  await journal.append({
    event: 'apply.started',
    status: 'ok',
    operations: operations.length,
    policy: { leavers, steps },
  });
  const { outcomes } = await applyPlan(operations, {
    tenant,
    journal,
    clock,
    random: () => 0.5,
    policy,
    concurrency: 1,
    bulkPerMinute: 20,
    maxAttempts: 3,
    deadline: Number.POSITIVE_INFINITY,
    startedAt: clock.now(),
    settleMs: 0,
    payloadHash,
    isProtected: () => false,
  });
  await journal.appendAll(
    outcomes
      .flatMap((outcome) => eventsOf(outcome, clock.now()))
      .map(({ id, payload, about }) => ({
        event: 'webhook.queued' as const,
        operation: about.operation,
        target: about.target,
        status: 'queued',
        payload_hash: payloadHash(payload),
        webhook_id: id,
        receivers: ['https://hooks.example.com'],
        payload,
      })),
  );
  await journal.append({ event: 'run.problem', status: 'apply-partial', error: '1 person is blocked' });
  await journal.seal({ status: 'apply-partial', reason_code: 'apply-partial', decision: 'failure' });
  await journal.close();
  return { hash, operations, text: file.synced, head: journal.head };
}

/** Takes everything but one title; one answer gets lost, and one person has queues. */
function fixedTenant(users: PriorUser[]): Tenant {
  const accounts = new Map(users.map((user) => [user.id, user]));
  let lost = 0;
  const result = ({ ref, write }: WireOperation): WireResult => {
    const base = { ref, httpStatus: 200, attempts: 1, latencyMs: 20.6, correlationId: `c-${ref.slice(0, 4)}` };
    if (write.type === 'create') {
      const { userName, externalId, department } = write.attributes;
      accounts.set(
        'new',
        account('new', {
          userName: String(userName),
          externalId: String(externalId),
          department: String(department),
          roles: [ROLE],
        }),
      );
      return { ...base, status: 'done', id: 'new' };
    }
    if (write.type === 'update' && write.after['title'] === 'Führer/in')
      return { ...base, status: 'failed', httpStatus: 400, error: REFUSED };
    const user = accounts.get(write.user.id) ?? write.user;
    if (write.type === 'update') {
      const changes = Object.entries(write.after).map(([field, value]) => [field, value ?? undefined]);
      accounts.set(user.id, { ...user, ...Object.fromEntries(changes) });
    }
    if (write.type === 'activate') accounts.set(user.id, { ...user, active: write.active });
    if (write.type === 'roles') {
      lost += 1;
      if (lost === 1) return { ...base, status: 'ambiguous', httpStatus: null, correlationId: null };
      accounts.set(user.id, { ...user, roles: write.roles });
    }
    if (write.type === 'delete') accounts.delete(user.id);
    return { ...base, status: 'done', id: user.id };
  };
  const lookUp: Tenant['lookUp'] = (keys) =>
    Promise.resolve(
      keys.flatMap(({ id, userName }) =>
        [...accounts.values()].filter((user) => (id === undefined ? user.userName === userName : user.id === id)),
      ),
    );
  const tenant: Partial<Tenant> = {
    name: 'acme',
    listsAllRoles: false,
    canDelete: true,
    capabilities: { bulk: null, patch: true, filter: true, etag: null, listing: 'scim', groups: null, notes: [] },
    bulkLimits: { operations: 50, bytes: 1_000_000 },
    room: () => Number.POSITIVE_INFINITY,
    prepare: (write) => ({
      ref: write.ref,
      write,
      method: 'PATCH',
      path: '/Users',
      data: { ref: write.ref },
      bulkable: true,
      bytes: 100,
    }),
    sendBulk: (operations) => Promise.resolve({ results: operations.map(result) }),
    sendOne: (operation) => Promise.resolve(result(operation)),
    lookUp,
    get: (id) => Promise.resolve(accounts.get(id) ?? null),
    steps: {
      dependencies: step('dependencies', ({ id }) => ({ ...OK, found: id === 'held' ? ['2 queues'] : [] })),
      leavers: [
        step('sessions', () => OK, 100),
        step('disconnect', () => ({ ...OK, status: 'unsupported', detail: 'no such route' })),
        step('license', () => OK),
      ],
      cacheRefresh: step('cache-refresh', () => ({
        ...OK,
        status: 'failed',
        detail: 'refused',
        error: { ...REFUSED, status: 503, kind: 'server' },
      })),
    },
  };
  return tenant as Tenant;
}
