import { judgeAddress } from './address.ts';
import { isRemove, oneLine, spreadsheetDebris } from './cell.ts';
import {
  type CellFinding,
  CellNotes,
  type CellRules,
  type CellValue,
  type ColumnOfCells,
  type OrderedDate,
} from './cell-notes.ts';
import { CellText } from './cell-text.ts';
import { daysOf, epochDay, isFarShort, meantDay, readDate } from './dates.ts';
import { listItems, roleGrants, skillGrants } from './lists.ts';
import { cannotBeCleared } from './says-nothing.ts';
import { nearestWord } from '../../text/nearest.ts';
import { isCxoneId, isNamedDay, judgeId, nearestZone, zoneOf } from './single-values.ts';
import { LICENSE_POLICIES } from '../../model/leaver-steps.ts';
import { licencePolicyOf, oddCase, truthOf } from './words.ts';

/** Longest externalId (SCIM has no limit; the interface has). */
const EXTERNAL_ID_LENGTH = 128;

const PHONES: ReadonlySet<string> = new Set(['phone', 'mobilePhone']);

/** Reads the cells of mapped columns. What it finds goes to `report`; an unreadable cell is `undefined`. */
export class CellReader {
  readonly #rules: CellRules;
  readonly #notes: CellNotes;
  readonly #text: CellText;

  constructor(rules: CellRules, report: (column: ColumnOfCells, finding: CellFinding) => void) {
    this.#rules = rules;
    this.#notes = new CellNotes(report);
    this.#text = new CellText(this.#notes);
  }

  /** Whether the last cell was read without anything to say about it. */
  get clean(): boolean {
    return this.#notes.clean;
  }

  /** @param raw text as it stands in the file, not empty */
  read(column: ColumnOfCells, raw: string): CellValue | undefined {
    this.#notes.clean = true;
    const limit = this.#rules.cellLength;
    if (raw.length > limit) {
      return this.#notes.error(
        column,
        'cell-too-long',
        `${raw.length} characters: ${raw.slice(0, 60)}…`,
        `at most ${limit} characters in a cell`,
      );
    }
    const text = this.#text.read(column, raw);
    if (text === undefined || text === '') return undefined;
    if (!isRemove(text)) return this.#value(column, text);
    if (column.clearable) return null;
    return this.#notes.error(column, 'not-clearable', text, cannotBeCleared(column));
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
        return this.#notes.error(
          column,
          'unknown-licence-policy',
          text,
          `one of ${LICENSE_POLICIES.join(', ')}`,
          nearestWord(text, LICENSE_POLICIES),
        );
      }
      case 'cxoneId':
        if (isCxoneId(text)) return text;
        return this.#notes.error(
          column,
          'not-a-cxone-id',
          text,
          'the account’s id as CXone writes it (a UUID), or an empty cell',
        );
      case 'zone': {
        const zone = zoneOf(text);
        if (zone !== null) return zone;
        const expected = 'a time zone of the IANA list, such as Europe/Berlin or America/New_York';
        return this.#notes.error(column, 'unknown-time-zone', text, expected, nearestZone(text));
      }
      case 'rank':
        if (/^\d{1,9}$/.test(text)) return String(Number(text));
        return this.#notes.error(column, 'not-a-number', text, 'a whole number');
      case 'yesNo': {
        const standing = this.#rules.words.read(text, 'active');
        if (standing === 'employed' || standing === 'gone') return standing === 'employed';
        return this.#notes.error(column, 'not-yes-or-no', text, 'yes or no (or true, false, 1, 0)');
      }
      default:
        return PHONES.has(column.field) ? this.#phone(column, text) : oneLine(text);
    }
  }

  #phone(column: ColumnOfCells, text: string): string | undefined {
    const whole = /^(\+?\d{4,})[.,]0+$/.exec(text)?.[1];
    if (isNamedDay(text))
      this.#notes.say(column, {
        code: 'date-id',
        severity: 'warning',
        found: text,
        expected: 'the number as it was, if a spreadsheet made a date of it; format the column as text',
        suggestion: '',
      });
    if (whole === undefined) return oneLine(text);
    const end = text.slice(whole.length);
    return this.#notes.error(
      column,
      'decimal-id',
      text,
      `the number without “${end}” at its end: a program took it for an amount; format the column as text`,
      whole,
    );
  }

  #externalId(column: ColumnOfCells, text: string): string | undefined {
    const id = oneLine(text);
    if (id.length > EXTERNAL_ID_LENGTH)
      return this.#notes.error(column, 'too-long', text, `at most ${EXTERNAL_ID_LENGTH} characters`);
    const odd = judgeId(id);
    if (!odd) return id;
    this.#notes.say(column, { ...odd, found: id });
    return id;
  }

  #address(column: ColumnOfCells, text: string): string | undefined {
    const fault = judgeAddress(text);
    if (!fault) return text;
    this.#notes.error(column, fault.code, text, fault.expected, fault.suggestion);
    // A wrong userName still says who the row is about.
    return text;
  }

  #standing(column: ColumnOfCells, text: string): string | undefined {
    const { words } = this.#rules;
    if (column.asksWhoLeft && truthOf(text) !== null && !words.isOwn(text))
      return this.#notes.error(
        column,
        'inverted-column',
        text,
        `a status, such as terminated: ${column.label} asks who has left, so “yes” in it is the opposite of active; ` +
          'say so in the policy, e.g. statuses: { "yes": gone, "no": active }',
      );
    const standing = words.read(text, column.field);
    if (standing === null) {
      const expected =
        column.field === 'active'
          ? 'yes or no (or true, false, 1, 0), or a status such as active or terminated'
          : 'a status such as active, on leave, inactive, terminated; an organisation’s own codes are set by ' +
            '`statuses` in the policy, e.g. statuses: { A: active, L: inactive, T: gone }';
      return this.#notes.error(column, 'unknown-status', text, expected, words.nearest(text));
    }
    if (column.direct && oddCase(text)) {
      this.#notes.say(column, {
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
        return this.#notes.say(column, {
          code: 'empty-date',
          severity: 'warning',
          found: text,
          expected:
            'an empty cell: this is the first day of a program’s calendar, its way to write “no date”; read as none',
        });
      case 'serial':
        this.#notes.say(column, {
          code: 'excel-date',
          severity: 'warning',
          found: text,
          expected: `a date: the number was read as a day of Excel’s calendar, ${reading.date}`,
          suggestion: reading.date,
        });
        return reading.date;
      case 'instant':
        this.#notes.say(column, {
          code: 'instant-date',
          severity: 'warning',
          found: text,
          expected: `a day: this moment was read as ${reading.date}, its day in the policy’s timezone (${timezone})`,
          suggestion: reading.date,
        });
        return reading.date;
      case 'ordered': {
        if (order === null) {
          this.#notes.clean = false;
          return reading;
        }
        const date = reading.days[order];
        if (date !== undefined && isFarShort(reading, date))
          return this.#notes.error(column, 'ambiguous-date', text, `the date as YYYY-MM-DD, with the year in full`);
        if (date !== undefined) return date;
        return this.#notes.error(
          column,
          'bad-date',
          text,
          `a day in the order of the policy’s dates (${order}), or as YYYY-MM-DD`,
        );
      }
      case 'unknown':
        return this.#notes.error(column, 'bad-date', text, expectedDay(text), meantDay(text));
    }
  }

  #list(column: ColumnOfCells, text: string): CellValue | undefined {
    const { items, fault } = listItems(text);
    const read = fault || column.field === 'groups' ? { grants: null, fault } : roleGrants(items);
    if (read.fault) return this.#notes.error(column, read.fault.code, read.fault.found, read.fault.expected);
    if (items.length === 0) return undefined;
    if (!this.#areNames(column, items)) return undefined;
    // Shared by all rows with the same cell: nobody may change it.
    return Object.freeze(read.grants ?? [...new Set(items)]);
  }

  #skills(column: ColumnOfCells, text: string): CellValue | undefined {
    const { items, fault } = listItems(text);
    const read = fault ? { grants: [], fault } : skillGrants(items);
    if (read.fault) return this.#notes.error(column, read.fault.code, read.fault.found, read.fault.expected);
    if (items.length === 0 || !this.#areNames(column, items)) return undefined;
    return Object.freeze(read.grants);
  }

  #areNames(column: ColumnOfCells, items: readonly string[]): boolean {
    const broken = items.find((item) => spreadsheetDebris(item) === 'formula-error' || isRemove(item));
    if (broken === undefined) return true;
    this.#notes.error(column, 'bad-item', broken, 'names of the list only; [!REMOVE!] stands alone in its cell');
    return false;
  }
}

/** What to write instead of a cell that is no date. */
function expectedDay(text: string): string {
  if (!/\p{Nd}/u.test(text)) return 'a day as YYYY-MM-DD, or an empty cell where there is none';
  if (epochDay(text) !== '')
    return 'a day as YYYY-MM-DD: this may be a count of seconds or milliseconds since 1970, as programs hand it on';
  if (/(?<!\d)(?:2[2-9]|[3-9]\d)\d\d(?!\d)/.test(text))
    return 'a day that exists, in the Western calendar and before the year 2200, as YYYY-MM-DD';
  if (/(?<!\d|GMT[+-])(?:0\d\d\d|1[0-8]\d\d|19[0-2]\d)(?!\d)/.test(text)) return 'a day from 1930 on, as YYYY-MM-DD';
  return 'a day that exists, as YYYY-MM-DD';
}

/** Why a date that its column does not decide cannot be read. */
export const ambiguousDate = (reading: OrderedDate): { found: string; expected: string } => ({
  found: reading.text,
  expected:
    `the date as YYYY-MM-DD, or the column’s order as \`dates: dmy\` or \`dates: mdy\` in the ` +
    `policy: this could be ` +
    `${daysOf(reading).join(' or ')}${/\d{4}/.test(reading.text) ? '' : ', with the year in full'}`,
});
