import type { State } from './state.ts';
import type { Account } from './store.ts';
import { isObject, listOf, textOf, type Json, type TenantAnswer, type TenantRequest } from './wire.ts';

/** How a tenant says one thing and does another. Shares are of 1, drawn from the tenant's seed. */
export interface LieOptions {
  /** Writes that are answered with success, and nothing is done. */
  nothing: number;
  /** What such an answer holds. */
  bodies: ('resource' | 'error' | 'html' | 'empty')[];
  /** Answers to writes that show the account as it was before. */
  oldBody: number;
  /** Bulk requests of which only the first half is carried out; all of it is answered with success. */
  halfBulk: number;
  /** Milliseconds (tenant's clock) that lists and look-ups lag behind writes, and single reads. */
  listLagMs: number;
  readLagMs: number;
  /** Whether reads lag at this moment, as where nodes take turns; absent: always. */
  isBehind: (() => boolean) | null;
  /** Steps of a leaver that are answered with success in the status and with failure in the body. */
  softSteps: number;
  /** Nothing is done, and success is answered, where this says so. */
  ignores: ((method: string, path: string, data: unknown, inBulk: boolean) => boolean) | null;
}

const HONEST: LieOptions = {
  nothing: 0,
  bodies: ['resource', 'error', 'html', 'empty'],
  oldBody: 0,
  halfBulk: 0,
  listLagMs: 0,
  readLagMs: 0,
  isBehind: null,
  softSteps: 0,
  ignores: null,
};

/** A tenant's lies, and what its accounts were before. */
export class Lies {
  readonly #options: LieOptions;
  readonly #state: State;
  readonly #born = new Map<Account, number>();
  readonly #past = new Map<Account, { until: number; resource: Json; version: number }[]>();
  #ghosts = 0;

  constructor(options: Partial<LieOptions>, state: State) {
    this.#options = { ...HONEST, ...options };
    this.#state = state;
  }

  /** Of how many operations of this bulk is something done? */
  honoured(operations: number): number {
    return this.#chance(this.#options.halfBulk) ? Math.ceil(operations / 2) : operations;
  }

  /**
   * A write, carried out or not.
   * @param show an account as it is
   * @param skip it is in the half of a bulk that is not carried out
   */
  write(
    request: TenantRequest,
    carryOut: () => TenantAnswer,
    show: (account: Account) => Json,
    { inBulk = false, skip = false } = {},
  ): TenantAnswer {
    const account = this.#state.store.accounts.get(decodeURIComponent(request.path.split('/')[2] ?? ''));
    const data = inBulk ? request.data : parsed(request.body);
    const ignored = this.#options.ignores?.(request.method, request.path, data, inBulk) ?? false;
    if (skip || ignored || this.#chance(this.#options.nothing))
      return this.#nothing(request, data, account && show(account), inBulk);
    const before = account && { resource: account.resource, version: account.version, shown: show(account) };
    const accounts = this.#state.store.accounts.size;
    const answer = carryOut();
    if (account && before) this.changed(account, before.resource, before.version);
    if (this.#state.store.accounts.size > accounts)
      this.#born.set([...this.#state.store.accounts.values()].at(-1) as Account, this.#state.now());
    return before && answer.body !== undefined && this.#chance(this.#options.oldBody)
      ? { ...answer, body: before.shown }
      : answer;
  }

  /** Steps and routes of another kind: nothing is done, or it is. */
  step(carryOut: () => TenantAnswer): TenantAnswer {
    if (this.#chance(this.#options.softSteps))
      return { status: 200, body: { success: false, status: 'FAILED', error: 'not_done' } };
    return carryOut();
  }

  /** A route that names people in its body leaves one of them as they are. */
  unheeded(): boolean {
    return this.#chance(this.#options.nothing);
  }

  /** Keeps what an account was until now, for reads that lag behind. */
  changed(account: Account, before: Json, version = account.version - 1): void {
    if (account.resource === before) return;
    const past = this.#past.get(account) ?? [];
    this.#past.set(account, [...past, { until: this.#state.now(), resource: before, version }]);
  }

  /** An account as a read sees it; `null`: not yet. */
  seen(account: Account, how: 'list' | 'single'): Account | null {
    if (this.#options.isBehind?.() === false) return account;
    const lag = how === 'list' ? this.#options.listLagMs : this.#options.readLagMs;
    const at = this.#state.now() - lag;
    if ((this.#born.get(account) ?? Number.NEGATIVE_INFINITY) > at) return null;
    const old = this.#past.get(account)?.find(({ until }) => until > at);
    return old ? { ...account, resource: old.resource, version: old.version } : account;
  }

  #chance(share: number): boolean {
    return share > 0 && this.#state.random() < share;
  }

  #nothing(request: TenantRequest, data: unknown, shown: Json | undefined, inBulk: boolean): TenantAnswer {
    const bodies = this.#options.bodies.filter((body) => !inBulk || body !== 'html');
    const body = bodies[Math.floor(this.#state.random() * bodies.length)] ?? 'empty';
    const isNew = request.method === 'POST';
    const status = isNew ? 201 : 200;
    if (body === 'error') return { status: 200, body: { error: 'quota_exceeded' } };
    if (body === 'html')
      return { status: 200, text: '<html><h1>Sign in</h1></html>', headers: { 'content-type': 'text/html' } };
    if (body === 'empty') return { status: isNew ? status : 204 };
    this.#ghosts += 1;
    const resource = isNew && isObject(data) ? { ...data, id: `ghost-${this.#ghosts}` } : shown;
    return { status, ...(resource && { body: resource }) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** True for a PATCH that does just this: an operation with this `op` and a path that begins so. */
export function patches(data: unknown, op: string, path: string): boolean {
  const operations = isObject(data) ? listOf(data['Operations']) : [];
  return operations.some(
    (one) => isObject(one) && textOf(one['op'])?.toLowerCase() === op && (textOf(one['path']) ?? '').startsWith(path),
  );
}
