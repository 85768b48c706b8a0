import type { PriorUser } from '../model/state.ts';
import type { Write, WriteForm } from '../model/tenant.ts';
import type { ExecuteContext } from './context.ts';
import { isNamed, type Item, itemOf } from './item.ts';
import { primaryOf, rolesBetween } from './missing.ts';
import { prove } from './proof.ts';
import { freshWrite, stillDiffers } from './resolve.ts';

/** How many people other forms of a write are tried for. */
const TRIED = 5;
/** How long a try is waited for at least where reads were seen to follow writes, milliseconds. */
const BRIEF_MS = 8_000;
/** A try is waited for so many times as long as reads were seen to lag. */
const MARGIN = 2;

/**
 * Other ways to say what a tenant was proven to ignore: for at most five people of a kind each form is tried until one
 * is seen to help. All others of the kind follow in that form, now and later in the run; where none helps, nothing of
 * the kind is sent again. What is missing then is a kind of its own.
 */
export class OtherForms {
  readonly #context: ExecuteContext;
  readonly #send: (items: Item[]) => Promise<boolean>;
  /** Kinds whose forms were tried: the one that helped, `null` where none did. */
  readonly #tried = new Map<string, { form: WriteForm | undefined } | null>();
  /** Kinds that a write was sent again for. */
  readonly #sentFor = new WeakMap<Item, Set<string>>();
  /** Type of write and field of which no form works. */
  readonly #hopeless = new Set<string>();

  /** @param send sends writes and answers false where the run came to an end meanwhile */
  constructor(context: ExecuteContext, send: (items: Item[]) => Promise<boolean>) {
    this.#context = context;
    this.#send = send;
  }

  /**
   * @param items writes of a round that were proven; those that were ignored may become `done`
   * @param lagMs how long reads were seen to lag behind writes in this run; `null`: nothing was seen yet
   */
  async rescue(items: readonly Item[], lagMs: number | null): Promise<void> {
    const longest = this.#context.settleMs;
    const settleMs = lagMs === null ? longest : Math.min(Math.max(BRIEF_MS, lagMs * MARGIN), longest);
    for (;;) {
      const [first] = Map.groupBy(items, (item) => this.#dueKind(item))
        .entries()
        .filter(([kind]) => kind !== null);
      if (!first) return;
      const [kind, group] = first as [string, Item[]];
      const known = this.#tried.get(kind);
      const goesOn = known
        ? await this.#again(kind, group, known.form, settleMs)
        : await this.#rescueGroup(kind, group, settleMs);
      if (!goesOn) return;
    }
  }

  /** What a write could be sent again for now: all that is missing of it, and the part that the next write says. */
  #dueKind(item: Item): string | null {
    const fields = this.#openFields(item);
    if (fields.length === 0) return null;
    const kind = `${item.write.type} ${item.missing.toSorted().join()}: ${fields.toSorted().join()}`;
    const known = this.#tried.get(kind);
    if (known === undefined) return kind;
    if (known === null || this.#sentFor.get(item)?.has(kind)) return null;
    // In the form that helps it was sent already, and there is no other one.
    return known.form !== undefined && known.form === item.form ? null : kind;
  }

  /** What the next write of it would say: a new account is completed by its details first, then by its roles. */
  #openFields(item: Item): readonly string[] {
    if (!isSafe(item)) return [];
    if (item.state === 'accepted') return ACCOUNT;
    const open = item.missing.filter((field) => !this.#hopeless.has(`${item.write.type} ${field}`));
    const details = item.operation.kind === 'create' ? open.filter((field) => !OF_ROLES.has(field)) : open;
    return details.length > 0 ? details : open;
  }

  /** @returns false where the run came to an end */
  async #rescueGroup(kind: string, group: readonly Item[], settleMs: number): Promise<boolean> {
    const { tenant } = this.#context;
    const some = group.slice(0, TRIED);
    const one = group[0] as Item;
    const fields = this.#openFields(one);
    const write = this.#writeAgain(one);
    // A creation that was kept in part is completed by a change: that is its other form.
    const forms: (WriteForm | undefined)[] =
      write.type === one.write.type
        ? tenant.otherForms({ ...one.wire, form: one.form }, one.inBulk)
        : [undefined, ...tenant.otherForms(tenant.prepare(write), one.inBulk)];
    const lacks = (item: Item, field: string): boolean => item.state !== 'done' && !isThere(item, field);
    this.#tried.set(kind, null);
    for (const form of forms) {
      if (!(await this.#again(kind, some, form, settleMs))) return false;
      if (!some.some((item) => fields.some((field) => !lacks(item, field)))) continue;
      if (form !== undefined && some.some((item) => fields.every((field) => !lacks(item, field))))
        tenant.prefer(write.type, form);
      this.#tried.set(kind, { form });
      const rest = group.slice(TRIED);
      return rest.length === 0 || this.#again(kind, rest, form, settleMs);
    }
    for (const field of fields) this.#hopeless.add(`${one.write.type} ${field}`);
    return true;
  }

  async #again(kind: string, items: readonly Item[], form: WriteForm | undefined, settleMs: number): Promise<boolean> {
    const { tenant } = this.#context;
    const tries = items.flatMap((item) => {
      if (!isSafe(item)) return [];
      this.#sentFor.set(item, (this.#sentFor.get(item) ?? new Set<string>()).add(kind));
      const again = itemOf(item.operation, this.#writeAgain(item), (write) => tenant.prepare(write, form));
      again.adopted = item.adopted;
      again.isOwn = item.isOwn;
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
      item.isOwn = again.isOwn;
      if (again.state === 'done' && again.seen) {
        Object.assign(item, happened(again));
        item.error = undefined;
        item.doubt = undefined;
      } else if (again.state === 'ignored') {
        // Also a creation that no read had shown: it is there now, in part.
        const { state, id, missing, detail, error } = again;
        const doubt = item.doubt === undefined ? undefined : again.doubt;
        Object.assign(item, { state, id, missing, detail, error, doubt });
      }
    }
    return goesOn;
  }

  /** What is still missing, as a write of its own; of a new account only what may still be written. */
  #writeAgain(item: Item): Write {
    if (item.state === 'accepted') return item.write;
    const { operation } = item;
    // What was ignored was read.
    const user = item.user as PriorUser;
    if (operation.kind !== 'create') return freshWrite(item, user);
    const ref = operation.id;
    const fields = this.#openFields(item);
    if (!fields.some((field) => OF_ROLES.has(field))) {
      const { before, after } = stillDiffers(item, user);
      const only = (values: Record<string, string | null>) =>
        Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
      return { type: 'update', ref, user, before: only(before), after: only(after) };
    }
    const roles = operation.roles ?? [];
    return { type: 'roles', ref, user, roles, ...rolesBetween(user, roles), primary: primaryOf(operation) };
  }
}

/** Fields that a write of roles says. */
const OF_ROLES: ReadonlySet<string> = new Set(['roles', 'primaryRole']);
/** What is open of a creation that no read shows. */
const ACCOUNT: readonly string[] = ['account'];

/** A read showed the account, and this field of it as wanted. */
const isThere = ({ state, missing }: Item, field: string): boolean => state === 'ignored' && !missing.includes(field);

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
  if (item.missing.includes('active') || item.missing.includes('externalId')) return false;
  return item.user === undefined ? item.id === undefined : isNamed(item, item.user);
}
