import { stepFacts, LEAVER_STEPS, type LeaverStepName } from '../../model/leaver-steps.ts';
import type { Kind } from '../../model/operation.ts';
import type { StepName, StepStatus } from '../../model/step.ts';
import type { AuditRecord } from '../../model/audit-record.ts';
import { wishFor } from '../../policy/step-wish.ts';
import type { ExecuteContext } from '../context.ts';
import { isClosed } from './step-records.ts';

/** How far one account's sign-out got, as the audit of a run has it. */
interface Progress {
  kind: Kind;
  /** What was to be done; `null`: every step of this kind of tenant. */
  expected: readonly StepName[] | null;
  /** How each step that was taken ended last. */
  ended: Map<StepName, StepStatus>;
}

/**
 * Accounts that a run deactivated, or whose sign-out it took up again: a deactivation that was sent may have arrived.
 * An account says only that it is off; whether its sessions were ended stands nowhere but in the audit.
 */
export function signOutsIn(records: readonly AuditRecord[]): Map<string, Progress> {
  const accounts = new Map<string, Progress>();
  for (const record of records) {
    if (record.event !== 'operation.sent' && record.event !== 'operation.resumed' && record.event !== 'step.finished')
      continue;
    const id = record.target?.id;
    if (typeof id !== 'string' || !LEAVERS.has(record.kind)) continue;
    if (record.event === 'step.finished') accounts.get(id)?.ended.set(record.step, record.status);
    else if (!accounts.has(id) && (record.event === 'operation.resumed' || record.step === 'deactivate')) {
      const expected = record.event === 'operation.resumed' ? record.open : null;
      accounts.set(id, { kind: record.kind, expected, ended: new Map() });
    }
  }
  return accounts;
}

const LEAVERS: ReadonlySet<Kind> = new Set(['deactivate', 'delete', 'blocked']);

/**
 * The steps of a sign-out that are still to be done.
 * @param steps those of the tenant; all that there are where it was not asked
 * @param licensePolicy of this person
 */
export function openStepsOf(
  { kind, expected, ended }: Progress,
  licensePolicy: string,
  policy: ExecuteContext['policy'],
  steps: readonly LeaverStepName[] = LEAVER_STEPS,
): LeaverStepName[] {
  return steps.filter((step) => {
    if (expected && !expected.includes(step)) return false;
    const isLicence = stepFacts(step).when === 'licence';
    if (isLicence && (licensePolicy !== 'RECLAIM' || kind === 'blocked')) return false;
    const status = ended.get(step);
    const wish = wishFor(step, policy);
    return status === undefined ? wish !== 'off' : !isClosed({ status }, wish);
  });
}
