import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAction } from '../harness/runner.ts';
import { startResults } from '../harness/results.ts';
import { workspaceWith } from '../acceptance/setting.ts';
import { hostileHttp } from './fake-tenant.ts';
import { Hostile } from './hostile.ts';
import { eventOf, nameOf, policyOf, rosterOf, SECRET, SIGNING, TOKEN } from './inputs.ts';
import { faults } from './oracle.ts';

const CASES = Number(process.env['FUZZ_ACTION_CASES'] ?? 50);
const FIRST = 500_001;
const PART = 10;

/** The hostile tenant behind a real server. */
async function serve(hostile: Hostile): Promise<Server> {
  const port = hostileHttp(hostile, TOKEN, SECRET)({} as Parameters<ReturnType<typeof hostileHttp>>[0]);
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { status, headers, text } = await port.send({
        method: (request.method ?? 'GET') as 'GET',
        url: `http://127.0.0.1${request.url ?? '/'}`,
        body: Buffer.concat(chunks).toString(),
        budget: 'other',
        idempotent: true,
        authorize: false,
      });
      // A header can hold no more than a server can send.
      const sent = Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^ -~]/g, '?')]);
      response.writeHead(status, Object.fromEntries(sent) as Record<string, string>);
      response.end(status === 204 ? undefined : text);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** One run of the action as a runner starts it. */
async function oneRun(seed: number): Promise<string[]> {
  const hostile = new Hostile(seed);
  const [server, results] = await Promise.all([serve(hostile), startResults()]);
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const name = nameOf(hostile);
    const policy = policyOf(hostile);
    const workspace = await workspaceWith({
      [name]: rosterOf(hostile, name),
      'event.json': JSON.stringify(eventOf(hostile)),
      ...(policy !== null && { 'policy.yml': policy }),
    });
    const run = await runAction({
      workspace,
      inputs: {
        mode: hostile.pick(['validate', 'plan', 'plan', 'apply', 'apply', 'drift', 'event', 'verify', 'export']),
        roster: name,
        policy: 'policy.yml',
        approval: 'off',
        profile: 'generic',
        tenant: 'acme',
        'token-url': `${origin}/token`,
        'scim-url': `${origin}/scim/v2`,
        'api-url': `${origin}/api`,
        'client-id': 'client-1',
        'client-secret': SECRET,
        'signing-key': SIGNING,
        'settle-seconds': '0',
        'max-attempts': '1',
        'requests-per-minute': '100000',
        pii: hostile.pick(['masked', 'hashed', 'full']),
        'event-path': 'event.json',
        'audit-file': name,
      },
      env: results.env,
      timeout: 60_000,
    });
    const left: Record<string, string> = {};
    if (run.outputDir !== '')
      for (const file of await readdir(run.outputDir)) left[file] = await readFile(join(run.outputDir, file), 'utf8');
    const others = [run.summary, JSON.stringify(run.outputs), run.stderr];
    const wrong = await faults({ files: left, stdout: run.stdout, others, secrets: [SECRET, SIGNING, TOKEN] });
    if (run.exitCode === null) wrong.push(`ended by ${run.endedBy ?? 'a signal'}`);
    return wrong;
  } finally {
    server.closeAllConnections();
    server.close();
    await results.close();
  }
}

describe('the action itself, started as a runner does', () => {
  const parts = Array.from({ length: Math.ceil(CASES / PART) }, (_, i) => FIRST + i * PART);
  it.each(parts)(
    'lets nothing out and leaves a report, whatever it is given and answered (from seed %d)',
    async (first) => {
      for (let seed = first; seed < Math.min(first + PART, FIRST + CASES); seed += 1)
        expect((await oneRun(seed)).slice(0, 5), `seed ${seed}`).toEqual([]);
    },
    600_000,
  );
});
