/** A status in comparison form: letters’ case, kinds of spaces, `_` and `-` do not matter. */
export const comparedStatus = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
