import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../harness/runner.ts';

/** `...(x && { x })` and `...(x ? { x } : {})`, which say `x: x || undefined` in a harder way. */
const CONDITIONAL = /\.\.\.\((?:(?!\.\.\.)[^;])*?(?:&&\s*\{|\?\s*\{[^{}]*\}\s*:\s*\{\}|\?\s*\{\}\s*:)/g;

/** Where a key that is there and undefined would be something else than none: how many, and who reads the keys. */
const MEANT: Record<string, [number, string]> = {
  'src/plan/account-changes.ts': [2, 'before and after of an operation: their keys are the fields that change'],
  'src/plan/undo-person.ts': [2, 'the same'],
  'src/execute/webhook-events.ts': [2, 'the keys of a payload are published'],
  'src/http/client.ts': [1, 'a token replaces the credentials of the request itself, none does not'],
  'src/github/rest.ts': [1, 'an option that is undefined hides the toolkit’s own'],
  'src/cli/command.ts': [1, 'inputs that are named count as given'],
};

describe('a conditional spread', () => {
  it('is written only where an absent key and an undefined one are two things', () => {
    const found: Record<string, number> = {};
    for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const count = readFileSync(join(ROOT, 'src', name), 'utf8').match(CONDITIONAL)?.length ?? 0;
      if (count > 0) found[`src/${name}`] = count;
    }
    expect(found).toEqual(Object.fromEntries(Object.entries(MEANT).map(([file, [count]]) => [file, count])));
  });
});
