import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import fc from '../../harness/property.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as ours from '../../../src/github/runner-commands.ts';

/** Texts that would end a command, a property or an entry, or be decoded twice. */
const HARD = [
  '',
  '%',
  '%0A',
  'a\nb',
  'a\r\nb',
  '::error::x',
  'a,b:c=d',
  'ghadelimiter_1',
  'é ＝ \u202e \u0000',
  '##[x]',
];
const text = fc.oneof(
  fc.constantFrom(...HARD),
  fc
    .array(fc.oneof(fc.constantFrom(...HARD, 'x'), fc.string({ unit: 'binary', maxLength: 5 })))
    .map((parts) => parts.join('')),
);

let folder: string;
let printed = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** What a call prints. */
const prints = (call: () => void): string => {
  printed = '';
  call();
  return printed;
};

/** What a call adds to a command file, the random part of its delimiters named alike. */
const writes = (file: 'OUTPUT' | 'STATE', call: () => void): string => {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  vi.stubEnv(`GITHUB_${file}`, path);
  call();
  const written = readFileSync(path, 'utf8');
  const [, delimiter = ''] = /<<(ghadelimiter_[\da-f-]{36})\r?\n/.exec(written) ?? [];
  expect(delimiter).not.toBe('');
  return written.replaceAll(delimiter, 'DELIMITER');
};

describe('the runner’s commands, byte for byte as the toolkit’s', () => {
  it('mask and annotate', () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(99), (message, title, file, startLine) => {
        expect(prints(() => ours.setSecret(message))).toBe(prints(() => core.setSecret(message)));
        const where = { title: title || 'a title', file, startLine };
        for (const [mine, theirs] of [
          [ours.error, core.error],
          [ours.warning, core.warning],
          [ours.notice, core.notice],
        ] as const) {
          expect(prints(() => mine(message, where))).toBe(prints(() => theirs(message, where)));
          expect(prints(() => mine(message))).toBe(prints(() => theirs(message)));
        }
      }),
    );
  });

  it('outputs and state, into the files that the runner names', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(writes('OUTPUT', () => ours.setOutput('one', value))).toBe(
          writes('OUTPUT', () => core.setOutput('one', value)),
        );
        expect(writes('STATE', () => ours.saveState('one', value))).toBe(
          writes('STATE', () => core.saveState('one', value)),
        );
      }),
    );
    vi.stubEnv('GITHUB_OUTPUT', join(folder, 'missing'));
    expect(() => ours.setOutput('one', 'x')).toThrow('Missing file');
    expect(() => core.setOutput('one', 'x')).toThrow('Missing file');
  });

  it('every entry has a delimiter of its own, so that no value can end it', () => {
    const path = join(folder, 'many');
    writeFileSync(path, '');
    vi.stubEnv('GITHUB_OUTPUT', path);
    ours.setOutput('a', 'x');
    ours.setOutput('b', 'ghadelimiter_1\nc=y');
    const delimiters = [...readFileSync(path, 'utf8').matchAll(/<<(\S+)/g)].map(([, one]) => one);
    expect(new Set(delimiters).size).toBe(2);
  });

  it('the old commands where no runner named a file', () => {
    for (const value of HARD) {
      vi.stubEnv('GITHUB_OUTPUT', '');
      vi.stubEnv('GITHUB_STATE', '');
      // The toolkit begins with an empty line here, which the log does not need.
      expect(prints(() => ours.setOutput('one', value))).toBe(prints(() => core.setOutput('one', value)).trimStart());
      expect(prints(() => ours.saveState('one', value))).toBe(prints(() => core.saveState('one', value)).trimStart());
    }
    vi.stubEnv('STATE_one', ' kept ');
    expect(ours.getState('one')).toBe(core.getState('one'));
    expect(ours.getState('none')).toBe(core.getState('none'));
  });
});
