import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { dayIsPast } from '../policy/calendar.ts';
import { mappedRole } from '../policy/desired-roles.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { type ReadingRules, readRoster } from '../roster/read.ts';
import { leaves, type RosterEntry, type RosterIssue } from '../model/entry.ts';
import { Failure } from '../model/failure.ts';
import type { RoleRef } from '../model/person.ts';
import type { PriorState, PriorUser } from '../model/state.ts';
import { noTraffic, type Tenant } from '../model/tenant.ts';
import { PROFILE_FIELDS } from '../model/fields.ts';
import { foldName } from '../text/fold-name.ts';
import { readingRules } from './local-policy.ts';

/**
 * The accounts that a file of people stands for: `plan --against people.csv` compares the roster with them. It is read
 * as the roster is, so that a roster agrees with itself; where the policy's headers do not fit it, as an export with
 * headers of its own.
 * @param path of a file in any shape a roster may have; a row without a status is an active account
 * @param now milliseconds since the epoch
 * @throws Failure `config-invalid` where the file cannot be read or has wrong rows
 */
export async function peopleOf(path: string, policy: Policy, now: number): Promise<PriorUser[]> {
  const name = basename(path);
  const read = async (rules: ReadingRules) => readRoster([{ path: name, bytes: createReadStream(path) }], rules);
  const rules = readingRules(policy, now);
  let roster = await read(rules);
  const wrong = roster.issues.find(isError);
  if (wrong) {
    roster = await read({ columns: {} });
    if (roster.issues.some(isError))
      throw new Failure(
        'config-invalid',
        `${name}, row ${wrong.row ?? '–'}, ${wrong.column ?? 'the file'}: found “${wrong.found}”, expected ` +
          `${wrong.expected}.`,
        `Correct the file: \`validate ${name}\` lists everything that is wrong with it.`,
      );
  }
  return roster.entries.map((entry, index) => accountOf(entry, index, policy, rules.today));
}

const isError = ({ severity }: RosterIssue): boolean => severity === 'error';

function accountOf(entry: RosterEntry, index: number, policy: Policy, day: string): PriorUser {
  const profile = Object.fromEntries(
    PROFILE_FIELDS.flatMap((field) => (entry.profile[field] ? [[field, entry.profile[field]]] : [])),
  );
  const attributes = Object.entries(entry.attributes ?? {}).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  );
  return {
    userName: '',
    // As in a roster: without a column for it the user name is the address.
    email: entry.profile.userName ?? undefined,
    ...profile,
    id: `line-${index + 1}`,
    active: !leaves(entry, day),
    roles: rolesOf(entry, policy, day),
    primaryRole: entry.primaryRole,
    skills: entry.skills?.map(({ name, proficiency = null }) => ({ id: name, name, proficiency })),
    attributes: Object.fromEntries(attributes),
  };
}

/** Roles that someone has on a day: the primary one, those named, those of groups, each once. */
function rolesOf({ primaryRole, roles, groups }: RosterEntry, policy: Policy, day: string): RoleRef[] {
  const named = (roles ?? []).filter(({ until }) => !dayIsPast(until, day)).map(({ name }) => name);
  const all = [primaryRole ?? [], named, (groups ?? []).flatMap((group) => mappedRole(group, policy) ?? [])].flat();
  return [...new Map(all.map((name) => [foldName(name), { value: name, display: name }])).values()];
}

const CANNOT = (): never => {
  throw new Failure(
    'config-invalid',
    'These accounts come from a file: nothing can be written to them.',
    'Use `plan`; an apply runs on GitHub.',
  );
};

/** A tenant that only knows how to be read: the given accounts, all of them, in no request. */
export function fileTenant(name: string, users: readonly PriorUser[]): Tenant {
  const state: PriorState = {
    users: [...users],
    method: 'list',
    read: users.length,
    expected: users.length,
    requests: 0,
  };
  const capabilities = {
    bulk: null,
    patch: null,
    filter: null,
    etag: null,
    listing: 'scim' as const,
    groups: null,
    notes: [`the accounts come from ${name}`],
  };
  const known: Partial<Tenant> = {
    name,
    capabilities,
    description: { profile: 'file', scimUrl: '', apiUrl: null, scopes: [] },
    connect: async () => capabilities,
    read: async () => structuredClone(state),
    lookUp: async () => [],
    get: async (id) => users.find((user) => user.id === id) ?? null,
    // What depends on a person stands in no file: a deletion is planned as it would be without the look.
    steps: { leavers: [], dependencies: null, cacheRefresh: null },
    bulkLimits: null,
    canDelete: true,
    listsAllRoles: false,
    lacks: [],
    definitions: undefined,
    diagnose: undefined,
    traffic: noTraffic(),
    room: () => Infinity,
    close: async () => undefined,
  };
  // What a plan never asks for is refused, whatever it is called.
  return new Proxy(known as Tenant, {
    get: (target, key, self) =>
      // A promise that ends in this object asks for `then`.
      key in target || key === 'then' ? (Reflect.get(target, key, self) as unknown) : refusing(),
  });
}

/** Stands for a method that is refused, and for a group of such methods. */
function refusing(): unknown {
  return new Proxy(CANNOT, { get: () => CANNOT });
}
