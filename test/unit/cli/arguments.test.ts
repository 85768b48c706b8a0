import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';

const OPTIONS = {
  against: { type: 'string', help: '' },
  yes: { type: 'boolean', help: '' },
} as const;
const read = (argv: string[], files: [number, number] = [1, 1]) => readArguments(argv, OPTIONS, files);

describe('the arguments of a command', () => {
  it('are its files and options, in any order', () => {
    expect(read(['--yes', 'a.csv', '--against', 'b.csv'])).toEqual({
      ok: true,
      files: ['a.csv'],
      values: { yes: true, against: 'b.csv' },
    });
    expect(read([], [0, 1])).toMatchObject({ ok: true, files: [] });
    expect(read(['a', 'b'], [1, 2])).toMatchObject({ ok: true, files: ['a', 'b'] });
  });

  it.each<[string[], [number, number], string]>([
    [[], [1, 1], 'The file is missing.'],
    [['a'], [2, 2], 'The file is missing.'],
    [['--yes'], [1, 2], 'The file is missing.'],
    [['a', 'b'], [1, 1], '“b” is one argument too many.'],
    [['a'], [0, 0], '“a” is one argument too many.'],
    [['a', '--agianst', 'b'], [1, 1], 'There is no option “--agianst”. Did you mean “--against”?'],
    [['a', '-q'], [1, 1], 'There is no option “-q”.'],
  ])('%j are refused where %j files are taken', (argv, files, problem) => {
    expect(read(argv, files)).toEqual({ ok: false, problem });
  });

  it('without the value of an option are refused in one line', () => {
    const answer = read(['a', '--against']);
    expect(answer).toMatchObject({ ok: false });
    expect('problem' in answer ? answer.problem : '').toMatch(/^[^\n]*--against[^\n]*$/);
  });
});
