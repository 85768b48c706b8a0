import type { RunReport } from '../../model/run.ts';
import { wishOf } from './wish.ts';

/** What a number of `rowName` counts: rows of a file, or events of a list. */
export const rowWord = (run: Pick<RunReport, 'mode'>): 'row' | 'event' => (run.mode === 'event' ? 'event' : 'row');

/**
 * `12`, or `sales.csv 12` where the run has several files. Raw; empty where a number says nothing: of one event alone,
 * and of the person that someone names in an offboarding.
 */
export function rowName(run: RunReport, place: { file: string | null; row: number | null }): string {
  const wish = wishOf(run);
  const files = run.roster?.files ?? [];
  if (place.row === null || wish === 'offboarding' || (wish === 'event' && files[0]?.rows === 1)) return '';
  return files.length > 1 && place.file ? `${place.file.split('/').at(-1)} ${place.row}` : String(place.row);
}
