import type { ReasonCode } from '../interface/reasons.ts';
import { MODES } from '../interface/modes.ts';
import { firstReason, REASONS } from '../interface/reasons.ts';
import { Failure } from '../model/failure.ts';
import type { Journal } from '../model/audit-record.ts';
import type { Evidence } from '../model/provenance.ts';
import type { Problem, RunReport } from '../model/run.ts';
import { noCounts } from '../execute/counts.ts';
import { worked } from '../model/outcome.ts';
import type { Memory } from '../model/memory.ts';
import type { RunRequest } from './run-request.ts';
import type { Notifier } from './webhook-ports.ts';
import type { Recalled } from './host-port.ts';
import { errorText } from '../text/errors.ts';
import { isoTime } from '../text/days.ts';

/**
 * What a run has found out so far. Every use case adds to it, so that whatever ends the run, all that is known by then
 * reaches the reports.
 */
export class Session {
  readonly report: RunReport;
  journal: Journal | undefined;
  /** What applies know of each other: read by `recallMemory`, changed by this run, written at its end. */
  memory: Memory | undefined;
  /** Who decided what this run does. */
  evidence: Evidence | undefined;
  /** Where `plan.json` lies, once it is written. */
  planPath: string | null = null;
  /** How it was read. */
  recalled: Recalled | undefined;
  /** Receivers of what happened; does nothing where there are no receivers. */
  notifier: Notifier = { notify: () => undefined };
  readonly #failOnDrift: boolean;

  constructor(request: RunRequest) {
    this.#failOnDrift = request.failOnDrift;
    this.report = {
      schemaVersion: 1,
      mode: request.mode,
      tenant: request.tenantName,
      title: request.tenantTitle || undefined,
      profile: request.profile,
      startedAt: isoTime(request.startedAt),
      finishedAt: isoTime(request.startedAt),
      durationMs: 0,
      decision: 'continue',
      reason: 'none',
      problems: [],
      counts: noCounts(),
      pii: request.pii,
      salt: request.salt,
      links: request.links,
      isPullRequest: request.isPullRequest,
    };
  }

  problem(reason: ReasonCode, message: string, advice: string): void {
    this.report.problems.push({ reason, message, advice });
  }

  add(problems: Iterable<Problem>): void {
    this.report.problems.push(...problems);
  }

  /** An exceptional end becomes a problem like any other. */
  fail(error: unknown): void {
    if (error instanceof Failure) {
      // Before anything was sent, nothing is a part of an apply.
      const isNothing = error.reason === 'apply-partial' && !this.report.outcomes;
      this.problem(isNothing ? 'apply-failed' : error.reason, error.message, error.advice);
      this.report.answered ??= error.answered;
    } else {
      const message = errorText(error);
      this.problem(
        'apply-failed',
        `the run failed: ${message}`,
        'This is a fault of the action: please report it with the log of the run.',
      );
    }
  }

  /** Nothing is planned any more. */
  forgetCounts(): void {
    this.report.counts = noCounts();
  }

  /** SIGINT or SIGTERM ended the run while nothing was being written to the tenant. */
  cancelled(): void {
    if (this.report.outcomes?.some(({ status }) => worked(status))) this.add([allDone(this.report)]);
    else this.problem('apply-failed', 'the run was interrupted before anything was sent', 'Run the job again.');
  }

  /** The memory of earlier runs: that which this run carries on, else what it only looked at. */
  get known(): Memory | undefined {
    return this.memory ?? this.recalled?.memory;
  }

  /** Sign-out steps that earlier runs left open, as far as this run knows of them. */
  get openSteps(): Memory['openSteps'] {
    return this.known?.openSteps ?? [];
  }

  /** Reasons found so far that end the run. */
  get problems(): ReasonCode[] {
    return this.report.problems.map(({ reason }) => reason).filter((reason) => reason !== 'none');
  }

  /** Deletions that CXone answered with success and did not carry out, in earlier runs. */
  get keptDeletions(): Memory['deletions'] {
    return this.known?.deletions ?? [];
  }

  /** What an undo took back, as far as this run knows. */
  get undone(): Memory['undone'] {
    return this.known?.undone ?? [];
  }

  /** True once something was found that ends the run before anything is written. */
  get stopped(): boolean {
    return this.report.problems.some((problem) => problem.reason !== 'none');
  }

  /** Decides reason and decision at the end of the run. */
  close(nowMs: number): void {
    const { report } = this;
    report.finishedAt = isoTime(nowMs);
    report.durationMs = Math.max(0, nowMs - Date.parse(report.startedAt));
    judge(report, this.#failOnDrift);
  }
}

/** Interrupted when nothing was left to be done in the tenant. After an undo the roster is still to be reverted. */
export const allDone = ({ mode }: RunReport): Problem => ({
  reason: 'apply-partial',
  message: 'the run was interrupted, and all of its changes are done',
  advice:
    mode === 'undo'
      ? 'Revert the roster now: nothing else is left to be done.'
      : 'Nothing is left to be done; another run finds no changes.',
});

/** Reason and decision out of the problems that are known. @param failOnDrift `drift` that finds any is a failure */
export function judge(report: RunReport, failOnDrift: boolean): void {
  report.reason = firstReason(report.problems.map((problem) => problem.reason));
  if (report.reason === 'none')
    // An undo that only planned is gone on with, like a plan.
    report.decision = report.undo?.applies === false ? 'continue' : MODES[report.mode].whenWell;
  else report.decision = report.reason === 'drift' && failOnDrift ? 'failure' : REASONS[report.reason].decision;
}
