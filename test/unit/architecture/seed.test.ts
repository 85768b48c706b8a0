import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typeScriptFiles } from '../../../scripts/format.ts';

it('every property test draws its cases from the one seed', () => {
  const direct = typeScriptFiles(['test']).filter((file) =>
    /^(import|export) .* from 'fast-check'/m.test(readFileSync(file, 'utf8')),
  );
  expect(direct.map((file) => file.replaceAll('\\', '/'))).toEqual([
    expect.stringMatching(/test\/harness\/property\.ts$/),
  ]);
});
