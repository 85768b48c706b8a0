/**
 * The files of a release: what dist/ is made of, the licences, the schemas with the addresses of this very release, and
 * the package that `npx` takes without git.
 *
 *     node scripts/release.ts <folder> <owner/name> <tag>
 */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sbom } from './sbom.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const PLACE = 'https://raw.githubusercontent.com/your-org/cxone-roster/v1/';
const SCHEMAS = [
  'schema/policy.schema.json',
  'schema/roster.schema.json',
  '.github/actions/tenants/tenants.schema.json',
] as const;

/**
 * Writes the files of a release.
 * @param folder made unless it is there
 * @param repository `owner/name` that the release belongs to
 * @returns their names
 */
export async function releaseFiles(folder: string, repository: string, tag: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = ['sbom.cdx.json', 'licenses.txt'];
  await writeFile(join(folder, 'sbom.cdx.json'), `${JSON.stringify(await sbom(root), null, 2)}\n`);
  await copyFile(join(root, 'dist/licenses.txt'), join(folder, 'licenses.txt'));
  for (const path of SCHEMAS) {
    const name = path.split('/').at(-1) ?? path;
    const text = await readFile(join(root, path), 'utf8');
    await writeFile(
      join(folder, name),
      text.replaceAll(PLACE, `https://raw.githubusercontent.com/${repository}/${tag}/`),
    );
    names.push(name);
  }
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(folder)], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...names, packed.trim()];
}

const [script, folder, repository, tag] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url)) {
  if (!folder || !repository || !tag) throw new Error('Usage: node scripts/release.ts <folder> <owner/name> <tag>');
  console.log((await releaseFiles(folder, repository, tag)).join('\n'));
}
