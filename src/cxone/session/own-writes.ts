import type { Attributes } from '../../model/operation.ts';
import type { RoleRef } from '../../model/person.ts';
import type { Write } from '../../model/tenant.ts';

/** What this run wrote to one account so far. */
export interface OwnWrites {
  values: Attributes;
  /** Absent: nothing of the roles. */
  roles?: { all: readonly RoleRef[]; primary: string | undefined } | undefined;
}

/**
 * What this run has written to accounts. Reads may lag behind writes: an account that is read to be put back whole may
 * lack what was written a moment ago, and would lose it.
 */
export class WrittenAccounts {
  readonly #byId = new Map<string, OwnWrites>();

  of(id: string): OwnWrites | undefined {
    return this.#byId.get(id);
  }

  /** A write that the tenant answered with success. */
  note(write: Write): void {
    if (write.type === 'create' || write.type === 'delete') return;
    const { id } = write.user;
    const { values, roles } = this.#byId.get(id) ?? { values: {} };
    if (write.type === 'roles') this.#byId.set(id, { values, roles: { all: write.roles, primary: write.primary } });
    else {
      const active: Attributes = write.type === 'activate' ? { active: write.active } : {};
      this.#byId.set(id, { values: { ...values, ...write.after, ...active }, roles });
    }
  }
}
