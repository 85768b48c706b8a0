import type { AuditEvent } from '../model/audit-record.ts';
import { Failure } from '../model/failure.ts';
import type { Operation } from '../model/operation.ts';
import { groupOf, type Outcome, type OutcomeStatus, worked } from '../model/outcome.ts';
import { about, type ExecuteContext } from './context.ts';
import { isLastRole, type Item, mainStep, statusOf, wasHeard } from './item.ts';
import type { Refresh } from './leavers/cache.ts';
import { isClosed } from './leavers/step-records.ts';
import type { SignOutEnd } from './leavers/sign-out.ts';
import type { ProgressCount } from './progress.ts';

/** The outcomes of an apply: one for each operation, on record before anybody hears of it. */
export class OutcomeBook {
  readonly #context: ExecuteContext;
  readonly #progress: ProgressCount;
  readonly #outcomes = new Map<string, Outcome>();
  #records: AuditEvent[] = [];
  #finished: Outcome[] = [];

  constructor(context: ExecuteContext, progress: ProgressCount) {
    this.#context = context;
    this.#progress = progress;
  }

  of(id: string): Outcome | undefined {
    return this.#outcomes.get(id);
  }

  /** Outcomes that are not on record yet. */
  get waiting(): number {
    return this.#records.length;
  }

  /** A deactivation that says how the operation ended, with what followed it all the same. */
  endUnconfirmed({ item, extra, left }: Extract<SignOutEnd, { item: Item }>): void {
    if (left) item.detail = [item.detail, left].filter(Boolean).join('; ');
    this.endItem(item, undefined, extra);
  }

  /** How a write ended, with what followed it. */
  endItem(item: Item, refresh?: Refresh, extra: Partial<Outcome> = {}): void {
    const status = statusOf(item);
    const wish = this.#context.policy.steps.cacheRefresh;
    // Someone whose change failed is reported as that, whatever became of the cache.
    const isDone = worked(status);
    const isOpen = isDone && refresh !== undefined && (refresh.isLeftOut || !isClosed(refresh.step, wish));
    this.end(
      item.operation,
      isOpen ? 'partial' : status,
      isOpen ? `${wish === 'require' ? 'required and not' : 'not'} done: ${refresh.step.step}` : item.detail,
      {
        steps: [mainStep(item), ...(refresh ? [refresh.step] : [])],
        attempts: item.attempts,
        latencyMs: item.latencyMs,
        id: item.id,
        ignoredFields: item.state === 'ignored' && item.missing.length > 0 && wasHeard(item) ? item.missing : undefined,
        rolesLeft: isLastRole(item) && wasHeard(item) ? item.user?.roles.map(({ value }) => value) : undefined,
        rolesBeside: item.rolesBeside?.length ? item.rolesBeside : undefined,
        httpStatus: item.httpStatus,
        correlationId: item.correlationId,
        payloadHash: item.payloadHash,
        ...extra,
        error: extra.error ?? item.error,
      },
    );
  }

  /** The one place where an operation gets its outcome, and the audit its record. */
  end(
    operation: Operation,
    status: OutcomeStatus,
    detail: string,
    more: Omit<Partial<Outcome>, 'httpStatus'> & {
      httpStatus?: number | null | undefined;
      correlationId?: string | null;
      payloadHash?: string | null;
    },
  ): void {
    const { httpStatus = null, correlationId = null, payloadHash = null, ...rest } = more;
    const outcome: Outcome = { operation, status, detail, steps: [], attempts: 0, latencyMs: 0, ...rest };
    if (httpStatus !== null) outcome.httpStatus = httpStatus;
    if (outcome.attempts === 0) {
      for (const step of outcome.steps) {
        outcome.attempts += step.attempts;
        outcome.latencyMs += step.latencyMs;
      }
    }
    this.#outcomes.set(operation.id, outcome);
    if (operation.kind !== 'blocked' && status !== 'not-started')
      this.#progress.end(operation.id, groupOf(status) === 'failed');
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

  /** Writes the collected records with one sync; only what is on record is passed on. @returns why that failed */
  async flush(): Promise<Failure | null> {
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
      return error;
    }
    for (const outcome of finished) this.#context.onOutcome?.(outcome);
    return null;
  }
}
