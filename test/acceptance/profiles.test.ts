import { afterEach, describe, expect, it } from 'vitest';
import { people, PRESETS, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { act, inputsFor, workspaceWith } from './setting.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'email', 'department', 'title'];

/** Inputs as each profile wants them, on loopback. */
function inputs(name: keyof typeof PRESETS, tenant: TenantHandle): Record<string, string> {
  const { auth } = tenant.settings;
  if (name !== 'cxone' && name !== 'cxone-gov') return inputsFor(tenant, { profile: name, mode: 'apply' });
  return {
    mode: 'apply',
    profile: name,
    tenant: auth.tenantId,
    issuer: tenant.issuer,
    'client-id': auth.clientId,
    'client-secret': auth.clientSecret,
    'access-key-id': auth.accessKeyId,
    'access-key-secret': auth.accessKeySecret,
  };
}

describe('the main job on every kind of tenant', () => {
  it.each(['generic', 'bulk', 'entra', 'roles', 'lifecycle', 'cxone', 'cxone-gov'] as const)(
    '%s: joiners and movers right, a second run writes nothing',
    async (name) => {
      const there = people(40, { seed: 5, idPrefix: 'T' });
      const tenant = await startTenant({ ...PRESETS[name], users: there });
      open.push(tenant);
      const wanted = [
        ...there.map((one, i) => (i < 10 ? { ...one, department: 'Moved' } : one)),
        ...people(15, { seed: 6 }),
      ];
      const workspace = await workspaceWith({ 'roster.csv': rosterCsv(wanted, COLUMNS) });
      const first = await act({ workspace, inputs: inputs(name, tenant) });
      expect(first.outputs, first.log).toMatchObject({
        'reason-code': 'none',
        created: '15',
        updated: '10',
        failed: '0',
      });
      for (const { userName, externalId, department, title } of wanted)
        expect(tenant.find(userName)).toMatchObject({ externalId, department, title, active: true });
      expect(tenant.violations).toEqual([]);
      tenant.forget();
      const second = await act({ workspace, inputs: inputs(name, tenant) });
      expect(second.outputs, second.log).toMatchObject({ 'reason-code': 'none', changes: 'false', unchanged: '55' });
      expect(tenant.writes).toEqual([]);
    },
  );

  it('the access key alone is enough on the published API', async () => {
    const tenant = await startTenant({ ...PRESETS.cxone, users: people(5) });
    open.push(tenant);
    const { 'client-id': _id, 'client-secret': _secret, ...alone } = inputs('cxone', tenant);
    const workspace = await workspaceWith({ 'roster.csv': rosterCsv(people(5), COLUMNS) });
    const run = await act({ workspace, inputs: { ...alone, mode: 'plan' } });
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'none', unchanged: '5', changes: 'false' });
  });
});

describe('a tenant that does not let us in, or is not there', () => {
  it('wrong credentials are auth-failed, and the secret is nowhere', async () => {
    const tenant = await startTenant({ users: people(5) });
    open.push(tenant);
    const workspace = await workspaceWith({ 'roster.csv': rosterCsv(people(5)) });
    const run = await act({
      workspace,
      inputs: inputsFor(tenant, { mode: 'apply', 'client-secret': 'certainly-wrong-secret' }),
    });
    expect(run.outputs).toMatchObject({ 'reason-code': 'auth-failed', decision: 'failure' });
    expect(run.exitCode).toBe(1);
    for (const [name, text] of Object.entries(run.files)) expect(text, name).not.toContain('certainly-wrong-secret');
    expect(run.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('certainly-wrong-secret');
  });

  it('nobody there is tenant-unreachable', async () => {
    const tenant = await startTenant({});
    const inputsThere = inputsFor(tenant, { mode: 'plan', 'max-attempts': '1' });
    await tenant.close();
    const workspace = await workspaceWith({ 'roster.csv': rosterCsv(people(5)) });
    const run = await act({ workspace, inputs: inputsThere });
    expect(run.outputs).toMatchObject({ 'reason-code': 'tenant-unreachable', decision: 'failure' });
  });

  it('a tenant that stops answering within an apply is apply-failed, and nobody is reported as done', async () => {
    const there = people(30);
    const tenant = await startTenant({
      users: there,
      faults: [{ kind: 'reset', match: { path: '/scim/' }, after: 3, times: Number.POSITIVE_INFINITY }],
    });
    open.push(tenant);
    const workspace = await workspaceWith({
      'roster.csv': rosterCsv([...there, ...people(20, { seed: 3, idPrefix: 'N' })]),
    });
    const run = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply', 'max-attempts': '1' }) });
    expect(run.outputs, run.log).toMatchObject({
      'reason-code': 'apply-failed',
      decision: 'failure',
      created: '0',
      failed: '0',
      unconfirmed: '20',
    });
    expect(run.results).toHaveLength(20);
    expect(run.audit.at(-1)).toMatchObject({ event: 'seal', hash: run.outputs['audit-head'] });
  });

  it('a list that hides people is read-incomplete: no plan', async () => {
    const tenant = await startTenant({ users: people(50), quirks: { hidden: 3 } });
    open.push(tenant);
    const workspace = await workspaceWith({ 'roster.csv': rosterCsv(people(50)) });
    const run = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
    expect(run.outputs).toMatchObject({ 'reason-code': 'read-incomplete', decision: 'stop' });
    expect(run.plan).toBeNull();
    expect(tenant.writes).toEqual([]);
  });
});
