import { z } from 'zod';
import { isObject, valueOf } from '../../scim/json.ts';
import { anyCase, id, listIn, text, truth } from '../session/answers.ts';
import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { counted, plural } from '../../text/figures.ts';
import { errorIn, type Reply } from '../connect/replies.ts';
import { lookUntil } from '../session/look-until.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { Route, unreadableAnswer } from './routes.ts';
import { oneByOne, type StepDefinition } from './step.ts';
import { segment } from '../../scim/path.ts';

const link = z.union([z.string(), z.looseObject({ href: z.string() }).transform(({ href }) => href)]);
const keySchema = anyCase({ accessKeyId: id, userId: text, isActive: truth.nullish() }).transform((key) => ({
  ...key,
  owner: key.userId?.toLowerCase().replace(/^user:/, '') || undefined,
}));

/** Pages of one person's keys at most. */
const PAGES = 50;
/** Seconds to wait before a key that was deactivated is looked at again, and before the other way is tried. */
const WAITS = [1, 2, 4];

/**
 * `GET /access-key-management/v1/access-keys?userId=` through all its pages, off by
 * `PATCH …/access-keys?accessKeyId= {isActive:false}`, else `DELETE …/access-keys/{id}`, and then a look whether they
 * are: a key that is still on is an open step.
 */
export const accessKeys: StepDefinition = {
  routes: 'published',
  atOnce: 1,
  on: (session) => {
    const route = new Route(session, {
      does: 'switch access keys off',
      done: 'no access key is on',
      nothing: 'no access key is on',
    });
    return oneByOne(async (user) => route.known ?? (await keysOff(session, route, user)));
  },
};

async function keysOff(session: TenantSession, route: Route, user: PriorUser): Promise<StepAnswer> {
  let attempts = 0;
  const count = <Answer extends { attempts: number }>(answer: Answer): Answer => ({
    ...answer,
    attempts: (attempts += answer.attempts),
  });
  const first = await keysOn(session, user);
  if (!('on' in first))
    return first.why === null
      ? route.judge(first.reply, user)
      : unreadableAnswer(first.reply, 'access keys', first.why);
  const { latencyMs } = count(first);
  if (first.on.length === 0) return { ...(await route.judge(first.reply, user)), attempts };
  let refusal: Reply | undefined;
  const send = async (keys: readonly string[], method: 'PATCH' | 'DELETE'): Promise<boolean> => {
    let taken = true;
    for (const key of keys) {
      const reply = count(await session.exchange.ask(requestFor(session, key, method)));
      if (reply.answered && reply.status < 300) continue;
      taken = false;
      refusal = reply;
    }
    return taken;
  };
  const total = first.on.length;
  let left: readonly string[] = first.on;
  for (const method of ['PATCH', 'DELETE'] as const) {
    const taken = await send(left, method);
    const look = async (): Promise<Reading> => count(await keysOn(session, user));
    const isOver = (one: Reading): boolean => !('on' in one) || one.on.length === 0;
    const seen = await lookAfter(session, { taken, isLast: method === 'DELETE' }, look, isOver);
    if (!('on' in seen)) {
      const detail =
        'the access keys were deactivated, but CXone does not show whether they are' +
        (seen.why ? `: ${seen.why}` : '');
      const error =
        seen.why === null ? errorIn(seen.reply) : unreadableAnswer(seen.reply, 'access keys', seen.why).error;
      return { status: 'unknown', detail, error, attempts, latencyMs };
    }
    left = seen.on;
    if (left.length === 0)
      return { status: 'done', detail: `${counted(total, 'access key')} deactivated`, attempts, latencyMs };
  }
  const on = counted(left.length, 'access key is', 'access keys are');
  const said = refusal ? errorIn(refusal).message : 'CXone answered with success';
  const detail = `could not switch access keys off: ${on} still on (${said})`;
  const advice =
    'Give the API user’s role the privilege Access Key (View, Edit, Delete), or switch the keys off in CXone.';
  const error = apiError('ignored', detail, {
    status: refusal?.answered ? refusal.status : null,
    retryable: true,
    advice,
  });
  return { status: 'failed', detail, error, attempts, latencyMs };
}

/**
 * Looks again after keys were turned off. What was refused needs no second look before the other way is tried; after
 * the last way, keys are looked at as long as reads may lag behind writes.
 */
async function lookAfter(
  session: TenantSession,
  { taken, isLast }: { taken: boolean; isLast: boolean },
  look: () => Promise<Reading>,
  isOver: (seen: Reading) => boolean,
): Promise<Reading> {
  if (taken && isLast) return (await lookUntil(session, look, isOver, 'key')).seen;
  for (const seconds of taken ? WAITS : []) {
    const seen = await look();
    if (isOver(seen)) return seen;
    await session.clock.sleep(seconds * 1000, session.signal);
  }
  return look();
}

const PATH = '/access-key-management/v1/access-keys';

const base = ({ rest }: TenantSession): string => rest + PATH;

function requestFor(session: TenantSession, key: string, method: 'PATCH' | 'DELETE') {
  const idempotent = true;
  const expect = [501];
  return method === 'PATCH'
    ? {
        method,
        url: `${base(session)}?accessKeyId=${encodeURIComponent(key)}`,
        body: { isActive: false },
        idempotent,
        expect,
      }
    : { method, url: `${base(session)}/${segment(key)}`, idempotent, expect };
}

type Reading = { attempts: number; latencyMs: number; reply: Reply } & (
  | { on: string[] }
  /** Answered with success, and not with all of the keys: why; `null` where the request was refused. */
  | { why: string | null }
);

/** The person's keys that are on. A key of someone else is none, whatever the query says. */
async function keysOn(session: TenantSession, user: PriorUser): Promise<Reading> {
  let url: string | null = `${base(session)}?userId=${encodeURIComponent(user.id)}`;
  const { origin } = new URL(url);
  const seen = new Set<string>();
  const all = new Map<string, z.output<typeof keySchema>>();
  let counted = 0;
  let attempts = 0;
  let latencyMs = 0;
  for (;;) {
    seen.add(url);
    const reply: Reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
    attempts += reply.attempts;
    latencyMs += reply.latencyMs;
    const read = { attempts, latencyMs, reply };
    if (!reply.answered || reply.status >= 300) return { ...read, why: null };
    const page = listIn(reply, 'accessKeys', keySchema, { isStrict: true });
    const why = 'why' in page ? page.why : page.broken[0]?.why;
    if ('why' in page || why !== undefined) return { ...read, why: `${why} – GET ${PATH}` };
    for (const key of page.items) all.set(key.accessKeyId, key);
    counted = Math.max(counted, page.total ?? 0);
    const next: string | null = nextIn(page.body);
    url = next ? (URL.parse(next, url)?.href ?? null) : null;
    // The token goes nowhere else, and a list that leads back to itself has ended.
    if (url === null || seen.has(url)) return { ...read, ...judged(session, user, [...all.values()], counted) };
    if (URL.parse(url)?.origin !== origin)
      return { ...read, why: `\`_links.next\` leads to another host – GET ${PATH}` };
    if (seen.size >= PAGES) return { ...read, why: `the list goes on after ${PAGES} pages – GET ${PATH}` };
  }
}

function nextIn(body: unknown): string | null {
  const links = isObject(body) ? valueOf(body, '_links') : undefined;
  const next = link.safeParse(isObject(links) ? valueOf(links, 'next') : undefined);
  return next.success ? next.data : null;
}

/**
 * Which of these keys are the person's and on. A list that is not whole proves nothing. Where it shows the key that
 * this run signs in with, the query was not minded: a key that names nobody may then be anyone's.
 */
function judged(
  { settings }: TenantSession,
  user: PriorUser,
  keys: readonly z.output<typeof keySchema>[],
  counted: number,
): { on: string[] } | { why: string } {
  if (counted > keys.length)
    return { why: `CXone counts ${counted} ${plural(counted, 'key')} and shows ${keys.length} – GET ${PATH}` };
  const own = user.id.toLowerCase();
  const ours = keys.find(({ accessKeyId }) => accessKeyId === settings.accessKeyId);
  if (ours?.owner === own) return { why: 'one of them is the key that this run signs in with' };
  if (ours && keys.some(({ owner, isActive }) => owner === undefined && isActive !== false))
    return { why: `it lists keys of others, and a key without \`userId\` may be anyone’s – GET ${PATH}` };
  // Asked for by account, and not all there are: an owner in other words may be the same one.
  const isAsked = keys.every(({ owner }) => owner !== undefined && owner !== own);
  if (!ours && settings.accessKeyId && isAsked && keys.some(({ isActive }) => isActive !== false))
    return { why: `\`accessKeys[0].userId\` is another one than was asked for – GET ${PATH}` };
  const theirs = keys.filter(({ owner, isActive }) => isActive !== false && (owner ?? own) === own);
  return { on: theirs.map(({ accessKeyId }) => accessKeyId) };
}
