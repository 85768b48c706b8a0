import { type Delimiter, DELIMITERS } from '../../model/entry.ts';
import { headerKey, fieldOfHeader } from '../cells/fields.ts';
import { tidyCell } from '../cells/cell.ts';
import { firstRecords } from './head-records.ts';

const ALL = Object.keys(DELIMITERS) as readonly Delimiter[];
/** Signs that some exports put between cells, and that are not read. */
const FOREIGN = ['^', '~', '\u0001', '\u001F', ':', '!', '§', '¦', '，', '；', '、', '،', '؛'];

/** How a CSV file begins. */
interface CsvHead {
  delimiter: Delimiter;
  /** Characters of the `sep=` line; a spreadsheet does not show it as a row. */
  skip: number;
  /** Physical line of what follows. */
  line: number;
  /** Set where the file is separated by something that nobody reads; `named` where its `sep=` line says so. */
  unknownSeparator?: { sign: string; named: boolean };
  /** Which record is the header, from 0: what stands above it is no table. */
  header: number;
  /** Records below the header that are known already. */
  sample: string[][];
}

/**
 * How a file is separated, and where its header is: as its `sep=` line says, else by what makes known headers out
 * of one of the first records, else by what parts the first line most.
 * @param text beginning of the file, at least its first record
 * @param known headers the policy names
 */
export function readCsvHead(text: string, path: string, known: readonly string[]): CsvHead {
  const line = /^"?sep=([^\r\n]?)"?(?:\r\n|\n|\r)/i.exec(text);
  const policyKeys = new Set(known.map(headerKey));
  const isKnown = (cell: string): boolean => fieldOfHeader(cell) !== null || policyKeys.has(headerKey(cell));
  if (line) {
    const named = line[1] as string;
    const delimiter = ALL.find((each) => each === named);
    const [skip, rest] = [line[0].length, text.slice(line[0].length)];
    const head = { skip, line: 2, ...headerOf(firstRecords(rest, delimiter ?? ','), isKnown) };
    return delimiter
      ? { ...head, delimiter }
      : { ...head, delimiter: ',', unknownSeparator: { sign: named, named: true } };
  }
  const preferred: readonly Delimiter[] = /\.tsv$/i.test(path) ? ['\t', ...ALL] : ALL;
  const first = preferred[0] as Delimiter;
  let best = { delimiter: first, ...headerOf(firstRecords(text, first), isKnown) };
  let most = -1;
  for (const delimiter of preferred) {
    // Without it every record is one cell.
    if (!text.includes(delimiter)) continue;
    const head = delimiter === first ? best : headerOf(firstRecords(text, delimiter), isKnown);
    if (head.width < 2) continue;
    const score = head.recognised * 100_000 + head.width;
    if (score <= most) continue;
    most = score;
    best = { ...head, delimiter };
  }
  const foreign = best.recognised === 0 ? foreignSign(text, isKnown) : undefined;
  const unknownSeparator = foreign ? { sign: foreign, named: false } : undefined;
  return { ...best, skip: 0, line: 1, unknownSeparator };
}

/** Fewest known headers that make a header row of a record that is not the first. */
const FEWEST_KNOWN = 3;

/**
 * The header among the first records: the first that is not empty, unless a later one has far more known headers –
 * then what stands above it are titles.
 */
function headerOf(
  records: readonly string[][],
  isKnown: (cell: string) => boolean,
): { header: number; recognised: number; width: number; sample: string[][] } {
  const counts = records.map(
    (cells) => cells.filter((cell) => tidyCell(cell).text !== '' && isKnown(tidyCell(cell).text)).length,
  );
  const first = Math.max(
    0,
    records.findIndex((cells) => cells.some((cell) => tidyCell(cell).text !== '')),
  );
  const most = Math.max(0, ...counts);
  const later = counts.indexOf(most);
  const header = most >= FEWEST_KNOWN && (counts[first] ?? 0) * 2 < most ? later : first;
  return {
    header,
    recognised: counts[header] ?? 0,
    width: records[header]?.length ?? 0,
    sample: records.slice(header + 1),
  };
}

function foreignSign(text: string, isKnown: (cell: string) => boolean): string | undefined {
  const [line = ''] = text
    .slice(0, 10_000)
    .trimStart()
    .split(/[\r\n]/);
  return FOREIGN.find((sign) => line.split(sign).filter((cell) => isKnown(cell.trim())).length >= 2);
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
