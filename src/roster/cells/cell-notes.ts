import type { RoleGrant, SkillGrant } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';
import type { ProblemCode } from '../issues/problems.ts';
import type { DateOrder, DateReading } from './dates.ts';
import type { FieldKind } from './fields.ts';
import type { StandingWords } from './words.ts';

/** A date that the order of its column decides, once the file is read. */
export type OrderedDate = Extract<DateReading, { kind: 'ordered' }>;

/** A cell as read; `null` clears the tenant's value. */
export type CellValue =
  string | number | boolean | null | readonly RoleGrant[] | readonly SkillGrant[] | readonly string[] | OrderedDate;

/** What a cell is read as. */
export interface ColumnOfCells {
  field: string;
  /** The header as written, or the field's name. */
  label: string;
  kind: FieldKind;
  clearable: boolean;
  /** False for values a template made: there is no one cell that could be fixed. */
  direct: boolean;
  /** The header asks who has left, and the policy maps it to a field that asks who works here. */
  asksWhoLeft?: boolean;
}

/** How the policy wants cells to be read. */
export interface CellRules {
  cellLength: number;
  words: StandingWords;
  /** `null`: the column proves it. */
  order: DateOrder | null;
  timezone: string;
}

export type CellFinding = Omit<Finding, 'column'>;

/** What there is to say about cells, and whether there was anything to say about the last one. */
export class CellNotes {
  clean = true;
  readonly #report: (column: ColumnOfCells, finding: CellFinding) => void;

  constructor(report: (column: ColumnOfCells, finding: CellFinding) => void) {
    this.#report = report;
  }

  error(column: ColumnOfCells, code: ProblemCode, found: string, expected: string, suggestion = ''): undefined {
    return this.say(column, { code, severity: 'error', found, expected, suggestion });
  }

  say(column: ColumnOfCells, finding: CellFinding): undefined {
    this.clean = false;
    this.#report(column, finding);
    return undefined;
  }
}
