import { describe, expect, it } from 'vitest';
import { processorMs } from '../../harness/processor.ts';
import { FIELD_NAMES } from '../../../src/roster/cells/fields.ts';
import { readText } from './reading.ts';

const LENGTH = 2000;
const many = (before: string, part: string, after: string): string =>
  before + part.repeat(Math.floor(LENGTH / part.length)) + after;

/** What makes a pattern try again from each place: runs of one sign, and before or behind them what nearly fits. */
const HOSTILE = [
  ...[' ', '\t', '\u00A0', '\n', '(', '[', '<', '@', '-', ' - ', '+', '&', '=', "'", '"', ',', '{{', '*', '_'].map(
    (part) => many('x', part, 'x'),
  ),
  ...['\t', ' ', 'a '].flatMap((part) => [many('(', part, ')'), many('Kern -', part, '('), many('1', part, '2')]),
  ...['()\t', 'A', 'À', 'aÀ', '1', 'a.', 'a@b ', '+++/', '=?', '_x0041', '<br ', '😀', '漢'].map((part) =>
    many('', part, '!'),
  ),
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('a file whose cells are made to hold a reader up', () => {
  it('is read in linear time, whichever column they stand in', async () => {
    const took = await processorMs(async () => {
      for (const column of [...FIELD_NAMES, 'attr.note', 'Row Changed', 'Remark']) {
        const head = [...new Set(['userName', 'givenName', 'familyName', 'status', column])];
        const cells: Record<string, string> = {
          userName: 'ada@example.com',
          givenName: 'Ada',
          familyName: 'Kern',
          status: 'active',
        };
        const lines = HOSTILE.map((text) => head.map((name) => quoted(name === column ? text : (cells[name] ?? ''))));
        const { rows } = await readText(`${[head, ...lines].map((line) => line.join(',')).join('\n')}\n`);
        expect(rows).toBe(HOSTILE.length);
      }
    });
    expect(took).toBeLessThan(8000);
  }, 60_000);

  it('is read in linear time where they are headers, lines that are no record, or JSON', async () => {
    const took = await processorMs(async () => {
      for (const text of HOSTILE) {
        await readText(`userName,givenName,familyName,${quoted(text)}\na@example.com,b,c,d\n`);
        await readText(`${text}\n${text}\n`);
        await readText(`userName,note\n"a@example.com,b\n${text}"x,c\n`);
        await readText(JSON.stringify([{ userName: text, [text]: [text] }]), { path: 'roster.json' });
      }
    });
    expect(took).toBeLessThan(8000);
  }, 60_000);
});
