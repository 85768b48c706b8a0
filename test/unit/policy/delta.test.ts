import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import type { RoleRef } from '../../../src/model/person.ts';
import { roleDelta } from '../../../src/policy/delta.ts';
import { desiredRoles } from '../../../src/policy/desired-roles.ts';
import { row, sample } from './samples.ts';

const ROLES = `
  allowed:
    agent: { display: Standard Agent }
    lead: { display: Team Lead, inherits: [agent] }
    admin: { inherits: [lead] }
    viewer: {}
  groups: { cxone-view: viewer, cxone-lead: lead }`;
const remove = await sample(`roles:${ROLES}`);
const keep = await sample(`roles:${ROLES}\n  extra: keep`);
const DAY = '2026-11-21';
const TENANT: RoleRef[] = [
  { value: 'id-1', display: 'standard agent' },
  { value: 'id-2', display: 'Team Lead' },
  { value: 'id-3', display: 'viewer' },
  { value: 'id-9', display: 'Recorder' },
];
type Sample = typeof remove;
const compare = (
  prior: RoleRef[],
  cell: Parameters<typeof row>[1],
  { policy, graph }: Sample = remove,
  tenant?: RoleRef[],
) => roleDelta(policy, graph, tenant)(prior, desiredRoles(row(2, cell), policy, graph, DAY)!);
const values = (roles: RoleRef[]) => roles.map((role) => role.value);
const marks = (changes: { value: string; inherited: boolean }[]) =>
  changes.map((each) => `${each.value}${each.inherited ? ' (inherited)' : ''}`);

const wants = (cell: Parameters<typeof row>[1]) => desiredRoles(row(2, cell), remove.policy, remove.graph, DAY);

describe('what a row asks for', () => {
  it('is nothing where it says nothing', () => expect(wants({})).toBeUndefined());

  it('is the union of roles and mapped groups, by key', () => {
    expect(wants({ roles: ['Team Lead', 'AGENT'], groups: ['cxone-view', 'CXONE-LEAD'] })).toEqual({
      keys: ['lead', 'agent', 'viewer'],
      ended: [],
      clear: false,
    });
  });

  it('drops a temporary role after its last day, unless it is named for longer as well', () => {
    expect(wants({ roles: [`lead@${DAY}`] })).toMatchObject({ keys: ['lead'], ended: [] });
    expect(wants({ roles: ['lead@2026-11-20', 'agent'] })).toMatchObject({ keys: ['agent'], ended: ['lead'] });
    expect(wants({ roles: ['lead@2026-11-20', 'lead@2026-12-31'] })).toMatchObject({ keys: ['lead'], ended: [] });
    expect(wants({ roles: ['lead@2026-11-20'], groups: ['cxone-lead'] })).toMatchObject({ keys: ['lead'], ended: [] });
  });

  it('clears on [!REMOVE!]', () => {
    expect(wants({ roles: null })).toEqual({ keys: [], ended: [], clear: true });
    expect(wants({ roles: ['agent'], groups: null })).toEqual({
      keys: ['agent'],
      ended: ['viewer', 'lead'],
      clear: false,
    });
  });
});

describe('the roles to write', () => {
  it('are those of the row, in the tenant’s ids where it lists them', () => {
    expect(compare([], { roles: ['agent', 'lead', 'admin'] }, remove, TENANT).roles).toEqual([
      { value: 'id-1', display: 'standard agent' },
      { value: 'id-2', display: 'Team Lead' },
      { value: 'admin', display: 'admin' },
    ]);
    expect(compare([], { roles: ['agent'] }).roles).toEqual([{ value: 'agent', display: 'Standard Agent' }]);
  });

  it('are not written again under another spelling', () => {
    for (const held of [{ value: 'agent' }, { value: 'x', display: 'STANDARD AGENT' }, { value: 'id-1' }]) {
      const delta = compare([held], { roles: ['agent'] }, remove, TENANT);
      expect(delta).toMatchObject({ add: [], remove: [], gains: [], loses: [], roles: [held] });
    }
  });

  it('leave out what the row does not name, or keep it, as the policy says', () => {
    const prior = [{ value: 'agent' }, { value: 'viewer' }, { value: 'id-9', display: 'Recorder' }];
    const removing = compare(prior, { roles: ['agent'] });
    expect([values(removing.roles), values(removing.remove), marks(removing.loses)]).toEqual([
      ['agent'],
      ['viewer', 'id-9'],
      ['viewer', 'id-9'],
    ]);
    const keeping = compare(prior, { roles: ['agent'] }, keep);
    expect([values(keeping.roles), keeping.remove, keeping.keys]).toEqual([
      ['agent', 'viewer', 'id-9'],
      [],
      ['agent', 'viewer', 'id-9'],
    ]);
  });

  it('lose a temporary role that is over, and everything on [!REMOVE!], also with keep', () => {
    const prior = [{ value: 'agent' }, { value: 'id-2', display: 'Team Lead' }, { value: 'id-9' }];
    expect(values(compare(prior, { roles: ['agent', 'lead@2026-11-20'] }, keep).roles)).toEqual(['agent', 'id-9']);
    expect(values(compare(prior, { roles: ['lead@2026-11-20'] }, keep).remove)).toEqual(['id-2']);
    expect(values(compare(prior, { roles: null }, keep).remove)).toEqual(['agent', 'id-2', 'id-9']);
  });
});

describe('effective gains and losses', () => {
  it('mark what is inherited', () => {
    const up = compare([{ value: 'agent' }], { roles: ['admin'] });
    expect([marks(up.gains), marks(up.loses), values(up.remove)]).toEqual([
      ['lead (inherited)', 'admin'],
      [],
      ['agent'],
    ]);
    const down = compare([{ value: 'admin' }], { roles: ['agent'] });
    expect([marks(down.gains), marks(down.loses)]).toEqual([[], ['lead (inherited)', 'admin']]);
  });

  it('say nothing of a role that is now inherited instead of named', () => {
    expect(compare([{ value: 'agent' }, { value: 'lead' }], { roles: ['lead'] })).toMatchObject({
      gains: [],
      loses: [],
      remove: [{ value: 'agent' }],
    });
  });

  it('agree with the roles written, whatever was there and whatever is asked for', () => {
    const name = fc.constantFrom('agent', 'lead', 'admin', 'viewer', 'alien', 'ghost');
    const known = ['agent', 'lead', 'admin', 'viewer'];
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.uniqueArray(name), fc.boolean(), (held, wanted, keeps) => {
        const world = keeps ? keep : remove;
        const delta = compare(
          held.map((value) => ({ value })),
          { roles: wanted },
          world,
        );
        const after = new Set(values(delta.roles));
        const asked = wanted.filter((each) => known.includes(each));
        expect(after).toEqual(new Set(keeps ? [...held, ...asked] : asked));
        expect(values(delta.roles)).toHaveLength(after.size);
        expect(new Set([...held.filter((each) => !values(delta.remove).includes(each)), ...values(delta.add)])).toEqual(
          after,
        );
        const before = world.graph.closure(held);
        const now = world.graph.closure(after);
        expect(new Set(values(delta.gains))).toEqual(now.difference(before));
        expect(new Set(values(delta.loses))).toEqual(before.difference(now));
        // What was written is what the next run finds: it plans nothing.
        const again = compare(delta.roles, { roles: wanted }, world);
        expect([again.add, again.remove]).toEqual([[], []]);
      }),
    );
  });
});
