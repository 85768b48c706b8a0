import { Failure } from '../../model/failure.ts';
import type { Reply } from '../connect/replies.ts';
import type { TenantSession } from './tenant-session.ts';

/** Looks at something the tenant works on, so many times at most: about two minutes. */
const LOOKS = 10;

/**
 * Looks at a job of the tenant until it has ended: 1, 2, 4 … 30 seconds between the looks.
 * @param location where it can be seen, as the tenant said; anywhere but at the tenant itself nobody is asked
 * @param isOver whether a reply that is no 202 shows the end
 * @returns the reply that shows the end; `null` where it did not come, or cannot be seen
 */
export async function awaitJob(
  session: TenantSession,
  location: string,
  isOver: (reply: Extract<Reply, { answered: true }>) => boolean,
): Promise<{ reply: Extract<Reply, { answered: true }> | null; attempts: number }> {
  const base = `${session.scimUrl || (session.apiUrl ?? '')}/`;
  const url = URL.parse(location, base);
  // Only the tenant itself is asked: an answer must not send the token elsewhere.
  const own = [base, session.apiUrl].some((one) => one !== null && URL.parse(one)?.origin === url?.origin);
  let attempts = 0;
  if (!url || !own) return { reply: null, attempts };
  for (let look = 0; look < LOOKS; look += 1) {
    // What was accepted is accepted: whatever ends the looking says nothing about it.
    const reply = await session.exchange.ask({ method: 'GET', url: url.href }).catch((error: unknown) => {
      if (error instanceof Failure) return null;
      throw error;
    });
    if (reply === null) break;
    attempts += reply.attempts;
    if (reply.answered && reply.status !== 202 && isOver(reply)) return { reply, attempts };
    if (look < LOOKS - 1) await session.clock.sleep(Math.min(30_000, 1000 * 2 ** look), session.signal);
  }
  return { reply: null, attempts };
}
