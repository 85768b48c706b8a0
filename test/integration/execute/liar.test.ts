import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import {
  people,
  PRESETS,
  ROLES,
  scaledClock,
  seededRandom,
  startTenant,
  type SeedUser,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { settingsFor } from '../cxone/pair.ts';
import { entriesOf, live } from './world.ts';

/** 50 in CI; `LIAR_SEEDS=200` for the long run. */
const SEEDS = Number(process.env['LIAR_SEEDS'] ?? 50);
const [AGENT, ADMIN] = [ROLES[0] as (typeof ROLES)[number], ROLES[2] as (typeof ROLES)[number]];

/** A tenant that lies in its own mixture. */
function liar(seed: number): { lies: NonNullable<TenantOptions['lies']>; seed: number } {
  const random = seededRandom(seed * 7 + 1);
  const some = (share: number, most: number): number => (random() < share ? random() * most : 0);
  return {
    seed,
    lies: {
      nothing: some(0.7, 0.5),
      oldBody: some(0.5, 1),
      halfBulk: some(0.5, 1),
      listLagMs: some(0.5, 40_000),
      readLagMs: some(0.3, 20_000),
      softSteps: some(0.5, 1),
    },
  };
}

/** What a `done` means, held against the tenant's own books, not against what it shows. */
function isTrue(operation: Operation, tenant: TenantHandle): boolean {
  const after = operation.after ?? {};
  const account = tenant.find(String(after.userName ?? operation.person.userName));
  if (operation.kind === 'deactivate') return account?.active === false;
  if (!account) return false;
  const roles = operation.roles?.map(({ value }) => value).sort();
  return (
    Object.entries(after).every(
      ([field, value]) => field === 'roles' || (account as unknown as Record<string, unknown>)[field] === value,
    ) &&
    (roles === undefined || JSON.stringify(rolesOf(tenant, account)) === JSON.stringify(roles))
  );
}

function rolesOf(tenant: TenantHandle, account: { id: string; roles: string[] }): string[] {
  if (tenant.settings.shape.roles !== 'membership') return account.roles;
  return [...tenant.groups.values()]
    .filter(({ members }) => members.has(account.id))
    .map(({ id }) => id)
    .sort();
}

const WAYS: Record<string, TenantOptions> = {
  bulk: {},
  single: { offer: { bulk: false } },
  matrix: { offer: { bulk: false, patch: false }, shape: { roles: 'matrix' } },
  membership: { shape: { roles: 'membership' } },
};

/** What a run against one such tenant says that is not so; the ids of its outcomes and of what was planned. */
async function once(
  seed: number,
  published: boolean,
): Promise<{ untrue: unknown[]; told: string[]; planned: string[] }> {
  const clock = scaledClock(2000);
  const there: SeedUser[] = people(40, { seed: 2, roles: [ADMIN.value] }).map((one) => ({ ...one, sessions: 1 }));
  const ways = Object.values(WAYS);
  const tenant = await startTenant({
    ...(published ? PRESETS.cxone : ways[seed % ways.length]),
    users: there,
    clock,
    ...liar(seed),
  });
  try {
    const rows = [
      ...there.map((one, i) => ({ ...one, ...(i % 3 === 0 && { title: `Lead ${i}` }) })),
      ...people(25, { seed: 5, idPrefix: 'N' }),
    ];
    const { tokenUrl: _, scimUrl: __, apiUrl: ___, ...settings } = settingsFor(tenant, 'cxone');
    const { draft, execution } = await live({
      tenant,
      clock,
      seed,
      entries: entriesOf(rows, (_, i) =>
        i % 4 === 1 && i < 40 ? { active: false } : { roles: [{ name: AGENT.value }] },
      ),
      decisions: {
        roleDelta: (entry, prior) =>
          entry.roles ? { roles: [AGENT], add: [AGENT], remove: prior ? [ADMIN] : [], gains: [], loses: [] } : null,
      },
      settings: {
        rolesWrite: (['attribute', 'attribute', 'matrix', 'membership'] as const)[published ? 0 : seed % ways.length],
        ...(published && settings),
        ...(published && { tokenUrl: undefined, scimUrl: undefined, apiUrl: undefined }),
        requestsPerMinute: 10_000,
        requestTimeoutSeconds: 20_000,
      },
      execute: { settleMs: 30_000 },
    });
    const untrue = execution.outcomes.filter(
      ({ status, operation }) => (status === 'done' || status === 'adopted') && !isTrue(operation, tenant),
    );
    return {
      untrue: untrue.map(({ operation, status, detail }) => [operation.kind, operation.key, status, detail]),
      told: execution.outcomes.map(({ operation }) => operation.id),
      planned: draft.operations.map(({ id }) => id),
    };
  } finally {
    await tenant.close();
  }
}

describe.each([
  ['SCIM', false],
  ['published API', true],
] as const)('a tenant that lies at random: %s', (_, published) => {
  it(
    `is never believed: no outcome is done that is not in the tenant, none is missing (${SEEDS} seeds)`,
    async () => {
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const { untrue, told, planned } = await once(seed, published);
        expect(untrue, `seed ${seed}`).toEqual([]);
        expect(told, `seed ${seed}`).toEqual(planned);
      }
    },
    SEEDS * 6_000,
  );
});
