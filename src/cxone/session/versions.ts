/**
 * Versions of accounts after our own writes, so that a second change of the same person carries the version the first
 * one left behind. Someone else's edit is not followed: its version stays unknown here, and `If-Match` then fails as
 * it should.
 */
export class Versions {
  readonly #after = new Map<string, string | null>();

  /** @param to the version the answer named, `null` where it named none */
  wrote(id: string, from: string | undefined, to: string | null): void {
    if (from === undefined || to === from) return;
    this.#after.set(`${id} ${from}`, to);
  }

  /**
   * The version an account that was read with `version` has now, `undefined` where nobody can say: write without
   * `If-Match`.
   */
  current(id: string, version: string | undefined): string | undefined {
    let known: string | null | undefined = version;
    for (let steps = 0; known && steps < 100; steps += 1) {
      const next = this.#after.get(`${id} ${known}`);
      if (next === undefined) return known;
      known = next;
    }
    return undefined;
  }
}
