import type { RosterEntry } from '../model/entry.ts';
import type { Remark } from '../model/operation.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';
import { creation } from './diff.ts';
import { operation, type Planned, remark } from './make-operation.ts';

/** A new account, its roles included where this run may give roles. */
export function newAccount(entry: RosterEntry, decide: Decisions): Planned {
  const after = creation(entry, (field) => decide.isUnmanaged?.(field) ?? false);
  if (decide.leavesExternalIds) delete after.externalId;
  for (const [field, value] of Object.entries(wantsBeside(entry, undefined, decide)))
    if (value !== null) after[field] = value;
  const remarks: Remark[] = [];
  const delta = decide.may.roles ? decide.roleDelta(entry, undefined) : null;
  if (!decide.may.roles && namesRoles(entry)) {
    remarks.push(
      remark(entry, undefined, 'not-handled', 'roles are named; `roles` is not among the operations of this run'),
    );
  }
  if (delta) after.roles = delta.roles.map((role) => role.value).sort();
  if (delta?.primary !== undefined) after.primaryRole = delta.primary;
  return {
    operations: [
      operation('create', {
        entry,
        before: null,
        after,
        reason: 'new in the file',
        reasonCode: 'joiner',
        sideEffects: ['activation-mail'],
        roles: delta?.roles,
        gains: delta?.gains,
      }),
    ],
    remarks,
  };
}

/** Values of a row that are no fields of the account itself. */
export function wantsBeside(
  entry: RosterEntry,
  prior: PriorUser | undefined,
  decide: Decisions,
): Record<string, string | null> {
  const skills = decide.skills?.(entry, prior);
  const wanted: Record<string, string | null> = {};
  if (skills !== undefined) wanted['skills'] = skills;
  if (entry.invite === true && (!prior || prior.status !== undefined)) wanted['invite'] = 'true';
  return wanted;
}

/** True where a row says anything about roles. */
export function namesRoles(entry: RosterEntry): boolean {
  return entry.roles !== undefined || entry.groups !== undefined || entry.primaryRole !== undefined;
}
