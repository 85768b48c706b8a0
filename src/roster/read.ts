import type { Roster, RosterEntry, RosterFile } from '../model/entry.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { KeyIndex, sharedEmails } from './file/duplicates.ts';
import { StandingWords } from './cells/words.ts';
import { sameNumbers } from './cells/short-ids.ts';
import { hasLeft } from './cells/standing.ts';
import { decodeText, type DecodedFile } from './file/encoding.ts';
import { oddDomains } from './file/odd-domains.ts';
import { FileReading, type Reading, type TextReader } from './file/file.ts';
import { ConflictWatch, nameOfText } from './file/no-table.ts';
import { type Finding, Ledger } from './issues/ledger.ts';
import { DEFAULT_LIMITS, type RosterLimits } from './cells/limits.ts';

export { DEFAULT_LIMITS, type RosterLimits } from './cells/limits.ts';

/** One roster file. */
interface RosterSource {
  /** As it is shown, and by its extension the format: `.json` and `.jsonl` are JSON, everything else is CSV. */
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** What the policy says about reading: its reading keys, the time zone, and the day it is. */
export type ReadingRules = Pick<Policy, 'columns'> &
  Partial<Pick<Policy, 'ignoreColumns' | 'dates' | 'statuses' | 'timezone'>> & {
    /** YYYY-MM-DD; without it no day is held against it. */
    today?: string;
    limits?: Partial<RosterLimits>;
  };

/**
 * Reads roster files, one after the other, as streams: rows become entries, and everything that is wrong becomes an
 * issue with its row. Never throws for anything in a file, nor for a file whose reading ends early.
 * @param options the policy's reading keys; `limits` where others than the defaults shall hold
 * @returns entries of the right rows, and of those only people that no wrong row names too; issues by file and row
 */
export async function readRoster(sources: readonly RosterSource[], options: ReadingRules): Promise<Roster> {
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
  const { columns, ignoreColumns = [], dates = 'auto', statuses = {}, timezone = 'UTC', today = null } = options;
  const words = new StandingWords(statuses);
  const order = dates === 'auto' ? null : dates;
  const rules = { cellLength: limits.cellLength, words, order, timezone, today };
  const reading: Reading = { columns, ignoreColumns, rules, limits, ledger, keys, roster };
  for (const source of sources) await readFile(source, reading);
  const isHere = (entry: RosterEntry): boolean => !hasLeft(entry, today);
  sharedEmails(roster.entries, roster.files, ledger, isHere);
  oddDomains(roster.entries, roster.files, ledger, isHere);
  const labels = new Map(roster.files.map(({ path, labels: own }) => [path, own['externalId'] ?? 'externalId']));
  sameNumbers(roster.entries, (entry, finding) =>
    ledger.add(entry, { ...finding, column: labels.get(entry.file) ?? 'externalId', field: 'externalId' }),
  );
  ledger.close();
  if (keys.disputes) roster.entries = roster.entries.filter(keys.undisputed);
  roster.untouchable = keys.untouchable;
  const places = new Map(roster.files.map((file, index) => [file.path, index]));
  roster.issues.sort((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0));
  return roster;
}

async function readFile(source: RosterSource, reading: Reading): Promise<void> {
  const { limits, roster } = reading;
  const format = /\.jsonl?$/i.test(source.path) ? 'json' : 'csv';
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
    labels: {},
  };
  const decoded: DecodedFile = { encoding: 'utf-8', sha256: '', bytes: 0 };
  roster.files.push(file);
  const state = new FileReading(reading, file);
  const text = await textReader(state);
  const conflict = new ConflictWatch();
  let named: Finding | null | undefined;
  // The rest of a file that nobody reads any more is still hashed: `sha256` is of the whole file.
  for await (const piece of decodeText(source.bytes, decoded, limits.bytes)) {
    if (named === undefined && piece.trim() !== '') named = nameOfText(piece, file);
    conflict.see(piece);
    if (!text.stopped && !named) text.write(piece);
  }
  Object.assign(file, { sha256: decoded.sha256, bytes: decoded.bytes, encoding: decoded.encoding });
  if (decoded.fault) state.report({ column: null, severity: 'error', ...decoded.fault });
  if (decoded.guessed !== undefined) state.report(guessed(decoded.guessed, decoded.wrong));
  await text.end(decoded.fault !== undefined || Boolean(named));
  const other = named ?? conflict.end();
  if (!other) return;
  state.withdraw(!named);
  state.report(other);
}

/** @param wrong the letters that show another encoding: a name that was read from it would be written wrongly */
const guessed = (letters: string, wrong: string | undefined): Finding => ({
  column: null,
  code: 'encoding-guessed',
  severity: wrong === undefined ? 'warning' : 'error',
  found: `bytes that are no UTF-8, read as Windows-1252: ${letters}`,
  expected:
    wrong === undefined
      ? 'a file saved as UTF-8 (“CSV UTF-8”); where these letters are wrong, the names are too'
      : `a file saved as UTF-8 (“CSV UTF-8”): “${Array.from(wrong).join(' ')}” shows that it has another encoding ` +
        '(Central European, Turkish, Baltic or another)',
});

/** The reader of the file's format; the CSV parser is loaded only where there is a CSV. */
async function textReader(state: FileReading): Promise<TextReader> {
  if (state.file.format === 'json') return new (await import('./file/array.ts')).ArrayReader(state);
  return new (await import('./file/table.ts')).TableReader(state);
}
