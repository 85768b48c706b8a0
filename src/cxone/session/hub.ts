import type { ListedRole, RoleRef, SkillRef } from '../../model/person.ts';
import { CustomAttributes } from './custom-attributes.ts';
import { ExternalIds } from './external-ids.ts';

/** A team as CXone lists it. */
export interface ListedTeam {
  id: string;
  name: string;
  active: boolean;
}

/** How a role stands in a PUT of UserHub: as accounts show theirs, by display name, by name, by id. */
type RoleForm = 'shown' | 'display' | 'name' | 'id';

/** What one run knows of a tenant beside its accounts, on NiCE's published API. */
export class Hub {
  roles: ListedRole[] = [];
  /** Why the role search shows no list, where it was answered; empty where it was refused. */
  rolesUnread = '';
  teams: ListedTeam[] | null = null;
  skills: (Pick<SkillRef, 'id' | 'name'> & { active: boolean })[] | null = null;
  /** Agents that were searched for alone: agent id by user id. */
  readonly foundAgents = new Map<string, string>();
  /** Agent id by user id, of everybody; `null`: not read. */
  agents: Map<string, string> | null = null;
  /** Ids of all agents that were listed, those of nobody's account too. */
  agentIds: ReadonlySet<string> = new Set();
  /**
   * `role` of UserHub by role id: nobody says whether it is the name or the display name, so it is sent as it was read.
   */
  readonly roleTexts = new Map<string, string>();
  /** Login authenticators that some account showed: name by id. */
  readonly logins = new Map<string, string>();
  /** `false`: paths of agents were seen not to take a user's id. */
  takesUserIds: boolean | null = null;
  /** `false`: agents' states may not be read. */
  tellsStates: boolean | null = null;
  /** Whether the tenant keeps an externalId. */
  readonly externalIds = new ExternalIds();
  /** Custom attributes, as far as accounts showed them. */
  readonly attributes = new CustomAttributes();
  /** How a PUT takes a role; `null`: not seen yet. */
  roleForm: RoleForm | null = null;
  /** An account was looked at after its secondary roles had been written. */
  seesSecondary = false;
  /** SCIM was seen not to keep a second role, or none at all. */
  rolesElsewhere = false;
  /** The list of all users may be asked for; `null`: nobody tried. */
  listsAll: boolean | null = null;
  /** The user search showed someone who is deactivated, so that it hides nobody for that. */
  showsDeleted = false;
  /** Requests that reading everybody took. */
  fullRead = 0;
  /** Roster fields of this run. */
  fields: readonly string[] = [];
  /** Id of the account this run signs in with. */
  self: string | undefined;
  /** Ids of people whose invitation CXone took in this run: another try of the write sends no second mail. */
  readonly invited = new Set<string>();

  wants(field: string): boolean {
    return this.fields.includes(field);
  }

  /** Where roles are not listed, as some account showed it as its primary role. */
  roleName(id: string): string | undefined {
    const role = this.roles.find(({ value }) => value === id);
    return role?.display ?? role?.name ?? (this.roles.length === 0 ? this.roleTexts.get(id) : undefined);
  }

  /** The id of a primary role, which some answers name by its text alone. */
  roleId(id: string | null | undefined, text: string | null | undefined): string | undefined {
    if (id) return id;
    if (!text) return undefined;
    const low = text.toLowerCase();
    const named = this.roles.filter(({ display, name }) => [display, name].some((one) => one?.toLowerCase() === low));
    return named.length === 1 ? named[0]?.value : text;
  }

  /**
   * What a PUT may take for a role, the likeliest first: as an account with this role showed it or as others showed
   * theirs, then each of its names, then its id; the one form alone that was seen to work. A text that another role
   * bears as well is left out: nobody publishes which of the two it would give.
   * @param isHeld the account has the role: it goes back as it was read
   */
  rolesTexts(id: string, isHeld = false): { form: RoleForm; text: string }[] {
    const role = this.roles.find(({ value }) => value === id);
    const byName = [...this.roleTexts].some(([other, text]) => {
      const listed = this.roles.find(({ value }) => value === other);
      return listed !== undefined && listed.name === text && listed.display !== text;
    });
    const likely = this.roleTexts.get(id) ?? (byName ? role?.name : undefined) ?? role?.display ?? role?.name ?? id;
    const texts: Record<RoleForm, string | undefined> = {
      shown: likely,
      display: role?.display,
      name: role?.name ?? role?.display,
      id,
    };
    const isSafe = ({ form, text }: { form: RoleForm; text: string }): boolean =>
      form === 'id' || (isHeld && form === 'shown') || !this.isOthers(text, id, form);
    const all = (Object.entries(texts) as [RoleForm, string | undefined][])
      .flatMap(([form, text]) => (text === undefined ? [] : [{ form, text }]))
      .filter(isSafe);
    const proven = all.filter(({ form }) => form === this.roleForm);
    if (proven.length > 0) return proven;
    return all.filter(({ text }, i) => all.findIndex((one) => one.text === text) === i);
  }

  /** Whether a text is another role's too: by any of its names, or by those of a form that was seen to work. */
  isOthers(text: string, id: string, form?: RoleForm): boolean {
    const low = text.toLowerCase();
    return this.roles.some((other) => {
      if (other.value === id) return false;
      const bears = (one: string | undefined): boolean => one?.toLowerCase() === low;
      if (form !== undefined && form === this.roleForm && form === 'display') return bears(other.display);
      if (form !== undefined && form === this.roleForm && form === 'name') return bears(other.name ?? other.display);
      return bears(other.display) || bears(other.name) || bears(other.value);
    });
  }

  /** Roles as SCIM may be given them: without a name that another role bears as well, since it may go by that alone. */
  plainly<Role extends RoleRef>(roles: readonly Role[]): Role[] {
    return roles.map((role) =>
      role.display !== undefined && this.isOthers(role.display, role.value) ? { ...role, display: undefined } : role,
    );
  }

  loginName(id: string): string {
    return this.logins.get(id) ?? id;
  }

  /** Id of a login authenticator by its name or id; `undefined` where no account showed such a name. */
  loginId(name: string): string | undefined {
    if (this.logins.has(name) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(name)) return name;
    const low = name.toLowerCase();
    return [...this.logins].find(([, display]) => display.toLowerCase() === low)?.[0];
  }
}
