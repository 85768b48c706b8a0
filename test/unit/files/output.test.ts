import { mkdtemp, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OutputFolder } from '../../../src/files/output.ts';
import { verifyAudit } from '../../../src/audit/verify-audit.ts';
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

  it('keeps secrets out of the audit, also out of an error, and hashes what is left', async () => {
    secrets.learn('a-secret-of-this-test');
    const output = await folder();
    const { path, journal } = await output.openAudit(ports);
    const error = new Error('a-secret-of-this-test was refused') as unknown as string;
    await journal.append({ event: 'run.problem', status: 'none', error });
    await journal.append({ event: 'run.problem', status: 'a-secret-of-this-test', error: '' } as never);
    await journal.seal({ status: 'none' });
    await journal.close();
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('a-secret');
    expect(text.match(/\*\*\*/g)).toHaveLength(2);
    const { ok } = await verifyAudit(
      (async function* () {
        yield text;
      })(),
    );
    expect(ok).toBe(true);
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
