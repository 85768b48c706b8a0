import { Failure } from '../model/failure.ts';
import type { Operation } from '../model/operation.ts';
import type { PriorUser } from '../model/state.ts';
import type { Tenant } from '../model/tenant.ts';
import { nameKey } from '../plan/match.ts';
import { idKey, sameId } from '../text/ids.ts';
import type { ExecuteContext } from './context.ts';
import { type Item, missingOfWrite } from './item.ts';

/** What a look showed of a write: the account, `null` where it was asked for by its id and is not there. */
export type Sight = PriorUser | null | undefined;

/** So few are read one by one from the second look on: a single read lags less than a list. */
const FEW = 10;

/**
 * Looks at the accounts of these writes together; those who are looked at for the last time and were not seen, by id.
 * @param last those who are looked at for the last time. Where there are none, a look that CXone does not answer for
 * the moment shows nobody
 * @param again true from the second look on
 */
export async function look(
  open: readonly Item[],
  last: ReadonlySet<Item>,
  context: ExecuteContext,
  again: boolean,
): Promise<(item: Item) => Sight> {
  try {
    const sights = await lookOnce(open, last, context, again);
    return (item) => sights.get(item);
  } catch (error) {
    if (last.size === 0 && error instanceof Failure && error.reason === 'tenant-unreachable') return () => undefined;
    throw error;
  }
}

async function lookOnce(
  open: readonly Item[],
  last: ReadonlySet<Item>,
  context: ExecuteContext,
  again: boolean,
): Promise<Map<Item, Sight>> {
  const alone = again && open.length <= FEW ? open.filter(({ id }) => id !== undefined) : [];
  const sights = new Map<Item, Sight>();
  const together = open.filter((item) => !alone.includes(item));
  const users = together.length > 0 ? await readTogether(together, context) : [];
  const byId = new Map(users.map((user) => [idKey(user.id), user]));
  const byName = together.some(isCreation) ? named(users) : NOBODY;
  for (const item of together) {
    const sight = item.id === undefined ? undefined : byId.get(idKey(item.id));
    sights.set(item, sight ?? (isCreation(item) ? byName.get(nameKey(userNameOf(item))) : undefined));
  }
  const unseen = together.filter((item) => last.has(item) && item.id !== undefined && !shows(item, sights.get(item)));
  await eachOf([...alone, ...unseen], context.concurrency, async (item) => {
    const id = item.id as string;
    const sight = await context.tenant.get(id);
    const before = sights.get(item);
    // An id that nobody has does not hide the account that was found by its name.
    if (sight || !before || sameId(before.id, id)) sights.set(item, sight);
  });
  await correctMisled(sights, last, context);
  await correctGone(sights, context);
  return sights;
}

/**
 * The id that an answer to a creation gave may be someone else's, or nobody's: the account is then looked for by its
 * name, and the other one is no longer taken for ours.
 */
async function correctMisled(
  sights: Map<Item, Sight>,
  last: ReadonlySet<Item>,
  context: ExecuteContext,
): Promise<void> {
  const misled = [...sights].flatMap(([item, sight]) => {
    if (!isCreation(item)) return [];
    if (sight) return mayBeOurs(item.operation, sight) ? [] : [item];
    return sight === null && last.has(item) ? [item] : [];
  });
  if (misled.length === 0) return;
  for (const item of misled) if (sights.get(item)) item.id = undefined;
  const byName = named(await readTogether(misled, context, 'by name'));
  for (const item of misled) sights.set(item, byName.get(nameKey(userNameOf(item))));
}

/** An account under another name and with another externalId is none that this creation made. */
function mayBeOurs({ after }: Operation, { userName, externalId }: PriorUser): boolean {
  const wanted = after?.userName;
  if (typeof wanted !== 'string' || nameKey(wanted) === nameKey(userName)) return true;
  return externalId !== undefined && externalId === after?.externalId;
}

/** Who is deactivated, and whose account is gone, may have another one by now. */
async function correctGone(sights: Map<Item, Sight>, context: ExecuteContext): Promise<void> {
  const gone = [...sights].flatMap(([item, sight]) => (sight === null && switchesOff(item) ? [item] : []));
  if (gone.length === 0) return;
  const others = await otherAccounts(
    gone.map(({ operation }) => operation),
    context.tenant,
  );
  for (const item of gone) sights.set(item, others ? (others.get(item.operation) ?? null) : undefined);
}

/**
 * Active accounts of people whose own account is not there any more: who signs in through the organisation may be given
 * a new one, under another id. One of the same userName counts unless its externalId is someone else's.
 * @returns `null` where nobody can say, since the look-up was not complete
 */
export async function otherAccounts(
  operations: readonly Operation[],
  tenant: Pick<Tenant, 'lookUp'>,
): Promise<Map<Operation, PriorUser> | null> {
  const keys = operations.map(({ person: { userName, externalId } }) => ({
    userName: userName === '' ? undefined : userName,
    externalId,
  }));
  const users = await tenant.lookUp(keys).catch(orNone);
  if (users === null) return null;
  const others = new Map<Operation, PriorUser>();
  for (const operation of operations) {
    const { userName, externalId } = operation.person;
    const other = users.find((user) => {
      if (!user.active) return false;
      // Said to be gone, and listed as active all the same: nobody can say that it lets nobody in.
      if (operation.prior && sameId(user.id, operation.prior.id)) return true;
      if (user.externalId !== undefined && externalId !== undefined) return user.externalId === externalId;
      return nameKey(user.userName) === nameKey(userName);
    });
    if (other) others.set(operation, other);
  }
  return others;
}

/** A list that moves while it is read shows nobody this time. */
async function readTogether(
  items: readonly Item[],
  { tenant }: ExecuteContext,
  how: 'by id' | 'by name' = 'by id',
): Promise<PriorUser[]> {
  const keys = items.map((item) => ({ id: how === 'by id' ? item.id : undefined, userName: userNameOf(item) }));
  const fields = new Set(items.flatMap(({ operation }) => Object.keys(operation.after ?? {})));
  return (await tenant.lookUp(keys, [...fields]).catch(orNone)) ?? [];
}

function orNone(error: unknown): null {
  if (error instanceof Failure && error.reason === 'read-incomplete') return null;
  throw error;
}

async function eachOf<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += atOnce) await Promise.all(all.slice(at, at + atOnce).map(work));
}

const NOBODY: ReadonlyMap<string, PriorUser> = new Map();

const named = (users: readonly PriorUser[]): ReadonlyMap<string, PriorUser> =>
  new Map(users.map((user) => [nameKey(user.userName), user]));

const isCreation = ({ write }: Item): boolean => write.type === 'create';

const userNameOf = (item: Item): string => {
  const renamed = item.operation.after?.userName;
  return typeof renamed === 'string' ? renamed : item.operation.person.userName;
};

/** A write that deactivates someone. */
export const switchesOff = ({ write }: Item): boolean => write.type === 'activate' && !write.active;

const shows = (item: Item, sight: Sight): boolean => (sight ? missingOfWrite(item, sight).length === 0 : false);
