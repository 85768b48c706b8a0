/** Tokens remembered as having worked; a run rarely sees more than a few. */
const REMEMBERED = 20;

/** The parts of a refusal that tell what it is about. */
interface Refusal {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const OF_THE_TOKEN =
  /invalid_token|\b(?:token|jwt)\b[^.]{0,40}\b(?:expired|revoked|not valid)|\bexpired\b.{0,20}\btoken\b/i;

/** True where a refusal speaks of the token (RFC 6750, section 3.1) and not of what its owner may do. */
const saysExpired = ({ headers, text }: Refusal): boolean =>
  OF_THE_TOKEN.test(headers['www-authenticate'] ?? '') || OF_THE_TOKEN.test(text.slice(0, 2000));

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
  /** A 403 was found to mean what it says. */
  #forbids = false;

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

  /**
   * Some gateways answer 403 to a token that has expired, or 400: a request that is refused with a token that had
   * worked is sent once more with another one. A 403 to that one as well is believed, and so are those that come after
   * it, unless they speak of the token.
   * @param request counts its renewals
   * @returns true if the request should be sent again
   * @throws what the supplier throws
   */
  async mayHaveExpired(token: string, answer: Refusal, request: { renewals: number }): Promise<boolean> {
    const isOfToken = (answer.status === 403 || answer.status === 400) && saysExpired(answer);
    if (answer.status !== 403 && !isOfToken) return false;
    if (request.renewals > 0) this.#forbids = true;
    if (request.renewals > 0 || !this.hadWorked(token) || (this.#forbids && !isOfToken)) return false;
    request.renewals += 1;
    const isOther = (await this.renew(token)) !== token;
    if (!isOther) this.#forbids = true;
    return isOther;
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
