import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PLANTED } from '../../../scripts/planted.ts';

it('every planted bug can still be put into the code, at one place, and three lie in each room', async () => {
  const lost: string[] = [];
  for (const { file, from, what } of PLANTED)
    if ((await readFile(file, 'utf8')).split(from).length !== 2) lost.push(`${file}: ${what}`);
  expect(lost).toEqual([]);
  const rooms = Map.groupBy(PLANTED, ({ file }) => file.split('/')[1]);
  expect([...rooms].filter(([, bugs]) => bugs.length < 3).map(([room]) => room)).toEqual([]);
});
