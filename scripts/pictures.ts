/**
 * Makes docs/images, comment and summary of a made-up run as GitHub shows them, light and dark; and docs/pictures, what
 * people see in seventeen situations.
 *
 *     npm run pictures
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderComment } from '../src/report/pages/comment-page.ts';
import { renderSummary } from '../src/report/pages/summary-page.ts';
import { makeSituations } from './situations.ts';
import { githubPage } from './github-page.ts';
import { openBrowser } from '../test/heavy/browser.ts';
import { appliedRun, sampleOperations, sampleRun } from '../test/unit/report/sample.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** Few enough leavers that the whole comment is seen. */
const few = sampleOperations().filter(({ key, row }) => row !== null || key <= 'E10042');
const comment = renderComment(sampleRun({}, few), { state: 'ready' }).text;
const summary = renderSummary(appliedRun());
const PICTURES = [
  { name: 'comment', markdown: comment, head: '<b>github-actions</b> <i>bot</i> commented on this pull request' },
  { name: 'summary', markdown: summary, head: '<b>apply</b> summary' },
];
/** Points; a picture that is longer is cut, so that the page it stands on stays readable. */
const WIDTH = 900;
const LONGEST = 1650;

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const { name, markdown, head } of PICTURES) {
    for (const look of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ viewport: { width: WIDTH, height: 800 }, colorScheme: look });
      await tab.setContent(await githubPage(markdown, look === 'dark', head));
      const whole = await tab.evaluate<number>('document.documentElement.scrollHeight');
      const height = Math.min(LONGEST, whole);
      if (whole > height)
        await tab.evaluate(
          `document.body.insertAdjacentHTML('beforeend', '<div class="cut" style="top: ${height - 120}px"></div>')`,
        );
      const picture = await tab.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height } });
      if (picture.length > 300_000)
        throw new Error(`${name}-${look}.png has ${picture.length} bytes, which is more than a page should load.`);
      await writeFile(`${folder}${name}-${look}.png`, picture);
      process.stdout.write(
        `docs/images/${name}-${look}.png: ${WIDTH} × ${height}, ${Math.round(picture.length / 1024)} KiB\n`,
      );
      await tab.close();
    }
  }
  await makeSituations(browser);
} finally {
  await browser.close();
}
