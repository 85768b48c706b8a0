/**
 * What a look at one ability of a tenant showed. `absent`: not offered, which is no fault. `unknown`: nothing was
 * asked.
 */
export type FindingStatus = 'works' | 'absent' | 'failed' | 'unknown';

/** One line of the table that mode `check` shows. */
export interface CheckFinding {
  /** e.g. `sign-in`, `users`, `bulk`: stable words. */
  name: string;
  status: FindingStatus;
  /** What was found; no secret, nobody's name. */
  detail: string;
  /** What to do about it; `''` where nothing is to be done. */
  advice: string;
}

/** All that a check found out without writing anything. */
export interface Diagnosis {
  findings: CheckFinding[];
  /** The tenant's clock less ours, ms, good to about a second; `null` where no answer had a Date. */
  clockDifferenceMs: number | null;
}
