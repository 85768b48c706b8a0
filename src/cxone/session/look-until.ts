import { LOOK_SECONDS } from '../../text/looks.ts';
import type { TenantSession } from './tenant-session.ts';

/** Longest wait, seconds, once reads were waited for in vain: this tenant's show what it holds. */
const BRIEF = 7;
/** So often the whole time is waited for in vain. */
const PATIENCE = 2;

/** What may come late, or never: values that a tenant need not keep, and what is there or gone. */
type LookKind = 'value' | 'externalId' | 'account' | 'agent' | 'session' | 'key' | 'version';

/**
 * Looks at something until it is as a write of ours made it, as long as reads may lag behind writes (`settle-seconds`);
 * more briefly once that was in vain.
 * @param look reads it
 * @param kind what is looked for: waiting in vain for one says nothing of another
 * @returns the last look, and whether it was right
 */
export async function lookUntil<T>(
  session: TenantSession,
  look: () => Promise<T>,
  isRight: (seen: T) => boolean,
  kind: LookKind = 'value',
): Promise<{ seen: T; isRight: boolean }> {
  const longest = (session.settings.settleMs ?? 30_000) / 1000;
  const vain = (): number => session.vainLooks.get(kind) ?? 0;
  const most = Math.min(longest, vain() < PATIENCE ? longest : BRIEF);
  for (let waited = 0; ;) {
    const seen = await look();
    if (isRight(seen)) {
      if (waited > 0) session.vainLooks.delete(kind);
      session.lagMs = Math.max(session.lagMs, waited * 1000);
      return { seen, isRight: true };
    }
    const next = Math.min(LOOK_SECONDS.find((at) => at > waited) ?? waited + 30, most);
    if (next <= waited) {
      if (most === longest && longest > 0) session.vainLooks.set(kind, vain() + 1);
      return { seen, isRight: false };
    }
    await session.clock.sleep((next - waited) * 1000, session.signal);
    waited = next;
  }
}
