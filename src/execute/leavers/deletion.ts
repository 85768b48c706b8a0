import { Failure } from '../../model/failure.ts';
import { mayBeUnheard, type StepAnswer, type WireResult } from '../../model/tenant.ts';
import { about, type ExecuteContext } from '../context.ts';
import type { PriorUser } from '../../model/state.ts';
import type { ApiError } from '../../model/step.ts';
import { wishFor } from '../../policy/step-wish.ts';
import { each, freeLicense, runIsEnding } from './leaver-steps.ts';
import { idKey } from '../../text/ids.ts';
import { NOT_READ_BACK } from '../proof.ts';
import { recordStep, skipped } from './step-records.ts';
import type { Leaver } from './leaver.ts';
import { counted } from '../../text/figures.ts';
import { LOOK_SECONDS } from '../../text/looks.ts';

/** Deletions in a row that were answered with success and not seen to be carried out, before no more is sent. */
const IN_A_ROW = 5;

/**
 * Frees licences and deletes accounts, last of all steps and by the tenant's id only: until then the account itself
 * marks what is still open. Nobody is deleted whose steps are open. An answer of success proves nothing: the account
 * has to be gone, by its id and for a filter by its userName. As many are under way as may still go wrong in a row.
 * @param done a leaver is through, however it ended
 */
export async function deleteAccounts(
  leavers: readonly Leaver[],
  context: ExecuteContext,
  done: (leaver: Leaver) => Promise<void>,
): Promise<void> {
  let unconfirmed = 0;
  for (let at = 0; at < leavers.length;) {
    const some = leavers.slice(at, at + Math.max(1, Math.min(IN_A_ROW - unconfirmed, context.concurrency)));
    at += some.length;
    if (unconfirmed >= IN_A_ROW) {
      for (const leaver of some) {
        await freeLicense(leaver, context);
        if (mayBeDeleted(leaver, context)) await recordStep(leaver, 'delete', 'try', skipped(GIVEN_UP), context);
        await done(leaver);
      }
      continue;
    }
    const sent = new Map<Leaver, Answered>();
    await each(some, context, async (leaver) => {
      await freeLicense(leaver, context);
      const answered = await send(leaver, context);
      if (answered) sent.set(leaver, answered);
    });
    let left: Map<Leaver, PriorUser | null>;
    try {
      left = sent.size > 0 ? await stillThere(sent, context) : new Map();
    } catch (error) {
      // Answered with success, and nobody could look.
      for (const [leaver, { answer }] of sent)
        await concludeDeletion(leaver, { ...answer, status: 'unknown', detail: NOT_READ_BACK }, context);
      throw error;
    }
    for (const leaver of some) {
      const answered = sent.get(leaver);
      const there = left.get(leaver);
      if (answered) {
        unconfirmed = there === undefined ? 0 : unconfirmed + 1;
        await concludeDeletion(leaver, proven(answered, there), context);
      }
      await done(leaver);
    }
  }
}

/** What the looks made of an answer of success. @param there who they still showed; `null`: nobody could say */
function proven(answered: Answered, there: PriorUser | null | undefined): StepAnswer {
  if (there) return keptAnswer(answered, there);
  return there === undefined ? answered.answer : { ...answered.answer, status: 'unknown', detail: NOT_READ_BACK };
}

const GIVEN_UP = `not sent: CXone answered ${IN_A_ROW} deletions in a row with success and kept the accounts`;

/** The answer said *deleted*, and a look shows the account. */
function keptAnswer({ answer: { attempts, latencyMs }, doubt }: Answered, there: PriorUser): StepAnswer {
  const said = doubt === undefined ? '' : `; its answer was: ${doubt}`;
  const detail = there.active
    ? `CXone answered the deletion with success, and the account is still there and active${said}`
    : `CXone answered the deletion with success, and the account is still listed, deactivated${said}`;
  // What a gateway answered in its place does not say that CXone keeps its accounts.
  const isOpen = there.active || mayBeUnheard(doubt);
  const advice = isOpen
    ? 'Look at the account in CXone, then run again.'
    : 'Delete the account in CXone, or set `leavers: { action: deactivate }`; it is not asked for again until the ' +
      'row or the account changes.';
  const error: ApiError = {
    status: null,
    kind: isOpen ? 'conflict' : 'ignored',
    message: detail,
    fields: [],
    correlationId: null,
    retryable: isOpen,
    advice,
  };
  return { status: 'failed', detail, error, attempts, latencyMs };
}

interface Answered {
  answer: StepAnswer;
  answeredAt: number;
  /** What made the answer of success doubtful. */
  doubt?: string | undefined;
}

/** Milliseconds after an answer at which is looked. */
const LOOKS = [0, ...LOOK_SECONDS.map((seconds) => seconds * 1000)];

/**
 * Whose accounts a read still shows when the time for reads to follow is over: asked for by id, and by userName through
 * a filter where the tenant has one. Gone is who neither of them shows.
 * @returns `null` for those about which a filter that is not answered whole says nothing
 */
async function stillThere(
  sent: ReadonlyMap<Leaver, Answered>,
  context: ExecuteContext,
): Promise<Map<Leaver, PriorUser | null>> {
  const { tenant, clock, settleMs, signal } = context;
  const from = Math.max(...[...sent.values()].map(({ answeredAt }) => answeredAt));
  let open = [...sent.keys()];
  const shown = new Map<Leaver, PriorUser | null>();
  for (const after of [...LOOKS.filter((ms) => ms === 0 || ms < settleMs), ...(settleMs > 0 ? [settleMs] : [])]) {
    if (after > 0) await clock.sleep(Math.max(0, from + after - clock.now()), signal);
    const byName = await named(open, tenant);
    const still: Leaver[] = [];
    await each(open, context, async (leaver) => {
      const there = byName?.get(idKey(leaver.user.id)) ?? (await tenant.get(leaver.user.id));
      if (!there && byName) return void shown.delete(leaver);
      shown.set(leaver, there);
      still.push(leaver);
    });
    open = still;
    if (open.length === 0) break;
  }
  return shown;
}

/** Accounts by `idKey` that a filter by userName shows; none where there is no filter, `null` where it says nothing. */
async function named(
  leavers: readonly Leaver[],
  tenant: Pick<ExecuteContext['tenant'], 'lookUp' | 'capabilities'>,
): Promise<Map<string, PriorUser> | null> {
  const hasFilter = (): boolean => tenant.capabilities.filter !== false;
  if (!hasFilter()) return new Map();
  try {
    const users = await tenant.lookUp(leavers.map(({ user: { userName } }) => ({ userName })));
    return new Map(users.map((user) => [idKey(user.id), user]));
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'read-incomplete') throw error;
    // It may have turned out just now that the tenant has none.
    return hasFilter() ? null : new Map();
  }
}

const mayBeDeleted = (leaver: Leaver, context: ExecuteContext): boolean =>
  leaver.operation.kind === 'delete' && !leaver.unconfirmed && !runIsEnding(context);

/** @returns the answer of success, still to be proven; `null` where nothing was sent, or the outcome is known */
async function send(leaver: Leaver, context: ExecuteContext): Promise<Answered | null> {
  const { tenant, policy, journal } = context;
  const { operation, user } = leaver;
  if (operation.kind !== 'delete' || !mayBeDeleted(leaver, context)) return null;
  // What CXone queued goes on by itself; everything else could not be done any more once the account is gone.
  const open = [...leaver.open].flatMap(([step, status]) => (status === 'accepted' ? [] : [step]));
  if (open.length > 0) {
    await recordStep(leaver, 'delete', 'try', skipped(`not deleted: ${open.join(', ')} must be done first`), context);
    return null;
  }
  const write = {
    type: 'delete' as const,
    ref: operation.id,
    user,
    // Who is not to have the licence touched says so: a deletion without the header may free it.
    licensePolicy:
      wishFor('license', policy) === 'off'
        ? ('PRESERVE' as const)
        : (operation.licensePolicy ?? policy.leavers.licensePolicy),
    terminateSessions: wishFor('sessions', policy) !== 'off',
    retainData: policy.leavers.retainData,
  };
  await journal.appendAll([about(operation, 'operation.sent', { step: 'delete', status: 'sent' })]);
  let attempts = 0;
  for (;;) {
    let result: WireResult | undefined;
    let verdict: Verdict;
    try {
      result = await tenant.sendOne(tenant.prepare(write));
      attempts += Math.max(1, result.attempts);
      leaver.httpStatus = result.httpStatus;
      verdict = await judge(result, write, context);
    } catch (error) {
      // Thrown instead of an answer, it was not carried out, unless the run was interrupted meanwhile.
      if (result || context.signal?.aborted)
        await recordStep(leaver, 'delete', 'try', { status: 'unknown', detail: LOST, attempts, latencyMs: 0 }, context);
      throw error;
    }
    if (verdict !== 'again' || attempts >= context.maxAttempts || context.signal?.aborted) {
      const answer: StepAnswer = {
        ...(verdict === 'again'
          ? {
              status: 'failed',
              detail: `not deleted after ${counted(attempts, 'try', 'tries')}: ${result.error?.message ?? 'no answer'}`,
            }
          : verdict),
        attempts,
        latencyMs: result.latencyMs,
        error: verdict !== 'again' && verdict.status === 'done' ? undefined : result.error,
      };
      if (answer.status === 'done') return { answer, answeredAt: context.clock.now(), doubt: result.doubt };
      await concludeDeletion(leaver, answer, context);
      return null;
    }
  }
}

async function concludeDeletion(leaver: Leaver, answer: StepAnswer, context: ExecuteContext): Promise<void> {
  if (answer.error) leaver.error = answer.error;
  if (answer.status === 'done') leaver.signOutMs ??= context.clock.now() - context.startedAt;
  await recordStep(leaver, 'delete', 'try', answer, context);
}

const LOST = 'sent, but the answer never came';

type Verdict = { status: 'done' | 'failed' | 'unknown'; detail: string } | 'again';

async function judge(result: WireResult, write: { user: PriorUser }, context: ExecuteContext): Promise<Verdict> {
  if (result.status === 'done') return { status: 'done', detail: '' };
  if (result.error?.kind === 'not-found') return { status: 'done', detail: 'was gone already' };
  if (result.status === 'retry' || result.status === 'not-attempted') return 'again';
  const { id } = write.user;
  if (result.error?.kind === 'version') {
    // Someone else changed the account meanwhile: who is still deactivated is deleted as they are now.
    const now = await context.tenant.get(id);
    if (now === null) return { status: 'done', detail: 'was gone already' };
    if (now.active) return { status: 'failed', detail: 'the account changed meanwhile and is shown as active' };
    write.user = now;
    return 'again';
  }
  if (result.status === 'failed')
    return { status: 'failed', detail: result.error?.message ?? 'CXone refused the deletion and gave no reason' };
  if (context.signal?.aborted) return { status: 'unknown', detail: LOST };
  // The answer was lost: the account is gone, or it is not.
  const left = await context.tenant.get(id);
  return left === null ? { status: 'done', detail: 'confirmed by a look-up' } : 'again';
}
