/** People whose externalId is written before it is known whether the tenant keeps one. */
const PROBES = 5;

/**
 * Whether a tenant of NiCE's published API keeps an externalId: its SCIM takes none by the specification, UserHub's
 * place for it may belong to the sign-in, and either may ignore it. Where no account shows one, a few people's are
 * written and looked at; everybody else's wait for that.
 */
export class ExternalIds {
  /** `null`: not known. */
  isKept: boolean | null = null;
  /** Accounts whose externalId was never sent. */
  readonly withheld = new Set<string>();
  #begun = 0;
  #ended = 0;
  #waiting: ((isKept: boolean) => void)[] = [];

  /** An account shows one that the tenant keeps, perhaps one that no read showed in time. */
  seen(): void {
    this.isKept = true;
    this.#decide(true);
  }

  /** @returns whether the externalId of one more account may be written; a probe has to be reported */
  async mayWrite(): Promise<boolean> {
    if (this.isKept !== null) return this.isKept;
    if (this.#begun < PROBES) {
      this.#begun += 1;
      return true;
    }
    return new Promise((decided) => this.#waiting.push(decided));
  }

  /** What became of a probe: seen, not there, or (`null`) not known, so that another one may take its place. */
  report(isKept: boolean | null): void {
    if (this.isKept !== null) return;
    if (isKept === null) {
      this.#begun -= 1;
      // Nobody waits for a probe that showed nothing.
      const next = this.#waiting.shift();
      if (next) {
        this.#begun += 1;
        next(true);
      }
      return;
    }
    this.#ended += 1;
    if (isKept) this.#decide(true);
    else if (this.#ended >= PROBES) this.#decide(false);
  }

  #decide(isKept: boolean): void {
    this.isKept ??= isKept;
    for (const decided of this.#waiting.splice(0)) decided(this.isKept);
  }
}
