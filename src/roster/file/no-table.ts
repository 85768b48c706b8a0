import type { RosterFile } from '../../model/entry.ts';
import { isLfsPointer } from '../../text/lfs-pointer.ts';
import type { Finding } from '../issues/ledger.ts';
import { upTo } from '../../text/figures.ts';

/** What a text is that is not the table it should be, by its beginning; `null` where it may be one. */
export function nameOfText(text: string, { format, path }: Pick<RosterFile, 'format' | 'path'>): Finding | null {
  const start = text.slice(0, 4096).trimStart();
  const is = (code: 'lfs-pointer' | 'not-a-table', found: string, expected: string): Finding => ({
    column: null,
    code,
    severity: 'error',
    found,
    expected,
  });
  if (isLfsPointer(start))
    return is(
      'lfs-pointer',
      'a Git LFS pointer, not the file it stands for',
      'the file itself: set `lfs: true` for actions/checkout',
    );
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta|table|div)\b/i.test(start))
    return is(
      'not-a-table',
      'a web page (HTML)',
      'the export itself: a page like this is saved in its place where the download needs a sign-in; if the table is ' +
        'in it, open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”',
    );
  if (/^<(?:\?xml|\?mso-application|Workbook|ss:Workbook)\b/i.test(start))
    return is(
      'not-a-table',
      /<(?:ss:)?Workbook\b|mso-application/i.test(start) ? 'an Excel workbook in XML' : 'an XML file',
      'a table: save it as “CSV UTF-8 (comma delimited)”',
    );
  if (/^diff --git |^--- a\/[^\r\n]*\r?\n\+\+\+ b\//.test(start))
    return is('not-a-table', 'a patch (git diff), not the file itself', 'the file as it is after the change');
  if (start.startsWith('{\\rtf')) return is('not-a-table', 'a text document (RTF)', 'a table: save it as CSV');
  if (/^%!PS|^-----BEGIN /.test(start))
    return is('not-a-table', 'a document or key, not a table', 'a table: export it as CSV');
  if (format === 'csv' && /^(?:\[\s*(?:\{\s*(?:"|\})|\]\s*$)|\{\s*"[^"\n]*"\s*:)/.test(start))
    return is(
      'not-a-table',
      `JSON, in a file named ${extension(path)}`,
      'a name that ends in .json, or in .jsonl where each line is one object; or a table saved as CSV',
    );
  if (format === 'json' && start !== '' && isTable(start))
    return is(
      'not-a-table',
      `a table (CSV), in a file named ${extension(path)}`,
      'a name that ends in .csv; or the people as JSON',
    );
  return null;
}

const extension = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0] ?? path;

/** A first line of names with separators between them, and nothing of JSON. */
function isTable(start: string): boolean {
  const [line = ''] = start.split(/[\r\n]/);
  return (
    !/^["'{[\d/-]|^(?:true|false|null)\b/.test(line) &&
    /^[\p{L}][\p{L}\p{N} _.'#"-]*(?:[,;\t|][^,;\t|{}[\]]*)+$/u.test(line)
  );
}

const MARKERS = /^(?:<{7}|>{7}|\|{7})(?= |$)|^={7}$/;
const MOST_LINES = 20;

/**
 * Looks for the lines that Git leaves where a merge was not resolved, through the whole text: such a file says two
 * things, and is read as neither.
 */
export class ConflictWatch {
  #line = 1;
  #tail = '';
  readonly #lines: { line: number; text: string }[] = [];

  /** @param piece the next part of the text */
  see(piece: string): void {
    if (piece === '') return;
    const text = this.#tail + piece;
    const last = text.lastIndexOf('\n') + 1;
    for (const sign of ['<<<<<<<', '=======', '>>>>>>>', '|||||||']) {
      for (let at = text.indexOf(sign); at !== -1 && at < last; at = text.indexOf(sign, at + 7)) {
        const before = text.charCodeAt(at - 1);
        if (at > 0 && before !== 10 && before !== 13) continue;
        this.#note(text, at);
      }
    }
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line += 1;
    // Of a line that goes on, only a beginning that may be a marker is kept.
    this.#tail = text.length - last <= 200 ? text.slice(last) : text.slice(last, last + 7).replace(/[<>=|]/g, ' ');
  }

  /** @returns the one error for the file, `null` where there is no conflict in it */
  end(): Finding | null {
    if (this.#tail !== '') this.see('\n');
    const opening = this.#lines.some(({ text }) => text.startsWith('<<<<<<<'));
    const closing = this.#lines.some(({ text }) => text.startsWith('>>>>>>>'));
    if (!opening && !closing) return null;
    const lines = this.#lines.sort((a, b) => a.line - b.line).map(({ line, text }) => `line ${line}: ${text}`);
    return {
      column: null,
      code: 'merge-conflict',
      severity: 'error',
      found: `unresolved merge conflict – ${upTo(lines, MOST_LINES)}`,
      expected: 'the rows of one side, or of both: edit the lines between the markers and delete the markers',
    };
  }

  #note(text: string, at: number): void {
    const end = /[\r\n]/.exec(text.slice(at, at + 300));
    const found = text.slice(at, end ? at + end.index : at + 80);
    if (!MARKERS.test(found)) return;
    let line = this.#line;
    for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
    this.#lines.push({ line, text: found.slice(0, 80) });
  }
}
