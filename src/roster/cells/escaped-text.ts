/** Where a look is worth it: nearly no cell has one of these signs. */
const SIGN = /[&%\\=<]|^(?:\*\*|~~)|_x[0-9A-Fa-f]{4}_|\+[A-Za-z0-9+/]{3,300}-/;

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedil: '\u0327',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
};

/** `&eacute;`, `&#233;`, `&#xE9;`. */
const ENTITY =
  /&([A-Za-z])(acute|grave|circ|tilde|uml|ring|caron|cedil);|&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,6}));/g;
/** `\\u00e9`, `\\xe9`. */
const ESCAPE = /\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})/g;
/** `_x000D_`, as workbooks write what XML cannot. */
const WORKBOOK = /_x([0-9A-Fa-f]{4})_/g;
/** `+AOk-`: UTF-7 (RFC 2152). */
const UTF7 = /\+([A-Za-z0-9+/]{3,300})-/g;
/** Bold, and crossed out. */
const MARKDOWN = /^(\*\*|~~)([^*~]+)\1$/;
/** A word of a mail's header (RFC 2047). */
const MAIL = /=\?([A-Za-z0-9-]{3,20})\?([BbQq])\?([^?\s]*)\?=/g;
/** UTF-8 of links (`%C3%A9`) and of mail (`=C3=A9`); a space of a link between letters. */
const BYTES = /(?:[%=][C-Fc-f][0-9A-Fa-f](?:[%=][89ABab][0-9A-Fa-f]){1,3})+|(?<=[\p{L}\p{N}])%20(?=[\p{L}\p{N}])/gu;
/** Marks of a web page. */
const TAG = /<\/?(?:br|b|i|u|p|div|span|font|strong|em|a|td|tr|li|ul)(?:\s[^<>]{0,200})?\/?>|<!\[CDATA\[|\]\]>/gi;

/** How a letter was written for another format, and the text without that. */
interface Escaped {
  /** The first one, for people. */
  wrong: string;
  right: string;
}

/** Letters that were written for a web page, a link, a mail or a program: `Ren&eacute;`, `Ren\\u00e9`. */
export function escapedText(text: string): Escaped | null {
  if (!SIGN.test(text)) return null;
  let wrong = '';
  const noted = (found: string, letter: string | null): string => {
    if (letter === null) return found;
    wrong ||= found;
    return letter;
  };
  const right = text
    .replaceAll(MAIL, (word, charset: string, how: string, content: string) =>
      noted(word, mailText(charset, how, content)),
    )
    .replace(MARKDOWN, (_, mark: string, inner: string) => noted(mark, inner))
    .replaceAll(WORKBOOK, (escape, code: string) => noted(escape, workbookLetter(Number.parseInt(code, 16))))
    .replaceAll(UTF7, (escape, code: string) => noted(escape, utf7Letters(code)))
    .replaceAll(TAG, (tag) => noted(tag, /^<br/i.test(tag) ? ' ' : ''))
    .replaceAll(ENTITY, (entity, letter?: string, mark?: string, decimal?: string, hex?: string, name?: string) =>
      noted(entity, entityLetter(letter, mark, decimal, hex, name)),
    )
    .replaceAll(ESCAPE, (escape, long?: string, short?: string) =>
      noted(escape, letterOf(Number.parseInt(long ?? short ?? '', 16))),
    )
    .replaceAll(BYTES, (bytes) => noted(bytes, bytesText(bytes)));
  return wrong === '' ? null : { wrong, right: right.normalize('NFC').trim() };
}

function entityLetter(letter = '', mark = '', decimal = '', hex = '', name = ''): string | null {
  if (letter !== '') return letter + (MARKS[mark] ?? '');
  if (decimal !== '') return letterOf(Number(decimal));
  if (hex !== '') return letterOf(Number.parseInt(hex, 16));
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? null) : null;
}

const letterOf = (code: number): string | null =>
  code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;

/** A line break, which is how a workbook's cells end in other programs, is none here. */
const workbookLetter = (code: number): string | null => (code < 32 ? ' ' : letterOf(code));

/** The letters of UTF-7; `null` where they are none of Europe's: a phone number, a code. */
function utf7Letters(code: string): string | null {
  const bytes = Buffer.from(code, 'base64');
  const whole = bytes.subarray(0, bytes.length & ~1);
  if (whole.toString('base64').replace(/=+$/, '') !== code) return null;
  const text = whole.swap16().toString('utf16le');
  return /^[\u00A0-\u05FF]+$/.test(text) ? text : null;
}

function mailText(charset: string, how: string, content: string): string | null {
  const bytes =
    how.toUpperCase() === 'B'
      ? Buffer.from(content, 'base64')
      : Buffer.from(
          content
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function bytesText(bytes: string): string | null {
  try {
    return decodeURIComponent(bytes.replaceAll('=', '%'));
  } catch {
    return null;
  }
}
