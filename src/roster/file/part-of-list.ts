import type { Finding } from '../issues/ledger.ts';

const TOTALS: ReadonlySet<string> = new Set(['totalresults', 'total', 'totalcount', 'totalrecords', 'totalitems']);
const MORE: ReadonlySet<string> = new Set(['hasmore', 'hasnext', 'hasnextpage', 'morepages', 'incomplete']);
const PAGES: ReadonlySet<string> = new Set(['totalpages', 'pagecount', 'numberofpages', 'lastpage']);
/** Objects that say how a list goes on. */
const AROUND = /^_?(?:meta|metadata|page|pages|pageinfo|paging|pagination|links?|cursors?|response)(?:$|\.)/i;
const NEXT: ReadonlySet<string> = new Set(['next', 'nextpage', 'nextlink', 'nexturl', 'nextcursor', 'nextpagetoken']);

/**
 * What stands beside a JSON list of people and says that it is one page of several (SCIM's `totalResults`, a link to
 * the next page): everyone on the others would count as absent.
 */
export class PartOfList {
  #total: { name: string; count: number } | null = null;
  #more: string | null = null;
  #pages: string | null = null;

  /**
   * @param name of a member beside the list
   * @param text its JSON
   */
  see(name: string, text: string): void {
    if (text.startsWith('{')) {
      if (!AROUND.test(name)) return;
      for (const [key, value] of membersOf(text)) this.see(`${name}.${key}`, JSON.stringify(value));
      return;
    }
    const key = name
      .toLowerCase()
      .replace(/\.href$/, '')
      .replace(/^.*\.|[^a-z]/g, '');
    if (PAGES.has(key) && /^(?:[2-9]|[1-9]\d{1,8})$/.test(text)) this.#pages = name;
    else if (TOTALS.has(key) && /^\d{1,9}$/.test(text)) this.#total = { name, count: Number(text) };
    else if ((MORE.has(key) && text === 'true') || (NEXT.has(key) && /^(?:"[^"]|[1-9])/.test(text))) this.#more = name;
  }

  /** @param rows people of the list */
  finding(rows: number): Finding | null {
    const more = this.#more ?? (this.#total === null ? this.#pages : null);
    const found =
      this.#total !== null && this.#total.count > rows
        ? `${rows} of ${this.#total.count} people (${this.#total.name})`
        : more !== null
          ? `one page of several (${more})`
          : null;
    if (found === null || rows === 0) return null;
    return {
      column: null,
      code: 'incomplete-list',
      severity: 'warning',
      found,
      expected: 'everybody in one file: people of the other pages count as absent; export all pages',
    };
  }
}

/** The members of an object; none where it is no JSON. */
function membersOf(text: string): [string, unknown][] {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return [];
  }
}
