/**
 * The life of an operation, from the plan to the report:
 *
 * 1. `apply-plan.ts` takes the phases in their order: leavers, then changes that free a user name, then the rest.
 * 2. `item.ts` makes a write of it, in the tenant's words; `batch.ts` puts writes together where the tenant has bulk.
 * 3. `writes.ts` records that it is sent (on the disk before the request leaves), sends it, and takes each answer.
 * 4. `results.ts` judges the answer: it worked, it failed, it may be tried again, or nobody knows.
 * 5. What nobody knows is looked up (`resolve.ts`), before anything is sent a second time.
 * 6. `readback.ts` reads what was written: only what the tenant is seen to hold is done.
 * 7. Leavers then take their steps (`leavers/`); a step that is not done stays open for the next run.
 * 8. One outcome for each operation goes into the audit, and from there into every report.
 */
import { Failure } from '../model/failure.ts';
import { isBlocked, isLeaving, type Operation, type RoleAssignment } from '../model/operation.ts';
import { GROUP_OF, type Outcome, type OutcomeStatus } from '../model/outcome.ts';
import type { StepOutcome } from '../model/step.ts';
import type { AuditEvent } from '../model/audit-record.ts';
import { phaseOf } from '../plan/order.ts';
import { refreshCaches } from './leavers/cache.ts';
import { about, type ExecuteContext } from './context.ts';
import { carryOutSignOuts, type SignOutEnd } from './leavers/sign-out.ts';
import { isShared } from './batch.ts';
import { type Item, itemOf, lacksRoles, mainStep, statusOf, unword, writeOf } from './item.ts';
import { isClosed } from './leavers/step-records.ts';
import { OtherForms } from './other-forms.ts';
import { type Extent, leaveUnconfirmed, prove } from './proof.ts';
import { ProgressCount } from './progress.ts';
import { endOpen, hasEnded } from './results.ts';
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

/** States of a write that is over. */
const WRITTEN: ReadonlySet<string> = new Set(['done', 'failed', 'ignored', 'accepted', 'unknown']);

class Apply {
  readonly #operations: readonly Operation[];
  readonly #context: ExecuteContext;
  readonly #outcomes = new Map<string, Outcome>();
  #fatal: Failure | undefined;
  #stopped: Execution['stopped'];
  readonly #forms: OtherForms;
  /** Writes by their operation, sent in this run. */
  readonly #items = new Map<string, Item>();
  /** Something that was written was seen in the tenant. */
  #wasSeen = false;
  /** Writes proven ignored, while nothing was seen. */
  #ignored = 0;
  readonly #counted = new Set<Item>();
  #records: AuditEvent[] = [];
  #finished: Outcome[] = [];

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
    this.#forms = new OtherForms(this.#context, (items) => this.#send(items));
  }

  async run(): Promise<Execution> {
    for (const phase of [0, 1, 2] as const) {
      const due = this.#operations.filter((operation) => phaseOf(operation) === phase);
      if (phase === 0) await this.#leavers(due);
      else await this.#writes(due.filter((operation) => !isBlocked(operation)));
    }
    for (const operation of this.#operations) {
      if (this.#outcomes.has(operation.id)) continue;
      if (isBlocked(operation)) this.#end(operation, 'blocked', operation.reason, {});
      else this.#end(operation, 'not-started', this.#whyNot(), {});
    }
    await this.#flush();
    const outcomes = this.#operations.map((operation) => this.#outcomes.get(operation.id) as Outcome);
    return { outcomes, fatal: this.#fatal, stopped: this.#stopped };
  }

  #whyNot(): string {
    if (this.#fatal) return this.#fatal.message;
    return this.#stopped === 'cancelled' ? 'the run was cancelled' : 'the time budget was used up';
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
      if (follow && follow.state !== 'done') {
        item.state = follow.state === 'ignored' || follow.state === 'accepted' ? follow.state : 'failed';
        item.detail = `the existing account was linked, but its roles were not written: ${follow.detail}`;
        if (follow.error) item.error = follow.error;
      }
      this.#endItem(item, steps.get(item.operation.id));
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
    if (first.length > 0) {
      await this.#send(first, context);
      await this.#prove(first, 'one');
      if (!first.some(({ seen }) => seen)) await this.#judge(first);
    }
    const gone = new Set(first);
    const rest = first.length > 0 ? items.filter((item) => !gone.has(item)) : items;
    if (first.length > 0 && this.#isOver()) endOpen(rest, this.#whyNot());
    else {
      // What the first showed may have taught another form.
      if (first.length > 0) for (const item of rest) unword(item);
      await this.#send(rest, context);
    }
    await this.#prove(items);
    await this.#judge(items);
    leaveUnconfirmed(items, this.#isOver() ? this.#whyNot() : 'nobody looked');
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
    if (end.fatal) this.#fatal ??= end.fatal;
    if (end.stopped) this.#stopped ??= end.stopped;
    return !this.#fatal && !this.#stopped;
  }

  async #prove(items: readonly Item[], extent: Extent = 'all'): Promise<void> {
    if (this.#fatal || this.#stopped === 'cancelled') return;
    if (this.#context.readsBack === false) for (const item of items) item.seen ||= item.state === 'done';
    await this.#proving(async () => void (await prove(items, this.#context, extent)));
    this.#wasSeen ||= items.some(({ seen }) => seen);
  }

  /** What was ignored is tried in another form, once; a tenant that ignores everything is not written to any more. */
  async #judge(items: readonly Item[]): Promise<void> {
    if (this.#isOver()) return;
    await this.#proving(() => this.#forms.rescue(items, this.#wasSeen));
    for (const item of items) {
      if (this.#counted.has(item)) continue;
      this.#wasSeen ||= item.seen;
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
      else if (error instanceof Error && error.name === 'Failure') this.#fatal ??= error as Failure;
      else throw error;
    }
  }

  #succeeded(id: string): boolean | undefined {
    const outcome = this.#outcomes.get(id);
    if (!outcome) {
      const item = this.#items.get(id);
      return item && hasEnded(item) ? item.state === 'done' : undefined;
    }
    return outcome.status === 'done' || outcome.status === 'adopted' || outcome.status === 'partial';
  }

  /** An account that was adopted instead of created gets the roles that its creation would have brought. */
  async #adoptedRoles(items: Item[]): Promise<Map<string, Item>> {
    const { tenant } = this.#context;
    const due = items.filter(
      (item) => item.adopted && item.state === 'done' && item.user && lacksRoles(item.operation, item.user),
    );
    const follow = due.map((item) => {
      const user = item.user as NonNullable<Item['user']>;
      const held = new Set(user.roles.map((role) => role.value));
      const add = (item.operation.roles ?? []).filter((role) => !held.has(role.value));
      // Nobody planned to take a role away here: an account that turned up meanwhile keeps what it has until the next
      // plan.
      const roles = [...user.roles, ...add];
      const operation: RoleAssignment = {
        ...common(item.operation),
        kind: 'roles',
        before: { roles: [...held].sort() },
        after: { roles: roles.map((role) => role.value).sort() },
        prior: user,
        roles,
      };
      const write = { type: 'roles' as const, ref: operation.id, user, roles, add, remove: [] };
      return itemOf(operation, write, tenant.prepare.bind(tenant));
    });
    if (follow.length > 0) await this.#round(follow);
    return new Map(follow.map((item) => [item.operation.id, item]));
  }

  #isOver(): boolean {
    if (this.#context.signal?.aborted) this.#stopped ??= 'cancelled';
    return this.#fatal !== undefined || this.#stopped !== undefined;
  }

  /** Why nothing more may be sent, `null` as long as it may. */
  #ended(): string | null {
    const { signal, clock, deadline } = this.#context;
    if (signal?.aborted) this.#stopped ??= 'cancelled';
    else if (clock.now() >= deadline) this.#stopped ??= 'time-budget';
    return this.#fatal || this.#stopped ? this.#whyNot() : null;
  }

  async #leavers(operations: Operation[]): Promise<void> {
    if (operations.length === 0) return;
    await carryOutSignOuts(operations, this.#context, {
      write: (items, context) => this.#round(items, context),
      attempt: (work) => this.#proving(work),
      finish: async (end) => {
        if ('item' in end) this.#endUnconfirmed(end);
        else this.#end(end.operation, end.status, end.detail, end.extra);
        await this.#flush();
      },
      ended: () => (this.#fatal || this.#stopped ? this.#whyNot() : null),
    });
  }

  /** A deactivation that says how the operation ended, with what followed it all the same. */
  #endUnconfirmed({ item, extra, left }: Extract<SignOutEnd, { item: Item }>): void {
    if (left) item.detail = [item.detail, left].filter(Boolean).join('; ');
    this.#endItem(item, undefined, extra);
  }

  #endItem(item: Item, refresh?: StepOutcome, extra: Partial<Outcome> = {}): void {
    const status = statusOf(item);
    const wish = this.#context.policy.steps.cacheRefresh;
    // Someone whose change failed is reported as that, whatever became of the cache.
    const isOpen = refresh !== undefined && (status === 'done' || status === 'adopted') && !isClosed(refresh, wish);
    this.#end(
      item.operation,
      isOpen ? 'partial' : status,
      isOpen ? `${wish === 'require' ? 'required and not' : 'not'} done: ${refresh.step}` : item.detail,
      {
        steps: [mainStep(item), ...(refresh ? [refresh] : [])],
        attempts: item.attempts,
        latencyMs: item.latencyMs,
        id: item.id,
        ignoredFields: item.state === 'ignored' && item.missing.length > 0 ? item.missing : undefined,
        httpStatus: item.httpStatus,
        correlationId: item.correlationId,
        payloadHash: item.payloadHash,
        ...extra,
        error: extra.error ?? item.error,
      },
    );
  }

  /** The one place where an operation gets its outcome, and the audit its record. */
  #end(
    operation: Operation,
    status: OutcomeStatus,
    detail: string,
    more: Partial<Outcome> & { httpStatus?: number | null; correlationId?: string | null; payloadHash?: string | null },
  ): void {
    const { httpStatus = null, correlationId = null, payloadHash = null, ...rest } = more;
    const outcome: Outcome = { operation, status, detail, steps: [], attempts: 0, latencyMs: 0, ...rest };
    if (outcome.attempts === 0) {
      for (const step of outcome.steps) {
        outcome.attempts += step.attempts;
        outcome.latencyMs += step.latencyMs;
      }
    }
    this.#outcomes.set(operation.id, outcome);
    if (operation.kind !== 'blocked' && status !== 'not-started')
      this.#progress.end(operation.id, GROUP_OF[status] === 'failed');
    this.#records.push(
      about(
        operation,
        'operation.finished',
        {
          status,
          detail: detail || null,
          attempts: outcome.attempts,
          http_status: httpStatus,
          latency_ms: Math.round(outcome.latencyMs),
          payload_hash: payloadHash,
          error: outcome.error ?? null,
          correlation_id: correlationId ?? outcome.error?.correlationId ?? null,
        },
        outcome.id,
      ),
    );
    this.#finished.push(outcome);
  }

  /** Writes the collected records with one sync; only what is on record is passed on. */
  async #flush(): Promise<void> {
    this.#progress.say();
    const records = this.#records;
    const finished = this.#finished;
    this.#records = [];
    this.#finished = [];
    try {
      if (records.length > 0) await this.#context.journal.appendAll(records, 'file');
    } catch (error) {
      // What was done is done: it is reported although it can't be put on record any more.
      if (!(error instanceof Failure)) throw error;
      this.#fatal ??= error;
      return;
    }
    for (const outcome of finished) this.#context.onOutcome?.(outcome);
  }
}

/** Who an operation is about, and why it is done. */
const common = ({ id, key, file, row, line, reason, reasonCode, sideEffects, person }: Operation) => ({
  id,
  key,
  file,
  row,
  line,
  reason,
  reasonCode,
  sideEffects,
  person,
});
