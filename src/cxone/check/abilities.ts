import type { CheckFinding } from '../../model/findings.ts';
import { errorIn, routeMissing } from '../connect/replies.ts';
import { acdUrl } from '../read/skills.ts';
import { isObject, valueOf } from '../../scim/json.ts';
import type { TenantSession } from '../session/tenant-session.ts';

interface Ability {
  name: string;
  /** What can be done with it. */
  what: string;
  /** Privilege of the API user's role, as CXone's role editor names it. */
  privilege: string;
  /** What the roster can do without where it is missing. */
  without: string;
  method: 'GET' | 'POST';
  url: (session: TenantSession) => string;
  body?: unknown;
}

const hub = (path: string) => (session: TenantSession) => `${session.apiUrl ?? ''}${path}`;

/** What NiCE's published API offers beside users and roles, each with a read that writes nothing. */
const ABILITIES: readonly Ability[] = [
  {
    name: 'all-users',
    what: 'the list of all users, deactivated ones included, can be read',
    privilege: 'Employees: View',
    without: 'people that CXone hides are looked up one by one',
    method: 'GET',
    url: hub('/user-management/v1/users?includeDeleted=true'),
  },
  {
    name: 'teams',
    what: 'teams can be listed',
    privilege: 'Teams: View',
    without: 'a `team` column is not checked',
    method: 'POST',
    url: hub('/user-management/v4/teams/search'),
    body: { skip: 0, top: 1 },
  },
  {
    name: 'agents',
    what: 'agents can be listed',
    privilege: 'ACD Users: View',
    without: 'leavers are not logged out as agents',
    method: 'GET',
    url: (session) => acdUrl(session, '/agents?skip=0&top=1'),
  },
  {
    name: 'skills',
    what: 'skills can be listed; assigning them needs “ACD Skills: Skills User Assignment”, which only a write shows',
    privilege: 'ACD Skills: View',
    without: 'a `skills` column cannot be read',
    method: 'GET',
    url: (session) => acdUrl(session, '/skills?skip=0&top=1'),
  },
  {
    name: 'access-keys',
    what: 'access keys can be listed; switching them off needs “Access Key: Edit”, which only a write shows',
    privilege: 'Access Key: View',
    without: 'the access keys of leavers stay on',
    method: 'GET',
    url: hub('/access-key-management/v1/access-keys'),
  },
];

/** Tries each of them by reading; what is claimed was seen. */
export async function abilities(session: TenantSession): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  for (const ability of ABILITIES) findings.push(await tried(session, ability));
  return findings;
}

async function tried(session: TenantSession, ability: Ability): Promise<CheckFinding> {
  const { name, what, privilege, without, method, url, body } = ability;
  const reply = await session.exchange.ask({
    method,
    url: url(session),
    body,
    idempotent: true,
    expect: [501],
  });
  if (reply.answered && reply.status < 300) {
    const hidden = isObject(reply.body) ? Number(valueOf(reply.body, 'hiddenAgents') ?? 0) : 0;
    if (hidden === 0) return { name, status: 'works', detail: what, advice: '' };
    const advice = 'Give the API user’s role a view of all agents.';
    return { name, status: 'failed', detail: `${hidden} agents are hidden from this API user`, advice };
  }
  const advice = `Give the API user’s role the privilege “${privilege}”; without it ${without}.`;
  if (routeMissing(reply)) return { name, status: 'absent', detail: 'this tenant has no such route', advice: '' };
  return { name, status: 'failed', detail: errorIn(reply).message, advice };
}
