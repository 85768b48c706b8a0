/** One page: how many there are in all, as the server says it (`null`: it does not), and what is on the page. */
export interface Page<T> {
  total: number | null;
  items: T[];
}

export type Whole<T> =
  { complete: true; items: T[]; total: number } | { complete: false; why: string; got: number; total: number | null };

/** A list that changes while it is read is read again, so many times at most. */
const PASSES = 3;

/**
 * Reads a paged list to its proven end: the total stays the same on every page, and exactly so many different things
 * arrived. Advances by what arrived and not by what was asked for, so that short and overlapping pages do no harm; a
 * page without anything new, a total that is missing or keeps moving make it incomplete.
 * @param fetch the page after so many different items
 * @param idOf identity of an item
 * @param first the first page, where it is there already
 */
export async function readWhole<T>(
  fetch: (offset: number) => Promise<Page<T>>,
  idOf: (item: T) => string,
  first?: Page<T>,
): Promise<Whole<T>> {
  let outcome = await onePass(fetch, idOf, first);
  for (let pass = 2; pass <= PASSES && !outcome.complete && outcome.moved; pass += 1)
    outcome = await onePass(fetch, idOf);
  return outcome;
}

type Pass<T> = Extract<Whole<T>, { complete: true }> | (Extract<Whole<T>, { complete: false }> & { moved: boolean });

async function onePass<T>(
  fetch: (offset: number) => Promise<Page<T>>,
  idOf: (item: T) => string,
  first?: Page<T>,
): Promise<Pass<T>> {
  const items = new Map<string, T>();
  let page = first ?? (await fetch(0));
  const { total } = page;
  const incomplete = (why: string, moved = false): Pass<T> => ({ complete: false, why, got: items.size, total, moved });
  if (total === null) return incomplete('the tenant does not say how many there are');
  for (;;) {
    if (page.total !== total)
      return incomplete(`the tenant first counted ${total}, then ${page.total ?? 'nothing'}`, true);
    const before = items.size;
    for (const item of page.items) items.set(idOf(item), item);
    if (items.size === total) return { complete: true, items: [...items.values()], total };
    if (items.size > total) return incomplete(`the tenant counts ${total} but shows ${items.size}`, true);
    if (items.size === before)
      return incomplete(`${items.size} of ${total} arrived and no further page shows anybody new`);
    page = await fetch(items.size);
  }
}
