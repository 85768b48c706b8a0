import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenses, shipped } from '../../scripts/licenses.ts';
import { sbom } from '../../scripts/sbom.ts';
import { ROOT } from '../harness/runner.ts';

const FREE = /^(?:MIT|MIT-0|MIT\/X11|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|Unlicense|BlueOak-1\.0\.0)$/;

/** It declares none: `buffers` 0.1.1 (2011), which the archive library of the artifact client brings along. */
const UNDECLARED = new Set(['buffers']);

/** Whether every licence that an SPDX expression names allows the use. */
const isFree = (license = ''): boolean =>
  license
    .replaceAll(/[()]/g, '')
    .split(/ (?:AND|OR) /)
    .every((one) => FREE.test(one));

describe('what is bundled', () => {
  const all = shipped(ROOT, join(ROOT, 'src'));

  it('has its licence told, package by package, and each allows it', async () => {
    const packages = await all;
    expect(packages.length).toBeGreaterThan(30);
    for (const name of ['@actions/artifact', '@actions/github', 'undici', 'zod', 'yaml', 'standardwebhooks'])
      expect(packages.map((one) => one.name)).toContain(name);
    const lines = (await licenses(ROOT, join(ROOT, 'src'))).split('\n');
    expect(packages.filter(({ name, version }) => !lines.includes(`${name}@${version}`))).toEqual([]);
    expect(
      packages.filter(({ name, license }) => !isFree(license) && !UNDECLARED.has(name)).map((one) => one.name),
    ).toEqual([]);
  });

  it('is listed for the release, each package with its version and the hash of its archive', async () => {
    const { components } = (await sbom(ROOT)) as { components: Record<string, unknown>[] };
    expect(components).toHaveLength((await all).length);
    for (const component of components.filter(({ name }) => !UNDECLARED.has(String(name))))
      expect(component).toMatchObject({
        purl: expect.stringMatching(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/) as string,
        licenses: [{ expression: expect.any(String) as string }],
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) as string }],
      });
  });
});
