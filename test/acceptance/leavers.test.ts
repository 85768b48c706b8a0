import { describe, expect, it } from 'vitest';
import {
  people,
  rosterCsv,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../tenant/server.ts';
import { act, type Finished, inputsFor, workspaceWith } from './setting.ts';

/** A tenant for one test, closed whatever becomes of it. */
async function within(options: TenantOptions, test: (tenant: TenantHandle) => Promise<void>): Promise<void> {
  const tenant = await startTenant(options);
  try {
    await test(tenant);
  } finally {
    await tenant.close();
  }
}

const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'status'];

/** The roster of these people, terminated those for which it holds. */
function roster(all: SeedUser[], leaves: (index: number) => boolean): string {
  return rosterCsv(
    all,
    COLUMNS,
    all.map((_, index) => ({ status: leaves(index) ? 'terminated' : 'active' })),
  );
}

const RAISED = 'guards:\n  delete: { percent: 60, count: 100 }\n  deactivate: { percent: 60, count: 100 }\n';
const POLICY = '.github/cxone-policy.yml';

/** Fast, and with a tenant that has everything: bulk, filters, the clean-up routes. */
const EVERYTHING: TenantOptions = { offer: { vendor: true } };
const apply = (workspace: string, tenant: TenantHandle, more: Record<string, string> = {}): Promise<Finished> =>
  act({
    workspace,
    inputs: inputsFor(tenant, {
      mode: 'apply',
      'requests-per-minute': '100000',
      'bulk-requests-per-minute': '100000',
      ...more,
    }),
  });

const sorted = (list: Iterable<string | undefined>): string[] => [...list].map(String).sort();

describe('60 deletions of 200 people', () => {
  const all = people(200).map((one, i): SeedUser => ({
    ...one,
    sessions: 2,
    dependencies: { queues: i < 60 && i % 20 === 19 ? 2 : 0 },
  }));
  const leavers = all.slice(0, 60);
  const kept = leavers.filter(({ dependencies }) => dependencies?.queues);
  const gone = leavers.filter(({ dependencies }) => !dependencies?.queues);
  const ids = (list: SeedUser[]): string[] => sorted(list.map(({ externalId }) => externalId));

  it('57 are gone, 3 deactivated and told why, in less than 6.5 requests each; nothing is done twice', async () => {
    await within({ ...EVERYTHING, users: all }, async (tenant) => {
      const others = tenant.snapshot().filter(({ userName }) => !leavers.some((one) => one.userName === userName));
      const workspace = await workspaceWith({
        'roster.csv': roster(all, (i) => i < 60),
        [POLICY]: `${RAISED}leavers: { action: delete, retainData: false }\n`,
      });
      const hook = `${tenant.strangerUrl}/hook`;
      const run = await apply(workspace, tenant, { 'webhook-url': hook });
      expect(run.outputs).toMatchObject({
        'reason-code': 'apply-partial',
        decision: 'failure',
        deleted: '57',
        blocked: '3',
        failed: '0',
        'not-started': '0',
        deactivated: '0',
        'to-delete': '57',
      });
      expect(run.exitCode).toBe(1);

      const byExternalId = sorted(tenant.deleted.map((account) => String(account.resource['externalId'])));
      expect(byExternalId).toEqual(ids(gone));
      for (const { userName } of kept) expect(tenant.find(userName)).toMatchObject({ active: false });
      expect(tenant.snapshot().filter(({ userName }) => others.some((one) => one.userName === userName))).toEqual(
        others,
      );

      // Exactly once, for exactly them, before the account went.
      const deletions = tenant.requests.filter(({ method }) => method === 'DELETE');
      expect(deletions).toHaveLength(57);
      for (const { headers } of deletions)
        expect(headers).toMatchObject({
          'x-nice-terminatesessions': 'true',
          'x-nice-retaindata': 'false',
          'x-nice-licenseaction': 'RECLAIM',
        });
      expect(sorted(tenant.cleanup.licenses)).toEqual(ids(gone));
      expect(sorted(tenant.cleanup.sessions)).toEqual(ids(leavers));
      expect(sorted(tenant.cleanup.disconnects)).toEqual(ids(leavers));
      expect(tenant.violations).toEqual([]);
      const told = tenant.deliveries
        .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
        .filter((event) => event['event_type'] === 'USER_DEPROVISIONED');
      // Nothing about who is kept: someone has to decide first.
      expect(sorted(told.map((event) => String(event['external_id'])))).toEqual(ids(gone));
      expect(told.every((event) => event['license_reclaimed'] === true && event['sessions_terminated'] === true)).toBe(
        true,
      );

      // Token, probe and reads included; the tutorial's own code needs 9 for each.
      // Of them 57 looks by id and 12 through a filter whether the deleted are gone.
      expect(tenant.requests.length / 60).toBeLessThan(6.5);

      // Blocked people come first, with what is in the way.
      for (const name of ['summary.md', 'comment.md', 'report.html']) {
        const text = run.files[name] ?? '';
        expect(text, name).toContain('2 queues');
        expect(text.indexOf('Need your decision'), name).toBeGreaterThan(-1);
        expect(text.indexOf('Need your decision'), name).toBeLessThan(
          text.search(/Deactivate(?: (?:and|or) delete permanently)?(?: \(|<\/)/u),
        );
      }
      expect(run.files['summary.md']).toMatch(
        /60 of 60 signed out.*time to sign-out .*\(median\), .*\(slowest\).*57 licences freed/,
      );
      expect(
        run.results.filter((line) =>
          line.includes('dependencies=done deactivate=done sessions=done disconnect=done license=done delete=done'),
        ),
      ).toHaveLength(57);
      expect(
        run.results.filter(
          (line) => line.includes(',blocked,') && line.includes('2 queues') && line.includes('license=skipped'),
        ),
      ).toHaveLength(3);

      tenant.forget();
      const second = await apply(workspace, tenant, { 'webhook-url': hook });
      expect(second.outputs).toMatchObject({
        changes: 'false',
        deleted: '0',
        blocked: '3',
        'to-delete': '0',
        'reason-code': 'apply-partial',
      });
      expect(tenant.writes).toEqual([]);
      expect(second.files['summary.md']).not.toContain('may still be signed in');

      for (const { userName } of kept) {
        const account = [...tenant.users.values()].find(({ resource }) => resource['userName'] === userName);
        if (account) account.dependencies.queues = 0;
      }
      const third = await apply(workspace, tenant);
      expect(third.outputs).toMatchObject({ deleted: '3', blocked: '0', 'reason-code': 'none' });
      expect(sorted(tenant.cleanup.licenses)).toEqual(ids(leavers));
      expect((await apply(workspace, tenant)).outputs).toMatchObject({ changes: 'false', 'reason-code': 'none' });
    });
  });
});

describe('a deletion that CXone itself refuses (422)', () => {
  it('leaves the person deactivated and signed out, and is listed as a decision before everything else', async () => {
    const all = people(30).map((one, i): SeedUser => ({
      ...one,
      sessions: 1,
      dependencies: { recordings: i === 1 ? 4 : 0 },
    }));
    await within({ ...EVERYTHING, users: all }, async (tenant) => {
      const workspace = await workspaceWith({
        'roster.csv': roster(all, (i) => i < 3),
        [POLICY]: `${RAISED}leavers: { action: delete }\nsteps: { dependencies: 'off' }\n`,
      });
      const run = await apply(workspace, tenant);
      expect(run.outputs).toMatchObject({ 'reason-code': 'apply-partial', deleted: '2', blocked: '1', failed: '0' });
      expect(tenant.find(all[1]?.userName ?? '')).toMatchObject({ active: false });
      expect(tenant.cleanup.sessions).toHaveLength(3);
      for (const name of ['summary.md', 'report.html']) {
        const text = run.files[name] ?? '';
        expect(text, name).toContain('CXone refuses the deletion');
        expect(text.indexOf('Need your decision'), name).toBeLessThan(text.indexOf('CXone refuses the deletion'));
        expect(text.indexOf('CXone refuses the deletion'), name).toBeLessThan(text.lastIndexOf('Deactivate'));
      }
      expect(run.annotations.some(({ level }) => level === 'warning' || level === 'error')).toBe(true);
    });
  });
});

describe('license and session routes that answer 503, required', () => {
  const all = people(40).map((one): SeedUser => ({ ...one, sessions: 1 }));
  const policy = `${RAISED}leavers: { action: deactivate }\nsteps: { sessions: require, license: require }\n`;

  it('fail the run, and nothing says completed', async () => {
    await within(
      {
        ...EVERYTHING,
        users: all,
        faults: [/bulk-revoke/, /license/].map((path) => ({
          kind: 'status',
          status: 503,
          times: Infinity,
          match: { path },
        })),
      },
      async (tenant) => {
        const workspace = await workspaceWith({ 'roster.csv': roster(all, (i) => i < 6), [POLICY]: policy });
        const hook = `${tenant.strangerUrl}/hook`;
        const run = await apply(workspace, tenant, { 'webhook-url': hook, 'max-attempts': '1' });
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({
          'reason-code': 'apply-partial',
          decision: 'failure',
          deactivated: '0',
          failed: '6',
          'to-deactivate': '6',
        });
        expect(
          run.results.every(
            (line) => line.includes(',partial,') && line.includes('sessions=failed') && line.includes('license=failed'),
          ),
        ).toBe(true);
        expect(run.files['summary.md']).toContain('0 of 6 signed out');
        expect(run.files['summary.md']).toContain('6 may still be signed in');
        const said = tenant.deliveries.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
        expect(
          said.some(
            (event) =>
              event['status'] === 'completed' ||
              event['license_reclaimed'] === true ||
              event['sessions_terminated'] === true,
          ),
        ).toBe(false);
        for (const name of ['summary.md', 'comment.md'])
          expect(run.files[name], name).not.toMatch(/complete[d]?\b|✅ signed out/i);
        expect(run.audit.filter(({ event, status }) => event === 'operation.finished' && status === 'done')).toEqual(
          [],
        );
      },
    );
  });
});

describe('a roster that is not what it was', () => {
  const all = people(200);

  it('cut by 40 % with `absent: deactivate` trips the guard, and nothing is written', async () => {
    await within({ ...EVERYTHING, users: all }, async (tenant) => {
      const workspace = await workspaceWith({
        'roster.csv': roster(all.slice(0, 120), () => false),
        [POLICY]: 'leavers: { absent: deactivate }\n',
      });
      const run = await apply(workspace, tenant);
      expect(run.outputs).toMatchObject({
        'reason-code': 'guard-tripped',
        decision: 'stop',
        'to-deactivate': '80',
        deactivated: '0',
      });
      expect(run.exitCode).toBe(1);
      expect(tenant.writes).toEqual([]);
      expect(run.log).toContain('80 of 200 owned active accounts would be deactivated or deleted (40 %');
      expect(tenant.snapshot().every(({ active }) => active)).toBe(true);

      // An override for another count is none; for this plan and count it is.
      const override = (count: number): string =>
        `plan: ${run.outputs['plan-hash'] ?? ''}\nkind: deactivate\ncount: ${count}\nreason: a site is ` +
        `closed\napprover: lead\nexpires: ${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}\n`;
      const files = {
        'roster.csv': roster(all.slice(0, 120), () => false),
        [POLICY]: 'leavers: { absent: deactivate }\n',
      };
      const wrong = await apply(await workspaceWith({ ...files, '.github/cxone-override.yml': override(79) }), tenant);
      expect(wrong.outputs['reason-code']).toBe('guard-tripped');
      expect(tenant.writes).toEqual([]);
      const passed = await apply(await workspaceWith({ ...files, '.github/cxone-override.yml': override(80) }), tenant);
      expect(passed.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '80' });
      expect(tenant.requests.filter(({ path }) => path.includes('bulk-revoke'))).toHaveLength(1);
    });
  });

  it.each([
    ['roster.csv', 'userName,externalId,givenName,familyName\n'],
    ['roster.json', '[]'],
    ['roster.csv', ''],
  ])('empty (%s) stops before the tenant is asked', async (name, text) => {
    await within({ ...EVERYTHING, users: all }, async (tenant) => {
      const workspace = await workspaceWith({ [name]: text, [POLICY]: 'leavers: { absent: delete }\n' });
      const run = await apply(workspace, tenant, { roster: name });
      expect(run.outputs).toMatchObject({ 'reason-code': 'roster-invalid', decision: 'stop' });
      expect(tenant.requests).toEqual([]);
    });
  });

  it('takes nobody along who is protected, not owned, or the action itself', async () => {
    const [first, second, third, ...rest] = all as [SeedUser, SeedUser, SeedUser, ...SeedUser[]];
    const { externalId: _, ...unowned } = second;
    // The subject of the tokens that the tenant hands out.
    const self = { ...third, externalId: 'automation' };
    await within({ ...EVERYTHING, users: [first, unowned, self, ...rest.slice(0, 60)] }, async (tenant) => {
      const workspace = await workspaceWith({
        'roster.csv': roster(rest.slice(0, 59), () => false),
        [POLICY]: `${RAISED}leavers: { absent: delete }\nprotected: ["${first.userName}"]\n`,
      });
      const run = await apply(workspace, tenant);
      expect(run.outputs).toMatchObject({ 'reason-code': 'none', deleted: '1' });
      expect(tenant.deleted.map(({ resource }) => resource['userName'])).toEqual([rest[59]?.userName]);
      for (const one of [first, unowned, self]) expect(tenant.find(one.userName)).toMatchObject({ active: true });
    });
  });
});
