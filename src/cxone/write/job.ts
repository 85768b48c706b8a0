import { Failure } from '../../model/failure.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import type { Reply } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Looks at a job, so many times at most: 1, 2, 4 … 30 s apart. */
const LOOKS = 10;
const RUNNING = /pending|running|progress|queued|accepted|started|processing/i;

/**
 * A write answered 202 with a job is under way: it is waited for, and never sent again. Only the tenant itself is
 * asked, since an answer must not send the token elsewhere.
 * @returns what the job ended with, as the answer to the write; the 202 itself where it names no job, or its end did
 * not come
 */
export async function afterJob(session: TenantSession, reply: Reply): Promise<Reply> {
  if (!reply.answered || reply.status !== 202) return reply;
  const url = jobUrl(session, reply);
  if (url === null) return reply;
  let attempts = reply.attempts;
  for (let look = 0; look < LOOKS; look += 1) {
    await session.clock.sleep(Math.min(30_000, 1000 * 2 ** look), session.signal);
    const state = await session.exchange.ask({ method: 'GET', url }).catch((error: unknown) => {
      // The write was accepted: whatever ends the looking says nothing about it.
      if (error instanceof Failure) return null;
      throw error;
    });
    if (state === null || !state.answered || state.status >= 300) return { ...reply, attempts };
    attempts += state.attempts;
    if (state.status !== 202 && !RUNNING.test(stateIn(state.body))) return { ...state, attempts };
  }
  return { ...reply, attempts };
}

const stateIn = (body: unknown): string =>
  isObject(body) ? (textOf(valueOf(body, 'status')) ?? textOf(valueOf(body, 'state')) ?? '') : '';

function jobUrl(session: TenantSession, reply: Extract<Reply, { answered: true }>): string | null {
  const named = ['location', 'statusUrl', 'href'].flatMap((name) =>
    isObject(reply.body) ? (textOf(valueOf(reply.body, name)) ?? []) : [],
  );
  const base = `${session.scimUrl}/`;
  const url = URL.parse(reply.headers['location'] ?? named[0] ?? '', base);
  if (!url || url.href === base || url.href === `${base}Bulk`) return null;
  return [base, session.apiUrl].some((one) => one !== null && URL.parse(one)?.origin === url.origin) ? url.href : null;
}
