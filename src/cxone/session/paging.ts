import { Ahead } from './ahead.ts';
import type { Page } from './page.ts';

export type { Page } from './page.ts';

type Whole<T> =
  { complete: true; items: T[]; total: number } | { complete: false; why: string; got: number; total: number | null };

interface PagingOptions {
  /** The list never has a total: it ends where a page shows nothing new. */
  noTotal?: boolean;
}

/** Pages in a row that name another one and show nothing new: a filter may leave a few of them empty, not for ever. */
const IDLE_PAGES = 10;
/** Pages of a list without a total (roles, skills) that always show something new: nobody has so many. */
const MOST_PAGES = 1000;

/** A list that changes while it is read is read again, so many times at most. */
const PASSES = 3;

/**
 * Reads a paged list to its proven end. Advances by what arrived and not by what was asked for, so that short and
 * overlapping pages do no harm. A total that equals what arrived proves nothing where the page may have been cut: some
 * servers give the number of the page's own entries. So one page past the end is asked for where the last one is as
 * full as it was asked to be, as the server ever fills one, or holds as many as a limit may be. A total that keeps
 * moving, or entries that are counted and never shown, make the list incomplete. Pages of a long list are asked for
 * ahead.
 * @param fetch the page after so many different entries, or the one that a cursor names
 * @param idOf identity of an item
 * @param first the first page, where it is there already
 */
export async function readWhole<T>(
  fetch: (offset: number, cursor?: string) => Promise<Page<T>>,
  idOf: (item: T) => string,
  first?: Page<T>,
  options: PagingOptions = {},
): Promise<Whole<T>> {
  let outcome = await new Walk(fetch, idOf, options).walk(first);
  for (let pass = 2; pass <= PASSES && !outcome.complete && outcome.moved; pass += 1)
    outcome = await new Walk(fetch, idOf, options).walk();
  return outcome;
}

type Pass<T> = Extract<Whole<T>, { complete: true }> | (Extract<Whole<T>, { complete: false }> & { moved: boolean });

const entriesOn = (page: Page<unknown>): number => page.items.length + (page.unreadable?.length ?? 0);

/** Limits that servers are known to have. */
const USUAL: ReadonlySet<number> = new Set([10, 20, 25, 50, 64, 100, 128, 200, 250, 256, 500, 512, 1000]);

/**
 * As many as someone's limit may be. Where the server names its limit, only the most usual ones are doubted, from 25
 * on: a small tenant is not asked once more in every run.
 */
function isRound(entries: number, cap: number | null | undefined): boolean {
  if (cap) return entries >= 25 && USUAL.has(entries);
  return entries >= 8 && (entries % 10 === 0 || entries % 25 === 0 || USUAL.has(entries));
}

class Walk<T> {
  readonly #ahead: Ahead<T>;
  readonly #idOf: (item: T) => string;
  readonly #options: PagingOptions;
  readonly #items = new Map<string, T>();
  readonly #unreadable = new Set<string>();
  readonly #cursors = new Set<string>();
  #fullest = 0;
  #idle = 0;
  /** Every page so far counted itself and not the list. */
  #countsPages = true;

  constructor(
    fetch: (offset: number, cursor?: string) => Promise<Page<T>>,
    idOf: (item: T) => string,
    options: PagingOptions,
  ) {
    this.#ahead = new Ahead(fetch);
    this.#idOf = idOf;
    this.#options = options;
  }

  get #got(): number {
    return this.#items.size + this.#unreadable.size;
  }

  async walk(first?: Page<T>): Promise<Pass<T>> {
    if (first) this.#ahead.first(first);
    let page = first ?? (await this.#ahead.page(0));
    const { total } = page;
    const size = entriesOn(page);
    // Three are counted and nobody is shown: that is no list of its own entries.
    this.#countsPages = total === size;
    if (total === null && page.next === undefined && !this.#options.noTotal)
      return this.#incomplete('the tenant does not say how many there are', null);
    for (let pages = 1; ; pages += 1) {
      if (page.refused !== undefined) return this.#whereRefused(page.refused, total);
      const before = this.#got;
      for (const item of page.items) this.#items.set(this.#idOf(item), item);
      for (const one of page.unreadable ?? []) this.#unreadable.add(one);
      const isNew = this.#got > before;
      if (page.next !== undefined) {
        if (this.#cursors.has(page.next)) return this.#incomplete('a page names itself as the next one', total);
        this.#cursors.add(page.next);
        this.#idle = isNew ? 0 : this.#idle + 1;
        if (this.#idle >= IDLE_PAGES)
          return this.#incomplete(
            `the last ${IDLE_PAGES} pages show nobody new, and there is always another one`,
            total,
          );
        this.#countsPages &&= page.total === entriesOn(page);
        page = await this.#ahead.page(this.#got, page.next);
        continue;
      }
      if (this.#cursors.size > 0) return this.#afterCursors(page);
      if (this.#options.noTotal && pages >= MOST_PAGES)
        return this.#incomplete(`${pages} pages arrived, and there is always something new`, null);
      const ended = isNew ? this.#whileNew(page, total) : this.#whereNothingIsNew(page, total, pages, size);
      if (ended) return ended;
      page = await this.#ahead.page(this.#got);
    }
  }

  /** A page named no further one: that ends the list, and a total that counts more shows that something is missing. */
  #afterCursors(page: Page<T>): Pass<T> {
    this.#countsPages &&= page.total === entriesOn(page);
    if (page.total === null || this.#countsPages || page.total === this.#got) return this.#complete();
    return this.#incomplete(`the tenant counts ${page.total} but shows ${this.#got}`, page.total, true);
  }

  #whileNew(page: Page<T>, total: number | null): Pass<T> | null {
    this.#countsPages &&= page.total === entriesOn(page);
    const mayBeCut = this.#mayBeCut(page);
    if (total === null || this.#countsPages) {
      const ends = total !== null && this.#got === total && !mayBeCut;
      return ends ? this.#complete() : null;
    }
    if (page.total !== total)
      return this.#incomplete(`the tenant first counted ${total}, then ${page.total ?? 'nothing'}`, total, true);
    if (this.#got > total) return this.#incomplete(`the tenant counts ${total} but shows ${this.#got}`, total, true);
    return this.#got === total && !mayBeCut ? this.#complete() : null;
  }

  #whereNothingIsNew(page: Page<T>, total: number | null, pages: number, firstSize: number): Pass<T> | null {
    if (total === null) return this.#complete();
    // The first page once more: a list of exactly so many, or a server that can only ever show that page.
    const isRepeated = pages > 1 && firstSize > 0 && entriesOn(page) === firstSize && this.#got === firstSize;
    if (isRepeated && (firstSize === page.asked || firstSize === page.cap))
      return this.#incomplete(`the first ${firstSize} arrived, and the next page shows the same again`, total);
    if (this.#got === total || this.#countsPages) return this.#complete();
    if (page.total !== total && page.total !== entriesOn(page))
      return this.#incomplete(`the tenant first counted ${total}, then ${page.total ?? 'nothing'}`, total, true);
    return this.#incomplete(`${this.#got} of ${total} arrived and no further page shows anyone new`, total);
  }

  /** Past the end a refusal says nothing: all that are counted are there, and the count is not the page's. */
  #whereRefused(why: string, total: number | null): Pass<T> {
    if (this.#got === total && !this.#countsPages) return this.#complete();
    return this.#incomplete(`the page after ${this.#got} entries was refused: ${why}`, total);
  }

  #mayBeCut(page: Page<T>): boolean {
    const size = entriesOn(page);
    const wasFullest = this.#fullest > 0 && size >= this.#fullest;
    this.#fullest = Math.max(this.#fullest, size);
    if (size === 0) return false;
    const isFull = (page.asked !== undefined && size >= page.asked) || (!!page.cap && size >= page.cap);
    // A total that was more than its page is the list's: only a page that is full leaves a doubt.
    return isFull || wasFullest || (this.#countsPages && isRound(size, page.cap));
  }

  #complete(): Pass<T> {
    return { complete: true, items: [...this.#items.values()], total: this.#got };
  }

  #incomplete(why: string, total: number | null, moved = false): Pass<T> {
    return { complete: false, why, got: this.#got, total, moved };
  }
}
