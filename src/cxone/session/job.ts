import { Failure } from '../../model/failure.ts';
import { isObject, type Json, textOf, valueOf } from '../../scim/json.ts';
import type { Reply } from '../connect/replies.ts';
import type { TenantSession } from './tenant-session.ts';

type Answered = Extract<Reply, { answered: true }>;

/** Looks at something the tenant works on, so many times at most: about two minutes. */
const LOOKS = 10;
const RUNNING = /pending|running|progress|queued|accepted|started|processing/i;

interface Looks {
  /** Whether a reply that is no 202 shows that the end has not come; by its `status` or `state` unless given. */
  isUnderWay?: (reply: Answered) => boolean;
  /** Whether the first look waits for nothing. */
  atOnce?: boolean;
}

/**
 * Looks at a job of the tenant until it has ended: 1, 2, 4 … 30 seconds between the looks. What was answered 202 is
 * accepted, whatever ends the looking, and never sent again.
 * @param link where it can be seen, as the tenant said; anywhere but at the tenant itself nobody is asked, since an
 * answer must not send the token elsewhere
 * @returns the reply that shows the end (of any status), `null` where it did not come; `attempts`: requests that the
 * looks took; `null` where nobody was asked
 */
export async function followJob(
  session: TenantSession,
  link: string,
  { isUnderWay = isRunning, atOnce = true }: Looks = {},
): Promise<{ reply: Answered | null; attempts: number } | null> {
  const base = `${session.scimUrl || session.rest}/`;
  const url = URL.parse(link, base);
  const own = [base, session.apiUrl].some((one) => one !== null && URL.parse(one)?.origin === url?.origin);
  if (!url || !own || url.href === base) return null;
  let attempts = 0;
  for (let look = 0; look < LOOKS; look += 1) {
    const waits = atOnce ? look - 1 : look;
    if (waits >= 0) await session.clock.sleep(Math.min(30_000, 1000 * 2 ** waits), session.signal);
    const reply = await session.exchange.ask({ method: 'GET', url: url.href }).catch((error: unknown) => {
      if (error instanceof Failure) return null;
      throw error;
    });
    if (reply === null) break;
    attempts += reply.attempts;
    if (reply.answered && reply.status !== 202 && !isUnderWay(reply)) return { reply, attempts };
  }
  return { reply: null, attempts };
}

/** The state that the body of a job names; `''` where it names none. */
export const jobState = (body: unknown): string =>
  isObject(body) ? (textOf(valueOf(body, 'status')) ?? textOf(valueOf(body, 'state')) ?? '') : '';

/** Whether an answer says that what was asked for is still being done. */
export const isRunning = ({ status, body }: Answered): boolean => status < 300 && RUNNING.test(jobState(body));

/** Where the end of what was answered 202 can be seen: the Location, else what the body names. */
export const jobLink = ({ headers, body }: Answered): string | undefined =>
  headers['location'] ?? (isObject(body) ? linkIn(body) : undefined);

/** The address that a body names for its job. */
export function linkIn(body: Json): string | undefined {
  const links = valueOf(body, '_links') ?? valueOf(body, 'links');
  const own = isObject(links) ? (valueOf(links, 'status') ?? valueOf(links, 'self')) : undefined;
  for (const value of [
    valueOf(body, 'statusUrl'),
    valueOf(body, 'status_url'),
    valueOf(body, 'location'),
    valueOf(body, 'href'),
    isObject(own) ? valueOf(own, 'href') : own,
  ])
    if (typeof value === 'string' && value !== '') return value;
  return undefined;
}
