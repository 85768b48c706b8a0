import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/files/workspace.ts';
import type { Inputs } from '../../../src/github/inputs.ts';
import { lifecycleEvent } from '../../../src/main/input-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'input-files-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What mode `event` is about where the file `event.json` holds this text. */
async function read(text: string, given: 'own' | 'file' | 'both' = 'file', eventPath = 'event.json') {
  const path = join(root, 'event.json');
  await writeFile(path, text);
  const inputs = { eventPath: given === 'own' ? '' : eventPath } as Inputs;
  return lifecycleEvent(inputs, new Workspace(root), root, given === 'file' ? undefined : path);
}

describe('the event that a run is about', () => {
  it.each(['own', 'both'] as const)('is what the sender of the workflow’s event chose (%s)', async (given) => {
    expect(await read('{"action":"x","client_payload":{"a":1}}', given)).toEqual({
      source: 'client_payload',
      payload: { a: 1 },
    });
  });

  it('is the file that is named, of a whole event its part', async () => {
    expect(await read('\uFEFF{"a":1}')).toEqual({ source: 'event.json', payload: { a: 1 } });
    expect(await read('[1]')).toEqual({ source: 'event.json', payload: [1] });
    expect((await read('{"client_payload":{"a":1}}')).payload).toEqual({ a: 1 });
  });

  it.each([
    ['a workflow event that carries none', '{"client_payload":null}', 'own', 'carries no `client_payload`'],
    ['text that is no JSON', '{', 'file', '`event.json` is no JSON'],
    ['an object with a key twice', '{"externalId":"1","externalId":"2"}', 'file', '`externalId` twice in one object'],
    ['a list with one', '{"events":[{"a":1},{"a":1,"\\u0061":2}]}', 'file', '`a` twice in one object'],
    ['what is nested too deep', '['.repeat(3000) + ']'.repeat(3000), 'file', 'is nested deeper than any event'],
  ] as const)('is not %s', async (_, text, given, message) => {
    await expect(read(text, given)).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(message) as string,
    });
  });

  it('is not a file that is not there', async () => {
    await expect(read('{}', 'file', 'none.json')).rejects.toMatchObject({
      reason: 'config-invalid',
      message: 'Input event-path: there is no file `none.json`.',
    });
  });
});
