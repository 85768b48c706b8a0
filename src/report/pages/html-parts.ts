/** Style of the page, apart from its content so that its hash can stand in the content security policy. */

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2128; --soft: #57606a; --line: #d5dae0; --band: #f5f7f9;
  --accent: #0a58ca; --good: #1a7f37; --warn: #8a5a00; --bad: #b42318;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11151a; --ink: #e4e9ee; --soft: #9ba6b1; --line: #303840; --band: #1a2027;
    --accent: #7db4ff; --good: #57c777; --warn: #e3b341; --bad: #ff8a80;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.75rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
a { color: var(--accent); }
a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible, \
.wide:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, .hash {
  font: .9em ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
  overflow-wrap: anywhere;
}
code { background: var(--band); padding: .05rem .3rem; border-radius: .25rem; }
pre {
  background: var(--band); border: 1px solid var(--line); border-radius: .4rem;
  padding: .75rem 1rem; overflow-x: auto;
}
pre code { background: none; padding: 0; }
.verdict {
  border-left: .35rem solid var(--soft); border-radius: 0 .4rem .4rem 0;
  background: var(--band); padding: .8rem 1rem; overflow-wrap: anywhere;
}
.verdict p { margin: 0; font-weight: 600; font-size: 1.08rem; }
.verdict ul { margin: .5rem 0 0; padding-left: 1.2rem; }
.verdict.good { border-color: var(--good); }
.verdict.warn { border-color: var(--warn); }
.verdict.bad { border-color: var(--bad); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.tools {
  position: sticky; top: 0; z-index: 1;
  background: var(--paper); padding: .75rem 0; border-bottom: 1px solid var(--line);
  display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center;
}
[hidden] { display: none !important; }
.tools input {
  font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--soft); border-radius: .4rem; padding: .35rem .6rem; width: min(20rem, 100%);
}
.chips { display: flex; flex-wrap: wrap; gap: .35rem; }
.chips button, #clear {
  font: inherit; font-size: .88rem; color: inherit; background: var(--band);
  border: 1px solid var(--line); border-radius: 1rem; padding: .15rem .7rem; cursor: pointer;
}
.chips button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.sort { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
.sort::after { content: " ↕"; color: var(--soft); }
th[aria-sort="ascending"] .sort::after { content: " ↑"; color: inherit; }
th[aria-sort="descending"] .sort::after { content: " ↓"; color: inherit; }
.lines { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.folds details { border-bottom: 1px solid var(--line); padding: .35rem .2rem; }
.folds summary { cursor: pointer; }
.folds ol { margin: .3rem 0 .5rem; }
figure { margin: 1rem 0; }
figcaption { color: var(--soft); font-size: .9rem; }
figure svg { width: 100%; height: 7.5rem; background: var(--band); border-radius: .3rem; }
td svg { width: 10rem; height: 1rem; }
.bar { fill: var(--accent); } .wait { fill: var(--warn); opacity: .25; } .over { fill: var(--bad); }
.line { fill: none; stroke: var(--good); stroke-width: 2; }
.limit { stroke: var(--bad); stroke-width: 3; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
caption { text-align: left; color: var(--soft); padding: .2rem 0 .4rem; }
th, td {
  text-align: left; vertical-align: top; font-weight: 400;
  padding: .42rem .7rem; border-bottom: 1px solid var(--line);
}
thead th { font-weight: 600; border-bottom-width: 2px; white-space: nowrap; }
tbody th { font-weight: 500; }
tbody tr:hover { background: var(--band); }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.25rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.unseen {
  position: absolute; width: 1px; height: 1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.soft, footer { color: var(--soft); }
footer { padding-top: 1.5rem; padding-bottom: 3rem; font-size: .9rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .6rem; }
  .wide th, .wide td { padding: .42rem .3rem; }
  .wide thead th { white-space: normal; overflow-wrap: normal; }
  .people thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .people, .people tbody, .people tr, .people th, .people td { display: block; }
  .people tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .people th, .people td { border: 0; padding: .1rem 0; overflow-wrap: anywhere; }
  .people tbody th { font-weight: 600; }
  .people td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media print {
  :root {
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #f4f4f4; --accent: #000;
    font-size: 11px;
  }
  body { font-size: 1rem; }
  thead th { white-space: normal; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  main, header, footer { max-width: none; padding: 0; }
  .tools, nav, .skip { display: none; }
  .lines { content-visibility: visible; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
