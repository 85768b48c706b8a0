/** Letters above ASCII that Windows-1252 has. */
const WESTERN = 'À-ÖØ-öø-ÿŠŒŽšœžŸ';
/** A word of nothing but such letters, or four of them in a row: no language of the West writes so. */
const HEAP = new RegExp(`(?<![\\p{L}\\p{M}])[${WESTERN}]{3,}(?![\\p{L}\\p{M}])|[${WESTERN}]{4,}`, 'u');
/** A capital with a mark inside a word of small letters, as MacRoman and the DOS code pages leave it: `RenŽ`. */
const CAPITAL = /(?<!\p{L})(\p{L}*\p{Ll})[À-ÖØ-ÞŠŒŽŸ]/u;
/** The same right behind the first letter: `JŸrgen`. “DŽ” is a letter of Croatian. */
const SECOND = /(?<!\p{L})(?:\p{Lu}[ŠŸ]|(?!D)\p{Lu}Ž)\p{Ll}/u;
const PREFIX = /^(?:Mc|Mac|De|Di|Da|Du|Del|La|Le|Fitz|Van|Von|Al|El|O)$/u;
/** Signs no name has beside a letter. */
const SIGNS = '¡¢£¤¥¦§©«¬®¯°±²³µ¶¸¹»¼½¾¿×÷€‚ƒ„†‡ˆ‰‹•˜™›\u2500-\u25FF√∞∑∏∂∆◊≈≠≤≥Ω';
const SIGN = new RegExp(`\\p{L}[${SIGNS}]|[${SIGNS}]\\p{L}|\\p{L}[“”]\\p{L}`, 'u');
/** A quotation mark that opens, or closes, alone at a word: half of a two-byte character. */
const LONE_QUOTE = /^[^“”]*(?:“\p{L}|\p{L}”)[^“”]*$/u;

/**
 * Letters of a cell that are no word in any language: the file was saved in another encoding than it was read in
 * (Cyrillic, Greek, Central European, Japanese code pages, MacRoman, DOS).
 * @param isName in a column of names, where signs have no place either
 * @returns the letters in question, `''` where there are none
 */
export function foreignLetters(text: string, isName: boolean): string {
  const heap = HEAP.exec(text)?.[0];
  if (heap && !isWord(heap)) return heap.slice(0, 12);
  if (!isName) return '';
  const capital = CAPITAL.exec(text);
  if (capital && !PREFIX.test(capital[1] as string)) return capital[0].slice(-1);
  const second = SECOND.exec(text);
  if (second) return second[0].slice(1, 2);
  const sign = SIGN.exec(text) ?? LONE_QUOTE.exec(text);
  return sign ? (/[^\p{L}\s]/u.exec(sign[0])?.[0] ?? '') : '';
}

/** Short words of capitals (`ÅÄÖ`), and one letter drawn out (`Jäääär`), are written in the West too. */
const isWord = (heap: string): boolean =>
  (heap.length < 4 && heap === heap.toUpperCase()) || new Set(heap.toLowerCase()).size < 3;
