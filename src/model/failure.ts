import type { ReasonCode } from '../interface/reasons.ts';

/**
 * An exceptional end of a run: carries the reason code it ends with, what went wrong, why, and what to do next.
 * `message` never holds a secret or an unmasked person.
 */
export class Failure extends Error {
  readonly reason: Exclude<ReasonCode, 'none'>;
  /** What to do next, one sentence. */
  readonly advice: string;

  constructor(reason: Exclude<ReasonCode, 'none'>, message: string, advice: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Failure';
    this.reason = reason;
    this.advice = advice;
  }
}
