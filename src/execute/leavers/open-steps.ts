import type { Kind } from '../../model/operation.ts';
import type { StepName, StepStatus } from '../../model/step.ts';
import type { AuditRecord } from '../../model/audit-record.ts';
import type { ExecuteContext } from '../context.ts';
import { signOutSteps } from './leaver-steps.ts';
import { type StepWish, wishFor } from './step-records.ts';

/** How far one account's sign-out got, as an audit has it. */
interface Progress {
  kind: Kind;
  /** What was to be done; `null`: every step of this kind of tenant. */
  expected: readonly StepName[] | null;
  /** How each step that was taken ended last. */
  ended: Map<StepName, StepStatus>;
}

/**
 * What earlier runs left open, found in their audits: people whose accounts they deactivated, and whose sign-out they
 * did not finish. An account says only that it is off; whether its sessions were ended stands nowhere but in the audit.
 */
export class Remainder {
  readonly #accounts = new Map<string, Progress>();

  /**
   * Takes one audit in. The newest comes first: what it says of an account is not changed by older ones.
   * @param records in their order
   * @param tenant name of the tenant; an audit of another one is passed over
   * @returns true where older audits can hold nothing more: this run came to its end with nothing left open
   */
  take(records: readonly AuditRecord[], tenant: string): boolean {
    const started = records.find((record) => record.event === 'run.started');
    if (!started || started.tenant !== tenant) return false;
    for (const [id, progress] of progressIn(records)) if (!this.#accounts.has(id)) this.#accounts.set(id, progress);
    const seal = records.at(-1);
    const handled = started.operations?.includes('deprovision') ?? false;
    return handled && seal?.event === 'seal' && seal.reason_code === 'none';
  }

  /**
   * The steps that are still to be done for an account that is off.
   * @param published the tenant's kind
   * @param licensePolicy of this person
   * @returns `undefined` where nothing is known to be open
   */
  openSteps(
    id: string,
    published: boolean,
    licensePolicy: string,
    policy: ExecuteContext['policy'],
  ): StepName[] | undefined {
    const progress = this.#accounts.get(id);
    if (!progress) return undefined;
    const open = signOutSteps(published).filter((step) => {
      if (progress.expected && !progress.expected.includes(step)) return false;
      if (step === 'license' && (licensePolicy !== 'RECLAIM' || progress.kind === 'blocked')) return false;
      return !isSettled(progress.ended.get(step), wishFor(step, policy));
    });
    return open.length > 0 ? open : undefined;
  }
}

/** What a policy that only asks to try is content with; a required step has to be done. */
function isSettled(status: StepStatus | undefined, wish: StepWish): boolean {
  if (wish === 'off' || status === 'done') return true;
  return wish === 'try' && (status === 'skipped' || status === 'unsupported');
}

const LEAVERS: ReadonlySet<Kind> = new Set(['deactivate', 'delete', 'blocked']);

/**
 * Accounts that were deactivated, or whose sign-out was taken up again: a deactivation that was sent may have arrived.
 */
function progressIn(records: readonly AuditRecord[]): Map<string, Progress> {
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
