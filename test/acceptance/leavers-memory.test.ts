import { describe, expect, it } from 'vitest';
import { people, type SeedUser, startTenant, type TenantOptions } from '../tenant/server.ts';
import { Reviewed } from './review-setting.ts';

const ALL = people(40).map((one): SeedUser => ({ ...one, sessions: 1 }));
const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'status'];
const POLICY = '.github/cxone-policy.yml';
const POLICY_TEXT = 'guards:\n  deactivate: { percent: 90, count: 100 }\n  delete: { percent: 90, count: 100 }\n';

/** The first `count` have left; a roster names everybody. */
const rows = (count: number): SeedUser[] =>
  ALL.map((one, i) => ({ ...one, status: i < count ? 'terminated' : 'active' }) as SeedUser);

async function world(options: TenantOptions, use: (reviewed: Reviewed) => Promise<void>): Promise<void> {
  const tenant = await startTenant({ users: ALL, offer: { vendor: true, bulk: false }, ...options });
  const reviewed = await Reviewed.start(tenant);
  reviewed.columns = COLUMNS;
  try {
    await use(reviewed);
  } finally {
    await reviewed.close();
  }
}

const INPUTS = { approval: 'off', 'max-attempts': '1', 'settle-seconds': '0' };

describe('what a run leaves open of a sign-out', () => {
  it('is finished by the next run on another machine, once; no run says before that nothing is to change', async () => {
    await world(
      { faults: [{ kind: 'status', status: 503, times: Infinity, match: { path: /bulk-revoke/ } }] },
      async (reviewed) => {
        const { tenant } = reviewed;
        const asked = { rows: rows(3), files: { [POLICY]: POLICY_TEXT }, inputs: INPUTS };
        const first = await reviewed.apply(asked);
        expect(first.exitCode).toBe(1);
        expect(first.outputs).toMatchObject({ 'reason-code': 'apply-partial', deactivated: '0', failed: '3' });
        expect(first.files['summary.md']).not.toContain('All is done');

        // The route is still down: the same people, the same step, nothing else.
        tenant.forget();
        const second = await reviewed.apply(asked);
        expect(second.outputs).toMatchObject({
          'reason-code': 'apply-partial',
          'to-deactivate': '3',
          changes: 'true',
          failed: '3',
        });
        expect(second.plan?.operations.map(({ kind, before, after }) => [kind, before, after])).toEqual(
          Array.from({ length: 3 }, () => ['deactivate', { active: false }, { active: false }]),
        );
        expect(new Set(tenant.writes.map(({ path }) => path.split('/').at(-1)))).toEqual(new Set(['bulk-revoke']));

        tenant.clearFaults();
        tenant.forget();
        const third = await reviewed.apply(asked);
        expect(third.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '3', failed: '0' });
        expect(tenant.writes.map(({ path }) => path.split('/').at(-1))).toEqual(['bulk-revoke']);
        expect(tenant.cleanup.sessions).toHaveLength(3);

        const fourth = await reviewed.apply(asked);
        expect(fourth.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false', 'to-deactivate': '0' });
        expect(tenant.violations).toEqual([]);
      },
    );
  });

  it('is finished as well for someone who is kept from deletion', async () => {
    const users = ALL.map((one, i): SeedUser => (i === 0 ? { ...one, dependencies: { queues: 2 } } : one));
    await world(
      { users, faults: [{ kind: 'status', status: 503, times: Infinity, match: { path: /bulk-revoke/ } }] },
      async (reviewed) => {
        const { tenant } = reviewed;
        const policy = `${POLICY_TEXT}leavers: { action: delete }\n`;
        const asked = { rows: rows(1), files: { [POLICY]: policy }, inputs: INPUTS };
        const first = await reviewed.apply(asked);
        expect(first.outputs).toMatchObject({ 'reason-code': 'apply-partial', blocked: '1', deleted: '0' });
        expect(tenant.cleanup.sessions).toEqual([]);
        tenant.clearFaults();
        tenant.forget();
        const second = await reviewed.apply(asked);
        expect(second.outputs).toMatchObject({ 'reason-code': 'apply-partial', blocked: '1' });
        expect(tenant.writes.map(({ path }) => path.split('/').at(-1))).toEqual(['bulk-revoke']);
        expect(tenant.cleanup.sessions).toHaveLength(1);
        tenant.forget();
        await reviewed.apply(asked);
        expect(tenant.writes).toEqual([]);
      },
    );
  });

  it('ends when the roster wants the account active again, said once', async () => {
    await world(
      { faults: [{ kind: 'status', status: 503, times: Infinity, match: { path: /bulk-revoke/ } }] },
      async (reviewed) => {
        const { tenant } = reviewed;
        await reviewed.apply({ rows: rows(2), files: { [POLICY]: POLICY_TEXT }, inputs: INPUTS });
        tenant.clearFaults();
        const back = await reviewed.apply({ rows: rows(0), files: { [POLICY]: POLICY_TEXT }, inputs: INPUTS });
        expect(back.outputs).toMatchObject({ 'reason-code': 'none', reactivated: '2', 'to-deactivate': '0' });
        expect(back.plan?.remarks.filter(({ code }) => code === 'open-steps-over')).toHaveLength(2);
        const last = await reviewed.apply({ rows: rows(0), files: { [POLICY]: POLICY_TEXT }, inputs: INPUTS });
        expect(last.outputs).toMatchObject({ changes: 'false' });
        expect(last.plan?.remarks.filter(({ code }) => code === 'open-steps-over')).toEqual([]);
        expect(tenant.cleanup.sessions).toEqual([]);
      },
    );
  });
});

describe('a run that was killed and left no artifact', () => {
  const job = { name: 'roster', startedAt: '2026-11-01T00:00:00Z', runner: 'harness' };

  it.each([
    ['of leavers of the file is done once more by the next run, and by that one alone', {}, {}, 3],
    ['is left alone where the run before had not started this job', { conclusion: 'skipped' }, {}, 0],
    ['is left alone where no artifacts are wanted', {}, { 'artifact-name': '' }, 0],
  ])('the sign-out %s', async (_, ended, inputs, again) => {
    await world({}, async (reviewed) => {
      const { tenant, github } = reviewed;
      const asked = { rows: rows(3), files: { [POLICY]: POLICY_TEXT }, inputs: { ...INPUTS, ...inputs } };
      const run = (id: number): typeof asked & { run: { env: Record<string, string> } } => {
        const headSha = github.state.branches.get('main')?.at(-1) ?? '';
        github.state.addRun({ id, event: 'push', headSha, jobs: [{ ...job, conclusion: null }] });
        return { ...asked, run: { env: { GITHUB_RUN_ID: String(id) } } };
      };
      await reviewed.apply(run(6001));
      github.state.artifacts.length = 0;
      Object.assign(github.state.runs.get(6001) as object, { jobs: [{ ...job, conclusion: 'failure', ...ended }] });
      tenant.forget();
      const second = await reviewed.apply(run(6002));
      expect(second.outputs).toMatchObject({ 'reason-code': 'none', deactivated: String(again) });
      expect(second.plan?.operations.map(({ before }) => before)).toEqual(
        Array.from({ length: again }, () => ({ active: false })),
      );
      expect([...new Set(tenant.writes.map(({ path }) => path.split('/').at(-1)))]).toEqual(
        again > 0 ? ['bulk-revoke', 'commands', 'reclaim'] : [],
      );
      expect(second.log.includes('Run 6001 started this job and left no artifact')).toBe(again > 0);
      if (again === 0) return;
      Object.assign(github.state.runs.get(6002) as object, { jobs: [{ ...job, conclusion: 'success' }] });
      tenant.forget();
      expect((await reviewed.apply(run(6003))).outputs).toMatchObject({ 'reason-code': 'none', changes: 'false' });
      expect(tenant.writes).toEqual([]);
    });
  });
});

describe('a deletion that CXone answers and does not carry out', () => {
  it('counts as deactivated, and is not repeated by the next run on another machine', async () => {
    await world({ quirks: { deletion: 'deactivates' } }, async (reviewed) => {
      const { tenant } = reviewed;
      const policy = `${POLICY_TEXT}leavers: { action: delete }\n`;
      const asked = { rows: rows(2), files: { [POLICY]: policy }, inputs: INPUTS };
      const first = await reviewed.apply(asked);
      expect(first.outputs).toMatchObject({
        'reason-code': 'apply-partial',
        deactivated: '2',
        deleted: '0',
        failed: '0',
      });
      for (const name of ['summary.md', 'results.csv'])
        expect(first.files[name], name).toContain('still listed, deactivated');
      tenant.forget();
      const second = await reviewed.apply(asked);
      expect(second.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false', 'to-delete': '0' });
      expect(tenant.writes).toEqual([]);
    });
  });
});
