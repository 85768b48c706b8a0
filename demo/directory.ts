import { Resources, Schemas, Types } from 'scimmy';
import type { Member } from './people.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const NICE = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';

/** A user as SCIMMY hands it over and takes it: SCIM attributes by name. */
export type Attributes = Record<string, unknown> & {
  id: string;
  userName: string;
  externalId?: string;
  meta: { created: Date; lastModified: Date; version: string };
};

/** NiCE's extension of the SCIM user: the team. */
class NiceUser extends Types.Schema {
  static #definition = new Types.SchemaDefinition('NiceUser', NICE, 'NICE CXone user', [
    new Types.Attribute('complex', 'team', {}, [
      new Types.Attribute('string', 'value'),
      new Types.Attribute('string', 'display'),
    ]),
  ]);

  static override get definition(): InstanceType<typeof Types.SchemaDefinition> {
    return NiceUser.#definition;
  }
}

/** The accounts of the demo tenant, kept in memory behind SCIMMY's handlers (which are one for the whole process). */
export class Directory {
  readonly #users = new Map<string, Attributes>();
  readonly #userNames = new Map<string, string>();
  #count = 0;

  constructor(members: readonly Member[]) {
    for (const member of members) this.#store(attributesOf(member));
  }

  get size(): number {
    return this.#users.size;
  }

  /** Accounts in the order of their creation. */
  all(): Attributes[] {
    return [...this.#users.values()];
  }

  /** Connects this directory with SCIMMY: from here on its routers serve these accounts. */
  declare(): void {
    Resources.declare(Resources.User)
      .extend(Schemas.EnterpriseUser, false)
      .extend(NiceUser, false)
      .ingress((resource: Target, data: unknown) => this.#write(resource.id, data as Attributes))
      .egress((resource: Target) => this.#read(resource))
      .degress((resource: Target) => this.#remove(resource.id));
  }

  #write(id: string | undefined, data: Attributes): Attributes {
    if (id !== undefined && !this.#users.has(id)) throw new Types.Error(404, null as never, `Resource ${id} not found`);
    const other = this.#userNames.get(data.userName.toLowerCase());
    if (other !== undefined && other !== id)
      throw new Types.Error(409, 'uniqueness', 'userName is taken by another account');
    // SCIMMY's own instance would refuse a second pass: plain values are kept.
    return this.#store({ ...(JSON.parse(JSON.stringify(data)) as Attributes) }, id);
  }

  #store(data: Omit<Attributes, 'id' | 'meta'>, id?: string): Attributes {
    const before = id === undefined ? undefined : this.#users.get(id);
    if (before) this.#userNames.delete(before.userName.toLowerCase());
    const now = new Date();
    const key = before?.id ?? `8f3a${String(++this.#count).padStart(6, '0')}`;
    const version = Number(/\d+/.exec(before?.meta.version ?? '0')?.[0]) + 1;
    const user = {
      ...data,
      id: key,
      meta: { created: before?.meta.created ?? now, lastModified: now, version: `W/"${version}"` },
    } as Attributes;
    this.#users.set(key, user);
    this.#userNames.set(user.userName.toLowerCase(), key);
    return user;
  }

  #read(resource: Target): Attributes | Attributes[] {
    if (resource.id === undefined) return this.#list(resource);
    const user = this.#users.get(resource.id);
    if (!user) throw new Types.Error(404, null as never, `Resource ${resource.id} not found`);
    return user;
  }

  /** The page that is asked for: SCIMMY else makes a SCIM resource of everyone, and throws most of them away. */
  #list({ filter, constraints = {} }: Target): Attributes[] {
    const found = (filter ? filter.match(this.all()) : this.all()) as Attributes[];
    const { startIndex = 1, count = found.length } = constraints;
    const page = found.slice(startIndex - 1, startIndex - 1 + count);
    // It takes a list that is as long as its start for one that is not cut yet.
    if (startIndex > 1 && page.length >= startIndex) return found;
    constraints.totalResults = found.length;
    return page;
  }

  #remove(id: string | undefined): void {
    const user = this.#users.get(id ?? '');
    if (!user) throw new Types.Error(404, null as never, `Resource ${id ?? ''} not found`);
    this.#users.delete(user.id);
    this.#userNames.delete(user.userName.toLowerCase());
  }
}

interface Target {
  id?: string;
  filter?: { match(values: object[]): object[] };
  /** Where the page starts, how long it is; SCIMMY writes `totalResults` into its answer where it is given here. */
  constraints?: { startIndex?: number; count?: number; totalResults?: number };
}

function attributesOf(member: Member): Omit<Attributes, 'id' | 'meta'> & { userName: string } {
  return {
    userName: member.userName,
    externalId: member.externalId,
    name: { givenName: member.givenName, familyName: member.familyName },
    displayName: `${member.givenName} ${member.familyName}`,
    title: member.title,
    active: member.active,
    emails: [{ value: member.userName, type: 'work', primary: true }],
    [ENTERPRISE]: { department: member.department },
    [NICE]: { team: { value: member.team, display: member.team } },
  };
}
