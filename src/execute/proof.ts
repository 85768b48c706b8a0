import { isUnmanageable } from '../model/field-groups.ts';
import type { Tenant } from '../model/tenant.ts';
import { list, plural } from '../text/figures.ts';
import { about, type ExecuteContext } from './context.ts';
import { sameRole } from '../policy/role-names.ts';
import { isLastRole, type Item, missingOfWrite, rolesBeside } from './item.ts';
import { look, type Sight, switchesOff } from './sights.ts';
import { LOOK_SECONDS } from '../text/looks.ts';

/** Begins the words on a write that CXone answered with success, and whose effect nobody looked for. */
export const NOT_READ_BACK = 'answered with success, but not read back';

/** Milliseconds after an answer at which is looked again; then every 30 s, and at the end of the time. */
const LOOKS = LOOK_SECONDS.map((seconds) => seconds * 1000);
/** `one`: enough is known once any of them was seen; the others are left as they are. */
export type Extent = 'all' | 'one';

/**
 * Proves writes that were answered with success: every attribute, the roles, `active`, by looking at the accounts. What
 * was written is looked at together, and again after 1, 2, 4, 8, 15 and 30 s until the time has passed since each
 * answer, only for those not yet seen. An answer's own body is no sighting.
 *
 * Seen: stays `done`. A look shows something else: `ignored`. No look shows the account: `accepted`. Nobody is called
 * not there before the account was asked for by its id.
 * @param items writes of one round; what is not `done`, or was seen, is passed over
 * @param settleMs how long reads may lag behind writes, from each answer; 0 looks once
 * @returns false where the run was interrupted before it was known
 */
export async function prove(
  items: readonly Item[],
  context: ExecuteContext,
  extent: Extent = 'all',
  settleMs = context.settleMs,
): Promise<boolean> {
  const { clock, signal } = context;
  let open = items.filter((item) => item.state === 'done' && !item.seen);
  const unseen = new Set<Item>();
  while (open.length > 0) {
    if (signal?.aborted) return false;
    const from = clock.now();
    const last = new Set(open.filter((item) => from >= item.at + settleMs));
    const found = await look(open, last, context, from > newest(open) + LOOKS[0]!);
    const ended: Item[] = [];
    for (const item of open) {
      const sight = found(item);
      if (isSeen(item, sight)) {
        if (unseen.has(item)) item.seenLateMs = from - item.at;
        continue;
      }
      unseen.add(item);
      if (last.has(item)) ended.push(giveUp(item, sight, context.tenant));
    }
    await record(ended, context);
    if (extent === 'one' && open.some(({ seen }) => seen)) return true;
    open = open.filter((item) => item.state === 'done' && !item.seen);
    if (open.length > 0) await clock.sleep(nextLook(open, clock.now(), settleMs), signal).catch(() => undefined);
  }
  return true;
}

/** When the newest of them was answered. */
const newest = (items: readonly Item[]): number => items.reduce((latest, { at }) => Math.max(latest, at), -Infinity);

/** Milliseconds until the next look, counted from the newest answer. */
const nextLook = (open: readonly Item[], now: number, settleMs: number): number =>
  untilNextLook(newest(open), now, settleMs);

/** Milliseconds until the next look. @param from when the last answer came */
export function untilNextLook(from: number, now: number, settleMs: number): number {
  const due = LOOKS.find((ms) => from + ms > now);
  const next = due === undefined ? now + 30_000 : from + due;
  return Math.max(1, Math.min(next, from + settleMs) - now);
}

function isSeen(item: Item, sight: Sight): boolean {
  if (sight) {
    item.user = sight;
    item.missing = missingOfWrite(item, sight);
    item.seen = item.missing.length === 0;
    if (item.seen) item.id = sight.id;
    if (item.seen) item.rolesBeside = rolesBeside(item, sight);
    // Nobody looks at it again.
    if (item.seen && item.operation.kind === 'create' && !item.adopted) item.user = undefined;
  } else if (sight === null && switchesOff(item)) {
    // An account that is not there any more lets nobody in.
    item.seen = true;
    item.detail = 'the account is no longer shown';
  }
  return item.seen;
}

/** The time is over: what the last look showed is how the write ended. */
function giveUp(item: Item, sight: Sight, tenant: Pick<Tenant, 'settingWords'>): Item {
  const said = item.doubt === undefined ? '' : `; its answer was: ${item.doubt}`;
  const wanted = item.operation.after?.externalId;
  if (sight && item.operation.kind === 'create' && typeof wanted === 'string' && sight.externalId !== undefined) {
    if (sight.externalId !== wanted) {
      item.state = 'failed';
      item.detail = `the userName is taken by an account with another externalId${said}`;
      item.error = {
        status: item.httpStatus,
        kind: 'uniqueness',
        message: item.detail,
        fields: [],
        correlationId: item.correlationId,
        retryable: false,
        advice: 'Choose another userName, or put the externalId of the account that has it into the row.',
      };
      return item;
    }
  }
  item.state = sight ? 'ignored' : 'accepted';
  item.detail = sight ? `${ignoredWords(item)}${said}` : `CXone reported success, but no read shows the account${said}`;
  if (!sight) item.missing = [];
  item.error = {
    status: item.httpStatus,
    kind: 'ignored',
    message: item.detail,
    fields: item.missing.map((field) => ({ field, message: 'not as written' })),
    correlationId: item.correlationId,
    retryable: !sight,
    advice: sight
      ? adviceFor(item, tenant)
      : 'Look for the account in CXone, then run again: what is there is not repeated.',
  };
  return item;
}

function ignoredWords(item: Item): string {
  const { write, missing } = item;
  if (write.type === 'activate' && missing.includes('active'))
    return `CXone reported success, but the account is still ${write.active ? 'deactivated' : 'active'}`;
  const what = missing.join(', ');
  const only = onlyRole(item);
  const rest = only === undefined || heldBefore(item) ? '' : `: the account has the role ${only} alone`;
  if (item.operation.kind === 'create' && (!item.adopted || item.isOwn))
    return `the account was created, but CXone did not keep its ${what}${rest}`;
  if (isLastRole(item)) {
    const names = (item.user?.roles ?? []).map(({ display, value }) => display ?? value);
    return (
      'CXone reported success, but the account still has the ' +
      `${plural(names.length, 'role', 'roles')} ${list(names)}`
    );
  }
  if (write.type === 'roles') return `CXone reported success, but the roles are not as written${rest}`;
  return `CXone reported success, but did not keep ${what}`;
}

/** The name of the one role that is there of several that were written. */
function onlyRole({ operation, missing, user }: Item): string | undefined {
  const wanted = operation.roles ?? [];
  const [only, ...more] = user?.roles ?? [];
  if (!only || more.length > 0 || wanted.length < 2 || !missing.includes('roles')) return undefined;
  return wanted.some((role) => sameRole(role, only)) ? (only.display ?? only.value) : undefined;
}

/** The account had its one role already: the write may have done nothing. */
const heldBefore = ({ operation: { prior }, adopted, user }: Item): boolean =>
  adopted || (prior?.roles.length === 1 && prior.roles[0]?.value === user?.roles[0]?.value);

/** Fields that a person's decision is not about. */
const isDetail = (field: string): boolean => !['active', 'roles', 'userName', 'externalId'].includes(field);

function adviceFor(item: Item, tenant: Pick<Tenant, 'settingWords'>): string {
  const { missing } = item;
  if (isLastRole(item))
    return 'CXone may keep one role a person: name the role that is to stay in the file, or deactivate the person.';
  const details = missing.filter(isDetail);
  if (details.length === 0) {
    const check = 'Check in CXone whether this tenant lets the API write it, and whether the API user may';
    if (onlyRole(item) === undefined) return `${check}.`;
    if (heldBefore(item)) return `${check}; where it keeps one role a person, name one role for each in the file.`;
    return 'CXone may keep one role a person: name one role for each person in the file.';
  }
  const allow =
    tenant.settingWords?.(details) ?? `Check in CXone whether this tenant lets the API write ${details.join(', ')}`;
  const left = details.filter(isUnmanageable);
  return left.length === 0
    ? `${allow}.`
    : `${allow}; where it never will, put \`unmanaged: [${left.join(', ')}]\` into the policy.`;
}

/** What ended otherwise than its answer said is on record with what was found. */
async function record(items: readonly Item[], { journal }: ExecuteContext): Promise<void> {
  if (items.length === 0) return;
  await journal.appendAll(
    items.map((item) =>
      about(
        item.operation,
        'operation.looked-up',
        { status: `done: ${item.state}`, found: item.user?.id ?? null },
        item.id,
      ),
    ),
  );
}

/**
 * What could not be read back is not known to be done. Leavers' deactivations are left to the steps that follow them.
 */
export function leaveUnconfirmed(items: readonly Item[], why: string): void {
  for (const item of items) {
    if (item.state !== 'done' || item.seen) continue;
    item.state = 'unknown';
    item.detail = `${NOT_READ_BACK}: ${why}`;
  }
}
