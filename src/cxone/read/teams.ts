import { z } from 'zod';
import { usable } from '../connect/replies.ts';
import type { ListedTeam } from '../session/hub.ts';
import { readWhole } from '../session/paging.ts';
import { isErrorBody } from '../session/incomplete.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Teams asked for on one page. */
const TOP = 100;

const id = z.union([z.string().min(1), z.number().transform(String)]);
const answerSchema = z.looseObject({
  totalRecords: z.coerce.number().int().min(0).nullish(),
  teams: z.array(z.looseObject({ id, name: z.string(), status: z.string().nullish() })).nullish(),
});

/**
 * Every team by `POST /user-management/v4/teams/search` (NiCE), also those nobody is in. Asked for once a run.
 * @returns `null` where they cannot be listed: names are then learnt from accounts
 */
export async function tenantTeams(session: TenantSession): Promise<ListedTeam[] | null> {
  if (session.hub.teams) return session.hub.teams;
  let refused = false;
  const whole = await readWhole(
    async (offset) => {
      const reply = usable(
        await session.exchange.ask({
          method: 'POST',
          url: `${session.rest}/user-management/v4/teams/search`,
          body: { fields: ['id', 'name', 'status'], skip: offset, top: TOP },
          idempotent: true,
        }),
        'the team search',
      );
      const parsed = reply.status < 300 ? answerSchema.safeParse(reply.body) : null;
      if (!parsed?.success || (!parsed.data.teams && isErrorBody(reply.body))) refused = true;
      const items = (parsed?.data?.teams ?? []).map(({ id: value, name, status }): ListedTeam => ({
        id: value,
        name,
        active: !/^inactive$/i.test(status ?? ''),
      }));
      return { total: parsed?.data?.totalRecords ?? (refused ? 0 : null), items, asked: TOP };
    },
    (team) => team.id,
    undefined,
    { noTotal: true },
  );
  if (refused || !whole.complete) {
    session.note('teams cannot be listed: their names are learnt from the accounts that are in them');
    return null;
  }
  session.hub.teams = whole.items;
  for (const team of whole.items) session.teams.learnListed(team.id, team.name);
  return whole.items;
}
