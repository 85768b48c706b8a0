/**
 * Makes docs/pictures: what people see in seventeen situations, comment and summary, light and dark, on a desk (1280
 * pixels) and on a telephone (375). `sources.json` beside them holds a digest of the Markdown each was made of, so that
 * a test tells when they are old.
 *
 *     npm run pictures
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { commentState, renderComment } from '../src/report/pages/comment-page.ts';
import { renderSummary } from '../src/report/pages/summary-page.ts';
import type { Browser } from '../test/heavy/browser.ts';
import { type Situation, SITUATIONS } from '../test/unit/report/situations.ts';
import { githubPage } from './github-page.ts';
import { smallPng } from './small-png.ts';

export const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

export const LOOKS = ['light', 'dark'] as const;
export const WIDTHS = [1280, 375] as const;

/** Points; a longer picture is cut. */
const LONGEST = { 1280: 1200, 375: 1500 };

/** The two texts of a situation. */
export function texts({ run, state }: Situation): { view: 'comment' | 'summary'; markdown: string; head: string }[] {
  const comment = renderComment(run, { state: state ?? commentState(run) }).text;
  return [
    { view: 'comment', markdown: comment, head: '<b>github-actions</b> <i>bot</i> commented' },
    { view: 'summary', markdown: renderSummary(run), head: `<b>${run.mode}</b> summary` },
  ];
}

export const digest = (markdown: string): string => createHash('sha256').update(markdown).digest('hex').slice(0, 16);

/** One picture. @returns a small PNG */
export async function picture(
  browser: Browser,
  { markdown, head }: { markdown: string; head: string },
  look: (typeof LOOKS)[number],
  width: (typeof WIDTHS)[number],
): Promise<Buffer> {
  const tab = await browser.newPage({ viewport: { width, height: 600 }, colorScheme: look });
  try {
    await tab.setContent(await githubPage(markdown, look === 'dark', head, width === 375));
    const whole = await tab.evaluate<number>('document.documentElement.scrollHeight');
    const height = Math.min(LONGEST[width], whole);
    if (whole > height)
      await tab.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<div class="cut" style="top: ${height - 120}px"></div>')`,
      );
    return smallPng(await tab.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } }));
  } finally {
    await tab.close();
  }
}

/** Makes those whose text is another one than when they were made last. */
export async function makeSituations(browser: Browser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const kept = await readFile(`${FOLDER}sources.json`, 'utf8').catch(() => '{}');
  const before = JSON.parse(kept) as Record<string, string>;
  const sources: Record<string, string> = {};
  const files = new Set(['sources.json']);
  let made = 0;
  for (const situation of SITUATIONS) {
    for (const text of texts(situation)) {
      const name = `${situation.name}.${text.view}`;
      sources[name] = digest(text.markdown);
      for (const look of LOOKS)
        for (const width of WIDTHS) {
          const file = `${name}.${look}.${width}.png`;
          files.add(file);
          if (before[name] === sources[name] && existsSync(`${FOLDER}${file}`)) continue;
          await writeFile(`${FOLDER}${file}`, await picture(browser, text, look, width));
          made += 1;
        }
    }
  }
  for (const file of await readdir(FOLDER)) if (!files.has(file)) await rm(`${FOLDER}${file}`);
  await writeFile(`${FOLDER}sources.json`, `${JSON.stringify(sources, null, 2)}\n`);
  process.stdout.write(`docs/pictures: ${SITUATIONS.length} situations, ${made} of ${files.size - 1} pictures made\n`);
}
