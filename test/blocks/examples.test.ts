import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { act, inputsFor, workspaceWith } from '../acceptance/setting.ts';
import { ROOT } from '../harness/runner.ts';
import { startTenant } from '../tenant/server.ts';
import { lintWorkflow } from './linters.ts';

const EXAMPLES = join(ROOT, 'examples');

/** Files of a folder by their path from it. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)));

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

  it.each(files.filter((file) => file.endsWith('roster.csv')))(
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
