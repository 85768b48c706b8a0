/** Zero-width non-joiner and joiner. */
const ZWNJ = 0x200c;
const ZWJ = 0x200d;

/** Scripts whose spelling needs the joiners (Unicode Standard Annex 31, 2.3; RFC 5892, A.1 and A.2). */
const SCRIPTS = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Nko',
  'Mandaic',
  'Adlam',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
  'Tibetan',
];
const JOINING = new RegExp(`[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u');
const LETTER = /[\p{L}\p{M}]/u;
const PICTURE = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F/u;

/**
 * Whether the character at a place is a joiner that its text needs: between letters of a script that is spelled with
 * it, or inside an emoji of several parts.
 */
export function isJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== ZWNJ && code !== ZWJ) return false;
  const before = lastCharacter(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  const isIn = (character: string): boolean => LETTER.test(character) && JOINING.test(character);
  if (isIn(before) && isIn(after)) return true;
  return code === ZWJ && PICTURE.test(before) && /\p{Extended_Pictographic}/u.test(after);
}

function lastCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const wide = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return at === 0 ? '' : text.slice(at - (wide ? 2 : 1), at);
}
