import { Failure } from '../model/failure.ts';
import type { PriorUser } from '../model/state.ts';
import type { Tenant } from '../model/tenant.ts';
import { nameKey, PriorIndex } from '../plan/match.ts';
import { agrees, priorValue } from '../plan/diff.ts';
import { about, type ExecuteContext } from './context.ts';
import { isNamed, type Item, lostRoles, writeOf } from './item.ts';
import { arrived, holdsRole, missingOf } from './missing.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Finds out what became of writes whose answer was lost (`lost`), whose userName is taken (`refused`) or whose account
 * changed meanwhile (`stale`), and decides for each: done, to be sent again (`queued`, with a fresh write), or failed.
 * All of them are looked up together.
 */
export async function resolveItems(items: Item[], context: ExecuteContext): Promise<void> {
  const keys = items.map((item) => {
    if (item.write.type !== 'create') return { id: item.write.user.id };
    const { userName, externalId } = item.operation.after ?? {};
    return { userName: text(userName), externalId: text(externalId) };
  });
  const { users, unread } = await lookPatiently(items, keys, context);
  const index = new PriorIndex(users);
  const events = [];
  for (const item of items) {
    const was = item.state;
    let found: PriorUser | undefined;
    const why = unread.get(item);
    if (why && item.write.type === 'create') {
      nobodyKnows(item, why);
    } else if (item.write.type === 'create') {
      const holder = ofCreate(item, index);
      if ('dispute' in holder) refuse(item, holder.dispute);
      else resolveCreate(item, (found = holder.user), context);
    } else {
      const { id } = item.write.user;
      // A list or a filter that does not show an account proves nothing.
      found = index.byCxoneId(id);
      // Neither does one that shows the very version that was refused: a list may lag behind the account. Nor one
      // without the version that is asked for (428), which the account's own answer may name.
      const { version } = found ?? {};
      const isOld =
        was === 'stale' && (version === undefined ? item.httpStatus === 428 : version === item.write.user.version);
      if (!found || isOld) found = (await context.tenant.get(id)) ?? found;
      resolveChange(item, found, context.tenant);
    }
    events.push(
      about(
        item.operation,
        'operation.looked-up',
        { status: `${was}: ${item.state}`, found: found ? found.id : null },
        item.id,
      ),
    );
  }
  await context.journal.appendAll(events, 'file');
}

/** The accounts that were found, and those writes of which nobody can say, since the look-up was not complete. */
interface LookedUp {
  users: PriorUser[];
  unread: ReadonlyMap<Item, Failure>;
}

/**
 * Looks the people up; again, as long as reads may lag behind writes, for those whose userName is taken by an account
 * that nothing shows yet: our own, after a try whose answer was lost, or one that was made since the plan.
 */
async function lookPatiently(
  items: readonly Item[],
  keys: readonly LookUpKey[],
  { tenant, clock, settleMs, signal }: ExecuteContext,
): Promise<LookedUp> {
  const until = clock.now() + settleMs;
  const found = new Map<string, PriorUser>();
  let due = keys.map((_, i) => i);
  let unread = new Map<Item, Failure>();
  for (let pause = 1_000; ; pause *= 2) {
    const looked = await lookUpEach(due, keys, tenant);
    for (const user of looked.users) found.set(user.id, user);
    unread = new Map([...looked.unread].map(([at, why]) => [items[at] as Item, why]));
    const names = new Set<string>();
    const externalIds = new Set<string | undefined>();
    for (const { userName, externalId } of found.values()) {
      names.add(nameKey(userName));
      externalIds.add(externalId);
    }
    // Another account that has the externalId is what stands in the way, unless ours may be there as well.
    const isHidden = ({ state, everLost, operation: { after } }: Item): boolean =>
      state === 'refused' &&
      !names.has(nameKey(String(after?.userName))) &&
      (everLost || !externalIds.has(text(after?.externalId) ?? ''));
    due = keys.flatMap((_, i) => (isHidden(items[i] as Item) || unread.has(items[i] as Item) ? [i] : []));
    const wait = Math.min(pause, until - clock.now());
    if (due.length === 0 || wait <= 0 || signal?.aborted) return { users: [...found.values()], unread };
    await clock.sleep(wait, signal).catch(() => undefined);
  }
}

type LookUpKey = Parameters<ExecuteContext['tenant']['lookUp']>[0][number];

/** So many people are looked up one by one where they cannot be together: who of them it is has to be found out. */
const ONE_BY_ONE = 20;

/**
 * All of them together. Where that is not complete, each alone: what is wrong with the look-up of one person says
 * nothing of the others.
 */
async function lookUpEach(
  due: readonly number[],
  keys: readonly LookUpKey[],
  tenant: ExecuteContext['tenant'],
): Promise<{ users: PriorUser[]; unread: Map<number, Failure> }> {
  const unread = new Map<number, Failure>();
  try {
    return { users: await tenant.lookUp(due.map((at) => keys[at] as LookUpKey)), unread };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'read-incomplete') throw error;
    const users: PriorUser[] = [];
    if (due.length === 1 || due.length > ONE_BY_ONE) {
      for (const at of due) unread.set(at, error);
      return { users, unread };
    }
    for (const at of due) {
      const one = await lookUpEach([at], keys, tenant);
      users.push(...one.users);
      for (const [where, why] of one.unread) unread.set(where, why);
    }
    return { users, unread };
  }
}

/** The account that a creation met, on the terms of matching; or why nobody can say which one. */
function ofCreate(item: Item, index: PriorIndex): { user: PriorUser | undefined } | { dispute: string } {
  const { userName, externalId } = item.operation.after ?? {};
  const name = nameKey(String(userName));
  const own = text(externalId) ?? '';
  if (index.ambiguousNames.has(name) || index.ambiguous.has(own))
    return { dispute: 'two accounts in CXone have this userName or externalId, so nobody can say which one is meant' };
  const holder = index.byUserName(name);
  const owner = index.byExternalId(own);
  if (holder && owner && holder !== owner)
    return { dispute: 'the externalId and the userName of this row belong to two different accounts' };
  return { user: owner ?? holder };
}

/** A write to an existing account: it has arrived, or goes out again against the account as it is now. */
function resolveChange(item: Item, user: PriorUser | undefined, tenant: Pick<Tenant, 'arrived'>): void {
  if (!user) {
    item.state = 'failed';
    item.detail = 'the account is gone';
    return;
  }
  item.user = user;
  if (arrived(item.operation, user)) {
    // Later writes of the same account must not put back what was before it.
    tenant.arrived?.(item.write, user.id);
    if (item.state !== 'lost' || lostRoles(item, user).length === 0) return happened(item, user);
    // It took a role with it that was to stay, or reads lag behind: the look that proves writes decides.
    Object.assign(item, { state: 'done', seen: false, error: undefined });
    return;
  }
  item.state = 'queued';
  item.mayHaveArrived = false;
  item.write = freshWrite(item, user);
}

/** The account was seen to hold all that was written. */
function happened(item: Item, user: PriorUser): void {
  item.state = 'done';
  item.seen = true;
  item.id = user.id;
  item.user = user;
  item.error = undefined;
}

/** What is still to be written, against the account as it is now. */
export function freshWrite(item: Item, user: PriorUser): Item['write'] {
  if (item.write.type === 'update')
    return { type: 'update', ref: item.operation.id, user, ...stillDiffers(item, user) };
  const planned = writeOf(item.operation);
  if (planned.type !== 'roles') return writeOf(item.operation, user);
  // Only what was planned: a role that someone else gave or took meanwhile is the next plan's matter. One that our own
  // write took with it is ours.
  const gone = new Set(planned.remove.map((role) => role.value));
  const lost = item.state === 'ignored' ? lostRoles(item, user) : [];
  const add = [...planned.add.filter((role) => !holdsRole(user.roles, role) && !holdsRole(lost, role)), ...lost];
  const remove = user.roles.filter((role) => gone.has(role.value));
  return { ...planned, user, roles: [...user.roles.filter((role) => !gone.has(role.value)), ...add], add, remove };
}

/** The planned values that an account does not hold yet, beside what it holds now. */
export function stillDiffers(
  item: Item,
  user: PriorUser,
): { before: Record<string, string | null>; after: Record<string, string | null> } {
  const before: Record<string, string | null> = {};
  const after: Record<string, string | null> = {};
  for (const [field, wanted] of Object.entries(item.operation.after ?? {})) {
    // Roles are a write of their own.
    if (field === 'active' || field === 'roles' || field === 'primaryRole') continue;
    const held = priorValue(user, field);
    if (field === 'externalId' && user.ssoName !== undefined) continue;
    if (agrees(field, held, wanted as string | null)) continue;
    before[field] = held;
    after[field] = wanted as string | null;
  }
  return { before, after };
}

/**
 * A create: our own account that arrived without an answer, or an account that is to be adopted on the plan's terms
 * (no externalId, or the same one), or someone else's.
 */
function resolveCreate(item: Item, user: PriorUser | undefined, context: ExecuteContext): void {
  const wasRefused = item.state === 'refused';
  if (!user) {
    if (wasRefused) {
      item.state = 'failed';
      item.detail = 'CXone says the userName or e-mail address is taken, but shows no account with this userName';
      const advice = 'Choose another userName or e-mail address, or let the API user see every account and run again.';
      if (item.error) item.error = { ...item.error, advice };
      return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    return;
  }
  if (wasRefused && !item.everLost) context.onUnlisted?.(user);
  const externalId = item.operation.after?.externalId ?? undefined;
  if (item.everLost && arrived(item.operation, user)) return happened(item, user);
  // The answer to our own creation named it; or an answer was lost, and the externalId that nobody had is there.
  const isOwn = isNamed(item, user) || (item.everLost && externalId !== undefined && isAsCreated(item, user));
  if (externalId === undefined && !isOwn) {
    adviseAgain(item, 'the account is found', 'put its externalId into the row');
    return refuse(item, 'the userName is taken by an account that was not there when the plan was made');
  }
  if (user.externalId !== undefined && user.externalId !== externalId)
    return refuse(item, 'the userName is taken by an account with another externalId');
  if (context.isOwned?.(user) === false && user.externalId !== undefined) {
    adviseAgain(item, 'the account is found', 'name it under `owned` in the policy');
    return refuse(item, 'the account with this externalId is not owned by the roster');
  }
  if (context.isProtected(user)) return refuse(item, 'the userName is taken by an account that the policy protects');
  if (!user.active) {
    adviseAgain(item, 'it is planned as a reactivation', 'reactivate it in CXone');
    return refuse(item, 'the userName is taken by a deactivated account');
  }
  item.isOwn = isOwn;
  adopt(item, user);
}

/**
 * A name of one's own need not change: the advice for a taken userName would lead astray.
 * @param otherwise what helps where no plan ever knows of the account
 */
function adviseAgain(item: Item, then: string, otherwise: string): void {
  const advice = `Run again: ${then} then; if it is not, no list shows the account: ${otherwise}.`;
  if (item.error) item.error = { ...item.error, advice };
}

/**
 * After a try whose answer was lost: the account has the externalId that nobody had. Where creations keep none, it has
 * the name and the address that were sent, under a userName that nobody had.
 */
function isAsCreated({ operation }: Item, user: PriorUser): boolean {
  if (user.externalId !== undefined) return user.externalId === operation.after?.externalId;
  const missing = new Set(missingOf(operation, user));
  return !WHO.some((field) => missing.has(field));
}

/** What tells one person from another. */
const WHO = ['userName', 'givenName', 'familyName', 'email', 'active'] as const;

/** The look-up of a creation is not complete: the account may be there, and whose it is nobody can say. */
function nobodyKnows(item: Item, { message, advice }: Failure): void {
  const wasRefused = item.state === 'refused';
  item.state = wasRefused ? 'failed' : 'unknown';
  item.detail = wasRefused
    ? `the userName is taken, and nobody can say by which account: ${message}`
    : `no answer came, and nobody can say whether the account is there: ${message}`;
  const { status = null, kind = 'unreadable', correlationId = null } = item.error ?? {};
  item.error = { status, kind, message: item.detail, fields: [], correlationId, retryable: true, advice };
}

function refuse(item: Item, detail: string): void {
  item.state = 'failed';
  item.id = undefined;
  item.detail = detail;
}

function adopt(item: Item, user: PriorUser): void {
  item.adopted = true;
  item.id = user.id;
  item.user = user;
  item.error = undefined;
  const differs = stillDiffers(item, user);
  if (Object.keys(differs.after).length === 0) return happened(item, user);
  item.state = 'queued';
  item.mayHaveArrived = false;
  item.write = { type: 'update', ref: item.operation.id, user, ...differs };
}
