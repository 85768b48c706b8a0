import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readRoster } from '../../../src/roster/read.ts';

it('a cell that is read as e-mail and as user name is wrong once', async () => {
  const text = 'First Name,Last Name,E-Mail\nAda,Berg,ada.berg@@example.com\n';
  const { issues } = await readRoster([{ path: 'roster.csv', bytes: Readable.from([Buffer.from(text)]) }], {
    columns: {},
  });
  expect(issues.filter(({ severity }) => severity === 'error').map(({ row, column }) => [row, column])).toEqual([
    [2, 'E-Mail'],
  ]);
});
