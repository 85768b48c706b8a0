/** One page of a list, and what it says of the list as a whole. */
export interface Page<T> {
  /** How many there are in all, as the server says it (`null`: it does not). */
  total: number | null;
  items: T[];
  /** Entries that cannot be read, each under something that tells it from the others: they count, and are no items. */
  unreadable?: string[];
  /** Names the next page (RFC 9865, section 2): then no other way of paging is used. */
  next?: string;
  /** Nothing came: the tenant refused this page, in its words. Some do so past the end of a list. */
  refused?: string;
  /** Entries asked for. */
  asked?: number;
  /** Most entries of one page, where the server said so. */
  cap?: number | null;
}
