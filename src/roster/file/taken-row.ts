import type { CheckedRow } from '../cells/row.ts';

/** A row that was taken, for what turns out later. */
export interface TakenRow {
  row: number;
  line: number;
  checked: CheckedRow;
}
