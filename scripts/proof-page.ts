import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes a measured table between its two marks on a page.
 * @throws where the page has no such marks
 */
export function writeBlock(path: string, name: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const marks = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
  if (!marks.test(page)) throw new Error(`${path} has no place for “${name}”.`);
  writeFileSync(
    path,
    page.replace(marks, (_, before: string, after: string) => `${before}\n${text}\n${after}`),
  );
}
