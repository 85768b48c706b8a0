import type { z } from 'zod';

/**
 * What GitHub answered in this run: each thing is asked once. What an earlier job of the same run
 * asked for all tenants comes with it.
 */
export class Answers {
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** @param given answers of an earlier job by their key, as JSON; unchecked */
  constructor(given: Readonly<Record<string, unknown>> = {}) {
    this.#given = given;
  }

  /** The answer of an earlier job, where there is one of this shape. */
  given<T>(schema: z.ZodType<T>, key: string): T | undefined {
    if (!Object.hasOwn(this.#given, key)) return undefined;
    const read = schema.safeParse(this.#given[key]);
    return read.success ? read.data : undefined;
  }

  /**
   * Asks, unless that was done. A failure is not kept, nor an answer that may soon be another one.
   * @param lasts whether an answer stays as it is; all do unless given
   */
  async once<T>(
    schema: z.ZodType<T>,
    key: string,
    ask: () => Promise<T>,
    lasts: (answer: T) => boolean = () => true,
  ): Promise<T> {
    const given = this.given(schema, key);
    if (given !== undefined) return given;
    const kept = this.#kept.get(key) as Promise<T> | undefined;
    if (kept) return kept;
    const asked = ask();
    this.#kept.set(key, asked);
    try {
      const answer = await asked;
      if (!lasts(answer)) this.#kept.delete(key);
      return answer;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }
}
