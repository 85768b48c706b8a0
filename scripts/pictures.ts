/**
 * Makes docs/images: comment and summary of a made-up run as GitHub shows them, light and dark.
 *
 *     npm run pictures
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { renderComment } from '../src/report/pages/comment-page.ts';
import { renderSummary } from '../src/report/pages/summary-page.ts';
import { openBrowser } from '../test/heavy/browser.ts';
import { appliedRun, sampleOperations, sampleRun } from '../test/unit/report/sample.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** As GitHub sets Markdown: fonts, sizes and colours, in our own words. */
const STYLE = `
  :root {
    color-scheme: light;
    --ink: #1f2328; --dim: #59636e; --line: #d1d9e0; --back: #fff; --soft: #f6f8fa; --link: #0969da;
  }
  .dark {
    color-scheme: dark;
    --ink: #f0f6fc; --dim: #9198a1; --line: #3d444d; --back: #0d1117; --soft: #151b23; --link: #4493f8;
  }
  body {
    margin: 0; padding: 20px; background: var(--back); color: var(--ink);
    font: 14px/1.5 "Noto Sans", "DejaVu Sans", "Noto Color Emoji", sans-serif;
  }
  .box { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
  .head { background: var(--soft); border-bottom: 1px solid var(--line); color: var(--dim); padding: 8px 16px; }
  .head b { color: var(--ink); }
  .head i { font-style: normal; border: 1px solid var(--line); border-radius: 1em; padding: 0 7px; font-size: 12px; }
  .text { padding: 16px; }
  h1, h2, h3 { margin: 24px 0 16px; line-height: 1.25; }
  h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line); }
  h1 { font-size: 26px; } h2 { font-size: 21px; } h3 { font-size: 17px; } .text > :first-child { margin-top: 0; }
  p, table, details, ul, pre, blockquote { margin: 0 0 16px; } .text > :last-child { margin-bottom: 0; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid var(--line); padding: 5px 12px; vertical-align: top; }
  th { font-weight: 600; }
  tr:nth-child(2n) td { background: var(--soft); }
  a { color: var(--link); text-decoration: none; } sub { color: var(--dim); font-size: 12px; vertical-align: baseline; }
  code { background: var(--soft); border-radius: 6px; padding: .2em .4em; font: 12px "DejaVu Sans Mono", monospace; }
  .cut { position: absolute; left: 0; right: 0; height: 120px; background: linear-gradient(transparent, var(--back)); }
  blockquote { border-left: 4px solid var(--line); color: var(--dim); padding: 0 1em; } summary { cursor: pointer; }`;

async function page(markdown: string, dark: boolean, head: string): Promise<string> {
  const html = await marked.parse(markdown, { gfm: true });
  return (
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body ` +
    `class="${dark ? 'dark' : 'light'}"><div class="box"><div class="head">${head}</div><div ` +
    `class="text">${html}</div></div></body>`
  );
}

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
      await tab.setContent(await page(markdown, look === 'dark', head));
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
} finally {
  await browser.close();
}
