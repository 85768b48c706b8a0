import type { Progress } from './context.ts';

/**
 * How far an apply is, in people's changes: each counts once, when it is over. The count never goes back, whatever is
 * sent again in another form.
 */
export class ProgressCount {
  readonly #total: number;
  readonly #say: ((progress: Progress) => void) | undefined;
  readonly #ended = new Map<string, boolean>();
  #failed = 0;

  /** @param total changes that are to be made */
  constructor(total: number, say: ((progress: Progress) => void) | undefined) {
    this.#total = total;
    this.#say = say;
  }

  /** A change is over; a later word about the same one only corrects whether it failed. */
  end(id: string, failed: boolean): void {
    const before = this.#ended.get(id);
    if (before === failed) return;
    if (before !== undefined) this.#failed += failed ? 1 : -1;
    else if (failed) this.#failed += 1;
    this.#ended.set(id, failed);
  }

  /** Tells it. */
  say(): void {
    this.#say?.({ done: this.#ended.size - this.#failed, failed: this.#failed, total: this.#total });
  }
}
