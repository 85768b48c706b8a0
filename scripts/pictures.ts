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

/** Whether a sign is drawn in colour: without a font for them there are boxes in the place of our signs. */
const IN_COLOUR = `(() => {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.font = '32px sans-serif';
  canvas.fillText('✅', 0, 36);
  const { data } = canvas.getImageData(0, 0, 48, 48);
  return data.some((level, at) => at % 4 === 0 && data[at + 3] > 0 && level !== data[at + 1]);
})()`;

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  const blank = await browser.newPage();
  await blank.setContent('');
  if (!(await blank.evaluate<boolean>(IN_COLOUR)))
    throw new Error('There is no font with our signs: install Debian’s package `fonts-noto-color-emoji`.');
  await blank.close();
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
