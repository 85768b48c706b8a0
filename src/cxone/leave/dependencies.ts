import type { PriorUser } from '../../model/state.ts';
import type { DependencyAnswer } from '../../model/tenant.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import { errorIn, type Reply, routeMissing } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { noRest, unreadableAnswer } from './routes.ts';
import { plural } from '../../text/figures.ts';
import { segment } from '../../scim/path.ts';
import { saidBy } from './verdict.ts';

/** Characters of one request's path and query; what asks for more is answered 414 by some servers. */
const URL_LIMIT = 7500;
/** Ids in one request at most, so that one answer stays small. */
const AT_ONCE = 200;

interface Found {
  /** Things left, `null` where the tenant cannot tell. */
  count: number | null;
  reply: Reply;
}

/**
 * What would be orphaned by deleting these people: recordings for as many at once as a URL holds, queues and skills one
 * by one. Someone who has queues is blocked by them alone, so skills are asked for only where there are none. A
 * look-up that failed is never taken for "nothing".
 */
export async function findDependencies(
  session: TenantSession,
  users: readonly PriorUser[],
): Promise<Map<string, DependencyAnswer>> {
  const answers = new Map<string, DependencyAnswer>();
  if (session.apiUrl === null) {
    for (const user of users) answers.set(user.id, { ...noRest('look for dependencies'), found: [] });
    return answers;
  }
  for (const some of chunksOf(users)) {
    const recordings = await recordingsOf(session, some);
    await Promise.all(
      some.map(async (user) => {
        const path = `/users/${segment(user.id)}`;
        const queues = await things(session, `${path}/queues`);
        const skills = queues.count ? undefined : await things(session, `${path}/skills`);
        const looks: Record<string, Found> = { queue: queues };
        if (skills) looks['skill'] = skills;
        looks['recording'] = recordings.get(user.id) as Found;
        answers.set(user.id, summary(looks));
      }),
    );
  }
  return answers;
}

function chunksOf(users: readonly PriorUser[]): PriorUser[][] {
  const chunks: PriorUser[][] = [];
  let room = 0;
  for (const user of users) {
    const length = encodeURIComponent(user.id).length + 1;
    const last = chunks.at(-1);
    if (last && length <= room && last.length < AT_ONCE) last.push(user);
    else {
      chunks.push([user]);
      room = URL_LIMIT;
    }
    room -= length;
  }
  return chunks;
}

function summary(all: Record<string, Found>): DependencyAnswer {
  const entries = Object.entries(all);
  const found = entries.flatMap(([name, { count }]) => (count ? [`${count} ${name}${plural(count, '', 's')}`] : []));
  const base = {
    found,
    attempts: entries.reduce((sum, [, { reply }]) => sum + reply.attempts, 0),
    latencyMs: Math.max(...entries.map(([, { reply }]) => reply.latencyMs)),
  };
  const missing = entries.filter(([, { reply }]) => routeMissing(reply)).map(([name]) => `${name}s`);
  const failed = entries.find(([, one]) => one.count === null && !routeMissing(one.reply));
  if (failed) {
    const [name, { reply }] = failed;
    if (reply.answered && reply.status < 300) return { ...unreadableAnswer(reply, `look for ${name}s`), ...base };
    return {
      ...base,
      status: 'failed',
      detail: `could not look for ${name}s: ${errorIn(reply).message}`,
      error: errorIn(reply),
    };
  }
  if (missing.length === entries.length)
    return { ...base, status: 'unsupported', detail: 'this tenant has no route to look for dependencies' };
  const notAsked = missing.length > 0 ? `; this tenant has no route to look for ${missing.join(' and ')}` : '';
  const unasked = all['skill'] ? '' : '; skills were not looked up';
  return {
    ...base,
    status: 'done',
    missing: missing.length > 0 ? missing : undefined,
    detail: `${found.length > 0 ? found.join(', ') : 'nothing in the way'}${unasked}${notAsked}`,
  };
}

async function things(session: TenantSession, path: string): Promise<Found> {
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.rest}/api/v2${path}`,
    expect: [501],
  });
  const items = itemsOf(reply);
  const count = items && Math.max(items.length, totalOf(reply));
  return { count: count === 0 && !isWhole(reply) ? null : count, reply };
}

/** A list that comes with an error may lack what was not found out. */
const isWhole = (reply: Reply): boolean => !reply.answered || saidBy(reply.body).kind === 'done';

/** `{entities|items: […]}`, or a bare list. */
function itemsOf(reply: Reply): unknown[] | null {
  if (!reply.answered || reply.status >= 300) return null;
  if (Array.isArray(reply.body)) return reply.body;
  if (!isObject(reply.body)) return null;
  const items = valueOf(reply.body, 'entities') ?? valueOf(reply.body, 'items');
  return Array.isArray(items) ? items : null;
}

const TOTAL = /^(?:total[_-]?(?:records|count|results|hits|items|elements)?|count)$/i;

function totalOf(reply: Reply): number {
  const body = reply.answered && isObject(reply.body) ? reply.body : {};
  const totals = Object.entries(body).flatMap(([name, value]) => (TOTAL.test(name) ? Number(textOf(value)) : []));
  return Math.max(0, ...totals.filter(Number.isInteger));
}

async function recordingsOf(session: TenantSession, users: readonly PriorUser[]): Promise<Map<string, Found>> {
  const all = await things(session, `/recordings?userIds=${users.map(({ id }) => encodeURIComponent(id)).join(',')}`);
  if (users.length === 1 || all.count === 0) return new Map(users.map((user) => [user.id, all]));
  const share = all.count === null ? null : shares(all.reply, users);
  if (share) return new Map(users.map((user) => [user.id, { ...all, count: share.get(user.id) ?? 0 }]));
  if (routeMissing(all.reply)) return new Map(users.map((user) => [user.id, all]));
  // Many at once are refused, or nobody can say whose the recordings are: one by one.
  const single = await Promise.all(
    users.map(
      async (user) => [user.id, await things(session, `/recordings?userIds=${encodeURIComponent(user.id)}`)] as const,
    ),
  );
  return new Map(single);
}

/** Recordings by person; `null` where one names nobody, or where there are more than are shown, or may be. */
function shares(reply: Reply, users: readonly PriorUser[]): Map<string, number> | null {
  const items = itemsOf(reply) ?? [];
  if (totalOf(reply) > items.length || !isWhole(reply)) return null;
  const ids = new Set(users.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const item of items) {
    const owner = isObject(item) ? textOf(valueOf(item, 'userId')) : undefined;
    if (owner === undefined || !ids.has(owner)) return null;
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}
