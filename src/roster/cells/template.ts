import { nearestWord } from '../../text/nearest.ts';

/** Words a template may pipe a column through. */
const FILTERS = {
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
  trim: (text: string) => text.trim(),
  ascii: (text: string) => toAscii(text),
  compact: (text: string) => text.replaceAll(' ', ''),
  family: (text: string) => namePart(text, 0),
  given: (text: string) => namePart(text, 1),
} as const satisfies Record<string, (text: string) => string>;

export const FILTER_NAMES = Object.keys(FILTERS) as (keyof typeof FILTERS)[];

/**
 * The part of a name written *Last, First*, without what HR systems put behind it in brackets (“(On Leave)”). Nothing
 * where there is not exactly one comma: which word is the family name, nobody can say.
 */
function namePart(text: string, part: 0 | 1): string {
  const parts = text
    .trimEnd()
    .replace(/(?:\s{0,9}\([^()]{0,80}\)){1,9}$/, '')
    .split(',')
    .map((each) => each.trim());
  return parts.length === 2 && parts.every((each) => each !== '') ? (parts[part] as string) : '';
}

/** Letters that do not come apart into an ASCII letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
};

/**
 * Latin letters without their marks (`é` → `e`); letters of other scripts stay, so that the address check still sees
 * them.
 */
export function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\u0000-\u007F]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Literal text and columns in turn. */
export interface Template {
  columns: string[];
  /** @returns the text, or `''` where one of the columns is empty: half a template is no value */
  fill(cell: (column: string) => string): string;
}

type TemplateProblem = { found: string; expected: string; suggestion: string };

/** Whether what the policy's `columns` say of a field is a template, and no header. */
export const isTemplate = (text: string): boolean => text.includes('{{');

/** Parses `{{Column | filter | filter}}` with text around it, e.g. `{{UserID | lower}}@example.com`. */
export function parseTemplate(text: string): Template | TemplateProblem {
  const parts: ((cell: (column: string) => string) => string | null)[] = [];
  const columns: string[] = [];
  let at = 0;
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const literal = text.slice(at, match.index);
    parts.push(() => literal);
    at = match.index + match[0].length;
    const [column = '', ...names] = (match[1] as string).split('|').map((word) => word.trim());
    if (column === '') return { found: match[0], expected: 'the name of a column between the braces', suggestion: '' };
    const unknown = names.find((name) => !Object.hasOwn(FILTERS, name));
    if (unknown !== undefined) {
      return {
        found: `filter “${unknown}”`,
        expected: `one of ${FILTER_NAMES.join(', ')}`,
        suggestion: nearestWord(unknown, FILTER_NAMES),
      };
    }
    const filters = (names as (keyof typeof FILTERS)[]).map((name) => FILTERS[name]);
    columns.push(column);
    parts.push((cell) => {
      const value = filters.reduce((value, filter) => filter(value), cell(column));
      return value === '' ? null : value;
    });
  }
  const rest = text.slice(at);
  if (text.replace(/\{\{[^{}]*\}\}/g, '').match(/\{\{|\}\}/)) {
    return { found: text, expected: 'every {{ closed by }}', suggestion: '' };
  }
  parts.push(() => rest);
  return {
    columns,
    fill(cell) {
      let filled = '';
      for (const part of parts) {
        const piece = part(cell);
        if (piece === null) return '';
        filled += piece;
      }
      return filled;
    },
  };
}
