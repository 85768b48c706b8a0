import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { act, inputsFor, workspaceWith } from '../acceptance/setting.ts';
import { HostedRepository } from '../harness/hosted.ts';
import { ROOT } from '../harness/runner.ts';
import { PRESETS, startTenant } from '../tenant/server.ts';
import { lintWorkflow } from './linters.ts';

const EXAMPLES = join(ROOT, 'examples');

/** Files of a folder by their path from it. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)));

/** Examples whose own workflows are walked from the first pull request to the apply. */
const WALKED = ['hr-export', 'one-tenant', 'required-approval'];

const names = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

describe.each(names)('the example %s', (name) => {
  const folder = join(EXAMPLES, name);
  const files = filesOf(folder);

  it('has workflows that the linters take', async () => {
    const workflows = files.filter((file) => file.startsWith('.github/workflows/'));
    expect(workflows.length).toBeGreaterThan(0);
    for (const file of workflows)
      expect(await lintWorkflow(readFileSync(join(folder, file), 'utf8'), `${name}/${file}`), file).toEqual([]);
  });

  it.runIf(WALKED.includes(name))(
    'is reviewed on a pull request, merged and applied by its own workflows',
    async () => {
      vi.stubEnv('HARNESS', process.env['HARNESS'] || 'inline');
      const tenant = await startTenant({ ...PRESETS.cxone, users: [] });
      const hosted = await HostedRepository.start();
      onTestFinished(async () => {
        await Promise.all([hosted.close(), tenant.close()]);
        vi.unstubAllEnvs();
      });
      const { auth } = tenant.settings;
      const secrets = {
        CXONE_ACCESS_KEY_ID: auth.accessKeyId,
        CXONE_ACCESS_KEY_SECRET: auth.accessKeySecret,
        CXONE_CLIENT_ID: auth.clientId,
        CXONE_CLIENT_SECRET: auth.clientSecret,
        CXONE_SIGNING_KEY: 'a-long-random-text-that-signs-plans',
      };
      Object.assign(hosted.environments, { 'cxone-plan': { secrets }, 'cxone-apply': { secrets, branches: ['main'] } });
      hosted.variables = { CXONE_TENANT: auth.tenantId };
      hosted.rewired = (text) =>
        text.replaceAll(
          'profile: cxone\n',
          `profile: cxone\n          issuer: ${tenant.issuer}\n          requests-per-minute: '6000'\n`,
        );
      const clone = await hosted.clone('example');
      const commit = async (paths: string[], branch: string): Promise<void> => {
        await cp(folder, clone, { recursive: true });
        for (const args of [
          ['add', ...paths],
          ['commit', '--quiet', '-m', branch],
          ['push', '--quiet', 'origin', `HEAD:${branch}`],
        ])
          execFileSync('git', ['-C', clone, ...args]);
      };
      await commit(['.github/workflows'], 'main');
      await hosted.pushed();
      await commit(['roster.csv', '.github'], 'first');
      const { number } = await hosted.pullRequest('first');
      if (name === 'required-approval') {
        const pull = hosted.github.state.pulls.get(number);
        hosted.github.state.permissions.set('reviewer', 'write');
        pull?.reviews.push({ login: 'reviewer', state: 'APPROVED', commit: pull.head });
      }
      const [applied] = await hosted.merge(number);
      expect(applied?.ok, applied?.job.log.join('\n')).toBe(true);
      expect(tenant.snapshot().length).toBeGreaterThan(1);
      tenant.forget();
      const again = await hosted.dispatch('Roster apply');
      expect(again.ok, again.job.log.join('\n')).toBe(true);
      expect(tenant.writes).toEqual([]);
    },
  );

  it.skipIf(WALKED.includes(name)).each(files.filter((file) => file.endsWith('roster.csv')))(
    '%s is planned and applied',
    { timeout: 120_000 },
    async (roster) => {
      const content = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))]));
      const tenant = await startTenant({ users: [] });
      try {
        const run = async (mode: string) =>
          act({
            workspace: await workspaceWith(content),
            inputs: inputsFor(tenant, { mode, roster, approval: 'off' }),
          });
        const plan = await run('plan');
        expect(plan.outputs['reason-code'], plan.files['summary.md']).toBe('none');
        expect(Number(plan.outputs['to-create'])).toBeGreaterThan(0);
        const applied = await run('apply');
        expect(applied.outputs['reason-code'], applied.files['summary.md']).toBe('none');
        expect(applied.outputs['created']).toBe(plan.outputs['to-create']);
        expect((await run('plan')).outputs['changes']).toBe('false');
      } finally {
        await tenant.close();
      }
    },
  );
});
