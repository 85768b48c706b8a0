/** Bounds that keep one hostile or broken file from taking the runner down. Each ends in an error that names it. */
export interface RosterLimits {
  /** Bytes of one file. */
  bytes: number;
  /** Data rows of one file. */
  rows: number;
  /** Characters of one cell; 32,767 is what a spreadsheet can hold. */
  cellLength: number;
  /** Columns of one file; 16,384 is what a spreadsheet can hold. */
  columns: number;
  /** Different keys of the objects of one JSON file; with each, its columns are bound anew. */
  keys: number;
  /** Errors kept over all files; the rest is counted. */
  errors: number;
  /** Warnings, and notices, of one kind kept for one file; the rest is counted. */
  remarks: number;
}

export const DEFAULT_LIMITS: RosterLimits = {
  bytes: 1024 ** 3,
  rows: 2_000_000,
  cellLength: 32_767,
  columns: 16_384,
  keys: 1000,
  errors: 100_000,
  remarks: 500,
};
