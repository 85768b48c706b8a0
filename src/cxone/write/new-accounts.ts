import { Failure } from '../../model/failure.ts';
import { sameValue } from '../../model/same-value.ts';
import type { Attributes } from '../../model/operation.ts';
import type { PriorUser } from '../../model/state.ts';
import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { sameId } from '../../text/ids.ts';
import { lookUp } from '../read/lookup.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { contradiction } from '../session/wire-result.ts';

type Shown = Pick<PriorUser, 'userName'> & { [K in 'externalId' | 'givenName' | 'familyName']?: string | null };

/**
 * Whether an account is the new one with these attributes. A tenant may keep a userName in its own way; who has neither
 * it, nor the externalId, nor the name of the person is someone else.
 */
export function isNewAccount({ userName, externalId, givenName, familyName }: Attributes, shown: Shown): boolean {
  return (
    (typeof userName === 'string' && sameValue('userName', shown.userName, userName)) ||
    (typeof externalId === 'string' && shown.externalId === externalId) ||
    (typeof familyName === 'string' && shown.familyName === familyName && shown.givenName === givenName)
  );
}

/** A success whose answer names the account of someone else: which one was made, if any, shows a look-up by name. */
export function misled(result: WireResult): WireResult {
  const { id: _, user: __, doubt: ___, ...rest } = result;
  return { ...rest, status: 'ambiguous', error: contradiction(rest.httpStatus) };
}

/**
 * Looks at the accounts that the answers to creations name, before anything else is done with them: all of them
 * together. One that is named and that no read shows yet is new; one that is not named is looked for by its userName.
 * @param due whether more is to be done with it
 */
export async function whoseAnswers(
  session: TenantSession,
  operations: readonly WireOperation[],
  results: readonly WireResult[],
  due: (operation: WireOperation) => boolean,
): Promise<WireResult[]> {
  const made = operations.flatMap((operation, i) => {
    const { write } = operation;
    const { status, id } = results[i] as WireResult;
    if (write.type !== 'create' || status !== 'done' || !due(operation)) return [];
    return [{ i, id, attributes: write.attributes, userName: String(write.attributes['userName']) }];
  });
  if (made.length === 0) return [...results];
  const byName = session.capabilities.filter !== false;
  const users = await lookUp(
    session,
    made.map(({ id, userName }) => ({ id, userName: byName || id === undefined ? userName : undefined })),
    [],
  ).catch((error: unknown) => {
    if (session.signal?.aborted || !(error instanceof Failure)) throw error;
    return error;
  });
  const all = [...results];
  for (const { i, id, attributes, userName } of made) {
    const result = all[i] as WireResult;
    if (users instanceof Failure) {
      all[i] = { ...result, status: 'failed', error: notLooked(users) };
      continue;
    }
    const shown =
      users.find((user) => sameId(user.id, id ?? '')) ??
      users.find((user) => sameValue('userName', user.userName, userName));
    if (id === undefined) all[i] = named(result, attributes, shown);
    else if (shown && (!sameId(shown.id, id) || !isNewAccount(attributes, shown))) all[i] = misled(result);
  }
  return all;
}

/** A success that names no account: the one that was made is who has the name. */
function named(result: WireResult, { externalId }: Attributes, shown: PriorUser | undefined): WireResult {
  // It was answered with success: it is not sent again.
  if (!shown) return { ...result, status: 'failed', error: apiError('unreadable', UNSEEN, { advice: UNSEEN_ADVICE }) };
  const isOther = shown.externalId !== undefined && shown.externalId !== externalId;
  return isOther ? misled(result) : { ...result, id: shown.id };
}

const UNSEEN = 'neither the answer nor a read shows the new account, so its roles are not written';
const UNSEEN_ADVICE = 'Run again: what is missing is planned afresh.';

const notLooked = ({ message, advice }: Failure) =>
  apiError('unreadable', `the account is there, its roles are not: ${message}`, { advice });
