/** Letters above ASCII that the languages of Windows-1252 write, each language (or family) by itself. */
const ALPHABETS = [
  'äöüßéèêëàâçïîôûùœæÿ', // German, French
  'àèéìòùíóîü', // Italian
  'áéíóúüñçàèïòôâêãõ', // Spanish, Portuguese, Catalan
  'åäöøæéüè', // Danish, Norwegian, Swedish
  'åäöõüšž', // Finnish, Estonian
  'áðéíóúýþæö', // Icelandic
  'âêîôûëïàèìòù', // Welsh, Scottish Gaelic
  'áéíóúëïöüè', // Irish, Dutch
].map((letters) => new Set(letters));

const WORD = /(?<!\p{L})\p{L}*[^\p{ASCII}\P{L}]\p{L}*/gu;
const ABOVE = /[^\p{ASCII}\P{L}]/gu;

/**
 * Looks whether letters that were read as Windows-1252 can be that: Czech, Polish, Hungarian, Turkish or Baltic text
 * saved in its own eight-bit encoding reads as letters too, but as words that no language of the West writes.
 */
export class WesternLetters {
  readonly #seen = new Set<string>();
  #odd: string | undefined;

  see(text: string): void {
    for (const [word] of text.matchAll(WORD)) {
      const letters = word.toLowerCase().match(ABOVE) ?? [];
      for (const letter of letters) this.#seen.add(letter);
      if (this.#odd === undefined && !ALPHABETS.some((alphabet) => letters.every((letter) => alphabet.has(letter))))
        this.#odd = word;
    }
  }

  /** The letters that show another encoding, `undefined` where nothing does. */
  wrong(): string | undefined {
    if (this.#odd !== undefined) return (this.#odd.match(ABOVE) ?? []).join('');
    const has = (letters: string): boolean => Array.from(letters).some((letter) => this.#seen.has(letter));
    // Turkish ş, ğ and ı are þ, ð and ý here: in Iceland they do not stand without the others.
    if (has('ðþý') && !has('áéíóúæ')) return this.#of('ðþý');
    // Hungarian ő and ű are õ and û here: Portuguese has ã or ç beside them, Estonian ä, French è, ê, î or ô.
    if (has('õ') && !has('ãçäñ')) return this.#of('õû');
    return undefined;
  }

  #of(letters: string): string {
    return Array.from(letters)
      .filter((letter) => this.#seen.has(letter))
      .join('');
  }
}
