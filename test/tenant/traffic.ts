import type { Budget } from './limits.ts';
import type { State } from './state.ts';
import { isObject, jsonOf, listOf, textOf, type Json, type TenantRequest } from './wire.ts';

/** Watches what is under way at once: how much, and that no person and no userName is in two writes together. */
export class Traffic {
  readonly #state: State;
  readonly #keys = new Map<string, number>();
  #now = 0;
  /** Most requests (tokens aside) that were ever under way together. */
  peak = 0;

  constructor(state: State) {
    this.#state = state;
  }

  /** @returns to be called once the answer leaves, or will never */
  enter(request: TenantRequest, budget: Budget): () => void {
    if (budget === 'token') return () => undefined;
    this.peak = Math.max(this.peak, ++this.#now);
    const keys = request.method === 'GET' ? new Set<string>() : this.#keysOf(request);
    for (const key of keys) {
      const count = this.#keys.get(key) ?? 0;
      if (count > 0) this.#state.violations.push(`two writes under way for ${key}`);
      this.#keys.set(key, count + 1);
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#now--;
      for (const key of keys) this.#keys.set(key, (this.#keys.get(key) ?? 1) - 1);
    };
  }

  #keysOf(request: TenantRequest): Set<string> {
    const keys = new Set<string>();
    const scim = /^\/scim\/v2(\/(?:Bulk|Users).*)$/.exec(request.path)?.[1];
    if (scim === undefined) return keys;
    const body = jsonOf(request);
    if (scim === '/Bulk') {
      for (const operation of listOf(body?.['Operations'] ?? body?.['operations']).filter(isObject))
        this.#add(keys, textOf(operation['path']) ?? '', operation['data']);
    } else {
      this.#add(keys, scim, body);
    }
    return keys;
  }

  #add(keys: Set<string>, path: string, data: unknown): void {
    const id = /^\/Users\/([^/?]+)/.exec(path)?.[1];
    const account = id === undefined ? undefined : this.#state.store.accounts.get(decodeURIComponent(id));
    if (account) keys.add(`userName ${String(account.resource['userName']).toLowerCase()}`);
    if (isObject(data)) for (const userName of userNamesOf(data)) keys.add(`userName ${userName.toLowerCase()}`);
  }
}

/** userNames that a resource or a PatchOp writes. */
function userNamesOf(data: Json): string[] {
  const own = [data, ...listOf(data['Operations']).filter(isObject)].flatMap((it) =>
    it['path'] === 'userName' ? [it['value']] : isObject(it['value']) ? [it['value']['userName']] : [it['userName']],
  );
  return own.flatMap((value) => textOf(value) ?? []);
}
