import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../blocks/documented.ts';
import { ROOT } from '../../harness/runner.ts';

/** A heading as GitHub makes an anchor of it. */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

describe('links of the documentation', () => {
  it('lead to files and headings that are there', async () => {
    const broken: string[] = [];
    expect(PAGES.length).toBeGreaterThan(40);
    for (const page of PAGES) {
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
