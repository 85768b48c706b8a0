/**
 * Versions of accounts after our own writes, so that a second change of the same person carries the version the first
 * one left behind. Someone else's edit is not followed: its version stays unknown here, and `If-Match` then fails as
 * it should.
 */
export class Versions {
  readonly #after = new Map<string, string | null>();
  readonly #left = new Map<string, string>();

  /**
   * @param from `undefined`: nobody knows
   * @param to the version the answer named, `null` where it named none
   */
  wrote(id: string, from: string | undefined, to: string | null): void {
    if (to === null || to === from) this.#left.delete(id);
    else this.#left.set(id, to);
    if (from === undefined || to === from) return;
    this.#after.set(`${id} ${from}`, to);
  }

  /** Whether an account that is shown with this version is as our own last write left it, and not older. */
  isOurs = (id: string, shown: string | undefined): boolean => shown !== undefined && this.#left.get(id) === shown;

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
