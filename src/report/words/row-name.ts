import type { RunReport } from '../../model/run.ts';

/** `12`, or `sales.csv 12` where the run has several files. Raw. */
export function rowName(run: RunReport, place: { file: string | null; row: number | null }): string {
  if (place.row === null) return '';
  const several = (run.roster?.files.length ?? 0) > 1;
  return several && place.file ? `${place.file.split('/').at(-1)} ${place.row}` : String(place.row);
}
