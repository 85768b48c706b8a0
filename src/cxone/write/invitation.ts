import type { ApiError } from '../../model/step.ts';
import { apiError } from '../../scim/error.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';
import { type Looked, readWholeUser } from './whole-user.ts';

/**
 * Has CXone send someone the mail to activate an account, once a run.
 * @param isNew CXone may have invited a new person by itself: it is looked at first, where `looked` has not yet
 * @returns `null` where nothing is open
 */
export async function invite(
  session: TenantSession,
  id: string,
  isNew = false,
  looked: Looked = {},
): Promise<ApiError | null> {
  const read = isNew && !looked.user ? await readWholeUser(session, id) : looked;
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
