import { describe, expect, it } from 'vitest';
import { excerpt, type ExcerptOptions, plain } from '../../../src/cli/markdown.ts';
import { cut, padded, Style, width, wrapped } from '../../../src/cli/terminal.ts';

const style = new Style(false);
const shown = (markdown: string, limits: Partial<ExcerptOptions> = {}): { lines: string[]; more: number } =>
  excerpt(markdown, { style, columns: 60, lines: 20, rows: 10, ...limits });

const fold = (title: string): string[] => [
  `<details><summary>${title}</summary>`,
  '',
  '| A | B |',
  '|---|---|',
  '| 1 | x<br>y |',
  '| 2 | z |',
  '',
  '</details>',
  '',
];

describe('an excerpt', () => {
  it('shows headings and tables, and folds what GitHub folds', () => {
    const { lines, more } = shown(
      [
        '<!-- marker -->',
        '## ✅ Plan',
        '**Two people join.**',
        '',
        '| | People | What |',
        '|---|--:|---|',
        '| ➕ Join | 12 | made \\| new |',
        '| Leave | 3 | – |',
        '',
        '<details><summary>More (2)</summary>',
        '',
        'hidden',
        '</details>',
        'end [here](https://example.com/x)',
      ].join('\n'),
    );
    expect(lines).toEqual([
      '✅ Plan',
      'Two people join.',
      '',
      '         People  What',
      '➕ Join      12  made | new',
      'Leave         3  –',
      '',
      '▸ More (2)',
      '',
      'end here',
    ]);
    expect(more).toBe(0);
  });

  it('keeps to its limits and says what is left out', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `| ${i} | ${'x'.repeat(100)} |`);
    const { lines } = shown(['| a | b |', '|---|---|', ...rows].join('\n'), { rows: 2, columns: 30 });
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => width(line) <= 30)).toBe(true);
    expect(lines.at(-1)).toBe('… and 7 more');
    expect(shown(['a', 'b', '', 'c'].join('\n'), { lines: 2 })).toEqual({ lines: ['a', 'b'], more: 1 });
  });

  it('shows what is to be copied with its indentation, also inside a fold', () => {
    const fence = ['```yaml', 'roles:', '  allowed:', '    Team Lead: {}', '```', ''];
    const lines = ['    roles:', '      allowed:', '        Team Lead: {}'];
    expect(shown(['Add:', ...fence].join('\n')).lines).toEqual(['Add:', ...lines]);
    const fold = ['<details><summary>One</summary>', '', ...fence, '</details>'].join('\n');
    expect(shown(fold, { open: { rows: 5 } }).lines).toEqual(['▾ One', ...lines]);
  });

  it('goes on in the next line where nothing may be cut', () => {
    const { lines } = shown(['| a | b |', '|---|---|', '| one | two three four five |'].join('\n'), {
      columns: 16,
      whole: true,
    });
    expect(lines).toEqual(['a    b', 'one  two three', '     four five']);
  });

  it('opens one fold, and puts the titles of the others side by side', () => {
    const { lines, more } = shown([...fold('One (2)'), ...fold('Two (2)'), ...fold('Three (2)'), 'end'].join('\n'), {
      open: { title: 'Two', rows: 1 },
    });
    expect(lines).toEqual([
      '▸ One (2)',
      '',
      '▾ Two (2)',
      'A  B',
      '1  x · y',
      '… and 1 more',
      '',
      '▸ Three (2)',
      '',
      'end',
    ]);
    expect(more).toBe(0);
    expect(shown([...fold('One (2)'), ...fold('Two (2)')].join('\n')).lines).toEqual(['▸ One (2)   ▸ Two (2)']);
  });

  it('opens all folds where no title is named, with the text in them', () => {
    const inside = ['<details><summary>Two (2)</summary>', '', 'First **this**.', '', ...fold('').slice(2), 'end'];
    expect(shown([...fold('One (2)'), ...inside].join('\n'), { open: { rows: 5 } }).lines).toEqual([
      '▾ One (2)',
      'A  B',
      '1  x · y',
      '2  z',
      '',
      '▾ Two (2)',
      'First this.',
      '',
      'A  B',
      '1  x · y',
      '2  z',
      '',
      'end',
    ]);
  });

  it('bears a table whose rows are short or do not fit, a fold without its end, and bare tags', () => {
    const wide = ['| first title | second title |', '|---|--:|', '| 1 |', '| | 2 |'].join('\n');
    expect(shown(wide).lines).toEqual(['first title  second title', '1', '                        2']);
    expect(shown(wide, { whole: true }).lines).toEqual(shown(wide).lines);
    expect(shown(wide, { columns: 10 }).lines[0]).toBe('first t…  second …');
    expect(shown('| only |').lines).toEqual(['only']);
    // Where sentences can give way, no word is broken.
    const words = [
      '| Person | When | What |',
      '|---|---|---|',
      '| ada@acme.example | 2026-11-27 | one two three four |',
    ];
    expect(shown(words.join('\n'), { whole: true, columns: 40 }).lines).toEqual([
      'Person            When        What',
      'ada@acme.example  2026-11-27  one two',
      '                              three four',
    ]);
    expect(shown('<div align="left">\nText\n</div>').lines).toEqual(['Text']);
    const open = ['<details><summary>One</summary>', '', 'Inside'].join('\n');
    expect(shown(open).lines).toEqual(['▸ One', '', 'Inside']);
    expect(shown(open, { open: { rows: 5 } }).lines[0]).toBe('▾ One');
  });

  it('shows text as it was before it was escaped', () => {
    expect(plain('A\\_B &lt;b&gt; &amp;amp; `c` **d** &#64;x')).toBe('A_B <b> &amp; c d @x');
  });
});

describe('a terminal', () => {
  it('counts columns as it draws them', () => {
    expect([width('abc'), width('➕'), width('漢'), width('e\u0301'), width('\u001B[1mx\u001B[22m')]).toEqual([
      3, 2, 2, 1, 1,
    ]);
    expect(padded('➕', 4)).toBe('➕  ');
    expect(cut('abcdef', 4)).toBe('abc…');
    // Of a name or an address nothing is lost: “ada.ker…” is nobody.
    expect(wrapped('one two  threefour five', 8)).toEqual(['one two ', 'threefou', 'r five']);
    expect(wrapped('abcdefghi', 4)).toEqual(['abcd', 'efgh', 'i']);
    expect(wrapped('漢字仮名', 4)).toEqual(['漢字', '仮名']);
    expect(wrapped('', 4)).toEqual(['']);
    expect(wrapped('漢', 1)).toEqual(['漢']);
  });

  it('has no colours without a TTY or with NO_COLOR', () => {
    expect(Style.of({ isTTY: false }, {}).red('x')).toBe('x');
    expect(Style.of({ isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }).red('x')).toBe('x');
    expect(Style.of({ isTTY: true }, {}).red('x')).toBe('\u001B[31mx\u001B[39m');
  });
});
