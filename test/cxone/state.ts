import {
  CUSTOM,
  type CxoneOptions,
  type CxoneRole,
  type CxoneSeed,
  type CxoneSkill,
  type CxoneTeam,
  resolved,
  ROLES,
  SKILLS,
  TEAMS,
  UNKNOWNS,
  type Unknowns,
} from './options.ts';

export type CxoneUser = Omit<
  Required<CxoneSeed>,
  | 'accessKeys'
  | 'skills'
  | 'mobileNumber'
  | 'middleName'
  | 'displayName'
  | 'phone'
  | 'timeZone'
  | 'hireDate'
  | 'type'
  | 'externalIdentity'
  | 'rank'
  | 'custom'
  | 'agents'
> & {
  mobileNumber?: string;
  middleName?: string;
  displayName?: string;
  phone?: string;
  timeZone?: string;
  hireDate?: string;
  type?: string;
  externalIdentity?: string;
  rank?: number;
  /** 0: none. */
  agentId: number;
  /** Another agent of the same account, who is deactivated, and may be signed in all the same. */
  second: { agentId: number; loggedIn: boolean; skills: CxoneUser['skills'] } | null;
  /** Below 0: the agent is not there yet for so many requests. */
  looks: number;
  skills: Map<number, { proficiency: number; isActive: boolean }>;
  accessKeys: { accessKeyId: string; isActive: boolean }[];
  assignedGroup: string;
  customAttributes: Record<string, { id: string; values: { value: string; resolvedValue: string }[] }>;
};

export const customOf = (name: string, values: readonly string[]): CxoneUser['customAttributes'][string] => ({
  id: CUSTOM[name] ?? name,
  values: values.map((value) => ({ value, resolvedValue: resolved(name, value) })),
});

/** What one tenant holds. */
export class CxoneState {
  readonly users = new Map<string, CxoneUser>();
  readonly roles: CxoneRole[];
  readonly teams: CxoneTeam[];
  readonly skills: CxoneSkill[];
  readonly unknowns: Unknowns;
  readonly options: CxoneOptions;
  /** What no client should ever do. */
  readonly violations: string[] = [];
  readonly invited: string[] = [];
  readonly logouts: string[] = [];
  origin = '';
  /** Tokens given out. */
  tokens = 0;
  /** Keys as a late read still shows them. */
  keysBefore: { user: CxoneUser; key: CxoneUser['accessKeys'][number] }[] | null = null;
  #count = 0;
  #turn = 0;
  /** Accounts as they were, where reads lag: until when, and what they held. */
  readonly #past: { until: number; users: Map<string, CxoneUser> }[] = [];

  constructor(options: CxoneOptions) {
    this.options = options;
    this.roles = options.roles ?? ROLES;
    this.teams = options.teams ?? TEAMS;
    this.skills = options.skills ?? SKILLS;
    const first = Object.fromEntries(Object.entries(UNKNOWNS).map(([name, [value]]) => [name, value])) as Unknowns;
    this.unknowns = { ...first, ...options.unknowns };
    for (const user of options.users ?? []) this.add(user);
  }

  add(seed: CxoneSeed): CxoneUser {
    const number = ++this.#count;
    const { skills, accessKeys, custom, agents = 1, ...rest } = seed;
    const user: CxoneUser = {
      id: `7c3f1a52-0000-4000-8000-${String(number).padStart(12, '0')}`,
      emailAddress: seed.userName,
      roles: ['r-agent'],
      teamId: 't-default',
      status: 'ACTIVE',
      loginAuthenticatorId: 'la-default',
      loggedIn: false,
      agentId: agents === 0 ? 0 : 5000 + number,
      second: agents === 2 ? { agentId: 9000 + number, loggedIn: seed.loggedIn ?? false, skills: new Map() } : null,
      looks: 0,
      assignedGroup: 'Default',
      customAttributes: Object.fromEntries(
        Object.entries(custom ?? { badge: [String(number)] }).map(([name, values]) => [name, customOf(name, values)]),
      ),
      ...rest,
      skills: new Map(
        Object.entries(skills ?? {}).map(([id, proficiency]) => [Number(id), { proficiency, isActive: true }]),
      ),
      accessKeys: Array.from({ length: accessKeys ?? 0 }, (_, i) => ({
        accessKeyId: `key-${number}-${i + 1}`,
        isActive: true,
      })),
    };
    this.users.set(user.id, user);
    return user;
  }

  /** Called before a write, where reads lag. */
  keepPast(): void {
    const { lagMs, clock } = this.options;
    if (lagMs && clock) this.#past.push({ until: clock.now() + lagMs, users: structuredClone(this.users) });
  }

  /** The tenant as a read shows it now. */
  get shown(): CxoneState {
    const now = this.options.clock?.now() ?? 0;
    if (this.options.twoNodes && (this.#turn += 1) % 2 === 1) return this;
    const past = this.#past.find(({ until }) => until > now);
    return past ? (Object.create(this, { users: { value: past.users } }) as CxoneState) : this;
  }

  find(userName: string): CxoneUser | undefined {
    return [...this.users.values()].find((user) => user.userName.toLowerCase() === userName.toLowerCase());
  }

  role(text: string, by: 'value' | 'display' | 'either'): CxoneRole | undefined {
    return this.roles.find(
      (role) =>
        (by !== 'display' && role.roleId === text) ||
        (by !== 'value' && role.displayName.toLowerCase() === text.toLowerCase()),
    );
  }

  /** A role as `role` of UserHub has it. */
  roleText(roleId: string): string {
    const role = this.roles.find((one) => one.roleId === roleId);
    return role?.[this.unknowns.roleText] ?? roleId;
  }
}

/** A refusal, in the shape of the API that makes it. */
export class Refused extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

export const hubError = (status: number, details: string): Refused =>
  new Refused(status, { code: String(status), details, hostName: 'uh', entityType: 'User', errors: details });
export const acdError = (status: number, description: string): Refused =>
  new Refused(status, { error: 'error', error_description: description });
