import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../harness/runner.ts';

const page = readFileSync(join(ROOT, 'test/README.md'), 'utf8');
const named = [...page.matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => text);

describe('test/README.md', () => {
  it('names nothing that is not there', () => {
    const paths = named.filter((one) => /^(test|\.github)\//.test(one));
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...page.matchAll(/`npm (?:run )?([\w:]+)`/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('leaves no folder of tests out', () => {
    const folders = new Set(
      globSync('test/**/*.{test,heavy}.ts', { cwd: ROOT }).map((file) => file.split('/').slice(0, -1).join('/')),
    );
    // What only helps the tests, and rooms whose promise is that of those that use them.
    const helpers = ['test/unit/tenant', 'test/unit/attributes', 'test/unit/cli', 'test/unit/http', 'test/unit/model'];
    const missing = [...folders].filter(
      (folder) =>
        !helpers.includes(folder) && folder !== 'test/unit' && !named.some((one) => one.startsWith(`${folder}/`)),
    );
    expect(missing).toEqual([]);
  });
});
