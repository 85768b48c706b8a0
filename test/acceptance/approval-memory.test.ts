import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, type SeedUser, startTenant } from '../tenant/server.ts';
import type { Memory } from '../../src/model/memory.ts';
import { approvalKeys } from '../../src/review/keys.ts';
import { sealedFile } from '../harness/sealed-file.ts';
import { BASE, headOf, mergeOf, Reviewed } from './review-setting.ts';
import type { Finished } from './setting.ts';

const there = people(30);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const rows = [...there, ...joiners];
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: there, roles: ROLES }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active'];
});
afterEach(() => world.close());

const NIGHT = { eventName: 'schedule' };
const memoryOf = (run: Finished): Memory => JSON.parse(run.files['memory.json'] ?? 'null') as Memory;
const change = (index: number, more: Partial<SeedUser>, all: readonly SeedUser[] = there): SeedUser[] =>
  all.map((one, at) => (at === index ? { ...one, ...more } : one));

type Digests = Pick<NonNullable<Memory['applied']>, 'roster' | 'rows' | 'policy'>;
const renamed = (rows: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, `0${row.slice(1)}f`]));

describe('what an apply leaves behind', () => {
  it('is signed, names the content and who reviewed it, and is carried on by a run that is refused', async () => {
    await world.plan({ rows });
    world.merge();
    const first = memoryOf(await world.apply({ rows }));
    expect(first).toMatchObject({ tenant: 'acme', pending: [], applied: { by: 'review', pulls: [7] } });
    expect(first).toHaveProperty('signature');
    expect(Object.keys(first.applied?.rows ?? {})).toHaveLength(33);
    const more = change(0, { title: 'Lead' }, rows);
    world.github.state.addPull({ number: 8, head: 'head-8' });
    world.merge(8);
    const refused = await world.apply({ number: 8, rows: more });
    expect(refused.outputs['reason-code']).toBe('approval-missing');
    expect(memoryOf(refused)).toMatchObject({ applied: first.applied, counted: first.counted });
    expect(memoryOf(refused).writer.run).not.toBe(first.writer.run);
  });

  it('keeps what was left undone covered, also under the next pull request', async () => {
    await world.plan({ number: 7, rows });
    world.merge(7);
    world.tenant.setFault({ kind: 'status', status: 400, match: { method: 'POST', path: '/Users' }, times: 1 });
    const partial = await world.apply({ number: 7, rows, inputs: { bulk: 'off' } });
    expect(partial.outputs).toMatchObject({ 'reason-code': 'apply-partial', created: '2', failed: '1' });
    expect(memoryOf(partial).pending.map(({ kind }) => kind)).toEqual(['create']);
    world.tenant.clearFaults();
    // A pull request about someone else, planned while the joiner was still missing.
    const next = change(0, { title: 'Lead' }, rows);
    await world.plan({ number: 8, rows: change(0, { title: 'Lead' }) });
    world.merge(8);
    const run = await world.apply({ number: 8, rows: next });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '1', updated: '1' });
    expect(memoryOf(run).pending).toEqual([]);
  });

  it('is not the content of an apply that wrote nothing', async () => {
    await world.plan({ rows });
    world.merge();
    world.tenant.setFault({ kind: 'status', status: 400, match: { method: 'POST', path: '/Users' }, times: 9 });
    const failed = await world.apply({ rows, inputs: { bulk: 'off' } });
    expect(failed.outputs['reason-code']).toBe('apply-failed');
    expect(memoryOf(failed)).toMatchObject({ applied: null, pending: [] });
  });

  it('is the content of an apply whose new accounts lack their roles: the next run gives them', async () => {
    await world.close();
    const shape = { roles: 'membership' as const };
    world = await Reviewed.start(await startTenant({ ...PRESETS.generic, shape, users: there, roles: ROLES }));
    world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
    const policy = 'roles: { allowed: { role-agent: {} }, write: membership }\n';
    const files = { '.github/cxone-policy.yml': policy };
    world.github.state.addFile(BASE, '.github/cxone-policy.yml', policy);
    const wanted = [...there, ...joiners.map((one) => ({ ...one, roles: ['role-agent'] }))];
    await world.plan({ rows: wanted, files });
    world.merge();
    const match = { method: 'PATCH', path: '/Groups' };
    world.tenant.setFault({ kind: 'status', status: 403, match, times: Infinity });
    const first = await world.apply({ rows: wanted, files });
    expect(first.outputs).toMatchObject({ 'reason-code': 'apply-partial', created: '0', failed: '3' });
    expect(first.results.every((line) => line.includes(',partial,'))).toBe(true);
    world.tenant.clearFaults();
    const next = await world.apply({ rows: wanted, files, run: NIGHT });
    expect(next.outputs).toMatchObject({ 'reason-code': 'none', 'roles-changed': '3', failed: '0' });
    const inputs = { mode: 'undo', 'undo-run': memoryOf(first).writer.run };
    const undo = await world.apply({ rows: wanted, files, inputs, run: { eventName: 'workflow_dispatch' } });
    expect(undo.outputs).toMatchObject({ 'to-deactivate': '3' });
  });

  it('does not make content reviewed that only happened to need nothing', async () => {
    // Merged without a plan, and there is nothing to do.
    world.github.state.addPull({ number: 7, head: 'head-7' });
    world.merge();
    const run = await world.apply({ rows: there });
    expect(run.outputs['reason-code']).toBe('none');
    expect(memoryOf(run).applied).toBeNull();
    world.tenant.change({ ...(there[2] as SeedUser), title: 'Changed by hand' });
    expect((await world.apply({ rows: there, run: NIGHT })).outputs).toMatchObject({
      'reason-code': 'approval-missing',
      updated: '0',
    });
  });

  it('holds what an undo took back, until the row changes', async () => {
    await world.plan({ rows });
    world.merge();
    const applied = await world.apply({ rows });
    const memory = memoryOf(applied);
    const [joiner] = joiners;
    const key = joiner?.externalId ?? '';
    const undone = {
      kind: 'create' as const,
      key,
      before: null,
      after: applied.plan?.operations.find((one) => one.key === key)?.after as never,
      run: '1',
      row: memory.applied?.rows[key] ?? null,
    };
    world.leave('undo', { ...memory, undone: [undone] });
    world.tenant.remove(joiner?.userName ?? '');
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    expect(night.log).toContain('taken back by an undo');
    expect(night.log).toContain('Revert the roster');
    const next = change(30, { title: 'Once more' }, rows);
    await world.plan({ number: 8, rows: next });
    world.merge(8);
    expect((await world.apply({ number: 8, rows: next })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '1',
    });
  });

  it('is neither guessed nor lost where GitHub does not give it: a night of trouble repeats no change', async () => {
    await world.plan({ rows });
    world.merge();
    const applied = await world.apply({ rows });
    const memory = memoryOf(applied);
    const [joiner] = joiners;
    const operation = applied.plan?.operations.find((one) => one.key === joiner?.externalId);
    const undone = {
      kind: 'create' as const,
      key: joiner?.externalId ?? '',
      before: null,
      after: operation?.after as never,
      run: '1',
      row: memory.applied?.rows[joiner?.externalId ?? ''] ?? null,
    };
    world.leave('undo', { ...memory, undone: [undone] });
    world.tenant.remove(joiner?.userName ?? '');
    world.github.mishaps.push({ path: /roster\/actions\/artifacts$/, status: 502, times: 99 });
    const dark = await world.apply({ rows, run: NIGHT });
    expect(dark.outputs, dark.log).toMatchObject({ 'reason-code': 'approval-missing', created: '0' });
    expect(dark.log).toContain('run the job again later');
    world.github.mishaps.length = 0;
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    expect(night.log).toContain('taken back by an undo');
  });

  it.each([
    ['rows', (old: Digests) => ({ ...old, roster: 'f00d', rows: renamed(old.rows) })],
    ['the policy', (old: Digests) => ({ ...old, policy: 'f00d' })],
  ])('of a release that read %s otherwise counts: the files that were applied are read once more', async (_, other) => {
    await world.plan({ rows });
    world.merge();
    const applied = await world.apply({ rows });
    const memory = memoryOf(applied);
    const [joiner] = joiners;
    const key = joiner?.externalId ?? '';
    const digests = other(memory.applied as Digests);
    const undone = {
      kind: 'create' as const,
      key,
      before: null,
      after: applied.plan?.operations.find((one) => one.key === key)?.after as never,
      run: '1',
      row: digests.rows[key] ?? null,
    };
    const earlier = { ...memory, applied: { ...memory.applied, ...digests } as Memory['applied'], undone: [undone] };
    for (const artifact of world.github.state.artifacts) artifact.expired = true;
    world.github.state.comments.length = 0;
    world.leave('apply', earlier);
    world.tenant.change({ ...(there[2] as SeedUser), title: 'Changed by hand' });
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs, night.log).toMatchObject({ 'reason-code': 'none', updated: '1' });
    // What an undo took back stays so, in the words of today.
    world.tenant.remove(joiner?.userName ?? '');
    const again = await world.apply({ rows, run: NIGHT });
    expect(again.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    expect(again.log).toContain('taken back by an undo');
  });

  it('of such a release says nothing about a file that was changed since', async () => {
    await world.plan({ rows: there });
    world.merge();
    const memory = memoryOf(await world.apply({ rows: there }));
    const old = memory.applied as Digests;
    for (const artifact of world.github.state.artifacts) artifact.expired = true;
    world.github.state.comments.length = 0;
    world.leave('apply', {
      ...memory,
      applied: { ...memory.applied, roster: 'f00d', rows: renamed(old.rows) } as Memory['applied'],
    });
    world.github.state.addPull({ number: 8, head: headOf(8), base: mergeOf(7) });
    world.merge(8);
    const run = await world.apply({ number: 8, rows });
    expect(run.outputs).toMatchObject({ 'reason-code': 'approval-missing', created: '0' });
    expect(run.log).toMatch(/reviewed-plan: [0-9a-f]{64}/);
  });

  it('is believed only with our signature', async () => {
    await world.plan({ rows });
    world.merge();
    const applied = await world.apply({ rows });
    for (const artifact of world.github.state.artifacts) artifact.expired = true;
    world.github.state.comments.length = 0;
    const text = JSON.stringify(memoryOf(applied));
    world.leave('apply', sealedFile('memory.json', text, approvalKeys('guessed', 'acme')));
    world.tenant.change({ ...(there[2] as SeedUser), title: 'Changed by hand' });
    expect((await world.apply({ rows, run: NIGHT })).outputs['reason-code']).toBe('approval-missing');
  });
});
