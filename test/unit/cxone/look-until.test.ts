import { describe, expect, it } from 'vitest';
import { lookUntil } from '../../../src/cxone/session/look-until.ts';
import type { TenantSession } from '../../../src/cxone/session/tenant-session.ts';

/** A session whose time passes by its sleeps alone. */
function session(): { of: TenantSession; now: () => number } {
  let now = 0;
  const clock = { now: () => now, sleep: async (ms: number) => void (now += ms) };
  const of = { settings: { settleMs: 30_000 }, clock, vainLooks: new Map() } as unknown as TenantSession;
  return { of, now: () => now };
}

describe('looking until a read shows a write', () => {
  it('is brief once the whole time was waited for in vain twice, until something comes late again', async () => {
    const { of, now } = session();
    const vain = async (): Promise<number> => {
      const from = now();
      await lookUntil(of, async () => false, Boolean);
      return (now() - from) / 1000;
    };
    expect([await vain(), await vain(), await vain()]).toEqual([30, 30, 7]);
    let looks = 0;
    expect((await lookUntil(of, async () => (looks += 1) > 2, Boolean)).isRight).toBe(true);
    expect(await vain()).toBe(30);
  });

  it('in vain for values that CXone does not keep says nothing of a key or an account', async () => {
    const { of, now } = session();
    for (let i = 0; i < 3; i += 1) await lookUntil(of, async () => false, Boolean, 'externalId');
    const from = now();
    const late = await lookUntil(of, async () => now() >= from + 20_000, Boolean, 'key');
    expect(late.isRight).toBe(true);
  });

  it('counts what was waited for at the same time', async () => {
    const { of, now } = session();
    await Promise.all([1, 2].map(async () => lookUntil(of, async () => false, Boolean)));
    const from = now();
    await lookUntil(of, async () => false, Boolean);
    expect(now() - from).toBe(7000);
  });
});
