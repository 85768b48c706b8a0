import type { ReasonCode } from '../src/interface/reasons.ts';

/** What docs/troubleshooting.md says of each reason code: a code without its words does not compile. */
export const REASON_ADVICE: Record<Exclude<ReasonCode, 'none'>, { cause: string; todo: string }> = {
  'config-invalid': {
    cause: 'an input or policy key that is wrong, a secret that is missing, an event or branch that may not apply',
    todo: 'the message names the input, what was given, what is allowed, and the nearest valid word',
  },
  superseded: {
    cause: 'a newer commit of the branch holds another roster, policy or override',
    todo: 'nothing: the run of that commit does the work',
  },
  'roster-invalid': {
    cause: 'a wrong row, no row at all, or a file that is no table',
    todo:
      'correct the rows in the same pull request; `roster-errors.csv` has all of them, ' +
      '[roster-problems.md](roster-problems.md) each problem',
  },
  'policy-violation': {
    cause: 'a role, group or skill that the policy does not allow',
    todo: 'change the row; or merge the policy first, then the author presses *Update branch*',
  },
  'auth-failed': {
    cause: 'a secret is wrong, was rotated, or belongs to another tenant',
    todo: 'run [`mode: check`](check.md): it names the credential and the privilege',
  },
  'tenant-unreachable': {
    cause: 'network, proxy, or maintenance of CXone',
    todo: 'run the job again later; for proxies and certificates see [self-hosted.md](self-hosted.md)',
  },
  'read-incomplete': {
    cause: 'CXone did not show all of its accounts, or two lists of it do not agree',
    todo: 'run the job again; if it stays, `mode: check` names what cannot be listed',
  },
  'guard-tripped': {
    cause: 'more people than a safety limit allows would be touched at once',
    todo:
      'if rows are missing, commit the complete file; if it is right, merge the exception that the comment shows, ' +
      'by a pull request of its own',
  },
  'approval-missing': {
    cause: 'no pull request showed this plan, or it was shown for another head, base or key',
    todo: 'bring the change by a pull request; or look through the plan and give its hash as `reviewed-plan`',
  },
  'plan-changed': {
    cause: 'the fresh plan holds more than the pull request showed',
    todo: 'the comment marks what is new: show it on a new pull request, or give `reviewed-plan`',
  },
  'apply-failed': {
    cause: 'no change could be made: most often one missing privilege or one wrong setting',
    todo: 'the summary groups the failures by cause; correct it and run the job again',
  },
  'apply-partial': {
    cause: 'something failed, is open, not confirmed or not started; or the audit could not be uploaded',
    todo: 'do what the summary says for each cause, then run the job again: finished changes are not repeated',
  },
  drift: {
    cause: 'someone changed CXone itself',
    todo: 'read the drift issue: correct the row, or let the next apply bring it back ([drift.md](drift.md))',
  },
  'audit-broken': {
    cause: 'the file was changed, cut or reformatted',
    todo: 'take it from the artifact again; the message names the first line that is wrong ([audit.md](audit.md))',
  },
};
