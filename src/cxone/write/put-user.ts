import type { ApiError } from '../../model/step.ts';
import { apiError } from '../../scim/error.ts';
import type { Json } from '../../scim/json.ts';
import { type CustomShape, holds, inShape, saysValues, SHAPES, type Wanted } from '../session/custom-attributes.ts';
import type { HubUser } from '../hub/user.ts';
import { lookUntil } from '../session/look-until.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';
import type { WholeUser } from './whole-user.ts';

interface Custom {
  /** Custom attributes as the account was read with them. */
  held: unknown;
  /** All that it is to have afterwards. */
  attributes: readonly Wanted[];
  /** Those of them that change. */
  changed: readonly Wanted[];
}

/** UserHub's user as it is to be. */
interface WantedUser {
  /** As it was read last, without role and custom attributes. */
  body: () => Json;
  /** Id of the primary role; absent where none is known: what was read goes back. */
  role: string | undefined;
  /** Roles change: the account is looked at. `secondary`: ids that it is to have beside. */
  isRoleNew: boolean;
  secondary: readonly string[] | undefined;
  custom: Custom;
}

type Look = () => Promise<WholeUser | { error: ApiError }>;

/**
 * Sends UserHub's user (`PUT /user-management/v1/users`). Nobody publishes whether `role` is a role's name, its display
 * name or its id: what accounts show is tried first, then the others, until one is taken and, where the role changes,
 * seen. That form is remembered for the run.
 * @param look reads the account again
 * @returns `null` where it was taken
 */
export async function putUser(session: TenantSession, wanted: WantedUser, look: Look): Promise<ApiError | null> {
  const { hub } = session;
  const { body, role, custom } = wanted;
  const texts = role === undefined ? [] : hub.rolesTexts(role, !wanted.isRoleNew);
  if (texts.length === 0) return withCustom(session, body, custom, look);
  let refused: ApiError | null = null;
  let isTaken = false;
  for (const { form, text } of texts) {
    const error = await withCustom(session, () => ({ ...body(), role: text }), custom, look);
    if (error && error.kind !== 'invalid') return error;
    refused ??= error;
    if (error) continue;
    isTaken = true;
    const isFormOpen = wanted.isRoleNew && hub.roleForm === null;
    if (!isFormOpen && (wanted.secondary === undefined || hub.seesSecondary)) return null;
    const seen = await lookAt(
      session,
      look,
      ({ user }) => hub.roleId(user.roleUUID, user.role) === role && holdsAll(user, wanted.secondary),
    );
    if ('error' in seen) return seen.error;
    const { user, isRight } = seen;
    if (isFormOpen && hub.roleId(user.roleUUID, user.role) !== role) continue;
    if (isFormOpen) hub.roleForm = form;
    hub.seesSecondary = true;
    if (!isRight && (user.secondaryRoleIds ?? []).length === 0)
      session.note('CXone keeps one role a person: secondary roles were written and are not there');
    return null;
  }
  // Taken, and not seen: what reads show when they have caught up decides.
  if (isTaken) return null;
  // Not the shape of custom attributes, then: nobody else pays for it.
  if (refused) session.hub.attributes.isHopeless = true;
  const twin = hub.roleName(role ?? '');
  if (refused && wanted.isRoleNew && role !== undefined && twin !== undefined && hub.isOthers(twin, role))
    return { ...refused, advice: `Two roles of CXone have the name “${twin}”: rename one, or give the role in CXone.` };
  return refused;
}

const holdsAll = ({ secondaryRoleIds }: HubUser, wanted: readonly string[] = []): boolean =>
  wanted.every((id) => secondaryRoleIds?.includes(id));

/** Looks at an account until it is as it should be; what keeps it from being read ends that. */
async function lookAt(
  session: TenantSession,
  look: Look,
  isRight: (seen: WholeUser) => boolean,
): Promise<(WholeUser & { isRight: boolean }) | { error: ApiError }> {
  const { seen, isRight: is } = await lookUntil(session, look, (one) => 'error' in one || isRight(one));
  return 'error' in seen ? seen : { ...seen, isRight: is };
}

/**
 * Sends the user with its custom attributes. Nobody publishes for certain what
 * shape they have in a request, and a shape that is not read may be refused, ignored or clear them: the first account
 * that has some is looked at after each, until it holds what it should. That shape is remembered for the run.
 * @param body the user without custom attributes
 */
async function withCustom(
  session: TenantSession,
  body: () => Json,
  { held, attributes, changed }: Custom,
  look: Look,
): Promise<ApiError | null> {
  const custom = session.hub.attributes;
  if (attributes.length === 0) return put(session, body(), [undefined]);
  const known = changed.length > 0 ? custom.shape : (custom.shape ?? custom.keeps);
  if (known !== null) {
    const error = await put(session, body(), inShape(known, attributes, changed));
    return error ?? (known === 'left out' && changed.length > 0 ? notTaken() : null);
  }
  let refused: ApiError | null = null;
  const shapes: readonly (CustomShape | 'left out')[] = custom.isHopeless
    ? SHAPES.slice(0, 1)
    : [...SHAPES, 'left out'];
  const broken: ApiError[] = [];
  for (const shape of shapes) {
    const isLeftOut = shape === 'left out';
    // The shape that was answered 500 may be the right one, and what is left out may be cleared: it is tried again.
    if (isLeftOut && broken[0] && broken.length < SHAPES.length) return broken[0];
    const error = await put(session, body(), inShape(shape, attributes, changed));
    if (error && (!['invalid', 'server', 'unsupported'].includes(error.kind) || /role/i.test(error.message)))
      return error;
    refused ??= error;
    if (error?.kind === 'server') broken.push(error);
    if (error) continue;
    const seen = await lookAt(session, look, ({ raw }) =>
      isLeftOut ? isSame(raw['customAttributes'], held) : holds(raw['customAttributes'], attributes),
    );
    if ('error' in seen) return seen.error;
    if (!seen.isRight) continue;
    // That nothing was lost does not say that something can be written.
    const proves = isLeftOut || saysValues(shape, attributes, changed);
    if (proves && changed.length === 0) custom.keeps = shape;
    else if (proves) custom.shape = shape;
    if (!isLeftOut || changed.length === 0) return null;
    session.note('CXone takes custom attributes in no shape that is known: they are left as they are');
    return notTaken();
  }
  return refused ?? notTaken();
}

/** Sends the user once for each value of `customAttributes`. */
async function put(session: TenantSession, body: Json, custom: readonly unknown[]): Promise<ApiError | null> {
  const url = `${session.rest}/user-management/v1/users`;
  for (const customAttributes of custom) {
    const whole = customAttributes === undefined ? body : { ...body, customAttributes };
    const reply = await session.exchange.ask({ method: 'PUT', url, body: whole, idempotent: true, expect: [500, 501] });
    const error = refusal(reply, 'UserHub did not take the change', 'Employees: Edit');
    if (error) return error;
  }
  return null;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const notTaken = (): ApiError =>
  apiError('ignored', 'CXone did not keep the custom attributes', {
    advice: 'Change them in CXone, and put `unmanaged: [attr.<name>]` for each into the policy.',
  });
