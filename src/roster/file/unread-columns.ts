import type { RosterEntry } from '../../model/entry.ts';
import { tidyCell } from '../cells/cell.ts';
import { daysOf, readDate } from '../cells/dates.ts';
import type { Binding } from '../cells/headers.ts';
import type { RowRules } from '../cells/row.ts';
import { type Question, questionOf } from '../cells/turns.ts';
import { truthOf } from '../cells/words.ts';
import type { Finding } from '../issues/ledger.ts';

/** Fields that decide who has an account and what they may do, with what a column that is nearly called so asks. */
const DECISIVE: Readonly<Record<string, Question | 'other'>> = {
  status: 'status',
  active: 'works',
  endDate: 'last day',
  startDate: 'other',
  roles: 'other',
  groups: 'other',
};

interface Unread {
  index: number;
  nearest: string;
  question: Question | 'other';
  /** Warned of whatever its cells are: the header is nearly a known one. */
  isNear: boolean;
  answers: boolean;
  /** The first cell that says that someone is gone, while the rest of the row says that they are here. */
  gone: { row: number; text: string } | null;
}

/**
 * Columns that by their words say who works here, and that nothing reads. What their cells say is looked at all the
 * same: a leaver who is planned as a joiner must not go unseen.
 */
export class UnreadColumns {
  readonly #rules: RowRules;
  readonly #columns = new Map<string, Unread>();

  constructor(rules: RowRules) {
    this.#rules = rules;
  }

  bind(headers: readonly string[], unmapped: Binding['unmapped']): void {
    const headersLeft = new Set(unmapped.map(({ header }) => header));
    for (const header of this.#columns.keys()) if (!headersLeft.has(header)) this.#columns.delete(header);
    for (const { header, nearest } of unmapped) {
      const near = Object.hasOwn(DECISIVE, nearest) ? DECISIVE[nearest] : undefined;
      const question = questionOf(header) ?? near;
      if (question === undefined || this.#columns.has(header)) continue;
      const index = headers.indexOf(header);
      this.#columns.set(header, { index, nearest, question, isNear: near !== undefined, answers: false, gone: null });
    }
  }

  see(cells: readonly string[], row: number, entry: RosterEntry): void {
    for (const column of this.#columns.values()) {
      if (column.gone || column.question === 'other') continue;
      const { text } = tidyCell(cells[column.index] ?? '');
      if (text === '') continue;
      const answer = this.#answer(column.question, text);
      if (answer === null) continue;
      column.answers = true;
      const { today } = this.#rules;
      const isLeaver =
        entry.active === false || (entry.endDate !== undefined && (today === null || entry.endDate < today));
      if (answer === 'gone' && !isLeaver) column.gone = { row, text };
    }
  }

  *findings(): Generator<Finding, void> {
    for (const [header, { nearest, question, isNear, answers, gone }] of this.#columns) {
      if (!gone && !answers && !isNear) continue;
      const how = advice(header, question, nearest);
      yield {
        column: header,
        code: 'decisive-column-not-read',
        severity: gone ? 'error' : 'warning',
        found: gone ? `${header} says “${gone.text}” in row ${gone.row}` : header,
        expected: gone
          ? `a column that is read: nothing reads this one, so the person counts as one who works here; ${how}`
          : `a column that is read, if it says who works here or what they may do: nothing of it is; ${how}`,
        // What the advice maps it to, unless its name only happens to be near to another field.
        suggestion: isNear ? nearest : '',
      };
    }
  }

  #answer(question: Question, text: string): 'gone' | 'here' | null {
    const { words, today, timezone } = this.#rules;
    if (question === 'last day') return this.#day(text, today, timezone);
    const truth = truthOf(text);
    if (truth !== null && question !== 'status') return truth === (question === 'works') ? 'here' : 'gone';
    const standing = words.read(text, 'status');
    if (standing !== null) return standing === 'gone' || standing === 'suspended' ? 'gone' : 'here';
    return question === 'left' ? this.#day(text, today, timezone) : null;
  }

  #day(text: string, today: string | null, timezone: string): 'gone' | 'here' | null {
    const reading = readDate(text, timezone);
    const days =
      reading.kind === 'ordered' ? daysOf(reading) : 'date' in reading && reading.date !== '' ? [reading.date] : [];
    if (days.length === 0) return null;
    return today !== null && days.some((day) => day < today) ? 'gone' : 'here';
  }
}

/** What makes the column count. A column in which “yes” means “gone” cannot be mapped: it would say the opposite. */
function advice(header: string, question: Question | 'other', nearest: string): string {
  const ignored = 'put it under `ignoreColumns` in the policy where it says nothing of the kind';
  if (question === 'left')
    return (
      `give the file a column status with “terminated” for these people (“yes” here is the ` +
      `opposite of active), or ${ignored}`
    );
  const field = { works: 'active', status: 'status', 'last day': 'endDate', other: nearest }[question];
  return `map it under \`columns\` in the policy (${field}: "${header.replaceAll('"', '')}"), or ${ignored}`;
}
