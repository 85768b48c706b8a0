import { z } from 'zod';
import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { errorIn, usable } from '../connect/replies.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { type Page, readWhole } from '../session/paging.ts';
import { roleNames } from './roles.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Users asked for at once; the server may give fewer. */
const TOP = 100;

const text = z.union([z.string(), z.number().transform(String)]).nullish();
const userSchema = z.looseObject({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  userName: z.string().min(1),
  emailAddress: text,
  firstName: text,
  lastName: text,
  displayName: text,
  status: text,
  role: text,
  roleUUID: text,
  secondaryRoleIds: z.array(z.union([z.string(), z.number().transform(String)])).nullish(),
  externalIdentity: text,
  teamId: text,
});
const answerSchema = z.looseObject({
  totalRecords: z.coerce.number().int().min(0),
  users: z.array(userSchema).nullish(),
});

/** Roster fields that the search tells; of the others it is silent. `team` comes as an id alone. */
export const SEARCHED: ReadonlySet<string> = new Set([
  'userName',
  'externalId',
  'givenName',
  'familyName',
  'displayName',
  'email',
  'active',
  'roles',
]);

const INACTIVE = /^(DELETED|INACTIVE|DEACTIVATED|DISABLED)$/i;

export interface Searched {
  users: PriorUser[];
  total: number;
  requests: number;
  /** The team's id, by account. */
  teamIds: Map<string, string>;
}

/**
 * Everybody by `POST /user-management/v2/users/search` (NiCE), deactivated people included.
 * @throws Failure `read-incomplete`, `tenant-unreachable`
 */
export async function searchEverybody(session: TenantSession): Promise<Searched> {
  let requests = 0;
  const teamIds = new Map<string, string>();
  const names = new Map((await roleNames(session)).map((role) => [role.value, role.display]));
  const fetch = async (offset: number): Promise<Page<PriorUser>> => {
    requests += 1;
    const reply = usable(
      await session.exchange.ask({
        method: 'POST',
        url: `${session.apiUrl ?? ''}/user-management/v2/users/search`,
        body: { skip: offset, top: TOP },
        idempotent: true,
      }),
      'the user search',
    );
    if (reply.status >= 300)
      throw readIncomplete(
        `the user search was answered HTTP ${reply.status}: ${errorIn(reply).message}`,
        errorIn(reply).advice,
      );
    const parsed = answerSchema.safeParse(reply.body);
    if (!parsed.success)
      throw readIncomplete(
        'the user search answered something else than users',
        'Check that `api-url` points at the tenant’s REST base.',
      );
    const items = (parsed.data.users ?? []).map((user) => {
      if (user.teamId) teamIds.set(user.id, user.teamId);
      return accountOf(user, names);
    });
    return { total: parsed.data.totalRecords, items, asked: TOP };
  };
  const whole = await readWhole(fetch, (user) => user.id);
  if (!whole.complete) throw readIncomplete(whole.why);
  return { users: whole.items, total: whole.total, requests, teamIds };
}

function accountOf(user: z.output<typeof userSchema>, names: Map<string, string | undefined>): PriorUser {
  const flat = {
    externalId: user.externalIdentity,
    givenName: user.firstName,
    familyName: user.lastName,
    displayName: user.displayName,
    email: user.emailAddress,
  };
  return {
    id: user.id,
    userName: user.userName,
    ...(Object.fromEntries(Object.entries(flat).filter(([, value]) => value)) as Record<keyof typeof flat, string>),
    active: !INACTIVE.test(user.status ?? ''),
    roles: rolesOf(user, names),
  };
}

function rolesOf(user: z.output<typeof userSchema>, names: Map<string, string | undefined>): RoleRef[] {
  const primary = user.roleUUID ?? user.role;
  const all: RoleRef[] = primary ? [{ value: primary, ...(user.role && { display: user.role }) }] : [];
  for (const value of user.secondaryRoleIds ?? []) {
    const display = names.get(value);
    if (value !== primary) all.push({ value, ...(display && { display }) });
  }
  return all;
}
