import type { RosterEntry } from '../../../src/model/entry.ts';
import type { Attributes, Operation, OperationKind } from '../../../src/model/operation.ts';
import type { PriorState, PriorUser } from '../../../src/model/state.ts';
import type { Decisions } from '../../../src/plan/decisions.ts';
import type { MadeChange } from '../../../src/plan/made-changes.ts';
import { operation, type Parts } from '../../../src/plan/make-operation.ts';

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

/** One change of a run that is over: done, unless said otherwise. */
export function made(planned: Operation, more: Partial<MadeChange> = {}): MadeChange {
  return { planned, outcome: 'done', id: planned.prior?.id ?? null, steps: new Set(), ...more };
}

/** A new account's operation; like everyone's here its key is the externalId. */
export const create = (id: string, more: Attributes = {}): Operation =>
  operation('create', {
    entry: entry({ userName: `${id}@example.com`, externalId: `E-${id}` }),
    before: null,
    after: { userName: `${id}@example.com`, externalId: `E-${id}`, active: true, ...more },
    reason: 'new in the file',
    reasonCode: 'joiner',
  });

/** An operation on an account; what only its kind has can be given too. */
export const change = <K extends Exclude<OperationKind, 'create'>>(
  kind: K,
  user: PriorUser,
  before: Extract<Operation, { kind: K }>['before'],
  after: Extract<Operation, { kind: K }>['after'],
  more: Partial<Parts<K>> = {},
): Extract<Operation, { kind: K }> =>
  operation<K>(kind, {
    prior: user,
    before,
    after,
    reason: 'as planned',
    reasonCode: 'test',
    ...more,
  } as unknown as Parts<K>);
