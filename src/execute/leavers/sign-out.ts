import { keptBackOnly, type Operation } from '../../model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../model/outcome.ts';
import { endsSession, type LeaverStepName } from '../../model/leaver-steps.ts';
import type { StepOutcome } from '../../model/step.ts';
import { wishFor } from '../../policy/step-wish.ts';
import { about, type ExecuteContext } from '../context.ts';
import { deleteAccounts } from './deletion.ts';
import { type Item, itemOf, mainStep, writeOf } from '../item.ts';
import { dueSteps, each, freeLicense, leaverSteps, signOut } from './leaver-steps.ts';
import { stepEvent } from './step-records.ts';
import { type Leaver, leaverOf } from './leaver.ts';
import { otherAccounts } from '../sights.ts';
import { sameId } from '../../text/ids.ts';

/** What an apply lends to its leavers. */
interface Course {
  /** Sends writes and reads them back. */
  write(items: Item[], context: ExecuteContext): Promise<void>;
  /** Runs what may meet the end of the whole run: that ends the work, not the reporting of what was done. */
  attempt(work: () => Promise<void>): Promise<void>;
  /** Ends one operation: its outcome is made and put on record. */
  finish(end: SignOutEnd): Promise<void>;
  /** Why nothing more is done; `null` while the run goes on. */
  ended(): string | null;
}

/** How one leaver's operation ended. `item` where its deactivation says it all. */
export type SignOutEnd =
  | { operation: Operation; status: OutcomeStatus; detail: string; extra: Partial<Outcome> }
  /** `left`: what is open of the sign-out that followed it all the same. */
  | { operation: Operation; item: Item; extra?: Partial<Outcome>; left?: string };

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
export async function carryOutSignOuts(
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
  const finish = async (leaver: Leaver): Promise<void> => {
    ready.delete(leaver);
    await course.finish(ending(leaver, context, course));
  };
  const stay = [...ready].filter(({ operation }) => operation.kind !== 'delete');
  if (course.ended() === null) {
    await course.attempt(() =>
      each(stay, context, async (leaver) => {
        await freeLicense(leaver, context);
        await finish(leaver);
      }),
    );
  }
  if (course.ended() === null) await course.attempt(() => deleteAccounts([...ready], context, finish));
  // Leavers that the end of the run came before.
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
  const { tenant, journal, policy } = context;
  const prepare = tenant.prepare.bind(tenant);
  const all = leaverSteps(tenant.steps, policy);
  const leavers = operations.flatMap((operation) =>
    operation.prior ? [leaverOf(operation, operation.prior, dueSteps(operation, all), policy)] : [],
  );
  const items = new Map<Leaver, Item>();
  for (const leaver of leavers) {
    const { operation, user } = leaver;
    if (user.active) items.set(leaver, itemOf(operation, writeOf(operation, user), prepare));
  }
  await journal.appendAll(
    leavers.flatMap(({ operation, due, user }) => [
      ...(operation.checks ?? []).map((check) => stepEvent(operation, check)),
      ...(!user.active && due.size > 0
        ? [about(operation, 'operation.resumed', { status: 'inactive', open: [...due] })]
        : []),
    ]),
  );
  // People who are sent together go in one request, where the tenant has a route that takes many people at once.
  const together = { ...context, concurrency: tenant.deactivatesAtOnce ?? context.concurrency };
  await course.write([...items.values()], together);
  await sendUnlinked(items, together, course);
  const ready: Leaver[] = [];
  for (const leaver of leavers) {
    const item = items.get(leaver);
    if (item) takeDeactivation(leaver, item);
    if (!item || item.state === 'done' || mayBeOff(item)) {
      if (item && item.state !== 'done') leaver.unconfirmed = item;
      ready.push(leaver);
      continue;
    }
    let end: SignOutEnd = { operation: leaver.operation, item };
    if (item.error?.kind === 'not-found' && course.ended() === null) {
      await course.attempt(async () => {
        end = await missing(leaver, item, context);
      });
    }
    await course.finish(end);
  }
  return ready;
}

/** Deactivates once more, without the link, where that may be what was refused. */
async function sendUnlinked(items: Map<Leaver, Item>, context: ExecuteContext, course: Course): Promise<void> {
  const refused = [...items].filter(([, item]) => mayBeForTheLink(item));
  if (refused.length === 0 || course.ended() !== null) return;
  const again = refused.map(([leaver, { error }]) => {
    const alone = withoutLink(leaver.operation);
    leaver.unlinked = error;
    const item = itemOf(alone, writeOf(alone, leaver.user), context.tenant.prepare.bind(context.tenant));
    items.set(leaver, item);
    return item;
  });
  await course.write(again, context);
}

/** Takes down what became of the deactivation. */
function takeDeactivation(leaver: Leaver, item: Item): void {
  if (isOffUnlinked(item)) {
    leaver.unlinked = item.error;
    Object.assign(item, { operation: withoutLink(leaver.operation), state: 'done', detail: '', error: undefined });
  }
  leaver.steps.push(mainStep(item));
  leaver.httpStatus = item.httpStatus;
  // The steps that follow know people by it.
  const linked = item.state === 'done' ? item.operation.after?.externalId : undefined;
  if (typeof linked === 'string') leaver.user = { ...leaver.user, externalId: linked };
}

/**
 * Refused together with the externalId that links the account to its row: who leaves is deactivated all the same, and
 * what was refused is said.
 */
const mayBeForTheLink = ({ state, error, operation }: Item): boolean =>
  state === 'failed' &&
  error?.kind !== 'not-found' &&
  operation.kind === 'deactivate' &&
  operation.after.externalId !== undefined;

/** Seen deactivated, and without the externalId that went along: CXone did not keep it. */
const isOffUnlinked = ({ state, operation, user, missing }: Item): boolean =>
  state === 'ignored' &&
  operation.kind === 'deactivate' &&
  user?.active === false &&
  missing.every((field) => field === 'externalId');

/** Nothing but the deactivation. */
const withoutLink = (operation: Operation): Operation => ({ ...operation, after: { active: false } }) as Operation;

/** Ends of a write after which nobody can say that it was not carried out. */
const UNCLEAR: ReadonlySet<unknown> = new Set(['server', 'timeout', 'network', 'unreadable']);
const UNSEEN_ENDS: ReadonlySet<Item['state']> = new Set(['unknown', 'ignored', 'accepted']);

/**
 * The account may be off although nobody saw it: the answer was lost, or spoke of success, or of a fault of the tenant.
 * Whatever a read says – reads may lag behind –, such a person is signed out.
 */
const mayBeOff = (item: Item): boolean =>
  item.attempts > 0 && (item.everLost || UNSEEN_ENDS.has(item.state) || UNCLEAR.has(item.error?.kind));

/**
 * Between plan and apply someone else removed the account, whose id a complete read gave: nothing of it is left to be
 * done.
 */
async function missing({ operation, user, steps }: Leaver, item: Item, context: ExecuteContext): Promise<SignOutEnd> {
  if ((await context.tenant.get(user.id)) !== null) return { operation, item };
  const others = await otherAccounts([operation], context.tenant);
  if (others?.size !== 0) {
    const [other] = others?.values() ?? [];
    if (other)
      item.detail = sameId(other.id, user.id)
        ? 'CXone answers that the account is not there, and lists it as active all the same'
        : 'the account is gone, and CXone shows another active account of this person';
    return { operation, item };
  }
  const detail = 'the account was gone already';
  const gone: StepOutcome[] = steps.map((step) =>
    step.step === 'deactivate' ? { ...step, status: 'skipped', detail } : step,
  );
  return { operation, status: 'done', detail, extra: { steps: gone, id: user.id } };
}

function ending(leaver: Leaver, context: ExecuteContext, course: Course): SignOutEnd {
  const { operation, steps, user, unconfirmed } = leaver;
  const deletion = steps.findLast((step) => step.step === 'delete');
  const open = [...leaver.open.keys()];
  const extra: SignOutEnd['extra'] = {
    steps,
    httpStatus: leaver.httpStatus ?? undefined,
    id: user.id,
    openSteps: open.length > 0 ? open : undefined,
    signOutMs: leaver.signOutMs,
    error: leaver.error ?? leaver.unlinked,
    ignoredFields: leaver.unlinked?.kind === 'ignored' ? ['externalId'] : undefined,
  };
  const why = course.ended() ?? 'the time budget was used up';
  const left = openWords(leaver, context.policy, unconfirmed ? UNSEEN : why);
  if (unconfirmed) return { operation, item: unconfirmed, extra, left: left || undefined };
  const end = (status: OutcomeStatus, detail: string): SignOutEnd => ({ operation, status, detail, extra });
  const isQueued = open.every((step) => leaver.open.get(step) === 'accepted');
  const notLinked = leaver.unlinked && `the externalId was not set: ${leaver.unlinked.message}`;
  const withLeft = (): SignOutEnd => {
    if (notLinked) return end('partial', [left, notLinked].filter(Boolean).join('; '));
    return open.length === 0 ? end('done', '') : end(isQueued ? 'accepted' : 'partial', left);
  };
  if (operation.kind === 'held-back')
    return end('blocked', [notSignedOut(leaver, left), left].filter(Boolean).join('; '));
  if (operation.kind === 'deactivate' || deletion?.status === 'done') return withLeft();
  if (leaver.error?.kind === 'dependencies')
    return end('blocked', `CXone refuses the deletion: ${leaver.error.message}`);
  if (deletion?.status === 'unknown') return end('unknown', deletion.detail);
  return end('partial', left || (deletion?.detail ?? `deactivated, not deleted: ${why}`));
}

/**
 * The reason of a deletion that was kept back; it speaks of a sign-out only where a step of it was done. What the
 * policy forgives a tenant is said all the same.
 */
function notSignedOut({ operation, steps, user, due }: Leaver, left: string): string {
  if (left) return keptBackOnly(operation.reason);
  const ends = steps.filter(({ step }) => endsSession(step));
  if (ends.some(({ status }) => status === 'done') || (!user.active && due.size === 0)) return operation.reason;
  const why = ends.map(({ detail }) => detail).find(Boolean) ?? 'no step of this tenant ends sessions';
  return `${keptBackOnly(operation.reason)}; deactivated, may still be signed in: ${why}`;
}

const UNSEEN = 'no read showed the account deactivated';

/** What is open of a sign-out, and why; `''` where nothing is. */
function openWords({ open }: Leaver, policy: ExecuteContext['policy'], why: string): string {
  const names = (test: (status: string, step: LeaverStepName) => boolean): string =>
    [...open].flatMap(([step, status]) => (test(status, step) ? [step] : [])).join(', ');
  const tried = (status: string): boolean => status !== 'not-started' && status !== 'accepted';
  const required = names((status, step) => tried(status) && wishFor(step, policy) === 'require');
  const failed = names((status, step) => tried(status) && wishFor(step, policy) !== 'require');
  const queued = names((status) => status === 'accepted');
  const missing = names((status) => status === 'not-started');
  return [
    required && `required and not done: ${required}`,
    failed && `not done: ${failed}`,
    queued && `queued by CXone, and not seen to end: ${queued}`,
    missing && `${why === UNSEEN ? '' : 'deactivated; '}not started: ${missing} (${why})`,
  ]
    .filter(Boolean)
    .join('; ');
}
