import { z } from 'zod';
import type { PriorUser } from '../../model/state.ts';
import { errorIn, usable } from '../connect/replies.ts';
import { type HubUser, hubAccount, hubUserSchema } from '../hub/user.ts';
import { NO_LIST, readIncomplete, refusedAdvice } from '../session/incomplete.ts';
import { type Page, readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { tenantRoles } from './roles.ts';
import { tenantTeams } from './teams.ts';

/** Users asked for at once; the server may give fewer. */
const TOP = 100;

const answerSchema = z.looseObject({
  totalRecords: z.coerce.number().int().min(0),
  users: z.array(hubUserSchema).nullish(),
});
const listSchema = z.looseObject({ users: z.array(hubUserSchema) });

export interface Searched {
  users: PriorUser[];
  total: number;
  requests: number;
}

/**
 * Everybody by `POST /user-management/v2/users/search` (NiCE), held against `GET /user-management/v1/users`, which
 * shows deactivated people too: nobody that one of the two shows is missing. Role and team names are listed first.
 * @param isAgain everybody was read before in this run, so that it is known whether the search hides people
 * @throws Failure `read-incomplete`, `tenant-unreachable`
 */
export async function searchEverybody(session: TenantSession, isAgain = false): Promise<Searched> {
  await tenantRoles(session);
  if (session.hub.wants('team')) await tenantTeams(session);
  let requests = 0;
  const fetch = async (offset: number): Promise<Page<HubUser>> => {
    requests += 1;
    const reply = usable(
      await session.exchange.ask({
        method: 'POST',
        url: `${session.rest}/user-management/v2/users/search`,
        body: { skip: offset, top: TOP },
        idempotent: true,
      }),
      'the user search',
    );
    if (reply.status >= 300)
      throw readIncomplete(
        `the user search was answered HTTP ${reply.status}: ${errorIn(reply).message}`,
        refusedAdvice(reply, 'Employees: View'),
      );
    const parsed = answerSchema.safeParse(reply.body);
    if (!parsed.success) throw readIncomplete('the user search answered something else than users', NO_LIST);
    return { total: parsed.data.totalRecords, items: parsed.data.users ?? [], asked: TOP };
  };
  const whole = await readWhole(fetch, (user) => user.id);
  if (!whole.complete) throw readIncomplete(whole.why);
  const users = new Map(whole.items.map((user) => [user.id, user]));
  const all = isAgain && session.hub.showsDeleted ? null : await listEverybody(session);
  if (all) {
    requests += 1;
    for (const user of all) if (!users.has(user.id)) users.set(user.id, user);
  }
  if (users.size > whole.total)
    session.note(`${users.size - whole.total} accounts that the user search hides were found by the list of all users`);
  session.hub.fullRead = requests;
  session.hub.showsDeleted ||= whole.items.some(({ status }) => /^deleted$/i.test(status ?? ''));
  // Every role text first: what one account shows helps to read the others.
  for (const user of users.values())
    if (user.role && user.roleUUID) session.hub.roleTexts.set(user.roleUUID, user.role);
  return { users: [...users.values()].map((user) => hubAccount(session, user)), total: users.size, requests };
}

/** `GET /user-management/v1/users?includeDeleted=true`: everybody in one answer; `null` where it may not be asked. */
async function listEverybody(session: TenantSession): Promise<HubUser[] | null> {
  if (session.hub.listsAll === false) return null;
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.rest}/user-management/v1/users?includeDeleted=true`,
    expect: [501],
  });
  const parsed = reply.answered && reply.status < 300 ? listSchema.safeParse(reply.body) : null;
  session.hub.listsAll = parsed?.success ?? false;
  if (parsed?.success) return parsed.data.users;
  session.note('the list of all users is refused: deactivated people are known as far as the user search shows them');
  return null;
}
