import { beforeAll, expect, it, vi } from 'vitest';
import { secrets } from '../../src/text/secrets.ts';
import { soak } from './many-people.ts';

beforeAll(() => {
  vi.spyOn(secrets, 'learn').mockImplementation(() => undefined);
});

it(
  '400 people, every fault at 1 %, killed and resumed five times: as the roster says, nobody twice, ' +
    'every line accounted for',
  async () => {
    const soaked = await soak({
      people: 400,
      kills: 5,
      share: 0.01,
      bulkPerMinute: 600,
      bulkSize: 5,
      concurrency: 4,
      speed: 600,
    });
    expect(soaked.runs.filter(({ killed }) => killed)).toHaveLength(5);
    expect(soaked.runs.at(-1)).toMatchObject({ killed: false, reason: 'none', planned: 0 });
    expect(soaked).toMatchObject({ wrong: [], twice: [], unaccounted: [], violations: [], accounts: 400 });
    expect(soaked.busiestMinute).toBeLessThanOrEqual(620);
  },
);
