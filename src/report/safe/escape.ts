/**
 * Text from roster cells, tenants and file names, made harmless for the place where it is shown. Nothing that goes in
 * can come out as a mention, link, reference, HTML, Markdown, table break, workflow command, or as a character nobody
 * sees.
 */

/** Characters that take room or change direction without being seen, other than spaces: shown as `‹U+202E›`. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;

/** Every kind of white space, line ends included. */
const SPACES = /[\s\u0085\u2028\u2029]+/gu;

/** Marks that pile up on one letter until it covers its neighbours. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Printable ASCII, letters of Europe and our own signs, with single spaces inside: most texts, of which nothing is to
 * be changed.
 */
const PLAIN = /^(?:[!-~\u00A1-\u00AC\u00AE-\u02FF‘-‟…]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF‘-‟…]+)*)?$/;

/**
 * One line of visible text: white space of any kind becomes single spaces, what cannot be seen becomes its code point.
 * Not yet safe for Markdown or HTML.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(SPACES, ' ')
    .replaceAll(
      UNSEEN,
      (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    )
    .replaceAll(PILED_MARKS, '$1')
    .trim();
}

/**
 * One line for a log or an annotation: visible, and nothing in it is a workflow command (`::x::` at its start, the
 * older `##[x]` anywhere).
 */
export function logText(text: string): string {
  return visible(text)
    .replaceAll(/:(?=:)/gu, ': ')
    .replaceAll('##[', '# #[');
}

/** An empty comment: invisible in Markdown and HTML, and no text goes across it. */
const GAP = '<!-- -->';

const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

/**
 * Where GitHub's own filters would find something: they run over the finished HTML, so that an entity does not stop
 * them and only a gap inside the word does. Mentions and e-mail addresses (`@`), references (`#1`, `GH-1`, trackers
 * like `ABC-1`), links (`://`, `www.`), emoji (`:x:`) and formulas (`$`).
 */
const TRIGGER = /[@#$]|:(?! )|(?<=\p{L})-(?=\d)|(?<=www)\./giu;

/**
 * Signs that mean something to Markdown or HTML wherever they stand, and those that do so at the start of a line. What
 * is left of ASCII (`, . ; ? % ' " ( ) / -` and a colon before a space) is plain text, and stays readable in the raw
 * file.
 */
const SIGNS = /[!#$&*+<=>@[\\\]^_`{|}~]|^-|(?<=^\d{1,9})[.)](?= |$)/gu;

/** Seven hex digits in a row may be a commit. */
const COMMIT = /[\da-f]{6}(?=[\da-f])/giu;

/** Anything of all these: a text without it stays as it is. */
const ANY = /[!#$&*+<=>@[\\\]^_`{|}~:]|-(?=\d)|^-|www\.|^\d{1,9}[.)]|[\da-f]{7}/iu;

/** Where an entity and a gap have to go, or a gap alone; private use, and `visible` lets none of it through. */
const MARK = '\ue000';

/**
 * Text inside a Markdown line, heading, list item or table cell. Signs become entities, which Markdown never takes for
 * its own, and empty comments go where GitHub would look for something to link or to call.
 */
export function markdownText(text: string): string {
  const seen = visible(text);
  if (!ANY.test(seen)) return seen;
  return seen
    .replaceAll(COMMIT, (digits) => `${digits}${MARK}`)
    .replaceAll(TRIGGER, (trigger) => `${trigger}${MARK}`)
    .replaceAll(SIGNS, entity)
    .replaceAll(/[:.](?=\ue000)/gu, entity)
    .replaceAll(MARK, GAP);
}

/** Text of a table cell; an empty one shows a dash, so that a row is never taken for a broken one. */
export function markdownCell(text: string): string {
  return markdownText(text) || '–';
}

/**
 * A value as it stands in a file, in Markdown. HTML's element instead of back-ticks: those cannot hold an entity, so a
 * pipe or a back-tick could break out.
 */
export function codeSpan(text: string): string {
  return `<code>${markdownText(text) || ' '}</code>`;
}

/**
 * Lines to copy, as a Markdown block in which nothing is Markdown: the fence is longer than any that the lines hold.
 * Indentation stays; characters nobody sees do not.
 */
export function codeBlock(lines: readonly string[], language = ''): string {
  const shown = copyable(lines);
  const longest = Math.max(2, ...shown.flatMap((line) => [...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

/** Lines to copy: each visible, with its indentation. */
export function copyable(lines: readonly string[]): string[] {
  return lines.map((line) => `${/^ */u.exec(line)?.[0] ?? ''}${visible(line)}`);
}

const HTML_SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
};

/** Text of an HTML element or of a quoted attribute. */
export function html(text: string): string {
  const seen = visible(text);
  return /[&<>"'`=]/.test(seen) ? seen.replaceAll(/[&<>"'`=]/gu, (sign) => HTML_SIGNS[sign] ?? sign) : seen;
}

/**
 * An address that may be linked to: `https` or `http`, without credentials; everything else is no address.
 * @returns the address with all but plain characters percent-encoded, or `null`
 */
export function safeUrl(address: string): string | null {
  return written(address, 'url');
}

/** A page that is linked to, as it is and as each kind of text has it. */
interface LinkedPage {
  page: string;
  url: string | null;
  html: string | null;
  markdown: string | null;
}

/** Thousands of lines of one file follow each other: the address is looked at once. */
let last: LinkedPage = { page: '', url: null, html: null, markdown: null };

function written(address: string, as: 'url' | 'html' | 'markdown'): string | null {
  // The number of a line is the same everywhere.
  const [line = ''] = /(?<=\w)#L\d+$/u.exec(address) ?? [];
  const page = line === '' ? address : address.slice(0, -line.length);
  if (page !== last.page) last = linkedPage(page);
  const found = last[as];
  return found === null ? null : found + line;
}

function linkedPage(page: string): LinkedPage {
  const url = pageUrl(page);
  return url === null
    ? { page, url, html: null, markdown: null }
    : { page, url, html: html(url), markdown: url.replaceAll('&', '&amp;') };
}

function pageUrl(address: string): string | null {
  if (!/^https?:\/\/[^\s/]/iu.test(address) || !URL.canParse(address)) return null;
  const { href, username, password } = new URL(address);
  if (username || password) return null;
  return href.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, (character) =>
    encodeURIComponent(character).replaceAll(
      /[!'()*]/gu,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}

/**
 * A Markdown link.
 * @param label already escaped
 * @param address raw; where it is missing or no web address, only the label is shown
 */
export function markdownLink(label: string, address: string | null | undefined): string {
  const url = address ? written(address, 'markdown') : null;
  return url === null ? label : `[${label}](${url})`;
}

/**
 * An HTML link that tells the other side nothing of where it was followed.
 * @param label already escaped
 * @param address raw; where it is missing or no web address, only the label is shown
 */
export function htmlLink(label: string, address: string | null | undefined): string {
  const url = address ? written(address, 'html') : null;
  return url === null ? label : `<a href="${url}" rel="noreferrer">${label}</a>`;
}
