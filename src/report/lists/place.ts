import type { RunReport } from '../../model/run.ts';
import type { Ink } from '../safe/ink.ts';

/** Where something stands in a roster. */
export interface Place {
  file: string | null;
  row: number | null;
  line: number | null;
}

/**
 * Address of a roster line at the run's commit, in a view that has lines (`plain=1`: GitHub shows a CSV as a table
 * otherwise), or `null` where the run knows no commit or the file does not lie in the repository.
 */
export function rowAddress(run: RunReport, place: Place): string | null {
  const { blob } = run.links;
  if (!blob || !place.file) return null;
  const path = place.file.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  if (path.startsWith('/') || /^[a-z]:/iu.test(path) || path.split('/').includes('..')) return null;
  const address = `${blob.replace(/\/+$/u, '')}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1`;
  return place.line === null ? address : `${address}#L${place.line}`;
}

/**
 * The row's number, linked to its line, with the file's name where the run has several; a dash for people no row names.
 */
export function rowCell(run: RunReport, place: Place, ink: Ink): string {
  if (place.row === null) return place.file === null ? '–' : ink.link(ink.text(place.file), rowAddress(run, place));
  return ink.link(ink.text(rowName(run, place)), rowAddress(run, place));
}

/** `12`, or `sales.csv 12` where the run has several files. Raw. */
export function rowName(run: RunReport, place: Place): string {
  if (place.row === null) return '';
  const several = (run.roster?.files.length ?? 0) > 1;
  return several && place.file ? `${place.file.split('/').at(-1)} ${place.row}` : String(place.row);
}
