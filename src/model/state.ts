import type { ListedRole, PersonRef, RoleRef, SkillRef } from './person.ts';
import type { ProfileField } from './fields.ts';

/**
 * One account as the tenant has it. A profile field the tenant does not hold is absent. `timeZone` is IANA's name,
 * `hireDate` YYYY-MM-DD, `loginAuthenticator` its name where an account showed one, else its id.
 */
export interface PriorUser extends PersonRef, Partial<Record<Exclude<ProfileField, keyof PersonRef>, string>> {
  /** The tenant's id (SCIM `id`), compared with case. */
  id: string;
  /** SCIM `meta.version`, for `If-Match`. */
  version?: string;
  /**
   * The account's externalId where it belongs to the organisation's sign-in (or the policy leaves all of them alone):
   * it is never matched and never written. `externalId` is then absent.
   */
  ssoName?: string;
  active: boolean;
  /**
   * CXone's own word for it: `UNREGISTERED` `PENDING` `ACTIVE` `BLOCKED` `DELETED`; absent where the tenant has none.
   */
  status?: string;
  roles: RoleRef[];
  /** `value` of the primary role, where the tenant tells primary and secondary ones apart. */
  primaryRole?: string;
  /** Skills of the agent; absent where they were not read. */
  skills?: SkillRef[];
  /** Custom attributes by name. */
  attributes?: Record<string, string>;
  /**
   * PATCH paths of the multi-valued attributes that `email` and `phone` were read from; absent where a new value is to
   * be added.
   */
  paths?: { email?: string; phone?: string };
  /** The account's e-mail addresses where the tenant keeps them as bare text. */
  plainEmails?: string[];
}

/**
 * What was read of the tenant, and whether it may be planned on. A read that is not proven complete never becomes a
 * PriorState.
 */
export interface PriorState {
  users: PriorUser[];
  /**
   * `list`: SCIM paging. `search`: user-management search. `filter`: look-ups of the roster's people only, so nobody
   * can be called absent.
   */
  method: 'list' | 'search' | 'filter';
  /** Accounts read. */
  read: number;
  /** Accounts the tenant said there were (for `filter`: accounts the look-ups should have given, i.e. `read`). */
  expected: number;
  /** Requests the read took. */
  requests: number;
  /** Where `method` is `filter`: owned accounts and owned active ones as the tenant counts them. */
  counted?: { owned: number; ownedActive: number };
  /** Accounts looked up beside the read, for what earlier runs left open: nobody is called absent for them. */
  unlisted?: PriorUser[];
  /** Roles the tenant knows, where it can list them. */
  roles?: ListedRole[];
  /** Teams and skills the tenant knows, where they were asked for: a roster may name no others. */
  teams?: { id: string; name: string; active: boolean }[];
  skills?: { id: string; name: string; active: boolean }[];
  /**
   * Custom attributes that some account shows, where nothing else tells of them: `labels` are the words CXone shows
   * values with.
   */
  customAttributes?: { name: string; id: string; labels: Record<string, string> }[];
  /** Sign-in methods that some account showed: name by id. */
  logins?: Record<string, string>;
  /** The tenant's id, where the token tells. */
  tenantId?: string;
  /** The action's own account, where the token tells: userName, id or client id that must never be touched. */
  self?: string[];
}

/** What a read must cover. */
export interface ReadRequest {
  /**
   * People the roster names; `leaves`: looked for once more, alone, where no list shows them.
   * `loginAuthenticator`: the row names one, so that the account's own is read.
   */
  keys: { id?: string; userName?: string; externalId?: string; leaves?: boolean; loginAuthenticator?: boolean }[];
  /** Profile fields, `roles` and `attr.*` that the plan will compare. */
  fields: string[];
  /** True where people absent from the roster matter (leavers.absent is not `report`, drift, export). */
  needAbsent: boolean;
  /** How accounts are owned: a count can stand in for the full list only where no userName pattern is involved. */
  owned: { externalIdPrefix: string; userNames: string[] };
}
