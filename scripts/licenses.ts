/** The licence texts of everything that is bundled into `dist/`. */
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

interface Locked {
  version?: string;
  optional?: boolean;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? 'not declared'));

/** Names of the packages that the code in a folder imports, `@scope/name` whole. */
async function importedBy(folder: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (const file of await readdir(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.[jt]s$/.test(file)) continue;
    const code = await readFile(join(folder, file), 'utf8');
    for (const [, from = ''] of code.matchAll(/(?:\bfrom\s+|\bimport\(\s*|^import\s+)'([^'.][^']*)'/gm)) {
      if (isBuiltin(from)) continue;
      names.add(from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return names;
}

/** Where a package lies that code in `from` asks for: the nearest `node_modules` upwards, as the lock file has it. */
function locate(name: string, from: string, packages: Record<string, Locked>): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[folder]) return folder;
    if (at === '') return null;
  }
}

/** Folders of all packages that these need, with their own needs. */
function closure(roots: Iterable<string>, packages: Record<string, Locked>): string[] {
  const found = new Set<string>();
  const due = [...roots].map((name) => ({ name, from: '' }));
  for (let next = due.pop(); next; next = due.pop()) {
    const folder = locate(next.name, next.from, packages);
    if (folder === null || found.has(folder)) continue;
    found.add(folder);
    for (const name of Object.keys(packages[folder]?.dependencies ?? {})) due.push({ name, from: folder });
  }
  return [...found];
}

/** A package that `dist/` holds, or may hold, something of. */
export interface Shipped {
  /** Below the root, e.g. `node_modules/zod`. */
  folder: string;
  name: string;
  version: string;
  /** As the package says, an SPDX expression. */
  license?: string;
  /** Of its archive, as the lock file has it. */
  integrity?: string;
}

/**
 * Every package that `code` imports, and what those need: a superset of what is bundled, by name.
 * @param root of the repository, with its lock file
 * @param code folder of the code that is bundled
 */
export async function shipped(root: string, code: string): Promise<Shipped[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return closure(await importedBy(code), packages)
    .map((folder) => {
      const { version = '', license, integrity } = packages[folder] ?? {};
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 13);
      return { folder, name, version, ...(license && { license }), ...(integrity && { integrity }) };
    })
    .toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
}

/**
 * One text with the licence of every package that `code` imports, and of what those need: a superset of what is
 * bundled.
 * @param root of the repository, with its lock file and node_modules
 * @param code folder of the code that is bundled
 */
export async function licenses(root: string, code: string): Promise<string> {
  const byText = new Map<string, string[]>();
  for (const { folder, name, version } of await shipped(root, code)) {
    const licence = await licenceOf(join(root, folder));
    byText.set(licence, [...(byText.get(licence) ?? []), `${name}@${version}`]);
  }
  const blocks = [...byText].map(([licence, names]) => `${[...new Set(names)].toSorted().join('\n')}\n\n${licence}\n`);
  return blocks.toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}

/** The licence and notice files of a package; what it says of itself where it ships none. */
async function licenceOf(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name));
  const parts: string[] = [];
  for (const file of files.toSorted()) parts.push((await readFile(join(folder, file), 'utf8')).trim());
  if (parts.length > 0) return parts.join('\n\n').replaceAll('\r\n', '\n');
  const own = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  return (
    `This package comes without a licence text. Licence: ${text(own['license'])}. Author: ${text(own['author'])}. ` +
    `Source: ${text(own['repository'])}`
  );
}
