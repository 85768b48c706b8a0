import { isObject, type Json, textOf, valueOf } from '../../scim/json.ts';
import { URI } from '../../scim/uris.ts';

/**
 * Teams as they were seen on accounts: a team's id by its name. CXone publishes no look-up that all its tenants have.
 */
export class Teams {
  readonly #byName = new Map<string, string>();
  readonly #byId = new Map<string, string>();
  readonly #twice = new Set<string>();

  /** Notes the team of a User resource. */
  learn(resource: Json): void {
    const team = teamIn(resource);
    if (!isObject(team)) return;
    const value = textOf(valueOf(team, 'value'));
    const display = textOf(valueOf(team, 'display'));
    if (value === undefined || display === undefined) return;
    this.#byName.set(display.toLowerCase(), value);
    this.#byId.set(value, display);
  }

  /** A team of the tenant's own list. Of two teams of one name neither is found by it. */
  learnListed(id: string, name: string): void {
    const key = name.toLowerCase();
    const other = this.#byName.get(key);
    if (other !== undefined && other !== id) this.#twice.add(key);
    this.#byName.set(key, id);
    this.#byId.set(id, name);
  }

  /** The team's name; the id itself where no account showed the name, or another team has the same one. */
  nameOf(id: string): string {
    const name = this.#byId.get(id);
    return name === undefined || this.#twice.has(name.toLowerCase()) ? id : name;
  }

  /** Id of a team by its name or id, where it was seen. */
  idOf(name: string): string | undefined {
    return this.#byId.has(name) ? name : this.#byName.get(name.toLowerCase());
  }

  /** A team on the wire. A name nobody has seen stands for itself. */
  reference(name: string): { value: string; display: string } {
    if (this.#byId.has(name)) return { value: name, display: this.#byId.get(name) ?? name };
    return { value: this.#byName.get(name.toLowerCase()) ?? name, display: name };
  }
}

/** Name of the team of a User resource, from the NICE extension. */
export function teamOf(resource: Json): string | undefined {
  const team = teamIn(resource);
  return isObject(team) ? (textOf(valueOf(team, 'display')) ?? textOf(valueOf(team, 'value'))) : textOf(team);
}

function teamIn(resource: Json): unknown {
  const extension = valueOf(resource, URI.nice);
  return isObject(extension) ? valueOf(extension, 'team') : undefined;
}
