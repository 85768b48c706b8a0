import { excerpt } from '../src/cli/markdown.ts';
import { cut, padded, type Style } from '../src/cli/terminal.ts';

/** Prints the demo: a title for each act, the action's log beside a bar, excerpts of what it wrote, a verdict. */
export class Stage {
  readonly style: Style;
  readonly #columns: number;
  readonly #print: (line: string) => void;
  #shown = 0;

  constructor(style: Style, columns: number, print: (line: string) => void) {
    this.style = style;
    this.#columns = Math.min(110, Math.max(60, columns)) - 4;
    this.#print = print;
  }

  title(text: string, lines: string[]): void {
    this.#print(`\n${this.style.bold(text)}`);
    for (const line of lines) this.#print(this.style.dim(line));
  }

  act(number: number, title: string, how: string): void {
    this.#shown = 0;
    this.#print(`\n${this.style.blue(`━━ ${number}`)} ${this.style.bold(title)}`);
    this.#print(`   ${this.style.dim(how)}\n`);
  }

  /** A line of the action's log; empty ones and whatever comes after so many are left to the log file. */
  log(line: string, limit = 14): void {
    if (line.trim() === '' || ++this.#shown > limit) return;
    this.#print(`   ${this.style.dim('│')} ${cut(line, this.#columns - 2)}`);
  }

  /** The first part of a Markdown file, in a frame. */
  document(
    name: string,
    markdown: string,
    limits: { lines: number; rows: number; open?: { title: string; rows: number } },
  ): void {
    const { lines, more } = excerpt(markdown, { style: this.style, columns: this.#columns - 2, ...limits });
    this.#print(`\n   ${this.style.dim(`┌ ${name} ${'─'.repeat(Math.max(0, this.#columns - name.length - 3))}`)}`);
    for (const line of lines) this.#print(`   ${this.style.dim('│')} ${line}`.trimEnd());
    this.#print(`   ${this.style.dim(more > 0 ? `└ ${more} more ${more === 1 ? 'line' : 'lines'} in the file` : '└')}`);
  }

  good(text: string): void {
    this.#print(`   ${this.style.green('✔')} ${text}`);
  }

  bad(text: string): void {
    this.#print(`   ${this.style.red('✖')} ${text}`);
  }

  gap(): void {
    this.#print('');
  }

  /** Rows of a name and what it is. */
  list(rows: readonly (readonly [string, string])[]): void {
    const first = Math.max(...rows.map(([name]) => name.length)) + 2;
    for (const [name, text] of rows) this.#print(`   ${this.style.blue(padded(name, first))}${this.style.dim(text)}`);
  }
}
