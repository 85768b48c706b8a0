import type { HubForm } from '../../model/fields.ts';
import type { Attributes } from '../../model/operation.ts';
import { sameValue } from '../../model/same-value.ts';
import type { ApiError } from '../../model/step.ts';
import { type Json, textOf } from '../../scim/json.ts';
import { HUB_PLACES, type HubUser } from '../hub/user.ts';
import { lookUntil } from '../session/look-until.ts';
import type { OwnWrites } from '../session/own-writes.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { isOurs, type Meant, NOT_OURS } from './ours.ts';
import { putUser } from './put-user.ts';
import { keptOf, type Looked, readWholeUser } from './whole-user.ts';

interface WantedRoles {
  /** Every role that is to be held, by id, and the primary one. */
  roles?: readonly string[];
  primary?: string | undefined;
}

/** What UserHub's user is to be, where it differs. */
export interface UserChange extends Meant, WantedRoles {}

/** Fields that `PUT /user-management/v1/users` may change, with their places. */
const CHANGED = HUB_PLACES.filter(([, { use }]) => use === 'writes' || use === 'rescues');

/** Whether anything of a change goes by UserHub's user. */
export const isHubChange = ({ values, roles }: UserChange): boolean =>
  roles !== undefined ||
  CHANGED.some(([field]) => values[field] !== undefined) ||
  Object.keys(values).some((field) => field.startsWith('attr.'));

/**
 * UserHub's whole user, changed where it differs; nothing is sent where it does not. What this run wrote to the account
 * before goes with it: a read may lag behind.
 * @returns `null` where it was taken, or nothing differs
 */
export async function changeUser(
  session: TenantSession,
  id: string,
  change: UserChange,
  looked: Looked,
): Promise<ApiError | typeof NOT_OURS | null> {
  const own = session.written.of(id);
  const all: UserChange = { ...change, values: { ...own?.values, ...change.values } };
  // A name or address that SCIM has just changed should be seen before the account goes back whole.
  const { seen: read } = await lookUntil(
    session,
    () => readWholeUser(session, id),
    (one) => 'error' in one || !isOurs(one.user, change) || showsOwn(one.user, all.values),
  );
  if ('error' in read) return read.error;
  const { user, raw } = read;
  looked.user = user;
  if (!isOurs(user, change)) return NOT_OURS;
  // A role that stays goes back as it was read.
  if (user.role && user.roleUUID) session.hub.roleTexts.set(user.roleUUID, user.role);
  const wanted = wantedOf(session, user, change);
  if (session.hub.externalIds.isKept === false) delete wanted['externalIdentity'];
  const held = session.hub.roleId(user.roleUUID, user.role);
  const roles = wantedRoles(user, held, change);
  const different = Object.entries(wanted).filter(([field, value]) => !isSame(raw[field], value));
  const { changed } = session.hub.attributes.merged(raw['customAttributes'], change.values);
  const isRoleNew = roles?.primary !== undefined && roles.primary !== held;
  if (different.length === 0 && changed.length === 0 && !roles) return null;
  if (roles && !session.hub.rolesElsewhere) {
    session.hub.rolesElsewhere = true;
    session.note('SCIM does not keep all roles: primary and secondary roles are written by UserHub');
  }
  const given = roles ?? (own?.roles && wantedRoles(user, held, rolesOf(own.roles)));
  const role = given?.primary ?? held;
  // What others change while a form is looked for that CXone takes goes back as it was read last.
  const latest = { user, raw };
  const look = async () => {
    const one = await readWholeUser(session, id);
    if (!('error' in one)) Object.assign(latest, one);
    return one;
  };
  const body = (): Json => {
    const { user: now } = latest;
    const whole = { ...keptOf(latest.raw), ...unseenIn(now, all.values), ...wantedOf(session, now, all) };
    if (given) whole['secondaryRoleIds'] = given.secondary;
    return whole;
  };
  const custom = {
    held: raw['customAttributes'],
    ...session.hub.attributes.merged(raw['customAttributes'], all.values),
  };
  return putUser(session, { body, role, isRoleNew, secondary: roles?.secondary, custom }, look);
}

/** Fields that SCIM writes, and that go back as they were read once they are seen. */
const AS_READ = HUB_PLACES.filter(([, { use }]) => use === 'as-read');

/**
 * What SCIM was given of those fields and an account does not show: reads that lag longer than is waited for must not
 * put the old name back, and what SCIM did not keep is written here. An address that waits to be confirmed is kept.
 */
function unseenIn(user: HubUser, values: Attributes): Json {
  const unseen: Json = {};
  for (const [field, { name }] of AS_READ) {
    const wanted = values[field];
    if (typeof wanted !== 'string') continue;
    const shown = [user[name], ...(field === 'email' ? [user.emailToBeVerified] : [])];
    if (!shown.some((one) => sameValue(field, textOf(one) ?? '', wanted))) unseen[name] = wanted;
  }
  return unseen;
}

/** Whether an account shows all that was written to it of the fields that go back as they are read. */
const showsOwn = (user: HubUser, values: Attributes): boolean => Object.keys(unseenIn(user, values)).length === 0;

const rolesOf = ({ all, primary }: NonNullable<OwnWrites['roles']>): WantedRoles => ({
  roles: all.map(({ value }) => value),
  primary,
});

/** Names of UserHub with what is wanted of them. */
function wantedOf(session: TenantSession, user: HubUser, { values }: UserChange): Json {
  const wanted: Json = {};
  for (const [field, { name, form }] of CHANGED) {
    const value = values[field];
    if (value === undefined || Array.isArray(value) || typeof value === 'boolean') continue;
    wanted[name] = value === null ? null : WRITTEN[form](value, session);
  }
  if (session.hub.externalIds.withheld.has(user.id)) delete wanted['externalIdentity'];
  // Another's name to sign in with is not ours to change.
  if (wanted['externalIdentity'] !== undefined && user.externalIdentity) {
    const { ssoName } = session.externalIdOf(user.externalIdentity, user.userName, user.emailAddress ?? undefined);
    if (ssoName !== undefined) delete wanted['externalIdentity'];
  }
  return wanted;
}

/** The roles that an account is to have, where it has others. @param held id of its primary role */
function wantedRoles(
  user: HubUser,
  held: string | undefined,
  { roles, primary }: WantedRoles,
): { primary: string; secondary: string[] } | null {
  if (!roles) return null;
  // A PUT names a primary role in any case: who is to have none keeps that one alone.
  if (roles.length === 0)
    return held !== undefined && (user.secondaryRoleIds ?? []).length > 0 ? { primary: held, secondary: [] } : null;
  const first = primary ?? (held !== undefined && roles.includes(held) ? held : roles[0]!);
  const others = roles.filter((role) => role !== first);
  const secondary = user.secondaryRoleIds ?? [];
  const isHeld = others.length === secondary.length && others.every((role) => secondary.includes(role));
  return isHeld && first === held ? null : { primary: first, secondary: others };
}

/** Values of the roster as UserHub takes them. */
const WRITTEN: Record<HubForm, (value: string, session: TenantSession) => unknown> = {
  text: (value) => value,
  number: Number,
  day: (value) => `${value}T00:00:00.000Z`,
  team: (name, { teams }) => teams.idOf(name) ?? name,
  login: (name, { hub }) => hub.loginId(name),
  'sign-in': (value) => value,
};

function isSame(held: unknown, wanted: unknown): boolean {
  if (wanted === null) return held === undefined || held === null || held === '';
  const text = textOf(held) ?? '';
  const asked = typeof wanted === 'number' ? String(wanted) : (wanted as string);
  // A date-time of the same day is the same day.
  return /^\d{4}-\d\d-\d\dT/.test(asked) ? text.slice(0, 10) === asked.slice(0, 10) : text === asked;
}
