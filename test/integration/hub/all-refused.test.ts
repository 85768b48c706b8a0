import { describe, expect, it } from 'vitest';
import { branch, rowOf, staff } from './world.ts';

const people = staff(20);
const renamed = people.map((one, i) => rowOf(i < 3 ? one : { ...one, firstName: 'New' }, i < 3 ? 'terminated' : ''));
const tooMany = { status: 429, detail: 'Too Many Requests' };

describe('429 to every change', () => {
  it.each([undefined, '30'])(
    'ends the run early, says so to everyone, and the next run does it all: %s',
    async (wait) => {
      const refuse = { ...tooMany, path: /scim\/v2\/Users|deactivate$/, method: /POST|PUT|PATCH/, retryAfter: wait };
      await using office = await branch({ users: people, refuse });
      const { report, text } = await office.run(renamed);
      expect([report.reason, report.decision, report.counts.failed + report.counts.notStarted]).toEqual([
        'apply-failed',
        'failure',
        20,
      ]);
      expect(report.counts.notStarted).toBeGreaterThan(8);
      expect(report.problems.at(-1)).toMatchObject({
        reason: 'apply-failed',
        message: expect.stringContaining('CXone refused every change for too many requests') as string,
        advice: expect.stringContaining('Run the job again later') as string,
      });
      // One is waited for as long as ever (11 or 101 times), two others briefly.
      const changes = office.tenant.requests.filter(({ status }) => status === 429).length;
      expect(changes).toBeLessThanOrEqual(wait ? 135 : 45);
      const lines = text('results.csv').trimEnd().split(/\r?\n/).slice(1);
      expect(lines).toHaveLength(20);
      for (const line of lines)
        expect(line).toMatch(/,(failed|not-started),.*(Too Many|too many).*,"?Run (the job )?again/);
      delete office.tenant.state.options.refuse;
      expect((await office.run(renamed)).report.reason).toBe('none');
    },
  );

  it('by one route alone: each person is waited for once, and those who need it not are done', async () => {
    const refuse = { ...tooMany, path: /user-management\/v1\/users$/, method: 'PUT' };
    await using office = await branch({ users: people, refuse });
    const file = people.map((one, i) =>
      rowOf(i === 0 ? { ...one, rank: 9 } : i === 1 ? { ...one, firstName: 'X' } : one),
    );
    const { report } = await office.run(file);
    expect(report.outcomes?.map(({ operation: { key }, status }) => [key, status])).toEqual([
      ['E1', 'failed'],
      ['E2', 'done'],
    ]);
    expect(office.tenant.requests.filter(({ status }) => status === 429)).toHaveLength(11);
  });

  it('by the logout alone: force is not tried after it, and the keys are off all the same', async () => {
    const refuse = { ...tooMany, path: /\/logout$/, method: 'POST' };
    await using office = await branch({ users: people, refuse });
    const { report } = await office.run(people.map((one, i) => rowOf(one, i === 0 ? 'terminated' : '')));
    expect(report.outcomes?.[0]?.steps.map(({ step, status }) => [step, status])).toEqual([
      ['deactivate', 'done'],
      ['logout', 'failed'],
      ['access-keys', 'done'],
    ]);
    expect(office.tenant.requests.filter(({ status }) => status === 429)).toHaveLength(11);
  });
});
