import { describe, expect, it, vi } from 'vitest';
import { oneCase } from './one-case.ts';

/** Where the cases begin, and how many: `npm run fuzz` takes ten times as many from a place of its own. */
const FIRST = Number(process.env['FUZZ_FIRST'] ?? 1);
const CASES = Number(process.env['FUZZ_CASES'] ?? 2_000);
const PART = 250;

const parts = Array.from({ length: Math.ceil(CASES / PART) }, (_, i) => FIRST + i * PART);

describe('hostile cells, headers, file names, policies, answers, comments and events', () => {
  it.each(parts)(
    'let no secret, link, command, formula or exception out, and leave a report in every case (from seed %d)',
    async (first) => {
      let printed = '';
      const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
        printed += String(chunk);
        return true;
      });
      try {
        for (let seed = first; seed < Math.min(first + PART, FIRST + CASES); seed += 1) {
          printed = '';
          const wrong = await oneCase(seed, () => printed);
          expect(wrong.slice(0, 5), `seed ${seed}`).toEqual([]);
        }
      } finally {
        write.mockRestore();
      }
    },
    600_000,
  );
});
