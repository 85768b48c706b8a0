import type { RosterEntry } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';
import { latinLook } from './address.ts';

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

/** Of a column whose ids begin with no zero, the largest part that may have lost theirs. */
const FEW = 1 / 5;

/**
 * Warns of numeric ids shorter than most of their column: a spreadsheet drops leading zeros. Where no id begins with
 * one, only of few ids, and not where the numbers count up.
 * @param ids externalIds of one file, of right and wrong rows; gone through twice
 */
export function shortIds(
  ids: () => Iterable<NumberedId>,
  warn: (place: NumberedId, finding: Omit<Finding, 'column'>) => void,
): void {
  const lengths = new Map<number, number>();
  let numeric = 0;
  let isPadded = false;
  let [least, most] = [Infinity, 0];
  for (const { id } of ids()) {
    if (!isNumeric(id)) continue;
    numeric += 1;
    lengths.set(id.length, (lengths.get(id.length) ?? 0) + 1);
    if (id.charCodeAt(0) === 48) isPadded = true;
    least = Math.min(least, Number(id));
    most = Math.max(most, Number(id));
  }
  const [usual, count] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (lengths.size < 2 || count < FEWEST || count * 2 <= numeric) return;
  if (!isPadded) {
    const shorter = [...lengths].reduce((sum, [length, those]) => sum + (length < usual ? those : 0), 0);
    if (shorter > numeric * FEW || numeric * 2 > most - least) return;
  }
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

/**
 * Warns of ids whose first letters are of another alphabet, and look like those of their column: “Е10241” with a
 * Cyrillic letter is another person than “E10241”.
 * @param ids as for `shortIds`
 */
export function lookalikeIds(
  ids: () => IteratorObject<NumberedId>,
  warn: (place: NumberedId, finding: Omit<Finding, 'column'>) => void,
): void {
  const odd: NumberedId[] = [];
  for (const place of ids()) if (!/^[\u0000-\u007F]*$/.test(place.id) && latinId(place.id) !== null) odd.push(place);
  if (odd.length === 0 || !ids().some(({ id }) => /[A-Za-z]/.test(id))) return;
  for (const place of odd) {
    warn(place, {
      code: 'mixed-alphabets',
      severity: 'warning',
      found: place.id,
      expected: 'letters as in the other ids: these look like Latin ones and are of another alphabet; type it again',
      suggestion: latinId(place.id) ?? '',
    });
  }
}

/** An id of look-alikes alone in Latin letters; `null` where it has Latin letters, or others, as well. */
function latinId(id: string): string | null {
  if (!/[\u0370-\u052F]/.test(id) || /[A-Za-z]/.test(id)) return null;
  const latin = Array.from(id, (letter) => latinLook(letter) ?? letter).join('');
  return /^[\u0000-\u007F]*$/.test(latin) ? latin : null;
}

/**
 * Warns of ids that are the same number with and without leading zeros: one of the two lost them, and two rows are then
 * about one person. Over all files.
 */
export function sameNumbers(
  entries: readonly RosterEntry[],
  warn: (entry: RosterEntry, finding: Omit<Finding, 'column'>) => void,
): void {
  const padded = new Map<string, RosterEntry>();
  for (const entry of entries) {
    const id = entry.profile.externalId;
    if (typeof id === 'string' && id.charCodeAt(0) === 48 && /^0+[1-9]\d*$/.test(id))
      padded.set(id.replace(/^0+/, ''), entry);
  }
  if (padded.size === 0) return;
  for (const entry of entries) {
    const id = entry.profile.externalId;
    const other = typeof id === 'string' ? padded.get(id) : undefined;
    if (!other || other === entry) continue;
    warn(entry, {
      code: 'short-id',
      severity: 'warning',
      found: id as string,
      expected:
        `another number than “${other.profile.externalId}” of row ${other.row}` +
        `${other.file === entry.file ? '' : ` of ${other.file}`}, if they are two people; a spreadsheet drops ` +
        'leading zeros',
      suggestion: '',
    });
  }
}

const isNumeric = (text: string): boolean => /^\d+$/.test(text);
