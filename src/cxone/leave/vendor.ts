import type { PriorUser } from '../../model/state.ts';
import type { DependencyAnswer, StepAnswer } from '../../model/tenant.ts';
import { isObject, listOf, textOf, valueOf } from '../../scim/json.ts';
import { findDependencies } from './dependencies.ts';
import type { Ask, Reply } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { noExternalId, noRest, Route } from './routes.ts';

/** People whose sessions one request ends. */
const AT_ONCE = 100;

/**
 * The tutorials' clean-up routes below `/api/v2`. Every one may be missing; none is ever reported as done when it was
 * not.
 */
export class VendorRoutes {
  readonly #session: TenantSession;
  readonly #sessions = new Route('end sessions');
  readonly #pubsub = new Route('disconnect people');
  readonly #license = new Route('free licences');
  readonly #cache = new Route('refresh the permission cache');

  constructor(session: TenantSession) {
    this.#session = session;
  }

  dependencies(users: readonly PriorUser[]): Promise<Map<string, DependencyAnswer>> {
    return findDependencies(this.#session, users);
  }

  /** `POST /api/v2/sessions/bulk-revoke {user_external_ids, force}` for many people at once. */
  async revokeSessions(users: readonly PriorUser[]): Promise<Map<string, StepAnswer>> {
    const answers = new Map<string, StepAnswer>();
    const named: PriorUser[] = [];
    for (const user of users) {
      if (this.#session.apiUrl === null) answers.set(user.id, noRest('end sessions'));
      else if (user.externalId === undefined) answers.set(user.id, noExternalId('end sessions'));
      else named.push(user);
    }
    for (let at = 0; at < named.length; at += AT_ONCE) await this.#revokeSome(named.slice(at, at + AT_ONCE), answers);
    return answers;
  }

  async #revokeSome(users: PriorUser[], answers: Map<string, StepAnswer>): Promise<void> {
    const known = this.#sessions.known;
    if (known) {
      for (const user of users) answers.set(user.id, known);
      return;
    }
    const reply = await this.#post('/sessions/bulk-revoke', {
      user_external_ids: users.map((user) => user.externalId),
      force: true,
    });
    const isRefused =
      reply.answered && reply.status >= 400 && reply.status < 500 && reply.status !== 405 && reply.status !== 429;
    if (isRefused && users.length > 1) {
      // One unknown person makes the tenant refuse all of them.
      for (const user of users) await this.#revokeSome([user], answers);
      return;
    }
    const left = reply.answered ? leftOut(reply) : new Set<string>();
    for (const user of users) {
      const answer = this.#sessions.answer(reply, 'signed out of every session');
      const isLeft = answer.status === 'done' && left.has(user.externalId as string);
      answers.set(
        user.id,
        isLeft
          ? { ...answer, status: 'failed', detail: 'could not end sessions: the tenant lists this person as not done' }
          : answer,
      );
    }
  }

  /** `POST /api/v2/pubsub/commands` FORCE_DISCONNECT. */
  disconnect(user: PriorUser, reason: string): Promise<StepAnswer> {
    const body = {
      command: 'FORCE_DISCONNECT',
      target_type: 'USER',
      target_id: user.externalId,
      metadata: { reason, timestamp: Math.floor(this.#session.clock.now() / 1000) },
    };
    return this.#forPerson(this.#pubsub, user, 'disconnect people', '/pubsub/commands', body, 'told to disconnect');
  }

  /** `POST /api/v2/license/reclaim`. */
  reclaimLicense(user: PriorUser, reason: string): Promise<StepAnswer> {
    return this.#forPerson(
      this.#license,
      user,
      'free licences',
      '/license/reclaim',
      { external_id: user.externalId, reason },
      'licence freed',
    );
  }

  /** `POST /api/v2/users/{id}/cache/refresh`. */
  async refreshCache(user: PriorUser): Promise<StepAnswer> {
    if (this.#session.apiUrl === null) return noRest('refresh the permission cache');
    return (
      this.#cache.known ??
      this.#cache.answer(
        await this.#post(`/users/${encodeURIComponent(user.id)}/cache/refresh`, undefined),
        'permission cache refreshed',
      )
    );
  }

  async #forPerson(
    route: Route,
    user: PriorUser,
    what: string,
    path: string,
    body: unknown,
    done: string,
  ): Promise<StepAnswer> {
    if (this.#session.apiUrl === null) return noRest(what);
    if (user.externalId === undefined) return noExternalId(what);
    return route.known ?? route.answer(await this.#post(path, body), done);
  }

  /** These repeat safely, so an answer that never came is asked for again. */
  #post(path: string, body: Ask['body']): Promise<Reply> {
    return this.#session.exchange.ask({
      method: 'POST',
      url: `${this.#session.apiUrl ?? ''}/api/v2${path}`,
      body,
      idempotent: true,
      expect: [501],
    });
  }
}

/** externalIds that a 2xx answer names as not done. */
function leftOut(reply: Reply): Set<string> {
  const body = reply.answered && isObject(reply.body) ? reply.body : {};
  const lists = ['failed', 'not_revoked', 'errors', 'failures'].flatMap((name) => listOf(valueOf(body, name)));
  return new Set(
    lists.flatMap(
      (one) => textOf(isObject(one) ? (valueOf(one, 'user_external_id') ?? valueOf(one, 'external_id')) : one) ?? [],
    ),
  );
}
