import type { RosterEntry } from '../model/entry.ts';
import type { Ledger } from './ledger.ts';

/** Fewest ids of one length that make a usual length. */
const FEWEST = 3;

/**
 * Warns of numeric externalIds shorter than most of their column: a spreadsheet drops leading zeros.
 * @param entries rows of one file
 * @param column header of the column, as written
 */
export function shortIds(entries: readonly RosterEntry[], column: string, ledger: Ledger): void {
  const lengths = new Map<number, number>();
  let numeric = 0;
  for (const { profile } of entries) {
    const id = profile.externalId;
    if (typeof id !== 'string' || !isNumeric(id)) continue;
    numeric += 1;
    lengths.set(id.length, (lengths.get(id.length) ?? 0) + 1);
  }
  const [usual, count] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (count < FEWEST || count * 2 <= numeric) return;
  for (const entry of entries) {
    const id = entry.profile.externalId;
    if (typeof id !== 'string' || id.length >= usual || !isNumeric(id)) continue;
    ledger.add(entry, {
      column,
      code: 'short-id',
      severity: 'warning',
      found: id,
      expected: `${usual} digits as most of the column has; a spreadsheet may have dropped leading zeros`,
      suggestion: id.padStart(usual, '0'),
    });
  }
}

function isNumeric(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}
