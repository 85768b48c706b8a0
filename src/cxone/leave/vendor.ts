import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import type { Ask, Reply } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { findDependencies } from './dependencies.ts';
import { noExternalId, noRest, Route } from './routes.ts';
import { oneByOne, type StepDefinition } from './step.ts';
import { segment } from '../../scim/path.ts';

/** Why a leaver's sessions and licence end, for the tenant's own records. */
const REASON = 'deprovisioning';

/** Queues, skills and recordings that a deletion would orphan: `GET /api/v2/users/{id}/queues` and its like. */
export const dependencies = {
  routes: 'tutorials',
  atOnce: Number.POSITIVE_INFINITY,
  on: (session) => (users) => findDependencies(session, users),
} as const satisfies StepDefinition<Awaited<ReturnType<typeof findDependencies>>>;

/** `POST /api/v2/sessions/bulk-revoke {user_external_ids, force}`: sessions of many people with one request. */
export const sessions: StepDefinition = {
  routes: 'tutorials',
  atOnce: 100,
  on: (session) => {
    const route = new Route(session, {
      does: 'end sessions',
      done: 'signed out of every session',
      nothing: 'no session was open',
    });
    const revoke = async (users: readonly PriorUser[]): Promise<(StepAnswer | null)[]> =>
      route.known
        ? users.map(() => route.known)
        : route.judgeAll(
            await post(session, '/sessions/bulk-revoke', {
              user_external_ids: users.map((user) => user.externalId),
              force: true,
            }),
            users,
          );
    return async (users) => {
      const answers = new Map<string, StepAnswer>();
      const named: PriorUser[] = [];
      for (const user of users) {
        const not = unaskable(session, user, 'end sessions');
        if (not) answers.set(user.id, not);
        else named.push(user);
      }
      const together = named.length > 0 ? await revoke(named) : [];
      for (const [i, user] of named.entries()) {
        const answer = together[i] ?? (await revoke([user]))[0];
        if (answer) answers.set(user.id, answer);
      }
      return answers;
    };
  },
};

/** `POST /api/v2/pubsub/commands` FORCE_DISCONNECT. */
export const disconnect: StepDefinition = {
  routes: 'tutorials',
  atOnce: 1,
  on: (session) =>
    forPerson(
      session,
      { does: 'disconnect people', done: 'asked to disconnect', nothing: 'no connection was open', answers202: true },
      '/pubsub/commands',
      ({ externalId }) => ({
        command: 'FORCE_DISCONNECT',
        target_type: 'USER',
        target_id: externalId,
        metadata: { reason: REASON, timestamp: Math.floor(session.clock.now() / 1000) },
      }),
    ),
};

/** `POST /api/v2/license/reclaim`. */
export const license: StepDefinition = {
  routes: 'tutorials',
  atOnce: 1,
  on: (session) =>
    forPerson(
      session,
      { does: 'free licences', done: 'licence freed', nothing: 'there was no licence' },
      '/license/reclaim',
      ({ externalId }) => ({ external_id: externalId, reason: REASON }),
    ),
};

/** `POST /api/v2/users/{id}/cache/refresh`. */
export const cacheRefresh: StepDefinition = {
  routes: 'tutorials',
  atOnce: 1,
  on: (session) => {
    const does = 'refresh the permission cache';
    const route = new Route(session, { does, done: 'permission cache refreshed', nothing: does, answers202: true });
    return oneByOne(async (user) => {
      if (session.apiUrl === null) return noRest(does);
      const path = `/users/${segment(user.id)}/cache/refresh`;
      return route.known ?? route.judge(await post(session, path, undefined), user);
    });
  },
};

function forPerson(
  session: TenantSession,
  facts: ConstructorParameters<typeof Route>[1],
  path: string,
  body: (user: PriorUser) => unknown,
): ReturnType<StepDefinition['on']> {
  const route = new Route(session, facts);
  return oneByOne(
    async (user) =>
      unaskable(session, user, facts.does) ??
      route.known ??
      (await route.judge(await post(session, path, body(user)), user)),
  );
}

/** The tutorials' clean-up routes lie below a REST base, and know people by externalId alone. */
function unaskable(session: TenantSession, user: PriorUser, does: string): StepAnswer | null {
  if (session.apiUrl === null) return noRest(does);
  return user.externalId ? null : noExternalId(does);
}

/** These repeat safely, so an answer that never came is asked for again. */
function post(session: TenantSession, path: string, body: Ask['body']): Promise<Reply> {
  return session.exchange.ask({
    method: 'POST',
    url: `${session.rest}/api/v2${path}`,
    body,
    idempotent: true,
    expect: [501],
  });
}
