import { join } from 'node:path';
import { forgetDone, forgetUnsent, remember, rememberStopped } from '../../app/memory.ts';
import { rememberSignOuts } from '../../app/modes/apply.ts';
import { finishSignOuts, withOpenSteps } from '../../app/recovery/finish-sign-outs.ts';
import { recover, type Remains, retell, unrecorded } from '../../app/recovery/recover.ts';
import { writeReports } from '../../app/reports.ts';
import { readingBy } from '../../app/modes/plan.ts';
import { Session } from '../../app/session.ts';
import type { AuditEvent, Journal } from '../../model/audit-record.ts';
import type { Memory } from '../../model/memory.ts';
import type { RunReport } from '../../model/run.ts';
import type { Tenant } from '../../model/tenant.ts';
import { defaultPolicy } from '../../policy/default-policy.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { Launch } from '../launch.ts';
import { type Left, leftOf, portsOf } from './left.ts';
import { memoryLeft } from './older.ts';
import { tellRecovered } from './post-events.ts';
import { undoLeft } from './undo-left.ts';
import type { RunFiles, Services } from '../../app/ports.ts';
import { errorText } from '../../text/errors.ts';

type Parts = Pick<Launch, 'services' | 'output' | 'request'>;

interface Finished {
  report: RunReport;
  files: RunFiles;
  /** As the main step wrote it, where all of its reports are there. */
  summary: string | null;
  /** With what is open now, where this run had read one. */
  memory: Memory | null;
  /** The run had come to its end, and its audit is left as it is. */
  wasSealed: boolean;
  /** There is no audit any more. */
  isGone: boolean;
  /** Behind the names of its files, where another run has used the folder since, whose reports are left as they are. */
  suffix: string;
}

/**
 * Finds out what an interrupted run did, from its folder and from CXone; seals its audit and writes its reports.
 * @param startedAt when the main step started, milliseconds since the epoch: an older audit in the folder is not its
 *   own
 * @param isOther this is not the folder that the main step wrote into: that one was removed
 */
export async function finishRun(parts: Parts, startedAt: number, isOther = false): Promise<Finished> {
  const session = new Session({ ...parts.request, startedAt });
  const left = await leftOf(parts, startedAt, isOther);
  return new InterruptedRun(parts, session, left).finish();
}

class InterruptedRun {
  readonly #services: Services;
  readonly #output: Parts['output'];
  readonly #request: Parts['request'];
  readonly #session: Session;
  readonly #left: Left;
  readonly #remains: Remains;

  constructor({ services, output, request }: Parts, session: Session, left: Left) {
    this.#services = services;
    this.#output = output;
    this.#request = request;
    this.#session = session;
    this.#left = left;
    this.#remains = { stored: left.planned, records: left.isGone ? null : left.records };
  }

  async finish(): Promise<Finished> {
    const { isGone, journal, suffix } = this.#left;
    const tenant = await this.#tenant();
    const events = await this.#recovered(tenant);
    await this.#judge();
    const handled = journal ? await this.#record(journal, events, tenant) : new Set<string>();
    await this.#carryOn(handled);
    this.#session.close(this.#services.clock.now());
    await this.#keepMemory();
    if (journal) await this.#seal(journal);
    const { report, memory = null } = this.#session;
    return { report, ...(await this.#reported()), memory, wasSealed: journal === null && !isGone, isGone, suffix };
  }

  /** `null` where CXone cannot be asked. Accounts are read as the main step read them. */
  async #tenant(): Promise<(() => Promise<Tenant>) | null> {
    const services = this.#services;
    if ((await services.checkTenant()).length > 0) return null;
    return async () =>
      services.tenant({ rolesWrite: 'auto', ...(await readingOf(services, this.#request)), needs: [] });
  }

  async #recovered(tenant: (() => Promise<Tenant>) | null): Promise<AuditEvent[]> {
    const patience = { ...this.#services, settleMs: this.#request.settleMs };
    try {
      return await recover(this.#remains, this.#session, tenant, patience);
    } catch (error) {
      this.#session.fail(error);
      return [];
    }
  }

  /** A plan that nobody was shown, and an undo, end in their own way. */
  async #judge(): Promise<void> {
    const { planned, isOlder, records } = this.#left;
    const { mode, givenPlan } = this.#request;
    if (mode === 'plan' && planned && !isOlder && (await this.#output.read('report.html')) === null)
      await this.#unshown(planned.text);
    if (mode !== 'undo') return;
    const undo = undoLeft(records, givenPlan === true, await this.#output.read('revert.md'));
    if (undo) this.#session.report.undo = undo;
    if (undo && !isOlder) this.#output.takeUp('revert.md');
  }

  /**
   * A plan that was interrupted before its page was written: of what it had to show beside its changes (a new policy,
   * wrong rows, notes) nothing is left, so that what is shown now is no review.
   */
  async #unshown(text: string): Promise<void> {
    if (!this.#session.stopped)
      this.#session.problem(
        'apply-failed',
        'the run was interrupted before its plan was shown',
        'Run the job again: what is below is not all that there is to review.',
      );
    const { signature: _, review, ...rest } = JSON.parse(text) as Record<string, unknown>;
    if (typeof review !== 'object' || review === null) return;
    const members = Object.entries({ ...rest, review: { ...review, reason: 'apply-failed' } });
    await this.#output.write('plan.json', await this.#services.host.seal('plan.json', members));
  }

  /**
   * Finishes sign-outs, and writes into the audit what was found out.
   * @returns ids of the operations whose sign-out steps were taken here
   */
  async #record(
    journal: Journal,
    events: AuditEvent[],
    tenant: (() => Promise<Tenant>) | null,
  ): Promise<ReadonlySet<string>> {
    const { records, suffix } = this.#left;
    const [session, services, remains] = [this.#session, this.#services, this.#remains];
    const { report } = session;
    await this.#attempt(async () => void (await journal.appendAll(events)));
    const handled = tenant ? await finishSignOuts(remains, session, services, journal, tenant) : new Set<string>();
    retell(session);
    if (report.outcomes) report.outcomes = withOpenSteps(remains, report.outcomes, handled);
    const left = unrecorded([...records, ...events], handled, report.outcomes, remains.stored?.userIds);
    await this.#attempt(async () => void (await journal.appendAll(left)));
    await this.#attempt(async () => tellRecovered(session, services, this.#output, records, journal, suffix));
    return handled;
  }

  /** Also an audit that cannot be written any more is to be reported. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    const { report } = this.#session;
    return work().catch((error: unknown) => {
      if (!report.problems.some(({ message }) => message === errorText(error))) this.#session.fail(error);
    });
  }

  /** The memory that the main step had read, with what is open now: the next run finishes it, wherever it runs. */
  async #carryOn(handled: ReadonlySet<string>): Promise<void> {
    const { planned, journal, isOlder, suffix } = this.#left;
    if (!planned) return;
    const session = this.#session;
    const memory = await memoryLeft(this.#services, this.#output, suffix);
    if (memory) {
      session.memory = memory;
      rememberSignOuts(
        planned.plan,
        session,
        withOpenSteps(this.#remains, session.report.outcomes ?? [], handled, 'asked'),
      );
      forgetDone(session);
    }
    // A run that had come to its end, or one that another followed here, has said so itself.
    if (journal && !isOlder) forgetUnsent(session, planned.plan.operations);
  }

  async #keepMemory(): Promise<void> {
    if (!this.#session.memory) return;
    await rememberStopped(this.#session, this.#services);
    if (!this.#left.isOlder) await remember(this.#services, this.#session);
  }

  async #seal(journal: Journal): Promise<void> {
    const { report } = this.#session;
    const seal = { status: 'interrupted', reason_code: report.reason, decision: report.decision };
    await this.#attempt(async () => {
      await journal.seal(seal);
      report.audit = { records: journal.records, head: journal.head };
    });
    await journal.close().catch(() => undefined);
    const isDone = report.audit || this.#left.isOlder;
    const end = await this.#output.closeAudit(portsOf(this.#services), isDone ? undefined : seal);
    report.audit ??= end ?? undefined;
    this.#session.close(this.#services.clock.now());
  }

  async #reported(): Promise<Pick<Finished, 'files' | 'summary'>> {
    const { isOlder, isGone, suffix, planned, auditPath } = this.#left;
    const { report } = this.#session;
    const files: RunFiles = {
      auditPath: auditPath || null,
      planPath: planned ? join(this.#output.path, `plan${suffix}.json`) : null,
      reportPath: null,
      commentUrl: null,
    };
    // The last report is the page: with it, all are there, and hold more than can be found out again.
    const whole = isOlder || report.interrupted || isGone ? null : await this.#output.read('report.html');
    const summary = whole === null ? null : await this.#output.read('summary.md');
    if (summary !== null) files.reportPath = join(this.#output.path, 'report.html');
    else if (!isOlder) await writeReports(report, this.#services, files);
    return { files, summary };
  }
}

/** Accounts are read as the main step read them, by the policy of the same checkout; `null` where it is not there. */
async function readingOf({ files }: Services, { policyPath }: Launch['request']): Promise<object | null> {
  try {
    const text = await files.readText(policyPath);
    const { policy } = text === null ? { policy: defaultPolicy() } : await parsePolicy(text, policyPath);
    return policy ? readingBy(policy) : null;
  } catch {
    return null;
  }
}
