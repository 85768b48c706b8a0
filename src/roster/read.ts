import type { Roster, RosterFile } from '../model/entry.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { KeyIndex, sharedEmails } from './file/duplicates.ts';
import { decodeText, type DecodedFile } from './file/encoding.ts';
import { FileReading, type Reading, type TextReader } from './file/file.ts';
import { Ledger } from './issues/ledger.ts';
import { DEFAULT_LIMITS, type RosterLimits } from './cells/limits.ts';

export { DEFAULT_LIMITS, type RosterLimits } from './cells/limits.ts';

/** One roster file. */
export interface RosterSource {
  /** As it is shown, and by its extension the format: `.json` is JSON, everything else CSV. */
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads roster files, one after the other, as streams: rows become entries, and everything that is wrong becomes an
 * issue with its row. Never throws for anything in a file, nor for a file whose reading breaks off.
 * @param options `columns` of the policy; `limits` where others than the defaults shall hold
 * @returns entries of the right rows, and of those only people whom no wrong row names too; issues by file and row
 */
export async function readRoster(
  sources: readonly RosterSource[],
  options: { columns: Policy['columns']; limits?: Partial<RosterLimits> },
): Promise<Roster> {
  const limits: RosterLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const ledger = new Ledger(limits);
  const keys = new KeyIndex();
  const roster: Roster = {
    files: [],
    entries: [],
    issues: ledger.issues,
    rows: 0,
    invalidRows: 0,
    untouchable: { userNames: [], externalIds: [] },
  };
  const reading: Reading = { columns: options.columns, limits, ledger, keys, roster };
  for (const source of sources) await readFile(source, reading);
  sharedEmails(roster.entries, roster.files, ledger);
  ledger.close();
  if (keys.disputes) roster.entries = roster.entries.filter(keys.undisputed);
  roster.untouchable = keys.untouchable;
  const order = new Map(roster.files.map((file, index) => [file.path, index]));
  roster.issues.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0));
  return roster;
}

async function readFile(source: RosterSource, reading: Reading): Promise<void> {
  const { keys, limits, roster } = reading;
  const format = /\.json$/i.test(source.path) ? 'json' : 'csv';
  const file: RosterFile = {
    path: source.path,
    sha256: '',
    bytes: 0,
    rows: 0,
    encoding: 'utf-8',
    format,
    delimiter: null,
    unmapped: [],
    fields: [],
  };
  const decoded: DecodedFile = { encoding: 'utf-8', sha256: '', bytes: 0 };
  roster.files.push(file);
  keys.open(source.path);
  const state = new FileReading(reading, file);
  const text = await textReader(state);
  // The rest of a file that nobody reads any more is still hashed: `sha256` is of the whole file.
  for await (const piece of decodeText(source.bytes, decoded, limits.bytes)) if (!text.stopped) text.write(piece);
  Object.assign(file, { sha256: decoded.sha256, bytes: decoded.bytes, encoding: decoded.encoding });
  if (decoded.fault) state.report({ column: null, severity: 'error', ...decoded.fault });
  await text.end(decoded.fault !== undefined);
}

/** The reader of the file's format; the CSV parser is loaded only where there is a CSV. */
async function textReader(state: FileReading): Promise<TextReader> {
  if (state.file.format === 'json') return new (await import('./file/array.ts')).ArrayReader(state);
  return new (await import('./file/table.ts')).TableReader(state);
}
