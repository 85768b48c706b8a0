import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFormat, longLines, typeScriptFiles } from '../../../scripts/format.ts';

const folder = mkdtempSync(join(tmpdir(), 'format-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A comment of so many characters, which prettier does not split. */
const comment = (length: number): string => `// ${'x'.repeat(length - 3)}\n`;

describe('the lint', () => {
  it('refuses a line of 121 characters by file and line, though prettier lets it pass, and takes one of 120', () => {
    const long = file('long.ts', `f();\n${comment(121)}`);
    const short = file('short.ts', comment(120));
    expect(longLines([short, long])).toEqual([expect.stringMatching(/long\.ts:2: 121 characters$/)]);
    expect(checkFormat([long, short]).ok).toBe(true);
  });

  it('refuses a file that prettier would change, and names it', () => {
    const neat = file('neat.ts', "export const a = 'b';\n");
    const untidy = file('untidy.ts', 'export const a = "b"\n');
    expect(checkFormat([neat]).ok).toBe(true);
    const { ok, said } = checkFormat([neat, untidy]);
    expect(ok).toBe(false);
    expect(said).toContain('untidy.ts');
    expect(said).not.toContain('neat.ts');
  });

  it('looks at TypeScript files only, those given and those in the folders given', () => {
    const below = join(folder, 'below');
    mkdirSync(join(below, 'node_modules', 'one'), { recursive: true });
    const inside = file('below/inside.ts', 'f();\n');
    file('below/node_modules/one/other.ts', 'f();\n');
    const data = file('below/data.json', '{}');
    const alone = file('alone.ts', 'f();\n');
    expect(typeScriptFiles([below, data, alone])).toEqual([inside, alone]);
  });
});
