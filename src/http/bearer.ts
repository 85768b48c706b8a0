/** Tokens remembered as having worked; a run rarely sees more than a few. */
const REMEMBERED = 20;

/**
 * The bearer token of a client: one supply, and one renewal of the same token, under way at a time, however many
 * requests ask. A token that was refused is not handed out again; one that had worked before was revoked, one that
 * never worked is refused from then on.
 */
export class Bearer {
  readonly #supply: (stale?: string) => Promise<string>;
  readonly #pending = new Map<string | undefined, Promise<string>>();
  readonly #worked = new Set<string>();
  #refused: string | null = null;

  constructor(supply: (stale?: string) => Promise<string>) {
    this.#supply = supply;
  }

  /**
   * A token that is good as far as anybody knows.
   * @throws what the supplier throws
   */
  async get(): Promise<string> {
    const token = await this.#once();
    return token === this.#refused ? this.#once(token) : token;
  }

  /**
   * Another token than this one, which was refused with 401; renewed unless someone else already did.
   * @throws what the supplier throws
   */
  renew(stale: string): Promise<string> {
    return this.#once(stale);
  }

  /** The server took this token. */
  took(token: string): void {
    if (this.#refused === token) this.#refused = null;
    this.#worked.delete(token);
    this.#worked.add(token);
    if (this.#worked.size > REMEMBERED) this.#worked.delete(this.#worked.values().next().value as string);
  }

  /** The server refused this token. */
  refuse(token: string): void {
    this.#refused = token;
  }

  /** True if the server had taken this token before, so that a refusal means it was revoked. */
  hadWorked(token: string): boolean {
    return this.#worked.has(token);
  }

  #once(stale?: string): Promise<string> {
    const pending = this.#pending.get(stale);
    if (pending) return pending;
    const supplied = this.#supply(stale).finally(() => this.#pending.delete(stale));
    this.#pending.set(stale, supplied);
    return supplied;
  }
}
