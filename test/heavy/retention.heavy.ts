import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { act, type Finished, inputsFor, workspaceWith } from '../acceptance/setting.ts';
import { ROOT } from '../harness/runner.ts';
import { people, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { type S3Store, startS3 } from './s3.ts';

const exec = promisify(execFile);
const PAGE = await readFile(join(ROOT, 'docs/retention.md'), 'utf8');

/** The script of the page's step that holds these words, as the runner would write it into a file. */
function step(words: string): string {
  const blocks = [...PAGE.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = '']) => parse(yaml) as { run?: string }[]);
  const [found, second] = blocks.flat().filter(({ run }) => run?.includes(words));
  if (!found?.run || second) throw new Error(`“${words}” is in no step or several.`);
  return found.run;
}

let tenant: TenantHandle;
let store: S3Store;
let run: Finished;
/** What the page's `env:` gives to every step. */
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  [tenant, store] = await Promise.all([startTenant({ users: [] }), startS3('audits')]);
  run = await act({
    workspace: await workspaceWith({ 'roster.csv': rosterCsv(people(50)) }),
    inputs: inputsFor(tenant, { mode: 'apply', approval: 'off' }),
  });
  expect(run.outputs['reason-code']).toBe('none');
  env = {
    ...process.env,
    AUDIT: run.outputs['audit-path'] ?? '',
    HEAD: run.outputs['audit-head'] ?? '',
    BUCKET: 'audits',
    RUN: '4711-1',
  };
});
afterAll(() => Promise.all([tenant.close(), store.close()]));

const shell = (script: string, more: Record<string, string>, cwd: string): Promise<unknown> =>
  exec('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env: { ...env, ...more } });

describe('the recipes of docs/retention.md', () => {
  it('a bucket: the audit arrives byte for byte, locked for seven years, with its checksum', async () => {
    const audit = await readFile(env['AUDIT'] ?? '');
    await shell(step('put-object'), store.env, await mkdtemp(join(tmpdir(), 'retention-')));
    const name = `cxone/4711-1-${env['HEAD']}.jsonl`;
    const [put, second] = store.requests.filter(({ method }) => method === 'PUT');
    expect(second).toBeUndefined();
    expect(put?.path).toBe(`/audits/${name}`);
    expect(put?.headers).toMatchObject({
      'x-amz-object-lock-mode': 'COMPLIANCE',
      'x-amz-checksum-sha256': createHash('sha256').update(audit).digest('base64'),
    });
    const until = Date.parse(String(put?.headers['x-amz-object-lock-retain-until-date']));
    const years = (until - Date.now()) / (365.25 * 24 * 3600 * 1000);
    expect(years).toBeGreaterThan(6.99);
    expect(years).toBeLessThan(7.01);
    // The lock is part of what the client signed: nobody takes it off on the way.
    expect(put?.headers.authorization).toMatch(/SignedHeaders=[^,]*x-amz-object-lock-mode/);
    expect(put?.headers.authorization).toMatch(/SignedHeaders=[^,]*x-amz-object-lock-retain-until-date/);
    const kept = await store.object(name);
    expect(kept.status).toBe(200);
    expect(kept.body.equals(audit)).toBe(true);
  });

  it('a release asset: made once, the audit under a name that holds its head', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'retention-'));
    const said = join(cwd, 'gh.log');
    // GitHub's command line as it answers where there is no release yet, and what it is asked.
    await writeFile(join(cwd, 'gh'), `#!/bin/sh\necho "$*" >> "${said}"\n[ "$2" != view ]\n`);
    await chmod(join(cwd, 'gh'), 0o755);
    await shell(step('gh release upload'), { PATH: `${cwd}:${process.env['PATH']}` }, cwd);
    const asset = `audit-4711-1-${env['HEAD']}.jsonl`;
    expect(
      (await readFile(said, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['release view audits', 'release create audits', 'release upload audits']);
    expect(await readFile(said, 'utf8')).toContain(`release upload audits ${asset}`);
    expect(await readdir(cwd)).toContain(asset);
    expect((await readFile(join(cwd, asset))).equals(await readFile(env['AUDIT'] ?? ''))).toBe(true);
  });
});
