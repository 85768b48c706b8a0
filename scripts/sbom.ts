/**
 * What `dist/` is made of, as CycloneDX 1.5: every package that the code in src/ imports, and what those need.
 *
 *     node scripts/sbom.ts > sbom.cdx.json
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shipped } from './licenses.ts';

/** The bill of materials of this repository's bundle. @param root of the repository, with its lock file */
export async function sbom(root: string): Promise<Record<string, unknown>> {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const components = (await shipped(root, join(root, 'src'))).map(({ name: of, version: at, license, integrity }) => {
    const [algorithm = '', digest = ''] = (integrity ?? '').split('-', 2);
    return {
      type: 'library',
      name: of,
      version: at,
      purl: `pkg:npm/${of.replace('@', '%40')}@${at}`,
      ...(license && { licenses: [{ expression: license }] }),
      ...(algorithm === 'sha512' && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
      }),
    };
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(`${JSON.stringify(await sbom(fileURLToPath(new URL('../', import.meta.url))), null, 2)}\n`);
