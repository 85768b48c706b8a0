import { describe, expect, it } from 'vitest';
import { ownText } from '../../../src/text/own-text.ts';

describe('a text of its own', () => {
  it.each(['', 'a', 'Given1.Fam', 'Given1.Family', '\u{1F600} and eleven more', '\ud800 and a dozen more'])(
    'is the same: %j',
    (text) => expect(ownText(`${text}|`.slice(0, -1))).toBe(text),
  );
});
