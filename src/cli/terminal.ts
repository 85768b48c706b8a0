/**
 * Colours for a terminal: none where the output is no TTY, or NO_COLOR is set (no-color.org); FORCE_COLOR asks for them
 * without a TTY.
 */
export class Style {
  readonly #on: boolean;

  constructor(on: boolean) {
    this.#on = on;
  }

  static of(stream: { isTTY?: boolean }, env: Record<string, string | undefined>): Style {
    if (env['NO_COLOR']) return new Style(false);
    return new Style(stream.isTTY === true || Boolean(env['FORCE_COLOR']));
  }

  bold(text: string): string {
    return this.#wrap(text, 1, 22);
  }
  dim(text: string): string {
    return this.#wrap(text, 2, 22);
  }
  red(text: string): string {
    return this.#wrap(text, 31, 39);
  }
  green(text: string): string {
    return this.#wrap(text, 32, 39);
  }
  yellow(text: string): string {
    return this.#wrap(text, 33, 39);
  }
  blue(text: string): string {
    return this.#wrap(text, 36, 39);
  }

  #wrap(text: string, open: number, close: number): string {
    return this.#on && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  }
}

const ESCAPES = /\u001B\[\d+m/g;
/** What takes two columns. */
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;
const segmenter = new Intl.Segmenter();

/** Columns a text takes in a terminal: colours none, emoji and wide characters two, marks that join nothing. */
export function width(text: string): number {
  let columns = 0;
  for (const { segment } of segmenter.segment(text.replaceAll(ESCAPES, ''))) {
    columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

/** A text cut to so many columns, with `…` where something is missing. For text without colours. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let out = '';
  for (const { segment } of segmenter.segment(text)) {
    if (width(out + segment) > columns - 1) break;
    out += segment;
  }
  return `${out}…`;
}

/** A text filled up with blanks to so many columns of a terminal. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** A word in pieces of so many columns. */
function pieces(word: string, columns: number): string[] {
  const all: string[] = [''];
  for (const { segment } of width(word) > columns ? segmenter.segment(word) : [{ segment: word }]) {
    const last = all.at(-1) as string;
    if (last === '' || width(last + segment) <= columns) all[all.length - 1] = last + segment;
    else all.push(segment);
  }
  return all;
}

/** A text in lines of so many columns, broken at spaces; a longer word goes on in the next line. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, columns))) {
    if (line !== '' && width(line) + 1 + width(word) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
