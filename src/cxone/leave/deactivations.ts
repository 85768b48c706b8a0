import { listOf, isObject, textOf, valueOf } from '../../scim/json.ts';
import type { Reply } from '../connect/replies.ts';
import { unwrapped } from '../session/answers.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** People that one request deactivates at most. */
export const DEACTIVATED_AT_ONCE = 100;

interface Deactivation {
  reply: Reply;
  /** The tenant names this person among those it did not deactivate. */
  left: boolean;
}

interface Waiting {
  id: string;
  done: (value: Deactivation) => void;
  failed: (reason: unknown) => void;
}

/**
 * `POST /user-management/v1/users/deactivate {userIds}` (NiCE). Someone who asks while a request is under way goes with
 * the next one, so that many deactivations take few requests without anybody waiting for company.
 */
export class Deactivations {
  readonly #session: TenantSession;
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(session: TenantSession) {
    this.#session = session;
  }

  add(id: string): Promise<Deactivation> {
    return new Promise((done, failed) => {
      this.#waiting.push({ id, done, failed });
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // Those who ask in the same turn go together from the first request on.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, DEACTIVATED_AT_ONCE);
      try {
        await this.#send(some);
      } catch (error) {
        for (const one of some) one.failed(error);
      }
    }
    this.#busy = false;
  }

  async #send(some: Waiting[]): Promise<void> {
    const { exchange, rest } = this.#session;
    const reply = await exchange.ask({
      method: 'POST',
      url: `${rest}/user-management/v1/users/deactivate`,
      body: { userIds: some.map(({ id }) => id) },
      idempotent: true,
      expect: [501],
    });
    const isRefused =
      reply.answered && reply.status >= 400 && reply.status < 500 && ![404, 405, 429].includes(reply.status);
    if (isRefused && some.length > 1) {
      // One person the tenant will not touch must not keep the others.
      for (const one of some) await this.#send([one]);
      return;
    }
    const left = new Set(reply.answered ? namedIn(reply.body) : []);
    for (const { id, done } of some) done({ reply, left: left.has(id.toLowerCase()) });
  }
}

/** People that an answer names as not deactivated: ids, or objects that hold them; in lower case. */
function namedIn(body: unknown): string[] {
  const inner = unwrapped(body);
  const named = isObject(inner) ? listOf(valueOf(inner, 'notDeletedUserIds')) : [];
  return named.flatMap((one) => {
    const id = isObject(one) ? (textOf(valueOf(one, 'userId')) ?? textOf(valueOf(one, 'id'))) : textOf(one);
    return id?.toLowerCase() ?? [];
  });
}
