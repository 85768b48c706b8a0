import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ResultsService, startResults } from '../harness/results.ts';
import { people, startTenant, type TenantHandle } from '../tenant/server.ts';
import { act, type Finished, inputsFor, workspaceWith } from './setting.ts';

const ROSTER = 'userName,givenName,familyName\nnew.person@example.com,New,Person\n';
const there = people(3);
let tenant: TenantHandle;
let results: ResultsService;

beforeEach(async () => {
  tenant = await startTenant({ users: there });
  results = await startResults();
});
afterEach(async () => Promise.all([tenant.close(), results.close()]));

/** All that a run let out: its files, its log, its outputs, its summary and what it uploaded. */
async function everything(run: Finished): Promise<string> {
  const names = run.outputDir === '' ? [] : await readdir(run.outputDir);
  const files = await Promise.all(names.map((name) => readFile(join(run.outputDir, name), 'utf8').catch(() => '')));
  const shown = run.stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const uploaded = results.artifacts.map(({ bytes }) => bytes.toString('latin1'));
  return [shown, run.stderr, run.summary, JSON.stringify(run.outputs), ...files, ...uploaded].join('\n');
}

describe('an output folder in the checkout', () => {
  it.each<[string, (workspace: string) => Promise<void>]>([
    [
      'with a committed link to the environment of the process',
      async (workspace) => {
        await mkdir(join(workspace, 'out'));
        await symlink('/proc/self/environ', join(workspace, 'out', 'attributes.json'));
      },
    ],
    [
      'that is a link to a folder outside',
      async (workspace) => symlink(await mkdtemp(join(tmpdir(), 'outside-')), join(workspace, 'out')),
    ],
    [
      'with a committed audit of queued events and of a sign-out that is open',
      async (workspace) => {
        await mkdir(join(workspace, 'out'));
        await writeFile(join(workspace, 'out', 'audit.jsonl'), `{"event":"webhook.queued"}\n`);
      },
    ],
  ])('%s is refused: nothing of it is read, written, uploaded or sent', async (_, commit) => {
    const workspace = await workspaceWith({ 'roster.csv': ROSTER });
    await commit(workspace);
    const before = await readdir(join(workspace, 'out'));
    const run = await act({
      workspace,
      inputs: inputsFor(tenant, { mode: 'apply', approval: 'off', 'output-dir': 'out' }),
      env: { ...results.env, MARK_OF_THE_ENVIRONMENT: 'environment-of-the-process' },
    });
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'config-invalid' });
    expect(await readdir(join(workspace, 'out'))).toEqual(before);
    expect(run.outputDir).not.toContain(workspace);
    expect(await everything(run)).not.toContain('environment-of-the-process');
    expect(tenant.writes).toEqual([]);
    expect(run.files['summary.md']).toContain('output-dir');
  });

  it('that does not exist yet is made: 0700, its files 0600', async () => {
    const workspace = await workspaceWith({ 'roster.csv': ROSTER });
    const run = await act({ workspace, inputs: { mode: 'validate', 'output-dir': 'reports/new' } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none' });
    expect(run.outputDir).toBe(join(workspace, 'reports/new'));
    const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    expect(await mode(run.outputDir)).toBe(0o700);
    for (const name of await readdir(run.outputDir)) expect(await mode(join(run.outputDir, name)), name).toBe(0o600);
  });
});

describe('what a run is given', () => {
  it('a roster that is a link into .git, or lies there, is refused, and nothing of it is shown', async () => {
    const workspace = await workspaceWith({
      '.git/config': '[core]\nextraheader = AUTHORIZATION: basic dG9rZW4tb2YtdGhlLWNoZWNrb3V0\n',
      '.github/cxone-policy.yml': 'version: 1\ncolumns: { userName: "[core]" }\n',
    });
    await symlink('.git/config', join(workspace, 'roster.csv'));
    for (const roster of ['roster.csv', '.git/config']) {
      const run = await act({ workspace, inputs: { mode: 'validate', roster }, entry: 'main' });
      expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid' });
      expect(await everything(run)).not.toContain('dG9rZW4');
    }
  });

  it('an audit from elsewhere, by link or by path, is not opened, and nothing of it is shown', async () => {
    const outside = join(await mkdtemp(join(tmpdir(), 'outside-')), 'audit.jsonl');
    await writeFile(outside, 'private-content-of-this-machine\n');
    const workspace = await workspaceWith({});
    await symlink(outside, join(workspace, 'audit.jsonl'));
    for (const path of ['audit.jsonl', outside]) {
      const run = await act({ workspace, inputs: { mode: 'verify', 'audit-file': path }, entry: 'main' });
      expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid' });
      expect(await everything(run)).not.toContain('private-content');
    }
  });

  it('a JSON roster nested 100,000 deep is a wrong file, not a fault of the action', async () => {
    const workspace = await workspaceWith({ 'roster.json': `[{"userName":${'['.repeat(100_000)}` });
    const run = await act({ workspace, inputs: { mode: 'validate', roster: 'roster.json' }, entry: 'main' });
    expect(run.outputs).toMatchObject({ 'reason-code': 'roster-invalid' });
    expect(run.log).not.toContain('fault of the action');
  });

  it('a pattern of the policy that spins other matchers costs nothing here', async () => {
    const workspace = await workspaceWith({
      'roster.csv': ROSTER,
      '.github/cxone-policy.yml': `version: 1\nprotected: ["*a*a*a*a*a*a*a*b"]\n`,
    });
    const users = [{ ...there[0]!, userName: `${'a'.repeat(200)}@example.com` }, ...there.slice(1)];
    await tenant.close();
    tenant = await startTenant({ users });
    const run = await act({ workspace, inputs: inputsFor(tenant, { mode: 'plan' }), entry: 'main' });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '1' });
    expect(run.summary).toContain('matches nobody');
  });
});

/** Passes reads on to the tenant, and answers every write with all that it was sent. */
async function echoing(to: TenantHandle): Promise<Server> {
  const bodyOf = async (request: IncomingMessage): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const authorization = request.headers.authorization ?? '';
      const isToken = (request.url ?? '').includes('token');
      const headers = {
        ...(authorization && { authorization }),
        'content-type': request.headers['content-type'] ?? '',
      };
      if (request.method === 'GET' || isToken) {
        const origin = new URL(isToken ? to.tokenUrl : to.scimUrl).origin;
        const passed = await fetch(`${origin}${request.url ?? ''}`, {
          method: request.method ?? 'GET',
          headers,
          ...(isToken && { body }),
        });
        response.writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? '' });
        response.end(await passed.text());
        return;
      }
      const token = authorization.replace('Bearer ', '');
      const { clientId, clientSecret } = to.settings.auth;
      const said = [
        authorization,
        JSON.stringify({ authorization }),
        encodeURIComponent(authorization),
        Buffer.from(`${clientId}:${clientSecret}`).toString('base64'),
        Buffer.from(clientSecret).toString('base64'),
        `the secret ${clientSecret}`,
        token.slice(0, 40),
      ];
      response.writeHead(400, { 'content-type': 'application/scim+json', correlationid: token, 'x-request-id': token });
      response.end(JSON.stringify({ detail: said.join(' '), scimType: token, errors: said }));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('a tenant that says again what it was sent', () => {
  it('puts no credential into comment, summary, log, audit, report or artifact; tokens are masked', async () => {
    const gateway = await echoing(tenant);
    try {
      const origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
      const workspace = await workspaceWith({ 'roster.csv': ROSTER });
      const at = (url: string): string => url.replace(new URL(url).origin, origin);
      const run = await act({
        workspace,
        inputs: inputsFor(tenant, {
          mode: 'apply',
          approval: 'off',
          bulk: 'off',
          pii: 'full',
          'token-url': at(tenant.tokenUrl),
          'scim-url': at(tenant.scimUrl),
          'api-url': at(tenant.apiUrl),
        }),
        env: results.env,
        entry: 'main',
      });
      expect(run.outputs).toMatchObject({ 'reason-code': 'apply-failed', failed: '1' });
      const { clientSecret } = tenant.settings.auth;
      const tokens = run.masks.filter((mask) => mask.length > 20 && mask !== clientSecret);
      expect(tokens.length).toBeGreaterThan(0);
      const out = await everything(run);
      expect(out).toContain('the secret ***');
      // The artifact service's own signature is for the toolkit, which hides it and shows the address.
      const ours = run.masks.filter((mask) => mask.length > 8 && !results.url.includes(mask) && mask !== 's1gn4ture');
      for (const secret of [clientSecret, encodeURIComponent(clientSecret), ...ours]) expect(out).not.toContain(secret);
      expect(out).not.toContain(Buffer.from(clientSecret).toString('base64').slice(4, -4));
    } finally {
      gateway.close();
    }
  });
});

describe('evidence', () => {
  it.each([409, 403, 507])(
    'that could not be stored (%d) ends the run apply-partial, everywhere alike',
    async (status) => {
      results.failing.set('CreateArtifact', status);
      const workspace = await workspaceWith({ 'roster.csv': ROSTER });
      const run = await act({
        workspace,
        inputs: inputsFor(tenant, { mode: 'apply', approval: 'off' }),
        env: results.env,
        entry: 'main',
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ 'reason-code': 'apply-partial', decision: 'failure', created: '1' });
      for (const text of [run.summary, run.files['summary.md'], run.files['comment.md']])
        expect(text).toContain('The record of this run (its audit) could not be stored');
      expect(run.log).toContain('its audit goes with this machine');
      expect(run.summary).toContain(run.outputs['audit-head']);
    },
  );
});
