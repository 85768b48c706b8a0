import type { RosterEntry } from '../../model/entry.ts';
import { definitionOf, type FieldKind, REQUIRED } from './fields.ts';
import type { BoundField, CellSource } from './headers.ts';
import type { Finding, Ledger, Place } from '../issues/ledger.ts';
import { isPlain, isRemove, REMOVE, spreadsheetDebris, tidyCell } from './cell.ts';
import { partOfValue, passedOver, saysNothing } from './says-nothing.ts';
import { OpenDates, type OpenRow } from './open-dates.ts';
import type { CellRules, CellValue, ColumnOfCells, OrderedDate } from './cell-notes.ts';
import { unusable } from './cell-text.ts';
import { CellReader } from './values.ts';
import { RowSigns } from './row-signs.ts';
import { checkDays, isLeaver, setDay, standingProblem } from './standing.ts';
import { goneText } from './status-behind.ts';
import { questionOf } from './turns.ts';
import { addPrimary, type Said, take } from './take.ts';
import { compact } from '../../text/compact.ts';
import { plural } from '../../text/figures.ts';

/** A row after its checks. */
export interface CheckedRow {
  entry: RosterEntry;
  /** False where something is wrong: the entry is then what could be read. */
  right: boolean;
  userName: string | undefined;
  externalId: string | undefined;
  /** The file has a column `Row Changed`, and this row is not marked in it: what is wrong with it, held back. */
  unmarked: Finding[] | null;
}

/** How rows are read: the policy's words, and the day it is. */
export interface RowRules extends CellRules {
  /** YYYY-MM-DD in the policy's time zone; `null` where nobody says: then nothing is held against it. */
  today: string | null;
}

/** Distinct values a column may have before it is taken for one without repetitions. */
const MEMO_LIMIT = 4096;

interface Slot extends ColumnOfCells {
  source: CellSource;
  index: number;
  /**
   * What clean cells of this column were read as: HR columns repeat themselves, and equal values then share
   * memory.
   */
  memo: Map<string, CellValue> | null;
}

const ONE_OF_A_KIND: ReadonlySet<FieldKind> = new Set(['userName', 'externalId', 'address', 'cxoneId', 'mark']);
const WHERE = ['title', 'department', 'team'] as const;

/**
 * Cells → one entry, or what is wrong with them. The hot path of the product: no schema runs here; tests hold these
 * rules to the zod schema in schema.ts.
 */
export class RowReader {
  readonly #place: Place;
  readonly #ledger: Ledger;
  readonly #rules: RowRules;
  readonly #cells: CellReader;
  readonly #dates: OpenDates;
  readonly #signs: RowSigns;
  /** Where a field has no column: one error for the file instead of one a row. */
  readonly #strict: boolean;
  #headers: readonly string[] = [];
  #slots: Slot[] = [];
  #mark: Slot | undefined;
  #labels = new Map<string, string>();
  #bad = false;
  #muted = false;
  #held: Finding[] | null = null;
  #faulty: string[] = [];
  readonly #lacking = new Map<string, number>();

  /**
   * @param file path, as issues and entries name it
   * @param strict for files with one header for all rows
   */
  constructor(file: string, ledger: Ledger, rules: RowRules, strict: boolean) {
    this.#place = { file, row: null, line: null };
    this.#ledger = ledger;
    this.#rules = rules;
    this.#strict = strict;
    this.#dates = new OpenDates();
    this.#signs = new RowSigns(rules.words);
    this.#cells = new CellReader(rules, (column, finding) =>
      this.#report({ ...finding, column: column.label }, column.field),
    );
  }

  /** The header of a field as the file writes it, else the field's name. */
  label = (field: string): string => this.#labels.get(field) ?? field;

  /** Takes the columns as they are bound. Again for JSON, whenever an element brings a new key. */
  bind(headers: readonly string[], fields: readonly BoundField[]): void {
    this.#headers = headers;
    this.#labels = new Map(fields.map(({ field, label }) => [field, label]));
    this.#slots = fields.map(({ field, label, source }) => {
      const { kind, clearable } = definitionOf(field);
      const index = source.kind === 'cell' ? source.index : -1;
      const direct = source.kind !== 'template';
      const asksWhoLeft = kind === 'truth' && questionOf(label) === 'left';
      const memo = ONE_OF_A_KIND.has(kind) ? null : new Map<string, CellValue>();
      return { field, label, kind, clearable, direct, asksWhoLeft, source, index, memo };
    });
    this.#mark = this.#slots.find(({ kind }) => kind === 'mark');
    this.#signs.bind(this.#slots, this.#strict ? headers : null);
  }

  /**
   * @param row as a spreadsheet shows it
   * @param line physical line of the record
   * @param before what is already known to be wrong with the row; `alone` keeps the rest of the row from being
   * reported
   */
  read(
    cells: readonly string[],
    row: number,
    line: number,
    before: readonly Finding[] = [],
    alone = false,
  ): CheckedRow {
    const place = this.#place;
    place.row = row;
    place.line = line;
    this.#bad = false;
    this.#muted = false;
    this.#held = this.#mark && !this.#isMarked(this.#mark, cells) ? [] : null;
    if (this.#faulty.length > 0) this.#faulty = [];
    this.#signs.begin();
    for (const finding of before) this.#report(finding, finding.column ?? '');
    this.#muted = alone;

    const profile: RosterEntry['profile'] = new Profile();
    const entry = new Entry() as RosterEntry;
    entry.file = place.file;
    entry.row = row;
    entry.line = line;
    entry.profile = profile;
    const said: Said = {};
    let open = false;
    for (const slot of this.#slots) {
      const value = this.#value(slot, cells);
      if (value === undefined) continue;
      if (slot.kind === 'date' && typeof value === 'object' && value !== null) {
        open = true;
        const { field, label } = slot;
        this.#dates.add({ entry, field, label, reading: value as OrderedDate, held: this.#held });
      } else take(entry, said, slot, value);
    }
    if (said.primary) addPrimary(entry, said.primary);
    const hired = profile.hireDate;
    if (typeof hired === 'string' && !this.#labels.has('startDate')) entry.startDate = hired;
    this.#stand(entry, said, cells);
    if (this.#signs.suspects(cells)) {
      const { today } = this.#rules;
      for (const [finding, field] of this.#signs.findings(entry, said, cells, today, this.label)) {
        if (finding.code === 'status-in-name' && open && this.isOpen(entry))
          this.#dates.wait({ entry, held: this.#held }, { field, ...finding });
        else this.#report(finding, field);
      }
    }
    if (!open) this.#checkDays(entry);
    this.#complete(entry, open);
    // A row that lacks a cell is another matter, and a status that stands there is believed.
    const isWhole = !this.#strict || cells.length >= this.#headers.length;
    if (!this.#bad && isWhole && said.active === undefined && said.status === undefined && !open)
      this.#lookAtTexts(entry);
    const { userName, externalId } = profile;
    return {
      entry,
      right: !this.#bad,
      userName: userName ?? undefined,
      externalId: externalId ?? undefined,
      unmarked: this.#held,
    };
  }

  /**
   * Says, once, which columns rows needed and the file does not have, and reads the dates that their column decides.
   * @returns entries that turned out to be wrong
   */
  finish(): Set<RosterEntry> {
    this.#held = null;
    this.#muted = false;
    const wrong = new Set<RosterEntry>();
    const { today } = this.#rules;
    const decided = this.#dates.decide(
      (row, finding) => this.#late(wrong, row, finding),
      (entry, field, date) => {
        setDay(entry, field, date);
        if (field === 'hireDate' && date !== '' && !this.#labels.has('startDate')) entry.startDate = date;
      },
      today,
    );
    for (const [entry, row] of decided)
      checkDays(entry, today, this.label, (finding) => this.#late(wrong, row, finding));
    this.#place.row = null;
    this.#place.line = null;
    for (const [field, count] of this.#lacking) {
      this.#report(
        {
          column: field,
          code: 'missing-column',
          severity: 'error',
          found: `${count} ${plural(count, 'row')} without ${field}: the file has no such column`,
          expected: `a column ${field}, or one that the policy’s columns map; only leavers’ rows can do without`,
        },
        field,
      );
    }
    return wrong;
  }

  /** What is wrong with a row of so many cells, where all rows of the file leave out the same last ones. */
  shiftedEnd = (cells: number, last: string): Finding | null => this.#signs.shiftedEnd(cells, last, this.label);

  /** Whether the last day of the row that was read last is known only at the end of the file. */
  isOpen = (entry: RosterEntry): boolean => this.#dates.isOpen(entry, 'endDate');

  #late(wrong: Set<RosterEntry>, { entry, held }: OpenRow, finding: Finding): void {
    if (held) held.push(finding);
    else this.#ledger.add(entry, finding);
    if (finding.severity === 'error') wrong.add(entry);
  }

  #report(finding: Finding, field: string): void {
    if (finding.severity === 'error') {
      this.#bad = true;
      this.#faulty.push(field);
    }
    if (this.#muted) return;
    const placed = { field, ...finding };
    if (this.#held) this.#held.push(placed);
    else this.#ledger.add(this.#place, placed);
  }

  #isMarked(mark: Slot, cells: readonly string[]): boolean {
    const { text } = tidyCell(mark.index >= 0 ? (cells[mark.index] ?? '') : this.#gathered(mark, cells));
    return text !== '' && this.#rules.words.read(text, 'active') !== 'gone';
  }

  #value(slot: Slot, cells: readonly string[]): CellValue | undefined {
    const raw = slot.index >= 0 ? cells[slot.index] : this.#gathered(slot, cells);
    if (raw === undefined || raw === '' || slot.kind === 'mark') return undefined;
    if (slot.kind === 'name' || slot.kind === 'externalId') this.#signs.look(slot.field, slot.label, raw);
    const { memo } = slot;
    if (memo === null) return this.#cells.read(slot, raw);
    const known = memo.get(raw);
    if (known !== undefined) return known;
    const value = this.#cells.read(slot, raw);
    if (value !== undefined && this.#cells.clean) {
      memo.set(raw, value);
      if (memo.size > MEMO_LIMIT) slot.memo = null;
    }
    return value;
  }

  /** Text of a field that takes the first of several cells, or a template. */
  #gathered(slot: Slot, cells: readonly string[]): string {
    const { source, field } = slot;
    if (source.kind === 'first') {
      const nothings: number[] = [];
      for (const index of source.indexes) {
        const raw = cells[index] ?? '';
        const text = isPlain(raw) ? raw : tidyCell(raw).text;
        if (text === '') continue;
        if (saysNothing(text, slot.kind)) {
          nothings.push(index);
          continue;
        }
        for (const each of nothings) this.#report(passedOver(this.#headers[each] ?? null, cells[each] ?? ''), field);
        return raw;
      }
      return cells[nothings[0] ?? -1] ?? '';
    }
    if (source.kind === 'cell') return cells[source.index] ?? '';
    let removed = false;
    const text = source.template.fill((column) => {
      const index = source.indexes.get(column) as number;
      const { text, fault } = tidyCell(cells[index] ?? '');
      const debris = fault ?? spreadsheetDebris(text);
      if (debris !== null) {
        this.#report({ column: this.#headers[index] ?? column, ...unusable(debris, text), severity: 'error' }, field);
        return '';
      }
      if (isRemove(text)) removed = true;
      const odd = partOfValue(text, slot);
      if ('finding' in odd) {
        this.#report({ column: this.#headers[index] ?? column, ...odd.finding }, field);
        return '';
      }
      if (slot.kind === 'name') this.#signs.look(field, column, text);
      return odd.text;
    });
    return removed ? REMOVE : text;
  }

  #stand(entry: RosterEntry, { active, status }: Said, cells: readonly string[]): void {
    const problem = standingProblem(active, status, this.label);
    if (problem) {
      this.#report(problem, 'active');
      return;
    }
    // The status knows more than a yes or no: on leave, or without an account for now.
    const isStatus = active === undefined || status === 'away' || status === 'suspended';
    const standing = isStatus ? status : active;
    if (standing === 'gone' || standing === 'suspended') {
      entry.active = false;
      entry.goneBy = this.#quoted(standing === status ? 'status' : 'active', cells);
    } else if (standing === 'employed') entry.active = true;
    if (standing === 'suspended') entry.suspended = true;
  }

  /** Of a value that a template makes, the headers it is made of. */
  #madeOf(field: string): string {
    const source = this.#slots.find((slot) => slot.field === field)?.source;
    if (source?.kind !== 'template') return '';
    return `; the policy makes it of ${source.template.columns.map((column) => `“${column}”`).join(' and ')}`;
  }

  /** A department or team into which leavers were put, or a title that says so. */
  #lookAtTexts(entry: RosterEntry): void {
    for (const field of WHERE) {
      const finding = goneText(this.label(field), entry.profile[field], field === 'title');
      if (finding && !isLeaver(entry, this.#rules.today)) this.#report(finding, field);
    }
  }

  /** `Status is “terminated”`: the cell that made someone a leaver. */
  #quoted(field: 'active' | 'status', cells: readonly string[]): string {
    const slot = this.#slots.find(({ kind, field: own }) => kind === 'truth' && own === field);
    const raw = slot && (slot.index >= 0 ? cells[slot.index] : this.#gathered(slot, cells));
    return `${this.label(field)} is “${tidyCell(raw ?? '').text.slice(0, 40)}”`;
  }

  #checkDays(entry: RosterEntry): void {
    if (entry.endDate === undefined) return;
    checkDays(entry, this.#rules.today, this.label, (finding) => this.#report(finding, 'endDate'));
  }

  #complete(entry: RosterEntry, open: boolean): void {
    const { profile } = entry;
    if (entry.active === false || entry.endDate !== undefined || (open && this.isOpen(entry))) {
      if (typeof profile.userName === 'string' || typeof profile.externalId === 'string') return;
      if (this.#faulty.includes('userName') || this.#faulty.includes('externalId') || entry.cxoneId) return;
      this.#report(
        {
          column: null,
          code: 'missing-key',
          severity: 'error',
          found: `neither ${this.label('userName')} nor ${this.label('externalId')}`,
          expected: `${this.label('userName')} or ${this.label('externalId')}, so that the account can be found`,
        },
        'userName',
      );
      return;
    }
    for (const field of REQUIRED) {
      if (profile[field] !== undefined || this.#faulty.includes(field)) continue;
      if (this.#strict && !this.#labels.has(field)) {
        this.#lacking.set(field, (this.#lacking.get(field) ?? 0) + 1);
        this.#bad = true;
        continue;
      }
      const label = this.label(field);
      this.#report(
        {
          column: label,
          code: 'missing-value',
          severity: 'error',
          found: '',
          expected: `${label}: a row can be without it only for a leaver${this.#madeOf(field)}`,
        },
        field,
      );
    }
  }
}

const [Profile, Entry] = [compact(), compact()];
