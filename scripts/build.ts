/**
 * Builds `dist/` from `src/`: tsc (TypeScript 7) to JavaScript, then ncc to one bundle, then the licences of
 * everything bundled. ncc cannot run TypeScript 7, hence the two steps. The result is the same bytes in every folder.
 */
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getProjectLicenses } from 'generate-license-file';

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
await writeLicenses();

/** One file with the licence of every package that `npm ci --omit=dev` installs: a superset of what is bundled. */
async function writeLicenses(): Promise<void> {
  const licenses = await getProjectLicenses(join(root, 'package.json'));
  const named = new Set(licenses.flatMap(({ dependencies }) => dependencies));
  const blocks = licenses.map(({ dependencies, content, notices }) => {
    const text = [content, ...notices].map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n');
    return `${dependencies.toSorted().join('\n')}\n\n${text}\n`;
  });
  for (const { name, folder } of await runtimePackages())
    if (!named.has(name)) blocks.push(await withoutLicense(name, folder));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  await writeFile(join(root, 'dist', 'licenses.txt'), blocks.toSorted().join(rule));
}

/** What the lock file installs without development dependencies. */
async function runtimePackages(): Promise<{ name: string; folder: string }[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; dev?: boolean; optional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && !dev && !optional)
    .map(([folder, { version }]) => ({
      name: `${folder.slice(folder.lastIndexOf('node_modules/') + 13)}@${version}`,
      folder,
    }));
}

/** A package that ships no licence text: what it says of itself. */
async function withoutLicense(name: string, folder: string): Promise<string> {
  const {
    license = 'none declared',
    author = '',
    repository = '',
  } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return (
    `${name}\n\nThis package comes without a licence text. Licence: ${text(license)}. Author: ` +
    `${text(author)}. Source: ${text(repository)}\n`
  );
}
