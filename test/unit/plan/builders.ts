import type { RosterEntry } from '../../../src/model/entry.ts';
import type { PriorState, PriorUser } from '../../../src/model/state.ts';
import type { Decisions } from '../../../src/plan/decisions.ts';

let rows = 1;

/** A roster row; every one has its own row number. */
export function entry(profile: RosterEntry['profile'], more: Partial<RosterEntry> = {}): RosterEntry {
  rows += 1;
  return {
    file: 'roster.csv',
    row: rows,
    line: rows,
    profile: { givenName: 'Ada', familyName: 'Berg', ...profile },
    ...more,
  };
}

/** An account, owned by its externalId unless that is taken away. */
export function account(id: string, more: Partial<PriorUser> = {}): PriorUser {
  return {
    id,
    userName: `${id}@example.com`,
    externalId: `E-${id}`,
    givenName: 'Ada',
    familyName: 'Berg',
    email: `${id}@example.com`,
    active: true,
    roles: [],
    ...more,
  };
}

/** A complete read of these accounts. */
export function prior(users: PriorUser[], more: Partial<PriorState> = {}): PriorState {
  return { users, method: 'list', read: users.length, expected: users.length, requests: 1, ...more };
}

/** Decisions of the default policy on 2026-06-15, with every operation allowed. */
export function decisions(more: Partial<Decisions> = {}): Decisions {
  return {
    isOwned: (user) => Boolean(user.externalId),
    isProtected: () => false,
    roleDelta: () => null,
    today: '2026-06-15',
    leaverAction: 'deactivate',
    absentAction: 'report',
    licensePolicy: 'RECLAIM',
    retainData: true,
    leaverSteps: ['sessions', 'disconnect', 'license'],
    may: { provision: true, roles: true, deprovision: true },
    unattended: false,
    tenant: { canDelete: true },
    ...more,
  };
}
