import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { link, lstat, mkdir, mkdtemp, readdir, readFile, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OutputFolder } from '../../../src/files/output.ts';
import { openOwn, writeSealed } from '../../../src/files/sealed-folder.ts';

let base: string;
let workspace: string;
const ports = { now: () => 0, uuid: () => '0' };
const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);
const folder = (path: string, identity?: string): OutputFolder => new OutputFolder(path, { workspace, identity });

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'sealed-')));
  workspace = join(base, 'work');
  await mkdir(join(workspace, '.git'), { recursive: true });
  await mkdir(join(base, 'outside'));
  await writeFile(join(base, 'outside', 'environment'), 'SECRET=1');
});

/** Folders of the system itself, as Linux has them. */
const SYSTEM: [string, () => string, string][] =
  process.platform === 'linux'
    ? [
        ['no folder can be made there', () => '/sys/none/out', 'cannot be made'],
        ['it is for processes to be shown in', () => '/proc/none/out', 'cannot be made (ENOENT)'],
        ['it is for others to keep', () => `/proc/${process.pid}/task`, 'belongs to someone else (EPERM)'],
      ]
    : [];

describe('the output folder', () => {
  it('is for its owner alone, as are its files', async () => {
    const out = folder(join(base, 'temp', 'out'));
    await out.write('plan.json', '{}');
    const { journal } = await out.openAudit(ports);
    await journal.close();
    expect(await modeOf(out.path)).toBe('700');
    expect(await modeOf(join(base, 'temp'))).toBe('700');
    for (const name of await readdir(out.path)) expect(await modeOf(join(out.path, name)), name).toBe('600');
  });

  it('that was there keeps an older audit under another name, and lists only what this run wrote', async () => {
    const path = join(base, 'out');
    await mkdir(path, { mode: 0o755 });
    for (const name of ['audit.jsonl', 'plan.json', 'memory.json', 'notes.txt', 'attributes.json'])
      await writeFile(join(path, name), 'old');
    const out = folder(path);
    const { journal } = await out.openAudit(ports);
    await journal.close();
    expect(await out.closeAudit(ports)).toBeNull();
    await out.write('summary.md', 'new');
    await out.published();
    expect(await readFile(join(path, 'audit-1.jsonl'), 'utf8')).toBe('old');
    expect((await readdir(path)).sort()).toEqual([
      'attributes.json',
      'audit-1.jsonl',
      'audit.jsonl',
      'notes.txt',
      'summary.md',
    ]);
    expect(await out.written()).toEqual(['audit.jsonl', 'summary.md']);
    expect(await modeOf(path)).toBe('700');
  });

  it.each([
    ['there before', async (path: string) => mkdir(path)],
    ['a link to a folder outside', async (path: string) => symlink(join(base, 'outside'), path)],
    ['a link to nowhere', async (path: string) => symlink(join(base, 'none'), path)],
    ['a file', async (path: string) => writeFile(path, '')],
  ])('in the checkout is refused: %s', async (_, make) => {
    const path = join(workspace, 'out');
    await make(path);
    await expect(folder(path).ready()).rejects.toMatchObject({ reason: 'config-invalid' });
    expect(await readdir(join(base, 'outside'))).toEqual(['environment']);
  });

  it.each(['up/new', '.git/new', '.'])('in the checkout is refused: %s', async (way) => {
    await symlink(join(base, 'outside'), join(workspace, 'up'));
    await expect(folder(join(workspace, way)).ready()).rejects.toMatchObject({ reason: 'config-invalid' });
    expect(await readdir(join(base, 'outside'))).toEqual(['environment']);
  });

  it.each([
    ['a file lies in its way', () => join(base, 'outside', 'environment', 'out'), 'cannot be reached (ENOTDIR)'],
    ['a link on its way leads nowhere', () => join(base, 'nowhere', 'out'), 'leads through a link that leads nowhere'],
    ['a link on its way leads to itself', () => join(base, 'round', 'out'), 'leads through a link that leads nowhere'],
    ['its name is too long', () => join(base, 'x'.repeat(300)), 'cannot be reached (ENAMETOOLONG)'],
    ...SYSTEM,
  ])('is refused where %s, and says so', async (_, path, why) => {
    await symlink(join(base, 'none'), join(base, 'nowhere'));
    await symlink(join(base, 'round'), join(base, 'round'));
    await expect(folder(path()).ready()).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(`Input output-dir: \`${path()}\` ${why}`) as string,
    });
  });

  it('in the checkout is taken where it does not exist yet, and by `post` only as the very folder it was', async () => {
    const path = join(workspace, 'a', 'b');
    const identity = await folder(path).ready();
    expect(await modeOf(path)).toBe('700');
    await expect(folder(path).ready()).rejects.toMatchObject({ reason: 'config-invalid' });
    expect(await folder(path, identity).ready()).toBe(identity);
    await expect(folder(path, '1:1').ready()).rejects.toMatchObject({ reason: 'config-invalid' });
  });

  it('never writes or reads through a link or a second name, and uploads neither', async () => {
    const path = join(base, 'out');
    await mkdir(path);
    const secret = join(base, 'outside', 'environment');
    await symlink(secret, join(path, 'plan.json'));
    await link(secret, join(path, 'summary.md'));
    await symlink(secret, join(path, 'attributes.json'));
    await symlink(secret, join(path, 'audit.jsonl'));
    const out = folder(path);
    for (const name of ['plan.json', 'summary.md', 'audit.jsonl']) expect(await out.read(name), name).toBeNull();
    await out.write('plan.json', 'ours');
    await out.write('summary.md', 'ours');
    const { journal } = await out.openAudit(ports);
    await journal.close();
    expect(await readFile(secret, 'utf8')).toBe('SECRET=1');
    expect((await lstat(join(path, 'audit-1.jsonl'))).isSymbolicLink()).toBe(true);
    expect(await out.written()).toEqual(['audit.jsonl', 'plan.json', 'summary.md']);
    await symlink(secret, join(path, 'report.html'));
    expect(await out.written()).not.toContain('report.html');
  });

  it('tells `post` of this run’s queued events alone', async () => {
    const path = join(base, 'out');
    await mkdir(path);
    const queued = JSON.stringify({ event: 'webhook.queued', webhook_id: 'x', timestamp: '2026-01-01T00:00:00Z' });
    await writeFile(join(path, 'audit-1.jsonl'), `${queued}\n`);
    expect(await folder(path).waitingEvents('2000-01-01')).toEqual([]);
  });
});

describe('a file of ours', () => {
  it('lets others have their turn while it is long', async () => {
    let turns = 0;
    const count = (): void => void (turns += 1);
    const made: number[] = [];
    const texts = function* (): Generator<string> {
      for (let i = 0; i < 20; i += 1) {
        setImmediate(count);
        made.push(turns);
        yield 'x'.repeat(1024 * 1024);
      }
    };
    await writeSealed(join(base, 'long.txt'), texts());
    expect(made[0]).toBe(0);
    expect(made.at(-1)).toBeGreaterThan(0);
  });

  it('holds every text whole, whatever its length and its letters', async () => {
    const path = join(base, 'long.txt');
    const texts = ['a', '', 'é'.repeat(100_000), 'name\n'.repeat(200_000), '…🧭'.repeat(300_000), 'z'];
    await writeSealed(path, texts);
    expect((await readFile(path, 'utf8')) === texts.join('')).toBe(true);
  });

  it('is opened again only where it has this one name', async () => {
    const path = join(base, 'audit.jsonl');
    await writeFile(path, 'ours');
    const handle = await openOwn(path, constants.O_RDONLY);
    expect(await handle.readFile('utf8')).toBe('ours');
    await handle.close();
    await link(path, join(base, 'second'));
    await expect(openOwn(path, constants.O_RDONLY)).rejects.toThrow(`${path} is a link, or no file`);
    await expect(openOwn(base, constants.O_RDONLY)).rejects.toThrow('is a link, or no file');
  });

  it.runIf(process.platform !== 'win32')('is no FIFO, which holds nobody up', async () => {
    const path = join(base, 'memory.json');
    execFileSync('mkfifo', [path]);
    for (const flags of [constants.O_RDONLY, constants.O_WRONLY | constants.O_APPEND])
      await expect(openOwn(path, flags)).rejects.toThrow(/is a link, or no file|ENXIO/);
  });
});
