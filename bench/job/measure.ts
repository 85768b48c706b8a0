import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { people, rosterCsv } from '../../test/tenant/people.ts';
import type { TenantOptions } from '../../test/tenant/options.ts';
import { bulkOf } from './people.ts';
import type { Place, Question, Standing } from './tenant.ts';

/** What a process took, from its start to its end. */
export interface Taken {
  /** Milliseconds of the wall's clock. */
  wall: number;
  /** Milliseconds of processor time: what counts on a machine that others use too. */
  processor: number;
  /** Peak resident set, MB. */
  peak: number;
}

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
/** The action that is measured: `SOURCE=1` for src/ in place of dist/, `ENTRY=<file>` for another build of it. */
const ENTRY = process.env['ENTRY'] ?? join(ROOT, process.env['SOURCE'] ? 'src/index.ts' : 'dist/index.js');

/** `PROFILE=<folder>` leaves a processor profile of each run there. */
const PROFILE = process.env['PROFILE'] ? ['--cpu-prof', '--cpu-prof-dir', process.env['PROFILE']] : [];

/** A tenant in its own process. */
export class TenantProcess {
  readonly #child: ChildProcess;
  readonly place: Place;

  constructor(child: ChildProcess, place: Place) {
    this.#child = child;
    this.place = place;
  }

  /** @param options `there`: accounts that are there already */
  static async start(options: TenantOptions & { there?: number }): Promise<TenantProcess> {
    const child = fork(join(HERE, 'tenant.ts'), [JSON.stringify(options)]);
    const [place] = (await once(child, 'message')) as [Place];
    return new TenantProcess(child, place);
  }

  async compare(count: number): Promise<Standing> {
    this.#child.send({ ask: 'compare', people: count } satisfies Question);
    return ((await once(this.#child, 'message')) as [Standing])[0];
  }

  forget(): void {
    this.#child.send({ ask: 'forget' } satisfies Question);
  }

  async token(): Promise<string> {
    const { tokenUrl, clientId, clientSecret } = this.place;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const answer = await fetch(tokenUrl, { method: 'POST', body, headers: { accept: 'application/json' } });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  async close(): Promise<void> {
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }
}

/** The files that the programs read: a roster, the same people as ready-made bulks, and as JSON. */
export interface Material {
  folder: string;
  count: number;
  bulks: string;
  json: string;
}

export async function material(count: number): Promise<Material> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-job-'));
  const all = people(count);
  const bulks = Array.from({ length: Math.ceil(count / 50) }, (_, i) => bulkOf(all.slice(i * 50, i * 50 + 50)));
  await mkdir(join(folder, 'workspace'));
  await writeFile(join(folder, 'workspace', 'roster.csv'), rosterCsv(all));
  await writeFile(join(folder, 'bulks.jsonl'), bulks.join('\n'));
  await writeFile(join(folder, 'people.json'), JSON.stringify(all));
  return { folder, count, bulks: join(folder, 'bulks.jsonl'), json: join(folder, 'people.json') };
}

/** Runs a program to its end. @throws where it fails */
async function timed(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<Taken & { out: string }> {
  const usage = join(folder, 'usage.json');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', join(HERE, 'usage.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env, USAGE_FILE: usage },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const wall = performance.now() - started;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${out}`);
  const { processor, peak } = JSON.parse(await readFile(usage, 'utf8')) as Omit<Taken, 'wall'>;
  return { wall, processor, peak, out };
}

export async function floor(tenant: TenantProcess, { folder, bulks }: Material, atOnce: number): Promise<Taken> {
  const token = await tenant.token();
  return timed([join(HERE, 'floor.ts'), bulks, String(atOnce), `${tenant.place.scimUrl}/Bulk`, token], {}, folder);
}

export async function loop(tenant: TenantProcess, { folder, json }: Material): Promise<Taken> {
  return timed([join(HERE, 'loop.ts'), json, `${tenant.place.scimUrl}/Bulk`, await tenant.token()], {}, folder);
}

/** The action, as a runner starts it, with the inputs' defaults; people are in the tenant at its end, or it throws. */
export async function action(
  tenant: TenantProcess,
  { folder }: Material,
  inputs: Record<string, string> = {},
  root?: string,
): Promise<Taken & { outputs: string }> {
  const manifest = parse(await readFile(join(root ?? ROOT, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>;
  };
  const { tokenUrl, scimUrl, apiUrl, clientId, clientSecret } = tenant.place;
  const given = {
    mode: 'apply',
    profile: 'generic',
    tenant: 'acme',
    'token-url': tokenUrl,
    'scim-url': scimUrl,
    'api-url': apiUrl,
    'client-id': clientId,
    'client-secret': clientSecret,
    'github-token': '',
    approval: 'off',
    ...inputs,
  };
  const all = Object.entries({
    ...Object.fromEntries(Object.entries(manifest.inputs).map(([name, one]) => [name, one?.default ?? ''])),
    ...given,
  });
  const temp = await mkdtemp(join(folder, 'runner-'));
  const commands = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' };
  const files = Object.fromEntries(Object.entries(commands).map(([name, file]) => [name, join(temp, file)]));
  for (const file of Object.values(files)) await writeFile(file, '');
  await writeFile(join(temp, 'event.json'), '{}');
  try {
    const taken = await timed(
      [...PROFILE, root === undefined ? ENTRY : join(root, 'dist', 'index.js')],
      {
        ...Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...files,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'workflow_dispatch',
        GITHUB_EVENT_PATH: join(temp, 'event.json'),
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REF_NAME: 'main',
        GITHUB_REF_TYPE: 'branch',
        GITHUB_REPOSITORY: 'example/roster',
        GITHUB_RUN_ID: '4711',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_SHA: 'a91f3d2c0ffee0000000000000000000000000aa',
        GITHUB_WORKSPACE: join(folder, 'workspace'),
        RUNNER_TEMP: temp,
        NO_PROXY: '127.0.0.1,localhost',
      },
      folder,
    );
    return { ...taken, outputs: await readFile(files['GITHUB_OUTPUT'] as string, 'utf8') };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** @throws where an account differs from its row, or the tenant was treated badly */
export async function check(tenant: TenantProcess, count: number): Promise<Standing['requests']> {
  const { differing, violations, requests } = await tenant.compare(count);
  if (differing.length > 0) throw new Error(`at the end accounts differ from the roster:\n${differing.join('\n')}`);
  if (violations.length > 0) throw new Error(`the tenant complains: ${violations.slice(0, 5).join('; ')}`);
  return requests;
}
