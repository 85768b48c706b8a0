import type { FieldsWith, HubForm } from '../../model/fields.ts';
import type { Attributes } from '../../model/operation.ts';
import type { SkillRef } from '../../model/person.ts';
import { sameValue } from '../../model/same-value.ts';
import type { ApiError } from '../../model/step.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, type Json, textOf } from '../../scim/json.ts';
import type { Reply } from '../connect/replies.ts';
import { HUB_PLACES, type HubUser, hubUserSchema } from '../hub/user.ts';
import { segment } from '../../scim/path.ts';
import { userIn, whyNotUser } from '../read/hub-lookup.ts';
import { respelling } from '../session/answers.ts';
import { NO_LIST } from '../session/incomplete.ts';
import { lookUntil } from '../session/look-until.ts';
import type { OwnWrites } from '../session/own-writes.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { isNewAccount } from './new-accounts.ts';
import { putUser } from './put-user.ts';
import { refusal } from './refusal.ts';
import { changeSkills } from './skill-changes.ts';

/** What a write wants of an account beside what SCIM carries. */
export interface Beside {
  /** Values under roster names; `null` clears. */
  values: Attributes;
  /** Every role that is to be held, by id, and the primary one. */
  roles?: readonly string[];
  primary?: string | undefined;
  /** What an agent is searched for by. */
  userName: string;
  /** Skills that the agent was read with. */
  skills?: readonly SkillRef[] | undefined;
  /** The account was just made. */
  isNew?: boolean;
}

type WantedRoles = Pick<Beside, 'roles' | 'primary'>;

/** Fields that `PUT /user-management/v1/users` may change, with their places. */
const CHANGED = HUB_PLACES.filter(([, { use }]) => use === 'writes' || use === 'rescues');

/** Members of that PUT that go back as they were read. */
const KEPT: readonly string[] = [
  'id',
  ...HUB_PLACES.flatMap(([, { name, use }]) => (use === 'route' || use === 'shows' ? [] : [name])),
  'emailToBeVerified',
  'assignedGroup',
  'role',
  'secondaryRoleIds',
  'groupIds',
  'billable',
  'views',
  'acdInfos',
  'applicationAttributes',
];

/** How a field with a route of its own is written; one that is not here does not compile. */
const ROUTES: Record<
  FieldsWith<{ hub: { use: 'route' } }>,
  (session: TenantSession, id: string, value: string) => Promise<ApiError | null>
> = { loginAuthenticator: setLogin };

/**
 * Writes what NiCE's published API carries outside of SCIM, and what SCIM was seen not to keep: UserHub's PUT (read,
 * merge, write), the login authenticator, skills, the invitation.
 * @returns `null` where all of it is done, else what was not; `NOT_OURS` where nothing was sent
 */
export async function writeBeside(
  session: TenantSession,
  id: string,
  beside: Beside,
): Promise<ApiError | typeof NOT_OURS | null> {
  const { values } = beside;
  const steps: (() => Promise<ApiError | typeof NOT_OURS | null>)[] = [];
  const looked: Looked = {};
  if (wantsHub(beside)) steps.push(() => changeUser(session, id, beside, looked));
  else if (beside.isNew && BY_ID.some((field) => values[field] !== undefined))
    steps.push(() => whetherOurs(session, id, beside, looked));
  for (const [field, write] of Object.entries(ROUTES))
    if (values[field] !== undefined) steps.push(() => write(session, id, textOf(values[field]) ?? ''));
  if (values['skills'] !== undefined)
    steps.push(() => changeSkills(session, { ...beside, id }, textOf(values['skills']) ?? ''));
  if (String(values['invite']) === 'true') steps.push(() => invite(session, id, beside.isNew, looked));
  for (const step of steps) {
    const error = await step();
    if (error) return error;
  }
  return null;
}

/** The answer to a creation named the account of someone else. */
export const NOT_OURS = 'not ours';

/** Fields that are written to a new account without a look at it. */
const BY_ID: readonly string[] = [...Object.keys(ROUTES), 'skills', 'invite'];

/** The account as one step read it, for those that follow. */
interface Looked {
  user?: HubUser;
}

async function whetherOurs(
  session: TenantSession,
  id: string,
  beside: Beside,
  looked: Looked,
): Promise<typeof NOT_OURS | null> {
  const read = await readUser(session, id);
  if ('error' in read) return null;
  looked.user = read.user;
  return isOurs(read.user, beside) ? null : NOT_OURS;
}

const isOurs = (user: HubUser, { userName, values, isNew }: Beside): boolean =>
  !isNew ||
  isNewAccount(
    { ...values, userName },
    {
      userName: user.userName,
      externalId: user.externalIdentity,
      givenName: user.firstName,
      familyName: user.lastName,
    },
  );

const wantsHub = ({ values, roles }: Beside): boolean =>
  roles !== undefined ||
  CHANGED.some(([field]) => values[field] !== undefined) ||
  Object.keys(values).some((field) => field.startsWith('attr.'));

/**
 * UserHub's whole user, changed where it differs; nothing is sent where it does not. What this run wrote to the account
 * before goes with it: a read may lag behind.
 */
async function changeUser(
  session: TenantSession,
  id: string,
  beside: Beside,
  looked: Looked,
): Promise<ApiError | typeof NOT_OURS | null> {
  const own = session.written.of(id);
  const all: Beside = { ...beside, values: { ...own?.values, ...beside.values } };
  // A name or address that SCIM has just changed should be seen before the account goes back whole.
  const { seen: read } = await lookUntil(
    session,
    () => readUser(session, id),
    (one) => 'error' in one || !isOurs(one.user, beside) || showsOwn(one.user, all.values),
  );
  if ('error' in read) return read.error;
  const { user, raw } = read;
  looked.user = user;
  if (!isOurs(user, beside)) return NOT_OURS;
  // A role that stays goes back as it was read.
  if (user.role && user.roleUUID) session.hub.roleTexts.set(user.roleUUID, user.role);
  const wanted = wantedOf(session, user, beside);
  if (session.hub.externalIds.isKept === false) delete wanted['externalIdentity'];
  const held = session.hub.roleId(user.roleUUID, user.role);
  const roles = wantedRoles(user, held, beside);
  const different = Object.entries(wanted).filter(([field, value]) => !isSame(raw[field], value));
  const { changed } = session.hub.attributes.merged(raw['customAttributes'], beside.values);
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
    const one = await readUser(session, id);
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

/** What a PUT takes back as it was read. */
function keptOf(raw: Json): Json {
  const kept = KEPT.flatMap((field) => (raw[field] === undefined || raw[field] === null ? [] : [[field, raw[field]]]));
  return { emailToBeVerified: null, ...(Object.fromEntries(kept) as Json) };
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

async function readUser(
  session: TenantSession,
  id: string,
): Promise<{ user: HubUser; raw: Json } | { error: ApiError }> {
  const url = `${session.rest}/user-management/v3/users/${segment(id)}`;
  const ask = () => session.exchange.ask({ method: 'GET', url, expect: [501] });
  // A new account may take a moment to be shown.
  const { seen: reply } = await lookUntil(session, ask, (one) => !one.answered || one.status !== 404, 'account');
  const body = reply.answered ? underKnownNames(userIn(reply.body)) : undefined;
  const parsed = hubUserSchema.safeParse(body);
  const why = reply.answered ? whyNotUser(reply.body, id) : 'it is not there';
  // Someone else's record would be written over with this person's values.
  if (reply.answered && reply.status < 300 && why === null && parsed.success && isObject(body))
    return { user: parsed.data, raw: body };
  return {
    error: refusal(reply, 'the account cannot be read from UserHub', 'Employees: View') ?? unreadable(reply, why ?? ''),
  };
}

/** What goes back with a PUT goes back under the name that CXone publishes. */
const underKnownNames = respelling([...KEPT, 'customAttributes', 'status', 'roleUUID']);

const unreadable = (reply: Reply, why: string): ApiError =>
  apiError('unreadable', `UserHub answered something else than the account: ${why} – GET /user-management/v3/users/…`, {
    status: reply.answered ? reply.status : null,
    advice: NO_LIST,
  });

/** Names of UserHub with what is wanted of them. */
function wantedOf(session: TenantSession, user: HubUser, { values }: Beside): Json {
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

async function setLogin(session: TenantSession, id: string, name: string): Promise<ApiError | null> {
  const authenticatorId = session.hub.loginId(name);
  if (authenticatorId === undefined)
    return apiError('invalid', `no account shows a login authenticator named ${name}`, {
      advice: 'Write the id of the login authenticator into the roster: CXone publishes no list of their names.',
    });
  const url = `${session.rest}/user-management/v1/users/${segment(id)}/login-authenticator`;
  const reply = await session.exchange.ask({ method: 'PUT', url, body: { authenticatorId }, idempotent: true });
  return refusal(reply, 'the login authenticator was not set', 'Login Authenticator: View');
}

async function invite(
  session: TenantSession,
  id: string,
  isNew = false,
  looked: Looked = {},
): Promise<ApiError | null> {
  // CXone may have invited a new person by itself.
  const read = isNew && !looked.user ? await readUser(session, id) : looked;
  const user = isNew && 'user' in read ? read.user : undefined;
  if (user && !/^unregistered$/i.test(user.status ?? 'UNREGISTERED')) return null;
  const { self, invited } = session.hub;
  if (invited.has(id)) return null;
  if (self === undefined)
    return apiError('invalid', 'CXone wants to know who invites, and the token does not name its own account', {
      advice: 'Invite these people in CXone.',
    });
  const url = `${session.rest}/user-management/v2/users/inviteById`;
  const body = { inviteUserIds: [id], senderUserId: self };
  // Two mails are less harm than none.
  const reply = await session.exchange.ask({ method: 'POST', url, body, idempotent: true });
  const error = refusal(reply, 'the invitation was not sent', 'Employees: Create');
  if (!error) invited.add(id);
  return error;
}
