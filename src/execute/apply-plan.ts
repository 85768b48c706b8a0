/**
 * The life of an operation, from the plan to the report:
 *
 * 1. `apply-plan.ts` takes the phases in their order: leavers, then changes that free a user name, then the rest.
 * 2. `item.ts` makes a write of it, in the tenant's words; `batch.ts` puts writes together where the tenant has bulk.
 * 3. `writes.ts` records that it is sent (on the disk before the request leaves), sends it, and takes each answer.
 * 4. `results.ts` judges the answer: it worked, it failed, it may be tried again, or nobody knows.
 * 5. What nobody knows is looked up (`resolve.ts`), before anything is sent a second time.
 * 6. `proof.ts` reads what was written: only what the tenant is seen to hold is done.
 * 7. Leavers then take their steps (`leavers/`); a step that is not done stays open for the next run.
 * 8. `outcome-book.ts`: one outcome for each operation goes into the audit, and from there into every report.
 */
import { Failure } from '../model/failure.ts';
import { deactivatesOnly, isBlocked, isLeaving, type Operation } from '../model/operation.ts';
import type { Outcome } from '../model/outcome.ts';
import { phaseOf } from '../plan/order.ts';
import { adoptedRoles, endAdoption } from './adopted-roles.ts';
import { refreshCaches } from './leavers/cache.ts';
import type { ExecuteContext } from './context.ts';
import { carryOutSignOuts } from './leavers/sign-out.ts';
import { isShared } from './batch.ts';
import { isKeptInPart, type Item, itemOf, unword, writeOf } from './item.ts';
import { OtherForms } from './other-forms.ts';
import { type Extent, leaveUnconfirmed, prove } from './proof.ts';
import { OutcomeBook } from './outcome-book.ts';
import { ProgressCount } from './progress.ts';
import { endOpen } from './results.ts';
import { sendWrites } from './writes.ts';

/** What an apply did: one outcome for every operation of the plan, in the plan's order. */
export interface Execution {
  outcomes: Outcome[];
  /** Set where the tenant or the run put an end to it before everything was tried. */
  fatal?: Failure;
  stopped?: 'cancelled' | 'time-budget';
}

/**
 * Carries out a plan: deactivations and deletions, then updates that free a userName, then the rest. Every operation
 * ends in exactly one outcome, written to the audit as it happens; nothing that is not in the plan is sent.
 * @param operations the plan's operations (`waitsFor` filled in)
 * @param context tenant, journal, clock, limits
 */
export async function applyPlan(operations: readonly Operation[], context: ExecuteContext): Promise<Execution> {
  return new Apply(operations, context).run();
}

/** Writes that go first, and that a tenant may ignore in a row before it is not written to any more. */
const FIRST = 20;

/** Outcomes that go on record together. */
const TOGETHER = 1000;

/** States of a write that is over. */
const WRITTEN: ReadonlySet<Item['state']> = new Set(['done', 'failed', 'ignored', 'accepted', 'unknown']);

/** What was seen of an account is looked at once more after a later write of it, which may have taken it back. */
function seeAgain(items: readonly Item[], later: readonly Item[]): void {
  const byId = Map.groupBy(later, ({ id }) => id);
  for (const item of items) {
    if (item.id === undefined || item.state !== 'done' || !item.seen) continue;
    const others = (byId.get(item.id) ?? []).filter((one) => one !== item && one.at >= item.at && one.at > 0);
    if (others.length === 0) continue;
    item.seen = false;
    item.at = Math.max(...others.map(({ at }) => at));
  }
}

class Apply {
  readonly #operations: readonly Operation[];
  readonly #context: ExecuteContext;
  readonly #book: OutcomeBook;
  #fatal: Failure | undefined;
  #stopped: Execution['stopped'];
  readonly #forms: OtherForms;
  /** Writes by their operation, sent in this run. */
  readonly #items = new Map<string, Item>();
  /** Something that was written was seen in the tenant, if only in part. */
  #wasSeen = false;
  /** How long reads were seen to lag behind writes, milliseconds. */
  #lagMs = 0;
  /** Writes proven ignored, while nothing was seen. */
  #ignored = 0;
  readonly #counted = new Set<Item>();
  readonly #progress: ProgressCount;

  constructor(operations: readonly Operation[], context: ExecuteContext) {
    this.#operations = operations;
    this.#progress = new ProgressCount(operations.filter(({ kind }) => kind !== 'blocked').length, context.onProgress);
    // Leavers are over only when they are signed out; everyone else with the answer to the write.
    const onWritten: ExecuteContext['onWritten'] = (written) => {
      for (const { operation, state } of written)
        if (!isLeaving(operation) && WRITTEN.has(state)) this.#progress.end(operation.id, state !== 'done');
      this.#progress.say();
    };
    this.#context = { ...context, onWritten };
    this.#book = new OutcomeBook(this.#context, this.#progress);
    this.#forms = new OtherForms(this.#context, (items) => this.#send(items));
  }

  async run(): Promise<Execution> {
    for (const phase of [0, 1, 2] as const) {
      const due = this.#operations.filter((operation) => phaseOf(operation) === phase);
      if (phase === 0) await this.#leavers(due);
      else await this.#writes(due.filter((operation) => !isBlocked(operation)));
    }
    for (const operation of this.#operations) {
      if (this.#book.of(operation.id)) continue;
      if (isBlocked(operation) && !deactivatesOnly(operation))
        this.#book.end(operation, 'blocked', operation.reason, {});
      else this.#book.end(operation, 'not-started', this.#whyNot(), {});
    }
    await this.#flush();
    const outcomes = this.#operations.map((operation) => this.#book.of(operation.id) as Outcome);
    return { outcomes, fatal: this.#fatal, stopped: this.#stopped };
  }

  #whyNot(): string {
    if (this.#fatal) return this.#fatal.message;
    return this.#stopped === 'cancelled' ? 'the run was interrupted' : 'the time budget was used up';
  }

  /** Writes of one phase: sent, read back, followed by what belongs to them. */
  async #writes(operations: Operation[]): Promise<void> {
    if (operations.length === 0 || this.#fatal || this.#stopped) return;
    const prepare = this.#context.tenant.prepare.bind(this.#context.tenant);
    const items = operations.map((operation) => itemOf(operation, writeOf(operation), prepare));
    await this.#round(items);
    const late = await this.#adoptedRoles(items);
    const steps = await refreshCaches(items, this.#context, {
      ended: () => this.#ended(),
      fail: (failure) => void (this.#fatal ??= failure),
    });
    for (const item of items) {
      const follow = late.get(item.operation.id);
      if (follow) endAdoption(item, follow);
      this.#book.endItem(item, steps.get(item.operation.id));
      this.#items.delete(item.operation.id);
      // The records of a hundred thousand people at once would be larger than all that is known of them.
      if (this.#book.waiting >= TOGETHER) await this.#flush();
    }
    await this.#flush();
  }

  /**
   * Sends writes and proves them. Where nothing was seen yet in this run, a few go first: a tenant that ignores what it
   * answers with success is found out before everything was sent.
   */
  async #round(items: Item[], context = this.#context): Promise<void> {
    if (items.length === 0) return;
    for (const item of items) this.#items.set(item.operation.id, item);
    const first = this.#firstFew(items, context);
    if (first.length === 0) await this.#send(items, context);
    else await this.#sendInTwo(first, items, context);
    await this.#prove(items);
    await this.#judge(items);
    leaveUnconfirmed(items, this.#isOver() ? this.#whyNot() : 'nobody looked');
  }

  async #sendInTwo(first: Item[], items: Item[], context: ExecuteContext): Promise<void> {
    await this.#send(first, context);
    await this.#prove(first, 'one');
    if (!first.some(({ seen }) => seen)) await this.#judge(first);
    const gone = new Set(first);
    const rest = items.filter((item) => !gone.has(item));
    if (this.#isOver()) return endOpen(rest, this.#whyNot());
    // What the first showed may have taught another form.
    for (const item of rest) unword(item);
    await this.#send(rest, context);
    seeAgain(first, rest);
  }

  /** As many as one bulk takes, since fewer would only cost a request; `FIRST` where each is sent alone. */
  #firstFew(items: readonly Item[], context: ExecuteContext): Item[] {
    // Where one request carries all that are sent at once, there is no first.
    const together = context.concurrency > this.#context.concurrency;
    if (this.#wasSeen || this.#context.readsBack === false || together) return [];
    const free = items.filter((item) => {
      const { waitsFor = [], follows = [] } = item.operation;
      return waitsFor.length + follows.length === 0 && !isShared(item);
    });
    const bulk = this.#context.tenant.bulkLimits;
    const few = bulk && free.some(({ wire }) => wire.bulkable) ? Math.max(FIRST, bulk.operations) : FIRST;
    return free.length > few ? free.slice(0, few) : [];
  }

  async #send(items: Item[], context = this.#context): Promise<boolean> {
    const end = await sendWrites(items, context, (id) => this.#succeeded(id));
    this.#fatal ??= end.fatal;
    this.#stopped ??= end.stopped;
    return !this.#isOver();
  }

  async #prove(items: readonly Item[], extent: Extent = 'all'): Promise<void> {
    if (this.#fatal) return;
    if (this.#context.readsBack === false) for (const item of items) item.seen ||= item.state === 'done';
    await this.#proving(async () => void (await prove(items, this.#context, extent)));
    this.#wasSeen ||= items.some(({ seen }) => seen);
    for (const { seenLateMs = 0 } of items) this.#lagMs = Math.max(this.#lagMs, seenLateMs);
  }

  #lag(): number {
    return Math.max(this.#lagMs, this.#context.tenant.lagMs ?? 0);
  }

  /** What was ignored is tried in another form, once; a tenant that ignores everything is not written to any more. */
  async #judge(items: readonly Item[]): Promise<void> {
    if (this.#isOver()) return;
    const sent = new Map(items.map((item) => [item, item.attempts]));
    await this.#proving(() => this.#forms.rescue(items, this.#wasSeen ? this.#lag() : null));
    seeAgain(
      items,
      items.filter((item) => item.attempts > (sent.get(item) ?? 0)),
    );
    await this.#prove(items);
    for (const item of items) {
      if (this.#counted.has(item)) continue;
      this.#wasSeen ||= item.seen || isKeptInPart(item);
      // A tenant that keeps no externalId may keep everything else.
      if (item.state === 'ignored' && item.missing.some((field) => field !== 'externalId')) {
        this.#counted.add(item);
        this.#ignored += 1;
      }
    }
    if (this.#wasSeen || this.#ignored < FIRST) return;
    this.#fatal ??= new Failure(
      'apply-failed',
      `CXone answered ${this.#ignored} changes with success and did none of them`,
      'Check in CXone whether the API user may write accounts, and whether `scim-url` leads to the right tenant.',
    );
  }

  /** A read that is interrupted ends the run, not the reporting of what was done. */
  async #proving(read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (this.#context.signal?.aborted) this.#stopped ??= 'cancelled';
      else if (error instanceof Failure) this.#fatal ??= error;
      else throw error;
    }
  }

  #succeeded(id: string): boolean | undefined {
    const outcome = this.#book.of(id);
    if (!outcome) {
      const item = this.#items.get(id);
      return item && item.state === 'done';
    }
    // A deletion may leave a step of the sign-out open or queued, and not every one that is partly done deleted.
    return (
      outcome.status === 'done' || outcome.steps.some(({ step, status }) => step === 'delete' && status === 'done')
    );
  }

  /** Roles of accounts that were adopted, by the operation they belong to. */
  async #adoptedRoles(items: Item[]): Promise<Map<string, Item>> {
    const follow = adoptedRoles(items, this.#context.tenant);
    await this.#round(follow);
    return new Map(follow.map((item) => [item.operation.id, item]));
  }

  #isOver(): boolean {
    if (this.#context.signal?.aborted) this.#stopped ??= 'cancelled';
    return this.#fatal !== undefined || this.#stopped !== undefined;
  }

  /** Why nothing more may be sent, `null` as long as it may. */
  #ended(): string | null {
    const { clock, deadline } = this.#context;
    if (!this.#isOver() && clock.now() >= deadline) this.#stopped = 'time-budget';
    return this.#isOver() ? this.#whyNot() : null;
  }

  async #leavers(operations: Operation[]): Promise<void> {
    await carryOutSignOuts(operations, this.#context, {
      write: (items, context) => this.#round(items, context),
      attempt: (work) => this.#proving(work),
      finish: async (end) => {
        if ('item' in end) this.#book.endUnconfirmed(end);
        else this.#book.end(end.operation, end.status, end.detail, end.extra);
        await this.#flush();
      },
      ended: () => (this.#isOver() ? this.#whyNot() : null),
    });
  }

  async #flush(): Promise<void> {
    const failed = await this.#book.flush();
    if (failed) this.#fatal ??= failed;
  }
}
