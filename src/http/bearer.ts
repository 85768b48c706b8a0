/**
 * The bearer token of a client: one supply, and one renewal of the same token, under way at a time, however many
 * requests ask. Remembers which token the server accepted last: one that worked and then is refused was revoked, one that
 * never worked is refused for good.
 */
export class Bearer {
  readonly #supply: (stale?: string) => Promise<string>;
  readonly #pending = new Map<string | undefined, Promise<string>>();
  #accepted: string | null = null;

  constructor(supply: (stale?: string) => Promise<string>) {
    this.#supply = supply;
  }

  /**
   * @param stale the token that was refused with 401; none: whatever token is good now
   * @throws what the supplier throws
   */
  get(stale?: string): Promise<string> {
    const pending = this.#pending.get(stale);
    if (pending) return pending;
    const supplied = this.#supply(stale).finally(() => this.#pending.delete(stale));
    this.#pending.set(stale, supplied);
    return supplied;
  }

  /** The server took this token. */
  took(token: string): void {
    this.#accepted = token;
  }

  /** True if the server had taken this token before, so that a refusal means it was revoked. */
  hadWorked(token: string): boolean {
    return this.#accepted === token;
  }
}
