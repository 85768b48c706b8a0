import type { Finding } from '../issues/ledger.ts';

const TOTALS: ReadonlySet<string> = new Set(['totalresults', 'total', 'totalcount', 'totalrecords', 'totalitems']);
const MORE: ReadonlySet<string> = new Set(['hasmore', 'hasnext', 'hasnextpage', 'morepages', 'incomplete']);
const NEXT: ReadonlySet<string> = new Set(['next', 'nextpage', 'nextlink', 'nexturl', 'nextcursor', 'nextpagetoken']);

/**
 * What stands beside a JSON list of people and says that it is one page of several (SCIM's `totalResults`, a link to
 * the next page): everyone on the others would count as absent.
 */
export class PartOfList {
  #total: { name: string; count: number } | null = null;
  #more: string | null = null;

  /**
   * @param name of a member beside the list
   * @param text its JSON
   */
  see(name: string, text: string): void {
    const key = name.toLowerCase().replace(/^.*\.|[^a-z]/g, '');
    if (TOTALS.has(key) && /^\d{1,9}$/.test(text)) this.#total = { name, count: Number(text) };
    else if ((MORE.has(key) && text === 'true') || (NEXT.has(key) && /^(?:"[^"]|[1-9])/.test(text))) this.#more = name;
  }

  /** @param rows people of the list */
  finding(rows: number): Finding | null {
    const found =
      this.#total !== null && this.#total.count > rows
        ? `${rows} of ${this.#total.count} people (${this.#total.name})`
        : this.#more !== null
          ? `one page of several (${this.#more})`
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
