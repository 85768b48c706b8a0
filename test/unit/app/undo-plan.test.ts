import { describe, expect, it } from 'vitest';
import { makeUndoPlan } from '../../../src/app/modes/undo/undo-plan.ts';
import type { DesiredState } from '../../../src/app/planning/desired.ts';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import { fileTenant } from '../../../src/cli/file-tenant.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { buildRoleGraph } from '../../../src/policy/role-graph.ts';
import { loneHost } from '../../harness/lone-host.ts';
import { account, change, made } from '../plan/builders.ts';

/** Ids of the accounts that the undo of one changed title would change, where the audit knows this id. */
async function found(id: string | null, users: PriorUser[], person: Partial<PriorUser> = {}): Promise<unknown[]> {
  const was = account('a', { title: 'A', ...person });
  const planned = change('update', was, { title: 'A' }, { title: 'B' });
  const undone = { name: '1', id: '1', runs: [], changes: [made(planned, { id })], notDone: 0 };
  const policy = defaultPolicy();
  const { graph } = buildRoleGraph(policy.roles);
  const roster = { files: [], rows: 0 };
  const desired = { policy, graph, roster, policySha256: '', overrideText: null } as unknown as DesiredState;
  const operations = new Set(['provision', 'roles', 'deprovision']);
  const request = { mode: 'undo', tenantName: 'acme', startedAt: 0, operations } as unknown as RunRequest;
  const services = {
    host: loneHost(),
    clock: { now: () => 0 },
    log: { line: () => undefined, warning: () => undefined },
  } as unknown as Services;
  const tenant = fileTenant('acme', users);
  const { plan } = await makeUndoPlan(undone, desired, tenant, request, services, new Session(request));
  return plan.operations.map(({ prior }) => prior?.id);
}
const now = (id: string, more: Partial<PriorUser> = {}): PriorUser => account(id, { title: 'B', ...more });

describe('the account that an undo is about', () => {
  it('is the one with the audit’s id, whatever it is called now', async () => {
    const renamed = now('a', { userName: 'new@example.com', externalId: 'E-new' });
    expect(await found('a', [renamed, now('b', { externalId: 'E-a' })])).toEqual(['a']);
    expect(await found('gone', [now('b', { externalId: 'E-a' })])).toEqual([]);
  });

  it('is without one found by externalId, then by userName in whatever case', async () => {
    expect(await found(null, [now('b', { externalId: 'E-a' }), now('c', { userName: 'a@example.com' })])).toEqual([
      'b',
    ]);
    expect(await found(null, [now('c', { userName: 'A@Example.com', externalId: 'E-c' })])).toEqual(['c']);
    expect(await found(null, [now('c', { userName: 'A@Example.com' })], { externalId: '' })).toEqual(['c']);
  });

  it('is nobody where two have its names', async () => {
    const twice = [now('b', { userName: 'a@example.com' }), now('c', { userName: 'A@example.com' })];
    expect(await found(null, twice)).toEqual([]);
    const shared = [now('b', { externalId: 'E-a' }), now('c', { externalId: 'E-a' })];
    expect(await found(null, shared)).toEqual([]);
  });
});
