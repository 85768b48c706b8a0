import type { RosterFile } from '../../model/entry.ts';
import { headerKey, fieldOfHeader } from '../cells/fields.ts';
import { firstRecords } from './head-records.ts';

export type Delimiter = NonNullable<RosterFile['delimiter']>;
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** How a CSV file begins. */
export interface CsvHead {
  delimiter: Delimiter;
  /** Characters of the `sep=` line; a spreadsheet does not show it as a row. */
  skip: number;
  /** Physical line of what follows. */
  line: number;
  /** Set where a `sep=` line names a separator that nobody reads. */
  unknownSeparator?: string;
}

/**
 * How a file is separated: as its `sep=` line says, else by what makes known headers out of the first line, else by
 * what parts it most.
 * @param text beginning of the file, at least its first record
 * @param known headers the policy names
 */
export function readCsvHead(text: string, path: string, known: readonly string[]): CsvHead {
  const line = /^"?sep=([^\r\n]?)"?(?:\r\n|\n|\r)/i.exec(text);
  if (line) {
    const named = line[1] as string;
    const delimiter = DELIMITERS.find((each) => each === named);
    const head: CsvHead = { delimiter: delimiter ?? ',', skip: line[0].length, line: 2 };
    return delimiter ? head : { ...head, unknownSeparator: named };
  }
  const policyKeys = new Set(known.map(headerKey));
  const preferred: readonly Delimiter[] = /\.tsv$/i.test(path) ? ['\t', ...DELIMITERS] : DELIMITERS;
  let best: Delimiter = preferred[0] as Delimiter;
  let most = -1;
  for (const delimiter of preferred) {
    const cells = firstRecords(text, delimiter).find((each) => each.some((cell) => cell.trim() !== '')) ?? [];
    if (cells.length < 2) continue;
    const recognised = cells.filter((cell) => fieldOfHeader(cell) !== null || policyKeys.has(headerKey(cell))).length;
    const score = recognised * 100_000 + cells.length;
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return { delimiter: best, skip: 0, line: 1 };
}

/** True where the text holds a whole first record, quoted line breaks counted: enough for `readCsvHead`. */
export function holdsFirstRecord(text: string): boolean {
  const sep = /^"?sep=[^\r\n]?"?(?:\r\n|\n|\r)/i.exec(text);
  let quoted = false;
  let content = false;
  for (let at = sep ? sep[0].length : 0; at < text.length - 1; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 34) quoted = !quoted;
    if (character === 10 || character === 13) {
      if (content && !quoted) return true;
    } else if (character !== 32) content = true;
  }
  return false;
}
