/**
 * Reason codes in order of precedence (several at once: the first wins), with the decision and exit code each ends in.
 */
export const REASONS = {
  none: { when: 'all well, changes or not', decision: 'complete', exit: 0 },
  'config-invalid': {
    when: 'an input, the policy, a missing file or secret, `apply` where it is refused, a malformed event',
    decision: 'stop',
    exit: 1,
  },
  superseded: {
    when: 'the branch’s head holds another roster, policy or override: its own run does the work',
    decision: 'complete',
    exit: 0,
  },
  'roster-invalid': { when: 'a row is wrong; 0 rows; an unreadable file', decision: 'stop', exit: 1 },
  'policy-violation': { when: 'rows are well-formed but the policy forbids what they ask', decision: 'stop', exit: 1 },
  'auth-failed': { when: 'the tenant refused the token', decision: 'failure', exit: 1 },
  'tenant-unreachable': { when: 'no answer after all attempts', decision: 'failure', exit: 1 },
  'read-incomplete': { when: 'the tenant could not be read completely', decision: 'stop', exit: 1 },
  'guard-tripped': { when: 'a guard, with no valid override', decision: 'stop', exit: 1 },
  'approval-missing': { when: 'no reviewed plan where one is needed', decision: 'stop', exit: 1 },
  'plan-changed': { when: 'the plan holds more than what was reviewed', decision: 'stop', exit: 1 },
  'apply-failed': {
    when: 'every change failed or was ignored, or was left after that; the tenant stopped before the first success',
    decision: 'failure',
    exit: 1,
  },
  'apply-partial': {
    when:
      'something failed, is not confirmed, was not started, is blocked or only partly done; or the audit was to be ' +
      'uploaded and could not be',
    decision: 'failure',
    exit: 1,
  },
  drift: { when: '`drift` found differences', decision: 'continue', exit: 0 },
  'audit-broken': {
    when: '`verify` found the audit changed or cut, or `undo` the one of the run that it was to take back',
    decision: 'failure',
    exit: 1,
  },
} as const satisfies Record<string, { when: string; decision: Decision; exit: 0 | 1 }>;

export type Decision = 'continue' | 'complete' | 'stop' | 'failure';
export type ReasonCode = keyof typeof REASONS;

/**
 * The reason that is reported when several hold.
 * @param reasons any number of reason codes
 * @returns the first in the table's order, `none` for none
 */
export function firstReason(reasons: Iterable<ReasonCode>): ReasonCode {
  const order = Object.keys(REASONS) as ReasonCode[];
  let best: ReasonCode = 'none';
  for (const reason of reasons) {
    if (reason === 'none') continue;
    if (best === 'none' || order.indexOf(reason) < order.indexOf(best)) best = reason;
  }
  return best;
}

/** @returns the exit code a reason ends in; `drift` fails only where the run asks for it */
export function exitCode(reason: ReasonCode, failOnDrift: boolean): 0 | 1 {
  return reason === 'drift' && failOnDrift ? 1 : REASONS[reason].exit;
}
