import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USE_CASES, type UseCase } from '../../../src/app/modes/registry.ts';
import { MODES, type Mode } from '../../../src/interface/modes.ts';
import { MODE_PAGES } from '../../../src/report/modes/pages.ts';
import type { ModePage } from '../../../src/report/modes/mode-page.ts';

// Each of these lines is an error that the compiler has to find: `npm run typecheck` fails where one is none.
const { verify: _use, ...useCases } = USE_CASES;
const { verify: _page, ...pages } = MODE_PAGES;
// @ts-expect-error a mode without a use case does not compile
export const INCOMPLETE_USE_CASES: Record<Mode, UseCase> = useCases;
// @ts-expect-error a mode without its words does not compile
export const INCOMPLETE_PAGES: Record<Mode, ModePage> = pages;

describe('a mode', () => {
  it('has its facts, its use case and its page, and nothing falls through to another', () => {
    expect(Object.keys(USE_CASES)).toEqual(Object.keys(MODES));
    expect(Object.keys(MODE_PAGES)).toEqual(Object.keys(MODES));
    expect(new Set(Object.values(USE_CASES)).size).toBe(Object.keys(MODES).length);
    const run = readFileSync(resolve(import.meta.dirname, '../../../src/app/run.ts'), 'utf8');
    expect(run).not.toMatch(/validateRoster|switch|default:/);
  });

  it('writes files that no other mode and no report writes', () => {
    const files = Object.values(MODES).flatMap((facts) => [...facts.files]);
    expect(new Set(files).size).toBe(files.length);
  });

  it('that changes the tenant needs one', () => {
    const wrong = Object.entries(MODES).filter(([, { writes, needs }]) => writes && !needs.tenant);
    expect(wrong).toEqual([]);
  });
});
