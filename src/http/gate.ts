import type { Clock } from '../model/clock.ts';
import type { Concurrency } from './concurrency.ts';
import type { PaceSignals } from './headers.ts';
import { Pacer, type Grant } from './pace.ts';
import type { Budget } from './types.ts';

/** The longest wait that is sat out; past it a run does better to end and say so. */
export const PATIENCE_MS = 3_600_000;
/** Between two lines about waiting. */
const QUIET_MS = 5000;

interface GateOptions {
  clock: Clock;
  pace: { otherPerMinute: number; bulkPerMinute: number };
  concurrency: Concurrency;
  onWait?: (event: { budget: Budget; ms: number; reason: string }) => void;
  /** A budget has to wait this much longer than it already had to. */
  onHold?: (ms: number) => void;
}

/** Leave to send one request; goes back to the gate exactly once. */
export interface Pass {
  budget: Budget;
  grant: Grant;
}

/** The server asked for a wait that is not sat out. */
export class WaitTooLong extends Error {
  readonly ms: number;
  constructor(ms: number) {
    super(`a wait of ${Math.round(ms / 1000)} s was asked for`);
    this.ms = ms;
  }
}

interface Waiting {
  order: number;
  resolve: (pass: Pass) => void;
  reject: (reason: Error) => void;
}

const BUDGETS = ['bulk', 'other', 'token'] as const satisfies Budget[];
/** Token requests are few; their pacer only keeps the waits that the authorisation server asks for. */
const TOKEN_PER_MINUTE = 60;

/**
 * Lets requests out: the oldest of those whose budget has room, while fewer than `concurrency.limit` are under way.
 * A request that waits for its pace holds no place, so one budget never stands in the other's way; token requests need
 * no place at all, since others under way may be waiting for the token.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #pacers: Record<Budget, Pacer>;
  readonly #queues: Record<Budget, Waiting[]> = { bulk: [], other: [], token: [] };
  readonly #lastSaid: Record<Budget, number> = { bulk: -Infinity, other: -Infinity, token: -Infinity };
  #underWay = 0;
  #timer: AbortController | null = null;
  #wakeAt = Infinity;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#pacers = {
      bulk: new Pacer(options.pace.bulkPerMinute),
      other: new Pacer(options.pace.otherPerMinute),
      token: new Pacer(TOKEN_PER_MINUTE),
    };
  }

  /**
   * Waits for leave to send.
   * @param order the request's number: lower ones go first, so that what is repeated keeps its place
   * @throws WaitTooLong, or whatever `clear` is called with
   */
  enter(budget: Budget, order: number): Promise<Pass> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues[budget];
      const behind = queue.findLastIndex((waiting) => waiting.order <= order);
      queue.splice(behind + 1, 0, { order, resolve, reject });
      this.#pump();
    });
  }

  /** Requests of a budget that could start now, those already waiting taken off; Infinity before a limit is known. */
  room(budget: Budget): number {
    return Math.max(0, this.#pacers[budget].room(this.#options.clock.now()) - this.#queues[budget].length);
  }

  /** False where the budget had to start waiting since the pass was given. */
  isOpen(pass: Pass): boolean {
    return this.#options.clock.now() >= this.#pacers[pass.budget].blockedUntil;
  }

  /** The request was not sent. */
  giveBack(pass: Pass): void {
    this.#pacers[pass.budget].giveBack(pass.grant);
    this.#leave(pass.budget);
  }

  /** The request was sent; `signals`: what the answer says about pace, `null` where there was no answer. */
  done(pass: Pass, signals: PaceSignals | null): void {
    const pacer = this.#pacers[pass.budget];
    const now = this.#options.clock.now();
    const before = Math.max(now, pacer.blockedUntil);
    const free = !pacer.limited;
    if (signals) pacer.answered(pass.grant, signals, now);
    else pacer.lost(pass.grant);
    const more = pacer.blockedUntil - before;
    if (more > 0) {
      this.#options.onHold?.(more);
      this.#tell(pass.budget, pacer.blockedUntil - now, signals, free ? pacer : null);
    }
    this.#leave(pass.budget);
  }

  /** Rejects everything that waits. */
  clear(reason: Error): void {
    for (const budget of BUDGETS) for (const waiting of this.#queues[budget].splice(0)) waiting.reject(reason);
    this.#pump();
  }

  #leave(budget: Budget): void {
    if (budget !== 'token') this.#underWay -= 1;
    this.#pump();
  }

  #tell(budget: Budget, ms: number, signals: PaceSignals | null, learnt: Pacer | null): void {
    const now = this.#options.clock.now();
    if (now - this.#lastSaid[budget] < QUIET_MS) return;
    this.#lastSaid[budget] = now;
    const what = budget === 'bulk' ? 'bulk requests' : budget === 'token' ? 'token requests' : 'requests';
    const why = signals?.limited
      ? signals.waitMs === null
        ? 'too many requests (429, no Retry-After)'
        : 'the tenant asked for it (429)'
      : 'the tenant’s answer asked for it';
    this.#options.onWait?.({
      budget,
      ms,
      reason: learnt ? `${why}; from now on ${Math.round(learnt.perMinute)} ${what} a minute` : why,
    });
  }

  #pump(): void {
    const now = this.#options.clock.now();
    let wake = Infinity;
    for (;;) {
      wake = Infinity;
      let next: Budget | null = null;
      for (const budget of BUDGETS) {
        const first = this.#queues[budget][0];
        if (!first || (budget !== 'token' && this.#underWay >= this.#options.concurrency.limit)) continue;
        const ms = this.#pacers[budget].delay(now);
        if (ms > PATIENCE_MS) for (const waiting of this.#queues[budget].splice(0)) waiting.reject(new WaitTooLong(ms));
        else if (ms > 0) wake = Math.min(wake, now + ms);
        else if (!next || first.order < (this.#queues[next][0]?.order ?? Infinity)) next = budget;
      }
      if (!next) break;
      const waiting = this.#queues[next].shift() as Waiting;
      if (next !== 'token') this.#underWay += 1;
      waiting.resolve({ budget: next, grant: this.#pacers[next].take(now) });
    }
    this.#alarm(wake, now);
  }

  #ring(timer: AbortController): void {
    if (this.#timer !== timer) return;
    this.#timer = null;
    this.#wakeAt = Infinity;
    this.#pump();
  }

  #alarm(at: number, now: number): void {
    if (at === this.#wakeAt) return;
    this.#timer?.abort();
    this.#timer = null;
    this.#wakeAt = at;
    if (at === Infinity) return;
    const timer = new AbortController();
    this.#timer = timer;
    this.#options.clock.sleep(at - now, timer.signal).then(
      () => this.#ring(timer),
      () => undefined,
    );
  }
}
