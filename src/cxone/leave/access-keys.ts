import { z } from 'zod';
import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { counted } from '../../text/figures.ts';
import { errorIn, type Reply } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { Route, unreadableAnswer } from './routes.ts';
import { oneByOne, type StepDefinition } from './step.ts';
import { segment } from '../../scim/path.ts';

const id = z.union([z.string().min(1), z.number().transform(String)]);
const link = z.union([z.string(), z.looseObject({ href: z.string() }).transform(({ href }) => href)]);
const keysSchema = z.looseObject({
  _links: z.looseObject({ next: link.nullish().catch(null) }).nullish(),
  accessKeys: z
    .array(
      z.looseObject({
        accessKeyId: id,
        userId: id.nullish(),
        isActive: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).nullish(),
      }),
    )
    .nullish(),
});

/** Pages of one person's keys at most. */
const PAGES = 50;
/** Seconds to wait before a key that was deactivated is looked at again: reads may lag behind writes. */
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
    return first.unreadable ? unreadableAnswer(first.reply, 'access keys') : route.judge(first.reply, user);
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
    // What was refused needs no second look before the other way is tried.
    for (const seconds of taken ? [0, ...WAITS] : [0]) {
      if (seconds > 0) await session.clock.sleep(seconds * 1000, session.signal);
      const seen = await keysOn(session, user);
      count(seen);
      if (!('on' in seen)) {
        const detail = 'the access keys were deactivated, but CXone does not show whether they are';
        return { status: 'unknown', detail, error: errorIn(seen.reply), attempts, latencyMs };
      }
      left = seen.on;
      if (left.length === 0)
        return { status: 'done', detail: `${counted(total, 'access key')} deactivated`, attempts, latencyMs };
    }
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

const base = ({ rest }: TenantSession): string => `${rest}/access-key-management/v1/access-keys`;

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
  /** `unreadable`: answered with success, and not with keys. */
  | { unreadable: boolean }
);

/** The person's keys that are on. A key of someone else is none, whatever the query says. */
async function keysOn(session: TenantSession, user: PriorUser): Promise<Reading> {
  let url: string | null = `${base(session)}?userId=${encodeURIComponent(user.id)}`;
  const { origin } = new URL(url);
  const seen = new Set<string>();
  const on = new Set<string>();
  let attempts = 0;
  let latencyMs = 0;
  for (;;) {
    seen.add(url);
    const reply: Reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
    attempts += reply.attempts;
    latencyMs += reply.latencyMs;
    if (!reply.answered || reply.status >= 300) return { attempts, latencyMs, reply, unreadable: false };
    const parsed = keysSchema.safeParse(reply.body);
    if (!parsed.success || !parsed.data.accessKeys) return { attempts, latencyMs, reply, unreadable: true };
    for (const { accessKeyId, userId, isActive } of parsed.data.accessKeys) {
      if (isActive !== false && (!userId || userId.toLowerCase() === user.id.toLowerCase())) on.add(accessKeyId);
    }
    const next: string | null = parsed.data._links?.next ?? null;
    url = next ? (URL.parse(next, url)?.href ?? null) : null;
    // The token goes nowhere else, and a list that leads back to itself has ended.
    if (url === null || seen.has(url)) return { attempts, latencyMs, reply, on: [...on] };
    if (URL.parse(url)?.origin !== origin || seen.size >= PAGES)
      return { attempts, latencyMs, reply, unreadable: true };
  }
}
