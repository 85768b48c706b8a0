import type { PriorUser } from '../../../model/state.ts';
import { LISTED_FIELDS } from '../../../model/field-groups.ts';
import { skillText } from '../../../model/skills.ts';
import { priorValue } from '../../../plan/diff.ts';
import { isCxoneId } from '../../../roster/cells/single-values.ts';
import { writeCsv } from '../../../text/csv.ts';
import type { ExportedRoles } from './export-roles.ts';

/** Why a value, or a whole person, is not in the exported roster. */
export interface ExportNote {
  user: PriorUser;
  /** `null`: the person as a whole. */
  column: string | null;
  code: string;
  why: string;
}

/** Without one of these a row is no row; `status` keeps a deactivated account from being reactivated. */
const NEEDED: ReadonlySet<string> = new Set(['userName', 'givenName', 'familyName', 'status']);

/**
 * The accounts of a tenant as roster rows. What cannot be written so that reading gives it back is taken out, and
 * noted.
 */
export class ExportRows {
  readonly notes: ExportNote[] = [];
  readonly left: PriorUser[] = [];
  readonly header: readonly string[];
  readonly #roles: ExportedRoles;
  readonly #blank = new Map<string, Set<string>>();
  #users: PriorUser[];

  constructor(users: readonly PriorUser[], roles: ExportedRoles) {
    this.#users = [...users].sort((a, b) => (a.userName.toLowerCase() < b.userName.toLowerCase() ? -1 : 1));
    this.#roles = roles;
    // Headers compare without case, spaces, `_` and `-`: of names that are alike so, only the first can be a column.
    const attributes = new Map(
      users
        .flatMap((user) => Object.keys(user.attributes ?? {}))
        .sort()
        .reverse()
        .map((name) => [name.toLowerCase().replaceAll(/[\s_-]/g, ''), name]),
    );
    const used = LISTED_FIELDS.filter(
      (field) => NEEDED.has(field) || field === 'externalId' || users.some((user) => user[field]),
    );
    const withRoles = users.some((user) => user.roles.length > 0);
    this.header = [
      ...used,
      'status',
      ...(withRoles && users.some(({ primaryRole }) => primaryRole !== undefined) ? ['primaryRole'] : []),
      ...(withRoles ? ['roles'] : []),
      ...(users.some(({ skills = [] }) => skills.length > 0) ? ['skills'] : []),
      // CXone's own id finds an account whatever becomes of its other names.
      ...(users.length > 0 && users.every(({ id }) => isCxoneId(id)) ? ['cxoneId'] : []),
      ...[...attributes.values()].sort().map((name) => `attr.${name}`),
    ];
    for (const user of users) {
      if (user.roles.some(({ value }) => !roles.names.has(value)))
        this.blank(
          user,
          'roles',
          'role-name',
          'one of the roles has neither a name nor an id that can stand in a cell: all of this person’s roles are ' +
            'left alone',
        );
    }
  }

  /** In the order of the file: the first is row 2. */
  get users(): readonly PriorUser[] {
    return this.#users;
  }

  /**
   * Leaves a cell empty, which leaves the tenant's value alone; the whole person where the row cannot do without the
   * cell or the cell was empty already.
   */
  blank(user: PriorUser, column: string | null, code: string, why: string): void {
    const blanks = this.#blank.get(user.id) ?? new Set<string>();
    if (this.left.includes(user)) return;
    if (column === null || NEEDED.has(column) || !this.header.includes(column) || blanks.has(column)) {
      this.left.push(user);
      this.notes.push({ user, column: null, code, why });
      return;
    }
    this.#blank.set(user.id, blanks.add(column));
    this.notes.push({ user, column, code, why });
  }

  /** Who stands in a row of the file, whose first is the header. */
  userOf(row: number | null): PriorUser | undefined {
    return row === null ? undefined : this.#users[row - 2];
  }

  /** Takes out those who were found to fit no row. */
  dropUnfit(): void {
    const left = new Set(this.left);
    this.#users = this.#users.filter((user) => !left.has(user));
  }

  csv(): string {
    return writeCsv(
      this.header,
      this.#users.map((user) => this.header.map((column) => this.#cell(user, column))),
      { bom: true },
    );
  }

  notesCsv(): string {
    return writeCsv(
      ['userName', 'externalId', 'column', 'code', 'why'],
      this.notes.map(({ user, column, code, why }) => [user.userName, user.externalId ?? null, column, code, why]),
      { bom: true },
    );
  }

  #cell(user: PriorUser, column: string): string | null {
    if (this.#blank.get(user.id)?.has(column)) return null;
    if (column === 'primaryRole') {
      const { primaryRole } = user;
      const isBlank = primaryRole === undefined || this.#blank.get(user.id)?.has('roles');
      return isBlank ? null : (this.#roles.names.get(primaryRole) ?? null);
    }
    if (column === 'skills') return skillText(user.skills ?? []) || null;
    if (column === 'cxoneId') return user.id;
    if (column === 'status') return user.active ? 'active' : 'inactive';
    if (column === 'roles') return user.roles.map(({ value }) => this.#roles.names.get(value) ?? '').join(';') || null;
    if (column.startsWith('attr.')) return priorValue(user, column);
    return user[column as (typeof LISTED_FIELDS)[number]] ?? null;
  }
}
