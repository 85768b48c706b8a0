import type { Reply } from '../connect/replies.ts';

/** Sizes that are asked for where a larger page is refused. */
const SMALLER = [1000, 100, 50, 25];

/** How a server refuses a page for its size. */
const REFUSALS: ReadonlySet<number> = new Set([400, 413, 422]);

/**
 * How many entries of a list are asked for at once. Nobody publishes how many a route allows: one that gives fewer is
 * read all the same, and one that refuses the request is asked for fewer.
 */
export class PageSize {
  /** Asked for at the moment. */
  size: number;

  constructor(size: number) {
    this.size = size;
  }

  /** @param send asks for a page of so many entries; a request that may be repeated */
  async ask<Answer extends Reply>(send: (size: number) => Promise<Answer>): Promise<Answer> {
    let reply = await send(this.size);
    for (;;) {
      const smaller = SMALLER.find((size) => size < this.size);
      if (smaller === undefined || !reply.answered || !REFUSALS.has(reply.status)) return reply;
      this.size = smaller;
      reply = await send(smaller);
    }
  }
}
