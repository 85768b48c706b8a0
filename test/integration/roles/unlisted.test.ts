import { describe, expect, it } from 'vitest';
import { people, PRESETS, rosterCsv, scaledClock, startTenant, type TenantOptions } from '../../tenant/server.ts';
import { office } from './office.ts';

const users = people(30);
const [hidden] = people(1, { from: 90 });
const leaver = people(1, { from: 91 })[0];
const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'email', 'status'];

async function job(
  options: TenantOptions,
  rows: readonly (typeof users)[number][],
  leavers: readonly (typeof users)[number][],
) {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ ...PRESETS.generic, ...options, clock });
  const all = [...rows, ...leavers];
  const roster = rosterCsv(
    all,
    COLUMNS,
    all.map((one) => ({ status: leavers.includes(one) ? 'terminated' : 'active' })),
  );
  const policy = 'guards: { create: { percent: 100 }, update: { percent: 100 }, deactivate: { percent: 100 } }\n';
  const request = { operations: new Set(['provision', 'deprovision'] as const) };
  try {
    return await office({ tenant, clock, roster, policy, request });
  } finally {
    await tenant.close();
  }
}

describe('a creation refused for an account that no list shows', () => {
  if (!hidden || !leaver) throw new Error('nobody');
  const unlisted = { quirks: { unlisted: [hidden.userName] } };

  it('ends the run where the list was empty', async () => {
    const { report } = await job({ ...unlisted, users: [hidden] }, [hidden], []);
    expect(report).toMatchObject({ reason: 'read-incomplete', decision: 'stop' });
  });

  it('makes the list incomplete for leavers that it does not show: they are not called gone', async () => {
    const { report } = await job({ ...unlisted, users: [...users, hidden] }, [...users, hidden], [leaver]);
    expect(report.reason).toBe('read-incomplete');
    expect(report.plan?.remarks.find(({ key }) => key === leaver.externalId)?.code).toBe('not-proven');
  });

  it('is a remark where there is no such leaver', async () => {
    const { report } = await job({ ...unlisted, users: [...users, hidden] }, [...users, hidden], []);
    expect(report.reason).toBe('none');
    expect(report.problems.some(({ message }) => message.includes('left out'))).toBe(true);
  });
});
