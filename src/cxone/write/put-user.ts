import type { ApiError } from '../../model/step.ts';
import { apiError } from '../../scim/error.ts';
import type { Json } from '../../scim/json.ts';
import { type CustomShape, holds, inShape, SHAPES, type Wanted } from '../session/custom-attributes.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';

interface Custom {
  /** Custom attributes as the account was read with them. */
  held: unknown;
  /** All that it is to have afterwards. */
  attributes: readonly Wanted[];
  /** Those of them that change. */
  changed: readonly Wanted[];
}

/** Seconds to wait before an account is looked at again: reads may lag behind writes. */
const WAITS = [1, 2];

/**
 * Sends UserHub's user (`PUT /user-management/v1/users`) with its custom attributes. Nobody publishes for certain what
 * shape they have in a request, and a shape that is not read may be refused, ignored or clear them: the first account
 * that has some is looked at after each, until it holds what it should. That shape is remembered for the run.
 * @param body the user without custom attributes
 * @param look reads the account's custom attributes again
 * @returns `null` where it was taken
 */
export async function putUserWith(
  session: TenantSession,
  body: Json,
  { held, attributes, changed }: Custom,
  look: () => Promise<{ held: unknown } | { error: ApiError }>,
): Promise<ApiError | null> {
  const custom = session.hub.attributes;
  if (attributes.length === 0) return put(session, body, [undefined]);
  const known = changed.length > 0 ? custom.shape : (custom.shape ?? custom.keeps);
  if (known !== null) {
    const error = await put(session, body, inShape(known, attributes, changed));
    return error ?? (known === 'left out' && changed.length > 0 ? notTaken() : null);
  }
  let refused: ApiError | null = null;
  const shapes: readonly (CustomShape | 'left out')[] = custom.isHopeless
    ? SHAPES.slice(0, 1)
    : [...SHAPES, 'left out'];
  for (const shape of shapes) {
    const error = await put(session, body, inShape(shape, attributes, changed));
    if (error && !['invalid', 'server', 'unsupported'].includes(error.kind)) return error;
    refused ??= error;
    if (error) continue;
    const isLeftOut = shape === 'left out';
    const isRight = (seen: unknown): boolean => (isLeftOut ? isSame(seen, held) : holds(seen, attributes));
    let seen = await look();
    for (const seconds of WAITS) {
      if ('error' in seen || isRight(seen.held)) break;
      await session.clock.sleep(seconds * 1000, session.signal);
      seen = await look();
    }
    if ('error' in seen) return seen.error;
    if (!isRight(seen.held)) continue;
    // That nothing was lost does not say that something can be written.
    if (changed.length === 0) custom.keeps = shape;
    else custom.shape = shape;
    if (!isLeftOut || changed.length === 0) return null;
    session.note('CXone takes custom attributes in no shape that is known: they are left as they are');
    return notTaken();
  }
  // Not the shape, then: nobody else pays for it.
  custom.isHopeless = true;
  return refused ?? notTaken();
}

/** Sends the user once for each value of `customAttributes`. */
async function put(session: TenantSession, body: Json, custom: readonly unknown[]): Promise<ApiError | null> {
  const url = `${session.apiUrl ?? ''}/user-management/v1/users`;
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
