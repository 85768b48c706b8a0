import { z } from 'zod';
import type { CheckFinding } from '../../model/findings.ts';
import type { PriorUser } from '../../model/state.ts';
import { errorIn, routeMissing } from '../connect/replies.ts';
import { acdUrl, hiddenIn } from '../read/skills.ts';
import { listIn } from '../session/answers.ts';
import { isObject, valueOf } from '../../scim/json.ts';
import { sameId } from '../../text/ids.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { counted } from '../../text/figures.ts';

interface Ability {
  name: string;
  /** What can be done with it. */
  what: string;
  /** Privilege of the API user's role, as CXone's role editor names it. */
  privilege: string;
  /** None is published: the API family that an application is registered for. */
  isFamily?: true;
  /** What the roster can do without where it is missing. */
  without: string;
  /** Member of the answer that holds the list. */
  list: string;
  method: 'GET' | 'POST';
  url: (session: TenantSession) => string;
  body?: unknown;
}

const hub = (path: string) => (session: TenantSession) => `${session.rest}${path}`;

/** What NiCE's published API offers beside users and roles, each with a read that writes nothing. */
const ABILITIES: readonly Ability[] = [
  {
    name: 'all-users',
    what: 'the list of all users, deactivated ones included, can be read',
    privilege: 'Employees: View',
    without: 'people that CXone hides are looked up one by one',
    list: 'users',
    method: 'GET',
    url: hub('/user-management/v1/users?includeDeleted=true'),
  },
  {
    name: 'teams',
    what: 'teams can be listed',
    privilege: 'Teams: View',
    without: 'a `team` column is not checked',
    list: 'teams',
    method: 'POST',
    url: hub('/user-management/v4/teams/search'),
    body: { skip: 0, top: 1 },
  },
  {
    name: 'agents',
    what: 'agents can be listed; whether the API user may log them out only a logout shows',
    privilege: 'ACD Users: View',
    without: 'leavers are not logged out as agents',
    list: 'agents',
    method: 'GET',
    url: (session) => acdUrl(session, '/agents?skip=0&top=1'),
  },
  {
    name: 'agent-states',
    what: 'agents’ states can be read',
    privilege: 'Real-time data',
    isFamily: true,
    without: 'nobody looks whether an agent who was logged out is',
    list: 'agentStates',
    method: 'GET',
    url: (session) => acdUrl(session, '/agents/states?top=1&fields=agentId,agentStateName'),
  },
  {
    name: 'skills',
    what: 'skills can be listed; assigning them needs “ACD Skills: Skills User Assignment”, which only a write shows',
    privilege: 'ACD Skills: View',
    without: 'a `skills` column cannot be read',
    list: 'skills',
    method: 'GET',
    url: (session) => acdUrl(session, '/skills?skip=0&top=1'),
  },
  {
    name: 'access-keys',
    what: 'access keys can be listed; switching them off needs “Access Key: Edit”, which only a write shows',
    privilege: 'Access Key: View',
    without: 'the access keys of leavers stay on',
    list: 'accessKeys',
    method: 'GET',
    url: hub('/access-key-management/v1/access-keys'),
  },
];

/**
 * Tries each of them by reading; what is claimed was seen, and what only a write shows is said to be unknown.
 * @param someone who is listed
 */
export async function abilities(session: TenantSession, someone: PriorUser | undefined): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [await writing(session, someone)];
  for (const ability of ABILITIES) findings.push(await tried(session, ability));
  return findings;
}

/** New people and names go by SCIM alone: where it does not show someone who is listed, it is off or refused. */
async function writing(session: TenantSession, someone: PriorUser | undefined): Promise<CheckFinding> {
  const privileges = '“Employees: Create” and “Employees: Edit”';
  const reply =
    someone && (await session.exchange.ask({ method: 'GET', url: session.userUrl(someone.id), expect: [501] }));
  const shown = reply?.answered === true && isObject(reply.body) ? valueOf(reply.body, 'id') : undefined;
  if (!reply || (reply.answered && reply.status < 300 && typeof shown === 'string' && sameId(shown, someone.id)))
    return {
      name: 'write-users',
      status: 'unknown',
      detail: `accounts are written with the privileges ${privileges}; only a write shows it`,
      advice: '',
    };
  const why =
    reply.answered && reply.status < 300 ? 'it answers something else than the account' : errorIn(reply).message;
  return {
    name: 'write-users',
    status: 'failed',
    detail: `SCIM does not show an account that is listed: ${why}`,
    advice:
      `Switch SCIM on in CXone (Account Settings) and give the API user’s role the privileges ${privileges}; without ` +
      'SCIM no account can be created or renamed.',
  };
}

async function tried(session: TenantSession, ability: Ability): Promise<CheckFinding> {
  const { name, what, privilege, isFamily, without, list, method, url, body } = ability;
  const reply = await session.exchange.ask({
    method,
    url: url(session),
    body,
    idempotent: true,
    expect: [501],
  });
  if (reply.answered && reply.status < 300) {
    const page = listIn(reply, list, z.looseObject({}), { isStrict: true });
    // A success that shows no list proves nothing.
    const why = 'why' in page ? page.why : page.broken[0]?.why;
    if ('why' in page || why !== undefined)
      return { name, status: 'failed', detail: `the answer holds no list (\`${list}\`)`, advice: `${why}. ${NO_LIST}` };
    const hidden = hiddenIn(page.body);
    const needs = isFamily ? `no privilege is published; the API family “${privilege}”` : `privilege “${privilege}”`;
    if (hidden === 0) return { name, status: 'works', detail: `${what} (${needs})`, advice: '' };
    const advice = 'Give the API user’s role a view of all agents.';
    return {
      name,
      status: 'failed',
      detail: `${counted(hidden, 'agent is', 'agents are')} hidden from this API user`,
      advice,
    };
  }
  const advice = isFamily
    ? `No privilege is published: ask NiCE to register the application for “${privilege}”. Without it ${without}.`
    : `Give the API user’s role the privilege “${privilege}”; without it ${without}.`;
  if (routeMissing(reply))
    return { name, status: 'absent', detail: 'this tenant has no such route', advice: `Without it ${without}.` };
  return { name, status: 'failed', detail: errorIn(reply).message, advice };
}

const NO_LIST = 'Check `api-url` and `issuer`: something else than CXone may be answering.';
