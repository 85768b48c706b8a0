/** Role as a tenant names it: `value` is its id on the wire, `display` the name people know. */
export interface RoleRef {
  value: string;
  display?: string;
  /** Its id on the wire is not known: `value` is the policy's name for it, and a tenant may answer with another id. */
  isName?: true;
}

/** A role as the tenant's own list shows it. */
export interface ListedRole extends RoleRef {
  /** A second name, where the tenant has two (CXone: `roleName` beside `displayName`). */
  name?: string;
  /** `false`: nobody can be given it. */
  active?: boolean;
}

/** A skill of an agent. */
export interface SkillRef {
  /** The tenant's id. */
  id: string;
  name: string;
  /** 1 (best) to 20; `null` where the tenant does not say. */
  proficiency: number | null;
}

/** Who someone is, for messages and reports. Everything but `userName` may be unknown. */
export interface PersonRef {
  userName: string;
  externalId?: string;
  givenName?: string;
  familyName?: string;
  displayName?: string;
}
