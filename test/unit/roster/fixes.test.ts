import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../../src/model/entry.ts';
import { certainFixes } from '../../../src/roster/file/certain-fixes.ts';
import { goneColumns, shrinkIssue } from '../../../src/roster/issues/shrink-issue.ts';
import { readRoster } from '../../../src/roster/read.ts';
import { chunks, fixtureBytes, readFixtures, readText } from './reading.ts';

const lines = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

describe('certain fixes', () => {
  it('are one line each, and the fixed file has nothing left to fix', async () => {
    const roster = await readFixtures(['invisible.csv']);
    const text = fixtureBytes('invisible.csv').toString();
    const fixes = certainFixes(roster, 'invisible.csv', lines(text));
    expect(fixes.map(({ line, fixed }) => [line, fixed])).toEqual([
      [2, 'anna.alder@example.com,Anna,Alder,active'],
      [3, 'bert.birch@example.com,Bert,Birch,active'],
      [4, 'cora.cedar@example.com,Co\u0308ra,Cedar,ACTIVE'],
    ]);
    const fixed = lines(text);
    for (const fix of fixes) {
      expect(fixed[fix.line - 1]).toBe(fix.original);
      fixed[fix.line - 1] = fix.fixed;
    }
    expect((await readText(fixed.join('\n'))).issues).toEqual([]);
  });

  it('keep quotes, and put them where they are needed', async () => {
    const text =
      'sep=;\nuserName;givenName;familyName;title\na@example.com;" An""na ";A;  x\nb@example.com ;B;B;"y;z "\n';
    const roster = await readText(text);
    expect(certainFixes(roster, 'roster.csv', lines(text)).map(({ line, fixed }) => [line, fixed])).toEqual([
      [3, 'a@example.com;"An""na";A;x'],
      [4, 'b@example.com;B;B;"y;z"'],
    ]);
  });

  it('keep the apostrophe before what a spreadsheet would calculate', async () => {
    const text = "userName,givenName,familyName,phone\na@example.com,A,A,'+49 30 1 \n";
    const roster = await readText(text);
    expect(certainFixes(roster, 'roster.csv', lines(text))[0]?.fixed).toBe("a@example.com,A,A,'+49 30 1");
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
    expect(certainFixes(roster, 'roster.csv', lines(text))).toEqual([]);
  });

  it('only in UTF-8 files', async () => {
    const text = 'userName,givenName,familyName\na@example.com ,Ä,A\n';
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const roster = await readText(bytes);
      expect(roster.issues.filter(({ certain }) => certain)).toHaveLength(1);
      expect(certainFixes(roster, 'roster.csv', lines(text))).toEqual([]);
    }
    const marked = await readText(`\uFEFF${text}`);
    expect(certainFixes(marked, 'roster.csv', lines(text))).toHaveLength(1);
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
          const fixed = lines(text);
          for (const fix of certainFixes(before, 'roster.csv', fixed)) fixed[fix.line - 1] = fix.fixed;
          const after = await readText(fixed.join('\n'));
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

describe('a column that is gone', () => {
  const K = 'userName,givenName,familyName';
  const gone = async (before: string, now: string, path = 'r.csv'): Promise<string[]> => {
    const [base, roster] = [await readText(before, { path }), await readText(now, { path })];
    return goneColumns(roster, base).map(({ severity, code, found }) => `${severity} ${code} ${found}`);
  };

  it.each([
    ['Status', 'terminated'],
    ['Is Active', 'yes'],
    ['Termination Date', '2026-10-31'],
    ['Start Date', '2026-10-31'],
    ['Roles', 'agent'],
    ['Role Name', 'agent'],
    ['Groups', 'g'],
  ])('%s is a warning', async (header, cell) => {
    expect(await gone(`${K},${header}\na@example.com,A,B,${cell}\n`, `${K}\na@example.com,A,B\n`)).toEqual([
      `warning column-gone no column “${header}”, which the file had before`,
    ]);
  });

  it.each([
    ['Status', 'terminated', '', 'everybody in the file works here'],
    ['Status', 'terminated', 'Termination Date', 'only a last day says who has left'],
    ['Roles', 'agent', '', 'roles stay as they are'],
    ['Roles', 'agent', 'Groups', 'a row asks for the roles of its other columns alone'],
    ['Primary Role', 'agent', 'Roles', 'a row asks for the roles of its other columns alone'],
    ['Groups', 'g', 'Primary Role', 'roles stay as they are'],
  ])('%s (%s) beside “%s” says what is so without it: %s', async (header, cell, other, what) => {
    const said = other.endsWith('Date') ? '2026-10-31' : 'x';
    const [base, roster] = [
      await readText(`${K},${other},${header}\na@example.com,A,B,${other && said},${cell}\n`),
      await readText(`${K},${other}\na@example.com,A,B,${other && said}\n`),
    ];
    expect(goneColumns(roster, base).map(({ expected }) => expected)).toEqual([
      `the column as on the base branch, unless it is meant: without it ${what}`,
    ]);
  });

  it('is none where it was empty, has another name, is no longer needed, or decides nothing', async () => {
    const now = `${K}\na@example.com,A,B\n`;
    expect(await gone(`${K},Status\na@example.com,A,B,\n`, now)).toEqual([]);
    expect(await gone(`${K},Department\na@example.com,A,B,X\n`, now)).toEqual([]);
    expect(await gone(now, `${K},Status\na@example.com,A,B,active\n`)).toEqual([]);
    expect(await gone(`${K},Status\na@example.com,A,B,active\n`, `${K},Is Active\na@example.com,A,B,yes\n`)).toEqual(
      [],
    );
    expect(
      await gone(`${K},Status,Is Active\na@example.com,A,B,active,yes\n`, `${K},Status\na@example.com,A,B,\n`),
    ).toEqual([]);
    const json = (more: object): string =>
      JSON.stringify([{ userName: 'a@example.com', givenName: 'A', familyName: 'B', ...more }]);
    expect(await gone(json({ endDate: '2026-10-31' }), json({}), 'r.json')).toEqual([]);
  });

  const two = (first: string, second: string): string => `a@example.com,A,B,${first}\nb@example.com,C,D,${second}\n`;

  it.each([
    ['Status', 'terminated', 'active'],
    ['Termination Date', '2026-10-31', '2026-11-30'],
    ['Roles', 'agent', 'lead'],
  ])('%s that nobody has a cell in any more is a warning as well', async (header, first, second) => {
    const head = `${K},${header}\n`;
    const warning = [`warning column-gone “${header}” says nothing of anyone, and did before`];
    expect(await gone(head + two(first, second), head + two('', ''))).toEqual(warning);
    expect(await gone(head + two(first, second), head + two('', second))).toEqual([]);
    expect(await gone(head + two(first, ''), head + two('', ''))).toEqual([]);
    const moved = 'x@example.com,A,B,\nb@example.com,C,D,\n';
    expect(await gone(head + two(first, second), head + moved)).toEqual([]);
  });

  it('that JSON has of nobody any more is a warning; one of a row that is not marked as changed is none', async () => {
    const json = (more: object): string =>
      JSON.stringify(
        ['a', 'b'].map((name) => ({ userName: `${name}@example.com`, givenName: 'A', familyName: 'B', ...more })),
      );
    expect(await gone(json({ status: 'active' }), json({}), 'r.json')).toEqual([
      'warning column-gone no “status”, which r.json had before',
    ]);
    const marked = [`${K},Status,Row Changed`, 'a@example.com,A,B,active,', 'b@example.com,C,D,active,']
      .concat('c@example.com,E,F,,Y', '')
      .join('\n');
    expect(await gone(`${K},Status\n${two('active', 'active')}`, marked)).toEqual([]);
    const wrong = `${K},Status\na@example.com,A,B,\nb@example.com,C,D,\nc@example.com,E,F,odd\n`;
    expect(await gone(`${K},Status\n${two('active', 'active')}`, wrong)).toEqual([]);
  });

  it('in the second of two files that were one is a warning, where the people are the same', async () => {
    const base = await readText(`${K},Status\n${two('active', 'terminated')}`, { path: 'r.csv' });
    const split = async (rest: string): Promise<string[]> => {
      const files = [`${K},Status\nz@example.com,Z,Z,active\n`, `${K}\n${rest}`];
      const roster = await readRoster(
        files.map((text, at) => ({ path: ['r.csv', 's.csv'][at] as string, bytes: chunks(Buffer.from(text)) })),
        { columns: {} },
      );
      return goneColumns(roster, base).map(({ file, found }) => `${file}: ${found}`);
    };
    expect(await split('a@example.com,A,B\nb@example.com,C,D\n')).toEqual([
      's.csv: no “Status”, which r.csv had before',
    ]);
    expect(await split('x@example.com,A,B\ny@example.com,C,D\n')).toEqual([]);
  });
});
