import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import { initFiles } from './init-files.ts';
import type { TerminalIo } from './terminal-io.ts';

/**
 * Writes workflows, policy, CODEOWNERS and a first roster into the current folder. What is there already stays.
 * @param roster path of a file to begin with (an export, or HR's file); it is copied as it is
 * @throws Failure `config-invalid` where that file, or an answer, is no use
 */
export async function init(
  roster: string | undefined,
  values: Readonly<Record<string, string | boolean | undefined>>,
  io: TerminalIo,
): Promise<number> {
  const asks = io.interactive && values['yes'] !== true;
  const choice = async (name: string, question: string, standard: string): Promise<string> => {
    const given = values[name];
    if (typeof given === 'string') return given;
    return asks ? io.ask(question, standard) : standard;
  };
  const action = await choice(
    'action',
    'Your copy of the action (owner/name@tag or commit)',
    'your-org/cxone-roster@v1',
  );
  const branch = await choice('branch', 'The default branch of this repository', 'main');
  const owners = await choice('owners', 'Who must review the roster (@org/team; empty: no CODEOWNERS file)', '');
  checked('action', action, /^[\w.-]+\/[\w./-]+@[\w./-]+$/, 'owner/name@ref');
  checked('branch', branch, /^[\w./-]+$/, 'the name of a branch');
  checked('owners', owners, /^(?:@[\w./-]+(?:\s+@[\w./-]+)*)?$/, '@user or @org/team');
  const text = roster === undefined ? undefined : await rosterText(resolve(io.cwd, roster));
  for (const [path, content] of Object.entries(initFiles({ action, branch, owners }, text))) {
    io.print(`  ${(await created(resolve(io.cwd, path), content)) ? 'new    ' : 'kept   '} ${path}`);
  }
  io.print('');
  for (const line of NEXT) io.print(line);
  return 0;
}

const NEXT = [
  'What to do next:',
  '  1. On GitHub, Settings → Environments: make `cxone-plan` and `cxone-apply` with the secrets that docs/tenants.md',
  '     names for your tenant, and CXONE_SIGNING_KEY (the same long random text in both). Limit `cxone-apply` to the',
  '     default branch. Settings → Variables: CXONE_TENANT.',
  '  2. Commit these files on the default branch without a roster of your own people yet.',
  '  3. Run `mode: export` once (docs/export.md): it writes the roster and the policy that your tenant has ' +
    'now. Put both',
  '     into a first pull request: its comment says that no changes are needed.',
  '  4. From then on: change a row in a pull request, read the comment, merge.',
];

function checked(name: string, value: string, shape: RegExp, expected: string): void {
  if (shape.test(value)) return;
  throw new Failure(
    'config-invalid',
    `--${name}: “${value.slice(0, 60)}” is not ${expected}.`,
    `Give --${name} again, as ${expected}.`,
  );
}

async function rosterText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure('config-invalid', `The roster ${path} cannot be read.`, 'Check the path.', { cause });
  }
}

/** Writes a file unless there is one. */
async function created(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
