import type { Attributes, Change, OperationKind } from '../model/operation.ts';
import { blockedDeletion } from './leaver.ts';

/** A change as a reviewed plan shows it. */
export interface ShownChange extends Change {
  sideEffects: readonly string[];
}

type Value = Attributes[string] | undefined;

const listed = (value: Value): string[] => (Array.isArray(value) ? value : []);

/** One field's change in pieces: role by role where it is a list, whole where it is not. */
function pieces(field: string, before: Value, after: Value): string[] {
  if (!Array.isArray(before) && !Array.isArray(after)) return [JSON.stringify([field, before ?? null, after ?? null])];
  const [from, to] = [new Set(listed(before)), new Set(listed(after))];
  return [
    ...[...to].filter((one) => !from.has(one)).map((one) => JSON.stringify([field, 'gains', one])),
    ...[...from].filter((one) => !to.has(one)).map((one) => JSON.stringify([field, 'loses', one])),
  ];
}

/** What a change does, in the pieces that are compared one by one. */
export function changePieces({ before, after }: Pick<ShownChange, 'before' | 'after'>): string[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].flatMap((field) => pieces(field, before?.[field], after?.[field]));
}

interface Bucket {
  pieces: Set<string>;
  sideEffects: Set<string>;
}

/** Whose change of which kind it is, as text. */
export const changePlace = (kind: OperationKind, key: string): string => JSON.stringify([kind, key]);

/**
 * What reviewed plans cover, united person by person: two plans that each show one field of a person cover the change
 * of both. Compared are kind, key, side effects, and field by field – role by role – before and after.
 */
export class Coverage {
  readonly #buckets = new Map<string, Bucket>();

  constructor(changes: Iterable<ShownChange> = []) {
    for (const change of changes) this.add(change);
  }

  add(change: ShownChange): void {
    const at = changePlace(change.kind, change.key);
    const bucket = this.#buckets.get(at) ?? { pieces: new Set(), sideEffects: new Set() };
    for (const piece of changePieces(change)) bucket.pieces.add(piece);
    for (const effect of change.sideEffects) bucket.sideEffects.add(effect);
    this.#buckets.set(at, bucket);
  }

  /**
   * True where everything that a change does was shown: equal or fewer. A deletion that something stands in the way of
   * by now is covered by the deletion; people blocked for other reasons are written to by nobody.
   */
  covers(change: ShownChange): boolean {
    if (change.kind === 'blocked' || this.#has(change)) return true;
    const deletion = blockedDeletion(change);
    return deletion !== null && this.#has({ ...deletion, sideEffects: change.sideEffects });
  }

  /** The same, with just the side effects that were shown: none left out. */
  coversWhole(change: ShownChange): boolean {
    const kind = change.kind === 'held-back' ? 'delete' : change.kind;
    const shown = this.#buckets.get(changePlace(kind, change.key))?.sideEffects;
    return this.covers(change) && [...(shown ?? [])].every((effect) => change.sideEffects.includes(effect));
  }

  /** True where a change of this kind was shown for this person, whatever it was. */
  names(kind: OperationKind, key: string): boolean {
    return this.#buckets.has(changePlace(kind, key));
  }

  #has(change: ShownChange): boolean {
    if (this.#buckets.size === 0) return false;
    const bucket = this.#buckets.get(changePlace(change.kind, change.key));
    if (!bucket) return false;
    return (
      changePieces(change).every((piece) => bucket.pieces.has(piece)) &&
      change.sideEffects.every((effect) => bucket.sideEffects.has(effect))
    );
  }
}
