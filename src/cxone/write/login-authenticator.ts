import type { ApiError } from '../../model/step.ts';
import { apiError } from '../../scim/error.ts';
import { segment } from '../../scim/path.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';

/**
 * Sets how an account signs in, by the route that is there for it alone.
 * @param name as accounts of the tenant show it, or an id
 * @returns `null` where it was taken
 */
export async function setLogin(session: TenantSession, id: string, name: string): Promise<ApiError | null> {
  const authenticatorId = session.hub.loginId(name);
  if (authenticatorId === undefined)
    return apiError('invalid', `no account shows a login authenticator named ${name}`, {
      advice: 'Write the id of the login authenticator into the roster: CXone publishes no list of their names.',
    });
  const url = `${session.rest}/user-management/v1/users/${segment(id)}/login-authenticator`;
  const reply = await session.exchange.ask({ method: 'PUT', url, body: { authenticatorId }, idempotent: true });
  return refusal(reply, 'the login authenticator was not set', 'Login Authenticator: View');
}
