import { rowName } from '../words/row-name.ts';
import { wishOf } from '../words/wish.ts';
import type { PersonRef } from '../../model/person.ts';
import type { RunReport } from '../../model/run.ts';
import type { Ink } from '../safe/ink.ts';

/** Where something stands in a roster. */
interface Place {
  file: string | null;
  row: number | null;
  line: number | null;
}

/**
 * Address of a roster line at the run's commit, in a view that has lines (`plain=1`: GitHub shows a CSV as a table
 * otherwise), or `null` where the run knows no commit or the file does not lie in the repository.
 */
function rowAddress(run: RunReport, place: Place, blob = run.links.blob): string | null {
  if (!blob || !place.file || wishOf(run) !== 'file') return null;
  if (last.blob !== blob || last.file !== place.file)
    last = { blob, file: place.file, address: fileAddress(blob, place.file) };
  const { address } = last;
  return place.line === null || address === null ? address : `${address}#L${place.line}`;
}

/** Thousands of rows of one file follow each other. */
let last: { blob: string; file: string; address: string | null } = { blob: '', file: '', address: null };

function fileAddress(blob: string, file: string): string | null {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  if (path.startsWith('/') || /^[a-z]:/iu.test(path) || path.split('/').includes('..')) return null;
  return `${blob.replace(/\/+$/u, '')}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1`;
}

/**
 * The row's number, linked to its line, with the file's name where the run has several; a dash for people no row names.
 */
export function rowCell(run: RunReport, place: Place & { person?: PersonRef }, ink: Ink): string {
  return linkedRow(run, place, ink) ?? (place.row === null ? fileCell(run, place, ink) : '–');
}

const fileCell = (run: RunReport, place: Place, ink: Ink): string =>
  place.file === null ? '–' : ink.link(ink.text(place.file), rowAddress(run, place));

/**
 * The row's number, linked: of the file of the base branch where this one does not name the person any more.
 * @param word stands before the number, inside the link
 * @returns `null` where the person stands in neither
 */
export function linkedRow(run: RunReport, place: Place & { person?: PersonRef }, ink: Ink, word = ''): string | null {
  const before = place.row === null && place.person ? placeBefore(run, place.person) : undefined;
  if (before) {
    const address = rowAddress(run, before, run.before?.blob ?? undefined);
    return ink.link(ink.text(`${word}${rowName(run, before)} before`), address);
  }
  const name = rowName(run, place);
  return name === '' ? null : ink.link(ink.text(`${word}${name}`), rowAddress(run, place));
}

/** Whether the person stands in this file, or stood in that of the base branch. */
export const hasRow = (run: RunReport, place: Pick<Place, 'file' | 'row'> & { person: PersonRef }): boolean =>
  rowName(run, place) !== '' || placeBefore(run, place.person) !== undefined;

/** Where a person stood in the file of the base branch, which this one does not name any more. */
function placeBefore({ before }: RunReport, { externalId, userName }: PersonRef): Place | undefined {
  return before?.places[externalId ?? ''] ?? before?.places[userName.toLowerCase()];
}
