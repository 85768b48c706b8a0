import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../../src/model/entry.ts';
import { certainMends } from '../../../src/roster/file/certain-fixes.ts';
import { shrinkIssue } from '../../../src/roster/issues/shrink-issue.ts';
import { fixtureBytes, readFixtures, readText } from './reading.ts';

const lines = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

describe('certain mends', () => {
  it('are one line each, and the mended file has nothing left to mend', async () => {
    const roster = await readFixtures(['invisible.csv']);
    const text = fixtureBytes('invisible.csv').toString();
    const mends = certainMends(roster, 'invisible.csv', lines(text));
    expect(mends.map(({ line, mended }) => [line, mended])).toEqual([
      [2, 'anna.alder@example.com,Anna,Alder,active'],
      [3, 'bert.birch@example.com,Bert,Birch,active'],
      [4, 'cora.cedar@example.com,Co\u0308ra,Cedar,ACTIVE'],
    ]);
    const mended = lines(text);
    for (const mend of mends) {
      expect(mended[mend.line - 1]).toBe(mend.original);
      mended[mend.line - 1] = mend.mended;
    }
    expect((await readText(mended.join('\n'))).issues).toEqual([]);
  });

  it('keep quotes, and put them where they are needed', async () => {
    const text =
      'sep=;\nuserName;givenName;familyName;title\na@example.com;" An""na ";A;  x\nb@example.com ;B;B;"y;z "\n';
    const roster = await readText(text);
    expect(certainMends(roster, 'roster.csv', lines(text)).map(({ line, mended }) => [line, mended])).toEqual([
      [3, 'a@example.com;"An""na";A;x'],
      [4, 'b@example.com;B;B;"y;z"'],
    ]);
  });

  it('keep the apostrophe before what a spreadsheet would calculate', async () => {
    const text = "userName,givenName,familyName,phone\na@example.com,A,A,'+49 30 1 \n";
    const roster = await readText(text);
    expect(certainMends(roster, 'roster.csv', lines(text))[0]?.mended).toBe("a@example.com,A,A,'+49 30 1");
  });

  it('are never a role, a group, a record over several lines, a template’s cell or anybody’s judgement', async () => {
    const text =
      'userName,givenName,familyName,Role Name,Groups,startDate,status,Code\na@example.com,A,A, admin ' +
      ',\u200Bg,,,x \n"b@example.com ",B,"B\nB",,,,,x\nc@example.com,C,C,,,45000,actve,x\n';
    const roster = await readText(text, { columns: { displayName: '{{Code}}' } });
    expect(roster.issues.map(({ code, certain }) => [code, certain ?? false])).toEqual([
      ['spaces', false],
      ['invisible-character', false],
      ['spaces', true],
      ['excel-date', false],
      ['unknown-status', false],
    ]);
    expect(certainMends(roster, 'roster.csv', lines(text))).toEqual([]);
  });

  it('only in UTF-8 files', async () => {
    const text = 'userName,givenName,familyName\na@example.com ,Ä,A\n';
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const roster = await readText(bytes);
      expect(roster.issues.filter(({ certain }) => certain)).toHaveLength(1);
      expect(certainMends(roster, 'roster.csv', lines(text))).toEqual([]);
    }
    const marked = await readText(`\uFEFF${text}`);
    expect(certainMends(marked, 'roster.csv', lines(text))).toHaveLength(1);
  });

  it('never change what a file says', async () => {
    const cell = fc
      .array(fc.constantFrom(' ', '\u00A0', '\u200B', 'a', '"', ',', 'é'), { maxLength: 5 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (cells, quoted) => {
          const write = (text: string): string =>
            quoted || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const rows = cells.map(([title, team], at) => `p${at}@example.com,G,F,${write(title)},${write(team)},aCTIVE`);
          const text = `userName,givenName,familyName,title,team,status\n${rows.join('\n')}\n`;
          const before = await readText(text);
          const mended = lines(text);
          for (const mend of certainMends(before, 'roster.csv', mended)) mended[mend.line - 1] = mend.mended;
          const after = await readText(mended.join('\n'));
          expect(after.entries).toEqual(before.entries);
          expect(after.issues.filter(({ certain }) => certain)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const ofSize = (rows: number): Roster => ({
  files: [
    {
      path: 'roster.csv',
      sha256: '',
      bytes: 0,
      rows,
      encoding: 'utf-8',
      format: 'csv',
      delimiter: ',',
      unmapped: [],
      fields: [],
      labels: {},
    },
  ],
  entries: [],
  issues: [],
  rows,
  invalidRows: 0,
  untouchable: { userNames: [], externalIds: [] },
});

describe('a file that shrank', () => {
  it('by more than a fifth is a warning; by a fifth it is not', () => {
    expect(shrinkIssue(ofSize(80), 100)).toBeNull();
    expect(shrinkIssue(ofSize(79), 100)).toMatchObject({
      code: 'file-shrank',
      severity: 'warning',
      found: '79 rows, 21 (21.0 %) fewer than before',
    });
    expect(shrinkIssue(ofSize(120), 100)).toBeNull();
    expect(shrinkIssue(ofSize(0), 0)).toBeNull();
  });
});
