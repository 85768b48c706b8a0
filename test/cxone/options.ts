import type { Clock } from '../../src/model/clock.ts';

/** A person as CXone's UserHub and ACD keep them. */
export interface CxoneSeed {
  id?: string;
  userName: string;
  firstName: string;
  lastName: string;
  middleName?: string;
  displayName?: string;
  emailAddress?: string;
  mobileNumber?: string;
  phone?: string;
  rank?: number;
  timeZone?: string;
  hireDate?: string;
  type?: string;
  /** Role ids, the primary one first. */
  roles?: string[];
  /** Id of the team. */
  teamId?: string;
  status?: 'UNREGISTERED' | 'PENDING' | 'ACTIVE' | 'BLOCKED' | 'DELETED';
  externalIdentity?: string;
  loginAuthenticatorId?: string;
  /** Custom attributes: name → values. */
  custom?: Record<string, string[]>;
  /** Skill id → proficiency. */
  skills?: Record<number, number>;
  loggedIn?: boolean;
  accessKeys?: number;
  /** How many agents belong to the account. */
  agents?: 0 | 1 | 2;
}

export interface CxoneRole {
  roleId: string;
  roleName: string;
  displayName: string;
  status?: 'ACTIVE' | 'INACTIVE' | 'DELETED' | 'DRAFT';
}
export interface CxoneTeam {
  id: string;
  name: string;
  status?: 'ACTIVE' | 'INACTIVE';
}
export interface CxoneSkill {
  skillId: number;
  skillName: string;
  isActive?: boolean;
}

/**
 * One switch for everything that NiCE's published material leaves open ([?] in the sheet of facts): each value is a
 * tenant that could be. The first one is the default.
 */
export const UNKNOWNS = {
  /** Whether SCIM keeps the externalId of a request. */
  scimExternalId: ['stored', 'ignored'],
  /** How many roles SCIM keeps and shows. */
  scimRoles: ['all', 'primary', 'none'],
  /** By what SCIM knows a role in a request. */
  scimRoleBy: ['either', 'value', 'display'],
  /** What PATCH does: RFC 7644, an own dialect (400), nothing at all (200). */
  scimPatch: ['rfc', 'refused', 'ignored'],
  /** Whether `or` filters are read. */
  scimFilter: ['or', 'single', 'refused'],
  /** Whether the user search shows DELETED people. */
  searchDeleted: ['shown', 'hidden'],
  /** Whether the list of UserHub v1 may be read. */
  v1List: ['offered', 'forbidden'],
  /** Whether the team search shows teams that are INACTIVE. */
  teamsShown: ['all', 'active'],
  /** Most entries of one page of a search. */
  pageCap: [100, 7],
  /** What `role` of an answer shows. */
  roleText: ['displayName', 'roleName'],
  /** What `role` of a PUT takes. */
  roleTaken: ['displayName', 'roleName', 'roleId'],
  /** What leaving `secondaryRoleIds` out of a PUT does. */
  secondaryOmitted: ['keep', 'clear'],
  /** Switched off in Account Settings: SCIM ignores them without a word. */
  settingsOff: ['none', 'team', 'details'],
  /** How the application signs in. */
  clientAuth: ['basic', 'body'],
  /** How answers of UserHub and ACD are spelt: names in capitals, all in `resultSet`, numbers and truths as text. */
  spelling: ['as published', 'capitals', 'wrapped', 'text'],
  /** Whether ACD answers come in `resultSet`. */
  resultSet: ['wrapped', 'bare'],
  /** Type of `errorCount`. */
  errorCount: ['number', 'text'],
  /** What `/agents/{…}/skills` takes. */
  agentPath: ['either', 'agentId'],
  /** What `POST /agents/skills` for many agents allows. */
  skillsTogether: ['proficiency 1 to 5', 'proficiency 1 to 20', 'refused'],
  /** Proficiency of a skill that names none. */
  defaultProficiency: [1, 20],
  /** What a new account is. */
  newStatus: ['PENDING', 'ACTIVE', 'UNREGISTERED'],
  /** How a creation of someone who is there is refused. */
  duplicate: ['409', 'USER_ALREADY_EXISTS'],
  /** An agent who is not logged in, to logout. */
  idleLogout: [202, 404, 409],
  /** What `GET /agents/states` tells: everybody, those who are signed in alone, or nothing to this API user. */
  agentStates: ['everybody', 'signed-in', 'forbidden'],
  /** What shape `customAttributes` of a PUT has; others are refused. */
  customShape: ['list', 'one', 'list-of-text', 'map'],
  /** What a PUT without `customAttributes` does to them. */
  customOmitted: ['keep', 'clear'],
} as const;

export type Unknowns = { [K in keyof typeof UNKNOWNS]: (typeof UNKNOWNS)[K][number] };

export interface CxoneOptions {
  /** The GUID that its tokens name, where it is another than `CREDENTIALS`. */
  tenantId?: string;
  users?: CxoneSeed[];
  roles?: CxoneRole[];
  teams?: CxoneTeam[];
  skills?: CxoneSkill[];
  unknowns?: Partial<Unknowns>;
  /** Privileges the API user lacks: routes of these answer 403. */
  without?: ('roles' | 'teams' | 'skills' | 'agents' | 'keys' | 'users')[];
  hiddenAgents?: number;
  /** How the list of agents names the account of an agent: as UserHub does, in capitals, or not. */
  agentsName?: 'same' | 'capitals' | 'nobody';
  /** Whether the list of agents comes in `resultSet`. */
  listsOfAgents?: 'bare' | 'wrapped';
  /** `nowhere`: neither SCIM nor UserHub keeps an externalId. */
  externalIds?: 'kept' | 'nowhere';
  /** Requests that are refused, in the words of the API that they go to; for ever, or so many times. */
  refuse?: {
    path: RegExp;
    method: RegExp | string;
    status: number;
    detail: string;
    times?: number;
    retryAfter?: string | undefined;
    /** Carried out all the same: the answer was lost on its way. */
    isDone?: boolean;
  };
  /** Who the deactivation names as not deactivated: unknown people alone, those who are off already too, everyone. */
  notDeleted?: 'unknown' | 'off' | 'everyone';
  /** Roles that one account can hold at most. */
  holdsRoles?: number;
  /** What a logout does: ends the session, only with `forceLogout`, nothing (202 all the same), or 409 by its text. */
  logout?: 'works' | 'forced' | 'ignored' | 'refused';
  /** Shapes of `customAttributes` that CXone does not read are ignored, not refused. */
  customIgnores?: boolean;
  /** What the refusal of a logout says of an agent who is not logged in. */
  idleWords?: string;
  /** Whether access keys go off when they are switched off. */
  keys?: 'works' | 'stuck';
  /** How many looks still show keys as they were before one was deactivated. */
  lateKeys?: number;
  /** Skills that every new agent gets by a template. */
  templateSkills?: Record<number, number>;
  /** userNames of agents whose skills nobody may change. */
  lockedAgents?: string[];
  /** How many requests the agent of a new account is not there yet. */
  lateAgents?: number;
  /** Milliseconds by which every read of accounts lags behind writes, in the time of `clock`. */
  lagMs?: number;
  /** Where reads lag: every second one is served by a node that does not. */
  twoNodes?: boolean;
  /** Agents that belong to no account. */
  strayAgents?: number;
  /** Sees every request first; what it answers is the answer. It may change what the tenant holds. */
  meddle?: (call: {
    method: string;
    path: string;
    query: URLSearchParams;
    body: Record<string, unknown>;
  }) => { status: number; body?: unknown; headers?: Record<string, string> } | undefined;
  clock?: Pick<Clock, 'now'>;
}

export const ROLES: CxoneRole[] = [
  { roleId: 'r-agent', roleName: 'agent', displayName: 'Agent' },
  { roleId: 'r-lead', roleName: 'lead_1', displayName: 'Team Lead' },
  { roleId: 'r-eval', roleName: 'evaluator', displayName: 'Evaluator' },
  { roleId: 'r-old', roleName: 'old', displayName: 'Old Role', status: 'INACTIVE' },
  { roleId: 'r-twin1', roleName: 'twin1', displayName: 'Twin' },
  { roleId: 'r-twin2', roleName: 'twin2', displayName: 'Twin' },
];
/** Custom attributes: id by name; values of `shift` are shown by a word of their own. */
export const CUSTOM: Record<string, string> = { badge: 'ca-1', shift: 'ca-2', desk: 'ca-3' };
export const resolved = (name: string, value: string): string =>
  name === 'shift' ? ({ D: 'Day', N: 'Night' }[value] ?? value) : `#${value}`;

export const TEAMS: CxoneTeam[] = [
  { id: 't-default', name: 'Default Team' },
  { id: 't-billing', name: 'Billing' },
  { id: 't-empty', name: 'Nobody Yet' },
  { id: 't-closed', name: 'Closed', status: 'INACTIVE' },
];
export const SKILLS: CxoneSkill[] = [
  { skillId: 11, skillName: 'Billing EN' },
  { skillId: 12, skillName: 'Billing FR' },
  { skillId: 13, skillName: 'Chat' },
  { skillId: 14, skillName: 'Voice' },
  { skillId: 15, skillName: 'Mail' },
  { skillId: 16, skillName: 'Retired', isActive: false },
];
