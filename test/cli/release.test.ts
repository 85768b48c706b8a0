import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { releaseFiles } from '../../scripts/release.ts';

const exec = promisify(execFile);

it('a release holds the bill of materials, schemas that say where they are, and the package for npx', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'roster-release-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const names = await releaseFiles(folder, 'acme/cxone-roster', 'v1.2.3');
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  for (const path of ['schema/policy', 'schema/roster', '.github/actions/tenants/tenants'])
    expect(await read(`${path.split('/').at(-1)}.schema.json`)).toMatchObject({
      $id: `https://raw.githubusercontent.com/acme/cxone-roster/v1.2.3/${path}.schema.json`,
    });
  expect(await read('sbom.cdx.json')).toMatchObject({ bomFormat: 'CycloneDX' });
  const { stdout } = await exec('tar', ['tzf', join(folder, names.at(-1) ?? '')]);
  const packed = stdout.trim().split('\n');
  expect(packed).toEqual(expect.arrayContaining(['package/bin/cxone-roster.cjs', 'package/dist/cli/index.js']));
  expect(packed.filter((name) => /^package\/(src|test|demo|dist\/index\.js)/.test(name))).toEqual([]);
});
