import { isPlain, isRemove, oneLine, REMOVE, spreadsheetDebris, tidyCell } from './cell.ts';
import type { CellNotes, ColumnOfCells } from './cell-notes.ts';
import type { FieldKind } from './fields.ts';
import { foreignLetters } from './foreign-letters.ts';
import { isAnswer, isAsAbove, isNearlyRemove, isProgramsNull, isZero } from './leftovers.ts';
import { ITEM_END } from './lists.ts';
import { repairMojibake } from './mojibake.ts';
import { isNoIdYet, isNullWord } from './null-words.ts';
import type { ProblemCode } from '../issues/problems.ts';
import { cannotBeCleared, valueMissing } from './says-nothing.ts';
import { isFormula, unguardedText } from './spreadsheet-text.ts';
import { isOrdinary, legibility } from './legible.ts';
import { codePoint } from '../../text/code-point.ts';

/** Kinds whose cells hold several names. */
const LISTS: ReadonlySet<FieldKind> = new Set(['list', 'role', 'skills']);
/** Names that nobody needs: a word for nothing in them is nothing. */
const OPTIONAL_NAMES: ReadonlySet<string> = new Set(['displayName', 'middleName']);
/** Kinds whose cells are free text: what is no word of a person is looked for there. */
const TEXT: ReadonlySet<FieldKind> = new Set(['text', 'name', 'externalId', 'attribute', 'role', 'list', 'skills']);

/**
 * The text of a cell without what spreadsheets and other programs left in it: spaces, guards, words for *nothing*,
 * letters of another encoding.
 */
export class CellText {
  readonly #notes: CellNotes;

  constructor(notes: CellNotes) {
    this.#notes = notes;
  }

  /**
   * The text of a cell as a person meant it.
   * @param raw as it stands in the file, not empty
   * @returns `''` or `undefined` where it says nothing, or nothing that can be read
   */
  read(column: ColumnOfCells, raw: string): string | undefined {
    const list = LISTS.has(column.kind) && raw.includes(ITEM_END);
    if (isFormula(raw)) {
      const { code, found, expected } = unusable('formula', raw);
      return this.#notes.error(column, code, found, expected);
    }
    const text = list || isPlain(raw) ? this.#unguarded(column, raw) : this.#tidy(column, raw);
    if (text === undefined || text === '' || isRemove(text)) return text;
    const debris = spreadsheetDebris(text);
    if (debris !== null) {
      const { code, found, expected } = unusable(debris, text);
      return this.#notes.error(column, code, found, expected);
    }
    if (isNearlyRemove(text) || isAsAbove(text, column.kind)) return this.#noValue(column, text);
    if (this.#saysNothing(column, text) && this.#nothing(column, text) !== 'read on') return undefined;
    if (isAnswer(text, column.kind) && this.#answer(column, text) === 'empty') return undefined;
    return this.#isLegible(column, text) ? text : undefined;
  }

  /** Text without what made a spreadsheet keep it: `="00777"`. */
  #unguarded(column: ColumnOfCells, text: string): string {
    const { inner, guard } = unguardedText(text, column.kind);
    if (guard === null) return text;
    const notice = {
      formula: {
        code: 'excel-text-guard',
        expected: 'the text alone: ="…" only keeps a spreadsheet from changing it; read without',
      },
      apostrophe: {
        code: 'apostrophe-id',
        expected: 'the value without the apostrophe (’) that keeps it text in a spreadsheet; read without',
      },
      quotes: { code: 'apostrophe-id', expected: 'the value without the quotes around it; read without' },
      'quoted text': {
        code: 'apostrophe-id',
        expected: 'the text without the quotes around it, if a program put them there; read as it stands',
      },
    } as const;
    const suggestion = guard === 'quoted text' ? text.slice(1, -1) : inner;
    if (column.direct) this.#notes.say(column, { ...notice[guard], severity: 'notice', found: text, suggestion });
    return tidyCell(inner).text;
  }

  #tidy(column: ColumnOfCells, raw: string): string | undefined {
    if (raw.includes(ITEM_END)) {
      const found = JSON.stringify(raw.split(ITEM_END).slice(0, -1));
      return this.#notes.error(column, 'not-text', found, 'one text: only roles, groups and skills may be a list');
    }
    if (TEXT.has(column.kind) && this.#isSpoilt(column, raw)) return undefined;
    const { text, tidied, fault } = tidyCell(raw);
    if (text === '') return '';
    if (fault) {
      const { code, found, expected } = unusable(fault, text);
      return this.#notes.error(column, code, found, expected);
    }
    if (tidied && column.direct) {
      // The apostrophe that keeps a spreadsheet from calculating stays where it is.
      const guard = /^'+[=+\-@]/.test(raw) ? "'" : '';
      this.#notes.say(column, {
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
      this.#notes.error(
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
    this.#notes.error(
      column,
      'foreign-encoding',
      raw,
      `a word: ${letters} stands for letters of another encoding (Cyrillic, Greek, Central European, Japanese, ` +
        'an old Mac or DOS); export the file again as UTF-8',
    );
    return true;
  }

  /** Says what is no letter of the text; false where it is an error. */
  #isLegible(column: ColumnOfCells, text: string): boolean {
    const { kind } = column;
    if ((kind !== 'name' && kind !== 'text' && kind !== 'externalId') || isOrdinary(text)) return true;
    let isRight = true;
    for (const finding of legibility(text, kind === 'name', kind === 'externalId')) {
      this.#notes.say(column, finding);
      if (finding.severity === 'error') isRight = false;
    }
    return isRight;
  }

  /** What people put where a value should stand. */
  #noValue(column: ColumnOfCells, text: string): undefined {
    if (!isNearlyRemove(text)) {
      const expected = `the value itself: “${text}” says “as above” to people, and nothing to a program`;
      return this.#notes.error(column, 'as-above', text, expected);
    }
    return column.clearable
      ? this.#notes.error(column, 'nearly-remove', text, `${REMOVE} to clear the value, or the value itself`, REMOVE)
      : this.#notes.error(column, 'nearly-remove', text, cannotBeCleared(column));
  }

  #saysNothing({ kind, field }: ColumnOfCells, text: string): boolean {
    if (isNullWord(text, kind === 'name') || (kind === 'externalId' && isNoIdYet(text))) return true;
    return isZero(text, kind) || (OPTIONAL_NAMES.has(field) && isProgramsNull(text));
  }

  /** TRUE or FALSE of a formula. People are called True: a name is left alone. */
  #answer(column: ColumnOfCells, text: string): 'empty' | 'read on' {
    const isText = column.kind === 'text';
    this.#notes.say(column, {
      code: 'null-word',
      severity: 'warning',
      found: text,
      expected:
        `${isText ? 'a value' : column.kind === 'name' ? 'a name' : 'an id'}: ${text} is what a spreadsheet’s ` +
        `formula answers to a question; ${isText ? 'read as empty' : 'correct it, if that is where it comes from'}`,
    });
    return isText ? 'empty' : 'read on';
  }

  /** A program’s word for “nothing here”. */
  #nothing(column: ColumnOfCells, text: string): 'empty' | 'read on' {
    const { kind, field } = column;
    if (kind === 'attribute' || kind === 'truth' || kind === 'licence' || kind === 'zone') return 'read on';
    const isKey = kind === 'externalId' || kind === 'userName' || LISTS.has(kind);
    if (isKey || kind === 'name') {
      if (OPTIONAL_NAMES.has(field)) return this.#readEmpty(column, text);
      this.#notes.error(column, 'null-word', text, valueMissing(column));
      return 'empty';
    }
    return this.#readEmpty(column, text);
  }

  #readEmpty(column: ColumnOfCells, text: string): 'empty' {
    this.#notes.say(column, {
      code: 'null-word',
      severity: 'warning',
      found: text,
      expected: 'an empty cell: this is a program’s word for “nothing here”; read as empty',
    });
    return 'empty';
  }
}

/** Words for a cell that holds nothing anybody meant. */
export function unusable(
  code: 'control-character' | 'unreadable-character' | 'scientific-number' | 'formula-error' | 'formula',
  text: string,
): { code: ProblemCode; found: string; expected: string } {
  const expected = {
    'control-character': `text without control characters${controls(text)}`,
    'unreadable-character':
      'readable letters: the file was saved in another encoding than it says; save it as “CSV UTF-8”',
    'scientific-number':
      'the number as it was: the spreadsheet changed it; format the column as text and enter it again',
    'formula-error': 'the value itself: a formula of the spreadsheet went wrong',
    formula: 'the value itself: this is the spreadsheet’s formula, not what it comes to',
  }[code];
  return { code: code === 'formula' ? 'formula-error' : code, found: text, expected };
}

const quoted = (text: string): string => `“${text}”`;

/** The control characters of a cell by their numbers: nobody can see them. */
function controls(text: string): string {
  const found = [...new Set(text.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g))].slice(0, 5);
  return ` (${found.map(codePoint).join(', ')})`;
}
