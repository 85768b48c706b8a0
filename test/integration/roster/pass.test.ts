import { describe, expect, it } from 'vitest';
import { caseBytes, casesIn, planCase } from './cases.ts';

/** Exit code, rows with errors and plan hash of every file. */
type Record_ = Record<string, { exit: number; invalidRows: number; hash: string | null }>;
const RECORD = JSON.parse(caseBytes('pass.json').toString()) as Record_;

describe('files that were read rightly', () => {
  it('are all on record', () => {
    expect(Object.keys(RECORD).sort()).toEqual(casesIn('pass'));
  });

  it.each(casesIn('pass'))('%s is planned as before', async (name) => {
    const { exit, invalidRows, hash } = await planCase(`pass/${name}`);
    expect({ exit, invalidRows, hash }).toEqual(RECORD[name]);
  });
});
