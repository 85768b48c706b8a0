import type { RoleGrant } from '../../model/entry.ts';
import { judgeAddress } from './address.ts';
import { isPlain, oneLine, REMOVE, spreadsheetDebris, tidyCell } from './cell.ts';
import { readDate } from './dates.ts';
import type { FieldKind } from './fields.ts';
import type { Finding } from '../issues/ledger.ts';
import { ITEM_END, listItems, roleGrants } from './lists.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { ProblemCode } from '../issues/problems.ts';
import { LICENCE_POLICIES, licencePolicyOf, nearestStanding, oddCase, standingOf } from './words.ts';

/** A cell as read; `null` clears the tenant's value. */
export type CellValue = string | null | readonly RoleGrant[] | readonly string[];

/** Longest externalId (SCIM has no limit; the interface has). */
export const EXTERNAL_ID_LENGTH = 128;

/** What a cell is read as. */
export interface ColumnOfCells {
  field: string;
  /** The header as written, or the field's name. */
  label: string;
  kind: FieldKind;
  clearable: boolean;
  /** False for values a template made: there is no one cell that could be mended. */
  direct: boolean;
}

type CellFinding = Omit<Finding, 'column'>;

/** Reads the cells of mapped columns. What it finds goes to `report`; an unreadable cell is `undefined`. */
export class CellReader {
  readonly #limit: number;
  readonly #report: (column: ColumnOfCells, finding: CellFinding) => void;
  /** Whether the last cell was read without anything to say about it. */
  clean = true;

  constructor(limit: number, report: (column: ColumnOfCells, finding: CellFinding) => void) {
    this.#limit = limit;
    this.#report = report;
  }

  /** @param raw text as it stands in the file, not empty */
  read(column: ColumnOfCells, raw: string): CellValue | undefined {
    this.clean = true;
    if (raw.length > this.#limit) {
      return this.#error(
        column,
        'cell-too-long',
        `${raw.length} characters: ${raw.slice(0, 60)}…`,
        `at most ${this.#limit} characters in a cell`,
      );
    }
    const list = column.kind === 'list' && raw.includes(ITEM_END);
    const text = list || isPlain(raw) ? raw : this.#tidy(column, raw);
    if (text === undefined || text === '') return undefined;
    if (text.charCodeAt(0) === 91 && text.toUpperCase() === REMOVE) {
      if (column.clearable) return null;
      return this.#error(
        column,
        'not-clearable',
        text,
        `a value: ${column.field} cannot be cleared; an empty cell leaves it alone`,
      );
    }
    const debris = spreadsheetDebris(text);
    if (debris !== null) {
      const { code, found, expected } = this.unusable(debris, text);
      return this.#error(column, code, found, expected);
    }
    switch (column.kind) {
      case 'userName':
      case 'address':
        return this.#address(column, text);
      case 'externalId':
        if (text.length <= EXTERNAL_ID_LENGTH) return oneLine(text);
        return this.#error(column, 'too-long', text, `at most ${EXTERNAL_ID_LENGTH} characters`);
      case 'truth':
        return this.#standing(column, text);
      case 'date':
        return this.#date(column, text);
      case 'list':
        return this.#list(column, text);
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
      'control-character': 'text without control characters',
      'unreadable-character':
        'readable letters: the file was saved in another encoding than it says; save it as “CSV UTF-8”',
      'scientific-number':
        'the number as it was: the spreadsheet changed it; format the column as text and enter it again',
      'formula-error': 'the value itself: a formula of the spreadsheet went wrong',
    }[code];
    return { code, found: text, expected };
  }

  #error(column: ColumnOfCells, code: ProblemCode, found: string, expected: string, suggestion = ''): undefined {
    this.clean = false;
    this.#report(column, { code, severity: 'error', found, expected, suggestion });
    return undefined;
  }

  #tidy(column: ColumnOfCells, raw: string): string | undefined {
    const { text, tidied, fault } = tidyCell(raw);
    if (text === '') return '';
    if (fault) {
      const { code, found, expected } = this.unusable(fault, text);
      return this.#error(column, code, found, expected);
    }
    if (tidied && column.direct) {
      this.clean = false;
      // The apostrophe that keeps a spreadsheet from calculating stays where it is.
      const guard = /^'+[=+\-@]/.test(raw) ? "'" : '';
      this.#report(column, {
        code: tidied,
        severity: 'notice',
        found: raw,
        expected: {
          spaces: 'no spaces before and after; read without them',
          'no-break-space': 'plain spaces; read as such',
          'invisible-character': 'no invisible characters; read without them',
        }[tidied],
        suggestion: guard + text,
        // Never a role: what somebody may do is for people to write.
        certain: column.kind !== 'list' && !/[\r\n]/.test(raw),
      });
    }
    return text;
  }

  #address(column: ColumnOfCells, text: string): string | undefined {
    const fault = judgeAddress(text);
    if (!fault) return text;
    this.#error(column, fault.code, text, fault.expected, fault.suggestion);
    // A wrong userName still says whom the row is about.
    return column.kind === 'userName' ? text : undefined;
  }

  #standing(column: ColumnOfCells, text: string): string | undefined {
    const standing = standingOf(text);
    if (standing === null) {
      const expected = 'a status such as active, on leave, inactive, terminated, or yes and no';
      return this.#error(column, 'unknown-status', text, expected, nearestStanding(text));
    }
    if (column.direct && oddCase(text)) {
      this.clean = false;
      this.#report(column, {
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

  #date(column: ColumnOfCells, text: string): string | undefined {
    const reading = readDate(text);
    switch (reading.kind) {
      case 'date':
        return reading.date;
      case 'serial':
        this.clean = false;
        this.#report(column, {
          code: 'excel-date',
          severity: 'warning',
          found: text,
          expected: `a date: the number was read as a day of Excel’s calendar, ${reading.date}`,
          suggestion: reading.date,
        });
        return reading.date;
      case 'ambiguous': {
        const days = [...new Set([reading.one, reading.other])].join(' or ');
        const year = /\d{4}/.test(text) ? '' : ', with the year in full';
        return this.#error(column, 'ambiguous-date', text, `the date as YYYY-MM-DD: this could be ${days}${year}`);
      }
      case 'unknown':
        return this.#error(column, 'bad-date', text, 'a day that exists, as YYYY-MM-DD');
    }
  }

  #list(column: ColumnOfCells, text: string): CellValue | undefined {
    const { items, fault } = listItems(text);
    const read = fault || column.field !== 'roles' ? { grants: null, fault } : roleGrants(items);
    if (read.fault) return this.#error(column, read.fault.code, read.fault.found, read.fault.expected);
    if (items.length === 0) return undefined;
    const broken = items.find((item) => spreadsheetDebris(item) === 'formula-error' || item.toUpperCase() === REMOVE);
    if (broken !== undefined)
      return this.#error(column, 'bad-item', broken, 'names of the list only; [!REMOVE!] stands alone in its cell');
    // Shared by all rows with the same cell: nobody may change it.
    return Object.freeze(read.grants ?? [...new Set(items)]);
  }
}
