import { apiError } from '../../scim/error.ts';
import { isObject, type Json } from '../../scim/json.ts';
import { segment } from '../../scim/path.ts';
import type { ApiError } from '../../model/step.ts';
import type { Reply } from '../connect/replies.ts';
import { HUB_PLACES, type HubUser, hubUserSchema } from '../hub/user.ts';
import { userIn, whyNotUser } from '../read/hub-lookup.ts';
import { respelling } from '../session/answers.ts';
import { NO_LIST } from '../session/incomplete.ts';
import { lookUntil } from '../session/look-until.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';

/** An account as UserHub shows it: what is known of it, and all of it. */
export interface WholeUser {
  user: HubUser;
  raw: Json;
}

/** The account as one step of a write read it, for those that follow. */
export interface Looked {
  user?: HubUser;
}

/** Members of `PUT /user-management/v1/users` that go back as they were read. */
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

/** What a PUT takes back as it was read. */
export function keptOf(raw: Json): Json {
  const kept = KEPT.flatMap((field) => (raw[field] === undefined || raw[field] === null ? [] : [[field, raw[field]]]));
  return { emailToBeVerified: null, ...(Object.fromEntries(kept) as Json) };
}

/** What goes back with a PUT goes back under the name that CXone publishes. */
const underKnownNames = respelling([...KEPT, 'customAttributes', 'status', 'roleUUID']);

/** Reads one account from UserHub, waiting for a new one to be shown; the record of someone else is an error. */
export async function readWholeUser(session: TenantSession, id: string): Promise<WholeUser | { error: ApiError }> {
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

const unreadable = (reply: Reply, why: string): ApiError =>
  apiError('unreadable', `UserHub answered something else than the account: ${why} – GET /user-management/v3/users/…`, {
    status: reply.answered ? reply.status : null,
    advice: NO_LIST,
  });
