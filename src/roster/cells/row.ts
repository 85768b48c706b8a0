import type { RoleGrant, RosterEntry } from '../../model/entry.ts';
import type { ProfileField } from '../../model/person.ts';
import { ATTRIBUTE_PREFIX, definitionOf, type FieldKind } from './fields.ts';
import type { BoundField, CellSource } from './headers.ts';
import type { Finding, Ledger, Place } from '../issues/ledger.ts';
import { isPlain, REMOVE, spreadsheetDebris, tidyCell } from './cell.ts';
import { CellReader, type CellValue, type ColumnOfCells } from './values.ts';
import type { Standing } from './words.ts';
import { plural } from '../../text/figures.ts';

/** A row after its checks. The keys are there also where the row is wrong. */
export interface CheckedRow {
  /** `null` where something is wrong. */
  entry: RosterEntry | null;
  userName: string | undefined;
  externalId: string | undefined;
}

/** Distinct values a column may have before it is taken for one without repetitions. */
const MEMO_LIMIT = 4096;

interface Slot extends ColumnOfCells {
  source: CellSource;
  index: number;
  /** What clean cells of this column were read as: HR columns repeat themselves, and equal values then share memory. */
  memo: Map<string, CellValue> | null;
}

const MEMO_KINDS: ReadonlySet<FieldKind> = new Set(['text', 'truth', 'list', 'date', 'licence', 'attribute']);
const REQUIRED = ['userName', 'givenName', 'familyName'] as const;

/**
 * Cells → one entry, or what is wrong with them. The hot path of the product: no schema runs here; tests hold these
 * rules to the zod schema in schema.ts.
 */
export class RowReader {
  readonly #place: Place;
  readonly #ledger: Ledger;
  readonly #cells: CellReader;
  /** Where a field has no column: one error for the file instead of one a row. */
  readonly #strict: boolean;
  #headers: readonly string[] = [];
  #slots: Slot[] = [];
  #bound = new Set<string>();
  #bad = false;
  #muted = false;
  #faulty: string[] = [];
  readonly #lacking = new Map<string, number>();

  /**
   * @param file path, as issues and entries name it
   * @param strict for files with one header for all rows
   */
  constructor(file: string, ledger: Ledger, cellLength: number, strict: boolean) {
    this.#place = { file, row: null, line: null };
    this.#ledger = ledger;
    this.#strict = strict;
    this.#cells = new CellReader(cellLength, (column, finding) =>
      this.#report({ ...finding, column: column.label }, column.field),
    );
  }

  /** Takes the columns as they are bound. Again for JSON, whenever an element brings a new key. */
  bind(headers: readonly string[], fields: readonly BoundField[]): void {
    this.#headers = headers;
    this.#bound = new Set(fields.map(({ field }) => field));
    this.#slots = fields.map(({ field, label, source }) => {
      const { kind, clearable } = definitionOf(field);
      const index = source.kind === 'cell' ? source.index : -1;
      const direct = source.kind !== 'template';
      return { field, label, kind, clearable, direct, source, index, memo: MEMO_KINDS.has(kind) ? new Map() : null };
    });
  }

  /**
   * @param row as a spreadsheet shows it
   * @param line physical line of the record
   * @param before what is already known to be wrong with the row; `alone` keeps the rest of the row from being reported
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
    if (this.#faulty.length > 0) this.#faulty = [];
    for (const finding of before) this.#report(finding, finding.column ?? '');
    this.#muted = alone;

    const profile: RosterEntry['profile'] = {};
    const entry: RosterEntry = { file: place.file, row, line, profile };
    let active: Standing | undefined;
    let status: Standing | undefined;
    for (const slot of this.#slots) {
      const value = this.#value(slot, cells);
      if (value === undefined) continue;
      switch (slot.kind) {
        case 'truth':
          if (slot.field === 'active') active = value as Standing;
          else status = value as Standing;
          break;
        case 'list':
          if (slot.field === 'roles') entry.roles = value as RoleGrant[] | null;
          else entry.groups = value as string[] | null;
          break;
        case 'date':
          if (value === '') break;
          if (slot.field === 'startDate') entry.startDate = value as string;
          else entry.endDate = value as string;
          break;
        case 'licence':
          entry.licensePolicy = value as NonNullable<RosterEntry['licensePolicy']>;
          break;
        case 'attribute':
          (entry.attributes ??= Object.create(null) as Record<string, string | null>)[
            slot.field.slice(ATTRIBUTE_PREFIX.length)
          ] = value as string | null;
          break;
        default:
          profile[slot.field as ProfileField] = value as string | null;
      }
    }
    this.#stand(entry, active, status);
    this.#complete(entry);
    const { userName, externalId } = profile;
    return { entry: this.#bad ? null : entry, userName: userName ?? undefined, externalId: externalId ?? undefined };
  }

  /** Says, once, which columns rows needed and the file does not have. */
  finish(): void {
    this.#place.row = null;
    this.#place.line = null;
    this.#muted = false;
    const otherwise = 'the policy’s columns saying which one it is; only leavers’ rows can do without';
    for (const [field, count] of this.#lacking) {
      this.#report(
        {
          column: field,
          code: 'missing-column',
          severity: 'error',
          found: `${count} ${plural(count, 'row', 'rows')} without ${field}: the file has no such column`,
          expected: `a column ${field}, or ${otherwise}`,
        },
        field,
      );
    }
  }

  #report(finding: Finding, field: string): void {
    if (finding.severity === 'error') {
      this.#bad = true;
      this.#faulty.push(field);
    }
    if (!this.#muted) this.#ledger.add(this.#place, { field, ...finding });
  }

  #value(slot: Slot, cells: readonly string[]): CellValue | undefined {
    const raw = slot.index >= 0 ? cells[slot.index] : this.#gathered(slot, cells);
    if (raw === undefined || raw === '') return undefined;
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
  #gathered({ source, field }: Slot, cells: readonly string[]): string {
    if (source.kind === 'first') {
      for (const index of source.indexes) {
        const raw = cells[index];
        if (raw !== undefined && raw !== '' && (isPlain(raw) || tidyCell(raw).text !== '')) return raw;
      }
      return '';
    }
    if (source.kind === 'cell') return cells[source.index] ?? '';
    let removed = false;
    const text = source.template.fill((column) => {
      const index = source.indexes.get(column) as number;
      const { text, fault } = tidyCell(cells[index] ?? '');
      const debris = fault ?? spreadsheetDebris(text);
      if (debris !== null) {
        this.#report(
          { column: this.#headers[index] ?? column, ...this.#cells.unusable(debris, text), severity: 'error' },
          field,
        );
        return '';
      }
      if (text.toUpperCase() === REMOVE) removed = true;
      return text;
    });
    return removed ? REMOVE : text;
  }

  #stand(entry: RosterEntry, active: Standing | undefined, status: Standing | undefined): void {
    const standing = status === 'away' || active === undefined ? status : active;
    if (active !== undefined && status !== undefined && (active === 'gone') !== (status === 'gone')) {
      this.#report(
        {
          column: null,
          code: 'contradiction',
          severity: 'error',
          found:
            active === 'gone' ? 'not active, and a status that says employed' : 'active, and a status that says gone',
          expected: 'active and status that say the same, or only one of them',
        },
        'active',
      );
    } else if (standing === 'gone') entry.active = false;
    else if (standing === 'employed') entry.active = true;
    const { startDate, endDate } = entry;
    if (startDate !== undefined && endDate !== undefined && endDate < startDate) {
      this.#report(
        {
          column: null,
          code: 'dates-reversed',
          severity: 'error',
          found: `starts ${startDate}, ends ${endDate}`,
          expected: 'an end date on or after the start date',
        },
        'endDate',
      );
    }
  }

  #complete(entry: RosterEntry): void {
    const { profile } = entry;
    if (entry.active === false || entry.endDate !== undefined) {
      if (typeof profile.userName === 'string' || typeof profile.externalId === 'string') return;
      if (this.#faulty.includes('userName') || this.#faulty.includes('externalId')) return;
      this.#report(
        {
          column: null,
          code: 'missing-key',
          severity: 'error',
          found: 'neither userName nor externalId',
          expected: 'userName or externalId, so that the account can be found',
        },
        'userName',
      );
      return;
    }
    for (const field of REQUIRED) {
      if (profile[field] !== undefined || this.#faulty.includes(field)) continue;
      if (this.#strict && !this.#bound.has(field)) {
        this.#lacking.set(field, (this.#lacking.get(field) ?? 0) + 1);
        this.#bad = true;
        continue;
      }
      const label = this.#slots.find((slot) => slot.field === field)?.label ?? field;
      this.#report(
        {
          column: label,
          code: 'missing-value',
          severity: 'error',
          found: '',
          expected: `${field}: a row can be without it only for a leaver`,
        },
        field,
      );
    }
  }
}
