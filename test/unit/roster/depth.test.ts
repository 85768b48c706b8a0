import { describe, expect, it } from 'vitest';
import { tooDeep } from '../../../src/text/json-depth.ts';
import { readText } from './reading.ts';

describe('a JSON roster that is nested without end', () => {
  it.each([8_000, 100_000])('%d levels deep is a fault of the file, not of the action', async (depth) => {
    for (const text of [
      `[{"userName":${'['.repeat(depth)}${']'.repeat(depth)}}]`,
      `${'['.repeat(depth)}${']'.repeat(depth)}`,
      `{"users":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
      `{"other":${'['.repeat(depth)}${']'.repeat(depth)},"users":[]}`,
      '['.repeat(depth),
    ]) {
      const roster = await readText(text, { path: 'r.json' });
      expect(roster.issues.some(({ severity, found }) => severity === 'error' && found.includes('levels'))).toBe(true);
    }
  });

  it('brackets in texts do not count', () => {
    expect(tooDeep(JSON.stringify(['['.repeat(500), '\\"[']))).toBe(false);
    expect(tooDeep('['.repeat(101))).toBe(true);
    expect(tooDeep('[]'.repeat(500))).toBe(false);
  });
});
