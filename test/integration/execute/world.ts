import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { applyPlan, type Execution } from '../../../src/execute/apply-plan.ts';
import type { ExecuteContext } from '../../../src/execute/context.ts';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { AuditEvent } from '../../../src/model/audit-record.ts';
import { isLeaverStep } from '../../../src/model/leaver-steps.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { type Draft, draftPlan } from '../../../src/plan/build.ts';
import type { Decisions } from '../../../src/plan/decisions.ts';
import { linkOperations } from '../../../src/plan/order.ts';
import { ownership } from '../../../src/policy/patterns.ts';
import { scaledClock, seededRandom, type SeedUser, type TenantHandle } from '../../tenant/server.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { genericSettings } from '../../tenant/client-settings.ts';

/** A tenant on loopback, and the client, planner and executor working on it, all in one process and one (fast) time. */
export interface World {
  tenant: TenantHandle;
  entries: RosterEntry[];
  settings?: Partial<TenantSettings>;
  decisions?: Partial<Decisions>;
  execute?: Partial<ExecuteContext>;
  clock?: ReturnType<typeof scaledClock>;
  seed?: number;
  /** Cancels the run, the client's requests included. */
  signal?: AbortSignal;
}

export interface Day {
  draft: Draft;
  execution: Execution;
  events: AuditEvent[];
  client: Tenant;
}

/** Rows that want just these people. */
export function entriesOf(
  people: readonly SeedUser[],
  more: (person: SeedUser, i: number) => Partial<RosterEntry> = () => ({}),
): RosterEntry[] {
  return people.map((person, i) => {
    const { userName, externalId, givenName, familyName, displayName, title, email, phone, department } = person;
    const profile = {
      userName,
      externalId,
      givenName,
      familyName,
      displayName,
      title,
      email,
      phone,
      department,
    } as RosterEntry['profile'];
    return { file: 'roster.csv', row: i + 2, line: i + 2, profile, ...more(person, i) };
  });
}

/** Connects, reads, plans and applies: one whole run. */
export async function live({
  tenant,
  entries,
  settings = {},
  decisions = {},
  execute = {},
  clock = scaledClock(1000),
  seed = 1,
  signal,
}: World): Promise<Day> {
  const random = seededRandom(seed);
  const client = createTenant(genericSettings(tenant, settings), { clock, random, ...(signal && { signal }) });
  const policy = defaultPolicy();
  const events: AuditEvent[] = [];
  const startedAt = clock.now();
  try {
    await client.connect();
    const prior = await client.read({
      keys: entries.map(({ profile, active }) => ({
        ...(profile.userName && { userName: profile.userName }),
        ...(profile.externalId && { externalId: profile.externalId }),
        ...(active === false && { leaves: true }),
      })),
      fields: [
        'userName',
        'externalId',
        'givenName',
        'familyName',
        'displayName',
        'title',
        'email',
        'phone',
        'department',
        'roles',
      ],
      needAbsent: decisions.absentAction !== undefined && decisions.absentAction !== 'report',
      owned: policy.owned,
    });
    const draft = draftPlan(
      entries,
      prior,
      {
        isOwned: ownership(policy.owned),
        isProtected: () => false,
        roleDelta: () => null,
        today: '2026-06-15',
        leaverAction: 'deactivate',
        absentAction: 'report',
        licensePolicy: 'RECLAIM',
        retainData: true,
        leaverSteps: client.steps.leavers.map(({ name }) => name).filter(isLeaverStep),
        may: { provision: true, roles: true, deprovision: true },
        unattended: false,
        tenant: { canDelete: client.canDelete },
        ...decisions,
      },
      null,
    );
    linkOperations(draft.operations);
    const execution = await applyPlan(draft.operations, {
      tenant: client,
      journal: { appendAll: async (more) => (events.push(...more), []) },
      clock,
      random,
      policy,
      concurrency: 5,
      bulkPerMinute: 20,
      maxAttempts: 5,
      settleMs: 0,
      deadline: Number.POSITIVE_INFINITY,
      startedAt,
      payloadHash: (data) =>
        createHash('sha256')
          .update(canonicalize(data) ?? '')
          .digest('hex'),
      isProtected: () => false,
      ...execute,
    });
    return { draft, execution, events, client };
  } finally {
    await client.close();
  }
}

/** How many outcomes have which status. */
export function tally(execution: Execution): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of execution.outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
