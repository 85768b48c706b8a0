import type { Page } from './page.ts';

/** Pages that are asked for ahead at most; how many are under way at once is for the HTTP client to say. */
const MOST = 16;
/** Shorter lists are not worth it. */
const PAGES = 4;

type Fetch<T> = (offset: number, cursor?: string) => Promise<Page<T>>;

/**
 * Asks for the next pages of a long list while one is on its way. Where pages begin is only a guess: that each is as
 * full as the first. As long as it is right the number asked for ahead grows; a page that begins elsewhere is asked for
 * by itself, and nothing is guessed any more. What a page shows is judged by who reads the list, page by page.
 */
export class Ahead<T> {
  readonly #fetch: Fetch<T>;
  readonly #pages = new Map<number, Promise<Page<T>>>();
  /** Entries of the first page; `null` as long as nothing may be guessed. */
  #size: number | null = null;
  #window = 2;
  #next = 0;

  constructor(fetch: Fetch<T>) {
    this.#fetch = fetch;
  }

  /** Takes note of the first page, where it is there already. */
  first(page: Page<T>): void {
    const entries = page.items.length + (page.unreadable?.length ?? 0);
    const { total, next, asked } = page;
    if (next !== undefined || total === null || entries === 0 || entries !== asked || total < PAGES * entries) return;
    this.#size = entries;
    this.#next = entries;
    this.#guess(total);
  }

  async page(offset: number, cursor?: string): Promise<Page<T>> {
    const guessed = cursor === undefined ? this.#pages.get(offset) : undefined;
    if (guessed) this.#pages.delete(offset);
    // The end of a list is looked at once more: that is no wrong guess.
    else if (this.#size !== null && offset < this.#next) this.#size = null;
    const page = await (guessed ?? this.#fetch(offset, cursor));
    if (offset === 0 && cursor === undefined) this.first(page);
    else if (guessed && page.total !== null) {
      this.#window = Math.min(MOST, this.#window * 2);
      this.#guess(page.total);
    }
    return page;
  }

  #guess(total: number): void {
    if (this.#size === null) return;
    for (; this.#pages.size < this.#window && this.#next < total; this.#next += this.#size) {
      const page = this.#fetch(this.#next);
      // Thrown where it is its turn, and only there.
      page.catch(() => undefined);
      this.#pages.set(this.#next, page);
    }
  }
}
