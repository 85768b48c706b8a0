import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { people, PRESETS, startTenant, type TenantHandle, type TenantOptions } from '../tenant/server.ts';
import { act, inputsFor, workspaceWith, type Finished } from './setting.ts';
import { draftPlan } from '../../src/plan/build.ts';
import { zipOf } from '../harness/zip.ts';
import { pastRun } from '../unit/audit/runs.ts';
import { decisions, entry as rosterEntry, prior } from '../unit/plan/builders.ts';

async function withTenant(options: TenantOptions, test: (tenant: TenantHandle) => Promise<void>): Promise<void> {
  const tenant = await startTenant(options);
  try {
    await test(tenant);
    expect(tenant.violations).toEqual([]);
  } finally {
    await tenant.close();
  }
}

const fileOf = (run: Finished, name: string): Promise<string> => readFile(join(run.outputDir, name), 'utf8');
const resultOf = (run: Finished): Record<string, unknown> =>
  JSON.parse(run.outputs['result'] ?? '{}') as Record<string, unknown>;
const REPORTS = ['audit.jsonl', 'results.csv', 'roster-errors.csv', 'comment.md', 'summary.md', 'report.html'];

const POLICY =
  'roles:\n  allowed: { role-agent: { display: Standard Agent } }\n  groups: { cxone-agent: role-agent }\n';
const HIRE = {
  operation: 'create',
  userName: 'ines.varga@example.com',
  externalId: 'X-1',
  firstName: 'Ines',
  lastName: 'Varga',
  groups: [{ displayName: 'cxone-agent' }],
  accountEnabled: true,
};

describe.concurrent('mode attributes', () => {
  it('lists, judges, tells receivers, and needs no roster; violations are no failure', async () => {
    const attributes = [
      { id: 'a-1', name: 'shift', type: 'string', scope: 'user', defaultValue: 'day' },
      { id: 'a-2', name: 'cost', type: 'currency' as 'string', scope: 'team' },
      { id: 'a-3', name: 'since', type: 'date', scope: 'user', defaultValue: 'yesterday' },
    ] as const;
    await withTenant({ ...PRESETS.attributes, attributes: [...attributes] }, async (tenant) => {
      const run = await act({
        workspace: await workspaceWith({}),
        inputs: inputsFor(tenant, {
          mode: 'attributes',
          profile: 'attributes',
          'scim-url': '',
          'page-size': '1',
          'webhook-url': `${tenant.strangerUrl}/hook`,
          'webhook-secret': 'whsec_c2VjcmV0LWZvci10ZXN0cy1vZi1yb3N0ZXI=',
        }),
      });
      expect(run.exitCode, run.log).toBe(0);
      expect(run.outputs).toMatchObject({ 'reason-code': 'none', decision: 'complete', changes: 'false' });
      const { items, summary } = JSON.parse(await fileOf(run, 'attributes.json')) as {
        items: unknown[];
        summary: object;
      };
      expect(items).toHaveLength(3);
      expect(summary).toMatchObject({
        total_attributes: 3,
        pages_fetched: 3,
        type_compatibility_violations: 1,
        default_value_violations: 1,
        pagination_success_rate_pct: 100,
      });
      expect((await fileOf(run, 'attributes.csv')).split('\n')[0]).toBe(
        'id,name,type,scope,type_compatible,default_valid,validation_rules,is_system',
      );
      expect(resultOf(run)).toMatchObject({
        mode: 'attributes',
        attributes: summary,
        metrics: { operations: 3, successes: 3, failures: 0, success_rate_pct: 100 },
      });
      expect(run.summary).toContain('Definitions to look at');
      const [delivery] = tenant.deliveries;
      expect(JSON.parse(delivery?.body ?? '{}')).toMatchObject({
        source: 'cxone_attribute_querier',
        status: 'SUCCESS',
        summary,
      });
      expect(delivery?.headers['webhook-signature']).toMatch(/^v1,/);
      expect(run.audit.map(({ event }) => event)).toEqual(
        expect.arrayContaining(['attributes.started', 'attributes.completed', 'run.metrics', 'seal']),
      );
      for (const name of REPORTS) expect(run.files[name], name).toBeDefined();
    });
  });

  it('refuses a page size that CXone would refuse', async () => {
    await withTenant(PRESETS.attributes, async (tenant) => {
      const run = await act({
        workspace: await workspaceWith({}),
        inputs: inputsFor(tenant, { mode: 'attributes', profile: 'attributes', 'page-size': '1001' }),
      });
      expect(run.outputs['reason-code']).toBe('config-invalid');
      expect(run.log).toMatch(/page-size.*1 to 1000/);
      expect(tenant.requests).toEqual([]);
    });
  });
});

describe.concurrent('mode check', () => {
  it('shows what works and writes nothing', async () => {
    await withTenant({ users: people(12) }, async (tenant) => {
      const run = await act({ workspace: await workspaceWith({}), inputs: inputsFor(tenant, { mode: 'check' }) });
      expect(run.exitCode, run.log).toBe(0);
      expect(run.outputs).toMatchObject({ 'reason-code': 'none', decision: 'complete' });
      expect(run.summary).toMatch(/\| Users \| ✅ works \| 12 accounts/);
      expect(resultOf(run)).toMatchObject({
        check: { findings: expect.any(Array) as unknown, clock_difference_ms: 0 },
        metrics: { failures: 0 },
      });
      expect(tenant.writes).toEqual([]);
    });
  });

  it('of a wrong secret ends auth-failed', async () => {
    await withTenant({}, async (tenant) => {
      const run = await act({
        workspace: await workspaceWith({}),
        inputs: inputsFor(tenant, { mode: 'check', 'client-secret': 'not-the-secret', 'max-attempts': '1' }),
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ 'reason-code': 'auth-failed', decision: 'failure' });
      expect(run.stdout.replaceAll(/::add-mask::.*/g, '')).not.toContain('not-the-secret');
    });
  });

  it('of a tenant that is not there ends tenant-unreachable', async () => {
    const inputs = {
      mode: 'check',
      profile: 'generic',
      tenant: 'acme',
      'token-url': 'http://127.0.0.1:9/token',
      'scim-url': 'http://127.0.0.1:9/scim/v2',
      'client-id': 'a',
      'client-secret': 'b-secret',
      'max-attempts': '1',
    };
    const run = await act({ workspace: await workspaceWith({}), inputs });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ 'reason-code': 'tenant-unreachable', decision: 'failure' });
    for (const name of REPORTS) expect(run.files[name], name).toBeDefined();
  });
});

describe.concurrent('mode entra-config', () => {
  it('needs no credentials, implies profile entra, and never holds a token', async () => {
    const run = await act({
      workspace: await workspaceWith({ '.github/cxone-policy.yml': POLICY }),
      inputs: { mode: 'entra-config' },
    });
    expect(run.exitCode, run.log).toBe(0);
    expect(JSON.parse(await fileOf(run, 'entra-config.json'))).toEqual({
      endpointUrl: 'https://api.nicecxone.com/scim/v2/Users',
      authenticationType: 'BearerToken',
      groupEndpointUrl: 'https://api.nicecxone.com/scim/v2/Groups',
      bulkProvisioningEnabled: true,
      groupProvisioningEnabled: true,
      attributes: {
        userName: { mappedAttribute: 'userPrincipalName' },
        externalId: { mappedAttribute: 'objectId' },
        'name.givenName': { mappedAttribute: 'firstName' },
        'name.familyName': { mappedAttribute: 'lastName' },
        'emails.value': { mappedAttribute: 'userPrincipalName' },
        active: { mappedAttribute: 'accountEnabled' },
      },
    });
    expect(resultOf(run)).toMatchObject({ profile: 'entra' });
    expect(run.summary).toMatch(/\| cxone&*.*agent \| role.*agent \| Standard Agent \|/);
  });

  it('takes the devtest host by scim-url, and refuses a mapping to a role that nobody defines', async () => {
    const devtest = await act({
      workspace: await workspaceWith({}),
      inputs: { mode: 'entra-config', 'scim-url': 'https://api.devtest.nicecxone.com/scim/v2/' },
    });
    expect(JSON.parse(await fileOf(devtest, 'entra-config.json'))).toMatchObject({
      endpointUrl: 'https://api.devtest.nicecxone.com/scim/v2/Users',
    });
    const wrong = await act({
      workspace: await workspaceWith({
        '.github/cxone-policy.yml': POLICY.replace('cxone-agent: role-agent', 'cxone-agent: role-agnet'),
      }),
      inputs: { mode: 'entra-config' },
    });
    expect(wrong.outputs['reason-code']).toBe('config-invalid');
    expect(wrong.log).toContain('role-agent');
  });
});

describe.concurrent('mode event', () => {
  const repository = { full_name: 'example/roster', default_branch: 'main' };

  it('applies a repository_dispatch once; the same again writes nothing', async () => {
    await withTenant({ ...PRESETS.entra, users: people(30) }, async (tenant) => {
      const workspace = await workspaceWith({ '.github/cxone-policy.yml': POLICY });
      const start = {
        workspace,
        inputs: inputsFor(tenant, { mode: 'event', profile: 'entra' }),
        eventName: 'repository_dispatch',
        event: { action: 'cxone-lifecycle', repository, client_payload: HIRE },
      };
      const first = await act(start);
      expect(first.outputs, first.log).toMatchObject({
        'reason-code': 'none',
        decision: 'complete',
        created: '1',
        'to-create': '1',
      });
      expect(tenant.find(HIRE.userName)).toMatchObject({ externalId: 'X-1', roles: ['role-agent'], active: true });
      expect(first.results).toHaveLength(1);
      expect(resultOf(first)).toMatchObject({
        metrics: {
          operations: 1,
          successes: 1,
          failures: 0,
          success_rate_pct: 100,
          latency_ms: { median: expect.any(Number) as unknown, p95: expect.any(Number) as unknown },
        },
      });
      expect(first.audit.find(({ event }) => event === 'run.metrics')).toMatchObject({ metrics: { operations: 1 } });
      expect(first.summary).toContain('**Metrics** 1 operation: 1 done, 0 failed');
      expect(first.log).not.toContain(HIRE.userName);
      tenant.forget();
      const second = await act(start);
      expect(second.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false', created: '0' });
      expect(tenant.writes).toEqual([]);
    });
  });

  it('takes a file of events; a malformed one stops before anything is asked', async () => {
    await withTenant({ ...PRESETS.entra, users: people(30) }, async (tenant) => {
      const leaver = people(30)[2]?.externalId;
      const files = {
        '.github/cxone-policy.yml': POLICY,
        'events.json': JSON.stringify({ events: [HIRE, { operation: 'delete', externalId: leaver }] }),
        'wrong.json': '{"operation":"create"}',
      };
      const workspace = await workspaceWith(files);
      const wrong = await act({
        workspace,
        inputs: inputsFor(tenant, { mode: 'event', profile: 'entra', 'event-path': 'wrong.json' }),
      });
      expect(wrong.outputs['reason-code']).toBe('config-invalid');
      expect(tenant.requests).toEqual([]);
      const run = await act({
        workspace,
        inputs: inputsFor(tenant, { mode: 'event', profile: 'entra', 'event-path': 'events.json' }),
      });
      expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'none', created: '1', deactivated: '1' });
      expect(
        tenant
          .snapshot()
          .filter(({ active }) => !active)
          .map(({ externalId }) => externalId),
      ).toEqual([leaver]);
    });
  });

  it('is refused where an apply is: on pull requests and unprotected branches', async () => {
    await withTenant(PRESETS.entra, async (tenant) => {
      const files = { 'event.json': JSON.stringify(HIRE) };
      const pull = {
        number: 5,
        base: { sha: 'b'.repeat(40), ref: 'main' },
        head: { sha: 'c'.repeat(40), ref: 'x', repo: { full_name: 'example/roster' } },
        user: { login: 'someone' },
      };
      const inputs = inputsFor(tenant, { mode: 'event', profile: 'entra', 'event-path': 'event.json', comment: 'off' });
      const onPull = await act({
        workspace: await workspaceWith(files),
        inputs,
        eventName: 'pull_request',
        event: { pull_request: pull, repository },
      });
      const onBranch = await act({
        workspace: await workspaceWith(files),
        inputs,
        eventName: 'push',
        event: { repository },
        env: { GITHUB_REF: 'refs/heads/other', GITHUB_REF_PROTECTED: 'false' },
      });
      for (const run of [onPull, onBranch]) {
        expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid', decision: 'stop' });
        expect(run.log).toMatch(/Mode event is refused/);
      }
      expect(tenant.requests).toEqual([]);
    });
  });
});

describe.concurrent('mode verify', () => {
  it('passes the audit of a run, and names the first line that was changed', async () => {
    const made = await act({
      workspace: await workspaceWith({
        'roster.csv': 'userName,givenName,familyName\nines.varga@example.com,Ines,Varga\n',
      }),
      inputs: { mode: 'validate' },
    });
    const text = made.files['audit.jsonl'] ?? '';
    const head = made.outputs['audit-head'] ?? '';
    const workspace = await workspaceWith({
      'audit.jsonl': text,
      'changed.jsonl': text.replace('"rows":1', '"rows":2'),
    });
    // This run's own audit takes the name of one that lies in its folder.
    const old = await mkdtemp(join(tmpdir(), 'old-'));
    await writeFile(join(old, 'audit.jsonl'), text);
    const whole = await act({
      workspace,
      inputs: {
        mode: 'verify',
        'audit-file': 'audit.jsonl',
        'expected-head': head.toUpperCase(),
        'output-dir': old,
      },
    });
    expect(whole.outputs, whole.log).toMatchObject({ 'reason-code': 'none', decision: 'complete' });
    expect(whole.summary).toContain(head);
    expect(await readFile(join(old, 'audit-1.jsonl'), 'utf8')).toBe(text);

    const changed = await act({ workspace, inputs: { mode: 'verify', 'audit-file': 'changed.jsonl' } });
    expect(changed.exitCode).toBe(1);
    expect(changed.outputs).toMatchObject({ 'reason-code': 'audit-broken', decision: 'failure' });
    expect(changed.log).toMatch(/line 2/);
    expect(resultOf(changed)).toMatchObject({ verification: { ok: false, problem: { line: 2, what: 'hash' } } });

    const other = await act({
      workspace,
      inputs: { mode: 'verify', 'audit-file': 'audit.jsonl', 'expected-head': 'a'.repeat(64) },
    });
    expect(other.outputs['reason-code']).toBe('audit-broken');
  });

  it('tells from a folder and from an archive of many runs what happened to each person', async () => {
    const [entry] = draftPlan(
      [rosterEntry({ userName: 'new@example.com', externalId: 'E-new', title: '=1+1' })],
      prior([]),
      decisions(),
      null,
    ).operations;
    const first = await pastRun({ run: '1', at: '2026-03-01T08:00:00Z', operations: [entry!], previous: null });
    const second = await pastRun({
      run: '2',
      at: '2026-03-02T08:00:00Z',
      operations: [],
      previous: { run: '1', head: first.head },
    });
    const files = {
      'runs/one/audit.jsonl': first.text,
      'runs/one/plan.json': first.plan,
      'runs/two/audit.jsonl': second.text,
    };
    const workspace = await workspaceWith({ ...files, 'runs/two/results.csv': 'x' });
    await writeFile(join(workspace, 'runs.zip'), zipOf(files));
    for (const given of ['runs', 'runs.zip']) {
      const told = await act({
        workspace,
        inputs: { mode: 'verify', 'audit-file': given, 'expected-head': second.head, person: 'NEW@example.com' },
      });
      expect(told.outputs, told.log).toMatchObject({ 'reason-code': 'none', decision: 'complete' });
      expect(resultOf(told)).toMatchObject({ verification: { ok: true, audits: 2, whole: 2 } });
      expect(told.files['history.csv']).toContain('new@example.com,create,userName: new@example.com');
      expect(JSON.parse(told.files['history.json'] ?? '')).toMatchObject({ changes: [{ kind: 'create', run: '1' }] });
      expect(told.files['report.html']).toContain('What happened, person by person');
    }
    await writeFile(join(workspace, 'cut.zip'), zipOf(files).subarray(0, 300));
    const cut = await act({ workspace, inputs: { mode: 'verify', 'audit-file': 'cut.zip' } });
    expect(cut.outputs['reason-code']).toBe('config-invalid');
  });

  it('without a file, or with a head that is none, ends config-invalid', async () => {
    const workspace = await workspaceWith({ 'audit.jsonl': '' });
    const runs: Record<string, string>[] = [
      { mode: 'verify' },
      { mode: 'verify', 'audit-file': 'missing.jsonl' },
      { mode: 'verify', 'audit-file': 'audit.jsonl', 'expected-head': 'abc' },
    ];
    for (const inputs of runs) expect((await act({ workspace, inputs })).outputs['reason-code']).toBe('config-invalid');
  });
});
