import type { Attributes, Operation } from '../model/operation.ts';
import type { LastWrite } from '../model/run.ts';
import { agrees } from './diff.ts';
import { nameKey } from './match.ts';

type Value = Attributes[string];

/** One value of one person that CXone holds otherwise than the roster wants it. */
interface Difference {
  operation: Operation;
  field: string;
  held: Value;
  wanted: Value;
}

/** A change that an earlier run made. */
export interface PastChange {
  planned: Operation;
  /** The account's id, where the audit knows it. */
  id: string | null;
  when: string;
}

/**
 * Which run of ours last wrote each value that differs now. It is given the runs from the newest back, and can be asked
 * whether older ones are still worth looking for.
 */
export class LastWrites {
  readonly #open: Difference[];
  readonly #found: LastWrite[] = [];

  /** @param operations of a drift run's plan: what an apply would do */
  constructor(operations: readonly Operation[]) {
    this.#open = operations.flatMap(differencesOf);
  }

  /** True while some value's last write is not known. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** @param changes of one run that reached the account; the later of two comes later */
  take(run: string, changes: readonly PastChange[]): void {
    const newest = changes.toReversed();
    const left = this.#open.splice(0);
    for (const difference of left) {
      const change = newest.find((one) => isSame(one, difference.operation) && wrote(one.planned, difference.field));
      if (change) this.#found.push(lastWrite(difference, { ...change, run }));
      else this.#open.push(difference);
    }
  }

  /** Every value that differs, those whose last write nobody knows last. */
  get all(): LastWrite[] {
    return [...this.#found, ...this.#open.map((difference) => lastWrite(difference))];
  }
}

/** The account itself, as a field: whether it is there. */
const ACCOUNT = 'account';

function differencesOf(operation: Operation): Difference[] {
  const { kind, before, after } = operation;
  const one = (field: string, held: Value, wanted: Value): Difference => ({ operation, field, held, wanted });
  switch (kind) {
    case 'create':
      return [one(ACCOUNT, false, true)];
    case 'reactivate':
      return [one('active', false, true)];
    case 'deactivate':
    case 'delete':
    case 'held-back':
      return [one('active', true, false)];
    case 'update':
    case 'roles':
      return Object.entries(after).map(([field, wanted]) => one(field, before[field] ?? null, wanted));
    case 'blocked':
      return [];
  }
}

function isSame({ planned, id }: PastChange, { key, person, prior }: Operation): boolean {
  if (id !== null && prior) return id === prior.id;
  return planned.key === key || nameKey(planned.person.userName) === nameKey(person.userName);
}

/** What a change wrote into a field; `undefined`: it left it alone. */
function wrote({ kind, after }: Operation, field: string): { value: Value } | undefined {
  if (field === ACCOUNT || field === 'active') {
    if (kind === 'create' || kind === 'reactivate') return { value: true };
    if (kind === 'deactivate' || kind === 'held-back') return field === 'active' ? { value: false } : undefined;
    return kind === 'delete' ? { value: false } : undefined;
  }
  const value = after?.[field];
  return value === undefined ? undefined : { value };
}

function lastWrite({ operation, field, held, wanted }: Difference, by?: PastChange & { run: string }): LastWrite {
  const { key, person, file, row, line } = operation;
  const about = { key, person, file, row, line, field };
  const written = by && wrote(by.planned, field);
  if (!written) return { ...about, run: null, at: null, how: 'unknown' };
  const how = isEqual(field, written.value, wanted)
    ? 'changed-outside'
    : isEqual(field, written.value, held)
      ? 'roster-changed'
      : 'both-changed';
  return { ...about, run: by.run, at: by.when, how };
}

function isEqual(field: string, a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  if (typeof a === 'string' && typeof b === 'string') return agrees(field, a, b);
  return a === b;
}
