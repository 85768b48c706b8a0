/** Where a look is worth it: nearly no cell has one of these signs. */
const SIGN = /[&%\\=<]/;

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
/** UTF-8 of links (`%C3%A9`) and of mail (`=C3=A9`); a space of a link between letters. */
const BYTES = /(?:[%=][C-Fc-f][0-9A-Fa-f](?:[%=][89ABab][0-9A-Fa-f]){1,3})+|(?<=[\p{L}\p{N}])%20(?=[\p{L}\p{N}])/gu;
/** Marks of a web page. */
const TAG = /<\/?(?:br|b|i|u|p|div|span|font|strong|em|a|td|tr|li|ul)(?:\s[^<>]{0,200})?\/?>|<!\[CDATA\[|\]\]>/gi;

/** How a letter was written for another format, and the text without that. */
export interface Escaped {
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

function bytesText(bytes: string): string | null {
  try {
    return decodeURIComponent(bytes.replaceAll('=', '%'));
  } catch {
    return null;
  }
}
