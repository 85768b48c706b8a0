import type { Settings } from './options.ts';
import type { SeedUser } from './people.ts';
import { isObject, listOf, Refusal, SCIM, textOf, type Json } from './wire.ts';

/** One account: its SCIM attributes and what else the tenant keeps of it. */
export interface Account {
  id: string;
  resource: Json;
  version: number;
  created: string;
  modified: string;
  agentId: number;
  dependencies: { queues: number; skills: number; recordings: number };
  sessions: number;
  license: 'held' | 'reclaimed';
  accessKeys: { accessKeyId: string; isActive: boolean }[];
}

/** The accounts of a tenant, by id, userName (without case) and externalId (with it). Order is that of creation. */
export class Store {
  readonly accounts = new Map<string, Account>();
  readonly deleted: Account[] = [];
  readonly #byUserName = new Map<string, Account>();
  readonly #byExternalId = new Map<string, Set<Account>>();
  readonly #settings: Settings;
  readonly #now: () => number;
  #count = 0;
  #list: Account[] | null = null;

  constructor(settings: Settings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  get list(): Account[] {
    return (this.#list ??= [...this.accounts.values()]);
  }

  byUserName(userName: string): Account | undefined {
    return this.#byUserName.get(userName.toLowerCase());
  }

  /** Accounts that share a userName. */
  namedAlike(userName: string): Account[] {
    if (!this.#settings.quirks.sharedUserNames) return [];
    return this.list.filter((one) => String(one.resource['userName']).toLowerCase() === userName.toLowerCase());
  }

  byExternalId(externalId: string): Account[] {
    return [...(this.#byExternalId.get(externalId) ?? [])];
  }

  /** Adds an account without any check but that of the keys; used for seeds and creations. */
  add(attributes: Json, extra: Partial<Account> = {}): Account {
    const number = ++this.#count;
    const id = extra.id ?? `u${(number * 7919).toString(16).padStart(7, '0')}-${String(number).padStart(6, '0')}`;
    this.#checkKeys(attributes);
    const at = new Date(this.#now()).toISOString();
    const account: Account = {
      version: 1,
      created: at,
      modified: at,
      agentId: 10_000 + number,
      dependencies: { queues: 0, skills: 0, recordings: 0 },
      sessions: 0,
      license: 'held',
      accessKeys: [],
      ...extra,
      id,
      resource: attributes,
    };
    this.accounts.set(id, account);
    this.#list = null;
    this.#index(account);
    return account;
  }

  /** Replaces an account's attributes; a new version where anything differs. */
  replace(account: Account, attributes: Json): void {
    this.#checkKeys(attributes, account);
    if (JSON.stringify(attributes) === JSON.stringify(account.resource)) return;
    this.#unindex(account);
    account.resource = attributes;
    account.version++;
    account.modified = new Date(this.#now()).toISOString();
    this.#index(account);
  }

  remove(account: Account): void {
    this.#unindex(account);
    this.accounts.delete(account.id);
    this.#list = null;
    this.deleted.push(account);
  }

  #checkKeys(attributes: Json, self?: Account): void {
    const other = this.byUserName(textOf(attributes['userName']) ?? '');
    if (other && other !== self && !this.#settings.quirks.sharedUserNames) {
      throw new Refusal(409, 'A resource with the same value for the userName attribute already exists.', 'uniqueness');
    }
    const externalId = textOf(attributes['externalId']);
    if (
      this.#settings.quirks.uniqueExternalId &&
      externalId &&
      this.byExternalId(externalId).some((one) => one !== self)
    ) {
      throw new Refusal(
        409,
        'A resource with the same value for the externalId attribute already exists.',
        'uniqueness',
      );
    }
  }

  #index(account: Account): void {
    this.#byUserName.set(String(account.resource['userName']).toLowerCase(), account);
    const externalId = textOf(account.resource['externalId']);
    if (externalId === undefined) return;
    const all = this.#byExternalId.get(externalId) ?? new Set();
    this.#byExternalId.set(externalId, all.add(account));
  }

  #unindex(account: Account): void {
    this.#byUserName.delete(String(account.resource['userName']).toLowerCase());
    const externalId = textOf(account.resource['externalId']);
    if (externalId !== undefined) this.#byExternalId.get(externalId)?.delete(account);
  }
}

/** SCIM attributes of a flat person. */
export function attributesOf(person: SeedUser, settings: Settings): Json {
  const email = person.email ?? person.userName;
  return {
    userName: person.userName,
    ...(person.externalId === undefined ? {} : { externalId: person.externalId }),
    name: { givenName: person.givenName ?? 'Given', familyName: person.familyName ?? 'Family' },
    ...(person.displayName === undefined ? {} : { displayName: person.displayName }),
    ...(person.title === undefined ? {} : { title: person.title }),
    active: person.active ?? true,
    emails: [{ value: email, type: 'work', primary: true }],
    ...(person.phone === undefined ? {} : { phoneNumbers: [{ value: person.phone, type: 'work' }] }),
    ...(person.roles?.length ? { roles: person.roles.map((role) => roleOf(role, settings)) } : {}),
    ...(person.department === undefined ? {} : { [SCIM.enterprise]: { department: person.department } }),
    ...(person.team === undefined ? {} : { [SCIM.nice]: { team: { value: person.team, display: person.team } } }),
  };
}

/** A role by its value or display, as the tenant names it. */
export function roleOf(name: string, settings: Settings): { value: string; display: string } {
  return settings.roles.find((role) => role.value === name || role.display === name) ?? { value: name, display: name };
}

/** An account in flat form; `roles` holds values. The reverse of `attributesOf`. */
export function personOf(account: Account): SeedUser & { id: string; active: boolean; roles: string[] } {
  const it = account.resource;
  const name = isObject(it['name']) ? it['name'] : {};
  const work = (attribute: string): string | undefined => {
    const values = listOf(it[attribute]).filter(isObject);
    return textOf((values.find((value) => value['type'] === 'work') ?? values[0])?.['value']);
  };
  const extension = (urn: string, key: string): unknown => (isObject(it[urn]) ? it[urn][key] : undefined);
  const team = extension(SCIM.nice, 'team');
  const all = {
    userName: String(it['userName']),
    externalId: textOf(it['externalId']),
    givenName: textOf(name['givenName']),
    familyName: textOf(name['familyName']),
    displayName: textOf(it['displayName']),
    title: textOf(it['title']),
    email: work('emails'),
    phone: work('phoneNumbers'),
    department: textOf(extension(SCIM.enterprise, 'department')),
    team: isObject(team) ? (textOf(team['display']) ?? textOf(team['value'])) : textOf(team),
  };
  const set = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    userName: string;
  };
  return {
    id: account.id,
    ...set,
    active: it['active'] !== false,
    roles: listOf(it['roles'])
      .filter(isObject)
      .map((role) => String(role['value']))
      .sort(),
  };
}
