import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const json = (name: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(resolve(root, name), 'utf8')) as Record<string, Record<string, unknown>>;

describe('packages', () => {
  it('are few: what only heavy suites need is installed by them', () => {
    const installed = Object.entries(json('package-lock.json')['packages'] ?? {}).filter(
      ([path, facts]) => path !== '' && (facts as { optional?: boolean }).optional !== true,
    );
    // 462 in the first release.
    expect(installed.length).toBeLessThan(330);
  });

  it('are all for development, and no script makes npm install them where npx takes this repository', () => {
    const own = json('package.json');
    expect(own['dependencies']).toBeUndefined();
    const prepared = ['postinstall', 'build', 'preinstall', 'install', 'prepack', 'prepare'];
    expect(Object.keys(own['scripts'] ?? {}).filter((name) => prepared.includes(name))).toEqual([]);
  });
});
