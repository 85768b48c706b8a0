import type { PriorUser } from '../model/state.ts';
import type { Write, WriteForm } from '../model/tenant.ts';
import type { ExecuteContext } from './context.ts';
import { type Item, itemOf, primaryOf } from './item.ts';
import { prove } from './proof.ts';
import { freshWrite, stillDiffers } from './resolve.ts';

/** How many people other forms of a write are tried for. */
const TRIED = 5;
/** How long a try is waited for where reads were seen to follow writes, milliseconds. */
const BRIEF_MS = 8_000;

/**
 * Other ways to say what a tenant was proven to ignore: for at most five people of a kind each form is tried until one
 * is seen to work. That one is remembered for the run, and the others of the kind follow in it; where none works,
 * nothing of the kind is sent again.
 */
export class OtherForms {
  readonly #context: ExecuteContext;
  readonly #send: (items: Item[]) => Promise<boolean>;
  /** Kinds whose forms were tried, however that ended. */
  readonly #tried = new Set<string>();
  /** Type of write and field of which no form works. */
  readonly #hopeless = new Set<string>();

  /** @param send sends writes and answers false where the run came to an end meanwhile */
  constructor(context: ExecuteContext, send: (items: Item[]) => Promise<boolean>) {
    this.#context = context;
    this.#send = send;
  }

  /**
   * @param items writes of a round that were proven; those that were ignored may become `done`
   * @param brief true where something was seen in this run, so that reads are known to follow writes
   */
  async rescue(items: readonly Item[], brief: boolean): Promise<void> {
    for (;;) {
      const groups = this.#groups(items);
      const [first] = groups;
      if (!first) return;
      const [kind, group] = first;
      this.#tried.add(kind);
      const settleMs = brief ? Math.min(BRIEF_MS, this.#context.settleMs) : this.#context.settleMs;
      if (!(await this.#rescueGroup(group, settleMs))) return;
    }
  }

  /** What was ignored, by kind of write and what is missing of it. */
  #groups(items: readonly Item[]): [string, Item[]][] {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
      const kind = this.#kindOf(item);
      if (kind !== null) groups.set(kind, [...(groups.get(kind) ?? []), item]);
    }
    return [...groups];
  }

  #kindOf(item: Item): string | null {
    if (!isSafe(item)) return null;
    const missing = item.state === 'accepted' ? ['account'] : item.missing;
    const open = missing.filter((field) => !this.#hopeless.has(`${item.write.type} ${field}`));
    const kind = `${item.write.type} ${missing.toSorted().join(',')}`;
    return open.length === 0 || this.#tried.has(kind) ? null : kind;
  }

  /** @returns false where the run came to an end */
  async #rescueGroup(group: readonly Item[], settleMs: number): Promise<boolean> {
    const { tenant } = this.#context;
    const some = group.slice(0, TRIED);
    const one = group[0] as Item;
    const write = writeAgain(one);
    // A creation that was kept in part is completed by a change: that is its other form.
    const forms: (WriteForm | undefined)[] =
      write.type === one.write.type
        ? tenant.otherForms({ ...one.wire, form: one.form }, one.inBulk)
        : [undefined, ...tenant.otherForms(tenant.prepare(write), one.inBulk)];
    for (const form of forms) {
      if (!(await this.#again(some, form, settleMs))) return false;
      // Details are there, and roles are the next thing to complete a new account by.
      if (!one.missing.some((field) => says(write, field)) && one.state !== 'done') break;
      if (!some.some(({ state }) => state === 'done')) continue;
      if (form !== undefined) tenant.prefer(write.type, form);
      const rest = group.slice(TRIED);
      return rest.length === 0 || this.#again(rest, form, settleMs);
    }
    for (const field of one.missing) if (says(write, field)) this.#hopeless.add(`${one.write.type} ${field}`);
    return true;
  }

  async #again(items: readonly Item[], form: WriteForm | undefined, settleMs: number): Promise<boolean> {
    const { tenant } = this.#context;
    const tries = items.flatMap((item) => {
      if (!isSafe(item)) return [];
      const again = itemOf(item.operation, writeAgain(item), (write) => tenant.prepare(write, form));
      again.adopted = item.adopted;
      return [{ item, again }];
    });
    const sent = tries.map(({ again }) => again);
    const goesOn = (await this.#send(sent)) && (await prove(sent, this.#context, 'all', settleMs));
    for (const { item, again } of tries) {
      item.attempts += again.attempts;
      item.latencyMs += again.latencyMs;
      item.at = again.at || item.at;
      item.user = again.user;
      item.adopted = again.adopted;
      if (again.state === 'done' && again.seen) {
        Object.assign(item, happened(again));
        item.error = undefined;
        item.doubt = undefined;
      } else if (again.state === 'ignored') {
        // Also a creation that no read had shown: it is there now, in part.
        const { state, id, missing, detail, error } = again;
        Object.assign(item, { state, id, missing, detail, error });
      }
    }
    return goesOn;
  }
}

function happened({ id, httpStatus, correlationId, payloadHash }: Item): Partial<Item> {
  return {
    state: 'done',
    seen: true,
    missing: [],
    detail: '',
    httpStatus,
    correlationId,
    payloadHash,
    id,
  };
}

/**
 * Whether sending it in another form can do no harm: a change of an account that is known, or a creation whose answer
 * was doubtful and that no read shows. An account that turned up under the userName is not ours to complete.
 */
function isSafe(item: Item): boolean {
  // Accepted for later: it may still be done.
  if (item.httpStatus === 202) return false;
  if (item.state === 'accepted') return item.write.type === 'create' && item.doubt !== undefined && item.inBulk;
  if (item.state !== 'ignored') return false;
  if (item.operation.kind !== 'create') return true;
  return item.id === item.user?.id && !item.missing.includes('active') && !item.missing.includes('externalId');
}

/** A new account is completed by one change after the other: what this one does not say may still be written. */
const says = (write: Write, field: string): boolean =>
  write.type === 'update' ? field in write.after : write.type !== 'create';

/** What is still missing, as a write of its own. */
function writeAgain(item: Item): Write {
  if (item.state === 'accepted') return item.write;
  const { operation } = item;
  // What was ignored was read.
  const user = item.user as PriorUser;
  if (operation.kind !== 'create') return freshWrite(item, user);
  const ref = operation.id;
  const details = stillDiffers(item, user);
  if (Object.keys(details.after).length > 0) return { type: 'update', ref, user, ...details };
  const roles = operation.roles ?? [];
  const held = new Set(user.roles.map(({ value }) => value));
  const wanted = new Set(roles.map(({ value }) => value));
  return {
    type: 'roles',
    ref,
    user,
    roles,
    add: roles.filter(({ value }) => !held.has(value)),
    remove: user.roles.filter(({ value }) => !wanted.has(value)),
    primary: primaryOf(operation),
  };
}
