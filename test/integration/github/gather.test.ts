import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runAction } from '../../harness/runner.ts';

const gathered = async (results: Record<string, object>) => {
  const folder = await mkdtemp(join(tmpdir(), 'results-'));
  for (const [name, result] of Object.entries(results))
    await writeFile(join(folder, `${name}.json`), JSON.stringify({ schema_version: 1, ...result }));
  const root = join(ROOT, '.github/actions/gather');
  const inputs = { folder, names: JSON.stringify(Object.keys(results)), 'github-token': '' };
  return runAction({ root, workspace: folder, source: false, entry: 'main', inputs });
};

it('a result of another shape keeps no other tenant from being told, and no word of one is a command', async () => {
  const { exitCode, stderr, stdout, outputs } = await gathered({
    odd: { problems: [null, 'x'], roles_gained: [null, 7], decision: 'stop', reason_code: '##[add-mask]well' },
    well: { decision: 'complete', reason_code: 'none' },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('well · ✔ all well');
  expect(stdout).not.toContain('##[');
  expect(outputs['unfinished']).toBe('1');
});
