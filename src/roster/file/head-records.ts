import { parse } from 'csv-parse/sync';
import { CSV_OPTIONS } from './splitter.ts';

/** Records that are looked at before the header is known. */
const HEAD_RECORDS = 40;

/**
 * The first records of a text as this delimiter would split them; what cannot be split ends them.
 * @param text beginning of a file; its last record may be cut
 */
export function firstRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  try {
    parse(text, {
      ...CSV_OPTIONS,
      record_delimiter: [...CSV_OPTIONS.record_delimiter],
      delimiter,
      to: HEAD_RECORDS,
      on_record(cells: string[]) {
        records.push(cells);
        return undefined;
      },
    });
  } catch {
    // A quote that stays open: the reading itself reports it.
  }
  return records;
}
