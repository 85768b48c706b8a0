import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/app/run.ts';
import { createTenant } from '../../src/cxone/tenant.ts';
import { OutputFolder } from '../../src/files/output.ts';
import { annotate } from '../../src/github/annotations.ts';
import { readInputs } from '../../src/github/inputs.ts';
import { info, problemLines } from '../../src/github/log.ts';
import type { Clock } from '../../src/model/clock.ts';
import { outputValues, setOutputs } from '../../src/github/outputs.ts';
import { readContext } from '../../src/github/run-context.ts';
import { requestOf } from '../../src/main/request.ts';
import { realServices, tenantSettings } from '../../src/main/services.ts';
import { annotations } from '../../src/report/pages/annotation-lines.ts';
import { endLines } from '../../src/report/pages/log-lines.ts';
import { opened } from '../../src/review/seal.ts';
import { loneHost } from '../harness/lone-host.ts';
import { hostileHttp } from './fake-tenant.ts';
import { Hostile } from './hostile.ts';
import { eventOf, nameOf, policyOf, rosterOf, SECRET, SIGNING, TOKEN } from './inputs.ts';
import { faults } from './oracle.ts';

/** A clock on which nobody waits: what is slept is skipped, however long a hostile answer asks for. */
function hurriedClock(): Clock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    sleep: async (ms, signal) => {
      skipped += ms;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      signal?.throwIfAborted();
    },
  };
}

/**
 * One run of the action in this process, with everything hostile that the seed says, and what is wrong with what it
 * left. @returns nothing where all held
 */
export async function oneCase(seed: number, capture: () => string): Promise<string[]> {
  const hostile = new Hostile(seed);
  const base = await mkdtemp(join(tmpdir(), 'fuzz-'));
  try {
    const workspace = join(base, 'work');
    await mkdir(workspace);
    await writeFile(join(base, 'environment'), `SECRET=${SECRET}`);
    const name = nameOf(hostile);
    await writeFile(join(workspace, name), rosterOf(hostile, name));
    if (hostile.chance(0.05)) await symlink(join(base, 'environment'), join(workspace, 'linked.csv'));
    const policy = policyOf(hostile);
    if (policy !== null) await writeFile(join(workspace, 'policy.yml'), policy);
    await writeFile(join(workspace, 'event.json'), JSON.stringify(eventOf(hostile)));
    const mode = hostile.pick([
      'validate',
      'validate',
      'plan',
      'plan',
      'apply',
      'apply',
      'drift',
      'event',
      'verify',
      'export',
    ]);
    const env: Record<string, string> = {
      INPUT_MODE: mode,
      INPUT_ROSTER: hostile.chance(0.05) ? 'linked.csv' : name,
      INPUT_POLICY: 'policy.yml',
      INPUT_PROFILE: hostile.pick(['generic', 'bulk', 'roles', 'lifecycle']),
      INPUT_TENANT: hostile.chance(0.9) ? 'acme' : hostile.text(2),
      'INPUT_TOKEN-URL': 'https://tenant.example/token',
      'INPUT_SCIM-URL': 'https://tenant.example/scim/v2',
      'INPUT_API-URL': 'https://tenant.example/api',
      'INPUT_ALLOWED-HOSTS': 'tenant.example',
      'INPUT_CLIENT-ID': 'client-1',
      'INPUT_CLIENT-SECRET': SECRET,
      'INPUT_SIGNING-KEY': SIGNING,
      'INPUT_SETTLE-SECONDS': '0',
      INPUT_PII: hostile.pick(['masked', 'hashed', 'full']),
      'INPUT_ON-INVALID-ROWS': hostile.pick(['stop', 'skip']),
      'INPUT_EVENT-PATH': 'event.json',
      'INPUT_AUDIT-FILE': name,
    };
    const { inputs, problems } = readInputs(env);
    const output = new OutputFolder(join(base, 'out'), { workspace });
    const http = hostileHttp(hostile, TOKEN, SECRET);
    const log = { line: info, warning: (message: string) => annotate([{ level: 'warning', title: 'x', message }]) };
    const services = realServices(inputs, workspace, output, loneHost(), log, new AbortController().signal);
    Object.assign(services, { clock: hurriedClock() });
    services.tenant = async (options) =>
      createTenant({ ...tenantSettings(inputs), ...options }, { clock: services.clock, random: () => 0.5, http });
    const context = await readContext({ GITHUB_REPOSITORY: 'example/roster', GITHUB_SHA: 'a'.repeat(40) }, {});
    const { report, files } = await run(requestOf(inputs, context, Date.now()), services, problems);
    for (const problem of report.problems) info(problemLines(problem));
    for (const line of endLines(report)) info(line);
    annotate(annotations(report));
    process.env['GITHUB_OUTPUT'] = join(base, 'output');
    await writeFile(join(base, 'output'), '');
    setOutputs(outputValues(report, { ...(files.auditPath && { auditPath: files.auditPath }) }));
    delete process.env['GITHUB_OUTPUT'];
    opened(hostile.text(8), '<!-- cxone-roster:00 -->', { sign: Buffer.from('k'), digest: Buffer.from('k') });
    const left: Record<string, string> = {};
    for (const file of await readdir(output.path)) left[file] = await readFile(join(output.path, file), 'utf8');
    const others = [await readFile(join(base, 'output'), 'utf8')];
    return await faults({ files: left, stdout: capture(), others, secrets: [SECRET, SIGNING, TOKEN] });
  } catch (error) {
    return [`an exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}
