/**
 * Mojibake: text in UTF-8 that a program took for an eight-bit encoding and saved again. `RenÃ©e` was `Renée`. What the
 * bytes were is certain, so it can be taken back.
 */

/** The upper half of code pages that `TextDecoder` does not know, from byte 0x80. */
const CODE_PAGES = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩' +
    '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´' +
    '\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
} as const;

type Bytes = ReadonlyMap<string, number>;

const upperHalf = (decode: (byte: number) => string): Bytes =>
  new Map(Array.from({ length: 128 }, (_, at): [string, number] => [decode(128 + at), 128 + at]));

function ofLabel(label: string): Bytes {
  const decoder = new TextDecoder(label);
  return upperHalf((byte) => decoder.decode(Uint8Array.of(byte)));
}

/** Windows-1252 with the control characters of Latin-1 beside it: both are met. */
function western(): Bytes {
  return new Map([...upperHalf((byte) => String.fromCharCode(byte)), ...ofLabel('windows-1252')]);
}

let alphabets: { bytes: Bytes; isWestern: boolean }[] | null = null;

/** Made when the first letter above ASCII comes by: most files have none. */
const allAlphabets = (): { bytes: Bytes; isWestern: boolean }[] =>
  (alphabets ??= [
    { bytes: western(), isWestern: true },
    ...['macintosh', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257', 'iso-8859-2']
      .concat(['ibm866', 'koi8-r', 'x-mac-cyrillic', 'iso-8859-15'])
      .map((label) => ({ bytes: ofLabel(label), isWestern: false })),
    ...Object.values(CODE_PAGES).map((page) => ({
      bytes: upperHalf((byte) => Array.from(page)[byte - 128] ?? ''),
      isWestern: false,
    })),
  ]);

/** A text that was read wrongly once, as it was before, with the letters that gave it away. */
interface Repair {
  text: string;
  /** `Ã©` and what it was, for people: the first one. */
  wrong: string;
  right: string;
}

/**
 * Takes mojibake back, also where it happened several times over.
 * @returns `null` where the text is none
 */
export function repairMojibake(text: string): Repair | null {
  let repaired: Repair | null = null;
  for (let times = 0; times < 3; times += 1) {
    const next: Repair | null = once(repaired?.text ?? text);
    if (!next) break;
    repaired = { ...(repaired ?? next), text: next.text };
  }
  return repaired;
}

function once(text: string): Repair | null {
  if (!/[^\u0000-\u007F]/.test(text)) return null;
  const repairs = allAlphabets().flatMap(({ bytes, isWestern }) => undone(text, bytes, isWestern) ?? []);
  return repairs.find(({ whole }) => whole) ?? repairs[0] ?? null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text with every sequence of bytes that is one UTF-8 character as that character; `whole` where nothing above
 * ASCII is left.
 */
function undone(
  text: string,
  alphabet: Bytes,
  isWestern: boolean,
  isProven = false,
): (Repair & { whole: boolean }) | null {
  const letters = Array.from(text);
  let result = '';
  let first: { wrong: string; right: string } | null = null;
  let decoded = '';
  let whole = true;
  for (let at = 0; at < letters.length;) {
    const letter = letters[at] as string;
    const lead = letter > '\u007F' ? alphabet.get(letter) : undefined;
    const size = lead === undefined ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    const right = size > 0 ? character(letters.slice(at, at + size), alphabet, size) : null;
    if (right !== null && isMeant(letters, at, size, right, isProven)) {
      first ??= { wrong: letters.slice(at, at + size).join(''), right };
      decoded += right;
      result += right;
      at += size;
      continue;
    }
    // Other alphabets have letters of their own that look like such bytes by accident: there all of them must be.
    if (letter > '\u007F' && !isWestern) return null;
    if (letter > '\u007F') whole = false;
    result += letter;
    at += 1;
  }
  if (!first) return null;
  const isLatin = /^[\u00A0-\u017F\u2010-\u20AC\u2122\uFEFF]*$/u.test(decoded);
  const isMixed = /[A-Za-z]/.test(text);
  if (isLatin ? !isWestern && !isMixed && decoded.length < 2 : Array.from(decoded).length < 2) return null;
  // Where one is proven, those that might be letters of a word are none either.
  if (!isProven) return undone(text, alphabet, isWestern, true);
  return { text: result.normalize('NFC'), ...first, whole };
}

function character(letters: readonly string[], alphabet: Bytes, size: number): string | null {
  const bytes = letters.map((letter) => alphabet.get(letter) ?? 0);
  if (bytes.length < size || bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/**
 * Whether a character that two to four letters would be is one that people write. Letters that could stand side by side
 * in a word of capitals – a Romanian `ĂŞ` – are left alone.
 */
function isMeant(letters: readonly string[], at: number, size: number, right: string, isProven: boolean): boolean {
  const code = right.codePointAt(0) as number;
  if (code < 0xa0 || (code > 0x17f && code < 0x370 && !'ʼƒˆ˜'.includes(right))) return false;
  if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\uFEFF]/u.test(right)) return false;
  if (size > 2 || code > 0x17f || isProven) return true;
  const second = letters[at + 1] as string;
  const isOrdinary = /[‘’“”‚„–—…]/u.test(second);
  if (!/\p{L}/u.test(second) && !(isOrdinary && code > 0xff)) return true;
  const around = `${letters[at - 1] ?? ''}${letters[at + size] ?? ''}`;
  return /\p{Ll}/u.test(around) && !/\p{Ll}/u.test(letters[at] as string);
}
