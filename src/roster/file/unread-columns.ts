import type { RosterEntry } from '../../model/entry.ts';
import { maySayToLeave, saysToLeave } from '../cells/actions.ts';
import { tidyCell } from '../cells/cell.ts';
import { daysOf, readDate } from '../cells/dates.ts';
import { foreignStanding } from '../cells/foreign-words.ts';
import type { Binding } from '../cells/headers.ts';
import type { RowRules } from '../cells/row.ts';
import { isLeaver } from '../cells/standing.ts';
import { isNullWord } from '../cells/null-words.ts';
import { mayStandBehind, partBehind, standingBehind } from '../cells/status-behind.ts';
import { asksWhoLeft, isAboutPeople, isOfPerson, type Question, questionInside, questionOf } from '../cells/turns.ts';
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
  /** Place in the row; -1 for a value inside of another one, which only JSON has. */
  index: number;
  nearest: string;
  question: Question | 'other';
  /** Warned of whatever its cells are: the header is nearly a known one. */
  isNear: boolean;
  /** Its header says what codes mean: “Status (1=active)”. */
  explains: boolean;
  answers: boolean;
  /** The first cell that says that someone is gone, while the rest of the row says that they are here. */
  gone: { row: number; text: string } | null;
}

/** A column whose header says nothing: whether its cells do is seen as they come. */
interface Candidate {
  index: number;
  /** All cells so far are words of a status: those that say that someone works here, and that someone has left. */
  isStatus: boolean;
  here: boolean;
  gone: { row: number; text: string } | null;
  /** The header is about people, so that a name may carry a status behind it. */
  isPerson: boolean;
}

/** A column that holds a status, seen by its cells alone. */
const statusIn = (index: number, gone: Unread['gone']): Unread => ({
  index,
  nearest: '',
  question: 'status',
  isNear: false,
  explains: false,
  answers: true,
  gone,
});

/** A row whose last day is known only at the end of the file, with its cells in the columns that matter. */
interface OpenRow {
  cells: string[];
  row: number;
  entry: RosterEntry;
  inner: ReadonlyMap<string, string> | undefined;
}

/** A column of which there is something to say. */
interface Named extends Unread {
  header: string;
}

/**
 * Columns that by their words say who works here, and that nothing reads. What their cells say is looked at all the
 * same: a leaver who is planned as a new account must not go unseen.
 */
export class UnreadColumns {
  readonly #rules: RowRules;
  readonly #columns = new Map<string, Unread>();
  readonly #candidates = new Map<string, Candidate>();
  /** Headers that were looked at once: JSON binds again with each new key. */
  readonly #seen = new Set<string>();
  /** Headers of which there is nothing to say. */
  readonly #plain = new Set<string>();
  readonly #open: OpenRow[] = [];

  constructor(rules: RowRules) {
    this.#rules = rules;
  }

  bind(headers: readonly string[], unmapped: Binding['unmapped']): void {
    const headersLeft = new Set(unmapped.map(({ header }) => header));
    for (const known of [this.#columns, this.#candidates])
      for (const [header, { index }] of known) if (index >= 0 && !headersLeft.has(header)) known.delete(header);
    for (const one of unmapped) {
      const { header } = one;
      if (this.#plain.has(header) || this.#columns.has(header) || this.#candidates.has(header)) continue;
      this.#add(header, headers.indexOf(header), one.nearest);
      if (!this.#columns.has(header) && !this.#candidates.has(header)) this.#plain.add(header);
    }
  }

  #add(header: string, index: number, nearest: string): void {
    const near = Object.hasOwn(DECISIVE, nearest) ? DECISIVE[nearest] : undefined;
    const question = questionOf(header) ?? near;
    if (question !== undefined) {
      const isNear = near !== undefined;
      this.#columns.set(header, {
        index,
        nearest,
        question,
        isNear,
        explains: header.includes('='),
        answers: false,
        gone: null,
      });
    } else if (!this.#seen.has(header) && isOfPerson(header)) {
      this.#seen.add(header);
      const isPerson = isAboutPeople(header);
      this.#candidates.set(header, { index, isStatus: true, here: false, gone: null, isPerson });
    }
  }

  /**
   * @param inner values inside of others, by their path: `employment.status`
   * @param isOpen whether the row’s last day is known only at the end: it is looked at then
   */
  see(
    cells: readonly string[],
    row: number,
    entry: RosterEntry,
    inner?: ReadonlyMap<string, string>,
    isOpen = false,
  ): void {
    if (isOpen) {
      const kept: string[] = [];
      for (const known of [this.#columns, this.#candidates])
        for (const { index } of known.values()) if (cells[index]) kept[index] = cells[index];
      if (kept.length > 0 || inner) this.#open.push({ cells: kept, row, entry, inner });
      return;
    }
    for (const column of this.#columns.values()) {
      if (column.index >= 0) this.#look(column, cells[column.index] ?? '', row, entry);
    }
    for (const [header, candidate] of this.#candidates) this.#watch(header, candidate, cells, row, entry);
    for (const [path, text] of inner ?? []) {
      const known = this.#columns.get(path);
      if (!known) {
        const question = questionInside(path);
        if (question === null) continue;
        this.#columns.set(path, {
          index: -1,
          nearest: '',
          question,
          isNear: false,
          explains: false,
          answers: false,
          gone: null,
        });
      }
      this.#look(this.#columns.get(path) as Unread, text, row, entry);
    }
  }

  #look(column: Unread, raw: string, row: number, entry: RosterEntry): void {
    if (column.gone || column.question === 'other') return;
    const { text } = tidyCell(raw);
    if (text === '') return;
    if (column.question === 'came back') {
      if (this.#isBack(text, entry)) column.gone = { row, text };
      return;
    }
    // When someone leaves the row says itself: another day, or a reason, is about that.
    const isToCome = entry.endDate !== undefined && !isLeaver(entry, this.#rules.today);
    if (isToCome && (column.question === 'last day' || column.question === 'why left')) return;
    if (column.question === 'to do' && (isToCome || isLeaver(entry, this.#rules.today))) return;
    const answer = this.#answer(column.question, text, entry);
    // A status in codes of its own: nobody here knows what they mean, and they may say that someone has left.
    const isOpen =
      (column.question === 'to do' && maySayToLeave(text)) ||
      (column.question === 'status' && isCode(text, column.explains));
    if (answer === null && !isOpen) return;
    column.answers = true;
    // Why someone left is nobody’s business: only that it stands there.
    if (answer === 'gone' && !isLeaver(entry, this.#rules.today))
      column.gone = {
        row,
        text: column.question === 'why left' && this.#rules.words.read(text, 'status') === null ? '' : text,
      };
  }

  /** Cells of a column that is called something else: all of them words of a status, or a status behind a name. */
  #watch(header: string, candidate: Candidate, cells: readonly string[], row: number, entry: RosterEntry): void {
    const raw = cells[candidate.index] ?? '';
    if (raw === '' || (!candidate.isStatus && !(candidate.isPerson && mayStandBehind(raw)))) return;
    const { text } = tidyCell(raw);
    if (text === '') return;
    const { words } = this.#rules;
    const behind = candidate.isPerson ? standingBehind(text, words) : null;
    if (behind === 'gone') {
      if (isLeaver(entry, this.#rules.today)) return;
      this.#candidates.delete(header);
      // The name before it stays out of a message that everybody may read.
      this.#columns.set(header, statusIn(candidate.index, { row, text: partBehind(text, words) }));
      return;
    }
    if (!candidate.isStatus) return;
    const standing = truthOf(text) === null ? (words.read(text, 'status') ?? foreignStanding(text)) : null;
    if (standing === null) {
      candidate.isStatus = false;
      if (!candidate.isPerson) this.#candidates.delete(header);
    } else if (standing === 'employed') candidate.here = true;
    else if (standing === 'gone' && !isOfAnything(text) && !isLeaver(entry, this.#rules.today))
      candidate.gone ??= { row, text };
  }

  /** Whether a row is a leaver's only by an old last day, and the day someone came back is after it. */
  #isBack(text: string, { active, endDate }: RosterEntry): boolean {
    const { today, timezone } = this.#rules;
    if (active === false || endDate === undefined || today === null || endDate >= today) return false;
    const reading = readDate(text, timezone);
    const days = reading.kind === 'ordered' ? daysOf(reading) : 'date' in reading ? [reading.date] : [];
    return days.length > 0 && days.every((day) => day > endDate);
  }

  /** Once the last days are known. */
  *findings(): Generator<Finding, void> {
    // A row whose last day nobody can read is wrong already.
    for (const { cells, row, entry, inner } of this.#open)
      if (entry.endDate !== undefined) this.see(cells, row, entry, inner);
    const named: Named[] = [...this.#columns].map(([header, column]) => ({ header, ...column }));
    for (const [header, { index, isStatus, here, gone }] of this.#candidates) {
      if (isStatus && here && gone) named.push({ header, ...statusIn(index, gone) });
    }
    for (const { header, nearest, question, isNear, answers, gone } of named) {
      if (question === 'came back') {
        if (gone) yield cameBack(header, gone);
        continue;
      }
      if (!gone && !answers && !isNear) continue;
      const how = advice(header, question, nearest);
      yield {
        column: header,
        code: 'decisive-column-not-read',
        severity: gone ? 'error' : 'warning',
        found: gone ? `${header} ${gone.text === '' ? 'is filled' : `says “${gone.text}”`} in row ${gone.row}` : header,
        expected: gone
          ? `a column that is read: nothing reads this one, so the person counts as one who works here; ${how}`
          : `a column that is read, if it says who works here or what they may do: nothing of it is; ${how}`,
        // What the advice maps it to, unless its name only happens to be near to another field.
        suggestion: isNear ? nearest : '',
      };
    }
  }

  #answer(question: Question, text: string, { active }: RosterEntry): 'gone' | 'here' | null {
    const { words, today, timezone } = this.#rules;
    if (question === 'to do') return saysToLeave(text) ? 'gone' : null;
    const truth = truthOf(text);
    if (question === 'last day')
      return truth === null && words.read(text, 'status') === 'gone' ? 'gone' : this.#day(text, today, timezone);
    if (truth !== null && question !== 'status') return truth === (question === 'works') ? 'here' : 'gone';
    const standing = words.read(text, 'status');
    if (standing !== null) return standing === 'gone' || standing === 'suspended' ? 'gone' : 'here';
    const foreign = foreignStanding(text);
    if (foreign !== null) return foreign === 'employed' ? 'here' : 'gone';
    if (!asksWhoLeft(question)) return null;
    const day = this.#day(text, today, timezone);
    // Of someone whose status says that they work here, an old reason is one of an earlier time.
    return day === null && question === 'why left' && active === undefined && !isNullWord(text) ? 'gone' : day;
  }

  #day(text: string, today: string | null, timezone: string): 'gone' | 'here' | null {
    const reading = readDate(text, timezone);
    const days =
      reading.kind === 'ordered' ? daysOf(reading) : 'date' in reading && reading.date !== '' ? [reading.date] : [];
    if (days.length === 0) return null;
    return today !== null && days.some((day) => day < today) ? 'gone' : 'here';
  }
}

/** No status is longer: “Terminated - Involuntary (Gross Misconduct)”. */
const LONGEST_WORD = 60;

/** Whether a cell may be the code of a status; a number only where the header says so. */
const isCode = (text: string, explained: boolean): boolean =>
  /\p{L}/u.test(text) ? text.length <= LONGEST_WORD : explained && text.length <= 3;

/** Words of leaving that are said of lines, badges and accounts as well. */
const OF_ANYTHING = /^(?:in|not|un|non|no longer|de|dis)[ -]?|^(?:off|baja)$/i;
const isOfAnything = (text: string): boolean => OF_ANYTHING.test(text) && foreignStanding(text) !== 'gone';

const cameBack = (header: string, { row, text }: { row: number; text: string }): Finding => ({
  column: header,
  code: 'decisive-column-not-read',
  severity: 'error',
  found: `${header} says “${text}” in row ${row}, after the last day of the row`,
  expected:
    'an empty last day for someone who came back: with the old one the person counts as a leaver; or put the column ' +
    'under `ignoreColumns` in the policy where it says nothing of the kind',
});

/** What makes the column count. A column in which “yes” means “gone” cannot be mapped: it would say the opposite. */
function advice(header: string, question: Question | 'other', nearest: string): string {
  const ignored = 'put it under `ignoreColumns` in the policy where it says nothing of the kind';
  if (asksWhoLeft(question) || question === 'to do')
    return (
      `give the file a column status with “terminated” for these people` +
      `${question === 'left' ? ' (“yes” here is the opposite of active)' : ''}, or ${ignored}`
    );
  const field = { works: 'active', status: 'status', 'last day': 'endDate', 'came back': '', other: nearest }[question];
  return `map it under \`columns\` in the policy (${field}: "${header.replaceAll('"', '')}"), or ${ignored}`;
}
