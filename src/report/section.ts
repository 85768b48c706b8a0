import type { Kind } from '../model/operation.ts';
import type { OutcomeStatus } from '../model/outcome.ts';
import type { Listed } from '../text/lazily.ts';

/** One line of a table: written cells, and fewer words for where room is short. */
export interface Row {
  cells: string[];
  /** What the row is cut down to before it is left out. */
  brief?: string[];
  /** Of a row about a person: what the page's filters go by. */
  kind?: Kind;
  status?: OutcomeStatus | undefined;
}

export type SectionName =
  | 'since'
  | 'unreviewed'
  | 'undone'
  | 'decisions'
  | 'failures'
  | 'gains'
  | 'leavers'
  | 'missing'
  | 'returners'
  | 'roles'
  | 'updates'
  | 'joiners'
  | 'scheduled'
  | 'problems'
  | 'remarks'
  | 'checks'
  | 'figures'
  | 'definitions'
  | 'groups'
  | 'history'
  | 'alone'
  | 'stays';

/** A list of people or problems, as every report has it: the words raw, the cells written by an ink. */
export interface Section {
  name: SectionName;
  symbol: string;
  title: string;
  columns: string[];
  /** Written when they are asked for: a report costs what it shows. */
  rows: Listed<Row>;
  /** Of lines about people: kinds of change that some of them have. */
  kinds?: ReadonlySet<Kind>;
  /** How many there are, where `rows` holds only the first of them. */
  total?: number;
  /** What the heading counts, where that is not the rows. */
  count?: number;
  /** Raw text under the heading. */
  note?: string;
  /** Always open, where a report folds others away. */
  open: boolean;
  /** People by name and row only, for where even brief rows do not fit: written, joined by commas. */
  names?: Listed<string>;
}
