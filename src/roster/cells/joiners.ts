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
let joining: RegExp | null = null;
/** Made when the first joiner comes by: the tables of so many scripts take longer to load than a small file to read. */
const joiningLetter = (): RegExp =>
  (joining ??= new RegExp(`[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u'));
const LETTER = /[\p{L}\p{M}]/u;
const PICTURE = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F/u;

/** Invisible characters beside the joiners, each with the character before it that makes it mean something. */
const SELECTORS: readonly { own: RegExp; after: RegExp }[] = [
  // Variants of signs, emoji and Chinese characters: 葛󠄀 is another one than 葛 in a Japanese name.
  { own: /[\uFE00-\uFE0F]/u, after: /[\p{Extended_Pictographic}\p{Script=Han}\p{S}#*0-9]/u },
  { own: /[\u{E0100}-\u{E01EF}]/u, after: /\p{Script=Han}/u },
  { own: /[\u180B-\u180D\u180F]/u, after: /\p{Script=Mongolian}/u },
  { own: /[\u115F\u1160]/u, after: /[\u1100-\u1160\uA960-\uA97C]/u },
  // Flags of regions.
  { own: /[\u{E0020}-\u{E007F}]/u, after: /[\u{1F3F4}\u{E0020}-\u{E007E}]/u },
];

/** Whether the invisible character at a place is one that its text needs, and not one that nobody meant. */
export function isNeeded(text: string, at: number): boolean {
  const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const before = lastCharacter(text, at);
  return isJoined(text, at) || SELECTORS.some(({ own, after }) => own.test(mark) && after.test(before));
}

/**
 * Whether the character at a place is a joiner that its text needs: between letters of a script that is spelled with
 * it, or inside an emoji of several parts.
 */
export function isJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== ZWNJ && code !== ZWJ) return false;
  const before = lastCharacter(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  const isIn = (character: string): boolean => LETTER.test(character) && joiningLetter().test(character);
  if (isIn(before) && isIn(after)) return true;
  return code === ZWJ && PICTURE.test(before) && /\p{Extended_Pictographic}/u.test(after);
}

function lastCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const wide = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return at === 0 ? '' : text.slice(at - (wide ? 2 : 1), at);
}
