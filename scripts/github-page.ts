import { marked } from 'marked';

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
    font: 14px/1.5 "Noto Sans", "DejaVu Sans", "Noto Color Emoji", sans-serif; overflow-wrap: break-word;
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
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
  pre { background: var(--soft); border-radius: 6px; padding: 12px; overflow: auto; }
  th, td { border: 1px solid var(--line); padding: 5px 12px; vertical-align: top; }
  th { font-weight: 600; }
  tr:nth-child(2n) td { background: var(--soft); }
  a { color: var(--link); text-decoration: none; } sub { color: var(--dim); font-size: 12px; vertical-align: baseline; }
  code { background: var(--soft); border-radius: 6px; padding: .2em .4em; font: 12px "DejaVu Sans Mono", monospace; }
  .cut { position: absolute; left: 0; right: 0; height: 120px; background: linear-gradient(transparent, var(--back)); }
  blockquote { border-left: 4px solid var(--line); color: var(--dim); padding: 0 1em; } summary { cursor: pointer; }
  .narrow { padding: 6px; } .narrow .text { padding: 10px; }`;

/** A page on which Markdown looks as on GitHub. @param head HTML above the text */
export async function githubPage(markdown: string, dark: boolean, head: string, narrow = false): Promise<string> {
  const html = await marked.parse(markdown, { gfm: true });
  const look = `${dark ? 'dark' : 'light'}${narrow ? ' narrow' : ''}`;
  return (
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body class="${look}">` +
    `<div class="box"><div class="head">${head}</div><div class="text">${html}</div></div></body>`
  );
}
