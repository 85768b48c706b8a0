import { describe, expect, it } from 'vitest';
import { caseBytes, casesIn, planCase } from './cases.ts';

/** Exit code, rows with errors and plan hash of every file. */
type Results = Record<string, { exit: number; invalidRows: number; hash: string | null }>;
const results = (name: string): Results => JSON.parse(caseBytes(name).toString()) as Results;

/** Recorded before the reader learned what HR systems export. */
const RECORD = results('pass.json');
/** What it reads better since, each with the reason. */
const CHANGED = results('pass-changed.json');
const RECORD_NOW = Object.fromEntries(
  Object.entries({ ...RECORD, ...CHANGED }).map(([name, { exit, invalidRows, hash }]) => [
    name,
    { exit, invalidRows, hash },
  ]),
);

describe('files that were read rightly', () => {
  it('are all on record', () => {
    expect(Object.keys(RECORD).sort()).toEqual(casesIn('pass'));
  });

  it.each(casesIn('pass'))('%s is planned as recorded', async (name) => {
    const { exit, invalidRows, hash } = await planCase(`pass/${name}`);
    expect({ exit, invalidRows, hash }).toEqual(RECORD_NOW[name]);
  });
});
