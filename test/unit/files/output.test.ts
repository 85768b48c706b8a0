import { mkdtemp, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OutputFolder } from '../../../src/files/output.ts';
import { secrets } from '../../../src/text/secrets.ts';

const ports = { now: () => 0, uuid: () => 'an-id' };
const folder = async (): Promise<OutputFolder> =>
  new OutputFolder(await mkdtemp(join(tmpdir(), 'roster-output-')), { workspace: '/nowhere' });

afterEach(() => vi.restoreAllMocks());

describe('the output folder', () => {
  it('writes pieces as it writes their whole, without secrets and hidden characters', async () => {
    secrets.learn('a-secret-of-this-test');
    const lines = Array.from({ length: 20_000 }, (_, i) => `"${i} a-secret-of-this-test \u202E",\n`);
    const output = await folder();
    const whole = await readFile(await output.write('plan.json', lines.join('')), 'utf8');
    expect(whole).not.toContain('a-secret');
    expect(await readFile(await output.write('plan.json', lines.values()), 'utf8')).toBe(whole);
  });

  it('waits for the disk once for the records of a request, and not for those of an answer', async () => {
    const output = await folder();
    const { path, journal } = await output.openAudit(ports);
    const handle = await open(path);
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'datasync');
    await handle.close();
    const records = Array.from({ length: 50 }, () => ({ event: 'run.problem', status: 'none', error: '' }) as const);
    await journal.appendAll([...records], 'file');
    expect(sync).not.toHaveBeenCalled();
    await journal.appendAll([...records]);
    expect(sync).toHaveBeenCalledTimes(1);
    await journal.close();
  });
});
