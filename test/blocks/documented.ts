import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../harness/runner.ts';

/** Every page that people read. */
export const PAGES = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', '.github/**/*.md'], {
  cwd: ROOT,
}).toSorted();

/** A fenced block of a page. */
export interface Block {
  /** `page:line`. */
  name: string;
  language: string;
  text: string;
}

/** The fenced blocks of a page, without the indentation of their fence. */
export function blocksOf(path: string): Block[] {
  const page = readFileSync(join(ROOT, path), 'utf8');
  return [...page.matchAll(/^([ \t]*)```([a-z]*)[^\n]*\n(.*?)^\1```/gms)].map(
    ({ 1: indent = '', 2: language = '', 3: body = '', index }) => ({
      name: `${path}:${page.slice(0, index).split('\n').length}`,
      language,
      text: body
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n'),
    }),
  );
}

/** Every workflow that a page shows. Without parsing: what is no YAML at all must not go unseen. */
export const documented = PAGES.flatMap(blocksOf)
  .filter(({ language, text }) => /^ya?ml$/.test(language) && /^jobs:/m.test(text))
  .map(({ name, text }) => ({ name, yaml: text }));
