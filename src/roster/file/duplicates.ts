import type { RosterEntry, RosterFile } from '../../model/entry.ts';
import { TextIndex } from '../../text/text-index.ts';
import type { Ledger, Place } from '../issues/ledger.ts';
import type { CheckedRow } from '../cells/row.ts';

/** Headers of the keys, or the fields' names. */
export interface KeyColumns {
  userName: string;
  externalId: string;
}

/** The keys of all rows of all files, right and wrong ones. Holds the rows, and one number a key. */
export class KeyIndex {
  readonly #rows: RosterEntry[] = [];
  readonly #userNames = new TextIndex((at) => (this.#rows[at]?.profile.userName ?? '').toLowerCase());
  readonly #externalIds = new TextIndex((at) => this.#rows[at]?.profile.externalId ?? '');
  readonly #wrongUserNames = new Set<string>();
  readonly #wrongIds = new Set<string>();

  /**
   * Takes a row's keys, and reports those another row has already.
   * @param columns headers of the two keys, as written
   * @returns whether the row is right
   */
  take(checked: CheckedRow, place: Place, ledger: Ledger, columns: KeyColumns): boolean {
    const { userName, externalId } = checked;
    let { right } = checked;
    const at = this.#rows.push(checked.entry) - 1;
    const named = userName === undefined ? -1 : this.#userNames.claim(userName.toLowerCase(), at);
    if (named >= 0) {
      right = false;
      this.#report(named, 'userName', userName as string, place, ledger, columns);
    }
    const numbered = externalId === undefined ? -1 : this.#externalIds.claim(externalId, at);
    if (numbered >= 0) {
      right = false;
      this.#report(numbered, 'externalId', externalId as string, place, ledger, columns);
    }
    const other = this.#sameKey(at);
    if (other >= 0) {
      right = false;
      this.#reportKey(other, checked, place, ledger, columns);
    }
    if (!right) this.spoil(checked);
    return right;
  }

  /**
   * The other of two rows of one key: a person is called by the externalId, else by the userName, and one's externalId
   * may be the userName of someone who has none.
   * @returns its place, -1 where there is none
   */
  #sameKey(at: number): number {
    const { userName, externalId } = (this.#rows[at] as RosterEntry).profile;
    if (!externalId) return userName ? this.#externalIds.find(userName) : -1;
    const other = this.#userNames.find(externalId.toLowerCase());
    const named = other >= 0 && other !== at ? this.#rows[other]?.profile : undefined;
    return named && !named.externalId && named.userName === externalId ? other : -1;
  }

  /** Notes a person whose row is wrong: nobody's row about the same person counts. */
  spoil({ userName, externalId }: Pick<CheckedRow, 'userName' | 'externalId'>): void {
    if (userName !== undefined) this.#wrongUserNames.add(userName.toLowerCase());
    if (externalId !== undefined) this.#wrongIds.add(externalId);
  }

  /** Keys wrong rows name. */
  get untouchable(): { userNames: string[]; externalIds: string[] } {
    return { userNames: [...this.#wrongUserNames], externalIds: [...this.#wrongIds] };
  }

  /** True where no wrong row names this person. The first of two rows for one person is nobody's truth either. */
  undisputed = ({ profile }: RosterEntry): boolean =>
    !(typeof profile.userName === 'string' && this.#wrongUserNames.has(profile.userName.toLowerCase())) &&
    !(typeof profile.externalId === 'string' && this.#wrongIds.has(profile.externalId));

  get disputes(): boolean {
    return this.#wrongUserNames.size > 0 || this.#wrongIds.size > 0;
  }

  #reportKey(
    other: number,
    { userName, externalId }: CheckedRow,
    place: Place,
    ledger: Ledger,
    columns: KeyColumns,
  ): void {
    ledger.add(place, {
      column: externalId === undefined ? columns.userName : columns.externalId,
      code: 'key-of-another',
      severity: 'error',
      found: externalId ?? userName ?? '',
      expected:
        externalId === undefined
          ? `${columns.externalId} filled in this row: its ${columns.userName} is the ${columns.externalId} of ` +
            this.#where(other, place)
          : `another ${columns.externalId}: this one is the ${columns.userName} of ${this.#where(other, place)}, ` +
            `which has no ${columns.externalId}`,
    });
  }

  #where(at: number, place: Place): string {
    const { file, row } = this.#rows[at] as RosterEntry;
    return file === place.file ? `row ${row}` : `row ${row} of ${file}`;
  }

  #report(
    first: number,
    field: 'userName' | 'externalId',
    found: string,
    place: Place,
    ledger: Ledger,
    columns: KeyColumns,
  ): void {
    ledger.add(place, {
      column: columns[field],
      code: field === 'userName' ? 'duplicate-user-name' : 'duplicate-external-id',
      severity: 'error',
      found,
      expected:
        `each ${columns[field]} ` +
        `once${field === 'userName' ? ', without regard to case' : ''}; the first is in ${this.#where(first, place)}`,
    });
  }
}

/**
 * Warns where several people have one e-mail address. The tenant allows it; more often a cell was copied down.
 * Leavers are left out, and so are addresses nobody wrote (the userName stands in for them).
 */
export function sharedEmails(
  entries: readonly RosterEntry[],
  files: readonly RosterFile[],
  ledger: Ledger,
  isHere: (entry: RosterEntry) => boolean,
): void {
  if (!files.some((file) => file.fields.includes('email'))) return;
  const labels = new Map(files.map(({ path, labels }) => [path, labels['email'] ?? 'email']));
  const explicit = new Map<string, RosterEntry>();
  const warn = (entry: RosterEntry, other: RosterEntry): void =>
    ledger.add(entry, {
      column: labels.get(entry.file) ?? 'email',
      code: 'shared-email',
      severity: 'warning',
      found: entry.profile.email ?? entry.profile.userName ?? '',
      expected:
        `an address of one’s own, unless it is meant to be shared with row ` +
        `${other.row}${other.file === entry.file ? '' : ` of ${other.file}`}`,
    });
  const own: RosterEntry[] = [];
  for (const entry of entries) {
    const { email, userName } = entry.profile;
    if (!isHere(entry)) continue;
    if (typeof email !== 'string' || email === userName || email.toLowerCase() === userName?.toLowerCase()) {
      if (typeof userName === 'string') own.push(entry);
      continue;
    }
    const key = email.toLowerCase();
    const first = explicit.get(key);
    if (first) warn(entry, first);
    else explicit.set(key, entry);
  }
  if (explicit.size === 0) return;
  for (const entry of own) {
    const other = explicit.get((entry.profile.userName as string).toLowerCase());
    if (other) warn(other, entry);
  }
}
