import type { RoleGrant, SkillGrant } from '../../model/entry.ts';
import { judgeAddress } from './address.ts';
import { isPlain, isRemove, oneLine, spreadsheetDebris, tidyCell } from './cell.ts';
import { type DateOrder, type DateReading, daysOf, readDate } from './dates.ts';
import type { FieldKind } from './fields.ts';
import { foreignLetters } from './foreign-letters.ts';
import type { Finding } from '../issues/ledger.ts';
import { ITEM_END, listItems, roleGrants, skillGrants } from './lists.ts';
import { repairMojibake } from './mojibake.ts';
import { nearestWord } from '../../text/nearest.ts';
import { isNullWord } from './null-words.ts';
import type { ProblemCode } from '../issues/problems.ts';
import { unguardedText } from './spreadsheet-text.ts';
import { isCxoneId, judgeId, nearestZone, zoneOf } from './single-values.ts';
import { LICENCE_POLICIES, licencePolicyOf, oddCase, type StandingWords } from './words.ts';

/** A date that the order of its column decides, once the file is read. */
export type OrderedDate = Extract<DateReading, { kind: 'ordered' }>;

/** A cell as read; `null` clears the tenant's value. */
export type CellValue =
  string | number | boolean | null | readonly RoleGrant[] | readonly SkillGrant[] | readonly string[] | OrderedDate;

/** Longest externalId (SCIM has no limit; the interface has). */
export const EXTERNAL_ID_LENGTH = 128;

/** What a cell is read as. */
export interface ColumnOfCells {
  field: string;
  /** The header as written, or the field's name. */
  label: string;
  kind: FieldKind;
  clearable: boolean;
  /** False for values a template made: there is no one cell that could be fixed. */
  direct: boolean;
}

/** How the policy wants cells to be read. */
export interface CellRules {
  cellLength: number;
  words: StandingWords;
  /** `null`: the column proves it. */
  order: DateOrder | null;
  timezone: string;
}

type CellFinding = Omit<Finding, 'column'>;

/** Kinds whose cells hold several names. */
const LISTS: ReadonlySet<FieldKind> = new Set(['list', 'role', 'skills']);
/** Kinds whose cells are free text: what is no word of a person is looked for there. */
const TEXT: ReadonlySet<FieldKind> = new Set(['text', 'name', 'externalId', 'attribute', 'role', 'list', 'skills']);

/** Reads the cells of mapped columns. What it finds goes to `report`; an unreadable cell is `undefined`. */
export class CellReader {
  readonly #rules: CellRules;
  readonly #report: (column: ColumnOfCells, finding: CellFinding) => void;
  /** Whether the last cell was read without anything to say about it. */
  clean = true;

  constructor(rules: CellRules, report: (column: ColumnOfCells, finding: CellFinding) => void) {
    this.#rules = rules;
    this.#report = report;
  }

  /** @param raw text as it stands in the file, not empty */
  read(column: ColumnOfCells, raw: string): CellValue | undefined {
    this.clean = true;
    const limit = this.#rules.cellLength;
    if (raw.length > limit) {
      return this.#error(
        column,
        'cell-too-long',
        `${raw.length} characters: ${raw.slice(0, 60)}…`,
        `at most ${limit} characters in a cell`,
      );
    }
    const list = LISTS.has(column.kind) && raw.includes(ITEM_END);
    const text = list || isPlain(raw) ? this.#unguarded(column, raw) : this.#tidy(column, raw);
    if (text === undefined || text === '') return undefined;
    if (isRemove(text)) {
      if (column.clearable) return null;
      return this.#error(
        column,
        'not-clearable',
        text,
        `a value: ${column.label} cannot be cleared; an empty cell leaves it alone`,
      );
    }
    const debris = spreadsheetDebris(text);
    if (debris !== null) {
      const { code, found, expected } = this.unusable(debris, text);
      return this.#error(column, code, found, expected);
    }
    if (text.length <= 20 && isNullWord(text, column.kind === 'name')) {
      const verdict = this.#nothing(column, text);
      if (verdict !== 'read on') return undefined;
    }
    return this.#value(column, text);
  }

  #value(column: ColumnOfCells, text: string): CellValue | undefined {
    switch (column.kind) {
      case 'userName':
      case 'address':
        return this.#address(column, text);
      case 'externalId':
        return this.#externalId(column, text);
      case 'truth':
        return this.#standing(column, text);
      case 'date':
        return this.#date(column, text);
      case 'list':
      case 'role':
        return this.#list(column, text);
      case 'skills':
        return this.#skills(column, text);
      case 'licence': {
        const policy = licencePolicyOf(text);
        if (policy !== null) return policy;
        return this.#error(
          column,
          'unknown-licence-policy',
          text,
          `one of ${LICENCE_POLICIES.join(', ')}`,
          nearestWord(text, LICENCE_POLICIES),
        );
      }
      case 'cxoneId':
        if (isCxoneId(text)) return text;
        return this.#error(
          column,
          'not-a-cxone-id',
          text,
          'the account’s id as CXone writes it (a UUID), or an empty cell',
        );
      case 'zone': {
        const zone = zoneOf(text);
        if (zone !== null) return zone;
        const expected = 'a time zone of the IANA list, such as Europe/Berlin or America/New_York';
        return this.#error(column, 'unknown-time-zone', text, expected, nearestZone(text));
      }
      case 'rank':
        if (/^\d{1,9}$/.test(text)) return String(Number(text));
        return this.#error(column, 'not-a-number', text, 'a whole number');
      case 'yesNo': {
        const standing = this.#rules.words.read(text, 'active');
        if (standing === 'employed' || standing === 'gone') return standing === 'employed';
        return this.#error(column, 'not-yes-or-no', text, 'yes or no (or true, false, 1, 0)');
      }
      default:
        return oneLine(text);
    }
  }

  /** Words for a cell that holds nothing anybody meant. */
  unusable(
    code: 'control-character' | 'unreadable-character' | 'scientific-number' | 'formula-error',
    text: string,
  ): { code: ProblemCode; found: string; expected: string } {
    const expected = {
      'control-character': `text without control characters${controls(text)}`,
      'unreadable-character':
        'readable letters: the file was saved in another encoding than it says; save it as “CSV UTF-8”',
      'scientific-number':
        'the number as it was: the spreadsheet changed it; format the column as text and enter it again',
      'formula-error': 'the value itself: a formula of the spreadsheet went wrong',
    }[code];
    return { code, found: text, expected };
  }

  #error(column: ColumnOfCells, code: ProblemCode, found: string, expected: string, suggestion = ''): undefined {
    return this.#say(column, { code, severity: 'error', found, expected, suggestion });
  }

  #say(column: ColumnOfCells, finding: CellFinding): undefined {
    this.clean = false;
    this.#report(column, finding);
    return undefined;
  }

  /** Text without what made a spreadsheet keep it: `="00777"`. */
  #unguarded(column: ColumnOfCells, text: string): string {
    const { inner, guard } = unguardedText(text, column.kind === 'externalId');
    if (guard === null) return text;
    const notice = {
      formula: {
        code: 'excel-text-guard',
        expected: 'the text alone: ="…" only keeps a spreadsheet from changing it; read without',
      },
      apostrophe: {
        code: 'apostrophe-id',
        expected: 'the number without the apostrophe (’) that keeps it text in a spreadsheet; read without',
      },
    } as const;
    if (column.direct) this.#say(column, { ...notice[guard], severity: 'notice', found: text, suggestion: inner });
    return tidyCell(inner).text;
  }

  #tidy(column: ColumnOfCells, raw: string): string | undefined {
    if (TEXT.has(column.kind) && this.#isSpoilt(column, raw)) return undefined;
    const { text, tidied, fault } = tidyCell(raw);
    if (text === '') return '';
    if (fault) {
      const { code, found, expected } = this.unusable(fault, text);
      return this.#error(column, code, found, expected);
    }
    if (tidied && column.direct) {
      // The apostrophe that keeps a spreadsheet from calculating stays where it is.
      const guard = /^'+[=+\-@]/.test(raw) ? "'" : '';
      this.#say(column, {
        code: tidied,
        severity: 'notice',
        found: raw,
        expected: {
          spaces: 'no spaces before and after; read without them',
          'no-break-space': 'plain spaces; read as such',
          'invisible-character': 'no invisible characters; read without them',
          'line-separator': 'one line; the line break (U+2028 or U+2029) is read as a space',
        }[tidied],
        suggestion: guard + (tidied === 'line-separator' ? oneLine(text) : text),
        // Never a role: what someone may do is for people to write.
        certain: column.kind !== 'list' && column.kind !== 'role' && !/[\r\n\u2028\u2029]/.test(raw),
      });
    }
    // What an apostrophe keeps from being a formula is meant as it stands.
    return /^\s*'+[=\uFF1D]/.test(raw) ? text : this.#unguarded(column, text);
  }

  /** Letters of another encoding: nobody's name. */
  #isSpoilt(column: ColumnOfCells, raw: string): boolean {
    const repair = repairMojibake(raw);
    if (repair) {
      this.#error(
        column,
        'mojibake',
        raw,
        `the letters as people write them: ${quoted(repair.wrong)} was ${quoted(repair.right)} ` +
          `before a program read ` +
          'UTF-8 as another encoding and saved it; export again as UTF-8',
        repair.text,
      );
      return true;
    }
    const foreign = foreignLetters(raw, column.kind === 'name');
    if (foreign === '') return false;
    // One by one: where they are the whole name, the name is masked and the letters are not.
    const letters = quoted([...new Set(foreign)].join(' '));
    this.#error(
      column,
      'foreign-encoding',
      raw,
      `a word: ${letters} stands for letters of another encoding (Cyrillic, Greek, Central European, Japanese, ` +
        'an old Mac or DOS); export the file again as UTF-8',
    );
    return true;
  }

  /** A program's word for “nothing here”. */
  #nothing(column: ColumnOfCells, text: string): 'empty' | 'read on' {
    const { kind, field } = column;
    if (kind === 'attribute' || kind === 'truth' || kind === 'licence' || kind === 'zone') return 'read on';
    const isKey = kind === 'externalId' || kind === 'userName' || LISTS.has(kind);
    if (isKey || kind === 'name') {
      if (field === 'displayName') return this.#readEmpty(column, text);
      this.#error(column, 'null-word', text, 'a value, or an empty cell: this is a program’s word for “nothing here”');
      return 'empty';
    }
    return this.#readEmpty(column, text);
  }

  #readEmpty(column: ColumnOfCells, text: string): 'empty' {
    this.#say(column, {
      code: 'null-word',
      severity: 'warning',
      found: text,
      expected: 'an empty cell: this is a program’s word for “nothing here”; read as empty',
    });
    return 'empty';
  }

  #externalId(column: ColumnOfCells, text: string): string | undefined {
    const id = oneLine(text);
    if (id.length > EXTERNAL_ID_LENGTH)
      return this.#error(column, 'too-long', text, `at most ${EXTERNAL_ID_LENGTH} characters`);
    const odd = judgeId(id);
    if (!odd) return id;
    this.#say(column, { ...odd, found: id });
    return id;
  }

  #address(column: ColumnOfCells, text: string): string | undefined {
    const fault = judgeAddress(text);
    if (!fault) return text;
    this.#error(column, fault.code, text, fault.expected, fault.suggestion);
    // A wrong userName still says who the row is about.
    return column.kind === 'userName' ? text : undefined;
  }

  #standing(column: ColumnOfCells, text: string): string | undefined {
    const { words } = this.#rules;
    const standing = words.read(text, column.field);
    if (standing === null) {
      const expected =
        column.field === 'active'
          ? 'yes or no (or true, false, 1, 0), or a status such as active or terminated'
          : 'a status such as active, on leave, inactive, terminated; an organisation’s own codes are set by ' +
            '`statuses` in the policy, e.g. statuses: { A: active, L: inactive, T: gone }';
      return this.#error(column, 'unknown-status', text, expected, words.nearest(text));
    }
    if (column.direct && oddCase(text)) {
      this.#say(column, {
        code: 'status-case',
        severity: 'notice',
        found: text,
        expected: 'the word in small letters; read as such',
        suggestion: text.toLowerCase(),
        certain: true,
      });
    }
    return standing;
  }

  #date(column: ColumnOfCells, text: string): string | OrderedDate | undefined {
    const { order, timezone } = this.#rules;
    const reading = readDate(text, timezone);
    switch (reading.kind) {
      case 'date':
        return reading.date;
      case 'empty':
        return this.#say(column, {
          code: 'empty-date',
          severity: 'warning',
          found: text,
          expected:
            'an empty cell: this is the first day of a program’s calendar, its way to write “no date”; read as none',
        });
      case 'serial':
        this.#say(column, {
          code: 'excel-date',
          severity: 'warning',
          found: text,
          expected: `a date: the number was read as a day of Excel’s calendar, ${reading.date}`,
          suggestion: reading.date,
        });
        return reading.date;
      case 'instant':
        this.#say(column, {
          code: 'instant-date',
          severity: 'warning',
          found: text,
          expected: `a day: this moment was read as ${reading.date}, its day in the policy’s timezone (${timezone})`,
          suggestion: reading.date,
        });
        return reading.date;
      case 'ordered': {
        if (order === null) {
          this.clean = false;
          return reading;
        }
        const date = reading.days[order];
        if (date !== undefined) return date;
        return this.#error(
          column,
          'bad-date',
          text,
          `a day in the order of the policy’s dates (${order}), or as YYYY-MM-DD`,
        );
      }
      case 'unknown':
        return this.#error(column, 'bad-date', text, 'a day that exists, as YYYY-MM-DD');
    }
  }

  #list(column: ColumnOfCells, text: string): CellValue | undefined {
    const { items, fault } = listItems(text);
    const read = fault || column.field === 'groups' ? { grants: null, fault } : roleGrants(items);
    if (read.fault) return this.#error(column, read.fault.code, read.fault.found, read.fault.expected);
    if (items.length === 0) return undefined;
    if (!this.#areNames(column, items)) return undefined;
    // Shared by all rows with the same cell: nobody may change it.
    return Object.freeze(read.grants ?? [...new Set(items)]);
  }

  #skills(column: ColumnOfCells, text: string): CellValue | undefined {
    const { items, fault } = listItems(text);
    const read = fault ? { grants: [], fault } : skillGrants(items);
    if (read.fault) return this.#error(column, read.fault.code, read.fault.found, read.fault.expected);
    if (items.length === 0 || !this.#areNames(column, items)) return undefined;
    return Object.freeze(read.grants);
  }

  #areNames(column: ColumnOfCells, items: readonly string[]): boolean {
    const broken = items.find((item) => spreadsheetDebris(item) === 'formula-error' || isRemove(item));
    if (broken === undefined) return true;
    this.#error(column, 'bad-item', broken, 'names of the list only; [!REMOVE!] stands alone in its cell');
    return false;
  }
}

const quoted = (text: string): string => `“${text}”`;

/** The control characters of a cell by their numbers: nobody can see them. */
function controls(text: string): string {
  const found = [...new Set(text.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g))].slice(0, 5);
  const codes = found.map((character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.length === 0 ? '' : ` (${codes.join(', ')})`;
}

/** Why a date that its column does not decide cannot be read. */
export const ambiguousDate = (reading: OrderedDate): { found: string; expected: string } => ({
  found: reading.text,
  expected:
    `the date as YYYY-MM-DD, or the column’s order as \`dates: dmy\` or \`dates: mdy\` in the ` +
    `policy: this could be ` +
    `${daysOf(reading).join(' or ')}${/\d{4}/.test(reading.text) ? '' : ', with the year in full'}`,
});
