import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../harness/runner.ts';

const DOCS = join(ROOT, 'docs');

describe('docs/threat-model.md', () => {
  it('names files that are there, and for every promise code and proof', async () => {
    const text = await readFile(join(DOCS, 'threat-model.md'), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
    const promises = text
      .slice(text.indexOf('## What holds'), text.indexOf('## What is not'))
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(promises.length).toBeGreaterThan(20);
    for (const line of promises) {
      const [, , , code = '', proof = ''] = line.split(' | ').map((cell) => cell.replace(/^\| /, ''));
      expect(line.split(' | ')[2], line).toMatch(/\]\(\.\.\/(src|scripts)\//);
      expect(`${code}${proof}`, line).toMatch(/\]\(\.\.\/(test|\.github)\//);
    }
  });
});
