import { readFileSync, writeFileSync } from 'node:fs';

const marksOf = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)([^]*?)(\\n<!-- /${name} -->)`);

/**
 * What stands between the two marks of a measured table on a page.
 * @throws where the page has no such marks
 */
export function readBlock(path: string, name: string): string {
  const found = marksOf(name).exec(readFileSync(path, 'utf8'));
  if (!found) throw new Error(`${path} has no place for “${name}”.`);
  return (found[2] ?? '').trim();
}

/**
 * Writes a measured table between its two marks on a page.
 * @throws where the page has no such marks
 */
export function writeBlock(path: string, name: string, text: string): void {
  readBlock(path, name);
  const page = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    page.replace(marksOf(name), (_, before: string, _old: string, after: string) => `${before}\n${text}\n${after}`),
  );
}
