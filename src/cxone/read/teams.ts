import { usable } from '../connect/replies.ts';
import type { ListedTeam } from '../session/hub.ts';
import { readWhole } from '../session/paging.ts';
import { anyCase, id, listIn, text } from '../session/answers.ts';
import { PageSize } from '../session/page-size.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Teams asked for on one page. */
const TOP = 100;

const teamSchema = anyCase({ id, name: text, status: text });

/**
 * Every team by `POST /user-management/v4/teams/search` (NiCE), also those nobody is in. Asked for once a run.
 * @returns `null` where they cannot be listed: names are then learnt from accounts
 */
export async function tenantTeams(session: TenantSession): Promise<ListedTeam[] | null> {
  if (session.hub.teams) return session.hub.teams;
  const url = `${session.rest}/user-management/v4/teams/search`;
  const asked = new PageSize(TOP);
  let refused: string | undefined;
  const whole = await readWhole(
    async (offset) => {
      const ask = (size: number) => {
        const body = { fields: ['id', 'name', 'status'], skip: offset, top: size };
        return session.exchange.ask({ method: 'POST', url, body, idempotent: true });
      };
      const reply = usable(await asked.ask(ask), 'the team search');
      const page = reply.status < 300 ? listIn(reply, 'teams', teamSchema) : { why: '' };
      refused ??= 'why' in page ? page.why : page.broken[0]?.why;
      if ('why' in page || refused !== undefined) return { total: 0, items: [] };
      // A team without a name is known by its id.
      const items = page.items.map(({ id: value, name, status }): ListedTeam => ({
        id: value,
        name: name || value,
        active: !/^inactive$/i.test(status ?? ''),
      }));
      return { total: page.total, items, asked: asked.size };
    },
    (team) => team.id,
    undefined,
    { noTotal: true },
  );
  if (refused !== undefined || !whole.complete) {
    const why = refused ? ` (${refused})` : '';
    session.note(`teams cannot be listed${why}: their names are learnt from the accounts that are in them`);
    return null;
  }
  session.hub.teams = whole.items;
  for (const team of whole.items) session.teams.learnListed(team.id, team.name);
  return whole.items;
}
