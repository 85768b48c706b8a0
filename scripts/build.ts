/**
 * Builds `dist/` from `src/`: tsc (TypeScript 7) to JavaScript, then ncc to one bundle, then the licences of
 * everything bundled. ncc cannot run TypeScript 7, hence the two steps. The result is the same bytes in every folder.
 */
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licenses } from './licenses.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const run = (command: string, ...args: string[]): void => {
  execFileSync(bin(command), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

await rm(join(root, 'build'), { recursive: true, force: true });
await rm(join(root, 'dist'), { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');
await writeFile(join(root, 'build', 'package.json'), '{ "type": "module" }\n');
run('ncc', 'build', 'build/index.js', '--out', 'dist', '--target', 'es2024', '--no-cache');
// The command line is a bundle of its own: runners do not download it with the action, and npx installs one package.
run('ncc', 'build', 'build/cli.js', '--out', 'dist/cli', '--target', 'es2024', '--no-cache');
await writeFile(join(root, 'dist', 'licenses.txt'), await licenses(root, join(root, 'build')));
