import * as fc from '../../harness/property.ts';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../harness/runner.ts';
import {
  codeBlock,
  codeSpan,
  html,
  htmlLink,
  logText,
  markdownCell,
  markdownLink,
  markdownText,
  safeUrl,
  visible,
} from '../../../src/report/safe/escape.ts';

/** Pieces that attacks are made of, glued together at random, between any text at all. */
const pieces = [
  '@octocat',
  '@org/team',
  '#12',
  'GH-12',
  'org/repo#1',
  'ABC-77',
  'https://evil.example',
  'www.evil.example',
  'mailto:a@b.example',
  ':tada:',
  '$x$',
  'deadbeef1234',
  '[a](b)',
  '![a](b)',
  '<b>',
  '<!--',
  '-->',
  '|',
  '\\|',
  '`',
  '```',
  '**',
  '__',
  '~~',
  '# ',
  '- ',
  '1. ',
  '1) ',
  '> ',
  '+ ',
  '===',
  '---',
  '&amp;',
  '&#64;',
  '::error::x',
  '##[error]x',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\t',
  '\u0000',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u{e0041}',
  '\ud800',
  '\u3164',
  '\ufe0f',
  '\ue000',
  'javascript:alert(1)',
  '[^1]',
  '- [ ] x',
  'é',
  'Ж',
  'ي',
  '😀',
];
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 8 })),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f/u;

/** What a browser would have as text, one string a text node: a comment ends one. */
const textNodes = (markdown: string): string[] =>
  markdown
    .split('<!-- -->')
    .map((node) => node.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))));

describe('visible', () => {
  // As it is defined; most texts take a shorter way.
  const defined = (text: string): string =>
    text
      .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
      .replaceAll(
        /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu,
        (one) => `‹U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`,
      )
      .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
      .trim();

  it('is as defined, for every character by itself, between letters and twice', () => {
    const codes = Array.from({ length: 0x3000 }, (_, code) => code);
    const differs = (text: string): boolean => visible(text) !== defined(text);
    expect(
      codes.filter((code) => {
        const one = String.fromCharCode(code);
        return [one, `a${one}b`, `${one}${one} ${one}`].some(differs);
      }),
    ).toEqual([]);
  });

  it('is as defined, for any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(text)).toBe(defined(text));
      }),
    );
  });
});

describe('markdownText', () => {
  it('is made of plain characters, entities and gaps, whatever goes in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        // No ASCII sign but the harmless ones; a hyphen not at the start, digits at the start not as a list's number.
        expect(markdownText(text)).toMatch(
          /^(?!-|\d{1,9}[.)](?: |$))(?:[\p{L}\p{N}\p{M} ,.;?%'"()/-]|: |&#\d+;|<!-- -->|[^\u0000-\u007f])*$/u,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing that GitHub’s filters find in a text node', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const node of textNodes(markdownText(text))) {
          expect(node).not.toMatch(/@[\w-]/u);
          expect(node).not.toMatch(/#\d/u);
          expect(node).not.toMatch(/\bgh-\d/iu);
          expect(node).not.toMatch(/\p{L}-\d/u);
          expect(node).not.toMatch(/\w:\/\//u);
          expect(node).not.toMatch(/www\.\w/iu);
          expect(node).not.toMatch(/:[\w+-]+:/u);
          expect(node).not.toMatch(/\$[^$]+\$/u);
          expect(node).not.toMatch(/[\da-f]{7}/iu);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what cannot be seen, and keeps to one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const shown of [markdownText(text), html(text), logText(text), visible(text)]) {
          expect(shown).not.toMatch(UNSEEN);
          expect(shown).not.toMatch(/[\n\r\u2028\u2029\u0085]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing that can be seen', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(textNodes(markdownText(text)).join('')).toBe(visible(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays readable for ordinary words', () => {
    expect(markdownText('This file would deactivate 31 of 240 people (12.9 %).')).toBe(
      'This file would deactivate 31 of 240 people (12.9 %).',
    );
    expect(markdownText("Anja-Lena d'Or, Ph.D.")).toBe("Anja-Lena d'Or, Ph.D.");
    expect(markdownText('- a')).toBe('&#45; a');
    expect(markdownText('12. March')).toBe('12&#46; March');
  });

  it('breaks a mention, which an entity alone does not', () => {
    expect(markdownText('@octocat')).toBe('&#64;<!-- -->octocat');
    expect(markdownText('a\u202eb')).toBe('a‹U&#43;202E›b');
  });

  it('is what the cells of the last job for many tenants are made of as well', async () => {
    const { cell } = (await import(join(ROOT, '.github/actions/commands.mjs'))) as { cell: (text: unknown) => string };
    fc.assert(
      fc.property(hostile, (text) => {
        expect(cell(text)).toBe(markdownText(text));
      }),
      { numRuns: 1000 },
    );
    expect([cell('@example/all'), cell('www.evil.example'), cell(12)]).toEqual([
      '&#64;<!-- -->example/all',
      'www&#46;<!-- -->evil.example',
      '12',
    ]);
  });

  it('never breaks a table row', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) => {
        const row = `| ${cells.map((cell, i) => (i % 2 ? codeSpan(cell) : markdownCell(cell))).join(' | ')} |`;
        expect(row.split('|').length).toBe(cells.length + 2);
        expect(row).not.toContain('\n');
      }),
    );
    expect(markdownCell('')).toBe('–');
  });
});

describe('logText', () => {
  it('is never a workflow command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(logText(text)).not.toMatch(/::/u);
        expect(logText(text)).not.toContain('##[');
      }),
      { numRuns: 1000 },
    );
    expect(logText('::error::x')).toBe(': :error: :x');
  });
});

describe('html', () => {
  it('makes no element, entity or attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(html(text)).toMatch(/^(?:[^&<>"'`=]|&(?:amp|lt|gt|quot|#39|#96|#61);)*$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('links', () => {
  it('go to web addresses only, and cannot be left', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((rest) => `https://github.com/${rest}`),
        ),
        (address) => {
          const link = markdownLink('12', address);
          expect(link).toMatch(/^(?:12|\[12\]\(https?:\/\/[^\s()<>[\]|`\\"]+\))$/u);
          const anchor = htmlLink('12', address);
          expect(anchor).toMatch(/^(?:12|<a href="https?:\/\/[^\s<>"']+" rel="noreferrer">12<\/a>)$/u);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://user:pw@evil.example/',
    'ftp://a.example',
    '',
    'https://',
  ])('does not follow %s', (address) => {
    expect(safeUrl(address)).toBeNull();
  });

  it('keeps every sign of an address that could end a link, in its other spelling', () => {
    const url = 'https://github.com/acme/blob/a(b)*c!d.csv';
    expect(markdownLink('12', url)).toBe('[12](https://github.com/acme/blob/a%28b%29%2Ac!d.csv)');
    expect(markdownLink('12', "https://github.com/acme/it's")).toBe('[12](https://github.com/acme/it%27s)');
  });

  it('keeps an ordinary address', () => {
    expect(markdownLink('12', 'https://github.com/acme/people/blob/abc/my%20file.csv?plain=1#L12')).toBe(
      '[12](https://github.com/acme/people/blob/abc/my%20file.csv?plain=1#L12)',
    );
  });
});

describe('codeBlock', () => {
  it('cannot be closed by what it holds', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (lines) => {
        const [open = '', ...rest] = codeBlock(lines, 'yaml').split('\n');
        const fence = open.replace('yaml', '');
        expect(rest.at(-1)).toBe(fence);
        expect(rest).toHaveLength(lines.length + 1);
        for (const line of rest.slice(0, -1)) expect(line).not.toContain(fence);
      }),
    );
    expect(codeBlock(['roles:', '  allowed:'])).toBe('```\nroles:\n  allowed:\n```');
  });
});
