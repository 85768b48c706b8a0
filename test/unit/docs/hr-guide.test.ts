import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commentHeadline } from '../../../src/report/words/comment-words.ts';
import { commentState } from '../../../src/report/words/headline.ts';
import { readRoster } from '../../../src/roster/read.ts';
import { ROOT } from '../../harness/runner.ts';
import { appliedRun, invalidRun, sampleRun, stoppedRun } from '../report/sample.ts';

const PAGE = readFileSync(join(ROOT, 'docs/hr-guide.md'), 'utf8');
const rows = [...PAGE.matchAll(/^\| (\S+) ([a-z ]+) \|/gm)].map(([, symbol = '', words = '']) => ({ symbol, words }));

describe('docs/hr-guide.md', () => {
  it('has no word of what only programmers know', () => {
    const text = PAGE.replaceAll(/\]\([^)]*\)/g, ']');
    expect(text).not.toMatch(
      /```|\b(ya?ml|json|api|scim|http|workflow|clone|push|cli|npx|hash|secret|token|repository)\b/i,
    );
  });

  const runs = {
    checking: [sampleRun(), 'checking'],
    'please correct': [invalidRun()],
    ready: [sampleRun()],
    stopped: [stoppedRun()],
    applying: [sampleRun(), 'applying'],
    'partly applied': [appliedRun()],
    replaced: [sampleRun(), 'superseded'],
  } as const;
  it.each(Object.entries(runs))('says what to do when the comment says “%s”', (words, [run, state]) => {
    const { title, symbol } = commentHeadline(run, state ?? commentState(run));
    expect(title.toLowerCase()).toContain(words);
    // The sample needs a decision: the guide says what its sign means.
    if (words === 'ready' && symbol === '⚠️') expect(PAGE).toContain('A ⚠️ beside *ready*');
    else expect(rows).toContainEqual({ symbol, words });
  });

  it('shows a row as text that is right', async () => {
    const [, columns = '', row = ''] = /With the columns \*([^*]+)\* a new person[^`]*`([^`]+)`/.exec(PAGE) ?? [];
    const text = `${columns.replaceAll(', ', ',')}\n${row}\n`;
    const source = { path: 'roster.csv', bytes: Readable.from([Buffer.from(text)]) };
    const { entries, issues } = await readRoster([source], { columns: {} });
    expect(issues).toEqual([]);
    expect(entries).toMatchObject([
      {
        profile: {
          externalId: 'E1003',
          userName: 'kim.new@example.com',
          familyName: 'New',
          department: 'Sales, North',
        },
      },
    ]);
  });

  const SITUATIONS = join(ROOT, 'test/unit/report/situations');
  it.each(readdirSync(SITUATIONS))('says what to do in the situation %s', (name) => {
    const [, symbol = '', title = ''] = /^## (\S+) (.*)/m.exec(readFileSync(join(SITUATIONS, name), 'utf8')) ?? [];
    const known = rows.filter(({ words }) => title.toLowerCase().includes(words));
    if (symbol === '⚠️' && known.some(({ words }) => words === 'ready')) return;
    expect({ title, signs: known.map((row) => row.symbol) }).toEqual({
      title,
      signs: expect.arrayContaining([symbol]) as unknown,
    });
  });
});
