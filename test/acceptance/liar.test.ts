import { describe, expect, it } from 'vitest';
import { people, rosterCsv, startTenant } from '../tenant/server.ts';
import { act, inputsFor, workspaceWith } from './setting.ts';

/** Ten tenants, each lying in its own mixture; more by `LIAR_RUNS`. */
const SEEDS = Array.from({ length: Number(process.env['LIAR_RUNS'] ?? 10) }, (_, i) => i + 1);

describe('the whole action against a tenant that lies at random', () => {
  it.each(SEEDS)(
    'seed %i: nobody is done who is not in the tenant, nobody is missing from the report',
    async (seed) => {
      const there = people(24, { seed: 2 });
      const tenant = await startTenant({
        users: there,
        seed,
        offer: { bulk: seed % 2 === 0 },
        lies: {
          nothing: (seed % 5) / 6,
          oldBody: (seed % 3) / 2,
          halfBulk: seed % 4 === 0 ? 0.7 : 0,
          listLagMs: seed % 3 === 0 ? 1_500 : 0,
          readLagMs: seed % 4 === 1 ? 900 : 0,
        },
      });
      try {
        const rows = [
          ...there.map((one, i) => ({ ...one, ...(i % 3 === 0 && { title: `Lead ${i}` }) })),
          ...people(10, { seed: 5, idPrefix: 'N' }),
        ];
        const run = await act({
          workspace: await workspaceWith({ 'roster.csv': rosterCsv(rows) }),
          inputs: inputsFor(tenant, { mode: 'apply', operations: 'provision', 'settle-seconds': '2' }),
          entry: 'main',
        });
        const finished = run.audit.filter(({ event }) => event === 'operation.finished');
        const planned = run.plan?.operations ?? [];
        expect(planned).toHaveLength(18);
        expect(new Set(finished.map(({ operation }) => operation))).toEqual(new Set(planned.map(({ id }) => id)));
        expect(finished).toHaveLength(planned.length);
        expect(run.results).toHaveLength(18);
        const statusOf = new Map(finished.map(({ operation, status }) => [operation, status]));
        for (const { id, key, after } of planned) {
          if (statusOf.get(id) !== 'done' && statusOf.get(id) !== 'adopted') continue;
          const account = tenant.snapshot().find(({ externalId }) => externalId === key);
          expect(account, `seed ${seed}, ${key}`).toMatchObject(after ?? {});
        }
        const { outputs } = run;
        const sum = ['created', 'updated', 'failed', 'unconfirmed', 'not-started'].map((name) => Number(outputs[name]));
        expect(sum.reduce((all, one) => all + one, 0)).toBe(18);
        const isRight = [...statusOf.values()].every((status) => status === 'done' || status === 'adopted');
        expect(outputs['reason-code'] === 'none').toBe(isRight);
        expect(run.exitCode).toBe(isRight ? 0 : 1);
        if (!isRight) expect(run.files['summary.md']).not.toContain('All is done');
      } finally {
        await tenant.close();
      }
    },
    120_000,
  );
});
