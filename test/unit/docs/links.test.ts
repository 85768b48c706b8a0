import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../harness/runner.ts';

/** A heading as GitHub makes an anchor of it. */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

async function pages(): Promise<string[]> {
  const names = await readdir(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  const root = await readdir(ROOT);
  return [...root, ...names.map((name) => join('docs', name))].filter((name) => name.endsWith('.md'));
}

describe('links of the documentation', () => {
  it('lead to files and headings that are there', async () => {
    const broken: string[] = [];
    const all = await pages();
    expect(all.length).toBeGreaterThan(30);
    for (const page of all) {
      const text = (await readFile(join(ROOT, page), 'utf8')).replaceAll(/^```[\s\S]*?^```/gm, '');
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(?:https?:|mailto:)/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
        if (!existsSync(file)) broken.push(`${page}: ${target}`);
        else if (anchor !== undefined && file.endsWith('.md')) {
          const headings = [...(await readFile(file, 'utf8')).matchAll(/^#+\s+(.*)$/gm)].map(([, one = '']) =>
            anchorOf(one),
          );
          if (!headings.includes(anchor)) broken.push(`${page}: ${target}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });
});
