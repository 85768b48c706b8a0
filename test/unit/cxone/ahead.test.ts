import { describe, expect, it } from 'vitest';
import { type Page, readWhole } from '../../../src/cxone/session/paging.ts';

/** A list of numbers in pages, with how many pages were under way at once. */
function listOf(total: number, size: number, shown: (offset: number) => number = () => size) {
  const asked: number[] = [];
  let underWay = 0;
  let most = 0;
  const fetch = async (offset: number): Promise<Page<number>> => {
    asked.push(offset);
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    const items = Array.from({ length: Math.min(shown(offset), total - offset) }, (_, i) => offset + i);
    return { total, items, asked: size };
  };
  return { fetch, asked, most: () => most };
}

describe('a long list', () => {
  it('is read with pages under way at once, each asked for once', async () => {
    const list = listOf(10_001, 200);
    const whole = await readWhole(list.fetch, String);
    expect(whole).toMatchObject({ complete: true, total: 10_001 });
    expect(list.asked).toHaveLength(51);
    expect(new Set(list.asked).size).toBe(51);
    expect(list.most()).toBe(16);
  });

  it('of which a page is shorter than the others is read whole all the same, without further guesses', async () => {
    const list = listOf(4000, 200, (offset) => (offset === 400 ? 150 : 200));
    const whole = await readWhole(list.fetch, String);
    expect(whole).toMatchObject({ complete: true, total: 4000 });
    // Pages that were under way already, beside those that it takes.
    expect(list.asked.length).toBeLessThanOrEqual(21 + 8);
  });

  it('that is short is read page by page', async () => {
    const list = listOf(700, 200);
    expect(await readWhole(list.fetch, String)).toMatchObject({ complete: true, total: 700 });
    expect(list.most()).toBe(1);
  });
});
