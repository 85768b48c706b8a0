import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { SITUATIONS } from './situations.ts';

/** Markdown as people read it: link targets are short, gaps and entities are gone. */
const read = (markdown: string): string =>
  markdown
    .replaceAll('<!-- -->', '')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(
      /\]\(https:\/\/github\.com\/([^)]*)\)/gu,
      (_, path: string) => `](…/${path.split('/').slice(2).join('/')})`,
    );

describe('what people see', () => {
  it('is shown in seventeen situations', () => {
    expect(SITUATIONS).toHaveLength(17);
    expect(new Set(SITUATIONS.map(({ name }) => name.slice(0, 2))).size).toBe(17);
  });

  // `npx vitest run test/unit/report/situations.test.ts -u` writes them anew; read the difference as HR would.
  it.each(SITUATIONS)('$name: $title, word for word', async ({ name, run, state }) => {
    const comment = renderComment(run, { state: state ?? commentState(run) }).text;
    const text = `${read(comment)}\n${'='.repeat(60)}\n\n${read(renderSummary(run))}`;
    await expect(text).toMatchFileSnapshot(`situations/${name}.md`);
  });

  it.each(SITUATIONS)('$name: the page shows no value that is none', ({ run }) => {
    expect(renderHtml(run).replaceAll(/<(script|style)\b.*?<\/\1>/gsu, '')).not.toMatch(
      /\b(?:undefined|NaN|null)\b|\[object/u,
    );
  });

  it.each(SITUATIONS.filter(({ run }) => run.mode === 'apply'))(
    '$name: no line of the comment says *ready* once an apply was tried',
    ({ run, state }) => {
      for (const as of new Set([state ?? commentState(run), commentState(run), 'applying' as const]))
        expect(renderComment(run, { state: as }).text).not.toMatch(/\bready\b/iu);
    },
  );
});
