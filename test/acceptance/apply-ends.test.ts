import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { people, startTenant } from '../tenant/server.ts';
import { mergeOf, Reviewed, seen } from './review-setting.ts';
import type { Finished } from './setting.ts';

const there = people(10);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const late = people(1, { seed: 5, idPrefix: 'L' });
const rows = [...there, ...joiners];
const POLICY = '.github/cxone-policy.yml';

async function world(use: (world: Reviewed) => Promise<void>): Promise<void> {
  const reviewed = await Reviewed.start(await startTenant({ users: there }));
  try {
    await use(reviewed);
  } finally {
    await reviewed.close();
  }
}

type Asked = Parameters<Reviewed['apply']>[0];
interface End {
  name: string;
  reason: string;
  ask?: Partial<Asked>;
  harm?: (one: Reviewed) => void;
}

const TRIPS = { [POLICY]: 'guards: { create: { percent: 1, count: 1 }, minimumPopulation: 0 }\n' };
const refuseWrites = (one: Reviewed): void => one.tenant.setFault({ kind: 'operation', status: 400, times: Infinity });
const silence = (one: Reviewed): void => one.tenant.setFault({ kind: 'status', status: 503, times: Infinity });
const WRONG = { 'client-secret': 'wrong' };
/** The policy is gone from the commit too: one that a checkout alone lacks ends a run. */
const withoutPolicy = (one: Reviewed): void => void one.github.state.files.get(mergeOf(7))?.delete(POLICY);

/** How an apply ends, and what brings it to that. */
const ENDS: readonly End[] = [
  { name: 'a wrong secret', reason: 'auth-failed', ask: { inputs: { ...WRONG, 'signing-key': 'k' } } },
  { name: 'a wrong secret that also signs', reason: 'auth-failed', ask: { inputs: WRONG } },
  { name: 'a wrong secret, approval off', reason: 'auth-failed', ask: { inputs: { ...WRONG, approval: 'off' } } },
  { name: 'a tenant that is down', reason: 'tenant-unreachable', harm: silence },
  { name: 'a guard', reason: 'guard-tripped', ask: { files: TRIPS } },
  { name: 'a guard, approval off', reason: 'guard-tripped', ask: { files: TRIPS, inputs: { approval: 'off' } } },
  { name: 'a faulty policy', reason: 'config-invalid', ask: { files: { [POLICY]: 'guards: { nothing: 1 }\n' } } },
  {
    name: 'a role that the policy refuses',
    reason: 'policy-violation',
    ask: {
      rows: [...there, { ...joiners[0], roles: ['role-admin'] }] as Asked['rows'],
      files: { [POLICY]: 'roles: { allowed: { role-agent: { display: Agent } } }\n' },
      inputs: { operations: 'provision,roles' },
    },
  },
  {
    name: 'a wrong row',
    reason: 'roster-invalid',
    ask: { rows: [...there, { ...joiners[0], userName: 'no address' }] as Asked['rows'] },
  },
  { name: 'more than was reviewed', reason: 'plan-changed', ask: { rows: [...rows, ...late] } },
  { name: 'writes that are refused', reason: 'apply-failed', harm: refuseWrites },
  {
    name: 'writes that are refused, approval off',
    reason: 'apply-failed',
    ask: { inputs: { approval: 'off' } },
    harm: refuseWrites,
  },
];

/** Lines that someone reads. */
const visible = (body: string): string => seen(body.replaceAll(/<!--[^]*?-->/g, ''));

describe('an apply that did not end well', () => {
  it.each(ENDS)('by $name: the comment says so, and one short new one', async ({ reason, ask = {}, harm }) => {
    await world(async (one) => {
      const key = ask.inputs?.['signing-key'];
      await one.plan({ rows, inputs: key ? { 'signing-key': key } : {} });
      expect(one.comment()).toMatch(/ready/);
      one.merge();
      if (ask.inputs?.['operations']) one.columns = ['userName', 'externalId', 'givenName', 'familyName', 'roles'];
      harm?.(one);
      const { inputs: more = {}, ...rest } = ask;
      const asked = { rows, ...rest, inputs: { 'max-attempts': '1', 'settle-seconds': '0', ...more } };
      const run = await one.apply(asked);
      expect(run.outputs['reason-code']).toBe(reason);
      const says = visible(one.comment());
      expect(says).not.toMatch(/\bready\b|applying/i);
      expect(one.notes()).toHaveLength(1);
      expect(visible(one.notes()[0] ?? '')).not.toMatch(/\bready\b/i);
      expect(visible(one.notes()[0] ?? '').split('\n')[0]).toBe(says.split('\n')[0]);
      expect(one.notes()[0]?.length).toBeLessThan(1500);

      // Once more: the same comment is changed, none is added.
      await one.apply(asked);
      expect([one.notes().length, one.comments().length]).toEqual([1, 1]);
      one.tenant.clearFaults();
      one.columns = undefined;
      withoutPolicy(one);
      const good = await one.apply({ rows, inputs: key ? { 'signing-key': key } : {} });
      expect(good.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
      expect(one.comment()).toMatch(/^## ✅ Applied: 3 of 3/);
      expect(one.notes()).toHaveLength(1);
      expect(visible(one.notes()[0] ?? '')).toMatch(/^## ✅ Applied: 3 of 3[^]*this one did/);
    });
  });

  it('for its record: summary, page, comment and the last word of the log say the same', async () => {
    await world(async (one) => {
      const lastWord = (run: Finished): string => run.log.slice(run.log.lastIndexOf('Result  '));
      const everywhere = (run: Finished, words: string): void => {
        const pages = ['comment.md', 'summary.md', 'report.html'].map((name) => run.files[name] ?? '');
        for (const text of [lastWord(run), run.summary, ...pages]) expect(seen(text)).toContain(words);
      };
      await one.plan({ rows });
      one.merge();
      one.results.failing.set('CreateArtifact', 403);
      const lost = await one.apply({ rows });
      expect(lost.outputs).toMatchObject({ 'reason-code': 'apply-partial', created: '3' });
      everywhere(lost, 'The record of this run (its audit) could not be stored.');
      expect(lastWord(lost)).toMatch(/Not recorded: 3 of 3 changes made/);
      const inputs = { 'artifact-name': '', approval: 'off' };
      const changed = rows.map((each, i) => (i < 10 ? { ...each, title: 'New' } : each));
      const local = await one.apply({ rows: changed, inputs });
      expect(local.outputs).toMatchObject({ 'reason-code': 'none', updated: '10' });
      everywhere(local, '10 updated. The record of this run (its audit) lies only on the machine that ran it.');
      expect(local.log.match(/^Result /gmu)).toHaveLength(1);
    });
  });

  it('changes no comment that says *applied*, and writes none where nobody was told of a plan', async () => {
    await world(async (one) => {
      await one.plan({ rows });
      one.merge();
      await one.apply({ rows });
      const before = one.comment();
      const inputs = { 'client-secret': 'wrong' };
      const night = await one.apply({ rows, inputs, run: { eventName: 'schedule' } });
      expect(night.outputs['reason-code']).toBe('auth-failed');
      expect([one.comment(), one.notes()]).toEqual([before, []]);
      one.github.state.comments.length = 0;
      await one.apply({ rows, inputs });
      expect([one.comments(), one.notes()]).toEqual([[], []]);
    });
  });

  it('by hand, with people who leave: no line says ready, and what is not done stands by cause', async () => {
    await world(async (one) => {
      one.columns = ['userName', 'externalId', 'givenName', 'familyName', 'active'];
      const leaving = [...there.map((each, i) => (i === 0 ? { ...each, active: false } : each)), ...joiners];
      await one.plan({ rows: leaving });
      expect(visible(one.comment())).toMatch(/active is “false” \| ✅ ready/);
      one.merge();
      // Its guard stops it after the merge: the list of leavers stays, and calls nobody ready.
      const manual = { rows: leaving, run: { eventName: 'workflow_dispatch' } };
      const stopped = await one.apply({ ...manual, files: TRIPS });
      expect(stopped.outputs['reason-code']).toBe('guard-tripped');
      expect(visible(one.comment())).toContain('active is “false”');
      expect(visible(one.comment())).not.toMatch(/\bready\b/i);
      refuseWrites(one);
      withoutPolicy(one);
      const failed = await one.apply({ ...manual, inputs: { 'max-attempts': '1', 'settle-seconds': '0' } });
      expect(failed.outputs['reason-code']).toBe('apply-partial');
      const says = visible(one.comment());
      expect(says).toContain('Not done, by cause (3)');
      expect(says).not.toMatch(/\bready\b|https?:\/\/(?!github|127)|\b[45]\d\d\b/i);
      expect(one.notes()).toHaveLength(1);
      one.tenant.clearFaults();
      expect((await one.apply(manual)).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
      expect(one.comment()).toMatch(/^## ✅ Applied: 3 of 3/);
    });
  });

  it('is told as good by the night that finishes it', async () => {
    await world(async (one) => {
      await one.plan({ rows });
      one.merge();
      one.tenant.setFault({ kind: 'operation', status: 400, times: 2 });
      const part = await one.apply({ rows, inputs: { 'max-attempts': '1' } });
      expect(part.outputs).toMatchObject({ 'reason-code': 'apply-partial', created: '1' });
      expect(one.comment()).toMatch(/^## ⚠️ Partly applied: 1 of 3/);
      expect(one.notes()).toHaveLength(1);
      const night = await one.apply({ rows, run: { eventName: 'schedule' } });
      expect(night.outputs).toMatchObject({ 'reason-code': 'none', created: '2' });
      expect(one.comment()).toMatch(/^## ✅ Applied: 2 of 2/);
      expect(one.notes()[0]).toMatch(/this one did/);
    });
  });

  it('under `approval: off` the comment says how it ended, and a blind token costs no warning', async () => {
    await world(async (one) => {
      await one.plan({ rows });
      one.merge();
      expect((await one.apply({ rows, inputs: { approval: 'off' } })).outputs['reason-code']).toBe('none');
      expect(one.comment()).toMatch(/^## ✅ Applied: 3 of 3/);
      expect(one.notes()).toEqual([]);
      one.github.mishaps.push({ path: /\/pulls/, status: 403, message: 'Resource not accessible', times: 99 });
      const run = await one.apply({ rows, inputs: { approval: 'off' } });
      expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
    });
  });

  it('says it also in a signed comment that is the only proof of a review, and keeps the proof', async () => {
    await world(async (one) => {
      const inputs = { 'artifact-name': '' };
      await one.plan({ rows, inputs });
      one.merge();
      for (const _ of [1, 2]) {
        await one.apply({ rows, inputs: { ...inputs, 'client-secret': 'wrong' } });
        expect(one.comment()).toMatch(/^## ❌ .*stopped/);
        expect(one.comment()).not.toContain('ready');
        expect(one.notes()).toHaveLength(1);
      }
      expect((await one.apply({ rows, inputs })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
      expect(one.comment()).toMatch(/^## ✅/);
    });
  });

  it('takes no kept proof that was changed for one', async () => {
    await world(async (one) => {
      const inputs = { 'artifact-name': '' };
      await one.plan({ rows, inputs });
      one.merge();
      await one.apply({ rows, inputs: { ...inputs, 'client-secret': 'wrong' } });
      const [comment] = one.github.state.commentsOf(7);
      const forged = deflateRawSync(Buffer.from(`${one.comment()} `.replace('Applied', 'x'))).toString('base64');
      if (comment) comment.body = comment.body.replace(/kept:1:[^ ]+/, `kept:1:${forged}`);
      expect((await one.apply({ rows, inputs })).outputs['reason-code']).toBe('approval-missing');
    });
  });
});
