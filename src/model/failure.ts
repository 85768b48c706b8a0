import type { ReasonCode } from '../interface/reasons.ts';
import type { ApiError } from './step.ts';

/**
 * An exceptional end of a run: carries the reason code it ends with, what went wrong, why, and what to do next.
 * `message` never holds a secret or an unmasked person.
 */
export class Failure extends Error {
  readonly reason: Exclude<ReasonCode, 'none'>;
  /** What to do next, one sentence. */
  readonly advice: string;
  /** HTTP status of the answer that ended the run, where there was one: who answers was reached. */
  readonly answered: number | undefined;

  constructor(
    reason: Exclude<ReasonCode, 'none'>,
    message: string,
    advice: string,
    options?: { cause?: unknown; answered?: number },
  ) {
    super(message, options);
    this.name = 'Failure';
    this.reason = reason;
    this.advice = advice;
    this.answered = options?.answered;
  }
}

/** The end of a run of which every change was refused: nothing was carried out, not even a part of a change. */
export class AllRefused extends Failure {
  /** Requests that were sent for the change that met the end. */
  readonly attempts: number;
  /** What they were answered. */
  readonly error: ApiError;

  constructor(message: string, error: ApiError, attempts: number, cause?: unknown) {
    super('apply-failed', message, error.advice, { cause });
    this.error = error;
    this.attempts = attempts;
  }
}
