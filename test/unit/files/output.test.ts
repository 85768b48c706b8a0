import { mkdtemp, open, readdir, readFile, rm, unlink } from 'node:fs/promises';
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

describe('plan and memory of a run that another one follows in the folder', () => {
  /** A sealed run, and what lies there once the next one has begun. */
  async function followed(isPublished: boolean, byHand = false): Promise<string[]> {
    const path = await mkdtemp(join(tmpdir(), 'roster-output-'));
    const one = new OutputFolder(path, { workspace: '/nowhere', byHand });
    await one.write('memory.json', 'of the first');
    await one.write('plan.json', 'of the first');
    const { journal } = await one.openAudit(ports);
    await journal.seal({ status: 'none' });
    await journal.close();
    await one.closeAudit(ports);
    if (isPublished) await one.published();
    const second = await new OutputFolder(path, { workspace: '/nowhere', byHand }).openAudit(ports);
    await second.journal.close();
    return (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  }

  it('are kept for its `post` until it is published, and then they go', async () => {
    expect(await followed(false)).toEqual(['audit-1.jsonl', 'audit.jsonl', 'memory-1.json', 'plan-1.json']);
    expect(await followed(true)).toEqual(['audit-1.jsonl', 'audit.jsonl']);
  });

  it('go at a terminal, where nobody finishes a run', async () => {
    expect(await followed(false, true)).toEqual(['audit-1.jsonl', 'audit.jsonl']);
  });
});

it('events that wait are those of the run’s own audit, also once another run has used the folder', async () => {
  const { path } = await folder();
  const queue = async (id: string): Promise<void> => {
    const { journal } = await new OutputFolder(path, { workspace: '/nowhere' }).openAudit(ports);
    const place = { operation: null, target: null, payload_hash: 'h', status: 'queued' } as const;
    await journal.append({ event: 'webhook.queued', ...place, webhook_id: id, receivers: ['r'], payload: {} });
    await journal.close();
  };
  await queue('first');
  await queue('second');
  const output = new OutputFolder(path, { workspace: '/nowhere' });
  const idsOf = async (suffix: string): Promise<string[]> =>
    (await output.waitingEvents('1970-01-01', suffix)).map(({ id }) => id);
  expect(await idsOf('-1')).toEqual(['first']);
  expect(await idsOf('')).toEqual(['second']);
});

describe('a disk that is full', () => {
  const record = (error: string) => ({ event: 'run.problem', status: 'none', error }) as const;
  const verified = async (path: string) => {
    const text = await readFile(path, 'utf8');
    return verifyAudit(
      (async function* () {
        yield text;
      })(),
    );
  };

  /** From now on the disk takes so many bytes of what is written, and then no more. */
  async function fill(path: string, bytes: number): Promise<void> {
    const handle = await open(path);
    const prototype = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    // eslint-disable-next-line typescript/unbound-method
    const write = prototype.appendFile;
    vi.spyOn(prototype, 'appendFile').mockImplementation(async function (this: typeof handle, data) {
      await write.call(this, Buffer.from(data as never).subarray(0, bytes));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
  }

  it('leaves no half record, and the audit is sealed where it stands, in the room that was kept for it', async () => {
    const output = await folder();
    const { path, journal } = await output.openAudit(ports);
    await journal.append(record('one'));
    expect(await readdir(output.path)).toContain('.spare');
    await fill(path, 40);
    await expect(journal.append(record('two'))).rejects.toMatchObject({
      reason: 'apply-partial',
      message: 'the audit cannot be written: the disk is full',
    });
    await journal.close();
    expect((await verified(path)).problem?.what).toBe('no-seal');
    vi.restoreAllMocks();
    const sealed = await output.closeAudit(ports, { status: 'apply-partial', reason_code: 'apply-partial' });
    expect(await verified(path)).toMatchObject({ ok: true, records: 2, interrupted: true, head: sealed?.head });
    await output.published();
    expect(await readdir(output.path)).toEqual(['audit.jsonl']);
  });

  it('takes what is missing before the seal, as far as there is room', async () => {
    const output = await folder();
    const { path, journal } = await output.openAudit(ports);
    await journal.append(record('one'));
    await journal.close();
    const lost = Array.from({ length: 1000 }, (_, i) => record(`lost ${i}`));
    const handle = await open(path);
    const prototype = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    // eslint-disable-next-line typescript/unbound-method
    const write = prototype.appendFile;
    vi.spyOn(prototype, 'appendFile').mockImplementation(async function (this: typeof handle, data) {
      const bytes = Buffer.from(data as never);
      await write.call(this, bytes.subarray(0, 200_000));
      if (bytes.length > 200_000) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });
    const sealed = await output.closeAudit(ports, { status: 'apply-partial' }, () => lost);
    expect(sealed?.records).toBe(1 + 200 + 1);
    expect(await verified(path)).toMatchObject({ ok: true, records: 202, interrupted: true });
  });

  it('before the first record ends the run: nothing could be put on record', async () => {
    const output = await folder();
    await fill(await output.write('summary.md', ''), 100);
    await expect(output.openAudit(ports)).rejects.toMatchObject({
      reason: 'apply-failed',
      message: 'the file audit.jsonl could not be written: the disk is full',
    });
    expect(await readdir(output.path)).toEqual(['summary.md']);
  });

  it('says so of a file, and what lay there before goes: it says another thing', async () => {
    const output = await folder();
    await output.write('memory.json', '{"of":"before"}');
    const full = (function* (): Generator<string> {
      yield '{"of":';
      throw Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' });
    })();
    await expect(output.write('memory.json', full)).rejects.toMatchObject({
      reason: 'apply-failed',
      message: 'the file memory.json could not be written: the disk is full',
      advice: expect.stringContaining('Make room'),
    });
    expect(await output.written()).toEqual([]);
  });
});

describe('an output folder that someone empties while a run is under way', () => {
  it('stops the run with its next request: nobody could read what it did', async () => {
    const output = await folder();
    const { path, journal } = await output.openAudit(ports);
    await journal.append({ event: 'run.problem', status: 'none', error: 'one' });
    await unlink(path);
    await expect(journal.append({ event: 'run.problem', status: 'none', error: 'two' })).rejects.toMatchObject({
      reason: 'apply-partial',
      message: 'the audit was removed from the output folder while the run was under way',
    });
    await journal.close();
    expect(await output.closeAudit(ports, { status: 'apply-partial' })).toBeNull();
  });

  it('is made once more for what is written afterwards', async () => {
    const output = await folder();
    await output.write('comment.md', 'gone');
    await rm(output.path, { recursive: true });
    expect(await readFile(await output.write('summary.md', ['there', '\n'].values()), 'utf8')).toBe('there\n');
    expect(await output.written()).toEqual(['summary.md']);
    await rm(output.path, { recursive: true });
  });
});

describe('an output folder that takes no files', () => {
  it.each([
    ['EROFS', 'lies on a disk that is read-only.'],
    ['EPERM', 'belongs to someone else (EPERM).'],
  ])('is refused by its own reason: %s', async (code, why) => {
    const path = await mkdtemp(join(tmpdir(), 'roster-output-'));
    const handle = await open(path);
    const failed = Object.assign(new Error(code), { code });
    vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'chmod').mockRejectedValue(failed);
    await handle.close();
    await expect(new OutputFolder(path, { workspace: '/nowhere' }).ready()).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(why),
    });
    await rm(path, { recursive: true });
  });
});
