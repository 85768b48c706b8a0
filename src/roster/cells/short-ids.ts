import type { RosterEntry } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';

/** Fewest ids of one length that make a usual length. */
const FEWEST = 3;

/** A numeric externalId and its place. */
export interface NumberedId {
  row: number;
  line: number;
  id: string;
}

/** The externalIds of the entries from `first` on, one at a time: there may be a million. */
export function* idsOf(entries: readonly RosterEntry[], first: number): Generator<NumberedId, void> {
  for (let at = first; at < entries.length; at += 1) {
    const { row, line, profile } = entries[at] as RosterEntry;
    if (typeof profile.externalId === 'string') yield { row, line, id: profile.externalId };
  }
}

/**
 * Warns of numeric ids shorter than most of their column: a spreadsheet drops leading zeros.
 * @param ids externalIds of one file, of right and wrong rows; gone through twice
 */
export function shortIds(
  ids: () => Iterable<NumberedId>,
  warn: (place: NumberedId, finding: Omit<Finding, 'column'>) => void,
): void {
  const lengths = new Map<number, number>();
  let numeric = 0;
  for (const { id } of ids()) {
    if (!isNumeric(id)) continue;
    numeric += 1;
    lengths.set(id.length, (lengths.get(id.length) ?? 0) + 1);
  }
  const [usual, count] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (lengths.size < 2 || count < FEWEST || count * 2 <= numeric) return;
  for (const place of ids()) {
    const { id } = place;
    if (id.length >= usual || !isNumeric(id)) continue;
    warn(place, {
      code: 'short-id',
      severity: 'warning',
      found: id,
      expected: `${usual} digits as most of the column has; a spreadsheet may have dropped leading zeros`,
      suggestion: id.padStart(usual, '0'),
    });
  }
}

const isNumeric = (text: string): boolean => /^\d+$/.test(text);
