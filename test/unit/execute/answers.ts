import type { ApiErrorKind } from '../../../src/model/step.ts';
import type { WireResult, Write, WriteForm } from '../../../src/model/tenant.ts';

/** What a write does to the accounts, and what is said of it. Nothing given: carried out, and answered with success. */
export interface Answer {
  /** Carried out whole, not at all, or all but these fields. */
  does?: 'all' | 'nothing' | readonly string[];
  /** `silence`: the answer of a bulk leaves it out; alone nobody can say what became of it. */
  says?: Partial<WireResult> | 'silence';
}

export const apiError = (kind: ApiErrorKind): NonNullable<WireResult['error']> => ({
  status: 400,
  kind,
  message: `no: ${kind}`,
  fields: [],
  correlationId: 'c-error',
  retryable: false,
  advice: 'Look.',
});

export const NOTHING: Answer = { does: 'nothing' };
export const DOUBTED: Answer = { does: 'nothing', says: { doubt: 'an HTML page' } };
/** Carried out, or not, and the answer never came. */
export const LOST: Answer = { says: { status: 'ambiguous', httpStatus: null } };
export const LOST_BEFORE: Answer = { does: 'nothing', says: { status: 'ambiguous', httpStatus: null } };
export const refusal = (kind: ApiErrorKind, more: Partial<WireResult> = {}): Answer => ({
  does: 'nothing',
  says: { status: 'failed', httpStatus: 400, error: apiError(kind), ...more },
});

/** A write on its way, as the answers are told of it. */
export interface Sent {
  id: string;
  write: Write;
  form: WriteForm | undefined;
  inBulk: boolean;
  /** Times that writes of this operation were sent, this one included. */
  nth: number;
}

/** An answer of success, but for what is given. */
export const result = (ref: string, more: Partial<WireResult>): WireResult => ({
  ref,
  status: 'done',
  httpStatus: 200,
  attempts: 1,
  latencyMs: 10,
  correlationId: `c-${ref}`,
  ...more,
});
