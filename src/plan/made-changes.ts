import { type Attributes, type Change, isLeaving, type Operation } from '../model/operation.ts';
import { mayHaveWritten, type OutcomeStatus } from '../model/outcome.ts';
import type { PersonRef } from '../model/person.ts';
import { finishesSignOut } from './open-steps.ts';

/** One change of a run, as its audit tells how it ended and the plan beside it what it was. */
export interface MadeChange {
  planned: Operation;
  outcome: OutcomeStatus;
  /** The account's id in the tenant, where the audit knows it. */
  id: string | null;
  /** Steps that were done; `deactivate` also where it was only sent. */
  steps: ReadonlySet<string>;
  /** Fields that CXone was seen not to keep. */
  ignored?: readonly string[];
}

type Value = Attributes[string];

/** What a run did to one account, its attempts taken together. */
export interface AccountChange {
  key: string;
  person: PersonRef;
  id: string | null;
  /** What a new account was given; the account was not there before. */
  created: Attributes | null;
  /** The account was there already, and the audit does not say what it was like. */
  adopted: boolean;
  /** Deleted permanently, or asked to be. */
  deleted: boolean;
  /** Who keeps the details: field by field, what was there before the run and what it wrote. Roles are one field. */
  fields: Map<string, { before: Value; after: Value }>;
  /** Whether the account was on before, and after. */
  active: { before: boolean; after: boolean } | null;
  /** Steps that were done around it, of all of its changes. */
  steps: ReadonlySet<string>;
  /** Every field of a new account was seen as it was written, but for … */
  wasSeen: boolean;
  /** … those that CXone was seen not to keep. */
  ignored: ReadonlySet<string>;
  changes: Change[];
}

/**
 * What a run did, account by account, in the order in which people first appear. Of several attempts the first says
 * what was there before, the last what was written. Pure.
 * @param changes in the order in which they were made
 */
export function accountChanges(changes: readonly MadeChange[]): AccountChange[] {
  const accounts = new Set<AccountChange>();
  const byId = new Map<string | null, AccountChange>();
  const byKey = new Map<string, AccountChange>();
  for (const change of changes) {
    const { planned, outcome, id, steps } = change;
    // A deletion that is blocked, by the plan or by CXone, was seen off where it was sent. What failed is not blocked.
    const isOff = outcome === 'blocked' && steps.has('deactivate') && isLeaving(planned);
    if (!mayHaveWritten(outcome) && !isOff) continue;
    if (planned.kind === 'blocked' || finishesSignOut(planned)) continue;
    const alike = byKey.get(planned.key);
    // Two ids are two accounts; of one whose id the audit did not know the key tells.
    const sameKey = alike && (alike.id === null || id === null) ? alike : undefined;
    const account = byId.get(id) ?? sameKey ?? newAccount(planned);
    accounts.add(account);
    take(account, change);
    byKey.set(planned.key, account);
    if (account.id !== null) byId.set(account.id, account);
  }
  return [...accounts];
}

const newAccount = ({ key, person }: Operation): AccountChange => ({
  key,
  person,
  id: null,
  created: null,
  adopted: false,
  deleted: false,
  fields: new Map(),
  active: null,
  steps: new Set(),
  wasSeen: true,
  ignored: new Set(),
  changes: [],
});

function take(account: AccountChange, { planned, outcome, id, steps, ignored = [] }: MadeChange): void {
  account.id ??= id;
  account.steps = new Set([...account.steps, ...steps]);
  const { kind, key, before, after } = planned;
  account.changes.push({ kind, key, before, after });
  const isActive = (was: boolean, is: boolean): void => {
    account.active = { before: account.active?.before ?? was, after: is };
  };
  switch (planned.kind) {
    case 'create':
      if (outcome === 'adopted') account.adopted = true;
      else {
        account.created = { ...planned.after };
        account.ignored = new Set(ignored);
        account.wasSeen = outcome === 'done' || (outcome === 'ignored' && ignored.length > 0);
      }
      return;
    case 'update':
    case 'roles':
      return takeFields(account, planned.before, planned.after);
    case 'reactivate':
      return isActive(false, true);
    case 'deactivate': {
      const { active: _, ...others } = planned.after;
      isActive(true, false);
      return takeFields(account, {}, others);
    }
    case 'held-back':
      return isActive(true, false);
    case 'delete':
      if (outcome !== 'blocked') account.deleted = true;
      // A deletion switches the account off first; where it is still listed that can be taken back.
      if (steps.has('deactivate')) isActive(true, false);
      return;
    case 'blocked':
  }
}

function takeFields(account: AccountChange, before: Attributes, after: Attributes): void {
  for (const [field, value] of Object.entries(after)) {
    if (account.created) {
      account.created[field] = value;
      account.ignored = new Set([...account.ignored].filter((one) => one !== field));
    }
    const known = account.fields.get(field);
    account.fields.set(field, { before: known ? known.before : (before[field] ?? null), after: value });
  }
}
