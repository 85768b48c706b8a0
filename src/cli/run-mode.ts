import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { Host } from '../app/host-port.ts';
import { run } from '../app/run.ts';
import { OutputFolder } from '../files/output.ts';
import { parseInputs } from '../github/inputs.ts';
import { tenantName } from '../github/names.ts';
import { readContext } from '../github/run-context.ts';
import type { InputName } from '../interface/inputs.ts';
import type { Mode } from '../interface/modes.ts';
import { exitCode } from '../interface/reasons.ts';
import { requestOf } from '../main/request.ts';
import { realServices } from '../main/services.ts';
import { emptyMemory } from '../model/memory.ts';
import { jsonPieces } from '../text/json-pieces.ts';
import type { Tenant } from '../model/tenant.ts';
import { list, plural } from '../text/figures.ts';
import { excerpt, plain } from './markdown.ts';
import type { TerminalIo } from './terminal-io.ts';

/** One run of the action's own use case on this machine: no GitHub, nothing uploaded. */
interface LocalRun {
  mode: Mode;
  /** Inputs of the action by name, as a workflow would give them. */
  inputs: Partial<Record<InputName, string>>;
  /** What the texts call the tenant; its name where this is empty. */
  title: string;
  /** Accounts to compare with; the tenant that the inputs name unless given. */
  tenant?: () => Promise<Tenant>;
  /** What stands for CXone, where it is not asked. */
  comparedWith?: string;
  /** Folder for the files, from the current one; a temporary one unless given. */
  outputDir?: string;
  /** Opens the report in the browser. */
  open: boolean;
}

/** What a run says of an input that it needs; on this machine an environment variable stands for it. */
const EMPTY = /^The input `([\w-]+)` is empty/;
const variableOf = (input: string): string => `CXONE_${input.toUpperCase().replaceAll('-', '_')}`;

/** GitHub is not asked: no base file, no earlier runs, no comment, nothing to approve. */
function noGitHub(tenant: string, roster: readonly string[]): Host {
  const writer = { run: '', attempt: 1, mode: 'plan', commit: '', at: '' };
  return {
    reviewPlace: async () => null,
    baseFile: async () => null,
    baseRoster: async () => null,
    changedFiles: async () => null,
    headBlob: async () => null,
    isCommitted: async () => false,
    recall: async () => ({
      memory: emptyMemory({ tenant, roster, writer }),
      found: false,
      answered: true,
      warnings: [],
    }),
    trustedArtifacts: async function* () {},
    auditsOf: async () => [],
    seal: async (_, members) => jsonPieces(members),
    unseal: async (_, text) => text,
    approve: async () => ({
      state: 'none',
      detail: 'not asked on this machine',
      problems: [],
      go: [],
      unreviewed: [],
      reactivations: [],
    }),
    superseded: async () => null,
    concerned: async () => [],
    comment: async () => null,
  };
}

/**
 * Runs a mode and shows what came out as text.
 * @returns the exit code: 0, or 1 for every reason that stops
 */
export async function runLocally(
  { mode, inputs: given, title, tenant, comparedWith, outputDir, open }: LocalRun,
  io: TerminalIo,
) {
  const env: Record<string, string> = { INPUT_MODE: mode, INPUT_PII: 'full', 'INPUT_TENANT-TITLE': title };
  for (const [name, value] of Object.entries(given)) env[`INPUT_${name.toUpperCase()}`] = value;
  const { inputs, problems } = parseInputs(env);
  const folder = outputDir
    ? resolve(io.cwd, outputDir)
    : // One level: of a folder that lies in another one, its owner may be anyone.
      join(tmpdir(), `cxone-roster-${process.getuid?.() ?? 'local'}-${mode}`);
  const log = { line: io.print, warning: (text: string) => io.print(io.style.yellow(`! ${text}`)) };
  const context = await readContext({}, {});
  const host = noGitHub(tenantName(inputs), inputs.roster);
  const output = new OutputFolder(folder, { workspace: io.cwd, shared: [tmpdir()], byHand: true });
  // A person at a terminal may verify an audit from anywhere.
  const services = realServices(inputs, io.cwd, output, host, log, io.signal, { temp: resolve('/') });
  if (tenant) Object.assign(services, { tenant, checkTenant: async () => [] });
  const { report, files } = await run(requestOf(inputs, context, Date.now()), services, problems);
  const page = mode === 'verify' ? 'summary.md' : 'comment.md';
  const text = await output.read(page);
  io.print('');
  const limits = { lines: 400, rows: 20, open: { rows: 40 }, whole: true };
  // The files of a run lie in an artifact on GitHub, and here in a folder.
  const here = (text ?? '').replaceAll('of the artifact', 'of the folder below');
  const shown = excerpt(here, { style: io.style, columns: io.columns, ...limits });
  for (const line of shown.lines) io.print(line);
  if (text === null) for (const { message, advice } of report.problems) io.print(plain(`${message} ${advice}`));
  io.print('');
  // The texts say CXone, and nobody asked it.
  if (comparedWith !== undefined)
    io.print(`${io.style.bold('CXone')}   was not asked: the roster was compared with ${comparedWith}`);
  const missing = report.problems.flatMap(({ message }) => EMPTY.exec(message)?.[1] ?? []).map(variableOf);
  const kind = plural(missing.length, 'an environment variable', 'environment variables');
  if (missing.length > 0) io.print(`${io.style.bold('Set')}     ${list(missing)} as ${kind}: docs/command-line.md`);
  if (files.reportPath) io.print(`${io.style.bold('Report')}  ${files.reportPath}`);
  io.print(`${io.style.bold('Files')}   ${folder}`);
  if (open && io.interactive && files.reportPath) io.open(files.reportPath);
  return exitCode(report.reason, false);
}
