import type { Operation } from '../../model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../model/outcome.ts';
import type { StepOutcome } from '../../model/step.ts';
import type { PriorUser } from '../../model/state.ts';
import { about, type ExecuteContext } from '../context.ts';
import { deleteAccount } from './deletion.ts';
import { type Item, itemOf, mainStep } from '../item.ts';
import { dueSteps, each, freeLicense, signOut, signOutSteps } from './leaver-steps.ts';
import { stepEvent } from './step-records.ts';
import type { Leaver } from './leaver.ts';

/** What an apply lends to its leavers. */
export interface Course {
  /** Sends writes and reads them back. */
  write(items: Item[], context: ExecuteContext): Promise<void>;
  /** Runs what may meet the end of the whole run: that ends the work, not the reporting of what was done. */
  attempt(work: () => Promise<void>): Promise<void>;
  /** Ends one operation: its outcome is made and put on record. */
  finish(departure: Departure): Promise<void>;
  /** Why nothing more is done; `null` while the run goes on. */
  ended(): string | null;
}

/** How one leaver's operation ended. `item` where its deactivation says it all. */
export type Departure =
  | { operation: Operation; status: OutcomeStatus; detail: string; extra: Partial<Outcome> }
  | { operation: Operation; item: Item };

/**
 * People taken through deactivation and sign-out together: as many as one request ends the sessions of, so that the
 * first are signed out before the last are deactivated, and a run that dies leaves few in between.
 */
const WAVE = 100;

/**
 * Carries out deactivations and deletions, and deactivates and signs out those who are kept from deletion. Everybody is
 * signed out before the first licence is freed; per person the steps keep their order, the deletion last. Every
 * operation that was begun with is finished; the others are left.
 */
export async function carryOutDepartures(
  operations: readonly Operation[],
  context: ExecuteContext,
  course: Course,
): Promise<void> {
  const ready = new Set<Leaver>();
  for (let at = 0; at < operations.length && course.ended() === null; at += WAVE) {
    const wave = await deactivate(operations.slice(at, at + WAVE), context, course);
    for (const leaver of wave) ready.add(leaver);
    if (course.ended() === null) await course.attempt(() => signOut(wave, context));
  }
  if (course.ended() === null) {
    await course.attempt(() =>
      each([...ready], context, async (leaver) => {
        await freeLicense(leaver, context);
        await deleteAccount(leaver, context);
        ready.delete(leaver);
        await course.finish(ending(leaver, context, course));
      }),
    );
  }
  // Whoever the end of the run came before.
  for (const leaver of ready) await course.finish(ending(leaver, context, course));
}

/**
 * Deactivates whose accounts are active; an account that is off already (a killed run, an earlier suspension) goes
 * straight on.
 * @returns the people whose sign-out follows; the others are finished
 */
async function deactivate(
  operations: readonly Operation[],
  context: ExecuteContext,
  course: Course,
): Promise<Leaver[]> {
  const { tenant, journal } = context;
  const prepare = tenant.prepare.bind(tenant);
  const leavers = operations.flatMap((operation) =>
    operation.prior ? [leaverOf(operation, operation.prior, tenant.published)] : [],
  );
  const items = new Map<Leaver, Item>();
  for (const leaver of leavers) {
    const { operation, user } = leaver;
    if (user.active)
      items.set(leaver, itemOf(operation, { type: 'activate', ref: operation.id, user, active: false }, prepare));
  }
  await journal.appendAll(
    leavers.flatMap(({ operation, due, user }) => [
      ...(operation.checks ?? []).map((check) => stepEvent(operation, check)),
      ...(!user.active && due.size > 0
        ? [about(operation, 'operation.resumed', { status: 'inactive', open: [...due] })]
        : []),
    ]),
  );
  // NiCE's own route takes many people at once: whoever is sent together goes in one request.
  await course.write([...items.values()], tenant.published ? { ...context, concurrency: WAVE } : context);
  const ready: Leaver[] = [];
  for (const leaver of leavers) {
    const item = items.get(leaver);
    if (item) leaver.steps.push(mainStep(item));
    if (!item || item.state === 'done') {
      ready.push(leaver);
      continue;
    }
    let departure: Departure = { operation: leaver.operation, item };
    if (item.error?.kind === 'not-found' && course.ended() === null) {
      await course.attempt(async () => {
        departure = await missing(leaver, item, context);
      });
    }
    await course.finish(departure);
  }
  return ready;
}

function leaverOf(operation: Operation, user: PriorUser, published: boolean): Leaver {
  return { operation, user, steps: [...(operation.checks ?? [])], due: dueSteps(operation, published), open: [] };
}

/**
 * Between plan and apply somebody else removed the account, whose id a complete read gave: nothing of it is left to be
 * done.
 */
async function missing({ operation, user, steps }: Leaver, item: Item, context: ExecuteContext): Promise<Departure> {
  if ((await context.tenant.get(user.id)) !== null) return { operation, item };
  const detail = 'the account was gone already';
  const gone: StepOutcome[] = steps.map((step) =>
    step.step === 'deactivate' ? { ...step, status: 'skipped', detail } : step,
  );
  return { operation, status: 'done', detail, extra: { steps: gone, id: user.id } };
}

function ending(leaver: Leaver, context: ExecuteContext, course: Course): Departure {
  const { operation, steps, open, user } = leaver;
  const deletion = steps.findLast((step) => step.step === 'delete');
  const extra: Partial<Outcome> = {
    steps,
    id: user.id,
    ...(leaver.signOutMs !== undefined && { signOutMs: leaver.signOutMs }),
    ...(leaver.error && { error: leaver.error }),
  };
  const end = (status: OutcomeStatus, detail: string): Departure => ({ operation, status, detail, extra });
  const why = course.ended() ?? 'the time budget was used up';
  const missed =
    open.length > 0 ? `required and not done: ${[...new Set(open)].join(', ')}` : cutOff(leaver, context, why);
  if (operation.kind === 'held-back') return end('blocked', [operation.reason, missed].filter(Boolean).join('; '));
  if (operation.kind === 'deactivate') return missed ? end('partial', missed) : end('done', '');
  if (deletion?.status === 'done') return open.length > 0 ? end('partial', missed) : end('done', '');
  if (leaver.error?.kind === 'dependencies')
    return end('blocked', `CXone refuses the deletion: ${leaver.error.message}`);
  if (deletion?.status === 'unknown') return end('unknown', deletion.detail);
  return end('partial', missed || (deletion?.detail ?? `deactivated, not deleted: ${why}`));
}

/** Which sign-out steps a cut-off run never came to. */
function cutOff(leaver: Leaver, context: ExecuteContext, why: string): string {
  const taken = new Set(leaver.steps.map((step) => step.step));
  const missing = signOutSteps(context.tenant.published).filter((step) => leaver.due.has(step) && !taken.has(step));
  return missing.length > 0 ? `deactivated; not started: ${missing.join(', ')} (${why})` : '';
}
