import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';
import { Style } from '../../src/cli/terminal.ts';
import type { TerminalIo } from '../../src/cli/terminal-io.ts';

/** A folder with these files, and a terminal in it that keeps what is printed. */
export async function station(files: Readonly<Record<string, string>>, given: Partial<TerminalIo> = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'roster-cli-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
  const printed: string[] = [];
  const opened: string[] = [];
  const io: TerminalIo = {
    env: {},
    cwd,
    columns: 100,
    style: new Style(false),
    interactive: false,
    print: (text) => void printed.push(text),
    open: (path) => void opened.push(path),
    ask: async (_, standard) => standard,
    signal: new AbortController().signal,
    ...given,
  };
  const run = (...argv: string[]): Promise<number> => runCommand([...argv], io);
  return { io, cwd, run, opened, text: () => printed.join('\n') };
}
