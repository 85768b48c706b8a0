import type { PriorUser } from '../model/state.ts';
import { nameKey } from '../plan/match.ts';
import { agrees, priorValue } from '../plan/diff.ts';
import { about, type ExecuteContext } from './context.ts';
import { arrived, type Item, writeOf } from './item.ts';

/**
 * Finds out what became of writes whose answer was lost (`lost`), whose userName is taken (`refused`) or whose account
 * changed meanwhile (`stale`), and decides for each: done, to be sent again (`queued`, with a fresh write), or failed.
 * All of them are looked up together.
 */
export async function resolveItems(items: Item[], context: ExecuteContext): Promise<void> {
  const keys = items.map((item) => {
    if (item.write.type !== 'create') return { id: item.write.user.id };
    const { userName, externalId } = item.operation.after ?? {};
    return { ...(typeof userName === 'string' && { userName }), ...(typeof externalId === 'string' && { externalId }) };
  });
  const found = await context.tenant.lookUp(keys);
  const byId = new Map(found.map((user) => [user.id, user]));
  const byName = new Map(found.map((user) => [nameKey(user.userName), user]));
  const byExternalId = new Map(
    found.filter((user) => user.externalId).map((user) => [user.externalId as string, user]),
  );
  const events = [];
  for (const item of items) {
    const user = item.write.type === 'create' ? ofCreate(item, byName, byExternalId) : byId.get(item.write.user.id);
    const was = item.state;
    if (item.write.type === 'create') resolveCreate(item, user, context);
    else resolveChange(item, user);
    events.push(
      about(
        item.operation,
        'operation.looked-up',
        { status: `${was}: ${item.state}`, found: user ? user.id : null },
        item.id,
      ),
    );
  }
  await context.journal.appendAll(events);
}

function ofCreate(
  item: Item,
  byName: Map<string, PriorUser>,
  byExternalId: Map<string, PriorUser>,
): PriorUser | undefined {
  const { userName, externalId } = item.operation.after ?? {};
  const holder = typeof userName === 'string' ? byName.get(nameKey(userName)) : undefined;
  return holder ?? (typeof externalId === 'string' ? byExternalId.get(externalId) : undefined);
}

/** A write to an existing account: it has arrived, or goes out again against the account as it is now. */
function resolveChange(item: Item, user: PriorUser | undefined): void {
  if (!user) {
    item.state = 'failed';
    item.detail = 'the account is gone';
    return;
  }
  item.user = user;
  if (arrived(item.operation, user)) return happened(item, user);
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
  delete item.error;
}

/** What is still to be written, against the account as it is now. */
export function freshWrite(item: Item, user: PriorUser): Item['write'] {
  if (item.write.type === 'update')
    return { type: 'update', ref: item.operation.id, user, ...stillDiffers(item, user) };
  const write = writeOf(item.operation, user);
  const planned = writeOf(item.operation);
  if (write.type !== 'roles' || planned.type !== 'roles') return write;
  // Only what was planned: a role that somebody else gave or took meanwhile is the next plan's matter.
  const gone = new Set(planned.remove.map((role) => role.value));
  const held = new Set(user.roles.map((role) => role.value));
  const add = planned.add.filter((role) => !held.has(role.value));
  const remove = user.roles.filter((role) => gone.has(role.value));
  return { ...write, roles: [...user.roles.filter((role) => !gone.has(role.value)), ...add], add, remove };
}

/** The planned values that an account does not hold yet, beside what it holds now. */
export function stillDiffers(
  item: Item,
  user: PriorUser,
): { before: Record<string, string | null>; after: Record<string, string | null> } {
  const before: Record<string, string | null> = {};
  const after: Record<string, string | null> = {};
  for (const [field, wanted] of Object.entries(item.operation.after ?? {})) {
    if (field === 'active' || field === 'roles') continue;
    const held = priorValue(user, field);
    if (agrees(field, held, wanted as string | null)) continue;
    before[field] = held;
    after[field] = wanted as string | null;
  }
  return { before, after };
}

/**
 * A create: our own account that arrived without an answer, or an account that is to be adopted on the plan's terms
 * (no externalId, or the same one), or somebody else's.
 */
function resolveCreate(item: Item, user: PriorUser | undefined, context: ExecuteContext): void {
  const wasRefused = item.state === 'refused';
  if (!user) {
    if (wasRefused) {
      item.state = 'failed';
      item.detail = 'CXone says the userName or e-mail address is taken, but shows no account with this userName';
      return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    return;
  }
  const externalId = item.operation.after?.externalId ?? undefined;
  if (item.everLost && arrived(item.operation, user)) return happened(item, user);
  const refuse = (detail: string): void => {
    item.state = 'failed';
    item.detail = detail;
  };
  if (externalId === undefined)
    return refuse('the userName is taken by an account that was not there when the plan was made');
  if (user.externalId !== undefined && user.externalId !== externalId)
    return refuse('the userName is taken by an account with another externalId');
  if (context.isProtected(user)) return refuse('the userName is taken by an account that the policy protects');
  if (!user.active)
    return refuse('the userName is taken by a deactivated account: run again, it is planned as a reactivation then');
  adopt(item, user);
}

function adopt(item: Item, user: PriorUser): void {
  item.adopted = true;
  item.id = user.id;
  item.user = user;
  delete item.error;
  const differs = stillDiffers(item, user);
  if (Object.keys(differs.after).length === 0) return happened(item, user);
  item.state = 'queued';
  item.mayHaveArrived = false;
  item.write = { type: 'update', ref: item.operation.id, user, ...differs };
}
