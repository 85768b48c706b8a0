import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../../src/model/run.ts';
import { verifyPage } from '../../../src/report/modes/verify.ts';
import { htmlInk, markdownInk } from '../../../src/report/safe/ink.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { sampleRun } from './sample.ts';

const line: HistoryLine = {
  person: { userName: 'ada.berg@example.com', externalId: 'E10001', givenName: 'Ada', familyName: 'Berg' },
  id: 'u1',
  kind: 'update',
  what: 'title: Agent → <b>Lead</b>',
  fields: ['title'],
  when: '2026-03-02T08:00:06.000Z',
  outcome: 'done',
  run: '4711',
  commit: 'a91f3d2c0ffee0000000000000000000000000aa',
  pullRequests: [7, 8],
  approvedBy: ['ben'],
  signedOutAfter: 1200,
  tenant: 'acme',
  file: 'runs/1/audit.jsonl',
};

describe('the page of what happened to each person', () => {
  it('has a line a person and change, people and values masked unless all may be shown', () => {
    const of = (pii: 'masked' | 'full', ink = markdownInk) => {
      const sections = verifyPage.sections({ ...sampleRun(), mode: 'verify', pii, history: [line] }, ink);
      return (
        sections
          .find(({ name }) => name === 'history')
          ?.rows.at(0)
          ?.cells.join(' | ') ?? ''
      );
    };
    expect(of('masked')).not.toMatch(/ada|berg|E10001|Lead/iu);
    expect(of('masked', htmlInk)).toMatch(/details changed \| title \| 2026-03-02 08:00:06 UTC \| done/);
    expect(of('full')).toContain('Lead');
    expect(of('full', htmlInk)).toContain('&lt;b&gt;Lead&lt;/b&gt;');
    for (const fact of ['4711', 'a91f3d2c0ffe', '#7, #8', 'ben', '1,200 s'])
      expect(of('full', htmlInk)).toContain(fact);
  });

  it('calls outcomes as the other pages do', () => {
    const words = (['partial', 'accepted', 'not-started', 'blocked', 'done'] as const).map((outcome) => {
      const sections = verifyPage.sections({ ...sampleRun(), history: [{ ...line, outcome }] }, htmlInk);
      return sections.find(({ name }) => name === 'history')?.rows.at(0)?.cells[4];
    });
    expect(words).toEqual(['partly done', 'not confirmed', 'not started', 'blocked', 'done']);
  });

  it('is in the summary and on the page of the run, row by row', () => {
    const { plan: _, outcomes: _done, roster: _file, ...bare } = sampleRun();
    const run = { ...bare, mode: 'verify' as const, reason: 'none' as const, problems: [], history: [line, line] };
    for (const text of [renderSummary({ ...run, pii: 'full' }), renderHtml({ ...run, pii: 'full' })]) {
      expect(text).toContain('What happened, person by person');
      expect(text.match(/1,200 s/gu)).toHaveLength(2);
    }
  });

  it('is not there where nothing was asked for, or nothing happened', () => {
    expect(verifyPage.sections({ ...sampleRun(), mode: 'verify', history: [] }, markdownInk)).toEqual([]);
  });
});
