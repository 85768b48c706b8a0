import { afterEach, describe, expect, it } from 'vitest';
import { startTenant, type TenantHandle, type TenantOptions } from '../tenant/server.ts';
import {
  decorate,
  policyWith,
  rolesIn,
  ROLES_POLICY,
  rosterOf,
  team,
  type Way,
  WAYS,
  withoutRoles,
} from '../integration/roles/setting.ts';
import { act, inputsFor, workspaceWith } from './setting.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const start = async (options: TenantOptions): Promise<TenantHandle> => {
  const tenant = await startTenant(options);
  open.push(tenant);
  return tenant;
};

const POLICY = '.github/cxone-policy.yml';

describe.each(Object.keys(WAYS) as Way[])('120 people, roles written by %s', (way) => {
  it('exact roles, nothing else changed, a second run plans nothing', async () => {
    const { there, rows, after } = team(120);
    const tenant = await start({ ...WAYS[way].options, users: there });
    decorate(tenant);
    const before = withoutRoles(tenant);
    const workspace = await workspaceWith({
      'roster.csv': rosterOf(rows),
      [POLICY]: policyWith(WAYS[way].policy, `protected: [${there[0]?.externalId}]\n`),
    });
    const inputs = inputsFor(tenant, {
      mode: 'apply',
      operations: 'provision,roles',
      profile: WAYS[way].profile,
      'requests-per-minute': '100000',
    });
    const first = await act({ workspace, inputs, entry: 'main' });
    expect(first.outputs).toMatchObject({
      'reason-code': 'none',
      decision: 'complete',
      'to-change-roles': '71',
      'roles-changed': '71',
      failed: '0',
    });
    there.forEach((person, i) =>
      expect(rolesIn(tenant, person.userName)).toEqual([...(i === 0 ? (person.roles ?? []) : after(i))].sort()),
    );
    expect(withoutRoles(tenant)).toEqual(before);
    expect(tenant.violations).toEqual([]);
    expect(first.plan?.remarks).toMatchObject([{ code: 'protected', key: there[0]?.externalId }]);
    expect(first.files['summary.md']).toContain('⬆');
    expect(first.files['report.html']).toContain('⬆');
    expect(first.log).toContain('⬆');

    tenant.forget();
    const second = await act({ workspace, inputs, entry: 'main' });
    expect(second.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false', unchanged: '120' });
    expect(tenant.writes).toEqual([]);
  });
});

describe('what the policy forbids', () => {
  it('is a policy-violation with row, column and nearest role; nothing is sent', async () => {
    const { there } = team(3);
    const tenant = await start({ users: there });
    const roster = rosterOf([
      { ...there[0], roles: ['Supervisor'] },
      { ...there[1], roles: ['Suport Admin'] },
      { ...there[2], roles: ['Supervisor', 'Billing Admin'] },
    ] as typeof there);
    const workspace = await workspaceWith({
      'roster.csv': roster,
      [POLICY]: `roles:${ROLES_POLICY}  conflicts: [[role-agent, role-billing]]\n`,
    });
    const run = await act({
      workspace,
      inputs: inputsFor(tenant, { mode: 'apply', operations: 'provision,roles' }),
      entry: 'main',
    });
    expect(run.outputs).toMatchObject({ 'reason-code': 'policy-violation', decision: 'stop', 'invalid-rows': '0' });
    expect(run.exitCode).toBe(1);
    expect(tenant.requests).toEqual([]);
    const lines = run.files['roster-errors.csv']?.split('\n').slice(1, 3) ?? [];
    expect(lines[0]).toMatch(/^roster\.csv,3,roles,role-not-allowed,Suport Admin,.*,Support Admin/);
    expect(lines[1]).toMatch(/^roster\.csv,4,roles,role-conflict,/);
    expect(run.files['comment.md']).toContain('Support Admin');
  });
});

describe('a tenant that ignores roles', () => {
  it('fails the run', async () => {
    const { there, rows } = team(10);
    const tenant = await start({ users: there, quirks: { ignoreRoleWrites: true } });
    const workspace = await workspaceWith({ 'roster.csv': rosterOf(rows), [POLICY]: policyWith('') });
    const run = await act({
      workspace,
      inputs: inputsFor(tenant, { mode: 'apply', operations: 'provision,roles', 'settle-seconds': '0' }),
      entry: 'main',
    });
    expect(run.outputs).toMatchObject({
      'reason-code': 'apply-failed',
      decision: 'failure',
      'roles-changed': '0',
      failed: '6',
    });
    expect(run.exitCode).toBe(1);
    expect(run.results.filter((line) => line.includes('done'))).toEqual([]);
    expect(run.files['summary.md']).not.toMatch(/All is done/);
  });
});
