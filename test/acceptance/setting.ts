import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ActionResult, type ActionRun, runAction } from '../harness/runner.ts';
import type { TenantHandle } from '../tenant/server.ts';
import { expect } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';

/** A checked-out repository with these files. */
export async function workspaceWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-workspace-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Inputs that lead to a tenant on loopback. */
export function inputsFor(tenant: TenantHandle, more: Record<string, string> = {}): Record<string, string> {
  const { auth } = tenant.settings;
  return {
    profile: 'generic',
    tenant: 'acme',
    'token-url': tenant.tokenUrl,
    'scim-url': tenant.scimUrl,
    'api-url': tenant.apiUrl,
    'client-id': auth.clientId,
    'client-secret': auth.clientSecret,
    ...more,
  };
}

/** One line of `audit.jsonl`, as far as tests look at it. */
export interface AuditLine {
  seq: number;
  event: string;
  hash: string;
  prev: string;
  operation: string | null;
  status: string | null;
  [more: string]: unknown;
}

/** A finished run with its files. */
export interface Finished extends ActionResult {
  files: Record<string, string>;
  plan: {
    operations: {
      id: string;
      kind: string;
      key: string;
      row: number | null;
      before: unknown;
      after: Record<string, unknown> | null;
    }[];
    hash: string;
    guards: { kind: string; tripped: boolean; overridden: boolean }[];
    population: unknown;
    remarks: { code: string; key: string }[];
  } | null;
  audit: AuditLine[];
  /** Lines of results.csv without its header. */
  results: string[];
}

const NAMES = [
  'plan.json',
  'memory.json',
  'audit.jsonl',
  'results.csv',
  'roster-errors.csv',
  'comment.md',
  'summary.md',
  'report.html',
  'history.csv',
  'history.json',
];

/** A run that has no GitHub to ask goes by the guards alone. */
const withoutGitHub = (run: ActionRun): ActionRun => ({
  ...run,
  token: run.token ?? '',
  inputs: { approval: 'off', ...run.inputs },
});

/** Runs the action from `dist/` as a runner does, and reads everything it left. */
export async function act(run: ActionRun): Promise<Finished> {
  const result = await runAction(run.env?.['GITHUB_API_URL'] === undefined ? withoutGitHub(run) : run);
  const files: Record<string, string> = {};
  for (const name of NAMES) {
    const text = await readFile(join(result.outputDir, name), 'utf8').catch(() => undefined);
    if (text !== undefined) files[name] = text;
  }
  await expectAsWritten(files['audit.jsonl']);
  return {
    ...result,
    files,
    plan: files['plan.json'] ? (JSON.parse(files['plan.json']) as Finished['plan']) : null,
    audit: (files['audit.jsonl'] ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as AuditLine),
    results: (files['results.csv'] ?? '').replace('\uFEFF', '').split('\n').slice(1).filter(Boolean),
  };
}

/** Whatever else may be wrong with an audit after a kill: nothing that we write is taken for reformatted. */
async function expectAsWritten(text: string | undefined): Promise<void> {
  if (text === undefined) return;
  const { problem } = await verifyAudit(
    (async function* () {
      yield text;
    })(),
  );
  expect(problem?.what, JSON.stringify(problem)).not.toBe('reformatted');
}
