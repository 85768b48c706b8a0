import { afterEach, describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/model/memory.ts';
import { people, scaledClock, startTenant, type TenantHandle, type TenantOptions } from '../../tenant/server.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { office } from '../roles/office.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

/** Six of them are to get a team. */
const THERE = people(8, { seed: 8 });

const rosterOf = (team: string, from = THERE): string =>
  [
    'userName,externalId,givenName,familyName,email,team',
    ...from.map((one, i) =>
      [one.userName, one.externalId, one.givenName, one.familyName, one.email, i === 6 || i === 7 ? '' : team].join(
        ',',
      ),
    ),
  ].join('\n');

async function start(options: TenantOptions = { quirks: { ignoreTeam: true } }) {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ users: THERE, clock, ...options });
  open.push(tenant);
  const run = (
    roster: string,
    { policy = '', memory, mode = 'apply' }: { policy?: string; memory?: Memory; mode?: RunRequest['mode'] } = {},
  ) => {
    tenant.forget();
    return office({
      tenant,
      clock,
      roster,
      policy: `guards: { update: { percent: 100 }, create: { percent: 100 } }\n${policy}`,
      ...(memory && { memory }),
      request: { mode },
    });
  };
  return { tenant, clock, run };
}

describe('a value that the tenant keeps refusing', () => {
  it('ends apply-partial once, then is a warning and not sent, until value or policy changes', async () => {
    const { tenant, run } = await start();
    const first = await run(rosterOf('Night'));
    expect(first.report).toMatchObject({ reason: 'apply-failed', counts: { failed: 6, updated: 0 } });
    const named = first.report.problems.filter(({ message }) => message.includes('did not keep'));
    expect(named).toHaveLength(1);
    expect(named[0]).toMatchObject({
      message: expect.stringContaining('`team` of 6 people') as string,
      advice: expect.stringContaining('unmanaged: [team]') as string,
    });
    const memory = JSON.parse(first.text('memory.json')) as Memory;
    expect(memory.ignoredFields.map(({ field }) => field)).toEqual(Array.from({ length: 6 }, () => 'team'));

    const second = await run(rosterOf('Night'), { memory: structuredClone(memory) });
    expect(second.report).toMatchObject({ reason: 'none', plan: { operations: [] }, counts: { unchanged: 8 } });
    expect(second.report.problems).toMatchObject([
      { reason: 'none', advice: expect.stringContaining('unmanaged: [team]') as string },
    ]);
    expect(tenant.writes).toEqual([]);
    expect((JSON.parse(second.text('memory.json')) as Memory).ignoredFields).toHaveLength(6);

    // Nor is it to be sent on a day to come.
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const dated = rosterOf('Night')
      .split('\n')
      .map((line, i) => `${line},${i === 0 ? 'startDate' : soon}`);
    const later = await run(dated.join('\n'), { memory: structuredClone(memory) });
    expect(later.report.plan?.scheduled?.map(({ kind }) => kind)).toEqual([]);

    const changed = await run(rosterOf('Day'), { memory: structuredClone(memory) });
    expect(changed.report.counts.toUpdate).toBe(6);
    expect((JSON.parse(changed.text('memory.json')) as Memory).ignoredFields).toHaveLength(6);
    const other = await run(rosterOf('Night'), { memory: structuredClone(memory), policy: 'unmanaged: [title]\n' });
    expect(other.report.counts.toUpdate).toBe(6);
  });

  it('is in no plan that apply would not send, and a drift says that no apply does', async () => {
    const { run } = await start();
    const memory = JSON.parse((await run(rosterOf('Night'))).text('memory.json')) as Memory;
    const plan = await run(rosterOf('Night'), { memory: structuredClone(memory), mode: 'plan' });
    expect(plan.report).toMatchObject({ reason: 'none', plan: { operations: [] }, counts: { unchanged: 8 } });
    expect(plan.report.problems).toMatchObject([{ advice: expect.stringContaining('unmanaged: [team]') as string }]);
    const drift = await run(rosterOf('Night'), { memory: structuredClone(memory), mode: 'drift' });
    expect(drift.report).toMatchObject({ reason: 'drift', counts: { toUpdate: 6 } });
    expect(drift.report.problems[0]?.advice).toBe(
      'Where CXone is right, change the roster. 6 people have a value that CXone did not keep before: no apply sends ' +
        'it again until the row or the policy changes.',
    );
    expect(drift.report.plan?.operations[0]?.reason).toBe('details differ; CXone did not keep team before');

    const renamed = rosterOf('Night').replace(THERE[0]?.givenName ?? '', 'Other');
    const both = await run(renamed, { memory: structuredClone(memory), mode: 'drift' });
    expect(both.report.problems[0]?.advice).toContain('where the roster is right, run apply. 6 people have a value');
    const day = await run(rosterOf('Day'), { memory: structuredClone(memory), mode: 'drift' });
    expect(day.report.problems[0]?.advice).toBe(
      'Where CXone is right, change the roster; where the roster is right, run apply.',
    );
  });

  it('is compared and never written where the policy calls it unmanaged, for new people too', async () => {
    const { tenant, run } = await start();
    const rows = [...THERE, ...people(2, { seed: 3, idPrefix: 'N' })];
    const { report } = await run(rosterOf('Night', rows), { policy: 'unmanaged: [team]\n' });
    expect(report).toMatchObject({ reason: 'none', counts: { created: 2, toUpdate: 0 } });
    expect(report.plan?.remarks.filter(({ code }) => code === 'unmanaged')).toHaveLength(6);
    expect(JSON.stringify(tenant.writes.map(({ body }) => body))).not.toContain('Night');
  });

  it.each(['userName', 'givenName', 'roles', 'nonsense'])('cannot be %s', async (field) => {
    const { run } = await start();
    const { report } = await run(rosterOf('Night'), { policy: `unmanaged: [${field}]\n` });
    expect(report.reason).toBe('config-invalid');
    expect(report.problems[0]?.message).toContain(field);
  });
});

describe('a tenant that keeps no externalId, and knows no policy about it', () => {
  it('is left in peace by what the advice says', async () => {
    const users = THERE.map((one, i) => (i < 6 ? { ...one, externalId: undefined } : one));
    const { run } = await start({ users, quirks: { ignoreExternalIds: true } });
    const first = await run(rosterOf(''));
    expect(first.report.reason).toBe('apply-failed');
    const { advice } = first.report.problems.find(({ message }) => message.includes('keeps no `externalId`'))!;
    const wanted = /`(ignoreColumns: .+?)`/.exec(advice)?.[1];
    const policy = `${wanted}\nowned: { userNames: ["*@example.com"] }\n`;
    expect(advice).toContain('`owned.userNames`');
    const second = await run(rosterOf(''), { policy });
    expect([second.report.reason, second.report.problems, second.report.plan?.operations]).toEqual(['none', [], []]);
  });
});

describe('entries of the policy that match nobody', () => {
  it.each(['masked', 'hashed', 'full'] as const)(
    'name nobody that %s keeps unnamed, and are found all the same',
    async (pii) => {
      const { tenant, clock } = await start();
      const policy = 'protected: ["svc-*", "jane.roth", "E99017"]\n';
      const { report, text } = await office({
        tenant,
        clock,
        roster: rosterOf(''),
        policy,
        request: { mode: 'plan', pii },
      });
      const said = report.problems.map(({ message }) => message).join();
      expect(said).toContain('`protected` has 3 entries that match nobody: “svc-*”');
      for (const name of ['jane.roth', 'E99017'])
        for (const page of [said, text('comment.md'), text('summary.md'), text('report.html')])
          expect(page.includes(name)).toBe(pii === 'full');
      if (pii !== 'full') expect(said).toMatch(/entry 2 \(.+\) and entry 3 \(.+\)$/u);
    },
  );
});
