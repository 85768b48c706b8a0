/**
 * What the lint looks at besides oxlint: whether prettier would leave the TypeScript files as they are, and whether a
 * line is longer than prettier could make it (it splits no texts, templates and comments).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const LONGEST_LINE = 120;

const root = join(import.meta.dirname, '..');
const prettier = join(fileURLToPath(import.meta.resolve('prettier')), '..', 'bin', 'prettier.cjs');

/** The TypeScript files that are these paths or lie below them; relative ones count from the repository's root. */
export function typeScriptFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const full = resolve(root, path);
    if (!statSync(full).isDirectory()) return full.endsWith('.ts') ? [full] : [];
    return readdirSync(full, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/(?:^|[\\/])node_modules[\\/]/.test(name))
      .map((name) => join(full, name));
  });
}

/** `file:line: n characters` for every line that is too long. */
export function longLines(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .map((line, at) => ({ length: line.length, place: `${relative(root, file)}:${at + 1}` }))
      .filter(({ length }) => length > LONGEST_LINE)
      .map(({ length, place }) => `${place}: ${length} characters`),
  );
}

/** Whether prettier would leave the files as they are, and what it says of those that it would not. */
export function checkFormat(files: readonly string[]): { ok: boolean; said: string } {
  if (files.length === 0) return { ok: true, said: '' };
  const args = [prettier, '--config', join(root, '.prettierrc.json'), '--check', ...files];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { ok: status === 0, said: error ? error.message : `${stdout}${stderr}` };
}
