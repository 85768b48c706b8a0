import { seededRandom } from '../tenant/server.ts';

/** A source of hostile things: the same seed gives the same ones. */
export class Hostile {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** A text made of pieces that mean something somewhere: to a runner, a browser, a spreadsheet, a terminal, a disk. */
  text(most = 5): string {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(PIECES)).join(this.pick(['', '', ' ']));
  }

  /** A text that is no hostile one, as often as not. */
  word(): string {
    return this.chance(0.5) ? this.pick(['Ann', 'Berg', 'Sales', 'agent', 'x@example.com', '2026-01-31']) : this.text();
  }
}

const PIECES = [
  '=cmd|calc!A0',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＠x',
  "'=1",
  ';=2',
  '|-3',
  '\t=4',
  '\n=5',
  '\r=6',
  '::error file=a::owned',
  '::add-mask::x',
  '::set-output name=a::b',
  '::stop-commands::t',
  '##[error]owned',
  '%0A::error::x',
  '@octocat',
  '@example/team',
  '#1',
  'GH-1',
  'https://evil.example/x',
  'www.evil.example',
  '[click](https://evil.example)',
  '![i](https://evil.example/i.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</script><!--',
  '<!-- cxone-roster:00 -->',
  '-->',
  '<a href="javascript:alert(1)">x</a>',
  '`code`',
  '```',
  '| a | b |',
  '**bold**',
  '$x$',
  ':tada:',
  '\u202Etxt.exe',
  '\u2066x\u2069',
  '\u200B',
  '\u0000',
  '\u001B[31mred',
  '\u001B]8;;https://evil.example\u0007x\u001B]8;;\u0007',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '\u{E0041}',
  '../../etc/passwd',
  '/proc/self/environ',
  '.git/config',
  '"',
  '""',
  ',',
  ';',
  "'",
  '\\',
  '\\"',
  '{"a":1}',
  '{{userName}}',
  '${{ secrets.X }}',
  '[!REMOVE!]',
  '1.2E+05',
  '#REF!',
  'Infinity',
  '__proto__',
  'constructor',
  'toString',
  'e\u0301',
  '名前',
  '👨‍👩‍👧',
  'a'.repeat(300),
  'Ann',
  'Fonseca',
  'terminated',
  'active',
  '2026-02-30',
  '31/12/2026',
];
