import { AllRefused, Failure } from '../model/failure.ts';
import type { ApiError } from '../model/step.ts';
import type { WireResult } from '../model/tenant.ts';
import { isShared, Queue, takeBatch, takeShared } from './batch.ts';
import { about, type ExecuteContext } from './context.ts';
import { Forerunners } from './forerunners.ts';
import { type Item, stepOf, unword } from './item.ts';
import { resolveItems } from './resolve.ts';
import { endOpen, type Next, takeResult, tryAgain } from './results.ts';
import { errorText } from '../text/errors.ts';
import { RUN_AGAIN } from '../text/run-again.ts';

/** How a round of writes ended: `fatal` where the tenant or the run made an end of it. */
interface WritesEnd {
  fatal?: Failure;
  /** Set where new work was stopped: cancelled, or the time budget was used up. */
  stopped?: 'cancelled' | 'time-budget';
}

/**
 * Sends writes until each is done, failed, unknown or not started. Bulk requests where the tenant has them, several
 * under way at once; what has to be tried again is pooled over all requests and sent only when nothing fresh is left;
 * what may have arrived is looked up first, in as few requests as can be.
 * @param items writes in the order they should start; `waitsFor` of their operations is obeyed among them
 * @param priorOutcome whether an operation of an earlier phase succeeded; an operation whose forerunner did not is not
 * sent
 */
export async function sendWrites(
  items: Item[],
  context: ExecuteContext,
  priorOutcome: (id: string) => boolean | undefined,
): Promise<WritesEnd> {
  return new WriteRound(items, context, priorOutcome).run();
}

class WriteRound {
  readonly #items: Item[];
  readonly #context: ExecuteContext;
  readonly #ready = new Queue();
  readonly #forerunners: Forerunners;
  #pool: Item[] = [];
  #unclear: Item[] = [];
  /** Some of these writes can be carried together wherever they stand. */
  readonly #mayShare: boolean;
  readonly #underWay = new Set<Promise<void>>();
  #bulkUnderWay = 0;
  /** Operations of the largest bulk that was taken. */
  #largest = 0;
  /** Lowered by every 413. */
  #operationLimit = Number.POSITIVE_INFINITY;
  #round = 0;
  #fatal: Failure | undefined;

  constructor(items: Item[], context: ExecuteContext, priorOutcome: (id: string) => boolean | undefined) {
    this.#items = items;
    this.#context = context;
    this.#forerunners = new Forerunners(items, priorOutcome);
    this.#mayShare = items.some(isShared);
    this.#ready.push(items.filter((item) => !this.#forerunners.keeps(item)));
  }

  async run(): Promise<WritesEnd> {
    for (;;) {
      const stopped = this.#stopReason();
      if (stopped || this.#fatal) return this.#windUp(stopped);
      this.#ready.push(this.#forerunners.released());
      if (this.#ready.length > 0 && this.#underWay.size < this.#context.concurrency && this.#mayLaunch()) {
        this.#launch();
        continue;
      }
      if (this.#underWay.size > 0) {
        await this.#nextEvent();
        continue;
      }
      if (this.#ready.length > 0) {
        this.#launch();
        continue;
      }
      if (this.#unclear.length > 0) {
        await this.#clear();
        continue;
      }
      if (this.#pool.length > 0) {
        await this.#backOff();
        continue;
      }
      return {};
    }
  }

  #stopReason(): WritesEnd['stopped'] {
    if (this.#context.signal?.aborted) return 'cancelled';
    if (this.#context.clock.now() >= this.#context.deadline) return 'time-budget';
    return undefined;
  }

  /**
   * Nothing new is sent; what is under way may end, and after a mere time-out of the budget what is unclear is looked
   * up.
   */
  async #windUp(stopped: WritesEnd['stopped']): Promise<WritesEnd> {
    await Promise.all(this.#underWay);
    if (!this.#fatal && stopped !== 'cancelled' && this.#unclear.length > 0) await this.#clear();
    const why = this.#fatal
      ? this.#fatal.message
      : stopped === 'cancelled'
        ? 'the run was interrupted'
        : 'the time budget was used up';
    endOpen(this.#items, why);
    return { fatal: this.#fatal, stopped };
  }

  /** Both budgets at once only where waiting for the bulk budget would take longer than a minute. */
  #singlesHelp(): boolean {
    const limits = this.#limits();
    if (!limits) return true;
    return this.#ready.length / limits.operations > this.#context.bulkPerMinute;
  }

  #mayLaunch(): boolean {
    if (!this.#limits()) return true;
    if (this.#context.tenant.room('bulk') > 0 || this.#bulkUnderWay === 0) return true;
    return this.#singlesHelp() && this.#context.tenant.room('other') > 0;
  }

  #limits(): { operations: number; bytes: number } | null {
    const limits = this.#context.tenant.bulkLimits;
    return limits && { operations: Math.min(limits.operations, this.#operationLimit), bytes: limits.bytes };
  }

  /** Something under way ends, or – where a pace is learnt – a moment passes in which room may have come free. */
  async #nextEvent(): Promise<void> {
    if (this.#ready.length === 0 || this.#underWay.size >= this.#context.concurrency) {
      await Promise.race(this.#underWay);
      return;
    }
    const nap = new AbortController();
    await Promise.race([...this.#underWay, this.#context.clock.sleep(200, nap.signal).catch(() => undefined)]);
    nap.abort();
  }

  #launch(): void {
    const limits = this.#limits();
    const alone =
      !limits ||
      limits.operations < 2 ||
      (this.#context.tenant.room('bulk') <= 0 && this.#bulkUnderWay > 0 && this.#singlesHelp());
    const shared = this.#mayShare ? takeShared(this.#ready) : [];
    const batch = shared.length > 0 ? shared : alone ? this.#single(limits !== null) : takeBatch(this.#ready, limits);
    const bulk = batch.length > 1;
    if (bulk) this.#bulkUnderWay += 1;
    const work = this.#send(batch).finally(() => {
      if (bulk) this.#bulkUnderWay -= 1;
      this.#underWay.delete(work);
    });
    this.#underWay.add(work);
  }

  /** Beside bulks the last one goes alone, so that the bulks' own order stays. */
  #single(besideBulks: boolean): Item[] {
    return besideBulks ? this.#ready.takeLast() : this.#ready.take(1);
  }

  async #send(batch: Item[]): Promise<void> {
    const { tenant, journal, clock, payloadHash } = this.#context;
    for (const item of batch) {
      item.payloadHash = payloadHash(item.wire.data);
      item.form = item.wire.form;
    }
    try {
      await journal.appendAll(
        batch.map((item) =>
          about(
            item.operation,
            'operation.sent',
            {
              step: stepOf(item.operation),
              status: 'sent',
              attempts: item.attempts + 1,
              payload_hash: item.payloadHash,
            },
            item.id,
          ),
        ),
      );
      if (this.#context.signal?.aborted) return this.#requeue(batch);
      for (const item of batch) {
        item.state = 'sent';
        item.inBulk = batch.length > 1 && item.wire.bulkable;
      }
      if (batch.length === 1) await this.#takeOne(batch, await tenant.sendOne((batch[0] as Item).wire));
      else {
        const answer = await tenant.sendBulk(batch.map((item) => item.wire));
        if (answer.refused === 'too-large') this.#operationLimit = Math.max(1, Math.floor(batch.length / 2));
        if (answer.refused) this.#requeue(batch);
        else await this.#takeResults(batch, answer.results, answer.failedWhole);
      }
    } catch (error) {
      const sent = batch.filter(({ state }) => state === 'sent');
      if (error instanceof AllRefused) {
        for (const item of sent) {
          item.state = 'queued';
          if (error.attempts === 0) continue;
          item.attempts += error.attempts;
          Object.assign(item, { error: error.error, httpStatus: error.error.status });
        }
        this.#fatal ??= error;
        return;
      }
      for (const item of sent) item.mayHaveArrived = true;
      if (this.#context.signal?.aborted) return;
      for (const item of sent) item.wasCut = true;
      this.#fatal ??= error instanceof Failure ? error : crash(error);
    } finally {
      for (const item of batch) item.at = clock.now();
    }
  }

  /** The request as a whole was refused unread: nothing of it counts as a try. */
  #requeue(batch: Item[]): void {
    for (const item of batch) item.state = 'queued';
    this.#ready.putBack(batch);
  }

  /** Alone and still too large: it is this person, and not the number of operations, that made bulks too large. */
  async #takeOne(batch: Item[], result: WireResult): Promise<void> {
    if (result.httpStatus === 413) this.#operationLimit = this.#largest > 1 ? this.#largest : Number.POSITIVE_INFINITY;
    await this.#takeResults(batch, [result]);
  }

  /** @param halves the request failed as a whole: what is sent again goes in halves, and the try counts for nobody */
  async #takeResults(batch: Item[], results: WireResult[], halves = false): Promise<void> {
    const byRef = new Map(results.map((result) => [result.ref, result]));
    if (!halves) this.#largest = Math.max(this.#largest, batch.length);
    // Where nobody's change ended, leaving all of them out is the answer, and counts: it might be so for ever.
    const someEnded = results.some(({ status }) => status === 'done' || status === 'failed');
    for (const item of batch) {
      const result = byRef.get(item.write.ref);
      if (halves) item.together = Math.ceil(batch.length / 2);
      if (halves || (someEnded && result?.status === 'not-attempted'))
        item.spared += Math.max(1, result?.attempts ?? 1);
      this.#follow(item, takeResult(item, result, this.#context.maxAttempts));
      if (item.state === 'done' && item.write.type === 'create') unword(item);
    }
    this.#context.onWritten?.(batch);
    await this.#context.journal.appendAll(
      batch.map((item) => {
        const result = byRef.get(item.write.ref);
        return about(
          item.operation,
          'operation.answered',
          {
            step: stepOf(item.operation),
            status: result?.status ?? 'ambiguous',
            attempts: item.attempts,
            http_status: result?.httpStatus ?? null,
            latency_ms: Math.round(result?.latencyMs ?? 0),
            error: result?.error ?? null,
            correlation_id: result?.correlationId ?? null,
          },
          item.id,
        );
      }),
      'file',
    );
  }

  #follow(item: Item, next: Next): void {
    if (next === 'again') this.#pool.push(item);
    else if (next === 'look-up') this.#unclear.push(item);
  }

  /** Looks up what is unclear, all of it together. */
  async #clear(): Promise<void> {
    const unclear = this.#unclear;
    this.#unclear = [];
    try {
      await resolveItems(unclear, this.#context);
    } catch (error) {
      if (this.#context.signal?.aborted) return;
      this.#fatal ??= error instanceof Failure ? error : crash(error);
      return;
    }
    for (const item of unclear) {
      if (item.state !== 'queued') continue;
      unword(item);
      const next = tryAgain(item, this.#context.maxAttempts);
      // Halves of a bulk that failed as a whole need no rest: it may have been one person's doing.
      if (next === 'again' && item.together !== undefined && item.attempts === item.spared) this.#ready.push([item]);
      else this.#follow(item, next);
    }
    this.#context.onWritten?.(unclear);
  }

  /** Pooled failures wait (2 s, doubling, full jitter, 60 s at most) and go out together. */
  async #backOff(): Promise<void> {
    this.#round += 1;
    const longest = Math.min(60_000, 1_000 * 2 ** this.#round);
    const needed = this.#pool.some(({ error, attempts }) => error && isWorthAWait(error.kind, attempts));
    if (needed)
      await this.#context.clock.sleep(this.#context.random() * longest, this.#context.signal).catch(() => undefined);
    this.#ready.push(this.#pool);
    this.#pool = [];
  }
}

/** A look may show the version that was refused again, as long as reads lag behind writes. */
const isWorthAWait = (kind: ApiError['kind'], attempts: number): boolean =>
  kind === 'rate-limited' || kind === 'server' || (kind === 'version' && attempts > 1);

const crash = (error: unknown): Failure =>
  new Failure('apply-failed', `the apply failed: ${errorText(error)}`, RUN_AGAIN, { cause: error });
