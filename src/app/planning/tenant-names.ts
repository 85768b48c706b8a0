import { leaves, type RosterEntry, type RosterFile, type RosterIssue, type SkillGrant } from '../../model/entry.ts';
import { skillNamed } from '../../model/skills.ts';
import type { PriorState, PriorUser } from '../../model/state.ts';
import type { Tenant } from '../../model/tenant.ts';
import { nameKey, PriorIndex } from '../../plan/match.ts';
import { counted, list } from '../../text/figures.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { underPolicyNames } from '../../policy/role-names.ts';
import { addViolations, type DesiredState, nameViolations } from './desired.ts';
import { foldName } from '../../text/fold-name.ts';
import { refuseRows } from './refuse-rows.ts';

/**
 * Holds teams, skills and sign-in methods that rows name against what CXone has, and writes them as CXone does: by name
 * where a row has the id, in CXone's own case. A name that means nothing, or two things, stops the plan; one that is
 * inactive stops it only where it would be newly given. With `on-invalid-rows: skip` such rows leave the desired state,
 * and their people untouched.
 * @returns false where nothing may be planned
 */
export function checkNames(
  desired: DesiredState,
  prior: PriorState,
  tenant: Tenant,
  request: RunRequest,
  session: Session,
): boolean {
  dropLacking(desired, tenant, session);
  tellUnseen(desired, prior, session);
  let index: PriorIndex | undefined;
  const wrong = new Set<RosterEntry>();
  const issues: RosterIssue[] = [];
  const entries = desired.entries.map((entry) => {
    if (!namesAnything(entry) || leaves(entry, desired.today)) return entry;
    index ??= new PriorIndex(prior.users);
    const checked = new Names(entry, prior, accountOf(index, entry));
    const named = checked.named();
    if (checked.issues.length === 0) return named;
    wrong.add(entry);
    issues.push(...checked.issues);
    return entry;
  });
  desired.entries = entries;
  if (issues.length === 0) return true;
  refuseRows(wrong, issues, desired, request, session);
  desired.entries = entries.filter((entry) => !wrong.has(entry));
  if (request.onInvalidRows !== 'stop') return true;
  const found = [...new Set(issues.map(({ found: name }) => `“${name}”`))];
  session.problem(
    'roster-invalid',
    `${counted(wrong.size, 'row names', 'rows name')} what CXone does not have, or cannot give: ` +
      `${list(found.slice(0, 5))}${found.length > 5 ? ` and ${found.length - 5} more` : ''}`,
    'Correct the names; every row is in the table below and in roster-errors.csv, with the nearest name there is.',
  );
  return false;
}

/**
 * Holds roles and skills of rows against the policy by all the names that CXone has for them: id, name, display name.
 * What it forbids is added to the session.
 */
export function judgeNames(desired: DesiredState, prior: PriorState, request: RunRequest, session: Session): void {
  const { graph, roster } = desired;
  if (prior.roles) desired.entries = underPolicyNames(desired.entries, graph, prior.roles);
  const skillNames = (name: string): string[] => [
    name,
    ...skillNamed(prior.skills ?? [], name).flatMap((skill) => [skill.id, skill.name]),
  ];
  for (const violations of nameViolations(desired, request, skillNames)) addViolations(violations, roster, session);
}

/** Columns that this kind of tenant has no place for are said once, and not written. */
function dropLacking(desired: DesiredState, tenant: Tenant, session: Session): void {
  if (tenant.lacks?.includes('primaryRole')) desired.entries = desired.entries.map(withoutPrimary);
  const lacks = (tenant.lacks ?? []).filter((field) =>
    desired.roster.files.some(({ fields }) => fields.includes(field)),
  );
  if (lacks.length === 0) return;
  // A hire date that stands in for the first day does something all the same.
  const idle = lacks.filter(
    (field) => field !== 'primaryRole' && (field !== 'hireDate' || desired.roster.files.some(hasStart)),
  );
  if (idle.length > 0)
    session.problem(
      'none',
      `this kind of tenant has no place for ${list(idle.map((field) => `\`${field}\``))}: not written`,
      'Use profile `cxone` for these columns, or name them under `ignoreColumns` in the policy.',
    );
  desired.entries = desired.entries.map((entry) => {
    const { skills, invite, ...rest } = entry;
    const profile = Object.fromEntries(Object.entries(entry.profile).filter(([field]) => !lacks.includes(field)));
    return {
      ...rest,
      profile,
      skills: lacks.includes('skills') ? undefined : skills,
      invite: lacks.includes('invite') ? undefined : invite,
    };
  });
}

/** Where a tenant knows no primary role, the one named is a role like the others. */
function withoutPrimary(entry: RosterEntry): RosterEntry {
  const { primaryRole, ...rest } = entry;
  if (primaryRole === undefined) return entry;
  const others = (entry.roles ?? []).filter(({ name }) => name !== primaryRole);
  return { ...rest, roles: [{ name: primaryRole }, ...others] };
}

const hasStart = ({ fields }: RosterFile): boolean => fields.includes('hireDate') && fields.includes('startDate');

/** Whether a row has a cell that CXone may have another name for. */
const namesAnything = ({ profile, skills, attributes }: RosterEntry): boolean =>
  Boolean(profile.team || profile.loginAuthenticator || skills || attributes);

/** The account a row most likely means: only to know what it has already. */
const accountOf = (index: PriorIndex, { cxoneId, profile }: RosterEntry): PriorUser | undefined =>
  index.byCxoneId(cxoneId ?? '') ??
  index.byExternalId(profile.externalId ?? '') ??
  index.byUserName(nameKey(profile.userName ?? ''));

type Custom = NonNullable<PriorState['customAttributes']>[number];

/** By name, else by id, else by name without regard to case. */
export const attributeNamed = (known: readonly Custom[], text: string): Custom | undefined =>
  known.find(({ name }) => name === text) ??
  known.find(({ id }) => id === text) ??
  known.find(({ name }) => foldName(name) === foldName(text));

/**
 * Attributes that no account shows may still be there: they are said, with the nearest name, and sent as they stand.
 */
function tellUnseen(desired: DesiredState, { customAttributes: known }: PriorState, session: Session): void {
  if (!known) return;
  const columns = desired.roster.files.flatMap(({ fields }) => fields.filter((field) => field.startsWith('attr.')));
  const unseen = [...new Set(columns)].filter((field) => !attributeNamed(known, field.slice(5)));
  if (unseen.length === 0) return;
  const near = unseen.flatMap((field) => {
    const name = nearestWord(
      field.slice(5),
      known.map(({ name: one }) => one),
    );
    return name === '' ? [] : [`\`attr.${name}\``];
  });
  session.problem(
    'none',
    `no account in CXone shows ${list(unseen.map((field) => `\`${field}\``))}` +
      (near.length > 0 ? ` (the nearest name is ${list(near)})` : ''),
    'Correct the column’s name. Where nobody has a value yet, name the column by the attribute’s id in CXone.',
  );
}

class Names {
  readonly issues: RosterIssue[] = [];
  readonly #entry: RosterEntry;
  readonly #prior: PriorState;
  readonly #account: PriorUser | undefined;

  constructor(entry: RosterEntry, prior: PriorState, account: PriorUser | undefined) {
    this.#entry = entry;
    this.#prior = prior;
    this.#account = account;
  }

  /** The row with CXone's own names. */
  named(): RosterEntry {
    const { profile, skills, attributes } = this.#entry;
    const named = { ...profile };
    if (profile.team) named.team = this.#team(profile.team);
    if (profile.loginAuthenticator) named.loginAuthenticator = this.#login(profile.loginAuthenticator);
    return {
      ...this.#entry,
      attributes: attributes && this.#attributes(attributes),
      profile: named,
      skills: skills && this.#skills(skills),
    };
  }

  /** Under CXone's own names, a value by the word CXone shows it with. */
  #attributes(attributes: Record<string, string | null>): Record<string, string | null> {
    const { customAttributes: known = [] } = this.#prior;
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => {
        const own = attributeNamed(known, name);
        if (!own || value === null) return [own?.name ?? name, value];
        const label = Object.keys(own.labels).find((one) => foldName(one) === foldName(value));
        const isValue = Object.values(own.labels).includes(value);
        return [own.name, label === undefined || isValue ? value : (own.labels[label] as string)];
      }),
    );
  }

  #team(text: string): string {
    const { teams } = this.#prior;
    if (!teams) return text;
    const byId = teams.filter(({ id }) => id === text.trim());
    const found = byId.length > 0 ? byId : teams.filter(({ name }) => foldName(name) === foldName(text));
    const [team] = found;
    // A list may leave out teams that are inactive: what someone has already may stay.
    const own = this.#account?.team;
    if (!team && own !== undefined && foldName(own) === foldName(text)) return own;
    if (!team || found.length > 1) {
      this.#unclear(
        'team',
        text,
        found.map(({ id }) => id),
        teams.map(({ name }) => name),
      );
      return text;
    }
    const isTwice = teams.filter(({ name }) => foldName(name) === foldName(team.name)).length > 1;
    const written = isTwice ? team.id : team.name;
    if (!team.active && this.#account?.team !== written) this.#inactive('team', text);
    return written;
  }

  /** Each once: a skill may be named by its name and by its id, but not with two proficiencies. */
  #skills(skills: readonly SkillGrant[]): SkillGrant[] {
    const grants = new Map<string, SkillGrant>();
    for (const skill of skills) {
      const named = { ...skill, name: this.#skill(skill.name) };
      const other = grants.get(foldName(named.name));
      if (!other) grants.set(foldName(named.name), named);
      else if (other.proficiency !== named.proficiency)
        this.#issue('skills', 'skill-twice', skill.name, `${named.name} once, with one proficiency`, '');
    }
    return [...grants.values()];
  }

  #skill(text: string): string {
    const { skills } = this.#prior;
    if (!skills) return text;
    const found = skillNamed(skills, text);
    const [skill] = found;
    if (!skill || found.length > 1) {
      this.#unclear(
        'skill',
        text,
        found.map(({ id }) => id),
        skills.map(({ name }) => name),
      );
      return text;
    }
    const written = skillNamed(skills, skill.name).length > 1 ? skill.id : skill.name;
    const isHeld = this.#account?.skills?.some(({ name }) => foldName(name) === foldName(written));
    if (!skill.active && !isHeld) this.#inactive('skill', text);
    return written;
  }

  #login(text: string): string {
    const logins = Object.entries(this.#prior.logins ?? {});
    const found = logins.find(([id, name]) => id === text || foldName(name) === foldName(text));
    if (found) return found[1];
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text) || !this.#prior.logins) return text;
    this.#unclear(
      'login authenticator',
      text,
      [],
      logins.map(([, name]) => name),
    );
    return text;
  }

  #unclear(what: string, text: string, ids: string[], names: string[]): void {
    const column = what === 'skill' ? 'skills' : what === 'team' ? 'team' : 'loginAuthenticator';
    const code = `${what.replaceAll(' ', '-')}-${ids.length > 1 ? 'ambiguous' : 'unknown'}`;
    const expected =
      ids.length > 1
        ? `a ${what} by its id: several have this name`
        : what === 'login authenticator'
          ? 'an id, or a name that some account in CXone shows'
          : `a ${what} that CXone has, by name or id`;
    this.#issue(column, code, text, expected, ids.length > 1 ? ids.join(' or ') : nearestWord(text, names));
  }

  #inactive(what: 'team' | 'skill', text: string): void {
    const column = what === 'skill' ? 'skills' : 'team';
    this.#issue(
      column,
      `${what}-inactive`,
      text,
      `a ${what} that is active in CXone: nobody can be given this one`,
      '',
    );
  }

  #issue(column: string, code: string, found: string, expected: string, suggestion: string): void {
    const { file, row, line } = this.#entry;
    this.issues.push({ file, row, line, column, code, severity: 'error', found, expected, suggestion, field: column });
  }
}
