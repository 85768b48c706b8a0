import { bindHeaders } from './cells/headers.ts';
import { DEFAULT_LIMITS } from './cells/limits.ts';
import { RowReader } from './cells/row.ts';
import { StandingWords } from './cells/words.ts';
import { objectCells } from './file/objects.ts';
import { type Finding, Ledger } from './issues/ledger.ts';

const ROW = 1;

/**
 * What is wrong with one object of a JSON roster, by the reader itself: the published schema has no rules of its own.
 * @param person an object with the roster's own keys
 * @returns errors only
 */
export function rowProblems(person: Record<string, unknown>): (Pick<Finding, 'column'> & { expected: string })[] {
  // What is undefined is not there, as in the JSON of it.
  const object = objectCells(Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined)));
  if (!object) return [{ column: null, expected: 'an object with one person’s fields' }];
  const headers = [...object.cells.keys()];
  const cells = [...object.cells.values()];
  const binding = bindHeaders(headers, { columns: {}, ignoreColumns: [] }, (index) => [cells[index] ?? '']);
  const ledger = new Ledger(DEFAULT_LIMITS);
  const rules = {
    cellLength: DEFAULT_LIMITS.cellLength,
    words: new StandingWords(),
    order: null,
    timezone: 'UTC',
    today: null,
  };
  const rows = new RowReader('', ledger, rules, false);
  rows.bind(headers, binding.fields);
  const unmapped = new Set(binding.unmapped.map(({ header }) => header));
  const faults = object.faults.filter(({ column }) => column === null || !unmapped.has(column));
  rows.read(cells, ROW, ROW, faults);
  rows.finish();
  return ledger.issues.filter(({ severity }) => severity === 'error');
}
