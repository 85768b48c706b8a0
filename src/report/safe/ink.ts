import { codeSpan, html, htmlLink, markdownLink, markdownText } from './escape.ts';

/**
 * How a fact is written down: the same cells become Markdown or HTML. `text`, `code` and `digits` take raw text;
 * `strong`, `link`, `lines` take what an ink has written already.
 */
export interface Ink {
  text(raw: string): string;
  code(raw: string): string;
  /** Hex digits, whole or shortened by `…`. */
  digits(raw: string): string;
  strong(written: string): string;
  link(written: string, address: string | null | undefined): string;
  lines(written: readonly string[]): string;
}

// Elements instead of asterisks: they hold whatever stands beside them.
const shared = {
  strong: (written: string): string => `<strong>${written}</strong>`,
  lines: (written: readonly string[]): string => written.join('<br>'),
};

export const markdownInk: Ink = {
  ...shared,
  text: markdownText,
  code: codeSpan,
  // Between back-ticks hex digits can be copied from the raw file as well; nothing else may stand there.
  digits: (raw) => (/^[\da-f]+…?$/u.test(raw) ? `\`${raw}\`` : codeSpan(raw)),
  link: markdownLink,
};

export const htmlInk: Ink = {
  ...shared,
  text: html,
  code: (raw) => `<code>${html(raw) || ' '}</code>`,
  digits: (raw) => `<code>${html(raw)}</code>`,
  link: htmlLink,
};
