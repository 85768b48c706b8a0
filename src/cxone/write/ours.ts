import type { Attributes } from '../../model/operation.ts';
import type { HubUser } from '../hub/user.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { isNewAccount } from './new-accounts.ts';
import { type Looked, readWholeUser } from './whole-user.ts';

/** The answer to a creation named the account of someone else. */
export const NOT_OURS = 'not ours';

/** The person that a write means. */
export interface Meant {
  userName: string;
  /** Values under roster names; `null` clears. */
  values: Attributes;
  /** The account was just made. */
  isNew?: boolean;
}

/** Whether UserHub's user is the one that a write means: only the answer to a creation can name another. */
export const isOurs = (user: HubUser, { userName, values, isNew }: Meant): boolean =>
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

/**
 * Looks at a new account before something is written to it by its id alone.
 * @returns `null` where it is ours, or where nobody can tell
 */
export async function whetherOurs(
  session: TenantSession,
  id: string,
  meant: Meant,
  looked: Looked,
): Promise<typeof NOT_OURS | null> {
  const read = await readWholeUser(session, id);
  if ('error' in read) return null;
  looked.user = read.user;
  return isOurs(read.user, meant) ? null : NOT_OURS;
}
