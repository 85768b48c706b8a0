import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest, FOLDER, LOOKS, picture, texts, WIDTHS } from '../../scripts/situations.ts';
import { SITUATIONS } from '../unit/report/situations.ts';
import { type Browser, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const widthOf = (png: Buffer): number => png.readUInt32BE(16);
const heightOf = (png: Buffer): number => png.readUInt32BE(20);

describe('the pictures in docs/pictures', () => {
  it('are of what people see today: `npm run pictures` makes them anew', () => {
    const sources = JSON.parse(readFileSync(`${FOLDER}sources.json`, 'utf8')) as Record<string, string>;
    const now = SITUATIONS.flatMap((situation) =>
      texts(situation).map(({ view, markdown }) => [`${situation.name}.${view}`, digest(markdown)]),
    );
    expect(sources).toEqual(Object.fromEntries(now));
    expect(readdirSync(FOLDER).filter((file) => file.endsWith('.png'))).toHaveLength(SITUATIONS.length * 8);
  });

  it.each(SITUATIONS.slice(0, 3))('can be made again: $name', async (situation) => {
    for (const text of texts(situation))
      for (const look of LOOKS)
        for (const width of WIDTHS) {
          const made = await picture(browser, text, look, width);
          const kept = readFileSync(`${FOLDER}${situation.name}.${text.view}.${look}.${width}.png`);
          expect([widthOf(made), widthOf(kept)]).toEqual([width, width]);
          // Another machine has other fonts: the same page, not the same pixels.
          expect(Math.abs(heightOf(made) - heightOf(kept))).toBeLessThan(heightOf(kept) / 5);
          expect(made.length).toBeLessThan(80_000);
        }
  });
});
