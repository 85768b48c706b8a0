import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../../..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Caller {
  on: Record<string, { paths?: string[] } | null>;
}
interface List {
  tenants: { roster?: string | string[]; policy?: string }[];
}

/** Fenced blocks of a page by their language. */
const fenced = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, body = '']) => body);

/** Path filters of callers of the reusable workflows. */
const filters = (callers: readonly string[]): string[][] =>
  callers
    .filter((yaml) => /uses: .*\/roster-(?:review|apply)\.yml@/.test(yaml))
    .flatMap((yaml) => Object.values((parse(yaml) as Caller).on))
    .flatMap((event) => (event?.paths ? [event.paths] : []));

describe('the path filters of callers', () => {
  it.each([
    ['docs/many-tenants.md', ['docs/many-tenants.md']],
    ['docs/workflows.md', ['docs/workflows.md']],
    [
      'examples/many-tenants',
      [
        'examples/many-tenants/.github/workflows/roster-review.yml',
        'examples/many-tenants/.github/workflows/roster-apply.yml',
      ],
    ],
  ])('of %s match every roster, policy and override of its list', (name, pages) => {
    const isPage = name.endsWith('.md');
    const json = isPage ? fenced(text(name), 'json') : [text(`${name}/.github/cxone-tenants.json`)];
    const list = JSON.parse(json.find((one) => one.includes('"tenants"')) ?? '') as List;
    const callers = filters(pages.flatMap((page) => (isPage ? fenced(text(page), 'yaml') : [text(page)])));
    expect(callers.length).toBeGreaterThan(1);
    for (const paths of callers)
      for (const { roster = 'roster.csv', policy = '.github/cxone-policy.yml' } of list.tenants)
        for (const path of [...[roster].flat(), policy, '.github/cxone-override.yml'])
          expect({ path, paths, found: paths.some((one) => matchesGlob(path, one)) }).toEqual({
            path,
            paths,
            found: true,
          });
  });
});
