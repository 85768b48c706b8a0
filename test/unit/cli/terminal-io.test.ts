import { EventEmitter } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Style } from '../../../src/cli/terminal.ts';
import { terminal } from '../../../src/cli/terminal-io.ts';

interface Given {
  isTTY?: boolean;
  columns?: number;
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
}

/** A process whose output is kept and whose input is given. */
function station({ isTTY, columns, env = {}, platform = 'linux' }: Given = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = Object.assign(new PassThrough(), { isTTY, columns });
  const exit = vi.fn<(code: number) => never>(() => {
    throw new Error('ended');
  });
  const own = Object.assign(new EventEmitter(), { stdin, stdout, env, platform, exit, cwd: () => '/work' });
  const io = terminal(own as unknown as NodeJS.Process);
  return { io, own, stdin, stdout, exit, printed: () => String(stdout.read() ?? '') };
}

describe('a terminal', () => {
  it('prints lines, at most 120 columns wide, 100 where nobody says', () => {
    const { io, printed } = station({ columns: 80 });
    io.print('one');
    expect(printed()).toBe('one\n');
    expect(io).toMatchObject({ cwd: '/work', columns: 80 });
    expect(station({ columns: 200 }).io.columns).toBe(120);
    expect(station().io.columns).toBe(100);
  });

  it.each<[Given, boolean]>([
    [{ isTTY: true }, true],
    [{ isTTY: true, env: { CI: 'true' } }, false],
    [{}, false],
  ])('has someone in front of it: %j is %s', (given, interactive) => {
    expect(station(given).io.interactive).toBe(interactive);
  });

  it('asks, shows what an empty answer means, and takes it', async () => {
    const { io, stdin, printed } = station();
    const asked = io.ask('Branch', 'main');
    stdin.write('\n');
    expect(await asked).toBe('main');
    expect(printed()).toBe('Branch [main]: ');
    const again = io.ask('Owner', '');
    stdin.write('  @team \n');
    expect(await again).toBe('@team');
    expect(printed()).toBe('Owner: ');
  });

  it('ends quietly where nobody reads on, and loudly where writing fails otherwise', () => {
    const fault = (code: string): Error => Object.assign(new Error(code), { code });
    const { stdout, exit } = station();
    expect(() => stdout.emit('error', fault('EPIPE'))).toThrow('ended');
    expect(exit).toHaveBeenCalledWith(0);
    const other = station();
    expect(() => other.stdout.emit('error', fault('ENOSPC'))).toThrow('ENOSPC');
    expect(other.exit).not.toHaveBeenCalled();
  });

  it('ends what is under way on Ctrl+C', () => {
    const { io, own } = station();
    expect(io.signal.aborted).toBe(false);
    own.emit('SIGINT');
    expect(io.signal.aborted).toBe(true);
  });

  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
  ] as const)('opens a page with the program that %s has for it', async (platform, program) => {
    const folder = await mkdtemp(join(tmpdir(), 'roster-open-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const note = join(folder, 'opened');
    await writeFile(join(folder, program), `#!/bin/sh\nprintf %s "$1" > '${note}'\n`);
    await chmod(join(folder, program), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    station({ platform }).io.open('/tmp/report.html');
    await vi.waitFor(async () => expect(await readFile(note, 'utf8')).toBe('/tmp/report.html'), { timeout: 10_000 });
  });

  it('does without a page where no program opens one', async () => {
    vi.stubEnv('PATH', '/nowhere');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => station().io.open('/tmp/report.html')).not.toThrow();
    await new Promise(setImmediate);
  });
});

describe('colours', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
    [{ isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('of %j with %j: %s', (stream, env, on) => {
    const style = Style.of(stream, env);
    const texts = [
      style.bold('x'),
      style.dim('x'),
      style.red('x'),
      style.green('x'),
      style.yellow('x'),
      style.blue('x'),
    ];
    for (const text of texts) expect(text === 'x').toBe(!on);
    expect(new Set(texts).size).toBe(on ? 6 : 1);
    expect(style.bold('')).toBe('');
  });
});
